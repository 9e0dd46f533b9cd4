//! What a chart shows of one of its categories, against what the texts say of it: `54 % of the households of Zambia`.
//!
//! A number is that of a category only where its sentence names this one alone, and says of what the chart is: nearly all
//! that the title says, or one word of it beside another number that the chart gives as well.

use std::collections::BTreeSet;

use super::is_told;
use super::phrases::Phrases;
use super::statements::{Kind, Statement};
use super::vocabulary::Vocabulary;
use crate::charts::Adds;
use crate::content::{Field, Role};
use crate::content::{Point, Series};
use crate::finding::{Code, Finding, Findings, Span};
use crate::mentions::UnitMention;
use crate::model::Owner;
use crate::rules::reading::Reading;
use crate::rules::runs::{self, Word};
use crate::rules::things;
use crate::rules::{Evidence, is_enough};
use crate::units::{self, Bound, Decimal, Period, Range};

/// How far the shares of a ring may be from a whole.
const ROUNDING: Decimal = Decimal::TWO;

/// The most words of a number's own that a chart's do not have: verbs, most of them.
const MAX_OTHERS: usize = 2;

/// What a chart shows by categories that are no years.
struct Chart<'a> {
    section: Owner,
    /// Where the chart names its series.
    place: Span,
    series: &'a Series,
    /// The stems of what it is of.
    topic: BTreeSet<String>,
    /// The years in its title.
    years: BTreeSet<Period>,
    /// Whether its numbers are in percent.
    is_percent: bool,
    /// The stems of each category, with its value.
    categories: Vec<(BTreeSet<String>, &'a Point)>,
}

impl<'a> Chart<'a> {
    /// Whether its values are of the kind of a number.
    fn has(&self, kind: Kind) -> bool {
        match kind {
            Kind::Money(currency) => currency.is_some() && currency == self.series.currency,
            Kind::Percent => self.is_percent,
            Kind::Count => !self.is_percent && self.series.currency.is_none(),
        }
    }

    /// Whether a stem is one of what it is of; `disposent` and `disposant` have no stem in common.
    fn is_topic(&self, stem: &str) -> bool {
        let is_same = |own: &String| own == stem || own.len() > 4 && stem.starts_with(own.as_str());
        self.topic.iter().any(is_same)
    }

    /// The one category that some stems name, of two that have words in common the longer.
    fn category(&self, stems: &BTreeSet<String>) -> Option<&(BTreeSet<String>, &'a Point)> {
        let named = || self.categories.iter().filter(|(own, _)| own.is_subset(stems));
        let is_longest = |one: &&(BTreeSet<String>, &Point)| {
            !named().any(|(other, _)| other.len() > one.0.len() && one.0.is_subset(other))
        };
        let mut found = named().filter(is_longest);
        found.next().filter(|_| found.next().is_none())
    }
}

/// What a statement says of a chart's categories.
struct Match<'c, 'a> {
    chart: &'c Chart<'a>,
    point: &'a Point,
    /// The stems of the category.
    category: &'c BTreeSet<String>,
    /// Whether the chart gives the number.
    fits: bool,
}

