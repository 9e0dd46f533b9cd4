//! One change to a right document is one finding: what follows from it is told with it.

use std::fmt::Write as _;
use std::fs;

use factsheet::finding::{Format, Severity};
use factsheet::input::MemoryFiles;

use crate::program::{check_at, repository};
use crate::project::files_under;

/// The shipped documents that are changed.
const DOCUMENTS: [&str; 2] = ["germany-2024", "japan-2017"];

/// A change: what it is, and the document with it.
type Change = (String, String);

/// The documents with what they name.
fn project() -> MemoryFiles {
    let folder = repository("data");
    let is_named = |path: &String| {
        DOCUMENTS.iter().chain(&["organizations"]).any(|folder| path.starts_with(folder))
    };
    let files = files_under(&folder).into_iter().filter(is_named);
    MemoryFiles(files.map(|path| (path.clone(), fs::read(folder.join(path)).unwrap())).collect())
}

/// Returns what is said of a document, notes left out: `code at line: message`.
fn reported(project: &MemoryFiles, document: &str, text: &str) -> Vec<String> {
    let path = format!("{document}/factsheet.toml");
    let mut project = project.clone();
    project.0.insert(path.clone(), text.as_bytes().to_vec());
    let checked = check_at(&project, &path);
    let report = checked.report(Format::Short);
    let wanted =
        [Severity::Error, Severity::Warning].map(|severity| format!("{}[", severity.word()));
    let lines =
        report.lines().filter(|line| wanted.iter().any(|word| line.contains(word.as_str())));
    lines.map(str::to_owned).collect()
}

/// Returns the lines of a table, from its head to the next empty line.
fn table(text: &str, head: &str) -> String {
    let start = text.find(&format!("[{head}]\n")).unwrap();
    let length = text[start..].find("\n\n").unwrap_or(text.len() - start);
    text[start..=start + length].to_owned()
}

/// Returns a text with the value of a key in one table replaced.
fn with(text: &str, head: &str, key: &str, value: &str) -> Option<String> {
    let old = table(text, head);
    let line = old.lines().find(|line| line.split('=').next().is_some_and(|k| k.trim() == key))?;
    let new = old.replacen(line, &format!("{key} = {value}"), 1);
    Some(text.replacen(&old, &new, 1)).filter(|changed| changed != text)
}

/// Returns the names of the tables of a kind.
fn named(text: &str, kind: &str) -> Vec<String> {
    let start = format!("[{kind}.");
    let lines = text.lines().filter_map(|line| line.strip_prefix(&start)?.strip_suffix(']'));
    lines.map(str::to_owned).collect()
}

/// Returns everything that one slip of the hand changes: a date, a period, a number, a name.
fn changes(text: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut add = |what: String, changed: Option<String>| {
        changes.extend(changed.map(|text| (what, text)));
    };
    for issued in ["2016-06", "2012-05", "2023-06", "2007-05"] {
        add(format!("issued {issued}"), with(text, "factsheet", "issued", &format!("{issued:?}")));
    }
    for period in
        ["[2013, 2023]", "[2014, 2024]", "[2003, 2014]", "[2013, 2034]", "[2023, 2034]", "2024"]
    {
        add(format!("period {period}"), with(text, "factsheet", "period", period));
    }
    for accessed in ["2023-03-01", "2031-03-01"] {
        let changed = with(text, "sources.ceb", "accessed", &format!("{accessed:?}"));
        add(format!("accessed {accessed}"), changed);
    }
    add("country".to_owned(), with(text, "donor", "country", "\"SE\""));
    add(
        "organization".to_owned(),
        with(text, "organization", "include", "\"../organizations/ilu.toml\""),
    );
    add("theme".to_owned(), with(text, "factsheet", "theme", "\"none\""));
    add("source".to_owned(), Some(text.replacen("[sources.ceb]", "[sources.cep]", 1)));
    for series in named(text, "series") {
        let head = format!("series.{series}");
        let own = table(text, &head);
        let mut change = |what: &str, new: String| {
            add(format!("{head} {what}"), Some(text.replacen(&own, &new, 1)).filter(|t| t != text));
        };
        change("rows", own.replace("\"Voluntary earmarked\"", "\"Assessed\""));
        change("file", own.replacen("file     = \"", "file = \"x", 1));
        change("column", own.replacen("amount_usd", "amount_us", 1));
        change("currency", own.replacen("\"USD\"", "\"EUR\"", 1));
        change("period", format!("{own}period = [2014, 2022]\n"));
    }
    for fact in named(text, "facts") {
        let head = format!("facts.{fact}");
        let own = table(text, &head);
        let mut change = |what: &str, new: String| {
            add(format!("{head} {what}"), Some(text.replacen(&own, &new, 1)).filter(|t| t != text));
        };
        change("name", own.replacen(&fact, &format!("{fact}_x"), 1));
        change("number", own.replacen("amount   = \"", "amount = \"1", 1));
        change("currency", own.replacen("\"USD\"", "\"EUR\"", 1));
        if own.contains("\nperiod   = 20") {
            change("later", own.replacen("period   = 20", "period = 21", 1));
        } else {
            change("period", format!("{own}period = [2015, 2020]\n"));
        }
    }
    changes
}

