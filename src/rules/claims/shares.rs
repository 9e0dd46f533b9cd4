//! Which contributions an amount is of: assessed or voluntary ones, core or earmarked ones, or all.

use std::collections::BTreeSet;

use super::phrases::Phrases;
use super::statements::Statement;
use crate::content::Series;
use crate::locale::Locale;
use crate::mentions::{Mention, What};
use crate::model::Measure;
use crate::rules::runs::{self, Word};
use crate::rules::{Evidence, Lexicon, measures};

/// Which contributions an amount is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Share {
    /// What every member owes.
    Assessed,
    /// What is given beyond that.
    Voluntary,
    /// What of that is for the core budget.
    Core,
    /// What of that is for a purpose.
    Earmarked,
    /// All of it.
    Total,
}

/// Which contributions are the parts of which.
pub const WHOLES: [(Share, &[Share]); 3] = [
    (Share::Voluntary, &[Share::Core, Share::Earmarked]),
    (Share::Total, &[Share::Assessed, Share::Voluntary]),
    (Share::Total, &[Share::Assessed, Share::Core, Share::Earmarked]),
];

impl Share {
    /// The message that lists the words by which it is known.
    pub fn message(self) -> Option<&'static str> {
        match self {
            Self::Assessed => Some("measure-assessed"),
            Self::Voluntary => Some("measure-voluntary"),
            Self::Core => Some("measure-core"),
            Self::Earmarked => Some("measure-earmarked"),
            Self::Total => None,
        }
    }
}

/// The most words with which a bullet names its contributions.
const MAX_HEAD: usize = 4;

/// The most words of `beyond all of its`.
const MAX_BEYOND: usize = 7;

/// Names of facts for all contributions.
const TOTALS: [&str; 9] =
    ["total", "overall", "all", "sum", "together", "ensemble", "totale", "everything", "tout"];

/// The words of names of facts for contributions to the core budget, and for earmarked ones.
const CORE: [&str; 5] = ["core", "unearmarked", "rbsa", "base", "generales"];
const EARMARKED: [&str; 10] = [
    "earmarked",
    "noncore",
    "project",
    "projects",
    "affectees",
    "flechees",
    "prealablement",
    "prealouees",
    "projet",
    "projets",
];

/// Words of names that say nothing of which contributions they are.
const PLAIN: [&str; 15] = [
    "contributions",
    "contribution",
    "funding",
    "amount",
    "usd",
    "eur",
    "fonds",
    "montant",
    "series",
    "by",
    "year",
    "par",
    "de",
    "of",
    "the",
];

/// The messages that list the phrases by which some contributions are known.
const PHRASES: [(&str, Share); 6] = [
    ("contributions-assessed", Share::Assessed),
    ("contributions-voluntary", Share::Voluntary),
    ("measure-core", Share::Core),
    ("contributions-core", Share::Core),
    ("measure-earmarked", Share::Earmarked),
    ("contributions-earmarked", Share::Earmarked),
];

/// The words of a language by which contributions are known.
pub struct Shares {
    total: Phrases,
    phrases: Phrases<Share>,
    /// What stands before what is not meant: `beyond its dues`.
    beyond: Phrases,
    /// The stems of all words that name contributions, and of those beside them that leave open no other money.
    stems: BTreeSet<String>,
}

impl Shares {
    /// Collects the words of the document's language.
    pub fn new(locale: &Locale, lexicon: &Lexicon) -> Self {
        let beside =
            ["measure-assessed", "measure-voluntary", "measure-beside", "total-words"].into_iter();
        let ids = PHRASES.iter().map(|(id, _)| *id).chain(beside);
        let stems = ids.flat_map(|id| lexicon.stems(&locale.message(id, &[])));
        Self {
            total: Phrases::new(locale, "total-words"),
            phrases: Phrases::of_messages(locale, &PHRASES),
            beyond: Phrases::new(locale, "contributions-beyond"),
            stems: stems.collect(),
        }
    }

    /// Whether a stem is that of a word that names contributions.
    pub fn names(&self, stem: &str) -> bool {
        self.stems.contains(stem)
    }

    /// Which contributions a bullet is of that has one amount, as its first words say: `Assessed contributions. All member
    /// States pay them. Norway gave 5.`
    pub fn of_bullet(
        &self,
        statement: &Statement<'_, '_>,
        evidence: &Evidence<'_>,
    ) -> Option<Share> {
        let reading = statement.reading;
        let is_money = |mention: &&Mention| matches!(mention.what, What::Money { .. });
        let amounts = reading.mentions.iter().filter(is_money).count();
        if reading.stand.item.is_none() || amounts != 1 || !statement.about.marks.is_empty() {
            return None;
        }
        let words = reading.words.get(..MAX_HEAD.min(reading.words.len()))?;
        let end = words.iter().position(|word| !word.after.trim().is_empty());
        let head = words.get(..end.map_or(words.len(), |end| end + 1))?;
        let text: Vec<&str> = head.iter().map(|word| word.text).collect();
        self.kind(head, evidence).or_else(|| in_words(&text.join(" ")))
    }

