//! Statements: what a text says of a number of something.
//!
//! In: the readings of all texts. Out: a [`Statement`] for each amount, share and count, typed or printed by a fact:
//! how much it is, of what, of which years and where it stands. Nothing here says whether it is right.

mod clause;
mod standing;

use std::collections::BTreeSet;
use std::ops::Range as Bytes;

use super::vocabulary::{Mark, Vocabulary};
use crate::content::Role;
use crate::facts::{Fact, FactValue};
use crate::finding::{Span, Spanned};
use crate::mentions::{Mention, What};
use crate::model::Measure;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::rules::stated::{self, Stated};
use crate::rules::{Evidence, measures};
use crate::units::{Currency, Period, Range};

pub use clause::{STOPS, Told};
pub use standing::{Labels, are_beside};

/// What kind of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Money, of what currency where that is said.
    Money(Option<Currency>),
    /// A share in percent.
    Percent,
    /// A number of things.
    Count,
}

/// What a number is of.
#[derive(Debug, Clone, Default)]
pub struct About {
    /// The stems of what may be the noun that it counts; amounts and shares have none.
    pub nouns: BTreeSet<String>,
    /// The stems of the words around it that carry a meaning, without these nouns and plain words.
    pub stems: BTreeSet<String>,
    /// Those of them behind it, which say what of it is meant: `in rural schools`.
    pub tail: BTreeSet<String>,
    /// The stems of what the sentence begins with, up to the mark before these words.
    pub opener: BTreeSet<String>,
    /// The stems of plain nouns among the words: programme, project.
    pub things: BTreeSet<String>,
    /// Those that are names.
    pub names: BTreeSet<String>,
    /// What makes it another number.
    pub marks: BTreeSet<Mark>,
    /// Whether a label or heads say all that it is of.
    pub is_label: bool,
}

/// What a text says of a number.
#[derive(Debug, Clone)]
pub struct Statement<'r, 'a> {
    /// The text.
    pub reading: &'r Reading<'a>,
    /// The bytes of the number with its unit.
    pub bytes: Bytes<usize>,
    /// The fact that prints it.
    pub fact: Option<&'a Fact>,
    /// What kind of number it is.
    pub kind: Kind,
    /// The number.
    pub number: Stated,
    /// What it leaves open.
    pub range: Range,
    /// The words around it.
    pub words: Vec<&'r Word<'a>>,
    /// What it is of.
    pub about: About,
    /// What contributions it is of.
    pub measure: Option<Measure>,
    /// The years that the fact's own key, or else the text, gives it; all of them where there are several.
    pub years: Vec<Period>,
    /// The years that the text tells.
    pub told: Vec<Told<'r, 'a>>,
    /// The stems of its paragraph, and of the heading of its section, that carry a meaning.
    pub context: BTreeSet<String>,
    /// Those of the heading of a table or a band.
    pub heading: BTreeSet<String>,
    /// The heading of its section.
    pub title: Option<&'r Reading<'a>>,
}

impl Statement<'_, '_> {
    /// Where it was written.
    pub fn place(&self, evidence: &Evidence<'_>) -> Span {
        self.reading.place(&self.bytes, evidence)
    }

    /// How it reads.
    pub fn says(&self) -> String {
        self.reading.text(&self.bytes)
    }

    /// How its currency is written; nothing where it is no money.
    pub fn unit(&self) -> String {
        let mention = self.reading.mentions_in(&self.bytes).first();
        let unit = mention.and_then(|mention| mention.unit.as_ref());
        unit.map(|unit| self.reading.text(unit)).unwrap_or_default()
    }

    /// The number as a fact: the one that prints it, or one made of what was typed.
    pub fn as_fact(&self, place: Span) -> Fact {
        if let Some(fact) = self.fact {
            return fact.clone();
        }
        let quantity = self.number.quantity;
        let value = match self.kind {
            Kind::Money(Some(currency)) => FactValue::Amount(quantity, currency),
            Kind::Percent => FactValue::Percent(quantity),
            Kind::Money(None) | Kind::Count => FactValue::Count(quantity),
        };
        Fact::of_text(Spanned::new(value, place), self.number.bound)
    }

    /// Whether nobody but the author of this text said so.
    pub fn is_typed(&self) -> bool {
        self.fact.is_none()
    }
}

