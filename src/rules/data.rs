//! Figures against the data: what a fact says of a series, and what the series gives.

use super::{Evidence, Ledger, reached, stated, too_large};
use crate::content::{Series, SumFault};
use crate::facts::{Fact, FactValue};
use crate::finding::{Code, Finding, Findings, Severity, Span};
use crate::model::{DataEntry, DataForm};
use crate::nearest::{choices, did_you_mean, nearest};
use crate::units::{self, Bound, Decimal, PartialDate, Period, Quantity, Range};

/// What the data give for a fact.
struct Given {
    /// The number; a year for `first-year` and `last-year`.
    value: Decimal,
    /// The greatest number that fits as well: the last of the places that equals share.
    highest: Decimal,
    /// The years without a value: the true sum is then at least what is there.
    missing: Vec<i16>,
    /// Where the data say so, when it is one value.
    place: Option<Span>,
}

/// Why the data give nothing for a fact.
enum Nothing {
    /// A decimal cannot hold the result.
    TooLarge,
    /// There is no answer, for a reason.
    Because(String),
}

impl From<SumFault> for Nothing {
    fn from(fault: SumFault) -> Self {
        match fault {
            SumFault::TooLarge => Self::TooLarge,
            SumFault::Column(name) => {
                Self::Because(format!("the file has no column `{name}` in `where`"))
            }
            SumFault::Number(written) => Self::Because(format!(
                "a row to compare with has `{written}`, which is not a number"
            )),
        }
    }
}

impl From<String> for Nothing {
    fn from(reason: String) -> Self {
        Self::Because(reason)
    }
}

/// Compares every fact that follows from a series with what the series gives.
pub fn figures(evidence: &Evidence<'_>, ledger: &mut Ledger, findings: &mut Findings) {
    for fact in evidence.facts {
        let Some(data) = &fact.data else { continue };
        let series = &data.value.series;
        let Some(known) = evidence.series.get(&series.value) else {
            if !evidence.partnership.series.knows(&series.value) {
                findings.push(crate::content::unknown_series(series, &evidence.partnership.series));
            }
            continue;
        };
        match given(fact, &data.value, known, fact.period) {
            Ok(given) => {
                if !is_of_one_currency(fact, &data.value, known, findings) {
                    continue;
                }
                ledger.note(&fact.name.value, format!("the series `{}`", series.value));
                compare(fact, &data.value, &given, evidence, findings);
            }
            Err(Nothing::TooLarge) => {
                findings.push(too_large(fact.value.span, &what(fact, &data.value)));
            }
            Err(Nothing::Because(reason)) => findings.push(
                Finding::new(
                    Code::FactData,
                    data.span,
                    format!("the data give nothing here: {reason}"),
                )
                .other(fact.value.span, "for this fact"),
            ),
        }
    }
}

/// Reports an amount and a series of different currencies, which cannot be compared.
fn is_of_one_currency(
    fact: &Fact,
    data: &DataEntry,
    series: &Series,
    findings: &mut Findings,
) -> bool {
    let (FactValue::Amount(_, own), Some(other)) = (&fact.value.value, series.currency) else {
        return true;
    };
    if *own != other {
        findings.push(
            Finding::new(
                Code::FactCurrency,
                fact.value.span,
                format!("{} cannot be compared with {}", own.code(), other.code()),
            )
            .label(format!("this amount is in {}", own.code()))
            .other(data.series.span, format!("this series is in {}", other.code()))
            .help("state the amount in the currency of the series"),
        );
    }
    *own == other
}