    /// Which contributions an amount is of: as its fact says by a key or by a name that says nothing else, or as its words
    /// do.
    pub fn of(&self, statement: &Statement<'_, '_>, evidence: &Evidence<'_>) -> Option<Share> {
        let words = || self.of_words(statement, evidence);
        // A fact called `sum` is that of what its label names.
        let is_labelled =
            statement.about.is_label && statement.fact.is_some_and(|fact| fact.parts.is_empty());
        match of_fact(statement) {
            Some(Share::Total) if is_labelled => words().or(Some(Share::Total)),
            stated => stated.or_else(words),
        }
    }

    /// Which contributions an amount is of, as its words say.
    pub fn of_words(
        &self,
        statement: &Statement<'_, '_>,
        evidence: &Evidence<'_>,
    ) -> Option<Share> {
        let all: Vec<Word<'_>> = statement.words.iter().map(|word| (*word).clone()).collect();
        let behind = all.partition_point(|word| word.from < statement.bytes.start);
        let (before, behind) = all.split_at(behind);
        // `5 in core and 7 in earmarked contributions, 12 in total`
        let sum_behind = self.total.at(behind);
        if sum_behind.is_some_and(|(end, ())| end == behind.len()) && !statement.about.is_label {
            return Some(Share::Total);
        }
        // `Core contributions came to 5, and 7 was earmarked.`
        let parts = [&all, behind, before].into_iter();
        let kind =
            parts.filter(|words| !words.is_empty()).find_map(|words| self.kind(words, evidence));
        if kind.is_some() {
            return kind;
        }
        let is_mixed = self.phrases.are_in(&all);
        match statement.measure {
            _ if is_mixed => None,
            Some(measure) => Some(of_measure(measure)),
            None => self.is_total(&all, statement).then_some(Share::Total),
        }
    }

