//! How wide and how high text is in the fonts of a theme.

use std::cell::{OnceCell, RefCell};
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
    pub(super) shaper: Shaper<'a>,
    /// What was measured: charts ask for one label many times.
    widths: RefCell<BTreeMap<Face<'a>, BTreeMap<String, f64>>>,
    /// The heights of figures and of labels, where their fonts are known.
    heights: [OnceCell<Option<Heights>>; 2],
}

/// How high the letters of a font are, in em.
#[derive(Debug, Clone, Copy)]
struct Heights {
    ascent: f64,
    descent: f64,
    cap: f64,
}

impl Heights {
    /// Reads a font.
    fn of(font: &FontInstance) -> Self {
        let metrics = font.metrics();
        Self {
            ascent: metrics.ascender.get(),
            descent: -metrics.descender.get(),
            cap: metrics.cap_height.get(),
        }
    }
}

impl<'a> ThemeMetrics<'a> {
    /// Measures texts of a language in these fonts.
    pub fn new(fonts: &'a Fonts, theme: &'a Theme, locale: &Locale) -> Self {
        let shaper = Shaper::new(fonts, locale.language(), locale.region().as_deref());
        Self { theme, shaper, widths: RefCell::default(), heights: Default::default() }
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
    pub(super) fn face(&self, role: Role, weight: u16) -> Face<'a> {
        match role {
            Role::Figure => self.heading(weight),
            Role::Label => self.text(weight),
        }
    }

    /// Returns the heights of the regular font of a role.
    fn heights(&self, role: Role) -> Option<Heights> {
        let [figures, labels] = &self.heights;
        let known = match role {
            Role::Figure => figures,
            Role::Label => labels,
        };
        *known.get_or_init(|| {
            let face = self.face(role, 400);
            let font = self.shaper.font(self.shaper.select(face.family, &face)?, &face)?;
            Some(Heights::of(&font))
        })
    }
}

impl TextMetrics for ThemeMetrics<'_> {
    fn width(&self, text: &str, role: Role, size: f64, weight: u16) -> f64 {
        self.em(text, &self.face(role, weight)) * size
    }

    fn ascent(&self, role: Role, size: f64) -> f64 {
        self.heights(role).map_or(0.8, |heights| heights.ascent) * size
    }

    fn descent(&self, role: Role, size: f64) -> f64 {
        self.heights(role).map_or(0.2, |heights| heights.descent) * size
    }

    fn cap_height(&self, role: Role, size: f64) -> f64 {
        self.heights(role).map_or(0.7, |heights| heights.cap) * size
    }
}