/// Returns what the data give, or why they give nothing.
fn given(
    fact: &Fact,
    data: &DataEntry,
    series: &Series,
    period: Option<Period>,
) -> Result<Given, Nothing> {
    if let Some(category) = &data.category {
        return of_category(&category.value, data, series);
    }
    let period = period
        .or(series.period)
        .ok_or_else(|| "the series has no years, and the fact no period".to_owned())?;
    let values: Vec<(i16, Decimal, Span)> = series
        .points
        .iter()
        .filter_map(|point| Some((point.x.parse().ok()?, point.y, point.span)))
        .filter(|(year, ..)| period.contains(*year))
        .collect();
    let (Some(first), Some(last)) =
        (values.iter().min_by_key(|v| v.0), values.iter().max_by_key(|v| v.0))
    else {
        return Err(format!("the series has no value in {period}").into());
    };
    let missing: Vec<i16> =
        period.years().filter(|year| !values.iter().any(|(known, ..)| known == year)).collect();
    let sum = units::add(values.iter().map(|(_, value, _)| *value)).ok_or(Nothing::TooLarge)?;
    let one =
        |(_, value, place): &(i16, Decimal, Span)| Given { place: Some(*place), ..plain(*value) };

    let by_value = |a: &&(i16, Decimal, Span), b: &&(i16, Decimal, Span)| a.1.cmp(&b.1);
    Ok(match data.r#as {
        DataForm::Sum => Given { missing, ..plain(sum) },
        DataForm::Mean => {
            plain(sum.checked_div(Decimal::from(values.len())).ok_or(Nothing::TooLarge)?)
        }
        DataForm::Year => {
            if period.length() > 1 {
                let needs = format!("`as = \"year\"` needs one year, the fact covers {period}");
                return Err(needs.into());
            }
            one(first)
        }
        DataForm::Highest => one(values.iter().max_by(by_value).unwrap_or(first)),
        DataForm::Lowest => one(values.iter().min_by(by_value).unwrap_or(first)),
        DataForm::FirstYear => Given { place: Some(first.2), ..plain(Decimal::from(first.0)) },
        DataForm::LastYear => Given { place: Some(last.2), ..plain(Decimal::from(last.0)) },
        DataForm::HighestYear | DataForm::LowestYear => {
            let extreme = match data.r#as {
                DataForm::HighestYear => values.iter().max_by(by_value),
                _ => values.iter().min_by(by_value),
            };
            let extreme = extreme.unwrap_or(first).1;
            // Of years with equal values, the one that the fact names is as right as another.
            let mut years = values.iter().filter(|(_, value, _)| *value == extreme);
            let own = years.clone().find(|(year, ..)| fact.value.value.year() == Some(*year));
            let (year, _, place) = own.or_else(|| years.next()).unwrap_or(first);
            Given { place: Some(*place), ..plain(Decimal::from(*year)) }
        }
        DataForm::Change | DataForm::Multiple => {
            if let Some(end) =
                [period.first(), period.last()].into_iter().find(|end| missing.contains(end))
            {
                return Err(format!("a change over {period} needs a value for {end}").into());
            }
            if first.1.is_zero() {
                return Err("the first value is zero".to_owned().into());
            }
            if matches!(data.r#as, DataForm::Multiple) {
                plain(last.1.checked_div(first.1).ok_or(Nothing::TooLarge)?)
            } else {
                let change = units::add([last.1, -first.1]).ok_or(Nothing::TooLarge)?;
                percent(change, first.1.abs())?
            }
        }
        DataForm::Share | DataForm::Rank => {
            let among = data.among.as_ref();
            let among = among.ok_or_else(|| "say among what: `among = \"donor\"`".to_owned())?;
            // The same years for all, whatever the chart leaves out.
            let years = series.period.map_or(Some(period), |own| {
                Period::new(own.first().max(period.first()), own.last().min(period.last())).ok()
            });
            let sums = series.table.sums_by(&among.value, years.unwrap_or(period))?;
            match data.r#as {
                DataForm::Rank => rank(sum, sums.into_values()),
                _ => share(sum, sums.into_values())?,
            }
        }
    })
}

/// A value and nothing beside it.
fn plain(value: Decimal) -> Given {
    Given { value, highest: value, missing: Vec::new(), place: None }
}

/// The places that a number shares with its equals among others.
fn rank(own: Decimal, all: impl Iterator<Item = Decimal>) -> Given {
    let all: Vec<Decimal> = all.collect();
    let ahead = all.iter().filter(|other| **other > own).count();
    let level = all.iter().filter(|other| **other == own).count().max(1);
    Given { highest: Decimal::from(ahead + level), ..plain(Decimal::from(ahead + 1)) }
}

/// The share of a part in all of them, in percent.
fn share(part: Decimal, all: impl Iterator<Item = Decimal>) -> Result<Given, Nothing> {
    let whole = units::add(all).ok_or(Nothing::TooLarge)?;
    if whole.is_zero() {
        return Err("the whole is zero".to_owned().into());
    }
    percent(part, whole)
}

/// What a part is of a whole, in percent.
fn percent(part: Decimal, whole: Decimal) -> Result<Given, Nothing> {
    let percent = part.checked_mul(Decimal::ONE_HUNDRED).and_then(|part| part.checked_div(whole));
    percent.map(plain).ok_or(Nothing::TooLarge)
}

/// Returns what a series without years gives for one of its categories.
fn of_category(category: &str, data: &DataEntry, series: &Series) -> Result<Given, Nothing> {
    if series.period.is_some() {
        return Err("the series has years, and no categories".to_owned().into());
    }
    let own = series.points.iter().find(|point| point.x == category).ok_or_else(|| {
        let names = || series.points.iter().map(|point| point.x.as_str());
        let known = match nearest(category, names()) {
            Some(meant) => did_you_mean(meant),
            None => format!("they are {}", choices(names())),
        };
        format!("the series has no category `{category}`: {known}")
    })?;
    let values = series.points.iter().map(|point| point.y);
    let given = match data.r#as {
        DataForm::Sum => plain(own.y),
        DataForm::Share => share(own.y, values)?,
        DataForm::Rank => rank(own.y, values),
        _ => {
            let forms = "a category has `as = \"sum\"`, `\"share\"` and `\"rank\"`";
            return Err(forms.to_owned().into());
        }
    };
    Ok(Given { place: Some(own.span), ..given })
}

