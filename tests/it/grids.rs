//! The brochure on other papers and grids: a folder of one's own with its files and another `template.toml`.

use std::fs;

use factsheet::cli::Exit;
use serde_json::Value;

use crate::pdf::{self, Letter};
use crate::program::{argument, repository, run};
use crate::project::{Project, SMALL, files_under};

/// A section of each kind that a small page has to hold, in each width.
const SECTIONS: &str = r#"
[[section]]
kind  = "kpis"
item = [
    { value = "3", label = "harbours" },
    { value = "12", label = "boats" },
    { value = "49", label = "inspectors" },
]

[[section]]
kind  = "prose"
title = "A heading that is long enough for a second line"
width = "two-thirds"
body  = "Inspectors learn how to look at boats and their papers. Inspectors learn how to look at boats."

[[section]]
kind  = "panel"
title = "A panel"
width = "third"
body  = "Inspectors learn how to look at boats and their papers."

[[section]]
kind  = "prose"
title = "In columns"
columns = 3
body  = "Inspectors learn how to look at boats and their papers. Inspectors learn how to look at boats."

[[section]]
kind     = "story"
title    = "A harbour for small boats"
location = "Bergen"
funder   = "Government of Norway"
body     = "Inspectors learn how to look at boats and their papers. Inspectors learn how to look at boats."
picture  = { file = "drawing.svg", alt = "A harbour." }
number   = { value = "7", label = "boats in the harbour" }

[[section.story]]
title = "A story within"
body  = "Inspectors learn how to look at boats."

[[section.story]]
title = "Another story within"
body  = "Inspectors learn how to look at boats."

[[section]]
kind  = "panel"
title = "A panel across"
body  = "Inspectors learn how to look at boats and their papers."
picture = { file = "drawing.svg", alt = "A harbour." }

[[section]]
kind  = "list"
title = "A list"
width = "half"
columns = 2
items = ["Bergen", "Oslo", "Tromsø"]

[[section]]
kind  = "quote"
width = "half"
text  = "We have a harbour again."
by    = "A fisher"

[[section]]
kind  = "milestones"
event = [
    { date = "2021", text = "The work begins." },
    { date = "2022", text = "The pier stands." },
    { date = "2023", text = "The harbour opens." },
]

[[section]]
kind = "contact"
title = "Contact"
"#;

/// The picture of these sections.
const DRAWING: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2z"/></svg>"#;

