//! The print edition: a finished PDF made fit for a press, judged as a press would, and laid onto sheets.
//!
//! In: the typesetter's PDF with its bleed. Out: a PDF built to PDF/X-4 (ISO 15930-7). Objects are enriched, never
//! drawn anew: text stays text, fonts and inks stay as they were. What a press would send back is reported by
//! [`preflight`], which takes any PDF; [`impose`] lays any PDF's pages onto press sheets.

mod geometry;
mod object;
mod whole;
mod tree;
mod content;
mod function;
mod space;
mod operator;
mod raster;
mod appearance;
mod walk;
mod open;
mod condition;
mod engine;
mod inks;
mod boxes;
mod overprint;
mod intent;
mod standard;
pub mod preflight;
mod sheet;
pub mod impose;
pub mod proof;
pub mod edition;

pub use condition::Condition;
pub use inks::Palette;
pub use intent::read as condition_of;

use lopdf::Document;

use crate::pdf::readers;

/// What a PDF is prepared for.
#[derive(Debug, Clone, Default)]
pub struct Press {
    /// The printing condition.
    pub condition: Condition,
    /// The theme's colours.
    pub palette: Palette,
    /// How far the bleed reaches past the trim, in millimetres.
    pub bleed: f64,
}

/// A prepared PDF.
#[derive(Debug)]
pub struct Prepared {
    /// Its objects.
    pub document: Document,
    /// What could not be turned into ink, in words.
    pub leftovers: Vec<String>,
}

/// Makes a finished PDF fit for a press, or says why it cannot.
pub fn prepare(pdf: &[u8], press: &Press, creator: &str) -> Result<Prepared, String> {
    let mut document = Document::load_mem(pdf).map_err(|error| error.to_string())?;
    let engine = engine::Engine::new(&press.condition.icc)?;
    let converter = inks::Converter { palette: &press.palette, engine: &engine };
    readers::mend(&mut document);
    boxes::drop_screen_parts(&mut document);
    boxes::write(&mut document, press.bleed);
    let resolutions = inks::measure(&document);
    let leftovers = inks::convert(&mut document, &converter, &resolutions);
    overprint::apply(&mut document);
    intent::write_output_intent(&mut document, &press.condition);
    intent::write_metadata(&mut document, creator);
    Ok(Prepared { document, leftovers })
}

/// Takes out what nothing refers to any more: what is left is what will be written.
fn finish(document: &mut Document) {
    document.prune_objects();
    document.renumber_objects();
}

/// Writes a document as it is.
fn save(mut document: Document) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(|error| error.to_string())?;
    Ok(bytes)
}
