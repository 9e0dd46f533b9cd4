//! What a form of charts is: all that the program knows of one stands in its row.

use std::fmt;

use super::canvas::Canvas;
use super::drawing::Ink;
use super::fault::ChartFault;
use super::spec::ChartSpec;
use super::{
    ChartStyle, bars, columns, donut, dots, flow, lines, map, multiples, share, slope, sparklines,
    waterfall,
};

/// Every form, in the order in which the documentation names them.
pub static FORMS: [&Form; 15] = [
    &columns::COLUMNS,
    &columns::STACKED_COLUMNS,
    &bars::BARS,
    &bars::STACKED_BARS,
    &lines::LINES,
    &donut::DONUT,
    &share::SHARE,
    &slope::SLOPE,
    &multiples::SMALL_MULTIPLES,
    &dots::DOTS,
    &waterfall::WATERFALL,
    &flow::FLOW,
    &sparklines::SPARKLINES,
    &map::MAP,
    &map::TINTED_MAP,
];

/// A form that a chart can have.
pub struct Form {
    /// Its word in a document; a language has its name under `chart-form-WORD`.
    pub word: &'static str,
    /// What it looks like, for the schema.
    pub about: &'static str,
    /// What messages call it, after `a`.
    pub name: &'static str,
    /// What each category is, of one series and of several; a language counts them by `chart-of-WHAT`.
    pub(super) of: (&'static str, &'static str),
    /// What its values add up to.
    pub adds: Adds,
    /// What of its values is told to those who do not see it.
    pub tells: Tells,
    /// What it shows of one series beside those near it in rank.
    pub compares: Compares,
    /// Whether its marks stand on the axis beside each other, so that their outline rises and falls.
    pub(super) is_upright: bool,
    /// Whether it is told category by category, since its series are moments of each.
    pub is_told_across: bool,
    /// Whether its categories are countries, shown where they lie.
    pub is_map: bool,
    /// What it can show.
    pub limits: Limits,
    /// Makes the data of a document its own: which of them it shows, and what a category is in it.
    pub(super) shows: fn(ChartSpec) -> ChartSpec,
    /// The form for categories whose names find no room in this one.
    pub(super) otherwise: Option<&'static Self>,
    /// The forms that show what its limits keep it from.
    pub(super) instead: &'static [&'static Self],
    /// At how many heights it is tried on the way to the least and the most that it bears: more than one where words that
    /// move with the height may lack room in between.
    pub(super) trials: u32,
    /// Draws a chart of a width, and of a height or the one that its data ask for, in points.
    pub(super) draw: Draw,
}

/// Draws a chart, or says what does not fit.
pub(super) type Draw =
    for<'a> fn(&ChartSpec, (f64, Option<f64>), ChartStyle<'a>) -> Result<Canvas<'a>, Unfit>;

/// What the values of a form add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adds {
    /// Nothing: each stands for itself.
    Nothing,
    /// The series of a category are a pile with a sum.
    Piles,
    /// All values are shares of one whole.
    Whole,
    /// The last is what the first becomes by all that stands between them.
    Steps,
    /// Those of the first series are parts of one whole, those of each other one of the part that it is named for.
    Stages,
}

/// What a form shows of one series beside those near it in rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compares {
    /// Nothing: it shows no series but those that are named.
    Nothing,
    /// The values of each, and its places.
    Values,
    /// The place of each alone, in the first year and in the last.
    Places,
}

/// What of the values of a form is told to those who do not see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tells {
    /// All, or where they are many and not written the first, the last and the extremes.
    All,
    /// All, however many: a mark does not tell its value.
    Each,
    /// Of each series the first and the last, and its sum and ranks.
    Ends,
    /// Those that are there: what has no value has no mark.
    Known,
}

/// What a form can show.
pub struct Limits {
    /// The most series.
    pub series: usize,
    /// The most categories.
    pub categories: usize,
    /// Whether a value may lie below zero.
    pub below_zero: bool,
    /// Whether a value may be missing.
    pub gaps: bool,
    /// Whether its categories must be years.
    pub years: bool,
    /// How many colours of series tell its marks apart at most.
    pub inks: usize,
}

impl Limits {
    /// Whatever there are colours for.
    pub(super) const COLORS: Self = Self {
        series: Ink::SERIES as usize,
        categories: usize::MAX,
        below_zero: true,
        gaps: true,
        years: false,
        inks: Ink::SERIES as usize,
    };
    /// Six parts, which an eye can tell apart, of one whole.
    pub(super) const PARTS: Self =
        Self { series: 1, categories: 6, below_zero: false, gaps: false, ..Self::COLORS };
}

impl ChartSpec {
    /// Returns the chart as its form shows the data of a document.
    pub fn shown(self) -> Self {
        (self.form.shows)(self)
    }
}

/// What does not fit into the place of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unfit {
    /// The names of the categories, for which another form may have room.
    Names,
    /// Something that no form has room for.
    Room,
    /// A note, by its place, of which so many letters find room.
    Note {
        /// The place among the notes.
        note: usize,
        /// How many letters.
        letters: usize,
    },
    /// Something that plotters refused.
    Refused,
}

impl Unfit {
    /// Returns what a chart of a size is at fault for.
    pub(super) fn fault(self, spec: &ChartSpec, (width, height): (f64, Option<f64>)) -> ChartFault {
        match self {
            Self::Names | Self::Room => ChartFault::TooSmall { width, height },
            Self::Note { note, letters } => {
                let own = spec.notes.get(note).map_or(0, |note| note.text.chars().count());
                ChartFault::NoteRoom { note, letters, own }
            }
            Self::Refused => ChartFault::Refused,
        }
    }
}

impl Form {
    /// Says what each category is in a chart of so many series.
    pub fn category(&self, series: usize) -> &'static str {
        if series > 1 { self.of.1 } else { self.of.0 }
    }
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word)
    }
}

impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        self.word == other.word
    }
}

impl Eq for Form {}
