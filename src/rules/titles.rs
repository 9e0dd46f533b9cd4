//! The titles of charts: the total, the years and the measure that they claim.

use std::borrow::Cow;

use super::charts::{Titled, titled};
use super::reading::Reading;
use super::runs::{self, Stand, Word};
use super::years::Calendar;
use super::{Evidence, Ledger, data, measures, prints_period, reached, stated, too_large};
use crate::charts::Adds;
use crate::content::Role;
use crate::content::{Point, Series};
use crate::facts::{Fact, FactValue};
use crate::finding::{Code, Finding, Findings, Severity, Span, Spanned};
use crate::mentions::{Mention, What};
use crate::model::{DataForm, Measure};
use crate::units::{self, Bound, Decimal, Period, Quantity, Range};

/// Reports titles that claim another total, period or measure than the chart shows.
pub fn claims(evidence: &Evidence<'_>, ledger: &mut Ledger, findings: &mut Findings) {
    let calendar = Calendar::new(evidence.locale);
    for chart in titled(evidence) {
        let (reader, lexicon) = (&evidence.reader, &evidence.lexicon);
        let title = Reading::new(Role::ChartTitle, Stand::default(), &chart.title, reader, lexicon);
        total(&chart, &title, evidence, ledger, findings);
        period(&chart, &title, &calendar, evidence, findings);
        measure(&chart, evidence, findings);
    }
}

/// An amount in a title, printed by a fact or typed.
struct Claim<'a> {
    fact: Cow<'a, Fact>,
    is_typed: bool,
    /// How it reads.
    says: String,
    span: Span,
    quantity: Quantity,
    range: Option<Range>,
}

/// Reports an amount in the title that the chart does not show; of several it has to show one.
fn total(
    chart: &Titled<'_>,
    title: &Reading<'_>,
    evidence: &Evidence<'_>,
    ledger: &mut Ledger,
    findings: &mut Findings,
) {
    let mut wrong = Vec::new();
    let mut has_one = false;
    let stated = chart.facts.iter().filter_map(|(fact, span)| claim(fact, *span, chart, evidence));
    let typed = title.mentions.iter().filter_map(|m| typed_claim(m, title, chart, evidence));
    for claim in stated.chain(typed) {
        if !claim.is_typed {
            ledger.note(&claim.fact.name.value, "the chart in whose title it stands");
        }
        match verdict(&claim, chart) {
            Some(Verdict::Fits) => has_one = true,
            Some(Verdict::Differs(sum, severity)) => wrong.push((claim, sum, severity)),
            None => {
                has_one = true;
                let what = format!("{} with the values shown", claim.says);
                findings.push(too_large(claim.span, &what));
            }
        }
    }
    for (claim, sum, severity) in wrong.into_iter().filter(|_| !has_one) {
        let gives = evidence.show_beside(&claim.fact, sum, claim.quantity.step, Bound::Exactly);
        let mut finding = Finding::new(
            Code::ChartTitle,
            claim.span,
            format!("the title says {}, the values shown add up to {gives}", claim.says),
        )
        .label("claimed here");
        if !claim.is_typed {
            finding = finding.other(claim.fact.value.span, "stated here");
        }
        finding = reached(finding, &claim.fact, sum);
        for name in chart.section.chart.series.names() {
            finding = finding.other(name.span, "shown here");
        }
        if severity == Severity::Warning {
            finding.severity = Severity::Warning;
            finding = finding.note("years without a value leave room for a larger total").help(
                "add the missing years to the data, or allow it and say where the rest is from",
            );
        } else {
            finding = finding.help("show what the title says, or say what is shown");
        }
        findings.push(finding);
    }
}

/// Returns the amount that a run of a title prints, where the chart is to show it.
fn claim<'a>(
    fact: &'a Fact,
    span: Span,
    chart: &Titled<'_>,
    evidence: &Evidence<'_>,
) -> Option<Claim<'a>> {
    let FactValue::Amount(_, currency) = &fact.value.value else { return None };
    // A title may print only the period of an amount.
    if prints_period(evidence.sources.slice(span)) || chart.series.is_empty() {
        return None;
    }
    // A mean or a highest value is compared with its series already.
    let form = fact.data.as_ref().map(|data| &data.value.r#as);
    if form.is_some_and(|form| !matches!(form, DataForm::Sum)) {
        return None;
    }
    chart.series.iter().all(|series| series.currency == Some(*currency)).then_some(())?;
    let claim = stated::claim(fact)?;
    let (quantity, range) = (claim.quantity, claim.range());
    let says = evidence.show(fact);
    Some(Claim { fact: Cow::Borrowed(fact), is_typed: false, says, span, quantity, range })
}

