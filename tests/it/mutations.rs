//! Whatever is typed into a document, and whatever its files hold, it gives findings or a factsheet, and never a panic.

use std::cell::Cell;
use std::sync::{LazyLock, Once};

use factsheet::cli::Exit;
use factsheet::input::MemoryFiles;
use proptest::prelude::{ProptestConfig, Strategy, any, prop, prop_oneof, proptest};
use proptest::sample::Index;

use crate::pictures::{corners, jpeg};
use crate::program::check;
use crate::project::Project;

/// A document with something of everything.
const DOCUMENT: &str = include_str!("mutations.toml");

/// What its series reads.
const FIGURES: &str = "year,usd\n2020,10100000\n2021,10400000\n2022,10600000\n2023,10700000\n";

/// A picture of it.
const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200">
<defs><linearGradient id="a"><stop stop-color="#08f"/><stop offset="1" stop-color="#fff"/></linearGradient></defs>
<path d="M0 0h300v200H0z" fill="url(#a)"/>
<g transform="rotate(3)"><circle cx="90" cy="80" r="40" fill="#fa0" opacity=".6"/></g></svg>"##;

/// The document and all that it names.
static FILES: LazyLock<MemoryFiles> = LazyLock::new(|| {
    let file = |name: &str, bytes: &[u8]| (format!("sheet/{name}"), bytes.to_vec());
    MemoryFiles(
        [
            file("factsheet.toml", DOCUMENT.as_bytes()),
            file("figures.csv", FIGURES.as_bytes()),
            file("drawing.svg", DRAWING.as_bytes()),
            file("photograph.jpg", &jpeg(&corners(600, 400))),
        ]
        .into(),
    )
});

thread_local! {
    /// How many panics this thread has had, those that the program catches among them.
    static PANICS: Cell<usize> = const { Cell::new(0) };
}

/// Starts to count panics.
fn count_panics() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            PANICS.set(PANICS.get() + 1);
            usual(panic);
        }));
    });
}

/// Returns the files with other contents of one of them.
fn with(name: &str, bytes: &[u8]) -> MemoryFiles {
    let mut files = FILES.clone();
    files.0.insert(format!("sheet/{name}"), bytes.to_vec());
    files
}

/// Checks the document with another text: there is a document or a reason, and nothing had to be caught.
fn is_told(text: &[u8]) -> bool {
    count_panics();
    let before = PANICS.get();
    check(&with("factsheet.toml", text)).is_told() && PANICS.get() == before
}

