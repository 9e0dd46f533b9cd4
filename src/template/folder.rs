//! A template of the author's own: what is in its folder.

use std::collections::BTreeSet;

use crate::finding::{Code, Finding, Findings, Span};
use crate::fonts::{FontFace, Fonts};
use crate::input::{Loaded, ProjectFiles, ProjectPath};

/// How many files of a folder the typesetter may see.
const MAX_FILES: usize = 200;

/// How large they may be together, in bytes.
const MAX_BYTES: usize = 64 * 1024 * 1024;

/// The endings of pictures.
const PICTURES: [&str; 4] = ["svg", "png", "jpg", "jpeg"];

/// The endings of fonts.
const FONTS: [&str; 4] = ["ttf", "otf", "ttc", "otc"];

/// A file of a template's folder.
#[derive(Debug, Clone)]
pub struct OwnFile {
    /// Its path in the folder.
    pub path: String,
    /// Its path as reports write it.
    pub shown: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What the typesetter needs of a folder.
#[derive(Debug, Default)]
pub struct Contents {
    /// The paths in the folder of all that lies there.
    pub names: BTreeSet<String>,
    /// Typst files and pictures.
    pub files: Vec<OwnFile>,
    /// The letters of its fonts.
    pub faces: Vec<FontFace>,
}

/// Which files are read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// All that a template may use.
    Template,
    /// Fonts only.
    Fonts,
}

/// Reads a folder; what else lies in it is left alone.
pub fn read(
    folder: &ProjectPath,
    asked: Span,
    wanted: Wanted,
    (files, loaded): (&dyn ProjectFiles, &mut Loaded),
    findings: &mut Findings,
) -> Option<Contents> {
    let name = files.display(folder);
    let paths = match files.list(folder) {
        Ok(paths) => paths,
        Err(fault) => {
            findings.push(fault.finding(&name, Some(asked)));
            return None;
        }
    };
    let is_of = |path: &ProjectPath, endings: &[&str]| {
        path.extension().is_some_and(|own| endings.contains(&own.as_str()))
    };
    let is_wanted = |path: &ProjectPath| {
        is_of(path, &FONTS)
            || wanted == Wanted::Template && (is_of(path, &PICTURES) || is_of(path, &["typ"]))
    };
    let names = paths.iter().map(|path| within(path, folder).to_owned()).collect();
    let paths: Vec<ProjectPath> = paths.into_iter().filter(is_wanted).collect();
    if paths.len() > MAX_FILES {
        let message = format!("`{name}` has {} files, the most is {MAX_FILES}", paths.len());
        findings.push(
            Finding::new(Code::FileSize, asked, message)
                .label("Typst files, pictures and fonts in it")
                .help("take out of the folder what the pages do not use"),
        );
        return None;
    }
    let before = findings.len();
    let mut contents = Contents { names, ..Contents::default() };
    let mut size = 0;
    for path in paths {
        let shown = files.display(&path);
        let bytes = match loaded.read(files, &path) {
            Ok(bytes) => bytes,
            Err(fault) => {
                findings.push(fault.finding(&shown, Some(asked)));
                continue;
            }
        };
        size += bytes.len();
        if size > MAX_BYTES {
            let message = format!("`{name}` has more than {} MB of files", MAX_BYTES >> 20);
            findings.push(
                Finding::new(Code::FileSize, asked, message)
                    .label("Typst files, pictures and fonts in it")
                    .help("take out of the folder what the pages do not use, or make its pictures smaller"),
            );
            return None;
        }
        if is_of(&path, &FONTS) {
            let faces = Fonts::faces(bytes);
            if faces.is_empty() {
                let message = format!("`{shown}` cannot be read: it is no OpenType font");
                findings.push(Finding::new(Code::FileUnreadable, asked, message));
            }
            contents.faces.extend(faces);
        } else if is_of(&path, &["typ"]) && std::str::from_utf8(&bytes).is_err() {
            let message = format!("`{shown}` is not UTF-8 text");
            findings.push(
                Finding::new(Code::FileEncoding, asked, message).help("save the file as UTF-8"),
            );
        } else {
            contents.files.push(OwnFile { path: within(&path, folder).to_owned(), shown, bytes });
        }
    }
    (findings.len() == before).then_some(contents)
}

/// Returns the path of a file in a folder.
fn within<'a>(path: &'a ProjectPath, folder: &ProjectPath) -> &'a str {
    path.as_str().strip_prefix(folder.as_str()).unwrap_or(path.as_str()).trim_start_matches('/')
}
