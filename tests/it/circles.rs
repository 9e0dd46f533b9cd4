//! Which files of a folder use which, read from their text, and whether they go round in a circle.

use std::collections::{BTreeMap, BTreeSet};

/// The files that each file uses.
type Uses<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// Returns files that use each other in a circle, if there are such; `root` is how a path names the folder.
pub fn circle<'a>(root: &str, files: &'a BTreeMap<&str, String>) -> Option<Vec<&'a str>> {
    let names: BTreeSet<&str> = files.keys().copied().collect();
    let uses = files.iter().map(|(file, code)| (*file, uses(root, file, code, &names)));
    let uses: Uses<'a> = uses.collect();
    let mut done = BTreeSet::new();
    names.iter().find_map(|file| walk(file, &uses, &mut Vec::new(), &mut done))
}

/// Follows the uses of a file; `way` has those on the way to it.
fn walk<'a>(
    file: &'a str,
    uses: &Uses<'a>,
    way: &mut Vec<&'a str>,
    done: &mut BTreeSet<&'a str>,
) -> Option<Vec<&'a str>> {
    if let Some(at) = way.iter().position(|before| *before == file) {
        return Some(way[at..].to_vec());
    }
    if !done.insert(file) {
        return None;
    }
    way.push(file);
    let found = uses[file].iter().find_map(|next| walk(next, uses, way, done));
    way.pop();
    found
}

/// Returns the files that a file uses. What is no module is of the `mod.rs` or the file that it is taken from.
fn uses<'a>(root: &str, file: &str, code: &str, files: &BTreeSet<&'a str>) -> BTreeSet<&'a str> {
    let own = file.trim_end_matches("mod.rs").trim_end_matches(".rs").trim_end_matches('/');
    let above = own.rsplit_once('/').map_or("", |(above, _)| above);
    let mut found = BTreeSet::new();
    for (begin, module) in [("super::", above), ("self::", own), (root, "")] {
        for path in code.split(begin).skip(1) {
            follow(module, path, files, &mut found);
        }
    }
    // A module names those within it by their names alone.
    for line in code.lines() {
        let declared = line.split_once("mod ").and_then(|(_, name)| name.strip_suffix(';'));
        if let Some(name) = declared
            && code.contains(&format!("{name}::"))
        {
            follow(own, name, files, &mut found);
        }
    }
    found.remove(file);
    found
}

/// Follows a path from a module, into the braces of `a::{b, c::d}`, to the files that it leads to.
fn follow<'a>(module: &str, path: &str, files: &BTreeSet<&'a str>, found: &mut BTreeSet<&'a str>) {
    if let Some(list) = path.strip_prefix('{') {
        for part in parts(list) {
            follow(module, part.trim(), files, found);
        }
        return;
    }
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let word = path.split(|c| !is_word(c)).next().unwrap();
    let within = if module.is_empty() { word.to_owned() } else { format!("{module}/{word}") };
    match (module_file(&within, files), path[word.len()..].strip_prefix("::")) {
        (Some(_), Some(rest)) => follow(&within, rest, files, found),
        (Some(file), None) => drop(found.insert(file)),
        (None, _) => found.extend(module_file(module, files)),
    }
}

/// Returns the file of a module.
fn module_file<'a>(module: &str, files: &BTreeSet<&'a str>) -> Option<&'a str> {
    let folder = if module.is_empty() { String::new() } else { format!("{module}/") };
    let names = [format!("{module}.rs"), format!("{folder}mod.rs")];
    names.iter().find_map(|name| files.get(name.as_str()).copied())
}

/// Returns the parts of a list up to the brace that closes it.
fn parts(list: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                parts.push(&list[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&list[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// What the search sees, and that it finds circles of every kind of path.
#[test]
fn circles_are_found() {
    let all = ["mod.rs", "a.rs", "b/mod.rs", "b/c.rs"].into();
    let of = |file: &str, code: &str| -> Vec<&str> {
        uses("crate::cli::", file, code, &all).into_iter().collect()
    };
    assert_eq!(of("a.rs", "use super::{Env, b::{self, c::X}};"), ["b/c.rs", "b/mod.rs", "mod.rs"]);
    assert_eq!(of("b/mod.rs", "mod c;\nuse crate::cli::a;\nfn f() { c::f() }"), ["a.rs", "b/c.rs"]);
    assert_eq!(of("b/mod.rs", "mod c;"), [""; 0]);
    assert_eq!(of("b/c.rs", "use super::Y;\nuse crate::cli::env::Env;"), ["b/mod.rs", "mod.rs"]);
    assert_eq!(of("mod.rs", "mod a;\npub use a::A;"), ["a.rs"]);

    let files = |pairs: &[(&'static str, &str)]| -> BTreeMap<&'static str, String> {
        pairs.iter().map(|(name, code)| (*name, (*code).to_owned())).collect()
    };
    let round = files(&[
        ("a.rs", "super::b::f()"),
        ("b/mod.rs", "mod c;\nc::f()"),
        ("b/c.rs", "use crate::cli::a::A;"),
    ]);
    assert_eq!(circle("crate::cli::", &round), Some(vec!["a.rs", "b/mod.rs", "b/c.rs"]));
    let straight =
        files(&[("a.rs", "super::b::f()"), ("b/mod.rs", "mod c;\nc::f()"), ("b/c.rs", "")]);
    assert_eq!(circle("crate::cli::", &straight), None);
}