/// Something that is done to a text.
#[derive(Debug, Clone)]
enum Change {
    /// A byte becomes another.
    Byte(Index, u8),
    /// A piece is typed somewhere.
    Typed(Index, &'static str),
    /// Something is typed so many times.
    Repeated(Index, &'static str, usize),
    /// What a line says of a key is replaced, without quotes.
    Value(Index, Vec<&'static str>),
    /// What stands between two places is taken out.
    Cut(Index, usize),
    /// What stands between two places is moved.
    Moved(Index, usize, Index),
}

impl Change {
    fn make(&self, text: &mut Vec<u8>) {
        let length = text.len() + 1;
        let bounded = |at: usize, long: usize| at..(at + long).min(length - 1);
        match self {
            Self::Byte(at, byte) => {
                if let Some(place) = text.get_mut(at.index(length)) {
                    *place = *byte;
                }
            }
            Self::Typed(at, piece) => insert(text, at.index(length), piece.as_bytes()),
            Self::Repeated(at, piece, times) => {
                insert(text, at.index(length), piece.repeat(*times).as_bytes());
            }
            Self::Value(at, pieces) => {
                let at = at.index(length);
                let Some(equals) = text[at..].iter().position(|byte| *byte == b'=') else { return };
                let from = at + equals + 1;
                let to = text[from..].iter().position(|byte| matches!(byte, b',' | b'\n'));
                let to = to.map_or(text.len(), |to| from + to);
                text.splice(from..to, pieces.concat().into_bytes());
            }
            Self::Cut(at, long) => {
                text.drain(bounded(at.index(length), *long));
            }
            Self::Moved(at, long, to) => {
                let moved: Vec<u8> = text.drain(bounded(at.index(length), *long)).collect();
                insert(text, to.index(text.len() + 1), &moved);
            }
        }
    }
}

/// Puts bytes before the character at a place.
fn insert(text: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    let is_inside = |at: usize| text.get(at).is_some_and(|byte| byte & 0xc0 == 0x80);
    let at = (0..=at).rev().find(|at| !is_inside(*at)).unwrap_or_default();
    text.splice(at..at, bytes.iter().copied());
}

/// Some changes of a text.
fn changes() -> impl Strategy<Value = Vec<Change>> {
    let piece = || prop::sample::select(PIECES);
    let place = any::<Index>;
    let change = prop_oneof![
        2 => (place(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        6 => (place(), piece()).prop_map(|(at, piece)| Change::Typed(at, piece)),
        1 => (place(), piece(), 2..200_usize)
            .prop_map(|(at, piece, times)| Change::Repeated(at, piece, times)),
        4 => (place(), prop::collection::vec(piece(), 1..4))
            .prop_map(|(at, pieces)| Change::Value(at, pieces)),
        2 => (place(), 1..80_usize).prop_map(|(at, long)| Change::Cut(at, long)),
        1 => (place(), 1..400_usize, place()).prop_map(|(at, long, to)| Change::Moved(at, long, to)),
    ];
    prop::collection::vec(change, 1..6)
}

/// A text after some changes.
fn changed(text: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut text = text.to_vec();
    changes.iter().for_each(|change| change.make(&mut text));
    text
}

/// What is typed into the texts of the document, each at a place that a text has.
fn typed() -> impl Strategy<Value = Vec<(Index, String)>> {
    let words = prop::collection::vec(prop::sample::select(PIECES), 1..8);
    let words = (words, 1..40_usize).prop_map(|(words, times)| words.concat().repeat(times));
    prop::collection::vec((any::<Index>(), words), 1..5)
}

/// Types words into texts, so that the document may well be whole.
fn with_words(typed: &[(Index, String)]) -> String {
    let mut document = DOCUMENT.to_owned();
    for (at, words) in typed {
        let texts: Vec<usize> =
            TEXTS.iter().filter_map(|text| document.find(text).map(|at| at + text.len())).collect();
        let words: String =
            words.chars().filter(|c| !matches!(c, '"' | '\\' | '\n' | '\r' | '\0')).collect();
        document.insert_str(texts[at.index(texts.len())], &words);
    }
    document
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Any bytes are a document: one with findings.
    #[test]
    fn any_bytes_are_told(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        assert!(is_told(&bytes));
    }

    /// Pieces of TOML, Markdown and expressions in any order are a document.
    #[test]
    fn any_pieces_are_told(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        assert!(is_told(pieces.concat().as_bytes()));
    }

    /// So they are as a text of one.
    #[test]
    fn any_pieces_of_text_are_told(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40),
    ) {
        let text = pieces.concat().replace("'''", "");
        let body = format!("{DOCUMENT}\n[[section]]\nkind = \"prose\"\nbody = '''{text}'''\n");
        assert!(is_told(body.as_bytes()));
    }

    /// The document with a few changes anywhere is told.
    #[test]
    fn any_mutation_is_told(changes in changes()) {
        assert!(is_told(&changed(DOCUMENT.as_bytes(), &changes)));
    }

    /// The series with a few changes anywhere is told.
    #[test]
    fn any_mutation_of_the_data_is_told(changes in changes()) {
        count_panics();
        let before = PANICS.get();
        assert!(check(&with("figures.csv", &changed(FIGURES.as_bytes(), &changes))).is_told());
        assert_eq!(PANICS.get(), before);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The drawing with a few changes anywhere is told.
    #[test]
    fn any_mutation_of_a_drawing_is_told(changes in changes()) {
        assert!(check(&with("drawing.svg", &changed(DRAWING.as_bytes(), &changes))).is_told());
    }

    /// The photograph with a few changes anywhere is told.
    #[test]
    fn any_mutation_of_a_photograph_is_told(changes in changes()) {
        let photograph = &FILES.0["sheet/photograph.jpg"];
        assert!(check(&with("photograph.jpg", &changed(photograph, &changes))).is_told());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    /// Whatever is typed into the texts is set, or told, for the screen and for a press.
    #[test]
    fn any_words_are_set_or_told(typed in typed()) {
        let document = with_words(&typed);
        let files: Vec<(&str, &[u8])> = FILES
            .0
            .iter()
            .filter(|(name, _)| !name.ends_with(".toml"))
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
            .collect();
        let project = Project::with(&files);
        project.write("sheet/factsheet.toml", &document);
        for edition in ["web", "print"] {
            let built = project.build(&["--edition", edition]);
            assert!(!built.err.contains("template/fault"), "{}\n{document}", built.err);
            let is_told = built.err.contains("error[");
            assert_eq!(built.exit == Exit::Faults, is_told, "{}\n{document}", built.err);
        }
    }
}

/// What stands before the texts of the document that words are typed into.
const TEXTS: &[&str] = &[
    "title    = \"",
    "subtitle = \"",
    "lead     = \"",
    "Labour ",
    "\"4, route ",
    "partners = [\"VN\"]\n\n[sources.report]\ntitle     = \"",
    "label = \"",
    "title = \"Wa",
    "went to ",
    "- Clean ",
    "Contributions of ",
    "columns = [\"",
    "cells = [\"",
    "body    = \"Fishing ",
    "alt = \"",
    "credit = \"",
    "text = \"",
    "by   = \"",
    "text = \"The agreement ",
];

/// What a document is made of, whole and broken, and what is typed and pasted into one.
const PIECES: &[&str] = &[
    // TOML
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    ".",
    ",",
    "\"",
    "\"\"\"",
    "'",
    "'''",
    "\n",
    "\n\n",
    " ",
    "\t",
    "\\",
    "\\u",
    "\\U0010FFFF",
    "\r\n",
    "\r",
    "#",
    "section",
    "facts",
    "include",
    "kind",
    "\"chart\"",
    "[12, 3]",
    "true",
    "2017-05-14",
    "07:32:00",
    "0x",
    "0xFFFFFFFFFFFFFFFFFFFFFFFF",
    "1_000",
    // Markdown
    "- ",
    "1. ",
    "1919. ",
    "2) ",
    "> ",
    "*",
    "**",
    "***",
    "_",
    "`",
    "```\n",
    "~~",
    "~~~\n",
    "    ",
    "---\n",
    "===\n",
    "# ",
    "![",
    "](",
    "]: ",
    ")",
    "[^1]",
    "| a | b |\n|---|---|\n",
    "<b>",
    "<!--",
    "<https://a.org>",
    "&amp;",
    "&#0;",
    "https://a.org",
    "http://[::1",
    "mailto:a@b.c",
    "javascript:alert(1)",
    "[a](<b c>)",
    // Expressions
    "{{",
    "}}",
    "{%",
    "{#",
    "{{ core | money }}",
    "{{ core.period }}",
    "{{ villages",
    "| count",
    "| money(style=\"words\")",
    "(style=\"words\")",
    "core + projects",
    "{{ donor }}",
    "{{ \"a\" * 10 }}",
    "{{ todo(\"x\") }}",
    "\u{1f600} }}",
    // Numbers in the styles in which they are published
    "2017",
    "-0",
    "−4",
    "1e9",
    "1e400",
    "nan",
    "US$ 101.4M",
    "USD 4.7m",
    "EUR 5m",
    "€5",
    "£3m",
    "£5",
    "¥",
    "1,5 milliard",
    "fifty per cent",
    "12,000 workers",
    "12 000",
    "12.000,50",
    "٦٢",
    "５",
    "62٪",
    "½",
    "99999999999999999999999999999999999999",
    "between 2012 and 2018",
    "2018/19",
    "2018–19",
    "2018-13",
    // Names and paths
    "Norway",
    "Côte d’Ivoire",
    "C:\\data\\x.csv",
    "\\\\server\\share",
    "../../x.toml",
    "/etc/passwd",
    "a\\b.svg",
    "pictures/x.jpg",
    // Characters
    "\u{feff}",
    "\u{301}",
    "\u{301}\u{301}\u{301}",
    "ﬁ",
    "\u{200b}",
    "\u{200d}",
    "\u{200e}",
    "\u{202e}",
    "\u{2028}",
    "\u{ad}",
    "\u{a0}",
    "\u{2060}",
    "\u{fe0f}",
    "\u{85}",
    "\u{9b}",
    "\u{1b}[31m",
    "\u{7}",
    "\u{10ffff}",
    "\u{e000}",
    "\u{0}",
    "é",
    "日本",
    "한국",
    "العربية",
    "ไทย",
    "हिन्दी",
    "👩‍👩‍👧",
    "🇳🇴",
    "“curly”",
    "‘",
    "–",
    "…",
];
