//! Whatever a document says is on its pages, once and in order: documents of all kinds, widths and nestings, read back
//! from the PDF by a reader that is not ours.
//!
//! Every word of such a document is one of a kind: `q` and five letters, and no other text has a `q`.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::fmt::Write as _;

use factsheet::cli::Exit;
use proptest::prelude::{BoxedStrategy, Just, ProptestConfig, Strategy, any, prop, prop_oneof};
use proptest::test_runner::{
    FileFailurePersistence, RngAlgorithm, TestCaseError, TestRng, TestRunner,
};

use crate::pdf;
use crate::project::Project;

/// A drawing that fits any place.
pub const DRAWING: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2z"/></svg>"#;

/// A section to be written, and how much it says.
#[derive(Debug, Clone)]
pub struct Part {
    pub kind: Kind,
    /// A place in [`WIDTHS`].
    pub width: usize,
    /// Paragraphs, rows, items or events.
    pub count: usize,
    /// Words of each.
    pub words: usize,
    /// Whether it has what it may leave out: a heading, a picture, a note.
    pub is_full: bool,
    /// Stories within a story.
    pub nested: Vec<Self>,
}

/// The kinds of sections.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    Prose,
    Panel,
    Chart,
    Story,
    Kpis,
    Table,
    List,
    Quote,
    Milestones,
    Contact,
}

/// The widths of sections.
const WIDTHS: [&str; 4] = ["full", "two-thirds", "half", "third"];

/// A document: its sections, whether it has a lead, and the theme.
fn documents() -> impl Strategy<Value = (Vec<Part>, bool, bool)> {
    (prop::collection::vec(parts(), 1..9), any::<bool>(), any::<bool>())
}

/// A section of any kind.
fn parts() -> BoxedStrategy<Part> {
    let kinds = prop_oneof![
        Just(Kind::Prose),
        Just(Kind::Panel),
        Just(Kind::Chart),
        Just(Kind::Kpis),
        Just(Kind::List),
        Just(Kind::Quote),
        Just(Kind::Milestones),
        Just(Kind::Contact),
    ];
    let leaf = |kind: Kind, counts: std::ops::Range<usize>, words: std::ops::Range<usize>| {
        (0..WIDTHS.len(), counts, words, any::<bool>()).prop_map(
            move |(width, count, words, is_full)| Part {
                kind,
                width,
                count,
                words,
                is_full,
                nested: Vec::new(),
            },
        )
    };
    let short = kinds.prop_flat_map(move |kind| leaf(kind, 1..7, 1..30));
    let tables = leaf(Kind::Table, 1..120, 1..3);
    let stories = leaf(Kind::Story, 1..4, 1..60).prop_recursive(4, 12, 3, |inner| {
        (inner.clone(), prop::collection::vec(inner, 0..3))
            .prop_map(|(story, nested)| Part { nested, ..story })
    });
    prop_oneof![3 => short, 1 => tables, 2 => stories].boxed()
}

/// What a document says, while it is written.
#[derive(Debug, Default)]
pub struct Said {
    pub toml: String,
    next: usize,
    /// The words that have to be read in this order.
    running: Vec<String>,
    /// The words that have to be read, anywhere.
    beside: BTreeSet<String>,
    /// The words that may be read again.
    repeated: BTreeSet<String>,
}

impl Said {
    /// Returns a word that nothing else says.
    fn word(&mut self) -> String {
        let mut rest = self.next;
        self.next += 1;
        let mut word = String::from("q");
        for letters in ["aeiou", "bdfgklprstvz", "aeiou", "bdfgklprstvz", "aeiou"] {
            word.push(char::from(letters.as_bytes()[rest % letters.len()]));
            rest /= letters.len();
        }
        word
    }

    /// Returns words that are read in their order.
    pub fn running(&mut self, count: usize) -> String {
        let words: Vec<String> = (0..count).map(|_| self.word()).collect();
        self.running.extend(words.iter().cloned());
        words.join(" ")
    }

