//! Charts as a whole: what must hold for every form and every shape of data.

mod checker;
mod flows;
mod fonts;
mod heights;
mod labels;
mod maps;
mod notes;
mod rules;
mod samples;
mod shapes;
mod stress;
mod tabled;
mod tables;

pub(in crate::charts) use fonts::Fixed;
pub(crate) use samples::as_flow;
pub(in crate::charts) use samples::{chart, countries, decimal, words};

use super::{ChartStyle, Numerals, TextMetrics};
use crate::units::Decimal;

/// Writes a number about as English does.
fn write(value: Decimal, decimals: u32) -> String {
    let rounded = value
        .round_dp_with_strategy(decimals, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    match (rounded.is_zero(), value.is_zero()) {
        (true, true) => "0".to_owned(),
        (true, false) => format!("<{}", Decimal::new(1, decimals)),
        _ => format!("{rounded:.*}", decimals as usize).replace('-', "−"),
    }
}

/// Returns a style with these fonts.
pub(in crate::charts) fn style(metrics: &dyn TextMetrics) -> ChartStyle<'_> {
    ChartStyle { text_size: 8.0, label_size: 7.5, metrics, legible: &|_| true, numerals: &Written }
}

/// Numbers about as English writes them.
pub(in crate::charts) struct Written;

impl Numerals for Written {
    fn number(&self, number: Decimal, decimals: u32) -> String {
        write(number, decimals)
    }

    fn percent(&self, share: Decimal, decimals: u32) -> String {
        format!("{}%", write(share, decimals))
    }
}
