//! The keys of a theme file.

use serde::{Serialize, Serializer};

use super::measure::Weight;
use super::{Color, Series};
use crate::finding::Spanned;
use crate::input::Text;
use crate::model::read::{PathText, Within, keywords, record};

record! {
    /// A look: colours, fonts and measures.
    #[derive(Serialize)]
    pub struct Theme {
        /// The name.
        pub name: Text,
        /// The fonts.
        pub fonts: Fonts,
        /// The colours, by what they are for.
        pub colors: Palette,
        /// The colours of a chart's series, in order.
        pub series: Series,
        /// The colour of what a chart points at; the accent where it is left out.
        pub point: Option<Color>,
        /// The sizes of type, in points.
        pub sizes: Sizes,
        /// The habits of the layout.
        pub style: Style,
        /// Whether it is large print, which is set on the template's grid for that.
        pub large: Option<bool>,
        /// The printing condition of the print edition: `fogra39`, `gracol` or the path of an ICC profile.
        pub condition: Option<Text>,
    }

    /// The families of type.
    #[derive(Serialize)]
    pub struct Fonts {
        /// For headings and figures.
        pub heading: Text,
        /// For text.
        pub text: Text,
        /// A folder with font files, beside the theme's file.
        #[serde(skip)]
        pub folder: Option<PathText>,
    }

    /// The colours, by what they are for.
    #[derive(Serialize)]
    pub struct Palette {
        /// Text.
        pub text: Color,
        /// Captions, sources and axes.
        pub muted: Color,
        /// Headings.
        pub heading: Color,
        /// The look's first colour: figures, lines of place and funder.
        pub primary: Color,
        /// The point to be made.
        pub accent: Color,
        /// The look's second colour.
        pub second: Color,
        /// The look's third colour.
        pub highlight: Color,
        /// Rules.
        pub rule: Color,
        /// The ground of panels.
        pub tint: Color,
        /// The ground of nested stories.
        pub tint_two: Color,
        /// The page.
        pub paper: Color,
        /// The ground of the masthead.
        pub band: Color,
        /// Text on the masthead.
        pub on_band: Color,
        /// The ground of the contact block.
        pub foot: Color,
        /// Text on the contact block.
        pub on_foot: Color,
    }

    /// The sizes of type, in points.
    #[derive(Serialize)]
    pub struct Sizes {
        /// Running text.
        pub text: Spanned<Within<1, 500>>,
        /// Text in panels.
        pub panel: Spanned<Within<1, 500>>,
        /// The lead.
        pub lead: Spanned<Within<1, 500>>,
        /// Captions, credits and sources.
        pub small: Spanned<Within<1, 500>>,
        /// Headings of sections.
        pub heading: Spanned<Within<1, 500>>,
        /// Headings within sections.
        pub subheading: Spanned<Within<1, 500>>,
        /// The title; a long one is set smaller.
        pub title: Spanned<Within<1, 500>>,
        /// Big numbers.
        pub figure: Spanned<Within<1, 500>>,
    }

    /// The habits of the layout.
    #[derive(Serialize)]
    pub struct Style {
        /// The masthead's ground.
        pub masthead: Masthead,
        /// The masthead's ornament.
        pub motif: Motif,
        /// How a panel stands out.
        pub panel: PanelStyle,
        /// How paragraphs are told apart.
        pub paragraphs: Paragraphs,
        /// Whether lines are filled to the right edge.
        pub justify: bool,
        /// The radius of corners, in millimetres.
        pub radius: Spanned<Within<0, 100>>,
        /// The weight of headings, from 100 to 900.
        pub heading_weight: Weight,
        /// The weight of the title.
        pub title_weight: Weight,
        /// The weight of big numbers.
        pub figure_weight: Weight,
    }
}

keywords! {
    /// The masthead's ground.
    pub enum Masthead {
        /// A band of colour to the trim.
        Band = "band",
        /// A pale ground, which ends with a rule.
        Paper = "paper",
    }

    /// The masthead's ornament.
    pub enum Motif {
        /// Overlapping circles, where there are no figures to show; figures as plain steps.
        Circles = "circles",
        /// A sun over water, where there are no figures to show; figures as steps of lines.
        None = "none",
    }

    /// How a panel stands out.
    pub enum PanelStyle {
        /// By a tinted ground.
        Tint = "tint",
        /// By its rules.
        Rule = "rule",
    }

    /// How paragraphs are told apart.
    pub enum Paragraphs {
        /// By a space.
        Space = "space",
        /// By a first line moved in.
        Indent = "indent",
    }
}

/// Templates see the value; where it was written is for reports.
impl<T: Serialize> Serialize for Spanned<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

/// Templates see the value; where it was written is for reports.
impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.value)
    }
}

impl Palette {
    /// Returns every colour.
    pub fn all(&self) -> [&Color; 15] {
        [
            &self.text,
            &self.muted,
            &self.heading,
            &self.primary,
            &self.accent,
            &self.second,
            &self.highlight,
            &self.rule,
            &self.tint,
            &self.tint_two,
            &self.paper,
            &self.band,
            &self.on_band,
            &self.foot,
            &self.on_foot,
        ]
    }

    /// Returns what stands as text on which ground: names and colours.
    pub(super) fn text_pairs(&self) -> [(&'static str, &Color, &'static str, &Color); 14] {
        [
            ("text", &self.text, "paper", &self.paper),
            ("text", &self.text, "tint", &self.tint),
            ("text", &self.text, "tint_two", &self.tint_two),
            ("muted", &self.muted, "paper", &self.paper),
            ("muted", &self.muted, "tint", &self.tint),
            ("muted", &self.muted, "tint_two", &self.tint_two),
            ("primary", &self.primary, "tint_two", &self.tint_two),
            ("heading", &self.heading, "paper", &self.paper),
            ("heading", &self.heading, "tint", &self.tint),
            ("heading", &self.heading, "tint_two", &self.tint_two),
            ("primary", &self.primary, "paper", &self.paper),
            ("primary", &self.primary, "tint", &self.tint),
            ("on_band", &self.on_band, "band", &self.band),
            ("on_foot", &self.on_foot, "foot", &self.foot),
        ]
    }
}
