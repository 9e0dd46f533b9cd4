//! What the layout lost: parts of the document that are not on the pages, or not once, or not in their order.

use std::collections::BTreeMap;

use super::marks::Placed;
use super::pieces::{beginning, longest_piece, piece_at};
use crate::content::{Factsheet, Key, Keyed, Order, Thing};
use crate::finding::{Code, Finding, Findings};
use crate::model::Owner;

/// From how many characters on a piece of text may be too wide for a line.
pub const WIDE: usize = 25;

/// What is wrong with a part on the pages.
#[derive(Debug, Clone, PartialEq)]
enum Fault {
    /// It is not there, or nothing of it can be seen.
    Missing,
    /// Only the beginning is there; this is what comes next.
    Torn(String),
    /// This piece of it has no place where a line may end, and does not fit into one.
    Wide(String),
    /// It is there more than once, on these pages.
    Repeated(Vec<usize>),
}

/// Reports every part that is not on the pages once and in its order. Sections at `misfits` are too large for their
/// places, which is reported already, and says why they cannot be seen whole.
pub fn report(
    placed: &[Placed],
    misfits: &[Owner],
    factsheet: &Factsheet,
    findings: &mut Findings,
) {
    let mut found: BTreeMap<Key, Vec<&Placed>> = BTreeMap::new();
    for part in placed {
        found.entry(part.key).or_default().push(part);
    }
    let is_told = |part: &Keyed| is_misfit(part, misfits);
    let mut missing: Vec<&Keyed> = Vec::new();
    for (key, part) in factsheet.keys().iter().filter(|(_, part)| !is_told(part)) {
        let fault = match part.thing {
            // What cannot be drawn is reported, and its place stays empty.
            Thing::Chart if is_undrawn(part, factsheet, findings) => None,
            _ => judge(part, found.get(&key).map_or(&[], Vec::as_slice)),
        };
        if missing.last().is_some_and(|last| last.owner != part.owner) {
            tell_missing(&std::mem::take(&mut missing), factsheet, findings);
        }
        match fault {
            Some(Fault::Missing) => missing.push(part),
            // What says nothing is not missed, and does not end a gap.
            None if is_silent(part) => {}
            fault => {
                tell_missing(&std::mem::take(&mut missing), factsheet, findings);
                findings.extend(fault.map(|fault| tell(part, &fault, factsheet)));
            }
        }
    }
    tell_missing(&missing, factsheet, findings);
    order(placed, factsheet, findings);
}

/// Returns whether a part belongs to a section of which something does not fit.
pub fn is_misfit(part: &Keyed, misfits: &[Owner]) -> bool {
    misfits.iter().any(|owner| owner.holds(part.owner) || part.owner.holds(*owner))
}

/// Returns whether a part has nothing that could be seen.
fn is_silent(part: &Keyed) -> bool {
    matches!(&part.thing, Thing::Text { words, .. } if signs(words).is_empty())
}

/// Returns whether a chart is reported at its section as one that cannot be drawn.
fn is_undrawn(chart: &Keyed, factsheet: &Factsheet, findings: &Findings) -> bool {
    let section = factsheet.place(chart.owner);
    findings.iter().any(|finding| finding.code == Code::ChartData && finding.place() == section)
}

/// Returns what is wrong with a part, if it stands at these places.
fn judge(part: &Keyed, places: &[&Placed]) -> Option<Fault> {
    let [first, ..] = places else { return part.is_due.then_some(Fault::Missing) };
    if places.len() > 1 {
        return Some(Fault::Repeated(places.iter().map(|place| place.page).collect()));
    }
    match &part.thing {
        Thing::Text { words, .. } => {
            torn(words, &first.text).or_else(|| beyond(words, &first.beyond))
        }
        Thing::Picture | Thing::Chart => first.area.is_none().then_some(Fault::Missing),
    }
}

/// Returns what has to be seen of a text: its letters and digits, or its other signs where it has none of these. The
/// layout may hyphenate, set in capitals and add the number of a source or of a step.
fn signs(words: &str) -> Vec<char> {
    let kept = |keep: &dyn Fn(char) -> bool| -> Vec<char> {
        words.chars().filter(|c| keep(*c)).flat_map(char::to_lowercase).collect()
    };
    let letters = kept(&char::is_alphanumeric);
    if letters.is_empty() { kept(&|c| !c.is_whitespace() && !c.is_control()) } else { letters }
}

/// Compares a text with what can be seen of it.
fn torn(words: &str, seen: &str) -> Option<Fault> {
    let wanted = signs(words);
    let mut seen = seen.chars().flat_map(char::to_lowercase);
    let first_missing = wanted.iter().position(|sign| !seen.any(|other| other == *sign))?;
    if first_missing == 0 {
        return Some(Fault::Missing);
    }
    let letters = words.char_indices().filter(|(_, c)| c.is_alphanumeric());
    let at = letters.map(|(at, _)| at).nth(first_missing).unwrap_or_default();
    Some(torn_at(words, at))
}

/// Returns what signs beyond an edge, which no page shows, say of a text of which all letters are there.
fn beyond(words: &str, signs: &str) -> Option<Fault> {
    let first = signs.chars().next()?;
    let (at, _) = words.char_indices().filter(|(_, sign)| *sign == first).nth_back(
        // The last of them are those that do not fit.
        signs.chars().filter(|sign| *sign == first).count() - 1,
    )?;
    Some(torn_at(words, at))
}

