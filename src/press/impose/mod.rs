//! Imposition: pages onto press sheets, so that folding and cutting puts them in order.
//!
//! In: any PDF. Out: its pages as forms on sheets; text stays text, fonts and inks stay as they were, and what is
//! printed of annotations and filled-in forms is drawn in its place. Links, outline and structure, which belong to
//! single pages, are gone. A PDF that has lost a page or the content of one is not laid out.

mod plan;

use lopdf::{Dictionary, Document, Object};

use super::geometry::{Rect, millimetres, points};
use super::object::{get, get_bool, get_dictionary, name, pages, text};
use super::open::{Opened, Refusal, open};
use super::preflight::{Fault, Faults, refused};
use super::sheet::{self, Cell, Leaf, Marks, Side, Told};
use super::walk::walk;
use super::{boxes, intent, standard};
use crate::finding::Code;
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

/// Why a PDF is not laid onto sheets.
#[derive(Debug)]
pub enum Trouble {
    /// It is broken, or locked.
    Faults(Faults),
    /// It does not fit what was asked for, in words.
    Unfit(String),
}

impl From<String> for Trouble {
    fn from(reason: String) -> Self {
        Self::Unfit(reason)
    }
}

/// Lays the pages of a PDF onto sheets, or says why they do not fit.
pub fn impose(pdf: &[u8], imposition: &Imposition) -> Result<Imposed, Trouble> {
    let mut faults = Faults::default();
    let opened = open(pdf)
        .and_then(|opened| if opened.is_locked { Err(Refusal::Locked) } else { Ok(opened) });
    let Opened { mut document, pages, damage, .. } = match opened {
        Ok(opened) => opened,
        Err(refusal) => {
            faults.add(refused(refusal));
            return Err(Trouble::Faults(faults));
        }
    };
    let date = date(&document);
    let mut leaves = Vec::new();
    let mut notes = Vec::new();
    for damage in damage {
        if damage.is_loss {
            faults.add(Fault::new(Code::PressBroken, damage.message).help(Refusal::Broken.help()));
        } else {
            notes.push(damage.message);
        }
    }
    for (page, number) in pages.iter().zip(1..) {
        let lost = "the page is not in the file, or is damaged";
        let read = page.ok_or(lost).and_then(|id| {
            let leaf = sheet::leaf(&mut document, id)?;
            doubts(&document, id, number, &mut faults, &mut notes);
            Ok(leaf)
        });
        match read {
            Ok(leaf) => leaves.push(leaf),
            Err(reason) => faults
                .add(Fault::new(Code::PressBroken, reason).on(number).help(Refusal::Broken.help())),
        }
    }
    if faults.has_errors() {
        return Err(Trouble::Faults(faults));
    }
    notes.extend(told(&document, &leaves));
    let first = &leaves[0].trim;
    let page = (first.width(), first.height());
    let is_even = leaves.iter().all(|leaf| {
        (leaf.trim.width() - page.0).abs() < 1.0 && (leaf.trim.height() - page.1).abs() < 1.0
    });
    if !is_even {
        return Err(Trouble::Unfit("its pages are not of one size".to_owned()));
    }
    let bleed = leaves.iter().map(margin).fold(0.0, f64::max);
    let room = if imposition.has_marks { points(sheet::ROOM) } else { 0.0 };
    let size = (points(imposition.sheet.0), points(imposition.sheet.1));
    let plan = plan::plan(imposition.scheme, leaves.len(), page, bleed, room, size)?;
    notes.extend(plan.notes.iter().cloned());
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
            folds: plan.folds_of(side),
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
    write(&mut document, &sides)?;
    super::finish(&mut document);
    let bytes = super::save(document)?;
    Ok(Imposed { bytes, sides: count, notes })
}

/// Puts marks around each page of a document: a sheet for each page, as large as it needs.
pub fn mark(document: &mut Document, slug: &str) -> Result<(), String> {
    let date = date(document);
    let ids = pages(document);
    let leaves: Result<Vec<Leaf>, _> = ids.iter().map(|id| sheet::leaf(document, *id)).collect();
    let leaves = leaves?;
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
            Side { size, cells, marks: Some(Marks { slug, folds: Vec::new() }) }
        })
        .collect();
    write(document, &sides)
}

