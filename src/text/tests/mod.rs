//! Texts as typed and as printed.

mod filters;
mod places;
mod whole;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use super::{Block, Context, Surroundings, blocks, has_long_word, inlines};
use crate::finding::{Findings, SourceId, Span};
use crate::fonts::Fonts;
use crate::input::Text;
use crate::locale::{Locale, MoneyStyle};

static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::embedded);

/// Returns the names of a document whose organization is `WRO`.
fn context() -> Context<'static> {
    let fields = BTreeMap::from([("name", "WRO".to_owned())]);
    let fields = BTreeMap::from([("organization", fields)]);
    let locale = Arc::new(Locale::new("en").unwrap());
    Context::new(
        &[],
        Vec::new(),
        Surroundings { fields, ..Surroundings::default() },
        MoneyStyle::Compact,
        locale,
        &FONTS,
    )
}

/// A hyphen, a dash and a no-break space end a word as a blank does.
#[test]
fn words_that_may_be_divided_in_ragged_lines() {
    for text in ["Institutionalized", "(d’institutionnalisation)", "a\u{a0}Zusammenhangslosen b"]
    {
        assert!(has_long_word(text), "{text}");
    }
    for text in ["internationalism", "self-institutional–izations", "sixteen_letters_and more", ""]
    {
        assert!(!has_long_word(text), "{text}");
    }
}

/// Marks have the numbers of their notes; one of a note that is not listed is not there, one that there is none of is
/// reported, and so is one in a line.
#[test]
fn marks_of_notes() {
    let notes = [("core", Some(4)), ("late", None)].map(|(name, number)| (name.to_owned(), number));
    let context = context().with_notes(notes.into_iter().collect());
    let mut findings = Findings::default();
    let text = typed("A,[^core] **b[^late]** \\[^core] [^cor].");
    let read = blocks(&text, &context, &mut findings);
    assert_eq!(printed(&read), "A, b [^core] .\n");
    let mut numbers = Vec::new();
    super::visit_runs(&read, &mut |run| {
        if let super::Inline::Note { place, .. } = run {
            numbers.push(place.number);
        }
    });
    assert_eq!(numbers, [4]);
    let told: Vec<_> = findings.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(told, ["there is no note `cor`"]);
    assert_eq!(super::marks(&text), ["core", "late", "cor"]);
    let mut findings = Findings::default();
    inlines(&typed("A[^core]"), &context, &mut findings);
    assert_eq!(findings.len(), 1);
}

/// How many characters stand before a text that was typed between three quotes.
const BEFORE: usize = 4;

/// Returns a text that was typed between three quotes, from the second line on, without escapes.
fn typed(text: &str) -> Text {
    let literal = format!("'''\n{text}'''");
    Text::new(text.to_owned(), Span::new(SourceId::default(), 0..literal.len()), &literal)
}

/// Returns the characters of blocks, a line each; the addresses of links are not among them.
fn printed(blocks: &[Block]) -> String {
    blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(content) => format!("{}\n", super::plain(content)),
            Block::List { labels, items } => {
                let label = |index: usize| match labels {
                    Some(labels) => labels[index].clone(),
                    None => "•".to_owned(),
                };
                let items = items.iter().enumerate();
                items.map(|(index, item)| format!("{} {}", label(index), printed(item))).collect()
            }
        })
        .collect()
}

/// Reads a text of several paragraphs: what is printed, and what is found.
fn read(text: &str) -> (String, Findings) {
    let mut findings = Findings::default();
    let blocks = blocks(&typed(text), &context(), &mut findings);
    (printed(&blocks), findings)
}

/// Expects that a text is printed in some way, and nothing is found.
#[track_caller]
fn prints(text: &str, expected: &str) {
    let (printed, findings) = read(text);
    assert_eq!(printed.trim_end(), expected, "{text}");
    assert!(findings.is_empty(), "{text}\n{:#?}", findings.iter().collect::<Vec<_>>());
}

/// Expects that a line is printed in some way, and nothing is found.
#[track_caller]
fn prints_line(text: &str, expected: &str) {
    let mut findings = Findings::default();
    let line = inlines(&typed(text), &context(), &mut findings);
    assert_eq!(super::plain(&line), expected, "{text}");
    assert!(findings.is_empty(), "{text}\n{:#?}", findings.iter().collect::<Vec<_>>());
}

/// Expects an error at some of the characters, and only one.
#[track_caller]
fn refuses(text: &str, underlined: &str, message: &str) {
    let (_, findings) = read(text);
    let found: Vec<_> = findings
        .iter()
        .map(|finding| {
            let span = finding.primary.as_ref().unwrap().span;
            (&text[span.start - BEFORE..span.end - BEFORE], finding.message.as_str())
        })
        .collect();
    assert_eq!(found.len(), 1, "{text}\n{found:?}");
    assert_eq!(found[0].0, underlined, "{text}");
    assert!(found[0].1.contains(message), "{text}: {}", found[0].1);
}

