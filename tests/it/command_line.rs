//! The command line: exit codes, streams, files.

use std::fs;
use std::io::Read;
use std::process::Stdio;

use factsheet::cli::Exit;

use crate::pictures::png_size;
use crate::program::{Around, argument, binary, repository, run};
use crate::project::{Project, SMALL, files_under};
use crate::references::expect_file;

/// A document with one fault.
fn faulty() -> String {
    SMALL.replace("title    =", "tittle   =")
}

/// Wrong usage and faults of the machine end with 2 and a message on the error stream alone.
#[test]
fn wrong_usage_ends_with_2() {
    let project = Project::new(SMALL);
    let document = project.document();
    let folder = argument(&project.path("sheet"));
    let cases: &[(&[&str], &str)] = &[
        (&[], "Usage: factsheet"),
        (&["bake"], "unrecognized subcommand 'bake'"),
        (&["build"], "<FILE>"),
        (&["build", &document, "--formt", "png"], "--format"),
        (&["build", &document, "--format", "docx"], "[possible values: pdf, png, svg]"),
        (&["build", &document, "--dpi", "0"], "0"),
        (&["build", &document, "-o", "out.docx"], "say which is meant by `--format`"),
        (&["build", &format!("{folder}/nowhere.toml")], "is not there"),
        (&["build", &document, "--root", "/nowhere"], "cannot be opened"),
        (&["build", &document, "--color", "perhaps"], "[possible values: auto, always, never]"),
    ];
    for (arguments, words) in cases {
        let run = run(arguments);
        run.must_end(Exit::Usage).must_report(words);
        assert_eq!(run.out, "", "{arguments:?}");
    }
    assert_eq!(files_under(project.root()), ["sheet/factsheet.toml"]);
}

/// Help and version are data: they go to the output stream, and all is well.
#[test]
fn help_goes_to_the_output() {
    for (arguments, words) in [
        (vec!["--help"], "Usage: factsheet"),
        (vec!["build", "--help"], "--emit-typst"),
        (vec!["--version"], env!("CARGO_PKG_VERSION")),
    ] {
        let run = run(&arguments);
        assert_eq!((run.exit, run.err.as_str()), (Exit::Ok, ""));
        assert!(run.out.contains(words), "{}", run.out);
    }
}

/// A document that is sound gives one line, and by default the PDF beside the TOML, named after its folder.
#[test]
fn success_is_one_line() {
    let project = Project::new(SMALL);
    let run = project.build(&[]);
    run.must_end(Exit::Ok);
    let line = run.err.strip_suffix('\n').unwrap();
    let size = line.strip_prefix("sheet/sheet.pdf: 1 page, ").unwrap();
    let kilobytes: usize = size.strip_suffix(" kB").unwrap().parse().unwrap();
    let bytes = project.read("sheet/sheet.pdf");
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert!(kilobytes.abs_diff(bytes.len() / 1000) <= 1, "{kilobytes} kB of {}", bytes.len());
    assert_eq!(run.out, "");
    assert_eq!(project.names("sheet"), ["factsheet.toml", "sheet.pdf"]);
}

/// `--quiet` prints nothing when all is well, and every fault when it is not.
#[test]
fn quiet_is_silent_only_when_all_is_well() {
    let project = Project::new(SMALL);
    project.build(&["--quiet"]).must_end(Exit::Ok).must_be_silent();
    assert!(project.path("sheet/sheet.pdf").exists());
    Project::new(&faulty()).build(&["-q"]).must_end(Exit::Faults).must_report("[key/unknown]");
}

/// Reports are coloured when it is asked for, or in a terminal unless `NO_COLOR` is set; their words are the same.
#[test]
fn color_is_a_choice() {
    let project = Project::new(&faulty());
    let plain = Around::default();
    let terminal = || Around::default().terminal();
    let cases = [
        (plain.clone(), "auto", false),
        (plain.clone(), "always", true),
        (terminal(), "auto", true),
        (terminal(), "never", false),
        (terminal().with("NO_COLOR", "1"), "auto", false),
        (terminal().with("NO_COLOR", ""), "auto", true),
        (terminal().with("NO_COLOR", "1"), "always", true),
    ];
    let expected = project.build(&[]).err;
    for (around, choice, is_colored) in cases {
        let run = project.build_in(&around, &["--color", choice]);
        assert_eq!(run.err.contains('\u{1b}'), is_colored, "{around:?} {choice}");
        assert_eq!(without_color(&run.err), expected, "{around:?} {choice}");
    }
}

/// Takes the colours out of a report.
fn without_color(report: &str) -> String {
    let mut parts = report.split('\u{1b}');
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |text, part| text + part.split_once('m').unwrap().1)
}

