//! Writing outputs: whole or not at all, and never over what a run has read.

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::unwritable;

/// The outputs of a run, each held against everything that the run has read and against the other outputs.
#[derive(Debug, Default)]
pub struct Outputs {
    /// What is at each place already, in words: `the document reads it`.
    taken: BTreeMap<Place, String>,
}

impl Outputs {
    /// Protects the files that a run has read.
    #[must_use]
    pub fn protect(mut self, inputs: impl IntoIterator<Item = impl AsRef<Path>>) -> Self {
        for input in inputs {
            for place in Place::all_of(input.as_ref()) {
                self.taken.insert(place, "the document is made from it".to_owned());
            }
        }
        self
    }

    /// Claims a path for an output, which messages call by its name, such as `--manifest`.
    ///
    /// # Errors
    ///
    /// In a sentence, when the path leads to what the run has read or to another output, or to a folder.
    pub fn claim(&mut self, path: &Path, name: &str) -> Result<(), String> {
        if fs::metadata(path).is_ok_and(|metadata| metadata.is_dir()) {
            return Err(format!(
                "`{}` is a folder; {name} needs the name of a file",
                path.display()
            ));
        }
        if path == Path::new("-") {
            return Err(format!("{name} needs the name of a file; `-` is not one"));
        }
        if is_device(path) {
            return Ok(());
        }
        for place in Place::all_of(path) {
            if let Some(what) = self.taken.get(&place) {
                let path = path.display();
                return Err(format!(
                    "{name} would write over `{path}`, but {what}; name another file"
                ));
            }
        }
        for place in Place::all_of(path) {
            self.taken.insert(place, format!("{name} is written there"));
        }
        Ok(())
    }
}

/// What tells whether two paths lead to one file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// The path without links, also of a file that is still to be written.
    Path(PathBuf),
    /// The device and the number of the file: the same for all its names.
    #[cfg(unix)]
    Node(u64, u64),
}

impl Place {
    /// All that is known of where a path leads.
    fn all_of(path: &Path) -> Vec<Self> {
        let target = target(path);
        #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix numbers files"))]
        let mut places = vec![Self::Path(without_links(&target))];
        #[cfg(unix)]
        if let Ok(metadata) = fs::metadata(&target) {
            use std::os::unix::fs::MetadataExt;
            places.push(Self::Node(metadata.dev(), metadata.ino()));
        }
        places
    }
}

/// Takes the links out of a path whose last part need not be there.
fn without_links(path: &Path) -> PathBuf {
    if let Ok(path) = fs::canonicalize(path) {
        return path;
    }
    let folder = fs::canonicalize(folder_of(path)).unwrap_or_else(|_| folder_of(path).to_owned());
    folder.join(path.file_name().unwrap_or_default())
}

/// The folder that a file is in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Where a path leads after the links that it may be, whether or not something is there.
fn target(path: &Path) -> PathBuf {
    /// As many as Linux follows.
    const MAX_LINKS: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..MAX_LINKS {
        let Ok(next) = fs::read_link(&path) else { break };
        path = folder_of(&path).join(next);
    }
    path
}

/// Whether something is there that is neither a file nor a folder: a device or a pipe, which is written to in place.
pub fn is_device(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir())
}

/// Writes a file whole or not at all: beside its place first, then by a rename. A device or a pipe is written to.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    stage(path, bytes)?.finish()
}

/// Writes files; none takes its place before all of them are on the disk.
///
/// # Errors
///
/// In a sentence that names the file.
pub fn write_all(files: &[(PathBuf, &[u8])]) -> Result<(), String> {
    let mut staged = Vec::with_capacity(files.len());
    for (path, bytes) in files {
        staged.push((path, stage(path, bytes).map_err(|error| unwritable(path, &error))?));
    }
    for (path, file) in staged {
        file.finish().map_err(|error| unwritable(path, &error))?;
    }
    Ok(())
}

/// Adds text to a file before its end. The one way in which a file is changed where it stands: who reads it has to
/// bear with a text that is not whole.
pub fn insert(path: &Path, text: &str, end: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    let length = i64::try_from(end.len()).map_err(io::Error::other)?;
    file.seek(SeekFrom::End(-length))?;
    file.write_all(format!("{text}{end}").as_bytes())
}

/// A file that is on the disk, and not yet in its place.
enum Staged<'a> {
    File(NamedTempFile, PathBuf),
    Device(&'a Path, &'a [u8]),
}

/// Puts the content of a file beside its place.
fn stage<'a>(path: &'a Path, bytes: &'a [u8]) -> io::Result<Staged<'a>> {
    if is_device(path) {
        return Ok(Staged::Device(path, bytes));
    }
    let path = target(path);
    let folder = folder_of(&path);
    fs::create_dir_all(folder)?;
    let mut file = unfinished(0o666).tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    #[cfg(unix)]
    if let Ok(old) = fs::metadata(&path) {
        use std::os::unix::fs::PermissionsExt;
        let mode = old.permissions().mode() & 0o777;
        file.as_file().set_permissions(fs::Permissions::from_mode(mode))?;
    }
    Ok(Staged::File(file, path))
}

/// What makes a file or a folder that is not finished; the user's mask takes away from its permissions.
pub(super) fn unfinished(mode: u32) -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".factsheet-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    builder
}

impl Staged<'_> {
    fn finish(self) -> io::Result<()> {
        match self {
            Self::File(file, path) => file.persist(path).map(drop).map_err(|error| error.error),
            Self::Device(path, bytes) => {
                let mut device = OpenOptions::new().write(true).open(path)?;
                device.write_all(bytes)?;
                device.flush()
            }
        }
    }
}
