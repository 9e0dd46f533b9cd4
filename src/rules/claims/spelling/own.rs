//! The organization's own name in other words or other capitals: the World harvest Fund, the World Harvest Funds.

use super::{Group, Written, bare, told, without_s};
use crate::locale::folded;
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::rules::runs::{self, Word};

/// The fewest words that carry a meaning of a name that nobody writes by chance: a water alliance may be any.
const LEAST_WORDS: usize = 3;

/// Collects the places that have the name but for its capitals, an accent, an ending, a letter or a small word.
pub fn groups(readings: &[&Reading<'_>], evidence: &Evidence<'_>) -> Vec<Group> {
    let name = &evidence.partnership.organization.name;
    let lexicon = &evidence.lexicon;
    let content = |words: &[&str]| -> Vec<String> {
        let own = words.iter().filter(|word| !lexicon.is_function(word));
        own.map(|word| lexicon.stem(word)).collect()
    };
    let own: Vec<&str> = name.value.split_whitespace().collect();
    let stems = content(&own);
    if stems.len() < LEAST_WORDS {
        return Vec::new();
    }
    let given = Written { says: name.value.clone(), place: name.span, is_given: true };
    let mut groups = Vec::new();
    for reading in readings {
        for index in 0..reading.words.len() {
            let Some(words) = named(reading, index, &stems) else { continue };
            let says = without_ends(words);
            let found = content(&says);
            let others: Vec<(&String, &String)> =
                found.iter().zip(&stems).filter(|(one, own)| one != own).collect();
            let is_near = match others.as_slice() {
                [] => true,
                [(one, own)] => strsim::damerau_levenshtein(one, own) == 1,
                _ => false,
            };
            // A sentence begins with a capital.
            let begins = runs::previous(&reading.words, index).is_none_or(Word::ends_sentence);
            let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
            let is_same = is_same(&says, &own, begins);
            let is_meant = letters(&says) == letters(&own) || first_is_capital(first);
            if is_near && is_meant && !is_same {
                let place = runs::place_between(first, last, evidence);
                let written = Written { says: says.join(" "), place, is_given: false };
                groups.push(told(vec![given.clone(), written]));
            }
        }
    }
    groups
}

fn first_is_capital(word: &Word<'_>) -> bool {
    bare(word.text).starts_with(char::is_uppercase)
}

/// Returns the words from one on that have as many of a meaning as the name, and all of these but one; none that a fact
/// printed or somebody said.
fn named<'r, 'a>(
    reading: &'r Reading<'a>,
    index: usize,
    stems: &[String],
) -> Option<&'r [Word<'a>]> {
    let rest = reading.words.get(index..)?;
    rest.first().filter(|first| !first.is_function())?;
    let mut content = rest.iter().enumerate().filter(|(_, word)| !word.is_function());
    let (mut last, mut others) = (0, 0);
    for stem in stems {
        let (at, word) = content.next()?;
        last = at;
        // What an apostrophe joins to a word is cut off later.
        others += usize::from(word.stem() != stem && !word.text.contains(['’', '\'']));
        if others > 1 {
            return None;
        }
    }
    let words = rest.get(..=last)?;
    let is_own = words.iter().all(|word| !word.is_quoted && !word.run.is_work && !word.run.is_fact);
    let is_joined = words.windows(2).all(|pair| matches!(pair, [one, next] if next.follows(one)));
    (is_own && is_joined).then_some(words)
}

/// The words without what an apostrophe joins to the first, and without the `s` behind the last.
fn without_ends<'w>(words: &[Word<'w>]) -> Vec<&'w str> {
    let last = words.len().saturating_sub(1);
    let part = |(index, word): (usize, &Word<'w>)| match index {
        0 => bare(word.text),
        _ if index == last => without_s(word.text),
        _ => word.text,
    };
    words.iter().enumerate().map(part).collect()
}

/// All letters of words, whatever their capitals and accents.
fn letters(words: &[&str]) -> String {
    folded(&words.concat()).replace(['’', '\''], "")
}

/// Whether words are a name with its accents and capitals; the first may have one at the head of a sentence.
fn is_same(words: &[&str], own: &[&str], begins: bool) -> bool {
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let with_accents = |words: &[&str]| words.concat().to_lowercase().replace(['’', '\''], "");
    with_accents(words) == with_accents(own)
        && words
            .iter()
            .zip(own)
            .skip(usize::from(begins))
            .all(|(word, own)| is_capital(bare(word)) == is_capital(bare(own)))
}
