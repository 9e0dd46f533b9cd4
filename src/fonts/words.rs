//! How wide the words of a line are, so that templates can break and fit lines by arithmetic.

use std::ops::Range;

use serde::Serialize;

use super::metrics::ThemeMetrics;
use super::shaping::Face;
use crate::text::{Inline, line_pieces};

/// What of a line is never parted at its hyphens and dashes, as templates set it (`whole` in `text.typ`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// The years of a period.
    Periods,
    /// In headings all words that a hyphen or a dash joins.
    Compounds,
}

/// The widths of a line's words, in em.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ems {
    /// That of each word: what stands between two places where the line may be broken, without the blank at its end.
    pub ems: Vec<f64>,
    /// That of a blank between words.
    pub space: f64,
}

impl<'a> ThemeMetrics<'a> {
    /// Measures the words of a line that is set in a face. The raised numbers of sources and the letters of addresses
    /// are left out.
    pub fn words(&self, runs: &[Inline], face: Face<'a>, kept: Kept) -> Ems {
        let (mut text, mut faces) = (String::new(), Vec::new());
        flatten(runs, face, &mut text, &mut faces);
        let words = words(&text, kept);
        let width = |word: &Range<usize>| {
            let parts = faces.iter().filter_map(|(run, face)| {
                let part = text.get(run.start.max(word.start)..run.end.min(word.end))?;
                (!part.is_empty()).then(|| self.em(part, face))
            });
            rounded(parts.sum())
        };
        Ems { ems: words.iter().map(width).collect(), space: rounded(self.em(" ", &face)) }
    }

    /// Returns the width of a text in one line, in em, as templates take it.
    pub fn whole(&self, text: &str, face: &Face<'a>) -> f64 {
        rounded(self.em(text, face))
    }
}

/// Returns a width in em as exact as it is of use: to a hundredth of a point in the largest type.
fn rounded(em: f64) -> f64 {
    (em * 1e4).round() / 1e4
}

/// Joins the characters of a line, and notes in which letters each of its runs is set.
fn flatten<'a>(
    runs: &[Inline],
    face: Face<'a>,
    text: &mut String,
    faces: &mut Vec<(Range<usize>, Face<'a>)>,
) {
    for run in runs {
        let characters = match run {
            Inline::Text { text, .. } | Inline::Fact { text, .. } => text,
            Inline::Note { .. } => continue,
            Inline::Break => " ",
            Inline::Strong(content) => {
                flatten(content, face.strong(), text, faces);
                continue;
            }
            Inline::Emphasis(content) => {
                flatten(content, face.emphasized(), text, faces);
                continue;
            }
            Inline::Link { content, .. } => {
                flatten(content, face, text, faces);
                continue;
            }
        };
        let start = text.len();
        text.push_str(characters);
        faces.push((start..text.len(), face));
    }
}

/// Returns the words of a text, without the blanks behind them.
fn words(text: &str, kept: Kept) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for piece in line_pieces(text) {
        match words.last_mut() {
            Some(last) if is_kept(text, piece.start, kept) => last.end = piece.end,
            _ => words.push(piece),
        }
    }
    let trimmed = |word: Range<usize>| {
        let length = text.get(word.clone()).unwrap_or_default().trim_end_matches(' ').len();
        word.start..word.start + length
    };
    words.into_iter().map(trimmed).filter(|word| !word.is_empty()).collect()
}

/// Returns whether a text is never parted at a place, behind a hyphen or a dash.
fn is_kept(text: &str, at: usize, kept: Kept) -> bool {
    let Some((before, after)) = text.split_at_checked(at) else { return false };
    let mut before = before.chars().rev();
    let (mark, before, after) = (before.next(), before.next(), after.chars().next());
    let both =
        |is_such: fn(char) -> bool| before.is_some_and(is_such) && after.is_some_and(is_such);
    match kept {
        Kept::Periods => mark == Some('–') && both(char::is_numeric),
        Kept::Compounds => matches!(mark, Some('-' | '–')) && both(char::is_alphanumeric),
    }
}

#[cfg(test)]
mod tests {
    use super::{Kept, words};

    #[track_caller]
    fn check(text: &str, kept: Kept, expected: &[&str]) {
        let words = words(text, kept);
        assert_eq!(words.into_iter().map(|word| &text[word]).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_line_is_divided_at_blanks_and_hyphens() {
        let text = "Follow-up  of the 2014–2016 plan (US$\u{a0}3 million)";
        let parts = ["Follow-", "up", "of", "the", "2014–2016", "plan", "(US$\u{a0}3", "million)"];
        check(text, Kept::Periods, &parts);
        check("", Kept::Periods, &[]);
        check(" ", Kept::Periods, &[]);
    }

    #[test]
    fn a_heading_keeps_its_compounds() {
        let parts = ["Japan–ILO", "co-operation", "–", "and", "more-"];
        check("Japan–ILO co-operation – and more-", Kept::Compounds, &parts);
    }
}
