//! A press sheet: pages as forms on it, and marks around them, in printpdf's operators.
//!
//! printpdf draws and lopdf writes. printpdf's own writer of documents is never called: it would bring Adobe's
//! CoatedFOGRA39.icc into the binary, which may not be passed on like this program, and it has no bleed box and no
//! sound output intent.

mod encode;
mod letters;
mod marks;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use printpdf::{CurTransMat, Op, XObjectId, XObjectTransform};

pub use marks::{Marks, ROOM};

use super::geometry::{Matrix, Rect};
use super::object::{
    get_rect, inherited, name, number, page_box, page_content, page_resources, rectangle,
};

/// The name of the colour space that prints on every plate.
const REGISTRATION: &str = "FsAll";

/// A page of the file that is laid out.
#[derive(Debug, Clone)]
pub struct Leaf {
    /// The form that it became.
    form: ObjectId,
    /// What turns it upright.
    upright: Matrix,
    /// Where it is cut, upright.
    pub trim: Rect,
    /// How far it is printed, upright.
    pub bleed: Rect,
}

/// A page at its place on a sheet.
#[derive(Debug, Clone)]
pub struct Cell<'a> {
    /// The page; nothing for a blank.
    pub leaf: Option<&'a Leaf>,
    /// Where its trim comes to lie.
    pub trim: Rect,
    /// What of it is printed.
    pub clip: Rect,
}

/// One side of a sheet.
#[derive(Debug, Clone)]
pub struct Side<'a> {
    /// Width and height, in points.
    pub size: (f64, f64),
    /// The pages on it.
    pub cells: Vec<Cell<'a>>,
    /// The marks around them.
    pub marks: Option<Marks>,
}

/// Makes a form of every page; nothing for one whose content cannot be unpacked.
pub fn leaves(document: &mut Document, pages: &[ObjectId]) -> Option<Vec<Leaf>> {
    pages.iter().map(|page| leaf(document, *page)).collect()
}

/// Makes a form of a page, with its resources as they are.
fn leaf(document: &mut Document, id: ObjectId) -> Option<Leaf> {
    let page = document.get_dictionary(id).ok()?;
    let media = page_box(document, page, "MediaBox")?;
    let whole = page_box(document, page, "CropBox").map_or(media, |crop| crop.intersection(media));
    let trim = get_rect(document, page, "TrimBox").unwrap_or(whole);
    let bleed =
        get_rect(document, page, "BleedBox").unwrap_or(whole).union(trim).intersection(media);
    let turn = inherited(document, page, "Rotate").and_then(number).unwrap_or(0.0);
    let content = page_content(document, page)?;
    let mut form = Dictionary::new();
    form.set("Type", name("XObject"));
    form.set("Subtype", name("Form"));
    form.set("BBox", rectangle(media));
    let resources = match page.get(b"Resources") {
        Ok(Object::Reference(resources)) => Object::Reference(*resources),
        _ => Object::Dictionary(page_resources(document, page).cloned().unwrap_or_default()),
    };
    form.set("Resources", resources);
    if let Ok(group) = page.get(b"Group") {
        form.set("Group", group.clone());
    }
    let mut stream = Stream::new(form, content);
    // Content that does not get smaller stays as it is.
    drop(stream.compress());
    let form = document.add_object(stream);
    let upright = upright(turn);
    Some(Leaf { form, upright, trim: upright.apply_box(trim), bleed: upright.apply_box(bleed) })
}

/// Returns what turns a page as its `Rotate` says, clockwise.
fn upright(turn: f64) -> Matrix {
    #[expect(clippy::cast_possible_truncation, reason = "there are four quarters")]
    match (turn / 90.0).round() as i64 % 4 {
        1 | -3 => Matrix([0.0, -1.0, 1.0, 0.0, 0.0, 0.0]),
        2 | -2 => Matrix([-1.0, 0.0, 0.0, -1.0, 0.0, 0.0]),
        3 | -1 => Matrix([0.0, 1.0, -1.0, 0.0, 0.0, 0.0]),
        _ => Matrix::IDENTITY,
    }
}

/// Writes a side as a page below a node of pages; returns the page.
pub fn write(document: &mut Document, parent: ObjectId, side: &Side<'_>) -> ObjectId {
    let mut operators = Vec::new();
    let mut forms = Dictionary::new();
    for (index, cell) in side.cells.iter().enumerate() {
        let Some(leaf) = cell.leaf else { continue };
        let key = format!("Page{index}");
        forms.set(key.as_str(), leaf.form);
        operators.extend(place(&key, leaf, cell));
    }
    if let Some(marks) = &side.marks {
        operators.extend(marks.draw(side));
    }
    let mut resources = Dictionary::new();
    resources.set("XObject", forms);
    if side.marks.is_some() {
        let mut spaces = Dictionary::new();
        spaces.set(REGISTRATION, registration());
        resources.set("ColorSpace", spaces);
    }
    let mut stream = Stream::new(Dictionary::new(), encode::content(&operators));
    // Content that does not get smaller stays as it is.
    drop(stream.compress());
    let content = document.add_object(stream);
    let mut page = Dictionary::new();
    page.set("Type", name("Page"));
    page.set("Parent", parent);
    page.set("Resources", resources);
    page.set("Contents", content);
    let media = Rect::new((0.0, 0.0), side.size);
    let around = |rect: fn(&Cell<'_>) -> Rect| {
        side.cells.iter().map(rect).reduce(Rect::union).unwrap_or(media).intersection(media)
    };
    super::boxes::set(
        &mut page,
        media,
        around(|cell| cell.clip.union(cell.trim)),
        around(|cell| cell.trim),
    );
    document.add_object(page)
}

/// Draws a page at its place, and no further than its clip.
fn place(key: &str, leaf: &Leaf, cell: &Cell<'_>) -> Vec<Op> {
    let scale = cell.trim.width() / leaf.trim.width().max(1e-6);
    let matrix = leaf
        .upright
        .then(Matrix::translate(-leaf.trim.left, -leaf.trim.bottom))
        .then(Matrix([scale, 0.0, 0.0, scale, 0.0, 0.0]))
        .then(Matrix::translate(cell.trim.left, cell.trim.bottom));
    #[expect(clippy::cast_possible_truncation, reason = "printpdf's numbers are single precision")]
    let raw = matrix.0.map(|number| number as f32);
    vec![
        Op::SaveGraphicsState,
        Op::DrawPolygon { polygon: encode::clip(cell.clip) },
        Op::SetTransformationMatrix { matrix: CurTransMat::Raw(raw) },
        Op::UseXobject {
            id: XObjectId(key.to_owned()),
            transform: XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() },
        },
        Op::RestoreGraphicsState,
    ]
}

/// Writes the colour space that prints on every plate.
fn registration() -> Object {
    let mut tint = Dictionary::new();
    tint.set("FunctionType", 2);
    tint.set("Domain", vec![Object::Integer(0), Object::Integer(1)]);
    tint.set("N", 1);
    tint.set("C0", vec![Object::Integer(0); 4]);
    tint.set("C1", vec![Object::Integer(1); 4]);
    Object::Array(vec![name("Separation"), name("All"), name("DeviceCMYK"), tint.into()])
}
