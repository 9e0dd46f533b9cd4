//! Figures against the data: what a fact says of a series, and what the series gives.

use super::{Evidence, Ledger};
use crate::check::series::Series;
use crate::facts::{Fact, FactValue};
use crate::finding::{Code, Finding, Findings, Severity, Span, Spanned};
use crate::locale::Locale;
use crate::model::{DataEntry, DataForm};
use crate::units::{Bound, Decimal, PartialDate, Period, Quantity, Range};

/// What the data give for a fact.
pub struct Given {
    /// The number; a year for `first-year` and `last-year`.
    pub value: Decimal,
    /// The years without a value: the true sum is then at least what is there.
    pub missing: Vec<i16>,
    /// Where the data say so, when it is one value.
    pub place: Option<Span>,
}

/// Compares every fact that follows from a series with what the series gives.
pub fn figures(evidence: &Evidence<'_>, ledger: &mut Ledger, findings: &mut Findings) {
    for fact in evidence.facts {
        let Some(data) = &fact.data else { continue };
        let series = &data.value.series;
        let Some(known) = evidence.series.get(&series.value) else {
            if !evidence.partnership.series.knows(&series.value) {
                findings.push(crate::check::series::unknown(series, &evidence.partnership.series));
            }
            continue;
        };
        match given(&data.value, known, fact.period) {
            Ok(given) => {
                ledger.note(&fact.name.value, format!("the series `{}`", series.value));
                compare(fact, &data.value, &given, evidence, findings);
            }
            Err(reason) => findings.push(
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

/// Returns what the data give, or why they give nothing.
pub fn given(data: &DataEntry, series: &Series, period: Option<Period>) -> Result<Given, String> {
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
        return Err(format!("the series has no value in {period}"));
    };
    let missing: Vec<i16> =
        period.years().filter(|year| !values.iter().any(|(known, ..)| known == year)).collect();
    let sum: Decimal = values.iter().map(|(_, value, _)| *value).sum();
    let one = |(_, value, place): &(i16, Decimal, Span)| Given {
        value: *value,
        missing: Vec::new(),
        place: Some(*place),
    };
    let plain = |value: Decimal| Given { value, missing: Vec::new(), place: None };
    let by_value = |a: &&(i16, Decimal, Span), b: &&(i16, Decimal, Span)| a.1.cmp(&b.1);
    Ok(match data.r#as {
        DataForm::Sum => Given { value: sum, missing, place: None },
        DataForm::Mean => plain(sum / Decimal::from(values.len())),
        DataForm::Year => {
            if period.length() > 1 {
                return Err(format!("`as = \"year\"` needs one year, the fact covers {period}"));
            }
            one(first)
        }
        DataForm::Highest => one(values.iter().max_by(by_value).unwrap_or(first)),
        DataForm::Lowest => one(values.iter().min_by(by_value).unwrap_or(first)),
        DataForm::FirstYear => Given { value: Decimal::from(first.0), ..one(first) },
        DataForm::LastYear => Given { value: Decimal::from(last.0), ..one(last) },
        DataForm::Change => {
            if first.1.is_zero() {
                return Err("the first value is zero".to_owned());
            }
            plain((last.1 - first.1) / first.1 * Decimal::ONE_HUNDRED)
        }
        DataForm::Share | DataForm::Rank => {
            let among = data.among.as_ref().ok_or("say among what: `among = \"donor\"`")?;
            let sums = series
                .table
                .sums_by(&among.value, period)
                .ok_or_else(|| format!("the file has no column `{}` in `where`", among.value))?;
            if matches!(data.r#as, DataForm::Rank) {
                let ahead = sums.values().filter(|other| **other > sum).count();
                plain(Decimal::from(ahead + 1))
            } else {
                let total: Decimal = sums.values().copied().sum();
                if total.is_zero() {
                    return Err("the whole is zero".to_owned());
                }
                plain(sum / total * Decimal::ONE_HUNDRED)
            }
        }
    })
}

/// Reports a figure that the data refute.
fn compare(
    fact: &Fact,
    data: &DataEntry,
    given: &Given,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let stated = match &fact.value.value {
        FactValue::Date(date) => Range::of(Quantity::exact(i64::from(date.year())), fact.bound),
        FactValue::Span(_) => return,
        value => match value.quantity() {
            Some(quantity) => Range::of(quantity, fact.bound),
            None => return,
        },
    };
    let has_gap = !given.missing.is_empty();
    let exact = Range { low: Some(given.value), high: (!has_gap).then_some(given.value) };
    let is_refuted = exact.refutes(stated);
    let is_beyond = has_gap && stated.low.is_some_and(|low| low > given.value);
    if !is_refuted && !is_beyond {
        return;
    }
    let bound = if has_gap { Bound::MoreThan } else { Bound::Exactly };
    let gives = show(fact, given.value, bound, evidence);
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
    if let Some(place) = given.place {
        finding = finding.other(place, "the data");
    }
    if has_gap {
        let years: Vec<String> = given.missing.iter().map(i16::to_string).collect();
        finding = finding
            .note(format!("the series has no value for {}: a gap, not a zero", years.join(", ")));
    }
    if is_refuted {
        finding = finding.help(format!("correct the fact to {gives}, or the series that it names"));
    } else {
        finding.severity = Severity::Note;
    }
    findings.push(finding);
}

/// Prints what the data give as the fact would print it: rounded as it is rounded.
fn show(fact: &Fact, value: Decimal, bound: Bound, evidence: &Evidence<'_>) -> String {
    let rounded = |quantity: Quantity| Quantity::exact(value.normalize()).round(quantity.step);
    let with = match &fact.value.value {
        FactValue::Amount(quantity, currency) => FactValue::Amount(rounded(*quantity), *currency),
        FactValue::Count(quantity) => FactValue::Count(rounded(*quantity)),
        FactValue::Percent(quantity) => FactValue::Percent(rounded(*quantity)),
        FactValue::Rank(quantity) => FactValue::Rank(rounded(*quantity)),
        FactValue::Date(_) => {
            FactValue::Date(PartialDate::Year(i16::try_from(value).unwrap_or_default()))
        }
        FactValue::Span(period) => FactValue::Span(*period),
    };
    evidence.show(&Fact { value: Spanned::new(with, fact.value.span), bound, ..fact.clone() })
}

/// Returns the sum of a series over the years that it shows, and whether years are missing.
pub fn total(series: &Series) -> (Decimal, bool) {
    let sum = series.points.iter().map(|point| point.y).sum();
    let has_gap = series.categories().iter().any(|category| series.value(category).is_none());
    (sum, has_gap)
}

/// Prints an amount of a currency for a report.
pub fn money(
    value: Decimal,
    currency: &crate::units::Currency,
    step: Decimal,
    english: &Locale,
) -> String {
    let quantity = Quantity::exact(value.normalize()).round(step);
    english.money(&quantity, currency, crate::locale::MoneyStyle::Compact)
}
