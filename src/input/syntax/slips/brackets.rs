//! Lists and tables in brackets that are never closed, and brackets that close nothing.

use toml_parser::lexer::TokenKind;

use super::super::mended::Mend;
use super::super::place::{Begins, Place, begins};
use super::Slip;

/// Returns what closes an opening bracket.
fn closing(kind: TokenKind) -> &'static str {
    if kind == TokenKind::LeftCurlyBracket { "}" } else { "]" }
}

/// Returns what a closing bracket closes.
fn opening(kind: TokenKind) -> Option<TokenKind> {
    match kind {
        TokenKind::RightSquareBracket => Some(TokenKind::LeftSquareBracket),
        TokenKind::RightCurlyBracket => Some(TokenKind::LeftCurlyBracket),
        _ => None,
    }
}

/// A bracket that is open where the next key or the next table begins, where another one closes, or where the next
/// table of a list opens.
pub fn unclosed(place: &Place<'_>) -> Option<Slip> {
    if place.is_header() {
        return None;
    }
    before_next(place).or_else(|| before_closing(place)).or_else(|| before_opening(place))
}

/// One that is open where the next key, the next table or the end of the text comes.
fn before_next(place: &Place<'_>) -> Option<Slip> {
    let next = place.first_of_line(place.at);
    let (_, open) = place.opened(next);
    let innermost = place.tokens.get(*open.last()?)?;
    let token = place.tokens.get(next)?;
    let is_over = match begins(place.rest(token.range.start)) {
        Some(Begins::Table) => true,
        Some(Begins::Key) if innermost.kind == TokenKind::LeftSquareBracket => true,
        Some(Begins::Key) => {
            let has_comma = place.before(next).is_some_and(|word| word.kind == TokenKind::Comma);
            !has_comma && !is_closed_after(place, next)
        }
        None => token.kind == TokenKind::Eof,
    };
    let told =
        if token.kind == TokenKind::Eof { "the file ends here" } else { "the next begins here" };
    is_over.then(|| slip(place, &open, next, (next, told)))
}

/// Returns whether the innermost bracket is closed after a token, and before the next table begins.
fn is_closed_after(place: &Place<'_>, token: usize) -> bool {
    let mut open = 0_usize;
    for (index, token) in place.tokens.iter().enumerate().skip(token) {
        match token.kind {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => open += 1,
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket if open == 0 => {
                return true;
            }
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => open -= 1,
            TokenKind::Newline => {
                let next = place.tokens.get(index + 1).map_or(place.text.len(), |t| t.range.start);
                if begins(place.rest(next)) == Some(Begins::Table) {
                    return false;
                }
            }
            _ => {}
        }
    }
    false
}

/// One that is open where a bracket outside of it closes.
fn before_closing(place: &Place<'_>) -> Option<Slip> {
    let kind = opening(place.token().kind)?;
    let opens = |index: &usize| place.tokens.get(*index).is_some_and(|token| token.kind == kind);
    let outer = place.open.iter().rposition(opens)?;
    let open = place.open.get(outer + 1..).filter(|open| !open.is_empty())?;
    Some(slip(place, open, place.at, (place.at, "this closes what is outside of it")))
}

/// A table that is open where the next one of a list opens.
fn before_opening(place: &Place<'_>) -> Option<Slip> {
    let [.., list, table] = place.open.as_slice() else { return None };
    let is = |index: usize, kind| place.tokens.get(index).is_some_and(|token| token.kind == kind);
    let is_next = place.token().kind == TokenKind::LeftCurlyBracket
        && is(*table, TokenKind::LeftCurlyBracket)
        && is(*list, TokenKind::LeftSquareBracket)
        && place.before(place.at).is_none_or(|word| word.kind != TokenKind::Equals);
    if !is_next {
        return None;
    }
    let comma =
        place.tokens.get(..place.at)?.iter().rposition(super::super::place::Token::is_word)?;
    let has_comma = is(comma, TokenKind::Comma);
    let before = if has_comma { comma } else { place.at };
    let found = slip(place, &[*table], before, (place.at, "the next begins here"));
    let with = if has_comma { "}" } else { "}," };
    let end = place.end_before(before);
    Some(Slip { mend: Mend::Typed(vec![(end..end, with.to_owned())]), ..found })
}

/// The slip of brackets that should be closed before a token.
fn slip(place: &Place<'_>, open: &[usize], before: usize, told: (usize, &'static str)) -> Slip {
    let open: Vec<_> = open.iter().filter_map(|index| place.tokens.get(*index)).collect();
    let (Some(innermost), Some(first)) = (open.last(), open.first()) else {
        return Slip::new(0..0, "", "", Mend::Left);
    };
    let closers: String = open.iter().rev().map(|token| closing(token.kind)).collect();
    let end = place.end_before(before);
    let written = place.slice(innermost.range.clone());
    let found = Slip::typed(
        innermost.range.clone(),
        format!("this `{written}` is never closed"),
        format!("end it with `{closers}`"),
        (end..end, closers.clone()),
    );
    let found =
        if open.len() > 1 { found.other(first.range.clone(), "nor is this") } else { found };
    match place.tokens.get(told.0) {
        Some(token) => found.other(token.range.clone(), told.1),
        None => found,
    }
}

/// A bracket at the end of a line that was never opened.
pub fn unopened(place: &Place<'_>) -> Option<Slip> {
    let (start, within) = place.values().next()?;
    let line = place.rest(start);
    let closing = line.split(" #").next()?.trim_end();
    let (open, close) = match closing.chars().next_back()? {
        ']' => ('[', ']'),
        '}' => ('{', '}'),
        _ => return None,
    };
    if closing.starts_with(['[', '{']) {
        return None;
    }
    let count = |bracket: char| closing.matches(bracket).count();
    let is_missing = within.is_none() && place.open.is_empty() && count(close) == count(open) + 1;
    is_missing.then(|| {
        Slip::typed(
            start..start + closing.len(),
            format!("this ends with `{close}` and does not begin with `{open}`"),
            format!("write `{open}` after the `=`"),
            (start..start, open.to_string()),
        )
    })
}

/// A bracket that closes nothing.
pub fn surplus(place: &Place<'_>) -> Option<Slip> {
    let token = place.token();
    let kind = opening(token.kind).filter(|_| !place.is_header())?;
    let opens = |index: &usize| place.tokens.get(*index).is_some_and(|token| token.kind == kind);
    let is_after_value = place.before(place.at).is_some_and(|word| word.kind != TokenKind::Equals);
    let written = place.slice(token.range.clone());
    (is_after_value && !place.open.iter().any(opens)).then(|| {
        Slip::typed(
            token.range.clone(),
            format!("this `{written}` closes nothing"),
            "take it out, or write what opens it",
            (token.range, String::new()),
        )
    })
}
