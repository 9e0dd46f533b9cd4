//! What gives each number: of the documents in `data/`, as `tests/ties/` has it, and of copies in which faults were planted.

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use calamine::{Reader, Xlsx, open_workbook};
use factsheet::cli::Exit;
use factsheet::evidence::{Kind, TieOut};
use factsheet::figures::{self, Figures};
use factsheet::fonts::Fonts;
use factsheet::import::{self, InputFile, Ledger, Wanted};
use factsheet::input::{MemoryFiles, ProjectPath};
use factsheet::model::{Computed, Of, Take};
use factsheet::pipeline::{self, Job, Options};
use factsheet::units::{Bound, Decimal, Period};
use rayon::prelude::*;
use toml_edit::{DocumentMut, TableLike};

use crate::program::{argument, repository, run};
use crate::project::{Project, files_under};
use crate::references::{expect_file, must_be_empty};

/// The documents, and the code of each donor.
const DOCUMENTS: [(&str, &str); 6] = [
    ("european-union-2024", "EU"),
    ("germany-2024", "DE"),
    ("japan-2017", "JP"),
    ("norway-2024", "NO"),
    ("republic-of-korea-2024", "KR"),
    ("sweden-2024", "SE"),
];

/// How many faults are planted, and how many of them must be found.
const PLANTED: usize = 50;
const FOUND: usize = 45;

/// The files of `data/` that documents are read from.
static FILES: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let folder = repository("data");
    let paths = files_under(&folder).into_iter();
    let texts = paths.filter(|path| path.ends_with(".toml") || path.ends_with(".csv"));
    texts.map(|path| (path.clone(), fs::read(folder.join(path)).unwrap())).collect()
});

static LEDGER: LazyLock<Ledger> = LazyLock::new(|| {
    let file =
        InputFile { name: "shipped".to_owned(), bytes: import::SHIPPED.to_vec(), book: None };
    import::read_ceb(&[file], &Wanted::default()).unwrap().0
});

/// Ties a document whose text may be another than the one in `data/`.
fn tie(name: &str, text: Option<&str>) -> TieOut {
    static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::embedded);
    let path = format!("{name}/factsheet.toml");
    let mut files = MemoryFiles(FILES.clone());
    if let Some(text) = text {
        files.0.insert(path.clone(), text.as_bytes().to_vec());
    }
    let path = ProjectPath::new(&path).unwrap();
    let options = Options { is_draft: true, ..Options::default() };
    let job = Job { files: &files, path: &path, fonts: &FONTS, options };
    pipeline::tie(&job, &[]).output.unwrap()
}

/// Each number of the shipped documents stands as somebody has looked at it, and none is near to something else.
#[test]
fn numbers_stand_as_expected() {
    let faults: Vec<String> = DOCUMENTS
        .iter()
        .filter_map(|(name, _)| {
            let path = repository(&format!("data/{name}/factsheet.toml"));
            let run = run(&["tie", &argument(&path)]);
            run.must_end(Exit::Ok);
            expect_file(&repository(&format!("tests/ties/{name}.txt")), &run.out).err()
        })
        .collect();
    must_be_empty(&faults);
}

/// A fault to plant.
#[derive(Debug, Clone, Copy)]
enum Plant {
    /// Two digits beside each other change places.
    Swap,
    /// A thousand times as much.
    Thousand,
    /// The same of other years.
    Years,
    /// The same of another donor.
    Donor,
    /// What it was before the last year's data came.
    Stale,
}

const PLANTS: [Plant; 5] = [Plant::Swap, Plant::Thousand, Plant::Years, Plant::Donor, Plant::Stale];

/// A number from a seed: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut mixed = *seed;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    usize::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap()
}

/// Of fifty faults planted in facts that the document ties to something, at least 45 are seen: the fact is tied no longer.
#[test]
fn planted_faults_are_found() {
    let mut seed = 2017;
    let mut planted = Vec::new();
    while planted.len() < PLANTED {
        let (name, code) = DOCUMENTS[next(&mut seed) % DOCUMENTS.len()];
        let plant_of = PLANTS[planted.len() % PLANTS.len()];
        planted.extend(plant(name, code, plant_of, next(&mut seed)));
    }
    let missed: Vec<String> = planted
        .par_iter()
        .filter_map(|(name, fact, what, text)| {
            let ties = tie(name, Some(text));
            let own = ties.numbers.iter().find(|number| number.fact.as_ref() == Some(fact))?;
            (own.standing.kind() == Kind::Tied).then(|| format!("{name}: {what}"))
        })
        .collect();
    assert!(PLANTED - missed.len() >= FOUND, "{missed:#?}");
}

