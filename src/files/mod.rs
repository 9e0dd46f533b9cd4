//! The disk: reading a project's files, and writing outputs whole or not at all.

mod outputs;
mod new_folder;

pub use new_folder::{NewFolder, taken};
pub use outputs::{Outputs, insert, is_device, write, write_all};

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, PoisonError};

pub use crate::input::DOCUMENT;

use crate::batch::{Inputs, Project};
use crate::input::{
    Digest, FileFault, MAX_FILE_BYTES, MAX_LISTED, MAX_LISTED_DEPTH, ProjectFiles, ProjectPath,
};
use crate::nearest::nearest;

/// A project on the disk: a root that nothing leads out of.
#[derive(Debug)]
pub struct DiskFiles {
    /// The root, with no links in it.
    root: PathBuf,
    /// The root as messages write it; empty for the folder that the user is in.
    shown_root: PathBuf,
    /// Every file that was asked for, and what was read; none where nothing could be.
    asked: Mutex<Inputs>,
}

impl DiskFiles {
    /// Opens the project of a document.
    ///
    /// Without a root of its own, a document's project is the folder that holds the document's folder: documents
    /// stand beside each other and beside what they share. Returns the project and the document's path in it.
    pub fn open(document: &Path, root: Option<&Path>) -> io::Result<(Self, ProjectPath)> {
        let mut file = fs::canonicalize(document)?;
        let mut document = document.to_owned();
        // A folder stands for the document in it.
        if file.is_dir() {
            file.push(DOCUMENT);
            document.push(DOCUMENT);
        }
        let file = fs::canonicalize(file)?;
        let document = document.as_path();
        let folder = file.parent().unwrap_or(&file);
        let root = match root {
            Some(root) => fs::canonicalize(root).map_err(|error| {
                let message = format!("the root `{}`: {error}", root.display());
                io::Error::new(io::ErrorKind::InvalidInput, message)
            })?,
            None => folder.parent().unwrap_or(folder).to_owned(),
        };
        let outside = || {
            io::Error::new(
                io::ErrorKind::InvalidInput,
                format!("the document is outside the root {}", root.display()),
            )
        };
        let relative = file.strip_prefix(&root).map_err(|_| outside())?;
        let relative = relative.to_str().ok_or_else(|| {
            let message = "the name of its folder is not UTF-8; rename the folder";
            io::Error::new(io::ErrorKind::InvalidInput, message)
        })?;
        let path = ProjectPath::new(&relative.replace('\\', "/")).ok_or_else(outside)?;
        let shown_root = shown_root(document, &file, &root);
        Ok((Self { root, shown_root, asked: Mutex::default() }, path))
    }

    /// Notes what was read of a file.
    fn note(&self, path: &Path, read: Option<&[u8]>) {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let known = asked.entry(path.to_owned()).or_default();
        if known.is_none() {
            *known = read.map(Digest::of);
        }
    }

    /// Returns where a path of the project is asked for, and where it really leads, which is within the project: a link
    /// may lead anywhere, so the place that it leads to is what counts.
    fn real(&self, path: &ProjectPath) -> Result<(PathBuf, PathBuf), FileFault> {
        let wanted = self.root.join(path.as_str());
        self.note(&wanted, None);
        let real = fs::canonicalize(&wanted).map_err(|error| self.fault(&wanted, &error))?;
        if real.starts_with(&self.root) { Ok((wanted, real)) } else { Err(FileFault::Outside) }
    }

    /// Says why a file of the project cannot be read.
    fn fault(&self, wanted: &Path, error: &io::Error) -> FileFault {
        match error.kind() {
            io::ErrorKind::NotFound => FileFault::Missing {
                nearest: further_up(wanted, &self.root).or_else(|| nearest_file(wanted)),
            },
            _ => FileFault::Unreadable(error.to_string()),
        }
    }
}

/// Returns the way to a file that is there if one goes up first, as when `../` was forgotten.
fn further_up(wanted: &Path, root: &Path) -> Option<String> {
    let names: Vec<&str> =
        wanted.strip_prefix(root).ok()?.iter().filter_map(OsStr::to_str).collect();
    let ways = (1..names.len()).flat_map(|up| (up..names.len()).map(move |from| (up, from)));
    ways.filter_map(|(up, from)| Some((up, names.get(..from - up)?, names.get(from..)?)))
        .find(|(_, above, below)| {
            above.iter().chain(*below).fold(root.to_owned(), |path, name| path.join(name)).is_file()
        })
        .map(|(up, _, below)| "../".repeat(up) + &below.join("/"))
}

/// Returns the name in the same folder that is nearest to that of a file.
fn nearest_file(path: &Path) -> Option<String> {
    let folder = fs::read_dir(path.parent()?).ok()?;
    let names: Vec<String> =
        folder.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    nearest(path.file_name()?.to_str()?, names.iter().map(String::as_str)).map(str::to_owned)
}

/// Lists the files in a folder and in its folders, by the path in the project that the folder has.
fn list_into(
    folder: &Path,
    path: &ProjectPath,
    depth: usize,
    found: &mut Vec<ProjectPath>,
) -> Result<(), FileFault> {
    let unreadable = |error: io::Error| FileFault::Unreadable(error.to_string());
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name();
        // No Typst file can name what is not UTF-8, and what is hidden belongs to other programs.
        let Some(own) = name.to_str().filter(|name| !name.starts_with('.')) else { continue };
        let Some(own) = path.join(own) else { continue };
        let kind = entry.file_type().map_err(unreadable)?;
        if kind.is_dir() && depth < MAX_LISTED_DEPTH {
            list_into(&entry.path(), &own, depth + 1, found)?;
        } else if kind.is_file() || kind.is_symlink() && entry.path().is_file() {
            found.push(own);
        }
        if found.len() > MAX_LISTED {
            return Err(FileFault::Unreadable(format!("it has more than {MAX_LISTED} files")));
        }
    }
    Ok(())
}

