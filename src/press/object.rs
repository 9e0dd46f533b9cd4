//! Reading a PDF's objects, whatever they turn out to be.
//!
//! Every function here takes what a stranger's file may hold and answers nothing where it does not fit.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::geometry::{Matrix, Rect};
use super::whole;
use crate::locale::is_invisible;

/// The most bytes that one stream, and the content of one page, may unpack to.
pub const MAX_STREAM_BYTES: usize = 256 << 20;

/// How many parents or references are followed.
const MAX_DEPTH: usize = 32;

/// Returns what a reference leads to, or the object itself.
pub fn resolve<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Object> {
    document.dereference(object).ok().map(|(_, object)| object)
}

/// Returns a value of a dictionary, references followed.
pub fn get<'a>(
    document: &'a Document,
    dictionary: &'a Dictionary,
    key: &str,
) -> Option<&'a Object> {
    resolve(document, dictionary.get(key.as_bytes()).ok()?).filter(|object| !object.is_null())
}

/// Returns a dictionary of a dictionary; that of a stream too.
pub fn get_dictionary<'a>(
    document: &'a Document,
    dictionary: &'a Dictionary,
    key: &str,
) -> Option<&'a Dictionary> {
    as_dictionary(get(document, dictionary, key)?)
}

/// Returns an object's dictionary; that of a stream too.
pub fn as_dictionary(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

/// Returns a name of a dictionary.
pub fn get_name<'a>(
    document: &'a Document,
    dictionary: &'a Dictionary,
    key: &str,
) -> Option<&'a [u8]> {
    get(document, dictionary, key)?.as_name().ok()
}

/// Returns a number of a dictionary.
pub fn get_number(document: &Document, dictionary: &Dictionary, key: &str) -> Option<f64> {
    number(get(document, dictionary, key)?)
}

/// Returns a truth value of a dictionary.
pub fn get_bool(document: &Document, dictionary: &Dictionary, key: &str) -> Option<bool> {
    get(document, dictionary, key)?.as_bool().ok()
}

/// Returns a list of numbers of a dictionary.
pub fn get_numbers(document: &Document, dictionary: &Dictionary, key: &str) -> Option<Vec<f64>> {
    let array = get(document, dictionary, key)?.as_array().ok()?;
    array.iter().map(|item| number(resolve(document, item)?)).collect()
}

/// Returns a number.
pub fn number(object: &Object) -> Option<f64> {
    object.as_float().ok().map(f64::from).filter(|number| number.is_finite())
}

/// Returns the numbers that an operator was given.
pub fn numbers(operands: &[Object]) -> Vec<f64> {
    operands.iter().filter_map(number).collect()
}

/// Makes an object of a number, written as short as it goes.
#[expect(clippy::cast_possible_truncation, reason = "PDF numbers are single precision")]
pub fn real(number: f64) -> Object {
    let rounded = number.round();
    if (number - rounded).abs() < 1e-6 && rounded.abs() < 1e9 {
        Object::Integer(rounded as i64)
    } else {
        Object::Real(((number * 1e5).round() / 1e5) as f32)
    }
}

/// Makes an array of numbers.
pub fn reals(numbers: &[f64]) -> Object {
    Object::Array(numbers.iter().map(|number| real(*number)).collect())
}

/// Makes a name.
pub fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

/// Makes the array that a box is written as.
pub fn rectangle(rect: Rect) -> Object {
    reals(&[rect.left, rect.bottom, rect.right, rect.top])
}

/// Returns a box of a dictionary.
pub fn get_rect(document: &Document, dictionary: &Dictionary, key: &str) -> Option<Rect> {
    let [left, bottom, right, top] = get_numbers(document, dictionary, key)?.try_into().ok()?;
    Some(Rect::new((left, bottom), (right, top)))
}

/// Returns a matrix of a dictionary.
pub fn get_matrix(document: &Document, dictionary: &Dictionary, key: &str) -> Option<Matrix> {
    Some(Matrix(get_numbers(document, dictionary, key)?.try_into().ok()?))
}

/// Returns the pages that are there, in order; for a stranger's file [`open`](super::open) says which are not.
pub fn pages(document: &Document) -> Vec<ObjectId> {
    super::tree::read(document).pages.into_iter().flatten().collect()
}

/// Returns a value of a page, or of the nodes above it.
pub fn inherited<'a>(
    document: &'a Document,
    page: &'a Dictionary,
    key: &str,
) -> Option<&'a Object> {
    let mut node = page;
    for _ in 0..MAX_DEPTH {
        if let Some(found) = get(document, node, key) {
            return Some(found);
        }
        node = get_dictionary(document, node, "Parent")?;
    }
    None
}

