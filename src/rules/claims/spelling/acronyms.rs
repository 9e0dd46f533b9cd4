//! Acronyms: one that stands for two things, and two for one thing.

use std::collections::{BTreeMap, BTreeSet};

use super::{Group, Written};
use crate::locale::folded;
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::rules::runs::{self, Word};

/// The letters of an acronym.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=8;

/// The most letters in which two spellings of one word differ: labour, labor.
const NEAR: usize = 2;

/// An acronym with what it stands for.
struct Meaning {
    acronym: String,
    /// The stems of the words that it stands for.
    stems: BTreeSet<String>,
    /// These words.
    says: String,
    /// Where the acronym stands.
    written: Written,
}

/// Collects acronyms with two meanings, and meanings with two acronyms.
pub fn groups(readings: &[&Reading<'_>], evidence: &Evidence<'_>) -> Vec<Group> {
    let mut meanings: Vec<Meaning> = own_name(evidence).into_iter().collect();
    for reading in readings {
        for (index, word) in reading.words.iter().enumerate() {
            meanings.extend(before_bracket(reading, index, word, evidence));
            meanings.extend(behind_colon(reading, index, word, evidence));
        }
    }
    let mut groups: Vec<Group> = Vec::new();
    for reading in readings {
        for (index, word) in reading.words.iter().enumerate() {
            groups.extend(slip(reading, index, word, &meanings, evidence));
            groups.extend(turned(word, &meanings, evidence));
        }
    }
    let mut of_acronym: BTreeMap<&str, Vec<&Meaning>> = BTreeMap::new();
    for meaning in &meanings {
        of_acronym.entry(&meaning.acronym).or_default().push(meaning);
    }
    for (acronym, list) in of_acronym {
        let Some(first) = list.first() else { continue };
        // A word more or less is no other meaning: the Fund, the Green Fund. Another word in its place is one.
        let is_other = |other: &&&Meaning| {
            let shared = first.stems.intersection(&other.stems).count();
            let is_replaced = first.stems.len() == other.stems.len() && {
                let differ = |one: &BTreeSet<String>, two: &BTreeSet<String>| {
                    one.difference(two).next().cloned().unwrap_or_default()
                };
                let (one, two) =
                    (differ(&first.stems, &other.stems), differ(&other.stems, &first.stems));
                // `Women’s Lab` is short for `Women’s Laboratory`.
                let is_short = one.starts_with(&two) || two.starts_with(&one);
                !is_short && strsim::damerau_levenshtein(&one, &two) > NEAR
            };
            shared * 2 < first.stems.len().max(1) + 1 || is_replaced
        };
        if let Some(other) = list.iter().find(is_other) {
            let as_meaning = |meaning: &Meaning| Written {
                says: meaning.says.clone(),
                ..meaning.written.clone()
            };
            groups.push((
                format!("`{acronym}` stands for two things"),
                vec![as_meaning(first), as_meaning(other)],
            ));
        }
    }
    let mut of_meaning: BTreeMap<&BTreeSet<String>, Vec<&Meaning>> = BTreeMap::new();
    for meaning in meanings.iter().filter(|meaning| meaning.stems.len() > 1) {
        of_meaning.entry(&meaning.stems).or_default().push(meaning);
    }
    for list in of_meaning.values() {
        let Some(first) = list.first() else { continue };
        if let Some(other) = list.iter().find(|other| other.acronym != first.acronym) {
            groups.push((
                format!("`{}` has two acronyms", first.says),
                vec![first.written.clone(), other.written.clone()],
            ));
        }
    }
    groups
}

/// The organization's own name and what it goes by.
fn own_name(evidence: &Evidence<'_>) -> Option<Meaning> {
    let organization = &evidence.partnership.organization;
    let short = organization.short_name.as_ref()?;
    let lexicon = &evidence.lexicon;
    let words = organization.name.value.split_whitespace();
    let content = words.filter(|word| !lexicon.is_function(word));
    let stems = content.map(|word| lexicon.stem(word)).collect();
    let written = Written { says: short.value.clone(), place: short.span, is_given: true };
    Some(Meaning {
        acronym: short.value.clone(),
        stems,
        says: organization.name.value.clone(),
        written,
    })
}

/// An acronym behind what another one stands for, from which it differs by a letter: `the Green Fund (GFF)`.
fn slip(
    reading: &Reading<'_>,
    index: usize,
    word: &Word<'_>,
    known: &[Meaning],
    evidence: &Evidence<'_>,
) -> Option<Group> {
    let letters =
        acronym(word).filter(|_| word.before.ends_with('(') && word.after.starts_with(')'))?;
    if known.iter().any(|meaning| meaning.acronym == letters) {
        return None;
    }
    let before = reading.words.get(..index)?.iter().rev();
    let content: Vec<&Word<'_>> =
        before.filter(|word| !word.is_function()).take(*LETTERS.end()).collect();
    let meant = known.iter().find(|meaning| {
        let own = content.get(..meaning.stems.len());
        let is_same = own.is_some_and(|own| {
            meaning.stems.len() > 1 && own.iter().all(|word| meaning.stems.contains(word.stem()))
        });
        is_same && is_near(letters, &meaning.acronym)
    })?;
    let says = letters.to_owned();
    let written = Written { says, place: word.place(evidence), is_given: false };
    Some((format!("`{}` has two acronyms", meant.says), vec![meant.written.clone(), written]))
}

/// An acronym with the letters of another one in another order: VFD for the Village Development Fund (VDF).
fn turned(word: &Word<'_>, known: &[Meaning], evidence: &Evidence<'_>) -> Option<Group> {
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    // What stands in brackets is the acronym of what is before them.
    let is_explained = word.before.ends_with('(') && word.after.starts_with(')');
    let letters = acronym(word).filter(|letters| letters.len() > 2 && !is_explained)?;
    let own = sorted(letters);
    let is_known = known.iter().any(|meaning| meaning.acronym == letters);
    let meant = known.iter().find(|meaning| !is_known && sorted(&meaning.acronym) == own)?;
    let written =
        Written { says: letters.to_owned(), place: word.place(evidence), is_given: false };
    let mut right = meant.written.clone();
    // What is explained is right.
    right.is_given = true;
    Some((format!("`{}` has two acronyms", meant.says), vec![right, written]))
}

/// Whether two acronyms have all letters but one in common, in whatever order.
fn is_near(one: &str, other: &str) -> bool {
    let mut rest: Vec<char> = other.chars().collect();
    let shared = one.chars().filter(|letter| {
        let at = rest.iter().position(|other| other == letter);
        at.map(|at| rest.swap_remove(at)).is_some()
    });
    let shared = shared.count();
    let longest = one.chars().count().max(other.chars().count());
    shared + 1 >= longest
}

/// The letters of an acronym, without the `s` of its plural; none for another word.
fn acronym<'w>(word: &Word<'w>) -> Option<&'w str> {
    let text = word.text.strip_suffix('s').unwrap_or(word.text);
    let is_acronym = LETTERS.contains(&text.chars().count())
        && text.chars().all(char::is_uppercase)
        && !word.run.is_fact;
    is_acronym.then_some(text)
}

