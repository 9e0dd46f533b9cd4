//! The boxes of the pages: paper, bleed and trim; and what must not lie inside them.

use lopdf::Document;

use super::geometry::{Rect, points};
use super::object::{get_rect, page_box, pages, rectangle};

/// Keys of a page that a press has no use for, or that PDF/X forbids within the bleed.
const DROPPED: &[&str] =
    &["Annots", "AA", "ArtBox", "UserUnit", "Rotate", "StructParents", "Tabs", "Dur", "Trans"];

/// Writes the boxes of every page; the trim is the typesetter's, the bleed reaches this far past it.
pub fn write(document: &mut Document, bleed: f64) {
    for id in pages(document) {
        let Ok(page) = document.get_dictionary(id) else { continue };
        let Some(media) = page_box(document, page, "MediaBox") else { continue };
        let trim = get_rect(document, page, "TrimBox").unwrap_or(media);
        let bleed = trim.grow(points(bleed)).intersection(media);
        let Ok(page) = document.get_dictionary_mut(id) else { continue };
        for key in DROPPED {
            page.remove(key.as_bytes());
        }
        set(page, media, bleed, trim);
    }
}

/// Sets the four boxes of a page.
pub fn set(page: &mut lopdf::Dictionary, media: Rect, bleed: Rect, trim: Rect) {
    page.set("MediaBox", rectangle(media));
    // What a viewer shows is all of the paper (Ghent Workgroup 2022, R0003).
    page.set("CropBox", rectangle(media));
    page.set("BleedBox", rectangle(bleed));
    page.set("TrimBox", rectangle(trim));
}

/// Takes out of the document what belongs to a screen: structure, outline, actions, forms.
pub fn drop_screen_parts(document: &mut Document) {
    const PARTS: &[&str] = &[
        "StructTreeRoot",
        "MarkInfo",
        "Outlines",
        "Names",
        "Dests",
        "OpenAction",
        "AA",
        "AcroForm",
        "PageMode",
        "PageLayout",
        "ViewerPreferences",
        "OutputIntents",
        "Metadata",
    ];
    if let Ok(catalog) = document.catalog_mut() {
        for part in PARTS {
            catalog.remove(part.as_bytes());
        }
    }
}