/// Returns the root as the user would write it: as the document was named, absolute or from the folder one is in.
fn shown_root(document: &Path, file: &Path, root: &Path) -> PathBuf {
    let below = file.strip_prefix(root).map_or(0, |below| below.components().count());
    if document.is_absolute() {
        let mut shown = document.to_owned();
        (0..below).for_each(|_| {
            shown.pop();
        });
        return shown;
    }
    match std::env::current_dir().and_then(fs::canonicalize) {
        Ok(here) => way(&here, root),
        Err(_) => root.to_owned(),
    }
}

/// Returns the way from one folder to a file or another folder; both are absolute.
pub fn way(here: &Path, there: &Path) -> PathBuf {
    let shared = here.components().zip(there.components()).take_while(|(a, b)| a == b).count();
    let up = here.components().skip(shared).map(|_| Component::ParentDir);
    up.chain(there.components().skip(shared)).collect()
}

/// Takes out of a way the folders that it leaves and enters again: from `b`, `../b/c` is `c`.
fn shortest(way: &Path) -> PathBuf {
    let Ok(here) = std::env::current_dir().and_then(fs::canonicalize) else {
        return way.to_owned();
    };
    let mut place = here.clone();
    for part in way.components() {
        match part {
            Component::ParentDir => {
                place.pop();
            }
            part => place.push(part),
        }
    }
    if way.is_absolute() { way.to_owned() } else { self::way(&here, &place) }
}

impl ProjectFiles for DiskFiles {
    fn read(&self, path: &ProjectPath) -> Result<Vec<u8>, FileFault> {
        let (wanted, real) = self.real(path)?;
        let fault = |error| self.fault(&wanted, &error);
        let metadata = fs::metadata(&real).map_err(fault)?;
        if !metadata.is_file() {
            return Err(FileFault::Unreadable("it is not a file".to_owned()));
        }
        if metadata.len() > MAX_FILE_BYTES {
            return Err(FileFault::TooLarge { size: metadata.len() });
        }
        let bytes = fs::read(&real).map_err(fault)?;
        self.note(&wanted, Some(&bytes));
        Ok(bytes)
    }

    fn list(&self, folder: &ProjectPath) -> Result<Vec<ProjectPath>, FileFault> {
        let (_, real) = self.real(folder)?;
        let mut found = Vec::new();
        list_into(&real, folder, 0, &mut found)?;
        found.sort();
        Ok(found)
    }

    fn display(&self, path: &ProjectPath) -> String {
        shortest(&self.shown_root.join(path.as_str())).to_string_lossy().replace('\\', "/")
    }
}

impl Project for DiskFiles {
    /// A file that is changed while a document is made from it differs from what was first read of it, and is built
    /// again.
    fn asked(&self) -> Inputs {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Describes a file as it is now; none where it cannot be read, or where reading takes something out of it.
pub fn digest(path: &Path) -> Option<Digest> {
    if is_device(path) {
        return None;
    }
    Digest::of_stream(fs::File::open(path).ok()?).ok()
}

/// The most that is read of a file or a pipe that the command line names: a gigabyte.
const MAX_READ_BYTES: u64 = 1 << 30;

/// Reads a file, or a pipe, that the command line names; one without an end is an error.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    read_up_to(path, MAX_READ_BYTES)
}

/// Reads a file or a pipe up to a size; a larger one is an error.
pub fn read_up_to(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > most) {
        let message = format!("it is larger than {} MB", most >> 20);
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, message));
    }
    Ok(bytes)
}

/// Reads all files in a folder, by their names.
pub fn files_in(folder: &Path) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push((name, fs::read(&path)?));
        }
    }
    files.sort();
    Ok(files)
}

/// Says that a file or a folder cannot be read.
pub fn unreadable(path: &Path, error: &io::Error) -> String {
    format!("`{}` cannot be read: {error}", path.display())
}

/// Says that a file or a folder cannot be written.
pub fn unwritable(path: &Path, error: &io::Error) -> String {
    format!("`{}` cannot be written: {error}", path.display())
}

/// Returns whether something is at a path.
pub fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Lists the files of a folder, in the order of their names.
pub fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

/// Says why a document cannot be opened.
fn unopened(document: &Path, error: &io::Error) -> String {
    let name = document.display();
    if error.kind() != io::ErrorKind::NotFound {
        return format!("`{name}` cannot be opened: {error}");
    }
    match nearest_file(document) {
        _ if document.is_dir() => format!("`{name}` has no `{DOCUMENT}`"),
        Some(nearest) => format!(
            "`{name}` is not there; did you mean `{}`?",
            document.with_file_name(nearest).display()
        ),
        None => format!("`{name}` is not there"),
    }
}

/// The TOML file of a document that is named by itself or by its folder.
pub fn document(path: &Path) -> PathBuf {
    if path.is_dir() { path.join(DOCUMENT) } else { path.to_owned() }
}

/// Opens the project of a document; see [`DiskFiles::open`].
///
/// # Errors
///
/// In a sentence.
pub fn open(document: &Path, root: Option<&Path>) -> Result<(DiskFiles, ProjectPath), String> {
    DiskFiles::open(document, root).map_err(|error| unopened(document, &error))
}
