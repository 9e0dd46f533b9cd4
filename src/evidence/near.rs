//! Numbers that differ from what the data give as slips do: two digits swapped, a wrong size, another year, another row.

use super::question::Question;
use super::search::Search;
use super::ways::{Binding, Way, shown};
use super::{Document, named};
use crate::facts::Fact;
use crate::figures::Figures;
use crate::rules;
use crate::units::{Decimal, Period};

/// The fewest digits of a number that a slip is looked for in where the document does not say what it follows from.
const TELLING: usize = 4;

/// The powers of ten by which sizes are mistaken.
const POWERS: [i32; 6] = [1, -1, 3, -3, 6, -6];

/// How a number differs from what it is to be.
#[derive(Debug, Clone, PartialEq)]
pub enum Slip {
    /// Two digits beside each other have changed places.
    Swapped(Way),
    /// It is so many powers of ten too large.
    Shifted(i32, Way),
    /// It is of other years: what the data give for them, and what for its own.
    Years(Way, Option<Way>),
    /// It is of another row: the column, what it is of, and what its own is.
    Row {
        /// The column.
        column: String,
        /// The value of the other row.
        other: String,
        /// What the data give for its own.
        own: Way,
    },
    /// It is of something else: what gives it, and what its own is.
    Other(Way, Way),
}

impl Slip {
    /// Says what the slip is, in a few words.
    pub fn what(&self) -> String {
        match self {
            Self::Swapped(_) => "two digits are swapped".to_owned(),
            Self::Shifted(power, _) => {
                let factor = shown(10_i64.pow(power.unsigned_abs()).into());
                format!("{factor} times {}", if *power > 0 { "too large" } else { "too small" })
            }
            Self::Years(other, _) | Self::Other(other, _) => format!("this is {other}"),
            Self::Row { column, other, .. } => format!("this is of another {column}: {other}"),
        }
    }

    /// What the data give for the number.
    pub fn own(&self) -> Option<&Way> {
        match self {
            Self::Swapped(own)
            | Self::Shifted(_, own)
            | Self::Row { own, .. }
            | Self::Other(_, own) => Some(own),
            Self::Years(_, own) => own.as_ref(),
        }
    }
}

/// Says how a number that a document ties to something differs from that.
pub fn of_way(
    question: &Question,
    own: &Way,
    fact: &Fact,
    document: Document<'_>,
    search: &Search<'_>,
) -> Option<Slip> {
    written(question, std::slice::from_ref(own))
        .or_else(|| other_years(question, own, fact, document))
        .or_else(|| other_rows(question, own, fact, document))
        .or_else(|| {
            let mut ways = search.of_data(question, question.period).into_iter();
            let other = ways.find(|way| question.is_telling(3) && question.fits(way.value))?;
            Some(Slip::Other(other, own.clone()))
        })
}

/// Says how a number differs from what the data give, where it is said of what it is.
pub fn of_data(question: &Question, search: &Search<'_>) -> Option<Slip> {
    let is_said = question.measure.is_some();
    if !is_said || !question.is_telling(TELLING) {
        return None;
    }
    let own = search.of_data(question, question.period);
    written(question, &own).or_else(|| {
        let usual = search.document().factsheet.written().factsheet.period.as_ref()?.value;
        let mut found: Vec<Way> = Vec::new();
        for year in usual.years().map(Period::year).filter(|year| Some(*year) != question.period) {
            let asked = Question { period: Some(year), ..question.clone() };
            let ways = search.of_data(&asked, Some(year));
            found.extend(ways.into_iter().filter(|way| question.fits(way.value)));
        }
        found.dedup_by(|a, b| a.value == b.value);
        match found.as_slice() {
            [one] => Some(Slip::Years(one.clone(), own.first().cloned())),
            _ => None,
        }
    })
}

