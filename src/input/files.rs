//! The one door through which the pipeline asks for files.

use std::collections::BTreeMap;

use super::{ProjectPath, at};
use crate::finding::{Code, Finding, Span};
use crate::nearest::did_you_mean;

/// The largest file that a document may name, in bytes.
pub const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// The most files of a folder that are listed.
pub const MAX_LISTED: usize = 2_000;

/// How deep folders may lie in a folder that is listed.
pub const MAX_LISTED_DEPTH: usize = 8;

/// Why a file did not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// It is not there; a file of a similar name may be.
    Missing {
        /// The path by which it is there if one goes up first, or the nearest name in the same folder.
        nearest: Option<String>,
    },
    /// It lies outside the root: the path says so, or a link leads there.
    Outside,
    /// It is larger than [`MAX_FILE_BYTES`].
    TooLarge {
        /// Its size in bytes.
        size: u64,
    },
    /// The system would not read it.
    Unreadable(String),
}

impl FileFault {
    /// Returns the finding for a file of this name, at the place that asked for it.
    pub fn finding(self, name: &str, asked: Option<Span>) -> Finding {
        match self {
            Self::Missing { nearest } => {
                let finding = at(Code::FileMissing, asked, format!("`{name}` is not there"));
                match nearest {
                    Some(nearest) => finding.help(did_you_mean(&nearest)),
                    None => finding.help("a path is relative to the file in which it is written"),
                }
            }
            Self::Outside => outside(name, asked),
            Self::TooLarge { size } => {
                let megabytes = |bytes: u64| bytes.div_ceil(1024 * 1024);
                at(
                    Code::FileSize,
                    asked,
                    format!(
                        "`{name}` has {} MB, the limit is {} MB",
                        megabytes(size),
                        megabytes(MAX_FILE_BYTES)
                    ),
                )
                .help(match name.rsplit_once('.') {
                    Some((_, "csv" | "toml")) => "leave out what the document does not use",
                    _ => "scale the picture to its printed size at 300 dpi",
                })
            }
            Self::Unreadable(reason) => {
                at(Code::FileUnreadable, asked, format!("`{name}` cannot be read: {reason}"))
            }
        }
    }
}

/// Returns the finding for a path that leaves the project.
pub fn outside(name: &str, asked: Option<Span>) -> Finding {
    at(Code::FileOutside, asked, format!("`{name}` is outside the project"))
        .help("copy the file into the project, or name a folder that holds both with `--root`")
}

/// Where the pipeline's files come from: a folder, or memory.
pub trait ProjectFiles: Sync {
    /// Returns a file's content.
    fn read(&self, path: &ProjectPath) -> Result<Vec<u8>, FileFault>;

    /// Returns the files in a folder and in the folders in it, in the order of their names; what is hidden and folders
    /// that are links are left out.
    fn list(&self, folder: &ProjectPath) -> Result<Vec<ProjectPath>, FileFault>;

    /// Returns the path as the user would write it, for messages.
    fn display(&self, path: &ProjectPath) -> String {
        path.to_string()
    }
}

/// A project held in memory, for tests and for callers without a disk.
#[derive(Debug, Default, Clone)]
pub struct MemoryFiles(pub BTreeMap<String, Vec<u8>>);

impl ProjectFiles for MemoryFiles {
    fn read(&self, path: &ProjectPath) -> Result<Vec<u8>, FileFault> {
        self.0.get(path.as_str()).cloned().ok_or_else(|| FileFault::Missing {
            nearest: crate::nearest::nearest(path.as_str(), self.0.keys().map(String::as_str))
                .map(str::to_owned),
        })
    }

    fn list(&self, folder: &ProjectPath) -> Result<Vec<ProjectPath>, FileFault> {
        let prefix = format!("{folder}/");
        let within = self.0.keys().filter(|path| path.starts_with(&prefix));
        let paths: Vec<ProjectPath> = within.filter_map(|path| ProjectPath::new(path)).collect();
        if paths.is_empty() {
            return Err(FileFault::Missing { nearest: None });
        }
        Ok(paths)
    }
}
