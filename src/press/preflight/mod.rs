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

use lopdf::{Dictionary, Document};

pub use fault::{Fault, Faults, Place};
pub use profile::{Limits, Profile};

use super::geometry::Rect;
use super::object::{page_box, pages};
use super::walk::{Seen, walk};
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

/// Judges a PDF; what cannot be read at all is a fault too.
pub fn preflight(pdf: &[u8], limits: &Limits) -> Faults {
    let mut faults = Faults::default();
    let document = match Document::load_mem(pdf) {
        Ok(document) => document,
        Err(error) => {
            faults.add(unreadable(pdf, &error));
            return faults;
        }
    };
    if document.is_encrypted() || document.was_encrypted() {
        faults.add(encrypted());
        if document.is_encrypted() {
            return faults;
        }
    }
    if document.xref_recovery.is_some() {
        faults.add(
            Fault::new(
                Code::PressBroken,
                "the file is damaged: its table of objects had to be rebuilt",
            )
            .help("make it anew with the program that it comes from; parts of it may be lost"),
        );
    }
    judge(&document, limits, &mut faults);
    faults.sort();
    faults
}

/// Judges a PDF that could be read.
fn judge(document: &Document, limits: &Limits, faults: &mut Faults) {
    let ids = pages(document);
    if ids.is_empty() {
        faults.add(Fault::new(Code::PressBroken, "the file has no pages"));
        return;
    }
    intent::check(document, limits, faults);
    standard::check(document, limits, faults);
    forbidden::check(document, faults);
    boxes::count(ids.len(), limits, faults);
    let mut sizes = Vec::new();
    let mut rasters = ink::Rasters::default();
    for (index, id) in ids.iter().take(MAX_PAGES).enumerate() {
        let Ok(dictionary) = document.get_dictionary(*id) else { continue };
        let media = page_box(document, dictionary, "MediaBox");
        let whole = media.unwrap_or(Rect::new((0.0, 0.0), (612.0, 792.0)));
        let own = |key| super::object::get_rect(document, dictionary, key);
        let trim = own("TrimBox").or_else(|| own("ArtBox")).unwrap_or(whole);
        let bleed = own("BleedBox").unwrap_or(whole);
        let number = index + 1;
        let seen = walk(document, dictionary);
        let page = Page { document, dictionary, number, trim, bleed, seen };
        for broken in &page.seen.broken {
            faults.add(Fault::new(Code::PressBroken, broken.clone()).on(number));
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
    if ids.len() > MAX_PAGES {
        let message = format!("only the first {MAX_PAGES} of {} pages were judged", ids.len());
        faults.add(Fault::new(Code::PressBroken, message).weighing(Severity::Warning));
    }
}

/// Says why a file cannot be read.
fn unreadable(pdf: &[u8], error: &lopdf::Error) -> Fault {
    let has_header = pdf.windows(5).take(1024).any(|window| window == b"%PDF-");
    if !has_header {
        return Fault::new(Code::PressBroken, "the file is no PDF")
            .help("a PDF begins with `%PDF-`");
    }
    if matches!(error, lopdf::Error::Decryption(_) | lopdf::Error::InvalidPassword) {
        return encrypted();
    }
    Fault::new(Code::PressBroken, format!("the PDF is broken: {error}"))
        .help("make it anew with the program that it comes from; `qpdf --check` says more")
}

/// Says that a file is locked.
fn encrypted() -> Fault {
    Fault::new(Code::PressEncryption, "the PDF is encrypted")
        .rule("ISO 15930-7, 6.18")
        .help("save it without a password: `qpdf --decrypt in.pdf out.pdf`")
}

#[cfg(test)]
mod tests;
