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
    assert_eq!(report.matches("error[fact/todo]").count(), 28, "{report}");
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
    run(&["build", &document]).must_warn_only_of("layout/hole");
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

/// A small document with a period and a source with data, and what it includes from beside its folder.
const ROLLED: &str = r#"
format = 1

[factsheet]
title    = "Norway–ILO Cooperation"
issued   = "2024-05"
language = "en"
period   = [2013, 2023]

[organization]
include = "../organizations/ilo.toml"

[donor]
country = "NO"

[sources.ceb]
title     = "Data"
publisher = "CEB"
accessed  = "2024-01-01"
data      = "../ceb/data.csv"

[[section]]
kind = "prose"
body = "Norway and the ILO work together."
"#;

/// Data that the document may name.
const DATA: &[u8] =
    b"calendar_year,donor,rev_type,amount_usd\n2023,Norway,Assessed,5\n2024,Norway,Assessed,6\n";

/// Returns a project of one document, its organization and its data.
fn norway(document: &str) -> Project {
    Project::with(&[
        ("norway-2023/factsheet.toml", document.as_bytes()),
        ("organizations/ilo.toml", b"name = \"International Labour Organization\"\n"),
        ("ceb/data.csv", DATA),
    ])
}

/// Rolls the document into a folder.
fn roll(project: &Project, into: &str) -> crate::program::Run {
    let folder = argument(&project.path("norway-2023"));
    let into = argument(&project.path(into));
    run(&["roll", &folder, "--period", "2013-2024", "--issued", "2025-05", "--into", &into])
}

/// What a stranger's document names outside of its project is neither read nor shown.
#[test]
fn data_outside_of_the_project_are_not_read() {
    for path in ["../../secret.csv", "/etc/passwd", "../../../../../../../../etc/passwd"] {
        let project = norway(&ROLLED.replace("../ceb/data.csv", path));
        fs::write(project.root().parent().unwrap().join("secret.csv"), "secret:x\n").unwrap();
        let rolled = roll(&project, "next");
        rolled.must_end(Exit::Usage).must_report("it is outside the project");
        assert!(!rolled.err.contains("secret:") && !rolled.err.contains("root:"), "{}", rolled.err);
        assert!(!project.path("next").exists());
    }
    let project = norway(&ROLLED.replace("../ceb/data.csv", "../ceb/gone.csv"));
    roll(&project, "next")
        .must_end(Exit::Ok)
        .must_report("`../ceb/gone.csv`, the data of the source `ceb`, cannot be read");
}

/// A folder within the folder that is copied would hold itself.
#[test]
fn no_edition_lies_in_the_one_before() {
    let project = norway(ROLLED);
    roll(&project, "norway-2023/next")
        .must_end(Exit::Usage)
        .must_report("lies in the folder of the last edition");
    roll(&project, "norway-2023/a/b").must_end(Exit::Usage);
    assert_eq!(project.names("norway-2023"), ["factsheet.toml"]);
    roll(&project, "next").must_end(Exit::Ok);
    assert_eq!(project.names("."), ["ceb", "next", "norway-2023", "organizations"]);
}

/// What the document includes comes along to another place, and what is there already stays.
#[test]
fn what_is_included_comes_along() {
    let project = norway(ROLLED);
    roll(&project, "elsewhere/norway-2024")
        .must_end(Exit::Ok)
        .must_report("organizations/ilo.toml: copied");
    assert!(project.path("elsewhere/organizations/ilo.toml").is_file());
    run(&["check", &argument(&project.path("elsewhere/norway-2024/factsheet.toml"))])
        .must_end(Exit::Ok);
    project.write("third/organizations/ilo.toml", "name = \"Mine\"\n");
    roll(&project, "third/norway-2024")
        .must_end(Exit::Ok)
        .must_report("is not what the last edition reads");
    assert_eq!(project.read("third/organizations/ilo.toml"), b"name = \"Mine\"\n");
}

/// Links within the project are followed, links out of it refused, pipes passed over; after a fault one may try again.
#[cfg(unix)]
#[test]
fn links_are_followed_within_the_project() {
    use std::os::unix::fs::symlink;
    let project = norway(ROLLED);
    project.write("shared/logo.txt", "logo");
    symlink("../shared", project.path("norway-2023/pictures")).unwrap();
    symlink(".", project.path("norway-2023/again")).unwrap();
    symlink("nowhere", project.path("norway-2023/lost")).unwrap();
    let pipe = project.path("norway-2023/pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    fs::write(project.root().parent().unwrap().join("secret"), "secret").unwrap();
    symlink("../../secret", project.path("norway-2023/secret")).unwrap();
    roll(&project, "next")
        .must_end(Exit::Usage)
        .must_report("`secret` is a link that leads out of the project");
    assert_eq!(
        project.names("."),
        ["ceb", "norway-2023", "organizations", "shared"],
        "nothing is left behind"
    );
    fs::remove_file(project.path("norway-2023/secret")).unwrap();
    roll(&project, "next")
        .must_end(Exit::Ok)
        .must_report("`pipe` is neither a file nor a folder; left out")
        .must_report("`lost` is a link that leads nowhere; left out")
        .must_report("`again` is a link to a folder that it is in; left out");
    assert_eq!(project.read("next/pictures/logo.txt"), b"logo");
    assert_eq!(project.names("next"), ["factsheet.toml", "pictures"]);
}

/// Lines end as they did, in the document and in its data.
#[test]
fn windows_lines_stay() {
    let project = norway(&ROLLED.replace('\n', "\r\n"));
    project.write(
        "norway-2023/contributions.csv",
        "calendar_year,donor,rev_type,amount_usd\r\n2023,Norway,Assessed,5\r\n",
    );
    roll(&project, "next").must_end(Exit::Ok).must_report("1 row added (2024)");
    for file in ["next/factsheet.toml", "next/contributions.csv"] {
        let text = String::from_utf8(project.read(file)).unwrap();
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{text:?}");
    }
    assert!(project.read("next/contributions.csv").ends_with(b"2024,Norway,Assessed,6\r\n"));
}

/// What the document includes from its own folder is read for old years too.
#[test]
fn included_files_are_read_for_old_years() {
    let project =
        norway(&ROLLED.replace("[donor]", "[facts]\ninclude = \"facts.toml\"\n\n[donor]"));
    project.write(
        "norway-2023/facts.toml",
        "[a]\ncount = 3\nnote = \"as of 2023\"\nsource = \"ceb\"\n",
    );
    roll(&project, "next")
        .must_end(Exit::Ok)
        .must_report("next/facts.toml:3: note = \"as of 2023\"");
}

/// `diff` sees what the documents do not say: the values of a series.
#[test]
fn diff_reads_the_files_of_both() {
    let series = "\n[series.a]\nfile = \"a.csv\"\nx = \"year\"\ny = \"usd\"\n";
    let document = format!("{ROLLED}{series}");
    let project = Project::with(&[
        ("old/factsheet.toml", document.as_bytes()),
        ("new/factsheet.toml", document.as_bytes()),
        ("organizations/ilo.toml", b"name = \"International Labour Organization\"\n"),
        ("old/a.csv", b"year,usd\n2013,5\n"),
        ("new/a.csv", b"year,usd\n2013,6\n"),
    ]);
    let (old, new) = (argument(&project.path("old")), argument(&project.path("new")));
    assert_eq!(
        run(&["diff", &old, &new]).out,
        "values of series: 1 changed\n  a, 2013: [-5-] {+6+}\n"
    );
}
