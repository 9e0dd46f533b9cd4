//! The words by which sentences speak of figures, as data of the language.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

pub use super::kinds::Kind;
use super::kinds::LISTS;
use super::phrases::{Forms, Key};
pub use super::phrases::{Found, Phrases};
use super::tokens::{Sentence, Token};
use crate::locale::Locale;
use crate::mentions::{Mention, What};
use crate::units::Decimal;

/// Which end of an order words name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Highest,
    Lowest,
}

/// How words before a number widen it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hedge {
    /// Nearly: it is a little less.
    Almost,
    About,
    More,
    Less,
}

/// Defines the words and phrases of a language; of phrases the name, what each stands for, and the message that lists them.
macro_rules! words {
    ($($(#[$doc:meta])+ $name:ident: $value:ty = $id:literal,)*) => {
        /// The words and phrases of a language.
        #[derive(Debug)]
        pub struct Words {
            kinds: BTreeMap<Kind, Forms>,
            adverb_endings: Vec<String>,
            unreal_endings: Vec<String>,
            participle_endings: Vec<String>,
            /// The words without which nothing is claimed.
            claims: Forms,
            numbers: BTreeMap<String, Decimal>,
            places: BTreeMap<String, Decimal>,
            $($(#[$doc])+ pub $name: Phrases<$value>,)*
        }

        impl Words {
            /// Reads the phrases, and no words.
            fn phrases(message: impl Fn(&str) -> String) -> Self {
                Self {
                    kinds: BTreeMap::new(),
                    adverb_endings: Vec::new(),
                    unreal_endings: Vec::new(),
                    participle_endings: Vec::new(),
                    claims: Forms::default(),
                    numbers: BTreeMap::new(),
                    places: BTreeMap::new(),
                    $($name: Phrases::listed(&message($id)),)*
                }
            }
        }
    };
}

words! {
    /// Verbs that are multiples: doubled.
    multiples: Decimal = "claim-multiples",
    /// Phrases that are multiples, with what they are compared with: twice as much.
    twice: Decimal = "claim-twice",
    /// The same with a number: three times as much.
    times: () = "claim-times",
    /// Numbers that are factors: multiplied by three.
    factors: () = "claim-factors",
    /// Fractions: two thirds.
    fractions: Decimal = "claim-fractions",
    /// What stands within so many of so many: one farmer in three.
    ratio_joints: () = "claim-ratio-joints",
    /// Words with which a sentence begins that names the whole first: `Of the 30`.
    among: () = "among-words",
    /// More than half: the majority.
    majorities: () = "claim-majorities",
    /// What widens a number.
    hedges: Hedge = "claim-hedges",
    /// Superlatives: largest.
    superlatives: End = "claim-superlatives",
    /// Extremes of figures over years: peak.
    peaks: End = "claim-peaks",
    /// Extremes of the years up to one: a record.
    records: End = "claim-records",
    /// Places in an order: second.
    ordinals: i64 = "claim-ordinals",
    /// Who alone comes before: second only to; with the place, or none.
    only_after: i64 = "claim-only-after",
    /// One of several: among.
    one_of: () = "claim-one-of",
    /// Every year.
    always: () = "claim-always",
    /// Every year, of what is given.
    every_year: () = "claim-every-year",
    /// What takes something out: except.
    exceptions: () = "claim-exceptions",
    /// What has not ceased to go one way.
    unceasing: () = "claim-unceasing",
    /// The year before the one that is spoken of.
    year_before: () = "claim-year-before",
    /// The year after it.
    year_after: () = "claim-year-after",
    /// Times of which nobody can tell the year: two years later.
    vague_times: () = "claim-vague-times",
    /// The third year in a row.
    in_a_row: () = "claim-in-a-row",
    /// For the first time.
    first_time: () = "claim-first-time",
    /// What no other year is: as low as.
    never_as: End = "claim-never-as",
    /// What an amount does to a mark that it passes: exceeds.
    passes: End = "claim-passes",
    /// On average.
    averages: () = "claim-averages",
    /// A year, as in what is given a year.
    a_year: () = "claim-a-year",
    /// The last year shown.
    last_year: () = "claim-last-year",
    /// The first year shown.
    first_year: () = "claim-first-year",
    /// More, less, of what is compared with something.
    comparatives: End = "claim-comparatives",
    /// Than.
    than: () = "claim-than",
    /// Any other year, by `highest`; any year before, by `lowest`.
    other_years: End = "claim-other-years",
}

/// The words of each shipped language, read when the first document in it is.
static READ: LazyLock<BTreeMap<&'static str, OnceLock<Words>>> =
    LazyLock::new(|| Locale::languages().iter().map(|tag| (*tag, OnceLock::new())).collect());

impl Words {
    /// The words of a language, read once for all documents.
    pub fn of(locale: &Locale) -> Option<&'static Self> {
        Some(READ.get(locale.language())?.get_or_init(|| Self::new(locale)))
    }

    /// Collects the words of a language.
    fn new(locale: &Locale) -> Self {
        let message = |id: &str| locale.message(id, &[]);
        let list = |id: &str| message(id).split_whitespace().map(str::to_owned).collect();
        let valued = |id: &str| -> BTreeMap<String, Decimal> {
            let listed = message(id);
            let lines = listed.lines().filter_map(Decimal::of_line);
            lines.map(|(word, value)| (word.trim().to_owned(), value)).collect()
        };
        let mut words = Self {
            kinds: LISTS
                .iter()
                .map(|(kind, id)| (*kind, Forms::new(message(id).split_whitespace())))
                .collect(),
            adverb_endings: list("claim-adverb-endings"),
            unreal_endings: list("claim-unreal-endings"),
            participle_endings: list("claim-participle-endings"),
            numbers: valued("number-words"),
            places: valued("claim-ordinals"),
            ..Self::phrases(message)
        };
        let claims = [
            words.multiples.keys(),
            words.twice.keys(),
            words.times.keys(),
            words.factors.keys(),
            words.fractions.keys(),
            words.majorities.keys(),
            words.superlatives.keys(),
            words.peaks.keys(),
            words.records.keys(),
            words.only_after.keys(),
            words.every_year.keys(),
            words.averages.keys(),
            words.never_as.keys(),
            words.first_time.keys(),
            words.comparatives.keys(),
        ];
        let moves = ["claim-rises", "claim-falls", "claim-stable"].map(message);
        let moves = moves.iter().flat_map(|text| text.split_whitespace());
        words.claims = Forms::new(claims.into_iter().flatten().chain(moves));
        words
    }

    /// Whether a word is of a kind.
    pub fn is(&self, kind: Kind, word: &str) -> bool {
        let ends = |endings: &[String]| {
            endings.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
        };
        self.kinds.get(&kind).is_some_and(|forms| forms.has(word))
            || match kind {
                Kind::Adverb => ends(&self.adverb_endings),
                _ => false,
            }
    }

    /// Whether a verb has the form of what has not happened: `doublera`.
    pub fn is_unreal(&self, word: &str) -> bool {
        let ends = |ending: &String| word.len() > ending.len() + 2 && word.ends_with(ending);
        self.unreal_endings.iter().any(ends)
    }

    /// Whether a word has the form of a participle.
    pub fn is_participle(&self, word: &str) -> bool {
        self.participle_endings.iter().any(|ending| word.ends_with(ending.as_str()))
    }

    /// The value of a count or of a number word.
    pub fn number(&self, token: &Token<'_>) -> Option<Decimal> {
        match token.mention.map(|mention| mention.what) {
            Some(What::Count { quantity, .. }) => Some(quantity.value),
            Some(_) => None,
            None => self.numbers.get(&token.word).copied(),
        }
    }

    /// Whether a word, or what is mentioned in its place, is a count, a number word or a place in an order.
    pub(super) fn is_number(&self, word: &str, mention: Option<&Mention>) -> bool {
        match mention.map(|mention| mention.what) {
            Some(What::Count { .. } | What::Ordinal) => true,
            Some(_) => false,
            None => self.numbers.contains_key(word) || self.places.contains_key(word),
        }
    }

    /// Whether a sentence has a word that every claim of its kind has; the label of a big number may lack it.
    pub fn may_claim(&self, sentence: &Sentence<'_, '_>, is_label: bool) -> bool {
        let is_share = |token: &Token<'_>| {
            let what = token.mention.map(|mention| mention.what);
            matches!(what, Some(What::Percent(_) | What::Ordinal))
        };
        let has_word = |token: &Token<'_>| {
            token.mention.is_none() && (token.is_number || self.claims.has(&token.word))
        };
        let money = sentence.tokens.iter().filter(|token| token.is_money()).count();
        is_label
            || money > 1
            || sentence.tokens.iter().any(|token| is_share(token) || has_word(token))
    }

    /// The value of a place in an order, as one word.
    pub fn place(&self, token: &Token<'_>) -> Option<Decimal> {
        self.places.get(&token.word).copied()
    }
}

impl Key for Decimal {
    /// Reads a number or a fraction.
    fn read(word: &str) -> Option<Self> {
        match word.split_once('/') {
            Some((part, whole)) => {
                part.parse::<Self>().ok()?.checked_div(whole.parse::<Self>().ok()?)
            }
            None => word.parse().ok(),
        }
    }
}

impl Key for End {
    fn read(word: &str) -> Option<Self> {
        match word {
            "highest" => Some(Self::Highest),
            "lowest" => Some(Self::Lowest),
            _ => None,
        }
    }
}

impl Key for Hedge {
    fn read(word: &str) -> Option<Self> {
        match word {
            "almost" => Some(Self::Almost),
            "about" => Some(Self::About),
            "more" => Some(Self::More),
            "less" => Some(Self::Less),
            _ => None,
        }
    }
}
