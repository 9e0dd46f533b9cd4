//! Who stands beside the donor in a data file: the other donors, and what sentences call each of them.

use std::collections::BTreeMap;

use super::tokens::Token;
use crate::rules::{Evidence, Lexicon};

/// A donor of a data file, or a country that the document names.
#[derive(Debug)]
pub struct Member {
    /// What the file calls it.
    pub value: String,
    /// Its names as small words.
    names: Vec<Vec<String>>,
    /// The stems of its adjectives.
    adjectives: Vec<String>,
}

/// The donor of the document, and those that stand beside it.
#[derive(Debug, Default)]
pub struct Members {
    /// The document's own donor first.
    all: Vec<Member>,
    /// Which series is of which of them.
    of_series: BTreeMap<String, usize>,
    /// The column that tells donors apart, by series.
    columns: BTreeMap<String, String>,
}

impl Members {
    /// Finds them by the conditions of the series.
    pub fn new(evidence: &Evidence<'_>) -> Self {
        let mut members = Self { all: vec![own(evidence)], ..Self::default() };
        let entries: Vec<_> = evidence.partnership.series.sound().collect();
        // A column is of donors where one series has the document's own in it.
        let columns: Vec<&str> = entries
            .iter()
            .flat_map(|(_, entry)| entry.r#where.sound())
            .filter(|(_, value)| members.is_own(&value.value))
            .map(|(column, _)| column.value.as_str())
            .collect();
        for (name, entry) in &entries {
            let condition = entry.r#where.sound();
            let donor = condition.filter(|(column, _)| columns.contains(&column.value.as_str()));
            let label = entry.label.as_ref().map(|label| label.value.as_str());
            for (column, value) in donor {
                members.columns.insert(name.value.clone(), column.value.clone());
                if members.is_own(&value.value) {
                    members.of_series.insert(name.value.clone(), 0);
                    continue;
                }
                let member = members.add(&value.value, label, evidence);
                members.of_series.insert(name.value.clone(), member);
            }
        }
        // Countries that the document names have figures of their own, if not in a series then in its file.
        let partners = evidence.partnership.donor.partners.iter();
        for code in partners.map(|code| code.value.as_str()) {
            if let Some(name) = evidence.english.country(code) {
                members.add(&name, None, evidence);
            }
        }
        members
    }

    fn is_own(&self, value: &str) -> bool {
        let words = split(value);
        self.all.first().is_some_and(|own| own.names.contains(&words))
    }

    /// Adds a donor that a file names; one that is there gets the label as a further name.
    fn add(&mut self, value: &str, label: Option<&str>, evidence: &Evidence<'_>) -> usize {
        let known = self.all.iter().position(|member| member.names.contains(&split(value)));
        let index = known.unwrap_or_else(|| {
            self.all.push(member(value, evidence));
            self.all.len() - 1
        });
        if let (Some(member), Some(label)) = (self.all.get_mut(index), label) {
            member.names.push(split(label));
        }
        index
    }

    /// Which other donor a series is of; `None` where it is the document's own, or of nobody.
    pub fn of_series(&self, name: &str) -> Option<usize> {
        self.of_series.get(name).copied().filter(|member| *member > 0)
    }

    /// The column by which the file of a series tells donors apart.
    pub fn column(&self, name: &str) -> Option<&str> {
        self.columns.get(name).map(String::as_str)
    }

    /// The member that is named at a token, and the token after its name.
    pub fn at(&self, tokens: &[Token<'_>], at: usize, lexicon: &Lexicon) -> Option<(usize, usize)> {
        let token = tokens.get(at).filter(|token| token.mention.is_none())?;
        let stem = lexicon.stem(&token.word);
        self.all.iter().enumerate().find_map(|(index, member)| {
            let is_adjective = member.adjectives.contains(&stem);
            let named = member.names.iter().filter(|name| !name.is_empty());
            let named = named.filter(|name| {
                let own = tokens.get(at..at + name.len()).unwrap_or_default();
                own.len() == name.len() && own.iter().zip(*name).all(|(a, b)| a.word == *b)
            });
            let length = named.map(Vec::len).max().or_else(|| is_adjective.then_some(1))?;
            Some((index, at + length))
        })
    }

    /// The member that a file calls so.
    pub fn named(&self, value: &str) -> Option<usize> {
        let words = split(value);
        self.all.iter().position(|member| member.value == value || member.names.contains(&words))
    }
}

/// The document's donor.
fn own(evidence: &Evidence<'_>) -> Member {
    let donor = &evidence.partnership.donor;
    let code = donor.country.as_ref().map(|code| code.value.as_str()).unwrap_or_default();
    let name = donor.name.as_ref().map(|name| name.value.as_str());
    let english = evidence.english.country(code);
    let mut member = member(name.or(english.as_deref()).unwrap_or_default(), evidence);
    member.names.extend(names_of(code, evidence));
    member.adjectives.extend(adjectives_of(code, evidence));
    let adjective = donor.adjective.as_ref().map(|word| evidence.lexicon.stem(&word.value));
    member.adjectives.extend(adjective);
    member
}

/// A member by the name that a file has for it, which is in English or in the document's language.
fn member(value: &str, evidence: &Evidence<'_>) -> Member {
    let mut member =
        Member { value: value.to_owned(), names: vec![split(value)], adjectives: Vec::new() };
    let locales = [evidence.locale, &evidence.english];
    let known = locales.into_iter().find_map(|locale| locale.countries().spellings().whole(value));
    if let Some(country) = known {
        member.names.extend(names_of(country.code, evidence));
        member.adjectives.extend(adjectives_of(country.code, evidence));
    }
    member
}

/// The names of a country in the document's language and in English, as small words.
fn names_of(code: &str, evidence: &Evidence<'_>) -> Vec<Vec<String>> {
    let locales = [evidence.locale, &evidence.english];
    let countries = locales.into_iter().filter_map(|locale| locale.countries().of(code));
    let names = countries.flat_map(|country| {
        [country.name, country.sentence].into_iter().chain(country.other.iter().copied())
    });
    names.map(|name| split(name.text)).collect()
}

/// The stems of the words for what is of a country.
fn adjectives_of(code: &str, evidence: &Evidence<'_>) -> Vec<String> {
    let words = evidence.locale.adjectives(code);
    words.into_iter().map(|word| evidence.lexicon.stem(word)).collect()
}

/// A name as small words.
fn split(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
