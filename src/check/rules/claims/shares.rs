//! Which contributions an amount is of: assessed or voluntary ones, core or earmarked ones, or all.

use std::collections::BTreeSet;

use super::phrases::Phrases;
use super::statements::Statement;
use crate::check::rules::runs::Word;
use crate::check::rules::{Evidence, measures};
use crate::check::series::Series;
use crate::mentions::{Mention, What};
use crate::model::Measure;

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

/// The words of a language by which contributions are known.
pub struct Shares {
    total: Phrases,
    core: Phrases,
    earmarked: Phrases,
    /// The stems of all words that name contributions, and of those beside them that leave open no other money.
    stems: BTreeSet<String>,
}

impl Shares {
    /// Collects the words of the document's language.
    pub fn new(evidence: &Evidence<'_>) -> Self {
        let Evidence { locale, lexicon, .. } = evidence;
        let ids = [
            "measure-core",
            "measure-earmarked",
            "measure-assessed",
            "measure-voluntary",
            "measure-beside",
            "total-words",
        ];
        let stems = ids.iter().flat_map(|id| lexicon.stems(&locale.message(id, &[])));
        Self {
            total: Phrases::new(locale, "total-words"),
            core: Phrases::new(locale, "measure-core"),
            earmarked: Phrases::new(locale, "measure-earmarked"),
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
        self.purpose(head, evidence).or_else(|| in_words(&text.join(" ")))
    }

    /// Which contributions an amount is of: as its fact says by a key or by a name that says nothing else, or as its words
    /// do.
    pub fn of(&self, statement: &Statement<'_, '_>, evidence: &Evidence<'_>) -> Option<Share> {
        let all: Vec<Word<'_>> = statement.words.iter().map(|word| (*word).clone()).collect();
        let behind = all.partition_point(|word| word.from < statement.bytes.start);
        let (before, behind) = all.split_at(behind);
        // `5 in core and 7 in earmarked contributions, 12 in total`
        let is_sum_behind =
            self.total.at(behind, &evidence.lexicon).is_some_and(|(end, ())| end == behind.len());
        if let Some(fact) = statement.fact {
            let stated = fact.measure.map(of_measure);
            // A fact called `sum` is that of what its label names.
            let is_labelled = statement.about.is_label && fact.parts.is_empty() && !is_sum_behind;
            let of_words = statement.measure.map(of_measure).filter(|_| is_labelled);
            let named = by_name(&fact.name.value);
            let named = if named == Some(Share::Total) { of_words.or(named) } else { named };
            if let Some(share) = stated.or(named) {
                return Some(share);
            }
        }
        if is_sum_behind {
            return Some(Share::Total);
        }
        // `Core contributions came to 5, and 7 was earmarked.`
        let own = self.purpose(&all, evidence).or_else(|| self.purpose(behind, evidence));
        if let Some(share) = own.or_else(|| self.purpose(before, evidence)) {
            return Some(share);
        }
        let is_mixed = self.is_named(&self.core, &all, evidence);
        match statement.measure {
            _ if is_mixed => None,
            Some(measure) => Some(of_measure(measure)),
            None => self.is_total(&all, statement, evidence).then_some(Share::Total),
        }
    }

    /// Which contributions the title of a chart names; nothing where it names both parts or none.
    pub fn of_title(
        &self,
        words: &[Word<'_>],
        measure: Option<Measure>,
        evidence: &Evidence<'_>,
    ) -> Option<Share> {
        let is_mixed = self.is_named(&self.core, words, evidence)
            || self.is_named(&self.earmarked, words, evidence);
        let of_measure = measure.filter(|_| !is_mixed).map(of_measure);
        self.purpose(words, evidence).or(of_measure)
    }

    /// Which of core and earmarked contributions words name; nothing where they name both or none.
    fn purpose(&self, words: &[Word<'_>], evidence: &Evidence<'_>) -> Option<Share> {
        let (mut is_core, mut is_earmarked) = (false, false);
        let mut rest = words;
        while !rest.is_empty() {
            let at = |phrases: &Phrases| phrases.at(rest, &evidence.lexicon).map(|found| found.0);
            let (core, earmarked) = (at(&self.core), at(&self.earmarked));
            // `Non affectées` is not `affectées`: the longer one is meant.
            let length = core.max(earmarked);
            is_core |= core.is_some() && core == length;
            is_earmarked |= earmarked.is_some() && earmarked == length;
            rest = rest.get(length.unwrap_or(1)..).unwrap_or_default();
        }
        match (is_core, is_earmarked) {
            (true, false) => Some(Share::Core),
            (false, true) => Some(Share::Earmarked),
            _ => None,
        }
    }

    /// Whether words say that all contributions are meant.
    pub fn are_all(&self, words: &[Word<'_>], evidence: &Evidence<'_>) -> bool {
        self.is_named(&self.total, words, evidence)
    }

    /// Whether the words of an amount name some of the contributions, or several kinds of them.
    pub fn name_a_part(&self, statement: &Statement<'_, '_>, evidence: &Evidence<'_>) -> bool {
        let words: Vec<Word<'_>> = statement.words.iter().map(|word| (*word).clone()).collect();
        statement.measure.is_some()
            || self.is_named(&self.core, &words, evidence)
            || self.is_named(&self.earmarked, &words, evidence)
    }

    fn is_named(&self, phrases: &Phrases, words: &[Word<'_>], evidence: &Evidence<'_>) -> bool {
        phrases.are_in(words, &evidence.lexicon)
    }

    /// Whether the words of an amount, or what its sentence begins with, say that it is all.
    fn is_total(
        &self,
        words: &[Word<'_>],
        statement: &Statement<'_, '_>,
        evidence: &Evidence<'_>,
    ) -> bool {
        let start = statement.reading.sentence_at(statement.bytes.start).start;
        let opener = statement.reading.words_in(&(start..statement.bytes.start));
        let is_first = statement.reading.mentions_in(&(start..statement.bytes.start)).is_empty();
        self.is_named(&self.total, words, evidence)
            || is_first && self.is_named(&self.total, opener, evidence)
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
