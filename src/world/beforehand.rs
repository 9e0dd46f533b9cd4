//! The files of templates, evaluated before they are asked for: the typesetter remembers what they define.

use std::collections::BTreeSet;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};
use typst_layout::PagedDocument;

use super::{LIBRARY, file_id, path, templates};
use crate::content::Factsheet;

/// The files of templates that a document needs besides what all share.
#[derive(Debug, Clone)]
pub struct Needs {
    /// The template.
    template: String,
    /// The kinds of its sections.
    kinds: BTreeSet<&'static str>,
    /// The kinds that the template draws, too.
    others: BTreeSet<&'static str>,
}

impl Needs {
    /// Says what a document needs.
    pub fn of(factsheet: &Factsheet) -> Self {
        let template = factsheet.template();
        let sections = factsheet.rows().iter().flatten().map(|placed| &placed.section);
        let kinds: BTreeSet<&str> = sections.map(|section| section.part.kind().word()).collect();
        let others = template.kinds().iter().map(|kind| kind.word());
        let others = others.filter(|kind| !kinds.contains(kind)).collect();
        Self { template: template.name().to_owned(), kinds, others }
    }
}

/// Evaluates what all templates share.
pub fn shared() {
    evaluate(&templates::parse(templates::SHARED, |_| true));
}

/// Evaluates what a document needs.
pub fn needed(needs: &Needs) {
    let files = templates::parse(&needs.template, |stem| !needs.others.contains(stem));
    let borrowed = needs.kinds.iter().filter_map(|kind| templates::of_kind(&needs.template, kind));
    evaluate(&files.into_iter().chain(borrowed).collect::<Vec<_>>());
}

/// Evaluates files. What functions are handed to is remembered by their hashes, each of which is found once: so they are
/// handed to one.
fn evaluate(paths: &[&str]) {
    if paths.is_empty() {
        return;
    }
    let import = |(number, path): (usize, &&str)| format!("#import \"{path}\" as m{number}\n");
    let imports: String = paths.iter().enumerate().map(import).collect();
    let modules: Vec<String> = (0..paths.len()).map(|number| format!("m{number}")).collect();
    let text = format!("{imports}#let take(..modules) = none\n#take({})\n", modules.join(", "));
    let main = Source::new(file_id("/beforehand.typ"), text);
    let world = Beforehand { main, book: LazyHash::new(FontBook::new()) };
    // Faults are told when there is a document.
    drop(typst::compile::<PagedDocument>(&world));
}

/// A world of templates alone.
struct Beforehand {
    main: Source,
    book: LazyHash<FontBook>,
}

impl World for Beforehand {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        templates::source(path(id)).cloned().ok_or_else(|| FileError::NotFound(path(id).into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        Err(FileError::NotFound(path(id).into()))
    }

    fn font(&self, _: usize) -> Option<Font> {
        None
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
