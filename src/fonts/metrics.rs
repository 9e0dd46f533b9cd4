//! How wide and how high text is in the fonts of a theme.

use std::cell::RefCell;
use std::collections::BTreeMap;

use typst::text::FontInstance;

use super::Fonts;
use super::shaping::{Face, Shaper};
use crate::charts::{Role, TextMetrics};
use crate::locale::Locale;
use crate::theme::Theme;

/// Measures texts in the fonts of a theme.
pub struct ThemeMetrics<'a> {
    theme: &'a Theme,
    shaper: Shaper<'a>,
    /// What was measured: charts ask for one label many times.
    widths: RefCell<BTreeMap<Face<'a>, BTreeMap<String, f64>>>,
}

impl<'a> ThemeMetrics<'a> {
    /// Measures texts of a language in these fonts.
    pub fn new(fonts: &'a Fonts, theme: &'a Theme, locale: &Locale) -> Self {
        let shaper = Shaper::new(fonts, locale.language(), locale.region().as_deref());
        Self { theme, shaper, widths: RefCell::default() }
    }

    /// The letters of headings, of a weight.
    pub fn heading(&self, weight: u16) -> Face<'a> {
        Face::upright(&self.theme.fonts.heading.value, weight)
    }

    /// The letters of text, of a weight.
    pub fn text(&self, weight: u16) -> Face<'a> {
        Face::upright(&self.theme.fonts.text.value, weight)
    }

    /// Returns the width of a text in one line, in em.
    pub fn em(&self, text: &str, face: &Face<'a>) -> f64 {
        if let Some(width) = self.widths.borrow().get(face).and_then(|known| known.get(text)) {
            return *width;
        }
        let width = self.shaper.width(text, face);
        self.widths.borrow_mut().entry(*face).or_default().insert(text.to_owned(), width);
        width
    }

    /// The letters of a role in a chart.
    fn face(&self, role: Role, weight: u16) -> Face<'a> {
        match role {
            Role::Figure => self.heading(weight),
            Role::Label => self.text(weight),
        }
    }

    /// Returns a measure of the regular font of a role, in points.
    fn measure(&self, role: Role, size: f64, of: impl FnOnce(&FontInstance) -> f64) -> Option<f64> {
        let face = self.face(role, 400);
        let font = self.shaper.font(self.shaper.select(face.family, &face)?, &face)?;
        Some(of(&font) * size)
    }
}

impl TextMetrics for ThemeMetrics<'_> {
    fn width(&self, text: &str, role: Role, size: f64, weight: u16) -> f64 {
        self.em(text, &self.face(role, weight)) * size
    }

    fn ascent(&self, role: Role, size: f64) -> f64 {
        self.measure(role, size, |font| font.metrics().ascender.get()).unwrap_or(0.8 * size)
    }

    fn descent(&self, role: Role, size: f64) -> f64 {
        self.measure(role, size, |font| -font.metrics().descender.get()).unwrap_or(0.2 * size)
    }

    fn cap_height(&self, role: Role, size: f64) -> f64 {
        self.measure(role, size, |font| font.metrics().cap_height.get()).unwrap_or(0.7 * size)
    }
}
