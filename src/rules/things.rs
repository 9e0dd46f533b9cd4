//! What a number counts or measures: `14 partner countries` counts countries, which are partners.

use std::collections::BTreeSet;
use std::ops::Range;

use super::lexicon::Lexicon;
use super::reading::Reading;
use super::runs::Word;
use crate::mentions::Mention;

/// The most words between a number and the end of the noun that it counts.
const MAX_WORDS: usize = 5;

/// What a number counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// The stem of the noun itself: `countri`; of `priority areas` it is `area`.
    pub head: String,
    /// The stems of its words that may be the noun: `farms supplying canteens`.
    pub nouns: BTreeSet<String>,
    /// The stems of all words of it.
    pub stems: BTreeSet<String>,
    /// The bytes of its words in the passage.
    pub bytes: Range<usize>,
}

/// Returns what stands right behind a number, up to the next word that carries no meaning or the next mark.
///
/// Which of these words is the noun is told by its plural: the last one in a language that has its adjectives before the
/// noun, the first in one that has them behind it and lists those that are not. A verb that follows without a word
/// between is among the stems and seldom the head: `14 countries benefited`.
pub fn counted(mention: &Mention, reading: &Reading<'_>, lexicon: &Lexicon) -> Option<Thing> {
    let first = reading.words.partition_point(|word| word.from < mention.bytes.end);
    // The number's own last word may have a mark behind it: `4, of which`.
    let last = first.checked_sub(1).and_then(|index| reading.words.get(index))?;
    if !last.after.trim().is_empty() {
        return None;
    }
    // `1,25 million de personnes`, `cinq de ses priorités` counts none of them.
    let words = reading.words.get(first..).unwrap_or_default();
    let joint = usize::from(words.first().is_some_and(|word| lexicon.joins_count(word.text)));
    noun(words.get(joint..).unwrap_or_default(), lexicon)
}

/// Returns the noun with which words begin, with what belongs to it: up to the next word that carries no meaning or the
/// next mark.
pub fn noun(words: &[Word<'_>], lexicon: &Lexicon) -> Option<Thing> {
    let mut own: Vec<&Word<'_>> = Vec::new();
    for word in words.iter().take(MAX_WORDS) {
        let is_next = word.before.trim().is_empty();
        if !is_next || word.is_function() || word.text.starts_with(|c: char| c.is_numeric()) {
            break;
        }
        own.push(word);
        if !word.after.trim().is_empty() {
            break;
        }
    }
    let is_noun =
        |word: &&&Word<'_>| lexicon.is_plural(word.text) && !lexicon.stands_before_noun(word.text);
    let nouns: Vec<&&Word<'_>> = own.iter().filter(is_noun).collect();
    let head = if lexicon.has_noun_first() { nouns.first() } else { nouns.last() };
    let head = head.map(|word| **word).or(own.first().copied())?;
    let bytes = own.first()?.from..own.last().map(|word| word.from + word.text.len())?;
    let stems = own.iter().map(|word| word.stem().to_owned()).collect();
    let head = head.stem().to_owned();
    let others = nouns.iter().filter(|_| !lexicon.has_noun_first());
    let nouns = others.map(|word| word.stem().to_owned()).chain([head.clone()]).collect();
    Some(Thing { head, nouns, stems, bytes })
}

#[cfg(test)]
mod tests {
    use super::counted;
    use crate::rules::reading::with_reading;

    /// The head and the other stems of what the first number of a text counts.
    fn head(language: &str, text: &str) -> Option<String> {
        with_reading(language, text, |reading, lexicon| {
            let first = reading.mentions.first()?;
            Some(counted(first, reading, lexicon)?.head)
        })
    }

    #[test]
    fn the_noun_is_found() {
        for (language, text, wanted) in [
            ("en", "It works in 14 partner countries in Asia.", "countries"),
            ("en", "It has four priorities:", "priorities"),
            ("en", "Six large projects benefited from it.", "projects"),
            ("en", "It reached 12,000 women and men.", "women"),
            ("en", "It reached 1.2 million people.", "people"),
            ("fr", "Il couvre 14 pays partenaires en Asie.", "pays"),
            ("fr", "Il a quatre grands axes prioritaires.", "axes"),
            ("fr", "Il touche 1,25 million de personnes pauvres.", "personnes"),
        ] {
            let stem = with_reading(language, wanted, |_, lexicon| lexicon.stem(wanted));
            assert_eq!(head(language, text), Some(stem), "{text}");
        }
        for (language, text) in
            [("en", "Four, of which"), ("en", "Four of the priorities"), ("fr", "cinq de ses axes")]
        {
            assert_eq!(head(language, text), None, "{text}");
        }
    }
}
