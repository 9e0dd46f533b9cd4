//! What a kind of section says of itself, so that nobody has to know which kinds there are.

use super::place::Picture;
use super::read::Record;
use super::section::{Number, Section};
use crate::finding::{Finding, Span, Spanned};
use crate::input::Text;
use crate::kinds::chart::ChartSection;
use crate::kinds::milestones::Milestone;
use crate::kinds::quote::Quote;
use crate::kinds::story::Story;
use crate::kinds::table::TableSection;

/// What to do where something is wider than its place.
pub const TOO_WIDE: &str = "use shorter words or fewer columns, or let the section be wider";

/// Whether sections of a kind have a heading, with what it says to a reader of the format.
#[derive(Debug, Clone, Copy)]
pub enum Heading {
    /// They have none.
    Never,
    /// They may have one.
    May(&'static str),
    /// They have to have one.
    Must(&'static str),
}

/// The record of a kind of section: what is special to its kind.
pub trait KindRecord: Record + Shows {
    /// Its heading.
    const HEADING: Heading = Heading::May("The heading.");
    /// Whether it may be narrower than the page.
    const HAS_WIDTH: bool = true;
    /// Whether it may have a short form, which stands in the place of its [`body`](Shows::body).
    const HAS_SHORT: bool = false;
    /// Whether a template that does not draw it leaves it out, and is not told.
    const IS_OPTIONAL: bool = false;
    /// What a report calls one that has no title, where that is not the word of its kind.
    const TOLD: Option<&'static str> = None;
    /// What to do where something in it is wider than its place.
    const TOO_WIDE: &'static str = TOO_WIDE;
}

/// What a section shows, by which rules and stages ask for it: a kind that shows a thing says so here.
pub trait Shows {
    /// Its picture, without those of sections within it.
    fn picture(&self) -> Option<&Picture> {
        None
    }

    /// Its running text.
    fn body(&self) -> Option<&Text> {
        None
    }

    /// Its running text, to be replaced by its short form.
    fn body_mut(&mut self) -> Option<&mut Text> {
        None
    }

    /// The chart that it is.
    fn chart(&self) -> Option<&ChartSection> {
        None
    }

    /// The table that it is.
    fn table(&self) -> Option<&TableSection> {
        None
    }

    /// The words of somebody that it is.
    fn quote(&self) -> Option<&Quote> {
        None
    }

    /// The story that it is.
    fn story(&self) -> Option<&Story> {
        None
    }

    /// The stories within it.
    fn stories(&self) -> &[Spanned<Section<Story>>] {
        &[]
    }

    /// The stories within it, to be left out.
    fn stories_mut(&mut self) -> Option<&mut Vec<Spanned<Section<Story>>>> {
        None
    }

    /// The names that it lists.
    fn names(&self) -> &[Text] {
        &[]
    }

    /// Its big numbers.
    fn figures(&self) -> &[Number] {
        &[]
    }

    /// Its events.
    fn events(&self) -> &[Milestone] {
        &[]
    }

    /// Whether it lists the document's sources.
    fn lists_sources(&self) -> bool {
        false
    }

    /// Whether it prints what the organization says of itself.
    fn shows_organization(&self) -> bool {
        false
    }

    /// Whether it runs across the page right below the masthead, whatever its width.
    fn runs_below_masthead(&self) -> bool {
        false
    }

    /// The key in which there is nothing, where a section without it shows nothing.
    fn empty(&self) -> Option<&'static str> {
        None
    }

    /// What to say where it stands at a place and the document has one of its kind already.
    fn again(&self, _section: &Section, _place: Span, _first: Span) -> Again {
        Again::Fine
    }
}

/// Says of a section that it shows its `body`, and its `picture` where it has one.
macro_rules! shows_text {
    () => {
        fn picture(&self) -> Option<&$crate::model::Picture> {
            self.picture.as_ref()
        }

        fn body(&self) -> Option<&$crate::input::Text> {
            Some(&self.body)
        }

        fn body_mut(&mut self) -> Option<&mut $crate::input::Text> {
            Some(&mut self.body)
        }
    };
}
pub(crate) use shows_text;

/// What to say of a section of whose kind there is one already.
#[derive(Debug)]
pub enum Again {
    /// Nothing.
    Fine,
    /// Something is wrong with it.
    Told(Finding),
    /// It cannot be there twice.
    Refused(Finding),
}
