//! Every way in which a text may write the name of a country, to be found word by word.

use std::collections::BTreeMap;

use super::super::folded;
use super::table::{ELIDED, short};
use super::{Country, Name};
use crate::units::PartialDate;

/// What joins two names, or an article and a name, to one word: `Norway–ILO`, `Guinea-Bissau`, `d’Ivoire`.
const JOINTS: [char; 7] = ['–', '—', '-', '‑', '/', '’', '\''];

/// From so many letters on, a word in capitals is a name and no acronym: `NORWAY`, but not `MALI`.
const SHORTEST_IN_CAPITALS: usize = 5;

/// What a spelling says of its country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// One of its names in use.
    Usual,
    /// What it was called before.
    Former,
    /// Something else, of whose name it is a part: `New Mexico`, `Atlanta, Georgia`.
    Elsewhere,
}

/// One way to write the name of a country.
#[derive(Debug, Clone)]
pub struct Spelling {
    /// The code of ISO 3166-1, `EU` or `XK`.
    pub code: &'static str,
    /// What it says of the country.
    pub of: Use,
    /// Since when it is what the country was called before, as far as that is known.
    pub former_since: Option<PartialDate>,
    /// The name.
    pub text: String,
    /// The article before it, if it has one.
    pub article: Option<&'static str>,
    /// Whether a sentence may have it without its article.
    pub is_free: bool,
    /// Whether it is also a person's name or a common word: Jersey.
    pub is_doubtful: bool,
    /// The words, folded.
    atoms: Vec<String>,
    /// The words as they are written, where every letter counts: `UK`, or a word that is no name in small letters.
    exact: Option<Vec<String>>,
    /// After which of its words the name itself has a comma or the like.
    stops: Vec<usize>,
}

/// The spellings of a language.
#[derive(Debug)]
pub struct Spellings {
    /// By the first word, folded; the longest first.
    by_first: BTreeMap<String, Vec<Spelling>>,
}

/// Splits a word at its joints, without the marks around each side.
pub fn atoms(word: &str) -> impl Iterator<Item = &str> {
    word.split(JOINTS)
        .map(|atom| {
            let bare = atom.trim_matches(|c: char| !c.is_alphanumeric());
            // An ampersand stands for a word.
            if bare.is_empty() && atom.contains('&') { "&" } else { bare }
        })
        .filter(|atom| !atom.is_empty())
}

impl Spellings {
    /// Lists the spellings of all countries; `common` knows further ones by their codes, `and` is the word for `&`.
    pub(super) fn new(
        countries: &[Country],
        common: &dyn Fn(&str) -> Option<String>,
        and: &[&str],
    ) -> Self {
        let mut by_first: BTreeMap<String, Vec<Spelling>> = BTreeMap::new();
        for country in countries {
            for spelling in of_country(country, common(country.code), and) {
                if let Some(first) = spelling.atoms.first() {
                    by_first.entry(first.clone()).or_default().push(spelling);
                }
            }
        }
        for spellings in by_first.values_mut() {
            spellings.sort_by_key(|spelling| std::cmp::Reverse(spelling.atoms.len()));
        }
        Self { by_first }
    }

    /// Lists the spellings that begin with a word, the longest first.
    pub fn starting_with(&self, atom: &str) -> &[Spelling] {
        self.by_first.get(&folded(atom)).map_or(&[], Vec::as_slice)
    }

    /// Finds the spelling that is the whole of a text, in capitals or small letters, with or without its article.
    pub fn whole(&self, text: &str) -> Option<&Spelling> {
        let atoms: Vec<String> = text.split_whitespace().flat_map(atoms).map(folded).collect();
        let find = |atoms: &[String]| {
            let spellings = self.by_first.get(atoms.first()?)?;
            spellings.iter().find(|one| one.of != Use::Elsewhere && one.atoms == atoms)
        };
        find(&atoms).or_else(|| {
            let (first, rest) = atoms.split_first()?;
            let article =
                |one: &&Spelling| one.article.is_some_and(|own| own.trim_end_matches('’') == first);
            find(rest).filter(article)
        })
    }

    /// Lists every spelling.
    pub fn iter(&self) -> impl Iterator<Item = &Spelling> {
        self.by_first.values().flatten()
    }
}