    /// Returns words that may be read anywhere.
    pub fn beside(&mut self, count: usize) -> String {
        let words: Vec<String> = (0..count).map(|_| self.word()).collect();
        self.beside.extend(words.iter().cloned());
        words.join(" ")
    }

    /// Returns words that may be read anywhere, and again.
    pub fn at_both_ends(&mut self, count: usize) -> String {
        let words = self.beside(count);
        self.repeated.extend(words.split(' ').map(str::to_owned));
        words
    }

    /// Says of words that they may be read again.
    pub fn repeat(&mut self, words: &str) {
        self.repeated.extend(words.split(' ').map(str::to_owned));
    }

    /// Returns words that may be read again.
    pub fn repeated(&mut self, count: usize) -> String {
        let words = self.running(count);
        self.repeated.extend(words.split(' ').map(str::to_owned));
        words
    }

    /// Returns a text of paragraphs, with emphasis, a link and a list in it.
    pub fn body(&mut self, part: &Part) -> String {
        let mut body = String::new();
        for at in 0..part.count {
            let (first, rest) = (self.running(1), self.running(part.words));
            match at % 3 {
                0 => writeln!(body, "**{first}** {rest}.\n").unwrap(),
                1 => writeln!(body, "[{first}](https://example.org) {rest}.\n").unwrap(),
                _ => {
                    let last = self.running(1);
                    writeln!(body, "- {first} {rest}\n- *{last}*\n").unwrap();
                }
            }
        }
        body
    }

    /// Writes the whole document.
    pub fn document(parts: &[Part], has_lead: bool, is_blue: bool) -> Self {
        let mut said = Self::default();
        let title = said.repeated(3);
        let lead =
            if has_lead { format!("lead = \"{}\"\n", said.running(20)) } else { String::new() };
        let theme = if is_blue { "harbour" } else { "ilo" };
        let has_contact = parts.iter().any(|part| part.kind == Kind::Contact);
        let address = if has_contact { said.beside(2) } else { "nowhere".to_owned() };
        write!(
            said.toml,
            "format = 1\n[factsheet]\ntitle = \"{title}\"\nissued = \"2024-05\"\nlanguage = \"en\"\n\
             theme = \"{theme}\"\n{lead}[organization]\nname = \"Institute\"\naddress = [\"{address}\"]\n\
             [donor]\ncountry = \"NO\"\n[sources.own]\ntitle = \"Tables\"\n[series.data]\nfile = \"data.csv\"\n\
             x = \"year\"\ny = \"usd\"\ncurrency = \"USD\"\nsource = \"own\"\n"
        )
        .unwrap();
        for part in parts {
            said.section(part);
        }
        said
    }

    /// Writes a line of TOML.
    pub fn line(&mut self, key: &str, text: &str) {
        writeln!(self.toml, "{key} = '''{text}'''").unwrap();
    }

    /// Writes a picture.
    pub fn picture(&mut self, table: &str) {
        let caption = self.beside(5);
        writeln!(
            self.toml,
            "[{table}.picture]\nfile = \"drawing.svg\"\nalt = \"A triangle.\"\ncredit = \"ILO\"\n\
             licence = \"CC BY 4.0\"\ncaption = \"{caption}\""
        )
        .unwrap();
    }

