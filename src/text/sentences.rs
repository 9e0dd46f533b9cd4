//! Capitals at the heads of sentences: a fact with a bound prints *more than*, and a sentence begins with *More than*.

use super::{Block, Inline, plain};
use crate::locale::Locale;

/// The marks that end a sentence.
const ENDS: [char; 4] = ['.', '!', '?', '…'];

/// Sets the capitals of all sentences that a fact begins.
pub(super) fn set_capitals(blocks: &mut [Block], locale: &Locale) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => set_capital(content, locale),
            Block::List { items, .. } => {
                items.iter_mut().for_each(|item| set_capitals(item, locale));
            }
        }
    }
}

/// Sets the capitals of a paragraph; what has no full stop at its end, such as a label, is no sentence.
pub(super) fn set_capital(content: &mut [Inline], locale: &Locale) {
    let text = plain(content);
    if text.trim_end_matches(|c: char| !is_kept(c)).ends_with(ENDS) {
        let abbreviations = locale.message("abbreviations", &[]);
        let abbreviations: Vec<&str> = abbreviations.split_whitespace().collect();
        walk(content, &mut String::new(), &abbreviations, locale);
    }
}

/// Returns whether a character is neither a space nor a quote nor a bracket.
fn is_kept(character: char) -> bool {
    character.is_alphanumeric() || ENDS.contains(&character)
}

/// Goes through the runs of a sentence, with the characters before each.
fn walk(content: &mut [Inline], before: &mut String, abbreviations: &[&str], locale: &Locale) {
    for inline in content {
        match inline {
            Inline::Text { text, .. } => before.push_str(text),
            // What is still to be written keeps its words.
            Inline::Fact { text, todo, .. } => {
                if !*todo && begins_sentence(before, abbreviations) {
                    *text = locale.capital(text);
                }
                before.push_str(text);
            }
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } => {
                walk(content, before, abbreviations, locale);
            }
            Inline::Note { .. } => {}
            Inline::Break => before.push(' '),
        }
    }
}

/// Returns whether a sentence begins after some characters: at the head of a paragraph, or after a mark that ends one.
pub fn begins_sentence(before: &str, abbreviations: &[&str]) -> bool {
    // Quotes and brackets stand around the space.
    let sentence = before.trim_end_matches(|c: char| !is_kept(c));
    let word = sentence.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    // `approx.`, `U.S.`, `p. ex.`
    let is_abbreviation = abbreviations.contains(&word)
        || word.trim_end_matches('.').contains('.')
        || word.chars().filter(|c| c.is_alphabetic()).count() == 1;
    let is_apart =
        before.get(sentence.len()..).is_some_and(|rest| rest.contains(char::is_whitespace));
    sentence.is_empty() || is_apart && sentence.ends_with(ENDS) && !is_abbreviation
}

#[cfg(test)]
mod tests {
    use super::begins_sentence;

    #[test]
    fn a_sentence_begins_at_the_head_or_after_a_stop() {
        let begins = |before: &str| begins_sentence(before, &["approx.", "incl."]);
        for before in ["", "“", "It was so. ", "Was it? ", "It was 5%. (", "In 2016. « "] {
            assert!(begins(before), "{before}");
        }
        for before in
            ["It gave ", "It gave approx. ", "(incl. ", "the U.S. ", "No. B. ", "a.", "It gave ("]
        {
            assert!(!begins(before), "{before}");
        }
    }
}
