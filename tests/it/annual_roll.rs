//! `factsheet roll` and `factsheet diff`: the next edition of Japan's factsheet, and what changed.

use std::fs;

use factsheet::cli::Exit;

use crate::program::{argument, repository, run};
use crate::project::Project;
use crate::references::expect_file;

/// Copies the document of Japan, and what it reads, into a project.
fn japan() -> Project {
    let project = Project::with(&[]);
    for path in [
        "japan-2017/factsheet.toml",
        "japan-2017/contributions.csv",
        "organizations/ilo.toml",
        "ceb/ilo-revenue-by-donor-2013-2024.csv",
    ] {
        project.write(path, fs::read(repository("data").join(path)).unwrap());
    }
    for picture in fs::read_dir(repository("data/japan-2017/pictures")).unwrap() {
        let picture = picture.unwrap().path();
        let name = picture.file_name().unwrap().to_str().unwrap().to_owned();
        project.write(&format!("japan-2017/pictures/{name}"), fs::read(picture).unwrap());
    }
    project
}

/// One command makes the next edition, comments kept; `diff` tells what changed, as reviewed.
#[test]
fn japan_goes_from_2017_to_2018() {
    let project = japan();
    let old = argument(&project.path("japan-2017"));
    let new = argument(&project.path("japan-2018"));
    let rolled = run(&[
        "roll",
        &old,
        "--period",
        "2013-2018",
        "--issued",
        "2018-05",
        "--accessed",
        "2026-11-24",
    ]);
    rolled.must_end(Exit::Ok).must_report("contributions.csv: 2 rows added (2018)");
    let before = fs::read_to_string(project.path("japan-2017/factsheet.toml")).unwrap();
    let after = fs::read_to_string(project.path("japan-2018/factsheet.toml")).unwrap();
    let comments = |text: &str| {
        text.lines()
            .filter(|line| line.contains('#'))
            .filter_map(|line| Some(line.split_once('#')?.1.to_owned()))
            .collect::<Vec<_>>()
    };
    assert_eq!(comments(&before), comments(&after));
    let csv = fs::read_to_string(project.path("japan-2018/contributions.csv")).unwrap();
    assert!(
        csv.ends_with("2018,Japan,member,Government,Voluntary earmarked,4708812.99\n"),
        "{csv}"
    );
    let root = argument(project.root());
    let shown = |text: &str| text.replace(&root, "data");
    let folder = repository("tests/annual");
    for (file, text) in [
        ("japan-roll.txt", shown(&rolled.err)),
        ("japan-diff.txt", run(&["diff", &old, &new]).out),
        ("japan-diff.md", run(&["diff", &old, &new, "--format", "markdown"]).out),
        ("japan-diff.json", shown(&run(&["diff", &old, &new, "--format", "json"]).out)),
    ] {
        expect_file(&folder.join(file), &text).unwrap();
    }
    let pages = argument(&project.path("changed.pdf"));
    run(&["diff", &old, &new, "--pages", &pages]).must_end(Exit::Ok);
    assert!(fs::read(&pages).unwrap().starts_with(b"%PDF-"));
    // `check` names exactly what a person must still decide.
    let check = run(&["check", &argument(&project.path("japan-2018/factsheet.toml"))]);
    let report = check.out + &check.err;
    assert_eq!(report.matches("error[fact/todo]").count(), 31, "{report}");
    run(&["roll", &old, "--period", "2013-2018", "--issued", "2018-05"])
        .must_end(Exit::Usage)
        .must_report("nothing is ever overwritten");
}

/// A document whose facts are all the data's needs no person: the next edition builds as it is.
#[test]
fn computed_facts_need_no_person() {
    let project = Project::with(&[]);
    let old = argument(&project.path("norway-2023"));
    run(&[
        "new",
        &old,
        "--donor",
        "NO",
        "--period",
        "2013-2023",
        "--issued",
        "2024-06",
        "--data-only",
    ])
    .must_end(Exit::Ok);
    let rolled = run(&["roll", &old, "--period", "2013-2024", "--issued", "2025-06"]);
    rolled.must_end(Exit::Ok);
    assert!(!rolled.err.contains("to be confirmed"), "{}", rolled.err);
    let document = argument(&project.path("norway-2024/factsheet.toml"));
    run(&["build", &document, "--deny", "warnings"]).must_end(Exit::Ok);
    // The same document made anew says the same.
    let fresh = argument(&project.path("fresh"));
    run(&[
        "new",
        &fresh,
        "--donor",
        "NO",
        "--period",
        "2013-2024",
        "--issued",
        "2025-06",
        "--data-only",
    ])
    .must_end(Exit::Ok);
    let difference =
        run(&["diff", &argument(&project.path("norway-2024")), &fresh, "--format", "json"]).out;
    let difference: serde_json::Value = serde_json::from_str(&difference).unwrap_or_default();
    assert!(
        difference.get("facts").is_none_or(|facts| facts == &serde_json::json!([])),
        "{difference:#}"
    );
}