    /// Writes a section.
    pub fn section(&mut self, part: &Part) {
        if part.kind == Kind::Story {
            return self.story(part, "section");
        }
        let word = format!("{:?}", part.kind).to_lowercase();
        writeln!(self.toml, "[[section]]\nkind = \"{word}\"").unwrap();
        if part.kind == Kind::Contact {
            let (title, body) = (self.beside(2), self.beside(part.words));
            self.line("title", &title);
            self.line("body", &body);
            return;
        }
        writeln!(self.toml, "width = \"{}\"", WIDTHS[part.width]).unwrap();
        if part.is_full && part.kind != Kind::Quote {
            // Where these go on, their titles are set again.
            let title = match part.kind {
                Kind::Panel | Kind::Table | Kind::List | Kind::Milestones => self.repeated(2),
                _ => self.running(2),
            };
            self.line("title", &title);
        }
        match part.kind {
            Kind::Prose | Kind::Panel => {
                let body = self.body(part);
                self.line("body", &body);
                if part.is_full {
                    self.picture("section");
                }
            }
            Kind::Chart => {
                writeln!(self.toml, "chart = {{ type = \"columns\", series = \"data\" }}").unwrap();
                let note = self.running(part.words);
                self.line("note", &note);
            }
            Kind::Kpis => {
                for _ in 0..part.count {
                    writeln!(self.toml, "[[section.item]]").unwrap();
                    let value = format!("{} 12 {}", self.running(1), self.running(1));
                    let label = self.running(part.words.min(4));
                    self.line("value", &value);
                    self.line("label", &label);
                }
            }
            Kind::Table => {
                let heads = [self.repeated(1), self.repeated(1)];
                writeln!(self.toml, "columns = {heads:?}").unwrap();
                let mut rows = String::new();
                for _ in 0..part.count {
                    let cells = [self.running(part.words), self.running(part.words)];
                    writeln!(rows, "[[section.row]]\ncells = {cells:?}").unwrap();
                }
                if part.is_full {
                    let note = self.running(3);
                    self.line("note", &note);
                }
                self.toml.push_str(&rows);
            }
            Kind::List => {
                let items: Vec<String> = (0..part.count * 3).map(|_| self.running(2)).collect();
                writeln!(self.toml, "columns = {}\nitems = {items:?}", part.count).unwrap();
            }
            Kind::Quote => {
                for key in ["text", "by", "role"] {
                    let words = self.running(if key == "text" { part.words } else { 2 });
                    self.line(key, &words);
                }
            }
            Kind::Milestones => {
                for at in 0..part.count {
                    let text = self.running(part.words);
                    writeln!(self.toml, "[[section.event]]\ndate = {}", 2001 + at).unwrap();
                    self.line("text", &text);
                }
            }
            Kind::Story | Kind::Contact => {}
        }
    }

    /// Writes a story and those within it.
    fn story(&mut self, part: &Part, table: &str) {
        writeln!(self.toml, "[[{table}]]").unwrap();
        if table == "section" {
            let width = WIDTHS[part.width];
            writeln!(self.toml, "kind = \"story\"\nwidth = \"{width}\"").unwrap();
        }
        let title = self.running(3);
        self.line("title", &title);
        if part.is_full {
            for key in ["location", "funder"] {
                let words = self.running(2);
                self.line(key, &words);
            }
        }
        let body = self.body(part);
        self.line("body", &body);
        if part.is_full {
            let (value, label) = (self.beside(1), self.beside(3));
            writeln!(self.toml, "number = {{ value = \"7 {value}\", label = \"{label}\" }}")
                .unwrap();
            self.picture(table);
        }
        for nested in &part.nested {
            self.story(nested, &format!("{table}.story"));
        }
    }

    /// Compares the words with those that were read from the pages, in their order or not; returns what is wrong.
    pub fn compare(&self, read: &[String], in_order: bool) -> Result<(), String> {
        let mut seen = BTreeSet::new();
        let mut order = Vec::new();
        let running: BTreeSet<&String> = self.running.iter().collect();
        for word in read {
            let is_new = seen.insert(word);
            if !is_new && !self.repeated.contains(word) {
                return Err(format!("`{word}` is there twice"));
            }
            if is_new && running.contains(word) {
                order.push(word);
            }
        }
        let due = self.running.iter().chain(&self.beside);
        if let Some(lost) = due.into_iter().find(|word| !seen.contains(word)) {
            return Err(format!("`{lost}` is lost"));
        }
        match order.iter().zip(&self.running).find(|(read, written)| read != &written) {
            _ if !in_order => Ok(()),
            Some((read, written)) => Err(format!("`{read}` stands where `{written}` should")),
            None => Ok(()),
        }
    }
}

