//! Where a line may end.

use std::ops::Range;

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

/// Returns the pieces of a text between the places where a line may end, by the rules of Unicode. A blank belongs to
/// the piece before it.
pub fn line_pieces(text: &str) -> Vec<Range<usize>> {
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let breaks: Vec<usize> = segmenter.segment_str(text).collect();
    breaks.iter().zip(breaks.iter().skip(1)).map(|(from, to)| *from..*to).collect()
}
