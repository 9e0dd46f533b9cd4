//! The leaflets, six panels of a sheet that is folded twice and four pages of one that is folded once, of documents that
//! were written for another template.

use std::collections::BTreeMap;
use std::path::Path;

use factsheet::cli::Exit;
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};
use serde_json::Value;
use tempfile::TempDir;

use crate::program::{argument, repository, run};
use crate::project::{Project, SMALL};

/// Plans the pages of a document with a template.
#[track_caller]
fn plan(document: &str, template: &str) -> Value {
    let run = run(&["layout", document, "--template", template, "--format", "json"]);
    run.must_end(Exit::Ok);
    serde_json::from_str(&run.out).unwrap()
}

/// What stands on each page of a plan: the kinds of its sections.
fn kinds(plan: &Value) -> Vec<Vec<&str>> {
    let pages = plan["pages"].as_array().unwrap();
    let all = pages.iter().map(|page| {
        let columns = page["columns"].as_array().unwrap();
        let sections = columns.iter().flat_map(|own| own["sections"].as_array().unwrap());
        let mut kinds: Vec<&str> =
            sections.filter_map(|section| section["kind"].as_str()).collect();
        kinds.dedup();
        kinds
    });
    all.collect()
}

/// The titles of the sections that a plan leaves out.
fn left_out(plan: &Value) -> Vec<&str> {
    let sections = plan["left_out"].as_array().unwrap();
    sections.iter().filter_map(|section| section["title"].as_str()).collect()
}

/// Millimetres of a number of points.
fn millimetres(points: f64) -> f64 {
    points * 25.4 / 72.0
}

/// A box of a page, in millimetres.
fn bounds(page: &Dictionary, key: &[u8]) -> [f64; 4] {
    let numbers = page.get(key).unwrap().as_array().unwrap();
    let number = |object: &Object| millimetres(f64::from(object.as_float().unwrap()));
    let numbers: Vec<f64> = numbers.iter().map(number).collect();
    numbers.try_into().unwrap()
}

/// Where the sides of sheets are marked to be folded, in millimetres from the left of their trim: a fold's mark has three
/// strokes above the trim, any other line there one.
fn folds(sheets: &Path) -> Vec<Vec<f64>> {
    let document = Document::load(sheets).unwrap();
    let sides = document.get_pages().into_values().map(|id| {
        let page = document.get_dictionary(id).unwrap();
        let [left, bottom, right, top] = bounds(page, b"TrimBox");
        assert!((right - left - 297.0).abs() < 0.1, "{left} to {right}");
        assert!((top - bottom - 210.0).abs() < 0.1, "{bottom} to {top}");
        let content = Content::decode(&document.get_page_content(id)).unwrap();
        let mut strokes: BTreeMap<i64, usize> = BTreeMap::new();
        for pair in content.operations.windows(2) {
            let point = |at: usize, operator: &str| {
                let operation = Some(&pair[at]).filter(|own| own.operator == operator)?;
                let number = |index: usize| operation.operands.get(index)?.as_float().ok();
                Some([number(0)?, number(1)?].map(|own| millimetres(f64::from(own))))
            };
            let (Some([x, y]), Some([end, _])) = (point(0, "m"), point(1, "l")) else { continue };
            if y > top && (x - end).abs() < 0.01 {
                #[expect(clippy::cast_possible_truncation, reason = "hundredths of a millimetre")]
                let place = ((x - left) * 100.0).round() as i64;
                *strokes.entry(place).or_default() += 1;
            }
        }
        let marked = strokes.into_iter().filter(|(_, count)| *count == 3);
        #[expect(clippy::cast_precision_loss, reason = "few")]
        marked.map(|(place, _)| place as f64 / 100.0).collect()
    });
    sides.collect()
}

/// The cover's story opens the second panel, and what is left out is what may be.
#[test]
fn a_brochure_becomes_a_leaflet() {
    let document = argument(&repository("data/japan-2017/factsheet.toml"));
    let plan = plan(&document, "leaflet");
    assert_eq!(
        kinds(&plan),
        [
            vec!["masthead"],
            vec!["masthead", "story"],
            vec!["kpis", "panel"],
            vec!["story"],
            vec!["story"],
            vec![],
        ]
    );
    let left_out = left_out(&plan);
    assert_eq!(left_out.len(), 7, "{left_out:?}");
    assert_eq!(left_out[0], "The Fund for Building Social Safety Nets in Asia and the Pacific");
    let folder = TempDir::new().unwrap();
    let pdf = folder.path().join("leaflet.pdf");
    run(&["build", &document, "--template", "leaflet", "-o", &argument(&pdf)])
        .must_warn_only_of("layout/left-out");
    // Panel by panel, each as wide as a third of the sheet.
    assert_eq!(sizes(&pdf), [[99.0, 210.0]; 6]);
}

