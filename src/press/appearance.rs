//! The annotations of a page that are printed with it: stamps, notes, and what was filled into a form.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::geometry::{Matrix, Rect};
use super::object::{get, get_dictionary, get_matrix, get_name, get_rect, resolve};

/// The flags of an annotation (ISO 32000-1, table 165).
const HIDDEN: i64 = 1 << 1;
const PRINT: i64 = 1 << 2;

/// How many fields may lie in each other.
const MAX_DEPTH: usize = 32;

/// What an annotation looks like on paper.
#[derive(Debug, Clone, Copy)]
pub struct Appearance<'a> {
    /// The form that draws it.
    pub id: ObjectId,
    /// The same.
    pub form: &'a Stream,
    /// From the form, its own matrix applied, to the page.
    pub matrix: Matrix,
}

/// The annotations of a page.
#[derive(Debug, Default)]
pub struct Annotations<'a> {
    /// What is printed, in order.
    pub printed: Vec<Appearance<'a>>,
    /// How many would be printed, and say not how they look.
    pub bare: usize,
    /// How many are seen on a screen only, those of links left out.
    pub unprinted: usize,
    /// How many cannot be read.
    pub lost: usize,
}

/// Reads the annotations of a page.
pub fn read<'a>(document: &'a Document, page: &'a Dictionary) -> Annotations<'a> {
    let mut found = Annotations::default();
    let Ok(list) = page.get(b"Annots") else { return found };
    let list = match resolve(document, list) {
        Some(Object::Array(list)) => list.as_slice(),
        Some(Object::Null) => return found,
        _ => {
            found.lost = 1;
            return found;
        }
    };
    for annotation in list {
        match resolve(document, annotation) {
            Some(Object::Dictionary(annotation)) => read_one(document, annotation, &mut found),
            Some(Object::Null) => {}
            _ => found.lost += 1,
        }
    }
    found
}

/// Reads one annotation.
fn read_one<'a>(document: &'a Document, annotation: &'a Dictionary, found: &mut Annotations<'a>) {
    let kind = get_name(document, annotation, "Subtype").unwrap_or_default();
    if matches!(kind, b"Popup" | b"Link" | b"TrapNet" | b"PrinterMark") {
        return;
    }
    let flags = get(document, annotation, "F").and_then(|flags| flags.as_i64().ok()).unwrap_or(0);
    if flags & PRINT == 0 || flags & HIDDEN != 0 {
        found.unprinted += 1;
        return;
    }
    match normal(document, annotation) {
        Some(Some((id, form))) => match placed(document, annotation, form) {
            Some(Some(matrix)) => found.printed.push(Appearance { id, form, matrix }),
            Some(None) => {}
            None => found.lost += 1,
        },
        // A state that has no look, such as that of a box which is not ticked.
        Some(None) => {}
        None if kind == b"Widget" && !has_value(document, annotation) => {}
        None => found.bare += 1,
    }
}

/// Returns the form of the normal look, in its state; nothing at all where there is no look.
fn normal<'a>(
    document: &'a Document,
    annotation: &'a Dictionary,
) -> Option<Option<(ObjectId, &'a Stream)>> {
    let looks = get_dictionary(document, annotation, "AP")?;
    let stream = |object: &'a Object| match document.dereference(object) {
        Ok((Some(id), Object::Stream(stream))) => Some((id, stream)),
        _ => None,
    };
    let look = looks.get(b"N").ok()?;
    match resolve(document, look)? {
        Object::Stream(_) => Some(stream(look)),
        Object::Dictionary(states) => {
            let state = get_name(document, annotation, "AS").unwrap_or(b"Off");
            Some(states.get(state).ok().and_then(stream))
        }
        _ => None,
    }
}

/// Returns what brings a look to its place: its box, turned by its matrix, fills the annotation's (ISO 32000-1, 12.5.5).
/// A box without a height or a width shows nothing.
fn placed(document: &Document, annotation: &Dictionary, form: &Stream) -> Option<Option<Matrix>> {
    let place = get_rect(document, annotation, "Rect")?;
    let own = get_rect(document, &form.dict, "BBox")?;
    let matrix = get_matrix(document, &form.dict, "Matrix").unwrap_or(Matrix::IDENTITY);
    let seen = matrix.apply_box(own);
    let is_flat = |rect: Rect| rect.width() < 1e-6 || rect.height() < 1e-6;
    if is_flat(seen) {
        return Some(None);
    }
    let (across, down) = (place.width() / seen.width(), place.height() / seen.height());
    let matrix = Matrix::translate(-seen.left, -seen.bottom)
        .then(Matrix([across, 0.0, 0.0, down, 0.0, 0.0]))
        .then(Matrix::translate(place.left, place.bottom));
    Some(Some(matrix))
}

