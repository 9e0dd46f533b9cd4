//! Keys, and what stands between a key and its value.

use toml_parser::lexer::TokenKind;

use super::super::mended::Mend;
use super::super::place::{Begins, Place, begins, is_end, is_key, is_of_key, is_value};
use super::Slip;
use crate::locale::is_invisible;

/// The most letters of a value that a report shows.
const MOST_SHOWN: usize = 40;

/// Where the key that the error is at begins: at the beginning of its line, or after the last comma or brace.
fn start(place: &Place<'_>) -> Option<usize> {
    if place.is_header() {
        return None;
    }
    let words: Vec<_> = place.words().collect();
    let begins = |kind| matches!(kind, TokenKind::Comma | TokenKind::LeftCurlyBracket);
    let is_in_table =
        place.innermost().is_some_and(|token| token.kind == TokenKind::LeftCurlyBracket);
    if place.open.is_empty() {
        return words.first().map(|(_, token)| token.range.start);
    }
    let upto = words.iter().rposition(|(index, token)| *index < place.at && begins(token.kind));
    let first = words.get(upto.filter(|_| is_in_table)? + 1)?;
    Some(first.1.range.start)
}

/// Reads a key at the beginning of a text, in quotes or without.
fn key(text: &str) -> Option<&str> {
    let length = match text.strip_prefix('"') {
        Some(rest) => rest.find('"')? + 2,
        None => text.find(|c: char| !is_of_key(c)).unwrap_or(text.len()),
    };
    text.get(..length).filter(|key| !key.is_empty())
}

/// Shows a value in a report.
fn shown(value: &str) -> &str {
    let value = value.trim_end();
    let is_short = !value.is_empty() && value.chars().count() <= MOST_SHOWN;
    if is_short && !value.contains(['{', '[', ',']) { value } else { "…" }
}

/// What is not seen before a key.
pub fn invisible(place: &Place<'_>) -> Option<Slip> {
    let start = start(place)?;
    let rest = place.rest(start);
    let unseen = |c: char| is_invisible(c) || !c.is_ascii() && c.is_whitespace();
    let at = rest
        .find(unseen)
        .filter(|at| !rest.get(..*at).is_some_and(|before| before.contains(['=', '"'])))?;
    let first = rest.get(at..)?.chars().next()?;
    let range = start + at..start + at + first.len_utf8();
    Some(Slip::typed(
        range.clone(),
        "an invisible character stands beside the key",
        format!("delete the invisible character U+{:04X}", u32::from(first)),
        (range, String::new()),
    ))
}

/// A colon in the place of `=`.
pub fn colon(place: &Place<'_>) -> Option<Slip> {
    let start = start(place)?;
    let rest = place.rest(start);
    let key = key(rest)?;
    let after = rest.get(key.len()..)?;
    let value = after.trim_start().strip_prefix(':')?;
    let colon = start + rest.len() - value.len() - 1;
    let (skipped, value) = match value.strip_prefix('=') {
        Some(value) => (2, value),
        None => (1, value),
    };
    if value.trim_start().is_empty() || value.starts_with("//") {
        return None;
    }
    Some(Slip::typed(
        start..colon + skipped,
        "a `=` stands between a key and its value",
        format!("write `{key} = {}`", shown(value.trim_start())),
        (start + key.len()..colon + skipped, " =".to_owned()),
    ))
}

/// A key with `=` and nothing behind it.
pub fn value_missing(place: &Place<'_>) -> Option<Slip> {
    let upto = place.tokens.iter().rposition(|token| {
        token.kind == TokenKind::Equals
            && token.range.end <= place.error.end.max(place.token().range.start)
    })?;
    let equals = place.tokens.get(upto).filter(|_| upto >= place.first)?;
    let within = place
        .innermost()
        .map(|token| if token.kind == TokenKind::LeftCurlyBracket { '{' } else { '[' });
    let end = equals.range.end;
    if !is_end(place.rest(end), within) || !place.touches(&(equals.range.start..end + 1)) {
        return None;
    }
    let key = place.before(upto)?.range.clone();
    Some(Slip::new(
        key.start..end,
        format!("`{}` has no value", place.slice(key)),
        "write a value after the `=`, or take the key out",
        Mend::Unread(end..end),
    ))
}

