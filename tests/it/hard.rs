//! Documents that are hard to lay out, one for each kind of difficulty: nothing is lost, nothing runs into anything else or
//! out of its page, and what stays empty is told.

use std::fmt::Write as _;

use factsheet::cli::Exit;
use hayro::vello_cpu::kurbo::Rect;

use crate::pdf::{self, Drawn};
use crate::project::Project;
use crate::whole::{DRAWING, Kind, Part, Said, words};

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;

/// The page of the template: its size, and the margins at the sides, above and below.
const PAGE: (f64, f64) = (210.0 * MM, 297.0 * MM);
const SIDE: f64 = 15.0 * MM;
const TOP: f64 = 16.4 * MM;
const FOOT: f64 = 14.1 * MM;

/// How far letters may reach beyond: hyphens and italics hang a little.
const HANGING: f64 = 0.7 * MM;

/// The part of a page that may stay white without a word: a fifth, and what a line has above and below its ink.
const WHITE: f64 = 0.225;

/// How much of two letters may be over each other: some are set closely.
const CLOSE: f64 = 0.3;

/// The files of every project: pictures of three shapes, and a series with gaps, zeros and negative numbers.
fn project(toml: &str) -> Project {
    let project = Project::new(toml);
    project.write("sheet/drawing.svg", DRAWING);
    for (name, width, height) in [("tall", 9, 16), ("wide", 48, 10), ("square", 1, 1)] {
        let drawing = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\">\
             <path d=\"M0 0h{width}v{height}z\"/></svg>"
        );
        project.write(&format!("sheet/{name}.svg"), drawing);
    }
    project.write("sheet/data.csv", "year,usd\n2020,1000000\n2021,2000000\n");
    project
}

/// A section with so many parts of so many words.
fn part(kind: Kind, width: usize, count: usize, words: usize) -> Part {
    Part { kind, width, count, words, is_full: true, nested: Vec::new() }
}

/// The same without what it may leave out.
fn bare(kind: Kind, width: usize, count: usize, words: usize) -> Part {
    Part { is_full: false, ..part(kind, width, count, words) }
}

/// Places in the list of widths.
const FULL: usize = 0;
const TWO_THIRDS: usize = 1;
const HALF: usize = 2;
const THIRD: usize = 3;

/// Builds a document in both themes and looks at its pages. `expected` begins each finding that there is.
#[track_caller]
fn look(said: &Said, expected: &[&str]) {
    look_with(said, &[], expected);
}

/// The same with files beside the document.
#[track_caller]
pub fn look_with(said: &Said, files: &[(String, String)], expected: &[&str]) {
    for theme in ["ilo", "harbour"] {
        let project =
            project(&said.toml.replace("theme = \"ilo\"", &format!("theme = \"{theme}\"")));
        for (name, text) in files {
            project.write(&format!("sheet/{name}"), text);
        }
        let out = project.path("out.pdf");
        let run = project.build(&["-o", out.to_str().unwrap(), "--report", "json"]);
        assert_eq!(run.exit, Exit::Ok, "{theme}: {}", run.out);
        let report: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        let found: Vec<String> = report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|finding| {
                let text = |key: &str| finding[key].as_str().unwrap().to_owned();
                format!("{}: {}", text("code"), text("message"))
            })
            .collect();
        let of_layout = ["layout/", "picture/crop", "picture/resolution", "chart/", "template/"];
        let found: Vec<String> = found
            .into_iter()
            .filter(|finding| of_layout.iter().any(|group| finding.starts_with(group)))
            .collect();
        for finding in &found {
            let is_expected = expected.iter().any(|expected| finding.starts_with(expected));
            assert!(is_expected, "{theme}: {finding}");
        }
        let bytes = project.read("out.pdf");
        said.compare(&words(&pdf::heard(&bytes)), true)
            .unwrap_or_else(|reason| panic!("{theme}: {reason}"));
        let pages = pdf::drawn(&bytes);
        for (number, page) in (1..).zip(&pages) {
            let place = format!("{theme}, page {number} of {}", pages.len());
            within(page, &place);
            apart(page, &place);
            let is_told =
                found.iter().any(|finding| finding.contains(&format!("page {number} is ")));
            let white = white(page);
            assert!(white <= WHITE || is_told || pages.len() == 1, "{place}: {white:.2} is white");
        }
    }
}

