//! The words of a language, as claims are read by them: their stems, which of them carry a meaning, and where a
//! sentence ends.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;
use std::rc::Rc;

use rust_stemmers::{Algorithm, Stemmer};

use crate::locale::Locale;
use crate::text::begins_sentence;

/// Letters that an apostrophe cuts off from the word after them: `l’année`, `d’euros`, `qu’elle`.
const APOSTROPHES: [char; 2] = ['’', '\''];

/// The words of a language.
pub struct Lexicon {
    stemmer: Option<Stemmer>,
    /// Words that say how others stand to each other, and nothing of their own: the, of, was.
    function: BTreeSet<String>,
    /// Adjectives that stand before the noun that a number counts: `quatre grands axes`.
    before_noun: BTreeSet<String>,
    /// Words of more than one that do not end in s.
    counted: BTreeSet<String>,
    /// Words between a size and the noun that it counts: `un million de personnes`.
    count_joints: BTreeSet<String>,
    /// Whether a noun stands before the adjectives that it has: `cinq pays partenaires`.
    has_noun_first: bool,
    /// Words with a full stop after which a sentence goes on.
    abbreviations: Vec<String>,
    /// The words that were asked for: most stand there many times.
    forms: RefCell<BTreeMap<String, Rc<Forms>>>,
}

/// What a word is, however it is written.
#[derive(Debug)]
pub struct Forms {
    /// In small letters, with the apostrophe of a keyboard.
    pub small: String,
    /// In small letters, without what an apostrophe joins to it: see [`Lexicon::bare`].
    pub bare: String,
    /// What all forms of the word share: see [`Lexicon::stem`].
    pub stem: String,
    /// Whether it carries no meaning of its own.
    pub is_function: bool,
}

impl fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lexicon").finish_non_exhaustive()
    }
}

impl Lexicon {
    /// Collects the words of a language.
    pub fn new(locale: &Locale) -> Self {
        let list = |id: &str| locale.message(id, &[]);
        let set = |id: &str| list(id).split_whitespace().map(str::to_owned).collect();
        Self {
            stemmer: algorithm(locale.language()).map(Stemmer::create),
            function: set("function-words"),
            before_noun: set("adjectives-before-noun"),
            counted: set("counted-words"),
            count_joints: set("count-joints"),
            has_noun_first: list("noun-place") == "first",
            abbreviations: list("abbreviations").split_whitespace().map(str::to_owned).collect(),
            forms: RefCell::default(),
        }
    }

    /// Returns a word in small letters, without what an apostrophe joins to it: `année` of `l’Année`, `Norway` of `Norway’s`.
    pub fn bare(&self, word: &str) -> String {
        let small = word.to_lowercase();
        match small.split_once(APOSTROPHES) {
            // `l’année`, `qu’elle`; but `aujourd’hui`.
            Some((head, rest)) if self.function.contains(head) && !rest.is_empty() => {
                rest.to_owned()
            }
            Some((head, "s" | "")) => head.to_owned(),
            _ => small,
        }
    }

    /// Returns what all forms of a word share: `prioriti` of `priorities` and of `Priority`.
    pub fn stem(&self, word: &str) -> String {
        self.forms(word).stem.clone()
    }

    /// Returns what a word is.
    pub fn forms(&self, word: &str) -> Rc<Forms> {
        if let Some(forms) = self.forms.borrow().get(word) {
            return Rc::clone(forms);
        }
        let bare = self.bare(word);
        let forms = Rc::new(Forms {
            small: word.to_lowercase().replace(['’', '‘'], "'"),
            stem: self.find_stem(&bare),
            is_function: self.function.contains(&bare),
            bare,
        });
        self.forms.borrow_mut().insert(word.to_owned(), Rc::clone(&forms));
        forms
    }

    fn find_stem(&self, bare: &str) -> String {
        let stem = match &self.stemmer {
            Some(stemmer) => stemmer.stem(bare).into_owned(),
            None => bare.to_owned(),
        };
        // Snowball leaves some plurals as they are: `euros`.
        match stem.strip_suffix('s') {
            Some(short) if short.chars().count() > 3 && !short.ends_with('s') => short.to_owned(),
            _ => stem,
        }
    }

    /// Returns whether a word carries no meaning of its own.
    pub fn is_function(&self, word: &str) -> bool {
        self.function.contains(&self.bare(word))
    }

    /// Returns whether a word is an adjective that stands before its noun.
    pub fn stands_before_noun(&self, word: &str) -> bool {
        self.before_noun.contains(&self.bare(word))
    }

    /// Returns whether a word joins a size to what it counts.
    pub fn joins_count(&self, word: &str) -> bool {
        self.count_joints.contains(&self.bare(word))
    }

    /// Returns whether a noun stands before the adjectives that it has.
    pub fn has_noun_first(&self) -> bool {
        self.has_noun_first
    }

    /// Returns whether a word may be of more than one thing.
    pub fn is_plural(&self, word: &str) -> bool {
        let bare = self.bare(word);
        self.counted.contains(&bare) || (bare.ends_with(['s', 'x', 'z']) && !bare.ends_with("ss"))
    }