/// Returns a box of a page, or of the nodes above it.
pub fn page_box(document: &Document, page: &Dictionary, key: &str) -> Option<Rect> {
    let array = inherited(document, page, key)?.as_array().ok()?;
    let numbers: Option<Vec<f64>> =
        array.iter().map(|item| number(resolve(document, item)?)).collect();
    let [left, bottom, right, top] = numbers?.try_into().ok()?;
    Some(Rect::new((left, bottom), (right, top)))
}

/// Returns the resources of a page.
pub fn page_resources<'a>(document: &'a Document, page: &'a Dictionary) -> Option<&'a Dictionary> {
    as_dictionary(inherited(document, page, "Resources")?)
}

/// Returns a resource: of this kind, by this name; and its number, if it has one.
pub fn resource<'a>(
    document: &'a Document,
    resources: &'a Dictionary,
    kind: &str,
    name: &[u8],
) -> Option<(Option<ObjectId>, &'a Object)> {
    let object = get_dictionary(document, resources, kind)?.get(name).ok()?;
    document.dereference(object).ok()
}

/// Returns the name of a filter that may be written short.
pub fn long_filter(name: &[u8]) -> &[u8] {
    match name {
        b"AHx" => b"ASCIIHexDecode",
        b"A85" => b"ASCII85Decode",
        b"LZW" => b"LZWDecode",
        b"Fl" => b"FlateDecode",
        b"RL" => b"RunLengthDecode",
        b"CCF" => b"CCITTFaxDecode",
        b"DCT" => b"DCTDecode",
        other => other,
    }
}

/// Returns a stream's content, unpacked; nothing where it is broken, cut short or too large.
pub fn unpacked(stream: &Stream) -> Option<Vec<u8>> {
    if !whole::stream(stream) {
        return None;
    }
    stream.decompressed_content_with_limit(MAX_STREAM_BYTES).ok()
}

/// Returns a page's content: its streams, one after the other; or says what of it cannot be read.
pub fn page_content(document: &Document, page: &Dictionary) -> Result<Vec<u8>, &'static str> {
    const LOST: &str = "the page's content is not in the file, or is damaged";
    let Ok(contents) = page.get(b"Contents") else { return Ok(Vec::new()) };
    let parts = match resolve(document, contents) {
        Some(Object::Null) => return Ok(Vec::new()),
        Some(Object::Array(parts)) => parts.as_slice(),
        Some(_) => std::slice::from_ref(contents),
        None => return Err(LOST),
    };
    let mut content = Vec::new();
    for part in parts {
        let Some(Object::Stream(stream)) = resolve(document, part) else { return Err(LOST) };
        content.extend(unpacked(stream).ok_or("the page's content cannot be unpacked")?);
        content.push(b'\n');
        if content.len() > MAX_STREAM_BYTES {
            return Err("the page's content is larger than is read");
        }
    }
    Ok(content)
}

/// Returns a text of a PDF, whichever way it is encoded.
pub fn text(object: &Object) -> Option<String> {
    lopdf::decode_text_string(object).ok()
}

/// Returns a name or a text of a stranger's file as a report may show it: characters that are not seen, or that turn
/// or break the line, by their numbers.
pub fn visible(text: &str) -> String {
    let is_hidden = |c: char| c.is_control() || is_invisible(c);
    let show =
        |c: char| if is_hidden(c) { format!("<U+{:04X}>", u32::from(c)) } else { c.to_string() };
    text.chars().map(show).collect()
}

#[cfg(test)]
mod tests {
    use lopdf::{Document, Object, dictionary};

    use super::{page_content, visible};

    #[test]
    fn a_page_without_content_is_no_page_whose_content_is_lost() {
        let mut document = Document::with_version("1.6");
        let null = document.add_object(Object::Null);
        let number = document.add_object(5);
        let gone = Object::Reference((99, 0));
        for empty in [Object::Null, Object::Reference(null), Object::Array(Vec::new())] {
            assert_eq!(
                page_content(&document, &dictionary! { "Contents" => empty }),
                Ok(Vec::new())
            );
        }
        for lost in [gone.clone(), Object::Reference(number), Object::Array(vec![gone])] {
            assert!(page_content(&document, &dictionary! { "Contents" => lost }).is_err());
        }
    }

    #[test]
    fn names_do_not_speak_to_a_terminal() {
        assert_eq!(
            visible("A\u{9b}2J\n\u{1b}[m\u{202e}é"),
            "A<U+009B>2J<U+000A><U+001B>[m<U+202E>é"
        );
    }
}
