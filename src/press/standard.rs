//! Which standard a PDF says that it keeps, in its metadata (ISO 15930-7, 6.2).

use lopdf::{Document, Object};

use super::object::{get, unpacked};

/// Returns the metadata of a file as text; nothing where it has none.
pub fn metadata(document: &Document) -> String {
    let catalog = document.catalog().ok();
    let bytes = match catalog.and_then(|catalog| get(document, catalog, "Metadata")) {
        Some(Object::Stream(stream)) => unpacked(stream).unwrap_or_default(),
        _ => Vec::new(),
    };
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Returns the version of PDF/X that the metadata name.
pub fn version(metadata: &str) -> Option<&str> {
    let (_, after) = metadata.split_once("GTS_PDFXVersion")?;
    let (_, value) = after.split_once(['>', '"', '\''])?;
    Some(value.split(['<', '"', '\'']).next()?.trim())
}

/// Whether a version is PDF/X-4, with its output profile in the file or beside it.
pub fn is_x4(version: &str) -> bool {
    matches!(version, "PDF/X-4" | "PDF/X-4p")
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn reads_elements_and_attributes() {
        let element = "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>";
        assert_eq!(version(element), Some("PDF/X-4"));
        assert_eq!(version("pdfxid:GTS_PDFXVersion=\"PDF/X-4\""), Some("PDF/X-4"));
        assert_eq!(version("nothing"), None);
    }
}