#[test]
fn one_change_is_one_finding() {
    let project = project();
    let mut faults = String::new();
    let mut counts = [0_usize; 2];
    for document in DOCUMENTS {
        let text =
            String::from_utf8(project.0[&format!("{document}/factsheet.toml")].clone()).unwrap();
        assert_eq!(reported(&project, document, &text), Vec::<String>::new());
        for (what, changed) in changes(&text) {
            let reported = reported(&project, document, &changed);
            match reported.as_slice() {
                [] => counts[0] += 1,
                [_] => counts[1] += 1,
                several => {
                    writeln!(faults, "{document}, {what}:\n  {}", several.join("\n  ")).unwrap();
                }
            }
        }
    }
    println!("{} changes are told, {} are not", counts[1], counts[0]);
    assert!(faults.is_empty(), "\n{faults}");
    // What no text, no sum and no data contradict cannot be told.
    assert!(counts[1] > 3 * counts[0], "{counts:?}");
}

/// The cause is told, with the line to write where there is one.
#[test]
fn the_cause_is_named() {
    let project = project();
    let germany = String::from_utf8(project.0["germany-2024/factsheet.toml"].clone()).unwrap();
    let is = |what: &str, words: &[&str], text: Option<String>| {
        let found = reported(&project, "germany-2024", &text.unwrap());
        assert!(
            found.len() == 1 && words.iter().all(|word| found[0].contains(word)),
            "{what}: {found:#?}"
        );
    };
    let issued = with(&germany, "factsheet", "issued", "\"2016-11\"");
    is("issued", &["sheet/issued", "later than its issue in 2016-11"], issued);
    let period = with(&germany, "factsheet", "period", "[2013, 2023]");
    is(
        "period",
        &["fact/data", "do not fit its data in 2013–2023, and would in 2013–2024"],
        period,
    );
    let own = table(&germany, "series.earmarked_by_year");
    let assessed = own.replace("\"Voluntary earmarked\"", "\"Assessed\"");
    is(
        "rows",
        &[
            "the series `earmarked_by_year` fits none",
            "would with `rev_type = \"Voluntary earmarked\"`",
        ],
        Some(germany.replacen(&own, &assessed, 1)),
    );
    let euros = own.replace("\"USD\"", "\"EUR\"");
    is(
        "currency",
        &["`earmarked_by_year`", "would with `currency = \"USD\"`"],
        Some(germany.replacen(&own, &euros, 1)),
    );
    let voluntary = with(&germany, "facts.voluntary", "amount", "\"177.9 million\"");
    is("fact", &["fact/data", "the series `voluntary_by_year` gives US$ 277.9 million"], voluntary);
    let core = with(&germany, "facts.core", "amount", "\"13.4 million\"");
    is("part", &["fact/parts", "the parts of `voluntary`"], core);
}
