//! Projects in a temporary folder.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::program::{Around, Run, argument};

/// A document that says the least that a document can.
pub const SMALL: &str = r#"
format = 1

[factsheet]
title    = "Norway–ILO Cooperation"
issued   = "2024-05"
language = "en"

[organization]
name = "International Labour Organization"

[donor]
country = "NO"

[[section]]
kind = "prose"
body = "Norway and the ILO work together."
"#;

/// A project: a root, and in it a document in a folder of its own.
#[derive(Debug)]
pub struct Project {
    /// Goes with the project.
    _folder: TempDir,
    root: PathBuf,
}

impl Project {
    /// Makes a project whose document is `sheet/factsheet.toml`.
    pub fn new(document: &str) -> Self {
        Self::with(&[("sheet/factsheet.toml", document.as_bytes())])
    }

    /// Makes a project of files, by their paths under its root.
    pub fn with(files: &[(&str, &[u8])]) -> Self {
        let folder = tempfile::Builder::new().prefix("factsheet-test-").tempdir().unwrap();
        // A level below the temporary folder, so that a test can put something outside of the root.
        let root = folder.path().canonicalize().unwrap().join("root");
        fs::create_dir(&root).unwrap();
        let project = Self { _folder: folder, root };
        for (path, content) in files {
            project.write(path, content);
        }
        project
    }

    /// Writes a file.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// Writes a file of zeros that takes no room on the disk.
    pub fn write_sparse(&self, path: &str, bytes: u64) {
        fs::File::create(self.path(path)).unwrap().set_len(bytes).unwrap();
    }

    /// Returns the root.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns a path under the root.
    pub fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Reads a file.
    #[track_caller]
    pub fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.path(path)).unwrap()
    }

    /// Returns the document's path as an argument.
    pub fn document(&self) -> String {
        argument(&self.path("sheet/factsheet.toml"))
    }

    /// Builds the document with more arguments.
    pub fn build(&self, more: &[&str]) -> Run {
        self.build_in(&Around::default(), more)
    }

    /// Builds the document with more arguments in chosen surroundings; paths under the root are shown from it.
    pub fn build_in(&self, around: &Around, more: &[&str]) -> Run {
        let document = self.document();
        let mut arguments = vec!["build", document.as_str()];
        arguments.extend(more);
        let mut run = around.run(&arguments);
        run.err = run.err.replace(&format!("{}/", argument(&self.root)), "");
        run
    }

    /// Returns the names in a folder, in order.
    pub fn names(&self, folder: &str) -> Vec<String> {
        names(&self.path(folder))
    }
}

/// Returns the names in a folder, in order.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Returns every file under a folder, by its path from there with forward slashes, in order.
pub fn files_under(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![String::new()];
    while let Some(prefix) = open.pop() {
        for name in names(&folder.join(&prefix)) {
            let path = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
            if folder.join(&path).is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
