//! The list of the sources, as the pages say it.

use serde::Serialize;

use super::SourcesSection;
use crate::content::{Line, MakeContent, Maker, Place, SaysOnPages};
use crate::text::Inline;

/// The numbered sources.
#[derive(Debug, Clone, Serialize)]
pub struct SourcesContent {
    /// The sources, each as a line.
    pub entries: Vec<Line>,
}

impl MakeContent for SourcesSection {
    type Content = SourcesContent;

    const TITLE_WORD: Option<&'static str> = Some("sources");

    /// Makes a line of each source, in the order of their numbers.
    fn make(&self, _: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<SourcesContent> {
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
        Some(SourcesContent { entries: lines.collect() })
    }
}

impl SaysOnPages for SourcesContent {}
