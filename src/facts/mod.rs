//! Facts: what a number in a text is, how sure it is, when it holds and who says so.
//!
//! In: the fact tables as written. Out: a [`Fact`] for each that says one thing; what says none or two is reported.

mod number;

use std::fmt;

use crate::finding::{Code, Finding, Findings, Span, Spanned};
use crate::input::Text;
use crate::model::{DataEntry, FactEntry, Measure, Named, SourceEntry};
use crate::nearest::{choices, nearest};
use crate::units::{Bound, Currency, Decimal, PartialDate, Period, Quantity};

/// The names that texts know besides the facts.
const RESERVED: [&str; 3] = ["donor", "organization", "factsheet"];

/// What a fact says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactValue {
    /// An amount of money.
    Amount(Quantity, Currency),
    /// How many there are of something.
    Count(Quantity),
    /// A share, in percent.
    Percent(Quantity),
    /// A place in an order, from 1.
    Rank(Quantity),
    /// A year, a month or a day.
    Date(PartialDate),
    /// A span of years.
    Span(Period),
}

/// What kind of thing a fact says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueKind {
    /// An amount of money.
    Amount,
    /// How many.
    Count,
    /// A share, in percent.
    Percent,
    /// A place in an order.
    Rank,
    /// A day, a month or a year.
    Date,
    /// A span of years.
    Period,
}

impl ValueKind {
    /// Those that have a key of their own; a period is one beside others.
    pub const STATED: [Self; 5] =
        [Self::Amount, Self::Count, Self::Percent, Self::Rank, Self::Date];

    /// Returns the key of a document that states it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Count => "count",
            Self::Percent => "percent",
            Self::Rank => "rank",
            Self::Date => "date",
            Self::Period => "period",
        }
    }

    /// Returns whether a key states a value.
    pub fn is_key(key: &str) -> bool {
        Self::STATED.iter().any(|kind| kind.key() == key)
    }

    /// Returns what stands behind its number in lists and reports; `currency` is an amount's.
    pub fn unit(self, currency: Option<&str>) -> String {
        match (self, currency) {
            (Self::Amount, Some(currency)) => format!(" {currency}"),
            (Self::Percent, _) => "%".to_owned(),
            _ => String::new(),
        }
    }
}

impl fmt::Display for ValueKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl FactValue {
    /// Returns what kind of fact it is.
    pub fn kind(&self) -> ValueKind {
        match self {
            Self::Amount(..) => ValueKind::Amount,
            Self::Count(_) => ValueKind::Count,
            Self::Percent(_) => ValueKind::Percent,
            Self::Rank(_) => ValueKind::Rank,
            Self::Date(_) => ValueKind::Date,
            Self::Span(_) => ValueKind::Period,
        }
    }

    /// Returns the year, where the fact is a date.
    pub fn year(&self) -> Option<i16> {
        match self {
            Self::Date(date) => Some(date.year()),
            _ => None,
        }
    }

    /// Returns the same with another number; what is none stays as it is.
    #[must_use]
    pub fn with(&self, number: Quantity) -> Self {
        match *self {
            Self::Amount(_, currency) => Self::Amount(number, currency),
            Self::Count(_) => Self::Count(number),
            Self::Percent(_) => Self::Percent(number),
            Self::Rank(_) => Self::Rank(number),
            other @ (Self::Date(_) | Self::Span(_)) => other,
        }
    }

    /// Returns the number, where the fact is one.
    pub fn quantity(&self) -> Option<Quantity> {
        match self {
            Self::Amount(quantity, _)
            | Self::Count(quantity)
            | Self::Percent(quantity)
            | Self::Rank(quantity) => Some(*quantity),
            Self::Date(_) | Self::Span(_) => None,
        }
    }
}

