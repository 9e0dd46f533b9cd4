//! Counts against the names beside them: `three regions: Africa, Asia, the Americas and the Arab States`.

use std::ops::Range;

use super::Told;
use super::claim::{Claim, Scope};
use super::enumeration::{self, Enumeration, is_named};
use super::words::Words;
use crate::rules::Lexicon;
use crate::rules::countries::Named;
use crate::rules::reading::Reading;

/// The most words between what is counted and the mark before its names.
const MAX_GAP: usize = 16;

/// The fewest names between two commas that are surely those of what stands before the first.
const MIN_SET_OFF: usize = 3;

/// The most words of a name.
const MAX_NAME: usize = 6;

/// The most words between what is counted and a bracket or a dash.
const MAX_BEFORE_BRACKET: usize = 5;

/// How the names follow what is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// `three regions: …`
    Colon,
    /// `three regions agreed on it: …`
    FarColon,
    /// `three regions (…)`, `three regions – … –`
    Bracket,
    /// `three regions, namely …`
    Namely,
    /// `the three regions are …`
    Copula,
    /// `the three regions, …, …`
    Comma,
}

/// What is named of what a count counts.
#[derive(Debug)]
pub struct Names {
    /// How many names there are, at the least and at the most.
    pub least: usize,
    /// See `least`.
    pub most: usize,
    /// Where they stand in the passage, as bytes.
    pub bytes: Range<usize>,
}

impl Names {
    /// Returns whether a count is one of the numbers that they can be read to have.
    pub fn give(&self, claim: &Claim) -> bool {
        claim.holds_one(self.least..=self.most)
    }

    /// Returns the number that is nearest to a count.
    pub fn nearest(&self, count: usize) -> usize {
        count.clamp(self.least, self.most)
    }
}

/// What names are looked for with.
pub struct Look<'l> {
    /// The words of the language.
    pub words: &'l Words,
    /// Its lexicon.
    pub lexicon: &'l Lexicon,
    /// The donor, who may stand beside the countries that are counted.
    pub donor: Option<&'l str>,
}

