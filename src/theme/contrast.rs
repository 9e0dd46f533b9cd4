//! Contrast: whether text can be read on its ground (WCAG 2.2, success criterion 1.4.3).

use super::{Color, Theme};
use crate::finding::{Code, Finding, Findings};

/// The least contrast of text.
const MIN_CONTRAST: f64 = 4.5;

/// Reports every pair of text and ground whose contrast is too low.
pub fn check(theme: &Theme, findings: &mut Findings) {
    for (text_name, text, ground_name, ground) in theme.colors.text_pairs() {
        let contrast = contrast(text, ground);
        if contrast < MIN_CONTRAST {
            findings.push(
                Finding::new(
                    Code::ThemeContrast,
                    text.span,
                    format!(
                        "`{text_name}` on `{ground_name}` has a contrast of {contrast:.2}, text needs {MIN_CONTRAST}"
                    ),
                )
                .label("this text")
                .other(ground.span, "on this ground")
                .help("make the one darker or the other lighter"),
            );
        }
    }
}

impl Theme {
    /// Returns whether small letters of a colour can be read on the paper.
    pub fn is_legible(&self, color: Option<&Color>) -> bool {
        color.is_some_and(|color| contrast(color, &self.colors.paper) >= MIN_CONTRAST)
    }
}

/// Returns the contrast ratio of two colours, from 1 to 21.
///
/// WCAG 2.2, definition of "contrast ratio": `(L1 + 0.05) / (L2 + 0.05)`, L1 the lighter.
pub fn contrast(a: &Color, b: &Color) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Returns the relative luminance of a colour, from 0 to 1 (WCAG 2.2, definition of "relative luminance").
fn luminance(color: &Color) -> f64 {
    let [red, green, blue] = color.rgb().map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::{Color, contrast};

    #[test]
    fn measures_as_the_guideline_does() {
        let color = |screen: &str| Color {
            screen: screen.to_owned(),
            ink: [0.0; 4],
            spot: None,
            span: Default::default(),
        };
        let round = |a, b| (contrast(&color(a), &color(b)) * 100.0).round() / 100.0;
        assert!((round("#000000", "#FFFFFF") - 21.0).abs() < 1e-9);
        assert!((round("#777777", "#FFFFFF") - 4.48).abs() < 1e-9);
        assert!((round("#1E2DBE", "#FFFFFF") - 9.55).abs() < 0.2);
    }
}
