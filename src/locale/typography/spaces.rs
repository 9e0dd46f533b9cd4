//! Spaces: those that a language has beside its marks, and those that must not break.

use super::{Characters, Marks, is_emphasis};
use crate::units::Currency;

/// The space at which no line breaks.
const NO_BREAK: char = '\u{A0}';

/// Sets the spaces of a text.
pub(super) fn set(text: &Characters, marks: &Marks) -> Characters {
    let mut set = Characters::default();
    let [open, close] = &marks.quotes;
    let mut position = 0;
    while let Some((character, is_fixed)) = text.0.get(position).copied() {
        position += 1;
        let is_mark = |mark: &str| mark.chars().eq([character]);
        let space = match character {
            _ if is_fixed => "",
            ' ' if joins_number(&set, text, position, marks) => {
                set.0.push((NO_BREAK, false));
                continue;
            }
            '%' if follows_digit(&set) => &marks.before_percent,
            ':' if ends_word(&set, text, position) => &marks.before_colon,
            ';' | '!' | '?' if ends_word(&set, text, position) => &marks.before_punctuation,
            _ if is_mark(close) => &marks.inside_quotes,
            _ => "",
        };
        put_before(&mut set, space);
        set.0.push((character, is_fixed));
        if !is_fixed && is_mark(open) {
            position = put_after(&mut set, text, position, &marks.inside_quotes);
        }
    }
    set
}

/// Puts a space at the end in place of those that are there, unless a line begins here.
fn put_before(set: &mut Characters, space: &str) {
    let kept = set.0.len() - spaces_at_end(set);
    let begins_line = kept.checked_sub(1).is_none_or(|last| set.at(last) == Some('\n'));
    if !space.is_empty() && !begins_line {
        set.0.truncate(kept);
        set.push_str(space);
    }
}

/// Puts a space after an opening quote in place of those that follow, unless the line ends; returns where to go on.
fn put_after(set: &mut Characters, text: &Characters, position: usize, space: &str) -> usize {
    let rest = text.0.get(position..).unwrap_or_default();
    let spaces = rest.iter().take_while(|item| is_free_space(**item)).count();
    let ends_line = text.at(position + spaces).is_none_or(|next| next == '\n');
    if space.is_empty() || ends_line {
        return position;
    }
    set.push_str(space);
    position + spaces
}

/// Says whether the space before a position stands between a number and its unit, or a currency and its number.
fn joins_number(set: &Characters, text: &Characters, position: usize, marks: &Marks) -> bool {
    if text.after(position).is_some_and(|next| next.is_ascii_digit()) {
        return ends_with_currency(set);
    }
    let rest = text.0.get(position..).unwrap_or_default().iter().map(|(character, _)| *character);
    let is_end =
        |character: &char| character.is_whitespace() || ".,;:!?)]»”’\"'*_–—".contains(*character);
    let word: String =
        rest.skip_while(|next| is_emphasis(*next)).take_while(|next| !is_end(next)).collect();
    set.last().is_some_and(|last| last.is_ascii_digit()) && marks.units.contains(&word)
}

/// Says whether a text ends with the sign or the code of a currency.
fn ends_with_currency(set: &Characters) -> bool {
    let is_letter = |(character, _): &&(char, bool)| character.is_alphanumeric();
    let mut word: Vec<char> =
        set.0.iter().rev().take_while(is_letter).take(4).map(|(letter, _)| *letter).collect();
    word.reverse();
    let code: String = word.into_iter().collect();
    set.last().is_some_and(|last| "$€£¥".contains(last)) || code.parse::<Currency>().is_ok()
}

/// Says whether a text ends with a digit, spaces after it aside.
fn follows_digit(set: &Characters) -> bool {
    let kept = set.0.len() - spaces_at_end(set);
    let last = kept.checked_sub(1).and_then(|last| set.at(last));
    last.is_some_and(|last| last.is_ascii_digit())
}

/// Says whether punctuation ends a word: not within an address, a time, an entity, a picture or a smiley.
fn ends_word(set: &Characters, text: &Characters, position: usize) -> bool {
    let next = text.at(position);
    let is_end = next.is_none_or(|next| next.is_whitespace() || ")]}»”’*_!?.…,–—".contains(next));
    let kept = set.0.len() - spaces_at_end(set);
    let has_space = kept < set.0.len();
    let last = kept.checked_sub(1).and_then(|last| set.at(last));
    let is_word = last.is_some_and(|last| {
        !(last == '\n' || "([{<«“‘;!?:\\".contains(last) || (last == ']' && !has_space))
    });
    is_end && is_word && !ends_with_entity(set)
}

/// Says whether a text ends with an entity of Markdown that lacks its semicolon, such as `&amp`.
fn ends_with_entity(set: &Characters) -> bool {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '#';
    let length = set.0.iter().rev().take_while(|(letter, _)| is_name(*letter)).count();
    let before = set.0.len().checked_sub(length + 1).and_then(|before| set.at(before));
    length > 0 && before == Some('&')
}

/// Counts the spaces at the end of a text.
fn spaces_at_end(set: &Characters) -> usize {
    set.0.iter().rev().take_while(|item| is_free_space(**item)).count()
}

/// Says whether a character is a space within a line, and free to be changed.
fn is_free_space((character, is_fixed): (char, bool)) -> bool {
    !is_fixed && matches!(character, ' ' | NO_BREAK | '\u{202F}' | '\u{2009}')
}
