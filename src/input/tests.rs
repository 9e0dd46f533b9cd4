//! Files to one tree: what wins, what is found, where it points.

use super::{Loaded, MemoryFiles, ProjectPath, Table, Value, read};
use crate::finding::Findings;

/// Reads `a/main.toml` of a project; returns its keys with their values, and what was said.
fn check(files: &[(&str, &str)], expected: &[&str], said: &[&str]) {
    let content = |(path, text): &(&str, &str)| ((*path).to_owned(), text.as_bytes().to_vec());
    let files = MemoryFiles(files.iter().map(content).collect());
    let path = ProjectPath::new("a/main.toml").unwrap();
    let mut findings = Findings::default();
    let mut loaded = Loaded::default();
    let node = read(&files, &path, &mut loaded, &mut findings);
    let mut keys = Vec::new();
    if let Some(Value::Table(table)) = node.map(|node| node.value) {
        list(&table, "", &mut keys);
    }
    assert_eq!(keys, expected);
    let messages: Vec<&str> = findings.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(messages, said);
}

/// Writes the integers of a table as `path=value`.
fn list(table: &Table, prefix: &str, keys: &mut Vec<String>) {
    for entry in &table.entries {
        let path = format!("{prefix}{}", entry.key.value);
        match &entry.node.value {
            Value::Table(table) => list(table, &format!("{path}."), keys),
            Value::Integer(digits) => keys.push(format!("{path}={digits}")),
            other => keys.push(format!("{path}: {}", other.describe())),
        }
    }
}

/// What a table says itself wins over what it includes, key by key; of several files the first wins.
#[test]
fn what_is_nearer_wins() {
    check(
        &[
            (
                "a/main.toml",
                "include = [\"../b/one.toml\", \"../b/two.toml\"]\nx = 1\n[t]\ny = 1\n",
            ),
            ("b/one.toml", "x = 2\ny = 2\n[t]\ny = 2\nz = 2\n"),
            ("b/two.toml", "y = 3\nz = 3\n"),
        ],
        &["x=1", "t.y=1", "t.z=2", "y=2", "z=3"],
        &[],
    );
}

/// Any table may include, and a path is relative to the file in which it stands.
#[test]
fn any_table_may_include() {
    check(
        &[
            ("a/main.toml", "[t.u]\ninclude = \"../b/one.toml\"\n"),
            ("b/one.toml", "include = \"two.toml\"\nx = 1\n"),
            ("b/two.toml", "y = 2\n"),
        ],
        &["t.u.x=1", "t.u.y=2"],
        &[],
    );
}

/// A file that cannot be had is reported, and the rest is still read.
#[test]
fn a_hole_does_not_stop_the_reading() {
    check(
        &[("a/main.toml", "include = [\"none.toml\", \"../../b.toml\", 3]\nx = 1\n")],
        &["x=1"],
        &[
            "`include` takes the path of a TOML file, not a whole number",
            "`a/none.toml` is not there",
            "`../../b.toml` is outside the project's root",
        ],
    );
}

/// The same file may be included in several places, as long as it does not include itself.
#[test]
fn a_file_may_be_shared() {
    check(
        &[
            ("a/main.toml", "[s]\ninclude = \"one.toml\"\n[t]\ninclude = \"one.toml\"\n"),
            ("a/one.toml", "x = 1\n"),
        ],
        &["s.x=1", "t.x=1"],
        &[],
    );
}
