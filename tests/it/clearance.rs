//! Clearance: what was released, what has changed since, and who may say so.

use std::fs;
use std::process::{Command, Stdio};

use factsheet::cli::Exit;

use crate::program::{Around, Run, argument, run};
use crate::project::Project;

/// A document with a fact, a series, a picture in words and a text of its own.
const DOCUMENT: &str = r#"
format = 1

[factsheet]
title    = "Norway–ILO Cooperation"
issued   = "2024-05"
period   = [2021, 2022]
language = "en"

[organization]
name = "International Labour Organization"

[donor]
country  = "NO"
partners = ["FJ"]

[sources.report]
title = "Report"

[facts.given]
amount   = "9.56 million"
currency = "USD"
source   = "report"
data     = { series = "by_year", as = "sum" }

[series.by_year]
file     = "by-year.csv"
x        = "year"
y        = "usd"
currency = "USD"
source   = "report"

[[section]]
kind  = "story"
title = "Fiji"
body  = "With {{ given | money }}, three schools were built anew."
picture = { file = "school.svg", alt = "A school.", caption = "The school of Suva.", credit = "ILO" }
"#;

const ROWS: &str = "year,usd\n2021,5230000\n2022,4330000\n";
const PICTURE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><rect width="90" height="60" fill="#1E2DBE"/></svg>"##;

/// A project that is cleared.
fn cleared() -> Project {
    let project = Project::with(&[
        ("sheet/factsheet.toml", DOCUMENT.as_bytes()),
        ("sheet/by-year.csv", ROWS.as_bytes()),
        ("sheet/school.svg", PICTURE.as_bytes()),
    ]);
    clear(&project, "Director", &[]).must_end(Exit::Ok);
    project
}

/// Clears the document of a project.
fn clear(project: &Project, role: &str, more: &[&str]) -> Run {
    let document = project.document();
    let by = "A. Diop <diop@example.org>";
    let mut arguments = vec!["clear", &document, "--by", by, "--role", role];
    arguments.extend(more);
    Around::default().with("SOURCE_DATE_EPOCH", "1777766400").run(&arguments)
}

/// What a check says of a project's clearances, without what it says of all else.
fn told(project: &Project) -> String {
    let report = run(&["check", &project.document()]).err;
    let (_, own) = report.split_once("[clearance/").unwrap_or_default();
    own.to_owned()
}

#[test]
fn what_changed_is_told_as_what_it_is() {
    let project = cleared();
    assert_eq!(told(&project), "");
    let write = |old: &str, new: &str| {
        assert!(DOCUMENT.contains(old), "{old}");
        project.write("sheet/factsheet.toml", DOCUMENT.replace(old, new));
        told(&project)
    };
    for (old, new, what) in [
        ("9.56 million", "9.6 million", "given: 9.56 million USD → 9.6 million USD"),
        ("The school of Suva", "A school of Suva", "picture.caption"),
        ("three schools", "four schools", "Fiji (story): reworded"),
    ] {
        let report = write(old, new);
        assert!(
            report.contains("A. Diop <diop@example.org> (Director) cleared it on 2026-05-03"),
            "{report}"
        );
        assert!(report.contains(what), "{what}: {report}");
    }
    project.write("sheet/factsheet.toml", DOCUMENT);
    // A comment, or another order of lines, is no change.
    project.write("sheet/factsheet.toml", format!("# For the mission.\n{DOCUMENT}"));
    assert_eq!(told(&project), "");
    project.write("sheet/school.svg", PICTURE.replace("1E2DBE", "230050"));
    assert!(told(&project).contains("school.svg: has other contents"));
    project.write("sheet/school.svg", PICTURE);
    project.write("sheet/by-year.csv", ROWS.replace("4330000", "4340000"));
    assert!(told(&project).contains("by_year, 2022"), "{}", told(&project));
    // New data that leave the values as they were clear nothing away.
    project.write("sheet/by-year.csv", format!("{ROWS}2019,1\n").replace("5230000", "5230000.00"));
    assert!(!told(&project).contains("2021"), "{}", told(&project));
}

#[test]
fn what_is_not_cleared_is_not_written() {
    let project = cleared();
    let (document, out) = (project.document(), argument(&project.path("out.pdf")));
    let build = |role: &str| run(&["build", &document, "-o", &out, "--require-clearance", role]);
    build("director").must_end(Exit::Ok);
    build("Mission")
        .must_end(Exit::Faults)
        .must_report("nobody has cleared this document as Mission");
    project.write("sheet/factsheet.toml", DOCUMENT.replace("three schools", "four schools"));
    let before = fs::read(project.path("out.pdf")).unwrap();
    build("Director").must_end(Exit::Faults).must_report("[clearance/missing]");
    assert!(before == fs::read(project.path("out.pdf")).unwrap(), "the last output stays");
    clear(&project, "Director", &["--note", "after the flood"]).must_end(Exit::Ok);
    build("Director").must_end(Exit::Ok);
    let record = argument(&project.path("sheet/factsheet.clearance.toml"));
    let diff = run(&["diff", &record, &document]);
    assert_eq!(diff.out, "nothing has changed\n");
    project.write("sheet/factsheet.toml", DOCUMENT);
    let diff = run(&["diff", &record, &document, "--role", "Director"]);
    assert!(diff.out.contains("four") && diff.out.contains("three"), "{}", diff.out);
}

/// Two people clear on two branches: their blocks are merged by keeping both, as git's `union` does.
#[test]
fn two_clearances_are_merged() {
    let project = cleared();
    let record = "sheet/factsheet.clearance.toml";
    let ours = String::from_utf8(project.read(record)).unwrap();
    project.write(record, "");
    clear(&project, "Mission", &[]).must_end(Exit::Ok);
    let theirs = String::from_utf8(project.read(record)).unwrap();
    project.write(record, format!("{ours}{theirs}"));
    assert_eq!(told(&project), "");
    let out = argument(&project.path("out.pdf"));
    for role in ["Mission", "Director"] {
        let arguments = ["build", &project.document(), "-o", &out, "--require-clearance", role];
        run(&arguments).must_end(Exit::Ok);
    }
}

/// A clearance that is not signed, or that was changed after it was, proves nothing.
#[test]
fn a_forged_clearance_is_refused() {
    let is_there = Command::new("ssh-keygen").arg("-?").stderr(Stdio::null()).status().is_ok();
    if !is_there {
        println!("not run: there is no `ssh-keygen`");
        return;
    }
    let project = cleared();
    let key = argument(&project.path("key"));
    let made =
        Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f", &key]).status();
    assert!(made.unwrap().success());
    let public = String::from_utf8(project.read("key.pub")).unwrap();
    project.write("signers", format!("diop@example.org {public}"));
    let (document, signers) = (project.document(), argument(&project.path("signers")));
    let verify = || run(&["check", &document, "--verify", &signers]);
    verify().must_end(Exit::Faults).must_report("it is not signed");
    clear(&project, "Director", &["--sign", &key]).must_end(Exit::Ok);
    verify().must_end(Exit::Ok);
    let record = "sheet/factsheet.clearance.toml";
    let signed = String::from_utf8(project.read(record)).unwrap();
    project.write(record, signed.replace("three schools", "four schools"));
    verify().must_end(Exit::Faults).must_report("is not proved");
    project.write(record, signed);
    project.write("signers", format!("other@example.org {public}"));
    verify().must_end(Exit::Faults).must_report("is not proved");
}
