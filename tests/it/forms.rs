//! The table of the forms of charts: what a row promises is there.

use std::collections::BTreeSet;
use std::fs;

use factsheet::charts::FORMS;
use factsheet::locale::Locale;

use crate::program::repository;

/// Reads a file of the repository.
fn text(path: &str) -> String {
    fs::read_to_string(repository(path)).unwrap()
}

/// Each form has its word in the schema and in the description of the format, and an example in the gallery.
#[test]
fn every_form_is_written_down_and_shown() {
    let schema: serde_json::Value =
        serde_json::from_str(&text("schema/factsheet.schema.json")).unwrap();
    let choices = schema["$defs"]["ChartForm"]["oneOf"].as_array().unwrap();
    let written: Vec<_> = choices.iter().map(|choice| choice["const"].as_str().unwrap()).collect();
    assert_eq!(written, FORMS.map(|form| form.word));
    let (format, gallery) = (text("docs/format.md"), text("data/gallery/factsheet.toml"));
    let row = format.lines().find(|line| line.starts_with("| `chart.type` |")).unwrap();
    for form in FORMS {
        let word = form.word;
        assert!(row.contains(&format!("`\"{word}\"`")), "docs/format.md: {word}");
        assert!(gallery.contains(&format!("type = \"{word}\"")), "data/gallery: {word}");
    }
}

/// Each form is told in words in every language: by a name of its own, and by what it has how many of.
#[test]
fn every_form_is_told_in_every_language() {
    for tag in Locale::languages() {
        let locale = Locale::new(tag).unwrap();
        let mut names = BTreeSet::new();
        for form in FORMS {
            let id = format!("chart-form-{}", form.word);
            let name = locale.message(&id, &[]);
            assert_ne!(name, id, "{tag}.ftl");
            assert!(names.insert(name), "{tag}.ftl: `{id}` is another form's name too");
            for series in [1, 2] {
                let id = format!("chart-of-{}", form.category(series));
                let count = |count: &'static str, plural: &'static str| {
                    locale.message(&id, &[("count", count.into()), ("plural", plural.into())])
                };
                assert!(count("7", "other").contains('7'), "{tag}.ftl: {id}");
                assert_ne!(count("7", "one"), count("7", "other"), "{tag}.ftl: {id}");
            }
        }
    }
}