/// Collects the statements of all texts, in reading order.
pub fn all<'r, 'a>(
    readings: &'r [Reading<'a>],
    vocabulary: &Vocabulary,
    evidence: &Evidence<'a>,
) -> Vec<Statement<'r, 'a>> {
    let labels = Labels::new(readings);
    let usual = evidence.partnership.factsheet.period.as_ref().map(|period| period.value);
    let mut statements = Vec::new();
    for reading in readings.iter().filter(|reading| is_statement(reading)) {
        let stems = |text: &str| {
            let mut stems = evidence.lexicon.stems(text);
            stems.retain(|stem| !vocabulary.is_plain(stem));
            stems
        };
        let title = labels.title(reading);
        let over = title.map(|title| stems(title.whole())).unwrap_or_default();
        let mut context = stems(reading.whole());
        context.extend(over.iter().cloned());
        let heading = if labels.of(reading).is_empty() { BTreeSet::new() } else { over };
        for (index, mention) in reading.mentions.iter().enumerate() {
            let Some((kind, fact, number)) = number(mention, reading, evidence) else { continue };
            let Some(range) = number.range() else { continue };
            let clause = clause::Clause { reading, index, vocabulary, evidence };
            let Some((mut about, told)) = labels.about(&clause) else { continue };
            let words = labels.words(&clause).unwrap_or_default();
            // Every share is a part of something.
            if kind == Kind::Percent {
                about.marks.remove(&Mark::Part);
            }
            if kind == Kind::Count && about.nouns.is_empty() {
                continue;
            }
            let measure = match kind {
                Kind::Money(_) => {
                    fact.and_then(|fact| measures::of_fact(fact, evidence)).or_else(|| {
                        vocabulary.measure(&words.iter().map(|word| word.bare()).collect())
                    })
                }
                Kind::Percent | Kind::Count => None,
            };
            let own = fact.filter(|fact| fact.has_own_period).and_then(|fact| fact.period);
            let years = own.map_or_else(|| years(&told, usual), |own| vec![own]);
            let bytes = mention.bytes.clone();
            statements.push(Statement {
                reading,
                bytes,
                fact,
                kind,
                number,
                range,
                words,
                about,
                measure,
                years,
                told,
                context: context.clone(),
                heading: heading.clone(),
                title,
            });
        }
    }
    statements
}

/// The years that are told, each once; since the first year of a document are all of its years.
fn years(told: &[Told<'_, '_>], usual: Option<Period>) -> Vec<Period> {
    let years = |what: What| match what {
        What::Since(year) => usual.filter(|usual| usual.first() == year).or(what.years()),
        _ => what.years(),
    };
    let mut years: Vec<Period> = told.iter().filter_map(|(_, told)| years(told.what)).collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// Whether a text says something of its own; somebody's words and the heads of a table do not.
fn is_statement(reading: &Reading<'_>) -> bool {
    !matches!(reading.role, Role::Quote | Role::ColumnHead | Role::RowHead)
}

/// Reads a mention as a number: the fact's, where one prints it.
fn number<'a>(
    mention: &Mention,
    reading: &Reading<'a>,
    evidence: &Evidence<'a>,
) -> Option<(Kind, Option<&'a Fact>, Stated)> {
    let numeral = mention.numerals.first()?;
    let word = reading.word_at(numeral.start).and_then(|index| reading.words.get(index))?;
    if word.is_quoted || word.run.is_work {
        return None;
    }
    let (kind, value) = match mention.what {
        What::Money { quantity, to: None, currency, .. } => {
            // Any currency will do to read the number.
            let some = currency.or_else(|| "USD".parse().ok())?;
            (Kind::Money(currency), FactValue::Amount(quantity, some))
        }
        What::Percent(quantity) => (Kind::Percent, FactValue::Percent(quantity)),
        What::Count { quantity, .. } => (Kind::Count, FactValue::Count(quantity)),
        _ => return None,
    };
    if reading.is_typed(&mention.bytes) {
        let value = Spanned::new(value, Span::default());
        return Some((kind, None, read(&Fact::of_text(value, mention.bound))?));
    }
    let mut names = reading.facts_in(&mention.bytes);
    let (fact, is_one) = (evidence.fact(names.next()?)?, names.next().is_none());
    let is_same = match (&fact.value.value, kind) {
        (FactValue::Amount(_, own), Kind::Money(currency)) => currency.is_none_or(|c| c == *own),
        (FactValue::Percent(_), Kind::Percent) | (FactValue::Count(_), Kind::Count) => true,
        _ => false,
    };
    let kind = match fact.value.value {
        FactValue::Amount(_, currency) => Kind::Money(Some(currency)),
        _ => kind,
    };
    // `{{ many }}.5 per cent` is another number than the fact.
    let is_whole = reading.runs_of(numeral).all(|(_, run)| run.is_fact);
    (is_one && is_same && is_whole).then_some(())?;
    Some((kind, Some(fact), read(fact)?))
}

/// Reads a number: money as it is rounded, anything else to its last digit.
fn read(fact: &Fact) -> Option<Stated> {
    match fact.value.value {
        FactValue::Amount(..) => stated::claim(fact),
        _ => stated::number(fact),
    }
}
