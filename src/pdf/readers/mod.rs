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
mod scan;

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document, Stream};

/// Mends a PDF of the typesetter.
pub fn mend(document: &mut Document) {
    let soft = maps::mend(document);
    if !soft.is_empty() {
        hyphens::mark(document, &soft);
    }
}

/// A content for a stream, packed where that makes it smaller.
struct Packed {
    content: Vec<u8>,
    is_packed: bool,
}

impl Packed {
    /// Packs a content as the typesetter does.
    fn new(content: Vec<u8>) -> Self {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        let packed = encoder.write_all(&content).and_then(|()| encoder.finish());
        match packed {
            Ok(packed) if packed.len() < content.len() => Self { content: packed, is_packed: true },
            _ => Self { content, is_packed: false },
        }
    }

    /// Gives the content to a stream.
    fn put_into(self, stream: &mut Stream) {
        stream.dict.remove(b"Filter");
        stream.dict.remove(b"DecodeParms");
        if self.is_packed {
            stream.dict.set("Filter", "FlateDecode");
        }
        stream.set_content(self.content);
    }
}
