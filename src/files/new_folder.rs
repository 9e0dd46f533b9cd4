//! A new folder, whole or not at all.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::outputs::{folder_of, unfinished};
use super::{exists, unwritable};

/// A folder that is not there until all its files are.
#[derive(Debug)]
pub struct NewFolder {
    /// Where its files wait, beside its place; it goes when the folder is not finished.
    waiting: TempDir,
    target: PathBuf,
}

impl NewFolder {
    /// Begins a folder; one that is there is never written into.
    pub fn begin(target: &Path) -> Result<Self, String> {
        let begin = || {
            let folder = folder_of(target);
            fs::create_dir_all(folder)?;
            unfinished(0o777).tempdir_in(folder)
        };
        let waiting = begin().map_err(|error| unwritable(target, &error))?;
        let folder = Self { waiting, target: target.to_owned() };
        folder.must_be_new()?;
        Ok(folder)
    }

    /// Writes a file by its path from the folder.
    pub fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), String> {
        let place = self.waiting.path().join(path);
        let write = || {
            fs::create_dir_all(folder_of(&place))?;
            let mut file = fs::File::create(&place)?;
            file.write_all(bytes)?;
            file.sync_all()
        };
        write().map_err(|error| unwritable(&self.target.join(path), &error))
    }

    /// Copies a file by its path from the folder.
    pub fn copy(&self, path: &Path, from: &Path) -> Result<(), String> {
        let place = self.waiting.path().join(path);
        let copy = || {
            fs::create_dir_all(folder_of(&place))?;
            fs::copy(from, &place)?;
            fs::File::open(&place)?.sync_all()
        };
        copy().map_err(|error| unwritable(&self.target.join(path), &error))
    }

    /// Puts the folder into its place.
    pub fn finish(self) -> Result<(), String> {
        self.must_be_new()?;
        // From here on the folder is no longer temporary, or it is taken away after all.
        let waiting = self.waiting.keep();
        fs::rename(&waiting, &self.target).map_err(|error| {
            drop(fs::remove_dir_all(&waiting));
            unwritable(&self.target, &error)
        })
    }

    /// Refuses a place where something is.
    fn must_be_new(&self) -> Result<(), String> {
        if exists(&self.target) {
            return Err(taken(&self.target));
        }
        Ok(())
    }
}

/// Says that a place is taken.
pub fn taken(path: &Path) -> String {
    format!("`{}` is there already; nothing is ever overwritten", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of two that make one folder at once, one makes it; the other is told, and leaves nothing behind.
    #[test]
    fn two_at_once_are_one_folder() {
        let place = tempfile::tempdir().unwrap();
        let target = place.path().join("new");
        let [first, second] = [b"first", b"other"].map(|bytes| {
            let folder = NewFolder::begin(&target).unwrap();
            folder.write(Path::new("a/b.txt"), bytes).unwrap();
            folder
        });
        first.finish().unwrap();
        assert_eq!(second.finish(), Err(taken(&target)));
        assert_eq!(fs::read(target.join("a/b.txt")).unwrap(), b"first");
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    }
}