/// A paper: its name, its width and height, its side margin, its columns and their gutter.
type Paper = (&'static str, [f64; 3], u8, u8);

/// A project with the brochure in a folder of it, on another paper.
fn project(
    document: &str,
    (_, [width, height, side], columns, gutter): Paper,
    more: &str,
) -> Project {
    let language = "language = \"en\"\ntemplate = \"../own\"";
    let project = Project::new(&document.replace("language = \"en\"", language));
    let folder = repository("templates/cooperation");
    for path in files_under(&folder) {
        project.write(&format!("own/{path}"), fs::read(folder.join(path)).unwrap());
    }
    let described = fs::read_to_string(folder.join("template.toml")).unwrap();
    let values = [
        ("width ", width.to_string()),
        ("height ", height.to_string()),
        ("margin_side ", side.to_string()),
        ("columns ", columns.to_string()),
        ("gutter ", gutter.to_string()),
    ];
    let lines = described.lines().map(|line| {
        let own = values.iter().find(|(key, _)| line.starts_with(key));
        own.map_or_else(|| line.to_owned(), |(key, value)| format!("{key}= {value}"))
    });
    let described = lines.collect::<Vec<_>>().join("\n").replace("facing        = false", more);
    project.write("own/template.toml", described);
    project.write("sheet/drawing.svg", DRAWING);
    project
}

const PLAIN: &str = "facing        = false";

/// The widths that an author writes fold to the grid, and what the brochure divides by itself does, too.
#[test]
fn the_brochure_is_drawn_on_any_grid() {
    let papers: [Paper; 7] = [
        ("A4", [210.0, 297.0, 15.0], 12, 5),
        ("A4, eight columns", [210.0, 297.0, 15.0], 8, 5),
        ("A4, six columns", [210.0, 297.0, 15.0], 6, 5),
        ("A4, four columns", [210.0, 297.0, 15.0], 4, 5),
        ("A5, eight columns", [148.0, 210.0, 12.0], 8, 4),
        ("a panel of a leaflet, four columns", [99.0, 210.0, 7.0], 4, 4),
        ("a panel of a leaflet, one column", [99.0, 210.0, 7.0], 1, 4),
    ];
    let document = format!("{SMALL}{SECTIONS}");
    for paper in papers {
        let run = project(&document, paper, PLAIN).build(&[]);
        assert_eq!(run.exit, Exit::Ok, "{}: {}", paper.0, run.err);
    }
}

/// Where a template says so, facing pages end at like heights.
#[test]
fn facing_pages_are_planned_as_one() {
    let sentence = "We have a harbour again, and the boats come home to it at night. ";
    let quote = |sentences: usize| {
        format!("\n[[section]]\nkind = \"quote\"\ntext = \"{}\"\n", sentence.repeat(sentences))
    };
    let uneven = |sections: [usize; 7], more: &str| {
        let sections: String = sections.into_iter().map(quote).collect();
        let document = format!("{SMALL}{sections}");
        let project = project(&document, ("A5", [148.0, 210.0, 15.0], 12, 5), more);
        let out = run(&["layout", &project.document(), "--format", "json"]).out;
        let plan: Value = serde_json::from_str(&out).unwrap();
        let white = |page: usize| plan["pages"][page]["white"].as_f64().unwrap();
        (white(1) - white(2)).abs()
    };
    // Documents that leave a choice; the plan of one of them may hang on what the template changes.
    let documents = [
        [6, 6, 4, 4, 1, 3, 5],
        [1, 5, 5, 6, 2, 5, 5],
        [3, 6, 6, 4, 5, 4, 6],
        [2, 2, 2, 4, 3, 3, 4],
    ];
    let sum = |more: &str| documents.map(|sections| uneven(sections, more)).iter().sum::<f64>();
    let (alone, facing) = (sum(PLAIN), sum("facing        = true"));
    assert!(facing < alone, "{facing} mm with facing pages, {alone} mm without");
}

/// Large print: no letter is small, and what stands side by side in small print stands below each other.
#[test]
fn large_print_is_large() {
    let document = format!("{SMALL}{SECTIONS}")
        .replace("language = \"en\"", "language = \"en\"\ntheme = \"large\"");
    let project = Project::new(&document);
    project.write("sheet/drawing.svg", DRAWING);
    project.build(&["-o", &argument(&project.path("out.pdf"))]).must_end(Exit::Ok);
    let pages = pdf::drawn(&project.read("out.pdf"));
    // Letters without parts above or below, of 10.5 points in Noto Sans; those of headings are larger.
    let least = 10.5 * 0.53;
    let is_flat = |letter: &&Letter| ["x", "z", "v", "w"].contains(&letter.text.as_str());
    let letters = pages.iter().flat_map(|page| &page.letters).filter(|letter| letter.is_heard());
    let heights: Vec<f64> = letters.filter(is_flat).map(|letter| letter.ink.height()).collect();
    assert!(heights.len() > 5, "{heights:?}");
    assert!(heights.iter().all(|height| *height > least), "{heights:?}");
    let out = run(&["layout", &project.document(), "--format", "json"]).out;
    let plan: Value = serde_json::from_str(&out).unwrap();
    let columns = plan["pages"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|page| page["columns"].as_array().unwrap());
    let is_panel = |column: &&Value| column["sections"][0]["title"] == "A panel";
    let y = &columns.clone().find(is_panel).unwrap()["y"];
    assert!(columns.filter(|column| column["y"] == *y).all(|column| is_panel(&column)), "{plan}");
}

/// A template without a grid for large print says so.
#[test]
fn a_template_may_have_no_large_print() {
    let document = SMALL.replace(
        "language = \"en\"",
        "language = \"en\"\ntemplate = \"report\"\ntheme = \"large\"",
    );
    let run = Project::new(&document).build(&[]);
    run.must_end(Exit::Faults).must_report("the template `report` cannot be set in large print");
}
