//! A word with an accent on its capital here and with none there: l’École, l’Ecole.

use std::collections::BTreeMap;

use super::{Group, Written, bare};
use crate::locale::unaccented;
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::rules::runs::{self, Word};

/// The fewest letters of such a word: `A` and `À` are two words.
const SHORTEST: usize = 4;

/// Collects the words that stand there in both ways.
pub fn groups(readings: &[&Reading<'_>], evidence: &Evidence<'_>) -> Vec<Group> {
    let mut words: BTreeMap<String, Vec<(bool, Written)>> = BTreeMap::new();
    for reading in readings {
        for (index, word) in reading.words.iter().enumerate() {
            let own = bare(word.text).trim_end_matches('s');
            let Some(first) = own.chars().next().filter(|first| first.is_uppercase()) else {
                continue;
            };
            let is_own = !word.is_quoted && !word.run.is_work && !word.run.is_fact;
            let is_small = own.chars().skip(1).any(char::is_lowercase);
            let has_accent = unaccented(first) != first;
            let is_meant = has_accent || is_common(reading, index);
            if is_own && is_small && is_meant && own.chars().count() >= SHORTEST {
                let key =
                    own.chars().skip(1).fold(String::from(unaccented(first)), |mut key, c| {
                        key.push(c);
                        key
                    });
                let (says, place) = (own.to_owned(), word.place(evidence));
                let written = Written { says, place, is_given: false };
                words.entry(key).or_default().push((has_accent, written));
            }
        }
    }
    words.retain(|_, group| {
        group.iter().any(|(has_accent, _)| *has_accent)
            && group.iter().any(|(has_accent, _)| !has_accent)
    });
    let groups = words.into_values().map(|group| {
        let message = "one word has an accent on its capital here and none there".to_owned();
        (message, group.into_iter().map(|(_, written)| written).collect())
    });
    groups.collect()
}

/// Whether a capital begins a word of the language: behind a small word of it, or a sentence that goes on in small letters.
/// Another may be somebody’s name, or a word of another language: Education International.
fn is_common(reading: &Reading<'_>, index: usize) -> bool {
    let Some(word) = reading.words.get(index) else { return false };
    let next = reading.words.get(index + 1).filter(|next| next.follows(word));
    let is_cut = word.text.contains(['’', '\'']) && !word.text.starts_with(bare(word.text));
    let previous = runs::previous(&reading.words, index);
    let is_led = previous.is_none_or(|previous| previous.ends_sentence() || previous.is_function());
    let goes_on = |next: &Word<'_>| !next.is_capital();
    is_cut || is_led && next.is_none_or(goes_on) && (previous.is_some() || next.is_some())
}
