//! Reading a PDF's objects, whatever they turn out to be.
//!
//! Every function here takes what a stranger's file may hold and answers nothing where it does not fit.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::geometry::{Matrix, Rect};

/// The most bytes that one stream may unpack to.
pub const MAX_STREAM_BYTES: usize = 512 << 20;

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

/// Returns the pages, in order.
pub fn pages(document: &Document) -> Vec<ObjectId> {
    document.page_iter().collect()
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

/// Returns a stream's content, unpacked.
pub fn unpacked(stream: &Stream) -> Option<Vec<u8>> {
    stream.decompressed_content_with_limit(MAX_STREAM_BYTES).ok()
}

/// Returns a page's content: its streams, one after the other. Nothing where one cannot be unpacked.
pub fn page_content(document: &Document, page: &Dictionary) -> Option<Vec<u8>> {
    let streams: Vec<&Object> = match get(document, page, "Contents") {
        None => return Some(Vec::new()),
        Some(Object::Array(parts)) => {
            parts.iter().map(|part| resolve(document, part)).collect::<Option<_>>()?
        }
        Some(one) => vec![one],
    };
    let mut content = Vec::new();
    for stream in streams {
        content.extend(unpacked(stream.as_stream().ok()?)?);
        content.push(b'\n');
    }
    Some(content)
}

/// Returns a text of a PDF, whichever way it is encoded.
pub fn text(object: &Object) -> Option<String> {
    lopdf::decode_text_string(object).ok()
}