/// Reports numbers that the chart does not give for the category of which they are told.
pub fn contradicted(
    statements: &[Statement<'_, '_>],
    readings: &[Reading<'_>],
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let charts = all(readings, vocabulary, evidence);
    if charts.is_empty() {
        return;
    }
    let before = findings.len();
    for chart in &charts {
        let matches: Vec<Option<Match<'_, '_>>> =
            statements.iter().map(|statement| named(statement, chart, evidence)).collect();
        for (statement, found) in statements.iter().zip(&matches) {
            let Some(found) = found.as_ref().filter(|found| !found.fits) else { continue };
            if is_enough(findings, before) {
                return;
            }
            let is_confirmed = statements.iter().zip(&matches).any(|(other, beside)| {
                other.reading.stand.is_same_block(statement.reading.stand)
                    && other.years == statement.years
                    && beside.as_ref().is_some_and(|beside| {
                        beside.fits && !std::ptr::eq(beside.point, found.point)
                    })
            });
            let place =
                statement.fact.map_or_else(|| statement.place(evidence), |fact| fact.value.span);
            let is_of = is_of(statement, found, is_confirmed, vocabulary, evidence);
            if is_of && !is_told(findings, place) {
                findings.push(finding(statement, found, place, evidence));
            }
        }
    }
}

/// Collects the charts of one series whose categories are no years.
fn all<'a>(
    readings: &[Reading<'_>],
    vocabulary: &Vocabulary,
    evidence: &Evidence<'a>,
) -> Vec<Chart<'a>> {
    let lexicon = &evidence.lexicon;
    let shares = Phrases::new(evidence.locale, "share-words");
    let sums = ["other-words", "total-words"].map(|id| evidence.locale.message(id, &[]));
    let is_sum = |x: &str| {
        let mut words = x.split_whitespace();
        lexicon.stems(x).is_empty()
            || words.any(|word| sums.iter().any(|sums| runs::lists(sums, &lexicon.bare(word))))
    };
    let donor = evidence.partnership.donor.country.as_ref();
    let donor = donor.and_then(|code| evidence.locale.country(&code.value));
    let donor = donor.map(|name| lexicon.stems(&name)).unwrap_or_default();
    let charts = evidence.partnership.charts().filter_map(|shown| {
        let (section, chart) = (shown.owner(), shown.it);
        let [name] = chart.chart.series.names() else { return None };
        let series = evidence.series.get(&name.value).filter(|series| series.period.is_none())?;
        let title = readings.iter().find(|r| r.stand.text() == (section, Field::Title))?;
        let label = series.label.as_deref().unwrap_or_default();
        let own = series.points.iter().filter(|point| !is_sum(&point.x));
        let categories: Vec<(BTreeSet<String>, &Point)> =
            own.map(|point| (lexicon.stems(&point.x), point)).collect();
        // What donors give is told of all years, of these contributions and of those: charts of theirs are read elsewhere.
        let is_donor = |(own, _): &(BTreeSet<String>, &Point)| *own == donor;
        if series.currency.is_some() && categories.iter().any(is_donor) {
            return None;
        }
        let units = evidence.reader.units(title.whole());
        let values = || series.points.iter().map(|point| point.y);
        let is_share = units.iter().any(|unit| unit.is_percent)
            || shares.are_in(&title.words)
            || label.contains('%');
        let sum = units::add(values())?;
        let is_whole = (sum - Decimal::ONE_HUNDRED).abs() <= ROUNDING;
        let is_ring = chart.chart.r#type.value.adds == Adds::Whole;
        let is_small =
            values().all(|value| value >= Decimal::ZERO && value <= Decimal::ONE_HUNDRED);
        // Thousands, in a file of thousands.
        if units.iter().any(|unit| unit.power.is_some()) || is_share && !is_small {
            return None;
        }
        let said = |unit: &UnitMention| lexicon.stems(&title.text(&unit.bytes));
        let of_units: BTreeSet<String> = units.iter().flat_map(said).collect();
        let mut topic = lexicon.stems(title.whole());
        topic.extend(lexicon.stems(label));
        topic.retain(|stem| {
            !vocabulary.is_plain(stem)
                && !vocabulary.is_unit(stem)
                && !of_units.contains(stem)
                && !stem.starts_with(|c: char| c.is_numeric())
                && !categories.iter().any(|(own, _)| own.contains(stem))
        });
        Some(Chart {
            section,
            place: name.span,
            series,
            topic,
            years: title.mentions.iter().filter_map(|mention| mention.what.years()).collect(),
            is_percent: is_share && (is_whole || !is_ring),
            categories,
        })
    });
    charts.collect()
}

/// What the fact of a statement says that it is a share of.
fn of(statement: &Statement<'_, '_>, evidence: &Evidence<'_>) -> BTreeSet<String> {
    let entry = statement.fact.and_then(|fact| evidence.partnership.facts.get(&fact.name.value));
    let of = entry.and_then(|entry| entry.of.as_ref());
    of.map(|of| evidence.lexicon.stems(&of.value)).unwrap_or_default()
}

