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

/// Years that a row tells.
struct Told<'r, 'a> {
    reading: &'r Reading<'a>,
    mention: &'r Mention,
    years: Period,
}

impl Told<'_, '_> {
    /// Returns its place in the document.
    fn place(&self, evidence: &Evidence<'_>) -> Span {
        self.reading.place(&self.mention.bytes, evidence)
    }

    /// Returns where the fact that it prints is stated.
    fn stated(&self, evidence: &Evidence<'_>) -> Option<Span> {
        let name = self.reading.facts_in(&self.mention.bytes).next()?;
        Some(evidence.fact(name)?.value.span)
    }
}

/// Reports a row whose years are not those of the other rows and of the title, or of what adds them up.
pub(super) fn told(
    readings: &[Reading<'_>],
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let mut tables: BTreeMap<(Owner, usize), BTreeMap<usize, Vec<Told<'_, '_>>>> = BTreeMap::new();
    for reading in readings {
        let Some((table, row)) = row(reading) else { continue };
        let of_mention = |mention| Some(Told { reading, mention, years: span(mention)? });
        let spans = reading.mentions.iter().filter_map(of_mention);
        tables.entry(table).or_default().entry(row).or_default().extend(spans);
    }
    for ((section, _), rows) in tables {
        let has_part = |row: &&Told<'_, '_>| {
            let words: Vec<_> = row.reading.words.iter().collect();
            vocabulary.begins_part(&words) || !vocabulary.marks(words.iter().copied()).is_empty()
        };
        let single = rows.values().filter_map(|spans| match spans.as_slice() {
            [row] => Some(row).filter(|row| !has_part(row)),
            _ => None,
        });
        let single: Vec<&Told<'_, '_>> = single.collect();
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
        findings.extend(finding_of(&odd, other, is_total, evidence, findings));
    }
}

/// Returns the finding for rows with other years than another row, which may be what adds them up; none where it is told.
fn finding_of(
    odd: &[&Told<'_, '_>],
    other: &Told<'_, '_>,
    is_total: bool,
    evidence: &Evidence<'_>,
    findings: &Findings,
) -> Option<Finding> {
    let first = odd.first()?;
    let mut places =
        odd.iter().flat_map(|row| [Some(row.place(evidence)), row.stated(evidence)]).flatten();
    if places.any(|at| findings.has(Code::TextPeriod, at)) {
        return None;
    }
    let (message, label) = if is_total {
        (format!("{} here, the total is of {}", first.years, other.years), "these are the total’s")
    } else {
        (
            format!("{} here, the other rows are of {}", first.years, other.years),
            "other years for the same",
        )
    };
    let mut finding = Finding::new(Code::TextPeriod, first.place(evidence), message)
        .label("these years")
        .other(other.place(evidence), label);
    for row in odd.iter().skip(1) {
        finding = finding.other(row.place(evidence), format!("and {} here", row.years));
    }
    for stated in odd.iter().filter_map(|row| row.stated(evidence)) {
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
    rows: &[&'s Told<'r, 'a>],
    total: &Told<'r, 'a>,
    of_title: &[Period],
) -> Vec<&'s Told<'r, 'a>> {
    let odd: Vec<&Told<'_, '_>> =
        rows.iter().copied().filter(|row| row.years != total.years).collect();
    let is_beyond = |row: &&Told<'_, '_>| {
        !total.years.contains(row.years.first()) || !total.years.contains(row.years.last())
    };
    let is_meant = of_title.is_empty() || of_title.contains(&total.years);
    if is_meant && odd.iter().any(is_beyond) { odd } else { Vec::new() }
}

/// The one row whose years are others than those that all other rows have, and that the title names or a total adds up.
fn odd_one<'s, 'r, 'a>(
    rows: &[&'s Told<'r, 'a>],
    of_title: &[Period],
    is_added_up: bool,
) -> Option<(&'s Told<'r, 'a>, &'s Told<'r, 'a>)> {
    let is_odd = |own: &Period| rows.iter().filter(|row| row.years == *own).count() == 1;
    let mut odd = rows.iter().filter(|row| is_odd(&row.years));
    let (odd, None) = (odd.next()?, odd.next()) else { return None };
    let mut others = rows.iter().filter(|row| row.years != odd.years);
    let first = others.next()?;
    let is_common = others.all(|row| row.years == first.years);
    let is_named = of_title.contains(&first.years) && !of_title.contains(&odd.years);
    let is_one = is_common && rows.len() > FEWEST && odd.years.overlaps(first.years);
    (is_one && (is_named || is_added_up)).then_some((*odd, *first))
}
