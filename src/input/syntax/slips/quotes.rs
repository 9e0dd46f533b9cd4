//! Texts whose quotes are missing at one end, or stand in the middle of them.

use std::ops::Range;

use toml_parser::lexer::TokenKind;

use super::super::mended::Mend;
use super::super::place::{Place, Token, begins, is_end, is_of_key, is_value};
use super::Slip;
use crate::input::named;

/// The most lines that a text between single quotes is looked for on.
const MOST_LINES: usize = 40;

/// A text between quotes of one line, at or before the error.
struct Quoted<'a> {
    index: usize,
    range: Range<usize>,
    quote: char,
    /// What is between the quotes.
    inside: &'a str,
    is_closed: bool,
    within: Option<char>,
}

/// Returns the last text of the statement that begins at or before the error.
fn last<'a>(place: &Place<'a>) -> Option<Quoted<'a>> {
    let is_text = |token: &Token| {
        matches!(token.kind, TokenKind::BasicString | TokenKind::LiteralString)
            && token.range.start <= place.error.end
    };
    let (index, token) = place.words().rfind(|(_, token)| is_text(token))?;
    let text = place.slice(token.range.clone());
    let quote = text.chars().next()?;
    let rest = text.get(1..)?;
    let closed = rest.strip_suffix(quote).filter(|inside| quote == '\'' || !is_escaped(inside));
    let (_, open) = place.opened(index);
    let within = open.last().and_then(|index| place.tokens.get(*index));
    Some(Quoted {
        index,
        range: token.range.clone(),
        quote,
        inside: closed.unwrap_or(rest),
        is_closed: closed.is_some(),
        within: within.and_then(|token| place.slice(token.range.clone()).chars().next()),
    })
}

/// Returns whether what comes after a text is escaped.
fn is_escaped(text: &str) -> bool {
    (text.len() - text.trim_end_matches('\\').len()) % 2 == 1
}

/// Returns whether a text can end before this; in brackets, with a key or a value after a comma.
fn is_end_of_text(rest: &str, within: Option<char>) -> bool {
    if !is_end(rest, within) {
        return false;
    }
    let Some(next) = rest.trim_start().strip_prefix(',') else { return true };
    let next = next.trim_start();
    let after = next.trim_start_matches(is_of_key);
    next.is_empty()
        || next.starts_with(['"', '\'', '{', '[', ']', '}', '#'])
        || after.len() < next.len() && after.trim_start().starts_with('=')
}

/// A text in three quotes that has the next key or the next table in it: it was to end before.
pub fn text_over_lines_unclosed(place: &Place<'_>) -> Option<Slip> {
    let is_over_lines =
        |token: &Token| matches!(token.kind, TokenKind::MlBasicString | TokenKind::MlLiteralString);
    // It ends in this statement or in the one before: else something sound stands between.
    let last = place.tokens.iter().take(place.first).rposition(Token::is_word);
    let before = last.map_or(0, |last| place.opened(last).0);
    let own = place.tokens.get(before..=place.at)?;
    let token = own.iter().rfind(|token| is_over_lines(token))?;
    let text = place.slice(token.range.clone());
    let quotes = text.get(..3)?;
    let mut at = token.range.start;
    let mut end = at + quotes.len();
    for line in text.split_inclusive('\n') {
        if at > token.range.start && begins(line).is_some() && is_value(line) {
            let next = at..at + line.trim_end().len();
            let slip = Slip::typed(
                token.range.start..token.range.start + quotes.len(),
                "this text is never closed",
                format!("end it with `{quotes}`"),
                (end..end, quotes.to_owned()),
            );
            return Some(slip.other(next, "the next begins here"));
        }
        at += line.len();
        if !line.trim().is_empty() {
            end = at - (line.len() - line.trim_end().len());
        }
    }
    let is_closed = text.len() >= 6 && text.ends_with(quotes);
    (!is_closed).then(|| {
        Slip::typed(
            token.range.start..token.range.start + quotes.len(),
            "this text is never closed",
            format!("end it with `{quotes}`"),
            (end..end, quotes.to_owned()),
        )
    })
}

