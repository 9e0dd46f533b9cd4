//! TOML text to a tree; all syntax findings at once.
//!
//! Where the parser stumbles, the slip is told and mended, and the text is read again: what stands after it is read as
//! it was meant, and nothing is said of it that only follows.

mod mended;
mod place;
mod slips;
mod tree;

use std::collections::BTreeSet;
use std::ops::Range;

use toml::de::DeTable;
use toml_parser::lexer::TokenKind;

use super::{Node, Value};
use crate::finding::{Code, Finding, Findings, SourceId, Sources, Span};
use mended::{Mend, Mended};
use place::Place;
use slips::Slip;
use tree::Reader;

/// How often a text is read again at most.
const MOST_ROUNDS: usize = 100;

/// How many bytes are read again at most, however often.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// The header in the place of one that nobody can read: its keys are no other table's.
const NO_HEADER: &str = "[[_]]";

/// Parses a source; what cannot be read is reported and left out of the tree.
pub fn parse(sources: &Sources, source: SourceId, findings: &mut Findings) -> Node {
    let text = sources.get(source).map_or("", |file| file.text.as_str());
    let mut mended = Mended::new(text);
    let mut rounds = Rounds::new(text);
    loop {
        let (root, errors) = DeTable::parse_recoverable(&mended.text);
        let error = errors
            .iter()
            .filter_map(|error| Some((error.span()?, error.message())))
            .filter(|(range, _)| !rounds.left.contains(&mended.original(range.clone()).start))
            .min_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let Some((range, message)) = error.filter(|_| !rounds.is_over) else {
            let table = Reader { mended: &mended, source, findings }.table(root.get_ref());
            return Node { span: Span::new(source, 0..0), value: Value::Table(table) };
        };
        let (slip, is_told) = rounds.slip(&mended, range, message);
        if is_told {
            findings.push(finding(&slip, &mended, source));
        }
        rounds.is_over = rounds.left_over == 0 || mended.is_empty(&slip.mend);
        mended.is_incomplete |= rounds.is_over;
        mended.mend(slip.mend);
    }
}

/// What was told of a text so far.
struct Rounds<'a> {
    text: &'a str,
    /// How many more there may be.
    left_over: usize,
    /// Whether the text is read as it is now, whatever is wrong with it.
    is_over: bool,
    /// Where the parser stumbled.
    seen: BTreeSet<usize>,
    /// Where it passes over a fault by itself.
    left: BTreeSet<usize>,
    /// The lines of which something was told.
    lines: BTreeSet<usize>,
}

impl<'a> Rounds<'a> {
    fn new(text: &'a str) -> Self {
        let left_over = MOST_ROUNDS.min(MOST_BYTES / text.len().max(1));
        let (seen, left, lines) = Default::default();
        Self { text, left_over, is_over: false, seen, left, lines }
    }

    /// Finds out what an error comes from, and whether that is to be told.
    fn slip(&mut self, mended: &Mended, error: Range<usize>, message: &str) -> (Slip, bool) {
        let written = mended.original(error.clone());
        let line_of = |byte: usize| self.text.get(..byte).and_then(|text| text.rfind('\n'));
        let line = line_of(written.start).map_or(0, |newline| newline + 1);
        let is_new = self.seen.insert(written.start);
        let place = Place::new(&mended.text, error);
        if let Some(slip) = slips::find(&place).filter(|_| is_new && self.left_over > 0) {
            self.left_over -= 1;
            if slip.mend == Mend::Left {
                self.left.insert(written.start);
            }
            self.lines.insert(line);
            return (slip, true);
        }
        let slip = unknown(&place, message, !is_new);
        self.left_over = self.left_over.saturating_sub(1);
        // What the parser says next of the same line follows from what it said first.
        (slip, self.lines.insert(line))
    }
}

/// The slip of which only the parser knows what it is: the value is passed over, or all of its line.
fn unknown(place: &Place<'_>, message: &str, is_again: bool) -> Slip {
    let reason = message.trim_end_matches("\nexpected nothing").replace('\n', ", ");
    let statement = place.statement();
    let equals = place.tokens.iter().take(place.at).skip(place.first);
    let equals = equals.clone().find(|token| token.kind == TokenKind::Equals);
    let mend = match equals {
        _ if is_again || statement.is_empty() => Mend::Lost(statement.start..place.end_of_line()),
        _ if place.is_header() => Mend::Typed(vec![(statement, NO_HEADER.to_owned())]),
        Some(equals) => Mend::Unread(equals.range.end..statement.end),
        None => Mend::Lost(statement),
    };
    Slip::unknown(place.error.clone(), format!("this is not TOML: {reason}"), mend)
}

/// Tells a slip where it was written.
fn finding(slip: &Slip, mended: &Mended, source: SourceId) -> Finding {
    let span = |range: &Range<usize>| Span::new(source, mended.original(range.clone()));
    let finding = Finding::new(Code::TomlSyntax, span(&slip.place), slip.message.as_str());
    let others = slip.others.iter();
    let finding = others.fold(finding, |finding, (range, text)| finding.other(span(range), *text));
    match &slip.help {
        Some(help) => finding.help(help.as_str()),
        None => finding,
    }
}
