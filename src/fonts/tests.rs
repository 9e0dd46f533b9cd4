//! What is measured is what the typesetter lays out.

use std::fmt::Write as _;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, Glyph, TextItem};
use typst::utils::LazyHash;
use typst::visualize::Color;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

use super::{Face, Fonts, Kept, ThemeMetrics};
use crate::charts::{Role, TextMetrics};
use crate::finding::Span;
use crate::locale::Locale;
use crate::text::Inline;
use crate::theme;

/// The most by which a width may be wrong, in points.
const TOLERANCE: f64 = 0.05;

/// The size at which widths are compared, in points.
const SIZE: f64 = 24.0;

/// A world of one source.
struct Sheet<'a> {
    library: LazyHash<Library>,
    fonts: &'a Fonts,
    main: Source,
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, _: FileId) -> FileResult<Source> {
        Ok(self.main.clone())
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Lays out lines of code, each on a page as wide as what it sets, and returns the widths of the pages in points.
fn laid_out(fonts: &Fonts, language: &str, lines: impl Iterator<Item = String>) -> Vec<f64> {
    set(fonts, language, lines).iter().map(|frame| frame.width().to_pt()).collect()
}

/// Lays out lines of code, each on a page of its own.
fn set(fonts: &Fonts, language: &str, lines: impl Iterator<Item = String>) -> Vec<Frame> {
    let mut code =
        format!("#set page(width: auto, height: auto, margin: 0pt)\n#set text({language})\n");
    for line in lines {
        writeln!(code, "#page({line})").unwrap();
    }
    let path = VirtualPath::new("/main.typ").unwrap();
    let main = Source::new(RootedPath::new(VirtualRoot::Project, path).intern(), code);
    let library = LazyHash::new(Library::default());
    let pages = typst::compile::<PagedDocument>(&Sheet { library, fonts, main }).output.unwrap();
    pages.pages().iter().map(|page| page.frame.clone()).collect()
}

/// Returns the code that sets a text in a face.
fn code(text: &str, face: &Face<'_>) -> String {
    let style = if face.is_italic { "italic" } else { "normal" };
    let figures = if face.has_lining_figures { "\"lining\"" } else { "auto" };
    format!(
        "text(font: {:?}, weight: {}, style: {style:?}, number-type: {figures}, size: {SIZE}pt, \"{}\")",
        face.family,
        face.weight,
        text.escape_unicode()
    )
}

/// Returns texts of all kinds: kerning pairs, ligatures, digits, accents, other scripts, and what no font has.
fn texts() -> Vec<String> {
    let letters = "AVWTYLPFaoe.,-’".chars();
    let pairs = letters
        .clone()
        .flat_map(|first| letters.clone().map(move |second| format!("{first}{second}")));
    let others = [
        "Japan–ILO Cooperation",
        "Wave of Tokyo, Yokohama & Kyoto",
        "efficient office affluent fjord, flying waffle",
        "0123456789",
        "1,111.11 – 7,777.77",
        "1\u{202f}234,5",
        "US$\u{a0}271\u{a0}million",
        "2012–2014",
        "45.5\u{a0}%",
        "½ ¾ 2²",
        "Éçà ñ ü ß ø å Œuvre",
        "É n o\u{308} e\u{301}\u{328}",
        "Côte d’Ivoire",
        "Việt Nam",
        "Türkiye, IĞDIR",
        "România, Iași, Țară",
        "Ελλάδα",
        "Україна",
        "Ελλάδα – Україна – España",
        "العربية",
        "مرحبا بالعالم",
        "ILO العربية 2017",
        "العربية (ILO) 2017, 3 ملايين",
        "العَرَبِيَّة",
        "日本",
        "ILO 日本 2017",
        "שלום",
        "नमस्ते",
        "→ ← ▲ ●",
        "a → b",
        "e\u{200b}f",
        "co\u{ad}operation",
        "👍🏽",
        "Wave\u{a0}AV",
        "→\u{a0}日",
        "«\u{202f}Contributions\u{202f}»",
        "“quoted” ‘so’ it’s…",
    ];
    pairs.chain(others.map(str::to_owned)).collect()
}

#[test]
fn widths_are_those_of_the_typesetter() {
    let fonts = Fonts::embedded();
    let texts = texts();
    assert!(texts.len() > 200);
    let mut faults = String::new();
    for (name, language) in [("ilo", "en-GB"), ("harbour", "fr")] {
        let theme = theme::BuiltIn::named(name).unwrap().theme();
        let metrics = ThemeMetrics::new(&fonts, &theme, &Locale::new(language).unwrap());
        let mut asked = Vec::new();
        for weight in [300, 400, 600, 700, 800] {
            for face in [metrics.heading(weight), metrics.text(weight)] {
                asked.extend(texts.iter().map(|text| (text, face)));
            }
        }
        let italic = Face { is_italic: true, ..metrics.text(400) };
        let lining = Face { has_lining_figures: true, ..metrics.heading(700) };
        asked.extend(texts.iter().flat_map(|text| [(text, italic), (text, lining)]));
        let set = if language == "fr" { "lang: \"fr\"" } else { "lang: \"en\", region: \"gb\"" };
        let laid = laid_out(&fonts, set, asked.iter().map(|(text, face)| code(text, face)));
        assert_eq!(laid.len(), asked.len());
        for ((text, face), laid) in asked.into_iter().zip(laid) {
            let measured = metrics.em(text, &face) * SIZE;
            if (measured - laid).abs() > TOLERANCE {
                writeln!(faults, "{text:?} in {face:?}: {measured} measured, {laid} laid out")
                    .unwrap();
            }
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

/// Returns the runs of text of a frame, each with its place.
fn runs(frame: &Frame, by: Point) -> Vec<(Point, &TextItem)> {
    let mut found = Vec::new();
    for (at, item) in frame.items() {
        match item {
            FrameItem::Group(group) => found.extend(runs(&group.frame, by + *at)),
            FrameItem::Text(item) => found.push((by + *at, item)),
            _ => {}
        }
    }
    found
}

/// What is drawn without the typesetter has its glyphs, in its places.
#[test]
fn lines_are_set_as_the_typesetter_sets_them() {
    let fonts = Fonts::embedded();
    let texts = texts();
    let mut faults = String::new();
    for (name, language) in [("ilo", "en-GB"), ("harbour", "fr")] {
        let theme = theme::BuiltIn::named(name).unwrap().theme();
        let metrics = ThemeMetrics::new(&fonts, &theme, &Locale::new(language).unwrap());
        let set_in = if language == "fr" { "lang: \"fr\"" } else { "lang: \"en\", region: \"gb\"" };
        for (role, weight, face) in [
            (Role::Label, 400, metrics.text(400)),
            (Role::Label, 700, metrics.text(700)),
            (Role::Figure, 600, metrics.heading(600)),
        ] {
            let laid = set(&fonts, set_in, texts.iter().map(|text| code(text, &face)));
            for (text, frame) in texts.iter().zip(&laid) {
                let own = metrics.set(text, role, SIZE, weight, &Color::BLACK.into());
                let theirs = runs(frame, Point::zero());
                let near = |one: Abs, other: Abs| (one - other).abs().to_pt() < 1e-6;
                let top = theirs.first().map_or(Abs::zero(), |(at, _)| at.y);
                let down = own.runs.first().map_or(Abs::zero(), |(at, _)| at.y);
                let glyphs = |item: &TextItem| -> Vec<_> {
                    let of = |glyph: &Glyph| {
                        (glyph.id, glyph.x_advance, glyph.x_offset, glyph.range.clone())
                    };
                    item.glyphs.iter().map(of).collect()
                };
                let is_alike = own.runs.len() == theirs.len()
                    && own.runs.iter().zip(&theirs).all(|((at, item), (their, other))| {
                        near(at.x, their.x)
                            && near(at.y - down, their.y - top)
                            && item.font == other.font
                            && (&item.text, item.lang, item.region, item.size)
                                == (&other.text, other.lang, other.region, other.size)
                            && glyphs(item) == glyphs(other)
                    });
                if !is_alike {
                    writeln!(faults, "{text:?} in {face:?}: {:?}, not {theirs:?}", own.runs)
                        .unwrap();
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

/// Without kerning or the fallback the test above would see something else.
#[test]
fn pairs_and_strangers_are_told_apart() {
    let fonts = Fonts::embedded();
    let english = Locale::new("en").unwrap();
    let theme = theme::BuiltIn::USUAL.theme();
    let metrics = ThemeMetrics::new(&fonts, &theme, &english);
    let (label, figure) = (metrics.text(400), metrics.heading(600));
    let apart = metrics.em("A", &label) + metrics.em("V", &label);
    assert!(metrics.em("AV", &label) < apart - 0.02);
    // A letter that the family lacks is as wide as in the font that has it, not as the sign for a missing one.
    let (greek, missing) = (metrics.em("Ω", &figure), metrics.em("\u{e000}", &figure));
    assert!((greek - missing).abs() > 0.02);
}

/// A chart's texts are measured in the same way.
#[test]
fn charts_ask_by_role_and_size() {
    let fonts = Fonts::embedded();
    let theme = theme::BuiltIn::USUAL.theme();
    let metrics = ThemeMetrics::new(&fonts, &theme, &Locale::new("en").unwrap());
    let figure = metrics.em("Tokyo 2,017", &metrics.heading(600)) * 9.0;
    assert!((metrics.width("Tokyo 2,017", Role::Figure, 9.0, 600) - figure).abs() < 1e-9);
    let label = metrics.em("Tokyo 2,017", &metrics.text(400)) * 9.0;
    assert!((metrics.width("Tokyo 2,017", Role::Label, 9.0, 400) - label).abs() < 1e-9);
}

/// The words of a line and the blanks between them make the line.
#[test]
fn words_make_their_line() {
    let fonts = Fonts::embedded();
    let english = Locale::new("en").unwrap();
    let text = |text: &str| Inline::Text { text: text.to_owned(), span: Span::default() };
    let runs = [
        text("Towards "),
        Inline::Strong(vec![text("fair")]),
        text("er work in "),
        Inline::Emphasis(vec![text("Viet Nam")]),
    ];
    for built_in in theme::BuiltIn::ALL {
        let (name, theme) = (built_in.name(), built_in.theme());
        let metrics = ThemeMetrics::new(&fonts, &theme, &english);
        let face = metrics.heading(400);
        let code = [
            code("Towards ", &face),
            code("fair", &Face { weight: 700, ..face }),
            code("er work in ", &face),
            code("Viet Nam", &Face { is_italic: true, ..face }),
        ];
        let laid = laid_out(&fonts, "lang: \"en\"", [code.join(" + ")].into_iter())[0] / SIZE;
        let line = metrics.words(&runs, face, Kept::Periods);
        assert_eq!(line.ems.len(), 6, "{line:?}");
        let sum = line.ems.iter().sum::<f64>() + 5.0 * line.space;
        // Some fonts kern letters with blanks, too.
        assert!((sum - laid).abs() < 0.005 * laid, "{name}: {sum} in words, {laid} laid out");
    }
}