/// A text over several lines that opens with two quotes, which are a whole text.
pub fn two_for_three(place: &Place<'_>) -> Option<Slip> {
    let last = place.tokens.iter().take(place.first).rfind(|token| token.is_word())?;
    let quotes = place.slice(last.range.clone());
    if !matches!(quotes, "\"\"" | "''") || !place.rest(last.range.end).trim().is_empty() {
        return None;
    }
    let after = place.slice(last.range.end..place.text.len());
    let three = format!("{quotes}{}", quotes.get(1..)?);
    let closing = after.find(&three)?;
    let is_one =
        after.get(..closing)?.lines().all(|line| begins(line).is_none() || !is_value(line));
    is_one.then(|| {
        Slip::typed(
            last.range.clone(),
            "a text over several lines opens with three quotes",
            format!("write `{three}`"),
            (last.range.clone(), three),
        )
    })
}

/// A path as Windows writes it: the whole of it is at fault.
pub fn path(place: &Place<'_>) -> Option<Slip> {
    let quoted = last(place).filter(|own| own.is_closed && own.range.end >= place.error.start)?;
    let (message, help) = named::explain(place.slice(quoted.range.clone()))?;
    Some(Slip::new(quoted.range.clone(), message, help, Mend::Unread(quoted.range)))
}

/// A backslash in a text that begins no escape.
pub fn backslash(place: &Place<'_>) -> Option<Slip> {
    let is_basic = |token: &&Token| {
        matches!(token.kind, TokenKind::BasicString | TokenKind::MlBasicString)
            && token.range.start < place.error.start
            && place.error.start < token.range.end
    };
    let token = place.tokens.iter().find(is_basic)?;
    let before = place.slice(token.range.start..(place.error.start + 1).min(token.range.end));
    // An escape has ten characters at most.
    let at = token.range.start + before.rfind('\\')?;
    let next = place.slice(at + 1..token.range.end).chars().next()?;
    (at + 10 >= place.error.start).then(|| {
        Slip::typed(
            at..at + 1 + next.len_utf8(),
            "a `\\` in a text has a meaning of its own",
            "write `\\\\` for the character itself",
            (at..at, "\\".to_owned()),
        )
    })
}

/// A text that ends with a quote and does not begin with one.
pub fn opening(place: &Place<'_>) -> Option<Slip> {
    let (start, within) = place.values().filter(|(start, _)| *start <= place.error.end).last()?;
    let rest = place.rest(start);
    if rest.starts_with(['"', '\'', '[', '{']) || !place.touches(&(start..start + 1)) {
        return None;
    }
    let at = rest.find('"')?;
    let is_whole = is_end(rest.get(at + 1..)?, within) && !rest.get(..at)?.contains('=');
    let text = rest.get(..=at)?;
    is_whole.then(|| {
        Slip::typed(
            start..start + at + 1,
            "this text has no quote before it",
            format!("write `\"{text}`"),
            (start..start, "\"".to_owned()),
        )
    })
}

/// A text in brackets that goes on to the quote of the next one.
pub fn closing_within(place: &Place<'_>) -> Option<Slip> {
    let quoted = last(place).filter(|own| own.within.is_some())?;
    let after = place.rest(quoted.range.end);
    let is_at_fault = !quoted.is_closed || after.starts_with(|c: char| c.is_alphanumeric());
    let comma = quoted.inside.match_indices(',').map(|(at, _)| at).find(|at| {
        let next = quoted.inside.get(at + 1..).unwrap_or_default().trim_start();
        let value = next.trim_start_matches(is_of_key).trim_start();
        let is_key = value.len() < next.len()
            && value
                .strip_prefix('=')
                .is_some_and(|value| !quoted.is_closed || value.trim().is_empty());
        is_key || quoted.is_closed && next.is_empty()
    });
    let closer = if quoted.within == Some('{') { '}' } else { ']' };
    let bracket = || {
        quoted
            .inside
            .trim_end()
            .strip_suffix([','])
            .unwrap_or(quoted.inside)
            .trim_end()
            .rfind(closer)
    };
    let at = comma.or_else(|| bracket().filter(|_| !quoted.is_closed))?;
    let text = quoted.inside.get(..at)?.trim_end();
    let end = quoted.range.start + 1 + text.len();
    is_at_fault.then(|| unclosed(quoted.range.start..end, quoted.quote))
}

