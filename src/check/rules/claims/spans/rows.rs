//! Rows of a table, and items of a list, each with its years, of which one has others.

use std::collections::BTreeMap;

use super::span;
use crate::check::content::Role;
use crate::check::rules::Evidence;
use crate::check::rules::claims::vocabulary::Vocabulary;
use crate::check::rules::reading::Reading;
use crate::finding::{Code, Finding, Findings, Span};
use crate::mentions::Mention;
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
    let mut tables: BTreeMap<(&str, usize), BTreeMap<String, Vec<Row<'_, '_>>>> = BTreeMap::new();
    for reading in readings {
        let Some((table, row)) = row(reading) else { continue };
        let spans = reading.mentions.iter().filter_map(|own| Some((reading, own, span(own)?)));
        tables.entry(table).or_default().entry(row).or_default().extend(spans);
    }
    for ((section, _), rows) in tables {
        let has_part = |row: &&Row<'_, '_>| {
            let words: Vec<_> = row.0.words.iter().collect();
            vocabulary.begins_part(&words, &evidence.lexicon)
                || !vocabulary.marks(words.iter().copied(), &evidence.lexicon).is_empty()
        };
        let single = rows.values().filter_map(|spans| match spans.as_slice() {
            [row] => Some(row).filter(|row| !has_part(row)),
            _ => None,
        });
        let single: Vec<&Row<'_, '_>> = single.collect();
        let title =
            readings.iter().find(|reading| reading.stand.path == format!("{section}.title"));
        let of_title: Vec<Period> =
            title.iter().flat_map(|title| &title.mentions).filter_map(span).collect();
        if let Some((odd, common, other)) =
            odd_one(&single, &of_title, is_added_up(section, evidence))
        {
            let place = odd.0.place(&odd.1.bytes, evidence);
            let stated: Option<Span> = odd
                .0
                .facts_in(&odd.1.bytes)
                .next()
                .and_then(|name| evidence.fact(name))
                .map(|fact| fact.value.span);
            if [Some(place), stated]
                .into_iter()
                .flatten()
                .any(|at| findings.has(Code::TextPeriod, at))
            {
                continue;
            }
            let message = format!("{} here, the other rows are of {common}", odd.2);
            let mut finding = Finding::new(Code::TextPeriod, place, message)
                .label("these years")
                .other(other.0.place(&other.1.bytes, evidence), "other years for the same");
            if let Some(stated) = stated {
                finding = finding.other(stated, "stated here");
            }
            findings
                .push(finding.help("bring the rows to the same years, or say why one has others"));
        }
    }
}

/// The table or the list that a text belongs to, and which row or item of it.
fn row<'a>(reading: &Reading<'a>) -> Option<((&'a str, usize), String)> {
    let stand = reading.stand;
    match reading.role {
        Role::RowHead | Role::Cell => {
            let (row, _) = stand.path.rsplit_once('.')?;
            Some(((stand.section(), 0), row.to_owned()))
        }
        Role::Prose => Some(((stand.section(), stand.block + 1), stand.item?.to_string())),
        _ => None,
    }
}

/// Whether a table has a row that adds up the others.
fn is_added_up(section: &str, evidence: &Evidence<'_>) -> bool {
    use crate::model::Section;
    let index = section.strip_prefix("section.").and_then(|number| number.parse::<usize>().ok());
    let section = index.and_then(|index| evidence.partnership.section.get(index.checked_sub(1)?));
    section.is_some_and(|section| match &section.value {
        Section::Table(table) => table.row.iter().any(|row| row.total == Some(true)),
        _ => false,
    })
}

/// The one row whose years are others than those that all other rows have, and that the title names or a total adds up.
fn odd_one<'s, 'r, 'a>(
    rows: &[&'s Row<'r, 'a>],
    of_title: &[Period],
    is_added_up: bool,
) -> Option<(&'s Row<'r, 'a>, Period, &'s Row<'r, 'a>)> {
    let is_odd = |own: &Period| rows.iter().filter(|row| row.2 == *own).count() == 1;
    let mut odd = rows.iter().filter(|row| is_odd(&row.2));
    let (odd, None) = (odd.next()?, odd.next()) else { return None };
    let mut others = rows.iter().filter(|row| row.2 != odd.2);
    let first = others.next()?;
    let is_common = others.all(|row| row.2 == first.2);
    let is_named = of_title.contains(&first.2) && !of_title.contains(&odd.2);
    let is_one = is_common && rows.len() > FEWEST && odd.2.overlaps(first.2);
    (is_one && (is_named || is_added_up)).then_some((*odd, first.2, *first))
}
