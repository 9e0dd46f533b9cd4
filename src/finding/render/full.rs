//! The form for people: the sources underlined, and the one-line form.

use std::collections::{BTreeMap, BTreeSet};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Element, Level, Renderer, Snippet};

use crate::finding::visible::visible_above;
use crate::finding::{Finding, Label, Severity, SourceFile, Sources, visible};
use crate::guard::guarded;

/// How many lines the renderer may show around what it underlines.
const LINES_AROUND: usize = 3;

/// How many places besides its own a finding has drawn; of more, the lines are told.
const MOST_DRAWN: usize = 8;

/// Renders a finding with its places underlined; in one line where that cannot be drawn.
pub(super) fn full(finding: &Finding, sources: &Sources, color: bool) -> String {
    guarded(|| draw(finding, sources, color)).unwrap_or_else(|| short(finding, sources))
}

/// Draws a finding.
fn draw(finding: &Finding, sources: &Sources, color: bool) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let mut group = level
        .primary_title(finding.message.as_str())
        .id(finding.code.id())
        .elements(snippets(finding, sources));
    let rest = undrawn(finding, sources);
    for note in rest.iter().chain(&finding.notes) {
        group = group.element(Level::NOTE.message(visible(note)));
    }
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(visible(help)));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    visible_above(&renderer.decor_style(DecorStyle::Unicode).render(&[group])).into_owned()
}

/// Returns the places besides its own that a finding has drawn.
fn drawn(finding: &Finding) -> &[Label] {
    let count = finding.others.len().min(MOST_DRAWN);
    finding.others.get(..count).unwrap_or_default()
}

/// Says where the places are that are not drawn.
fn undrawn(finding: &Finding, sources: &Sources) -> Option<String> {
    let mut lines: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for label in finding.others.get(MOST_DRAWN..)? {
        let Some(file) = sources.get(label.span.source) else { continue };
        lines.entry(&file.name).or_default().insert(file.position(label.span.start).0);
    }
    let own = finding.place().and_then(|span| sources.get(span.source)).map(|file| &file.name);
    let told = lines.iter().map(|(file, lines)| {
        let word = if lines.len() == 1 { "line" } else { "lines" };
        let numbers: Vec<String> = lines.iter().map(usize::to_string).collect();
        let of =
            if own.is_some_and(|own| own == file) { String::new() } else { format!("{file}, ") };
        format!("{of}{word} {}", numbers.join(", "))
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| format!("and in {}", told.join("; ")))
}

/// Returns a snippet for each source that the finding points into, its own first.
fn snippets<'a>(finding: &'a Finding, sources: &'a Sources) -> Vec<Element<'a>> {
    let Some(primary) = &finding.primary else { return Vec::new() };
    let mut ids = vec![primary.span.source];
    for label in drawn(finding) {
        if !ids.contains(&label.span.source) {
            ids.push(label.span.source);
        }
    }
    ids.into_iter()
        .filter_map(|id| {
            let labels = finding
                .primary
                .iter()
                .map(|label| (label, AnnotationKind::Primary))
                .chain(drawn(finding).iter().map(|label| (label, AnnotationKind::Context)))
                .filter(|(label, _)| label.span.source == id);
            Some(snippet(sources.get(id)?, labels.collect()))
        })
        .collect()
}

/// Returns the snippet of a source.
///
/// The renderer reads all of the text that it is given, so it is given the lines around the labels.
fn snippet<'a>(file: &'a SourceFile, labels: Vec<(&'a Label, AnnotationKind)>) -> Element<'a> {
    let ranges = labels.iter().map(|(label, _)| file.range(label.span));
    let all = ranges
        .reduce(|all, next| all.start.min(next.start)..all.end.max(next.end))
        .unwrap_or_default();
    let (line, window) = file.lines_around(all, LINES_AROUND);
    let from = window.start;
    let annotations = labels.into_iter().map(|(label, kind)| {
        let range = file.range(label.span);
        kind.span(range.start - from..range.end - from)
            .label((!label.text.is_empty()).then_some(label.text.as_str()))
    });
    Snippet::source(file.text.get(window).unwrap_or_default())
        .line_start(line)
        .path(visible(&file.name))
        .annotations(annotations)
        .into()
}

/// Renders a finding in one line.
pub(super) fn short(finding: &Finding, sources: &Sources) -> String {
    let place = finding.primary.as_ref().and_then(|label| {
        let file = sources.get(label.span.source)?;
        let (line, column) = file.position(label.span.start);
        Some(format!("{}:{line}:{column}: ", visible(&file.name)))
    });
    format!(
        "{}{}[{}]: {}",
        place.unwrap_or_default(),
        finding.severity.word(),
        finding.code,
        visible(&finding.message)
    )
}
