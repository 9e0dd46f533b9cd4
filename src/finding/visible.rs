//! Text of strangers for a terminal: shown, and never obeyed.

use std::borrow::Cow;

use icu_properties::CodePointSetData;
use icu_properties::props::BidiControl;

/// Returns a text with its control characters made visible, line ends and tabs among them.
pub fn visible(text: &str) -> Cow<'_, str> {
    replace(text, is_obeyed)
}

/// Returns whether a terminal or an editor obeys a character instead of showing it.
pub fn is_obeyed(character: char) -> bool {
    character.is_control() || reorders(character)
}

/// Returns a text of several lines with every other control character made visible.
pub fn visible_lines(text: &str) -> Cow<'_, str> {
    replace(text, |character| is_obeyed(character) && !matches!(character, '\n' | '\t'))
}

/// Returns a text of several lines in which the terminal obeys colours and nothing else.
pub fn visible_but_colors(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\u{1b}') {
        let (before, escape) = rest.split_at(at);
        shown.push_str(&visible_lines(before));
        let length = color_length(escape).unwrap_or(0);
        let (color, after) = escape.split_at(length);
        shown.push_str(color);
        // An escape that is no colour is shown as its picture, and what follows it as text.
        rest = match after.strip_prefix('\u{1b}') {
            Some(after) if length == 0 => {
                shown.push('␛');
                after
            }
            _ => after,
        };
    }
    shown.push_str(&visible_lines(rest));
    shown
}

/// Returns the length of the escape sequence that begins a text, if it sets a colour (ECMA-48, SGR).
fn color_length(text: &str) -> Option<usize> {
    let parameters = text.strip_prefix("\u{1b}[")?;
    let end = parameters.find(|c: char| !c.is_ascii_digit() && c != ';')?;
    parameters.get(end..)?.starts_with('m').then_some("\u{1b}[".len() + end + "m".len())
}

/// Returns a report of a renderer that has made the control characters below a blank visible itself, and coloured the
/// text by some of them, with the others made visible.
pub(super) fn visible_above(text: &str) -> Cow<'_, str> {
    replace(text, |character| is_obeyed(character) && character > '\u{7e}')
}

/// Whether a character changes the order in which a terminal or an editor shows its neighbours (CVE-2021-42574).
fn reorders(character: char) -> bool {
    !character.is_ascii() && CodePointSetData::new::<BidiControl>().contains(character)
}

fn replace(text: &str, is_hidden: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&is_hidden) {
        return Cow::Borrowed(text);
    }
    // The pictures of control characters stand in their order from U+2400.
    let picture = |control: char| match u32::from(control) {
        code @ 0..0x20 => char::from_u32(0x2400 + code).unwrap_or(char::REPLACEMENT_CHARACTER),
        _ => char::REPLACEMENT_CHARACTER,
    };
    Cow::Owned(text.chars().map(|c| if is_hidden(c) { picture(c) } else { c }).collect())
}

#[cfg(test)]
mod tests {
    use super::{visible, visible_but_colors, visible_lines};

    #[test]
    fn what_a_terminal_would_obey_is_shown() {
        assert_eq!(visible("a\u{1b}[31mb\n\u{9b}c\u{202e}d"), "a␛[31mb␊\u{fffd}c\u{fffd}d");
        assert_eq!(visible_lines("a\n\tb\r\u{7}"), "a\n\tb␍␇");
        assert_eq!(visible("Zürich – 日本"), "Zürich – 日本");
    }

    #[test]
    fn only_colors_are_obeyed() {
        let text = "\u{1b}[1;31ma\u{1b}[0m\u{1b}]0;title\u{7}\u{1b}\u{1b}[2J\n";
        assert_eq!(visible_but_colors(text), "\u{1b}[1;31ma\u{1b}[0m␛]0;title␇␛␛[2J\n");
    }
}
