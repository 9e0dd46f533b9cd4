//! The built-in templates as the typesetter reads them. A file is parsed when it is first asked for: a document uses one
//! template of several.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use rayon::prelude::*;
use typst::syntax::Source;
use typst::utils::hash128;

use super::file_id;
use crate::template::{self, BuiltIn};

/// Where they lie in the typesetter's world.
const FOLDER: &str = "/templates/";

/// What all templates share.
pub const SHARED: &str = "lib";

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

/// Returns all files, with their paths.
pub fn texts() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().map(|(path, file)| (path.as_str(), file.text))
}

/// Parses the files of a folder whose names are wanted, and returns their paths.
pub fn parse(folder: &str, is_wanted: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let folder = format!("{FOLDER}{folder}/");
    let stem = |path: &'static str| path.strip_prefix(&folder)?.strip_suffix(".typ");
    let paths = FILES.keys().map(String::as_str);
    let paths: Vec<&str> = paths.filter(|path| stem(path).is_some_and(&is_wanted)).collect();
    paths.par_iter().for_each(|path| {
        // The typesetter asks for the hash of a file before it evaluates it, and keeps it.
        source(path).map(hash128);
    });
    paths
}

/// Returns the path of the file in which the usual template draws a kind of sections, for a template that has none.
pub fn of_kind(name: &str, kind: &str) -> Option<&'static str> {
    let path = |folder: &str| format!("{FOLDER}{folder}/{kind}.typ");
    let is_missing = !FILES.contains_key(&path(name));
    let (path, _) = FILES.get_key_value(&path(BuiltIn::USUAL.name())).filter(|_| is_missing)?;
    Some(path)
}
