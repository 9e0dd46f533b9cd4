//! The keys by which a printer's program knows PDF/X-4.

use lopdf::{Document, Object};

use super::{Fault, Faults, Limits};
use crate::finding::{Code, Severity};
use crate::press::object::{get, get_dictionary, text, unpacked};

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
    let metadata = document.catalog().ok().and_then(|catalog| get(document, catalog, "Metadata"));
    let metadata = match metadata {
        Some(Object::Stream(stream)) => unpacked(stream).unwrap_or_default(),
        _ => Vec::new(),
    };
    let metadata = String::from_utf8_lossy(&metadata);
    let Some(version) = pdfx_version(&metadata) else {
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
    if version != "PDF/X-4" && version != "PDF/X-4p" {
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

/// Returns the version of PDF/X that the metadata name.
fn pdfx_version(metadata: &str) -> Option<&str> {
    let (_, after) = metadata.split_once("GTS_PDFXVersion")?;
    let (_, value) = after.split_once(['>', '"', '\''])?;
    Some(value.split(['<', '"', '\'']).next()?.trim())
}

#[cfg(test)]
mod tests {
    use super::pdfx_version;

    #[test]
    fn reads_elements_and_attributes() {
        let element = "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>";
        assert_eq!(pdfx_version(element), Some("PDF/X-4"));
        assert_eq!(pdfx_version("pdfxid:GTS_PDFXVersion=\"PDF/X-4\""), Some("PDF/X-4"));
        assert_eq!(pdfx_version("nothing"), None);
    }
}
