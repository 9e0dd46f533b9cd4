//! A press sheet: pages as forms on it, and marks around them, in printpdf's operators.
//!
//! printpdf draws and lopdf writes. printpdf's own writer of documents is never called: it would bring Adobe's
//! CoatedFOGRA39.icc into the binary, which may not be passed on like this program, and it has no bleed box and no
//! sound output intent.

mod encode;
mod letters;
mod marks;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use printpdf::{CurTransMat, Op, XObjectId, XObjectTransform};

pub use marks::{Marks, ROOM};

use super::appearance;
use super::geometry::{Matrix, Rect};
use super::object::{
    get_number, get_rect, inherited, name, number, page_box, page_content, page_resources, reals,
    rectangle,
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
    /// How the page mixes what shines through.
    group: Option<Object>,
    /// What is told of it.
    pub told: Told,
}

/// What is left out of a page, or is not as it seems.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Told {
    /// How many annotations and filled-in fields are drawn.
    pub drawn: usize,
    /// How many would be printed, and say not how they look.
    pub bare: usize,
    /// How many are seen on a screen only.
    pub unprinted: usize,
    /// How many cannot be read.
    pub lost: usize,
    /// Whether a viewer shows a part of the page only, which is what is printed.
    pub is_cropped: bool,
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

/// Makes a form of a page, with its resources as they are and the annotations that are printed; or says what of it
/// cannot be read.
pub fn leaf(document: &mut Document, id: ObjectId) -> Result<Leaf, &'static str> {
    const BROKEN: &str = "the page is not in the file, or is damaged";
    let page = document.get_dictionary(id).map_err(|_| BROKEN)?;
    let media = page_box(document, page, "MediaBox").filter(|media| !media.is_empty());
    let media = media.ok_or("the page has no size")?;
    let crop = page_box(document, page, "CropBox").map(|crop| crop.intersection(media));
    let whole = crop.filter(|crop| !crop.is_empty()).unwrap_or(media);
    let own = |key| get_rect(document, page, key).map(|own| own.intersection(media));
    let trim = own("TrimBox").filter(|trim| !trim.is_empty()).unwrap_or(whole);
    let bleed = own("BleedBox").unwrap_or(whole).union(trim).intersection(media);
    let turn = inherited(document, page, "Rotate").and_then(number).unwrap_or(0.0);
    let unit = get_number(document, page, "UserUnit").filter(|unit| *unit > 0.0).unwrap_or(1.0);
    let content = page_content(document, page)?;
    let resources = match page.get(b"Resources") {
        Ok(Object::Reference(resources)) => Object::Reference(*resources),
        _ => Object::Dictionary(page_resources(document, page).cloned().unwrap_or_default()),
    };
    let group = page.get(b"Group").ok().cloned();
    let annotations = appearance::read(document, page);
    let told = Told {
        drawn: annotations.printed.len(),
        bare: annotations.bare,
        unprinted: annotations.unprinted,
        lost: annotations.lost,
        is_cropped: !bleed.contains(media, 1.0) && get_rect(document, page, "TrimBox").is_none(),
    };
    let looks: Vec<(ObjectId, Matrix)> =
        annotations.printed.iter().map(|seen| (seen.id, seen.matrix)).collect();
    let mut form = form(media, resources, content);
    if !looks.is_empty() {
        form = with_looks(document, media, form, &looks);
    }
    if let Some(group) = &group {
        form.dict.set("Group", group.clone());
    }
    let form = document.add_object(form);
    let upright = upright(turn).then(Matrix([unit, 0.0, 0.0, unit, 0.0, 0.0]));
    let (trim, bleed) = (upright.apply_box(trim), upright.apply_box(bleed));
    Ok(Leaf { form, upright, trim, bleed, group, told })
}

/// Makes a form.
fn form(bounds: Rect, resources: Object, content: Vec<u8>) -> Stream {
    let form = dictionary! {
        "Type" => "XObject", "Subtype" => "Form", "BBox" => rectangle(bounds), "Resources" => resources,
    };
    let mut stream = Stream::new(form, content);
    // Content that does not get smaller stays as it is.
    drop(stream.compress());
    stream
}

/// Draws the looks of annotations upon a page, in a form around both: what the page leaves open ends with its own.
fn with_looks(
    document: &mut Document,
    bounds: Rect,
    page: Stream,
    looks: &[(ObjectId, Matrix)],
) -> Stream {
    let mut objects = dictionary! { "Page" => document.add_object(page) };
    let mut operations = vec![Operation::new("Do", vec![name("Page")])];
    for (index, (look, matrix)) in looks.iter().enumerate() {
        let key = format!("Look{index}");
        objects.set(key.as_str(), *look);
        let matrix = reals(&matrix.0).as_array().cloned().unwrap_or_default();
        operations.extend([
            Operation::new("q", Vec::new()),
            Operation::new("cm", matrix),
            Operation::new("Do", vec![name(&key)]),
            Operation::new("Q", Vec::new()),
        ]);
    }
    // Operators made of names and numbers can always be written.
    let content = Content { operations }.encode().unwrap_or_default();
    form(bounds, dictionary! { "XObject" => objects }.into(), content)
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
    // What shines through is mixed on the sheet as it was on the page.
    let leaves = || side.cells.iter().filter_map(|cell| cell.leaf);
    if let Some(group) = leaves().find_map(|leaf| leaf.group.clone()) {
        page.set("Group", group);
    }
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

/// Draws a page in the middle of its place, and no further than its clip.
fn place(key: &str, leaf: &Leaf, cell: &Cell<'_>) -> Vec<Op> {
    let scale = cell.trim.height() / leaf.trim.height().max(1e-6);
    let left = cell.trim.left + (cell.trim.width() - scale * leaf.trim.width()) / 2.0;
    let matrix = leaf
        .upright
        .then(Matrix::translate(-leaf.trim.left, -leaf.trim.bottom))
        .then(Matrix([scale, 0.0, 0.0, scale, 0.0, 0.0]))
        .then(Matrix::translate(left, cell.trim.bottom));
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
