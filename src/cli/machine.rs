//! The machine that the program runs on, as the making of documents sees it.

use std::io::ErrorKind;
use std::path::Path;
use std::time::Instant;

use super::proof;
use crate::batch::{Inputs, NewFile, Opened, Outside};
use crate::files::{self, Outputs};
use crate::input::Digest;
use crate::press::Condition;

/// Disk, clock and Ghostscript.
pub struct Machine {
    started: Instant,
}

impl Machine {
    /// Starts the clock.
    pub fn new() -> Self {
        Self { started: Instant::now() }
    }
}

impl Outside for Machine {
    fn open(&self, document: &Path, root: Option<&Path>) -> Result<Opened, String> {
        let (files, path) = files::open(document, root)?;
        Ok(Opened { files: Box::new(files), path })
    }

    fn read(&self, path: &Path) -> Result<Option<Vec<u8>>, String> {
        match files::read(path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(files::unreadable(path, &error)),
        }
    }

    fn exists(&self, path: &Path) -> bool {
        files::exists(path)
    }

    fn digest(&self, path: &Path) -> Option<Digest> {
        files::digest(path)
    }

    fn write(&self, new: &[NewFile<'_>], read: &Inputs) -> Result<(), String> {
        let mut outputs = Outputs::default().protect(read.keys());
        for file in new {
            outputs.claim(file.path, file.name)?;
        }
        let new: Vec<_> = new.iter().map(|file| (file.path.to_owned(), file.bytes)).collect();
        files::write_all(&new)
    }

    fn insert(&self, path: &Path, text: &str, end: &str) -> Result<(), String> {
        files::insert(path, text, end).map_err(|error| files::unwritable(path, &error))
    }

    fn draw_inks(&self, pdf: &Path, condition: &Condition) -> Result<String, String> {
        proof::write(pdf, condition)
    }

    /// From the folder that the user is in, where it is below it.
    fn shown(&self, path: &Path) -> String {
        let here = std::path::absolute(".").ok().and_then(|here| std::fs::canonicalize(here).ok());
        let short = here.as_deref().and_then(|here| path.strip_prefix(here).ok()).unwrap_or(path);
        short.to_string_lossy().replace('\\', "/")
    }

    fn seconds(&self) -> f64 {
        self.started.elapsed().as_secs_f64()
    }
}
