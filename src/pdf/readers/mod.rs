//! What readers' programs get for a glyph (ISO 32000-1, 9.10.3 and 14.9.4).
//!
//! The typesetter gives each glyph of a font one text, the first that it stood for, and marks other uses by
//! `/ActualText`. A hyphen that first divides a word is a soft hyphen everywhere; a letter beside an invisible character
//! has that character with it. Firefox (pdf.js) ignores `/ActualText` and drops a glyph whose text ends in a character
//! of the category Cf: the letter is gone from all of the document for those who copy, search or listen.
//!
//! So the maps are written without such characters, and hyphens that divide a word get their `/ActualText`.

mod hyphens;
mod maps;

use lopdf::{Document, Stream};

/// Mends a PDF of the typesetter.
pub fn mend(document: &mut Document) {
    let soft = maps::mend(document);
    if !soft.is_empty() {
        hyphens::mark(document, &soft);
    }
}

/// Gives a stream another content.
fn replace(stream: &mut Stream, content: Vec<u8>) {
    stream.dict.remove(b"Filter");
    stream.dict.remove(b"DecodeParms");
    stream.set_content(content);
    // What does not pack any smaller stays as it is.
    drop(stream.compress());
}