/// `community health workers (CHW)`: the words before the bracket, as many as the acronym has letters.
fn before_bracket(
    reading: &Reading<'_>,
    index: usize,
    word: &Word<'_>,
    evidence: &Evidence<'_>,
) -> Option<Meaning> {
    let letters =
        acronym(word).filter(|_| word.before.ends_with('(') && word.after.starts_with(')'))?;
    let words = reading.words.get(..index)?;
    meaning(letters, words.iter().rev(), true, reading, word, evidence)
}

/// `RBF: River Basin Fund`.
fn behind_colon(
    reading: &Reading<'_>,
    index: usize,
    word: &Word<'_>,
    evidence: &Evidence<'_>,
) -> Option<Meaning> {
    let letters = acronym(word).filter(|_| word.after.trim() == ":" || word.after.trim() == "=")?;
    let words = reading.words.get(index + 1..)?;
    meaning(letters, words.iter(), false, reading, word, evidence)
}

/// Reads the words of which an acronym has the first letters, in their order or, where somebody slipped, in another.
fn meaning<'w, 'a: 'w>(
    letters: &str,
    words: impl Iterator<Item = &'w Word<'a>>,
    is_backwards: bool,
    reading: &Reading<'_>,
    own: &Word<'_>,
    evidence: &Evidence<'_>,
) -> Option<Meaning> {
    let wanted = folded(letters).chars().count();
    let mut found: Vec<&Word<'_>> = Vec::new();
    for (place, word) in words.enumerate() {
        let is_small = word.is_function() && !word.is_capital();
        if !is_small {
            found.push(word);
        }
        let is_end =
            if is_backwards { place > 0 && has_mark(word.after) } else { has_mark(word.after) };
        if found.len() == wanted || is_end {
            break;
        }
    }
    if is_backwards {
        found.reverse();
    }
    let initials: Vec<char> =
        found.iter().filter_map(|word| folded(word.bare()).chars().next()).collect();
    let mut sorted = initials.clone();
    let mut own_letters: Vec<char> = folded(letters).chars().collect();
    sorted.sort_unstable();
    own_letters.sort_unstable();
    if sorted != own_letters {
        return None;
    }
    let (first, last) = (found.first()?, found.last()?);
    let says = reading.text(&(first.from..last.from + last.text.len()));
    let written = Written {
        says: letters.to_owned(),
        place: runs::place_between(own, own, evidence),
        is_given: false,
    };
    Some(Meaning { acronym: letters.to_owned(), stems: stems(&found), says, written })
}

/// Whether a mark ends what can be one name.
fn has_mark(after: &str) -> bool {
    after.contains(['.', ',', ';', ':', ')'])
}

fn stems(words: &[&Word<'_>]) -> BTreeSet<String> {
    words.iter().map(|word| word.stem().to_owned()).collect()
}
