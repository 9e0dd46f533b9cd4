//! What is done to a paragraph once it is read: its typography, and the notes of its links.

use super::expression::Context;
use super::{Block, Inline, plain};
use crate::locale::Run;

/// Sets every paragraph.
pub(super) fn set(blocks: &mut [Block], context: &Context<'_>) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => {
                drop_second_stops(content, &mut false);
                set_typography(content, context);
                note_links(content, context);
            }
            Block::List { items, .. } => items.iter_mut().for_each(|item| set(item, context)),
        }
    }
}

/// Takes out a full stop behind a fact that ends with one, as an abbreviation does: `millions de dollars É.-U.`
fn drop_second_stops(content: &mut Vec<Inline>, is_stopped: &mut bool) {
    for inline in &mut *content {
        match inline {
            Inline::Text { text, .. } => {
                if std::mem::take(is_stopped) && text.starts_with('.') && !text.starts_with("..") {
                    text.remove(0);
                }
            }
            Inline::Fact { text, .. } => *is_stopped = text.ends_with('.'),
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } => {
                drop_second_stops(content, is_stopped);
            }
            Inline::Note { .. } => {}
            Inline::Break => *is_stopped = false,
        }
    }
    content.retain(|inline| !matches!(inline, Inline::Text { text, .. } if text.is_empty()));
}

/// Sets the typography of all runs together.
fn set_typography(content: &mut [Inline], context: &Context<'_>) {
    let mut runs = Vec::new();
    collect(content, &mut runs);
    let mut set = context.locale().typography_of(&runs).into_iter();
    replace(content, &mut set);
}

fn collect<'a>(content: &'a [Inline], runs: &mut Vec<Run<'a>>) {
    for inline in content {
        match inline {
            Inline::Text { text, .. } => runs.push(Run { text, is_set: false }),
            Inline::Fact { text, .. } => runs.push(Run { text, is_set: true }),
            Inline::Note { .. } => {}
            Inline::Break => runs.push(Run { text: "\n", is_set: true }),
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } => {
                collect(content, runs);
            }
        }
    }
}

fn replace(content: &mut [Inline], set: &mut dyn Iterator<Item = String>) {
    for inline in content {
        match inline {
            Inline::Text { text, .. } => *text = set.next().unwrap_or_default(),
            Inline::Note { .. } => {}
            Inline::Fact { .. } | Inline::Break => drop(set.next()),
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } => {
                replace(content, set);
            }
        }
    }
}

/// Gives each link the note that paper needs: its address, unless the text says it.
fn note_links(content: &mut [Inline], context: &Context<'_>) {
    for inline in content {
        match inline {
            Inline::Strong(content) | Inline::Emphasis(content) => note_links(content, context),
            Inline::Link { address, note, content, .. } => {
                let shown = address.shown(|character| context.can_set(character));
                *note = (!says(&plain(content), &shown)).then_some(shown);
            }
            Inline::Text { .. } | Inline::Fact { .. } | Inline::Note { .. } | Inline::Break => {}
        }
    }
}

/// Returns whether a linked text is the address itself.
fn says(text: &str, shown: &str) -> bool {
    let folded = |text: &str| {
        let text = text.trim().to_lowercase();
        let bare = text.split_once("://").map_or(text.as_str(), |(_, rest)| rest);
        let bare = bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/');
        bare.chars().filter(|character| !character.is_whitespace()).collect::<String>()
    };
    folded(text) == folded(shown)
}
