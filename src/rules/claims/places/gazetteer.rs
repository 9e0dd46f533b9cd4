//! Where a passage names a country, by its name or by its adjective, its people, its capital or an agency, and where
//! it names a region.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::locale::{self, Country, Locale, Use, country_codes, members};
use crate::rules::countries::Named;
use crate::rules::countries::find::{Atom, Found, Namesakes};
use crate::rules::reading::Reading;

/// By what a country is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Its name: Sweden.
    Country,
    /// Its adjective: Swedish.
    Adjective,
    /// Its people: Swedes.
    People,
    /// One of its people: a Swede.
    Person,
    /// Its capital: Stockholm.
    Capital,
    /// Another of its cities: Gothenburg.
    City,
    /// A body through which its government gives: Sida.
    Agency,
    /// A region, of which these are the States: Asia.
    Region,
    /// The adjective of a region: Asian.
    Regional,
}

/// A name and the countries that it may stand for.
#[derive(Debug)]
struct Entry {
    atoms: Vec<String>,
    kind: Kind,
    states: Vec<&'static str>,
    /// Whether the name itself has a comma in it.
    has_comma: bool,
}

/// What a language calls countries besides their names, and what it calls regions.
pub struct Gazetteer {
    /// By their first atoms.
    entries: BTreeMap<String, Vec<Entry>>,
    namesakes: Namesakes,
}

/// A place in a passage that names a country or a region.
#[derive(Debug, Clone)]
pub struct Spot<'a> {
    /// By what it does.
    pub kind: Kind,
    /// The countries that it may stand for; of a region its States.
    pub states: Vec<&'static str>,
    /// Its words.
    pub words: Range<usize>,
    /// Its bytes in the passage, without what is joined to it.
    pub bytes: Range<usize>,
    /// What is joined to it in front, such as `d’`.
    pub head: &'a str,
    /// What is joined to it behind, such as `’s` or `-funded`.
    pub tail: &'a str,
    /// Whether it is part of another name: the Tokyo Declaration.
    pub is_in_name: bool,
    /// Whether a name between braces printed it.
    pub is_fact: bool,
}

impl Spot<'_> {
    /// Returns whether nothing is joined to it but an article and a mark of possession.
    pub fn stands_alone(&self) -> bool {
        let is_elided = self.head.is_empty() || self.head.ends_with(['’', '\'']);
        let is_owner = matches!(self.tail.trim_start_matches(['’', '\'']), "" | "s");
        is_elided && is_owner
    }

    /// Returns whether it may stand for one of the countries of another.
    pub fn shares(&self, other: &Self) -> bool {
        self.states.iter().any(|code| other.states.contains(code))
    }

    /// Returns whether it stands for a country, and not for what is called after it.
    pub fn is_country(&self) -> bool {
        match self.kind {
            Kind::Country => true,
            Kind::Capital => !self.is_in_name,
            Kind::Adjective | Kind::People => self.stands_alone(),
            Kind::Person | Kind::City | Kind::Agency | Kind::Region | Kind::Regional => false,
        }
    }
}

impl Gazetteer {
    /// Collects the names of a language.
    pub fn new(locale: &Locale) -> Self {
        let mut gazetteer = Self { entries: BTreeMap::new(), namesakes: Namesakes::new(locale) };
        let countries = country_codes().filter_map(|code| locale.countries().of(code));
        for country in countries {
            for form in adjectives(country) {
                gazetteer.add(&form, Kind::Adjective, &[country.code]);
            }
            for form in people(country, locale) {
                gazetteer.add(&form, Kind::People, &[country.code]);
            }
            for form in person(country) {
                gazetteer.add(form, Kind::Person, &[country.code]);
            }
        }
        let variants = locale.message("adjective-variants", &[]);
        for (code, form) in variants.lines().filter_map(|line| line.trim().split_once(' ')) {
            if let Some(code) = country_codes().find(|known| *known == code) {
                gazetteer.add(form, Kind::Adjective, &[code]);
            }
        }
        for (code, name) in locale.capitals() {
            gazetteer.add(name, Kind::Capital, &[code]);
        }
        for (code, name) in locale.cities() {
            gazetteer.add(name, Kind::City, &[code]);
        }
        for (code, name) in locale.agencies() {
            gazetteer.add(name, Kind::Agency, &[code]);
        }
        for region in locale.regions() {
            let states: Vec<&str> = members(region.region).into_iter().collect();
            let names = region.names.iter().map(|name| (name, Kind::Region));
            let adjectives = region.adjectives.iter().map(|name| (name, Kind::Regional));
            for (name, kind) in names.chain(adjectives) {
                gazetteer.add(name, kind, &states);
            }
        }
        gazetteer
    }

