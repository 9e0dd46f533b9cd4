//! Texts as the rules read them: runs, and words with their places.

use std::rc::Rc;

use super::lexicon::Forms;
use super::{Evidence, Lexicon};
use crate::content::{Field, ReadText, Role};
use crate::finding::Span;
use crate::model::Owner;
use crate::text::{Block, Inline};

/// A run of text, or what a fact printed.
#[derive(Debug, Clone, Copy)]
pub struct Run<'a> {
    /// The characters.
    pub text: &'a str,
    /// Where they were written.
    pub span: Span,
    /// Whether a fact, or another name between braces, printed them.
    pub is_fact: bool,
    /// The names of the facts that printed them.
    pub facts: &'a [String],
    /// Whether they stand in a link or in emphasis, as the titles of other works do.
    pub is_work: bool,
}

/// A paragraph, a heading or an item of a list: what can be read in one breath.
pub type Passage<'a> = Vec<Run<'a>>;

/// Where a passage stands.
#[derive(Debug, Clone, Copy, Default)]
pub struct Stand {
    /// Whose text it is of; a story within a story owns its own.
    pub owner: Owner,
    /// Which of these texts.
    pub field: Field,
    /// Which block of the text it is, or is in.
    pub block: usize,
    /// Which item of the block, where that is a list; what is nested in an item counts as part of it.
    pub item: Option<usize>,
}

impl Stand {
    /// Which text of the document it is of.
    pub fn text(&self) -> (Owner, Field) {
        (self.owner, self.field)
    }

    /// Whether it is the heading of a section or a story.
    pub fn is_heading(&self) -> bool {
        self.owner.is_section() && self.field == Field::Title
    }

    /// The big number that it belongs to.
    pub fn figure(&self) -> Option<(Owner, Option<usize>)> {
        match self.field {
            Field::Value(place) | Field::Label(place) => Some((self.owner, place)),
            _ => None,
        }
    }

    /// The row of a table that it is a cell of.
    pub fn row(&self) -> Option<(Owner, usize)> {
        match self.field {
            Field::Cell { row, .. } => Some((self.owner, row)),
            _ => None,
        }
    }

    /// Whether two are in one paragraph or one list.
    pub fn is_same_block(&self, other: Self) -> bool {
        self.text() == other.text() && self.block == other.block
    }
}

/// Returns the passages of all texts, in reading order, each with what its text is for.
pub fn passages(texts: &[ReadText]) -> Vec<(Role, Passage<'_>)> {
    standing(texts).into_iter().map(|(role, _, passage)| (role, passage)).collect()
}

/// Returns the same with the place of each.
pub fn standing(texts: &[ReadText]) -> Vec<(Role, Stand, Passage<'_>)> {
    let mut passages = Vec::new();
    for text in texts {
        for (number, block) in text.blocks.iter().enumerate() {
            let stand = Stand { owner: text.owner, field: text.field, block: number, item: None };
            collect(text.role, stand, std::slice::from_ref(block), &mut passages);
        }
    }
    passages
}

/// Adds the passages of blocks.
fn collect<'a>(
    role: Role,
    stand: Stand,
    blocks: &'a [Block],
    passages: &mut Vec<(Role, Stand, Passage<'a>)>,
) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => {
                let mut passage = Vec::new();
                flatten(content, false, &mut passage);
                passages.push((role, stand, passage));
            }
            Block::List { items, .. } => {
                for (number, item) in items.iter().enumerate() {
                    let stand = Stand { item: stand.item.or(Some(number)), ..stand };
                    collect(role, stand, item, passages);
                }
            }
        }
    }
}

/// Adds the runs of a line.
pub fn flatten<'a>(content: &'a [Inline], is_work: bool, passage: &mut Passage<'a>) {
    for inline in content {
        match inline {
            Inline::Text { text, span } => {
                passage.push(Run { text, span: *span, is_fact: false, facts: &[], is_work });
            }
            Inline::Fact { text, span, names, .. } => {
                passage.push(Run { text, span: *span, is_fact: true, facts: names, is_work });
            }
            Inline::Strong(content) => flatten(content, is_work, passage),
            Inline::Emphasis(content) | Inline::Link { content, .. } => {
                flatten(content, true, passage);
            }
            Inline::Note { .. } => {}
            // A line's end separates two words, and two sentences.
            Inline::Break => {
                let span = passage.last().map_or_else(Span::default, |run| run.span);
                passage.push(Run { text: "\n", span, is_fact: false, facts: &[], is_work });
            }
        }
    }
}

/// A word of a passage.
#[derive(Debug, Clone)]
pub struct Word<'a> {
    /// The word without the punctuation around it.
    pub text: &'a str,
    /// The punctuation before it, such as an opening bracket.
    pub before: &'a str,
    /// The punctuation after it.
    pub after: &'a str,
    /// The run that it stands in.
    pub run: Run<'a>,
    /// The byte of its run at which it begins.
    at: usize,
    /// The byte of its passage at which it begins.
    pub from: usize,
    /// Whether white space, or the passage's start, stands before it.
    pub is_apart: bool,
    /// Whether it stands between quotation marks: somebody's words, or the title of a work.
    pub is_quoted: bool,
    /// What it is, however it is written.
    forms: Rc<Forms>,
}

