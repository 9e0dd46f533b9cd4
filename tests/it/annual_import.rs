//! `factsheet import`: the publishers' files as they are, with nothing dropped in silence.

use factsheet::cli::Exit;

use crate::program::{argument, repository, run};
use crate::project::Project;

/// A file by government in the publisher's layout, with every quirk of data/ceb/README.md.
const GOVERNMENTS: &str = "\u{feff}calendar_year,entity,government_donor,rev_type,amount\r\n\
    2013,ILO,Norway,R01,\" 3,756,663.10 \"\r\n\
    2013,ILO,NORWAY,Voluntary non-core (earmarked) contributions,30562615\r\n\
    2013,ILO,NORWAY,Voluntary non-core (earmarked) contributions,30562615\r\n\
    2014,ILO,Norway,r03a,16281665.25\r\n\
    2014,ILO,Norway,VOLUNTARY NON-CORE (EARMARKED) CONTRIBUTIONS,-0.25\r\n\
    2014,ILO,Norway,R02A,\" -   \"\r\n\
    2014,FAO,Norway,R01,99\r\n\
    2014,ILO,Turkey,R01,10.01\r\n\
    2016,ILO,Türkiye,R01,(3.01)\r\n";

/// The same year of one donor in the other layout, and another that the first file has not.
const OTHERS: &str = "\u{feff}amount,_currency,entity,calendar_year,rev_type,donor,contrib_type\r\n\
    47150349,USD,ILO,2017,R09,European Union,2\r\n\
    30562615,USD,ILO,2013,R03E,Norway,C01\r\n";

/// Every quirk is survived, counted and shown with its line; sums are right to the cent.
#[test]
fn every_quirk_is_counted() {
    let project = Project::with(&[
        ("governments.csv", GOVERNMENTS.as_bytes()),
        ("others.csv", OTHERS.as_bytes()),
    ]);
    let into = argument(&project.path("into"));
    let run = run(&[
        "import",
        "ceb",
        &argument(&project.path("governments.csv")),
        &argument(&project.path("others.csv")),
        "--into",
        &into,
        "--accessed",
        "2026-11-24",
    ]);
    run.must_end(Exit::Ok);
    for words in [
        "taken: 7 rows, US$ 97,751,299.10",
        "of these, negative (corrections): 2 rows, US$ -3.26",
        "codes R08 to R11, read as earmarked: 1 row, US$ 47,150,349.00",
        "left out, of another agency: 1 row",
        "left out, nil: 1 row",
        "exact repeats of a row (`--repeats every` counts them): 1 row, US$ 30,562,615.00",
        "governments.csv:4: 2013 Norway Voluntary earmarked: 30562615",
        "in an earlier file with the same sum: 1 row, US$ 30,562,615.00",
        "byte-order marks taken off: 2",
        "Norway, written `NORWAY` (1), `Norway` (4)",
        "Türkiye, written `Turkey` (1), `Türkiye` (1)",
    ] {
        run.must_report(words);
    }
    let expected = "calendar_year,donor,rev_type,amount_usd\n\
        2017,European Union,Voluntary earmarked,47150349\n\
        2013,Norway,Assessed,3756663.1\n\
        2013,Norway,Voluntary earmarked,30562615\n\
        2014,Norway,Voluntary earmarked,16281665\n\
        2014,Türkiye,Assessed,10.01\n\
        2016,Türkiye,Assessed,-3.01\n";
    let written = std::fs::read_to_string(project.path("into/contributions.csv")).unwrap();
    assert_eq!(written, expected);
    let toml = std::fs::read_to_string(project.path("into/contributions.toml")).unwrap();
    assert!(toml.contains("accessed  = \"2026-11-24\""), "{toml}");
    assert!(toml.contains("[series.no_earmarked_by_year]"), "{toml}");
}

/// A year without a row is a gap, and is said to be one.
#[test]
fn a_gap_is_no_zero() {
    let project = Project::with(&[("governments.csv", GOVERNMENTS.as_bytes())]);
    let file = argument(&project.path("governments.csv"));
    let run = run(&["import", "ceb", &file, "--donor", "TR"]);
    run.must_end(Exit::Ok)
        .must_report("warning: Türkiye: no value for 2013, 2015 (a gap, not a zero)");
    assert!(run.out.contains("where    = { donor = \"Türkiye\", rev_type = \"Assessed\" }"));
}

