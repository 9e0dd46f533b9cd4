//! Small factsheets and what the check says of them.

use std::fmt::Write as _;

use serde_json::Value;

use crate::program::{argument, run};
use crate::project::Project;

/// Whom a sheet is about.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The donor.
    pub country: &'a str,
    /// The other countries that the texts may name.
    pub partners: &'a [&'a str],
    /// The period of every fact that names no other.
    pub period: [i16; 2],
    /// The language.
    pub language: &'a str,
}

/// A sheet about Norway, 2018–2022.
pub const NORWAY: About<'static> =
    About { country: "NO", partners: &[], period: [2018, 2022], language: "en" };

/// Returns a document: the tables that every sheet has, and then the rest.
pub fn sheet(about: About<'_>, rest: &str) -> String {
    let About { country, partners, period: [first, last], language } = about;
    format!(
        r#"format = 1

[factsheet]
title    = "Partnership"
issued   = "2023-06"
period   = [{first}, {last}]
language = "{language}"

[organization]
name       = "International Labour Organization"
short_name = "ILO"

[donor]
country  = "{country}"
partners = {partners:?}

[sources.pardev]
title = "Partnerships"

{rest}
"#
    )
}

/// Returns a section of running text; the text may have anything but three quotation marks in a row.
pub fn prose(body: &str) -> String {
    format!("[[section]]\nkind = \"prose\"\nbody = '''\n{body}\n'''\n")
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// The code.
    pub code: String,
    /// The severity.
    pub severity: String,
    /// The line of the document; 0 for another file.
    pub line: usize,
    /// The finding in one line.
    pub message: String,
    /// The characters that are underlined, where they stand on one line.
    pub underlined: String,
}

/// Checks a document and returns what is said of it.
#[track_caller]
pub fn check(document: &str, files: &[(&str, &str)]) -> Vec<Reported> {
    let project = Project::new(document);
    for (name, content) in files {
        project.write(&format!("sheet/{name}"), content);
    }
    let run = run(&["check", &project.document(), "--format", "json"]);
    let report: Value = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{}", run.err));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let number = |value: &Value| usize::try_from(value.as_u64().unwrap_or_default()).unwrap();
    let findings = report["findings"].as_array().unwrap();
    findings
        .iter()
        .map(|finding| {
            let place = &finding["place"];
            let is_own = text(&place["file"]).ends_with("factsheet.toml");
            let line = if is_own { number(&place["line"]) } else { 0 };
            let written = line.checked_sub(1).and_then(|line| document.lines().nth(line));
            let from = number(&place["column"]).saturating_sub(1);
            let length = number(&place["end_column"]).saturating_sub(from + 1);
            Reported {
                code: text(&finding["code"]),
                severity: text(&finding["severity"]),
                line,
                message: text(&finding["message"]),
                underlined: written.unwrap_or_default().chars().skip(from).take(length).collect(),
            }
        })
        .collect()
}

/// Documents with their data, what is underlined in each, and what is said of those that are judged otherwise.
#[derive(Debug, Default)]
pub struct Judged(String);

impl Judged {
    /// Judges a document: one finding of a code at some words, or none where there are no words. Of what is typed, of facts
    /// that nobody prints and of allowances nothing is expected.
    pub fn judge(&mut self, document: &str, files: &[(&str, &str)], code: &str, wanted: &str) {
        let found = check(document, files);
        let is_meant = |code: &str| !matches!(code, "allow/unused" | "fact/unused");
        let found: Vec<_> = found
            .iter()
            .filter(|found| found.severity != "note" && is_meant(&found.code))
            .collect();
        let is_right = match found.as_slice() {
            [] => wanted.is_empty(),
            // What a band counts and a text counts otherwise is told with the thing that is counted.
            [one] if one.code == "text/count" => one.underlined.starts_with(wanted),
            [one] => one.code == code && one.underlined == wanted,
            _ => false,
        };
        if !is_right {
            let sections = document.split_once("[sources.pardev]").map_or(document, |(_, own)| own);
            writeln!(self.0, "{sections}\n  expected {wanted:?}, found {found:?}").unwrap();
        }
    }
}

impl Drop for Judged {
    /// Fails where a document was judged otherwise.
    fn drop(&mut self) {
        assert!(self.0.is_empty() || std::thread::panicking(), "\n{}", self.0);
    }
}

