//! Charts as a whole: what must hold for every kind and every shape of data.

mod checker;
mod fonts;
mod gallery;
mod labels;
mod rules;
mod samples;
mod shapes;

pub(in crate::charts) use fonts::Fixed;
pub(in crate::charts) use samples::chart;

use super::{ChartStyle, TextMetrics};

/// Writes a number as English does.
fn write(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}").replace('-', "−")
}

/// Returns a style with these fonts.
pub(in crate::charts) fn style(metrics: &dyn TextMetrics) -> ChartStyle<'_> {
    ChartStyle {
        text_size: 8.0,
        label_size: 7.5,
        metrics,
        format: &write,
        percent: &|share, decimals| format!("{}%", write(share, decimals)),
    }
}
