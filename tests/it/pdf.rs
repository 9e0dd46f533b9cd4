//! What a reader finds in a PDF.

/// Returns the text of all pages, as it would be copied out of them.
pub fn text(bytes: &[u8]) -> String {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).unwrap()
}

/// Returns how many raster pictures a PDF holds.
pub fn pictures(bytes: &[u8]) -> usize {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let is_picture = |object: &&lopdf::Object| {
        let stream = object.as_stream().ok();
        let subtype = stream.and_then(|stream| stream.dict.get(b"Subtype").ok()?.as_name().ok());
        subtype == Some(b"Image")
    };
    document.objects.values().filter(is_picture).count()
}
