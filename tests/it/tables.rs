//! What an editor signs off: the list of facts, the manifest of a build, and the pages that explain the codes.

use factsheet::cli::Exit;
use factsheet::finding::Code;
use serde_json::Value;

use crate::program::{argument, run};
use crate::project::Project;
use crate::sheets::{NORWAY, prose, sheet};

/// A sheet with facts of several kinds, each used and checked in its own way.
fn document() -> String {
    let facts = r#"
[facts.assessed]
amount   = 11_000_000
currency = "USD"
source   = "pardev"

[facts.voluntary]
amount   = 29_800_000
currency = "USD"
bound    = "more than"
source   = "pardev"

[facts.overall]
amount   = 40_800_000
currency = "USD"
parts    = ["assessed", "voluntary"]

[facts.signed]
date   = "2019-03"
source = "pardev"
"#;
    let text = "In {{ signed | date }}: {{ overall | money }}, in figures\n\
                {{ overall | money(style=\"full\") }}, \"as stated\".";
    sheet(NORWAY, &(facts.to_owned() + &prose(text)))
}

#[test]
fn facts_are_listed_in_columns() {
    let project = Project::new(&document());
    let run = run(&["facts", &project.document()]);
    run.must_end(Exit::Ok);
    assert_eq!(run.err, "");
    let expected = "\
fact       as printed                  bound      period     source  pages  lines  checked by           standing     from
assessed   US$ 11 million              exactly    2018–2022  pardev                the total `overall`  source only
voluntary  more than US$ 29.8 million  more than  2018–2022  pardev                the total `overall`  source only
overall    US$ 40.8 million            exactly    2018–2022          1      43 44  its parts            tied
signed     March 2019                  exactly    2018–2022  pardev  1      43                          source only
";
    assert_eq!(run.out, expected);
}

#[test]
fn facts_are_listed_as_values() {
    let project = Project::new(&document());
    let run = run(&["facts", &project.document(), "--format", "csv"]);
    run.must_end(Exit::Ok);
    let mut lines = run.out.lines();
    assert_eq!(
        lines.next(),
        Some("fact,as printed,bound,period,source,pages,lines,checked by,standing,from")
    );
    assert_eq!(
        lines.nth(2),
        Some("overall,US$ 40.8 million,exactly,2018–2022,,1,43 44,its parts,tied,"),
        "{}",
        run.out
    );
    assert_eq!(run.out.lines().count(), 5);
}

/// A spreadsheet takes no cell of the list for a formula.
#[test]
fn no_cell_is_a_formula() {
    for name in ["=cmd|' /C calc'!A0", "+1", "-1", "@sum"] {
        let key = toml_edit::Value::from(name).to_string();
        let text = document().replace("[sources.pardev]", &format!("[sources.{key}]"));
        let text = text.replace("\"pardev\"", &key);
        let project = Project::new(&text);
        let run = run(&["facts", &project.document(), "--format", "csv"]);
        run.must_end(Exit::Ok);
        let mut rows = csv::Reader::from_reader(run.out.as_bytes());
        let cells: Vec<String> = rows
            .records()
            .flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        assert!(cells.contains(&format!("'{name}")), "{}", run.out);
        assert!(!cells.iter().any(|cell| cell.starts_with(['=', '+', '-', '@'])), "{}", run.out);
    }
}

#[test]
fn facts_are_listed_as_json() {
    let project = Project::new(&document());
    let run = run(&["facts", &project.document(), "--format", "json"]);
    run.must_end(Exit::Ok);
    let list: Value = serde_json::from_str(&run.out).unwrap();
    let overall = &list[2];
    assert_eq!(overall["fact"], "overall");
    assert_eq!(overall["kind"], "amount");
    assert_eq!(overall["pages"], serde_json::json!([1]));
    assert_eq!(overall["lines"], serde_json::json!([43, 44]));
    assert_eq!(overall["checked_by"], serde_json::json!(["its parts"]));
    assert_eq!(list.as_array().map(Vec::len), Some(4));
}

/// A document at fault is reported in place of its facts.
#[test]
fn facts_of_a_document_at_fault_are_not_listed() {
    let project = Project::new(&document().replace("40_800_000", "30_800_000"));
    let run = run(&["facts", &project.document()]);
    run.must_end(Exit::Faults).must_report("[fact/parts]");
    assert_eq!(run.out, "");
}

