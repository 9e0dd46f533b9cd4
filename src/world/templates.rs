//! The built-in templates as the typesetter reads them. A file is parsed when it is first asked for: a document uses one
//! template of several.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use rayon::prelude::*;
use typst::syntax::Source;
use typst::utils::hash128;

use super::file_id;
use crate::template;

/// Where they lie in the typesetter's world.
const FOLDER: &str = "/templates/";

/// What all templates share.
const SHARED: &str = "lib";

/// The files, by their paths in the typesetter's world.
static FILES: LazyLock<BTreeMap<String, File>> = LazyLock::new(|| {
    let file = |(path, text): &(&str, &'static str)| {
        (format!("{FOLDER}{path}"), File { text, source: OnceLock::new() })
    };
    template::FILES.iter().map(file).collect()
});

struct File {
    text: &'static str,
    source: OnceLock<Source>,
}

/// Returns a file, parsed.
pub fn source(path: &str) -> Option<&'static Source> {
    let file = FILES.get(path)?;
    Some(file.source.get_or_init(|| Source::new(file_id(path), file.text.to_owned())))
}

/// Returns the path of the file that a template begins with.
pub fn entry(name: &str) -> String {
    format!("{FOLDER}{name}/{}", template::MAIN)
}

/// Returns all files, with their paths.
pub fn texts() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().map(|(path, file)| (path.as_str(), file.text))
}

/// Parses what a template is likely to need.
pub fn warm(name: &str) {
    let folders = [SHARED, name].map(|folder| format!("{FOLDER}{folder}/"));
    let is_needed = |path: &str| {
        path.ends_with(".typ") && folders.iter().any(|folder| path.starts_with(folder))
    };
    FILES.par_iter().filter(|(path, _)| is_needed(path)).for_each(|(path, _)| {
        // The typesetter asks for the hash of a file before it evaluates it, and keeps it.
        source(path).map(hash128);
    });
}
