//! The organization's own name in other capitals or with another ending: the World harvest Fund, the World Harvests Fund.

use super::{Group, Written, bare, told};
use crate::check::rules::Evidence;
use crate::check::rules::reading::Reading;
use crate::check::rules::runs::{self, Word};
use crate::locale::folded;

/// The fewest words of a name that nobody writes by chance: a water alliance may be any.
const LEAST_WORDS: usize = 3;

/// Collects the places that have the name letter by letter, but for its capitals or an ending.
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
            if !is_own || !is_joined || !is_name(words, &own, evidence) {
                continue;
            }
            // A sentence begins with a capital.
            let begins = runs::previous(&reading.words, index).is_none_or(Word::ends_sentence);
            let skipped = usize::from(begins);
            let has_capitals = |(word, own): (&Word<'_>, &&str)| same(word, own);
            let is_right = words.iter().zip(&own).all(|(word, own)| has_letters(word, own))
                && words.iter().zip(&own).skip(skipped).all(has_capitals);
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

/// Whether words are a name, whatever their capitals; one of them may have another ending.
fn is_name(words: &[Word<'_>], name: &[&str], evidence: &Evidence<'_>) -> bool {
    let stem = |text: &str| evidence.lexicon.stem(text);
    let others = words.iter().zip(name).filter(|(word, own)| !has_letters(word, own));
    let mut others = others.take(2);
    match (others.next(), others.next()) {
        (None, _) => true,
        (Some((word, own)), None) => {
            let is_capital = |text: &str| text.starts_with(char::is_uppercase);
            is_capital(bare(word.text)) == is_capital(own) && stem(word.text) == stem(own)
        }
        _ => false,
    }
}

/// Whether a word is one of a name's, whatever its capitals and accents.
fn has_letters(word: &Word<'_>, own: &str) -> bool {
    let letters = |text: &str| folded(text).replace('’', "'");
    letters(word.text) == letters(own) || letters(bare(word.text)) == letters(own)
}

/// Whether a word has the capitals of a name's.
fn same(word: &Word<'_>, own: &str) -> bool {
    let plain = |text: &str| text.replace('’', "'");
    let small = |text: &str| plain(text).to_lowercase() == plain(text);
    // Accents are another matter.
    small(bare(word.text)) == small(own)
        && bare(word.text).starts_with(char::is_uppercase) == own.starts_with(char::is_uppercase)
}