/// Plants a fault in one of the facts that a document ties to something: the document, the fact, what was done, the text.
fn plant(
    name: &str,
    code: &str,
    plant: Plant,
    which: usize,
) -> Option<(String, String, String, String)> {
    let text = fs::read_to_string(repository(&format!("data/{name}/factsheet.toml"))).unwrap();
    let mut document: DocumentMut = text.parse().unwrap();
    let usual = years(document["factsheet"]["period"].as_array()?)?;
    let facts = document["facts"].as_table_mut().unwrap();
    let is_tied = |fact: &dyn TableLike| {
        let has = |key: &str| fact.contains_key(key);
        has("amount") && (has("data") || has("computed")) && !has("bound")
    };
    let names: Vec<String> = facts
        .iter()
        .filter(|(_, fact)| fact.as_table_like().is_some_and(is_tied))
        .map(|(name, _)| name.to_owned())
        .collect();
    let fact = names.get(which.checked_rem(names.len())?)?.clone();
    let entry = facts.get_mut(&fact)?.as_table_like_mut()?;
    let old = entry.get("amount")?.as_str()?.to_owned();
    let own = entry.get("period").and_then(|period| {
        period.as_integer().and_then(|year| Some(Period::year(i16::try_from(year).ok()?)))
    });
    let computed = entry.get("computed").and_then(|own| Computed::parse(own.as_str()?).ok());
    let of = computed.map(|own| own.of).or_else(|| {
        let series = entry.get("data")?.get("series")?.as_str()?.to_owned();
        [Of::Assessed, Of::Voluntary, Of::Earmarked, Of::Core]
            .into_iter()
            .find(|of| series.starts_with(of.word()))
    })?;
    let take = computed.map_or(Take::Sum, |own| own.take);
    let period = own.unwrap_or(usual);
    let value = |code: &str, period: Period| {
        let donor = import::find_donor(code)?;
        // What is the peak of all years is the sum of its own.
        let take = if period.length() == 1 { Take::Sum } else { take };
        match Figures::new(&LEDGER, &donor).value(Computed { of, take }, period)? {
            figures::Value::Amount(value) => Some(value),
            _ => None,
        }
    };
    let new = match plant {
        Plant::Swap => swap(&old, which)?,
        Plant::Thousand => old.replace("million", "billion"),
        Plant::Years if period.length() == 1 => {
            stated(value(code, Period::year(period.first() + 1))?)
        }
        Plant::Years => stated(value(code, Period::new(period.first() + 1, period.last()).ok()?)?),
        Plant::Donor => {
            let codes = ["JP", "NO", "DE", "SE", "KR", "US", "FR"].iter();
            let others: Vec<&&str> = codes.filter(|other| **other != code).collect();
            stated(value(others[which % others.len()], period)?)
        }
        Plant::Stale if period.length() > 1 => {
            stated(value(code, Period::new(period.first(), period.last() - 1).ok()?)?)
        }
        Plant::Stale => stated(value(code, Period::year(period.last() - 1))?),
    };
    if new == old {
        return None;
    }
    entry.insert("amount", new.as_str().into());
    let what = format!("{plant:?}: {fact} {old} -> {new}");
    Some((name.to_owned(), fact, what, document.to_string()))
}

/// An amount as documents state it.
fn stated(value: Decimal) -> String {
    let toml = figures::amount(value, Bound::Exactly).toml;
    toml.as_str().map_or_else(|| toml.to_string().trim().to_owned(), str::to_owned)
}

/// Swaps two digits beside each other that are not the same.
fn swap(written: &str, which: usize) -> Option<String> {
    let characters: Vec<char> = written.chars().collect();
    let digits: Vec<usize> =
        (0..characters.len()).filter(|at| characters[*at].is_ascii_digit()).collect();
    let pairs: Vec<(usize, usize)> = digits
        .windows(2)
        .map(|pair| (pair[0], pair[1]))
        .filter(|(a, b)| characters[*a] != characters[*b] && !(*a == 0 && characters[*b] == '0'))
        .collect();
    let (a, b) = *pairs.get(which.checked_rem(pairs.len())?)?;
    let mut swapped = characters;
    swapped.swap(a, b);
    Some(swapped.into_iter().collect())
}

/// The years of a document.
fn years(written: &toml_edit::Array) -> Option<Period> {
    let year = |at: usize| i16::try_from(written.get(at)?.as_integer()?).ok();
    Period::new(year(0)?, year(1)?).ok()
}

/// What could be tied is written where it belongs, with comments and order as they were, and then it is tied.
#[test]
fn what_could_be_tied_is_written() {
    let project = Project::with(&[("by-year.csv", ROWS), ("factsheet.toml", DOCUMENT.as_bytes())]);
    let path = argument(&project.path("factsheet.toml"));
    let out = run(&["tie", &path]).must_end(Exit::Ok).out.clone();
    assert!(out.contains("2 could be tied"), "{out}");
    run(&["tie", &path, "--write"])
        .must_end(Exit::Ok)
        .must_report("2 facts tied: earmarked, in_2022");
    let text = String::from_utf8(project.read("factsheet.toml")).unwrap();
    let sum = "amount   = \"15.68 million\" # as paid\ncurrency = \"USD\"\n\
               data     = { series = \"earmarked_by_year\", as = \"sum\" }\n";
    assert!(text.contains(sum), "{text}");
    assert!(
        text.contains("data     = { series = \"earmarked_by_year\", as = \"year\" }"),
        "{text}"
    );
    let out = run(&["tie", &path]).must_end(Exit::Ok).out.clone();
    assert!(out.contains("2 tied"), "{out}");
    run(&["tie", &path, "--write"]).must_end(Exit::Ok).must_report("nothing to write");
    let json = run(&["tie", &path, "--format", "json"]).must_end(Exit::Ok).out.clone();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["coverage"]["tied"], 2);
}

