//! Forms of a language, found in a text at a place.

use std::collections::BTreeMap;

/// A form: its characters, and what it stands for.
#[derive(Debug)]
struct Phrase<K> {
    characters: Vec<char>,
    /// Whether capital letters count: `USD`, but `million` and `Million`.
    is_exact: bool,
    key: K,
}

/// The forms of one kind, by their first character.
#[derive(Debug)]
pub(super) struct Phrases<K>(BTreeMap<char, Vec<Phrase<K>>>);

impl<K> Phrases<K> {
    /// Sorts forms, the longest first.
    pub(super) fn new<'p>(forms: impl Iterator<Item = (&'p str, K)>) -> Self {
        let mut phrases: BTreeMap<char, Vec<Phrase<K>>> = BTreeMap::new();
        for (form, key) in forms {
            let is_exact = form.contains(char::is_uppercase);
            let characters: Vec<char> =
                form.chars().map(if is_exact { plain } else { small }).collect();
            if let Some(first) = form.chars().next() {
                let phrase = Phrase { is_exact, key, characters };
                phrases.entry(small(first)).or_default().push(phrase);
            }
        }
        for list in phrases.values_mut() {
            list.sort_by_key(|phrase| std::cmp::Reverse(phrase.characters.len()));
        }
        Self(phrases)
    }

    /// Returns the byte after the longest form that stands at a byte, and what it stands for.
    pub(super) fn find(&self, text: &str, at: usize) -> Option<(usize, &K)> {
        let rest = text.get(at..)?;
        let first = small(rest.chars().next()?);
        self.0.get(&first)?.iter().find_map(|phrase| {
            let length = matched(rest, &phrase.characters, phrase.is_exact)?;
            Some((at + length, &phrase.key))
        })
    }
}

/// Returns how many bytes of a text a form takes, which is in small letters unless capitals count; digits may follow a
/// word, letters may not.
pub(super) fn matched(text: &str, form: &[char], is_exact: bool) -> Option<usize> {
    let own = if is_exact { plain } else { small };
    let mut characters = text.chars();
    let mut length = 0;
    for wanted in form {
        let found = characters.next().filter(|found| own(*found) == *wanted)?;
        length += found.len_utf8();
    }
    let goes_on = characters.next().is_some_and(|c| c.is_alphanumeric() && !c.is_ascii_digit());
    let is_word = form.last().is_some_and(|last| last.is_alphanumeric());
    (!(is_word && goes_on)).then_some(length)
}

/// Returns the character of a keyboard for one that a typesetter puts in its place.
fn plain(character: char) -> char {
    match character {
        '’' | '‘' => '\'',
        '‑' => '-',
        space if space.is_whitespace() => ' ',
        other => other,
    }
}

/// Returns the same as a small letter.
pub(super) fn small(character: char) -> char {
    // Most are.
    if character.is_ascii_alphanumeric() {
        return character.to_ascii_lowercase();
    }
    let character = plain(character);
    character.to_lowercase().next().unwrap_or(character)
}
