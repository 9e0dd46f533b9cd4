//! Rows of a table, and items of a list, each with its years, of which one has others.

use std::collections::BTreeMap;

use super::span;
use crate::content::{Field, Role};
use crate::finding::{Code, Finding, Findings, Span};
use crate::mentions::Mention;
use crate::model::Owner;
use crate::rules::Evidence;
use crate::rules::claims::vocabulary::Vocabulary;
use crate::rules::reading::Reading;
use crate::rules::runs::Stand;
use crate::units::Period;

/// The fewest rows that have to agree on their years, or the fewest beside a title that names them.
const FEWEST: usize = 2;

/// Years of one row.
type Row<'r, 'a> = (&'r Reading<'a>, &'r Mention, Period);

/// Reports a row whose years are not those of the other rows and of the title, or of what adds them up.
pub(super) fn told(
    readings: &[Reading<'_>],
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let mut tables: BTreeMap<(Owner, usize), BTreeMap<usize, Vec<Row<'_, '_>>>> = BTreeMap::new();
    for reading in readings {
        let Some((table, row)) = row(reading) else { continue };
        let spans = reading.mentions.iter().filter_map(|own| Some((reading, own, span(own)?)));
        tables.entry(table).or_default().entry(row).or_default().extend(spans);
    }
    for ((section, _), rows) in tables {
        let has_part = |row: &&Row<'_, '_>| {
            let words: Vec<_> = row.0.words.iter().collect();
            vocabulary.begins_part(&words) || !vocabulary.marks(words.iter().copied()).is_empty()
        };
        let single = rows.values().filter_map(|spans| match spans.as_slice() {
            [row] => Some(row).filter(|row| !has_part(row)),
            _ => None,
        });
        let single: Vec<&Row<'_, '_>> = single.collect();
        let total = total_of(section, evidence);
        let is_title =
            |reading: &&Reading<'_>| reading.stand.is_heading() && reading.stand.owner == section;
        let title = readings.iter().find(is_title);
        let of_title: Vec<Period> =
            title.iter().flat_map(|title| &title.mentions).filter_map(span).collect();
        let of_total = total.as_ref().and_then(|total| rows.get(total)?.first());
        let parts = of_total.map(|total| beyond_total(&single, total, &of_title));
        let (odd, other, is_total) = match odd_one(&single, &of_title, total.is_some()) {
            Some((odd, other)) => (vec![odd], other, false),
            None => match (parts, of_total) {
                (Some(odd), Some(total)) if !odd.is_empty() => (odd, total, true),
                _ => continue,
            },
        };
        findings.extend(finding(&odd, other, is_total, evidence, findings));
    }
}

/// Returns the finding for rows with other years than another row, which may be what adds them up; none where it is told.
fn finding(
    odd: &[&Row<'_, '_>],
    other: &Row<'_, '_>,
    is_total: bool,
    evidence: &Evidence<'_>,
    findings: &Findings,
) -> Option<Finding> {
    let place = |row: &Row<'_, '_>| row.0.place(&row.1.bytes, evidence);
    let stated = |row: &Row<'_, '_>| -> Option<Span> {
        let name = row.0.facts_in(&row.1.bytes).next()?;
        Some(evidence.fact(name)?.value.span)
    };
    let first = odd.first()?;
    let mut places = odd.iter().flat_map(|row| [Some(place(row)), stated(row)]).flatten();
    if places.any(|at| findings.has(Code::TextPeriod, at)) {
        return None;
    }
    let (message, label) = if is_total {
        (format!("{} here, the total is of {}", first.2, other.2), "these are the total’s")
    } else {
        (format!("{} here, the other rows are of {}", first.2, other.2), "other years for the same")
    };
    let mut finding = Finding::new(Code::TextPeriod, place(first), message)
        .label("these years")
        .other(place(other), label);
    for row in odd.iter().skip(1) {
        finding = finding.other(place(row), format!("and {} here", row.2));
    }
    for stated in odd.iter().filter_map(|row| stated(row)) {
        finding = finding.other(stated, "stated here");
    }
    Some(finding.help("bring the rows to the same years, or say why one has others"))
}

/// The table or the list that a text belongs to, and which row or item of it.
fn row(reading: &Reading<'_>) -> Option<((Owner, usize), usize)> {
    let Stand { owner, field, block, item } = reading.stand;
    match field {
        Field::Cell { row, .. } => Some(((owner, 0), row)),
        _ if reading.role == Role::Prose => Some(((owner, block + 1), item?)),
        _ => None,
    }
}

/// The row of a table that adds up the others.
fn total_of(section: Owner, evidence: &Evidence<'_>) -> Option<usize> {
    let table = evidence.partnership.section_of(section)?.shows().table()?;
    let row = table.row.iter().position(|row| row.total == Some(true))?;
    Some(row + 1)
}

/// The rows with other years than those of the total and of the title, where some lie beyond those; parts of its time are
/// what a total adds up.
fn beyond_total<'s, 'r, 'a>(
    rows: &[&'s Row<'r, 'a>],
    total: &Row<'r, 'a>,
    of_title: &[Period],
) -> Vec<&'s Row<'r, 'a>> {
    let odd: Vec<&Row<'_, '_>> = rows.iter().copied().filter(|row| row.2 != total.2).collect();
    let is_beyond =
        |row: &&Row<'_, '_>| !total.2.contains(row.2.first()) || !total.2.contains(row.2.last());
    let is_meant = of_title.is_empty() || of_title.contains(&total.2);
    if is_meant && odd.iter().any(is_beyond) { odd } else { Vec::new() }
}

/// The one row whose years are others than those that all other rows have, and that the title names or a total adds up.
fn odd_one<'s, 'r, 'a>(
    rows: &[&'s Row<'r, 'a>],
    of_title: &[Period],
    is_added_up: bool,
) -> Option<(&'s Row<'r, 'a>, &'s Row<'r, 'a>)> {
    let is_odd = |own: &Period| rows.iter().filter(|row| row.2 == *own).count() == 1;
    let mut odd = rows.iter().filter(|row| is_odd(&row.2));
    let (odd, None) = (odd.next()?, odd.next()) else { return None };
    let mut others = rows.iter().filter(|row| row.2 != odd.2);
    let first = others.next()?;
    let is_common = others.all(|row| row.2 == first.2);
    let is_named = of_title.contains(&first.2) && !of_title.contains(&odd.2);
    let is_one = is_common && rows.len() > FEWEST && odd.2.overlaps(first.2);
    (is_one && (is_named || is_added_up)).then_some((*odd, *first))
}
