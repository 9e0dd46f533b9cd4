//! Names that begin with a capital and go on in small letters, as French ones do: a small word, an ending or a capital more.

use std::collections::{BTreeMap, BTreeSet};

use super::{Group, Written, bare, told, without_s};
use crate::content::{Field, Role};
use crate::locale::folded;
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::rules::runs::{self, Word};

/// The fewest letters of the word that such a name begins with.
const SHORTEST: usize = 5;

/// The most words of a name, small ones between included.
const MAX_WORDS: usize = 8;

/// The fewest words that carry a meaning in names at whose head nothing tells that they are names.
const LEAST_WORDS: usize = 3;

/// A name at a place.
struct Name {
    /// The words that carry a meaning, folded, and their stems.
    content: Vec<String>,
    stems: Vec<String>,
    /// The small words between them.
    small: Vec<String>,
    /// The name behind it that says whose it is: `of Norway`.
    owner: Option<String>,
    /// Whether it has so many words with a small one between that it is a name.
    is_long: bool,
    /// Whether something tells that it is a name, and where it ends.
    is_whole: bool,
    /// Whether it stands in a title, or is a part of one, which may have capitals of its own.
    has_own_capitals: bool,
    /// In which sentence of which passage.
    at: (usize, usize),
    written: Written,
}