/// A fact that only an alternative text names is on no page, and in no line that a page prints.
#[test]
fn what_is_only_spoken_is_not_printed() {
    let chart = "[[section]]\nkind = \"chart\"\nchart = { type = \"columns\", series = \"given\" }\n\
                 alt = \"The whole is {{ overall | money }}.\"\n\n\
                 [series.given]\nfile = \"data.csv\"\nx = \"year\"\ny = \"usd\"\ncurrency = \"USD\"\n\
                 source = \"pardev\"\n";
    let text = document().replace("{{ overall | money }}, in figures", "with");
    let text = text.replace("{{ overall | money(style=\"full\") }}, ", "");
    let project = Project::new(&(text + chart));
    project.write("sheet/data.csv", "year,usd\n2018,1000000\n2019,2000000\n");
    let run = run(&["facts", &project.document(), "--format", "json"]);
    run.must_end(Exit::Ok);
    let list: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((&list[2]["fact"], &list[2]["pages"]), (&"overall".into(), &serde_json::json!([])));
    assert_eq!(list[2]["lines"], serde_json::json!([]));
    assert_eq!(list[3]["pages"], serde_json::json!([1]));
    let manifest = argument(&project.path("manifest.json"));
    let output = argument(&project.path("out.pdf"));
    project.build(&["-o", &output, "--manifest", &manifest]).must_end(Exit::Ok);
    let read: Value = serde_json::from_slice(&project.read("manifest.json")).unwrap();
    let names: Vec<&String> = read["documents"][0]["facts"].as_object().unwrap().keys().collect();
    assert_eq!(names, ["signed"]);
}

/// The manifest has the hash of every file that went in and came out, the facts as printed and the findings.
#[test]
fn a_manifest_says_what_went_in_and_came_out() {
    let fact = "\n[facts.spare]\ncount = 5\nsource = \"pardev\"\n";
    let project = Project::new(&(document() + fact));
    let manifest = argument(&project.path("manifest.json"));
    let output = argument(&project.path("out.pdf"));
    let built = project.build(&["-o", &output, "--manifest", &manifest]);
    built.must_end(Exit::Ok);
    let read: Value = serde_json::from_slice(&project.read("manifest.json")).unwrap();
    assert_eq!(read["format"], 2);
    let document = &read["documents"][0];
    assert_eq!(document["pages"], 1);
    let expected = serde_json::json!({
        "overall": [
            { "printed": "US$\u{a0}40.8\u{a0}million", "pages": [1] },
            { "printed": "US$\u{a0}40,800,000", "pages": [1] },
        ],
        "signed": [{ "printed": "March 2019", "pages": [1] }],
    });
    assert_eq!(document["facts"], expected);
    assert_eq!(document["report"]["warnings"], 1);
    assert_eq!(document["report"]["findings"][0]["code"], "fact/unused");
    let outputs = document["outputs"].as_array().unwrap();
    assert_eq!(outputs.len(), 1);
    assert_eq!(outputs[0]["bytes"], project.read("out.pdf").len());
    let lists = [&document["inputs"], &read["fonts"], &document["outputs"]];
    let hashes = lists.map(|list| list.as_array().unwrap().clone());
    for entry in hashes.iter().flatten() {
        let hash = entry["sha256"].as_str().unwrap();
        assert!(hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()), "{entry}");
    }
    assert!(hashes.iter().all(|entries| !entries.is_empty()));
    // The same document gives the same manifest, to the byte.
    let first = project.read("manifest.json");
    project.build(&["-o", &output, "--manifest", &manifest]).must_end(Exit::Ok);
    assert_eq!(project.read("manifest.json"), first);
}

/// Every code has a page; one that is misspelt is guessed.
#[test]
fn codes_are_explained() {
    let list = run(&["explain"]);
    list.must_end(Exit::Ok);
    for code in Code::ALL {
        assert!(list.out.lines().any(|line| line.starts_with(code.id())), "{code}");
        let page = run(&["explain", code.id()]);
        page.must_end(Exit::Ok);
        assert!(page.out.starts_with(&format!("# {code}\n")), "{code}");
    }
    run(&["explain", "text/contry"])
        .must_end(Exit::Usage)
        .must_report("did you mean `text/country`?");
    run(&["explain", "sunshine"])
        .must_end(Exit::Usage)
        .must_report("`factsheet explain` lists them");
}

/// How long the check of a real sheet takes is printed, not asserted: machines differ.
#[test]
fn the_check_of_a_real_sheet_is_timed() {
    let document = argument(&crate::program::repository("data/japan-2017/factsheet.toml"));
    let mut times: Vec<std::time::Duration> = (0..10)
        .map(|_| {
            let start = std::time::Instant::now();
            run(&["check", &document]).must_end(Exit::Ok);
            start.elapsed()
        })
        .collect();
    times.sort();
    println!("checking Japan 2017 takes {:?}, the first time {:?}", times[0], times[9]);
}