/// A value right after its key.
pub fn equals_missing(place: &Place<'_>) -> Option<Slip> {
    let start = start(place)?;
    let rest = place.rest(start);
    let key = key(rest)?;
    let value = rest.get(key.len()..)?.trim_start_matches([' ', '\t']);
    let begins = |c: char| matches!(c, '"' | '\'' | '[' | '{' | '“' | '„') || c.is_ascii_digit();
    let at = start + rest.len() - value.len();
    let is_value = value.starts_with(begins) && place.touches(&(start..at));
    is_value.then(|| {
        Slip::typed(
            start..at,
            "a `=` stands between a key and its value",
            format!("write `{key} = {}`", shown(value)),
            (at..at, "= ".to_owned()),
        )
    })
}

/// A key of several words.
pub fn blank(place: &Place<'_>) -> Option<Slip> {
    let start = start(place)?;
    let (written, _) = place.rest(start).split_once('=')?;
    let written = written.trim_end();
    let words: Vec<&str> = written.split_whitespace().collect();
    (words.len() > 1 && words.iter().all(|word| is_key(word))).then(|| {
        let meant = words.join("_");
        Slip::typed(
            start..start + written.len(),
            "a key is one word",
            format!("write `{meant}`"),
            (start..start + written.len(), meant),
        )
    })
}

/// A key with letters that stand in quotes only.
pub fn letters(place: &Place<'_>) -> Option<Slip> {
    let start = start(place)?;
    let (written, _) = place.rest(start).split_once('=')?;
    let written = written.trim_end();
    let name = written.trim_matches(['“', '”', '„', '‘', '’']);
    let is_name = !name.is_empty()
        && !is_key(written)
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '&' | '/' | '’' | ' '));
    (is_name && place.touches(&(start..start + written.len()))).then(|| {
        let meant = if is_key(name) { name.to_owned() } else { format!("\"{name}\"") };
        Slip::typed(
            start..start + written.len(),
            "a key with other letters than a to z, 0 to 9, `_` and `-` stands in quotes",
            format!("write `{meant}`"),
            (start..start + written.len(), meant),
        )
    })
}

/// A comment as other languages have it.
pub fn comment(place: &Place<'_>) -> Option<Slip> {
    let start = start(place).filter(|_| place.open.is_empty())?;
    let rest = place.rest(start);
    let mark =
        ["//", "/*", "--", ";", "%", "<!--"].into_iter().find(|mark| rest.starts_with(mark))?;
    Some(Slip::typed(
        start..start + rest.trim_end().len(),
        "a comment begins with `#`",
        format!("write `#` for `{mark}`"),
        (start..start + mark.len(), "#".to_owned()),
    ))
}

/// Lines of words, to the next key or table.
pub fn prose(place: &Place<'_>) -> Option<Slip> {
    let start = start(place).filter(|_| place.open.is_empty())?;
    let line = place.rest(start).trim_end();
    if line.is_empty() || begins(line).is_some() {
        return None;
    }
    let mut end = start;
    for next in place.slice(start..place.text.len()).split_inclusive('\n') {
        if begins(next).is_some_and(|begun| begun == Begins::Table || is_value(next)) {
            break;
        }
        end += next.len();
        // What closes a text closes one that was not opened.
        if next.trim() == "\"\"\"" {
            break;
        }
    }
    Some(Slip::new(
        start..start + line.len(),
        "this line is neither a key with its value nor the header of a table",
        "put a text over several lines between `\"\"\"` and `\"\"\"`, a comment behind `#`",
        Mend::Lost(start..end),
    ))
}
