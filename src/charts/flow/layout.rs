//! Where the bands of a flow lie: each in a slot that its words fit into, all on one scale.

use super::stages::{Band, stages};
use crate::charts::ChartStyle;
use crate::charts::faces::Face;
use crate::charts::head::Head;
use crate::charts::labels::{fits, widest, wrap, wrap_hard};
use crate::charts::numbers::written;
use crate::charts::spec::{ChartSpec, length};

/// The width of a band's bar.
pub(super) const BAR: f64 = 9.0;
/// The distance from a bar to its words.
pub(super) const OFF: f64 = 5.0;
/// The distance from an amount to its name.
const BESIDE: f64 = 4.0;
/// The white between the words of the whole and its bar.
const OVER: f64 = 1.5;
/// The least height of a band of something: 1.2 mm.
const THIN: f64 = 3.4;
/// The least and the most white between two bands.
const APART: (f64, f64) = (4.0, 24.0);
/// The height of the whole: the least, the usual one, and what each band of the longest stage adds to that.
const WHOLE: (f64, f64, f64) = (36.0, 80.0, 10.0);
/// The least distance from the whole to its parts, and from the words of these to what they are split into.
const RUNS: (f64, f64) = (22.0, 26.0);
/// How much of the width lies at most between a whole and its parts where it ends with them.
const MOST: f64 = 0.55;
/// How much of what is left beside bars and words lies there where they go on.
const FIRST: f64 = 0.4;
/// In how many steps room for words is tried, from the least on.
const STEPS: u8 = 8;

/// The words of a band.
pub(super) struct Words {
    /// The amount.
    pub(super) amount: String,
    /// The lines of the name.
    pub(super) lines: Vec<String>,
    /// How far the name stands to the right of the left edge of the amount; one that has no room there stands below it.
    pub(super) indent: f64,
    /// The height, with as much above as hangs below.
    height: f64,
    /// The width.
    width: f64,
    /// Whether words of the name had to be broken.
    is_broken: bool,
}

impl Words {
    /// Breaks the words of a band into lines that fit into a width, beside the amount or below it.
    fn plan(
        band: &Band,
        spec: &ChartSpec,
        (width, is_below): (f64, bool),
        style: ChartStyle<'_>,
    ) -> Option<Self> {
        let at = band.is_pointed(spec);
        let (value, name) = (Face::value(style).pointed(at), Face::name(style).pointed(at));
        let amount = written(spec, band.amount, style.numerals);
        let own = value.width(&amount);
        let indent = if is_below { 0.0 } else { own + BESIDE };
        let room = width - indent;
        if room < 2.0 * name.size || own > width {
            return None;
        }
        let is_broken = !fits(&wrap(&band.name, room, &name), room, &name);
        let lines = wrap_hard(&band.name, room, &name);
        let width = own.max(indent + widest(&lines, &name));
        let mut words = Self { amount, lines, indent, height: 0.0, width, is_broken };
        words.height = value.cap().max(name.height(words.rows())) + 2.0 * name.descent();
        Some(words)
    }

    /// Returns how many lines they have.
    pub(super) fn rows(&self) -> usize {
        self.lines.len() + self.first()
    }

    /// Returns on which line the name begins.
    pub(super) fn first(&self) -> usize {
        usize::from(self.indent == 0.0)
    }

    /// Returns the height of words that stand over a band.
    pub(super) fn over(&self) -> f64 {
        self.height + OVER
    }

    /// Returns whether they stand over a band of a height, since what runs out of it would strike them through.
    pub(super) fn are_over(&self, band: &Band, tall: f64) -> bool {
        band.is_whole() || band.runs_on && tall < self.height
    }
}

/// A band in its place.
pub(super) struct Placed {
    /// The band.
    pub(super) band: Band,
    /// Its words.
    pub(super) words: Words,
    /// Its upper edge.
    pub(super) top: f64,
    /// Its height.
    pub(super) tall: f64,
}

/// A stage in its place.
pub(super) struct Column {
    /// The left edge of its bars.
    pub(super) left: f64,
    /// Where what runs out of it begins to rise or fall.
    pub(super) out: f64,
    /// Its bands, downwards.
    pub(super) bands: Vec<Placed>,
}

/// A flow laid out.
pub(super) struct Layout {
    /// What stands above.
    pub(super) head: Head,
    /// The stages.
    pub(super) columns: Vec<Column>,
    /// How high a unit is.
    pub(super) unit: f64,
    /// Where the stages begin, with the words of the whole.
    pub(super) top: f64,
    /// The height of the whole drawing.
    pub(super) height: f64,
}

impl Layout {
    /// Lays the flow out.
    pub(super) fn plan(
        spec: &ChartSpec,
        (width, height): (f64, Option<f64>),
        style: ChartStyle<'_>,
    ) -> Option<Self> {
        let head = Head::plan(spec, &[], width, style);
        let stages = stages(spec);
        let (places, words) = across(&stages, spec, width, style)?;
        let whole = stages.first()?.first().map(|whole| length(whole.amount))?;
        let most = stages.iter().map(Vec::len).max().unwrap_or(1);
        let top = head.height;
        let above = words.first()?.first()?.over();
        let (least, usual) = (WHOLE.0 / whole, (WHOLE.1 + WHOLE.2 * most as f64) / whole);
        let room = match height {
            Some(height) => height - top - above,
            None => longest(&stages, &words, usual),
        };
        let unit = match height {
            Some(_) => fit(&stages, &words, room, (least, room / whole))?,
            None => usual,
        };
        let columns = stages.into_iter().zip(words).zip(places).map(|((bands, words), place)| {
            let bands = down(bands, words, unit, (top + above, room));
            Column { left: place.0, out: place.1, bands }
        });
        let columns = columns.collect();
        Some(Self { head, columns, unit, top, height: top + above + room })
    }
}

