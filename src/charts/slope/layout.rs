//! Where the parts of a slope chart lie: names and values stand at both ends, in their order and clear of each other.

use crate::charts::ChartStyle;
use crate::charts::drawing::{Along, Text};
use crate::charts::faces::Face;
use crate::charts::head::Head;
use crate::charts::labels::{Bounds, fits, spread, widest, wrap, wrap_hard};
use crate::charts::numbers::written;
use crate::charts::spec::ChartSpec;

/// The distance from the end of a line to its value.
pub(super) const APART: f64 = 8.0;
/// The distance from a value to the name.
pub(super) const NEXT: f64 = 3.5;
/// The least and the most width between the ends, in shares of the width and in points.
const LINES: (f64, f64) = (0.24, 300.0);
/// The lowest plot that still shows anything.
const LOWEST: f64 = 30.0;
/// How much room the words of an end have at least, and usually, in their own height: where ends lie close together they
/// are led apart, and less makes a fan of it.
const LOOSE: (f64, f64) = (1.25, 1.6);
/// The distance from the plot to the names of its ends, and to what has no value.
const BELOW: f64 = 5.0;
/// What parts a name of several lines from the next.
const BROKEN: f64 = 2.0;
/// The least distance between the names of the two ends.
const BETWEEN: f64 = 8.0;

/// Where the names stand, and in how many lines at most.
#[derive(Clone, Copy)]
pub(super) struct Names {
    /// Whether they stand at both ends, or at the last alone.
    both: bool,
    /// The most lines; none for as many as it takes.
    lines: Option<usize>,
}

impl Names {
    /// All ways, the best first.
    pub(super) const ALL: [Self; 5] = [
        Self { both: true, lines: Some(1) },
        Self { both: true, lines: Some(2) },
        Self { both: false, lines: Some(2) },
        Self { both: false, lines: Some(3) },
        Self { both: false, lines: None },
    ];

    /// Breaks a name into lines of this width.
    fn wrap(self, name: &str, width: f64, face: &Face<'_>) -> Option<Vec<String>> {
        let Some(most) = self.lines else { return Some(wrap_hard(name, width, face)) };
        let lines = wrap(name, width, face);
        (lines.len() <= most && fits(&lines, width, face)).then_some(lines)
    }
}

/// The words at an end of a line.
pub(super) struct End {
    /// Whose line it is.
    pub(super) category: usize,
    /// The value, or the word for a gap.
    pub(super) value: String,
    /// The lines of the name; none where it stands at the other end.
    pub(super) name: Vec<String>,
    /// The height of the end of the line, if there is one.
    pub(super) at: Option<f64>,
    /// The height of the middle of the words.
    pub(super) middle: f64,
}

impl End {
    /// Returns how the value is set.
    pub(super) fn face<'a>(&self, pointed: bool, style: ChartStyle<'a>) -> Face<'a> {
        if self.at.is_some() { Face::value(style).pointed(pointed) } else { Face::note(style) }
    }

    /// Returns the height that the words take.
    fn height(&self, style: ChartStyle<'_>) -> f64 {
        let between = if self.name.len() > 1 { BROKEN } else { 0.0 };
        Face::name(style).leading() * self.name.len().max(1) as f64 + between
    }

    /// Returns how far the words reach from the end of the line.
    fn width(&self, pointed: bool, style: ChartStyle<'_>) -> f64 {
        let name = widest(&self.name, &Face::name(style).pointed(pointed));
        let name = if name > 0.0 { NEXT + name } else { 0.0 };
        APART + self.face(pointed, style).width(&self.value) + name
    }
}

/// A chart laid out.
pub(super) struct Layout {
    /// What stands above.
    pub(super) head: Head,
    /// The plot, from the first to the last.
    pub(super) frame: Bounds,
    /// The values at its foot and at its top.
    pub(super) scale: (f64, f64),
    /// The words at the first ends and at the last ones.
    pub(super) sides: [Vec<End>; 2],
    /// The names of the two ends.
    pub(super) times: Vec<Text>,
    /// The height of the drawing.
    pub(super) height: f64,
}

impl Layout {
    /// Lays the chart out with names as wished, if that fits.
    pub(super) fn plan(
        spec: &ChartSpec,
        names: Names,
        (width, height): (f64, Option<f64>),
        style: ChartStyle<'_>,
    ) -> Option<Self> {
        let head = Head::plan(spec, &[], width, style);
        let [mut left, mut right] = sides(spec, names, width, style)?;
        let reach = |side: &[End]| {
            let widths =
                side.iter().map(|end| end.width(spec.highlight == Some(end.category), style));
            widths.fold(APART, f64::max)
        };
        let (before, after) = (reach(&left), reach(&right));
        let between = (width - before - after).min(LINES.1);
        if between < LINES.0 * width - 0.01 {
            return None;
        }
        let (x0, x1) = (before, before + between);
        let (times, foot) = times(spec, (x0, x1), x1 + after, style);
        let line = Face::name(style).leading();
        let tall = |side: &[End], is_there: bool| -> f64 {
            let ends = side.iter().filter(|end| end.at.is_some() == is_there);
            ends.map(|end| end.height(style)).sum()
        };
        let open = tall(&left, false).max(tall(&right, false));
        let open = if open > 0.0 { open + BELOW } else { 0.0 };
        let around = head.height + line + open + foot;
        let needed = tall(&left, true).max(tall(&right, true));
        let usual = (width * 0.6).clamp(130.0, 200.0).max(around + LOOSE.1 * needed);
        let height = height.unwrap_or(usual);
        let (top, bottom) = (head.height + line / 2.0, height - line / 2.0 - open - foot);
        if bottom - top < LOWEST.max(LOOSE.0 * needed - line) {
            return None;
        }
        let frame = Bounds { left: x0, top, right: x1, bottom };
        let scale = scale(spec);
        let at = |value: f64| bottom - (value - scale.0) / (scale.1 - scale.0) * (bottom - top);
        for (series, side) in [&mut left, &mut right].into_iter().enumerate() {
            for end in side.iter_mut() {
                end.at = spec.length(series, end.category).map(at);
            }
            untangle(side, spec, series, (top - line / 2.0, bottom + line / 2.0), style)?;
        }
        let mut layout = Self { head, frame, scale, sides: [left, right], times, height };
        let below = bottom + line / 2.0 + open + BELOW + Face::name(style).cap();
        layout.times.iter_mut().for_each(|text| text.at.1 += below);
        Some(layout)
    }
}

