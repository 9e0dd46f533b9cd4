//! Notes to the texts: which are marked, where they stand, and their numbers, which take up those of the sources.

use std::collections::BTreeMap;

use crate::finding::{Code, Finding, Findings, Sources, Span, Spanned};
use crate::input::Text;
use crate::model::{NotesPlace, Partnership, Shows};
use crate::text;

/// Returns the notes that stand below the sources, in the order of their marks.
pub fn listed(partnership: &Partnership) -> Vec<(&Spanned<String>, &Text)> {
    if are_at_foot(partnership) { Vec::new() } else { marked(partnership) }
}

/// Returns the notes that stand at the foot of the texts that have their marks, by their names.
pub fn at_foot(partnership: &Partnership) -> BTreeMap<&str, &Text> {
    let notes = partnership.notes.sound().filter(|_| are_at_foot(partnership));
    notes.map(|(name, note)| (name.value.as_str(), note)).collect()
}

/// Returns whether notes stand at the foot of their texts: where the author says so, or where nothing lists the sources.
fn are_at_foot(partnership: &Partnership) -> bool {
    match partnership.factsheet.notes {
        Some(place) => place == NotesPlace::Foot,
        None => !is_listed(partnership),
    }
}

/// Returns the notes that running texts have marks of, in the order of these.
fn marked(partnership: &Partnership) -> Vec<(&Spanned<String>, &Text)> {
    let mut marks = Vec::new();
    for (_, section) in partnership.sections() {
        marks_of(section.shows(), &mut marks);
    }
    let mut notes: Vec<(&Spanned<String>, &Text)> = Vec::new();
    for mark in marks {
        let mut known = partnership.notes.sound();
        if let Some(note) = known.find(|(name, _)| name.value == mark)
            && !notes.iter().any(|(name, _)| name.value == mark)
        {
            notes.push(note);
        }
    }
    notes
}

/// Adds the names in the marks of a section, and of the stories within it.
fn marks_of(shows: &dyn Shows, marks: &mut Vec<String>) {
    marks.extend(shows.body().into_iter().flat_map(text::marks));
    for story in shows.stories() {
        marks_of(&story.value.part, marks);
    }
}

/// Returns the number of each note: those of the sources go on in the order of the marks. One that nothing marks or lists
/// has none, which is reported, but where its mark is in what the template leaves out.
pub fn numbers(
    partnership: &Partnership,
    left_out: &[Span],
    sources: &Sources,
    findings: &mut Findings,
) -> BTreeMap<String, Option<usize>> {
    let names = partnership.notes.names().map(|name| (name.to_owned(), None));
    let mut numbers: BTreeMap<String, Option<usize>> = names.collect();
    let marked = marked(partnership);
    let is_listed = is_listed(partnership);
    if !is_listed && !are_at_foot(partnership) {
        findings.extend(unlisted(&marked));
    } else {
        let sources = if is_listed { partnership.sources.sound().count() } else { 0 };
        let first = sources + 1;
        let numbered = (first..).zip(&marked);
        numbers.extend(numbered.map(|(number, (name, _))| (name.value.clone(), Some(number))));
    }
    for (name, _) in partnership.notes.sound() {
        let mark = format!("[^{}]", name.value);
        let is_elsewhere = || left_out.iter().any(|span| sources.slice(*span).contains(&mark));
        if !marked.iter().any(|(other, _)| other.value == name.value) && !is_elsewhere() {
            findings.push(
                Finding::new(
                    Code::NoteUnused,
                    name.span,
                    format!("no text has a mark of the note `{}`", name.value),
                )
                .help(format!("write `{mark}` in a `body`, or take the note out")),
            );
        }
    }
    numbers
}

/// Returns whether a section lists the sources, and the notes with them.
fn is_listed(partnership: &Partnership) -> bool {
    partnership.sections().any(|(_, section)| section.shows().lists_sources())
}

/// The finding for notes that nothing lists.
fn unlisted(notes: &[(&Spanned<String>, &Text)]) -> Option<Finding> {
    let ((first, _), rest) = notes.split_first()?;
    let message = match rest {
        [] => format!("the note `{}` is left out: nothing lists the sources", first.value),
        _ => format!("{} notes are left out: nothing lists the sources", notes.len()),
    };
    let finding = Finding::new(Code::NoteUnlisted, first.span, message)
        .label("left out, with its marks")
        .help("add a section of the kind `sources`, or let notes stand at the foot of their texts: `notes = \"foot\"`");
    Some(rest.iter().fold(finding, |finding, (name, _)| finding.other(name.span, "left out")))
}
