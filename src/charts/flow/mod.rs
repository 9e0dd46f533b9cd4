//! A whole that runs into its parts, and these into what they are split into: bands on one scale, each with its amount
//! and its name to the right of it.
//!
//! The first series gives the parts of the whole; each other one splits a part, which is the one that it is named for.

mod layout;
mod stages;

use super::bars::BARS;
use super::canvas::Canvas;
use super::drawing::{Along, Ink, PlotSpan, Point, Segment};
use super::faces::Face;
use super::form::{Adds, Compares, Form, Limits, Tells, Unfit};
use super::labels::Bounds;
use super::spec::{ChartSpec, length};
use super::{ChartStyle, turn};
use layout::{BAR, Layout, OFF, Placed};
use stages::between;

/// The white about what runs, where it lies beside or on something else that does.
const SEAM: f64 = 0.4;
/// By how much a level piece lies on the curve that goes on from it.
const JOINT: f64 = 0.3;

/// Bands that run from a whole to its parts.
pub(crate) static FLOW: Form = Form {
    word: "flow",
    about: "A whole that runs into the parts that its first series gives, and these into what each other series splits \
            one of them into, which is the one that it is named for.",
    name: "flow",
    of: ("parts", "parts"),
    adds: Adds::Stages,
    tells: Tells::Known,
    compares: Compares::Nothing,
    is_upright: false,
    is_told_across: false,
    is_map: false,
    limits: Limits { series: 9, below_zero: false, inks: 1, ..Limits::COLORS },
    shows: turn::stages,
    otherwise: None,
    instead: &[&BARS],
    trials: 1,
    draw: |spec, size, style| draw(spec, size, style).ok_or(Unfit::Room),
};

/// Draws the flow, if it fits.
fn draw<'a>(
    spec: &ChartSpec,
    size: (f64, Option<f64>),
    style: ChartStyle<'a>,
) -> Option<Canvas<'a>> {
    let layout = Layout::plan(spec, size, style)?;
    let mut runs = runs(spec, &layout);
    // What is thin lies on what is thick.
    runs.sort_by(|one, two| two.leaves.1.total_cmp(&one.leaves.1));
    let Layout { head, columns, top, height, .. } = layout;
    let mut canvas = Canvas::new((size.0, height), style);
    canvas.plot = PlotSpan { top, bottom: height };
    head.draw(&mut canvas);
    for run in &runs {
        run.draw(&mut canvas);
    }
    for column in &columns {
        for Placed { band, top, tall, .. } in column.bands.iter().filter(|it| it.tall > 0.0) {
            let (left, bottom) = (column.left, top + tall);
            let bar = Bounds { left, top: *top, right: left + BAR, bottom };
            if band.runs_on {
                // Level beside the words.
                canvas.fill(Bounds { right: column.out + JOINT, ..bar }, Ink::Grid);
            }
            let ink = if band.is_pointed(spec) { Ink::Accent } else { Ink::Series(0) };
            canvas.fill(bar, ink);
        }
    }
    for column in &columns {
        for placed in &column.bands {
            draw_words(placed, column.left, spec, &mut canvas);
        }
    }
    Some(canvas)
}

/// Writes the amount of a band and its name to the right of it, in the middle or above what runs out of it.
fn draw_words(placed: &Placed, left: f64, spec: &ChartSpec, canvas: &mut Canvas<'_>) {
    let Placed { band, words, top, tall } = placed;
    let at = band.is_pointed(spec);
    let (value, name) =
        (Face::value(canvas.style).pointed(at), Face::name(canvas.style).pointed(at));
    let left = if band.is_whole() { left } else { left + BAR + OFF };
    let middle =
        if words.are_over(band, *tall) { top - words.over() / 2.0 } else { top + tall / 2.0 };
    let first = middle - (name.height(words.rows()) - name.cap()) / 2.0;
    let amount = value.centre(words.amount.as_str(), left, first, Along::Start);
    canvas.text(amount.saying(band.says));
    for (row, line) in (words.first()..).zip(&words.lines) {
        let middle = first + name.leading() * row as f64;
        canvas.text(name.centre(line.as_str(), left + words.indent, middle, Along::Start));
    }
}

/// What runs from one band to another.
struct Run {
    /// Where it begins and ends across the drawing.
    across: (f64, f64),
    /// Its upper edge and its height where it leaves.
    leaves: (f64, f64),
    /// Where it arrives.
    arrives: (f64, f64),
}

/// Returns all that runs.
fn runs(spec: &ChartSpec, layout: &Layout) -> Vec<Run> {
    let mut runs = Vec::new();
    for (stage, pair) in layout.columns.windows(2).enumerate() {
        let [from, to] = pair else { continue };
        let mut arrived: Vec<f64> = to.bands.iter().map(|placed| placed.top).collect();
        for source in &from.bands {
            let mut leaves = source.top;
            for (target, arrives) in to.bands.iter().zip(&mut arrived) {
                let amount = match stage {
                    0 => Some(target.band.amount),
                    _ => between(spec, &source.band, &target.band),
                };
                let Some(amount) = amount.map(length).filter(|amount| *amount > 0.0) else {
                    continue;
                };
                // What is drawn thicker than it is leaves and arrives as thick as it is drawn.
                let thin = (amount * layout.unit).min(source.tall);
                let thick = if amount < length(target.band.amount) { thin } else { target.tall };
                let across = (from.out, to.left);
                runs.push(Run { across, leaves: (leaves, thin), arrives: (*arrives, thick) });
                leaves += thin;
                *arrives += thick;
            }
        }
    }
    runs
}

impl Run {
    /// Draws the curve, with white about it where it lies on another.
    fn draw(&self, canvas: &mut Canvas<'_>) {
        for (seam, ink) in [(SEAM, Ink::Paper), (0.0, Ink::Grid)] {
            let Self { across: (start, end), leaves, arrives } = *self;
            let middle = f64::midpoint(start, end);
            let PlotSpan { top, bottom } = canvas.plot;
            let edges = |(edge, tall): (f64, f64)| {
                ((edge - seam).max(top), (edge + tall + seam).min(bottom))
            };
            let ((top, bottom), (upper, lower)) = (edges(leaves), edges(arrives));
            let segments = vec![
                Segment::Move(Point(start, top)),
                Segment::Cubic(Point(middle, top), Point(middle, upper), Point(end, upper)),
                Segment::Line(Point(end, lower)),
                Segment::Cubic(Point(middle, lower), Point(middle, bottom), Point(start, bottom)),
                Segment::Close,
            ];
            canvas.shape(segments, ink);
        }
    }
}