/// Moves the words of one side apart, in the order of their values; those of equal values in that of the other side.
fn untangle(
    side: &mut [End],
    spec: &ChartSpec,
    series: usize,
    (top, bottom): (f64, f64),
    style: ChartStyle<'_>,
) -> Option<()> {
    let far = |end: &End| spec.length(1 - series, end.category).unwrap_or(f64::NEG_INFINITY);
    side.sort_by(|one, two| {
        let here = one.at.unwrap_or(f64::MAX).total_cmp(&two.at.unwrap_or(f64::MAX));
        here.then(far(two).total_cmp(&far(one)))
    });
    let boxes: Vec<(f64, f64)> =
        side.iter().filter_map(|end| Some((end.at?, end.height(style)))).collect();
    let middles = spread(&boxes, top, bottom)?;
    let mut below = bottom + BELOW;
    let mut middles = middles.into_iter();
    for end in side {
        end.middle = match end.at.and_then(|_| middles.next()) {
            Some(middle) => middle,
            None => below + end.height(style) / 2.0,
        };
        if end.at.is_none() {
            below += end.height(style);
        }
    }
    Some(())
}

/// Breaks the words of both sides; none where the names have no room in the lines that they may have.
fn sides(
    spec: &ChartSpec,
    names: Names,
    width: f64,
    style: ChartStyle<'_>,
) -> Option<[Vec<End>; 2]> {
    let words = |series: usize, room: Option<f64>| -> Option<Vec<End>> {
        let ends = spec.categories.iter().enumerate().map(|(category, name)| {
            let pointed = spec.highlight == Some(category);
            let value = spec.value(series, category);
            let text = value
                .map_or(spec.words.no_data.clone(), |value| written(spec, value, style.numerals));
            // Where it lies is not known before the names are broken.
            let at = value.map(|_| 0.0);
            let mut end = End { category, value: text, name: Vec::new(), at, middle: 0.0 };
            let Some(room) = room else { return Some(end) };
            let room = room - end.width(pointed, style) - NEXT;
            let face = Face::name(style).pointed(pointed);
            end.name = names.wrap(name, room.max(0.0), &face)?;
            Some(end)
        });
        ends.collect()
    };
    let words_room = width * (1.0 - LINES.0);
    if names.both {
        return Some([words(0, Some(words_room / 2.0))?, words(1, Some(words_room / 2.0))?]);
    }
    let left = words(0, None)?;
    let pointed = |end: &End| spec.highlight == Some(end.category);
    let taken = left.iter().map(|end| end.width(pointed(end), style)).fold(0.0, f64::max);
    let right = words(1, Some(words_room - taken))?;
    Some([left, right])
}

/// Returns the values at the foot and at the top: the lowest and the highest, since only their distances are shown.
fn scale(spec: &ChartSpec) -> (f64, f64) {
    let low = spec.lengths().fold(f64::INFINITY, f64::min);
    let high = spec.lengths().fold(f64::NEG_INFINITY, f64::max);
    if high > low { (low, high) } else { (low - 1.0, low + 1.0) }
}

/// Sets the names of the two ends below them, from a line of zero on; returns the height that they take too.
fn times(
    spec: &ChartSpec,
    (x0, x1): (f64, f64),
    width: f64,
    style: ChartStyle<'_>,
) -> (Vec<Text>, f64) {
    let face = Face::category(style);
    let middle = f64::midpoint(x0, x1);
    let rooms = [(x0, 0.0, middle - BETWEEN / 2.0), (x1, middle + BETWEEN / 2.0, width)];
    let mut texts = Vec::new();
    let mut most = 0;
    for ((x, from, to), series) in rooms.into_iter().zip(&spec.series) {
        let lines = wrap_hard(&series.label, to - from, &face);
        most = most.max(lines.len());
        for (row, line) in lines.into_iter().enumerate() {
            let half = face.width(&line) / 2.0;
            let x = x.min(to - half).max(from + half);
            texts.push(face.set(line, x, face.leading() * row as f64, Along::Middle));
        }
    }
    (texts, BELOW + face.height(most) + face.descent())
}
