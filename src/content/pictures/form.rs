//! What a file is by its content, whatever its name says.

/// A form that can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A photograph with losses.
    Jpeg,
    /// Pixels without losses.
    Png,
    /// A drawing in vectors.
    Svg,
}

impl Form {
    /// Returns the usual ending of its files, by which the typesetter tells the forms apart.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }

    /// Returns its media type, for pictures within drawings.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Svg => "image/svg+xml",
        }
    }
}

/// A form that cannot be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foreign {
    /// What the file is, with an article.
    pub word: &'static str,
    /// What to do about it.
    pub help: &'static str,
}

/// What to do about pixels in a form of the web or of a camera.
const AS_PIXELS: &str = "open it in a picture program and export it as PNG or JPEG";

/// What to do about lines and areas in another form.
const AS_DRAWING: &str = "open it in a drawing program and export it as SVG";

/// What files of other forms have at a place of theirs.
const FOREIGN: &[(usize, &[u8], &str, &str)] = &[
    (0, b"GIF8", "a GIF", AS_PIXELS),
    (8, b"WEBP", "a WebP", AS_PIXELS),
    (0, b"BM", "a BMP", AS_PIXELS),
    (0, b"8BPS", "a Photoshop file", AS_PIXELS),
    (0, b"II*\0", "a TIFF or the raw file of a camera", AS_PIXELS),
    (0, b"MM\0*", "a TIFF or the raw file of a camera", AS_PIXELS),
    (4, b"ftypavi", "an AVIF", AS_PIXELS),
    (4, b"ftyphei", "a HEIC, as telephones store photographs", AS_PIXELS),
    (4, b"ftyphev", "a HEIC, as telephones store photographs", AS_PIXELS),
    (4, b"ftypmif1", "a HEIC, as telephones store photographs", AS_PIXELS),
    (4, b"ftypmsf1", "a HEIC, as telephones store photographs", AS_PIXELS),
    (4, b"ftyp", "a film", "take one picture of it and save it as PNG or JPEG"),
    (4, b"jP  ", "a JPEG 2000", AS_PIXELS),
    (0, b"\xFF\x4F\xFF\x51", "a JPEG 2000", AS_PIXELS),
    (4, b"JXL ", "a JPEG XL", AS_PIXELS),
    (0, b"\xFF\x0A", "a JPEG XL", AS_PIXELS),
    (0, b"\0\0\x01\0", "an icon", AS_PIXELS),
    (0, b"%PDF", "a PDF or an Illustrator file", AS_DRAWING),
    (0, b"%!PS", "an EPS", AS_DRAWING),
    (0, b"\xC5\xD0\xD3\xC6", "an EPS", AS_DRAWING),
    (0, b"\xD7\xCD\xC6\x9A", "a Windows metafile", AS_DRAWING),
    (40, b" EMF", "a Windows metafile", AS_DRAWING),
    (0, b"\x1F\x8B", "a compressed drawing (SVGZ)", "save it as plain SVG, not compressed"),
    (
        0,
        b"PK\x03\x04",
        "an office document or an archive",
        "take the picture out of it and save it as SVG, PNG or JPEG",
    ),
    (
        0,
        b"version https://git-lfs",
        "a note of Git LFS in the place of the picture",
        "fetch the picture with `git lfs pull`",
    ),
];

/// Finds out what a file is.
pub fn of(bytes: &[u8]) -> Result<Form, Foreign> {
    if bytes.starts_with(b"\xFF\xD8\xFF") {
        return Ok(Form::Jpeg);
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1A\n") {
        return Ok(Form::Png);
    }
    let is_there =
        |at: usize, mark: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(mark));
    let known = FOREIGN.iter().find(|(at, mark, _, _)| is_there(*at, mark));
    if let Some((_, _, word, help)) = known {
        return Err(Foreign { word, help });
    }
    text(bytes)
}

/// Finds out what a file of text is.
fn text(bytes: &[u8]) -> Result<Form, Foreign> {
    if bytes.is_empty() {
        return Err(Foreign { word: "empty", help: "export or copy the picture again" });
    }
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Err(Foreign { word: "a text in UTF-16", help: "save the drawing as SVG in UTF-8" });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let start = bytes.get(..bytes.len().min(1024)).unwrap_or_default().to_ascii_lowercase();
    let has = |word: &[u8]| start.windows(word.len()).any(|window| window == word);
    if start.starts_with(b"<!doctype html") || start.starts_with(b"<html") || has(b"<html") {
        return Err(Foreign {
            word: "a web page",
            help: "save the picture itself: in the browser, `Save Image As…` on the picture",
        });
    }
    if bytes.starts_with(b"<") {
        return Ok(Form::Svg);
    }
    Err(Foreign {
        word: "not an SVG, PNG or JPEG picture",
        help: "export it again as SVG, PNG or JPEG",
    })
}

#[cfg(test)]
mod tests {
    use super::{Form, of};

    #[test]
    fn the_content_says_what_a_file_is() {
        assert_eq!(of(b"\xFF\xD8\xFF\xE0"), Ok(Form::Jpeg));
        assert_eq!(of(b"\x89PNG\r\n\x1A\n"), Ok(Form::Png));
        for drawing in
            ["<svg/>", "\u{feff}<?xml version=\"1.0\"?><svg/>", "\n <!-- by hand --><svg/>"]
        {
            assert_eq!(of(drawing.as_bytes()), Ok(Form::Svg), "{drawing}");
        }
    }

    #[test]
    fn other_forms_are_named() {
        let word = |bytes: &[u8]| of(bytes).unwrap_err().word;
        assert_eq!(word(b"RIFF\x10\0\0\0WEBPVP8 "), "a WebP");
        assert_eq!(word(b"GIF89a"), "a GIF");
        assert_eq!(word(b"\0\0\0\x18ftypheic\0\0"), "a HEIC, as telephones store photographs");
        assert_eq!(word(b"\0\0\0\x18ftypavif\0\0"), "an AVIF");
        assert_eq!(word(b"%PDF-1.7"), "a PDF or an Illustrator file");
        assert_eq!(word(b"<!DOCTYPE html><html>"), "a web page");
        assert_eq!(word(b"\xFF\xFE<\0s\0v\0g\0"), "a text in UTF-16");
        assert_eq!(word(b""), "empty");
        assert_eq!(word(b"year,donor"), "not an SVG, PNG or JPEG picture");
    }
}
