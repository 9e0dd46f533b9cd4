//! The kinds of sections: what belongs to one is there, under its word.

use std::collections::BTreeMap;
use std::fs;

use factsheet::input::MemoryFiles;
use factsheet::model::Kind;

use crate::program::{check, repository};
use crate::project::files_under;
use crate::references::expect_file;

/// Reads a file of the repository.
fn text(path: &str) -> String {
    fs::read_to_string(repository(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The description of the format has each kind's page, which stands in the kind's folder, in the order of the kinds.
#[test]
fn every_kind_is_written_down() {
    let whole = text("docs/format.md");
    let (before, rest) = whole.split_once("### `").unwrap();
    let (_, after) = rest.split_once("## Pictures\n").unwrap();
    let pages = Kind::WORDS.iter().map(|(word, _)| {
        let page = text(&format!("src/kinds/{word}/format.md"));
        assert!(page.starts_with(&format!("### `{word}`")), "src/kinds/{word}/format.md");
        page + "\n"
    });
    let expected = format!("{before}{}## Pictures\n{after}", pages.collect::<String>());
    expect_file(&repository("docs/format.md"), &expected).unwrap();
}

/// Each kind is drawn by `cooperation`, what templates are given of it is written down for designers, and an example
/// shows it.
#[test]
fn every_kind_is_drawn_and_shown() {
    let (manual, main) = (text("templates/README.md"), text("templates/cooperation/main.typ"));
    let examples = ["gallery", "japan-2017", "norway-2024"];
    let examples = examples.map(|name| text(&format!("data/{name}/factsheet.toml")));
    let lines = || examples.iter().flat_map(|example| example.lines());
    for (word, _) in Kind::WORDS {
        assert!(main.contains(&format!("import \"{word}.typ\"")), "main.typ: {word}");
        assert!(manual.contains(&format!("| `{word}` |")), "templates/README.md: {word}");
        let is_such = |line: &str| {
            let value = line.strip_prefix("kind").map(|rest| rest.trim_start_matches([' ', '=']));
            value == Some(&format!("\"{word}\""))
        };
        assert!(lines().any(is_such), "no example has a section of the kind `{word}`");
    }
}

/// What all kinds may say stands for each of them, and what a kind goes without is told as a key that it has not.
#[test]
fn kinds_share_their_keys() {
    for (word, kind) in Kind::WORDS {
        let lacks: &[&str] = match kind {
            Kind::Quote | Kind::Claim => &["title", "short"],
            Kind::Contact | Kind::Part => &["width", "short"],
            Kind::Prose | Kind::Panel | Kind::Story => &[],
            _ => &["short"],
        };
        let keys =
            ["title = \"A\"", "width = \"full\"", "short = \"B\"", "in = []", "priority = 1"];
        let document = format!("[[section]]\nkind = \"{word}\"\n{}\n", keys.join("\n"));
        let files = BTreeMap::from([("sheet/factsheet.toml".to_owned(), document.into_bytes())]);
        let report = check(&MemoryFiles(files)).findings;
        let unknown: Vec<&str> = report
            .iter()
            .filter_map(|finding| finding.message.strip_prefix("unknown key `")?.strip_suffix('`'))
            .collect();
        assert_eq!(unknown, lacks, "{word}");
    }
}

/// Nobody but the two tables of the kinds asks which kind a section has: what a kind shows, it says itself.
#[test]
fn nobody_asks_which_kind_a_section_has() {
    let tables = ["model/section.rs", "content/parts.rs"];
    let folder = repository("src");
    let sources = files_under(&folder).into_iter().filter(|path| path.ends_with(".rs"));
    for path in sources.filter(|path| !tables.contains(&path.as_str())) {
        let text = fs::read_to_string(folder.join(&path)).unwrap();
        for (_, kind) in Kind::WORDS {
            for asked in [format!("Part::{kind:?}("), format!("PartContent::{kind:?}(")] {
                assert!(!text.contains(&asked), "src/{path} asks for `{asked}…)`");
            }
        }
    }
}