/// Returns the amount that a title has in typed digits or words, where the chart is to show it.
fn typed_claim<'a>(
    mention: &Mention,
    title: &Reading<'_>,
    chart: &Titled<'_>,
    evidence: &Evidence<'_>,
) -> Option<Claim<'a>> {
    let What::Money { quantity, to: None, currency, .. } = mention.what else { return None };
    if !mention.numerals.iter().all(|numeral| title.is_typed(numeral)) {
        return None;
    }
    // `$` may be any dollar, and then it is the chart's.
    let shown = chart.series.first()?.currency?;
    let is_same = chart.series.iter().all(|series| series.currency == Some(shown));
    (is_same && currency.is_none_or(|currency| currency == shown)).then_some(())?;
    let span = title.place(&mention.bytes, evidence);
    let value = Spanned::new(FactValue::Amount(quantity, shown), span);
    let fact = Fact::of_text(value, mention.bound);
    let claim = stated::claim(&fact)?;
    let (quantity, range) = (claim.quantity, claim.range());
    let says = title.text(&mention.bytes);
    Some(Claim { fact: Cow::Owned(fact), is_typed: true, says, span, quantity, range })
}

/// What a chart says of an amount in its title.
enum Verdict {
    /// It can be read as showing it.
    Fits,
    /// It shows this sum.
    Differs(Decimal, Severity),
}

/// Compares an amount with all that a chart can be read as showing; `None` where a decimal cannot hold the numbers.
fn verdict(claim: &Claim<'_>, chart: &Titled<'_>) -> Option<Verdict> {
    // An amount of some of the years is compared with these.
    let years = claim.fact.period.filter(|own| {
        chart.series.iter().all(|series| {
            series.period.is_some_and(|p| p.contains(own.first()) && p.contains(own.last()))
        })
    });
    let sums: Vec<(Decimal, bool)> =
        chart.series.iter().map(|series| sum(series, years)).collect::<Option<_>>()?;
    let all = units::add(sums.iter().map(|(sum, _)| *sum))?;
    let has_gap = sums.iter().any(|(_, has_gap)| *has_gap);
    let range = |sum: Decimal, has_gap: bool| {
        if has_gap { Range::at_least(sum) } else { Range::exactly(sum) }
    };
    let whole = range(all, has_gap);
    let claimed = claim.range?;
    let is_beyond = claimed.low.is_some_and(|low| low.at > all);
    if !whole.refutes(claimed) {
        let is_doubtful = has_gap && is_beyond;
        return Some(if is_doubtful {
            Verdict::Differs(all, Severity::Warning)
        } else {
            Verdict::Fits
        });
    }
    // One of several series, or one of several categories.
    let fits = |sum: Decimal, has_gap: bool| !range(sum, has_gap).refutes(claimed);
    let is_one = sums.iter().any(|(sum, has_gap)| fits(*sum, *has_gap) && !has_gap);
    let is_category = chart
        .series
        .iter()
        .filter(|series| series.period.is_none())
        .flat_map(|series| &series.points)
        .any(|point| fits(point.y, false));
    let is_highlight = chart.section.chart.highlight.as_ref().is_some_and(|highlight| {
        let values = chart.series.iter().filter_map(|series| series.value(&highlight.value));
        units::add(values).is_some_and(|sum| fits(sum, false))
    });
    Some(if is_one || is_category || is_highlight {
        Verdict::Fits
    } else {
        Verdict::Differs(all, Severity::Error)
    })
}

/// Returns the sum of a series over some of its years, or all, and whether some of them are missing.
fn sum(series: &Series, years: Option<Period>) -> Option<(Decimal, bool)> {
    let Some(years) = years else { return data::total(series) };
    let is_within = |point: &&Point| point.x.parse().is_ok_and(|year| years.contains(year));
    let sum = units::add(series.points.iter().filter(is_within).map(|point| point.y))?;
    let has_gap = years.years().any(|year| series.value(&year.to_string()).is_none());
    Some((sum, has_gap))
}

/// Reports years in the title that are not those of the chart.
fn period(
    chart: &Titled<'_>,
    title: &Reading<'_>,
    calendar: &Calendar,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let Some(shown) = bounds(chart.series.iter().filter_map(|series| series.period)) else {
        return;
    };
    let points = chart.series.iter().flat_map(|series| &series.points);
    let with_value = points.filter_map(|point| point.x.parse().ok().map(Period::year));
    let with_value = bounds(with_value).unwrap_or(shown);
    let Some(issued) = evidence.issued().map(|issued| issued.value.year()) else { return };
    let is_change = evidence.reader.tells_change(title.whole());
    let claims: Vec<(Period, &Mention)> = title
        .mentions
        .iter()
        .filter_map(|mention| {
            let years = mention.what.years().filter(|years| years.last() <= issued)?;
            let claimed = match mention.what {
                // `since 2015` may point at a year of the chart, and says more than is there where it points before it.
                What::Since(first) if first < shown.first() => {
                    Period::new(first, shown.last()).ok()?
                }
                What::Since(_) => return None,
                // `doubled between 2015 and 2018` points at years of the chart, too.
                What::Period(years) if mention.numerals.len() > 1 => {
                    let is_within = shown.contains(years.first()) && shown.contains(years.last());
                    (!(is_change && is_within)).then_some(years)?
                }
                _ => {
                    let index = title.word_at(mention.numerals.first()?.start)?;
                    is_claim(years, &title.words, index, calendar).then_some(years)?
                }
            };
            Some((claimed, mention))
        })
        .collect();
    let Some(claimed) = bounds(claims.iter().map(|(years, _)| *years)) else { return };
    if claimed == shown || claimed == with_value {
        return;
    }
    let Some((_, mention)) = claims.first() else { return };
    let finding = Finding::new(
        Code::ChartTitle,
        title.place(&mention.bytes, evidence),
        format!("the title says {claimed}, the chart shows {shown}"),
    )
    .label("claimed here")
    .help("give the series the title's `period`, or the title the series'");
    let names = chart.section.chart.series.names().iter();
    findings.push(names.fold(finding, |finding, name| finding.other(name.span, "shown here")));
}