/// No letter of the document reaches out of the text area.
#[track_caller]
fn within(page: &Drawn, place: &str) {
    let area = Rect::new(SIDE, 0.0, PAGE.0 - SIDE, PAGE.1 - FOOT).inflate(HANGING, HANGING);
    for letter in page.letters.iter().filter(|letter| letter.is_heard() && letter.ink.area() > 0.0)
    {
        let is_within = area.union(letter.ink).area() <= area.area() + 0.01;
        assert!(is_within, "{place}: `{}` at {:?}", letter.text, letter.ink);
    }
}

/// No letters are over each other.
#[track_caller]
fn apart(page: &Drawn, place: &str) {
    let mut letters: Vec<_> =
        page.letters.iter().filter(|letter| letter.ink.area() > 0.0).collect();
    letters.sort_by(|one, other| one.ink.y0.total_cmp(&other.ink.y0));
    for (index, one) in letters.iter().enumerate() {
        let below = letters.iter().skip(index + 1);
        for other in below.take_while(|other| other.ink.y0 < one.ink.y1) {
            let common = one.ink.intersect(other.ink);
            let small = one.ink.area().min(other.ink.area());
            assert!(
                common.area() <= CLOSE * small || one.turn.abs_diff(other.turn) == 1,
                "{place}: `{}` and `{}` at {:?}",
                one.text,
                other.text,
                one.ink
            );
        }
    }
}

/// The greatest part of the height of a page's text area in which there is nothing.
fn white(page: &Drawn) -> f64 {
    let letters = page.letters.iter().map(|letter| letter.ink);
    let mut ink: Vec<(f64, f64)> = letters
        .chain(page.shapes.iter().copied())
        .filter(|ink| ink.width() < 1.5 * PAGE.0 && ink.height() < PAGE.1)
        .map(|ink| (ink.y0, ink.y1))
        .collect();
    ink.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (mut reached, mut most): (f64, f64) = (TOP, 0.0);
    for (top, bottom) in ink.into_iter().chain([(PAGE.1 - FOOT, PAGE.1)]) {
        most = most.max(top - reached);
        reached = reached.max(bottom);
    }
    most / (PAGE.1 - TOP - FOOT)
}

/// Writes a list of names, some of several words, in so many columns.
fn names(said: &mut Said, count: usize, columns: usize, width: &str) {
    let title = said.repeated(2);
    let names: Vec<String> = (0..count).map(|at| said.running(1 + at % 7 / 3)).collect();
    write!(
        said.toml,
        "[[section]]\nkind = \"list\"\nwidth = \"{width}\"\ntitle = \"{title}\"\ncolumns = {columns}\nitems = {names:?}\n"
    )
    .unwrap();
}

/// What a page's end may cost where little is left for the last page.
pub const HOLE: &str = "layout/hole: page ";
pub const COLUMN: &str = "layout/hole: this column ends ";
const CROP: &str = "picture/crop: only ";

/// Names in one to six columns: these are even, and stand below their heading.
#[test]
fn lists_in_one_to_six_columns() {
    let mut said = Said::document(&[], false, false);
    for columns in [6, 5, 4, 3, 2, 1] {
        names(&mut said, 48, columns, "full");
    }
    look(&said, &[HOLE]);
}

