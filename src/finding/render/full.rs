//! The form for people: the sources underlined, and the one-line form.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Element, Level, Renderer, Snippet};

use crate::finding::{Finding, Label, Severity, Sources};

/// Renders a finding with its places underlined.
pub(super) fn full(finding: &Finding, sources: &Sources, color: bool) -> String {
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
        group = group.element(Level::NOTE.message(note.as_str()));
    }
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Unicode).render(&[group])
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
            let file = sources.get(id)?;
            let annotate = |label: &'a Label, kind: AnnotationKind| {
                let end = label.span.end.min(file.text.len());
                kind.span(label.span.start.min(end)..end)
                    .label((!label.text.is_empty()).then_some(label.text.as_str()))
            };
            let here = |label: &&Label| label.span.source == id;
            let snippet = Snippet::source(file.text.as_str())
                .path(file.name.as_str())
                .annotations(
                    finding
                        .primary
                        .iter()
                        .filter(here)
                        .map(|label| annotate(label, AnnotationKind::Primary)),
                )
                .annotations(
                    finding
                        .others
                        .iter()
                        .filter(here)
                        .map(|label| annotate(label, AnnotationKind::Context)),
                );
            Some(Element::from(snippet))
        })
        .collect()
}

/// Renders a finding in one line.
pub(super) fn short(finding: &Finding, sources: &Sources) -> String {
    let place = finding.primary.as_ref().and_then(|label| {
        let file = sources.get(label.span.source)?;
        let (line, column) = file.position(label.span.start);
        Some(format!("{}:{line}:{column}: ", file.name))
    });
    format!(
        "{}{}[{}]: {}",
        place.unwrap_or_default(),
        finding.severity.word(),
        finding.code,
        finding.message
    )
}
