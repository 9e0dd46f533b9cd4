//! What a folder holds, as far as it belongs to its project.

use std::fs;
use std::path::{Path, PathBuf};

use crate::files;

/// The files of a folder.
#[derive(Default)]
pub(super) struct Tree {
    /// Each by its path from the folder, and where it really is.
    pub(super) files: Vec<(PathBuf, PathBuf)>,
    /// What was passed over, and why.
    pub(super) notes: Vec<String>,
}

impl Tree {
    /// Lists the files of a folder and of its folders, links followed, in the order of their names.
    ///
    /// A link may lead anywhere within the root. One that leads out of it is refused, as it is where a document names
    /// it; what is neither a file nor a folder is passed over.
    pub(super) fn of(folder: &Path, root: &Path) -> Result<Self, String> {
        let mut tree = Self::default();
        let real = canonical(folder)?;
        tree.visit(&real, Path::new(""), std::slice::from_ref(&real), root)?;
        tree.files.sort();
        Ok(tree)
    }

    /// Lists a folder; `open` has the folders on the way to it.
    fn visit(
        &mut self,
        folder: &Path,
        prefix: &Path,
        open: &[PathBuf],
        root: &Path,
    ) -> Result<(), String> {
        let unreadable = |error| files::unreadable(folder, &error);
        for entry in fs::read_dir(folder).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let path = prefix.join(entry.file_name());
            let shown = path.display();
            let Ok(real) = fs::canonicalize(entry.path()) else {
                self.notes.push(format!("`{shown}` is a link that leads nowhere; left out"));
                continue;
            };
            if !real.starts_with(root) {
                return Err(format!(
                    "`{shown}` is a link that leads out of the project, to `{}`; copy the file into the project",
                    real.display()
                ));
            }
            let kind = fs::metadata(&real).map_err(unreadable)?.file_type();
            if kind.is_file() {
                self.files.push((path, real));
            } else if !kind.is_dir() {
                self.notes.push(format!("`{shown}` is neither a file nor a folder; left out"));
            } else if open.contains(&real) {
                self.notes.push(format!("`{shown}` is a link to a folder that it is in; left out"));
            } else {
                let below: Vec<PathBuf> = open.iter().cloned().chain([real.clone()]).collect();
                self.visit(&real, &path, &below, root)?;
            }
        }
        Ok(())
    }
}

/// Returns where a path really leads.
pub(super) fn canonical(path: &Path) -> Result<PathBuf, String> {
    fs::canonicalize(path).map_err(|error| files::unreadable(path, &error))
}

/// Returns whether a folder that is to be made would lie in another.
pub(super) fn is_within(new: &Path, folder: &Path) -> bool {
    let Ok(folder) = fs::canonicalize(folder) else { return false };
    let Ok(absolute) = std::path::absolute(new) else { return false };
    let there = absolute.ancestors().find_map(|path| fs::canonicalize(path).ok());
    there.is_some_and(|there| there.starts_with(folder))
}