/// The stems of the words that are told with a number: of its sentence, where that has one number only.
fn around(statement: &Statement<'_, '_>, evidence: &Evidence<'_>) -> BTreeSet<String> {
    let reading = statement.reading;
    let sentence = reading.sentence_at(statement.bytes.start);
    let is_alone =
        reading.mentions_in(&sentence).iter().filter(|m| m.what.years().is_none()).count() == 1;
    if is_alone && !statement.about.is_label {
        return evidence.lexicon.stems(&reading.text(&sentence));
    }
    statement.words.iter().flat_map(|word| evidence.lexicon.stems(word.text)).collect()
}

/// The stems of the words between a number and the next one: `61 per cent in Malawi and 74 per cent in Lesotho`.
fn behind(statement: &Statement<'_, '_>, evidence: &Evidence<'_>) -> BTreeSet<String> {
    let reading = statement.reading;
    let sentence = reading.sentence_at(statement.bytes.start);
    let next = reading.mentions_in(&(statement.bytes.end..sentence.end)).first();
    let end = next.map_or(sentence.end, |next| next.bytes.start);
    evidence.lexicon.stems(&reading.text(&(statement.bytes.end..end)))
}

/// Finds the category of a chart that a statement names.
fn named<'c, 'a>(
    statement: &Statement<'_, '_>,
    chart: &'c Chart<'a>,
    evidence: &Evidence<'_>,
) -> Option<Match<'c, 'a>> {
    let is_drawn = statement.fact.is_some_and(|fact| fact.data.is_some());
    let is_title = statement.reading.role == Role::ChartTitle;
    if is_drawn || is_title || !chart.has(statement.kind) || !statement.about.marks.is_empty() {
        return None;
    }
    let mut stems = around(statement, evidence);
    stems.extend(of(statement, evidence));
    let (category, point) =
        chart.category(&stems).or_else(|| chart.category(&behind(statement, evidence)))?;
    let shown = Range::exactly(point.y);
    let rest = Range::exactly(Decimal::ONE_HUNDRED - point.y);
    let is_rest = statement.kind == Kind::Percent && !rest.refutes(statement.range);
    // The complement of a share is no number of the chart, and no fault.
    let fits = !shown.refutes(statement.range);
    (fits || !is_rest).then_some(Match { chart, point, category, fits })
}

/// Whether a statement is of what the chart shows.
fn is_of(
    statement: &Statement<'_, '_>,
    found: &Match<'_, '_>,
    is_confirmed: bool,
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
) -> bool {
    let Match { chart, category, .. } = found;
    let (topic, about) = (&chart.topic, &statement.about);
    let is_own = |stem: &String| {
        chart.is_topic(stem) || category.contains(stem) || vocabulary.is_plain(stem)
    };
    let usual = evidence.partnership.factsheet.period.as_ref().map(|period| period.value);
    let are_years = match statement.years.as_slice() {
        // A number of things of all years is not that of one of them.
        [] => {
            statement.kind == Kind::Percent
                || chart.years.is_empty()
                || chart.years.iter().all(|years| Some(*years) == usual)
        }
        [years] => chart.years.contains(years) || chart.years.is_empty() && is_confirmed,
        _ => false,
    };
    let of = of(statement, evidence);
    // `61 per cent in Malawi and 74 per cent in Lesotho`: names of others may stand in what is said of all.
    let is_name =
        |stem: &String| is_own(stem) || chart.categories.iter().any(|(own, _)| own.contains(stem));
    let is_limited = !of.iter().chain(&about.names).all(is_name)
        || !noun(statement, evidence).iter().all(is_own)
        || goes_on(statement, &is_own, evidence)
        || evidence.reader.tells_change(
            &statement.reading.text(&statement.reading.sentence_at(statement.bytes.start)),
        );
    if !are_years || is_limited || statement.reading.stand.owner == chart.section {
        return false;
    }
    let said = [&statement.context, &of, &about.stems, &about.nouns];
    let said = || said.into_iter().flatten();
    let is_said = |own: &&String| {
        said().any(|stem| stem == *own || own.len() > 4 && stem.starts_with(own.as_str()))
    };
    let hits = topic.iter().filter(is_said).count();
    let misses = topic.len() - hits;
    let others = about.stems.iter().filter(|stem| !is_own(stem)).count();
    let is_noun =
        statement.kind != Kind::Count || about.nouns.iter().any(|noun| topic.contains(noun));
    let is_topic = match topic.len() {
        0 => {
            matches!(statement.kind, Kind::Money(_))
                && others == 0
                && about.opener.iter().all(is_own)
        }
        1 => misses == 0 && others <= 1,
        // `wells in Hill Province`, of wells drilled; `closed 12 wells` is of others.
        2 if statement.kind == Kind::Count => hits > 0 && misses + others <= 1,
        all => hits > 1 && misses <= (all / 3).max(1) && others <= MAX_OTHERS + 1,
    };
    is_noun && (is_topic || is_confirmed && hits > 0 && others <= MAX_OTHERS)
}

