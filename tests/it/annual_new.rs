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
    run(&["build", &document, "--draft"]).must_end(Exit::Ok).must_report("3 pages");
    run(&["build", &document])
        .must_end(Exit::Faults)
        .must_report("error[text/todo]: this text is still to be written: the title of the story");
    let check = run(&["check", &document]);
    assert_eq!(check.exit, Exit::Faults, "{}", check.out);
    assert_eq!(
        files_under(project.root()),
        [
            "norway-2024/by-year.csv",
            "norway-2024/contributions.csv",
            "norway-2024/factsheet.toml",
            "norway-2024/kinds.csv",
            "norway-2024/latest-year.csv",
            "norway-2024/norway-2024.pdf",
            "norway-2024/totals.csv",
            "organizations/ilo.toml",
        ]
    );
}

/// With nothing left to write, the build has nothing to say but where there is room for more, in each language and for each kind of donor.
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
        run(&["build", &document]).must_warn_only_of("layout/hole");
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

/// A document says the years that the data have, and compares over those.
#[test]
fn the_years_are_those_of_the_data() {
    let rows = "calendar_year,donor,category,rev_type,amount_usd\n\
        2013,Japan,Government,Voluntary earmarked,900\n2013,Sweden,Government,Voluntary earmarked,50\n\
        2013,Norway,Government,Assessed,1\n2020,Norway,Government,Assessed,1\n\
        2019,Norway,Government,Voluntary earmarked,60\n2020,Norway,Government,Voluntary earmarked,40\n\
        2020,Japan,Government,Voluntary earmarked,100\n2020,Sweden,Government,Voluntary earmarked,200\n\
        2020,Chile,Government,Assessed,7\n";
    let project = Project::with(&[("data.csv", rows.as_bytes())]);
    let data = argument(&project.path("data.csv"));
    let new = |donor: &str| {
        let folder = argument(&project.path(donor));
        run(&[
            "new",
            &folder,
            "--donor",
            donor,
            "--from-data",
            &data,
            "--data-only",
            "--issued",
            "2021-05",
        ])
        .must_end(Exit::Ok);
        let document = argument(&project.path(&format!("{donor}/factsheet.toml")));
        run(&["build", &document]).must_warn_only_of("layout/hole");
        String::from_utf8(project.read(&format!("{donor}/factsheet.toml"))).unwrap()
    };
    let toml: toml_edit::DocumentMut = new("NO").parse().unwrap();
    assert_eq!(toml["factsheet"]["period"].to_string().trim(), "[2013, 2020]");
    let written = |item: &toml_edit::Item| item.to_string().trim().to_owned();
    let fact = |name: &str, key: &str| written(&toml["facts"][name][key]);
    assert_eq!(fact("voluntary", "period"), "[2019, 2020]");
    // In 2019 and 2020 Sweden gave 200, Norway and Japan 100 each; what Japan gave in 2013 does not count. Equals share
    // the first of their places.
    assert_eq!(fact("rank", "rank"), "2");
    assert_eq!(fact("rank", "period"), "[2019, 2020]");
    assert_eq!(fact("of_governments", "percent"), "25.0");
    // In 2020 alone it stands below both.
    assert_eq!(fact("rank_last", "rank"), "3");
    assert_eq!(fact("rank_last", "period"), "2020");
    let latest = String::from_utf8(project.read("NO/latest-year.csv")).unwrap();
    assert_eq!(latest, "donor,amount_usd\nSweden,200\nJapan,100\nNorway,40\n");
    let toml: toml_edit::DocumentMut = new("Chile").parse().unwrap();
    assert_eq!(toml["factsheet"]["period"].to_string().trim(), "2020");
}

/// Of one year there are the bars of all, for a line through years has nothing to show.
#[test]
fn one_year_has_bars() {
    for language in ["en", "fr"] {
        let project = Project::with(&[]);
        let folder = argument(&project.path("sheet"));
        let new = ["new", &folder, "--donor", "NO", "--period", "2024", "--data-only", "--issued"];
        run(&[&new[..], &["2025-06", "--language", language]].concat()).must_end(Exit::Ok);
        let toml = String::from_utf8(project.read("sheet/factsheet.toml")).unwrap();
        assert!(toml.contains("type = \"bars\"") && !toml.contains("sparklines"), "{toml}");
        let check = run(&["check", &argument(&project.path("sheet/factsheet.toml"))]);
        let report = check.out + &check.err;
        assert!(report.starts_with("nothing to report"), "{report}");
    }
}

/// The schema is named only where an editor finds it.
#[test]
fn the_schema_is_named_where_it_is() {
    let first_line = |files: &[(&str, &[u8])]| {
        let project = Project::with(files);
        let folder = argument(&project.path("data/norway"));
        run(&["new", &folder, "--donor", "NO"]).must_end(Exit::Ok);
        let toml = String::from_utf8(project.read("data/norway/factsheet.toml")).unwrap();
        toml.lines().next().map(str::to_owned)
    };
    let schema = ("schema/factsheet.schema.json", "{}".as_bytes());
    let data = ("data/notes.txt", "mine".as_bytes());
    let named = "#:schema ../../schema/factsheet.schema.json";
    assert_eq!(first_line(&[schema, data]).as_deref(), Some(named));
    assert_eq!(first_line(&[data]).as_deref(), Some("# The version of this format."));
}

/// Half a name is answered by the donors that it is a part of.
#[test]
fn half_a_name_finds_a_donor() {
    let project = Project::with(&[]);
    let folder = argument(&project.path("sheet"));
    let new = |donor: &str| run(&["new", &folder, "--donor", donor]);
    new("kingd").must_end(Exit::Usage).must_report("did you mean `United Kingdom`?");
    new("guine").must_end(Exit::Usage).must_report("`Guinea`");
    new("xqzw").must_end(Exit::Usage).must_report("write an ISO 3166-1 code");
}

/// All folders come to be at once, named as their countries are written.
#[test]
fn all_governments_come_at_once() {
    let rows = "calendar_year,donor,category,rev_type,amount_usd\n\
        2024,United Kingdom,Government,Assessed,5\n2020,Chile,Government,Assessed,7\n";
    let project = Project::with(&[("data.csv", rows.as_bytes())]);
    let (folder, data) = (argument(&project.path("all")), argument(&project.path("data.csv")));
    run(&[
        "new",
        &folder,
        "--donor",
        "all",
        "--data-only",
        "--period",
        "2024",
        "--from-data",
        &data,
    ])
    .must_end(Exit::Ok)
    .must_report("Chile: no contribution in these years; left out");
    assert_eq!(project.names("."), ["all", "data.csv"]);
    assert_eq!(project.names("all"), ["organizations", "united-kingdom-2024"]);
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
