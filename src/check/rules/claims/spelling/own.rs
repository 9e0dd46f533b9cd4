//! The organization's own name in other capitals: the World harvest Fund.

use super::{Group, Written, bare, told};
use crate::check::rules::Evidence;
use crate::check::rules::reading::Reading;
use crate::check::rules::runs::{self, Word};
use crate::locale::folded;

/// The fewest words of a name that nobody writes by chance: a water alliance may be any.
const LEAST_WORDS: usize = 3;

/// Collects the places that have the name letter by letter, but for its capitals.
pub fn groups(readings: &[&Reading<'_>], evidence: &Evidence<'_>) -> Vec<Group> {
    let name = &evidence.partnership.organization.name;
    let own: Vec<&str> = name.value.split_whitespace().collect();
    if own.len() < LEAST_WORDS {
        return Vec::new();
    }
    let given = Written { says: name.value.clone(), place: name.span, is_given: true };
    let mut groups = Vec::new();
    for reading in readings {
        for (index, words) in reading.words.windows(own.len()).enumerate() {
            let is_own =
                words.iter().all(|word| !word.is_quoted && !word.run.is_work && !word.run.is_fact);
            let is_joined =
                words.windows(2).all(|pair| matches!(pair, [one, next] if next.follows(one)));
            if !is_own || !is_joined || !is_name(words, &own) {
                continue;
            }
            // A sentence begins with a capital.
            let begins = runs::previous(&reading.words, index).is_none_or(Word::ends_sentence);
            let skipped = usize::from(begins);
            let is_right = words.iter().zip(&own).skip(skipped).all(|(word, own)| same(word, own));
            if let (false, [first, .., last]) = (is_right, words) {
                let says: Vec<&str> = words.iter().map(|word| bare(word.text)).collect();
                let place = runs::place_between(first, last, evidence);
                let written = Written { says: says.join(" "), place, is_given: false };
                groups.push(told(vec![given.clone(), written]));
            }
        }
    }
    groups
}

/// Whether words are a name, whatever their capitals.
fn is_name(words: &[Word<'_>], name: &[&str]) -> bool {
    let letters = |text: &str| folded(text).replace('’', "'");
    words.iter().zip(name).all(|(word, own)| {
        letters(word.text) == letters(own) || letters(bare(word.text)) == letters(own)
    })
}

/// Whether a word has the capitals of a name's.
fn same(word: &Word<'_>, own: &str) -> bool {
    let plain = |text: &str| text.replace('’', "'");
    let small = |text: &str| plain(text).to_lowercase() == plain(text);
    // Accents are another matter.
    small(bare(word.text)) == small(own)
        && bare(word.text).starts_with(char::is_uppercase) == own.starts_with(char::is_uppercase)
}
