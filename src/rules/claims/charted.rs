//! What a chart shows against what the texts say of the same: its total, and its single years.

use std::collections::BTreeSet;

use super::is_told;
use super::shares::{Share, Shares, WHOLES};
use super::slips::{self, Slip};
use super::statements::{Kind, Statement};
use super::titled;
use super::vocabulary::Vocabulary;
use crate::content::{Field, Series};
use crate::finding::{Code, Finding, Findings, Span};
use crate::locale::country_codes;
use crate::mentions::What;
use crate::model::Owner;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::rules::{Evidence, Ledger, data, is_enough};
use crate::units::{self, Bound, Decimal, Period, Quantity, Range};

/// What a chart shows of one thing.
pub struct Shown<'a> {
    /// The section of the chart.
    pub section: Owner,
    /// The series that are added up.
    pub series: Vec<(&'a Series, Span)>,
    /// Which contributions it is of, as the series say.
    pub share: Option<Share>,
    /// The same as the title says.
    pub titled: Option<(Share, Span)>,
    /// The same as the subtitle says, by which an amount of others is known not to be meant.
    subtitled: Option<Share>,
    pub period: Period,
    /// The stems by which chart and series are called.
    words: BTreeSet<String>,
    /// Whether they say no more than that it is of contributions.
    is_plain: bool,
}

impl Shown<'_> {
    /// Whether a word says nothing that its own do not.
    fn has(&self, stem: &String, shares: &Shares) -> bool {
        self.words.contains(stem) || shares.names(stem)
    }

    /// Which contributions it is of: as the series say, else as the title does.
    fn measured(&self) -> Option<Share> {
        self.share.or(self.titled.map(|(share, _)| share))
    }
}

