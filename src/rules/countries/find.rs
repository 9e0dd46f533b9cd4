//! Finding names of countries in a passage, and telling them from what is called like one.

use std::ops::Range;

use crate::locale::{self, Locale, Spelling, Use};
use crate::mentions::Reader;
use crate::rules::reading::Reading;
use crate::rules::runs::{self, Word};

/// A country that a passage names.
#[derive(Debug, Clone)]
pub struct Found {
    /// How it is written.
    pub spelling: &'static Spelling,
    /// The bytes of the name in the passage, without its article.
    pub bytes: Range<usize>,
    /// The words that the name stands in.
    pub words: Range<usize>,
    /// Whether something is joined to its first word in front: `l’Italie`, `OIT–Norvège`.
    pub is_joined_before: bool,
}

/// A word, or one side of a joint in it.
pub struct Atom<'w> {
    /// The characters.
    pub text: &'w str,
    /// The byte of the passage at which it begins.
    pub from: usize,
    /// The number of its word.
    pub word: usize,
    /// Whether it begins its word.
    is_first: bool,
    /// Whether it ends its word.
    pub is_last: bool,
}

/// The words by which a country's name is known to be part of another name.
pub struct Namesakes {
    before: Vec<String>,
    after: Vec<String>,
    of: Vec<String>,
    places: Vec<String>,
    rivers: Vec<String>,
    waters: Vec<String>,
}

impl Namesakes {
    /// Reads the words of the document's language.
    pub fn new(locale: &Locale) -> Self {
        let list = |id: &str| {
            locale.message(id, &[]).split_whitespace().map(str::to_owned).collect::<Vec<_>>()
        };
        Self {
            before: list("country-not-after"),
            after: list("country-not-before"),
            of: list("country-not-of"),
            places: list("country-behind"),
            rivers: list("country-rivers"),
            waters: list("country-rivers-beside"),
        }
    }
}

/// Finds the names of a passage; what names a currency or something that is called like a country is left out.
pub fn names(
    reading: &Reading<'_>,
    atoms: &[Atom<'_>],
    reader: &Reader,
    locale: &Locale,
    namesakes: &Namesakes,
) -> Vec<Found> {
    let words = &reading.words;
    let texts: Vec<&str> = atoms.iter().map(|atom| atom.text).collect();
    let spellings = locale.countries().spellings();
    let mut currencies = None;
    let mut found = Vec::new();
    let mut at = 0;
    while let (Some(first), Some(rest)) = (atoms.get(at), texts.get(at..)) {
        let here = atoms.get(at..).unwrap_or_default();
        let is_meant = |spelling: &&Spelling| {
            spelling.begins(rest)
                && goes_on(spelling, here, words)
                && (!spelling.is_doubtful || is_sure(spelling, words, first, namesakes))
        };
        let Some(spelling) = spellings.starting_with(first.text).iter().find(is_meant) else {
            at += 1;
            continue;
        };
        let end = at + spelling.len();
        let Some(last) = atoms.get(end - 1) else { break };
        // `dollars des États-Unis` name a currency.
        let currencies = currencies.get_or_insert_with(|| reader.currencies(reading.whole()));
        let is_currency = currencies.iter().any(|currency| currency.contains(&first.from));
        let is_other = namesakes.is_river(spelling, reading, first.from)
            || namesakes.have(words, atoms, at..end);
        if spelling.of != Use::Elsewhere && !is_currency && !is_other {
            found.push(Found {
                spelling,
                bytes: first.from..last.from + last.text.len(),
                words: first.word..last.word + 1,
                is_joined_before: !first.is_first,
            });
        }
        at = end;
    }
    found
}

/// Splits words into atoms.
pub fn atoms<'w>(words: &[Word<'w>]) -> Vec<Atom<'w>> {
    let mut atoms = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let mut at = 0;
        let mut own = locale::atoms(word.text).peekable();
        let mut is_first = true;
        while let Some(text) = own.next() {
            at += word.text.get(at..).and_then(|rest| rest.find(text)).unwrap_or_default();
            let from = word.from + at;
            at += text.len();
            let is_last = own.peek().is_none();
            atoms.push(Atom { text, from, word: index, is_first, is_last });
            is_first = false;
        }
    }
    atoms
}

