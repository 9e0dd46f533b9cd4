//! Fonts: all of them in the file.

use lopdf::{Dictionary, Document};

use super::{Fault, Faults, Page};
use crate::finding::Code;
use crate::press::object::{as_dictionary, get, get_dictionary, get_name, resolve, unpacked};

/// Checks the fonts of a page.
pub fn check(page: &Page<'_>, faults: &mut Faults) {
    for (name, font) in &page.seen.fonts {
        if !is_embedded(page.document, font) {
            faults.add(
                Fault::new(Code::PressFont, format!("the font `{name}` is not in the file"))
                    .on(page.number)
                    .rule("ISO 15930-7, 6.8")
                    .help("have the program that made the PDF embed all fonts"),
            );
        }
    }
}

/// Returns whether the letters of a font are in the file.
fn is_embedded(document: &Document, font: &Dictionary) -> bool {
    match get_name(document, font, "Subtype") {
        // Its letters are drawn by the file itself.
        Some(b"Type3") => get_dictionary(document, font, "CharProcs").is_some(),
        Some(b"Type0") => {
            let parts =
                get(document, font, "DescendantFonts").and_then(|parts| parts.as_array().ok());
            parts.filter(|parts| !parts.is_empty()).is_some_and(|parts| {
                let mut parts =
                    parts.iter().map(|part| resolve(document, part).and_then(as_dictionary));
                parts.all(|part| part.is_some_and(|part| has_file(document, part)))
            })
        }
        _ => has_file(document, font),
    }
}

/// Returns whether a font's descriptor has its file, and the file has something in it.
fn has_file(document: &Document, font: &Dictionary) -> bool {
    let descriptor = get_dictionary(document, font, "FontDescriptor");
    descriptor.is_some_and(|descriptor| {
        ["FontFile", "FontFile2", "FontFile3"].into_iter().any(|key| {
            let file = get(document, descriptor, key).and_then(|file| file.as_stream().ok());
            file.and_then(unpacked).is_some_and(|file| !file.is_empty())
        })
    })
}
