//! Files to one tree: what wins, what is found, where it points.

use super::{Loaded, MemoryFiles, ProjectPath, Table, Value, read};
use crate::finding::{Code, Findings};

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
            "`../../b.toml` is outside the project",
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

/// A number in other digits than decimal ones is reported once, whatever else is wrong with it, and never read as 0.
#[test]
fn decimal_digits_alone() {
    let in_decimals =
        |written: &str| format!("expected a number in decimal digits, found `{written}`");
    for (written, value) in [
        ("0x10", "16"),
        ("0o17", "15"),
        ("0b101", "5"),
        ("0xFFFF_FFFF_FFFF_FFFF", "18446744073709551615"),
    ] {
        let text = format!("x = {written}\n");
        check(&[("a/main.toml", &text)], &[&format!("x={value}")], &[&in_decimals(written)]);
    }
    let long = format!("0x{}", "F".repeat(40));
    check(
        &[("a/main.toml", &format!("x = {long}\n"))],
        &["x: something that cannot be read"],
        &[&in_decimals(&long)],
    );
    for written in ["0x", "0o", "0b", "0xG", "0b12", "0o8", "0x_1", "0x1_", "0X1", "+0x1", "-0b1"] {
        let files = [("a/main.toml".to_owned(), format!("x = {written}\n").into_bytes())];
        let files = MemoryFiles(files.into());
        let path = ProjectPath::new("a/main.toml").unwrap();
        let mut findings = Findings::default();
        read(&files, &path, &mut Loaded::default(), &mut findings);
        let codes: Vec<Code> = findings.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, [Code::TomlSyntax], "{written}");
    }
}

/// One byte order mark is no part of a text, and a second one is told.
#[test]
fn one_byte_order_mark() {
    let two = "the file begins with two byte order marks";
    check(&[("a/main.toml", "\u{feff}x = 1\n")], &["x=1"], &[]);
    check(&[("a/main.toml", "\u{feff}\u{feff}x = 1\n")], &["x=1"], &[two]);
    check(
        &[("a/main.toml", "include = \"two.toml\"\n"), ("a/two.toml", "\u{feff}\u{feff}x = 1\n")],
        &["x=1"],
        &[two],
    );
}

/// A table is read in both codes that spreadsheets save; what else a document names is UTF-8.
#[test]
fn a_table_may_be_in_utf_16() {
    let text = "year,\u{e9}\n2013,5\n";
    let marked = format!("\u{feff}{text}");
    let wide: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [wide.clone(), marked.into_bytes(), text.into()] {
        let files = MemoryFiles([("a.csv".to_owned(), bytes)].into());
        let path = ProjectPath::new("a.csv").unwrap();
        let (mut loaded, mut findings) = (Loaded::default(), Findings::default());
        let id = loaded.read_table(&files, &path, None, &mut findings).unwrap();
        assert_eq!(loaded.sources.get(id).unwrap().text, text);
        assert!(findings.is_empty());
    }
    for bytes in [&wide[..], b"a\xe9", b"\xff\xfea"] {
        let files = MemoryFiles([("a.toml".to_owned(), bytes.to_vec())].into());
        let path = ProjectPath::new("a.toml").unwrap();
        let (mut loaded, mut findings) = (Loaded::default(), Findings::default());
        assert_eq!(loaded.read_text(&files, &path, None, &mut findings), None);
        assert_eq!(findings.count(crate::finding::Severity::Error), 1);
    }
}
