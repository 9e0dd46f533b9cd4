//! What `factsheet new` says: sentences that hold whatever the figures are, and that are found where they hold no longer.

use std::fmt::Write;

use factsheet::cli::Exit;
use proptest::prelude::*;

use crate::program::{argument, run};
use crate::project::Project;

/// The years of the data.
const YEARS: [i16; 6] = [2018, 2019, 2020, 2021, 2022, 2023];

/// Cents that meet each other often: nothing at all, corrections, ties, cents, thousands and millions.
const AMOUNTS: [Option<i64>; 10] = [
    None,
    None,
    Some(0),
    Some(-25_000_000),
    Some(45),
    Some(479_400),
    Some(9_950_000),
    Some(100_000_000),
    Some(100_000_000),
    Some(3_425_000_040),
];

/// The types of revenue that a donor may have, each with a factor: governments give the same, but what is assessed is by
/// no chance what is earmarked.
const TYPES: [(&str, i64); 4] =
    [("Assessed", 1), ("Voluntary un-earmarked", 3), ("Voluntary earmarked", 7), ("Other", 11)];

/// Writes data: of each donor and type, an amount of each year or none.
fn data(donors: &[(&str, &str)], amounts: &[usize]) -> String {
    let mut text = "calendar_year,donor,category,rev_type,amount_usd\n".to_owned();
    let mut amounts = amounts.iter();
    for (donor, category) in donors {
        for (revenue, factor) in TYPES {
            for year in YEARS {
                if let Some(cents) = amounts.next().and_then(|index| AMOUNTS[*index]) {
                    let (cents, sign) = (cents.abs() * factor, if cents < 0 { "-" } else { "" });
                    let _ = writeln!(
                        text,
                        "{year},{donor},{category},{revenue},{sign}{}.{:02}",
                        cents / 100,
                        cents % 100
                    );
                }
            }
        }
    }
    text
}

/// Makes a document of data, and checks it.
fn check(project: &Project, language: &str, donor: &str) -> Option<String> {
    let folder = argument(&project.path(language));
    let data = argument(&project.path("data.csv"));
    let made = run(&[
        "new",
        &folder,
        "--donor",
        donor,
        "--from-data",
        &data,
        "--data-only",
        "--issued",
        "2025-06",
        "--language",
        language,
    ]);
    if made.exit != Exit::Ok {
        let is_without = ["no contribution", "no year"].iter().any(|why| made.err.contains(why));
        assert!(is_without, "{}", made.err);
        return None;
    }
    let check = run(&["check", &argument(&project.path(&format!("{language}/factsheet.toml")))]);
    Some(check.out + &check.err)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Gaps, corrections, ties, one year, one donor, no government: nothing that is written is refuted by the figures.
    #[test]
    fn whatever_the_figures_are(
        amounts in proptest::collection::vec(0..AMOUNTS.len(), 96),
        is_sparse in proptest::collection::vec(any::<bool>(), 16),
        is_government in any::<bool>(),
        count in 1..5_usize,
        is_french in any::<bool>(),
    ) {
        // Of half of all types there is nothing, as in the data.
        let amounts: Vec<usize> = amounts
            .iter()
            .enumerate()
            .map(|(index, amount)| if is_sparse[index / YEARS.len()] { 0 } else { *amount })
            .collect();
        let own = if is_government { ("Netherlands", "Government") } else { ("World Bank", "Other") };
        let others = [("Japan", "Government"), ("Sweden", "Government"), ("Chile", "Government")];
        let donors: Vec<_> = std::iter::once(own).chain(others).take(count).collect();
        let csv = data(&donors, &amounts);
        let project = Project::with(&[("data.csv", csv.as_bytes())]);
        let report = check(&project, if is_french { "fr" } else { "en" }, own.0);
        prop_assert!(
            report.as_deref().is_none_or(|report| report.starts_with("nothing to report")),
            "{}\n{csv}",
            report.unwrap_or_default()
        );
    }
}

/// What the title of a chart says of the last edition's figures is found where the next edition's refute it.
#[test]
fn a_title_that_holds_no_longer_is_found() {
    let rows = "calendar_year,donor,category,rev_type,amount_usd\n\
        2021,Norway,Government,Voluntary earmarked,3000000\n2022,Norway,Government,Voluntary earmarked,4000000\n\
        2023,Norway,Government,Voluntary earmarked,5000000\n2024,Norway,Government,Voluntary earmarked,1000000\n";
    let project = Project::with(&[("data.csv", rows.as_bytes())]);
    let path = |path: &str| argument(&project.path(path));
    run(&[
        "new",
        &path("norway-2023"),
        "--donor",
        "NO",
        "--from-data",
        &path("data.csv"),
        "--data-only",
        "--issued",
        "2024-06",
        "--period",
        "2021-2023",
    ])
    .must_end(Exit::Ok);
    let toml = String::from_utf8(project.read("norway-2023/factsheet.toml")).unwrap();
    assert!(toml.contains("Voluntary contributions rose from {{ first | money }}"), "{toml}");
    run(&["check", &path("norway-2023/factsheet.toml")]).must_end(Exit::Ok);
    run(&[
        "roll",
        &path("norway-2023"),
        "--period",
        "2021-2024",
        "--issued",
        "2025-06",
        "--from-data",
        &path("data.csv"),
    ])
    .must_end(Exit::Ok);
    let check = run(&["check", &path("norway-2024/factsheet.toml")]);
    let report = check.out + &check.err;
    assert!(report.contains("[text/claim]"), "{report}");
}

/// An event goes with the figure that it tells, and stands in its order again.
#[test]
fn events_go_with_their_figures() {
    let rows = "calendar_year,donor,category,rev_type,amount_usd\n\
        2020,Norway,Government,Voluntary earmarked,3000000\n2021,Norway,Government,Voluntary earmarked,6000000\n\
        2022,Norway,Government,Voluntary earmarked,2000000\n2023,Norway,Government,Voluntary earmarked,2500000\n\
        2024,Norway,Government,Voluntary earmarked,9000000\n";
    let project = Project::with(&[("data.csv", rows.as_bytes())]);
    let path = |path: &str| argument(&project.path(path));
    run(&[
        "new",
        &path("norway-2023"),
        "--donor",
        "NO",
        "--from-data",
        &path("data.csv"),
        "--data-only",
        "--issued",
        "2024-06",
        "--period",
        "2020-2023",
    ])
    .must_end(Exit::Ok);
    run(&[
        "roll",
        &path("norway-2023"),
        "--period",
        "2020-2024",
        "--issued",
        "2025-06",
        "--from-data",
        &path("data.csv"),
    ])
    .must_end(Exit::Ok);
    let dates = |path: &str| {
        let toml = String::from_utf8(project.read(path)).unwrap();
        let toml: toml_edit::DocumentMut = toml.parse().unwrap();
        let sections = toml["section"].as_array_of_tables().unwrap().clone();
        let events =
            sections.iter().find_map(|section| section.get("event")?.as_array_of_tables()).unwrap();
        events.iter().map(|event| event["date"].as_integer().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(dates("norway-2023/factsheet.toml"), [2021, 2022, 2023]);
    assert_eq!(dates("norway-2024/factsheet.toml"), [2022, 2024, 2024]);
}
