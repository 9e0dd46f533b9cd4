//! Counts that are parts of a count: `of whom 300`, `a board of six: two from Kenya, two from …`.

use std::ops::Range;

use super::{Look, Part, Parts, joined};
use crate::mentions::Mention;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;

/// The most words between a whole and its parts.
const MAX_BETWEEN: usize = 7;

/// The most words between `of whom` and the number after it.
const MAX_LEAD: usize = 2;

/// Returns the counts of a sentence that are parts of another.
pub fn of_sentence(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    look: &Look<'_, '_>,
) -> Vec<Parts> {
    let words = reading.words_in(sentence);
    if look.words.overlap.are_in(words) {
        return Vec::new();
    }
    let counts = look.counts(reading, sentence);
    let mut found = Vec::new();
    for (index, whole) in counts.iter().enumerate() {
        let rest = counts.get(index + 1..).unwrap_or_default();
        let Some(first) = rest.first() else { break };
        let between = reading.words_in(&(whole.bytes.end..first.bytes.start));
        let run = Run { whole, first, rest, between, reading, sentence, look };
        found.extend(run.divided().or_else(|| run.within()));
    }
    found
}

/// A count and those behind it in its sentence.
struct Run<'w> {
    whole: &'w Mention,
    first: &'w Mention,
    /// Those behind it, the first among them.
    rest: &'w [&'w Mention],
    /// The words up to the first.
    between: &'w [Word<'w>],
    reading: &'w Reading<'w>,
    sentence: &'w Range<usize>,
    look: &'w Look<'w, 'w>,
}

impl Run<'_> {
    /// Reads what a count is divided into behind a colon or in brackets: every part begins with its number.
    fn divided(&self) -> Option<Parts> {
        let Self { whole, first, rest, between, reading, sentence, look } = *self;
        let next = reading.words_in(&(first.bytes.start..sentence.end));
        // A number alone has the mark itself: `a board of six: two from …`.
        let last = reading.words_in(&(sentence.start..first.bytes.start)).last()?;
        let is_colon = last.after.contains(':');
        let is_bracket = next.first()?.before.contains('(');
        let inner = between.get(..between.len().saturating_sub(1))?;
        if !(is_colon || is_bracket)
            || between.len() > MAX_BETWEEN
            || inner.iter().any(|word| !word.after.trim().is_empty())
            || look.words.some.are_in(next)
        {
            return None;
        }
        let end = if is_bracket {
            next.iter().position(|word| word.after.contains(')'))? + 1
        } else {
            next.len()
        };
        let own = next.get(..end)?;
        // Every part begins right behind a comma, a semicolon or a joining word.
        let joining = look.evidence.locale.message("joining-words", &[]);
        let is_joint = |word: &Word<'_>| joining.split_whitespace().any(|joint| joint == word.text);
        let mut starts: Vec<usize> = vec![0];
        for (index, word) in own.iter().enumerate() {
            let begins = index + 1 < own.len();
            if begins && (is_joint(word) || word.after.contains([',', ';'])) {
                starts.push(index + 1);
            }
        }
        // `, and two` begins once.
        let starts: Vec<&Word<'_>> = starts
            .iter()
            .filter_map(|start| own.get(*start))
            .filter(|word| !is_joint(word))
            .collect();
        let mut parts = Vec::new();
        for word in &starts {
            let mention = rest.iter().find(|mention| mention.bytes.contains(&word.from))?;
            parts.push(look.part(mention, reading)?);
        }
        let last = own.last()?.from;
        let inside = rest.iter().filter(|mention| mention.bytes.start <= last).count();
        // `11 people (4 women, 7 men, 3 youth)`: some of them are all already, and the others are among them.
        let values: Vec<_> = rest.iter().take(parts.len()).copied().collect();
        let all = joined::value(whole);
        let is_given = (2..values.len()).any(|length| {
            values.windows(length).any(|some| joined::sum(some) == all && all.is_some())
        });
        let is_age = |part: &&&Mention| {
            look.words.ages.begin(reading.words_in(&(part.bytes.end..sentence.end)))
        };
        let aged = values.iter().filter(is_age).count();
        let is_across = aged > 0 && aged < values.len();
        let is_whole = inside == parts.len() && parts.len() > 1 && !is_given && !is_across;
        let of = name(between, "are");
        is_whole.then_some(Parts {
            parts,
            whole: Some(look.part(whole, reading)?),
            of,
            is_all: true,
        })
    }

    /// Reads the parts behind `of whom`, of which there may be others.
    fn within(&self) -> Option<Parts> {
        let Self { whole, first, rest, between, reading, sentence, look } = *self;
        let (lead, length) = (0..between.len()).find_map(|at| {
            let (length, ()) = look.words.within.at(between.get(at..)?)?;
            Some((at, length))
        })?;
        let after = between.len() - lead - length;
        if lead > MAX_BETWEEN || after > MAX_LEAD {
            return None;
        }
        // Only where both are said of the same: `300 in Kenya and 250 in Uganda`, not `300 in Kenya and 250 under thirty`.
        let place = |mention: &Mention| {
            let next = reading.words_in(&(mention.bytes.end..sentence.end));
            let word = next
                .iter()
                .take(2)
                .find(|word| look.words.places.begin(std::slice::from_ref(word)))?;
            Some(word.text.to_lowercase())
        };
        let own = place(first);
        let alike = rest
            .iter()
            .skip(1)
            .copied()
            .take_while(|mention| own.is_some() && place(mention) == own);
        let mentions = std::iter::once(first).chain(alike);
        let parts: Vec<Part> =
            mentions.map(|mention| look.part(mention, reading)).collect::<Option<_>>()?;
        let of = name(between.get(..lead)?, "are");
        Some(Parts { parts, whole: Some(look.part(whole, reading)?), of, is_all: false })
    }
}

/// Returns what a whole is called, with its verb.
fn name(words: &[Word<'_>], verb: &str) -> String {
    let names: Vec<&str> = words.iter().map(|word| word.text).collect();
    if names.is_empty() { format!("all {verb}") } else { format!("`{}` {verb}", names.join(" ")) }
}
