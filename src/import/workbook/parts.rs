//! The parts of a workbook that is an archive of XML files.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::{cut, damaged};

/// The most bytes of an archive: its list of parts is read whole.
const MAX_ARCHIVE: usize = 64 * MB;

/// The most bytes of a part, unpacked.
const MAX_PART: usize = 128 * MB;

/// The most bytes of a part that says where others are or what they look like.
const MAX_SMALL_PART: usize = 16 * MB;

const MB: usize = 1024 * 1024;

/// The parts by their names.
pub(super) struct Parts<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Parts<'a> {
    /// Opens the archive.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, String> {
        if bytes.len() > MAX_ARCHIVE {
            return Err(too_large("the workbook", MAX_ARCHIVE));
        }
        let archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|_| damaged("its archive has no list of its parts"))?;
        Ok(Self { archive })
    }

    /// Returns whether there is such a part; the case of letters does not count.
    pub(super) fn has(&self, name: &str) -> bool {
        self.index(name).is_some()
    }

    /// Reads a part; none where there is none of this name.
    pub(super) fn read(&mut self, name: &str) -> Result<Option<String>, String> {
        self.read_up_to(name, MAX_PART)
    }

    /// Reads a part that says where others are or what they look like; empty where there is none of this name.
    pub(super) fn small(&mut self, name: &str) -> Result<String, String> {
        Ok(self.read_up_to(name, MAX_SMALL_PART)?.unwrap_or_default())
    }

    /// Reads a part up to a size.
    fn read_up_to(&mut self, name: &str, most: usize) -> Result<Option<String>, String> {
        let Some(index) = self.index(name) else { return Ok(None) };
        let unreadable = || damaged(&format!("`{}` in it cannot be unpacked", cut(name)));
        let part = self.archive.by_index(index).map_err(|_| unreadable())?;
        let mut bytes = Vec::new();
        // The size that the archive states may be false, so that what comes out is what counts.
        let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
        part.take(limit).read_to_end(&mut bytes).map_err(|_| unreadable())?;
        if bytes.len() > most {
            return Err(too_large(&format!("`{}` in it", cut(name)), most));
        }
        let text = String::from_utf8(bytes)
            .map_err(|_| damaged(&format!("`{}` in it is not UTF-8 text", cut(name))))?;
        Ok(Some(text))
    }

    /// Reads a part that has to be there.
    pub(super) fn need(&mut self, name: &str) -> Result<String, String> {
        self.read(name)?.ok_or_else(|| damaged(&format!("it has no part `{}`", cut(name))))
    }

    /// Finds a part.
    fn index(&self, name: &str) -> Option<usize> {
        let mut names = self.archive.file_names_raw();
        names.position(|known| known.eq_ignore_ascii_case(name.as_bytes()))
    }
}

/// Says that something is larger than is read.
fn too_large(what: &str, most: usize) -> String {
    format!(
        "{what} takes more than {} MB, which is more than is read; leave out what is not needed, or save the sheet as CSV",
        most / MB
    )
}
