//! Spaces: those that a language has beside its marks, and those that must not break.

use super::{Characters, Item, Marks};
use crate::units::Currency;

/// The space at which no line breaks.
const NO_BREAK: char = '\u{A0}';

/// Sets the spaces of a text.
pub(super) fn set(text: &Characters, marks: &Marks) -> Characters {
    let mut set = Characters::default();
    let [open, close] = &marks.quotes;
    let mut position = 0;
    while let Some(item) = text.0.get(position).copied() {
        let Item { character, is_fixed, run } = item;
        position += 1;
        let is_mark = |mark: &str| mark.chars().eq([character]);
        let space = match character {
            _ if is_fixed => "",
            ' ' if joins_number(&set, text, position, marks) => {
                set.0.push(Item { character: NO_BREAK, is_fixed: false, run });
                continue;
            }
            '%' if follows_digit(&set) => &marks.before_percent,
            ':' if ends_word(&set, text, position) => &marks.before_colon,
            ';' | '!' | '?' if ends_word(&set, text, position) => &marks.before_punctuation,
            _ if is_mark(close) => &marks.inside_quotes,
            _ => "",
        };
        put_before(&mut set, space, run);
        set.0.push(item);
        if !is_fixed && is_mark(open) {
            position = put_after(&mut set, text, position, &marks.inside_quotes, run);
        }
    }
    set
}

/// Puts a space at the end in place of those that are there, unless a line begins here.
fn put_before(set: &mut Characters, space: &str, run: usize) {
    if space.is_empty() {
        return;
    }
    let kept = set.0.len() - spaces_at_end(set);
    let begins_line = kept.checked_sub(1).is_none_or(|last| set.at(last) == Some('\n'));
    if !begins_line {
        set.0.truncate(kept);
        set.push_str(space, run);
    }
}

/// Puts a space after an opening quote in place of those that follow, unless the line ends; returns where to go on.
fn put_after(
    set: &mut Characters,
    text: &Characters,
    position: usize,
    space: &str,
    run: usize,
) -> usize {
    if space.is_empty() {
        return position;
    }
    let rest = text.0.get(position..).unwrap_or_default();
    let spaces = rest.iter().take_while(|item| is_free_space(**item)).count();
    if text.at(position + spaces).is_none_or(|next| next == '\n') {
        return position;
    }
    set.push_str(space, run);
    position + spaces
}

/// Says whether the space before a position stands between a number and its unit, or a currency and its number.
fn joins_number(set: &Characters, text: &Characters, position: usize, marks: &Marks) -> bool {
    if text.at(position).is_some_and(|next| next.is_ascii_digit()) {
        return ends_with_currency(set);
    }
    if !set.last().is_some_and(|last| last.is_ascii_digit()) {
        return false;
    }
    let rest = text.0.get(position..).unwrap_or_default().iter().map(|item| item.character);
    let is_end =
        |character: &char| character.is_whitespace() || ".,;:!?)]»”’\"'*_–—".contains(*character);
    let word: String = rest.take_while(|next| !is_end(next)).collect();
    marks.units.contains(&word)
}

/// Says whether a text ends with the sign or the code of a currency.
fn ends_with_currency(set: &Characters) -> bool {
    let letters = set.0.iter().rev().map(|item| item.character);
    let mut word: Vec<char> =
        letters.take_while(|letter| letter.is_alphanumeric()).take(4).collect();
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

/// Says whether punctuation ends a word: not within an address, a time or a smiley.
fn ends_word(set: &Characters, text: &Characters, position: usize) -> bool {
    let next = text.at(position);
    let is_end = next.is_none_or(|next| next.is_whitespace() || ")]}»”’!?.…,–—".contains(next));
    let kept = set.0.len() - spaces_at_end(set);
    let last = kept.checked_sub(1).and_then(|last| set.at(last));
    is_end && last.is_some_and(|last| last != '\n' && !"([{<«“‘;!?:".contains(last))
}

/// Counts the spaces at the end of a text.
fn spaces_at_end(set: &Characters) -> usize {
    set.0.iter().rev().take_while(|item| is_free_space(**item)).count()
}

/// Says whether a character is a space within a line, and free to be changed.
fn is_free_space(item: Item) -> bool {
    !item.is_fixed && matches!(item.character, ' ' | NO_BREAK | '\u{202F}' | '\u{2009}')
}
