//! Sections: added, dropped, moved, reworded.

use serde::Serialize;

use super::Side;
use super::fields::{self, FieldChange};
use crate::input::Value;

/// How alike two sections of different titles must be to be taken for one.
const ALIKE: f64 = 0.75;

/// A section that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectionChange {
    /// Its title, or its kind where it has none.
    pub title: String,
    /// Its kind.
    pub kind: String,
    /// Its place in the old document, from 1; nothing when it is new.
    pub old_position: Option<usize>,
    /// Its place in the new document, from 1; nothing when it is gone.
    pub new_position: Option<usize>,
    /// Whether it stands in another order among those that both documents have.
    pub is_moved: bool,
    /// The keys whose values differ.
    pub changes: Vec<FieldChange>,
    /// Where it is, as `file:line`; where it was, when it is gone.
    pub place: Option<String>,
}

/// A section as it is compared.
struct Part<'a> {
    side: Side<'a>,
    title: String,
    kind: String,
    text: String,
}

/// Compares the sections of two documents: those of the new one in its order, then those that are gone.
pub(super) fn compare(old: Option<Side<'_>>, new: Option<Side<'_>>) -> Vec<SectionChange> {
    let (before, after) = (parts(old), parts(new));
    let pairs = pair(&before, &after);
    let stays = longest_rising(&pairs.iter().copied().flatten().collect::<Vec<_>>());
    let mut changes = Vec::new();
    for (index, part) in after.iter().enumerate() {
        let from = pairs.get(index).copied().flatten();
        let was = from.and_then(|from| before.get(from));
        let differs =
            was.map_or_else(Vec::new, |was| fields::compare(Some(was.side), Some(part.side), ""));
        let is_moved = from.is_some_and(|from| !stays.contains(&from));
        if was.is_some() && !is_moved && differs.is_empty() {
            continue;
        }
        changes.push(SectionChange {
            title: part.title.clone(),
            kind: part.kind.clone(),
            old_position: from.map(|from| from + 1),
            new_position: Some(index + 1),
            is_moved,
            changes: differs,
            place: part.side.place(part.side.node),
        });
    }
    for (index, part) in before.iter().enumerate() {
        if !pairs.contains(&Some(index)) {
            changes.push(SectionChange {
                title: part.title.clone(),
                kind: part.kind.clone(),
                old_position: Some(index + 1),
                new_position: None,
                is_moved: false,
                changes: Vec::new(),
                place: part.side.place(part.side.node),
            });
        }
    }
    changes
}

/// Lists the sections of a document.
fn parts(side: Option<Side<'_>>) -> Vec<Part<'_>> {
    let Some(side) = side else { return Vec::new() };
    let Value::Array(nodes) = &side.node.value else { return Vec::new() };
    nodes.iter().map(|node| part(Side { node, ..side })).collect()
}

/// Reads a section.
fn part(side: Side<'_>) -> Part<'_> {
    let text = |key: &str| {
        side.table().and_then(|table| table.get(key)).map(|entry| fields::text(&entry.node))
    };
    let kind = text("kind").unwrap_or_default();
    let (all, order) = fields::flatten(Some(side), "");
    let texts: Vec<&str> =
        order.iter().filter_map(|key| all.get(key)).map(|(text, _)| text.as_str()).collect();
    Part { side, title: text("title").unwrap_or_else(|| kind.clone()), kind, text: texts.join(" ") }
}

/// How alike two sections are, from 0 to 1.
type Score<'s> = dyn Fn(&Part<'_>, &Part<'_>) -> f64 + 's;

/// Finds for each new section the old one that it was: the same title first, then the most alike of the same kind.
fn pair(before: &[Part<'_>], after: &[Part<'_>]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; after.len()];
    let mut free: Vec<usize> = (0..before.len()).collect();
    let same_title = |old: &Part<'_>, new: &Part<'_>| {
        if old.kind == new.kind && old.title == new.title { 1.0 } else { 0.0 }
    };
    let alike = |old: &Part<'_>, new: &Part<'_>| {
        if old.kind == new.kind { likeness(&old.text, &new.text) } else { 0.0 }
    };
    let rounds: [&Score<'_>; 2] = [&same_title, &alike];
    for score in rounds {
        for (place, new) in after.iter().enumerate() {
            if pairs.get(place).is_none_or(Option::is_some) {
                continue;
            }
            let best = free
                .iter()
                .filter_map(|index| Some((score(before.get(*index)?, new), *index)))
                .filter(|(score, _)| *score >= ALIKE)
                .reduce(|best, next| if next.0 > best.0 { next } else { best });
            if let (Some((_, index)), Some(pair)) = (best, pairs.get_mut(place)) {
                *pair = Some(index);
                free.retain(|other| *other != index);
            }
        }
    }
    pairs
}

/// Returns how alike two texts are, from 0 to 1: the share of words that they have in common.
fn likeness(old: &str, new: &str) -> f64 {
    let count = |run: &str| run.split_whitespace().count();
    let (mut same, mut other) = (0, 0);
    for run in super::compare_words(old, new) {
        match run {
            super::Run::Same(text) => same += 2 * count(&text),
            super::Run::Old(text) | super::Run::New(text) => other += count(&text),
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
    if same + other == 0 { 1.0 } else { same as f64 / (same + other) as f64 }
}

/// Returns the members of the longest rising part of a list: those that kept their order.
fn longest_rising(list: &[usize]) -> Vec<usize> {
    let mut best: Vec<Vec<usize>> = Vec::new();
    for (at, value) in list.iter().enumerate() {
        let before = list
            .iter()
            .take(at)
            .zip(&best)
            .filter(|(other, _)| *other < value)
            .map(|(_, chain)| chain)
            .max_by_key(|chain| chain.len());
        let mut chain = before.cloned().unwrap_or_default();
        chain.push(*value);
        best.push(chain);
    }
    best.into_iter()
        .reduce(|best, next| if next.len() > best.len() { next } else { best })
        .unwrap_or_default()
}