/// The slip of a text that has no quote at its end.
fn unclosed(text: Range<usize>, quote: char) -> Slip {
    let end = text.end;
    Slip::typed(
        text,
        "this text is never closed",
        format!("end it with `{quote}`"),
        (end..end, quote.to_string()),
    )
}

/// A quote within a text, which ends it.
pub fn inner(place: &Place<'_>) -> Option<Slip> {
    let quoted = last(place).filter(|own| own.is_closed)?;
    let start = quoted.range.start;
    // The error may be at a quote after the second one: the text begins with the value.
    let first = place.values().filter(|(value, _)| *value <= start).last()?.0;
    if is_end_of_text(place.rest(quoted.range.end), quoted.within)
        || !place.rest(first).starts_with(quoted.quote)
    {
        return None;
    }
    let line = place.rest(first);
    let from = quoted.range.end - first;
    let quotes = line.match_indices(quoted.quote).map(|(at, _)| at).filter(|at| *at >= from);
    let end = quotes
        .take(MOST_LINES)
        .find(|at| is_end_of_text(line.get(at + 1..).unwrap_or_default(), quoted.within))?;
    let text = line.get(1..end)?;
    let plain = text.replace("\\\"", "\"").replace('"', "\\\"");
    let help = if quoted.quote == '"' {
        "write `\\\"` for each of them, or “ and ”"
    } else {
        "put the whole text between `\"`"
    };
    Some(Slip::typed(
        first..first + end + 1,
        format!("a straight quote (`{}`) within a text ends it", quoted.quote),
        help,
        (first..first + end + 1, format!("\"{plain}\"")),
    ))
}

/// A text that goes on over several lines.
pub fn over_lines(place: &Place<'_>) -> Option<Slip> {
    let quoted = last(place).filter(|own| !own.is_closed)?;
    let start = quoted.range.start;
    let mut at = place.line(start).end;
    for line in place.slice(at..place.text.len()).split_inclusive('\n').take(MOST_LINES) {
        if line.trim().is_empty() && at > place.line(start).end + 1 || begins(line).is_some() {
            return None;
        }
        let ends = |end: &usize| is_end(line.get(end + 1..).unwrap_or_default(), quoted.within);
        let quotes: Vec<usize> = line.match_indices(quoted.quote).map(|(at, _)| at).collect();
        if let Some(end) = quotes.first().copied() {
            let place = start..at + end + 1;
            let three: String = std::iter::repeat_n(quoted.quote, 3).collect();
            let edits =
                vec![(start..start + 1, three.clone()), (at + end..at + end + 1, three.clone())];
            let help = format!("put it between `{three}` and `{three}`");
            let message = "a text over several lines stands between three quotes";
            return (quotes.len() == 1 && ends(&end))
                .then(|| Slip::new(place, message, help, Mend::Typed(edits)));
        }
        at += line.len();
    }
    None
}

/// A text that has no quote at its end.
pub fn closing(place: &Place<'_>) -> Option<Slip> {
    let quoted = last(place).filter(|own| !own.is_closed && own.index <= place.at)?;
    let text = quoted.inside.trim_end().trim_end_matches('\\');
    Some(unclosed(quoted.range.start..quoted.range.start + 1 + text.len(), quoted.quote))
}
