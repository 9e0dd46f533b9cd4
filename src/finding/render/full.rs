//! The form for people: the sources underlined, and the one-line form.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Element, Level, Renderer, Snippet};

use crate::finding::visible::visible_above;
use crate::finding::{Finding, Label, Severity, SourceFile, Sources, visible};
use crate::guard::guarded;

/// How many lines the renderer may show around what it underlines.
const LINES_AROUND: usize = 3;

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
    for note in &finding.notes {
        group = group.element(Level::NOTE.message(visible(note)));
    }
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(visible(help)));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    visible_above(&renderer.decor_style(DecorStyle::Unicode).render(&[group])).into_owned()
}

/// Returns a snippet for each source that the finding points into, its own first.
fn snippets<'a>(finding: &'a Finding, sources: &'a Sources) -> Vec<Element<'a>> {
    let Some(primary) = &finding.primary else { return Vec::new() };
    let mut ids = vec![primary.span.source];
    for label in &finding.others {
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
                .chain(finding.others.iter().map(|label| (label, AnnotationKind::Context)))
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
