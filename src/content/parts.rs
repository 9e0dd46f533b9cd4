//! The resolved document: what the pages will say, in the shape that templates take.

use serde::Serialize;

use super::Line;
use super::keys::Key;
use crate::charts::ChartSpec;
use crate::text::Block;

/// The masthead's texts.
#[derive(Debug, Clone, Serialize)]
pub struct SheetContent {
    /// Who publishes, where no logo says so.
    pub publisher: Option<Line>,
    /// The publisher's logo.
    pub logo: Option<PictureContent>,
    /// The title.
    pub title: Line,
    /// The title without markup.
    pub title_text: String,
    /// The line under it.
    pub subtitle: Option<Line>,
    /// When it is published, in words.
    pub issued: Line,
    /// The period, in figures.
    pub period: Option<String>,
    /// The lead.
    pub lead: Option<Vec<Block<Line>>>,
    /// The page budget.
    pub pages: Option<u32>,
}

/// The publisher.
#[derive(Debug, Clone, Serialize)]
pub struct OrganizationContent {
    /// The full name.
    pub name: String,
    /// The full name, to be printed in the contact block.
    pub full_name: Line,
    /// The short name.
    pub short_name: Option<String>,
    /// The department.
    pub department: Option<Line>,
    /// The lines of the address.
    pub address: Vec<Line>,
    /// The telephone number.
    pub phone: Option<Line>,
    /// The fax number.
    pub fax: Option<Line>,
    /// The e-mail address.
    pub email: Option<PrintedAddress>,
    /// The web address.
    pub website: Option<PrintedAddress>,
}

/// An address that is printed.
#[derive(Debug, Clone, Serialize)]
pub struct PrintedAddress {
    /// Where it leads, as a PDF holds it.
    pub url: String,
    /// How it is printed.
    pub text: Line,
}

/// A section at its width.
#[derive(Debug, Clone, Serialize)]
pub struct Placed {
    /// How many of the grid's columns it takes.
    pub columns: u8,
    /// The section.
    pub section: SectionContent,
}

/// A section.
#[derive(Debug, Clone, Serialize)]
pub struct SectionContent {
    /// Its name for what the layout finds.
    pub path: String,
    /// How long it stays when there is too little room: 1 the longest.
    pub priority: Option<u8>,
    /// The heading.
    pub title: Option<Line>,
    /// What it is.
    #[serde(flatten)]
    pub part: Part,
}

impl SectionContent {
    /// Returns its pictures, with those of the stories within it.
    pub fn pictures(&self) -> Vec<&PictureContent> {
        match &self.part {
            Part::Prose { picture, .. } | Part::Panel { picture, .. } => picture.iter().collect(),
            Part::Story(story) => {
                let within = story.stories.iter().flat_map(Self::pictures);
                story.picture.iter().chain(within).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// What a section is.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Part {
    /// Running text.
    Prose {
        /// The text.
        body: Vec<Block<Line>>,
        /// Its picture.
        picture: Option<PictureContent>,
        /// In how many columns.
        columns: u32,
    },
    /// A tinted box.
    Panel {
        /// The text.
        body: Vec<Block<Line>>,
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
        columns: Vec<Line>,
        /// The rows.
        rows: Vec<TableRow>,
        /// What to know about it.
        note: Option<Line>,
    },
    /// A list of names.
    List {
        /// The names.
        items: Vec<Line>,
        /// In how many columns.
        columns: u32,
    },
    /// Somebody's words.
    Quote {
        /// The words.
        text: Line,
        /// Who said them.
        by: Option<Line>,
        /// As what.
        role: Option<Line>,
    },
    /// Events.
    Milestones {
        /// When and what.
        events: Vec<Event>,
    },
    /// The numbered sources.
    Sources {
        /// The sources, each as a line.
        entries: Vec<Line>,
    },
    /// The contact block.
    Contact {
        /// A text in it.
        body: Option<Vec<Block<Line>>>,
    },
}

impl Part {
    /// Its word in the format.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Prose { .. } => "prose",
            Self::Panel { .. } => "panel",
            Self::Chart(_) => "chart",
            Self::Story(_) => "story",
            Self::Kpis { .. } => "kpis",
            Self::Table { .. } => "table",
            Self::List { .. } => "list",
            Self::Quote { .. } => "quote",
            Self::Milestones { .. } => "milestones",
            Self::Sources { .. } => "sources",
            Self::Contact { .. } => "contact",
        }
    }
}

/// An event.
#[derive(Debug, Clone, Serialize)]
pub struct Event {
    /// When, in words.
    pub date: Line,
    /// What.
    pub text: Line,
}

/// A chart, ready to be drawn.
#[derive(Debug, Clone, Serialize)]
pub struct ChartContent {
    /// What marks the drawing on the pages.
    pub key: Key,
    /// What is drawn; `charts` draws it.
    #[serde(skip)]
    pub spec: ChartSpec,
    /// The height in points, where the author wants one.
    #[serde(skip)]
    pub height: Option<f64>,
    /// Its heading in plain characters, for its words.
    #[serde(skip)]
    pub title: String,
    /// The chart in words, where the author gives them; `drawings` writes them otherwise.
    #[serde(skip)]
    pub alt: Option<String>,
    /// What to know about the data.
    pub note: Option<Line>,
    /// Where the data come from.
    pub source: Option<Line>,
}

/// A story.
#[derive(Debug, Clone, Serialize)]
pub struct StoryContent {
    /// Where it happens.
    pub location: Option<Line>,
    /// Who pays for it.
    pub funder: Option<Line>,
    /// The text.
    pub body: Vec<Block<Line>>,
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
    pub value: Line,
    /// What it counts.
    pub label: Line,
}

/// A row of a table.
#[derive(Debug, Clone, Serialize)]
pub struct TableRow {
    /// The cells.
    pub cells: Vec<Line>,
    /// Whether it is a total.
    pub total: bool,
}

/// A picture at its place.
#[derive(Debug, Clone, Serialize)]
pub struct PictureContent {
    /// What marks it on the pages.
    pub key: Key,
    /// Its name for what the layout finds.
    pub path: String,
    /// The file in the typesetter's world; none for a placeholder.
    pub file: Option<String>,
    /// The width as it is seen, in pixels or in the drawing's own units.
    pub width_px: f64,
    /// The height, likewise.
    pub height_px: f64,
    /// Whether it is drawn in vectors.
    pub vector: bool,
    /// What a reader who cannot see it should know.
    pub alt: String,
    /// The line under it.
    pub caption: Option<Line>,
    /// Who made it, in words.
    pub credit: Option<Line>,
    /// The point that a crop keeps.
    pub focus: [f64; 2],
    /// The part that no crop cuts into: its left, upper, right and lower edge, in shares of the picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keep: Option<[f64; 4]>,
}

/// A text of the document, for the rules.
#[derive(Debug, Clone)]
pub struct ReadText {
    /// Its name, such as `section.3.body` or `section.3.title`.
    pub path: String,
    /// What it is for.
    pub role: Role,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// What a text is for, as far as its numbers and words go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Running text, a heading, a label.
    Prose,
    /// The title of a chart, whose years are held against its series.
    ChartTitle,
    /// The head of a table's column.
    ColumnHead,
    /// The head of a table's row: its first cell.
    RowHead,
    /// Another cell of a table.
    Cell,
    /// The value of a big number, which is nothing but that.
    Figure,
    /// Somebody's words, which nobody may change.
    Quote,
}
