//! A plan in millimetres: pages with their grounds, the parts of strands that stand on them, their slots.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use crate::measure::{Address, Filling};

/// A part of a measured strand on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// When it is read: by its component, its turn there, and whether it is the head or the body.
    pub turn: (usize, usize, bool),
    /// Its section, counted through all rows.
    pub section: Option<usize>,
    /// The measured strand.
    pub strand: usize,
    /// Which of its solids stand here.
    pub solids: Range<usize>,
    /// The page, from 0.
    pub page: usize,
    /// The distance of its left edge from the trim.
    pub x: f64,
    /// The distance of the upper edge of each solid from the trim.
    pub tops: Vec<f64>,
}

/// Something that is set again where a strand goes on.
#[derive(Debug, Clone, PartialEq)]
pub struct Repeat {
    /// The measured strand.
    pub strand: usize,
    /// Which of its solids.
    pub solids: Range<usize>,
    /// The page, from 0.
    pub page: usize,
    /// The distance of its left edge from the trim.
    pub x: f64,
    /// The distance of its upper edge from the trim.
    pub y: f64,
}

/// A slot with the height that it has.
#[derive(Debug, Clone, PartialEq)]
pub struct Slot {
    /// Its page, from 0.
    pub page: usize,
    /// The measured strand and the solid that it is.
    pub solid: (usize, usize),
    /// The key of what fills it.
    pub key: u32,
    /// What fills it.
    pub what: Filling,
    /// The distance of its left edge from the trim.
    pub x: f64,
    /// The distance of its upper edge from the trim.
    pub y: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

/// Where a section begins.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Start {
    /// Its page, from 0.
    pub page: usize,
    /// The distance of its left edge from the trim.
    pub x: f64,
    /// The distance of its upper edge from the trim.
    pub y: f64,
}

/// A ground on a page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Painted {
    /// Its name in the template.
    pub name: String,
    /// The section that it is the ground of.
    pub section: Option<usize>,
    /// The distance from the trim's left edge.
    pub x: f64,
    /// The distance from the trim's upper edge.
    pub y: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
    /// Whether what stands on it begins here.
    pub first: bool,
    /// Whether what stands on it ends here.
    pub last: bool,
    /// Whether it runs to the trim at the head of the page.
    pub bleed_top: bool,
    /// Whether it runs to the trim at the foot of the page.
    pub bleed_bottom: bool,
}

/// What a page has besides its text.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Sheet {
    /// The height of the masthead from the trim.
    pub masthead: Option<f64>,
    /// The height of what stands at the foot, to the trim.
    pub foot: Option<f64>,
    /// The addresses for its foot.
    pub addresses: Vec<Address>,
    /// The grounds, from the lowest.
    pub grounds: Vec<Painted>,
    /// Whether nothing of the document stands on it: it fills a printed sheet up.
    pub is_spare: bool,
}

/// A whole plan in millimetres.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheets {
    /// The pages.
    pub pages: Vec<Sheet>,
    /// What stands on them.
    pub spots: Vec<Spot>,
    /// What is set again.
    pub repeats: Vec<Repeat>,
    /// The slots.
    pub slots: Vec<Slot>,
}

impl Sheets {
    /// Adds pages with nothing on them, up to a multiple of so many.
    pub fn fill(&mut self, signature: usize) {
        let pages = self.pages.len().next_multiple_of(signature.max(1));
        self.pages.resize_with(pages, || Sheet { is_spare: true, ..Sheet::default() });
    }

    /// Returns how many pages have nothing on them.
    pub fn spare(&self) -> usize {
        self.pages.iter().filter(|page| page.is_spare).count()
    }

    /// Returns where each section begins that is on the pages, counted through all rows.
    pub fn starts(&self) -> BTreeMap<usize, Start> {
        let mut starts: BTreeMap<usize, Start> = BTreeMap::new();
        for spot in &self.spots {
            let (Some(section), Some(y)) = (spot.section, spot.tops.first()) else { continue };
            let own = Start { page: spot.page, x: spot.x, y: *y };
            let start = starts.entry(section).or_insert(own);
            if (own.page, own.y) < (start.page, start.y) {
                *start = own;
            }
        }
        starts
    }
}