/// Reports amounts that the chart of the same contributions does not show.
pub fn contradicted(
    statements: &[Statement<'_, '_>],
    readings: &[Reading<'_>],
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
    ledger: &mut Ledger,
    findings: &mut Findings,
) {
    let shares = &evidence.shares;
    let mut shown = all(readings, vocabulary, shares, evidence);
    let before = findings.len();
    let mistitled = titled::as_a_part(&shown, statements, shares, evidence, findings);
    shown.retain(|shown| !mistitled.contains(&shown.section));
    for statement in statements {
        if is_enough(findings, before) {
            return;
        }
        let place =
            statement.fact.map_or_else(|| statement.place(evidence), |fact| fact.value.span);
        if is_told(findings, place) {
            continue;
        }
        let of_it: Vec<&Shown<'_>> = shown
            .iter()
            .filter(|shown| is_of(statement, shown, statements, shares, evidence))
            .collect();
        let candidates: Vec<(&Shown<'_>, Period, Decimal)> = of_it
            .iter()
            .copied()
            .filter_map(|shown| given(statement, shown, evidence).map(|(y, sum)| (shown, y, sum)))
            .collect();
        if let Some(fact) = statement.fact.filter(|_| !candidates.is_empty()) {
            ledger.note(&fact.name.value, "the chart of the same contributions");
        }
        // What one of several charts shows is right.
        if candidates.iter().any(|(.., sum)| !Range::exactly(*sum).refutes(statement.range)) {
            continue;
        }
        let share = shares.of(statement, evidence);
        let wrong = candidates.into_iter().find(|(shown, _, sum)| {
            let is_measured = share.is_some() && share == shown.measured();
            let is_same = is_measured || share.is_none() && is_of_all(statement, shown, evidence);
            let is_open = statement.about.opener.iter().all(|stem| shown.has(stem, shares));
            is_meant(statement, *sum, is_same && is_open)
        });
        if let Some((shown, years, sum)) = wrong {
            findings.push(finding(statement, shown, (years, sum), place, evidence));
        } else if let Some(shown) =
            of_it.iter().find(|shown| share.is_some() && share == shown.share)
        {
            findings.extend(of_other_years(statement, shown, evidence));
        }
    }
}

/// Returns the finding for the total of a chart that is told of other years than the chart shows.
fn of_other_years(
    statement: &Statement<'_, '_>,
    shown: &Shown<'_>,
    evidence: &Evidence<'_>,
) -> Option<Finding> {
    let [(reading, mention)] = statement.told.as_slice() else { return None };
    let What::Period(years) = mention.what else { return None };
    let is_other = years != shown.period && years.overlaps(shown.period);
    let totals = shown.series.iter().map(|(series, _)| data::total(series));
    let totals: Vec<(Decimal, bool)> = totals.collect::<Option<_>>()?;
    let sum = units::add(totals.iter().map(|(sum, _)| *sum))?;
    let has_gap = totals.iter().any(|(_, has_gap)| *has_gap);
    let is_sum = !has_gap && !Range::exactly(sum).refutes(statement.range);
    (is_other && is_sum && reading.is_typed(&mention.bytes)).then_some(())?;
    let place = reading.place(&mention.bytes, evidence);
    let finding = Finding::new(
        Code::TextPeriod,
        place,
        format!("{} is told of {years}, the chart gives it for {}", statement.says(), shown.period),
    )
    .label("these years");
    let finding =
        shown.series.iter().fold(finding, |finding, (_, span)| finding.other(*span, "shown here"));
    Some(finding.help("bring the years of the text and those of the chart into line"))
}

/// Collects what charts show: each series, and the sum of assessed and voluntary contributions.
fn all<'a>(
    readings: &[Reading<'_>],
    vocabulary: &Vocabulary,
    shares: &Shares,
    evidence: &Evidence<'a>,
) -> Vec<Shown<'a>> {
    let mut found = Vec::new();
    for shown in evidence.partnership.charts() {
        let (section, chart) = (shown.owner(), shown.it);
        let read = |field| readings.iter().find(|reading| reading.stand.text() == (section, field));
        let (title, subtitle) = (read(Field::Title), read(Field::Subtitle));
        let names = chart.chart.series.names().iter();
        let series: Vec<(&Series, Span)> = names
            .filter_map(|name| Some((evidence.series.get(&name.value)?, name.span)))
            .filter(|(series, _)| is_of_donor(series, vocabulary, evidence))
            .collect();
        let stems = |text: &str| {
            let stems = evidence.lexicon.stems(text).into_iter();
            stems.filter(|stem| !vocabulary.is_plain(stem)).collect::<BTreeSet<String>>()
        };
        let listed = evidence.locale.message("given-words", &[]);
        let is_given = title.is_some_and(|title| {
            let words = title.words.iter().map(Word::bare);
            words.into_iter().any(|word| listed.split_whitespace().any(|given| given == word))
        });
        let share_of = |text: &Reading<'_>| {
            let bare = text.words.iter().map(Word::bare).collect();
            let share = shares.of_title(&text.words, vocabulary.measure(&bare), evidence);
            share.filter(|share| *share != Share::Total)
        };
        let titled = title.and_then(|title| {
            Some((share_of(title)?, title.place(&(0..title.whole().len()), evidence)))
        });
        let subtitled = subtitle.and_then(share_of);
        let mut add = |series: Vec<(&'a Series, Span)>, share| {
            let periods: BTreeSet<Period> =
                series.iter().filter_map(|(series, _)| series.period).collect();
            let mut words = title.map(|title| stems(title.whole())).unwrap_or_default();
            let labels = series.iter().filter_map(|(series, _)| series.label.as_deref());
            words.extend(labels.flat_map(stems));
            let is_plain = is_given && words.is_empty();
            if let (Some(period), 1) = (periods.first(), periods.len()) {
                let period = *period;
                found.push(Shown {
                    section,
                    series,
                    share,
                    titled,
                    subtitled,
                    period,
                    words,
                    is_plain,
                });
            }
        };
        let of: Vec<Option<Share>> =
            series.iter().map(|(series, _)| shares.of_series(series, evidence)).collect();
        for (one, share) in series.iter().zip(&of) {
            add(vec![*one], *share);
        }
        for (whole, parts) in WHOLES {
            let own: Vec<_> = series
                .iter()
                .zip(&of)
                .filter(|(_, share)| share.is_some_and(|share| parts.contains(&share)))
                .map(|(one, _)| *one)
                .collect();
            if own.len() == parts.len() && parts.iter().all(|part| of.contains(&Some(*part))) {
                add(own, Some(whole));
            }
        }
    }
    found
}

/// Whether the rows of a series are not chosen as another country's.
fn is_of_donor(series: &Series, vocabulary: &Vocabulary, evidence: &Evidence<'_>) -> bool {
    let Some(entry) = evidence.partnership.series.get(&series.name.value) else { return false };
    let is_country = |name: &str| {
        let locales = [evidence.locale, &evidence.english];
        country_codes().any(|code| {
            locales.iter().any(|locale| locale.country(code).is_some_and(|own| own == name))
        })
    };
    entry.r#where.sound().all(|(_, value)| {
        let stems = evidence.lexicon.stems(&value.value);
        stems.iter().all(|stem| vocabulary.is_plain(stem)) || !is_country(&value.value)
    })
}

