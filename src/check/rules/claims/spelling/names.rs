//! Names of several words that differ in a letter, an accent or a small word between.

use std::collections::BTreeMap;

use super::{Group, Written};
use crate::check::rules::Evidence;
use crate::check::rules::reading::Reading;
use crate::check::rules::runs::{self, Word};
use crate::finding::Span;
use crate::locale::folded;

/// The fewest letters of the word in which two names differ by one.
const SHORTEST: usize = 5;

/// The most words of a name, small ones between included.
const MAX_WORDS: usize = 8;

/// The fewest words that carry a meaning in names that differ in a small word.
const LEAST_WORDS: usize = 3;

/// A name at a place.
struct Name {
    /// Its words, with their capitals.
    words: Vec<String>,
    /// The same, folded.
    folded: Vec<String>,
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
            let others = rest.filter(|(other, at)| at == place && is_slip(name, other, *place));
            for (other, _) in others {
                groups.push(told(vec![name.written.clone(), other.written.clone()]));
            }
        }
    }
    groups.extend(joined(readings, &names, evidence));
    groups.extend(small_words(readings, evidence));
    groups
}

fn told(group: Vec<Written>) -> Group {
    ("one name is written in two ways".to_owned(), group)
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
    let ending = long.strip_prefix(short.as_str());
    // Plurals, feminines and adjectives; but `program` is `programme`.
    let is_inflected = ending.is_some_and(|ending| ending != "me");
    let is_word = |word: &str| word.chars().all(char::is_alphabetic);
    let is_long = short.chars().count() >= SHORTEST && is_word(short) && is_word(long);
    let is_near = strsim::damerau_levenshtein(&one, &two) == 1 || ending == Some("me");
    is_long && !is_inflected && is_near && one.chars().next() == two.chars().next()
}

/// All rows of two and three words with capitals, and the organization's own name.
fn windows(readings: &[&Reading<'_>], evidence: &Evidence<'_>) -> Vec<Name> {
    let mut names = Vec::new();
    let own = &evidence.partnership.organization.name;
    let words: Vec<String> = own.value.split_whitespace().map(str::to_owned).collect();
    add(&words, |_, _| own.span, true, &mut names);
    for reading in readings {
        let mut row: Vec<&Word<'_>> = Vec::new();
        let mut end = |row: &mut Vec<&Word<'_>>| {
            let words: Vec<String> = row.iter().map(|word| bare(word.text).to_owned()).collect();
            let place = |from: usize, to: usize| match (row.get(from), row.get(to)) {
                (Some(first), Some(last)) => runs::place_between(first, last, evidence),
                _ => Span::default(),
            };
            add(&words, place, false, &mut names);
            row.clear();
        };
        for word in &reading.words {
            let is_joined = row.last().is_none_or(|last| word.follows(last));
            let is_name =
                word.is_capital() && !word.run.is_work && !evidence.lexicon.is_function(word.text);
            if !is_joined || !is_name {
                end(&mut row);
            }
            if is_name {
                row.push(word);
            }
        }
        end(&mut row);
    }
    names
}

/// A word without the `s` behind an apostrophe.
fn bare(word: &str) -> &str {
    word.strip_suffix("’s").or(word.strip_suffix("'s")).unwrap_or(word)
}

/// Adds all names of two and three words among those of a row.
fn add(
    words: &[String],
    place: impl Fn(usize, usize) -> Span,
    is_given: bool,
    names: &mut Vec<Name>,
) {
    for length in [2, 3] {
        for (from, window) in words.windows(length).enumerate() {
            let written =
                Written { says: window.join(" "), place: place(from, from + length - 1), is_given };
            let folded = window.iter().map(|word| folded(word)).collect();
            names.push(Name { words: window.to_vec(), folded, written });
        }
    }
}

/// Names that are one word here and two there: BlueNet, Blue Nets.
fn joined(readings: &[&Reading<'_>], names: &[Name], evidence: &Evidence<'_>) -> Vec<Group> {
    let mut groups = Vec::new();
    for reading in readings {
        for word in reading.words.iter().filter(|word| !word.run.is_fact && !word.run.is_work) {
            let mut inner = word.text.chars().skip(1);
            let is_joined = word.is_capital()
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

/// The name behind a name, joined to it by a small word: `of Norway`. What another owner has may be called otherwise.
fn owner(reading: &Reading<'_>, last: &Word<'_>, evidence: &Evidence<'_>) -> Option<String> {
    let from = reading.words.partition_point(|word| word.from <= last.from);
    let next = reading.words.get(from).filter(|next| next.follows(last))?;
    let is_small = evidence.lexicon.is_function(next.text);
    let name = if is_small {
        reading.words.get(from + 1).filter(|name| name.follows(next))?
    } else {
        next
    };
    name.is_capital().then(|| folded(bare(name.text)))
}

/// The words of a name that carry a meaning, and whose it is.
type Whose = (Vec<String>, Option<String>);

/// Names that differ in one small word: Ministry of, Ministry for Foreign Affairs.
fn small_words(readings: &[&Reading<'_>], evidence: &Evidence<'_>) -> Vec<Group> {
    let lexicon = &evidence.lexicon;
    let mut names: BTreeMap<Whose, Vec<(Vec<String>, Written)>> = BTreeMap::new();
    for reading in readings {
        for (index, first) in reading.words.iter().enumerate() {
            let is_first =
                first.is_capital() && !lexicon.is_function(first.text) && !first.run.is_work;
            if !is_first || first.text.chars().count() < SHORTEST {
                continue;
            }
            let (mut content, mut small) = (vec![folded(first.text)], Vec::new());
            let mut last = first;
            for word in reading.words.iter().skip(index + 1).take(MAX_WORDS) {
                if !word.follows(last) {
                    break;
                }
                if lexicon.is_function(word.text) {
                    small.push(word.text.to_lowercase());
                } else {
                    content.push(folded(lexicon.bare(word.text).as_str()));
                    let joint = word.text.to_lowercase();
                    // `d’eau` has its small word before an apostrophe.
                    if let Some((head, _)) = joint.split_once('’') {
                        small.push(head.to_owned());
                    }
                    if content.len() >= LEAST_WORDS && !small.is_empty() {
                        let says = reading.text(&(first.from..word.from + word.text.len()));
                        let place = runs::place_between(first, word, evidence);
                        let written = Written { says, place, is_given: false };
                        let key = (content.clone(), owner(reading, word, evidence));
                        names.entry(key).or_default().push((small.clone(), written));
                    }
                }
                last = word;
            }
        }
    }
    let mut groups = Vec::new();
    for (_, list) in names {
        let Some((first, written)) = list.first() else { continue };
        let differs = |small: &Vec<String>| {
            small.len() == first.len()
                && small.iter().zip(first).filter(|(one, other)| one != other).count() == 1
        };
        if let Some((_, other)) = list.iter().find(|(small, _)| differs(small)) {
            groups.push(told(vec![written.clone(), other.clone()]));
        }
    }
    groups
}
