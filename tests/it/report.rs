//! The report: a document that was written for another template, with a cover, contents and a page that opens.

use std::collections::BTreeMap;
use std::fs;

use factsheet::cli::Exit;
use lopdf::Document;
use serde_json::Value;

use crate::pdf;
use crate::program::{argument, repository, run};
use crate::project::{Project, SMALL};
use crate::whole::DRAWING;

/// The plan of the report on Japan.
fn plan() -> Value {
    let document = argument(&repository("data/japan-2017/factsheet.toml"));
    let run = run(&["layout", &document, "--template", "report", "--format", "json"]);
    run.must_end(Exit::Ok);
    serde_json::from_str(&run.out).unwrap()
}

/// The first page of each heading in a plan.
fn pages_of(plan: &Value) -> BTreeMap<String, u64> {
    let mut pages = BTreeMap::new();
    for page in plan["pages"].as_array().unwrap() {
        let columns = page["columns"].as_array().unwrap().iter();
        for section in columns.flat_map(|column| column["sections"].as_array().unwrap()) {
            if let Some(title) = section["title"].as_str() {
                pages.entry(title.to_owned()).or_insert(page["number"].as_u64().unwrap());
            }
        }
    }
    pages
}

/// The links within a PDF: what is heard of each, and the page that it leads to.
fn links(bytes: &[u8]) -> Vec<(String, u64)> {
    let document = Document::load_mem(bytes).unwrap();
    let numbers: BTreeMap<_, _> =
        document.get_pages().into_iter().map(|(number, id)| (id, u64::from(number))).collect();
    let mut links = Vec::new();
    for page in document.get_pages().into_values() {
        for annotation in document.get_page_annotations(page).unwrap() {
            let Ok(place) = annotation.get(b"Dest") else { continue };
            let (_, place) = document.dereference(place).unwrap();
            let place = place.as_array().unwrap();
            let heard = lopdf::decode_text_string(annotation.get(b"Contents").unwrap()).unwrap();
            links.push((heard, numbers[&place[0].as_reference().unwrap()]));
        }
    }
    links
}

/// A page has room for a chart that is higher than it can be drawn: a map is as high as its land is wide.
#[test]
fn a_map_is_no_higher_than_its_land() {
    let map = "\n[[section]]\nkind = \"chart\"\ntitle = \"Where it went\"\n\
               chart = { type = \"map\", series = \"places\" }\n";
    let series = "[series.places]\nfile = \"places.csv\"\nx = \"country\"\ny = \"usd\"\n\
                  currency = \"USD\"\nlabel = \"Expenses\"\nsource = \"report\"\n\
                  [sources.report]\ntitle = \"Report\"\npublished = 2024\n";
    let project = Project::new(&format!("{SMALL}{series}{map}"));
    project.write(
        "sheet/places.csv",
        "country,usd\nKEN,3000000\nSOM,1000000\nTUN,2000000\nZAF,4000000\n",
    );
    for template in ["cooperation", "report"] {
        let run = project.build(&["--template", template]);
        run.must_end(Exit::Ok);
    }
}

/// However many sections there are, the contents are one page.
#[test]
fn contents_of_many_sections_are_one_page() {
    let section = |number: u8| {
        format!("\n[[section]]\nkind = \"prose\"\ntitle = \"Part {number}\"\nbody = \"Text.\"\n")
    };
    let sections: Vec<String> = (1..45).map(section).collect();
    let project = Project::new(&(SMALL.to_owned() + &sections.concat()));
    project.build(&["--template", "report"]).must_end(Exit::Ok);
}

/// Each entry of the contents leads to the page on which its section begins.
#[test]
fn contents_lead_to_sections() {
    let folder = tempfile::tempdir().unwrap();
    let out = argument(&folder.path().join("report.pdf"));
    let document = argument(&repository("data/japan-2017/factsheet.toml"));
    run(&["build", &document, "--template", "report", "-o", &out]).must_end(Exit::Ok);
    let pages = pages_of(&plan());
    let links = links(&fs::read(&out).unwrap());
    assert!(links.len() > 8, "{links:?}");
    for (heard, page) in links {
        assert_eq!(pages.get(&heard), Some(&page), "{heard}");
    }
}

/// A part and the lead story stand at the head of a page.
#[test]
fn openers_open_a_page() {
    let plan = plan();
    let pages = plan["pages"].as_array().unwrap();
    for title in ["The projects", "Promoting and building social protection in Asia"] {
        let mut firsts = pages.iter().map(|page| &page["columns"][0]);
        let first = firsts.find(|column| column["sections"][0]["title"] == title).unwrap();
        assert_eq!(first["arrangement"], "opener", "{title}");
    }
}

