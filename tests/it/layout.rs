//! What only the layout can find, measured on real files.

use factsheet::cli::Exit;

use crate::pictures;
use crate::project::{Project, SMALL};

/// A story with a picture over the whole width, which is 180 mm.
fn story(file: &str, bytes: &[u8]) -> Project {
    let section = format!(
        "\n[[section]]\nkind = \"story\"\ntitle = \"The harbour\"\nbody = \"Text.\"\n\
         picture = {{ file = \"{file}\", alt = \"A harbour.\" }}\n"
    );
    let document = format!("{SMALL}{section}");
    Project::with(&[
        ("sheet/factsheet.toml", document.as_bytes()),
        (&format!("sheet/{file}"), bytes),
    ])
}

/// Returns the number before a word in a report.
fn number_before(report: &str, word: &str) -> f64 {
    let before = report.split(word).next().unwrap();
    before.split_whitespace().last().unwrap().parse().unwrap()
}

/// A photograph is judged by its dots an inch at the size in which it is printed: the file that the report asks for is
/// accepted, and one a little smaller is not.
#[test]
fn a_photograph_needs_150_dpi() {
    let report = story("photo.png", &pictures::png(300, 200)).build(&[]);
    report.must_end(Exit::Faults).must_report("[picture/resolution]");
    let needed = number_before(&report.err, " pixels wide, twice");
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a picture has a small, positive number of pixels"
    )]
    let needed = needed as u32;
    let at = |width: u32| story("photo.png", &pictures::png(width, width * 2 / 3)).build(&[]);
    at(needed).must_end(Exit::Ok);
    at(needed - 2).must_end(Exit::Faults).must_report("the least is 150 dpi");
}

/// A drawing has no dots, however small its own units are.
#[test]
fn a_drawing_needs_no_resolution() {
    let drawing =
        br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2z"/></svg>"#;
    story("drawing.svg", drawing).build(&[]).must_end(Exit::Ok);
}

/// Each further line of text moves the overrun by about a line, and the report names the page, the pages that the
/// document has and its budget.
#[test]
fn an_overrun_is_told_in_lines() {
    let overrun = |lines: usize| {
        let items = vec!["\"A name\""; lines].join(", ");
        let document = SMALL.replace("language = \"en\"", "language = \"en\"\npages = 1")
            + &format!("\n[[section]]\nkind = \"list\"\nitems = [{items}]\n");
        let run = Project::new(&document).build(&[]);
        run.must_end(Exit::Faults).must_report("the document has 2 pages, its budget is 1");
        run.must_report("page 1 runs over by");
        number_before(&run.err, " lines: the document")
    };
    let (some, more) = (overrun(55), overrun(60));
    assert!(some < more && more <= some + 8.0, "{some} lines, then {more}");
}

/// A document within its budget, or without one, is written.
#[test]
fn a_budget_is_a_limit_and_not_a_length() {
    let with =
        |line: &str| SMALL.replace("language = \"en\"", &format!("language = \"en\"\n{line}"));
    for line in ["", "pages = 1", "pages = 4"] {
        Project::new(&with(line)).build(&[]).must_end(Exit::Ok);
    }
}

/// A line that is longer than the typesetter can count is told, in every edition and form, and in a draft.
#[test]
fn a_line_without_end_is_told() {
    // As many as a text may have, and more bytes than a line can hold.
    let long = [("é", 35_000), ("\u{a0}", 35_000), ("ñ", 39_000), ("é\u{a0}", 19_000)];
    let forms: [&[&str]; 4] =
        [&[], &["--edition", "print"], &["--format", "png", "--draft"], &["--draft"]];
    for ((piece, times), form) in long.into_iter().zip(forms) {
        let document = SMALL.replace("Norway and", &format!("{} and", piece.repeat(times)));
        let run = Project::new(&document).build(form);
        run.must_end(Exit::Faults).must_report("error[layout/fit]");
        run.must_report("without a place where a line may end");
    }
}

/// A text that is cut off behind a character of several bytes is told.
#[test]
fn a_text_cut_off_behind_a_wide_space_is_told() {
    for space in ["\u{a0}", "\u{202f}", "\u{3000}", "\u{2003}"] {
        let words = format!("word{space}").repeat(100);
        let document = SMALL.replace("Norway and", &format!("{words} and"));
        let run = Project::new(&document).build(&[]);
        let is_told = run.err.contains("error[layout/fit]");
        assert_eq!(run.exit == Exit::Faults, is_told, "{space:?}: {}", run.err);
    }
}

/// On paper an address stands at the foot of its page, where there are two lines: what does not fit is told at a link.
#[test]
fn addresses_fit_at_the_foot_of_a_printed_page() {
    let document = |links: usize| {
        let links = (1..=links).map(|number| {
            format!("[page {number}](https://example.org/reports/of/the/year/in/full/{number}) ")
        });
        SMALL.replace("work together.", &format!("work together: {}.", links.collect::<String>()))
    };
    let print = ["--edition", "print"];
    Project::new(&document(2)).build(&print).must_end(Exit::Ok);
    Project::new(&document(60)).build(&print).must_end(Exit::Ok);
    let report = Project::new(&document(600)).build(&print);
    report.must_end(Exit::Faults).must_report("[layout/fit]");
    report.must_report("the addresses of the links do not fit at the foot of page 1");
    report.must_report("sheet/factsheet.toml:");
    Project::new(&document(600)).build(&[]).must_end(Exit::Ok);
}