/// A fact of the document.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Its name, at its place.
    pub name: Spanned<String>,
    /// What it says, at the place of the number.
    pub value: Spanned<FactValue>,
    /// How the value stands to the true one.
    pub bound: Bound,
    /// The unit that the value is rounded to, where the document says so.
    pub rounded_to: Option<Decimal>,
    /// The exact number, where the document has it beside the one that it states.
    pub exact: Option<Spanned<Quantity>>,
    /// The years that it covers; the document's period unless it names its own.
    pub period: Option<Period>,
    /// Whether the period is the fact's own.
    pub has_own_period: bool,
    /// The name of its source.
    pub source: Option<Text>,
    /// The names of the facts that add up to it.
    pub parts: Vec<Text>,
    /// What is still to be done about it.
    pub todo: Option<Text>,
    /// The names of the part and of the whole that it is the share of.
    pub ratio: Vec<Text>,
    /// How it follows from a series.
    pub data: Option<Spanned<DataEntry>>,
    /// What the amount is of, where it says so.
    pub measure: Option<Measure>,
}

impl Fact {
    /// Makes a fact of a number that a text has typed: it has no name, no source and nothing that it follows from.
    pub fn of_text(value: Spanned<FactValue>, bound: Bound) -> Self {
        Self {
            name: Spanned::new(String::new(), value.span),
            value,
            bound,
            rounded_to: None,
            exact: None,
            period: None,
            has_own_period: false,
            source: None,
            parts: Vec::new(),
            todo: None,
            ratio: Vec::new(),
            data: None,
            measure: None,
        }
    }
}

/// Resolves every fact that was read without a fault.
pub fn resolve(
    entries: &Named<FactEntry>,
    default_period: Option<Period>,
    findings: &mut Findings,
) -> Vec<Fact> {
    entries
        .sound()
        .filter_map(|(name, entry)| resolve_one(name, entry, default_period, findings))
        .collect()
}

/// Reports every source that a fact names and the document does not list.
pub fn check_sources(facts: &[Fact], sources: &Named<SourceEntry>, findings: &mut Findings) {
    for source in facts.iter().filter_map(|fact| fact.source.as_ref()) {
        check_source(source, sources, findings);
    }
}

/// Reports a source that the document does not list.
pub fn check_source(source: &Text, sources: &Named<SourceEntry>, findings: &mut Findings) {
    if sources.knows(&source.value) {
        return;
    }
    let finding = Finding::new(
        Code::SourceUnknown,
        source.span,
        format!("there is no source `{}`", source.value),
    );
    let help = || match sources.names().next() {
        None => format!("describe it: `[sources.{}]` with a `title`", source.value),
        Some(_) => format!("the sources are {}", choices(sources.names())),
    };
    findings.push(finding.meant(nearest(&source.value, sources.names()), help));
}

/// Reports every fact that something is still to be done about.
pub fn check_todo(facts: &[Fact], findings: &mut Findings) {
    for fact in facts {
        let Some(todo) = &fact.todo else { continue };
        findings.push(
            Finding::new(
                Code::FactTodo,
                todo.span,
                format!("the fact `{}` is not ready: {}", fact.name.value, todo.value),
            )
            .other(fact.value.span, "its value")
            .help("see to it, then delete the key `todo`"),
        );
    }
}

/// Reports every name in a list of parts that no fact has.
pub fn check_parts(facts: &[Fact], entries: &Named<FactEntry>, findings: &mut Findings) {
    for part in facts.iter().flat_map(|fact| fact.parts.iter().chain(&fact.ratio)) {
        if !entries.knows(&part.value) {
            findings.push(unknown(&part.value, part.span, entries.names()));
        }
    }
}

/// Returns the finding for a name that no fact has.
pub fn unknown<'a>(name: &str, span: Span, names: impl Iterator<Item = &'a str>) -> Finding {
    let finding = Finding::new(Code::FactUnknown, span, format!("there is no fact `{name}`"));
    finding.meant(nearest(name, names), || {
        format!("state it: `[facts.{name}]` with its value and its source")
    })
}