/// In print its pages are a multiple of four, the last a back cover; what stays blank is told.
#[test]
fn printed_pages_are_a_multiple_of_four() {
    let project = covered("");
    let out = argument(&project.path("out.pdf"));
    let pages = |more: &[&str]| {
        let run = project.build(&[&["--template", "report", "-o", &out], more].concat());
        run.must_end(Exit::Ok);
        (Document::load(&out).unwrap().get_pages().len(), run)
    };
    let (screen, _) = pages(&[]);
    let (print, run) = pages(&["--edition", "print"]);
    assert_eq!(print, screen.next_multiple_of(4));
    let is_blank = print - screen > 1;
    assert_eq!(run.err.contains("before the back cover"), is_blank, "{screen}: {}", run.err);
    let last =
        Document::load(&out).unwrap().extract_text(&[u32::try_from(print).unwrap()]).unwrap();
    assert!(print == screen || last.contains("International"), "{last}");
}

/// A document with a picture for its cover.
fn covered(more: &str) -> Project {
    let picture = "\n[factsheet.picture]\nfile = \"drawing.svg\"\nalt = \"A harbour at dawn.\"\n\
                   caption = \"The new harbour.\"\ncredit = \"A. Person\"\nlicence = \"CC BY 4.0\"\n";
    let language = format!("language = \"en\"\n{more}{picture}");
    let project = Project::new(&SMALL.replace("language = \"en\"", &language));
    project.write("sheet/drawing.svg", DRAWING);
    project
}

/// The picture of the sheet is on the cover of the templates that have one, with its words; others leave it out.
#[test]
fn the_picture_of_the_sheet_is_on_its_cover() {
    let project = covered("");
    let out = argument(&project.path("out.pdf"));
    for template in ["report", "handout", "cooperation"] {
        let run = project.build(&["--template", template, "-o", &out]);
        run.must_end(Exit::Ok);
        let bytes = fs::read(&out).unwrap();
        let shown = template != "cooperation";
        assert_eq!(
            pdf::figures(&bytes).contains(&"A harbour at dawn.".to_owned()),
            shown,
            "{template}"
        );
        assert_eq!(pdf::text(&bytes).contains("The new harbour."), shown, "{template}");
    }
}

/// Every built-in template is had on Letter.
#[test]
fn templates_are_had_on_letter() {
    let project = covered("paper = \"letter\"\n");
    let out = argument(&project.path("out.pdf"));
    for template in factsheet::template::BuiltIn::names() {
        project.build(&["--template", template, "-o", &out]).must_end(Exit::Ok);
        // The sheet of a leaflet has two or three pages beside each other.
        let size = match template {
            "leaflet" => [264.0, 612.0],
            "bifold" => [396.0, 612.0],
            _ => [612.0, 792.0],
        };
        let document = Document::load(&out).unwrap();
        for page in document.get_pages().into_values() {
            let found = document.get_dictionary(page).unwrap().get(b"MediaBox").unwrap();
            let edges =
                found.as_array().unwrap().iter().map(|edge| edge.as_float().unwrap().round());
            assert_eq!(edges.collect::<Vec<_>>(), [0.0, 0.0, size[0], size[1]], "{template}");
        }
    }
}

/// Rows whose sections stand in the same columns go on as one, in whatever order each was written.
#[test]
fn rows_in_the_same_columns_are_one() {
    let sentence = "Inspectors learn how to look at boats and their papers. ";
    let section = |kind: &str, title: &str, width: &str, sentences: usize| {
        let body = sentence.repeat(sentences);
        format!(
            "\n[[section]]\nkind = \"{kind}\"\ntitle = \"{title}\"\nwidth = \"{width}\"\nbody = \"{body}\"\n"
        )
    };
    let sections = [
        section("prose", "Short", "third", 2),
        section("prose", "Long", "two-thirds", 30),
        section("prose", "Other", "two-thirds", 20),
        section("prose", "Below", "third", 18),
        section("prose", "Next", "full", 140),
    ];
    let project = Project::new(&(SMALL.to_owned() + &sections.concat()));
    let run = run(&["layout", &project.document(), "--template", "report", "--format", "json"]);
    let plan: Value = serde_json::from_str(&run.out).unwrap();
    let pages = plan["pages"].as_array().unwrap().iter();
    let joined: Vec<Vec<&str>> = pages
        .flat_map(|page| page["columns"].as_array().unwrap())
        .filter(|column| column["arrangement"].as_str().unwrap().ends_with("two rows as one"))
        .map(|column| {
            let sections = column["sections"].as_array().unwrap().iter();
            sections.map(|section| section["title"].as_str().unwrap()).collect()
        })
        .collect();
    assert!(joined.iter().any(|sections| sections.contains(&"Below")), "{}", run.out);
}
