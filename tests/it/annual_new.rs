//! `factsheet new`: from an empty folder to a PDF.

use factsheet::cli::Exit;

use crate::program::{Around, argument, run};
use crate::project::{Project, files_under};

/// Two commands lead from an empty folder to a PDF; what is left to write is an error, and tinted in a draft.
#[test]
fn two_commands_lead_to_a_pdf() {
    let project = Project::with(&[]);
    let folder = argument(&project.path("norway-2024"));
    let document = argument(&project.path("norway-2024/factsheet.toml"));
    run(&["new", &folder, "--donor", "NO"])
        .must_end(Exit::Ok)
        .must_report("next: factsheet build --draft");
    run(&["build", &document, "--draft"]).must_end(Exit::Ok).must_report("2 pages");
    run(&["build", &document])
        .must_end(Exit::Faults)
        .must_report("error[text/todo]: this text is still to be written: the title of the story");
    let check = run(&["check", &document]);
    assert_eq!(check.exit, Exit::Faults, "{}", check.out);
    assert_eq!(
        files_under(project.root()),
        [
            "norway-2024/contributions.csv",
            "norway-2024/factsheet.toml",
            "norway-2024/governments.csv",
            "norway-2024/norway-2024.pdf",
            "norway-2024/totals.csv",
            "organizations/ilo.toml",
        ]
    );
}

/// With nothing left to write, the build has nothing to say, in each language and for each kind of donor.
#[test]
fn data_alone_build_without_a_finding() {
    for (donor, language) in
        [("NO", "en"), ("NO", "fr"), ("EU", "en"), ("TO", "en"), ("World Bank", "en")]
    {
        let project = Project::with(&[]);
        let folder = argument(&project.path("sheet"));
        run(&[
            "new",
            &folder,
            "--donor",
            donor,
            "--language",
            language,
            "--data-only",
            "--issued",
            "2025-06",
        ])
        .must_end(Exit::Ok);
        let document = argument(&project.path("sheet/factsheet.toml"));
        let built = run(&["build", &document, "--deny", "warnings"]);
        assert_eq!(built.exit, Exit::Ok, "{donor} {language}: {}", built.err);
    }
}

/// Nothing is ever overwritten, and a mistake leaves no folder behind.
#[test]
fn never_overwrites() {
    let project = Project::with(&[("sheet/notes.txt", b"mine")]);
    let folder = argument(&project.path("sheet"));
    run(&["new", &folder, "--donor", "NO"])
        .must_end(Exit::Usage)
        .must_report("nothing is ever overwritten");
    let other = argument(&project.path("other"));
    run(&["new", &other, "--donor", "Norwy"])
        .must_end(Exit::Usage)
        .must_report("did you mean `Norway`?");
    run(&["new", &other, "--donor", "NO", "--period", "1990-1995"])
        .must_end(Exit::Usage)
        .must_report("the data have no contribution of Norway in 1990–1995");
    run(&["new", &other, "--donor", "NO", "--language", "tlh"])
        .must_end(Exit::Usage)
        .must_report("write `en` or `fr`");
    run(&["new", &other, "--donor", "NO", "--organization", "ifad"])
        .must_end(Exit::Usage)
        .must_report("knows no organization `ifad`");
    assert!(!project.path("other").exists());
}

/// Without arguments and without a terminal to ask in, it says what to write.
#[test]
fn asks_only_in_a_terminal() {
    run::<&str>(&["new"]).must_end(Exit::Usage).must_report("factsheet new norway-2024 --donor NO");
}

/// The moment of retrieval and of issue come from the surroundings alone.
#[test]
fn dates_come_from_the_surroundings() {
    let project = Project::with(&[]);
    let folder = argument(&project.path("sheet"));
    let around = Around::default().with("SOURCE_DATE_EPOCH", "1496275200");
    around.run(&["new", &folder, "--donor", "NO", "--data-only"]).must_end(Exit::Ok);
    let toml = std::fs::read_to_string(project.path("sheet/factsheet.toml")).unwrap();
    assert!(toml.contains("issued   = \"2017-06\""), "{toml}");
}
