//! Two texts, word by word.

use serde::Serialize;

/// Words that are in both texts, or in one of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Run {
    /// In both.
    Same(String),
    /// In the old text.
    Old(String),
    /// In the new text.
    New(String),
}

/// The most words of a text that are compared one by one; longer texts are compared as wholes.
const MOST_WORDS: usize = 4000;

/// Compares two texts.
pub fn compare(old: &str, new: &str) -> Vec<Run> {
    let before: Vec<&str> = old.split_whitespace().collect();
    let after: Vec<&str> = new.split_whitespace().collect();
    if before.len().max(after.len()) > MOST_WORDS {
        return vec![Run::Old(old.to_owned()), Run::New(new.to_owned())];
    }
    let common = common(&before, &after);
    let mut runs = Vec::new();
    let (mut i, mut j) = (0, 0);
    for (x, y) in common.into_iter().chain([(before.len(), after.len())]) {
        push(&mut runs, before.get(i..x).unwrap_or_default(), Run::Old);
        push(&mut runs, after.get(j..y).unwrap_or_default(), Run::New);
        push(&mut runs, before.get(x..=x).unwrap_or_default(), Run::Same);
        (i, j) = (x + 1, y + 1);
    }
    runs
}

/// Adds words to the last run, or begins one.
fn push(runs: &mut Vec<Run>, words: &[&str], make: fn(String) -> Run) {
    if words.is_empty() {
        return;
    }
    let text = words.join(" ");
    match (runs.last_mut(), make(String::new())) {
        (Some(Run::Same(last)), Run::Same(_))
        | (Some(Run::Old(last)), Run::Old(_))
        | (Some(Run::New(last)), Run::New(_)) => {
            last.push(' ');
            last.push_str(&text);
        }
        _ => runs.push(make(text)),
    }
}

/// Returns the places of the longest common sequence of words.
fn common(before: &[&str], after: &[&str]) -> Vec<(usize, usize)> {
    let width = after.len() + 1;
    let mut lengths = vec![0_u16; (before.len() + 1) * width];
    let at = |lengths: &[u16], i: usize, j: usize| lengths.get(i * width + j).copied().unwrap_or(0);
    for i in (0..before.len()).rev() {
        for j in (0..after.len()).rev() {
            let length = if before.get(i) == after.get(j) {
                at(&lengths, i + 1, j + 1) + 1
            } else {
                at(&lengths, i + 1, j).max(at(&lengths, i, j + 1))
            };
            if let Some(cell) = lengths.get_mut(i * width + j) {
                *cell = length;
            }
        }
    }
    let mut places = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < before.len() && j < after.len() {
        if before.get(i) == after.get(j) {
            places.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if at(&lengths, i + 1, j) >= at(&lengths, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    places
}