impl Look<'_> {
    /// Returns what the sentence of a count names of it.
    pub fn beside(&self, told: &Told<'_, '_>, countries: &Named<'_, '_>) -> Option<Names> {
        let (reading, claim) = (told.reading, &told.claim);
        let head = claim.head();
        if head.is_empty() || self.words.times.has(head) || claim.scope == Scope::Whole {
            return None;
        }
        let sentence = words_of(reading, &reading.sentence_at(claim.bytes.start));
        let openings = self.openings(told, &sentence);
        openings.into_iter().find_map(|(opening, within)| {
            let is_example =
                self.words.examples.are_in(reading.words.get(claim.words.end..within.end)?);
            if is_example {
                return None;
            }
            let within = if opening == Opening::Comma {
                self.first_closed(reading, within)?
            } else {
                within
            };
            let found = enumeration::read(&reading.words, within, self.words)?;
            let names = Names {
                least: *found.count.start(),
                most: *found.count.end(),
                bytes: bytes_of(reading, &found.words)?,
            };
            self.fits(opening, told, &found, &names, countries).then_some(names)
        })
    }

    /// Returns the ways in which words after a count may name what it counts, the nearest first.
    fn openings(
        &self,
        told: &Told<'_, '_>,
        sentence: &Range<usize>,
    ) -> Vec<(Opening, Range<usize>)> {
        let (reading, claim) = (told.reading, &told.claim);
        let mut openings = Vec::new();
        let from = claim.words.end;
        let rest = |at: usize| reading.words.get(at..sentence.end).unwrap_or_default();
        for at in from..sentence.end.min(from + MAX_GAP + 1) {
            let Some(last) = at.checked_sub(1).and_then(|index| reading.words.get(index)) else {
                break;
            };
            let gap = at - from;
            let next = reading.words.get(at).filter(|_| at < sentence.end);
            // Another count has names of its own.
            let is_other = told
                .others
                .iter()
                .any(|other| gap > 0 && other.words.start < at && other.words.start >= from);
            if is_other || last.after.contains(';') {
                break;
            }
            if last.after.contains(':') {
                let opening = if gap == 0 { Opening::Colon } else { Opening::FarColon };
                openings.push((opening, at..sentence.end));
                break;
            }
            let is_near = gap <= MAX_BEFORE_BRACKET;
            if is_near && next.is_some_and(|next| next.before.contains('(')) {
                let end = rest(at).iter().position(|word| word.after.contains(')'));
                openings.extend(end.map(|end| (Opening::Bracket, at..at + end + 1)));
            }
            if is_near && is_dash(last.after) {
                let end = rest(at).iter().position(|word| is_dash(word.after));
                let end = end.map_or(sentence.end, |end| at + end + 1);
                openings.push((Opening::Bracket, at..end));
            }
            if let Some((length, ())) = self.words.namely.at(rest(at))
                && (gap == 0 || last.after.contains(','))
            {
                openings.push((Opening::Namely, at + length..sentence.end));
            }
            let is_copula = self.words.copulas.begin(rest(at));
            if is_copula && claim.is_definite && is_near {
                openings.push((Opening::Copula, at + 1..sentence.end));
            }
            if last.after.contains(',') && is_near {
                openings.push((Opening::Comma, at..sentence.end));
            }
        }
        openings
    }

    /// Ends words with the first item that a joining word stands before.
    fn first_closed(&self, reading: &Reading<'_>, within: Range<usize>) -> Option<Range<usize>> {
        let own = reading.words.get(within.clone())?;
        let joining =
            own.iter().position(|word| self.words.joining.contains(&word.text.to_lowercase()))?;
        let end = own.iter().skip(joining + 1).position(|word| !word.after.trim().is_empty());
        let end = end.map_or(within.end, |end| within.start + joining + 1 + end + 1);
        Some(within.start..end)
    }

    /// Returns whether what was read can only be the names of what is counted.
    fn fits(
        &self,
        opening: Opening,
        told: &Told<'_, '_>,
        found: &Enumeration,
        names: &Names,
        countries: &Named<'_, '_>,
    ) -> bool {
        let (reading, claim) = (told.reading, &told.claim);
        let head = claim.head();
        let item = |item: &Range<usize>| reading.words.get(item.clone()).unwrap_or_default();
        // `two from Kenya, two from Uganda` divide a number, and name nothing.
        let has_numbers = found.items.iter().any(|words| {
            let first = item(words).first();
            first.is_some_and(|word| reading.mentions.iter().any(|m| m.bytes.start == word.from))
        });
        let are_named = found.items.iter().all(|words| is_named(item(words)));
        let is_country = |words: &Range<usize>| {
            let bytes = bytes_of(reading, words).unwrap_or_default();
            countries
                .found
                .iter()
                .any(|country| country.bytes.start >= bytes.start && country.bytes.end <= bytes.end)
        };
        let are_countries = found.items.iter().all(is_country);
        let is_of_names = self.words.named.has(head);
        if has_numbers
            || (is_of_names
                && !found.items.first().is_some_and(|words| is_named(item(words)))
                && !self.words.joined.has(head))
        {
            return false;
        }
        let lead = |words: &Range<usize>| {
            let first = item(words).first()?;
            let is_article = self.words.articles.contains(&first.text.to_lowercase());
            (first.is_function() && !is_article).then(|| first.text.to_lowercase())
        };
        let leads: Vec<_> = found.items.iter().map(lead).collect();
        // `the Ministry of Health, the Ministry of Justice`: each says again what it is.
        let is_said_again = |words: &Range<usize>| {
            let mut own = item(words).iter().map(|word| word.text);
            let first = own.find(|word| !self.words.articles.contains(&word.to_lowercase()));
            first.is_some_and(|word| {
                let bare = word.rsplit(['’', '\'']).next().unwrap_or(word);
                self.lexicon.stem(bare) == head
            })
        };
        let is_repeated = found.items.iter().all(is_said_again);
        let is_parallel = is_repeated
            || leads
                .first()
                .is_some_and(|first| first.is_some() && leads.iter().all(|lead| lead == first));
        // The Ministry of Trade and Industry is one; of what has such names there may be fewer than are counted.
        let is_joined = self.words.joined.has(head) && !is_parallel;
        if is_joined && claim.count < names.least {
            return false;
        }
        let is_typed = is_of_names && are_named || self.words.announcing.has(head);
        match opening {
            Opening::Colon | Opening::Namely => true,
            Opening::FarColon => is_typed && (!self.words.countries.has(head) || are_countries),
            Opening::Bracket => is_typed,
            Opening::Copula => {
                let begins = |words: &Range<usize>| {
                    let first = item(words).first();
                    first
                        .is_some_and(|word| self.words.articles.contains(&word.text.to_lowercase()))
                };
                is_typed && are_named || found.items.iter().all(begins)
            }
            Opening::Comma => {
                let last = item(&(names_end(found)..names_end(found) + 1)).first();
                let is_closed = last.is_none_or(|word| !word.after.trim().is_empty());
                let is_country = self.words.countries.has(head) && are_countries;
                // `with four cities, Norad and UNICEF` has no names of cities in it.
                let is_within = last.is_some_and(|word| word.after.contains(','));
                let is_set_off = is_within && found.items.len() >= MIN_SET_OFF;
                let is_known = (claim.is_definite || is_set_off) && is_of_names && are_named;
                is_closed && (is_country || is_parallel || is_known && !is_joined)
            }
        }
    }

    /// Returns what the names before a count give: `Africa, Asia and the Americas, the four regions`.
    pub fn before(&self, told: &Told<'_, '_>) -> Option<Names> {
        let (reading, claim) = (told.reading, &told.claim);
        if !self.words.named.has(claim.head())
            || self.words.joined.has(claim.head())
            || claim.scope != Scope::All
        {
            return None;
        }
        let sentence = words_of(reading, &reading.sentence_at(claim.bytes.start));
        let article = |index: usize| {
            let word = reading.words.get(index)?;
            self.words.definite.begin(std::slice::from_ref(word)).then_some(index)
        };
        let mut first = claim.words.start;
        while let Some(index) = first.checked_sub(1).and_then(article) {
            first = index;
        }
        let last = first.checked_sub(1).filter(|index| *index >= sentence.start)?;
        let is_colon =
            reading.words.get(last)?.after.contains(':') || is_dash(reading.words.get(last)?.after);
        let is_comma = reading.words.get(last)?.after.contains(',') && claim.is_definite;
        if !(is_colon || is_comma) {
            return None;
        }
        // Back over the names: the last behind a joining word, the others behind commas.
        let own = reading.words.get(sentence.start..=last)?;
        let joint =
            own.iter().rposition(|word| self.words.joining.contains(&word.text.to_lowercase()))?;
        let right = own.get(joint + 1..)?;
        if !is_named(right) || right.len() > MAX_NAME {
            return None;
        }
        let (before, begin) = self.names_before(own, joint)?;
        let count = before + 1;
        // Fewer may be the last of them alone.
        let surely = if is_comma { 2..=count } else { count..=count };
        let words = sentence.start + begin..last + 1;
        let bytes = bytes_of(reading, &words)?;
        Some(Names { least: *surely.start(), most: *surely.end(), bytes })
    }

    /// Returns what a place names of the countries of a story: `Guatemala, Honduras and El Salvador`.
    pub fn of_place(
        &self,
        told: &Told<'_, '_>,
        location: &Reading<'_>,
        countries: &Named<'_, '_>,
    ) -> Option<Names> {
        let claim = &told.claim;
        if !self.words.countries.has(claim.head())
            || !claim.is_definite
            || claim.scope != Scope::All
        {
            return None;
        }
        let within = 0..location.words.len();
        let found = enumeration::read(&location.words, within, self.words)?;
        let is_country = |words: &Range<usize>| {
            let bytes = bytes_of(location, words).unwrap_or_default();
            countries.found.iter().any(|country| bytes.contains(&country.bytes.start))
        };
        if !found.items.iter().all(is_country) {
            return None;
        }
        let bytes = 0..location.whole().len();
        Some(Names { least: *found.count.start(), most: *found.count.end(), bytes })
    }
}

/// The last word of an enumeration.
fn names_end(found: &Enumeration) -> usize {
    found.words.end.saturating_sub(1)
}

/// Returns whether marks have a dash in them.
fn is_dash(marks: &str) -> bool {
    marks.contains(['–', '—']) || marks.trim() == "-"
}

/// Returns the words of a range of bytes.
pub fn words_of(reading: &Reading<'_>, bytes: &Range<usize>) -> Range<usize> {
    let from = reading.words.partition_point(|word| word.from < bytes.start);
    from..reading.words.partition_point(|word| word.from < bytes.end)
}

/// Returns the bytes of a range of words.
pub fn bytes_of(reading: &Reading<'_>, words: &Range<usize>) -> Option<Range<usize>> {
    let own = reading.words.get(words.clone())?;
    let (first, last) = (own.first()?, own.last()?);
    Some(first.from..last.from + last.text.len())
}
