//! The words of texts, as wide as they were set: how many lines they take in another width.

use typst::layout::{Abs, Em};
use typst::text::TextItem;

use super::elements::Kind;
use super::reading::{Leaf, Reading};

/// After what a line may end within a word.
const JOINTS: [&str; 4] = ["-", "\u{2010}", "–", "—"];

/// How wide a blank is while none is known, in the size of the letters.
const BLANK: f64 = 0.25;

/// Baselines that are nearer, in the size of the letters, are those of one line: of raised numbers.
const LINE: f64 = 0.6;

/// A text of some lines whose longest one is shorter, as a share of the width, is not set in all of that.
const FULL: f64 = 0.88;

/// How many lines a text has at the least that says by its longest one how wide it is set.
const TELLING: usize = 3;

/// What no line ends within, and the blank behind it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Word {
    width: Abs,
    blank: Abs,
    /// Whether a line may end behind it.
    ends: bool,
}

/// Returns the words of a run of letters.
pub fn words(text: &TextItem) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for glyph in &text.glyphs {
        let advance = glyph.x_advance.at(text.size);
        let letter = text.text.get(glyph.range()).unwrap_or_default();
        let blank = letter == " ";
        if !blank && words.last().is_none_or(|last| last.ends) || words.is_empty() {
            words.push(Word { width: Abs::zero(), blank: Abs::zero(), ends: false });
        }
        let Some(last) = words.last_mut() else { continue };
        if blank {
            last.blank += advance;
            last.ends = true;
        } else {
            last.width += advance;
            last.ends = JOINTS.contains(&letter);
        }
    }
    words
}

/// A text: a paragraph, a heading, a caption.
#[derive(Debug, Default)]
pub struct Text {
    words: Vec<Word>,
    /// How many lines it has.
    pub lines: usize,
    /// Where its lines begin.
    left: Abs,
    /// How long the longest one is.
    longest: Abs,
    /// Whether it is a paragraph; the lines of a heading are as even as they can be, and not as full.
    pub is_paragraph: bool,
    /// The size of its letters.
    size: Abs,
    baseline: Abs,
}

impl Text {
    /// Appends letters.
    fn add(&mut self, leaf: &Leaf, (baseline, size): (Abs, Abs)) {
        if self.lines == 0 || baseline - self.baseline > LINE * self.size {
            self.end_line();
            (self.baseline, self.lines) = (baseline, self.lines + 1);
            self.left = if self.lines == 1 { leaf.x } else { self.left.min(leaf.x) };
        }
        self.size = self.size.max(size);
        self.longest = self.longest.max(leaf.x + leaf.width - self.left);
        for word in &leaf.words {
            match self.words.last_mut() {
                Some(last) if !last.ends => {
                    last.width += word.width;
                    (last.blank, last.ends) = (word.blank, word.ends);
                }
                _ => self.words.push(*word),
            }
        }
    }

    /// Puts the blank behind the last word that its line has left out.
    fn end_line(&mut self) {
        let usual = self.words.iter().map(|word| word.blank).find(|blank| *blank > Abs::zero());
        let blank = usual.unwrap_or(Em::new(BLANK).at(self.size));
        if let Some(last) = self.words.last_mut().filter(|last| !last.ends) {
            (last.blank, last.ends) = (blank, true);
        }
    }

    /// Returns how many lines it takes where the strand that it was set in becomes so wide.
    pub fn lines_in(&self, from: Abs, to: Abs) -> usize {
        let within = |inset: f64| from - inset * self.left;
        let even = if self.longest > within(2.0) { within(1.0) } else { within(2.0) };
        let is_telling = self.lines >= TELLING && self.is_paragraph;
        let is_short = is_telling && self.longest < FULL * even;
        let width =
            if is_short { self.longest.min(self.longest + to - from) } else { even + to - from };
        let (mut lines, mut at) = (1, Abs::zero());
        for word in &self.words {
            if at > Abs::zero() && at + word.width > width {
                (lines, at) = (lines + 1, Abs::zero());
            }
            at += word.width + word.blank;
        }
        lines
    }
}

/// Returns the texts of a strand whose lines are like those of a paragraph, and which of them each number of its stream
/// is of.
pub fn texts(reading: &Reading) -> (Vec<Text>, Vec<(usize, usize)>) {
    let mut texts: Vec<Text> = Vec::new();
    let mut of = Vec::new();
    let mut before = None;
    for leaf in &reading.leaves {
        let Some(letters) = leaf.letters else { continue };
        let within = reading.elements.chain(leaf.chain);
        let own = within
            .filter(|(_, kind)| matches!(kind, Kind::Paragraph | Kind::Heading | Kind::Whole));
        let Some((id, kind)) = own.last() else { continue };
        if before != Some(id) {
            texts.push(Text { is_paragraph: kind == Kind::Paragraph, ..Text::default() });
            before = Some(id);
        }
        if let Some(text) = texts.last_mut() {
            text.add(leaf, letters);
            of.push((leaf.number, texts.len() - 1));
        }
    }
    (texts, of)
}

#[cfg(test)]
mod tests {
    use typst::layout::Abs;

    use super::{Text, Word};

    /// Returns a text of lines of a strand of 100 points, from how wide its words are.
    fn text(lines: &[&[f64]], left: f64) -> Text {
        let blank = Abs::pt(5.0);
        let word = |width: &f64| Word { width: Abs::pt(*width), blank, ends: true };
        let long = |line: &&[f64]| line.iter().sum::<f64>() + 5.0 * (line.len() - 1) as f64;
        Text {
            words: lines.iter().flat_map(|line| *line).map(word).collect(),
            lines: lines.len(),
            left: Abs::pt(left),
            longest: Abs::pt(lines.iter().map(long).fold(0.0, f64::max)),
            is_paragraph: true,
            ..Text::default()
        }
    }

    fn lines_in(text: &Text, width: f64) -> usize {
        text.lines_in(Abs::pt(100.0), Abs::pt(width))
    }

    #[test]
    fn words_fill_lines_of_another_width() {
        let own = text(&[&[45.0, 45.0], &[60.0, 30.0], &[50.0, 45.0], &[20.0]], 0.0);
        assert_eq!(lines_in(&own, 100.0), 4);
        // 45 | 45 | 60 | 30 | 50 | 45 20
        assert_eq!(lines_in(&own, 70.0), 6);
        // 45 45 | 60 30 50 | 45 20
        assert_eq!(lines_in(&own, 150.0), 3);
        assert_eq!(lines_in(&text(&[&[30.0]], 0.0), 200.0), 1);
    }

    #[test]
    fn what_moves_a_text_in_stays() {
        let own = text(&[&[40.0, 35.0], &[40.0, 35.0], &[40.0]], 10.0);
        assert_eq!(lines_in(&own, 100.0), 3);
        assert_eq!(lines_in(&own, 60.0), 5);
    }

    #[test]
    fn lines_that_are_short_in_a_wide_strand_grow_no_longer() {
        let own = text(&[&[30.0, 25.0], &[30.0, 25.0], &[30.0]], 0.0);
        assert_eq!(lines_in(&own, 150.0), 3);
        assert_eq!(lines_in(&own, 80.0), 5);
    }
}
