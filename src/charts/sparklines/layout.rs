//! Where the parts of a table of sparklines lie.

use super::columns::{self, Column};
use crate::charts::ChartStyle;
use crate::charts::drawing::Says;
use crate::charts::faces::Face;
use crate::charts::head::{Head, Swatch};
use crate::charts::labels::{widest, wrap_hard};
use crate::charts::spec::ChartSpec;

/// The usual height of a row.
const ROW: f64 = 18.0;
/// How much of that a row may have, at least and at most.
const STRETCH: (f64, f64) = (0.72, 2.0);
/// The white above and below the small columns of a row.
const PAD: f64 = 2.2;
/// The distance from the header to the line below it.
const BELOW: f64 = 4.0;
/// The shares of the width that names may take, the most comfortable first.
const SHARES: [f64; 3] = [0.34, 0.27, 0.22];
/// The least and the most room of a year.
const YEAR: (f64, f64) = (1.4, 9.0);
/// The least width of all years.
const YEARS: f64 = 24.0;
/// The least distance between two columns.
const APART: f64 = 9.0;
/// What a height may lack by being written in hundredths of a point.
const ROUNDING: f64 = 0.01;

/// A row.
pub(super) struct Row {
    /// The lines of its name.
    pub(super) lines: Vec<String>,
    /// Its upper edge.
    pub(super) top: f64,
    /// The height of its middle.
    pub(super) middle: f64,
}

/// A table laid out.
pub(super) struct Layout {
    /// What stands above.
    pub(super) head: Option<Head>,
    /// The baseline of the columns' headers.
    pub(super) header: f64,
    /// The line below the headers.
    pub(super) top: f64,
    /// The lower edge of the last row.
    pub(super) bottom: f64,
    /// The height of the whole drawing.
    pub(super) height: f64,
    /// The rows.
    pub(super) rows: Vec<Row>,
    /// The columns of numbers.
    pub(super) columns: Vec<Column>,
    /// Where the small columns begin and end.
    pub(super) spark: (f64, f64),
    /// How high they may be.
    pub(super) tall: f64,
    /// Whether the first and the last year are named above them.
    pub(super) are_ends_named: bool,
}

impl Layout {
    /// Lays the table out, with as many columns as have room.
    pub(super) fn plan(
        spec: &ChartSpec,
        (width, height): (f64, Option<f64>),
        style: ChartStyle<'_>,
    ) -> Option<Self> {
        let mut columns = columns::all(spec, style);
        // What is left at least: the last year, and the rank.
        let least = 1 + usize::from(spec.compared.is_some());
        while columns.len() >= least {
            for share in SHARES {
                let names: Vec<Vec<String>> = names(spec, share * width, style);
                let used = used(spec, &names, style);
                if let Some(spark) = across(spec, &mut columns, used, width) {
                    return Self::down(spec, names, columns, spark, (width, height), style);
                }
            }
            columns.remove(0);
        }
        None
    }

    /// Puts the rows below each other.
    fn down(
        spec: &ChartSpec,
        names: Vec<Vec<String>>,
        columns: Vec<Column>,
        spark: (f64, f64),
        (width, height): (f64, Option<f64>),
        style: ChartStyle<'_>,
    ) -> Option<Self> {
        let has_gap = columns.iter().any(|column| {
            let from = column.from.iter().flat_map(|(cells, _)| cells);
            let values = column.cells.iter().chain(from);
            values
                .filter(|cell| matches!(cell.says, Says::Value { .. } | Says::Rank { .. }))
                .any(|cell| cell.text.is_empty())
        });
        let said = ChartSpec { subtitle: words(spec), ..spec.clone() };
        let entries = has_gap.then(|| (Swatch::Cross, spec.words.no_data.clone()));
        let head = Head::plan(&said, &entries.into_iter().collect::<Vec<_>>(), width, style);
        let note = Face::note(style);
        let header = head.height + note.cap();
        let top = header + BELOW;
        let needed: Vec<f64> = names.iter().map(|lines| needed(lines.len(), style)).collect();
        let sum = |base: f64| needed.iter().map(|needed| needed.max(base)).sum::<f64>();
        let base = match height {
            None => ROW,
            Some(height) => stretch(height - top, &sum)?,
        };
        let mut rows: Vec<Row> = Vec::new();
        let mut edge = top;
        for (lines, needed) in names.into_iter().zip(&needed) {
            let tall = needed.max(base);
            rows.push(Row { lines, top: edge, middle: edge + tall / 2.0 });
            edge += tall;
        }
        let shortest = needed.iter().copied().fold(f64::INFINITY, f64::min).max(base);
        let ends = [spec.categories.first(), spec.categories.last()].into_iter().flatten();
        let named: f64 = ends.map(|name| note.width(name)).sum();
        let are_ends_named = spec.categories.len() > 1 && named + APART <= spark.1 - spark.0;
        Some(Self {
            are_ends_named,
            head: Some(head),
            header,
            top,
            bottom: edge,
            height: height.unwrap_or(edge),
            rows,
            columns,
            spark,
            tall: shortest - 2.0 * PAD,
        })
    }
}

