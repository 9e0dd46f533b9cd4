//! What is written, and what is not: no input is lost, devices stay devices, and a full disk is no success.

use std::fs;

use factsheet::cli::Exit;

use crate::program::{argument, binary, run};
use crate::project::{Project, SMALL};

/// A project whose document is made from an included file, a table and a picture.
fn project() -> Project {
    let document = format!(
        "include = \"../shared.toml\"\n{SMALL}\n\
         [series.money]\nfile = \"money.csv\"\nx = \"year\"\ny = \"amount\"\n\n\
         [[section]]\nkind = \"chart\"\ntitle = \"Money\"\n\
         chart = {{ type = \"columns\", series = \"money\" }}\n\n\
         [[section]]\nkind = \"prose\"\nbody = \"A river.\"\n\
         picture = {{ file = \"river.svg\", alt = \"A river.\" }}\n"
    );
    let project = Project::new(&document);
    project.write("shared.toml", "[donor]\nadjective = \"Norwegian\"\n");
    project.write("sheet/money.csv", "year,amount\n2022,3\n2023,4\n");
    project.write(
        "sheet/river.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"40\">\
         <rect width=\"60\" height=\"40\" fill=\"#068\"/></svg>",
    );
    project
}

/// The files that the document is made from.
const INPUTS: &[&str] =
    &["sheet/factsheet.toml", "shared.toml", "sheet/money.csv", "sheet/river.svg"];

/// Nothing that a document is made from is written over, by whatever option and under whatever name.
#[test]
fn no_input_is_written_over() {
    let project = project();
    project.build(&[]).must_end(Exit::Ok);
    let before: Vec<_> = INPUTS.iter().map(|path| project.read(path)).collect();
    let elsewhere = argument(&project.path("other.pdf"));
    for input in INPUTS {
        let path = argument(&project.path(input));
        let winding = argument(&project.path("sheet/../sheet/..").join(input));
        for path in [path, winding] {
            for options in [
                vec!["--format", "pdf", "-o", &path],
                vec!["-o", &elsewhere, "--manifest", &path],
                vec!["--deps", &path],
            ] {
                let run = project.build(&options);
                run.must_end(Exit::Usage)
                    .must_report("would write over")
                    .must_report("name another file");
            }
        }
    }
    let after: Vec<_> = INPUTS.iter().map(|path| project.read(path)).collect();
    assert_eq!(before, after);
    assert!(!project.path("other.pdf").exists());
}

/// Links and second names of an input lead to it all the same.
#[cfg(unix)]
#[test]
fn a_link_to_an_input_is_the_input() {
    let project = project();
    let (link, twin) = (project.path("link.pdf"), project.path("twin.pdf"));
    std::os::unix::fs::symlink(project.path("sheet/money.csv"), &link).unwrap();
    fs::hard_link(project.path("sheet/money.csv"), &twin).unwrap();
    for path in [link, twin] {
        project
            .build(&["-o", &argument(&path)])
            .must_end(Exit::Usage)
            .must_report("would write over");
    }
    assert!(project.read("sheet/money.csv").starts_with(b"year"));
}

/// Two outputs never share a file.
#[test]
fn outputs_have_files_of_their_own() {
    let project = Project::new(SMALL);
    let path = argument(&project.path("x.pdf"));
    let run = project.build(&["-o", &path, "--manifest", &path]);
    run.must_end(Exit::Usage).must_report("but the factsheet is written there");
    assert!(!project.path("x.pdf").exists());
    let run = project.build(&[
        "--out-dir",
        &argument(&project.path("out")),
        "--deps",
        &argument(&project.path("out/factsheets.json")),
    ]);
    run.must_end(Exit::Usage).must_report("the manifest is written there");
    assert!(!project.path("out").exists());
}

/// A folder and a lone hyphen are not files.
#[test]
fn an_output_is_a_file() {
    let project = Project::new(SMALL);
    project
        .build(&["--format", "pdf", "-o", "-"])
        .must_end(Exit::Usage)
        .must_report("`-` is not one");
    let folder = argument(project.root());
    project
        .build(&["--format", "pdf", "-o", &folder])
        .must_end(Exit::Usage)
        .must_report("is a folder");
}

/// A symbolic link stays one, and what it leads to is renewed.
#[cfg(unix)]
#[test]
fn an_output_may_be_a_link() {
    let project = Project::new(SMALL);
    project.write("kept/old.pdf", "old");
    for (link, target) in [("link.pdf", "kept/old.pdf"), ("new.pdf", "kept/new.pdf")] {
        std::os::unix::fs::symlink(target, project.path(link)).unwrap();
        project.build(&["-o", &argument(&project.path(link))]).must_end(Exit::Ok);
        assert!(fs::symlink_metadata(project.path(link)).unwrap().is_symlink());
        assert!(project.read(target).starts_with(b"%PDF"));
    }
}