/// Checks a document; that the title of a chart is a label is another matter.
#[track_caller]
fn told(document: &str, files: &[(&str, &str)]) -> Vec<Reported> {
    let reported = check(document, files).into_iter();
    reported.filter(|found| found.code != "chart/label").collect()
}

/// Expects that nothing is said of a document.
#[track_caller]
pub fn must_pass(document: &str, files: &[(&str, &str)]) {
    let reported = told(document, files);
    assert!(reported.is_empty(), "{}\n{reported:#?}", argument(document.as_ref()));
}

/// Expects findings, each on the line that has some words, and no other.
#[track_caller]
pub fn must_report(document: &str, files: &[(&str, &str)], expected: &[(&str, &str)]) {
    let reported = told(document, files);
    let mut left = reported.clone();
    for (code, words) in expected {
        let lines = document.lines().zip(1..).filter(|(line, _)| line.contains(words));
        let lines: Vec<usize> = lines.map(|(_, number)| number).collect();
        assert_eq!(lines.len(), 1, "`{words}` must stand on one line: {lines:?}");
        let found = left.iter().position(|found| found.code == *code && found.line == lines[0]);
        let Some(found) = found else {
            panic!("no `{code}` on line {} (`{words}`):\n{document}\n{reported:#?}", lines[0]);
        };
        left.remove(found);
    }
    assert!(left.is_empty(), "more than expected:\n{document}\n{left:#?}");
}

/// Contributions by year, donor and kind, with a year that has no value.
pub const DATA: &str = "\
year,donor,kind,usd
2018,Norway,Voluntary earmarked,12000000
2019,Norway,Voluntary earmarked,14500000
2020,Norway,Voluntary earmarked,9800000
2021,Norway,Voluntary earmarked,11200000
2022,Norway,Voluntary earmarked,13000000
2018,Norway,Assessed,2900000
2019,Norway,Assessed,3000000
2020,Norway,Assessed,3100000
2021,Norway,Assessed,3000000
2022,Norway,Assessed,3200000
2018,Sweden,Voluntary earmarked,20000000
2019,Sweden,Voluntary earmarked,21000000
2020,Sweden,Voluntary earmarked,19000000
2021,Sweden,Voluntary earmarked,18000000
2022,Sweden,Voluntary earmarked,22000000
2018,Finland,Voluntary earmarked,5000000
2019,Finland,Voluntary earmarked,
2020,Finland,Voluntary earmarked,6000000
2021,Finland,Voluntary earmarked,5500000
2022,Finland,Voluntary earmarked,6500000
2018,Denmark,Voluntary earmarked,12000000
2019,Denmark,Voluntary earmarked,14500000
2020,Denmark,Voluntary earmarked,9800000
2021,Denmark,Voluntary earmarked,11200000
2022,Denmark,Voluntary earmarked,13000000
";

/// The series of the data above.
pub const SERIES: &str = r#"
[series.voluntary_series]
file     = "data.csv"
where    = { donor = "Norway", kind = "Voluntary earmarked" }
x        = "year"
y        = "usd"
currency = "USD"
source   = "pardev"

[series.assessed_series]
file     = "data.csv"
where    = { donor = "Norway", kind = "Assessed" }
x        = "year"
y        = "usd"
currency = "USD"
source   = "pardev"

[series.finland]
file     = "data.csv"
where    = { donor = "Finland", kind = "Voluntary earmarked" }
x        = "year"
y        = "usd"
currency = "USD"
source   = "pardev"
"#;

/// Returns a fact of money.
pub fn amount(name: &str, value: &str, more: &str) -> String {
    format!("{name} = {{ amount = {value}, currency = \"USD\", source = \"pardev\"{more} }}\n")
}

/// Returns the facts, and a text that prints them all.
pub fn facts(facts: &[String]) -> String {
    let names = facts.iter().filter_map(|fact| fact.split_once(" = ")).map(|(name, _)| name);
    let printed: Vec<String> = names.map(|name| format!("{{{{ {name} }}}}")).collect();
    format!("[facts]\n{}\n{}", facts.concat(), prose(&format!("They are {}.", printed.join("; "))))
}

/// A bound on one side.
pub const MORE: &str = ", bound = \"more than\"";

/// Returns whom a sheet without partners is about.
pub fn about(country: &'static str, period: [i16; 2]) -> About<'static> {
    About { country, period, ..NORWAY }
}
