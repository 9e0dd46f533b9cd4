//! Characters in texts that nobody sees.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Series;
use crate::finding::{Code, Finding, Findings, Span};
use crate::input::{Node, Value};
use crate::locale::{is_invisible, is_needed, name_of};

/// Reports the invisible characters in the strings of a document, each kind once a string, at its place.
pub fn check(node: &Node, findings: &mut Findings) {
    match &node.value {
        Value::String(text) => {
            report(&text.value, |range| text.place(range.start, range.end), findings);
        }
        Value::Array(nodes) => nodes.iter().for_each(|node| check(node, findings)),
        Value::Table(table) => {
            table.entries.iter().for_each(|entry| check(&entry.node, findings));
        }
        _ => {}
    }
}

/// Reports those in the categories of series, which charts print.
pub(super) fn in_series(series: &BTreeMap<String, Series>, findings: &mut Findings) {
    for point in series.values().flat_map(|series| &series.points) {
        report(&point.x, |_| point.x_span, findings);
    }
}

fn report(text: &str, place: impl Fn(Range<usize>) -> Span, findings: &mut Findings) {
    let mut found: BTreeMap<char, (Finding, usize)> = BTreeMap::new();
    let mut before = None;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let after = characters.peek().map(|(_, after)| *after);
        if is_invisible(character) && !is_needed(before, character, after) {
            let (_, count) = found.entry(character).or_insert_with(|| {
                let span = place(at..at + character.len_utf8());
                (describe(span, character, before, after), 0)
            });
            *count += 1;
        }
        before = Some(character);
    }
    for (finding, count) in found.into_values() {
        let others = count - 1;
        findings.push(match others {
            0 => finding,
            1 => finding.note("there is another one further on in this text"),
            _ => finding.note(format!("there are {others} more further on in this text")),
        });
    }
}

fn describe(span: Span, character: char, before: Option<char>, after: Option<char>) -> Finding {
    let code = u32::from(character);
    let shown = |c: Option<char>| c.filter(|c| !c.is_whitespace() && !is_invisible(*c));
    let finding = Finding::new(
        Code::TextInvisible,
        span,
        format!("there is an invisible character here: {} (U+{code:04X})", name_of(character)),
    );
    let finding = match (shown(before), shown(after)) {
        (Some(before), Some(after)) => finding.label(format!("between `{before}` and `{after}`")),
        (Some(before), None) => finding.label(format!("behind `{before}`")),
        (None, Some(after)) => finding.label(format!("before `{after}`")),
        (None, None) => finding,
    };
    finding.help(match character {
        '\u{ad}' => "delete it; the program divides words by itself",
        '\u{85}' | '\u{2028}' | '\u{2029}' => {
            "delete it; a backslash at the end of a line breaks it, an empty line begins a paragraph"
        }
        _ => "delete it, or type the words around it anew",
    })
}
