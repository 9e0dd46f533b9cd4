//! Hyphens that divide a word at the end of a line, which a reader is to leave out.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, ObjectId, dictionary};
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::Packed;
use super::scan::{Operator, Operators};

/// The soft hyphen as a text string of a PDF: UTF-16 with its mark.
const SOFT_HYPHEN: &[u8] = b"\xfe\xff\x00\xad";

/// Marks the glyphs that stood for a soft hyphen, whose codes are given by the fonts' maps: those that have no
/// `/ActualText` of their own.
pub fn mark(document: &mut Document, soft: &BTreeMap<ObjectId, Vec<u8>>) {
    let contents: Vec<(ObjectId, Fonts)> = document
        .objects
        .iter()
        .filter_map(|(id, object)| content(document, *id, object, soft))
        .collect();
    let streams = contents.into_iter().filter_map(|(id, fonts)| {
        let stream = document.objects.get(&id)?.as_stream().ok()?;
        Some((id, fonts, stream))
    });
    let streams: Vec<_> = streams.collect();
    let marked: Vec<(ObjectId, Packed)> = streams
        .into_par_iter()
        .filter_map(|(id, fonts, stream)| {
            let content = marked(&stream.decompressed_content().ok()?, &fonts)?;
            Some((id, Packed::new(content)))
        })
        .collect();
    for (id, content) in marked {
        if let Some(Object::Stream(stream)) = document.objects.get_mut(&id) {
            content.put_into(stream);
        }
    }
}

/// The code of a soft hyphen in each font, by the name that a content stream uses.
type Fonts = BTreeMap<Vec<u8>, Code>;

/// The code of a glyph.
struct Code {
    bytes: Vec<u8>,
    /// The same in digits, as the typesetter writes them.
    digits: Vec<u8>,
}

impl From<Vec<u8>> for Code {
    fn from(bytes: Vec<u8>) -> Self {
        let digits: String = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
        Self { bytes, digits: digits.into_bytes() }
    }
}

/// Returns the content stream of a page or a form, if it uses a font with a soft hyphen.
fn content(
    document: &Document,
    id: ObjectId,
    object: &Object,
    soft: &BTreeMap<ObjectId, Vec<u8>>,
) -> Option<(ObjectId, Fonts)> {
    let (dictionary, stream) = match object {
        Object::Dictionary(page) if page.has_type(b"Page") => {
            (page, page.get(b"Contents").ok()?.as_reference().ok()?)
        }
        Object::Stream(form) => (&form.dict, id),
        _ => return None,
    };
    let resources = document.get_dict_in_dict(dictionary, b"Resources").ok()?;
    let fonts = document.get_dict_in_dict(resources, b"Font").ok()?;
    let code = |font: &Object| soft.get(&super::maps::of_font(document.dereference(font).ok()?.1)?);
    let fonts: Fonts = fonts
        .iter()
        .filter_map(|(name, font)| Some((name.clone(), code(font)?.clone().into())))
        .collect();
    (!fonts.is_empty()).then_some((stream, fonts))
}

/// Marks the soft hyphens of a content stream; none where it has none.
fn marked(content: &[u8], fonts: &Fonts) -> Option<Vec<u8>> {
    let mut marked = Vec::new();
    let mut copied = 0;
    let mut font: Option<&Code> = None;
    // Whether each open mark says what its text is.
    let mut open: Vec<bool> = Vec::new();
    for Operator { name, operands, bytes } in Operators::new(content) {
        match name {
            b"Tf" => font = fonts.get(first_name(operands)),
            b"BMC" => open.push(false),
            b"BDC" => open.push(has(operands, b"/ActualText")),
            b"EMC" => drop(open.pop()),
            b"Tj" | b"TJ" if !open.contains(&true) => {
                let shown = content.get(bytes.clone()).unwrap_or_default();
                let code = font.filter(|code| may_have(operands, code));
                if let Some(pieces) = code.and_then(|code| pieces(shown, &code.bytes)) {
                    marked.extend(content.get(copied..bytes.start).unwrap_or_default());
                    marked.extend(pieces);
                    copied = bytes.end;
                }
            }
            _ => {}
        }
    }
    if copied == 0 {
        return None;
    }
    marked.extend(content.get(copied..).unwrap_or_default());
    Some(marked)
}

