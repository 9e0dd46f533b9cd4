//! Links within the document, which lead to the numbered sources and notes, from these back, and to the sections.
//!
//! A template cannot say where these stand without being laid out twice; it says `source:3`, `note:4`, `mark:4` or
//! `section:5` as an address.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use ecow::{EcoString, eco_format};
use typst::foundations::{Content, NativeElement};
use typst::introspection::{Location, PagedPosition, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::model::{Destination, LinkMarker};

use crate::arrange::Start;

/// What whoever does not see the pages hears of a link.
#[derive(Debug)]
pub struct Heard {
    /// The word for a source.
    pub source: String,
    /// The word for a note.
    pub note: String,
    /// What leads from a note back to its mark.
    pub back: String,
    /// The headings of sections, by their numbers through all rows.
    pub titles: BTreeMap<usize, String>,
}

/// Where links within the document may lead.
#[derive(Debug)]
pub struct Targets<'a> {
    /// The places of sources and notes, by their numbers.
    pub sources: BTreeMap<usize, Location>,
    /// The places of the first mark of each note, by their numbers.
    pub marks: BTreeMap<usize, Location>,
    /// Where sections begin, by their numbers through all rows.
    pub sections: BTreeMap<usize, Start>,
    /// What is heard of them.
    pub heard: &'a Heard,
}

impl Targets<'_> {
    /// Lets links lead to where their targets stand; these are heard by their names.
    pub fn lead(&self, frames: &mut [Frame]) {
        for frame in frames.iter_mut() {
            self.enter(frame);
        }
    }

    fn enter(&self, frame: &mut Frame) {
        frame.retain(|item| {
            match item {
                FrameItem::Group(group) => self.enter(&mut group.frame),
                FrameItem::Link(destination, _) => {
                    if let Destination::Url(url) = destination
                        && let Some((place, _)) = self.target(url.as_str())
                    {
                        *destination = place;
                    }
                }
                FrameItem::Tag(Tag::Start(content, _)) => {
                    if let Some(named) = self.named(content) {
                        *content = named;
                    }
                }
                _ => {}
            }
            true
        });
    }

    /// Returns where an address within the document leads, and what is heard of it.
    fn target(&self, address: &str) -> Option<(Destination, EcoString)> {
        let (what, number) = address.split_once(':')?;
        let number: usize = number.parse().ok()?;
        match what {
            "source" | "note" => {
                let place = self.sources.get(&number)?;
                let is_source = what == "source";
                let word = if is_source { &self.heard.source } else { &self.heard.note };
                Some((Destination::Location(*place), eco_format!("{word} {number}")))
            }
            "mark" => {
                let place = self.marks.get(&number)?;
                Some((Destination::Location(*place), self.heard.back.as_str().into()))
            }
            "section" => {
                let Start { page, x, y } = self.sections.get(&number)?;
                let page = NonZeroUsize::new(page + 1)?;
                let point = Point::new(Abs::mm(*x), Abs::mm(*y));
                let heard = self.heard.titles.get(&number)?.into();
                Some((Destination::Position(PagedPosition { page, point }), heard))
            }
            _ => None,
        }
    }

    /// Returns a link within the document with what is heard of it.
    fn named(&self, content: &Content) -> Option<Content> {
        let link = content.to_packed::<LinkMarker>()?;
        let (_, heard) = self.target(link.alt.as_ref()?)?;
        let mut named =
            LinkMarker::new(link.body.clone(), Some(heard)).pack().spanned(content.span());
        named.set_location(content.location()?);
        Some(named)
    }
}
