//! The handout: one sheet of two sides, of documents that were written for another template.

use factsheet::cli::Exit;
use serde_json::Value;

use crate::program::{argument, repository, run};
use crate::project::{Project, SMALL};

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
        let left_out = titles(&plan["left_out"]);
        assert!(
            left_out.iter().all(|title| *title == "Years that stand out"),
            "{name}: {left_out:?}"
        );
    }
}

/// A short section stays though its priority is low, where a long one that went after it leaves room.
#[test]
fn what_has_room_after_all_comes_back() {
    let sentence = "Inspectors learn how to look at boats and their papers. ";
    let section = |title: &str, sentences: usize, more: &str| {
        let body = sentence.repeat(sentences);
        format!("\n[[section]]\nkind = \"prose\"\ntitle = \"{title}\"\nbody = \"{body}\"\n{more}")
    };
    let sections = [
        section("Boats", 50, ""),
        section("Long", 120, "priority = 8\n"),
        section("Short", 4, "priority = 9\n"),
    ];
    let project = Project::new(&(SMALL.to_owned() + &sections.concat()));
    let run = run(&["layout", &project.document(), "--template", "handout", "--format", "json"]);
    let plan: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(titles(&plan["left_out"]), ["Long"]);
}

/// What stood beside a section that is left out takes its room.
#[test]
fn neighbours_take_the_room_of_what_is_left_out() {
    let long = "Inspectors learn how to look at boats and their papers. ".repeat(40);
    let section = |title: &str, more: &str| {
        format!("\n[[section]]\nkind = \"prose\"\ntitle = \"{title}\"\nbody = \"{long}\"\n{more}")
    };
    let sections = [
        section("Boats", ""),
        section("Ships", ""),
        section("Kept", "width = \"half\"\n"),
        section("Spared", "width = \"half\"\npriority = 9\n"),
    ];
    let project = Project::new(&(SMALL.to_owned() + &sections.concat()));
    let run = run(&["layout", &project.document(), "--template", "handout", "--format", "json"]);
    let plan: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(titles(&plan["left_out"]), ["Spared"]);
    let pages = plan["pages"].as_array().unwrap().iter();
    let kept: Vec<&Value> = pages
        .flat_map(|page| page["columns"].as_array().unwrap())
        .filter(|column| column["sections"][0]["title"] == "Kept")
        .collect();
    assert!(!kept.is_empty());
    // Its heading at the left, its text at the right: across the page.
    assert!(kept.iter().all(|column| column["arrangement"] == "hanging"), "{kept:?}");
}
