//! Imposition: pages onto press sheets, so that folding and cutting puts them in order.
//!
//! In: any PDF. Out: its pages as forms on sheets; text stays text, fonts and inks stay as they were. Links, outline
//! and structure, which belong to single pages, are gone.

mod plan;

use lopdf::{Dictionary, Document, Object};

use super::geometry::{Rect, millimetres, points};
use super::object::{get, get_dictionary, name, pages, text, unpacked};
use super::sheet::{self, Cell, Leaf, Marks, Side};
use super::{boxes, intent};
pub use plan::Scheme;

/// How pages are laid onto sheets.
#[derive(Debug, Clone, PartialEq)]
pub struct Imposition {
    /// In which order.
    pub scheme: Scheme,
    /// The sheet's sides in millimetres, either way round.
    pub sheet: (f64, f64),
    /// How far the innermost pages of a booklet move towards the fold, in millimetres.
    pub creep: f64,
    /// Whether marks stand around the pages.
    pub has_marks: bool,
    /// What the slug line begins with: the file.
    pub slug: String,
}

/// Imposed sheets.
#[derive(Debug)]
pub struct Imposed {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many sides of sheets there are.
    pub sides: usize,
    /// What the user should know, a sentence each.
    pub notes: Vec<String>,
}

/// Lays the pages of a PDF onto sheets, or says why they do not fit.
pub fn impose(pdf: &[u8], imposition: &Imposition) -> Result<Imposed, String> {
    let mut document = load(pdf)?;
    let date = date(&document);
    let ids = pages(&document);
    let leaves = sheet::leaves(&mut document, &ids).filter(|leaves| !leaves.is_empty());
    let leaves = leaves.ok_or("it has no pages, or pages that cannot be read")?;
    let first = &leaves[0].trim;
    let page = (first.width(), first.height());
    let is_even = leaves.iter().all(|leaf| {
        (leaf.trim.width() - page.0).abs() < 1.0 && (leaf.trim.height() - page.1).abs() < 1.0
    });
    if !is_even {
        return Err("its pages are not of one size".to_owned());
    }
    let bleed = leaves.iter().map(margin).fold(0.0, f64::max);
    let room = if imposition.has_marks { points(sheet::ROOM) } else { 0.0 };
    let size = (points(imposition.sheet.0), points(imposition.sheet.1));
    let plan = plan::plan(imposition.scheme, leaves.len(), page, bleed, room, size)?;
    let mut notes = plan.notes.clone();
    let creep = points(imposition.creep);
    let mut sides = Vec::new();
    for (number, side) in plan.sides.iter().enumerate() {
        let shift = plan::creep(imposition.scheme, number / 2, plan.sides.len() / 2, creep);
        let cells = side.iter().map(|slot| cell(&leaves, slot, &plan, shift)).collect();
        let marks = imposition.has_marks.then(|| Marks {
            slug: format!(
                "{}{date} · {} {} of {}",
                imposition.slug,
                plan.word,
                number + 1,
                plan.sides.len()
            ),
            fold: plan.fold,
        });
        sides.push(Side { size: plan.sheet, cells, marks });
    }
    let count = sides.len();
    if !plan.has_bleed && bleed > 0.1 {
        notes.push(format!(
            "the sheet has no room for the bleed of {:.0} mm on all sides",
            millimetres(bleed)
        ));
    }
    let bytes = write(document, &sides)?;
    Ok(Imposed { bytes, sides: count, notes })
}

/// Puts marks around each page of a PDF: a sheet for each page, as large as it needs.
pub fn mark(pdf: &[u8], slug: &str) -> Result<Vec<u8>, String> {
    let mut document = load(pdf)?;
    let date = date(&document);
    let ids = pages(&document);
    let leaves = sheet::leaves(&mut document, &ids).ok_or("it has pages that cannot be read")?;
    let room = points(sheet::ROOM);
    let sides: Vec<Side<'_>> = leaves
        .iter()
        .enumerate()
        .map(|(index, leaf)| {
            let size = (leaf.trim.width() + 2.0 * room, leaf.trim.height() + 2.0 * room);
            let trim = Rect::new((room, room), (size.0 - room, size.1 - room));
            let clip = trim.grow(margin(leaf));
            let slug = format!("{slug}{date} · page {} of {}", index + 1, leaves.len());
            let cells = vec![Cell { leaf: Some(leaf), trim, clip }];
            Side { size, cells, marks: Some(Marks { slug, fold: None }) }
        })
        .collect();
    write(document, &sides)
}

