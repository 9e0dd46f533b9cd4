//! The words by which sentences speak of figures, as data of the language.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

pub use super::kinds::Kind;
use super::kinds::LISTS;
use super::phrases::{Forms, keyed};
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
    /// Verbs that are multiples: doubled.
    pub multiples: Phrases<Decimal>,
    /// Phrases that are multiples, with what they are compared with: twice as much.
    pub twice: Phrases<Decimal>,
    /// The same with a number: three times as much.
    pub times: Phrases<()>,
    /// Numbers that are factors: multiplied by three.
    pub factors: Phrases<()>,
    /// Fractions: two thirds.
    pub fractions: Phrases<Decimal>,
    /// What stands within so many of so many: one farmer in three.
    pub ratio_joints: Phrases<()>,
    /// Words with which a sentence begins that names the whole first: `Of the 30`.
    pub among: Phrases<()>,
    /// More than half: the majority.
    pub majorities: Phrases<()>,
    /// What widens a number.
    pub hedges: Phrases<Hedge>,
    /// Superlatives: largest.
    pub superlatives: Phrases<End>,
    /// Extremes of figures over years: peak.
    pub peaks: Phrases<End>,
    /// Extremes of the years up to one: a record.
    pub records: Phrases<End>,
    /// Places in an order: second.
    pub ordinals: Phrases<i64>,
    /// Who alone comes before: second only to; with the place, or none.
    pub only_after: Phrases<i64>,
    /// One of several: among.
    pub one_of: Phrases<()>,
    /// Every year.
    pub always: Phrases<()>,
    /// Every year, of what is given.
    pub every_year: Phrases<()>,
    /// What takes something out: except.
    pub exceptions: Phrases<()>,
    /// What has not ceased to go one way.
    pub unceasing: Phrases<()>,
    /// The year before the one that is spoken of.
    pub year_before: Phrases<()>,
    /// The year after it.
    pub year_after: Phrases<()>,
    /// Times of which nobody can tell the year: two years later.
    pub vague_times: Phrases<()>,
    /// The third year in a row.
    pub in_a_row: Phrases<()>,
    /// For the first time.
    pub first_time: Phrases<()>,
    /// What no other year is: as low as.
    pub never_as: Phrases<End>,
    /// What an amount does to a mark that it passes: exceeds.
    pub passes: Phrases<End>,
    /// On average.
    pub averages: Phrases<()>,
    /// A year, as in what is given a year.
    pub a_year: Phrases<()>,
    /// The last year shown.
    pub last_year: Phrases<()>,
    /// The first year shown.
    pub first_year: Phrases<()>,
    /// More, less, of what is compared with something.
    pub comparatives: Phrases<End>,
    /// Than.
    pub than: Phrases<()>,
    /// Any other year, by `highest`; any year before, by `lowest`.
    pub other_years: Phrases<End>,
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
        let plain = |id: &str| Phrases::new(message(id).lines().map(|line| (line, ())));
        let valued = |id: &str| -> BTreeMap<String, Decimal> {
            let listed = message(id);
            let lines = listed.lines().filter_map(|line| {
                let (value, word) = line.trim().split_once(' ')?;
                Some((word.trim().to_owned(), value.parse().ok()?))
            });
            lines.collect()
        };
        let mut words = Self {
            claims: Forms::default(),
            kinds: LISTS
                .iter()
                .map(|(kind, id)| (*kind, Forms::new(message(id).split_whitespace())))
                .collect(),
            adverb_endings: list("claim-adverb-endings"),
            unreal_endings: list("claim-unreal-endings"),
            participle_endings: list("claim-participle-endings"),
            numbers: valued("number-words"),
            places: valued("claim-ordinals"),
            multiples: keyed(&message("claim-multiples"), number),
            twice: keyed(&message("claim-twice"), number),
            times: plain("claim-times"),
            factors: plain("claim-factors"),
            fractions: keyed(&message("claim-fractions"), number),
            ratio_joints: plain("claim-ratio-joints"),
            among: plain("among-words"),
            majorities: plain("claim-majorities"),
            hedges: keyed(&message("claim-hedges"), hedge),
            superlatives: keyed(&message("claim-superlatives"), end),
            peaks: keyed(&message("claim-peaks"), end),
            records: keyed(&message("claim-records"), end),
            ordinals: keyed(&message("claim-ordinals"), |word| word.parse().ok()),
            only_after: keyed(&message("claim-only-after"), |word| word.parse().ok()),
            one_of: plain("claim-one-of"),
            always: plain("claim-always"),
            every_year: plain("claim-every-year"),
            exceptions: plain("claim-exceptions"),
            unceasing: plain("claim-unceasing"),
            year_before: plain("claim-year-before"),
            year_after: plain("claim-year-after"),
            vague_times: plain("claim-vague-times"),
            in_a_row: plain("claim-in-a-row"),
            first_time: plain("claim-first-time"),
            never_as: keyed(&message("claim-never-as"), end),
            passes: keyed(&message("claim-passes"), end),
            averages: plain("claim-averages"),
            a_year: plain("claim-a-year"),
            last_year: plain("claim-last-year"),
            first_year: plain("claim-first-year"),
            comparatives: keyed(&message("claim-comparatives"), end),
            than: plain("claim-than"),
            other_years: keyed(&message("claim-other-years"), end),
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

/// Reads a number or a fraction.
fn number(text: &str) -> Option<Decimal> {
    match text.split_once('/') {
        Some((part, whole)) => {
            part.parse::<Decimal>().ok()?.checked_div(whole.parse::<Decimal>().ok()?)
        }
        None => text.parse().ok(),
    }
}

/// Reads an end of an order.
fn end(text: &str) -> Option<End> {
    match text {
        "highest" => Some(End::Highest),
        "lowest" => Some(End::Lowest),
        _ => None,
    }
}

/// Reads how a number is widened.
fn hedge(text: &str) -> Option<Hedge> {
    match text {
        "almost" => Some(Hedge::Almost),
        "about" => Some(Hedge::About),
        "more" => Some(Hedge::More),
        "less" => Some(Hedge::Less),
        _ => None,
    }
}
