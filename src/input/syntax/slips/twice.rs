//! What stands twice: a key, the header of a table, and a key that should have begun the next table of a list.

use std::collections::BTreeSet;
use std::ops::Range;

use toml_parser::lexer::TokenKind;

use super::super::mended::Mend;
use super::super::place::{Place, Token};
use super::Slip;
use crate::input::syntax::NO_HEADER;

/// A statement of the text: a header, or a key with its value.
struct Statement<'a> {
    start: usize,
    /// The key or the name, without what stands between its parts.
    name: String,
    /// The key or the name.
    range: Range<usize>,
    /// How many brackets a header has.
    brackets: usize,
    tokens: &'a [Token],
}

/// Returns all statements before a byte, or all.
fn statements<'a>(place: &'a Place<'_>) -> Vec<Statement<'a>> {
    let (mut found, mut from, mut open) = (Vec::new(), 0, 0_usize);
    for (index, token) in place.tokens.iter().enumerate() {
        match token.kind {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => open += 1,
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                open = open.saturating_sub(1);
            }
            TokenKind::Newline | TokenKind::Eof if open == 0 => {
                let own = place.tokens.get(from..index).unwrap_or_default();
                found.extend(statement(place, own));
                from = index + 1;
            }
            _ => {}
        }
    }
    found
}

/// Reads a statement.
fn statement<'a>(place: &Place<'_>, tokens: &'a [Token]) -> Option<Statement<'a>> {
    let is_bracket = |token: &&Token| token.kind == TokenKind::LeftSquareBracket;
    let first = tokens.iter().find(|token| token.is_word())?;
    let brackets = tokens.iter().filter(|token| token.is_word()).take_while(is_bracket).count();
    let is_name =
        |token: &&Token| token.is_text() || matches!(token.kind, TokenKind::Atom | TokenKind::Dot);
    let own: Vec<&Token> =
        tokens.iter().filter(|token| token.is_word()).skip(brackets).take_while(is_name).collect();
    let part =
        |token: &&Token| place.slice(token.range.clone()).trim_matches(['"', '\'']).to_owned();
    Some(Statement {
        start: first.range.start,
        name: own.iter().map(part).collect(),
        range: own.first()?.range.start..own.last()?.range.end,
        brackets,
        tokens,
    })
}

/// A header that stands twice: of a list, whose tables have two brackets each, or of one table that is begun twice.
pub fn header(place: &Place<'_>) -> Option<Slip> {
    let all = statements(place);
    let own = all.iter().position(|own| own.brackets > 0 && own.range.end >= place.error.end)?;
    let statement = all.get(own).filter(|own| own.range.start <= place.error.start)?;
    // A table within a list may stand once in each of its tables.
    let parent = |of: &Statement<'_>| {
        of.brackets == 2
            && statement.name.strip_prefix(&of.name).is_some_and(|rest| rest.starts_with('.'))
    };
    let from = all.iter().take(own).rposition(parent).map_or(0, |at| at + 1);
    let upto = all.iter().skip(own).position(parent).map_or(all.len(), |at| own + at);
    let same: Vec<usize> = (from..upto)
        .filter(|at| all.get(*at).is_some_and(|of| of.brackets > 0 && of.name == statement.name))
        .collect();
    let first = all.get(*same.first().filter(|first| **first < own)?)?;
    let keys = |at: &usize| -> BTreeSet<&str> {
        let after = all.get(at + 1..).unwrap_or_default().iter();
        after.take_while(|of| of.brackets == 0).map(|of| of.name.as_str()).collect()
    };
    let name = &statement.name;
    let has_two = |at: &usize| all.get(*at).is_some_and(|of| of.brackets == 2);
    let is_alike = !keys(&own).is_disjoint(&keys(same.first()?));
    // What has a name of its own in a table is no list, as two facts of one name.
    let is_named = name.contains('.') && from == 0;
    if is_named && is_alike && !same.iter().any(has_two) {
        let message = format!("the name `{name}` stands twice");
        let help = "give one of the two another name, or take it out";
        let next = all.iter().skip(own + 1).find(|of| of.brackets > 0);
        let second = statement.start..next.map_or(place.text.len(), |of| of.start);
        let slip = Slip::new(
            place.error.clone(),
            message,
            help,
            Mend::Typed(vec![(second, String::new())]),
        );
        return Some(slip.other(first.range.clone(), "the first"));
    }
    if !is_alike && !same.iter().any(has_two) {
        let message = format!("the table `{name}` is begun twice");
        let help = "put all its keys under the first of the two";
        let slip = Slip::new(place.error.clone(), message, help, Mend::Left);
        return Some(slip.other(first.range.clone(), "the first"));
    }
    let mut edits = Vec::new();
    let mut places = Vec::new();
    for of in same.iter().filter_map(|at| all.get(*at)).filter(|of| of.brackets == 1) {
        let whole = bracketed(of)?;
        edits.extend([
            (whole.start..whole.start, "[".to_owned()),
            (whole.end..whole.end, "]".to_owned()),
        ]);
        places.push(whole);
    }
    let message = format!("each table of the list `{name}` has two brackets on both sides");
    let help = format!("write `[[{name}]]`");
    let (place, others) = places.split_first()?;
    let slip = Slip::new(place.clone(), message, help, Mend::Typed(edits));
    Some(others.iter().fold(slip, |slip, place| slip.other(place.clone(), "and here")))
}