/// Returns the date of a PDF, as a slug line has it.
fn date(document: &Document) -> String {
    let info = get_dictionary(document, &document.trailer, "Info");
    let created = info.and_then(|info| get(document, info, "CreationDate")).and_then(text);
    let day = created.map(|created| intent::iso_date(&created));
    day.and_then(|day| Some(format!(" · {}", day.get(..10)?))).unwrap_or_default()
}

/// Reads a PDF.
fn load(pdf: &[u8]) -> Result<Document, String> {
    let document = Document::load_mem(pdf).map_err(|error| error.to_string())?;
    if document.is_encrypted() {
        return Err("it is encrypted; `qpdf --decrypt` saves it without a password".to_owned());
    }
    Ok(document)
}

/// Returns how far a page's bleed reaches past its trim, on the side where it reaches least.
fn margin(leaf: &Leaf) -> f64 {
    let Leaf { trim, bleed, .. } = leaf;
    let least = (trim.left - bleed.left)
        .min(trim.bottom - bleed.bottom)
        .min(bleed.right - trim.right)
        .min(bleed.top - trim.top);
    least.max(0.0)
}

/// Puts a page into its slot.
fn cell<'a>(leaves: &'a [Leaf], slot: &plan::Slot, plan: &plan::Plan, shift: f64) -> Cell<'a> {
    let leaf = slot.page.and_then(|page| leaves.get(page));
    let towards_fold = match plan.fold {
        Some(fold) if slot.trim.right <= fold + 0.1 => shift,
        Some(_) => -shift,
        None => 0.0,
    };
    let trim = Rect {
        left: slot.trim.left + towards_fold,
        right: slot.trim.right + towards_fold,
        ..slot.trim
    };
    Cell { leaf, trim, clip: slot.clip }
}

/// Writes the sheets in the place of the pages.
fn write(mut document: Document, sides: &[Side<'_>]) -> Result<Vec<u8>, String> {
    let is_press_file = claims_standard(&document);
    let root = document.new_object_id();
    let kids: Vec<Object> = sides
        .iter()
        .map(|side| Object::Reference(sheet::write(&mut document, root, side)))
        .collect();
    let mut tree = Dictionary::new();
    tree.set("Type", name("Pages"));
    tree.set("Count", i64::try_from(kids.len()).unwrap_or_default());
    tree.set("Kids", kids);
    document.set_object(root, tree);
    let catalog = document.catalog().map_err(|error| error.to_string())?;
    let intents = catalog.get(b"OutputIntents").ok().cloned();
    let layers = catalog.get(b"OCProperties").ok().cloned();
    boxes::drop_screen_parts(&mut document);
    let catalog = document.catalog_mut().map_err(|error| error.to_string())?;
    catalog.remove(b"PageLabels");
    catalog.set("Pages", root);
    if let Some(intents) = intents {
        catalog.set("OutputIntents", intents);
    }
    if let Some(layers) = layers {
        catalog.set("OCProperties", layers);
    }
    if is_press_file {
        intent::write_metadata(&mut document, crate::pdf::CREATOR);
    }
    super::save(document)
}

/// Returns whether a file says that it is PDF/X-4.
fn claims_standard(document: &Document) -> bool {
    let catalog = document.catalog().ok();
    let metadata = catalog.and_then(|catalog| get(document, catalog, "Metadata"));
    match metadata {
        Some(Object::Stream(stream)) => {
            let text = unpacked(stream).unwrap_or_default();
            text.windows(7).any(|window| window == b"PDF/X-4")
        }
        _ => false,
    }
}
