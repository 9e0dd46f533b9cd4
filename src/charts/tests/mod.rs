//! Charts as a whole: what must hold for every kind and every shape of data.

mod checker;
mod fonts;
mod gallery;
mod samples;
mod shapes;

/// Writes a number as English does.
fn write(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}").replace('-', "−")
}
