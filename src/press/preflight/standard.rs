//! The keys by which a printer's program knows PDF/X-4.

use lopdf::Document;

use super::{Fault, Faults, Limits};
use crate::finding::{Code, Severity};
use crate::press::object::{get, get_dictionary, text};
use crate::press::standard;

/// Keys of the metadata that must be there (ISO 15930-7, 6.4).
const KEYS: &[&str] = &[
    "dc:title",
    "xmp:CreateDate",
    "xmp:ModifyDate",
    "xmp:MetadataDate",
    "xmpMM:DocumentID",
    "xmpMM:VersionID",
    "xmpMM:RenditionClass",
    "pdf:Trapped",
];

/// Checks the keys of a file.
pub fn check(document: &Document, limits: &Limits, faults: &mut Faults) {
    let weight = if limits.needs_standard { Severity::Error } else { Severity::Note };
    let mut add = |message: String, rule| {
        faults.add(Fault::new(Code::PressStandard, message).weighing(weight).rule(rule));
    };
    let metadata = standard::metadata(document);
    let Some(version) = standard::version(&metadata) else {
        let version =
            document.catalog().ok().and(get_dictionary(document, &document.trailer, "Info"));
        let version =
            version.and_then(|info| get(document, info, "GTS_PDFXVersion")).and_then(text);
        match version {
            Some(version) => add(format!("the file is {version}, not PDF/X-4"), "ISO 15930-7, 6.2"),
            None => add("the file does not say that it is PDF/X-4".to_owned(), "ISO 15930-7, 6.2"),
        }
        return;
    };
    if !standard::is_x4(version) {
        add(format!("the file says that it is {version}, not PDF/X-4"), "ISO 15930-7, 6.2");
    }
    let missing: Vec<&str> = KEYS.iter().copied().filter(|key| !metadata.contains(key)).collect();
    if !missing.is_empty() {
        add(format!("the metadata lack {}", missing.join(", ")), "ISO 15930-7, 6.4");
    }
    let info = get_dictionary(document, &document.trailer, "Info");
    let trapped = info.and_then(|info| get(document, info, "Trapped"));
    if !trapped.is_some_and(|trapped| matches!(trapped.as_name(), Ok(b"True" | b"False"))) {
        add("`Trapped` is neither True nor False".to_owned(), "ISO 15930-7, 6.4");
    }
    if !document.trailer.has(b"ID") {
        add("the file has no identifier".to_owned(), "ISO 15930-7, 6.4");
    }
    if document.version.as_str() > "1.6" {
        add(
            format!("the file is PDF {}, PDF/X-4 is 1.6 at most", document.version),
            "ISO 15930-7, 6.1",
        );
    }
}
