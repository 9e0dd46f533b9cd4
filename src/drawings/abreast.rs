//! Charts side by side: their plots begin and end on shared lines where they can be drawn so.

use super::{Drawings, Drawn};
use crate::charts::{PlotSpan, Says};
use crate::units::millimetres;

/// What nobody sees, in points.
const UNSEEN: f64 = 0.1;

/// The least share of its height that a chart keeps for its lines to be shared.
const LEAST: f64 = 0.7;

impl Drawings<'_> {
    /// Draws charts, each by its key and its width, which stand side by side in one height, in millimetres: the one
    /// with the highest head and the one with the most below its axis say where plots begin and end.
    pub fn abreast(&self, charts: &[(u32, f64)], height: f64) -> Vec<Option<Drawn>> {
        let alone: Vec<Option<Drawn>> =
            charts.iter().map(|(key, width)| self.at(*key, (*width, height))).collect();
        let (above, below) = ends(alone.iter().flatten());
        let drawn = alone.into_iter().zip(charts).map(|(drawn, (key, width))| {
            let drawn = drawn?;
            let lines = self.between((*key, *width), &drawn, (above, below));
            Some(lines.unwrap_or(drawn))
        });
        drawn.collect()
    }

    /// Draws a chart lower, so that its plot has so much above and below it; none where it would say less.
    fn between(
        &self,
        (key, width): (u32, f64),
        drawn: &Drawn,
        (above, below): (f64, f64),
    ) -> Option<Drawn> {
        let height = drawn.drawing.height;
        let (own_above, own_below) = ends([drawn]);
        let (down, up) = (above - own_above, below - own_below);
        let less = height - down - up;
        if down + up < UNSEEN || less < LEAST * height {
            return None;
        }
        let mut lower = self.at(key, (width, millimetres(less)))?;
        let kept = ends([&lower]);
        let is_alike = (kept.0 - own_above).abs() < UNSEEN && (kept.1 - own_below).abs() < UNSEEN;
        if !is_alike || lower.alt != drawn.alt || says(&lower) != says(drawn) {
            return None;
        }
        lower.drawing = lower.drawing.opened(down);
        lower.drawing.height = height;
        Some(lower)
    }
}

/// Returns the most that charts have above and below their plots, in points.
fn ends<'d>(charts: impl IntoIterator<Item = &'d Drawn>) -> (f64, f64) {
    charts.into_iter().fold((0.0, 0.0), |(above, below): (f64, f64), Drawn { drawing, .. }| {
        let PlotSpan { top, bottom } = drawing.plot;
        (above.max(top), below.max(drawing.height - bottom))
    })
}

/// Returns the numbers that a chart writes.
fn says(drawn: &Drawn) -> Vec<Says> {
    drawn.drawing.texts().filter_map(|text| text.says).collect()
}
