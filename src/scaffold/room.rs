//! How many words have room in a place of the page, so that a draft can say it.

use crate::template::{BuiltIn, Grid};
use crate::theme::{self, Sizes};

/// How wide a letter is on average, with the blanks between words, in em.
const LETTER: f64 = 0.5;

/// How many letters a word has on average, with the blank behind it: English 5.9, French 6.1.
const WORD: f64 = 6.0;

/// How many letters a line has at most: what is wider stays white, or runs through two columns.
const LINE: f64 = 70.0;

/// How many points a millimetre has.
const POINTS: f64 = 72.0 / 25.4;

/// The page of a new factsheet.
#[derive(Debug)]
pub(super) struct Room {
    grid: Grid,
    sizes: Sizes,
}

impl Room {
    /// The usual template in the usual theme.
    pub(super) fn usual() -> Self {
        Self { grid: BuiltIn::USUAL.template().grid(), sizes: theme::BuiltIn::USUAL.theme().sizes }
    }

    /// Returns about how many words of running text fill so many lines of some columns.
    pub(super) fn text(&self, columns: f64, lines: f64) -> usize {
        self.words(self.sizes.text.value.get(), columns, lines)
    }

    /// Returns the same for text in a panel.
    pub(super) fn panel(&self, columns: f64, lines: f64) -> usize {
        self.words(self.sizes.panel.value.get(), columns, lines)
    }

    /// Returns the same for a quotation.
    pub(super) fn quote(&self, columns: f64, lines: f64) -> usize {
        self.words(self.sizes.lead.value.get(), columns, lines)
    }

    /// Returns the same for a heading.
    pub(super) fn heading(&self, columns: f64, lines: f64) -> usize {
        self.words(self.sizes.heading.value.get(), columns, lines)
    }

    /// Counts words of a size, in steps of five from ten on.
    fn words(&self, size: f64, columns: f64, lines: f64) -> usize {
        let letters = self.grid.span(columns) * POINTS / (size * LETTER);
        let words = letters.min(LINE) / WORD * lines;
        let step = if words < 10.0 { 1.0 } else { 5.0 };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place has some hundred words"
        )]
        let steps = (words / step).floor().max(1.0) as usize;
        if words < 10.0 { steps } else { 5 * steps }
    }
}

#[cfg(test)]
mod tests {
    use super::Room;

    #[test]
    fn words_fill_their_lines() {
        let room = Room::usual();
        assert_eq!((room.text(7.0, 1.0), room.text(7.0, 12.0)), (10, 125));
        assert_eq!(
            room.text(12.0, 12.0),
            room.text(9.0, 12.0),
            "no line has more than seventy letters"
        );
        assert!(room.heading(5.0, 2.0) < room.panel(5.0, 2.0));
    }
}
