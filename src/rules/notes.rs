//! Marks of notes: one a sentence, or nobody knows which word a note is to.

use super::Evidence;
use crate::finding::{Code, Finding, Findings, Span};
use crate::text::{Block, Inline, begins_sentence, visit_inlines};

/// Reports the second mark of a sentence.
pub fn crowded(evidence: &Evidence<'_>, findings: &mut Findings) {
    let abbreviations = evidence.locale.message("abbreviations", &[]);
    let abbreviations: Vec<&str> = abbreviations.split_whitespace().collect();
    for text in evidence.texts {
        paragraphs(&text.blocks, &mut |content| {
            for (first, second) in pairs(content, &abbreviations) {
                findings.push(
                    Finding::new(Code::NoteCrowded, second, "this sentence has two marks of notes")
                        .label("the second")
                        .other(first, "the first")
                        .help("make one note of the two, or two sentences of this one"),
                );
            }
        });
    }
}

/// Calls a function with each paragraph.
fn paragraphs(blocks: &[Block], visit: &mut dyn FnMut(&[Inline])) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => visit(content),
            Block::List { items, .. } => items.iter().for_each(|item| paragraphs(item, visit)),
        }
    }
}

/// Returns the marks of a paragraph that follow another one in the same sentence, with that one.
fn pairs(content: &[Inline], abbreviations: &[&str]) -> Vec<(Span, Span)> {
    let mut pairs = Vec::new();
    let mut before = String::new();
    let mut last: Option<(Span, usize)> = None;
    visit_inlines(content, &mut |run| match run {
        Inline::Text { text, .. } | Inline::Fact { text, .. } => before.push_str(text),
        Inline::Break => before.push('\n'),
        Inline::Note { span, .. } => {
            if let Some((first, from)) = last {
                let between = before.get(from..).unwrap_or_default();
                let begins = |(at, letter): (usize, char)| {
                    let head = before.get(..from + at).unwrap_or_default();
                    letter.is_alphanumeric() && begins_sentence(head, abbreviations)
                };
                if !between.char_indices().any(begins) {
                    pairs.push((first, *span));
                }
            }
            last = Some((*span, before.len()));
        }
        Inline::Strong(_) | Inline::Emphasis(_) | Inline::Link { .. } => {}
    });
    pairs
}