#[test]
fn numbers_at_the_head_of_a_line_stay() {
    prints("1919. The year of the founding.", "1919. The year of the founding.");
    prints("2024) A year in brackets.", "2024) A year in brackets.");
    prints("1919. One\n1944. Two", "1919. One\n1944. Two");
    let mut findings = Findings::default();
    let read = blocks(&typed("1919. One\n\n3. Two\n4. Three"), &context(), &mut findings);
    assert!(
        matches!(read.as_slice(), [Block::Paragraph(_), Block::List { items, .. }] if items.len() == 2)
    );
    prints("- 1919. One\n- Two", "• 1919. One\n• Two");
    prints("It began in\n1919. Then\n12. May", "It began in 1919. Then 12. May");
    prints("3. Run\n4. Check", "3. Run\n4. Check");
    prints("3) Run\n4) Check", "3) Run\n4) Check");
    prints("1. One\n3. Three\n   - a\n   - b", "1. One\n3. Three\n• a\n• b");
    prints("07. Seven\n\n08. Eight", "07. Seven\n08. Eight");
    prints("99. Last\n100. More", "99. Last\n100. More");
    prints("{{ organization.name }}. It", "WRO. It");
    prints("1919\\. One", "1919. One");
}

#[test]
fn signs_that_are_no_markup_stay() {
    prints("3*4*5 = 60 and 2**10**", "3*4*5 = 60 and 2**10**");
    prints("5*x*3 and a*2*b, {{ organization.name }}*2*", "5*x*3 and a*2*b, WRO*2*");
    prints("un*believ*able, **4**th and *4* more", "unbelievable, 4th and 4 more");
    prints(
        "a_b_c, ~~old~~, ~5 to ~6, \\[^1], [1], a|b, 5 < 6 > 4",
        "a_b_c, ~~old~~, ~5 to ~6, [^1], [1], a|b, 5 < 6 > 4",
    );
    prints("AT&T; R&D; Q&A & C:\\temp, 50\\%", "AT&T; R&D; Q&A & C:\\temp, 50%");
    prints("-5 % and +3, #1 of *all", "-5\u{a0}% and +3, #1 of *all");
    prints("- [ ] one\n- [x] two", "• [ ] one\n• [x] two");
    prints("a\tb", "a b");
    prints("$x$ and $$y$$", "$x$ and $$y$$");
    prints("[note]: a note of words", "[note]: a note of words");
}

/// A line has no blocks, so nothing at its head is taken for one.
#[test]
fn a_line_is_a_line() {
    for text in [
        "1. Our mission",
        "1919. The year",
        "3.",
        "- 5 years",
        "+ 3 million",
        "* A note",
        "# 1 donor",
        "> 50 people",
        "---x",
        "===",
        "[x]: y",
        "```",
        "| a | b |",
    ] {
        let set = text.replace("3 million", "3\u{a0}million").replace("---", "—");
        prints_line(text, &set);
        prints_line(&format!("    {text}"), &set);
    }
    prints_line("A\n- b\n1. c\n===\n\td", "A - b 1. c === d");
    prints_line("**Bold** and\n_more_ of {{ organization.name }}", "Bold and more of WRO");
    prints_line("{{ organization.name }}\n1. one", "WRO 1. one");
}

#[test]
fn what_would_be_lost_is_told() {
    refuses("A\n\n# 1 donor", "# 1 donor", "a heading");
    refuses("Total\n-----", "Total\n-----", "a heading");
    refuses("Total\n===\n\nB", "Total\n===", "a heading");
    refuses("A\n\n***\n\nB", "***", "a line across the page");
    refuses("A\n\n> B", "> B", "a block quote");
    refuses("A\n\n    B", "B", "a code block");
    refuses("A\n\n\tB", "B", "a code block");
    refuses("~~~\nB\n~~~", "~~~\nB\n~~~", "a code block");
    refuses("A `b` c", "`b`", "code");
    refuses("A <b and c> d", "<b and c>", "HTML");
    refuses("A <!-- b --> c", "<!-- b -->", "HTML");
    refuses("<!-- b\n\nc", "<!-- b\n\nc", "HTML");
    refuses("A R&amp;D B", "&amp;", "HTML's `&amp;`");
    refuses("A&nbsp;B", "&nbsp;", "HTML's `&nbsp;`");
    refuses("A &#8212; B", "&#8212;", "HTML's `&#8212;`");
    refuses("|a|b|\n|-|-|\n|1|2|", "|a|b|\n|-|-|\n|1|2|", "a table");
    refuses("A\n\n[^1]: A note", "[^1]: A note", "a note");
    refuses("A\n\n[x]: y", "[x]: y", "address of a link");
    refuses("A [x] B\n\n[x]: https://example.org", "[x]: https://example.org", "address of a link");
    refuses("![A](b.png)", "![A](b.png)", "an image");
    refuses("Hi![A](https://example.org)", "![A](https://example.org)", "an image");
    refuses("A\n\n- 5 % in 2016", "-", "the bullet of a list");
    refuses("+ 5 %\n- A", "+", "the bullet of a list");
    refuses("- A\n-", "-", "nothing in this item");
    refuses("1. A\n1. B", "1.", "have the number 1");
    refuses("It fell\n- 5.2", "-", "the bullet of a list");
    refuses("- US$ 5 million", "-", "the bullet of a list");
    prints("- 5 of A\n- 6% of B", "• 5 of A\n• 6% of B");
    prints("- 30 villages of A", "• 30 villages of A");
}
