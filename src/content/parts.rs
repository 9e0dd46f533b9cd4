//! The resolved document: what the pages will say, in the shape that templates take.

use serde::Serialize;

use super::keys::Key;
use super::{Line, MakeContent, Maker};
use crate::finding::Spanned;
use crate::kinds::chart::ChartContent;
use crate::kinds::table::TableContent;
use crate::kinds::{self, kinds};
use crate::model::{self, Kind, Owner, Section};
use crate::qr::Qr;
use crate::text::Block;

/// The masthead's texts.
#[derive(Debug, Clone, Serialize)]
pub struct SheetContent {
    /// Who publishes, where no logo says so.
    pub publisher: Option<Line>,
    /// The publisher's logo.
    pub logo: Option<PictureContent>,
    /// The donor's own mark.
    pub emblem: Option<LogoContent>,
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
    /// The picture for the cover.
    pub picture: Option<PictureContent>,
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
    /// What its texts say whose they are.
    #[serde(rename = "path")]
    pub owner: Owner,
    /// How long it stays when there is too little room: 1 the longest.
    pub priority: Option<u8>,
    /// The heading.
    pub title: Option<Line>,
    /// What it is.
    #[serde(flatten)]
    pub part: PartContent,
}

impl SectionContent {
    /// Returns its pictures, with those of the stories within it.
    pub fn pictures(&self) -> Vec<&PictureContent> {
        let within = self.part.says().within().iter().flat_map(Self::pictures);
        self.part.says().picture().into_iter().chain(within).collect()
    }
}

/// What a section says on the pages, by which stages and rules ask for it: a kind that says such a thing says so here.
pub trait SaysOnPages {
    /// Its picture, without those of sections within it.
    fn picture(&self) -> Option<&PictureContent> {
        None
    }

    /// The chart that it is.
    fn chart(&self) -> Option<&ChartContent> {
        None
    }

    /// The table that it is.
    fn table(&self) -> Option<&TableContent> {
        None
    }

    /// Whether it lists the figures of the charts before it.
    fn lists_figures(&self) -> bool {
        false
    }

    /// The names that it lists.
    fn names(&self) -> &[Line] {
        &[]
    }

    /// Its big numbers.
    fn figures(&self) -> &[Figure] {
        &[]
    }

    /// Whether it stands in a box of its own.
    fn is_boxed(&self) -> bool {
        false
    }

    /// The sections within it.
    fn within(&self) -> &[SectionContent] {
        &[]
    }

    /// The lines that templates fit or break well, besides the heading.
    fn fitted(&self) -> Vec<Fitted<'_>> {
        Vec::new()
    }
}

/// A line that templates fit or break well, so that they have to know how wide it is.
#[derive(Debug, Clone, Copy)]
pub enum Fitted<'a> {
    /// A line in letters of a sort.
    Line(&'a Line, Letters),
    /// A big number.
    Figure(&'a Figure),
}

/// Which letters a line is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// Those of headings.
    Heading,
    /// Those of headings, in the weight of text.
    Display,
    /// Those of text.
    Text,
    /// Those of text, in bold.
    Strong,
}

/// Defines what a section of any kind says.
macro_rules! contents {
    ($(#[doc = $about:literal] $word:literal => $variant:ident($module:ident::$record:ident),)*) => {
        /// What a section is, and says.
        #[derive(Debug, Clone, Serialize)]
        #[serde(tag = "kind")]
        pub enum PartContent {
            $(
                #[doc = $about]
                #[serde(rename = $word)]
                $variant(<kinds::$module::$record as MakeContent>::Content),
            )*
        }

        impl PartContent {
            /// Returns its kind.
            pub fn kind(&self) -> Kind {
                match self {
                    $(Self::$variant(_) => Kind::$variant,)*
                }
            }

            /// What it says.
            pub fn says(&self) -> &dyn SaysOnPages {
                match self {
                    $(Self::$variant(part) => part,)*
                }
            }
        }

        $(
            impl From<<kinds::$module::$record as MakeContent>::Content> for PartContent {
                fn from(part: <kinds::$module::$record as MakeContent>::Content) -> Self {
                    Self::$variant(part)
                }
            }
        )*

        /// Makes a section of whatever kind.
        pub(super) fn make(
            maker: &mut Maker<'_, '_>,
            owner: Owner,
            section: &Spanned<Section>,
        ) -> Option<SectionContent> {
            match &section.value.part {
                $(model::Part::$variant(part) => maker.section(owner, section, part),)*
            }
        }
    };
}

kinds!(contents);

/// A number and what it counts.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// The number.
    pub value: Line,
    /// What it counts.
    pub label: Line,
}

/// Where a reader finds more.
#[derive(Debug, Clone, Serialize)]
pub struct LinkContent {
    /// The code of the address.
    pub code: Option<CodeContent>,
    /// What is there.
    pub title: Line,
    /// A line about it.
    pub text: Option<Line>,
    /// The address, as a reader types it.
    pub address: Line,
    /// Where it leads, as a PDF holds it.
    pub url: String,
}

/// An address as a code for the camera of a telephone.
#[derive(Debug, Clone, Serialize)]
pub struct CodeContent {
    /// What marks it on the pages.
    pub key: Key,
    /// Its dark modules.
    #[serde(flatten)]
    pub modules: Qr,
    /// What a reader who cannot see it should know.
    pub alt: String,
}

/// The mark of one who takes part.
#[derive(Debug, Clone, Serialize)]
pub struct LogoContent {
    /// Its picture; its alternative text says whose it is.
    #[serde(flatten)]
    pub picture: PictureContent,
    /// Where it leads, as a PDF holds it.
    pub url: Option<String>,
}

/// A picture at its place.
#[derive(Debug, Clone, Serialize)]
pub struct PictureContent {
    /// What marks it on the pages.
    pub key: Key,
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
