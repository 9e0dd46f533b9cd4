//! The shape of the program, read from its sources: what ARCHITECTURE.md promises and no compiler checks.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use factsheet::fonts;
use factsheet::locale::Locale;
use factsheet::template;
use factsheet::theme;
use sha2::{Digest, Sha256};

use crate::circles;
use crate::program::repository;
use crate::project::files_under;
use crate::references::must_be_empty;

/// The stages, in their order: each may use those before it.
///
/// `charts` stands first: it uses none, and the format has the words of its forms.
const STAGES: &[&str] = &[
    "charts", "input", "model", "content", "rules", "drawings", "world", "measure", "layout",
    "arrange", "pages", "pdf", "press",
];

/// What every stage may use. These know `input` and `model`, which read texts and tables, and each other.
const SHARED: &[&str] = &[
    "delimited",
    "facts",
    "finding",
    "fonts",
    "guard",
    "jpeg",
    "locale",
    "mentions",
    "nearest",
    "profiles",
    "qr",
    "template",
    "text",
    "theme",
    "units",
];

/// The only modules that know the outside: disk, clock, environment. The pipeline knows none of them.
const SHELL: &[&str] = &["cli", "files", "main"];

/// What works on documents as data and sets no page. These know each other and what a document is made of.
const BESIDE: &[&str] = &["import", "figures", "scaffold", "roll", "diff", "evidence", "clearance"];

/// What connects the stages.
const ABOVE: &[&str] = &["lib", "pipeline", "batch"];

/// Uses against the order, each with its reason: who uses what.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("fonts", "charts", "it measures letters for them"),
    ("evidence", "content", "it ties the numbers of a document"),
    ("evidence", "rules", "they read the numbers, and say what proves one"),
];

/// The most lines of a source file.
const MAX_LINES: usize = 400;

/// What must not land.
const FORBIDDEN: &[&str] =
    &["dbg!", "todo!", "unimplemented!", "FIXME", "#[ignore", "#[allow(", "#![allow(", "unsafe "];

/// Packages that talk to a network. (`tokio` stands in the lock file for a target that is none of ours.)
const NETWORK: &[&str] = &[
    "attohttpc",
    "curl",
    "git2",
    "h2",
    "hyper",
    "isahc",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "rustls",
    "surf",
    "tungstenite",
    "ureq",
];

/// A source file: its path under `src/`, and its lines of code, without comments.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// Reads all source files.
    fn all() -> Vec<Self> {
        let folder = repository("src");
        let paths = files_under(&folder).into_iter().filter(|path| path.ends_with(".rs"));
        paths
            .map(|path| Self { text: fs::read_to_string(folder.join(&path)).unwrap(), path })
            .collect()
    }

    /// Returns the module at the root of the crate that the file is part of; the folder of a kind of section has
    /// files of two stages.
    fn module(&self) -> &str {
        if self.path.starts_with("kinds/") {
            return if self.path.ends_with("/content.rs") { "content" } else { "model" };
        }
        self.path.split(['/', '.']).next().unwrap()
    }

    /// Returns whether the file is only compiled for tests.
    fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }

    /// Returns the lines that are no comments, each with its number, up to the tests at the file's end.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let text = self.text.split("#[cfg(test)]").next().unwrap();
        let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line));
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Returns the code as one text.
    fn joined(&self) -> String {
        self.code().map(|(_, line)| line).collect::<Vec<_>>().join("\n")
    }

    /// Returns the modules at the root of the crate that the file uses, each with a line.
    fn uses(&self) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for (number, line) in self.code() {
            for rest in line.split("crate::").skip(1) {
                // `use crate::{a, b::c}` names several.
                let names = match rest.strip_prefix('{') {
                    Some(list) => list.split('}').next().unwrap().split(',').collect(),
                    None => vec![rest],
                };
                for name in names {
                    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
                    let name = name.trim_start().split(|c: char| !is_word(c)).next().unwrap();
                    found.push((number, name.to_owned()));
                }
            }
        }
        found
    }
}

/// Returns whether a module may use another.
fn may_use(user: &str, used: &str) -> bool {
    // What a kind makes of its record is asked by the words of `content` alone.
    let used = if used == "kinds" { "model" } else { used };
    let is_exception = EXCEPTIONS.iter().any(|(a, b, _)| (*a, *b) == (user, used));
    let place = |name: &str| STAGES.iter().position(|stage| *stage == name);
    if user == used || is_exception || SHELL.contains(&user) {
        return true;
    }
    if ABOVE.contains(&user) {
        return !SHELL.contains(&used) || user == "lib";
    }
    if SHARED.contains(&used) {
        return true;
    }
    if BESIDE.contains(&user) && BESIDE.contains(&used) {
        return true;
    }
    match (place(user), place(used)) {
        (Some(user), Some(used)) => used < user,
        // What is shared or beside knows trees and tables, and nothing of what becomes of them.
        (None, Some(_)) => matches!(used, "input" | "model"),
        _ => false,
    }
}