/// The first name among operands, without its slash.
fn first_name(operands: &[u8]) -> &[u8] {
    let name = operands.split(u8::is_ascii_whitespace).next().unwrap_or_default();
    name.strip_prefix(b"/").unwrap_or_default()
}

/// Whether bytes stand in others.
fn has(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// Whether a glyph may be among those shown: those that are written by escapes are to be looked at.
fn may_have(operands: &[u8], code: &Code) -> bool {
    operands.contains(&b'\\') || has(operands, &code.digits) || has(operands, &code.bytes)
}

/// An operator that shows glyphs, with each soft hyphen in a mark; none where there is no such glyph.
fn pieces(shown: &[u8], code: &[u8]) -> Option<Vec<u8>> {
    let content = Content::decode(shown).ok()?;
    let operation = content.operations.first()?;
    let operations = split(operation.operands.first()?, code)?;
    Content { operations }.encode().ok()
}

/// Shows the same glyphs with each soft hyphen in a mark; none where there is no such glyph.
fn split(shown: &Object, code: &[u8]) -> Option<Vec<Operation>> {
    let items = match shown {
        Object::Array(items) => items.clone(),
        single => vec![single.clone()],
    };
    let mut pieces = Vec::new();
    let mut before: Vec<Object> = Vec::new();
    for item in items {
        let Object::String(bytes, format) = item else {
            before.push(item);
            continue;
        };
        let mut run: Vec<u8> = Vec::new();
        for glyph in bytes.chunks(code.len()) {
            if glyph != code {
                run.extend(glyph);
                continue;
            }
            if !run.is_empty() {
                before.push(Object::String(std::mem::take(&mut run), format));
            }
            if !before.is_empty() {
                pieces.push(show(std::mem::take(&mut before)));
            }
            let text = Object::String(SOFT_HYPHEN.to_vec(), lopdf::StringFormat::Hexadecimal);
            let properties = dictionary! { "ActualText" => text };
            pieces.push(Operation::new("BDC", vec!["Span".into(), properties.into()]));
            pieces.push(show(vec![Object::String(glyph.to_vec(), format)]));
            pieces.push(Operation::new("EMC", Vec::new()));
        }
        if !run.is_empty() {
            before.push(Object::String(run, format));
        }
    }
    if pieces.is_empty() {
        return None;
    }
    if !before.is_empty() {
        pieces.push(show(before));
    }
    Some(pieces)
}

/// The operator that shows glyphs with their adjustments.
fn show(items: Vec<Object>) -> Operation {
    Operation::new("TJ", vec![Object::Array(items)])
}

#[cfg(test)]
mod tests {
    use super::{Fonts, marked};

    /// Marks the soft hyphens `<0041>` of the font `f1`.
    fn mark(content: &str) -> Option<String> {
        let fonts: Fonts = [(b"f1".to_vec(), vec![0x00, 0x41].into())].into();
        let bytes = marked(content.as_bytes(), &fonts)?;
        Some(String::from_utf8(bytes).unwrap().split_whitespace().collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn soft_hyphens_are_marked_where_they_stand() {
        assert_eq!(
            mark("/f1 9 Tf [<00010041> 20 <0002>] TJ").unwrap(),
            "/f1 9 Tf [<0001>] TJ /Span <</ActualText<FEFF00AD>>> BDC [<0041>] TJ EMC [20<0002>] TJ"
        );
        assert_eq!(
            mark("/f1 9 Tf <0041> Tj").unwrap(),
            "/f1 9 Tf /Span <</ActualText<FEFF00AD>>> BDC [<0041>] TJ EMC"
        );
    }

    #[test]
    fn other_glyphs_stay_as_they_are() {
        for content in [
            "/f1 9 Tf <00010002> Tj",
            "/f2 9 Tf <0041> Tj",
            "/f1 9 Tf /Span <</ActualText (-)>> BDC <0041> Tj EMC",
            // The two bytes belong to two glyphs.
            "/f1 9 Tf <01004102> Tj",
        ] {
            assert_eq!(mark(content), None, "{content}");
        }
    }
}