/// Slips of writing: two digits, or the size.
fn written(question: &Question, ways: &[Way]) -> Option<Slip> {
    let value = question.fact.value.value.quantity()?.value;
    let swapped = swaps(value, question.fact.value.value.quantity()?.step);
    let gives =
        |way: &Way, value: Decimal| question.with(value).is_some_and(|other| other.fits(way.value));
    for way in ways {
        if swapped.iter().any(|value| gives(way, *value)) {
            return Some(Slip::Swapped(way.clone()));
        }
    }
    ways.iter().find_map(|way| {
        let power = POWERS
            .into_iter()
            .find(|power| shifted(way.value, *power).is_some_and(|value| question.fits(value)))?;
        Some(Slip::Shifted(power, way.clone()))
    })
}

/// A number times a power of ten.
fn shifted(value: Decimal, power: i32) -> Option<Decimal> {
    let factor = Decimal::from(10_i64.checked_pow(power.unsigned_abs())?);
    if power > 0 { value.checked_mul(factor) } else { value.checked_div(factor) }
}

/// All numbers that differ from one by two digits beside each other that have changed places.
fn swaps(value: Decimal, step: Decimal) -> Vec<Decimal> {
    let unit = if step.is_zero() { Decimal::ONE } else { step };
    let Some(units) = value.abs().checked_div(unit) else { return Vec::new() };
    let digits: Vec<char> = units.normalize().trunc().to_string().chars().collect();
    let mut found = Vec::new();
    for at in 1..digits.len() {
        let mut other = digits.clone();
        other.swap(at - 1, at);
        let written: String = other.into_iter().collect();
        let value = written.parse::<Decimal>().ok().and_then(|units| units.checked_mul(unit));
        found.extend(value.filter(|_| digits.get(at - 1) != digits.get(at)));
    }
    found
}

/// The same of other years: of single ones, or with a year more or less at either end.
fn other_years(
    question: &Question,
    own: &Way,
    fact: &Fact,
    document: Document<'_>,
) -> Option<Slip> {
    let period = own.period?;
    let usual = document.factsheet.written().factsheet.period.as_ref().map(|period| period.value);
    let all = usual.into_iter().flat_map(Period::years).map(Period::year);
    let ends = [(1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1)];
    let moved = ends
        .into_iter()
        .filter_map(|(first, last)| Period::new(period.first() + first, period.last() + last).ok());
    let found =
        usual.into_iter().chain(moved).chain(all).filter(|other| *other != period).find_map(
            |other| {
                let value = match &own.binding {
                    Binding::Data(_) => {
                        let data = &fact.data.as_ref()?.value;
                        let series = document.factsheet.series().get(&data.series.value)?;
                        rules::of_series(fact, data, series, Some(other))
                    }
                    Binding::Computed(source, computed) => {
                        let value = named::computed_value(
                            *computed,
                            source,
                            Some(other),
                            Some(other),
                            document,
                        );
                        value.map(|(value, _)| value)
                    }
                    Binding::Parts(_) | Binding::Ratio(..) | Binding::Exact => None,
                }?;
                question.fits(value).then(|| Way { value, period: Some(other), ..own.clone() })
            },
        )?;
    Some(Slip::Years(found, Some(own.clone())))
}

/// The same of another row of the file, or of another donor of the data set.
fn other_rows(question: &Question, own: &Way, fact: &Fact, document: Document<'_>) -> Option<Slip> {
    let row = |column: &str, other: &str| Slip::Row {
        column: column.to_owned(),
        other: other.to_owned(),
        own: own.clone(),
    };
    match &own.binding {
        Binding::Data(data) => {
            let series = document.factsheet.series().get(&data.series)?;
            let entry = document.factsheet.written().series.get(&data.series)?;
            entry.r#where.sound().find_map(|(column, value)| {
                let sums = series.table.sums_by(&column.value, own.period?).ok()?;
                let mut others = sums.into_iter().filter(|(name, _)| *name != value.value);
                let (other, _) = others.find(|(_, sum)| question.fits(*sum))?;
                Some(row(&column.value, other))
            })
        }
        Binding::Computed(source, computed) => {
            let others = document.archive.others(source);
            others.iter().find_map(|(donor, ledger)| {
                let value = Figures::new(ledger, donor).value(*computed, fact.period?)?;
                question.fits(named::decimal(value)).then(|| row("donor", &donor.name))
            })
        }
        Binding::Parts(_) | Binding::Ratio(..) | Binding::Exact => None,
    }
}
