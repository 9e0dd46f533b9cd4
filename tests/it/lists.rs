//! Lists: those that are filled from country codes, and the columns that they run through.

use factsheet::cli::Exit;
use serde_json::Value;

use crate::pdf;
use crate::program::run;
use crate::project::Project;

/// Returns a document in a language with a list.
fn document(language: &str, list: &str) -> String {
    format!(
        "format = 1\n[factsheet]\ntitle = \"Norway–ILO Cooperation\"\nissued = \"2024-05\"\n\
         language = \"{language}\"\n[organization]\nname = \"International Labour Organization\"\n\
         [donor]\ncountry = \"NO\"\n[[section]]\nkind = \"list\"\ntitle = \"Title\"\n{list}\n"
    )
}

/// Countries have their names in the document's language and stand in its order; letters with accents stand where they
/// belong, and none has to be a partner.
#[test]
fn countries_by_their_codes() {
    for (language, expected) in [
        ("en", ["Cambodia", "Côte d’Ivoire", "Croatia", "Egypt", "Ethiopia", "Viet Nam"]),
        ("fr", ["Cambodge", "Côte d’Ivoire", "Croatie", "Égypte", "Éthiopie", "Viet Nam"]),
    ] {
        let list = "countries = [\"VN\", \"ET\", \"HR\", \"EG\", \"CI\", \"KH\"]";
        let project = Project::new(&document(language, list));
        let output = project.path("out.pdf");
        let run = project.build(&["-o", output.to_str().unwrap()]);
        run.must_end(Exit::Ok);
        assert!(!run.err.contains("text/country"), "{}", run.err);
        let drawn = pdf::glyphs(&project.read("out.pdf")).replace('\u{a0}', " ");
        let places = expected.map(|name| drawn.find(name));
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}: {drawn}");
    }
}

/// A code that is none is told with what may be meant; two codes of one country, and names beside codes, are told.
#[test]
fn codes_that_are_none() {
    for (list, message, help) in [
        ("countries = [\"VN\", \"kh\"]", "`kh` is not a country code", "did you mean `KH`?"),
        ("countries = [\"Cambodia\"]", "`Cambodia` is not a country code", "did you mean `KH`?"),
        ("countries = [\"KH\", \"KH\"]", "text/listed", "Cambodia"),
        ("countries = [\"KH\"]\nitems = [\"Asia\"]", "key/conflict", "`items` or `countries`"),
        ("countries = []", "there is nothing in `items`", "add to `items`"),
    ] {
        let run = Project::new(&document("en", list)).build(&[]);
        run.must_report(message).must_report(help);
    }
}

/// Codes stand wherever names may: listed below the text of a section, above its notes, in one line in a contact band.
#[test]
fn countries_below_a_text() {
    for (language, listed, said) in [
        ("en", "Croatia Viet Nam", "Write to us. Cambodia and Croatia"),
        ("fr", "Croatie Viet Nam", "Write to us. Cambodge et Croatie"),
    ] {
        for kind in ["prose", "panel"] {
            let sections = format!(
                "[[section]]\nkind = \"{kind}\"\nbody = \"Here.[^one]\"\ncountries = [\"VN\", \"HR\"]\n\
                 [[section]]\nkind = \"contact\"\nbody = \"Write to us.\"\ncountries = [\"HR\", \"KH\"]\n\
                 [notes]\none = \"Or there.\""
            );
            let own = document(language, "")
                .replace("[[section]]\nkind = \"list\"\ntitle = \"Title\"\n", "");
            let project = Project::new(&(own + &sections));
            for template in ["cooperation", "bifold", "handout", "report", "leaflet"] {
                let output = project.path("out.pdf");
                let run = project.build(&["-o", output.to_str().unwrap(), "--template", template]);
                run.must_end(Exit::Ok);
                let heard = pdf::heard(&project.read("out.pdf"));
                let squeezed =
                    |text: &str| text.replace(char::is_whitespace, "").replace('\u{a0}', "");
                let heard = squeezed(&heard);
                let listed = format!("Here.1{}1Orthere.", squeezed(listed));
                assert!(heard.contains(&listed), "{template}: {heard}");
                assert!(heard.contains(&squeezed(said)), "{template}: {heard}");
            }
        }
    }
    let wrong = "items = [\"Asia\"]\n[[section]]\nkind = \"panel\"\nbody = \"Here.\"\ncountries = [\"VN\", \"VN\", \"kh\"]";
    let run = Project::new(&document("en", wrong)).build(&[]);
    run.must_report("`kh` is not a country code").must_report("text/listed");
}

/// A list runs through its columns on one page, in every template: a rule above it, which is a ground, keeps none empty.
#[test]
fn a_list_runs_through_its_columns() {
    let names: Vec<String> = (1..=24).map(|number| format!("\"Region {number}\"")).collect();
    for columns in [2, 3] {
        let list = format!("columns = {columns}\nitems = [{}]", names.join(", "));
        let project = Project::new(&document("en", &list));
        for template in ["cooperation", "bifold", "handout", "report", "leaflet"] {
            let document = project.document();
            let run = run(&["layout", &document, "--template", template, "--format", "json"]);
            run.must_end(Exit::Ok);
            let plan: Value = serde_json::from_str(&run.out).unwrap();
            let pages = plan["pages"].as_array().unwrap().iter();
            let most = pages.map(|page| {
                let pieces = page["columns"].as_array().unwrap().iter();
                pieces.filter_map(|piece| piece["flow"].as_u64()).max()
            });
            assert_eq!(most.max().flatten(), Some(columns), "{template}");
        }
    }
}
