//! The plan as templates read it: the furniture of each page, and the slots to be drawn.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::arrange::{Painted, Sheets};
use crate::charts::Ink;
use crate::drawings::Drawn;
use crate::measure::{Address, Filling};

/// What a template's `pages` gets.
#[derive(Serialize)]
pub struct Planned<'a> {
    pages: Vec<PlannedPage<'a>>,
    sections: Vec<PlannedSection>,
    slots: Vec<PlannedSlot>,
}

#[derive(Serialize)]
struct PlannedPage<'a> {
    number: usize,
    total: usize,
    first: bool,
    last: bool,
    spare: bool,
    masthead: Option<f64>,
    foot: Option<f64>,
    grounds: &'a [Painted],
    addresses: Vec<PlannedAddress<'a>>,
}

/// Where a section begins.
#[derive(Serialize)]
struct PlannedSection {
    /// Counted through all rows.
    section: usize,
    page: usize,
    x: f64,
    y: f64,
}

#[derive(Serialize)]
struct PlannedAddress<'a> {
    #[serde(flatten)]
    address: &'a Address,
    /// The width of its text in em.
    em: f64,
}

#[derive(Serialize)]
struct PlannedSlot {
    key: u32,
    what: Filling,
    page: usize,
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    drawing: Option<PlannedDrawing>,
}

/// A chart, which is drawn where the template leaves room for it.
#[derive(Serialize)]
struct PlannedDrawing {
    /// The place of its slot, from 0.
    number: usize,
    /// The size in points.
    width: f64,
    height: f64,
    /// The names of its inks.
    inks: BTreeSet<String>,
}

impl<'a> Planned<'a> {
    /// Describes a plan, with the chart in each slot that has one. `em` measures a text of the text face, in em.
    pub fn new(sheets: &'a Sheets, drawn: &'a [Option<Drawn>], em: impl Fn(&str) -> f64) -> Self {
        let total = sheets.pages.len();
        let pages = sheets.pages.iter().enumerate().map(|(index, sheet)| PlannedPage {
            number: index + 1,
            total,
            first: index == 0,
            last: index + 1 == total,
            spare: sheet.is_spare,
            masthead: sheet.masthead,
            foot: sheet.foot,
            grounds: &sheet.grounds,
            addresses: sheet
                .addresses
                .iter()
                .map(|address| PlannedAddress { address, em: em(&address.text) })
                .collect(),
        });
        let drawing = |(number, drawn): (usize, &Drawn)| PlannedDrawing {
            number,
            width: drawn.drawing.width,
            height: drawn.drawing.height,
            inks: drawn.drawing.inks().map(Ink::name).collect(),
        };
        let slots = sheets.slots.iter().zip(drawn).enumerate();
        let slots = slots.map(|(number, (slot, drawn))| PlannedSlot {
            key: slot.key,
            what: slot.what,
            page: slot.page + 1,
            x: slot.x,
            y: slot.y,
            width: slot.width,
            height: slot.height,
            drawing: drawn.as_ref().map(|drawn| drawing((number, drawn))),
        });
        let sections = sheets.starts().into_iter().map(|(section, start)| PlannedSection {
            section,
            page: start.page + 1,
            x: start.x,
            y: start.y,
        });
        Self { pages: pages.collect(), sections: sections.collect(), slots: slots.collect() }
    }
}