impl Word<'_> {
    /// Returns where the word was written.
    pub fn place(&self, evidence: &Evidence<'_>) -> Span {
        if self.run.is_fact {
            return self.run.span;
        }
        let before = self.run.text.get(..self.at).unwrap_or_default();
        evidence.place_of(self.run.span, self.text, before.matches(self.text).count())
    }

    /// Returns it in small letters, with the apostrophe of a keyboard.
    pub fn small(&self) -> &str {
        &self.forms.small
    }

    /// Returns it in small letters, without what an apostrophe joins to it.
    pub fn bare(&self) -> &str {
        &self.forms.bare
    }

    /// Returns what all its forms share.
    pub fn stem(&self) -> &str {
        &self.forms.stem
    }

    /// Returns whether it carries no meaning of its own.
    pub fn is_function(&self) -> bool {
        self.forms.is_function
    }

    /// Returns whether a sentence ends after it.
    pub fn ends_sentence(&self) -> bool {
        self.after.contains(['.', '!', '?', ';', ':', '…'])
    }

    /// Returns whether it begins with a capital letter.
    pub fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Returns whether it begins a name of several words, and means nothing of its own: `New Zealand`.
    pub fn begins_name(&self, next: &Self) -> bool {
        self.is_capital() && next.is_capital() && next.follows(self)
    }

    /// Returns whether nothing but white space stands between it and the word before it.
    pub fn follows(&self, previous: &Self) -> bool {
        previous.after.trim().is_empty() && self.before.trim().is_empty()
    }
}

/// Returns the word before one, if there is one.
pub fn previous<'w, 'a>(words: &'w [Word<'a>], index: usize) -> Option<&'w Word<'a>> {
    index.checked_sub(1).and_then(|index| words.get(index))
}

/// Returns whether a list of words, separated by spaces, has a word; small letters are the list's.
pub fn lists(list: &str, word: &str) -> bool {
    let small = word.to_lowercase();
    list.split_whitespace().any(|listed| listed == small)
}

/// Returns whether a character belongs to a word's inside or edge.
fn is_word_character(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '%' | '$' | '€' | '£' | '¥' | '&')
}

/// Splits a passage into words.
pub fn words<'a>(passage: &Passage<'a>, lexicon: &Lexicon) -> Vec<Word<'a>> {
    let mut words: Vec<Word<'a>> = Vec::new();
    let mut is_apart = true;
    let mut is_quoted = false;
    // An opening bracket at the end of a run stands before what a fact prints.
    let mut opening = "";
    let mut begins = 0;
    for run in passage {
        let mut next = 0;
        for piece in run.text.split_inclusive(char::is_whitespace) {
            let start = next;
            next += piece.len();
            let trimmed = piece.trim_end();
            let text = trimmed.trim_matches(|c: char| !is_word_character(c));
            let has_gap = trimmed.len() < piece.len();
            if text.is_empty() {
                // Lone punctuation belongs to the word before it, unless it opens what comes next.
                if !has_gap && trimmed.ends_with(['(', '[', '“', '«', '‘', '-']) {
                    opening = trimmed;
                } else if let (Some(last), false) = (words.last_mut(), trimmed.is_empty()) {
                    last.after = trimmed;
                }
                is_quoted = quoted(is_quoted, trimmed);
                is_apart |= has_gap;
                continue;
            }
            let inner = piece.trim_start_matches(|c: char| !is_word_character(c));
            let from_edge = piece.len() - inner.len();
            let at = start + from_edge;
            let after = run.text.get(at + text.len()..start + trimmed.len()).unwrap_or_default();
            let own = piece.get(..from_edge).unwrap_or_default();
            let before = if own.is_empty() { opening } else { own };
            opening = "";
            is_quoted = quoted(is_quoted, before);
            let from = begins + at;
            let forms = lexicon.forms(text);
            words.push(Word {
                text,
                before,
                after,
                run: *run,
                at,
                from,
                is_apart,
                is_quoted,
                forms,
            });
            is_quoted = quoted(is_quoted, after);
            is_apart = has_gap;
        }
        begins += run.text.len();
    }
    words
}

/// Returns whether what follows punctuation is quoted.
fn quoted(is_quoted: bool, punctuation: &str) -> bool {
    let mark = punctuation.chars().rev().find(|c| matches!(c, '“' | '”' | '«' | '»'));
    mark.map_or(is_quoted, |mark| matches!(mark, '“' | '«'))
}

/// Returns the place from one word to another of the same source.
pub fn place_between(first: &Word<'_>, last: &Word<'_>, evidence: &Evidence<'_>) -> Span {
    let (first, last) = (first.place(evidence), last.place(evidence));
    if first.source == last.source && first.start <= last.end {
        Span { end: last.end, ..first }
    } else {
        first
    }
}