/// Whether the clause of a number goes on behind what it is of: `have water at home and a latrine`.
fn goes_on(
    statement: &Statement<'_, '_>,
    is_own: &impl Fn(&String) -> bool,
    evidence: &Evidence<'_>,
) -> bool {
    let reading = statement.reading;
    let sentence = reading.sentence_at(statement.bytes.start);
    let mentions = reading.mentions_in(&(statement.bytes.end..sentence.end));
    let end = mentions.first().map_or(sentence.end, |next| next.bytes.start);
    let rest = reading.words_in(&(statement.bytes.end..end));
    let stems = |word: &Word<'_>| evidence.lexicon.stems(word.text);
    let Some(last) = rest.iter().rposition(|word| stems(word).iter().any(is_own)) else {
        return false;
    };
    let closed = |word: &&Word<'_>| !word.after.contains([',', ';', ':', ')', '–']);
    let behind = rest.iter().skip(last).take_while(closed).count();
    // The word at which the clause is closed is its last one.
    let behind = rest.iter().skip(last + 1).take(behind);
    !statement.about.is_label && end == sentence.end && behind.flat_map(stems).next().is_some()
}

/// The stems of the noun right behind a number, a joining word between: the rural households of `54 % of rural households`.
fn noun(statement: &Statement<'_, '_>, evidence: &Evidence<'_>) -> BTreeSet<String> {
    let lexicon = &evidence.lexicon;
    let reading = statement.reading;
    if statement.about.is_label || matches!(statement.kind, Kind::Money(_)) {
        return BTreeSet::new();
    }
    let sentence = reading.sentence_at(statement.bytes.start);
    let rest = reading.words_in(&(statement.bytes.end..sentence.end));
    let first = rest.iter().position(|word| !word.is_function()).unwrap_or_default();
    let Some(thing) = rest.get(first..).and_then(|rest| things::noun(rest, lexicon)) else {
        return BTreeSet::new();
    };
    let words = reading.words_in(&thing.bytes);
    let head = words.iter().position(|word| word.stem() == thing.head);
    // What stands behind an English noun is a verb.
    let end = match head {
        Some(head) if !lexicon.has_noun_first() => head + 1,
        _ => words.len(),
    };
    let own = words.get(..end).unwrap_or_default();
    let is_verb = |word: &str| lexicon.has_noun_first() && word.ends_with("ent");
    own.iter()
        .filter(|word| !is_verb(word.text))
        .flat_map(|word| lexicon.stems(word.text))
        .collect()
}

/// The finding for a number that a chart gives otherwise.
fn finding(
    statement: &Statement<'_, '_>,
    found: &Match<'_, '_>,
    place: Span,
    evidence: &Evidence<'_>,
) -> Finding {
    let fact = statement.as_fact(place);
    let step = statement.number.quantity.step;
    let gives = evidence.show_beside(&fact, found.point.y, step, Bound::Exactly);
    let mut finding = Finding::new(
        Code::TextTwice,
        place,
        format!("{} here, the chart shows {gives} for `{}`", statement.says(), found.point.x),
    )
    .label("here");
    if statement.fact.is_some() {
        finding = finding.other(statement.place(evidence), "printed here");
    }
    finding
        .other(found.point.span, "this row")
        .other(found.chart.place, "shown here")
        .help("correct the number or the data, or say of what else it is")
}
