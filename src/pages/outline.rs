//! The plan as people and programs read it: what stands where on each page, how high, and the white that is left.

use serde::Serialize;

use super::Layout;
use crate::arrange::{Column, Part};
use crate::content::{Factsheet, SectionContent, Thing};
use crate::finding::Sources;
use crate::layout::{Piece, PlannedPage};
use crate::text::plain;

/// A plan. All lengths are in millimetres.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outline {
    /// How many pages the document may have.
    pub budget: Option<u32>,
    /// How much it is over the budget, in lines.
    pub lines_over: usize,
    /// What the plan costs: the less, the better the pages are filled.
    pub cost: f64,
    /// How high a line is.
    pub line: f64,
    /// The pages.
    pub pages: Vec<Page>,
    /// The sections that were left out for the pages that the template has.
    pub left_out: Vec<Named>,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Page {
    /// From 1.
    pub number: usize,
    /// How high the area for text is.
    pub height: f64,
    /// The white at its foot.
    pub white: f64,
    /// The part of the area that is white at its foot.
    pub empty: f64,
    /// What stands on it, from its head, and side by side from the left.
    pub columns: Vec<Stretch>,
    /// The height of the contact block at the foot of the last page, from its upper edge to the trim.
    pub foot: Option<f64>,
}

/// What stands in a column of a page without a break: all of a section, or a part of it, or several below each other.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stretch {
    /// The distance from the page's upper edge.
    pub y: f64,
    /// From its head to its foot.
    pub height: f64,
    /// The white below it, where its neighbours are higher.
    pub white: f64,
    /// The column of the grid at which it begins, from 1.
    pub at: f64,
    /// How many columns of the grid it takes.
    pub columns: f64,
    /// Which of several columns of running text it is, from 1; none where there is only one.
    pub flow: Option<u8>,
    /// How it is arranged with what stands beside it.
    pub arrangement: String,
    /// Whether it goes on from the page or the column before.
    pub continues: bool,
    /// Whether it goes on behind it.
    pub goes_on: bool,
    /// What it is, from above.
    pub sections: Vec<Named>,
    /// The pictures and charts in it.
    pub slots: Vec<Filled>,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Its kind in the format; `masthead` for the head of the first page.
    pub kind: &'static str,
    /// Its heading.
    pub title: Option<String>,
    /// The line of the document where it begins.
    pub line: Option<usize>,
}

/// A picture or a chart with the height that the plan gives it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Filled {
    /// Which of the two.
    pub what: &'static str,
    /// How high it is.
    pub height: f64,
}

/// Describes how a document was set.
pub fn outline(layout: &Layout, factsheet: &Factsheet, sources: &Sources) -> Outline {
    let teller = Teller { layout, factsheet, sources };
    let plan = &layout.plan;
    Outline {
        budget: factsheet.pages().map(|pages| pages.value),
        lines_over: plan.over.as_ref().map_or(0, |over| over.by.whole_lines()),
        cost: tenths(plan.cost),
        line: layout.grid.line,
        pages: plan
            .pages
            .iter()
            .enumerate()
            .map(|(index, page)| teller.page(index, page))
            .collect(),
        left_out: layout.left_out.iter().map(|section| teller.named(Some(*section))).collect(),
    }
}

struct Teller<'a> {
    layout: &'a Layout,
    factsheet: &'a Factsheet,
    sources: &'a Sources,
}

impl Teller<'_> {
    fn page(&self, index: usize, page: &PlannedPage) -> Page {
        let grid = &self.layout.grid;
        Page {
            number: page.number,
            height: tenths(grid.length(page.room)),
            white: tenths(grid.length(page.hole)),
            empty: (page.hole.share_of(page.room) * 100.0).round() / 100.0,
            columns: page.pieces.iter().filter_map(|piece| self.stretch(index, piece)).collect(),
            foot: self.layout.sheets.pages.get(index).and_then(|sheet| sheet.foot).map(tenths),
        }
    }

    fn stretch(&self, page: usize, piece: &Piece) -> Option<Stretch> {
        let grid = &self.layout.grid;
        let own = self.layout.alternative(piece.edge, piece.arrangement)?;
        let column = self.layout.column(piece)?;
        // The masthead begins at the trim.
        let origin = if page == 0 { 0.0 } else { grid.top };
        let length = |ticks| tenths(grid.length(ticks));
        let slots = piece.slots.iter().map(|slot| Filled {
            what: match self.factsheet.keys().at(slot.id).map(|keyed| &keyed.thing) {
                Some(Thing::Chart) => "chart",
                _ => "picture",
            },
            height: length(slot.height),
        });
        Some(Stretch {
            y: tenths(origin + grid.length(piece.y)),
            height: length(piece.filled),
            white: length((piece.height - piece.filled).or_none()),
            at: tenths(column.at + 1.0),
            columns: tenths(column.columns),
            flow: (column.flow > 1).then_some(piece.column + 1),
            arrangement: own.name.clone(),
            continues: !piece.begins,
            goes_on: !piece.ends,
            sections: self.sections(column, piece),
            slots: slots.collect(),
        })
    }

    /// The sections of which a piece has something.
    fn sections(&self, column: &Column, piece: &Piece) -> Vec<Named> {
        let is_here = |part: &&Part| part.items.start < piece.to && piece.from < part.items.end;
        let mut sections: Vec<Option<usize>> =
            column.parts.iter().filter(is_here).map(|part| part.section).collect();
        sections.dedup();
        sections.into_iter().map(|section| self.named(section)).collect()
    }

    fn named(&self, section: Option<usize>) -> Named {
        let Some(content) = section.and_then(|section| self.factsheet.section(section)) else {
            return Named { kind: "masthead", title: None, line: None };
        };
        let SectionContent { owner, title, part, .. } = content;
        let line = self
            .factsheet
            .place(*owner)
            .and_then(|place| Some(self.sources.get(place.source)?.position(place.start).0));
        Named {
            kind: part.kind().word(),
            title: title.as_ref().map(|title| plain(&title.runs)),
            line,
        }
    }
}

/// To a tenth.
fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}