/// Returns whether years in a title say what the chart covers: in brackets, after a comma, or as a span.
///
/// `fell in 2020` points at a year of the chart, and `2030 Agenda` is a name.
fn is_claim(years: Period, words: &[Word<'_>], index: usize, calendar: &Calendar) -> bool {
    let Some(word) = words.get(index) else { return false };
    let previous = runs::previous(words, index);
    let is_led = previous
        .is_some_and(|previous| word.follows(previous) && calendar.is_preposition(previous));
    let is_set_apart = word.before.contains('(')
        || previous.is_some_and(|previous| previous.after.contains([',', ':', '–', '—']));
    let ends = index + 1 == words.len();
    if years.length() == 1 {
        return is_set_apart && (ends || word.after.contains(')')) && !is_led;
    }
    !is_led && (is_set_apart || ends || !calendar.is_in_name(words, index))
}

/// Returns the period from the first year of several to the last.
fn bounds(periods: impl Iterator<Item = Period>) -> Option<Period> {
    periods
        .reduce(|a, b| Period::new(a.first().min(b.first()), a.last().max(b.last())).unwrap_or(a))
}

/// Reports a title that names one measure over data of another.
fn measure(chart: &Titled<'_>, evidence: &Evidence<'_>, findings: &mut Findings) {
    let words = runs::words(&chart.title, &evidence.lexicon);
    let names = |id: &str| {
        let listed = evidence.locale.message(id, &[]);
        words.iter().find(|word| runs::lists(&listed, word.text)).cloned()
    };
    let (claimed, word) = match (names("measure-assessed"), names("measure-voluntary")) {
        (Some(word), None) => (Measure::Assessed, word),
        (None, Some(word)) => (Measure::Voluntary, word),
        _ => return,
    };
    let series: Vec<_> = chart
        .section
        .chart
        .series
        .names()
        .iter()
        .filter_map(|name| {
            let entry = evidence.partnership.series.get(&name.value)?;
            let label = entry.label.as_ref().map(|label| label.value.as_str()).unwrap_or_default();
            let labelled = || measures::in_words(label.split(|c: char| !c.is_alphanumeric()));
            Some((name, measures::of_series(entry).or_else(labelled)?))
        })
        .collect();
    // Lines side by side may serve to compare what the title is about; a stack is one thing.
    let is_whole = chart.section.chart.r#type.value.adds != Adds::Nothing;
    let has_claimed = series.iter().any(|(_, measure)| *measure == claimed);
    for (name, measure) in series.iter().filter(|(_, measure)| *measure != claimed) {
        if is_whole || !has_claimed {
            findings.push(
                mismatch(word.place(evidence), claimed, *measure).other(name.span, "this series"),
            );
        }
    }
    let printed = chart.facts.iter().filter(|(fact, span)| {
        matches!(fact.value.value, FactValue::Amount(..))
            && !prints_period(evidence.sources.slice(*span))
    });
    let facts: Vec<(&Fact, Span, Measure)> = printed
        .filter_map(|(fact, span)| Some((*fact, *span, measures::of_fact(fact, evidence)?)))
        .collect();
    // `voluntary … of a total of …`: one of them is what the title is about.
    if facts.iter().any(|(_, _, measure)| *measure == claimed) {
        return;
    }
    for (fact, span, measure) in facts {
        let mut finding = mismatch(span, claimed, measure).other(fact.name.span, "this fact");
        for part in &fact.parts {
            finding = finding.other(part.span, "one of its parts");
        }
        findings.push(finding);
    }
}

/// Returns the finding for a title of the wrong measure.
fn mismatch(span: Span, claimed: Measure, measure: Measure) -> Finding {
    let what = |measure: Measure| match measure {
        Measure::Assessed => "assessed",
        Measure::Voluntary => "voluntary",
        Measure::Total => "assessed and voluntary together",
    };
    Finding::new(
        Code::ChartTitle,
        span,
        format!("the title says {} contributions, this is {}", what(claimed), what(measure)),
    )
    .label("claimed here")
    .help("name in the title what is shown")
}