/// The workbook has a row for each number that the pages print, as another library reads it.
#[test]
fn numbers_are_written_as_a_workbook() {
    let project = Project::with(&[("empty", b"")]);
    let out = project.path("numbers.xlsx");
    let document = argument(&repository("data/norway-2024/factsheet.toml"));
    let arguments = ["facts", &document, "--format", "xlsx", "-o", &argument(&out)];
    run(&arguments).must_end(Exit::Ok).must_be_silent();
    let first = fs::read(&out).unwrap();
    run(&arguments).must_end(Exit::Ok);
    assert!(first == fs::read(&out).unwrap(), "the same document gives the same bytes");
    let mut book: Xlsx<_> = open_workbook(&out).unwrap();
    let range = book.worksheet_range("Numbers").unwrap();
    let rows: Vec<Vec<String>> =
        range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(rows[0][..5], ["Page", "As printed", "Text around it", "Value", "Unit"]);
    let core = rows.iter().find(|row| row[6] == "core_2018").unwrap();
    assert_eq!(
        (core[1].as_str(), core[3].as_str(), core[4].as_str()),
        ("US$ 1.9 million", "1900000", "USD")
    );
    assert!(core[2].contains("US$ 1.9 million") && core[9] == "tied", "{core:?}");
    assert!(core[11].ends_with("contributions.csv") && core[12].starts_with("line "), "{core:?}");
    assert_eq!(core[13].len(), 64, "{core:?}");
    let list = run(&["facts", &document, "--format", "json"]).must_end(Exit::Ok).out.clone();
    let list: serde_json::Value = serde_json::from_str(&list).unwrap();
    let names: Vec<&str> =
        list.as_array().unwrap().iter().map(|fact| fact["fact"].as_str().unwrap()).collect();
    let is_printed = |name: &&str| rows.iter().any(|row| row[6] == **name);
    let missing: Vec<&&str> = names.iter().filter(|name| !is_printed(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Of a document at fault the list says what there is, the report what is wrong, and nothing is written.
#[test]
fn a_document_at_fault_is_reported() {
    let broken = DOCUMENT.replace("\"4.33 million\"", "\"many\"");
    let project = Project::with(&[("by-year.csv", ROWS), ("factsheet.toml", broken.as_bytes())]);
    let path = argument(&project.path("factsheet.toml"));
    run(&["tie", &path, "--write"]).must_end(Exit::Faults).must_report("factsheet.toml:21");
    assert!(broken.as_bytes() == project.read("factsheet.toml"));
}

/// After a change of a fact, its old value is found where a text still has it typed.
#[test]
fn old_values_are_found() {
    let before = DOCUMENT.replace("[[section]]", "[facts.schools]\ncount = 1_240\n\n[[section]]");
    let before = before.replace("body = \"", "body = \"{{ schools | count }} schools. ");
    let after = before.replace("1_240", "1_310");
    let after = after.replace("schools. ", "schools. In all, 1,240 schools took part. ");
    let project = Project::with(&[
        ("by-year.csv", ROWS),
        ("before.toml", before.as_bytes()),
        ("factsheet.toml", after.as_bytes()),
    ]);
    let path = |name: &str| argument(&project.path(name));
    let ties = run(&["tie", &path("factsheet.toml"), "--since", &path("before.toml")]);
    ties.must_end(Exit::Faults);
    let line = ties.out.lines().find(|line| line.contains("(typed)")).unwrap();
    assert!(
        line.contains("old value") && line.contains("`schools` said so, and says 1,310"),
        "{line}"
    );
    let ties = run(&["tie", &path("factsheet.toml")]);
    ties.must_end(Exit::Ok);
}

/// What its series is read from.
const ROWS: &[u8] =
    b"year,donor,usd\n2021,Norway,5230000\n2022,Norway,4331000\n2023,Norway,6120000\n";

/// A document whose facts name nothing that gives them.
const DOCUMENT: &str = r#"
format = 1

[factsheet]
title    = "Norway–ILO Cooperation"
issued   = "2024-05"
period   = [2021, 2023]
language = "en"

[organization]
name = "International Labour Organization"

[donor]
country = "NO"

[facts.earmarked]
amount   = "15.68 million" # as paid
currency = "USD"

[facts.in_2022]
amount   = "4.33 million"
currency = "USD"
period   = 2022

[series.earmarked_by_year]
file     = "by-year.csv"
where    = { donor = "Norway" }
x        = "year"
y        = "usd"
currency = "USD"

[[section]]
kind = "prose"
body = "Norway gave {{ earmarked | money }}, {{ in_2022 | money }} of it in {{ in_2022.period }}."
"#;
