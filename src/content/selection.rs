//! What a template takes of a document: the sections that appear in it and that it draws, and their short forms.

use std::collections::BTreeMap;

use crate::finding::{Code, Finding, Findings, Sources, Span, Spanned};
use crate::input::Text;
use crate::model::{Kind, Partnership, Section, Shows, Width};
use crate::nearest::{choices, nearest};
use crate::template::{BuiltIn, Template};

/// A document as a template takes it.
pub struct Selection {
    /// What is set.
    pub partnership: Partnership,
    /// Where the sections begin of which something is left out, each with the end of its text.
    pub left_out: Vec<Span>,
}

/// Takes of a document what a template shows; a kind of section that it does not draw is reported.
pub fn select(
    mut partnership: Partnership,
    template: &Template,
    sources: &Sources,
    findings: &mut Findings,
) -> Selection {
    let mut undrawn: BTreeMap<&'static str, (Kind, Vec<Span>)> = BTreeMap::new();
    let mut left_out = Vec::new();
    let mut kept = Vec::new();
    let sections = &partnership.section;
    for section in sections {
        check_names(&section.value, template, findings);
        let region = || region(section.span, sections, sources);
        if !appears(&section.value.common.r#in, template) {
            left_out.push(region());
            continue;
        }
        let kind = section.value.kind();
        if !template.draws(kind) {
            // What a section is named for it must have.
            if !kind.is_optional() || !section.value.common.r#in.is_empty() {
                undrawn.entry(kind.word()).or_insert((kind, Vec::new())).1.push(section.span);
            }
            left_out.push(region());
            continue;
        }
        let mut section = section.clone();
        let mut short = section.value.common.short.take();
        if reduce(section.value.shows_mut(), &mut short, template) {
            left_out.push(region());
        }
        kept.push(section);
    }
    for (kind, places) in undrawn.into_values() {
        findings.extend(not_drawn(kind, &places, template));
    }
    if template.opens()
        && let Some(at) = kept.iter().position(|own| own.value.common.opens == Some(true))
    {
        let mut first = kept.remove(at);
        first.value.common.width = Some(Width::Full);
        kept.insert(0, first);
    }
    if !template.shows_picture()
        && let Some(picture) = partnership.factsheet.picture.take()
    {
        let texts = [picture.alt, picture.caption, picture.credit];
        left_out.extend(texts.into_iter().flatten().map(|text| text.span));
    }
    partnership.section = kept;
    Selection { partnership, left_out }
}

/// Returns whether what names these templates appears in one.
fn appears(names: &[Text], template: &Template) -> bool {
    names.is_empty() || names.iter().any(|name| name.value == template.name())
}

/// Takes the short forms of a section, and leaves out stories within it; returns whether anything changed.
fn reduce(shows: &mut dyn Shows, short: &mut Option<Text>, template: &Template) -> bool {
    let mut is_changed = match (short.take(), shows.body_mut()) {
        (Some(short), Some(body)) if template.takes_short() => {
            *body = short;
            true
        }
        // What is not taken is left out.
        (short, _) => short.is_some(),
    };
    let Some(stories) = shows.stories_mut() else { return is_changed };
    let before = stories.len();
    stories.retain(|nested| appears(&nested.value.common.r#in, template));
    is_changed |= stories.len() < before;
    for nested in stories {
        let Section { common, part, .. } = &mut nested.value;
        is_changed |= reduce(part, &mut common.short, template);
    }
    is_changed
}

/// Returns the text from where a section begins to the next section of its file.
fn region(start: Span, sections: &[Spanned<Section>], sources: &Sources) -> Span {
    let others = sections.iter().map(|section| section.span);
    let next = others.filter(|span| span.source == start.source && span.start > start.start);
    let length = sources.get(start.source).map_or(start.end, |file| file.text.len());
    Span { end: next.map(|span| span.start).min().unwrap_or(length), ..start }
}

/// Reports a name in `in` that is nearly a template's: the section would appear nowhere.
fn check_names(section: &Section, template: &Template, findings: &mut Findings) {
    let mut known: Vec<&str> = BuiltIn::names().collect();
    known.push(template.name());
    for name in &section.common.r#in {
        if known.contains(&name.value.as_str()) {
            continue;
        }
        if let Some(meant) = nearest(&name.value, known.iter().copied()) {
            findings.push(
                Finding::new(
                    Code::TemplateUnknown,
                    name.span,
                    format!("there is no template `{}`", name.value),
                )
                .label(format!("did you mean `{meant}`?")),
            );
        }
    }
}

/// The finding for sections of a kind that a template does not draw.
fn not_drawn(kind: Kind, places: &[Span], template: &Template) -> Option<Finding> {
    let (first, rest) = places.split_first()?;
    let name = template.name();
    let message =
        format!("the template `{name}` does not draw sections of the kind `{}`", kind.word());
    let drawn = choices(template.kinds().iter().map(|kind| kind.word()));
    let finding = Finding::new(Code::TemplateKind, *first, message)
        .label("such a section")
        .help(format!(
            "it draws {drawn}: use one of these, or name in `in` the templates in which the section appears"
        ));
    Some(rest.iter().fold(finding, |finding, place| finding.other(*place, "another")))
}