/// Each stage uses only the stages before it and what all share, and nothing but the shell knows the shell.
#[test]
fn stages_use_only_earlier_stages() {
    let mut faults = Vec::new();
    for source in Source::all() {
        let module = source.module();
        if ![STAGES, SHARED, SHELL, BESIDE, ABOVE].concat().contains(&module) {
            faults.push(format!("src/{}: say in this test what `{module}` is", source.path));
            continue;
        }
        let against = source.uses().into_iter().filter(|(_, used)| {
            // A macro of the crate root has no module.
            !used.is_empty() && !may_use(module, used)
        });
        faults.extend(against.map(|(line, used)| {
            format!("src/{}:{line}: `{module}` may not use `{used}`", source.path)
        }));
    }
    faults.dedup();
    must_be_empty(&faults);
}

/// The files of the command line use each other in one direction: none leads back to itself.
#[test]
fn the_command_line_has_no_circle() {
    let sources = Source::all();
    let files =
        sources.iter().filter_map(|source| Some((source.path.strip_prefix("cli/")?, source)));
    let files: BTreeMap<&str, String> =
        files.map(|(path, source)| (path, source.joined())).collect();
    assert!(files.len() > 10, "{:?}", files.keys());
    assert_eq!(circles::circle("crate::cli::", &files), None);
}

/// An exception that nobody needs any more is taken out of the list.
#[test]
fn no_exception_is_left_over() {
    let sources = Source::all();
    let is_used = |user: &str, used: &str| {
        let own = sources.iter().filter(|source| source.module() == user);
        own.flat_map(Source::uses).any(|(_, name)| name == used)
    };
    let uses = EXCEPTIONS.iter().filter(|(user, used, _)| !is_used(user, used));
    let faults: Vec<String> =
        uses.map(|(user, used, _)| format!("`{user}` does not use `{used}` any more")).collect();
    must_be_empty(&faults);
}

/// Only the shell touches the disk, the environment, the network and the clock.
#[test]
fn only_the_shell_touches_the_outside() {
    let outside = ["fs", "env", "net", "time", "process"];
    let mut faults = Vec::new();
    for source in Source::all() {
        if SHELL.contains(&source.module()) || source.is_test() {
            continue;
        }
        for (line, code) in source.code() {
            let named = code.split("std::").skip(1).any(|rest| {
                let list = rest.strip_prefix('{').unwrap_or(rest);
                list.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                    .take(if rest.starts_with('{') { usize::MAX } else { 1 })
                    .any(|word| outside.contains(&word))
            });
            if named || code.contains("SystemTime") || code.contains("Instant::") {
                faults.push(format!("src/{}:{line}: {}", source.path, code.trim()));
            }
        }
    }
    must_be_empty(&faults);
}

/// Nothing that is compiled in can talk to a network.
#[test]
fn no_package_talks_to_a_network() {
    let lock = fs::read_to_string(repository("Cargo.lock")).unwrap();
    let names = lock.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    let faults: Vec<String> = names
        .filter(|name| NETWORK.contains(name))
        .map(|name| format!("Cargo.lock has `{name}`"))
        .collect();
    must_be_empty(&faults);
}

/// ARCHITECTURE.md says why each dependency is there, and names none that is not.
#[test]
fn every_dependency_has_its_reason() {
    let manifest = fs::read_to_string(repository("Cargo.toml")).unwrap();
    let manifest: toml_edit::DocumentMut = manifest.parse().unwrap();
    let of_unix = &manifest["target"]["cfg(unix)"]["dependencies"];
    let tables = [&manifest["dependencies"], &manifest["dev-dependencies"], of_unix];
    let tables = tables.into_iter().flat_map(|table| table.as_table().unwrap().iter());
    let used: BTreeSet<&str> = tables.map(|(name, _)| name).collect();
    let text = fs::read_to_string(repository("ARCHITECTURE.md")).unwrap();
    let (_, chapter) = text.split_once("## Dependencies").unwrap();
    let rows = chapter.lines().take_while(|line| !line.starts_with("## "));
    let names = rows.filter_map(|line| Some(line.strip_prefix("| `")?.split_once("` |")?.0));
    let told: BTreeSet<&str> = names.flat_map(|names| names.split("`, `")).collect();
    let is_told =
        |name: &str| told.contains(name) || name.starts_with("icu_") && told.contains("icu_*");
    let untold =
        used.iter().filter(|name| !is_told(name)).map(|name| format!("`{name}` has no reason"));
    let gone = told.iter().filter(|name| !used.contains(*name) && **name != "icu_*");
    let faults: Vec<String> =
        untold.chain(gone.map(|name| format!("`{name}` is not used"))).collect();
    must_be_empty(&faults);
}

