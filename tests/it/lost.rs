//! Nothing is lost: a template that loses a part of the document is found out at the part's line, and so is one that
//! prints it twice, in part, or in another order.

use std::fs;

use factsheet::cli::Exit;

use crate::program::{Run, repository};
use crate::project::{Project, files_under};

/// A document with everything that a template could lose, each part with words of its own.
const DOCUMENT: &str = include_str!("lost.toml");

/// Builds the document with templates in one file of which some words are replaced.
fn build_with(file: &str, old: &str, new: &str, more: &[&str]) -> Run {
    let project = Project::new(DOCUMENT);
    project.write(
        "sheet/drawing.svg",
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2z"/></svg>"#,
    );
    project.write("sheet/data.csv", "year,usd\n2020,1000000\n2021,2000000\n2022,3000000\n");
    let folder = repository("templates/cooperation");
    for path in files_under(&folder) {
        let text = fs::read_to_string(folder.join(&path)).unwrap();
        project.write(&format!("ours/{path}"), text.replace("\"../lib/", "\"lib/"));
    }
    // What all templates share can be changed only in a copy.
    let folder = repository("templates/lib");
    for path in files_under(&folder) {
        project.write(&format!("ours/lib/{path}"), fs::read(folder.join(&path)).unwrap());
    }
    let path = format!("ours/{file}");
    let text = String::from_utf8(project.read(&path)).unwrap();
    assert_eq!(text.matches(old).count(), 1, "`{old}` in {file}");
    project.write(&path, text.replace(old, new));
    project.build(more)
}

/// Expects that templates with a change are found out at the line that has these words, and that nothing else is said.
#[track_caller]
fn must_be_told(file: &str, old: &str, new: &str, message: &str, words: &str) {
    let run = build_with(file, old, new, &[]);
    run.must_end(Exit::Faults).must_report(&format!("error[layout/lost]: {message}"));
    let line = DOCUMENT.lines().position(|line| line.contains(words)).unwrap() + 1;
    run.must_report(&format!("sheet/factsheet.toml:{line}:"));
    run.must_report("1 error; ");
}

/// The templates as they are lose nothing.
#[test]
fn the_templates_lose_nothing() {
    build_with("main.typ", "// The entry", "// The entry", &[]).must_end(Exit::Ok);
}

/// Every edition and every form of the output is looked through, and a draft as well.
#[test]
fn every_output_is_looked_through() {
    let forms: [&[&str]; 5] = [
        &["--edition", "print"],
        &["--format", "png"],
        &["--format", "svg"],
        &["--draft"],
        &["--edition", "print", "--draft"],
    ];
    for form in forms {
        let run = build_with("quote.typ", "par(marked(theme, large, section.text))", "[]", form);
        run.must_end(Exit::Faults).must_report("error[layout/lost]: this text is not on the pages");
    }
}

/// A row of a table that is not drawn.
#[test]
fn a_lost_row_is_told() {
    must_be_told(
        "table.typ",
        "section.rows.enumerate()",
        "section.rows.filter(row => plain(row.cells.first().c) != \"Lanterns\").enumerate()",
        "this text and what follows it are not on the pages",
        "Lanterns",
    );
}

/// Stories within a story that are left out.
#[test]
fn a_lost_story_is_told() {
    must_be_told(
        "story.typ",
        "rows += rows-of(section.stories",
        "let _ = rows-of(section.stories",
        "this text and what follows it are not on the pages",
        "Innermost",
    );
}

/// The headings of all contact blocks but the first.
#[test]
fn a_lost_contact_is_told() {
    must_be_told(
        "contact.typ",
        "strand(left, left-of(theme, section, span(theme, left))),",
        "strand(left, v(1em)),",
        "this text is not on the pages",
        "The office in Hanoi",
    );
}

/// A picture that is hidden: its marks are there, but nothing is to be seen between them.
#[test]
fn a_hidden_picture_is_told() {
    must_be_told(
        "lib/document.typ",
        "crop(theme, pictures.at(str(slot.key)), width, height)",
        "hide(crop(theme, pictures.at(str(slot.key)), width, height))",
        "this picture is not on the pages",
        "drawing.svg",
    );
}

/// A chart that is moved off the page.
#[test]
fn a_chart_off_the_page_is_told() {
    must_be_told(
        "lib/document.typ",
        "drawing(slot.drawing, inks)",
        "move(dy: 1000mm, drawing(slot.drawing, inks))",
        "this chart is not on the pages",
        "series = \"money\"",
    );
}

/// A text of which a box shows only the beginning.
#[test]
fn a_clipped_text_is_told() {
    must_be_told(
        "quote.typ",
        "par(marked(theme, large, section.text))",
        "block(width: 20mm, height: 1em, clip: true, par(marked(theme, large, section.text)))",
        "this text is not whole on the pages: ",
        "The river is ours",
    );
}

/// A text that is printed again.
#[test]
fn a_repeated_text_is_told() {
    must_be_told(
        "quote.typ",
        "text(weight: 700, fill: theme.inks.text, inline(",
        "inline(soft, section.by); text(weight: 700, fill: theme.inks.text, inline(",
        "this text is on the pages 2 times",
        "Lan Pham",
    );
}

/// A text that stands before what was written ahead of it.
#[test]
fn another_order_is_told() {
    must_be_told(
        "milestones.typ",
        "events.enumerate(start: 1)",
        "events.rev().enumerate(start: 1)",
        "this text comes too late on the pages",
        "2011",
    );
}
