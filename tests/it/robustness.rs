//! Whatever is done to the lines of a document, it gives findings or a factsheet, and never a panic.
//!
//! These runs stop before the typesetting, so that there can be thousands of them.

use std::fs;
use std::sync::LazyLock;

use factsheet::input::MemoryFiles;

use factsheet::finding::Severity;

use crate::program::{check, repository};
use crate::project::files_under;
use crate::references::must_be_empty;

/// The document that is changed, and everything that it names.
static JAPAN: LazyLock<MemoryFiles> = LazyLock::new(|| {
    let folder = repository("data");
    let content = |path: &String| fs::read(folder.join(path)).unwrap();
    let name = |path: &String| path.replace("japan-2017/", "sheet/");
    let files = files_under(&folder);
    let used = files.iter().filter(|path| {
        let is_pdf = path.ends_with(".pdf");
        (path.starts_with("japan-2017/") || path.starts_with("organizations/")) && !is_pdf
    });
    MemoryFiles(used.map(|path| (name(path), content(path))).collect())
});

/// Returns the document's text.
fn japan() -> &'static str {
    std::str::from_utf8(&JAPAN.0["sheet/factsheet.toml"]).unwrap()
}

/// Checks the document with another text; `false` means that there was neither a document nor a reason.
fn is_told(text: &[u8]) -> bool {
    let mut files = JAPAN.clone();
    files.0.insert("sheet/factsheet.toml".to_owned(), text.to_vec());
    check(&files).is_told()
}

/// Applies a change to each line in turn, and collects the lines after whose change nothing was told.
fn change_each_line(change: &dyn Fn(&[&str], usize) -> String) {
    let lines: Vec<&str> = japan().lines().collect();
    let silent: Vec<String> = (0..lines.len())
        .filter(|at| !is_told(change(&lines, *at).as_bytes()))
        .map(|at| format!("line {}: {}", at + 1, lines[at]))
        .collect();
    must_be_empty(&silent);
}

/// Puts other lines in the place of one.
fn replaced(lines: &[&str], at: usize, other: &[&str]) -> String {
    [&lines[..at], other, &lines[at + 1..]].concat().join("\n")
}

/// The document itself is sound, so that what the others find comes from their changes.
#[test]
fn the_document_is_sound() {
    let checked = check(&JAPAN);
    let told = checked.findings.iter().find(|finding| finding.severity > Severity::Note);
    assert!(checked.is_made && told.is_none(), "{told:?}");
}

/// Each line is taken out.
#[test]
fn a_line_may_be_missing() {
    change_each_line(&|lines, at| replaced(lines, at, &[]));
}

/// Each line stands twice.
#[test]
fn a_line_may_stand_twice() {
    change_each_line(&|lines, at| replaced(lines, at, &[lines[at], lines[at]]));
}

/// The document ends within each line.
#[test]
fn a_document_may_end_early() {
    change_each_line(&|lines, at| {
        let line = lines[at];
        let half = line.floor_char_boundary(line.len() / 2);
        [&lines[..at], &[&line[..half]]].concat().join("\n")
    });
}

/// Each value is replaced by one of another type, one after the other.
#[test]
fn a_value_may_be_of_another_type() {
    const VALUES: &[&str] = &[
        "",
        "0",
        "-1",
        "1e400",
        "nan",
        "inf",
        "true",
        "\"\"",
        "\"{{\"",
        "[]",
        "{}",
        "[[]]",
        "2017-05-14",
        "99999999999999999999999999999999999999",
        "'''\n'''",
        "“curly”",
        "[1, \"a\", {}]",
    ];
    let mut next = 0;
    let lines: Vec<&str> = japan().lines().collect();
    let mut silent = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some((key, _)) = line.split_once('=') else { continue };
        // Each line takes two of the values, so that all the lines together take each many times.
        for _ in 0..2 {
            let value = VALUES[next % VALUES.len()];
            next += 1;
            let changed = replaced(&lines, at, &[&format!("{key}= {value}")]);
            if !is_told(changed.as_bytes()) {
                silent.push(format!("line {}: {key}= {value}", at + 1));
            }
        }
    }
    must_be_empty(&silent);
}

/// The value of each line is exchanged with that of the next line which has one.
#[test]
fn values_may_be_exchanged() {
    let value = |line: &str| line.split_once('=').map(|(_, value)| value.to_owned());
    change_each_line(&|lines, at| {
        let next = lines[at + 1..].iter().find_map(|line| value(line));
        match (lines[at].split_once('='), next) {
            (Some((key, _)), Some(other)) => replaced(lines, at, &[&format!("{key}={other}")]),
            _ => lines.join("\n"),
        }
    });
}
