//! Links within the document, which lead to the numbered sources and notes, from these back, from charts to the tables of
//! their figures and back, and to the sections.
//!
//! A template cannot say where these stand without being laid out twice; it says `source:3`, `note:4`, `mark:4.1`,
//! `figures:17`, `chart:17` or `section:5` as an address.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use ecow::{EcoString, eco_format};
use typst::foundations::{Content, NativeElement};
use typst::introspection::{Location, PagedPosition, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::model::{Destination, LinkMarker};

use crate::arrange::Start;
use crate::measure::Target;
use crate::text::NotePlace;

/// What whoever does not see the pages hears of a link.
#[derive(Debug)]
pub struct Heard {
    /// The word for a source.
    pub source: String,
    /// The word for a note.
    pub note: String,
    /// What leads from a note back to its mark.
    pub back: String,
    /// What leads from a chart to the table of its figures.
    pub figures: String,
    /// What leads from there back to the chart.
    pub chart: String,
    /// The headings of sections, by their numbers through all rows.
    pub titles: BTreeMap<usize, String>,
}

/// Where links within the document may lead.
#[derive(Debug)]
pub struct Targets<'a> {
    /// Where each target stands first.
    pub places: BTreeMap<Target, Location>,
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
        let (what, which) = address.split_once(':')?;
        let place: NotePlace = which.parse().ok()?;
        let number = place.number;
        let heard = self.heard;
        let (target, words) = match what {
            "source" => (Target::Source(place), eco_format!("{} {number}", heard.source)),
            "note" => (Target::Source(place), eco_format!("{} {number}", heard.note)),
            "mark" => (Target::Mark(place), heard.back.as_str().into()),
            "figures" => (Target::Figures(number), heard.figures.as_str().into()),
            "chart" => (Target::Chart(number), heard.chart.as_str().into()),
            "section" => {
                let Start { page, x, y } = self.sections.get(&number)?;
                let page = NonZeroUsize::new(page + 1)?;
                let point = Point::new(Abs::mm(*x), Abs::mm(*y));
                let words = heard.titles.get(&number)?.into();
                return Some((Destination::Position(PagedPosition { page, point }), words));
            }
            _ => return None,
        };
        Some((Destination::Location(*self.places.get(&target)?), words))
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