/// Breaks the names into lines.
fn names(spec: &ChartSpec, width: f64, style: ChartStyle<'_>) -> Vec<Vec<String>> {
    let face = |series| Face::category(style).pointed(spec.own() == Some(series));
    let names = spec.series.iter().enumerate();
    names.map(|(series, row)| wrap_hard(&row.label, width, &face(series))).collect()
}

/// Returns the width of the widest name.
fn used(spec: &ChartSpec, names: &[Vec<String>], style: ChartStyle<'_>) -> f64 {
    let face = |series| Face::category(style).pointed(spec.own() == Some(series));
    let widths = names.iter().enumerate().map(|(series, lines)| widest(lines, &face(series)));
    widths.fold(0.0, f64::max)
}

/// Places the columns from the right; returns where the small columns begin and end, if they have room.
fn across(spec: &ChartSpec, columns: &mut [Column], names: f64, width: f64) -> Option<(f64, f64)> {
    let years = spec.categories.len() as f64;
    let numbers: f64 = columns.iter().map(|column| column.width).sum();
    let gaps = columns.len() as f64 + 1.0;
    let room = width - names - numbers - gaps * APART;
    if room < (years * YEAR.0).max(YEARS) {
        return None;
    }
    let spark = room.min((years * YEAR.1).max(YEARS));
    let apart = APART + (room - spark) / gaps;
    let left = names + apart;
    let mut edge = left + spark;
    // Those that are left out first stand before the rank, and the years in their order.
    let order = order(columns);
    for index in order {
        if let Some(column) = columns.get_mut(index) {
            edge += apart + column.width;
            column.right = edge;
        }
    }
    Some((left, left + spark))
}

/// Returns the places of the columns in the order in which they stand: years, sum, ranks.
fn order(columns: &[Column]) -> Vec<usize> {
    let rank = |column: &Column| match column.cells.first().map(|cell| cell.says) {
        Some(Says::Sum { .. }) => 1,
        Some(Says::Rank { .. }) => 2,
        _ => 0,
    };
    let mut order: Vec<usize> = (0..columns.len()).collect();
    order.sort_by_key(|index| columns.get(*index).map(rank));
    order
}

/// Returns the least height of a row whose name has so many lines.
fn needed(lines: usize, style: ChartStyle<'_>) -> f64 {
    let (name, value) = (Face::category(style), Face::value(style));
    let text = name.height(lines) + 2.0 * name.descent();
    text.max(value.cap() + value.descent()) + 1.0
}

/// Finds how high a row is so that all fill a height, or as much of it as they may.
fn stretch(height: f64, sum: &dyn Fn(f64) -> f64) -> Option<f64> {
    let (mut low, mut high) = (ROW * STRETCH.0, ROW * STRETCH.1);
    if sum(low) > height + ROUNDING {
        return None;
    }
    if sum(high) <= height {
        return Some(high);
    }
    for _ in 0..40 {
        let middle = f64::midpoint(low, high);
        if sum(middle) > height { high = middle } else { low = middle }
    }
    Some(low)
}

/// Returns what the head says: the subtitle, and that each row has a scale of its own.
fn words(spec: &ChartSpec) -> String {
    let words = [&spec.subtitle, &spec.words.own_scale];
    let words: Vec<&str> =
        words.into_iter().map(String::as_str).filter(|word| !word.is_empty()).collect();
    words.join("; ")
}