/// No source file is longer than a person reads in one go, and none holds what must not land.
#[test]
fn sources_are_short_and_finished() {
    let mut faults = Vec::new();
    for source in Source::all() {
        let lines = source.text.lines().count();
        if lines > MAX_LINES {
            faults.push(format!("src/{} has {lines} lines, the most is {MAX_LINES}", source.path));
        }
        for (number, line) in source.text.lines().enumerate() {
            let words = FORBIDDEN.iter().filter(|word| line.contains(**word));
            faults
                .extend(words.map(|word| format!("src/{}:{}: `{word}`", source.path, number + 1)));
        }
    }
    must_be_empty(&faults);
}

/// Every template is in the binary, and so is everything else under `templates/`.
#[test]
fn every_template_is_embedded() {
    let on_disk: BTreeSet<String> = files_under(&repository("templates"))
        .into_iter()
        .filter(|path| !path.ends_with(".md"))
        .collect();
    let mut embedded: BTreeSet<String> =
        template::FILES.iter().map(|(path, _)| (*path).to_owned()).collect();
    embedded.extend(theme::BuiltIn::names().map(|name| format!("themes/{name}.toml")));
    for language in Locale::languages() {
        embedded.insert(format!("locales/{language}.ftl"));
        for table in ["countries", "capitals", "cities", "agencies", "regions"] {
            embedded.insert(format!("locales/{table}.{language}.tsv"));
        }
    }
    embedded.extend(["currencies", "regions"].map(|table| format!("locales/{table}.tsv")));
    let missing: Vec<_> = on_disk.symmetric_difference(&embedded).collect();
    assert!(missing.is_empty(), "only on the disk or only in the binary: {missing:?}");
}

/// Every font is in the binary, stands in `fonts/SOURCES.md` with the sum that its bytes have, and has its licence
/// beside it.
#[test]
fn every_font_is_embedded_and_accounted_for() {
    let folder = repository("fonts");
    let files = files_under(&folder);
    let on_disk: Vec<&str> =
        files.iter().map(String::as_str).filter(|path| path.ends_with(".ttf")).collect();
    let embedded: BTreeSet<&str> = fonts::FILES.iter().map(|(path, _)| *path).collect();
    assert_eq!(embedded, on_disk.iter().copied().collect());

    let list = fs::read_to_string(folder.join("SOURCES.md")).unwrap();
    let rows: Vec<Vec<&str>> = list
        .lines()
        .filter(|line| line.contains(".ttf |"))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    let mut faults = Vec::new();
    for (path, bytes) in fonts::FILES {
        let sum = Sha256::digest(bytes).iter().fold(String::new(), |mut sum, byte| {
            write!(sum, "{byte:02x}").unwrap();
            sum
        });
        match rows.iter().find(|row| row[1] == *path) {
            Some(row) if row[4] == sum => {}
            Some(row) => faults.push(format!("fonts/{path} has the sum {sum}, not {}", row[4])),
            None => faults.push(format!("fonts/{path} is not in fonts/SOURCES.md: {sum}")),
        }
        let family = path.split('/').next().unwrap();
        if !files.iter().any(|file| *file == format!("{family}/OFL.txt")) {
            faults.push(format!("fonts/{family} has no licence"));
        }
    }
    let gone = rows.iter().filter(|row| !on_disk.contains(&row[1]));
    faults.extend(gone.map(|row| format!("fonts/SOURCES.md lists {}, which is gone", row[1])));
    must_be_empty(&faults);
}

/// The rule itself: what it lets through and what it does not.
#[test]
fn the_order_is_enforced() {
    for (user, used) in [
        ("model", "input"),
        ("content", "model"),
        ("rules", "content"),
        ("pdf", "input"),
        ("input", "finding"),
        ("text", "input"),
        ("facts", "model"),
        ("pipeline", "pdf"),
        ("cli", "pipeline"),
        ("content", "charts"),
        ("main", "cli"),
    ] {
        assert!(may_use(user, used), "{user} {used}");
    }
    for (user, used) in [
        ("input", "model"),
        ("charts", "input"),
        ("charts", "world"),
        ("finding", "cli"),
        ("pages", "pdf"),
        ("content", "rules"),
        ("text", "content"),
        ("pipeline", "files"),
        ("world", "files"),
        ("theme", "charts"),
        ("input", "pipeline"),
    ] {
        assert!(!may_use(user, used), "{user} {used}");
    }
}