/// Resolves one fact.
fn resolve_one(
    name: &Spanned<String>,
    entry: &FactEntry,
    default_period: Option<Period>,
    findings: &mut Findings,
) -> Option<Fact> {
    check_name(name, findings)?;
    let value = value(name, entry, findings)?;
    let bound = entry.bound.as_ref().map_or(Bound::Exactly, |bound| bound.value);
    let rounded_to = number::rounded_to(entry, &value, bound, findings);
    Some(Fact {
        name: name.clone(),
        value,
        bound,
        rounded_to,
        exact: entry.exact.clone(),
        period: entry.period.as_ref().map(|period| period.value).or(default_period),
        has_own_period: entry.period.is_some(),
        source: entry.source.clone(),
        parts: entry.parts.clone(),
        todo: entry.todo.clone(),
        ratio: entry.ratio.clone(),
        data: entry.data.clone(),
        measure: entry.measure,
    })
}

/// Reports a name that no text could use: one with other signs than an expression takes, or one that is taken.
fn check_name(name: &Spanned<String>, findings: &mut Findings) -> Option<()> {
    let written = name.value.as_str();
    let is_word = written.chars().all(|c| c.is_alphanumeric() || c == '_')
        && !written.starts_with(|c: char| c.is_ascii_digit());
    let finding = if RESERVED.contains(&written) {
        Finding::new(Code::ValueChoice, name.span, format!("the name `{written}` is taken"))
            .label("texts know another thing by it")
    } else if is_word {
        return Some(());
    } else {
        Finding::new(Code::ValueChoice, name.span, format!("no text can use the name `{written}`"))
    };
    let parts = written.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let meant = parts.collect::<Vec<_>>().join("_");
    findings.push(if meant == written || meant.is_empty() {
        finding.help("choose another name, of letters, digits and `_`")
    } else {
        finding.help(format!("write `{meant}`: letters, digits and `_`"))
    });
    None
}

/// Finds the one thing that a fact says.
fn value(
    name: &Spanned<String>,
    entry: &FactEntry,
    findings: &mut Findings,
) -> Option<Spanned<FactValue>> {
    let mut stated: Vec<Spanned<FactValue>> = Vec::new();
    if let Some(amount) = &entry.amount {
        let Some(currency) = &entry.currency else {
            findings.push(
                Finding::new(
                    Code::KeyMissing,
                    name.span,
                    format!("the amount `{}` has no currency", name.value),
                )
                .other(amount.span, "this amount")
                .help("add `currency = \"USD\"`"),
            );
            return None;
        };
        stated.push(Spanned::new(FactValue::Amount(amount.value, currency.value), amount.span));
    }
    let numbers = [
        (&entry.count, FactValue::Count as fn(Quantity) -> FactValue),
        (&entry.percent, FactValue::Percent),
    ];
    for (number, make) in numbers {
        stated.extend(number.as_ref().map(|number| Spanned::new(make(number.value), number.span)));
    }
    if let Some(rank) = &entry.rank {
        stated.push(Spanned::new(number::place(rank, findings)?, rank.span));
    }
    stated.extend(
        entry.date.as_ref().map(|date| Spanned::new(FactValue::Date(date.value), date.span)),
    );
    if let (true, Some(period)) = (stated.is_empty(), &entry.period) {
        stated.push(Spanned::new(FactValue::Span(period.value), period.span));
    }
    match stated.as_slice() {
        [] => {
            findings.push(
                Finding::new(
                    Code::KeyMissing,
                    name.span,
                    format!("the fact `{}` says nothing", name.value),
                )
                .help("add one of `amount`, `count`, `percent`, `rank`, `date` or `period`"),
            );
            None
        }
        [value] => Some(value.clone()),
        [first, second, ..] => {
            findings.push(
                Finding::new(
                    Code::KeyConflict,
                    second.span,
                    format!(
                        "the fact `{}` says two things: `{}` and `{}`",
                        name.value,
                        first.value.kind(),
                        second.value.kind()
                    ),
                )
                .label("the second")
                .other(first.span, "the first")
                .help("make two facts of it"),
            );
            None
        }
    }
}
