//! The quotes, dashes and spaces of the language.
//!
//! In: the runs of a paragraph as typed, free of markup. Out: the same runs as a typesetter would set them, each in the
//! light of its neighbours. Addresses stay as they are, and a text that is set already comes back unchanged.
//! Every step takes time in proportion to the text.

mod fixed;
mod marks;
mod spaces;

use super::Locale;

/// What a language sets where a keyboard has only straight marks and plain spaces.
pub(super) struct Marks {
    /// The outer quotes, opening and closing.
    quotes: [String; 2],
    /// The inner quotes, opening and closing; the closing one is the apostrophe too.
    inner_quotes: [String; 2],
    /// Words that begin with an apostrophe, without it.
    clipped_words: Vec<String>,
    /// The space before a colon, or none.
    before_colon: String,
    /// The space before `;`, `!` and `?`, or none.
    before_punctuation: String,
    /// The space inside the outer quotes, or none.
    inside_quotes: String,
    /// The space before a percent sign, or none.
    before_percent: String,
    /// The words and signs that stay with the number before them.
    units: Vec<String>,
}

impl Marks {
    /// Reads the marks of a language.
    fn new(locale: &Locale) -> Self {
        let word = |id: &str| locale.message(id, &[]);
        let words = |id: &str| word(id).split_whitespace().map(str::to_owned).collect();
        Self {
            quotes: [word("quote-open"), word("quote-close")],
            inner_quotes: [word("inner-quote-open"), word("inner-quote-close")],
            clipped_words: words("clipped-words"),
            before_colon: word("space-colon"),
            before_punctuation: word("space-punctuation"),
            inside_quotes: word("space-quote"),
            before_percent: word("space-percent"),
            units: words("unit-words"),
        }
    }
}

/// A run of a paragraph.
#[derive(Debug, Clone, Copy)]
pub struct Run<'a> {
    /// The characters.
    pub text: &'a str,
    /// Whether they are set already, as what a fact prints is; they are looked at and not changed.
    pub is_set: bool,
}

/// A character of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Item {
    character: char,
    /// Whether it is to stay as it is.
    is_fixed: bool,
    /// The run that it belongs to.
    run: usize,
}

/// A paragraph as characters.
#[derive(Default)]
struct Characters(Vec<Item>);

impl Characters {
    /// Takes runs apart, and finds what is not to be changed.
    fn new(runs: &[Run<'_>]) -> Self {
        let mut items: Vec<Item> = Vec::new();
        for (run, Run { text, is_set }) in runs.iter().enumerate() {
            let items_of = text.chars();
            items.extend(items_of.map(|character| Item { character, is_fixed: *is_set, run }));
        }
        let characters: Vec<char> = items.iter().map(|item| item.character).collect();
        for (item, is_address) in items.iter_mut().zip(fixed::find(&characters)) {
            item.is_fixed |= is_address;
        }
        Self(items)
    }

    /// Returns the character at a position.
    fn at(&self, position: usize) -> Option<char> {
        self.0.get(position).map(|item| item.character)
    }

    /// Returns the last character.
    fn last(&self) -> Option<char> {
        self.0.last().map(|item| item.character)
    }

    /// Adds a text that was put in, as a part of a run.
    fn push_str(&mut self, text: &str, run: usize) {
        let items = text.chars().map(|character| Item { character, is_fixed: false, run });
        self.0.extend(items);
    }

    /// Puts the runs together.
    fn join(self, count: usize) -> Vec<String> {
        let mut runs = vec![String::new(); count];
        for item in self.0 {
            if let Some(run) = runs.get_mut(item.run) {
                run.push(item.character);
            }
        }
        runs
    }
}

impl Locale {
    /// Sets the quotes, dashes, dots and spaces of a text as the language has them.
    ///
    /// Straight quotes become the language's, `--` an en dash, `---` an em dash and `...` an ellipsis. A number keeps
    /// its unit and its currency on its line, and French gets its spaces before `:`, `;`, `!`, `?`, `%` and
    /// inside « ». Doing it twice changes nothing.
    pub fn typography(&self, text: &str) -> String {
        self.typography_of(&[Run { text, is_set: false }]).concat()
    }

    /// Does so for the runs of one paragraph: a quote may open in one run and close in another.
    pub fn typography_of(&self, runs: &[Run<'_>]) -> Vec<String> {
        let marks = self.formatters.marks.get_or_init(|| Marks::new(self));
        let text = Characters::new(runs);
        let text = marks::set_dashes(&text);
        let text = marks::set_quotes(&text, marks);
        spaces::set(&text, marks).join(runs.len())
    }
}

#[cfg(test)]
mod tests;