/// A build that fails leaves the previous output as it was to the byte, and nothing else.
#[test]
fn a_failed_build_changes_nothing() {
    let project = Project::new(SMALL);
    project.build(&[]).must_end(Exit::Ok);
    let before = project.read("sheet/sheet.pdf");
    project.write("sheet/factsheet.toml", faulty());
    let run = project.build(&[]);
    run.must_end(Exit::Faults).must_report("sheet/sheet.pdf is as it was");
    assert_eq!(project.read("sheet/sheet.pdf"), before);
    assert_eq!(project.names("sheet"), ["factsheet.toml", "sheet.pdf"]);
}

/// An output that cannot be written is the machine's fault, and leaves no half of a file.
#[test]
fn an_output_that_cannot_be_written_leaves_nothing() {
    let project = Project::with(&[("sheet/factsheet.toml", SMALL.as_bytes()), ("file", b"")]);
    let output = argument(&project.path("file/out.pdf"));
    project.build(&["-o", &output]).must_end(Exit::Usage).must_report("cannot be written");
    fs::create_dir(project.path("sheet/sheet.pdf")).unwrap();
    project.build(&[]).must_end(Exit::Usage).must_report("is a folder");
    assert_eq!(project.names("sheet"), ["factsheet.toml", "sheet.pdf"]);
    assert!(project.names("sheet/sheet.pdf").is_empty());
}

/// The file that a document is made from is never overwritten by its output.
#[test]
fn the_document_is_not_overwritten() {
    let project = Project::new(SMALL);
    let run = project.build(&["-o", &project.document(), "--format", "pdf"]);
    run.must_end(Exit::Usage).must_report("would write over");
    assert_eq!(project.read("sheet/factsheet.toml"), SMALL.as_bytes());
}

/// Pages as pictures: a file a page, by the format or the ending of the path; `{page}` says where the number goes.
#[test]
fn pages_become_files() {
    let names: Vec<String> = (1..=60).map(|number| format!("\"Name {number}\"")).collect();
    let document = SMALL.to_owned()
        + &format!("\n[[section]]\nkind = \"list\"\nitems = [{}]\n", names.join(", "));
    let project = Project::new(&document);
    let out = |name: &str| argument(&project.path(&format!("out/{name}")));
    let cases: &[(&[&str], [&str; 2])] = &[
        (&["--format", "svg"], ["sheet/sheet-1.svg", "sheet/sheet-2.svg"]),
        (&["-o", &out("a.png"), "--dpi", "72"], ["out/a-1.png", "out/a-2.png"]),
        (&["-o", &out("{page}-b.svg")], ["out/1-b.svg", "out/2-b.svg"]),
        (&["-o", &out("c"), "--format", "png", "--dpi", "36"], ["out/c-1", "out/c-2"]),
    ];
    for (arguments, files) in cases {
        let run = project.build(arguments);
        run.must_end(Exit::Ok).must_report(": 2 pages, ");
        for file in files {
            let bytes = project.read(file);
            if arguments.contains(&"--dpi") {
                assert!(bytes.starts_with(b"\x89PNG"), "{file}");
            } else {
                assert!(bytes.starts_with(b"<svg"), "{file}");
            }
        }
    }
    assert_eq!(project.names("out"), ["1-b.svg", "2-b.svg", "a-1.png", "a-2.png", "c-1", "c-2"]);
    // A4 at 72 dots an inch.
    assert_eq!(png_size(&project.read("out/a-1.png")), (595, 842));
}

/// A missing picture is an error; a draft shows its place, says so on every page, and is the same document else.
#[test]
fn a_draft_has_placeholders() {
    let document = SMALL.replace(
        "kind = \"prose\"",
        "kind = \"panel\"\npicture = { file = \"soon.png\", alt = \"A harbour.\" }",
    );
    let project = Project::new(&document);
    project.build(&[]).must_end(Exit::Faults).must_report("with `--draft` a placeholder");
    project.build(&["--draft"]).must_end(Exit::Ok);
    let text = crate::pdf::text(&project.read("sheet/sheet.pdf"));
    for words in ["DRAFT", "Photo to be supplied"] {
        assert!(text.contains(words), "{text}");
    }
    // A picture that is there and broken is an error in a draft, too.
    project.write("sheet/soon.png", "no picture");
    project.build(&["--draft"]).must_end(Exit::Faults).must_report("[picture/unreadable]");
}

/// An abbreviation that a fact ends with, such as the currency in French, is not followed by a second full stop.
#[test]
fn a_fact_and_a_sentence_share_their_full_stop() {
    let document = SMALL.replace("language = \"en\"", "language = \"fr\"")
        + "[facts.somme]\namount = 41_000_000\ncurrency = \"USD\"\nsource = \"yearbook\"\n\
           [sources.yearbook]\ntitle = \"Annuaire\"\n\
           [[section]]\nkind = \"prose\"\nbody = \"Cela fait {{ somme | money }}. Soit **{{ somme | money }}**.\"\n";
    let project = Project::new(&document);
    project.build(&[]).must_end(Exit::Ok);
    let text = crate::pdf::text(&project.read("sheet/sheet.pdf"));
    assert_eq!(text.matches("É.-U.").count(), 2, "{text}");
    assert!(!text.contains("É.-U.."), "{text}");
}

