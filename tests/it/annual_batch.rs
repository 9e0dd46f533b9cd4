//! `factsheet build` of several documents.

use std::collections::BTreeSet;
use std::fs;

use factsheet::cli::Exit;

use crate::program::{argument, run};
use crate::project::{Project, SMALL, files_under};

/// Returns a project of small documents, and their paths as arguments.
fn documents(count: usize) -> (Project, Vec<String>) {
    let project = Project::with(&[]);
    let mut paths = Vec::new();
    for number in 1..=count {
        let path = format!("donor-{number}/factsheet.toml");
        project
            .write(&path, SMALL.replace("2024-05", &format!("2024-{:02}", 1 + (number - 1) % 12)));
        paths.push(argument(&project.path(&path)));
    }
    (project, paths)
}

/// Runs a build of these documents into `out`.
fn build(project: &Project, paths: &[String], more: &[&str]) -> crate::program::Run {
    let out = argument(&project.path("out"));
    let mut arguments = vec!["build"];
    arguments.extend(paths.iter().map(String::as_str));
    arguments.extend(["--out-dir", &out]);
    arguments.extend(more);
    run(&arguments)
}

/// Several documents give several PDFs and a manifest; the same bytes on one thread and on three.
#[test]
fn threads_do_not_change_the_bytes() {
    let (project, paths) = documents(6);
    build(&project, &paths, &["-j", "1"]).must_end(Exit::Ok).must_report("6 built");
    let read = || -> Vec<Vec<u8>> {
        (1..=6).map(|n| fs::read(project.path(&format!("out/donor-{n}.pdf"))).unwrap()).collect()
    };
    let alone = read();
    build(&project, &paths, &["-j", "3", "--force"]).must_end(Exit::Ok).must_report("6 built");
    assert!(alone == read());
    let manifest = fs::read_to_string(project.path("out/factsheets.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    assert_eq!(manifest["run"]["built"], 6);
    assert_eq!(manifest["documents"][0]["outputs"][0]["sha256"].as_str().unwrap().len(), 64);
}

/// What has not changed is left alone; a changed input, a changed output and `--force` are not.
#[test]
fn unchanged_inputs_are_skipped() {
    let (project, paths) = documents(3);
    build(&project, &paths, &[]).must_report("3 built");
    build(&project, &paths, &[]).must_end(Exit::Ok).must_report("0 built, 3 unchanged");
    project.write("donor-2/factsheet.toml", SMALL.replace("2024-05", "2024-06"));
    build(&project, &paths, &[]).must_report("1 built, 2 unchanged");
    project.write("out/donor-3.pdf", "damaged");
    build(&project, &paths, &[]).must_report("1 built, 2 unchanged");
    build(&project, &paths, &["--draft"]).must_report("3 built");
    build(&project, &paths, &["--draft", "--force"]).must_report("3 built");
}

/// A document at fault stops what has not begun, unless the run is to keep going; its report is in the summary.
#[test]
fn keeps_going_when_asked() {
    let (project, paths) = documents(4);
    project.write("donor-1/factsheet.toml", SMALL.replace("title    =", "tittle   ="));
    let stopped = build(&project, &paths, &["-j", "1"]);
    stopped.must_end(Exit::Faults).must_report("0 built, 1 failed, 3 not begun");
    let kept = build(&project, &paths, &["-j", "1", "--keep-going"]);
    kept.must_end(Exit::Faults)
        .must_report("3 built, 1 failed")
        .must_report("unknown key `tittle`");
}

/// Parts are stable, disjoint and complete, and each has its own manifest.
#[test]
fn shards_divide_the_work() {
    let (project, paths) = documents(7);
    for part in ["1/2", "2/2"] {
        build(&project, &paths, &["--shard", part]).must_end(Exit::Ok);
    }
    let files: BTreeSet<String> = files_under(&project.path("out")).into_iter().collect();
    assert_eq!(files.iter().filter(|file| file.ends_with(".pdf")).count(), 7, "{files:?}");
    assert!(files.contains("factsheets-1-of-2.json") && files.contains("factsheets-2-of-2.json"));
}

/// Dependencies are rules for make, or JSON by the ending.
#[test]
fn writes_dependencies() {
    let (project, paths) = documents(2);
    let make = argument(&project.path("out/deps.mk"));
    build(&project, &paths, &["--deps", &make]).must_end(Exit::Ok);
    let rules = fs::read_to_string(&make).unwrap();
    assert!(rules.contains("donor-1.pdf: \\\n"), "{rules}");
    assert!(rules.contains("donor-1/factsheet.toml"), "{rules}");
    let json = argument(&project.path("out/deps.json"));
    build(&project, &paths, &["--deps", &json]).must_end(Exit::Ok);
    let map: serde_json::Value = serde_json::from_str(&fs::read_to_string(&json).unwrap()).unwrap();
    assert_eq!(map.as_object().unwrap().len(), 2);
}

/// Runs over other documents into the same folder do not forget what earlier ones made, as long as it is there.
#[test]
fn a_folder_may_be_filled_by_several_runs() {
    let (project, paths) = documents(4);
    let (first, second) = paths.split_at(2);
    build(&project, first, &[]).must_report("2 built");
    build(&project, second, &[]).must_end(Exit::Ok).must_report("2 built in");
    build(&project, first, &[]).must_end(Exit::Ok).must_report("0 built, 2 unchanged in");
    build(&project, &paths, &[]).must_end(Exit::Ok).must_report("0 built, 4 unchanged");
    fs::remove_file(project.path("out/donor-1.pdf")).unwrap();
    build(&project, second, &[]).must_report("0 built, 2 unchanged");
    let manifest = fs::read_to_string(project.path("out/factsheets.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    assert_eq!(manifest["run"]["unchanged"], 2);
    assert_eq!(manifest["documents"].as_array().unwrap().len(), 3);
}

/// The one manifest is read as the several are written, and tells a later run what it need not build.
#[test]
fn a_manifest_may_be_named() {
    let (project, paths) = documents(2);
    let manifest = argument(&project.path("made.json"));
    let build = |paths: &[String]| {
        let mut arguments = vec!["build", "--manifest", &manifest, "--keep-going"];
        arguments.extend(paths.iter().map(String::as_str));
        run(&arguments)
    };
    build(&paths).must_end(Exit::Ok).must_report("2 built");
    build(&paths).must_end(Exit::Ok).must_report("0 built, 2 unchanged");
    // What is no manifest stays.
    project.write("made.json", "year,usd\n2020,1\n");
    build(&paths).must_end(Exit::Usage).must_report("which is not one");
    assert_eq!(project.read("made.json"), b"year,usd\n2020,1\n");
    let folder = argument(&project.path("typst"));
    run(&["build", &paths[0], &paths[1], "--emit-typst", &folder])
        .must_end(Exit::Usage)
        .must_report("for one document");
}

/// A report for programs is one object for all documents, those that failed and those that did not.
#[test]
fn a_report_for_programs_is_one() {
    let (project, paths) = documents(3);
    project.write("donor-1/factsheet.toml", SMALL.replace("title    =", "tittle   ="));
    let built = build(&project, &paths, &["--keep-going", "--report", "json"]);
    built.must_end(Exit::Faults).must_report("2 built, 1 failed");
    let report: serde_json::Value = serde_json::from_str(&built.out).unwrap();
    let files: BTreeSet<&str> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["place"]["file"].as_str().unwrap())
        .collect();
    assert_eq!(files.len(), 1, "{report}");
    assert!(report["errors"].as_u64().unwrap() >= 1, "{report}");
}

/// A run that is killed is taken up where it ended: what was made is in the manifest, and the next run makes the rest.
#[cfg(unix)]
#[test]
fn a_killed_run_is_taken_up() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};

    use crate::program::binary;

    const COUNT: usize = 20;
    let (project, paths) = documents(COUNT);
    let start = |more: &[&str]| {
        let mut command = binary();
        let out = argument(&project.path("out"));
        command.arg("build").args(&paths).args(["--out-dir", &out]).args(more);
        command
    };
    // A pipe that nobody reads takes no output: whoever opens it waits, here until it is killed.
    let pipe = |number: usize| project.path(&format!("out/donor-{number}.pdf"));
    let stop = |number: usize| {
        fs::create_dir_all(project.path("out")).unwrap();
        assert!(Command::new("mkfifo").arg(pipe(number)).status().unwrap().success());
    };
    let kill_after = |done: usize, more: &[&str]| {
        let mut child = start(more).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let begin = format!("{done}/{COUNT} ");
        assert!(lines.any(|line| line.unwrap().starts_with(&begin)), "it has ended by itself");
        child.kill().unwrap();
        child.wait().unwrap();
    };
    let end = |more: &[&str]| {
        let done = start(more).output().unwrap();
        assert!(done.status.success());
        String::from_utf8(done.stderr).unwrap()
    };

    // One after the other, up to the twelfth.
    stop(12);
    kill_after(11, &["-j", "1"]);
    let manifest = project.read("out/factsheets.json");
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
    assert_eq!(manifest["documents"].as_array().unwrap().len(), 11);
    assert!(manifest["run"].is_null());

    // Killed again, with all made but one, while it wrote a line about another.
    fs::remove_file(pipe(12)).unwrap();
    stop(15);
    kill_after(COUNT - 1, &["-j", "2"]);
    let mut torn = project.read("out/factsheets.json");
    torn.truncate(torn.len() - 4);
    torn.extend(b",\n{\"document\":\"donor-15/fact");
    project.write("out/factsheets.json", torn);
    fs::remove_file(pipe(15)).unwrap();
    let report = end(&["-j", "2"]);
    assert!(report.contains("\n1 built, 19 unchanged in "), "{report}");
    let report = end(&[]);
    assert!(report.contains("\n0 built, 20 unchanged in "), "{report}");
}

/// make has no way to write a name with a line break; JSON has.
#[cfg(unix)]
#[test]
fn a_line_break_is_no_part_of_a_rule() {
    let project = Project::with(&[]);
    project.write("two\nlines/factsheet.toml", SMALL);
    let path = [argument(&project.path("two\nlines/factsheet.toml"))];
    let rules = argument(&project.path("rules.mk"));
    build(&project, &path, &["--deps", &rules]).must_end(Exit::Usage).must_report("line break");
    assert!(!project.path("rules.mk").exists());
    let json = argument(&project.path("rules.json"));
    build(&project, &path, &["--deps", &json]).must_end(Exit::Ok);
}

/// Two documents that would write one file, and an output for several, are refused before anything is built.
#[test]
fn refuses_what_would_collide() {
    let (project, mut paths) = documents(1);
    project.write("other/donor-1/factsheet.toml", SMALL);
    paths.push(argument(&project.path("other/donor-1/factsheet.toml")));
    build(&project, &paths, &[]).must_end(Exit::Usage).must_report("would both be written to");
    let out = argument(&project.path("x.pdf"));
    run(&["build", &paths[0], &paths[1], "-o", &out])
        .must_end(Exit::Usage)
        .must_report("--out-dir");
}

/// Every government in the data, in one command, without a failure.
#[test]
fn every_government_builds() {
    let project = Project::with(&[]);
    let folder = argument(&project.path("all"));
    run(&["new", &folder, "--donor", "all", "--issued", "2025-06", "--data-only"])
        .must_end(Exit::Ok);
    let paths: Vec<String> = fs::read_dir(project.path("all"))
        .unwrap()
        .map(|entry| entry.unwrap().path().join("factsheet.toml"))
        .filter(|path| path.is_file())
        .map(|path| argument(&path))
        .collect();
    assert_eq!(paths.len(), 187);
    let run = build(&project, &paths, &["--keep-going", "--report", "json"]);
    run.must_end(Exit::Ok).must_report("187 built");
    let report: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let findings = report["findings"].as_array().unwrap().iter();
    let codes: BTreeSet<&str> = findings.map(|found| found["code"].as_str().unwrap()).collect();
    // Data alone leave room for a text or a picture.
    assert!(codes.iter().all(|code| *code == "layout/hole"), "{codes:?}");
}
