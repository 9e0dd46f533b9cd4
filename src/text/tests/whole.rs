//! What is typed is printed, whatever Markdown makes of it, and in the time that its length takes.

use proptest::prelude::*;

use super::{BEFORE, context, printed, read, typed};
use crate::finding::{Findings, Severity, Span};
use crate::text::{Block, blocks, inlines, visit_links};

/// Long texts of one sign are read in one go.
#[test]
fn long_texts_come_to_an_end() {
    for sign in [
        "*",
        "_",
        "\u{a0}",
        "[",
        "](",
        "<",
        "&",
        "`",
        "{",
        "- ",
        "> ",
        "1. ",
        "|",
        "\\",
        "~",
        "'",
        "\"",
        "a*",
        "*a_ ",
        "\n\n",
        "[a](https://b.org) ",
    ] {
        let text = sign.repeat(39_000 / sign.len());
        read(&text);
        let mut findings = Findings::default();
        let line = sign.repeat(1_900 / sign.len());
        inlines(&typed(&line), &context(), &mut findings);
    }
}

/// Pieces of which Markdown makes something, and words between them.
fn markdown() -> impl Strategy<Value = String> {
    let pieces = [
        "one",
        "two 3",
        "été",
        "5 %",
        "2024",
        "{{ organization.name }}",
        " ",
        " ",
        " ",
        "\n",
        "\n",
        "\n\n",
        "\n\n",
        "1919. ",
        "2024) ",
        "3. ",
        "4) ",
        "1. ",
        "\n- ",
        "\n+ ",
        "\n* ",
        "- ",
        "    ",
        "\t",
        "*",
        "**",
        "_",
        "__",
        "~~",
        "~",
        "`",
        "```",
        "# ",
        "> ",
        "|",
        "\n|-|-|\n",
        "&amp;",
        "&#65;",
        "&",
        ";",
        "<",
        ">",
        "<b>",
        "</b>",
        "<!-- ",
        " -->",
        "<?",
        "[",
        "]",
        "(",
        ")",
        "![",
        "[x]: y",
        "\n[x]: https://a.org\n",
        "[^1]",
        "\n[^1]: ",
        "[a](https://a.org)",
        "](https://a.org)",
        "](b",
        "<https://a.org>",
        "<a@b.org>",
        "\\",
        "\\\n",
        "  \n",
        "\n---\n",
        "\n===\n",
        "***",
        ":",
        "\"",
        "'",
        "\u{a0}",
        "\u{1680}",
        "2*3*4",
        "--",
        "...",
        "{",
        "}",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..16)
        .prop_map(|pieces| pieces.concat())
}

/// Returns the letters and digits of what was typed, without the addresses that links lead to.
fn letters_typed(text: &str, addresses: &[Span]) -> String {
    let is_address =
        |at: usize| addresses.iter().any(|place| (place.start..place.end).contains(&(at + BEFORE)));
    let typed =
        text.char_indices().filter(|(at, _)| !is_address(*at)).map(|(_, character)| character);
    letters(&typed.collect::<String>().replace("{{ organization.name }}", "WRO"))
}

fn letters(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    /// Either every letter and digit of a text is printed, in its order, or an error says what is not.
    #[test]
    fn what_is_typed_is_printed(text in markdown()) {
        let mut findings = Findings::default();
        let read = blocks(&typed(&text), &context(), &mut findings);
        if findings.count(Severity::Error) == 0 {
            let mut addresses = Vec::new();
            visit_links(&read, &mut |place, _| {
                // An address in pointed brackets is its own text.
                let typed = &text[place.start - BEFORE..place.end - BEFORE];
                let before = text[..place.start - BEFORE].chars().next_back();
                if before != Some('<') || typed.starts_with('<') {
                    addresses.push(place);
                }
            });
            prop_assert_eq!(letters(&printed(&read)), letters_typed(&text, &addresses));
        }
    }

    /// So it is in a text of one line.
    #[test]
    fn a_line_is_printed_as_typed(text in markdown()) {
        let mut findings = Findings::default();
        let line = inlines(&typed(&text), &context(), &mut findings);
        if findings.count(Severity::Error) == 0 {
            let line = [Block::Paragraph(line)];
            let mut addresses = Vec::new();
            visit_links(&line, &mut |place, _| {
                let (before, after) = text.split_at(place.start - BEFORE);
                if !before.ends_with('<') || after.starts_with('<') {
                    addresses.push(place);
                }
            });
            prop_assert_eq!(letters(&printed(&line)), letters_typed(&text, &addresses));
        }
    }
}
