//! One fault in many wordings, and sentences that look like it: the tables of `tests/wordings/`.
//!
//! A line is `wrong` or `right`, the language, the donor with the partners, the issue with the document's years, and behind
//! a bar the sections. A wrong line has one finding, a right one none. Sections stand between two bars each; what a
//! section is stands before a colon, and running text has nothing there. `{2019-04}` is a fact that is a date,
//! `{USD 2.4 million@2013-2017}` one that is an amount, here with years of its own, and `>` before an amount makes it
//! a lower bound; `\n` is a line's end.

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

/// A section with a title and a text, and perhaps a picture with its caption.
fn titled(kind: &str, parts: &[&str]) -> String {
    let caption = parts.get(2).map_or_else(String::new, |caption| {
        format!(
            "[section.picture]\nfile = 'p.svg'\nalt = '…'\ncredit = 'A. Writer'\n\
             licence = 'CC BY 4.0'\ncaption = {}\n",
            toml(*caption)
        )
    });
    format!("kind = '{kind}'\ntitle = {}\nbody = {}\n{caption}", toml(parts[0]), toml(parts[1]))
}

/// A table: its title, its heads, its rows; a total has a sign of equality before it.
fn table(parts: &[&str]) -> String {
    let cells = |row: &str| toml(json!(row.split(" & ").collect::<Vec<_>>()));
    let mut table =
        format!("kind = 'table'\ntitle = {}\ncolumns = {}\n", toml(parts[0]), cells(parts[1]));
    for row in &parts[2..] {
        let (row, total) = row.strip_prefix('=').map_or((*row, ""), |row| (row, "total = true\n"));
        write!(table, "[[section.row]]\ncells = {}\n{total}", cells(row)).unwrap();
    }
    table
}

/// What stands between braces as an expression, and its fact.
fn fact(name: &str, text: &str) -> (String, String) {
    let (value, years) = text.split_once('@').unwrap_or((text, ""));
    let period = match years.split_once('-') {
        Some((first, last)) => format!("period = [{first}, {last}]\n"),
        None if years.is_empty() => String::new(),
        None => format!("period = {years}\n"),
    };
    let (filter, value) = match value.split_once(' ') {
        Some((currency, amount)) => {
            let (bound, amount) = match amount.strip_prefix('>') {
                Some(amount) => ("bound = 'more than'\n", amount),
                None => ("", amount),
            };
            ("money", format!("{bound}amount = '{amount}'\ncurrency = '{currency}'"))
        }
        None => ("date", format!("date = '{value}'")),
    };
    let fact = format!("[facts.{name}]\n{value}\nsource = 'r'\n{period}");
    (format!("{{{{ {name} | {filter} }}}}"), fact)
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
        "part" => titled("prose", &parts(" :: ")),
        "panel" => titled("panel", &parts(" :: ")),
        "story" => titled("story", &parts(" :: ")),
        "figures" => parts(" :: ").iter().fold("kind = 'kpis'\n".to_owned(), |all, item| {
            let (value, label) = item.split_once(" = ").unwrap();
            format!("{all}[[section.item]]\nvalue = {}\nlabel = {}\n", toml(value), toml(label))
        }),
        "table" => table(&parts(" :: ")),
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
        let (expression, fact) = fact(&format!("d{number}"), &date);
        write!(written, "{before}{expression}").unwrap();
        facts.push_str(&fact);
        rest = after;
    }
    written.push_str(&rest);
    let (mut head, mut sections) = (String::new(), String::new());
    for part in written.split(" || ") {
        match part.split_once(": ") {
            Some((key @ ("lead" | "subtitle"), text)) => {
                writeln!(head, "{key} = {}", toml(text)).unwrap();
            }
            _ => sections.push_str(&section(part)),
        }
    }
    let (issued, years) = issued.split_once('/').unwrap_or((issued, "2016-2019"));
    let (first, last) = years.split_once('-').unwrap_or((years, years));
    let (name, short) = match language {
        "fr" => ("Fonds mondial des récoltes", "FMR"),
        _ => ("World Harvest Fund", "WHF"),
    };
    format!(
        "format = 1\n[factsheet]\ntitle = '{short}'\nissued = '{issued}'\nperiod = [{first}, {last}]\n\
         language = '{language}'\n{head}[organization]\nname = '{name}'\nshort_name = '{short}'\n[donor]\n\
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
