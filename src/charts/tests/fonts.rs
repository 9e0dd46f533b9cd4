//! Two ways to measure text: by rule of thumb, and by the fonts that ship.

use typst::foundations::Bytes;
use typst::layout::{Abs, Em};
use typst::text::{Font, FontInstance, FontVariant, FontVariations};

use crate::charts::{Role, TextMetrics};

/// Every letter is as wide as the average.
pub(super) struct Fixed;

impl TextMetrics for Fixed {
    fn width(&self, text: &str, _: Role, size: f64, weight: u16) -> f64 {
        let bold = if weight > 500 { 0.58 } else { 0.54 };
        text.chars().count() as f64 * size * bold
    }

    fn ascent(&self, _: Role, size: f64) -> f64 {
        size * 0.95
    }

    fn descent(&self, _: Role, size: f64) -> f64 {
        size * 0.25
    }

    fn cap_height(&self, _: Role, size: f64) -> f64 {
        size * 0.7
    }
}

/// The fonts that ship: Overpass for figures and Noto Sans for labels.
pub(super) struct Shipped {
    figures: [FontInstance; 3],
    labels: [FontInstance; 3],
}

impl Shipped {
    /// Loads the fonts.
    pub(super) fn new() -> Self {
        let font = |bytes: &'static [u8]| {
            let font = Font::new(Bytes::new(bytes), 0).expect("a font that ships");
            font.instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default())
        };
        Self {
            figures: [
                font(include_bytes!("../../../fonts/overpass/Overpass-Regular.ttf")),
                font(include_bytes!("../../../fonts/overpass/Overpass-SemiBold.ttf")),
                font(include_bytes!("../../../fonts/overpass/Overpass-Bold.ttf")),
            ],
            labels: [
                font(include_bytes!("../../../fonts/noto-sans/NotoSans-Regular.ttf")),
                font(include_bytes!("../../../fonts/noto-sans/NotoSans-SemiBold.ttf")),
                font(include_bytes!("../../../fonts/noto-sans/NotoSans-Bold.ttf")),
            ],
        }
    }

    /// Returns the font of a role and weight.
    fn font(&self, role: Role, weight: u16) -> &FontInstance {
        let fonts = if role == Role::Figure { &self.figures } else { &self.labels };
        &fonts[usize::from(weight > 500) + usize::from(weight > 650)]
    }
}

impl TextMetrics for Shipped {
    fn width(&self, text: &str, role: Role, size: f64, weight: u16) -> f64 {
        let font = self.font(role, weight);
        let glyph = |letter| font.ttf().glyph_index(letter).map_or(0, |id| id.0);
        text.chars().map(|letter| font.x_advance(glyph(letter)).map_or(0.5, Em::get) * size).sum()
    }

    fn ascent(&self, role: Role, size: f64) -> f64 {
        self.font(role, 400).metrics().ascender.get() * size
    }

    fn descent(&self, role: Role, size: f64) -> f64 {
        -self.font(role, 400).metrics().descender.get() * size
    }

    fn cap_height(&self, role: Role, size: f64) -> f64 {
        self.font(role, 400).metrics().cap_height.get() * size
    }
}
