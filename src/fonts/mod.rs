//! The fonts in the binary, those that a document brings, and how wide text is that is set in them.
//!
//! Nothing else is ever used to set a page, so that a document is the same on every machine.

mod shaping;
mod metrics;
mod setting;
mod words;

pub use metrics::ThemeMetrics;
pub use setting::Line;
pub use shaping::Face;
pub use words::{Ems, Kept};

use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst_kit::fonts::FontStore;

macro_rules! embedded {
    ($($file:literal),* $(,)?) => {
        /// The embedded font files, by their paths under `fonts/`.
        pub const FILES: &[(&str, &[u8])] =
            &[$(($file, include_bytes!(concat!("../../fonts/", $file)))),*];
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
#[derive(Clone)]
pub struct Fonts {
    store: Arc<FontStore>,
    /// Those that are not in the binary.
    own: Vec<FontFace>,
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Fonts")
    }
}

/// The letters of one font of a file.
#[derive(Debug, Clone)]
pub struct FontFace(Font);

impl Fonts {
    /// Reads the embedded fonts.
    pub fn embedded() -> Self {
        let files = FILES.par_iter().flat_map_iter(|(_, bytes)| Font::iter(Bytes::new(*bytes)));
        let fonts: Vec<Font> = files.collect();
        Self { store: Arc::new(store(fonts.into_iter())), own: Vec::new() }
    }

    /// Reads the fonts of a file; none where it is no font.
    pub fn faces(bytes: Vec<u8>) -> Vec<FontFace> {
        Font::iter(Bytes::new(bytes)).map(FontFace).collect()
    }

    /// Adds fonts of a document's own.
    pub fn add(&mut self, faces: Vec<FontFace>) {
        if faces.is_empty() {
            return;
        }
        self.own.extend(faces);
        let embedded = FILES.iter().flat_map(|(_, bytes)| Font::iter(Bytes::new(*bytes)));
        let own = self.own.iter().map(|face| face.0.clone());
        self.store = Arc::new(store(embedded.chain(own)));
    }

    /// Returns the files of the fonts that are not in the binary, for people who work on templates.
    pub fn own_files(&self) -> impl Iterator<Item = &[u8]> {
        let first = self.own.iter().filter(|face| face.0.index() == 0);
        first.map(|face| face.0.data().as_slice())
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
}

/// Stores fonts for the typesetter.
fn store(fonts: impl Iterator<Item = Font>) -> FontStore {
    let mut store = FontStore::new();
    store.extend(fonts.map(|font| {
        let info = font.info().clone();
        (font, info)
    }));
    store
}

#[cfg(test)]
mod tests;