/// Returns whether nothing ends within a name: no sentence and no bracket, unless the name itself has a mark there.
fn goes_on(spelling: &Spelling, atoms: &[Atom<'_>], words: &[Word<'_>]) -> bool {
    let inner = atoms.iter().take(spelling.len().saturating_sub(1)).enumerate();
    inner.filter(|(_, atom)| atom.is_last).all(|(index, atom)| {
        let after = words.get(atom.word).map_or("", |word| word.after);
        !after.contains([',', '.', ';', ':']) || spelling.stops_after(index)
    })
}

/// Returns whether a name that is also a common word stands where only a country can: behind *in*, or its article.
fn is_sure(spelling: &Spelling, words: &[Word<'_>], first: &Atom<'_>, sakes: &Namesakes) -> bool {
    if !first.is_first {
        return false;
    }
    let Some(before) = runs::previous(words, first.word) else { return false };
    let is_next = words.get(first.word).is_some_and(|word| word.follows(before));
    let small = before.text.to_lowercase();
    let is_meant = match spelling.article {
        Some(article) => small == article,
        None => sakes.places.contains(&small),
    };
    is_next && is_meant
}

impl Namesakes {
    /// Returns whether a name is a river's, in a sentence that speaks of rivers.
    fn is_river(&self, spelling: &Spelling, reading: &Reading<'_>, byte: usize) -> bool {
        let is_water =
            |word: &Word<'_>| self.waters.iter().any(|water| *water == word.text.to_lowercase());
        self.rivers.contains(&spelling.text)
            && reading.words_in(&reading.sentence_at(byte)).iter().any(is_water)
    }

    /// Returns whether the atoms of a country are part of another name: New Mexico, Michael Jordan, Gulf of Guinea.
    pub fn have(&self, words: &[Word<'_>], atoms: &[Atom<'_>], range: Range<usize>) -> bool {
        let has = |list: &[String], text: &str| list.iter().any(|listed| listed == text);
        let (Some(first), Some(last)) =
            (atoms.get(range.start), range.end.checked_sub(1).and_then(|i| atoms.get(i)))
        else {
            return false;
        };
        let (Some(word), Some(end)) = (words.get(first.word), words.get(last.word)) else {
            return false;
        };
        // `the U.S. Congress`: an abbreviation has its full stop, and goes on.
        let goes_on = |next: &Word<'_>| {
            next.follows(end)
                || (end.after == "." && end.text.contains('.') && next.before.is_empty())
        };
        let next = words.get(last.word + 1).filter(|next| last.is_last && goes_on(next));
        if next.is_some_and(|next| has(&self.after, next.text) || is_second_half(next)) {
            return true;
        }
        let back = |steps: usize| range.start.checked_sub(steps).and_then(|index| atoms.get(index));
        if back(1).is_some_and(|atom| has(&self.before, atom.text)) {
            return true;
        }
        // Gulf of Guinea, mer du Japon, golfe d’Oman.
        let is_small = |atom: &&Atom<'_>| {
            atom.text.chars().count() <= 3 && atom.text.chars().all(char::is_lowercase)
        };
        let small = (1..=2).take_while(|steps| back(*steps).as_ref().is_some_and(is_small)).count();
        if small > 0 && back(small + 1).is_some_and(|atom| has(&self.of, atom.text)) {
            return true;
        }
        // A capital within the sentence: the first half of somebody's or something's name.
        let Some(index) = first.word.checked_sub(1) else { return false };
        let begins = index == 0 || runs::previous(words, index).is_some_and(Word::ends_sentence);
        words.get(index).is_some_and(|previous| {
            !begins
                && word.follows(previous)
                && previous.is_capital()
                && !previous.run.is_fact
                && previous.text.chars().count() >= 4
                && previous.text.chars().any(char::is_lowercase)
        })
    }
}

/// Returns whether the word after a country makes a longer name of it: Kenya Red Cross, Jordan River.
fn is_second_half(next: &Word<'_>) -> bool {
    next.is_capital() && !next.run.is_fact && next.text.chars().any(char::is_lowercase)
}
