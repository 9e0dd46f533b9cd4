//! The handout: one sheet of two sides, of documents that were written for another template.

use factsheet::cli::Exit;
use serde_json::Value;

use crate::program::{argument, repository, run};

/// Plans the pages of a document of the repository as a handout.
fn plan(document: &str, more: &[&str]) -> Value {
    let document = argument(&repository(document));
    let mut line = vec!["layout", &document, "--template", "handout", "--format", "json"];
    line.extend(more);
    let run = run(&line);
    run.must_end(Exit::Ok);
    serde_json::from_str(&run.out).unwrap()
}

/// The titles of a plan's sections, or of those that it leaves out.
fn titles(sections: &Value) -> Vec<&str> {
    let sections = sections.as_array().unwrap();
    sections.iter().filter_map(|section| section["title"].as_str()).collect()
}

/// It opens with the story that says so, and leaves out what it has no room for.
#[test]
fn a_brochure_becomes_a_sheet_of_two_sides() {
    let plan = plan("data/japan-2017/factsheet.toml", &[]);
    assert_eq!(plan["pages"].as_array().unwrap().len(), 2);
    let first = plan["pages"][0]["columns"].as_array().unwrap();
    let story = first.iter().find(|stretch| stretch["sections"][0]["kind"] == "story").unwrap();
    assert_eq!(titles(&story["sections"]), ["Durable Solutions for Somali refugee returnees"]);
    let left_out = titles(&plan["left_out"]);
    // The lowest priority goes first.
    assert_eq!(left_out[0], "The Fund for Building Social Safety Nets in Asia and the Pacific");
    assert!(
        !left_out.contains(&"Promoting and building social protection in Asia"),
        "{left_out:?}"
    );
}

/// What is short fills it as well.
#[test]
fn two_pages_are_filled() {
    for name in ["norway-2024", "germany-2024", "european-union-2024", "republic-of-korea-2024"] {
        let plan = plan(&format!("data/{name}/factsheet.toml"), &[]);
        let pages = plan["pages"].as_array().unwrap();
        assert_eq!(pages.len(), 2, "{name}");
        for page in pages {
            assert!(page["empty"].as_f64().unwrap() < 0.08, "{name}: {page}");
        }
        assert_eq!(titles(&plan["left_out"]), Vec::<&str>::new(), "{name}");
    }
}
