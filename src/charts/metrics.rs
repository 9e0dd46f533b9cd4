//! How wide and how high text is, asked of whoever holds the document's fonts.

use super::drawing::Role;

/// The measures of the document's own fonts, in points.
pub trait TextMetrics {
    /// Returns the width of a text set in one line.
    fn width(&self, text: &str, role: Role, size: f64, weight: u16) -> f64;
    /// Returns the height of the tallest letters above the baseline.
    fn ascent(&self, role: Role, size: f64) -> f64;
    /// Returns the depth of the deepest letters below the baseline, as a positive number.
    fn descent(&self, role: Role, size: f64) -> f64;
    /// Returns the height of capitals and figures above the baseline.
    fn cap_height(&self, role: Role, size: f64) -> f64;
}