/// White that the ornament takes is told where it is most of a panel.
#[test]
fn panels_with_little_on_them_are_told() {
    let project = Project::new(SMALL);
    project.build(&["--template", "leaflet", "--draft"]).must_report("layout/hole");
}

/// How wide and high the pages of a file are, in millimetres.
fn sizes(pdf: &Path) -> Vec<[f64; 2]> {
    let pages = Document::load(pdf).unwrap();
    let sizes = pages.get_pages().into_values().map(|id| {
        let [left, bottom, right, top] = bounds(pages.get_dictionary(id).unwrap(), b"MediaBox");
        [right - left, top - bottom].map(|side| (side * 10.0).round() / 10.0)
    });
    sizes.collect()
}

/// What it claims and its numbers are inside at the left, and its picture is the cover.
#[test]
fn a_brochure_becomes_four_pages() {
    let document = argument(&repository("data/japan-2017/factsheet.toml"));
    let plan = plan(&document, "bifold");
    let kinds = kinds(&plan);
    assert_eq!(kinds[0], ["masthead"]);
    assert_eq!(kinds[1], ["masthead", "story", "kpis"]);
    assert!(kinds[3].contains(&"story"), "{kinds:?}");
    assert!(plan["pages"][3]["foot"].as_f64().unwrap() > 50.0, "the contact is at the foot");
    let left_out = left_out(&plan);
    assert_eq!(left_out[0], "The Fund for Building Social Safety Nets in Asia and the Pacific");
    let folder = TempDir::new().unwrap();
    let pdf = folder.path().join("bifold.pdf");
    run(&["build", &document, "--template", "bifold", "-o", &argument(&pdf)])
        .must_warn_only_of("layout/left-out");
    assert_eq!(sizes(&pdf), [[148.5, 210.0]; 4]);
}

/// However little there is to say, there are as many pages as the sheet has, and none of them is blank: what text leaves
/// has an ornament, and is not told.
#[test]
fn every_page_has_something_on_it() {
    let project = Project::with(&[]);
    for (donor, language) in [("NO", "en"), ("TO", "en"), ("EU", "fr")] {
        let folder = argument(&project.path(donor));
        run(&["new", &folder, "--donor", donor, "--language", language, "--data-only"])
            .must_end(Exit::Ok);
        let document = argument(&project.path(&format!("{donor}/factsheet.toml")));
        for (template, pages, filled) in [("leaflet", 6, 5), ("bifold", 4, 4)] {
            let pdf = argument(&project.path(&format!("{donor}-{template}.pdf")));
            run(&["build", &document, "--template", template, "-o", &pdf])
                .must_warn_only_of("layout/left-out");
            let plan = plan(&document, template);
            let kinds = kinds(&plan);
            assert_eq!(kinds.len(), pages, "{donor}, {template}: {kinds:?}");
            // The last panel is the contact's, which stands at its foot.
            let is_filled = kinds[..filled].iter().all(|kinds| !kinds.is_empty());
            assert!(is_filled, "{donor}, {template}: {kinds:?}");
            // Of little nothing is left out.
            let is_little = donor == "TO";
            assert!(!is_little || left_out(&plan).is_empty(), "{donor}, {template}");
        }
    }
}

/// Of a letter fold, the part that lies within the others is narrower; of a Z none is. A sheet that is folded once is a
/// booklet of four pages.
#[test]
fn a_leaflet_is_imposed_for_its_fold() {
    let folder = TempDir::new().unwrap();
    let document = argument(&repository("data/japan-2017/factsheet.toml"));
    let printed = |template: &str| {
        let pdf = argument(&folder.path().join(format!("{template}.pdf")));
        run(&["build", &document, "--template", template, "--edition", "print", "-o", &pdf])
            .must_end(Exit::Ok);
        pdf
    };
    let (leaflet, bifold) = (printed("leaflet"), printed("bifold"));
    let folds_at: [(&str, &str, [&[f64]; 2]); 3] = [
        (&leaflet, "z-fold", [&[99.0, 198.0], &[99.0, 198.0]]),
        (&leaflet, "letter-fold", [&[97.0, 197.0], &[100.0, 200.0]]),
        (&bifold, "booklet", [&[148.5], &[148.5]]),
    ];
    for (pdf, scheme, expected) in folds_at {
        let sheets = folder.path().join(format!("{scheme}.pdf"));
        run(&["impose", pdf, "--as", scheme, "--marks", "-o", &argument(&sheets)])
            .must_end(Exit::Ok)
            .must_report("2 sides of sheets");
        let found = folds(&sheets);
        assert_eq!(found.len(), 2, "{scheme}");
        for (found, expected) in found.iter().zip(expected) {
            let is_there = |(found, expected): (&f64, &f64)| (found - expected).abs() < 0.1;
            assert!(found.len() == expected.len(), "{scheme}: {found:?}");
            assert!(found.iter().zip(expected).all(is_there), "{scheme}: {found:?}");
        }
        run(&["preflight", &argument(&sheets)]).must_end(Exit::Ok);
    }
}
