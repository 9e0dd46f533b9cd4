//! Annotations: links, comments and form fields have no place on a printed page.

use super::{Fault, Faults, Page};
use crate::finding::Code;
use crate::press::object::{as_dictionary, get, get_name, get_rect, resolve};

/// Checks the annotations of a page.
pub fn check(page: &Page<'_>, faults: &mut Faults) {
    let annotations = get(page.document, page.dictionary, "Annots");
    let Some(Ok(annotations)) = annotations.map(lopdf::Object::as_array) else { return };
    for annotation in annotations {
        let annotation = resolve(page.document, annotation).and_then(as_dictionary);
        let Some(annotation) = annotation else { continue };
        let kind = get_name(page.document, annotation, "Subtype").unwrap_or(b"?");
        if matches!(kind, b"TrapNet" | b"PrinterMark" | b"Popup") {
            continue;
        }
        let Some(bounds) = get_rect(page.document, annotation, "Rect") else { continue };
        if bounds.intersection(page.bleed.union(page.trim)).is_empty() {
            continue;
        }
        let kind = String::from_utf8_lossy(kind);
        faults.add(
            Fault::new(Code::PressAnnotation, format!("an annotation lies on the page: {kind}"))
                .on(page.number)
                .at(bounds, page.trim)
                .rule("ISO 15930-7, 6.17")
                .help("export the PDF without links and comments"),
        );
    }
}