/// What the data say of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// They give it, or may.
    Holds,
    /// They give it only if a year without a value has the rest.
    IsBeyond,
    /// They do not give it.
    IsRefuted,
    /// A decimal cannot hold the numbers.
    TooLarge,
}

/// Compares a figure with what the data give.
fn verdict(fact: &Fact, given: &Given) -> Verdict {
    let stated = match &fact.value.value {
        FactValue::Date(date) => Range::of(Quantity::exact(i64::from(date.year())), fact.bound),
        FactValue::Span(_) => return Verdict::Holds,
        _ => match stated::claim(fact) {
            Some(claim) => claim.range(),
            None => return Verdict::Holds,
        },
    };
    let Some(stated) = stated else { return Verdict::TooLarge };
    let has_gap = !given.missing.is_empty();
    let exact = if has_gap {
        Range::at_least(given.value)
    } else {
        Range::between(given.value, given.highest)
    };
    if exact.refutes(stated) {
        Verdict::IsRefuted
    } else if has_gap && stated.low.is_some_and(|low| low.at > given.value) {
        Verdict::IsBeyond
    } else {
        Verdict::Holds
    }
}

/// Returns whether a series gives a figure over a period.
pub fn fits(fact: &Fact, data: &DataEntry, series: &Series, period: Option<Period>) -> bool {
    given(fact, data, series, period).is_ok_and(|given| verdict(fact, &given) == Verdict::Holds)
}

/// Returns what a series gives for a figure, at the least.
pub fn value(fact: &Fact, data: &DataEntry, series: &Series) -> Option<Decimal> {
    given(fact, data, series, fact.period).ok().map(|given| given.value)
}

/// Returns what a series gives for a figure over a period, where it has a value for each of its years.
pub fn whole(
    fact: &Fact,
    data: &DataEntry,
    series: &Series,
    period: Option<Period>,
) -> Option<Decimal> {
    let given = given(fact, data, series, period).ok()?;
    given.missing.is_empty().then_some(given.value)
}

/// Reports a figure that the data refute.
fn compare(
    fact: &Fact,
    data: &DataEntry,
    given: &Given,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let verdict = verdict(fact, given);
    match verdict {
        Verdict::Holds => return,
        Verdict::TooLarge => {
            findings.push(too_large(fact.value.span, &what(fact, data)));
            return;
        }
        Verdict::IsBeyond | Verdict::IsRefuted => {}
    }
    let step = stated::claim(fact).map_or(Decimal::ONE, |claim| claim.quantity.step);
    let has_gap = !given.missing.is_empty();
    let bound = if has_gap { Bound::MoreThan } else { Bound::Exactly };
    let gives = match (&fact.value.value, i16::try_from(given.value)) {
        (FactValue::Date(_), Ok(year)) => evidence.english.date(&PartialDate::Year(year)),
        _ => evidence.show_beside(fact, given.value, step, bound),
    };
    let period = fact.period.map_or(String::new(), |period| format!(" for {period}"));
    let mut finding = Finding::new(
        Code::FactData,
        fact.value.span,
        format!(
            "the series `{}` gives {gives}{period}, the fact says {}",
            data.series.value,
            evidence.show(fact)
        ),
    )
    .label("stated here")
    .other(data.series.span, "compared with this series");
    finding = reached(finding, fact, given.value);
    if let Some(place) = given.place {
        finding = finding.other(place, "the data");
    }
    if has_gap {
        let years: Vec<String> = given.missing.iter().map(i16::to_string).collect();
        finding = finding
            .note(format!("the series has no value for {}: a gap, not a zero", years.join(", ")));
    }
    if verdict == Verdict::IsRefuted {
        finding = finding.help(format!("correct the fact to {gives}, or the series that it names"));
    } else {
        finding.severity = Severity::Warning;
        finding = finding
            .help("add the missing years to the data, or allow it and say where the rest is from");
    }
    findings.push(finding);
}

/// Says what is held against what, for a comparison that cannot be made.
fn what(fact: &Fact, data: &DataEntry) -> String {
    format!("`{}` with the series `{}`", fact.name.value, data.series.value)
}

/// Returns the sum of a series over the years that it shows, and whether years are missing; none when it is too large.
pub fn total(series: &Series) -> Option<(Decimal, bool)> {
    let sum = units::add(series.points.iter().map(|point| point.y))?;
    let has_gap = series.categories().iter().any(|category| series.value(category).is_none());
    Some((sum, has_gap))
}