/// What is not understood is shown with its line and reason, and nothing is written, unless that is asked for.
#[test]
fn nothing_is_guessed() {
    let text = format!(
        "{GOVERNMENTS}2015,ILO,Norway,R77,5\r\n20x5,ILO,Norway,R01,5\r\n2015,ILO,Norway,R01,n/a\r\n2015,ILO,Norway\r\n"
    );
    let project = Project::with(&[("governments.csv", text.as_bytes())]);
    let file = argument(&project.path("governments.csv"));
    let into = argument(&project.path("into"));
    let refused = run(&["import", "ceb", &file, "--donor", "NO", "--into", &into]);
    refused.must_end(Exit::Faults);
    for words in [
        "not understood: 4 rows",
        "governments.csv:11: expected a type of revenue such as `R01` or `Assessed`, found `R77`",
        "governments.csv:12: expected a year, found `20x5`",
        "governments.csv:13: expected a number, found `n/a`",
        "governments.csv:14: the row has 3 cells, the head 5",
        "leave them out with `--skip-unread`",
    ] {
        refused.must_report(words);
    }
    assert!(!project.path("into").exists());
    let skipped = run(&["import", "ceb", &file, "--donor", "NO", "--into", &into, "--skip-unread"]);
    skipped.must_end(Exit::Ok);
}

/// A file of another kind, a donor that is none: the message says what would have been right.
#[test]
fn faults_say_what_to_do() {
    let project = Project::with(&[
        ("table.csv", "Jahr;Betrag\n2013;1\n".as_bytes()),
        ("latin.csv", b"calendar_year\n\xe9\n"),
    ]);
    let table = argument(&project.path("table.csv"));
    run(&["import", "ceb", &table])
        .must_end(Exit::Usage)
        .must_report("it needs the columns `calendar_year`, `rev_type`");
    run(&["import", "ceb", &argument(&project.path("latin.csv"))])
        .must_end(Exit::Usage)
        .must_report("is not UTF-8 text at line 2");
    let extract = argument(&repository("data/ceb/ilo-revenue-by-donor-2013-2024.csv"));
    run(&["import", "ceb", &extract, "--donor", "Norwy"])
        .must_end(Exit::Usage)
        .must_report("did you mean `Norway`?");
    run(&["import", "csv", &table, "--x", "Jahre", "--y", "Betrag"])
        .must_end(Exit::Usage)
        .must_report("did you mean `Jahr`?");
}

/// Any table by a mapping: another separator, a unit, a condition, a series for each word of a column.
#[test]
fn reads_tables_by_a_mapping() {
    let text = "Jahr;Art;Land;Betrag\n2013;A;NO;1,5\n2013;A;SE;9\n2014;A;NO;-\n2014;B c;NO;2\n";
    let project = Project::with(&[("table.csv", text.replace("1,5", "1.5").as_bytes())]);
    let run = run(&[
        "import",
        "csv",
        &argument(&project.path("table.csv")),
        "--x",
        "Jahr",
        "--y",
        "Betrag",
        "--by",
        "Art",
        "--where",
        "Land=NO",
        "--unit",
        "1000",
        "--currency",
        "EUR",
        "--into",
        &argument(&project.path("into")),
        "--name",
        "aid",
    ]);
    run.must_end(Exit::Ok).must_report("left out, nil: 1 row").must_report("not wanted: 1 row");
    let csv = std::fs::read_to_string(project.path("into/aid.csv")).unwrap();
    assert_eq!(csv, "Jahr,Art,Betrag\n2013,A,1500\n2014,B c,2000\n");
    let toml = std::fs::read_to_string(project.path("into/aid.toml")).unwrap();
    assert!(toml.contains("[series.b_c]") && toml.contains("currency = \"EUR\""), "{toml}");
}

/// A sheet of a workbook is read as a table is, to the cent.
#[test]
fn reads_workbooks() {
    let project = Project::with(&[]);
    let run = run(&[
        "import",
        "xlsx",
        &argument(&repository("tests/annual/figures.xlsx")),
        "--sheet",
        "Figures",
        "--x",
        "Jahr",
        "--y",
        "Betrag",
        "--where",
        "Geber=Norway",
        "--currency",
        "USD",
        "--into",
        &argument(&project.path("into")),
        "--name",
        "figures",
    ]);
    run.must_end(Exit::Ok).must_report("not wanted: 1 row");
    let csv = std::fs::read_to_string(project.path("into/figures.csv")).unwrap();
    assert_eq!(csv, "Jahr,Betrag\n2023,1234567.89\n2024,2000000.11\n");
}
