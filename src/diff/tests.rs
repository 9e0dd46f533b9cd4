//! Two small documents.

use super::*;
use crate::finding::Findings;
use crate::input::{self, Loaded, MemoryFiles, ProjectPath};

/// Compares two texts and renders the difference.
fn report(old: &str, new: &str, format: Format) -> String {
    let read = |text: &str| {
        let path = ProjectPath::new("factsheet.toml").expect("a path");
        let files = MemoryFiles([("factsheet.toml".to_owned(), text.as_bytes().to_vec())].into());
        let mut loaded = Loaded::default();
        let mut findings = Findings::default();
        let node = input::read(&files, &path, &mut loaded, &mut findings).expect("a tree");
        (node, loaded)
    };
    let ((old, old_loaded), (new, new_loaded)) = (read(old), read(new));
    let difference = compare(
        Side { node: &old, sources: &old_loaded.sources },
        Side { node: &new, sources: &new_loaded.sources },
    );
    render(&difference, format)
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