impl Spelling {
    /// Returns of how many words it is.
    #[expect(clippy::len_without_is_empty, reason = "a name has a word")]
    pub fn len(&self) -> usize {
        self.atoms.len()
    }

    /// Returns whether it was already a name of before on a day.
    pub fn is_former_on(&self, day: PartialDate) -> bool {
        self.of == Use::Former && !self.former_since.is_some_and(|since| day.ends_before(since))
    }

    /// Returns whether a sentence has the name with an article.
    pub fn needs_article(&self) -> bool {
        !self.is_free && self.article.is_some_and(|article| article != ELIDED)
    }

    /// Returns whether the name itself has a comma or a bracket after one of its words.
    pub fn stops_after(&self, index: usize) -> bool {
        self.stops.contains(&index)
    }

    /// Returns whether the words of a text begin with it; a name has a capital letter in it.
    pub fn begins(&self, text: &[&str]) -> bool {
        let Some(text) = text.get(..self.atoms.len()) else { return false };
        if let Some(exact) = &self.exact {
            return exact.iter().eq(text);
        }
        let is_name = match text {
            [only] => is_name(only),
            several => several.iter().any(|atom| atom.starts_with(char::is_uppercase)),
        };
        is_name && text.iter().zip(&self.atoms).all(|(written, atom)| folded(written) == *atom)
    }
}

/// Returns whether a word alone may be a name: it has a capital, and is no acronym.
fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && (word.contains(char::is_lowercase) || word.chars().count() >= SHORTEST_IN_CAPITALS)
}

/// Lists the spellings of a country, each once.
fn of_country(country: &Country, common: Option<String>, and: &[&str]) -> Vec<Spelling> {
    // Who is written of by no adjective is not written of: Antarctica is no country of a factsheet.
    let usual = if country.adjective.is_some() { Use::Usual } else { Use::Elsewhere };
    let mut spellings = Vec::new();
    let mut add = |of: Use, name: &Name, text: &str| {
        let spelling = Spelling::new(country.code, of, name, text);
        let with_sign = spelling.with_sign(and);
        for spelling in [Some(spelling), with_sign].into_iter().flatten() {
            if !spellings.iter().any(|known: &Spelling| known.atoms == spelling.atoms) {
                spellings.push(spelling);
            }
        }
    };
    country.within.iter().for_each(|name| add(Use::Elsewhere, name, name.text));
    country.former.iter().for_each(|name| add(Use::Former, name, name.text));
    for name in country.other.iter().chain([&country.name, &country.sentence]) {
        add(usual, name, name.text);
        add(usual, name, short(name.text));
    }
    if let Some(text) = common {
        let name = Name { is_free: true, ..Name::default() };
        add(usual, &name, &text);
        add(usual, &name, short(&text));
    }
    spellings
}

impl Spelling {
    /// Takes a text apart that is a name, or what is left of one.
    fn new(code: &'static str, of: Use, name: &Name, text: &str) -> Self {
        let mut written: Vec<&str> = Vec::new();
        let mut stops = Vec::new();
        for word in text.split_whitespace() {
            written.extend(atoms(word));
            if word.ends_with([',', '.']) {
                stops.extend(written.len().checked_sub(1));
            }
        }
        let is_acronym = written.iter().all(|atom| !atom.contains(char::is_lowercase));
        let is_exact = is_acronym || name.is_doubtful;
        Self {
            code,
            of,
            former_since: name.former_since,
            text: text.to_owned(),
            article: name.article,
            is_free: name.is_free,
            is_doubtful: name.is_doubtful,
            atoms: written.iter().map(|atom| folded(atom)).collect(),
            exact: is_exact.then(|| written.into_iter().map(str::to_owned).collect()),
            stops,
        }
    }

    /// Writes the name with a sign for one of its words: `Trinidad & Tobago`.
    fn with_sign(&self, and: &[&str]) -> Option<Self> {
        let at = self.atoms.iter().position(|atom| and.contains(&atom.as_str()))?;
        let mut spelling = self.clone();
        *spelling.atoms.get_mut(at)? = "&".to_owned();
        Some(spelling)
    }
}
