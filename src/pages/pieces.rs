//! The pieces of a text between the places where a line may end.

use std::ops::Range;

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

/// How many characters of a text a report shows.
const SHOWN: usize = 60;

/// Returns the piece that a place lies in, in bytes.
pub fn piece_at(words: &str, at: usize) -> Range<usize> {
    pieces(words).find(|piece| piece.contains(&at)).unwrap_or(at..at)
}

/// Returns the longest piece, without the spaces behind it.
pub fn longest_piece(words: &str) -> &str {
    let trimmed = |piece: Range<usize>| words.get(piece).unwrap_or_default().trim_end_matches(' ');
    pieces(words).map(trimmed).max_by_key(|piece| piece.len()).unwrap_or_default()
}

fn pieces(words: &str) -> impl Iterator<Item = Range<usize>> {
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let breaks: Vec<usize> = segmenter.segment_str(words).collect();
    let next: Vec<usize> = breaks.iter().skip(1).copied().collect();
    breaks.into_iter().zip(next).map(|(from, to)| from..to)
}

/// Returns the beginning of a text, as much as a report shows.
pub fn beginning(words: &str) -> String {
    let mut shown: String = words.chars().take(SHOWN).collect();
    if shown.len() < words.len() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::{beginning, longest_piece, piece_at};

    #[test]
    fn a_piece_ends_where_a_line_may() {
        let words = "one two\u{a0}three four";
        assert_eq!(&words[piece_at(words, 6)], "two\u{a0}three ");
        assert_eq!(longest_piece(words), "two\u{a0}three");
        assert_eq!(piece_at("", 0), 0..0);
        assert_eq!(longest_piece(""), "");
    }

    #[test]
    fn a_report_shows_the_beginning() {
        assert_eq!(beginning("short"), "short");
        assert_eq!(beginning(&"é".repeat(61)), format!("{}…", "é".repeat(60)));
    }
}
