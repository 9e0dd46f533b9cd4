//! A plan, in millimetres: where each part of a measured strand stands, what fills its slots, and what is painted behind.

use std::ops::Range;

use super::Grid;
use super::bands::{Arranged, Footing};
use super::column::{Column, Part, Source};
use super::sheets::{Repeat, Sheet, Sheets, Slot, Spot};
use crate::layout::{Piece, Place, PlacedBand, Plan, PlannedPage};
use crate::measure::Measures;

/// What stands at the foot of the last page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Foot {
    /// Its height from its upper edge to the trim, in millimetres; none where nothing stands there.
    pub height: f64,
    /// What it takes of the lines of a page, with the white above it.
    pub lines: f64,
}

impl Foot {
    /// Measures what stands at the foot of the last page.
    pub fn new(foot: &[Footing], grid: &Grid) -> Self {
        let lines: f64 =
            foot.iter().map(|footing| footing.above + footing.height + footing.below).sum();
        let height = lines * grid.line;
        let below = grid.height - grid.top - grid.lines() * grid.line;
        let white = if foot.is_empty() { 0.0 } else { 2.0 };
        Self { height, lines: ((height - below) / grid.line).max(0.0) + white }
    }
}

/// Turns a plan into millimetres.
pub fn spots(arranged: &Arranged, plan: &Plan, measures: &Measures, grid: Grid) -> Sheets {
    let mut maker = Maker { arranged, measures, grid, sheets: Sheets::default() };
    for (index, page) in plan.pages.iter().enumerate() {
        maker.page(index, page, plan.pages.len());
    }
    maker.sheets
}

/// Where solids of a strand stand, in millimetres from the head of the page.
#[derive(Clone, Copy)]
pub(super) struct Tops<'t> {
    /// The upper edge of each.
    pub(super) tops: &'t [f64],
    /// The upper edge of each with the white that lowers it: there a ground begins.
    pub(super) begins: &'t [f64],
}

pub(super) struct Maker<'a> {
    pub(super) arranged: &'a Arranged,
    pub(super) measures: &'a Measures,
    pub(super) grid: Grid,
    pub(super) sheets: Sheets,
}

