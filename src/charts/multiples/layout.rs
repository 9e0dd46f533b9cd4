//! Where the panels of small multiples lie.

use super::DOT;
use crate::charts::ChartStyle;
use crate::charts::axis::Axis;
use crate::charts::drawing::{Along, Text};
use crate::charts::faces::Face;
use crate::charts::head::Head;
use crate::charts::labels::{Bounds, wrap_hard};
use crate::charts::numbers::written;
use crate::charts::scale;
use crate::charts::spec::{ChartSeries, ChartSpec, length};

/// The distance from a dot to its value.
pub(super) const APART: f64 = 4.0;
/// The least width of a line.
const LEAST: f64 = 34.0;
/// The usual height of a panel: its share of the width, the least and the most.
const HIGH: (f64, f64, f64) = (0.5, 32.0, 64.0);
/// The distances between panels: beside each other, and below each other.
const BETWEEN: (f64, f64) = (10.0, 8.0);
/// The distance from a name to its panel.
const ABOVE: f64 = 5.0;
/// The distance from a panel to the years.
const BELOW: f64 = 4.0;

/// A panel, laid out.
pub(super) struct Panel {
    /// Its series.
    pub(super) series: usize,
    /// Its plot.
    pub(super) frame: Bounds,
    /// The numbers of the scale with their lines: at the first of a row.
    pub(super) axis: Option<Axis>,
    /// Where these lines go on in the others.
    pub(super) grid: Vec<f64>,
    /// The name, and the first and the last year.
    pub(super) texts: Vec<Text>,
}

/// A chart laid out.
pub(super) struct Layout {
    /// What stands above.
    pub(super) head: Head,
    /// The panels.
    pub(super) panels: Vec<Panel>,
    /// The lowest and the highest value of all panels.
    pub(super) scale: (f64, f64),
    /// The foot of the lowest panels.
    pub(super) bottom: f64,
    /// The height of the drawing.
    pub(super) height: f64,
}

impl Layout {
    /// Lays the chart out, if it fits.
    pub(super) fn plan(
        spec: &ChartSpec,
        (width, height): (f64, Option<f64>),
        style: ChartStyle<'_>,
    ) -> Option<Self> {
        let head = Head::plan(spec, &[], width, style);
        let (low, high) = scale::extent(spec.lengths());
        let scale = scale::round(low, high);
        let axis = || Axis::plan(&scale, style);
        let left = axis().width;
        let (value, year, name) =
            (Face::value(style).small(), Face::category(style), Face::name(style));
        let strong = value.pointed(spec.highlight.is_some());
        let ends = spec.values().map(|number| strong.width(&written(spec, number, style.numerals)));
        let after = ends.fold(0.0, f64::max) + APART;
        let years = years(spec);
        let named: f64 = years.iter().map(|name| year.width(name)).sum::<f64>() + APART;
        // What a panel takes: its line, the value after it, and the first and the last year below.
        let least = (LEAST + after + DOT).max(named);
        let count = spec.series.len();
        let fit = ((width - left + BETWEEN.0) / (least + BETWEEN.0)).floor();
        let columns = (1..=count).take_while(|columns| *columns as f64 <= fit).last()?;
        // As many in each row as there may be, and about as many in the last.
        let columns = count.div_ceil(count.div_ceil(columns));
        let wide = (width - left - BETWEEN.0 * (columns - 1) as f64) / columns as f64;
        let face = |series: usize| name.pointed(spec.highlight == Some(series));
        let lines =
            |(index, series): (usize, &ChartSeries)| wrap_hard(&series.label, wide, &face(index));
        let names: Vec<Vec<String>> = spec.series.iter().enumerate().map(lines).collect();
        let heads: Vec<f64> = names
            .chunks(columns)
            .map(|row| {
                let lines = row.iter().map(Vec::len).max().unwrap_or(1);
                name.height(lines) + name.descent() + ABOVE
            })
            .collect();
        let foot = BELOW + year.cap() + year.descent();
        let rows = heads.len() as f64;
        let around =
            head.height + heads.iter().sum::<f64>() + foot * rows + BETWEEN.1 * (rows - 1.0);
        let (share, least, most) = HIGH;
        // The numbers of the axis stand clear of each other.
        let lowest = Face::tick(style).leading() * scale.ticks.len().saturating_sub(1) as f64;
        let usual = ((wide - after) * share).clamp(least, most).max(lowest);
        let high = height.map_or(usual, |height| (height - around) / rows);
        if high < lowest {
            return None;
        }
        let grid: Vec<f64> =
            scale.ticks.iter().map(|tick| length(*tick)).filter(|tick| *tick != 0.0).collect();
        let mut panels = Vec::new();
        let mut top = head.height;
        let mut bottom = top;
        for ((row, names), above) in names.chunks(columns).enumerate().zip(&heads) {
            let frame_top = top + above;
            bottom = frame_top + high;
            for (column, lines) in names.iter().enumerate() {
                let series = row * columns + column;
                let x = left + (wide + BETWEEN.0) * column as f64;
                let frame =
                    Bounds { left: x, top: frame_top, right: x + wide - after - DOT, bottom };
                // Names end above their panels.
                let first = frame_top - ABOVE - name.descent();
                let up = |index: usize| name.leading() * (lines.len() - 1 - index) as f64;
                let lines = lines.iter().enumerate();
                let mut texts: Vec<Text> = lines
                    .map(|(index, line)| {
                        face(series).set(line.as_str(), x, first - up(index), Along::Start)
                    })
                    .collect();
                let baseline = bottom + BELOW + year.cap();
                texts.extend(year_texts(&years, (x, frame.right, x + wide), baseline, &year));
                let axis = (column == 0).then(axis);
                let grid = if column == 0 { Vec::new() } else { grid.clone() };
                panels.push(Panel { series, frame, axis, grid, texts });
            }
            top = bottom + foot + BETWEEN.1;
        }
        let height = height.unwrap_or(around + high * rows);
        Some(Self { head, panels, scale: (scale.from, scale.to), bottom, height })
    }
}

/// Returns the first and the last year.
fn years(spec: &ChartSpec) -> Vec<&str> {
    let ends = [spec.categories.first(), spec.categories.last()];
    ends.into_iter().flatten().map(String::as_str).collect()
}

/// Sets the first year at the left edge of a plot, and the last below its right edge or as near as it fits.
fn year_texts(
    years: &[&str],
    (left, right, end): (f64, f64, f64),
    baseline: f64,
    face: &Face<'_>,
) -> Vec<Text> {
    let [first, last] = years else { return Vec::new() };
    let half = face.width(last) / 2.0;
    let after = left + face.width(first) + APART + half;
    let middle = right.max(after).min(end - half);
    vec![
        face.set(*first, left, baseline, Along::Start),
        face.set(*last, middle, baseline, Along::Middle),
    ]
}
