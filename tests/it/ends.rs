//! Where pages end: what stays together, and what is divided only where there is no other way. The pages are low, so that
//! many of them end.

use std::fs;

use factsheet::cli::Exit;

use crate::pdf;
use crate::program::repository;
use crate::project::{Project, SMALL};

/// Builds a document on pages so many millimetres high; returns how often each of them has a word, if it has it.
fn pieces(height: u32, sections: &str) -> Vec<usize> {
    let document = SMALL.replace("language = \"en\"", "language = \"en\"\ntemplate = \"./low\"");
    let project = Project::new(&(document + sections));
    let own = fs::read_to_string(repository("templates/cooperation/template.toml")).unwrap();
    let low = own.replace("= 297", &format!("= {height}"));
    assert_ne!(own, low);
    project.write("sheet/low/template.toml", low);
    let main = "#import \"../cooperation/main.typ\": components, pages\n";
    project.write("sheet/low/main.typ", main);
    project.build(&[]).must_end(Exit::Ok);
    let lines = pdf::lines(&project.read("sheet/sheet.pdf"));
    let pages = lines.last().map_or(0, |line| line.page);
    let words = |page| {
        let own = lines.iter().filter(|line| line.page == page);
        own.map(|line| line.text.matches("Zulu").count()).sum()
    };
    (1..=pages).map(words).filter(|count| *count > 0).collect()
}

/// A section of a kind: what it says besides its entries, what comes before these, and what stands around each.
type Entries = (&'static str, &'static str, &'static str, [&'static str; 2], &'static str);

const ENTRIES: [Entries; 4] = [
    ("list", "", "items = [", ["\"", "\", "], "]"),
    ("milestones", "width = \"half\"", "event = [", ["{ date = 2020, text = \"", "\" }, "], "]"),
    (
        "table",
        "columns = [\"What\", \"Who\"]",
        "row = [",
        ["{ cells = [\"", "\", \"All\"] }, "],
        "]",
    ),
    ("prose", "", "body = \"\"\"", ["\n- ", ""], "\n\"\"\""),
];

/// Of a list, a table or events at least two stand together at the foot and at the head of a page.
#[test]
fn one_entry_is_not_left_alone() {
    for (kind, says, before, [open, close], after) in ENTRIES {
        let mut is_divided = false;
        for count in (5..25).step_by(3) {
            let entries = format!("{open}Zulu{close}").repeat(count);
            let pieces = pieces(
                110,
                &format!(
                    "\n[[section]]\nkind = \"{kind}\"\ntitle = \"A heading\"\n{says}\n{before}{entries}{after}\n"
                ),
            );
            assert_eq!(pieces.iter().sum::<usize>(), count, "{kind}");
            assert!(!pieces.contains(&1), "{kind}, {count}: {pieces:?}");
            is_divided |= pieces.len() > 1;
        }
        assert!(is_divided, "{kind}");
    }
}

/// Of a list in columns no row of one line is left alone.
#[test]
fn one_row_of_names_is_not_left_alone() {
    let mut is_divided = false;
    for count in (8..48).step_by(2) {
        let names = "\"Zulu\", ".repeat(count);
        let pieces = pieces(
            110,
            &format!("\n[[section]]\nkind = \"list\"\ncolumns = 2\nitems = [{names}]\n"),
        );
        assert!(pieces.iter().all(|count| *count > 2), "{count}: {pieces:?}");
        is_divided |= pieces.len() > 1;
    }
    assert!(is_divided);
}

/// A box is divided only as the last resort: one in a column, and one across the page, which its strands stand on.
#[test]
fn a_box_stays_whole() {
    let text = |lines: usize| {
        let body = "Inspectors learn how to look at boats.\n\n".repeat(lines);
        format!("\n[[section]]\nkind = \"prose\"\ntitle = \"Boats\"\nbody = \"\"\"\n{body}\"\"\"\n")
    };
    let body = "Zulu is one of a few lines.\n\n".repeat(7);
    for width in ["full", "half"] {
        for above in 26..30 {
            let panel = format!(
                "\n[[section]]\nkind = \"panel\"\ntitle = \"A panel\"\nwidth = \"{width}\"\nbody = \"\"\"\n{body}\"\"\"\n"
            );
            let pieces = pieces(180, &[text(above), panel, text(24)].concat());
            assert_eq!(pieces, [7], "{width}, {above}");
        }
    }
}