/// What the typesetter sees can be written out: the templates, the data, the fonts, and the main file that starts them.
#[test]
fn the_typesetters_files_can_be_written_out() {
    let project = Project::new(SMALL);
    let folder = argument(&project.path("typst"));
    project.build(&["--emit-typst", &folder]).must_end(Exit::Ok);
    let files = files_under(&project.path("typst"));
    for file in ["main.typ", "factsheet.json", "templates/cooperation/main.typ"] {
        assert!(files.iter().any(|written| written == file), "{files:?}");
    }
    assert_eq!(
        files.iter().filter(|file| file.ends_with(".ttf")).count(),
        factsheet::fonts::FILES.len()
    );
    let data: serde_json::Value =
        serde_json::from_slice(&project.read("typst/factsheet.json")).unwrap();
    assert_eq!(data["sheet"]["title_text"], "Norway–ILO Cooperation");
}

/// The moment in the metadata is that of `SOURCE_DATE_EPOCH`, the day of issue without it, and never now.
#[test]
fn the_moment_comes_from_outside() {
    let project = Project::new(SMALL);
    let built = |around: &Around| {
        project.build_in(around, &[]).must_end(Exit::Ok);
        project.read("sheet/sheet.pdf")
    };
    let says =
        |bytes: &[u8], words: &str| bytes.windows(words.len()).any(|w| w == words.as_bytes());
    let plain = built(&Around::default());
    assert!(says(&plain, "D:20240501"), "the first day of the month of issue");
    // 2023-11-14T22:13:20Z
    let dated = built(&Around::default().with("SOURCE_DATE_EPOCH", "1700000000"));
    assert!(says(&dated, "D:20231114221320"));
    assert!(says(&dated, "2023-11-14T22:13:20"));
    assert_eq!(plain, built(&Around::default().with("SOURCE_DATE_EPOCH", "")));
    let wrong = project.build_in(&Around::default().with("SOURCE_DATE_EPOCH", "today"), &[]);
    wrong.must_end(Exit::Usage).must_report("SOURCE_DATE_EPOCH is a number of seconds");
}

/// The schemas in the repository are those that the program prints, so that editors know every key.
#[test]
fn the_schemas_are_current() {
    let same = ["theme", "template", "report"].map(|what| (what, what));
    let cases = [("document", "factsheet")].into_iter().chain(same);
    for (what, file) in cases {
        let run = run(&["schema", what]);
        assert_eq!((run.exit, run.err.as_str()), (Exit::Ok, ""));
        expect_file(&repository(&format!("schema/{file}.schema.json")), &run.out).unwrap();
    }
}

/// A document outside of the folder that `--root` names is not opened; a wider root lets a document reach further.
#[test]
fn the_root_is_a_choice() {
    let document = SMALL.replace(
        "name = \"International",
        "include = \"../../shared.toml\"\nphone = \"1\"\nname = \"International",
    );
    let project = Project::with(&[
        ("a/sheet/factsheet.toml", document.as_bytes()),
        ("shared.toml", b"fax = \"2\"\n"),
    ]);
    let file = argument(&project.path("a/sheet/factsheet.toml"));
    let build = |root: &str| run(&["build", &file, "--root", &argument(&project.path(root))]);
    run(&["build", &file]).must_end(Exit::Faults).must_report("[file/outside]");
    build("a").must_end(Exit::Faults).must_report("[file/outside]");
    build("").must_end(Exit::Ok);
    fs::create_dir(project.path("b")).unwrap();
    build("b").must_end(Exit::Usage).must_report("the document is outside the root");
}

/// The real program ends with the codes that the shell sees, and keeps data and messages on their own streams.
#[test]
fn the_shell_sees_the_exit_codes() {
    let project = Project::new(SMALL);
    let broken = Project::new(&faulty());
    let cases = [
        (vec!["build".to_owned(), project.document()], 0),
        (vec!["build".to_owned(), broken.document()], 1),
        (vec!["build".to_owned()], 2),
        (vec!["schema".to_owned()], 0),
    ];
    for (arguments, code) in cases {
        let output = binary().args(&arguments).env_clear().output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        assert_eq!(output.stdout.is_empty(), arguments[0] == "build", "{arguments:?}");
        assert_eq!(output.stderr.is_empty(), arguments[0] == "schema", "{arguments:?}");
    }
}

/// A reader that goes away early is no fault: no panic, and the exit code is as it would have been.
#[test]
fn a_broken_pipe_is_no_fault() {
    let mut child =
        binary().arg("schema").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // The schema is larger than what a pipe holds by itself only sometimes; a closed pipe always fails.
    drop(child.stdout.take());
    let mut report = String::new();
    child.stderr.take().unwrap().read_to_string(&mut report).unwrap();
    assert_eq!((child.wait().unwrap().code(), report.as_str()), (Some(0), ""));

    let broken = Project::new(&faulty());
    let mut child =
        binary().args(["build", &broken.document()]).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait().unwrap().code(), Some(1));
}