/// Collects names that differ in small words, endings or capitals.
pub fn groups(readings: &[&Reading<'_>], evidence: &Evidence<'_>) -> Vec<Group> {
    let look = Look::new(evidence);
    let names: Vec<Name> = readings
        .iter()
        .enumerate()
        .flat_map(|(number, reading)| look.names(number, reading))
        .collect();
    let mut groups = Vec::new();
    let mut alike: BTreeMap<_, Vec<&Name>> = BTreeMap::new();
    for name in names.iter().filter(|name| name.is_long) {
        alike.entry((&name.content, &name.owner)).or_default().push(name);
    }
    for list in alike.values() {
        let Some(first) = list.first() else { continue };
        let differs = |other: &&&Name| {
            let pairs = || other.small.iter().zip(&first.small);
            // `cattle and goats` are no `cattle or goats`.
            let is_both = |word: &String| look.both.contains(word);
            other.small.len() == first.small.len()
                && pairs().filter(|(one, other)| one != other).count() == 1
                && !pairs().any(|(one, other)| one != other && is_both(one) && is_both(other))
        };
        groups.extend(list.iter().find(differs).map(|other| pair(first, other)));
    }
    let mut whole: BTreeMap<_, Vec<&Name>> = BTreeMap::new();
    for name in names.iter().filter(|name| name.is_whole) {
        whole.entry((&name.stems, &name.owner)).or_default().push(name);
    }
    for list in whole.values() {
        let Some(first) = list.first() else { continue };
        // Who names two in one sentence tells them apart.
        let differs = |other: &&&Name| {
            let is_same_letters = folded(&other.written.says) == folded(&first.written.says);
            // Titles have capitals of their own; and without small words an ending makes another name.
            let may_differ = if is_same_letters {
                !first.has_own_capitals && !other.has_own_capitals
            } else {
                !first.small.is_empty() && !other.small.is_empty()
            };
            let pairs = || first.content.iter().zip(&other.content);
            first.at != other.at
                && first.content.first() == other.content.first()
                && pairs().all(|(one, other)| is_plural(one, other))
                && other.written.says != first.written.says
                && may_differ
        };
        groups.extend(list.iter().find(differs).map(|other| pair(first, other)));
    }
    groups
}

/// Whether two words are one, or one is the plural of the other.
fn is_plural(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    matches!(long.strip_prefix(short), Some("" | "s" | "x" | "es"))
}

fn pair(one: &Name, other: &Name) -> Group {
    told(vec![one.written.clone(), other.written.clone()])
}

/// The words of a language around such names.
struct Look<'e, 'a> {
    evidence: &'e Evidence<'a>,
    /// What joins the words of a name: of, for.
    joints: BTreeSet<String>,
    /// What joins a name in small letters, and a place with a capital: à.
    places: BTreeSet<String>,
    /// What stands behind one of these only.
    articles: BTreeSet<String>,
    /// What joins two names as well: and.
    both: BTreeSet<String>,
}

impl<'e, 'a> Look<'e, 'a> {
    fn new(evidence: &'e Evidence<'a>) -> Self {
        let set = |id: &str| {
            let list = evidence.locale.message(id, &[]);
            list.split_whitespace().map(str::to_owned).collect()
        };
        Self {
            evidence,
            joints: set("name-joints"),
            places: set("name-place-joints"),
            articles: set("name-articles"),
            both: set("joining-words"),
        }
    }

    /// Returns the names of a passage, each as long as it may be and shorter.
    fn names(&self, number: usize, reading: &Reading<'_>) -> Vec<Name> {
        let lexicon = &self.evidence.lexicon;
        let mut names = Vec::new();
        for (index, first) in reading.words.iter().enumerate() {
            let head = bare(first.text);
            let is_first =
                head.starts_with(char::is_uppercase) && !first.is_function() && !first.run.is_work;
            if !is_first || head.chars().count() < SHORTEST {
                continue;
            }
            let is_head = self.is_head(reading, index);
            let sentence = reading.sentences.partition_point(|sentence| sentence.end <= first.from);
            let (mut content, mut stems) = (vec![folded(head)], vec![lexicon.stem(head)]);
            let (mut small, mut is_plain, mut was_small) = (Vec::new(), true, false);
            let mut last = first;
            for (at, word) in reading.words.iter().enumerate().skip(index + 1).take(MAX_WORDS) {
                if !word.follows(last) {
                    break;
                }
                last = word;
                let own = word.text.to_lowercase();
                let joint = own.split_once(['’', '\'']).map(|(joint, _)| joint.to_owned());
                if word.is_function() {
                    // `pays the farmers` is no name.
                    let is_led = was_small || !self.articles.contains(&own);
                    was_small = true;
                    is_plain &= is_led && self.joins(&own, reading, at);
                    small.push(own);
                    continue;
                }
                was_small = false;
                // `d’eau` has its small word before an apostrophe.
                small.extend(joint.filter(|_| bare(word.text) != word.text));
                content.push(folded(word.bare()));
                stems.push(word.stem().to_owned());
                let cut = first.text.find(head).unwrap_or_default();
                let ends = first.from + cut..word.from + without_s(word.text).len();
                let is_both = small.iter().any(|word| self.both.contains(word));
                let is_whole = is_head
                    && is_plain
                    && self.ends(reading, at)
                    && (content.len() >= LEAST_WORDS || !is_both);
                let is_long = is_plain && content.len() >= LEAST_WORDS && !small.is_empty();
                if !is_long && !is_whole {
                    continue;
                }
                names.push(Name {
                    content: content.clone(),
                    stems: stems.clone(),
                    small: small.clone(),
                    owner: self.owner(reading, word),
                    is_long,
                    is_whole,
                    has_own_capitals: reading.stand.field.is_title()
                        || first.is_quoted
                        || self.goes_before(reading, index),
                    at: (number, sentence),
                    written: Written {
                        says: reading.text(&ends),
                        place: runs::place_between(first, word, self.evidence),
                        is_given: false,
                    },
                });
            }
        }
        names
    }

    /// Whether a longer name goes on to one: `Support for the` *Flood Response*.
    fn goes_before(&self, reading: &Reading<'_>, index: usize) -> bool {
        let mut last = index;
        let mut is_joined = false;
        while let (Some(word), Some(previous)) =
            (reading.words.get(last), runs::previous(&reading.words, last))
        {
            if !word.follows(previous) || previous.ends_sentence() {
                return false;
            }
            let own = previous.text.to_lowercase();
            let is_small = self.joints.contains(&own)
                || self.both.contains(&own)
                || self.articles.contains(&own);
            if !is_small {
                return is_joined && previous.is_capital();
            }
            is_joined |= !self.articles.contains(&own);
            last -= 1;
        }
        false
    }

    /// Whether a small word joins what a name is made of: none that leads to a place.
    fn joins(&self, small: &str, reading: &Reading<'_>, at: usize) -> bool {
        let is_place = || {
            let next = reading.words.get(at + 1);
            next.is_some_and(|next| bare(next.text).starts_with(char::is_uppercase))
        };
        self.joints.contains(small)
            || self.both.contains(small)
            || self.places.contains(small) && !is_place()
    }

    /// Whether a capital is that of a name: behind a small word, or at the head of a text that names somebody.
    fn is_head(&self, reading: &Reading<'_>, index: usize) -> bool {
        let Some(word) = reading.words.get(index) else { return false };
        let is_cut =
            bare(word.text).len() < word.text.len() && !word.text.starts_with(bare(word.text));
        let previous = runs::previous(&reading.words, index).filter(|last| word.follows(last));
        let names_somebody = || {
            let is_cell = matches!(reading.role, Role::Cell | Role::RowHead);
            index == 0 && (is_cell || matches!(reading.stand.field, Field::Funder | Field::Role))
        };
        is_cut || previous.is_some_and(Word::is_function) || names_somebody()
    }

    /// Whether a name may end with a word: nothing goes on that could be part of it.
    fn ends(&self, reading: &Reading<'_>, at: usize) -> bool {
        let Some(word) = reading.words.get(at) else { return true };
        let Some(next) = reading.words.get(at + 1).filter(|next| next.follows(word)) else {
            return true;
        };
        let small = next.text.to_lowercase();
        let joint = small.split(['’', '\'']).next().unwrap_or_default();
        let joins = |joint: &str| self.joints.contains(joint) || self.both.contains(joint);
        !(joins(&small) || joins(joint) || bare(next.text).starts_with(char::is_uppercase))
    }

    /// The name behind a name, joined to it by a small word: `of Norway`. What another owner has may be called otherwise.
    fn owner(&self, reading: &Reading<'_>, last: &Word<'_>) -> Option<String> {
        let from = reading.words.partition_point(|word| word.from <= last.from);
        let next = reading.words.get(from).filter(|next| next.follows(last))?;
        let is_small = next.is_function();
        let name = if is_small {
            reading.words.get(from + 1).filter(|name| name.follows(next))?
        } else {
            next
        };
        name.is_capital().then(|| folded(bare(name.text)))
    }
}
