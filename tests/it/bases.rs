//! Of which contributions a text says that a percentage is, against what its fact divides by.

use std::fmt::Write as _;

use crate::sheets::{About, NORWAY, check, prose, sheet};

const FACTS: &str = "\
[facts]
assessed = { amount = '71.3 million', currency = 'USD', source = 'pardev' }
voluntary = { amount = '112.7 million', currency = 'USD', source = 'pardev' }
total = { amount = '184.0 million', currency = 'USD', parts = ['assessed', 'voluntary'], source = 'pardev' }
earmarked = { amount = '84.6 million', currency = 'USD', source = 'pardev' }
all = { percent = 46, of = '…', ratio = ['earmarked', 'total'], source = 'pardev' }
own = { percent = 75, of = '…', ratio = ['earmarked', 'voluntary'], source = 'pardev' }
";

const WRONG: &str = "\
en {{ all | percent }} of its voluntary contributions was earmarked.
en It tied {{ all | percent }} of its voluntary funding to projects.
en {{ own | percent }} of all contributions were for projects in two deltas.
en {{ own | percent }} of its total contributions went to projects.
en That is {{ all | percent }} of voluntary contributions.
en kpi: {{ all | percent }} = of voluntary contributions were for projects
fr {{ all | percent }} de ses contributions volontaires étaient affectées.
fr {{ own | percent }} de l’ensemble des contributions étaient destinés à des projets.
fr Cela représente {{ all | percent }} des contributions volontaires.
fr kpi: {{ all | percent }} = des contributions volontaires étaient affectées
";

const RIGHT: &str = "\
en {{ own | percent }} of its voluntary contributions was earmarked.
en {{ all | percent }} of all contributions were for projects in two deltas.
en {{ all | percent }} of its contributions went to projects.
en Of these, {{ own | percent }} were core contributions.
en Of all its money, {{ all | percent }} was given for projects, a part of its voluntary contributions.
en kpi: {{ all | percent }} = of all contributions were earmarked voluntary contributions
fr {{ own | percent }} de ses contributions volontaires étaient affectées.
fr {{ all | percent }} de l’ensemble des contributions étaient destinés à des projets.
fr {{ all | percent }} de ses contributions sont des contributions volontaires affectées.
";

/// Expects so many findings of each document.
#[track_caller]
fn each_has(documents: &str, count: usize) {
    let mut faults = String::new();
    for line in documents.lines() {
        let (language, text) = line.split_once(' ').unwrap();
        let section = match text.strip_prefix("kpi: ").and_then(|text| text.split_once(" = ")) {
            Some((value, label)) => format!(
                "[[section]]\nkind = 'kpis'\n[[section.item]]\nvalue = {value:?}\nlabel = {label:?}\n"
            ),
            None => prose(text),
        };
        let document = sheet(About { language, ..NORWAY }, &format!("{FACTS}{section}"));
        let found = check(&document, &[]);
        let own = found.iter().filter(|found| found.code.starts_with("text/"));
        let found: Vec<&str> = own.map(|found| found.message.as_str()).collect();
        if found.len() != count {
            writeln!(faults, "{line}\n    {found:?}").unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn a_share_that_is_told_of_another_whole_is_found() {
    each_has(WRONG, 1);
}

#[test]
fn a_share_that_is_told_of_its_own_whole_passes() {
    each_has(RIGHT, 0);
}
