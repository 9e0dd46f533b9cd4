//! Preflight: what a printer would send back, found before the printer does.
//!
//! In: any PDF, ours or not. Out: every [`Fault`], each with its page, its place, the limit and where the rule comes
//! from. Each check is a file; it looks at what [`walk`](super::walk) saw, and never changes anything.

mod annotations;
mod boxes;
mod colors;
mod fault;
mod fonts;
mod forbidden;
mod ink;
mod intent;
mod lines;
mod overprint;
mod pictures;
mod profile;
mod standard;
mod text;
mod transparency;

use lopdf::{Dictionary, Document, ObjectId};

pub use fault::{Fault, Faults, Place};
pub use profile::{Limits, Profile};

use super::geometry::Rect;
use super::object::{page_box, pages};
use super::open::{Opened, Refusal, open};
use super::walk::{Mark, Seen, walk};
use crate::finding::{Code, Severity};

/// The most pages that are looked at.
const MAX_PAGES: usize = 5_000;

/// A page under judgement.
pub struct Page<'a> {
    /// The document.
    pub document: &'a Document,
    /// The page's dictionary.
    pub dictionary: &'a Dictionary,
    /// The number, from 1.
    pub number: usize,
    /// Where it is cut, or all of it where nothing says so.
    pub trim: Rect,
    /// How far is printed.
    pub bleed: Rect,
    /// What is painted.
    pub seen: Seen,
}

impl Page<'_> {
    /// Returns what is painted, without what only says how much of it shows.
    fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.seen.marks.iter().filter(|mark| !mark.is_mask)
    }
}

/// Judges a PDF; what cannot be read at all is a fault too.
pub fn preflight(pdf: &[u8], limits: &Limits) -> Faults {
    let mut faults = Faults::default();
    let opened = match open(pdf) {
        Ok(opened) => opened,
        Err(refusal) => {
            faults.add(refused(refusal));
            return faults;
        }
    };
    let Opened { document, pages, damage, is_locked } = opened;
    if is_locked {
        faults.add(refused(Refusal::Locked));
    }
    for damage in damage {
        faults.add(Fault::new(Code::PressBroken, damage.message).help(Refusal::Broken.help()));
    }
    judge(&document, &pages, limits, &mut faults);
    faults.sort();
    faults
}

/// Judges a document that was made here, before it is written.
pub fn preflight_document(document: &Document, limits: &Limits) -> Faults {
    let mut faults = Faults::default();
    let pages: Vec<_> = pages(document).into_iter().map(Some).collect();
    judge(document, &pages, limits, &mut faults);
    faults.sort();
    faults
}

/// Judges a document by its pages.
fn judge(document: &Document, ids: &[Option<ObjectId>], limits: &Limits, faults: &mut Faults) {
    intent::check(document, limits, faults);
    standard::check(document, limits, faults);
    forbidden::check(document, faults);
    let mut sizes = Vec::new();
    let mut rasters = ink::Rasters::default();
    for (index, id) in ids.iter().take(MAX_PAGES).enumerate() {
        let number = index + 1;
        let Some(dictionary) = id.and_then(|id| document.get_dictionary(id).ok()) else {
            let message = "the page is not in the file, or is damaged";
            faults.add(
                Fault::new(Code::PressBroken, message).on(number).help(Refusal::Broken.help()),
            );
            continue;
        };
        let media = page_box(document, dictionary, "MediaBox");
        let whole = media.unwrap_or(Rect::new((0.0, 0.0), (612.0, 792.0)));
        let own = |key| super::object::get_rect(document, dictionary, key);
        let trim = own("TrimBox").or_else(|| own("ArtBox")).unwrap_or(whole);
        let bleed = own("BleedBox").unwrap_or(whole);
        let seen = walk(document, dictionary);
        let page = Page { document, dictionary, number, trim, bleed, seen };
        for broken in &page.seen.broken {
            faults.add(
                Fault::new(Code::PressBroken, broken.clone())
                    .on(number)
                    .help(Refusal::Broken.help()),
            );
        }
        boxes::check(&page, limits, faults);
        boxes::check_blank(&page, faults);
        annotations::check(&page, faults);
        fonts::check(&page, faults);
        colors::check(&page, limits, faults);
        ink::check(&page, limits, &mut rasters, faults);
        text::check(&page, limits, faults);
        lines::check(&page, limits, faults);
        overprint::check(&page, faults);
        pictures::check(&page, limits, faults);
        transparency::check(&page, faults);
        sizes.push((number, page.trim));
    }
    boxes::check_sizes(&sizes, faults);
    boxes::count(ids.len(), &sizes, limits, faults);
    if ids.len() > MAX_PAGES {
        let message = format!("only the first {MAX_PAGES} of {} pages were judged", ids.len());
        faults.add(Fault::new(Code::PressBroken, message).weighing(Severity::Warning));
    }
}

/// Says why a file is not read.
pub(super) fn refused(refusal: Refusal) -> Fault {
    let fault = match refusal {
        Refusal::Locked => {
            Fault::new(Code::PressEncryption, refusal.message()).rule("ISO 15930-7, 6.18")
        }
        _ => Fault::new(Code::PressBroken, refusal.message()),
    };
    fault.help(refusal.help())
}

#[cfg(test)]
mod tests;
