//! The resolved document: what the pages will say, in the shape that templates take.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::{Ledger, Places};
use crate::charts::ChartSpec;
use crate::facts::Fact;
use crate::finding::{Span, Spanned};
use crate::input::ProjectPath;
use crate::locale::{Locale, MoneyStyle};
use crate::text::{Block, Inline};
use crate::theme::Theme;
use crate::units::PartialDate;

/// A document of which every rule was applied; only `check` makes one.
#[derive(Debug)]
pub struct Factsheet {
    pub(super) locale: Arc<Locale>,
    pub(super) money: MoneyStyle,
    pub(super) theme: Theme,
    pub(super) template: String,
    pub(super) sheet: SheetContent,
    pub(super) organization: OrganizationContent,
    pub(super) donor: String,
    pub(super) rows: Vec<Vec<Placed>>,
    pub(super) issued: PartialDate,
    pub(super) pages: Option<Spanned<u32>>,
    pub(super) facts: Vec<Fact>,
    pub(super) pictures: BTreeMap<ProjectPath, PictureFile>,
    pub(super) pixels: BTreeMap<String, f64>,
    pub(super) places: Places,
    pub(super) texts: Vec<ReadText>,
    pub(super) ledger: Ledger,
}

impl Factsheet {
    /// Returns the language.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// Returns how money is written.
    pub fn money(&self) -> MoneyStyle {
        self.money
    }

    /// Returns the look.
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// Returns the name of the template.
    pub fn template(&self) -> &str {
        &self.template
    }

    /// Returns the masthead's texts.
    pub fn sheet(&self) -> &SheetContent {
        &self.sheet
    }

    /// Returns the publisher.
    pub fn organization(&self) -> &OrganizationContent {
        &self.organization
    }

    /// Returns the donor's name.
    pub fn donor(&self) -> &str {
        &self.donor
    }

    /// Returns the sections, a row of the page at a time; the columns of a row add up to twelve.
    pub fn rows(&self) -> &[Vec<Placed>] {
        &self.rows
    }

    /// Returns when it is published.
    pub fn issued(&self) -> PartialDate {
        self.issued
    }

    /// Returns the page budget.
    pub fn pages(&self) -> Option<&Spanned<u32>> {
        self.pages.as_ref()
    }

    /// Returns the facts.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// Returns every text, in reading order.
    pub fn texts(&self) -> &[ReadText] {
        &self.texts
    }

    /// Returns which checks each fact passed through.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Returns the files of the pictures.
    pub fn pictures(&self) -> &BTreeMap<ProjectPath, PictureFile> {
        &self.pictures
    }

    /// Returns whether a section is the contact block.
    pub fn is_contact(&self, path: &str) -> bool {
        self.rows.iter().flatten().any(|placed| {
            placed.section.path == path && matches!(placed.section.part, Part::Contact { .. })
        })
    }

    /// Returns how many pixels wide the picture at a path is; drawings have none.
    pub fn pixels(&self, path: &str) -> Option<f64> {
        self.pixels.get(path).copied()
    }

    /// Returns where a part of the pages was written.
    pub fn place(&self, path: &str) -> Option<Span> {
        self.places.get(path).copied()
    }
}

/// The masthead's texts.
#[derive(Debug, Clone, Serialize)]
pub struct SheetContent {
    /// The title.
    pub title: Vec<Inline>,
    /// The title without markup.
    pub title_text: String,
    /// The line under it.
    pub subtitle: Option<Vec<Inline>>,
    /// When it is published, in words.
    pub issued: String,
    /// The period, in figures.
    pub period: Option<String>,
    /// The lead.
    pub lead: Option<Vec<Block>>,
    /// The page budget.
    pub pages: Option<u32>,
}

/// The publisher.
#[derive(Debug, Clone, Serialize)]
pub struct OrganizationContent {
    /// The full name.
    pub name: String,
    /// The short name.
    pub short_name: Option<String>,
    /// The department.
    pub department: Option<String>,
    /// The lines of the address.
    pub address: Vec<String>,
    /// The telephone number.
    pub phone: Option<String>,
    /// The fax number.
    pub fax: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The web address.
    pub website: Option<Website>,
    /// The logo.
    pub logo: Option<PictureContent>,
}

/// A web address.
#[derive(Debug, Clone, Serialize)]
pub struct Website {
    /// Where it leads.
    pub url: String,
    /// How it is printed.
    pub text: String,
}

/// A section at its width.
#[derive(Debug, Clone, Serialize)]
pub struct Placed {
    /// How many of the grid's twelve columns it takes.
    pub columns: u8,
    /// The section.
    pub section: SectionContent,
}

