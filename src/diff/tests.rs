//! Two small documents.

use super::*;
use crate::finding::Findings;
use crate::input::{self, Loaded, MemoryFiles, ProjectPath};

/// Files by their names.
type Named<'a> = [(&'a str, &'a str)];

/// Compares two texts, each with the files that it names, and renders the difference.
fn report_with(
    old_files: &Named<'_>,
    old: &str,
    new_files: &Named<'_>,
    new: &str,
    format: Format,
) -> String {
    let read = |text: &str, named: &Named<'_>| {
        let path = ProjectPath::new("factsheet.toml").expect("a path");
        let all = named.iter().copied().chain([("factsheet.toml", text)]);
        let bytes = |(name, text): (&str, &str)| (name.to_owned(), text.as_bytes().to_vec());
        let files = MemoryFiles(all.map(bytes).collect());
        let mut loaded = Loaded::default();
        let mut findings = Findings::default();
        let node = input::read(&files, &path, &mut loaded, &mut findings).expect("a tree");
        let files = Files::read(&node, &loaded, &files);
        (node, loaded, files)
    };
    let (old, old_loaded, old_files) = read(old, old_files);
    let (new, new_loaded, new_files) = read(new, new_files);
    let difference = compare(
        Side { node: &old, sources: &old_loaded.sources, files: &old_files },
        Side { node: &new, sources: &new_loaded.sources, files: &new_files },
    );
    render(&difference, format)
}

/// Compares two texts that name no files.
fn report(old: &str, new: &str, format: Format) -> String {
    report_with(&[], old, &[], new, format)
}

/// The older document.
const OLD: &str = "[factsheet]\ntitle = \"A\"\nperiod = [2012, 2017]\n\n\
    [facts.a]\namount = 100\ncurrency = \"USD\"\n[facts.b]\ncount = 3\n[facts.c]\ncount = 4\n\n\
    [[section]]\nkind = \"prose\"\ntitle = \"One\"\nbody = \"the quick brown fox\\njumps\"\n\
    [[section]]\nkind = \"prose\"\ntitle = \"Two\"\nbody = \"two\"\n\
    [[section]]\nkind = \"prose\"\ntitle = \"Three\"\nbody = \"three\"\n\
    [[section]]\nkind = \"quote\"\ntext = \"gone\"\n";

/// The newer one.
const NEW: &str = "[factsheet]\ntitle = \"A\"\nperiod = [2013, 2018]\n\n\
    [facts.a]\namount = \"150.0\"\ncurrency = \"USD\"\n[facts.b]\ncount = 3\n[facts.d]\npercent = 2.5\n\n\
    [[section]]\nkind = \"prose\"\ntitle = \"Three\"\nbody = \"three\"\n\
    [[section]]\nkind = \"prose\"\ntitle = \"One\"\nbody = \"the quick red fox jumps\"\n\
    [[section]]\nkind = \"prose\"\ntitle = \"Two\"\nbody = \"two\"\n\
    [[section]]\nkind = \"kpis\"\ntitle = \"New\"\n";

/// Facts with their change, sections added, dropped, moved and reworded; a line that only ends elsewhere is the same.
#[test]
fn tells_what_changed() {
    let expected = "\
document: 1 changed
  factsheet.period: [-2012, 2017-] {+2013, 2018+}
facts: 3 changed
  a: 100 USD → 150.0 USD, +50 USD (+50%)
  d: new, 2.5%
  c: gone, was 4
sections: 4 changed
  Three (prose): moved from 3 to 1
  One (prose): reworded
    body: … the quick [-brown-] {+red+} fox jumps
  New (kpis): added as number 4
  quote (quote): dropped, was number 4
"
    .replace("… the quick", "the quick");
    assert_eq!(report(OLD, NEW, Format::Text), expected);
}

/// A document and itself.
#[test]
fn says_when_nothing_changed() {
    assert_eq!(report(OLD, OLD, Format::Text), "nothing has changed\n");
    assert_eq!(report(OLD, OLD, Format::Markdown), "nothing has changed\n");
}

/// A document with a series, a picture and a source.
const WITH_FILES: &str = "[sources.s]\ntitle = \"S\"\n[facts.a]\ncount = 3\nsource = \"s\"\n\
    [series.gifts]\nfile = \"g.csv\"\nwhere = { donor = \"NO\" }\nx = \"year\"\ny = \"usd\"\n\
    [[section]]\nkind = \"story\"\npicture = { file = \"p.png\" }\n";

/// Values of a series, contents of a picture and the source of a fact change without a word of the document.
#[test]
fn tells_what_changed_beside_the_document() {
    let old = [("g.csv", "donor,year,usd\nNO,2012,5\nNO,2013,1000\nSE,2013,7\n"), ("p.png", "a")];
    let new = [
        ("g.csv", "usd,donor,year\n5.0,NO,2012\n2000,NO,2013\n6,NO,2014\n8,SE,2013\n"),
        ("p.png", "b"),
    ];
    let other = WITH_FILES
        .replace("source = \"s\"", "source = \"t\"")
        .replace("title = \"S\"", "title = \"T\"");
    let expected = "\
facts: 1 changed
  a: 3; source: [-s-] {+t+}
sources and series: 1 changed
  sources.s.title: [-S-] {+T+}
values of series: 2 changed
  gifts, 2013: [-1,000-] {+2,000+}
  gifts, 2014: {+6+}
pictures and other files: 1 changed
  p.png: has other contents
";
    assert_eq!(report_with(&old, WITH_FILES, &new, &other, Format::Text), expected);
    assert_eq!(
        report_with(&old, WITH_FILES, &old, WITH_FILES, Format::Text),
        "nothing has changed\n"
    );
}

/// A table whose values cannot be compared is a file like any other.
#[test]
fn tells_of_tables_that_are_not_read() {
    let (old, new) = ("donor;year;usd\nNO;2012;5\n", "donor;year;usd\nNO;2012;6\n");
    let report =
        report_with(&[("g.csv", old)], WITH_FILES, &[("g.csv", new)], WITH_FILES, Format::Text);
    assert_eq!(report, "pictures and other files: 1 changed\n  g.csv: has other contents\n");
}

/// Numbers at the end of what a decimal holds are compared, and their difference is left out.
#[test]
fn numbers_past_a_decimal_are_no_panic() {
    let text = |count: &str| format!("[facts.a]\ncount = {count}\n");
    let most = "79228162514264337593543950335";
    let said = report(&text(&format!("-{most}")), &text(most), Format::Text);
    assert!(said.starts_with("facts: 1 changed\n  a: "), "{said}");
}