/// Returns the bytes of a header with its brackets.
fn bracketed(statement: &Statement<'_>) -> Option<Range<usize>> {
    let closes = |token: &&Token| token.kind == TokenKind::RightSquareBracket;
    Some(statement.start..statement.tokens.iter().rfind(closes)?.range.end)
}

/// The key that began a table of a list, once more, after others: the next table was meant.
pub fn element(place: &Place<'_>) -> Option<Slip> {
    let all = statements(place);
    let own = all.iter().position(|own| own.range == place.error)?;
    let (statement, before) = (all.get(own)?, all.get(..own)?);
    let header = before.iter().rposition(|of| of.brackets > 0)?;
    let list = before.get(header).filter(|of| of.brackets == 2)?;
    let first = before.get(header + 1).filter(|first| first.name == statement.name)?;
    let message = format!("`{}` stands twice in one `[[{}]]`", statement.name, list.name);
    let at = place.line(statement.start).start;
    let line = format!("[[{}]]\n", list.name);
    (own > header + 2 && statement.brackets == 0).then(|| {
        Slip::typed(
            statement.range.clone(),
            message,
            format!(
                "begin the next with a line `[[{}]]`; if it is the same, take one of the two out",
                list.name
            ),
            (at..at, line),
        )
        .other(first.range.clone(), "the first")
    })
}

/// A table within a list that stands before the first table of the list.
pub fn first_of_list(place: &Place<'_>) -> Option<Slip> {
    let all = statements(place);
    let own = all.iter().find(|own| own.brackets == 2 && own.range == place.error)?;
    let is_child = |of: &&Statement<'_>| {
        of.brackets > 0 && of.name.strip_prefix(&own.name).is_some_and(|rest| rest.starts_with('.'))
    };
    let first = all.iter().find(is_child).filter(|first| first.start < own.start)?;
    let header = format!("[[{}]]", own.name);
    let range = bracketed(first)?;
    Some(Slip::typed(
        range.clone(),
        format!("this belongs to a `{header}`, and there is none before it"),
        format!("write a line `{header}` before the keys that it has"),
        (range.start..range.start, format!("{header}\n")),
    ))
}

/// Several keys that stand twice, one after the other: they are those of a table whose header is missing.
pub fn keys(place: &Place<'_>) -> Option<Slip> {
    let all = statements(place);
    let own = all.iter().position(|own| own.range == place.error && own.brackets == 0)?;
    let before = all.get(..own)?;
    let header = before.iter().rposition(|of| of.brackets > 0).map_or(0, |header| header + 1);
    let table = before.get(header..)?;
    let is_known = |of: &Statement<'_>| table.iter().any(|first| first.name == of.name);
    let next = all.get(own + 1).filter(|next| next.brackets == 0)?;
    let statement = all.get(own)?;
    let is_next = table.len() > 1 && is_known(statement) && is_known(next);
    let first = table.iter().find(|first| first.name == statement.name)?;
    is_next.then(|| {
        let names = format!("`{}`, `{}`", statement.name, next.name);
        Slip::typed(
            statement.range.clone(),
            format!("the keys {names} stand twice in one table"),
            "write the header of the table that they belong to before them, or take them out",
            (statement.start..statement.start, format!("{NO_HEADER}\n")),
        )
        .other(first.range.clone(), "the first")
    })
}

/// A key that stands twice in a table, or in braces.
pub fn key(place: &Place<'_>) -> Option<Slip> {
    let name = |range: &Range<usize>| place.slice(range.clone()).trim_matches(['"', '\'']);
    let first = if place.open.is_empty() {
        let all = statements(place);
        let own = all.iter().position(|own| own.range == place.error && own.brackets == 0)?;
        let before = all.get(..own)?;
        let header = before.iter().rposition(|of| of.brackets > 0).map_or(0, |header| header + 1);
        let is_same = |of: &&Statement<'_>| of.name == name(&place.error);
        before.get(header..)?.iter().find(is_same)?.range.clone()
    } else {
        in_braces(place, name(&place.error))?
    };
    let message = format!("the key `{}` stands twice", name(&place.error));
    let slip = Slip::new(place.error.clone(), message, "take one of the two out", Mend::Left);
    Some(slip.other(first, "the first"))
}

/// Finds a key before the error in the innermost braces.
fn in_braces(place: &Place<'_>, name: &str) -> Option<Range<usize>> {
    let braces = *place.open.last()?;
    let mut open = 0_usize;
    let mut last: Option<&Token> = None;
    for token in place.tokens.get(braces + 1..place.at)?.iter().filter(|token| token.is_word()) {
        match token.kind {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => open += 1,
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                open = open.saturating_sub(1);
            }
            TokenKind::Equals if open == 0 => {
                let key = last?.range.clone();
                if place.slice(key.clone()).trim_matches(['"', '\'']) == name {
                    return Some(key);
                }
            }
            _ => {}
        }
        last = Some(token);
    }
    None
}
