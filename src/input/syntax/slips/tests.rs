//! Each slip, on a line of its own and in brackets: what is told, and what stands after it is read.

use crate::finding::{Findings, Sources};
use crate::input::{Node, Value, parse};

/// Parses a text; returns what was said of it, each with what is underlined, and the tree in one line.
fn said(text: &str) -> (Vec<(String, String)>, String) {
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let source = sources.add("a.toml", text);
    let node = parse(&sources, source, &mut findings);
    let place = |finding: &crate::finding::Finding| {
        finding.place().map_or("", |place| sources.slice(place)).to_owned()
    };
    let said = findings.iter().map(|finding| (finding.message.clone(), place(finding))).collect();
    (said, shown(&node))
}

/// Writes a value on one line.
fn shown(node: &Node) -> String {
    match &node.value {
        Value::String(text) => format!("{:?}", text.value),
        Value::Integer(digits) | Value::Float(digits) | Value::Date(digits) => digits.clone(),
        Value::Boolean(value) => value.to_string(),
        Value::Unread => "?".to_owned(),
        Value::Array(nodes) => {
            format!("[{}]", nodes.iter().map(shown).collect::<Vec<_>>().join(", "))
        }
        Value::Table(table) => {
            let own = table.entries.iter();
            let own: Vec<String> =
                own.map(|entry| format!("{} = {}", entry.key.value, shown(&entry.node))).collect();
            format!("{{{}}}", own.join(", "))
        }
    }
}

/// Expects one finding, whose message has these words, and the tree.
fn check(text: &str, words: &str, tree: &str) {
    let (said, read) = said(text);
    let [(message, _)] = said.as_slice() else { panic!("{text}: {said:?}") };
    assert!(message.contains(words), "{text}: {message}");
    assert_eq!(read, tree, "{text}");
}

/// A value that is written wrong is told in whole, and what stands beside it is read.
#[test]
fn values() {
    for (written, words, meant) in [
        ("42,800,000", "no commas", "42800000"),
        ("42.800.000", "one point", "42800000"),
        ("42 800 000", "no blanks", "42800000"),
        ("42'800'000", "no apostrophes", "42800000"),
        ("42,8", "decimal point", "42.8"),
        ("42,800", "no commas", "?"),
        ("1.234,56", "one point", "1234.56"),
        ("46%", "no `%`", "46"),
        (".5", "both sides", "0.5"),
        ("007", "begin with a 0", "?"),
        ("0xG", "not a number", "?"),
        ("2025-05", "neither a number nor a text", "\"2025-05\""),
        ("05/2025", "neither a number nor a text", "\"2025-05\""),
        ("15.09.2024", "begins with its year", "\"2024-09-15\""),
        ("03/04/2024", "begins with its year", "?"),
        ("2021-2024", "in brackets", "[2021, 2024]"),
        ("2021–24", "in brackets", "[2021, 2024]"),
        ("2025-13-45", "no such date", "?"),
        ("full", "without quotes", "\"full\""),
        ("table", "without quotes", "\"table\""),
        ("True", "small letters", "true"),
        ("“third”", "straight quotes", "\"third\""),
        ("\u{a0}\"third\"", "invisible", "\"third\""),
        ("en\"", "no quote before", "\"en\""),
        ("\"He said \"no\" twice\"", "within a text", "\"He said \\\"no\\\" twice\""),
        ("'don't'", "within a text", "\"don't\""),
        ("\"50\\% of it\"", "meaning of its own", "\"50\\\\% of it\""),
        ("\"C:\\Users\\x.csv\"", "written with `/`", "?"),
    ] {
        check(&format!("a = {written}\nb = 1\n"), words, &format!("{{a = {meant}, b = 1}}"));
        let inline = format!("f = {{ a = {written}, c = 2 }}\nb = 1\n");
        check(&inline, words, &format!("{{f = {{a = {meant}, c = 2}}, b = 1}}"));
        let (found, _) = said(&inline);
        assert!(written.contains(&found[0].1) || found[0].1 == written, "{written}: {found:?}");
    }
}

/// What is never closed is told where it opens, and the rest is read.
#[test]
fn what_is_never_closed() {
    for (text, tree) in [
        ("a = [\"x\", \"y\"\nb = 1\n", "{a = [\"x\", \"y\"], b = 1}"),
        ("a = [\"x\",\n\n[[s]]\nk = 1\n", "{a = [\"x\"], s = [{k = 1}]}"),
        ("a = { b = 1\nc = 2\n", "{a = {b = 1}, c = 2}"),
        ("a = [{ b = 1, c = 2 ]\nd = 1\n", "{a = [{b = 1, c = 2}], d = 1}"),
        ("a = [{ b = 1,\n { b = 2 }]\nd = 1\n", "{a = [{b = 1}, {b = 2}], d = 1}"),
        ("a = \"x\nb = 1\n", "{a = \"x\", b = 1}"),
        ("a = { b = \"x, c = \"y\" }\n", "{a = {b = \"x\", c = \"y\"}}"),
        ("a = [\"x, \"y\"]\n", "{a = [\"x\", \"y\"]}"),
        (
            "a = \"\"\"\ntext\n\n[[s]]\nk = \"\"\"\nmore\n\"\"\"\n",
            "{a = \"text\", s = [{k = \"more\\n\"}]}",
        ),
        ("a = \"\"\"\ntext\n\n[[s]]\nk = 1\n", "{a = \"text\", s = [{k = 1}]}"),
    ] {
        check(text, "is never closed", tree);
    }
    check("a = \"x\ny\"\nb = 1\n", "three quotes", "{a = \"x\\ny\", b = 1}");
    check("a = \"\"\nx y\n\"\"\"\nb = 1\n", "three quotes", "{a = \"x y\\n\", b = 1}");
    check("a = [1]]\nb = 1\n", "closes nothing", "{a = [1], b = 1}");
    check("a = \"x\", \"y\"]\nb = 1\n", "does not begin with `[`", "{a = [\"x\", \"y\"], b = 1}");
}

