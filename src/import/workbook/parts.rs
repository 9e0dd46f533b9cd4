//! The parts of a workbook that is an archive of XML files.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::damaged;

/// The most bytes of a part, unpacked.
const MAX_BYTES: u64 = 128 * 1024 * 1024;

/// The parts by their names.
pub(super) struct Parts<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Parts<'a> {
    /// Opens the archive.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, String> {
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
        let Some(index) = self.index(name) else { return Ok(None) };
        let unreadable = || damaged(&format!("`{name}` in it cannot be unpacked"));
        let part = self.archive.by_index(index).map_err(|_| unreadable())?;
        let mut bytes = Vec::new();
        // The size that the archive states may be false, so that what comes out is what counts.
        part.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|_| unreadable())?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length > MAX_BYTES) {
            return Err(format!(
                "`{name}` in it takes more than {} MB, which is more than is read; \
                 leave out what is not needed, or save the sheet as CSV",
                MAX_BYTES / 1024 / 1024
            ));
        }
        let text = String::from_utf8(bytes)
            .map_err(|_| damaged(&format!("`{name}` in it is not UTF-8 text")))?;
        Ok(Some(text))
    }

    /// Reads a part that has to be there.
    pub(super) fn need(&mut self, name: &str) -> Result<String, String> {
        self.read(name)?.ok_or_else(|| damaged(&format!("it has no part `{name}`")))
    }

    /// Finds a part.
    fn index(&self, name: &str) -> Option<usize> {
        let mut names = self.archive.file_names_raw();
        names.position(|known| known.eq_ignore_ascii_case(name.as_bytes()))
    }
}
