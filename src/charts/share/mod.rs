//! One bar that is the whole, cut into shares, with the name and the number of each part below it.

mod labels;

use super::ChartStyle;
use super::bars::BARS;
use super::canvas::{Canvas, Mark};
use super::columns::COLUMNS;
use super::drawing::{Along, Ink, PlotSpan, Says};
use super::faces::Face;
use super::form::{Adds, Compares, Form, Limits, Tells, Unfit};
use super::head::Head;
use super::labels::Bounds;
use super::numbers::{written, written_shares};
use super::spec::ChartSpec;
use super::stack;
use super::turn;
use labels::Labels;

/// How thick the bar is, and the least and the most that it may be.
const THICK: (f64, f64, f64) = (15.0, 9.0, 26.0);
/// The least length of a part that is there.
const SLIVER: f64 = 1.4;
/// The white between two parts.
const SEAM: f64 = 0.35;
/// The least distance from a share to the ends of its part.
const INSIDE: f64 = 3.5;

/// One bar of shares: one series, one part a category.
pub(crate) static SHARE: Form = Form {
    word: "share",
    about: "One bar of shares of one whole.",
    name: "share bar",
    of: ("parts", "parts"),
    adds: Adds::Whole,
    tells: Tells::All,
    compares: Compares::Nothing,
    is_upright: false,
    is_told_across: false,
    is_map: false,
    limits: Limits::PARTS,
    shows: turn::parts,
    otherwise: None,
    instead: &[&BARS, &COLUMNS],
    trials: 1,
    draw: |spec, size, style| draw(spec, size, style).ok_or(Unfit::Room),
};

/// A part of the whole.
struct Part {
    /// Its place among the parts.
    category: usize,
    /// Its name.
    name: String,
    /// Its value as written.
    value: String,
    /// Its share as written; empty for the only part.
    share: String,
    /// Its colour.
    ink: Ink,
    /// Where it begins on the bar.
    left: f64,
    /// Where it ends.
    right: f64,
    /// Whether the chart points at it.
    pointed: bool,
}

/// Draws the chart, if it fits.
fn draw<'a>(
    spec: &ChartSpec,
    (width, height): (f64, Option<f64>),
    style: ChartStyle<'a>,
) -> Option<Canvas<'a>> {
    let parts = parts(spec, width, style);
    let head = Head::plan(spec, &[], width, style);
    // Shares stand in the bar where it has room for all of them.
    let inner = |part: &Part| Face::inner(style, part.ink).pointed(part.pointed);
    let is_held = |part: &Part| {
        let room = part.right - part.left - 2.0 * INSIDE;
        part.right <= part.left || inner(part).width(&part.share) <= room
    };
    let inside = parts.iter().all(is_held);
    let labels = Labels::plan(&parts, inside, width, style)?;
    let (usual, least, most) = THICK;
    let thick = match height {
        Some(height) => (height - head.height - labels.height).min(most),
        None => usual,
    };
    if thick < least {
        return None;
    }
    let (top, bottom) = (head.height, head.height + thick);
    let end = bottom + labels.height;
    let mut canvas = Canvas::new((width, height.unwrap_or(end)), style);
    canvas.plot = PlotSpan { top, bottom: end };
    head.draw(&mut canvas);
    let plot =
        canvas.plot(Bounds { left: 0.0, top, right: width, bottom }, 0.0..width, 0.0..1.0, true);
    for part in parts.iter().filter(|part| part.right > part.left) {
        let seam = |is_inner: bool| if is_inner { SEAM } else { 0.0 };
        let trim = [0.0, 0.0, seam(part.left > 0.0), seam(part.right < width - SEAM)];
        let (from, to) = ((part.left, 0.0), (part.right, 1.0));
        canvas.mark(&plot, &Mark::Bar { from, to, ink: part.ink, trim });
        if inside {
            let (x, y) = (part.left + INSIDE, f64::midpoint(top, bottom));
            let share = inner(part).centre(part.share.as_str(), x, y, Along::Start);
            canvas.text(share.saying(Says::Share { category: part.category }));
        }
    }
    labels.draw(bottom, &mut canvas);
    Some(canvas)
}

/// Returns the parts, each with its place on a bar of this width.
fn parts(spec: &ChartSpec, width: f64, style: ChartStyle<'_>) -> Vec<Part> {
    let slices = stack::slices(&spec.lengths().collect::<Vec<f64>>(), SLIVER / width);
    let named = spec.categories.iter().zip(spec.values()).enumerate();
    let figured = named.zip(written_shares(spec, style.numerals)).zip(slices);
    let mut left = 0.0;
    let parts = figured.map(|(((category, (name, value)), share), slice)| {
        let pointed = spec.highlight == Some(category);
        let ink = if pointed { Ink::Accent } else { stack::ink_of(category) };
        let (name, value) = (name.clone(), written(spec, value, style.numerals));
        let right = left + slice * width;
        let part = Part { category, name, value, share, ink, left, right, pointed };
        left = right;
        part
    });
    parts.collect()
}
