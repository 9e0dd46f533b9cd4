//! Names of several words that differ in a letter, an accent or a hyphen.

use std::collections::BTreeMap;

use super::{Group, Written, bare, told};
use crate::finding::Span;
use crate::locale::folded;
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::rules::runs::{self, Word};

/// The fewest letters of the word in which two names differ by one.
const SHORTEST: usize = 5;

/// A name at a place.
struct Name {
    /// Its words, with their capitals.
    words: Vec<String>,
    /// The same, folded.
    folded: Vec<String>,
    /// Before which of them a small word stands.
    joints: Vec<bool>,
    /// The word of the row before the name, folded.
    before: Option<String>,
    /// In which sentence of which passage; none for the organization's own name.
    at: Option<(usize, usize)>,
    written: Written,
}

/// Collects names that are one name in two spellings.
pub fn groups(readings: &[&Reading<'_>], evidence: &Evidence<'_>) -> Vec<Group> {
    let mut groups = Vec::new();
    let names = windows(readings, evidence);
    // Names by all their words but one.
    let mut alike: BTreeMap<Vec<&str>, Vec<(&Name, usize)>> = BTreeMap::new();
    for name in &names {
        for place in 0..name.folded.len() {
            let mut key: Vec<&str> = name.folded.iter().map(String::as_str).collect();
            if let Some(word) = key.get_mut(place) {
                *word = "";
            }
            alike.entry(key).or_default().push((name, place));
        }
    }
    for list in alike.values() {
        for (index, (name, place)) in list.iter().enumerate() {
            let rest = list.iter().skip(index + 1);
            // Who names two in one sentence tells them apart.
            let is_other = |other: &Name| name.at.is_none() || name.at != other.at;
            let others = rest.filter(|(other, at)| {
                at == place
                    && name.joints == other.joints
                    && is_other(other)
                    && is_slip(name, other, *place)
            });
            for (other, _) in others {
                groups.push(told(vec![name.written.clone(), other.written.clone()]));
            }
        }
    }
    groups.extend(joined(readings, &names, evidence));
    groups.extend(hyphens(&names));
    groups
}

/// Whether two names differ in one word as a slip differs: in a letter or an accent, but not in an ending.
fn is_slip(name: &Name, other: &Name, place: usize) -> bool {
    let (Some(one), Some(two)) = (name.words.get(place), other.words.get(place)) else {
        return false;
    };
    if one == two {
        return false;
    }
    let (one, two) = (folded(one), folded(two));
    if one == two {
        // An accent; capitals alone are those of a heading.
        let small = |name: &Name| name.words.get(place).map(|word| word.to_lowercase());
        return small(name) != small(other);
    }
    let (short, long) = if one.len() <= two.len() { (&one, &two) } else { (&two, &one) };
    // Each of two bodies may write its word in its own way: a Research Center, another Research Centre.
    let is_of_another = name.before.is_some() && other.before.is_some();
    let is_way = long.strip_suffix("me") == Some(short)
        || short.strip_suffix("er").is_some_and(|stem| long.strip_suffix("re") == Some(stem))
        || short.strip_suffix("re").is_some_and(|stem| long.strip_suffix("er") == Some(stem));
    if is_way && is_of_another && name.before != other.before {
        return false;
    }
    let ending = long.strip_prefix(short.as_str());
    // Plurals, feminines and adjectives; but `program` is `programme`.
    let is_within = place > 0 && place + 1 < name.words.len();
    let is_inflected = ending.is_some_and(|ending| match ending {
        "me" | "h" => false,
        // `Blue Rivers Trust`, `Blue River Trust`.
        "s" => !is_within,
        _ => true,
    });
    let is_word = |word: &str| word.chars().all(char::is_alphabetic);
    let is_long = short.chars().count() >= SHORTEST && is_word(short) && is_word(long);
    let is_near = strsim::damerau_levenshtein(&one, &two) == 1
        || ending == Some("me")
        || without_doubles(&one) == without_doubles(&two);
    is_long && !is_inflected && is_near && one.chars().next() == two.chars().next()
}

/// A word with each doubled letter once: Phillipe, Philippe.
fn without_doubles(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

/// A word of a row, and whether a small word stands before it: `Organization` *for* `Tea Growers`.
type InRow<'w, 'a> = (&'w Word<'a>, bool);

/// All rows of two and three words with capitals, and the organization's own name.
fn windows(readings: &[&Reading<'_>], evidence: &Evidence<'_>) -> Vec<Name> {
    let mut names = Vec::new();
    let own = &evidence.partnership.organization.name;
    let words: Vec<(String, bool)> =
        own.value.split_whitespace().map(|word| (word.to_owned(), false)).collect();
    add(&words, |_, _| own.span, None, true, &mut names);
    for (number, reading) in readings.iter().enumerate() {
        let mut row: Vec<InRow<'_, '_>> = Vec::new();
        let mut end = |row: &mut Vec<InRow<'_, '_>>| {
            let words: Vec<(String, bool)> = row
                .iter()
                .map(|(word, is_joined)| (bare(word.text).to_owned(), *is_joined))
                .collect();
            let place = |from: usize, to: usize| match (row.get(from), row.get(to)) {
                (Some((first, _)), Some((last, _))) => runs::place_between(first, last, evidence),
                _ => Span::default(),
            };
            let at = row.first().map_or(0, |(word, _)| word.from);
            let sentence = reading.sentences.partition_point(|sentence| sentence.end <= at);
            add(&words, place, Some((number, sentence)), false, &mut names);
            row.clear();
        };
        let mut is_joined = false;
        for (index, word) in reading.words.iter().enumerate() {
            let previous = runs::previous(&reading.words, index);
            let follows = previous.is_none_or(|previous| word.follows(previous));
            let is_small = word.is_function();
            let is_name = is_capital(word) && !word.run.is_work && !is_small;
            if !follows || !is_name && (!is_small || is_joined) {
                end(&mut row);
            }
            if is_name {
                row.push((word, is_joined && !row.is_empty()));
            }
            is_joined = is_small;
        }
        end(&mut row);
    }
    names
}

/// Whether a word has a capital, behind what an apostrophe joins to it: `d’Ingrid`.
fn is_capital(word: &Word<'_>) -> bool {
    bare(word.text).starts_with(char::is_uppercase)
}

/// Adds all names of two and three words among those of a row; names of two have no small word between them.
fn add(
    words: &[(String, bool)],
    place: impl Fn(usize, usize) -> Span,
    at: Option<(usize, usize)>,
    is_given: bool,
    names: &mut Vec<Name>,
) {
    for length in [2, 3] {
        for (from, window) in words.windows(length).enumerate() {
            if length == 2 && window.iter().skip(1).any(|(_, is_joined)| *is_joined) {
                continue;
            }
            let joints = window.iter().skip(1).map(|(_, is_joined)| *is_joined).collect();
            let before = from.checked_sub(1).and_then(|at| words.get(at));
            let before = before.map(|(word, _)| folded(word));
            let words: Vec<String> = window.iter().map(|(word, _)| word.clone()).collect();
            let written =
                Written { says: words.join(" "), place: place(from, from + length - 1), is_given };
            let folded = words.iter().map(|word| folded(word)).collect();
            names.push(Name { words, folded, joints, before, at, written });
        }
    }
}

/// Names with a hyphen here and a space there: Jean-Paul Habimana, Jean Paul Habimana.
fn hyphens(names: &[Name]) -> Vec<Group> {
    let mut same: BTreeMap<String, Vec<&Name>> = BTreeMap::new();
    for name in names {
        let letters = name.folded.concat().replace(['-', '‑'], "");
        same.entry(letters).or_default().push(name);
    }
    let pairs = same.values().filter_map(|list| {
        let first = list.first()?;
        let other = list.iter().find(|other| other.words.len() != first.words.len())?;
        Some(told(vec![first.written.clone(), other.written.clone()]))
    });
    pairs.collect()
}

/// Names that are one word here and two there: BlueNet, Blue Nets.
fn joined(readings: &[&Reading<'_>], names: &[Name], evidence: &Evidence<'_>) -> Vec<Group> {
    let mut groups = Vec::new();
    for reading in readings {
        for word in reading.words.iter().filter(|word| !word.run.is_fact && !word.run.is_work) {
            let mut inner = word.text.chars().skip(1);
            // A hashtag and a handle have no spaces.
            let is_joined = word.is_capital()
                && !word.before.ends_with(['#', '@'])
                && inner.any(char::is_uppercase)
                && word.text.chars().any(char::is_lowercase);
            if !is_joined {
                continue;
            }
            let one = folded(bare(word.text));
            let same = names.iter().filter(|name| name.words.len() == 2).find(|name| {
                let other = name.folded.concat();
                let least = one.len().min(other.len());
                other == one
                    || (least >= SHORTEST
                        && other.trim_end_matches('s') == one.trim_end_matches('s'))
            });
            let own = Written {
                says: bare(word.text).to_owned(),
                place: word.place(evidence),
                is_given: false,
            };
            groups.extend(same.map(|name| told(vec![name.written.clone(), own])));
        }
    }
    groups
}
