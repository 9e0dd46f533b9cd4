//! What `factsheet layout` prints, and what reports say of too much and too little on the pages.

use factsheet::cli::Exit;
use serde_json::Value;

use crate::program::{argument, repository, run};
use crate::project::{Project, SMALL};
use crate::references::{expect_file, must_be_empty};

/// Ten words.
const SENTENCE: &str = "Inspectors learn how to look at boats and their papers. ";

/// A document with a text of so many words, ten a sentence, three sentences a paragraph, and a line for its table.
fn document(words: usize, line: &str) -> Project {
    let sentences = vec![SENTENCE.trim_end(); words / 10];
    let mut paragraphs: Vec<String> = sentences.chunks(3).map(|three| three.join(" ")).collect();
    if !words.is_multiple_of(10) {
        let rest: Vec<&str> = SENTENCE.split_whitespace().take(words % 10).collect();
        paragraphs.push(rest.join(" "));
    }
    let text = paragraphs.join("\n\n");
    let section = format!(
        "\n[[section]]\nkind = \"prose\"\ntitle = \"Boats\"\nbody = \"\"\"\n{text}\n\"\"\"\n"
    );
    let budget = format!("language = \"en\"\n{line}");
    Project::new(&(SMALL.replace("language = \"en\"", &budget) + &section))
}

/// The number before a phrase of a report.
fn number_before(report: &str, phrase: &str) -> Option<usize> {
    let (before, _) = report.split_once(phrase)?;
    before.split_whitespace().last()?.parse().ok()
}

/// The plans of a document of many sections and of one of few.
#[test]
fn plans_are_printed() {
    let small = document(300, "");
    let japan = argument(&repository("data/japan-2017/factsheet.toml"));
    let cases = [
        ("japan-2017.txt", japan, "text"),
        ("small.txt", small.document(), "text"),
        ("small.json", small.document(), "json"),
    ];
    let faults: Vec<String> = cases
        .iter()
        .filter_map(|(name, document, format)| {
            let run = run(&["layout", document, "--format", format]);
            run.must_end(Exit::Ok);
            expect_file(&repository(&format!("tests/plans/{name}")), &run.out).err()
        })
        .collect();
    must_be_empty(&faults);
}

/// A plan as JSON has every page of the document, and each section on one of them at least.
#[test]
fn a_plan_as_json_is_whole() {
    let document = argument(&repository("data/norway-2024/factsheet.toml"));
    let run = run(&["layout", &document, "--format", "json"]);
    let plan: Value = serde_json::from_str(&run.out).unwrap();
    let pages = plan["pages"].as_array().unwrap();
    let kinds: Vec<&str> = pages
        .iter()
        .flat_map(|page| page["columns"].as_array().unwrap())
        .flat_map(|column| column["sections"].as_array().unwrap())
        .map(|section| section["kind"].as_str().unwrap())
        .collect();
    for kind in ["masthead", "kpis", "prose", "panel", "chart", "milestones"] {
        assert!(kinds.contains(&kind), "{kind}: {kinds:?}");
    }
    assert!(pages.last().unwrap()["foot"].as_f64().unwrap() > 0.0);
}

/// What cannot be read is reported, whatever of it has a plan.
#[test]
fn what_cannot_be_read_is_reported() {
    let project = Project::new("format = 1\n[factsheet\n");
    let run = run(&["layout", &project.document()]);
    run.must_end(Exit::Faults).must_report("[toml/syntax]");
}

/// Over its budget, a document keeps it with so many words less as the report asks for, and not with a line more.
#[test]
fn so_many_words_less_keep_the_budget() {
    let words = 800;
    let over = document(words, "pages = 1");
    let report = over.build(&[]);
    report.must_end(Exit::Faults).must_report("[layout/pages]");
    let less = number_before(&report.err, " words less of “Boats”").unwrap();
    document(words - less, "pages = 1").build(&[]).must_end(Exit::Ok);
    document(words - less + 40, "pages = 1").build(&[]).must_end(Exit::Faults);
    // The plan of a document over its budget is printed, with what is over.
    let plan = run(&["layout", &over.document()]);
    plan.must_end(Exit::Faults).must_report("[layout/pages]");
    assert!(plan.out.contains("over the budget of 1"), "{}", plan.out);
}

/// Over its budget, a document can do without the section of the lowest priority, if that is enough.
#[test]
fn what_a_document_can_do_without_is_named() {
    let with = |boats: &str, more: &str| {
        let text = SENTENCE.repeat(50);
        let one = |title: &str, line: &str, text: &str| {
            format!(
                "\n[[section]]\nkind = \"prose\"\ntitle = \"{title}\"\n{line}\nbody = \"{text}\"\n"
            )
        };
        let budget = SMALL.replace("language = \"en\"", "language = \"en\"\npages = 1");
        let sections = one("Boats", boats, &text) + &one("Harbours", more, &text);
        Project::new(&(budget + &sections)).build(&[]).err
    };
    let told = "left out, which has the lowest `priority`";
    let report = with("priority = 9", "priority = 2");
    assert!(report.contains(&format!("“Boats” {told}")), "{report}");
    let report = with("priority = 3", "priority = 4");
    assert!(report.contains(&format!("“Harbours” {told}")), "{report}");
    assert!(!with("", "").contains(told));
}

/// A page that stays empty is told once, and takes so many words as the report says.
#[test]
fn so_many_words_fill_a_page() {
    let words = 700;
    let report = document(words, "pages = 2").build(&[]);
    report.must_end(Exit::Ok).must_report("warning[layout/hole]: page 2 is ");
    assert_eq!(report.err.matches("[layout/hole]").count(), 1, "{}", report.err);
    let more = number_before(&report.err, " words or a picture").unwrap();
    let filled = document(words + more * 9 / 10, "pages = 2").build(&[]);
    filled.must_end(Exit::Ok);
    assert!(!filled.err.contains("[layout/hole]"), "{}", filled.err);
}

/// A document of one page without a budget is as long as it is.
#[test]
fn a_short_document_has_no_hole() {
    let run = document(30, "").build(&[]);
    assert!(!run.err.contains("[layout/hole]"), "{}", run.err);
    let run = document(30, "pages = 1").build(&[]);
    run.must_report("warning[layout/hole]: page 1 is ");
}