/// Says what of a page cannot be read: a note where the rest of it is laid onto the sheet, a fault where nothing is left.
fn doubts(
    document: &Document,
    id: lopdf::ObjectId,
    number: usize,
    faults: &mut Faults,
    notes: &mut Vec<String>,
) {
    let Ok(page) = document.get_dictionary(id) else { return };
    let seen = walk(document, page);
    let is_blank = seen.marks.is_empty();
    for what in seen.broken {
        if is_blank {
            faults.add(Fault::new(Code::PressBroken, what).on(number).help(Refusal::Broken.help()));
        } else {
            notes.push(format!("page {number}: {what}"));
        }
    }
}

/// Says what is on the pages and not on the sheets, or the other way round.
fn told(document: &Document, leaves: &[Leaf]) -> Vec<String> {
    let sum =
        |count: fn(&Told) -> usize| leaves.iter().map(|leaf| count(&leaf.told)).sum::<usize>();
    let annotations = |count: usize| match count {
        1 => "1 annotation or form field".to_owned(),
        count => format!("{count} annotations and form fields"),
    };
    let is = |count: usize| if count == 1 { "is" } else { "are" };
    let mut notes = Vec::new();
    let drawn = sum(|told| told.drawn);
    if drawn > 0 {
        notes.push(format!("{} {} printed as part of the pages", annotations(drawn), is(drawn)));
        let form = document
            .catalog()
            .ok()
            .and_then(|catalog| get_dictionary(document, catalog, "AcroForm"));
        if form.and_then(|form| get_bool(document, form, "NeedAppearances")) == Some(true) {
            notes.push(
                "the form says that its fields may look older than what was filled in: compare them with the sheets"
                    .to_owned(),
            );
        }
    }
    let bare = sum(|told| told.bare);
    if bare > 0 {
        notes.push(format!(
            "{} {} left out, since the file does not say how {} look",
            annotations(bare),
            is(bare),
            if bare == 1 { "it would" } else { "they" }
        ));
    }
    let unprinted = sum(|told| told.unprinted);
    if unprinted > 0 {
        notes.push(format!(
            "{} {} left out, which {} not marked to be printed",
            annotations(unprinted),
            is(unprinted),
            is(unprinted)
        ));
    }
    let lost = sum(|told| told.lost);
    if lost > 0 {
        notes.push(format!("{} {} left out, which cannot be read", annotations(lost), is(lost)));
    }
    let cropped = leaves.iter().filter(|leaf| leaf.told.is_cropped).count();
    if cropped > 0 {
        let s = if cropped == 1 {
            "page shows a part of itself"
        } else {
            "pages show a part of themselves"
        };
        notes.push(format!("{cropped} {s} only (CropBox), and so do the sheets"));
    }
    notes
}

/// Returns the date of a PDF, as a slug line has it.
fn date(document: &Document) -> String {
    let info = get_dictionary(document, &document.trailer, "Info");
    let created = info.and_then(|info| get(document, info, "CreationDate")).and_then(text);
    let day = created.map(|created| intent::iso_date(&created));
    day.and_then(|day| Some(format!(" · {}", day.get(..10)?))).unwrap_or_default()
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
    let is_left = slot.trim.right <= plan.sheet.0 / 2.0 + 0.1;
    let towards_fold = if is_left { shift } else { -shift };
    let trim = Rect {
        left: slot.trim.left + towards_fold,
        right: slot.trim.right + towards_fold,
        ..slot.trim
    };
    Cell { leaf, trim, clip: slot.clip }
}

/// Writes the sheets in the place of the pages.
fn write(document: &mut Document, sides: &[Side<'_>]) -> Result<(), String> {
    let is_press_file = claims_standard(document);
    let root = document.new_object_id();
    let kids: Vec<Object> =
        sides.iter().map(|side| Object::Reference(sheet::write(document, root, side))).collect();
    let mut tree = Dictionary::new();
    tree.set("Type", name("Pages"));
    tree.set("Count", i64::try_from(kids.len()).unwrap_or_default());
    tree.set("Kids", kids);
    document.set_object(root, tree);
    let catalog = document.catalog().map_err(|error| error.to_string())?;
    let intents = catalog.get(b"OutputIntents").ok().cloned();
    let layers = catalog.get(b"OCProperties").ok().cloned();
    boxes::drop_screen_parts(document);
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
        intent::write_metadata(document, crate::pdf::CREATOR);
    }
    Ok(())
}

/// Returns whether a file says that it is PDF/X-4.
fn claims_standard(document: &Document) -> bool {
    standard::version(&standard::metadata(document)).is_some_and(standard::is_x4)
}

#[cfg(test)]
mod tests;
