//! The data sets of a document's sources.

use std::collections::BTreeMap;

use crate::content::Factsheet;
use crate::figures::Figures;
use crate::finding::Span;
use crate::import::{self, Donor, InputFile, Ledger, Wanted};
use crate::input::{Loaded, ProjectFiles};

/// What the sources of a document have.
#[derive(Debug, Default)]
pub struct Archive {
    /// The data sets, by the names of the sources.
    ledgers: BTreeMap<String, Ledger>,
    /// The donor that the document is about, as data sets name it.
    donor: Option<Donor>,
    /// The data sets that could not be read.
    pub(super) unread: Vec<Unread>,
}

/// A data set that could not be read.
#[derive(Debug)]
pub struct Unread {
    /// Where the document names it.
    pub span: Span,
    /// Why.
    pub why: String,
}

impl Archive {
    /// Reads what the sources name. A data set that is not there hides no other evidence, and is no fault of the document:
    /// it is there for the next edition.
    pub fn read(factsheet: &Factsheet, files: &dyn ProjectFiles, loaded: &mut Loaded) -> Self {
        let donor = &factsheet.written().donor;
        let name = donor.country.as_ref().map(|code| code.value.clone());
        let name = name.or_else(|| donor.name.as_ref().map(|name| name.value.clone()));
        let donor =
            name.map(|name| import::find_donor(&name).unwrap_or(Donor { name, code: None }));
        let mut archive = Self { donor, ..Self::default() };
        for (source, entry) in factsheet.written().sources.sound() {
            let Some(data) = &entry.data else { continue };
            let read =
                loaded.locate(data).map_err(|finding| finding.message.clone()).and_then(|path| {
                    let name = files.display(&path);
                    let bytes = loaded
                        .read(files, &path)
                        .map_err(|fault| fault.finding(&name, None).message)?;
                    ledger(InputFile { name, bytes, book: None })
                });
            match read {
                Ok(ledger) => {
                    archive.ledgers.insert(source.value.clone(), ledger);
                }
                Err(why) => archive.unread.push(Unread { span: data.span, why }),
            }
        }
        archive
    }

    /// Returns the figures of the document's donor in the data set of a source, if that knows it.
    pub(super) fn figures(&self, source: &str) -> Option<Figures<'_>> {
        let ledger = self.ledgers.get(source)?;
        let donor = self.donor.as_ref()?;
        ledger.flows.iter().any(|flow| flow.donor == *donor).then(|| Figures::new(ledger, donor))
    }

    /// Returns the figures of all other donors in the data set of a source.
    pub(super) fn others(&self, source: &str) -> Vec<(Donor, &Ledger)> {
        let Some(ledger) = self.ledgers.get(source) else { return Vec::new() };
        let donors = ledger.donors().into_keys().filter(|donor| Some(donor) != self.donor.as_ref());
        donors.map(|donor| (donor, ledger)).collect()
    }

    /// Returns the names of the sources that have a data set.
    pub(super) fn sources(&self) -> impl Iterator<Item = &str> {
        self.ledgers.keys().map(String::as_str)
    }
}

/// Reads a data set of revenue, or of what an organization spent.
fn ledger(file: InputFile) -> Result<Ledger, String> {
    let files = [file];
    match import::read_ceb(&files, &Wanted::default()) {
        Ok((ledger, _)) => Ok(ledger),
        Err(fault) => {
            let [file] = &files;
            let expenses = import::read_expenses(file).map_err(|_| fault.0)?;
            Ok(Ledger { expenses, ..Ledger::default() })
        }
    }
}
