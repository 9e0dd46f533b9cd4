//! Lists and tables whose title, head or first cell is a region.

use std::collections::BTreeMap;

use super::super::Spotted;
use super::super::gazetteer::Kind;
use super::runs::of_countries;
use super::{Group, Judge, Misplaced};
use crate::content::{Field, Role};
use crate::model::Owner;
use crate::rules::reading::Reading;
use crate::rules::runs::Stand;

/// Reports the items of lists that are no countries of the region which the heading, or the line before them, names.
pub fn lists(texts: &[Spotted<'_, '_>], judge: &Judge<'_, '_>, wrong: &mut Vec<Misplaced>) {
    let mut heading: Option<Group<'_>> = None;
    let mut line: Option<Group<'_>> = None;
    let mut owner = Owner::Masthead;
    for text in texts {
        let stand = &text.reading.stand;
        if stand.owner != owner {
            (owner, heading, line) = (stand.owner, None, None);
        }
        if stand.is_heading() {
            heading = title(text, judge);
            continue;
        }
        let is_entry = matches!(stand.field, Field::Item(_));
        if !is_entry && stand.item.is_none() {
            // What ends with a colon is the heading of what follows.
            line = if text.reading.whole().trim_end().ends_with(':') {
                title(text, judge)
            } else {
                None
            };
            continue;
        }
        let Some(group) = line.as_ref().or(heading.as_ref()) else { continue };
        for run in of_countries(text, judge)
            .into_iter()
            .filter(|run| is_item(run.start, run.end, text.reading))
        {
            for item in run.items {
                judge.note((text.reading, item), group, wrong);
            }
        }
    }
}

/// Returns the regions of a heading, all of them together; none where another name has one.
fn title<'t>(text: &'t Spotted<'_, '_>, judge: &Judge<'_, '_>) -> Option<Group<'t>> {
    let is_region = |kind: Kind| matches!(kind, Kind::Region | Kind::Regional);
    let all = text.spots.iter().filter(|spot| is_region(spot.kind));
    let groups = judge.groups(text);
    // One that is excluded, or part of a name, leaves open what the list is of.
    let count: usize = groups
        .iter()
        .map(|group| {
            text.spots
                .iter()
                .filter(|spot| {
                    is_region(spot.kind)
                        && group.words.start <= spot.words.start
                        && spot.words.end <= group.words.end
                })
                .count()
        })
        .sum();
    if count != all.count() {
        return None;
    }
    let words = &text.reading.words;
    let has = |list: &std::collections::BTreeSet<String>| {
        words.iter().any(|word| list.contains(word.bare()))
    };
    if has(&judge.words.excluding) {
        return None;
    }
    let has_noun = has(&judge.words.nouns);
    groups.into_iter().filter(|group| !group.is_adjective || has_noun).reduce(|one, other| Group {
        states: one.states.union(&other.states).copied().collect(),
        words: one.words.start..other.words.end,
        bytes: one.bytes.start..other.bytes.end,
        ..one
    })
}

/// Returns whether a list of countries is all that an item names: `Kenya`, `Kenya: two schools`, `Kenya (2019)`.
fn is_item(start: usize, end: usize, reading: &Reading<'_>) -> bool {
    let is_official = |index: usize| {
        reading
            .words
            .get(index)
            .is_some_and(|word| word.is_capital() || word.text.chars().count() <= 3)
    };
    let last = end.checked_sub(1).and_then(|index| reading.words.get(index));
    let ends = end >= reading.words.len()
        || last.is_some_and(|word| !word.after.trim().is_empty())
        || reading.words.get(end).is_some_and(|next| !next.before.trim().is_empty());
    // Plurinational State of Bolivia.
    (0..start).all(is_official) && start <= 3 && ends
}

/// Reports cells of countries in a row or in a column whose head is a region and nothing else.
pub fn tables(texts: &[Spotted<'_, '_>], judge: &Judge<'_, '_>, wrong: &mut Vec<Misplaced>) {
    let mut columns: BTreeMap<(Owner, usize), Group<'_>> = BTreeMap::new();
    let mut row: Option<(Stand, Group<'_>)> = None;
    for text in texts {
        let (reading, stand) = (text.reading, text.reading.stand);
        let head = || judge.groups(text).into_iter().find(|group| reading.is_alone(&group.bytes));
        let column = match stand.field {
            Field::Column(column) => {
                if let Some(group) = head() {
                    columns.insert((stand.owner, column), group);
                }
                continue;
            }
            Field::Cell { column, .. } => column,
            _ => continue,
        };
        if reading.role == Role::RowHead {
            row = head().map(|group| (stand, group));
        }
        let is_beside = |head: &Stand| head.row() == stand.row() && reading.role == Role::Cell;
        let own = row.as_ref().filter(|(head, _)| is_beside(head)).map(|(_, group)| group);
        let Some(group) = own.or(columns.get(&(stand.owner, column))) else { continue };
        for run in
            of_countries(text, judge).into_iter().filter(|run| is_item(run.start, run.end, reading))
        {
            for item in run.items {
                judge.note((reading, item), group, wrong);
            }
        }
    }
}