/// A pipe is written to and stays a pipe.
#[cfg(unix)]
#[test]
fn a_pipe_is_written_to() {
    use std::os::unix::fs::FileTypeExt;
    let project = Project::new(SMALL);
    let pipe = project.path("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = {
        let pipe = pipe.clone();
        std::thread::spawn(move || fs::read(pipe).unwrap())
    };
    project.build(&["--format", "pdf", "-o", &argument(&pipe)]).must_end(Exit::Ok);
    assert!(fs::symlink_metadata(&pipe).unwrap().file_type().is_fifo());
    assert!(reader.join().unwrap().starts_with(b"%PDF"));
}

/// New files have the permissions that the user gives to new files, and old ones keep theirs.
#[cfg(unix)]
#[test]
fn permissions_are_the_users() {
    use std::os::unix::fs::PermissionsExt;
    let project = Project::new(SMALL);
    let mode = |path: &str| fs::metadata(project.path(path)).unwrap().permissions().mode() & 0o777;
    let program = argument(std::path::Path::new(binary().get_program()));
    let build = |umask: &str| {
        let command = format!("umask {umask}; '{program}' build '{}' --quiet", project.document());
        assert!(
            std::process::Command::new("sh").args(["-c", &command]).status().unwrap().success()
        );
    };
    build("077");
    assert_eq!(mode("sheet/sheet.pdf"), 0o600);
    build("022");
    assert_eq!(mode("sheet/sheet.pdf"), 0o600);
    fs::remove_file(project.path("sheet/sheet.pdf")).unwrap();
    build("022");
    assert_eq!(mode("sheet/sheet.pdf"), 0o644);
}

/// Data that did not get to their reader are a failure.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_under_the_output_is_told() {
    let project = Project::new(SMALL);
    let document = project.document();
    for arguments in [
        vec!["facts", &document],
        vec!["facts", "--format", "json", &document],
        vec!["check", "--format", "json", &document],
        vec!["build", "--report", "json", &document],
        vec!["schema"],
        vec!["explain"],
        vec!["explain", "fact/parts"],
        vec!["diff", &document, &document],
        vec!["--help"],
    ] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = binary().args(&arguments).stdout(full).output().unwrap();
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {message}");
        assert!(message.contains("the output cannot be written"), "{message}");
    }
}

/// What a document or a command line holds never speaks to the terminal.
#[test]
fn no_text_speaks_to_the_terminal() {
    let hostile = "\u{1b}]0;title\u{7}\u{9b}31m\u{202e}";
    let escaped = "\\u001B]0;title\\u0007\\u009B31m\\u202E";
    let document = SMALL.replace("country = \"NO\"", &format!("country = \"{escaped}\""));
    let project =
        Project::new(&document.replace("title    =", &format!("\"{escaped}\" = 1\ntitle =")));
    let path = project.document();
    let is_hidden = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
    let mut told = Vec::new();
    for arguments in [
        vec!["check", &path],
        vec!["check", "--format", "short", &path],
        vec!["check", "--format", "github", &path],
        vec!["check", "--format", "json", &path],
        vec!["facts", &path],
        vec!["diff", &path, &path],
        vec!["build", hostile],
        vec!["build", &path, "--format", hostile],
        vec!["explain", hostile],
        vec!["preflight", hostile],
    ] {
        let run = run(&arguments);
        let text = run.out + &run.err;
        if text.contains(is_hidden) {
            told.push(format!("{arguments:?}: {text:?}"));
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// What is noted of a file is what was read of it, whatever becomes of it afterwards: a batch that skips what has not
/// changed goes by this.
#[test]
fn a_file_is_noted_as_it_was_read() {
    use factsheet::batch::Project as _;
    use factsheet::files::DiskFiles;
    use factsheet::input::{Digest, ProjectFiles, ProjectPath};
    let project = Project::new(SMALL);
    let document = project.path("sheet/factsheet.toml");
    let (files, path) = DiskFiles::open(&document, None).unwrap();
    files.read(&path).unwrap();
    project.write("sheet/factsheet.toml", "changed");
    files.read(&path).unwrap();
    let missing = ProjectPath::new("sheet/missing.csv").unwrap();
    files.read(&missing).unwrap_err();
    project.write("sheet/missing.csv", "there now");
    let noted: Vec<_> = files.asked().into_values().collect();
    assert_eq!(noted, [Some(Digest::of(SMALL.as_bytes())), None]);
}