/// Whether a statement is of what a chart shows.
fn is_of(
    statement: &Statement<'_, '_>,
    shown: &Shown<'_>,
    statements: &[Statement<'_, '_>],
    shares: &Shares,
    evidence: &Evidence<'_>,
) -> bool {
    let Kind::Money(Some(currency)) = statement.kind else { return false };
    let about = &statement.about;
    // The title of a chart is held against it already, and what its note names it explains.
    let explained = |fact: &str| {
        let of_chart = statements.iter().filter(|other| other.reading.stand.owner == shown.section);
        of_chart.filter_map(|other| other.fact).any(|other| other.name.value == fact)
    };
    let is_explained = statement.reading.stand.owner == shown.section
        || statement.fact.is_some_and(|fact| fact.data.is_some() || explained(&fact.name.value));
    let is_shown = shown.series.iter().all(|(series, _)| series.currency == Some(currency));
    if is_explained || !is_shown || !about.marks.is_empty() || !about.names.is_empty() {
        return false;
    }
    let share = shares.of(statement, evidence);
    let is_measured = share.is_some() && share == shown.measured();
    // What a sentence begins with may be of anything: `To keep libraries from mould, it gave`.
    let opener = about.opener.iter().filter(|_| !is_measured);
    let is_said = about.stems.iter().chain(opener).all(|stem| shown.has(stem, shares));
    let is_other = share.zip(shown.measured().or(shown.subtitled)).is_some_and(|(a, b)| a != b);
    is_said && !is_other && (!shown.words.is_empty() || shown.is_plain)
}

/// Whether a statement says no more than that it is of what is given, as the chart does.
fn is_of_all(statement: &Statement<'_, '_>, shown: &Shown<'_>, evidence: &Evidence<'_>) -> bool {
    let listed = evidence.locale.message("given-words", &[]);
    let is_given = |word: &str| listed.split_whitespace().any(|given| given == word);
    let things = evidence.locale.message("plain-things", &[]);
    let is_thing = |word: &str| things.split_whitespace().any(|thing| thing == word);
    let about = &statement.about;
    shown.is_plain
        && about.stems.is_empty()
        && about.opener.is_empty()
        && statement.words.iter().any(|word| is_given(word.bare()))
        && !statement.words.iter().any(|word| is_thing(word.bare()))
}

/// What the chart gives for the years of a statement; nothing where they are not its own, or one of them is missing.
fn given(
    statement: &Statement<'_, '_>,
    shown: &Shown<'_>,
    evidence: &Evidence<'_>,
) -> Option<(Period, Decimal)> {
    let usual = evidence.partnership.factsheet.period.as_ref().map(|period| period.value);
    let years = match statement.years.as_slice() {
        [] => usual.or(statement.fact.and_then(|fact| fact.period))?,
        [years] => *years,
        _ => return None,
    };
    let is_whole = years == shown.period;
    (is_whole || years.length() == 1 && shown.period.contains(years.first())).then_some(())?;
    let sums: Vec<Decimal> = shown
        .series
        .iter()
        .map(|(series, _)| {
            if is_whole {
                let (sum, has_gap) = data::total(series)?;
                (!has_gap).then_some(sum)
            } else {
                series.value(&years.first().to_string())
            }
        })
        .collect::<Option<_>>()?;
    Some((years, units::add(sums)?))
}

/// Whether an amount is meant for the sum: one that is not said to be of the same contributions has to look like it.
fn is_meant(statement: &Statement<'_, '_>, sum: Decimal, is_measured: bool) -> bool {
    let number = statement.number.quantity;
    let slipped = || slips::between(number.value, Quantity::exact(sum).round(number.step).value);
    is_measured
        || slipped().is_some_and(|slipped| slipped.slip != Slip::Mistyped || slipped.digits > 2)
}

/// Returns the finding for an amount that a chart does not give.
fn finding(
    statement: &Statement<'_, '_>,
    shown: &Shown<'_>,
    (years, sum): (Period, Decimal),
    place: Span,
    evidence: &Evidence<'_>,
) -> Finding {
    let fact = statement.as_fact(place);
    let gives = evidence.show_beside(&fact, sum, statement.number.quantity.step, Bound::Exactly);
    let shows =
        if years.length() > 1 { "the chart’s values of" } else { "the chart’s value of" };
    let add_up = if years.length() > 1 { "add up to" } else { "is" };
    let mut finding = Finding::new(
        Code::TextTwice,
        place,
        format!("{} here, {shows} {years} {add_up} {gives}", statement.says()),
    )
    .label("here");
    if statement.fact.is_some() {
        finding = finding.other(statement.place(evidence), "printed here");
    }
    for (_, span) in &shown.series {
        finding = finding.other(*span, "shown here");
    }
    let help = if statement.fact.is_some() {
        "correct the amount or the data; `data = { series = \"…\", as = \"sum\" }` ties the fact to them"
    } else {
        "correct the amount or the data, or say of what else it is"
    };
    finding.help(help)
}
