//! The keys of `template.toml`.

use serde::Serialize;

use crate::finding::Spanned;
use crate::input::Text;
use crate::model::read::{Whole, Within, keywords, record};
use crate::model::{Kind, Named, Paper};

record! {
    /// What the program must know of a template.
    pub struct Description {
        /// One sentence for whoever chooses.
        pub about: Text,
        /// The kinds of section that it draws.
        pub kinds: Vec<Kind>,
        /// Whether it takes the short form of a section that has one.
        pub short: Option<bool>,
        /// Whether it opens with the section that a document says, across the page.
        pub opens: Option<bool>,
        /// Printed pages are a multiple of so many: what is missing is added at the end.
        pub signature: Option<Spanned<Whole<1, 32>>>,
        /// Whether sections of a row may stand below each other, each across the page, where that fills pages better.
        pub stacks: Option<bool>,
        /// Whether it fills what text leaves of a page itself, with an ornament for one: then white is told only where
        /// it is most of a page.
        pub fills: Option<bool>,
        /// Whether it shows the picture that a document has for its cover.
        pub picture: Option<bool>,
        /// The papers that a document may choose.
        #[schemars(default)]
        pub papers: Vec<Paper>,
        /// How many pages a document has that asks for no number. Sections that have a priority are left out, the
        /// lowest first, until it has no more.
        pub pages: Option<Spanned<Whole<1, 64>>>,
        /// The paper, in millimetres.
        pub page: Page,
        /// What all pages are divided by.
        pub grid: GridEntry,
        /// What they are divided by in large print, if the template can be set in that.
        pub large: Option<GridEntry>,
        /// What a document may choose.
        #[schemars(default)]
        pub options: Named<Choice>,
    }

    /// The paper, in millimetres.
    #[derive(Serialize)]
    pub struct Page {
        /// The trimmed width.
        pub width: Spanned<Within<40, 5000>>,
        /// The trimmed height.
        pub height: Spanned<Within<40, 5000>>,
        /// How far grounds and pictures reach past the trim in print.
        pub bleed: Spanned<Within<0, 100>>,
        /// The margin above the text.
        pub margin_top: Spanned<Within<0, 1000>>,
        /// The margin below the text.
        pub margin_bottom: Spanned<Within<0, 1000>>,
        /// The margins beside the text.
        pub margin_side: Spanned<Within<0, 1000>>,
        /// Whether two facing pages are planned as one unit.
        pub facing: Option<bool>,
        /// How the sheet is folded.
        pub fold: Option<Fold>,
    }

    /// What all pages are divided by.
    #[derive(Serialize)]
    pub struct GridEntry {
        /// How many columns a page has.
        pub columns: Spanned<Whole<1, 24>>,
        /// The space between two columns, in millimetres.
        pub gutter: Spanned<Within<0, 1000>>,
        /// The step from one line of text to the next, in millimetres.
        pub baseline: Spanned<Within<1, 100>>,
    }

    /// One thing that a document may choose.
    pub struct Choice {
        /// What it is.
        pub about: Text,
        /// What it may be; the first is taken where a document says nothing.
        pub values: Vec<Text>,
    }
}

keywords! {
    /// How a sheet is folded.
    pub enum Fold {
        /// Not at all.
        None = "none",
        /// Once, in the middle.
        Half = "half",
        /// Twice, each part over the last.
        Tri = "tri",
        /// Twice, to and fro.
        Z = "z",
    }
}

impl Fold {
    /// Returns how many pages a side of the sheet has.
    pub const fn parts(self) -> u8 {
        match self {
            Self::None => 1,
            Self::Half => 2,
            Self::Tri | Self::Z => 3,
        }
    }
}