/// Returns what is wrong with a text that is cut off at a place.
fn torn_at(words: &str, at: usize) -> Fault {
    let piece = piece_at(words, at);
    if piece.start < at && words[piece.clone()].chars().count() >= WIDE {
        return Fault::Wide(words[piece].to_owned());
    }
    // The words from the first that is not whole.
    let space = words[..at].char_indices().rfind(|(_, c)| c.is_whitespace());
    let from = space.map_or(0, |(at, space)| at + space.len_utf8());
    let rest: Vec<&str> = words[from..].split_whitespace().take(4).collect();
    Fault::Torn(rest.join(" "))
}

/// Returns the word for what a part is.
fn name(part: &Keyed) -> &'static str {
    match part.thing {
        Thing::Text { .. } => "text",
        Thing::Picture => "picture",
        Thing::Chart => "chart",
    }
}

/// Starts a finding at a part.
fn finding(part: &Keyed, message: String, factsheet: &Factsheet) -> Finding {
    Finding::new(Code::LayoutLost, part.span, message).help(format!(
        "the text is not at fault, but the template `{}`: until that is mended, try another width or another \
         place for this section",
        factsheet.template().name()
    ))
}

/// Reports parts of one section, one after the other, that are not on the pages.
fn tell_missing(parts: &[&Keyed], factsheet: &Factsheet, findings: &mut Findings) {
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return };
    let more = parts.len() - 1;
    let message = match more {
        0 => format!("this {} is not on the pages", name(first)),
        1 => format!("this {} and what follows it are not on the pages", name(first)),
        _ => format!("this {} and the {more} parts after it are not on the pages", name(first)),
    };
    let told = finding(first, message, factsheet);
    findings.push(if more == 0 {
        told.label("lost by the layout")
    } else {
        told.label("lost by the layout from here").other(last.span, "to here")
    });
}

/// Reports a part that is there, but not as it should be.
fn tell(part: &Keyed, fault: &Fault, factsheet: &Factsheet) -> Finding {
    let what = name(part);
    match fault {
        Fault::Missing => finding(part, format!("this {what} is not on the pages"), factsheet),
        Fault::Torn(rest) => {
            let rest = beginning(rest);
            finding(part, format!("this {what} is not whole on the pages: {rest}"), factsheet)
                .label("cut off by the layout")
        }
        Fault::Wide(piece) => wide(part, piece),
        Fault::Repeated(pages) => {
            let pages: Vec<String> = pages.iter().map(usize::to_string).collect();
            let times = pages.len();
            let message = format!("this {what} is on the pages {times} times");
            finding(part, message, factsheet)
                .label("printed more than once")
                .note(format!("on the pages {}", pages.join(", ")))
        }
    }
}

/// Reports a piece of text that is wider than a line.
pub fn wide(part: &Keyed, piece: &str) -> Finding {
    let length = piece.chars().count();
    let shown = beginning(piece.trim());
    let message = if shown.is_empty() {
        "so many spaces do not fit into a line".to_owned()
    } else {
        format!("this text does not fit into a line: {shown}")
    };
    let help = if piece.contains(['\u{a0}', '\u{202f}', '\u{2011}']) {
        "type ordinary spaces and hyphens; those in it hold the words together, so that the line cannot end between them"
    } else {
        "divide it by spaces or hyphens, or make it shorter; of a long address, make a link: `[words](address)`"
    };
    Finding::new(Code::LayoutFit, part.span, message)
        .label(format!("{length} characters without a place where a line may end"))
        .help(help)
}

/// Reports the parts that have a line without end.
pub fn endless(placed: &[Placed], factsheet: &Factsheet, findings: &mut Findings) {
    for part in placed.iter().filter(|part| part.is_endless) {
        let Some(part) = factsheet.keys().get(part.key) else { continue };
        if let Thing::Text { words, .. } = &part.thing {
            findings.push(wide(part, longest_piece(words)));
        }
    }
}

/// Reports the first part of each section that stands before what was written ahead of it.
fn order(placed: &[Placed], factsheet: &Factsheet, findings: &mut Findings) {
    let keys = factsheet.keys();
    // A section has its turn when its first part was made.
    let mut turns: BTreeMap<Owner, Key> = BTreeMap::new();
    for (key, part) in keys.iter() {
        turns.entry(part.owner).or_insert(key);
    }
    let mut latest: Option<(Key, Key, &Keyed)> = None;
    let mut told: Vec<Owner> = Vec::new();
    for place in placed {
        let Some(part) = keys.get(place.key).filter(|part| part.order != Order::Apart) else {
            continue;
        };
        let Some(turn) = turns.get(&part.owner).copied() else { continue };
        let is_late = latest.is_some_and(|(section, key, _)| {
            turn < section || (turn == section && place.key < key && part.order == Order::Running)
        });
        if is_late {
            if let Some((_, _, before)) = latest.filter(|_| !told.contains(&part.owner)) {
                told.push(part.owner);
                let message = format!("this {} comes too late on the pages", name(part));
                findings.push(
                    finding(part, message, factsheet)
                        .label("written first")
                        .other(before.span, "printed first"),
                );
            }
        } else if part.order == Order::Running
            || latest.is_none_or(|(section, _, before)| {
                // The cover may show a picture of what follows.
                turn > section && before.owner != Owner::Masthead
            })
        {
            // What stands beside a text does not have to wait for it, nor it for that.
            let key = if part.order == Order::Running { place.key } else { turn };
            latest = Some((turn, key, part));
        }
    }
}
