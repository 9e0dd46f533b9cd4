//! One fault in many wordings, and sentences that look like it: the tables of `tests/wordings/`.
//!
//! A line is `wrong` or `right`, the language, the donor with the partners, the issue, and behind a bar the sections. A
//! wrong line has one finding, a right one none. Sections stand between two bars each; what a section is stands before a
//! colon, and running text has nothing there. `{2019-04}` is a fact that is a date, `\n` a line's end.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use serde_json::{Value, json};

use factsheet::finding::Format;
use factsheet::input::MemoryFiles;

use crate::program::{check_at, repository};
use crate::project::files_under;

/// Findings that are no matter here: of numbers that are typed, and of facts that are there for nothing.
const ELSEWHERE: [&str; 2] = ["text/number", "fact/unused"];

/// A picture.
const PICTURE: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='400' height='300'><rect width='9' height='9'/></svg>";

/// A value as TOML: strings and lists of strings are written as in JSON.
fn toml(value: impl Into<Value>) -> String {
    value.into().to_string()
}

/// A section; a section that is not running text has its kind before it.
fn section(text: &str) -> String {
    let prose = |title: &str, body: &str| {
        format!("kind = 'prose'\ntitle = {}\nbody = {}\n", toml(title), toml(body))
    };
    let (kind, rest) = text.split_once(": ").unwrap_or(("", text));
    let parts = |mark| rest.split(mark).collect::<Vec<&str>>();
    let body = match kind {
        "quote" => {
            let [text, by, role] = parts(" — ")[..] else { panic!("{text}") };
            format!(
                "kind = 'quote'\ntext = {}\nby = {}\nrole = {}\n",
                toml(text),
                toml(by),
                toml(role)
            )
        }
        "label" => format!(
            "kind = 'kpis'\n[[section.item]]\nvalue = '{{{{ n | count }}}}'\nlabel = {}\n",
            toml(rest)
        ),
        "title" => prose(rest, "…"),
        "row" => format!(
            "kind = 'table'\ncolumns = ['A', 'B']\n[[section.row]]\ncells = {}\n",
            toml(json!(parts(" ; ")))
        ),
        "events" => parts(" ; ").iter().fold("kind = 'milestones'\n".to_owned(), |all, event| {
            let (date, text) = event.split_once(" = ").unwrap();
            format!("{all}[[section.event]]\ndate = '{date}'\ntext = {}\n", toml(text))
        }),
        "funder" => format!("kind = 'story'\ntitle = '…'\nbody = '…'\nfunder = {}\n", toml(rest)),
        "caption" => format!(
            "kind = 'story'\ntitle = '…'\nbody = '…'\n[section.picture]\nfile = 'p.svg'\nalt = '…'\n\
             credit = 'A. Writer'\nlicence = 'CC BY 4.0'\ncaption = {}\n",
            toml(rest)
        ),
        _ => prose("…", text),
    };
    format!("[[section]]\n{body}")
}

/// The document of a line.
fn document(line: &str) -> String {
    let (head, text) = line.split_once(" | ").unwrap();
    let [_, language, donor, issued] = head.split(' ').collect::<Vec<_>>()[..] else {
        panic!("{line}")
    };
    let (country, partners) = donor.split_once(',').unwrap_or((donor, ""));
    let partners: Vec<&str> = partners.split(',').filter(|code| !code.is_empty()).collect();
    let (mut written, mut facts) = (String::new(), String::new());
    let mut rest = text.replace("\\n", "\n");
    let mut number = 0;
    while let Some((before, date, after)) = rest.split_once('{').and_then(|(before, rest)| {
        let (date, after) = rest.split_once('}')?;
        Some((before.to_owned(), date.to_owned(), after.to_owned()))
    }) {
        number += 1;
        write!(written, "{before}{{{{ d{number} | date }}}}").unwrap();
        writeln!(facts, "[facts.d{number}]\ndate = '{date}'\nsource = 'r'").unwrap();
        rest = after;
    }
    let sections: String = (written + &rest).split(" || ").map(section).collect();
    let (name, short) = match language {
        "fr" => ("Fonds mondial des récoltes", "FMR"),
        _ => ("World Harvest Fund", "WHF"),
    };
    format!(
        "format = 1\n[factsheet]\ntitle = '{short}'\nissued = '{issued}'\nperiod = [2016, 2019]\n\
         language = '{language}'\n[organization]\nname = '{name}'\nshort_name = '{short}'\n[donor]\n\
         country = '{country}'\npartners = {}\n[sources.r]\ntitle = 'Report'\n[facts.n]\n\
         count = 1_200\nsource = 'r'\n{facts}{sections}",
        toml(json!(partners))
    )
}

/// What is said of a document, without notes.
fn said(document: &str) -> Vec<String> {
    let files = [("doc.toml", document), ("p.svg", PICTURE)];
    let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
    let project = MemoryFiles(BTreeMap::from(files));
    let report = check_at(&project, "doc.toml").report(Format::Json);
    let report: Value = serde_json::from_str(&report).unwrap();
    let findings = report["findings"].as_array().unwrap().iter();
    let own = findings.filter(|finding| {
        finding["severity"] != "note" && !ELSEWHERE.iter().any(|code| finding["code"] == *code)
    });
    own.map(|finding| format!("{} {}", finding["code"], finding["message"])).collect()
}

/// Every wrong wording is found, once; nothing is said of a right one.
#[test]
fn faults_are_found_in_every_wording() {
    let folder = repository("tests/wordings");
    let mut faults = String::new();
    for name in files_under(&folder).into_iter().filter(|name| name.ends_with(".txt")) {
        let table = fs::read_to_string(folder.join(&name)).unwrap();
        for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let said = said(&document(line));
            if said.len() != usize::from(line.starts_with("wrong ")) {
                writeln!(faults, "{name}: {line}\n    {}", said.join("\n    ")).unwrap();
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}
