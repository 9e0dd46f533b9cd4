//! Faults that press offices catch by hand, each in a document of `tests/claims/`, and right documents that look like them.
//!
//! The documents say in comments at their head what is wrong, on which lines it may be reported, and what to replace to
//! make them right; `tests/claims/README.md` has the form.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use factsheet::finding::Format;
use factsheet::input::MemoryFiles;

use crate::program::{check_at, repository};
use crate::project::files_under;

/// The folders of the documents; `tests/unseen/README.md` says why some stand apart.
const FOLDERS: [&str; 8] = [
    "tests/claims",
    "tests/unseen/first",
    "tests/unseen/second",
    "tests/unseen/third",
    "tests/unseen/fourth",
    "tests/unseen/fifth",
    "tests/unseen/sixth",
    "tests/unseen/seventh",
];

/// A document with what its head says of it.
struct Case {
    /// Its path below the folder of all.
    name: String,
    text: String,
    /// What is wrong; none where the document is right.
    fault: Option<String>,
    /// Whether it is known to be missed.
    is_open: bool,
    /// The lines on which it may be reported.
    lines: Vec<usize>,
    /// The document with the fault mended.
    right: String,
}

impl Case {
    fn read(folder: &Path, name: String) -> Self {
        let text = fs::read_to_string(folder.join(&name)).unwrap();
        let head: Vec<&str> = text.lines().take_while(|line| line.starts_with('#')).collect();
        let told = |key: &str| -> Vec<&str> {
            let start = format!("# {key}: ");
            head.iter().filter_map(|line| line.strip_prefix(&start)).map(str::trim).collect()
        };
        let fault = told("fault").first().map(|fault| (*fault).to_owned());
        assert!(fault.is_some() == told("trap").is_empty(), "{name}: `# fault:` or `# trap:`");
        let lines = told("line").into_iter().map(|words| {
            let found = text.lines().zip(1..).skip(head.len());
            let found: Vec<usize> =
                found.filter(|(line, _)| line.contains(words)).map(|(_, number)| number).collect();
            assert_eq!(found.len(), 1, "{name}: `{words}` must stand on one line: {found:?}");
            found[0]
        });
        let lines = lines.collect();
        let (_, body) = text.split_at(head.iter().map(|line| line.len() + 1).sum());
        let right = told("right").into_iter().fold(body.to_owned(), |right, change| {
            let (old, new) =
                change.split_once(" => ").unwrap_or_else(|| panic!("{name}: {change}"));
            assert_eq!(right.matches(old).count(), 1, "{name}: `{old}` must stand there once");
            right.replace(old, new)
        });
        assert!(fault.is_none() || right != body, "{name}: `# right:` is missing");
        let is_open = !told("open").is_empty();
        Self { name, fault, is_open, lines, right, text }
    }
}

/// One finding that is no note: its severity and code, its line, and what it says.
struct Reported {
    line: usize,
    said: String,
}

/// All documents below a folder, in order.
fn cases(folder: &Path) -> Vec<Case> {
    let is_shared = |name: &str| name.starts_with("base/") || name.contains("/data/");
    let names = files_under(folder).into_iter();
    let names = names.filter(|name| name.ends_with(".toml") && !is_shared(name));
    names.map(|name| Case::read(folder, name)).collect()
}

/// All files below a folder, as a project in memory.
fn project(folder: &Path) -> MemoryFiles {
    let files = files_under(folder).into_iter();
    MemoryFiles(files.map(|path| (path.clone(), fs::read(folder.join(path)).unwrap())).collect())
}

/// Checks a text in the place of a document; notes are left out, since nobody is asked to mend them.
fn check(project: &MemoryFiles, case: &Case, text: &str) -> Vec<Reported> {
    let mut project = project.clone();
    project.0.insert(case.name.clone(), text.as_bytes().to_vec());
    let report: Value =
        serde_json::from_str(&check_at(&project, &case.name).report(Format::Json)).unwrap();
    let findings = report["findings"].as_array().unwrap().iter();
    findings
        .filter(|finding| finding["severity"] != "note")
        .map(|finding| {
            let is_own = finding["place"]["file"].as_str().is_some_and(|file| file == case.name);
            let line = finding["place"]["line"].as_u64().filter(|_| is_own).unwrap_or_default();
            Reported {
                line: usize::try_from(line).unwrap(),
                said: format!("{line}: {} {}", finding["code"], finding["message"]),
            }
        })
        .collect()
}

/// What is not as it should be in the documents of a folder, and how many of what kind there are.
pub fn judge(folder: &Path) -> (String, BTreeMap<&'static str, usize>) {
    let (mut faults, mut counts) = (String::new(), BTreeMap::new());
    let project = project(folder);
    for case in cases(folder) {
        let mut count = |what| *counts.entry(what).or_default() += 1;
        for found in check(&project, &case, &case.right) {
            count("false alarms");
            writeln!(faults, "{} is right, and yet {}", case.name, found.said).unwrap();
        }
        let Some(fault) = &case.fault else {
            count("right documents");
            continue;
        };
        count("fault documents");
        let reported = check(&project, &case, &case.text);
        let is_found = reported.iter().any(|found| case.lines.contains(&found.line));
        match (is_found, case.is_open) {
            (true, false) => {}
            (false, true) => count("missed, as is known"),
            (false, false) => {
                count("missed");
                writeln!(faults, "{}: missed: {fault}", case.name).unwrap();
            }
            (true, true) => {
                writeln!(faults, "{}: found, take out its `# open:`", case.name).unwrap();
            }
        }
        for found in reported.iter().filter(|found| !case.lines.contains(&found.line)) {
            count("beside the fault");
            writeln!(faults, "{}: beside its fault, {}", case.name, found.said).unwrap();
        }
        if reported.iter().filter(|found| case.lines.contains(&found.line)).count() > 1 {
            count("told more than once");
            let said: Vec<&str> = reported.iter().map(|found| found.said.as_str()).collect();
            writeln!(faults, "{}: told more than once: {}", case.name, said.join("; ")).unwrap();
        }
    }
    (faults, counts)
}

/// Every fault is reported once, on a line of its own, unless it is known to be missed; nothing is said of a right document.
#[test]
fn faults_are_found_and_right_documents_pass() {
    for folder in FOLDERS {
        let (faults, counts) = judge(&repository(folder));
        assert!(faults.is_empty(), "{folder}\n{faults}{counts:#?}");
    }
}

/// The same for the documents of any folder of the same form: `CLAIMS=folder cargo test --test it claims -- --ignored`.
#[test]
#[ignore = "needs a folder, by the variable CLAIMS"]
fn faults_of_a_folder() {
    let folder = PathBuf::from(std::env::var("CLAIMS").unwrap());
    let (faults, counts) = judge(&folder);
    println!("\n{faults}{counts:#?}");
}
