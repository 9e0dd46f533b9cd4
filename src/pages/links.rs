//! Links within the document, which lead to the numbered sources.
//!
//! A template cannot say where a source stands without being laid out twice; it says `source:3` as an address.

use std::collections::BTreeMap;

use ecow::{EcoString, eco_format};
use typst::foundations::{Content, NativeElement};
use typst::introspection::{Location, Tag};
use typst::layout::{Frame, FrameItem};
use typst::model::{Destination, LinkMarker};

/// Lets links to sources lead to where these stand; they are heard by the word for a source and its number.
pub fn lead(frames: &mut [Frame], sources: &BTreeMap<usize, Location>, word: &str) {
    for frame in frames.iter_mut().filter(|_| !sources.is_empty()) {
        enter(frame, sources, word);
    }
}

fn enter(frame: &mut Frame, sources: &BTreeMap<usize, Location>, word: &str) {
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) => enter(&mut group.frame, sources, word),
            FrameItem::Link(destination, _) => {
                if let Destination::Url(url) = destination
                    && let Some(place) =
                        number(url.as_str()).and_then(|number| sources.get(&number))
                {
                    *destination = Destination::Location(*place);
                }
            }
            FrameItem::Tag(Tag::Start(content, _)) => {
                if let Some(named) = named(content, word) {
                    *content = named;
                }
            }
            _ => {}
        }
        true
    });
}

/// Returns the number of the source that an address leads to.
fn number(address: &str) -> Option<usize> {
    address.strip_prefix("source:")?.parse().ok()
}

/// Returns a link to a source with what is heard of it.
fn named(content: &Content, word: &str) -> Option<Content> {
    let link = content.to_packed::<LinkMarker>()?;
    let number = number(link.alt.as_ref()?)?;
    let alt: EcoString = eco_format!("{word} {number}");
    let mut named = LinkMarker::new(link.body.clone(), Some(alt)).pack().spanned(content.span());
    named.set_location(content.location()?);
    Some(named)
}
