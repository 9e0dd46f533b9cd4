//! The fonts in the binary, and how wide their letters are.
//!
//! Nothing else is ever used to set a page, so that a document is the same on every machine.

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{
    Font, FontBook, FontStretch, FontStyle, FontVariant, FontVariations, FontWeight,
};
use typst::utils::LazyHash;
use typst_kit::fonts::FontStore;

use crate::charts::{Role, TextMetrics};
use crate::theme::Theme;

macro_rules! embedded {
    ($($file:literal),* $(,)?) => {
        /// The embedded font files, by their paths under `fonts/`.
        pub const FILES: &[(&str, &[u8])] =
            &[$(($file, include_bytes!(concat!("../fonts/", $file)))),*];
    };
}

embedded![
    "newsreader/Newsreader-Bold.ttf",
    "newsreader/Newsreader-Italic.ttf",
    "newsreader/Newsreader-Regular.ttf",
    "newsreader/Newsreader-SemiBold.ttf",
    "noto-sans/NotoSans-Bold.ttf",
    "noto-sans/NotoSans-BoldItalic.ttf",
    "noto-sans/NotoSans-Italic.ttf",
    "noto-sans/NotoSans-Regular.ttf",
    "noto-sans/NotoSans-SemiBold.ttf",
    "overpass/Overpass-Bold.ttf",
    "overpass/Overpass-ExtraBold.ttf",
    "overpass/Overpass-Light.ttf",
    "overpass/Overpass-Regular.ttf",
    "overpass/Overpass-SemiBold.ttf",
    "source-sans-3/SourceSans3-Bold.ttf",
    "source-sans-3/SourceSans3-BoldItalic.ttf",
    "source-sans-3/SourceSans3-Italic.ttf",
    "source-sans-3/SourceSans3-Regular.ttf",
    "source-sans-3/SourceSans3-SemiBold.ttf",
];

/// Fonts, ready for the typesetter.
pub struct Fonts {
    store: FontStore,
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Fonts")
    }
}

impl Fonts {
    /// Reads the embedded fonts.
    pub fn embedded() -> Self {
        let mut store = FontStore::new();
        for (_, bytes) in FILES {
            store.extend(Font::iter(Bytes::new(*bytes)).map(|font| {
                let info = font.info().clone();
                (font, info)
            }));
        }
        Self { store }
    }

    /// Returns what the typesetter knows of the fonts.
    pub fn book(&self) -> &LazyHash<FontBook> {
        self.store.book()
    }

    /// Returns a font by its place in the book.
    pub fn font(&self, index: usize) -> Option<Font> {
        self.store.font(index)
    }

    /// Returns the names of the families.
    pub fn families(&self) -> impl Iterator<Item = &str> {
        self.book().families().map(|(name, _)| name)
    }

    /// Returns whether any font can set a character.
    pub fn can_set(&self, character: char) -> bool {
        let code = u32::from(character);
        (0..).map_while(|index| self.book().info(index)).any(|info| info.coverage.contains(code))
    }

    /// Finds the font of a family and a weight.
    fn find(&self, family: &str, weight: u16) -> Option<Font> {
        let variant = FontVariant::new(
            FontStyle::Normal,
            FontWeight::from_number(weight),
            FontStretch::NORMAL,
        );
        self.font(self.book().select(&family.to_lowercase(), variant)?)
    }
}

/// Measures the texts of a chart in the fonts of a theme.
pub struct ThemeMetrics<'a> {
    fonts: &'a Fonts,
    theme: &'a Theme,
}

impl<'a> ThemeMetrics<'a> {
    /// Measures in these fonts.
    pub fn new(fonts: &'a Fonts, theme: &'a Theme) -> Self {
        Self { fonts, theme }
    }

    /// Calls a function with the font of a role.
    fn with<T>(
        &self,
        role: Role,
        weight: u16,
        f: impl FnOnce(&typst::text::FontInstance) -> T,
    ) -> Option<T> {
        let family = match role {
            Role::Figure => &self.theme.fonts.heading,
            Role::Label => &self.theme.fonts.text,
        };
        let font = self.fonts.find(&family.value, weight)?;
        let variant = font.info().variant;
        Some(f(&font.instantiate(variant, Abs::pt(10.0), &FontVariations::default())))
    }
}

impl TextMetrics for ThemeMetrics<'_> {
    fn width(&self, text: &str, role: Role, size: f64, weight: u16) -> f64 {
        self.with(role, weight, |font| {
            text.chars()
                .map(|character| {
                    let glyph = font.ttf().glyph_index(character);
                    glyph
                        .and_then(|glyph| font.x_advance(glyph.0))
                        .map_or(0.6, typst::layout::Em::get)
                })
                .sum::<f64>()
        })
        .unwrap_or_default()
            * size
    }

    fn ascent(&self, role: Role, size: f64) -> f64 {
        self.with(role, 400, |font| font.metrics().ascender.get()).unwrap_or(0.8) * size
    }

    fn descent(&self, role: Role, size: f64) -> f64 {
        self.with(role, 400, |font| -font.metrics().descender.get()).unwrap_or(0.2) * size
    }

    fn cap_height(&self, role: Role, size: f64) -> f64 {
        self.with(role, 400, |font| font.metrics().cap_height.get()).unwrap_or(0.7) * size
    }
}