    /// Which contributions the title of a chart names; nothing where it names several parts or none.
    pub fn of_title(
        &self,
        words: &[Word<'_>],
        measure: Option<Measure>,
        evidence: &Evidence<'_>,
    ) -> Option<Share> {
        let is_mixed = self.phrases.are_in(words);
        let of_measure = measure.filter(|_| !is_mixed).map(of_measure);
        self.kind(words, evidence).or(of_measure)
    }

    /// Which contributions words name; nothing where they name none, or some that are not parts of one another.
    pub fn kind(&self, words: &[Word<'_>], evidence: &Evidence<'_>) -> Option<Share> {
        let named: Vec<Share> = self.kinds(words, evidence).into_iter().collect();
        match named.as_slice() {
            [share] | [Share::Voluntary, share @ (Share::Core | Share::Earmarked)] => Some(*share),
            [Share::Voluntary, Share::Core, Share::Earmarked] => Some(Share::Voluntary),
            [Share::Assessed, Share::Voluntary] => Some(Share::Total),
            _ => None,
        }
    }

    /// All kinds of contributions that words name.
    pub fn kinds(&self, words: &[Word<'_>], evidence: &Evidence<'_>) -> BTreeSet<Share> {
        let mut named = BTreeSet::new();
        let mut rest = words;
        while !rest.is_empty() {
            let found = self.kind_at(rest, evidence);
            named.extend(found.map(|(_, share)| share));
            rest = rest.get(found.map_or(1, |(length, _)| length)..).unwrap_or_default();
        }
        named
    }

    /// How many words at the head of some name contributions, and which.
    fn kind_at(&self, words: &[Word<'_>], evidence: &Evidence<'_>) -> Option<(usize, Share)> {
        // `Non affectées` is not `affectées`: the longer one is meant.
        let at = |from: usize| {
            let (length, share) = self.phrases.at(words.get(from..)?)?;
            Some((from + length, *share))
        };
        let Some((lead, ())) = self.beyond.at(words) else { return at(0) };
        let rest = words.get(lead..)?.iter();
        let lead = lead + rest.take_while(|word| word.is_function()).count();
        let Some((end, share)) = at(lead).filter(|_| lead <= MAX_BEYOND) else { return at(0) };
        // `Beyond its dues of 5 million`: that is what the dues are.
        let joints = evidence.locale.message("currency-joints", &[]);
        let joint = words.get(end).filter(|word| runs::lists(&joints, word.bare()));
        let is_own = joint.is_some_and(|joint| {
            let next = joint.from + joint.text.len() + 1;
            words.get(end + 1).is_none_or(|word| word.from != next)
        });
        let other = match share {
            Share::Assessed => Share::Voluntary,
            Share::Core => Share::Earmarked,
            share => share,
        };
        Some((end, if is_own { share } else { other }))
    }

    /// Whether the words of an amount name some of the contributions, or several kinds of them.
    pub fn name_a_part(&self, statement: &Statement<'_, '_>) -> bool {
        let words: Vec<Word<'_>> = statement.words.iter().map(|word| (*word).clone()).collect();
        statement.measure.is_some() || self.phrases.are_in(&words)
    }

    /// Whether two amounts are of contributions of two kinds: `sans affectation` and `affectées`.
    pub fn differ(
        &self,
        one: &Statement<'_, '_>,
        other: &Statement<'_, '_>,
        evidence: &Evidence<'_>,
    ) -> bool {
        let kinds = self.of_words(one, evidence).zip(self.of_words(other, evidence));
        kinds.is_some_and(|(one, other)| one != other)
    }

    /// Whether something else is named with the contributions of an amount: `fees and core contributions`.
    pub fn is_joined(&self, statement: &Statement<'_, '_>, evidence: &Evidence<'_>) -> bool {
        let joints = evidence.locale.message("joining-words", &[]);
        let is_joint = |word: &Word<'_>| runs::lists(&joints, word.bare());
        let words: Vec<Word<'_>> = statement.words.iter().map(|word| (*word).clone()).collect();
        (1..words.len()).any(|at| {
            let is_named =
                words.get(at..).is_some_and(|rest| self.kind_at(rest, evidence).is_some());
            is_named && at > 1 && words.get(at - 1).is_some_and(is_joint)
        })
    }

    /// Whether words say that all contributions are meant.
    pub fn are_all(&self, words: &[Word<'_>]) -> bool {
        self.total.are_in(words)
    }

    /// Whether the words of an amount, or what its sentence begins with, say that it is all.
    fn is_total(&self, words: &[Word<'_>], statement: &Statement<'_, '_>) -> bool {
        let start = statement.reading.sentence_at(statement.bytes.start).start;
        let opener = statement.reading.words_in(&(start..statement.bytes.start));
        let is_first = statement.reading.mentions_in(&(start..statement.bytes.start)).is_empty();
        self.are_all(words) || is_first && self.are_all(opener)
    }

    /// Which contributions a series has: as it says by a key, as its label or its name reads, or as its rows are chosen.
    pub fn of_series(&self, series: &Series, evidence: &Evidence<'_>) -> Option<Share> {
        let entry = evidence.partnership.series.get(&series.name.value)?;
        if let Some(measure) = entry.measure {
            return Some(of_measure(measure));
        }
        let values = entry.r#where.sound().map(|(_, value)| value.value.as_str());
        let values: Vec<&str> = values.collect();
        series
            .label
            .as_deref()
            .and_then(in_words)
            .or_else(|| by_name(&series.name.value))
            .or_else(|| in_words(&values.join(" ")))
    }
}

/// Which contributions words of a label or a data file name.
fn in_words(text: &str) -> Option<Share> {
    let small = text.to_lowercase().replace("non-", "non").replace("un-", "un");
    let words = || small.split(|c: char| !c.is_alphanumeric());
    let has = |names: &[&str]| words().any(|word| names.contains(&word));
    match (has(&CORE), has(&EARMARKED)) {
        (true, false) => Some(Share::Core),
        (false, true) => Some(Share::Earmarked),
        (true, true) => None,
        (false, false) => measures::in_words(words()).map(of_measure),
    }
}

/// Which contributions the fact of an amount is of, as it says by a key or by a name that says nothing else.
pub fn of_fact(statement: &Statement<'_, '_>) -> Option<Share> {
    let fact = statement.fact?;
    fact.measure.map(of_measure).or_else(|| by_name(&fact.name.value))
}

/// The share of a measure.
fn of_measure(measure: Measure) -> Share {
    match measure {
        Measure::Assessed => Share::Assessed,
        Measure::Voluntary => Share::Voluntary,
        Measure::Total => Share::Total,
    }
}

/// Which contributions the name of a fact says, if it says nothing else.
pub fn by_name(name: &str) -> Option<Share> {
    let small = name.to_lowercase().replace("non_core", "noncore").replace("un_earmarked", "core");
    // `voluntary_2020_24`
    let is_said =
        |word: &&str| !PLAIN.contains(word) && !word.chars().all(|c: char| c.is_ascii_digit());
    let mut shares = small.split('_').filter(is_said).map(|word| {
        Some(match word {
            "assessed" | "obligatoires" | "obligatoire" | "statutaires" => Share::Assessed,
            "voluntary" | "volontaires" | "volontaire" => Share::Voluntary,
            word if CORE.contains(&word) => Share::Core,
            word if EARMARKED.contains(&word) => Share::Earmarked,
            word if TOTALS.contains(&word) => Share::Total,
            _ => return None,
        })
    });
    let first = shares.next()??;
    let mut all = first;
    for share in shares {
        all = match (all, share?) {
            // `total_voluntary`, `voluntary_core`.
            (Share::Total, other) | (other, Share::Total) => other,
            (Share::Voluntary, other @ (Share::Core | Share::Earmarked)) => other,
            (other @ (Share::Core | Share::Earmarked), Share::Voluntary) => other,
            (one, other) if one == other => one,
            _ => return None,
        };
    }
    Some(all)
}
