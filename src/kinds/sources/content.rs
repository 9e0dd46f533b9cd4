//! The list of the sources, as the pages say it.

use serde::Serialize;

use super::SourcesSection;
use crate::content::{Field, Line, MakeContent, Maker, Place, Resolved, SaysOnPages, listed_notes};
use crate::text::Inline;

/// The numbered sources.
#[derive(Debug, Clone, Serialize)]
pub struct SourcesContent {
    /// The sources, each as a line.
    pub entries: Vec<Line>,
    /// The notes to the texts, each as a line; their numbers go on.
    pub notes: Vec<Line>,
}

impl MakeContent for SourcesSection {
    type Content = SourcesContent;

    /// What it lists.
    fn title_word(document: &Resolved<'_>) -> Option<&'static str> {
        let has_sources = document.partnership.sources.sound().next().is_some();
        let has_notes = !listed_notes(document.partnership).is_empty();
        Some(match (has_sources, has_notes) {
            (true, true) => "sources-and-notes",
            (false, true) => "notes",
            (_, false) => "sources",
        })
    }

    /// Makes a line of each source and of each note, in the order of their numbers.
    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<SourcesContent> {
        let locale = maker.texts.context.locale();
        let fonts = maker.around.fonts;
        let addresses = maker.document.sources;
        let sources = maker.document.partnership.sources.sound();
        let lines = sources.map(|(name, source)| {
            let text = |text: String| Inline::Text { text, span: name.span };
            let mut line = Vec::new();
            if let Some(publisher) = &source.publisher {
                line.push(text(format!("{}: ", publisher.value)));
            }
            line.push(Inline::Emphasis(vec![text(source.title.value.clone())]));
            if let Some(published) = &source.published {
                line.push(text(format!(", {}", locale.date(&published.value))));
            }
            if let Some(address) = addresses.get(&name.value) {
                let shown = address.shown(|character| fonts.can_set(character));
                line.push(text(". ".to_owned()));
                line.push(Inline::Link {
                    address: address.clone(),
                    note: None,
                    place: source.url.as_ref().map_or(name.span, |url| url.span),
                    content: vec![text(shown)],
                });
            }
            maker.texts.keys.line(line, name.span)
        });
        let entries = lines.collect();
        let notes = (1..).zip(listed_notes(maker.document.partnership));
        let texts = &mut maker.texts;
        let note = |(number, (_, note))| texts.line(place.owner, Field::Endnote(number), note);
        Some(SourcesContent { entries, notes: notes.map(note).collect() })
    }
}

impl SaysOnPages for SourcesContent {}
