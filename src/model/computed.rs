//! The names of values that the data determine, as the key `computed` of a fact has them.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::read::{FromToml, wrong_type};
use crate::finding::{Code, Finding, Findings};
use crate::input::{Node, Value};
use crate::nearest::{choices, did_you_mean, nearest};

/// A value that the data determine: `voluntary.rank` is the rank by voluntary contributions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Computed {
    /// Of which revenue.
    pub of: Of,
    /// What is taken of it.
    pub take: Take,
}

/// Defines the words of one half of the name.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// Every word with its meaning.
            pub const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$variant)),*];

            /// Returns the word.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }
    };
}

words! {
    /// Which revenue is meant.
    Of {
        /// All of it.
        Total = "total",
        /// Assessed contributions.
        Assessed = "assessed",
        /// Voluntary contributions, earmarked and core.
        Voluntary = "voluntary",
        /// Earmarked voluntary contributions.
        Earmarked = "earmarked",
        /// Core voluntary contributions.
        Core = "core",
        /// What the organization spent in all countries, whoever paid for it.
        Expenses = "expenses",
        /// What it spent in the donor's own country, whoever paid for it.
        ExpensesHere = "expenses-here",
    }
}

words! {
    /// What is taken of it.
    Take {
        /// The sum over the period.
        Sum = "sum",
        /// Its share of all that the donor gave, in percent.
        Share = "share",
        /// Its share of what all governments gave, in percent.
        OfGovernments = "of-governments",
        /// The donor's rank among the governments.
        Rank = "rank",
        /// The donor's rank in the first year in which it gave something.
        FirstRank = "first-rank",
        /// The donor's rank in the last year in which it gave something.
        LastRank = "last-rank",
        /// How many governments gave.
        Donors = "donors",
        /// The first year with an amount.
        FirstYear = "first-year",
        /// The last year with an amount.
        LastYear = "last-year",
        /// The amount of the first year.
        First = "first",
        /// The amount of the last year.
        Last = "last",
        /// The year with the largest amount.
        PeakYear = "peak-year",
        /// The largest amount of a year.
        Peak = "peak",
        /// The year of the largest rise over the year before.
        RiseYear = "rise-year",
        /// The largest rise over the year before.
        Rise = "rise",
        /// The year of the largest fall under the year before.
        FallYear = "fall-year",
        /// The largest fall under the year before.
        Fall = "fall",
    }
}

impl fmt::Display for Computed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.of.word(), self.take.word())
    }
}

impl Computed {
    /// Reads a name such as `voluntary.rank`; the error says what would have been right.
    pub fn parse(written: &str) -> Result<Self, String> {
        let (of, take) = written.split_once('.').ok_or_else(|| {
            "write two words with a point between them, such as `voluntary.rank`".to_owned()
        })?;
        let of = word(of, Of::WORDS)?;
        let take = word(take, Take::WORDS)?;
        Ok(Self { of, take })
    }
}

/// Finds a word, or says which was meant.
fn word<T: Copy>(written: &str, words: &[(&'static str, T)]) -> Result<T, String> {
    let names = || words.iter().map(|(name, _)| *name);
    match words.iter().find(|(name, _)| *name == written) {
        Some((_, value)) => Ok(*value),
        None => Err(match nearest(written, names()) {
            Some(meant) => format!("`{written}` is not known; {}", did_you_mean(meant)),
            None => format!("`{written}` is not known; write {}", choices(names())),
        }),
    }
}

impl FromToml for Computed {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        let Value::String(text) = &node.value else {
            return wrong_type(node, "a text such as `\"voluntary.rank\"`", findings);
        };
        match Self::parse(&text.value) {
            Ok(computed) => Some(computed),
            Err(help) => {
                let message = format!("the data determine no `{}`", text.value);
                findings.push(Finding::new(Code::ValueChoice, node.span, message).help(help));
                None
            }
        }
    }
}

impl JsonSchema for Computed {
    fn schema_name() -> Cow<'static, str> {
        "Computed".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let of: Vec<&str> = Of::WORDS.iter().map(|(word, _)| *word).collect();
        let take: Vec<&str> = Take::WORDS.iter().map(|(word, _)| *word).collect();
        schemars::json_schema!({
            "description": "What the data determine: the revenue, a point, and what is taken of it, such as \"voluntary.rank\".",
            "type": "string",
            "pattern": format!("^({})[.]({})$", of.join("|"), take.join("|"))
        })
    }
}
