//! Texts without quotes, or with other quotes.

use super::super::place::{is_end, is_of_key};
use super::{Literal, Written};
use crate::locale::is_invisible;

/// The marks that open a quotation, each with those that close one.
const CURLY: [(char, &[char]); 8] = [
    ('“', &['”', '“']),
    ('”', &['”', '“']),
    ('„', &['“', '”']),
    ('«', &['»']),
    ('»', &['«', '»']),
    ('‘', &['’', '‘']),
    ('’', &['’', '‘']),
    ('‚', &['‘', '’']),
];

/// What is not seen before a value: most likely it was pasted with it.
pub fn invisible(written: Written<'_>) -> Option<Literal> {
    let unseen = |c: char| is_invisible(c) || !c.is_ascii() && c.is_whitespace();
    let first = written.text.chars().next().filter(|c| unseen(*c))?;
    Some(Literal {
        length: written.text.len() - written.text.trim_start_matches(unseen).len(),
        message: "an invisible character stands before the value",
        help: format!("delete the invisible character U+{:04X} before the value", u32::from(first)),
        meant: Some(String::new()),
    })
}

/// A text between quotes as a word processor makes them.
pub fn curly(written: Written<'_>) -> Option<Literal> {
    let first = written.text.chars().next()?;
    let (_, closing) = CURLY.iter().find(|(opening, _)| *opening == first)?;
    let inside = written.text.get(first.len_utf8()..)?;
    let mut ends = inside.char_indices().filter(|(_, c)| closing.contains(c) || *c == '"');
    let (at, last) = ends.find(|(at, c)| {
        is_end(inside.get(at + c.len_utf8()..).unwrap_or_default(), written.within)
    })?;
    Some(Literal {
        length: first.len_utf8() + at + last.len_utf8(),
        message: "a text stands between straight quotes",
        help: "put straight quotes (\") around the value; curly ones belong inside".to_owned(),
        meant: Some(quoted(inside.get(..at)?)),
    })
}

/// `True` and `FALSE`.
pub fn truth(written: Written<'_>) -> Option<Literal> {
    let word = written.text.get(..text_length(written))?;
    let small = word.to_ascii_lowercase();
    (word != small && matches!(small.as_str(), "true" | "false"))
        .then(|| Literal::meant(word.len(), "`true` and `false` have small letters", small))
}

/// A text without quotes.
pub fn unquoted(written: Written<'_>) -> Option<Literal> {
    let length = text_length(written);
    let value = written.text.get(..length)?;
    let first = value.chars().next()?;
    if value.contains(['"', '='])
        || matches!(first, '\'' | '[' | '{' | '}' | ']' | ',')
        || is_value(value)
    {
        return None;
    }
    let quoted = quoted(value);
    let is_number = value.contains(char::is_numeric) && !value.contains(char::is_alphabetic);
    let help = if is_number {
        format!("a number has the digits 0 to 9 alone; a text stands in quotes: `{quoted}`")
    } else {
        format!("a text stands in quotes: `{quoted}`")
    };
    Some(Literal { length, message: "a text without quotes", help, meant: Some(quoted) })
}

/// Returns whether a word is a value as it stands.
fn is_value(word: &str) -> bool {
    matches!(word, "true" | "false" | "inf" | "nan" | "+inf" | "-inf" | "+nan" | "-nan")
        || word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Writes a text between quotes.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Returns how long a text without quotes is: to a comment, to the end of the line, or to what ends a value in
/// brackets, which in braces is a comma before the next key.
fn text_length(written: Written<'_>) -> usize {
    let text = written.text;
    let ends = |at: usize, c: char| {
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        match (c, written.within) {
            ('#', _) => text.get(..at).is_some_and(|before| before.ends_with([' ', '\t'])),
            (',' | ']', Some('[')) | ('}', Some('{')) => true,
            (',', Some('{')) => {
                let rest = rest.trim_start();
                let after = rest.trim_start_matches(is_of_key);
                rest.is_empty() || after.len() < rest.len() && after.trim_start().starts_with('=')
            }
            _ => false,
        }
    };
    let end = text.char_indices().find(|(at, c)| ends(*at, *c)).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default().trim_end().len()
}