/// Where the stages stand: the left edge of their bars, and where what runs out of them begins to rise or fall; and
/// their words.
type Across = (Vec<(f64, f64)>, Vec<Vec<Words>>);

/// Places the stages across the width: in as few lines as words need, and with as much room as that leaves to what runs.
fn across(
    stages: &[Vec<Band>],
    spec: &ChartSpec,
    width: f64,
    style: ChartStyle<'_>,
) -> Option<Across> {
    let count = stages.len() as f64;
    let runs = if stages.len() > 2 { RUNS.0 + RUNS.1 } else { RUNS.0 };
    let most = (width - BAR * count - runs) / (count - 1.0) - OFF;
    let plan = |(room, is_below): (f64, bool)| -> Option<Vec<Vec<Words>>> {
        let stage = |(index, bands): (usize, &Vec<Band>)| {
            // The words of the whole stand above all.
            let room = if index == 0 { (width, false) } else { (room, is_below) };
            bands.iter().map(|band| Words::plan(band, spec, room, style)).collect()
        };
        stages.iter().enumerate().map(stage).collect()
    };
    let is_whole = |words: &Vec<Vec<Words>>| words.iter().flatten().all(|it| !it.is_broken);
    let is_easy = |words: &Vec<Vec<Words>>| {
        is_whole(words) && words.iter().flatten().all(|words| words.lines.len() <= 2)
    };
    let steps = || (1..=STEPS).map(|step| most * f64::from(step) / f64::from(STEPS));
    let easy = |is_below: bool| steps().filter_map(|room| plan((room, is_below))).find(is_easy);
    let words = easy(false)
        .or_else(|| easy(true))
        .or_else(|| plan((most, false)).filter(is_whole))
        .or_else(|| plan((most, true)))?;
    let used = |stage: usize| {
        let widths = words.get(stage).into_iter().flatten().map(|words| words.width);
        OFF + widths.fold(0.0, f64::max)
    };
    let places = if stages.len() > 2 {
        // The words of the last stage end at the right edge.
        let room = width - 3.0 * BAR - used(1) - used(2);
        let run = (room * FIRST).min(room - RUNS.1).max(RUNS.0);
        let (second, third) = (BAR + run, 2.0 * BAR + room + used(1));
        vec![(0.0, BAR), (second, second + BAR + used(1)), (third, third)]
    } else {
        let second = BAR + (width * MOST).min(width - 2.0 * BAR - used(1));
        vec![(0.0, BAR), (second, second)]
    };
    Some((places, words))
}

/// Returns the height of the longest stage where a unit is so high.
fn longest(stages: &[Vec<Band>], words: &[Vec<Words>], unit: f64) -> f64 {
    let stage = |(bands, words): (&Vec<Band>, &Vec<Words>)| {
        let slots = bands.iter().zip(words).map(|(band, words)| slot(band, words, unit));
        slots.sum::<f64>() + APART.0 * bands.len().saturating_sub(1) as f64
    };
    stages.iter().zip(words).map(stage).fold(0.0, f64::max)
}

/// Returns how high a band is; one of nothing has no height.
fn tall(band: &Band, unit: f64) -> f64 {
    if band.amount.is_zero() { 0.0 } else { (length(band.amount) * unit).max(THIN) }
}

/// Returns the height that a band takes: its own, or that of its words; those of the whole stand above it.
fn slot(band: &Band, words: &Words, unit: f64) -> f64 {
    let tall = tall(band, unit);
    match (band.is_whole(), words.are_over(band, tall)) {
        (true, _) => tall,
        (false, true) => words.over() + tall,
        (false, false) => tall.max(words.height),
    }
}

/// Finds how high a unit is at most where all stages fit into a height.
fn fit(
    stages: &[Vec<Band>],
    words: &[Vec<Words>],
    room: f64,
    (mut low, mut high): (f64, f64),
) -> Option<f64> {
    if longest(stages, words, low) > room {
        return None;
    }
    for _ in 0..40 {
        let middle = f64::midpoint(low, high);
        if longest(stages, words, middle) > room { high = middle } else { low = middle }
    }
    Some(low)
}

/// Puts the bands of a stage below each other, with white between them where there is room.
fn down(bands: Vec<Band>, words: Vec<Words>, unit: f64, (top, room): (f64, f64)) -> Vec<Placed> {
    let sum: f64 = bands.iter().zip(&words).map(|(band, words)| slot(band, words, unit)).sum();
    let gaps = bands.len().saturating_sub(1) as f64;
    let apart = if gaps > 0.0 { ((room - sum) / gaps).clamp(APART.0, APART.1) } else { 0.0 };
    let mut edge = top;
    let placed = bands.into_iter().zip(words).map(|(band, words)| {
        let (slot, tall) = (slot(&band, &words, unit), tall(&band, unit));
        let top = match (band.is_whole(), words.are_over(&band, tall)) {
            (false, true) => edge + slot - tall,
            _ => edge + (slot - tall) / 2.0,
        };
        edge += slot + apart;
        Placed { band, words, top, tall }
    });
    placed.collect()
}
