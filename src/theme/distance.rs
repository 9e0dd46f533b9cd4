//! How far two colours are apart: in grey, and to eyes that lack a kind of cone.

use super::Color;

/// The least difference of lightness, of 100, that two greys need side by side.
const MIN_LIGHTNESS: f64 = 8.0;

/// The least distance in Lab that two colours need.
const MIN_DISTANCE: f64 = 14.0;

/// Returns in what way two colours are too much alike, if they are.
pub fn confusion(a: &Color, b: &Color) -> Option<&'static str> {
    let (a, b) = (linear(a), linear(b));
    let apart = |simulate: fn([f64; 3]) -> [f64; 3]| {
        let ([l, a1, b1], [m, a2, b2]) = (lab(simulate(a)), lab(simulate(b)));
        libm::sqrt((l - m) * (l - m) + (a1 - a2) * (a1 - a2) + (b1 - b2) * (b1 - b2))
    };
    let greys = [lab(a)[0], lab(b)[0]];
    if (greys[0] - greys[1]).abs() < MIN_LIGHTNESS {
        Some("in grey")
    } else if apart(deuteranope) < MIN_DISTANCE || apart(protanope) < MIN_DISTANCE {
        Some("to colour-blind eyes")
    } else {
        None
    }
}

/// Returns linear red, green and blue, each from 0 to 1 (IEC 61966-2-1).
fn linear(color: &Color) -> [f64; 3] {
    color.rgb().map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) }
    })
}

/// Returns a colour as an eye without the cones for green sees it (Viénot, Brettel and Mollon 1999).
fn deuteranope([r, g, b]: [f64; 3]) -> [f64; 3] {
    let mixed = 0.29275 * r + 0.70725 * g;
    [mixed, mixed, (-0.02234 * r + 0.02234 * g + b).clamp(0.0, 1.0)]
}

/// Returns a colour as an eye without the cones for red sees it (likewise).
fn protanope([r, g, b]: [f64; 3]) -> [f64; 3] {
    let mixed = 0.11238 * r + 0.88762 * g;
    [mixed, mixed, (0.00401 * r - 0.00401 * g + b).clamp(0.0, 1.0)]
}

/// Returns a colour in CIE Lab under D65.
fn lab([r, g, b]: [f64; 3]) -> [f64; 3] {
    let x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047;
    let y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    let z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883;
    let f = |t: f64| if t > 0.008_856 { libm::cbrt(t) } else { 7.787 * t + 16.0 / 116.0 };
    [116.0 * f(y) - 16.0, 500.0 * (f(x) - f(y)), 200.0 * (f(y) - f(z))]
}

#[cfg(test)]
mod tests {
    use super::{Color, confusion};

    #[test]
    fn knows_what_looks_alike() {
        let color = |screen: &str| Color {
            screen: screen.to_owned(),
            ink: [0.0; 4],
            spot: None,
            span: crate::finding::Span::default(),
        };
        let confusion = |a, b| confusion(&color(a), &color(b));
        assert_eq!(confusion("#1E2DBE", "#8E9FEA"), None);
        assert_eq!(confusion("#D02020", "#208020"), Some("in grey"));
        assert_eq!(confusion("#000000", "#FFFFFF"), None);
    }

    /// The first four colours of every theme, and that of what a chart points at, are told apart by every eye.
    #[test]
    fn colours_of_charts() {
        for built_in in crate::theme::BuiltIn::ALL {
            let (name, theme) = (built_in.name(), built_in.theme());
            let colors: Vec<&Color> = theme.series.iter().take(4).chain(&theme.point).collect();
            assert_eq!(colors.len(), 5, "{name}");
            for (index, one) in colors.iter().enumerate() {
                for other in &colors[..index] {
                    assert_eq!(confusion(one, other), None, "{name}: {one:?} and {other:?}");
                }
            }
        }
    }
}