impl Maker<'_> {
    fn page(&mut self, index: usize, page: &PlannedPage, count: usize) {
        let is_last = index + 1 == count;
        // The masthead begins at the trim.
        let origin = if index == 0 { 0.0 } else { self.grid.top };
        let mut sheet = Sheet::default();
        self.group_grounds(page, origin, is_last, &mut sheet);
        for band in &page.bands {
            self.band_ground(band, origin, &mut sheet);
            if index == 0 && self.is_masthead(band) {
                sheet.masthead = Some(origin + self.grid.length(band.y + band.height));
            }
        }
        self.sheets.pages.push(sheet);
        for piece in &page.pieces {
            self.piece(index, piece, origin);
        }
        if is_last && !self.arranged.foot.is_empty() {
            self.foot(index);
        }
    }

    fn column(&self, edge: usize, arrangement: usize, strand: usize) -> Option<&Column> {
        self.arranged.edges.get(edge)?.alternatives.get(arrangement)?.columns.get(strand)
    }

    fn is_masthead(&self, band: &PlacedBand) -> bool {
        self.column(band.edge, band.arrangement, 0)
            .is_some_and(|column| column.parts.first().is_some_and(|part| part.section.is_none()))
    }

    /// Places what a piece is made of.
    fn piece(&mut self, page: usize, piece: &Piece, origin: f64) {
        let arranged = self.arranged;
        let found = arranged
            .edges
            .get(piece.edge)
            .and_then(|edge| edge.alternatives.get(piece.arrangement));
        let Some(column) = found.and_then(|alternative| alternative.columns.get(piece.strand))
        else {
            return;
        };
        let places = piece.places(&column.strand);
        for (number, part) in column.parts.iter().enumerate() {
            let own: Vec<&Place> =
                places.iter().filter(|place| part.items.contains(&place.item)).collect();
            if let (Some(first), Some(last)) = (own.first(), own.last()) {
                let (top, bottom) = if column.parts.len() == 1 {
                    let fits = part.ground.as_ref().is_some_and(|ground| ground.fits);
                    (piece.y, piece.y + if fits { piece.filled } else { piece.height })
                } else {
                    (first.y, last.y + last.height)
                };
                self.part_ground(
                    page,
                    column,
                    part,
                    (origin + self.grid.length(top), self.grid.length(bottom - top)),
                    piece,
                );
            }
            self.part(page, column, (number, part), piece, &own, origin);
        }
        if piece.repeated && piece.column == 0 {
            self.repeat(page, column, piece, origin);
        }
    }

    /// Returns the left edge of what stands in a column of a piece.
    fn x(&self, column: &Column, part: &Part, snake: u8) -> f64 {
        let flow = f64::from(column.flow.max(1));
        let width = (self.grid.span(column.columns) - (flow - 1.0) * self.grid.gutter) / flow;
        self.grid.x(column.at) + part.inset.left + f64::from(snake) * (width + self.grid.gutter)
    }

    /// Places a part of a column, as far as it stands in a piece.
    fn part(
        &mut self,
        page: usize,
        column: &Column,
        (number, part): (usize, &Part),
        piece: &Piece,
        places: &[&Place],
        origin: f64,
    ) {
        let x = self.x(column, part, piece.column);
        let grid = self.grid;
        let y = |place: &Place| origin + grid.length(place.y);
        let by = |item: usize| piece.drops.iter().find(|drop| drop.item == item);
        let by = |item: usize| by(item).map_or(0.0, |drop| grid.length(drop.by));
        let (mut tops, mut begins) = (Vec::new(), Vec::new());
        let mut first = None;
        let mut slots = Vec::new();
        let Some(strand) = self.measures.strands.get(part.strand) else { return };
        for place in places {
            match column.sources.get(place.item) {
                Some(Source::Solid { part: own, solid, rest }) if *own == number => {
                    let y = y(place) + rest * self.grid.line;
                    first = first.or(Some(*solid));
                    tops.push(y);
                    begins.push(y - by(place.item));
                    if let Some((_, slot)) =
                        strand.material.solids.get(*solid).and_then(|solid| solid.slot.as_ref())
                    {
                        slots.push(Slot {
                            page,
                            solid: (part.strand, *solid),
                            key: slot.key,
                            what: slot.what,
                            x,
                            y,
                            width: slot.width,
                            height: self.grid.length(place.height),
                        });
                    }
                }
                Some(Source::Head { part: own }) if *own == number => {
                    let at = (self.x(column, part, 0), y(place));
                    self.head(page, part, column, at, by(place.item));
                }
                _ => {}
            }
        }
        self.sheets.slots.extend(slots);
        if column.flow > 1 && piece.column == 0 && !piece.begun {
            let top = origin + self.grid.length(piece.y + column.strand.pad.top);
            self.head(page, part, column, (x, top), 0.0);
        }
        let Some(first) = first else { return };
        let solids = first..first + tops.len();
        let places = Tops { tops: &tops, begins: &begins };
        self.inner_grounds(page, (part.strand, part.section), &solids, places, column);
        self.addresses(page, part.strand, &solids);
        let turn = (part.turn.0, part.turn.1, true);
        self.sheets.spots.push(Spot {
            turn,
            section: part.section,
            strand: part.strand,
            solids,
            page,
            x,
            tops,
        });
    }

    /// Places the head of a part, which may be lowered by white that is on its ground.
    fn head(&mut self, page: usize, part: &Part, column: &Column, at: (f64, f64), by: f64) {
        let turn = (part.turn.0, part.turn.1, false);
        let Some(head) = part.head else { return };
        let Some(spot) = self.whole(head, turn, part.section, page, at) else { return };
        let mut begins = spot.tops.clone();
        begins.iter_mut().take(1).for_each(|top| *top -= by);
        let places = Tops { tops: &spot.tops, begins: &begins };
        self.inner_grounds(page, (head, part.section), &spot.solids, places, column);
        self.sheets.spots.push(spot);
    }

    /// Returns all of a strand at a place.
    fn whole(
        &self,
        strand: usize,
        turn: (usize, usize, bool),
        section: Option<usize>,
        page: usize,
        (x, y): (f64, f64),
    ) -> Option<Spot> {
        let material = &self.measures.strands.get(strand)?.material;
        let tops = material.solids.iter().map(|solid| y + solid.top.to_mm()).collect();
        Some(Spot { turn, section, strand, solids: 0..material.solids.len(), page, x, tops })
    }

    /// Notes the addresses of what stands on a page, each once.
    fn addresses(&mut self, page: usize, strand: usize, solids: &Range<usize>) {
        let Some(material) = self.measures.strands.get(strand).map(|strand| &strand.material)
        else {
            return;
        };
        let Some(sheet) = self.sheets.pages.get_mut(page) else { return };
        for (address, _) in material.addresses.iter().filter(|(_, solid)| solids.contains(solid)) {
            if !sheet.addresses.contains(address) {
                sheet.addresses.push(address.clone());
            }
        }
    }

    /// Places what is set again where a strand goes on: its repeated head, then the heads of a table's columns.
    fn repeat(&mut self, page: usize, column: &Column, piece: &Piece, origin: f64) {
        let part = column.parts.iter().find(|part| part.items.contains(&piece.from));
        let Some(part) = part else { return };
        let x = self.x(column, part, 0);
        let mut y = origin + self.grid.length(piece.y) + part.inset.top * self.grid.line;
        if let Some(strand) =
            part.repeated.and_then(|strand| Some((strand, self.measures.strands.get(strand)?)))
        {
            let (number, strand) = strand;
            let solids = 0..strand.material.solids.len();
            self.sheets.repeats.push(Repeat { strand: number, solids, page, x, y });
            y += (strand.frame.height().to_mm() / self.grid.line - 0.02).ceil() * self.grid.line;
        }
        let header = self
            .measures
            .strands
            .get(part.strand)
            .and_then(|strand| strand.material.header.clone());
        if let Some(solids) = header {
            self.sheets.repeats.push(Repeat { strand: part.strand, solids, page, x, y });
        }
    }

    /// Places what stands at the foot of the last page.
    fn foot(&mut self, page: usize) {
        let arranged = self.arranged;
        let foot = Foot::new(&arranged.foot, &self.grid);
        let mut y = self.grid.height - foot.height;
        for footing in &arranged.foot {
            y += footing.above * self.grid.line;
            for column in &footing.columns {
                for part in &column.parts {
                    let x = self.x(column, part, 0);
                    let turn = (part.turn.0, part.turn.1, true);
                    let spot = self.whole(part.strand, turn, part.section, page, (x, y));
                    if let Some(spot) = spot {
                        self.addresses(page, part.strand, &spot.solids);
                        self.sheets.spots.push(spot);
                    }
                }
            }
            y += (footing.height + footing.below) * self.grid.line;
        }
        if let Some(sheet) = self.sheets.pages.get_mut(page) {
            sheet.foot = Some(foot.height);
        }
    }
}
