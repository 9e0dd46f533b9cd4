//! The quotes, dashes and spaces of the language.
//!
//! In: a text as typed, plain or with the inline marks of Markdown. Out: the same text as a typesetter would set it.
//! Code, links, addresses, placeholders and what a backslash escapes stay as they are, and a text that is set already
//! comes back unchanged.

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
        Self {
            quotes: [word("quote-open"), word("quote-close")],
            inner_quotes: [word("inner-quote-open"), word("inner-quote-close")],
            before_colon: word("space-colon"),
            before_punctuation: word("space-punctuation"),
            inside_quotes: word("space-quote"),
            before_percent: word("space-percent"),
            units: word("unit-words").split_whitespace().map(str::to_owned).collect(),
        }
    }
}

/// A text as characters, each free to be changed or not.
#[derive(Default)]
struct Characters(Vec<(char, bool)>);

impl Characters {
    /// Takes a text apart, and finds what is not to be changed.
    fn new(text: &str) -> Self {
        let characters: Vec<char> = text.chars().collect();
        let fixed = fixed::find(&characters);
        Self(characters.into_iter().zip(fixed).collect())
    }

    /// Returns the character at a position.
    fn at(&self, position: usize) -> Option<char> {
        self.0.get(position).map(|(character, _)| *character)
    }

    /// Returns the first character from a position on that is no mark of emphasis.
    fn after(&self, position: usize) -> Option<char> {
        let rest = self.0.get(position..).unwrap_or_default();
        rest.iter().map(|(character, _)| *character).find(|character| !is_emphasis(*character))
    }

    /// Returns the last character that is no mark of emphasis.
    fn last(&self) -> Option<char> {
        let mut backwards = self.0.iter().rev().map(|(character, _)| *character);
        backwards.find(|character| !is_emphasis(*character))
    }

    /// Adds a text that was put in.
    fn push_str(&mut self, text: &str) {
        self.0.extend(text.chars().map(|character| (character, false)));
    }

    /// Puts the text together.
    fn join(self) -> String {
        self.0.into_iter().map(|(character, _)| character).collect()
    }
}

/// Says whether a character is a mark of emphasis in Markdown, which words are seen through.
fn is_emphasis(character: char) -> bool {
    matches!(character, '*' | '_')
}

impl Locale {
    /// Sets the quotes, dashes, dots and spaces of a text as the language has them.
    ///
    /// Straight quotes become the language's, `--` an en dash, `---` an em dash and `...` an ellipsis. A number keeps
    /// its unit and its currency on its line, and French gets its spaces before `:`, `;`, `!`, `?`, `%` and
    /// inside « ». Takes plain text and inline Markdown; doing it twice changes nothing.
    pub fn typography(&self, text: &str) -> String {
        let marks = self.formatters.marks.get_or_init(|| Marks::new(self));
        let text = Characters::new(text);
        let text = marks::set_dashes(&text);
        let text = marks::set_quotes(&text, marks);
        spaces::set(&text, marks).join()
    }
}

#[cfg(test)]
mod tests;