/// Keys, headers and what stands between.
#[test]
fn keys_and_headers() {
    for (text, words, tree) in [
        ("a: \"x\"\nb = 1\n", "a `=` stands", "{a = \"x\", b = 1}"),
        ("f = { a: 1, b = 2 }\n", "a `=` stands", "{f = {a = 1, b = 2}}"),
        ("a \"x\"\nb = 1\n", "a `=` stands", "{a = \"x\", b = 1}"),
        ("a =\nb = 1\n", "has no value", "{a = ?, b = 1}"),
        ("f = { a = , b = 1 }\n", "has no value", "{f = {a = ?, b = 1}}"),
        ("a b = 1\nc = 2\n", "one word", "{a_b = 1, c = 2}"),
        ("é = 1\nc = 2\n", "stands in quotes", "{é = 1, c = 2}"),
        ("\u{a0}a = 1\nc = 2\n", "invisible", "{a = 1, c = 2}"),
        ("// x\na = 1\n", "begins with `#`", "{a = 1}"),
        ("x y z\nmore of it\na = 1\n", "neither a key", "{a = 1}"),
        ("a = 1 b = 2\n", "line of its own", "{a = 1, b = 2}"),
        ("a = 1b = 2\n", "line of its own", "{a = 1, b = 2}"),
        ("a = 1,\nb = 2\n", "ends without `,`", "{a = 1, b = 2}"),
        ("a = 1;\nb = 2\n", "ends without `;`", "{a = 1, b = 2}"),
        ("a = [\n\"x\"\n\"y\"\n]\nb = 2\n", "comma is missing", "{a = [\"x\", \"y\"], b = 2}"),
        ("f = { a = 1 b = 2 }\n", "comma is missing", "{f = {a = 1, b = 2}}"),
        ("a = [1,,2]\n", "between nothing", "{a = [1, 2]}"),
        ("[f\na = 1\n", "as many brackets", "{f = {a = 1}}"),
        ("[[f]\na = 1\n", "as many brackets", "{f = [{a = 1}]}"),
        ("f]\na = 1\n", "as many brackets", "{f = {a = 1}}"),
        ("[a b]\nc = 1\n", "with points", "{a = {b = {c = 1}}}"),
        ("[f.é]\nc = 1\n", "in quotes", "{f = {é = {c = 1}}}"),
        ("[[s]] k = 1\n", "line of its own", "{s = [{k = 1}]}"),
        (
            "[s]\nk = 1\n[s]\nk = 2\n[[s]]\nk = 3\n",
            "two brackets",
            "{s = [{k = 1}, {k = 2}, {k = 3}]}",
        ),
        ("[f]\na = 1\n[g]\n[f]\nb = 2\n", "begun twice", "{g = {}, f = {a = 1, b = 2}}"),
        (
            "[f.a]\nk = 1\n[g]\n[f.a]\nk = 2\n",
            "name `f.a` stands twice",
            "{f = {a = {k = 1}}, g = {}}",
        ),
        (
            "[[s]]\nk = 1\nt = 2\n\nk = 3\n",
            "twice in one `[[s]]`",
            "{s = [{k = 1, t = 2}, {k = 3}]}",
        ),
        ("a = 1\na = 2\n", "the key `a` stands twice", "{a = 1}"),
        ("f = { a = 1, a = 2 }\n", "the key `a` stands twice", "{f = {a = 1}}"),
    ] {
        check(text, words, tree);
    }
}

/// One character that is forgotten is told once, hardly ever twice, wherever it stood.
#[test]
fn one_slip_is_one_finding() {
    let text = include_str!("../../../../data/norway-2024/factsheet.toml");
    let places = text.match_indices(['"', '[', ']', '{', '}', '=', ',', '\n']).map(|(at, _)| at);
    let counts: Vec<usize> = places
        .step_by(9)
        .map(|at| {
            let mut text = text.to_owned();
            text.remove(at);
            said(&text).0.len()
        })
        .collect();
    let twice = counts.iter().filter(|count| **count > 1).count();
    assert!(counts.iter().all(|count| *count <= 3), "{counts:?}");
    assert!(twice * 100 <= counts.len(), "{twice} of {}", counts.len());
}

/// However much is wrong, each byte is looked at only so often, and what is said lies within the text.
#[test]
fn hostile_texts_are_told_and_end() {
    for piece in [
        "1,",
        "[",
        "{ a = ",
        "a = 1\n",
        "a = 1,5\n",
        "\"x",
        "[a]\n",
        "a: 1\n",
        "”  x",
        "\\q",
        "\u{a0}",
    ] {
        let text = format!("a = {}", piece.repeat(2_000));
        let (said, _) = said(&text);
        assert!(!said.is_empty() && said.len() <= 110, "{piece}: {}", said.len());
    }
}