/// Events with dates of three lengths and texts of three, over pages.
#[test]
fn many_milestones() {
    let mut said = Said::document(&[], true, false);
    let title = said.repeated(3);
    writeln!(said.toml, "[[section]]\nkind = \"milestones\"\ntitle = \"{title}\"").unwrap();
    for at in 0..25 {
        let year = 1990 + at;
        let date = match at % 3 {
            0 => format!("{year}"),
            1 => format!("\"{year}-{:02}\"", at % 12 + 1),
            _ => format!("{year}-{:02}-{:02}", at % 12 + 1, at + 1),
        };
        let text = said.running([6, 14, 30][at % 3]);
        writeln!(said.toml, "[[section.event]]\ndate = {date}\ntext = \"{text}\"").unwrap();
    }
    look(&said, &[HOLE]);
}

/// Stories from twelve words to five hundred, in all widths.
#[test]
fn twelve_stories_of_very_different_length() {
    let words = [20, 300, 45, 180, 60, 12, 240, 90, 35, 150, 500, 70];
    let widths = [FULL, HALF, HALF, FULL, THIRD, THIRD, THIRD, FULL, TWO_THIRDS, THIRD, FULL, FULL];
    let stories: Vec<Part> = words
        .into_iter()
        .zip(widths)
        .enumerate()
        .map(|(at, (words, width))| Part { is_full: at != 5, ..part(Kind::Story, width, 1, words) })
        .collect();
    look(&Said::document(&stories, true, false), &[HOLE, COLUMN, CROP]);
}

/// A heading and its place stay with their text, a number with its story.
#[test]
fn stories_without_pictures() {
    let stories = [120, 60, 200, 90, 30, 150].into_iter().zip([FULL, FULL, HALF, HALF, FULL, FULL]);
    let stories: Vec<Part> =
        stories.map(|(words, width)| bare(Kind::Story, width, 1, words)).collect();
    look(&Said::document(&stories, true, false), &[HOLE, COLUMN]);
}

/// Tables in all widths, and one of sixty rows with a note.
#[test]
fn tables_over_pages() {
    let tables = [
        (FULL, 6, 2),
        (HALF, 5, 3),
        (HALF, 14, 3),
        (TWO_THIRDS, 4, 1),
        (THIRD, 9, 1),
        (FULL, 60, 2),
    ];
    let tables: Vec<Part> = tables
        .into_iter()
        .map(|(width, count, words)| part(Kind::Table, width, count, words))
        .collect();
    look(&Said::document(&tables, true, false), &[HOLE, COLUMN]);
}

/// A table of sixty rows beside a list.
#[test]
fn a_long_table_beside_a_list() {
    let mut said = Said::document(&[part(Kind::Table, TWO_THIRDS, 60, 2)], true, false);
    names(&mut said, 24, 1, "third");
    look(&said, &[HOLE, COLUMN]);
}

/// A text of two pages beside a sidebar.
#[test]
fn a_long_text_beside_a_sidebar() {
    let parts = [part(Kind::Prose, TWO_THIRDS, 12, 80), bare(Kind::Panel, THIRD, 2, 50)];
    look(&Said::document(&parts, true, false), &[HOLE, COLUMN]);
}

/// A lead that takes most of the first page.
#[test]
fn a_lead_of_two_hundred_words() {
    let mut said = Said::document(&[], false, false);
    let lead = said.running(200);
    said.toml = said.toml.replacen("theme =", &format!("lead = \"{lead}\"\ntheme ="), 1);
    for own in [
        part(Kind::Kpis, FULL, 3, 3),
        bare(Kind::Prose, TWO_THIRDS, 2, 60),
        bare(Kind::Panel, THIRD, 1, 60),
    ] {
        said.section(&own);
    }
    look(&said, &[HOLE, COLUMN]);
}

