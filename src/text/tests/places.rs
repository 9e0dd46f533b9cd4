//! Where links lead, and where runs were typed.

use super::{BEFORE, context, refuses, typed};
use crate::finding::{Findings, Span};
use crate::text::{Address, Block, Inline, blocks, inlines, visit_inlines};

#[test]
fn links_are_read_once() {
    let link = |text: &str| -> (String, Option<String>) {
        let mut findings = Findings::default();
        let blocks = blocks(&typed(text), &context(), &mut findings);
        assert!(findings.is_empty(), "{text}\n{:#?}", findings.iter().collect::<Vec<_>>());
        let [Block::Paragraph(content)] = blocks.as_slice() else { panic!("{text}") };
        let link = content.iter().find_map(|inline| match inline {
            Inline::Link { address, note, .. } => Some((address, note)),
            _ => None,
        });
        let (address, note): (&Address, _) = link.unwrap_or_else(|| panic!("{text}"));
        (address.href().to_owned(), note.clone())
    };
    for (text, href, note) in [
        ("[A](https://example.org/a_(b))", "https://example.org/a_(b)", Some("example.org/a_(b)")),
        ("[A](<https://example.org/b c>)", "https://example.org/b%20c", Some("example.org/b c")),
        ("(See [A](https://example.org/b).)", "https://example.org/b", Some("example.org/b")),
        ("(See) [A](https://example.org/b).", "https://example.org/b", Some("example.org/b")),
        ("[www.example.org](https://example.org/)", "https://example.org/", None),
        ("[Example.org/a](https://www.example.org/a/)", "https://www.example.org/a/", None),
        ("<https://example.org/a>", "https://example.org/a", None),
        ("<a@example.org>", "mailto:a@example.org", None),
        (
            "[write](mailto:a@example.org?subject=b)",
            "mailto:a@example.org?subject=b",
            Some("a@example.org"),
        ),
        ("[법](https://law.go.kr/법)", "https://law.go.kr/%EB%B2%95", Some("law.go.kr/%EB%B2%95")),
    ] {
        assert_eq!(link(text), (href.to_owned(), note.map(str::to_owned)), "{text}");
    }
    for (text, underlined, message) in [
        ("A [b](#c) d", "#c", "not a whole address"),
        ("A [b](javascript:c) d", "javascript:c", "cannot lead to `javascript:`"),
        ("A [b](<file:///c>) d", "<file:///c>", "a file that no reader can open"),
        ("A [b](https://example.org \"c\") d", "https://example.org \"c\"", "the title of a link"),
        (
            "A [b](https://example.org/c d) e",
            "https://example.org/c d",
            "cannot be read to its end",
        ),
        ("A [](https://example.org) e", "[](https://example.org)", "no words to click on"),
        (
            "A [b](https://a.org/{{ organization.name }}) e",
            "https://a.org/{{ organization.name }}",
            "a fact in it",
        ),
        ("A [**b**](c) d", "c", "not a whole address"),
    ] {
        refuses(text, underlined, message);
    }
}

/// Every run of text says where its characters were typed.
#[test]
fn runs_know_their_places() {
    let text = "A \\* b {{ organization.name }} *c* 3*4*5\nd, [e](https://example.org) 1.";
    let mut findings = Findings::default();
    let line = inlines(&typed(text), &context(), &mut findings);
    let mut runs = Vec::new();
    visit_inlines(&line, &mut |run| {
        if let Inline::Text { text, span } | Inline::Fact { text, span, .. } = run {
            runs.push((text.clone(), text_of(span)));
        }
    });
    fn text_of(span: &Span) -> std::ops::Range<usize> {
        span.start - BEFORE..span.end - BEFORE
    }
    let written: Vec<_> =
        runs.iter().map(|(run, range)| (run.as_str(), &text[range.clone()])).collect();
    assert_eq!(
        written,
        [
            ("A ", "A "),
            ("* b ", "* b "),
            ("WRO", "{{ organization.name }}"),
            (" ", " "),
            ("c", "c"),
            (" 3*4*5", " 3*4*5"),
            (" ", "\n"),
            ("d, ", "d, "),
            ("e", "e"),
            (" 1.", " 1."),
        ]
    );
}
