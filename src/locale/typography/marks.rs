//! Dashes, dots and quotes.

use super::{Characters, Item, Marks};

/// Sets dashes for runs of hyphens, and an ellipsis for three dots.
pub(super) fn set_dashes(text: &Characters) -> Characters {
    let mut set = Characters::default();
    let mut position = 0;
    while let Some(item) = text.0.get(position) {
        let run = text.0.iter().skip(position).take_while(|other| *other == item).count();
        match (item.character, run) {
            ('-', 2) if !item.is_fixed => set.push_str("–", item.run),
            ('-', 3) if !item.is_fixed => set.push_str("—", item.run),
            ('.', 3) if !item.is_fixed => set.push_str("…", item.run),
            _ => set.0.extend(std::iter::repeat_n(*item, run)),
        }
        position += run;
    }
    set
}

/// Sets the language's quotes and apostrophes for straight ones.
pub(super) fn set_quotes(text: &Characters, marks: &Marks) -> Characters {
    let mut set = Characters::default();
    let mut is_open = false;
    let mut closing = closing_ahead(text);
    for (position, item) in text.0.iter().enumerate() {
        if is_straight(item, '\'') && ends_quote(text, position) {
            closing -= 1;
        }
        let around = Around { set: &set, text, position };
        let opens = match item.character {
            '"' if !item.is_fixed => {
                is_open = around.opens_double(is_open);
                is_open
            }
            '\'' if !item.is_fixed => around.opens_single(closing > 0, &marks.clipped_words),
            _ => {
                set.0.push(*item);
                continue;
            }
        };
        let [open, close] = if item.character == '"' { &marks.quotes } else { &marks.inner_quotes };
        set.push_str(if opens { open } else { close }, item.run);
    }
    set
}

/// Says whether a character is a straight mark that may be changed.
fn is_straight(item: &Item, mark: char) -> bool {
    item.character == mark && !item.is_fixed
}

/// Counts the marks that may close a single quote; some are apostrophes, as in `workers' rights`.
fn closing_ahead(text: &Characters) -> usize {
    let positions = text.0.iter().enumerate();
    positions
        .filter(|(position, item)| is_straight(item, '\'') && ends_quote(text, *position))
        .count()
}

/// Says whether a mark stands as one that closes a quote: behind a word and before none.
fn ends_quote(text: &Characters, position: usize) -> bool {
    let before = position.checked_sub(1).and_then(|before| text.at(before));
    before.is_some_and(|before| !may_precede_opening(before))
        && text.at(position + 1).is_none_or(may_follow_closing)
}

/// A mark with what stands before it, as set, and after it, as typed.
struct Around<'a> {
    set: &'a Characters,
    text: &'a Characters,
    position: usize,
}

impl Around<'_> {
    fn before(&self) -> Option<char> {
        self.set.last()
    }

    fn after(&self) -> Option<char> {
        self.text.at(self.position + 1)
    }

    /// Says whether a double quote opens.
    fn opens_double(&self, is_open: bool) -> bool {
        let ends = self.after().is_none_or(may_follow_closing);
        let Some(before) = self.before() else { return true };
        if may_precede_opening(before) {
            // Between two spaces a quote may be either, so it is the one that is due.
            return !(ends && is_open);
        }
        // Behind an elided article a quote opens, `l'"eau"`; so it does behind other marks, if none is open.
        let elides = is_apostrophe(before) && self.last_but_one().is_some_and(char::is_alphabetic);
        !ends && !before.is_alphanumeric() && (elides || !is_open)
    }

    /// Says whether a single quote opens; else it closes, or it is an apostrophe, which looks the same.
    fn opens_single(&self, closes_later: bool, clipped_words: &[String]) -> bool {
        let begins = self.before().is_none_or(may_precede_opening);
        let ends = self.after().is_none_or(may_follow_closing);
        begins && !ends && closes_later && !self.is_clipped(clipped_words)
    }

    /// Says whether a word or a year follows whose beginning was cut off: `'tis`, `rock 'n' roll`, `the '90s`.
    fn is_clipped(&self, clipped_words: &[String]) -> bool {
        const LONGEST: usize = 12;
        let rest = self.text.0.get(self.position + 1..).unwrap_or_default();
        let letters = rest.iter().map(|item| item.character);
        let word: String =
            letters.take_while(|letter| letter.is_alphanumeric()).take(LONGEST).collect();
        let next = rest.get(word.chars().count()).map(|item| item.character);
        let is_quoted = next.is_some_and(|next| next == '\'' || is_apostrophe(next));
        let years = word.trim_end_matches('s');
        let is_year = years.len() == 2 && years.bytes().all(|byte| byte.is_ascii_digit());
        let folded = word.to_lowercase();
        (is_year && !is_quoted) || clipped_words.contains(&folded)
    }

    fn last_but_one(&self) -> Option<char> {
        self.set.0.len().checked_sub(2).and_then(|position| self.set.at(position))
    }
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '’' | '\'')
}

/// Says whether a quote after this character opens.
fn may_precede_opening(character: char) -> bool {
    character.is_whitespace() || "([{-–—/|“‘«".contains(character)
}

/// Says whether a quote before this character closes.
fn may_follow_closing(character: char) -> bool {
    character.is_whitespace() || ")]}.,;:!?…–—/|”’»".contains(character)
}