/// Returns whether something was filled into a field.
fn has_value(document: &Document, field: &Dictionary) -> bool {
    let mut field = field;
    for _ in 0..MAX_DEPTH {
        match get(document, field, "V") {
            Some(Object::String(text, _)) => return !text.is_empty(),
            Some(Object::Name(name)) => return name != b"Off",
            Some(Object::Array(list)) => return !list.is_empty(),
            Some(_) => return true,
            None => {}
        }
        let Some(parent) = get_dictionary(document, field, "Parent") else { return false };
        field = parent;
    }
    false
}

#[cfg(test)]
mod tests {
    use lopdf::{Dictionary, Document, Object, Stream, dictionary};

    use super::read;
    use crate::press::geometry::Rect;

    /// Returns a rectangle as a PDF writes it.
    fn rect(corners: [i64; 4]) -> Vec<Object> {
        corners.map(Object::Integer).to_vec()
    }

    /// Adds a form with a matrix to a document.
    fn form(document: &mut Document, bounds: [i64; 4], matrix: [i64; 6]) -> Object {
        let matrix = matrix.map(Object::Integer).to_vec();
        let form = dictionary! { "Subtype" => "Form", "BBox" => rect(bounds), "Matrix" => matrix };
        Object::Reference(document.add_object(Stream::new(form, Vec::new())))
    }

    /// Adds an annotation with this look to a page that has only that.
    fn page(look: Object, more: Dictionary) -> Dictionary {
        let mut annotation = dictionary! {
            "Subtype" => "Widget", "F" => 4, "Rect" => rect([100, 200, 160, 220]),
            "AP" => dictionary! { "N" => look },
        };
        for (key, value) in more {
            annotation.set(key, value);
        }
        dictionary! { "Annots" => vec![Object::Dictionary(annotation)] }
    }

    #[test]
    fn a_look_fills_its_place_whatever_its_matrix() {
        let mut document = Document::with_version("1.6");
        // Upright; twice as large; turned by a quarter; moved.
        let looks = [
            ([0, 0, 60, 20], [1, 0, 0, 1, 0, 0]),
            ([0, 0, 30, 10], [1, 0, 0, 1, 0, 0]),
            ([0, 0, 20, 60], [0, 1, -1, 0, 0, 0]),
            ([5, 5, 65, 25], [1, 0, 0, 1, 40, -7]),
        ];
        for (bounds, matrix) in looks {
            let form = form(&mut document, bounds, matrix);
            let page = page(form, Dictionary::new());
            let found = read(&document, &page);
            let seen = found.printed[0];
            let own = crate::press::geometry::Matrix(matrix.map(|part| part as f64));
            let corners = bounds.map(|corner| corner as f64);
            let own = own.apply_box(Rect::new((corners[0], corners[1]), (corners[2], corners[3])));
            let place = seen.matrix.apply_box(own);
            let expected = Rect::new((100.0, 200.0), (160.0, 220.0));
            assert!(place.contains(expected, 1e-6) && expected.contains(place, 1e-6), "{place:?}");
        }
    }

    #[test]
    fn states_flags_and_values_decide() {
        let mut document = Document::with_version("1.6");
        let form = form(&mut document, [0, 0, 9, 9], [1, 0, 0, 1, 0, 0]);
        let states = Object::Dictionary(dictionary! { "Yes" => form.clone() });
        let counts = |look: &Object, more: Dictionary| {
            let page = page(look.clone(), more);
            let found = read(&document, &page);
            (found.printed.len(), found.bare, found.unprinted, found.lost)
        };
        assert_eq!(counts(&states, dictionary! { "AS" => "Yes" }), (1, 0, 0, 0));
        assert_eq!(counts(&states, dictionary! { "AS" => "Off" }), (0, 0, 0, 0));
        assert_eq!(counts(&states, dictionary! {}), (0, 0, 0, 0));
        assert_eq!(counts(&form, dictionary! { "F" => 6 }), (0, 0, 1, 0));
        assert_eq!(counts(&form, dictionary! { "F" => 0 }), (0, 0, 1, 0));
        assert_eq!(counts(&form, dictionary! { "F" => 36 }), (1, 0, 0, 0));
        let gone = Object::Reference((77, 0));
        assert_eq!(counts(&gone, dictionary! {}), (0, 0, 0, 0));
        let value = || Object::string_literal("River");
        assert_eq!(counts(&gone, dictionary! { "V" => value() }), (0, 1, 0, 0));
        let parent = dictionary! { "V" => value() };
        assert_eq!(counts(&gone, dictionary! { "Parent" => parent }), (0, 1, 0, 0));
        assert_eq!(counts(&gone, dictionary! { "Subtype" => "Stamp" }), (0, 1, 0, 0));
        assert_eq!(counts(&gone, dictionary! { "Subtype" => "Link" }), (0, 0, 0, 0));
        let lost = dictionary! { "Annots" => vec![gone] };
        assert_eq!(read(&document, &lost).lost, 1);
    }
}