/// A section.
#[derive(Debug, Clone, Serialize)]
pub struct SectionContent {
    /// Its name for what the layout finds.
    pub path: String,
    /// The heading.
    pub title: Option<Vec<Inline>>,
    /// What it is.
    #[serde(flatten)]
    pub part: Part,
}

/// What a section is.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Part {
    /// Running text.
    Prose {
        /// The text.
        body: Vec<Block>,
        /// Its picture.
        picture: Option<PictureContent>,
    },
    /// A tinted box.
    Panel {
        /// The text.
        body: Vec<Block>,
        /// Its picture.
        picture: Option<PictureContent>,
    },
    /// A chart.
    Chart(Box<ChartContent>),
    /// A story.
    Story(StoryContent),
    /// A band of big numbers.
    Kpis {
        /// The numbers.
        items: Vec<Figure>,
    },
    /// A table.
    Table {
        /// The heads of the columns.
        columns: Vec<Vec<Inline>>,
        /// The rows.
        rows: Vec<TableRow>,
        /// What to know about it.
        note: Option<Vec<Inline>>,
    },
    /// A list of names.
    List {
        /// The names.
        items: Vec<Vec<Inline>>,
        /// In how many columns.
        columns: u32,
    },
    /// Somebody's words.
    Quote {
        /// The words.
        text: Vec<Inline>,
        /// Who said them.
        by: Option<Vec<Inline>>,
        /// As what.
        role: Option<Vec<Inline>>,
    },
    /// Events.
    Milestones {
        /// When and what.
        events: Vec<Event>,
    },
    /// The numbered sources.
    Sources {
        /// The sources, each as a line.
        entries: Vec<Vec<Inline>>,
    },
    /// The contact block.
    Contact {
        /// A text in it.
        body: Option<Vec<Block>>,
    },
}

/// An event.
#[derive(Debug, Clone, Serialize)]
pub struct Event {
    /// When, in words.
    pub date: String,
    /// What.
    pub text: Vec<Inline>,
}

/// A chart, ready to be drawn.
#[derive(Debug, Clone, Serialize)]
pub struct ChartContent {
    /// What is drawn; `charts` draws it.
    #[serde(skip)]
    pub spec: ChartSpec,
    /// The height in points, where the author wants one.
    #[serde(skip)]
    pub height: Option<f64>,
    /// The chart in words.
    pub alt: String,
    /// What to know about the data.
    pub note: Option<Vec<Inline>>,
    /// Where the data come from.
    pub source: Option<String>,
}

/// A story.
#[derive(Debug, Clone, Serialize)]
pub struct StoryContent {
    /// Where it happens.
    pub location: Option<Vec<Inline>>,
    /// Who pays for it.
    pub funder: Option<Vec<Inline>>,
    /// The text.
    pub body: Vec<Block>,
    /// The picture.
    pub picture: Option<PictureContent>,
    /// The picture's shape, width to height, where the author wants one.
    pub aspect: Option<&'static str>,
    /// Its one number.
    pub number: Option<Figure>,
    /// The stories within it.
    pub stories: Vec<SectionContent>,
}

/// A number and what it counts.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// The number.
    pub value: Vec<Inline>,
    /// What it counts.
    pub label: Vec<Inline>,
}

/// A row of a table.
#[derive(Debug, Clone, Serialize)]
pub struct TableRow {
    /// The cells.
    pub cells: Vec<Vec<Inline>>,
    /// Whether it is a total.
    pub total: bool,
}

/// A picture at its place.
#[derive(Debug, Clone, Serialize)]
pub struct PictureContent {
    /// Its name for what the layout finds.
    pub path: String,
    /// The file in the typesetter's world; none for a placeholder.
    pub file: Option<String>,
    /// The width, in pixels or in the drawing's own units.
    pub width_px: f64,
    /// The height, likewise.
    pub height_px: f64,
    /// Whether it is drawn in vectors.
    pub vector: bool,
    /// What a reader who cannot see it should know.
    pub alt: String,
    /// The line under it.
    pub caption: Option<Vec<Inline>>,
    /// Who made it, in words.
    pub credit: Option<String>,
    /// The point that a crop keeps.
    pub focus: [f64; 2],
}

/// The file of a picture.
#[derive(Debug, Clone)]
pub struct PictureFile {
    /// Its content.
    pub bytes: Vec<u8>,
    /// The width and the height, in pixels or in the drawing's own units.
    pub size: (f64, f64),
    /// Whether it is drawn in vectors.
    pub is_vector: bool,
}

/// A text of the document, for the rules.
#[derive(Debug, Clone)]
pub struct ReadText {
    /// Its name, such as `section.3.body` or `section.3.title`.
    pub path: String,
    /// What it says.
    pub blocks: Vec<Block>,
}
