//! The list of the sources.

use super::Maker;
use crate::content::keys::Line;
use crate::text::Inline;

/// Makes a line of each source, in the order of their numbers.
pub(super) fn lines(maker: &mut Maker<'_, '_>) -> Vec<Line> {
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
    lines.collect()
}
