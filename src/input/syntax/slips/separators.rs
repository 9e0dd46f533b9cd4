//! Commas, and ends of lines.

use toml_parser::lexer::TokenKind;

use super::super::place::{Place, Token, is_key};
use super::Slip;

/// Returns whether a value ends with a token.
fn ends_value(token: &Token) -> bool {
    token.is_text()
        || matches!(
            token.kind,
            TokenKind::Atom | TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket
        )
}

/// Returns the last word before the error, with its number.
fn before<'a>(place: &'a Place<'_>) -> Option<(usize, &'a Token)> {
    let (index, token) =
        place.tokens.iter().enumerate().take(place.at).rfind(|(_, token)| token.is_word())?;
    Some((index, token))
}

/// Returns the number of the word after a token.
fn after(place: &Place<'_>, token: usize) -> Option<usize> {
    let rest = place.tokens.iter().skip(token + 1).position(Token::is_word)?;
    Some(token + 1 + rest)
}

/// A comma or a semicolon at the end of a line.
pub fn end_of_line(place: &Place<'_>) -> Option<Slip> {
    let token = place.token();
    let mark = match token.kind {
        TokenKind::Comma => ",",
        TokenKind::Atom if place.slice(token.range.clone()).ends_with(';') => ";",
        _ => return None,
    };
    let rest = place.rest(token.range.end).trim_start();
    let is_last = rest.is_empty() || rest.starts_with('#');
    let at = token.range.end - mark.len();
    // A semicolon may hang on what it ends.
    let is_after =
        at > token.range.start || before(place).is_some_and(|(_, token)| ends_value(token));
    let is_free = place.open.is_empty() && !place.is_header();
    (is_last && is_after && is_free).then(|| {
        Slip::typed(
            at..token.range.end,
            format!("a line ends without `{mark}`"),
            "take it out",
            (at..token.range.end, String::new()),
        )
    })
}

/// A key on the line of the one before.
pub fn two_in_a_line(place: &Place<'_>) -> Option<Slip> {
    if place.is_header() {
        return None;
    }
    let line = place.line(place.error.start);
    let start = line.start.max(place.tokens.get(place.first)?.range.start);
    let mut open = 0_usize;
    let mut equals = 0;
    for (index, token) in place.tokens.iter().enumerate().skip(place.first) {
        if token.range.start >= line.end {
            return None;
        }
        match token.kind {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => open += 1,
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                open = open.saturating_sub(1);
            }
            TokenKind::Equals if open == 0 => equals += 1,
            _ => {}
        }
        if equals == 2 {
            let key = place.tokens.get(..index)?.iter().rposition(Token::is_word)?;
            let word = place.tokens.get(key)?;
            let value = place.before(key)?;
            let is_apart = value.range.end < word.range.start || value.is_text();
            let is_apart = is_apart && ends_value(value) && is_key(place.slice(word.range.clone()));
            let at = word.range.start;
            let is_own = word.kind == TokenKind::Atom && is_apart && value.range.start > start;
            return is_own.then(|| {
                Slip::typed(
                    at..token.range.end,
                    "each key stands with its value on a line of its own",
                    "begin a new line here",
                    (at..at, "\n".to_owned()),
                )
            });
        }
    }
    None
}

/// A key right behind a number.
pub fn number_and_key(place: &Place<'_>) -> Option<Slip> {
    let (start, _) = place.values().filter(|(start, _)| *start <= place.error.end).last()?;
    let rest = place.rest(start);
    let key = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '_' | '.'));
    let (name, _) = key.split_once('=').filter(|_| key.len() < rest.len())?;
    let at = start + rest.len() - key.len();
    let is_own = is_key(name.trim_end()) && key.starts_with(|c: char| c.is_ascii_alphabetic());
    (is_own && place.open.is_empty()).then(|| {
        Slip::typed(
            at..at + name.trim_end().len(),
            "each key stands with its value on a line of its own",
            "begin a new line here",
            (at..at, "\n".to_owned()),
        )
    })
}

/// Two values or two keys in brackets without a comma between them.
pub fn comma_missing(place: &Place<'_>) -> Option<Slip> {
    // What the parser takes for one value may be one with the key behind it.
    let is_last = |token: &Token| token.is_word() && token.range.start < place.error.end;
    let at = place.tokens.iter().rposition(is_last).map_or(place.at, |at| at.max(place.at));
    let token = place.tokens.get(at)?;
    let last = place.before(at).filter(|token| ends_value(token))?;
    let is_next = match place.innermost()?.kind {
        TokenKind::LeftCurlyBracket => {
            let equals = after(place, at).and_then(|index| place.tokens.get(index));
            let is_key = token.kind == TokenKind::Atom || token.is_text();
            is_key && equals.is_some_and(|token| token.kind == TokenKind::Equals)
        }
        _ => {
            token.is_text() && last.range.end < token.range.start
                || token.kind == TokenKind::LeftCurlyBracket
        }
    };
    let is_apart = last.range.end < token.range.start || !last.is_text();
    let end = last.range.end;
    (is_next && is_apart).then(|| {
        Slip::typed(
            token.range.clone(),
            "a comma is missing before this",
            "write a `,` between the two",
            (end..end, ",".to_owned()),
        )
        .other(last.range.clone(), "the one before")
    })
}

/// Two commas, or one before the first value.
pub fn comma_doubled(place: &Place<'_>) -> Option<Slip> {
    let token = place.token();
    let (_, last) = before(place)?;
    let is_early = matches!(
        last.kind,
        TokenKind::Comma | TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket
    );
    (token.kind == TokenKind::Comma && is_early && !place.open.is_empty()).then(|| {
        Slip::typed(
            token.range.clone(),
            "this comma stands between nothing",
            "take it out",
            (token.range, String::new()),
        )
    })
}
