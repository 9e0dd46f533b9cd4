//! The files of a template, evaluated before there is a document: the typesetter remembers what they define.

use typst::diag::FileResult;
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};
use typst_layout::PagedDocument;

use super::{LIBRARY, file_id, missing, path, templates};

/// Evaluates what a template defines. What functions are handed to is remembered with their hashes, each of which is
/// found once: so they are handed to one.
pub fn evaluate(name: &str) {
    let text = format!(
        "#import \"{}\" as template\n#let take(template) = none\n#take(template)\n",
        templates::entry(name)
    );
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
        templates::source(path(id)).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        Err(missing(id))
    }

    fn font(&self, _: usize) -> Option<Font> {
        None
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
