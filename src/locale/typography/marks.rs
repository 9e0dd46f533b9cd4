//! Dashes, dots and quotes.

use super::{Characters, Marks};

/// Sets dashes for runs of hyphens, and an ellipsis for three dots.
pub(super) fn set_dashes(text: &Characters) -> Characters {
    let mut set = Characters::default();
    let mut position = 0;
    while let Some(item) = text.0.get(position) {
        let run = text.0.iter().skip(position).take_while(|other| *other == item).count();
        match (item, run) {
            (('-', false), 2) => set.push_str("–"),
            (('-', false), 3) => set.push_str("—"),
            (('.', false), 3) => set.push_str("…"),
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
    for (position, item) in text.0.iter().enumerate() {
        let begins = set.last().is_none_or(may_precede_opening);
        let ends = text.after(position + 1).is_none_or(may_follow_closing);
        let [open, close] = match item {
            ('"', false) => &marks.quotes,
            ('\'', false) => &marks.inner_quotes,
            ('\n', _) if text.at(position + 1) == Some('\n') => {
                is_open = false;
                set.0.push(*item);
                continue;
            }
            _ => {
                set.0.push(*item);
                continue;
            }
        };
        if item.0 == '"' {
            // Between two spaces a quote may be either, so it is the one that is due.
            let opens = begins && !(ends && is_open);
            set.push_str(if opens { open } else { close });
            is_open = opens;
        } else {
            // An apostrophe before a year (`'90s`) is no quote.
            let is_year = text.after(position + 1).is_some_and(char::is_numeric);
            set.push_str(if begins && !ends && !is_year { open } else { close });
        }
    }
    set
}

/// Says whether a quote after this character opens.
fn may_precede_opening(character: char) -> bool {
    character.is_whitespace() || "([{-–—/|“‘«".contains(character)
}

/// Says whether a quote before this character closes.
fn may_follow_closing(character: char) -> bool {
    character.is_whitespace() || ")]}.,;:!?…–—/|”’»".contains(character)
}