    /// Adds a name; one that is there already may stand for more countries.
    fn add(&mut self, form: &str, kind: Kind, states: &[&'static str]) {
        let atoms: Vec<String> =
            form.split_whitespace().flat_map(locale::atoms).map(str::to_owned).collect();
        let Some(first) = atoms.first() else { return };
        let entries = self.entries.entry(first.clone()).or_default();
        match entries.iter_mut().find(|entry| entry.kind == kind && entry.atoms == atoms) {
            Some(entry) => {
                entry.states.extend(states);
                entry.states.sort_unstable();
                entry.states.dedup();
            }
            None => {
                let (states, has_comma) = (states.to_vec(), form.contains(','));
                entries.push(Entry { atoms, kind, states, has_comma });
            }
        }
    }

    /// Returns every place of a passage that names a country or a region, in reading order; where two names are the
    /// same, each of them.
    pub fn spots<'a>(&self, named: &Named<'_, 'a>) -> Vec<Spot<'a>> {
        let Named { reading, atoms, .. } = named;
        let mut spots = Vec::new();
        let mut countries = named.found.iter().peekable();
        let mut at = 0;
        while let Some(first) = atoms.get(at) {
            // A country's name is never the beginning or the end of something else.
            if let Some(found) = countries.next_if(|found| found.bytes.start <= first.from) {
                spots.extend(of_country(found, reading));
                at += atoms.iter().skip(at).take_while(|atom| atom.from < found.bytes.end).count();
                continue;
            }
            let room = countries.peek().map_or(usize::MAX, |found| found.bytes.start);
            let entries = self.entries.get(first.text).into_iter().flatten();
            let fits = |entry: &&Entry| {
                let own = atoms.get(at..at + entry.atoms.len()).unwrap_or_default();
                is_written(entry, own, reading) && own.iter().all(|atom| atom.from < room)
            };
            let found: Vec<&Entry> = entries.filter(fits).collect();
            let length = found.iter().map(|entry| entry.atoms.len()).max().unwrap_or(1);
            for entry in found.into_iter().filter(|entry| entry.atoms.len() == length) {
                spots.extend(self.spot(entry, at..at + length, atoms, reading));
            }
            at += length;
        }
        spots
    }

    /// Makes the spot of a name.
    fn spot<'a>(
        &self,
        entry: &Entry,
        own: Range<usize>,
        atoms: &[Atom<'_>],
        reading: &Reading<'a>,
    ) -> Option<Spot<'a>> {
        let (first, last) = (atoms.get(own.start)?, atoms.get(own.end.checked_sub(1)?)?);
        let bytes = first.from..last.from + last.text.len();
        let is_in_name = self.namesakes.have(&reading.words, atoms, own);
        let (kind, states) = (entry.kind, entry.states.clone());
        spot(kind, states, bytes, first.word..last.word + 1, is_in_name, reading)
    }
}

/// Makes the spot of a country's name.
fn of_country<'a>(found: &Found, reading: &Reading<'a>) -> Option<Spot<'a>> {
    let (bytes, words) = (found.bytes.clone(), found.words.clone());
    spot(Kind::Country, vec![found.spelling.code], bytes, words, false, reading)
}

/// Makes a spot.
fn spot<'a>(
    kind: Kind,
    states: Vec<&'static str>,
    bytes: Range<usize>,
    words: Range<usize>,
    is_in_name: bool,
    reading: &Reading<'a>,
) -> Option<Spot<'a>> {
    let (from, to) =
        (reading.words.get(words.start)?, reading.words.get(words.end.checked_sub(1)?)?);
    let head = from.text.get(..bytes.start.checked_sub(from.from)?).unwrap_or_default();
    let tail = to.text.get(bytes.end.checked_sub(to.from)?..).unwrap_or_default();
    let is_fact = from.run.is_fact;
    Some(Spot { kind, states, words, bytes, head, tail, is_in_name, is_fact })
}

/// Returns whether atoms are a name, letter by letter; no sentence and no bracket ends within it.
fn is_written(entry: &Entry, atoms: &[Atom<'_>], reading: &Reading<'_>) -> bool {
    let name = &entry.atoms;
    let goes_on = |atom: &Atom<'_>| {
        let after = reading.words.get(atom.word).map_or("", |word| word.after);
        let ends = |mark| match mark {
            ',' => !entry.has_comma,
            _ => matches!(mark, '.' | ';' | ':' | ')'),
        };
        !atom.is_last || !after.contains(ends)
    };
    atoms.len() == name.len()
        && atoms.iter().zip(name).all(|(atom, wanted)| atom.text == wanted)
        && atoms.iter().rev().skip(1).all(goes_on)
}

/// Lists the forms of a country's adjective; where it has a feminine, its plurals add an s.
fn adjectives(country: &Country) -> Vec<String> {
    let singular = country.adjective.into_iter().chain(country.feminine);
    let mut forms: Vec<String> = singular.map(str::to_owned).collect();
    if country.feminine.is_some() {
        let plural = |form: &String| (!form.ends_with(['s', 'x'])).then(|| format!("{form}s"));
        let plurals: Vec<String> = forms.iter().filter_map(plural).collect();
        forms.extend(plurals);
    }
    forms.dedup();
    forms
}

/// Lists what a country's people are called, where its adjective is not a name of them as well.
///
/// Where an adjective has small letters, its plurals with a capital are the people: les Suédois.
fn people(country: &Country, locale: &Locale) -> Vec<String> {
    let is_own = |word: &&&str| country.adjective != Some(**word);
    let own = country.people.iter().filter(is_own).map(|word| (*word).to_owned());
    let capital = adjectives(country).into_iter().filter(|form| {
        country.feminine.is_some() && form.ends_with(['s', 'x']) && !form.contains(' ')
    });
    own.chain(capital.map(|form| locale.capital(&form))).collect()
}

/// Lists what one of a country's people is called, where that is neither its adjective nor a name of all of them.
fn person(country: &Country) -> impl Iterator<Item = &'static str> {
    let own = country.adjective;
    let words = country.people.iter().filter_map(|word| word.strip_suffix('s'));
    words.filter(move |word| Some(*word) != own && country.feminine.is_none())
}

/// Returns the country that a value of a file is the name or the code of, in the document's language or in English.
pub fn country_called(value: &str, locale: &Locale, english: &Locale) -> Option<&'static str> {
    let by_name = [locale, english].into_iter().find_map(|locale| {
        let spelling = locale.countries().spellings().whole(value)?;
        (spelling.of != Use::Elsewhere).then_some(spelling.code)
    });
    by_name.or_else(|| country_codes().find(|code| *code == value))
}