    /// Returns the stems of all words of a text that carry a meaning; numbers do not.
    pub fn stems(&self, text: &str) -> BTreeSet<String> {
        text.split(|c: char| !(c.is_alphanumeric() || APOSTROPHES.contains(&c)))
            .filter(|word| word.chars().any(char::is_alphabetic))
            .filter(|word| !word.contains(|c: char| c.is_ascii_digit()))
            .map(|word| self.forms(word))
            .filter(|forms| !forms.is_function && !forms.stem.is_empty())
            .map(|forms| forms.stem.clone())
            .collect()
    }

    /// Returns the bytes of each sentence of a text, with its full stop and the space after it.
    pub fn sentences(&self, text: &str) -> Vec<Range<usize>> {
        let abbreviations: Vec<&str> = self.abbreviations.iter().map(String::as_str).collect();
        let mut sentences = Vec::new();
        let mut begin = 0;
        let mut is_space = false;
        let mut has_mark = false;
        for (at, character) in text.char_indices() {
            // What goes on in small letters is no new sentence: `(now!) so`.
            if is_space && has_mark && !character.is_whitespace() && !character.is_lowercase() {
                let before = text.get(begin..at).unwrap_or_default();
                let is_begun = begins_sentence(before, &abbreviations)
                    || ends_in_initials(before) && self.is_head(text.get(at..).unwrap_or_default());
                if is_begun && begin < at {
                    sentences.push(begin..at);
                    begin = at;
                }
            }
            if character == '\n' {
                sentences.push(begin..at + 1);
                begin = at + 1;
            }
            is_space = character.is_whitespace();
            // A mark ends a sentence, and so does the quote or the bracket behind it.
            if !is_space {
                let is_closing = !character.is_alphanumeric();
                has_mark = matches!(character, '.' | '!' | '?' | '…') || (has_mark && is_closing);
            }
        }
        if begin < text.len() {
            sentences.push(begin..text.len());
        }
        sentences
    }

    /// Whether a text begins with a capital that its first word has at the head of a sentence only: `The`, `L’eau`.
    fn is_head(&self, text: &str) -> bool {
        let word = text.split(char::is_whitespace).next().unwrap_or_default();
        let head = word.split(APOSTROPHES).next().unwrap_or_default();
        head.starts_with(char::is_uppercase) && self.function.contains(&head.to_lowercase())
    }
}

/// Whether a text ends in an abbreviation of several words: `U.S.`, `É.-U.`
fn ends_in_initials(text: &str) -> bool {
    let word = text.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    word.ends_with('.') && word.trim_end_matches('.').contains('.')
}

/// Returns the stemmer of a language, as Snowball has it.
fn algorithm(language: &str) -> Option<Algorithm> {
    Some(match language {
        "ar" => Algorithm::Arabic,
        "de" => Algorithm::German,
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "fr" => Algorithm::French,
        "it" => Algorithm::Italian,
        "nl" => Algorithm::Dutch,
        "pt" => Algorithm::Portuguese,
        "ru" => Algorithm::Russian,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::Lexicon;
    use crate::locale::Locale;

    fn lexicon(language: &str) -> Lexicon {
        Lexicon::new(&Locale::new(language).unwrap())
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (language, one, other) in [
            ("en", "priorities", "Priority"),
            ("en", "country’s", "countries"),
            ("en", "projects", "project"),
            ("fr", "l’année", "années"),
            ("fr", "régions", "Région"),
            ("fr", "d’euros", "euro"),
        ] {
            assert_eq!(lexicon(language).stem(one), lexicon(language).stem(other), "{one}");
        }
        assert_eq!(lexicon("fr").bare("aujourd’hui"), "aujourd’hui");
    }

    #[test]
    fn what_carries_no_meaning_has_no_stem() {
        let stems = lexicon("en").stems("The five priorities of the fund were agreed in 2024");
        assert_eq!(stems.into_iter().collect::<Vec<_>>(), ["agre", "five", "fund", "prioriti"]);
        let stems = lexicon("fr").stems("l’appui de la Norvège aux régions");
        assert_eq!(stems.into_iter().collect::<Vec<_>>(), ["appui", "norveg", "région"]);
    }

    #[test]
    fn sentences_end_at_their_marks() {
        for (text, wanted) in [
            (
                "It was so. It is (now!) so. “So?” It is.",
                vec!["It was so. ", "It is (now!) so. ", "“So?” ", "It is."],
            ),
            (
                "It gave approx. US$ 5.5 million to the U.S. fund.",
                vec!["It gave approx. US$ 5.5 million to the U.S. fund."],
            ),
            (
                "It gave US$ 5 million to the U.S. The fund grew.",
                vec!["It gave US$ 5 million to the U.S. ", "The fund grew."],
            ),
            ("Dues: 5\nvoluntary: 7", vec!["Dues: 5\n", "voluntary: 7"]),
            ("", vec![]),
        ] {
            let found = lexicon("en").sentences(text);
            let found: Vec<&str> = found.into_iter().map(|bytes| &text[bytes]).collect();
            assert_eq!(found, wanted);
        }
        let text = "Il a versé 5 dollars É.-U. L’aide croît. M. Le Roy l’a dit.";
        assert_eq!(lexicon("fr").sentences(text).len(), 3);
    }
}