/// Headings of compounds that are wider than their columns.
#[test]
fn long_words_in_narrow_columns() {
    let mut said = Said::document(&[], true, false);
    let compound = |said: &mut Said| {
        let word = said.running(1);
        word + "verwaltungsmodernisierungsprogramme"
    };
    for (kind, width) in
        [("prose", "two-thirds"), ("panel", "third"), ("prose", "half"), ("prose", "half")]
    {
        let title = format!("{} {} {}", compound(&mut said), said.running(1), compound(&mut said));
        let body = format!("{} {} {}", said.running(40), compound(&mut said), said.running(20));
        write!(said.toml, "[[section]]\nkind = \"{kind}\"\nwidth = \"{width}\"\ntitle = \"{title}\"\nbody = \"{body}.\"\n")
            .unwrap();
    }
    said.toml = said.toml.replace("language = \"en\"", "language = \"fr\"");
    look(&said, &[HOLE, COLUMN]);
}

/// Many numbers, wide ones too, across the page and in a half.
#[test]
fn many_numbers() {
    let mut said = Said::document(&[], true, false);
    for (width, count) in [("full", 9), ("half", 3), ("half", 2)] {
        let title = said.running(1);
        writeln!(
            said.toml,
            "[[section]]\nkind = \"kpis\"\nwidth = \"{width}\"\ntitle = \"{title}\""
        )
        .unwrap();
        for at in 0..count {
            let before = if at % 3 == 0 { said.running(1) + " " } else { String::new() };
            let digits = ["1,234.5 million", "7", "62 %", "1,234,567"][at % 4];
            let label = said.running(1 + 3 * (at % 3));
            writeln!(
                said.toml,
                "[[section.item]]\nvalue = \"{before}{digits}\"\nlabel = \"{label}\""
            )
            .unwrap();
        }
    }
    look(&said, &[]);
}

/// Pictures that are much higher or wider than their places: what is cut off is told.
#[test]
fn pictures_of_all_shapes() {
    let mut said = Said::document(&[], true, false);
    let stories = [
        ("tall", FULL),
        ("wide", FULL),
        ("tall", HALF),
        ("square", HALF),
        ("wide", THIRD),
        ("square", TWO_THIRDS),
    ];
    for (file, width) in stories {
        let before = said.toml.len();
        said.section(&part(Kind::Story, width, 2, 50));
        let section = said.toml.split_off(before);
        said.toml += &section.replace("drawing.svg", &format!("{file}.svg"));
    }
    look(&said, &[HOLE, COLUMN, CROP]);
}

/// Neighbours of all kinds, long and short.
#[test]
fn rows_of_unlike_sections() {
    let parts = [
        bare(Kind::Panel, THIRD, 1, 30),
        part(Kind::Panel, THIRD, 1, 70),
        bare(Kind::Panel, THIRD, 1, 45),
        part(Kind::Prose, HALF, 1, 60),
        bare(Kind::Prose, HALF, 3, 40),
        part(Kind::Story, THIRD, 1, 50),
        part(Kind::Story, THIRD, 2, 40),
        part(Kind::Story, THIRD, 1, 20),
        part(Kind::List, THIRD, 1, 1),
        part(Kind::Panel, TWO_THIRDS, 1, 80),
        part(Kind::Chart, HALF, 1, 12),
        bare(Kind::Quote, HALF, 1, 18),
        part(Kind::Milestones, THIRD, 4, 12),
        bare(Kind::Prose, TWO_THIRDS, 2, 60),
        bare(Kind::Prose, HALF, 1, 70),
    ];
    look(&Said::document(&parts, true, false), &[HOLE, COLUMN, CROP, "layout/hole: this box "]);
}

/// Stories within a story, of very different length.
#[test]
fn stories_within_a_story() {
    let nested = |words: [usize; 5]| -> Vec<Part> {
        words.into_iter().map(|words| part(Kind::Story, FULL, 1, words)).collect()
    };
    let parts = [
        Part { nested: nested([60, 200, 40, 90, 120]), ..bare(Kind::Story, FULL, 1, 80) },
        Part { nested: nested([20, 10, 60, 30, 15]), ..part(Kind::Story, HALF, 1, 20) },
        bare(Kind::Prose, HALF, 2, 80),
    ];
    look(&Said::document(&parts, true, false), &[HOLE, COLUMN, CROP]);
}
