//! What `factsheet new` says of the figures, in the next edition: found where it holds no longer, and moved with them.

use factsheet::cli::Exit;

use crate::program::{argument, run};
use crate::project::Project;

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
