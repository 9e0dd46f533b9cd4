//! What is painted behind text: the grounds of groups, bands, strands, and of solids within a strand.

use std::ops::Range;

use super::column::{Column, Part};
use super::sheets::{Painted, Sheet};
use super::spots::{Maker, Tops};
use crate::layout::{Piece, PlacedBand, PlannedPage, Ticks};
use crate::measure::Ground;

/// How far above the last line of a page a ground that runs across it may end and still be led on to the trim, in lines.
const NEAR_FOOT: f64 = 10.0;

impl Maker<'_> {
    /// Paints the grounds of groups: one for all bands of a group that follow each other.
    pub(super) fn group_grounds(
        &self,
        page: &PlannedPage,
        origin: f64,
        is_last: bool,
        sheet: &mut Sheet,
    ) {
        let mut at = 0;
        while let Some(first) = page.bands.get(at) {
            let Some((group, section)) =
                self.arranged.edges.get(first.edge).and_then(|edge| edge.group.as_ref())
            else {
                at += 1;
                continue;
            };
            let is_same = |band: &&PlacedBand| {
                let own = self.arranged.edges.get(band.edge).and_then(|edge| edge.group.as_ref());
                own.is_some_and(|(other, of)| other.name == group.name && of == section)
            };
            let bands: Vec<&PlacedBand> = page.bands[at..].iter().take_while(is_same).collect();
            let Some(last) = bands.last() else { break };
            let pad = |band: &PlacedBand| {
                self.arranged
                    .document
                    .edges()
                    .get(band.edge)
                    .map(|edge| edge.band.pad)
                    .unwrap_or_default()
            };
            let is_first_here = at == 0 && first.y == Ticks::new(0);
            let ends_page = at + bands.len() == page.bands.len();
            let foot = self.grid.length(last.y + last.height);
            let left = self.grid.length(page.room) - foot;
            let bleed_top = group.ground.across && is_first_here;
            let bleed_bottom =
                group.ground.across && ends_page && !is_last && left < NEAR_FOOT * self.grid.line;
            let top =
                if bleed_top { 0.0 } else { origin + self.grid.length(first.y - pad(first).top) };
            let bottom = if bleed_bottom {
                self.grid.height
            } else {
                origin + foot + self.grid.length(pad(last).bottom)
            };
            let (x, width) = self.across(&group.ground, (0.0, f64::from(self.grid.columns)));
            sheet.grounds.push(Painted {
                name: group.ground.name.clone(),
                section: *section,
                x,
                y: top,
                width,
                height: bottom - top,
                first: first.begins,
                last: last.ends,
                bleed_top,
                bleed_bottom,
            });
            at += bands.len();
        }
    }

    /// Returns the left edge and the width of a ground over columns of the grid.
    fn across(&self, ground: &Ground, (at, columns): (f64, f64)) -> (f64, f64) {
        if ground.across {
            (0.0, self.grid.width)
        } else {
            (self.grid.x(at), self.grid.span(columns))
        }
    }

    /// Paints the ground of an arrangement.
    pub(super) fn band_ground(&self, band: &PlacedBand, origin: f64, sheet: &mut Sheet) {
        let own = self
            .arranged
            .edges
            .get(band.edge)
            .and_then(|edge| edge.alternatives.get(band.arrangement));
        let Some((alternative, ground)) = own.and_then(|own| Some((own, own.ground.as_ref()?)))
        else {
            return;
        };
        let columns = &alternative.columns;
        let left = columns.iter().map(|column| column.at).fold(f64::INFINITY, f64::min);
        let right = columns.iter().map(|column| column.at + column.columns).fold(0.0, f64::max);
        let (x, width) = self.across(ground, (left, right - left));
        let section = columns.first().and_then(|column| column.parts.first()?.section);
        sheet.grounds.push(Painted {
            name: ground.name.clone(),
            section,
            x,
            y: origin + self.grid.length(band.y),
            width,
            height: self.grid.length(band.height),
            first: band.begins,
            last: band.ends,
            bleed_top: false,
            bleed_bottom: false,
        });
    }

    pub(super) fn part_ground(
        &mut self,
        page: usize,
        column: &Column,
        part: &Part,
        (y, height): (f64, f64),
        piece: &Piece,
    ) {
        let Some(ground) = &part.ground else { return };
        let (x, width) = self.across(ground, (column.at, column.columns));
        let Some(sheet) = self.sheets.pages.get_mut(page) else { return };
        sheet.grounds.push(Painted {
            name: ground.name.clone(),
            section: part.section,
            x,
            y,
            width,
            height,
            first: piece.begins,
            last: piece.ends,
            bleed_top: false,
            bleed_bottom: false,
        });
    }

    /// Paints the grounds that solids have within their strand.
    pub(super) fn inner_grounds(
        &mut self,
        page: usize,
        (strand, section): (usize, Option<usize>),
        solids: &Range<usize>,
        Tops { tops, begins }: Tops<'_>,
        column: &Column,
    ) {
        let Some(material) = self.measures.strands.get(strand).map(|strand| &strand.material)
        else {
            return;
        };
        let Some(sheet) = self.sheets.pages.get_mut(page) else { return };
        for (ground, range) in &material.grounds {
            let here = range.start.max(solids.start)..range.end.min(solids.end);
            let Some(top) = here.clone().next().and_then(|first| begins.get(first - solids.start))
            else {
                continue;
            };
            let last = here.end - 1;
            let bottom = tops.get(last - solids.start).zip(material.solids.get(last));
            let Some(bottom) = bottom.map(|(top, solid)| top + (solid.bottom - solid.top).to_mm())
            else {
                continue;
            };
            sheet.grounds.push(Painted {
                name: ground.name.clone(),
                section,
                x: self.grid.x(column.at) + ground.left,
                y: top - ground.top * self.grid.line,
                width: self.grid.span(column.columns) - ground.left,
                height: bottom - top + (ground.top + ground.bottom) * self.grid.line,
                first: range.start >= solids.start,
                last: range.end <= solids.end,
                bleed_top: false,
                bleed_bottom: false,
            });
        }
    }
}