impl Said {
    /// Returns the words that no one reads in one piece, but in two: a page ends within.
    fn divided(&self, read: &[String], drawn: &str) -> Vec<String> {
        let is_divided = |word: &&String| {
            (2..5).any(|at| {
                let (one, other) = word.split_at(at);
                drawn.contains(&format!("{one}-")) && drawn.contains(other)
            })
        };
        let lost = self.running.iter().chain(&self.beside).filter(|word| !read.contains(word));
        lost.filter(is_divided).cloned().collect()
    }
}

/// Returns the words of a text.
pub fn words(text: &str) -> Vec<String> {
    let letters: Vec<char> =
        text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let starts = letters.iter().enumerate().filter(|(_, letter)| **letter == 'q');
    starts.map(|(at, _)| letters.iter().skip(at).take(6).collect()).collect()
}

/// Builds documents and reads them back: as they are heard, or without an order, which the print edition does not have.
fn read_back(cases: u32, is_print: bool) {
    let more: &[&str] = if is_print { &["--edition", "print"] } else { &[] };
    let config = ProptestConfig {
        cases,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        max_shrink_iters: 200,
        ..ProptestConfig::default()
    };
    // The same documents in every run: `conformance/` invents more of them.
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, random);
    let built = Cell::new(0);
    let result = runner.run(&documents(), |(parts, has_lead, is_blue)| {
        let said = Said::document(&parts, has_lead, is_blue);
        let project = Project::new(&said.toml);
        project.write("sheet/drawing.svg", DRAWING);
        project.write("sheet/data.csv", "year,usd\n2020,1000000\n2021,2000000\n");
        let run =
            project.build(&[&["-o", project.path("out.pdf").to_str().unwrap()], more].concat());
        let fail = |reason: String| Err(TestCaseError::fail(format!("{reason}\n{}", said.toml)));
        if run.exit != Exit::Ok {
            // What no page can hold is refused; nothing else is wrong with these documents.
            let mut errors = run.err.lines().filter(|line| line.starts_with("error["));
            return if errors.all(|line| line.starts_with("error[layout/fit]")) {
                Ok(())
            } else {
                fail(run.err)
            };
        }
        built.set(built.get() + 1);
        let pdf = project.read("out.pdf");
        if !is_print {
            return said.compare(&words(&pdf::heard(&pdf)), true).or_else(fail);
        }
        let drawn = pdf::glyphs(&pdf);
        let mut read = words(&drawn);
        read.extend(said.divided(&read, &drawn.to_lowercase()));
        said.compare(&read, false).or_else(fail)
    });
    if let Err(failure) = result {
        panic!("{failure}");
    }
    let built = built.get();
    assert!(built > cases / 2, "only {built} of {cases} documents fit their pages");
}

#[test]
fn every_word_is_on_the_pages() {
    read_back(40, false);
}

#[test]
fn every_word_is_on_the_pages_of_the_print_edition() {
    read_back(8, true);
}

/// The comparison can fail: a word less, a word more, two words exchanged.
#[test]
fn a_lost_word_is_found() {
    let mut said = Said::default();
    let text = said.running(4) + " " + &said.beside(1);
    let read: Vec<String> = text.split(' ').map(str::to_owned).collect();
    assert_eq!(said.compare(&read, true), Ok(()));
    assert!(said.compare(&read[1..], true).unwrap_err().ends_with("is lost"));
    assert!(said.compare(&read[..4], true).unwrap_err().ends_with("is lost"));
    assert!(said.compare(&[&read[..], &read[..1]].concat(), true).unwrap_err().ends_with("twice"));
    let exchanged = [&read[1..2], &read[..1], &read[2..]].concat();
    assert_eq!(said.compare(&exchanged, false), Ok(()));
    assert!(said.compare(&exchanged, true).unwrap_err().contains("stands where"));
}
