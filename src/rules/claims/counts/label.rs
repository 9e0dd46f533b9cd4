//! What a heading says that the things below it are: `Partner countries`, `The pillars of the partnership`.

use std::collections::BTreeSet;

use super::words::Words;
use crate::mentions::{Mention, What};
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::rules::things::{self, Thing};

/// What a heading says that the things below it are.
#[derive(Debug, Clone)]
pub struct Label {
    /// The noun with its adjectives.
    pub thing: Thing,
    /// The stems of the rest of the heading, which may make it a part of something: `in africa` of `Projects in Africa`.
    pub rest: BTreeSet<String>,
    /// Whether it says that it has only some of them, or has years.
    pub is_partial: bool,
}

impl Label {
    /// Reads what a sentence says that the bullets below it are: `The strategy has these pillars:`.
    pub fn of_intro(intro: &Reading<'_>, words: &Words, evidence: &Evidence<'_>) -> Option<Self> {
        let lexicon = &evidence.lexicon;
        let sentence = intro.sentences.last()?;
        let own = intro.words_in(sentence);
        // A count of its own says how many they are.
        let is_count = |mention: &Mention| matches!(mention.what, What::Count { .. });
        if intro.mentions_in(sentence).iter().any(is_count) {
            return None;
        }
        let is_announced =
            |word: &Word<'_>| words.announcing.has(word.stem()) && lexicon.is_plural(word.text);
        let at = own.iter().rposition(is_announced)?;
        let noun = own.get(at)?;
        let head = noun.stem().to_owned();
        let stems = BTreeSet::from([head.clone()]);
        let bytes = noun.from..noun.from + noun.text.len();
        let thing = Thing { head, nouns: stems.clone(), stems, bytes };
        let is_partial = [&words.selection, &words.other, &words.examples, &words.rest]
            .into_iter()
            .any(|phrases| phrases.are_in(own));
        Some(Self { thing, rest: BTreeSet::new(), is_partial })
    }

    /// Reads what a heading says that the things below it are.
    pub fn read(title: &Reading<'_>, words: &Words, evidence: &Evidence<'_>) -> Option<Self> {
        let lexicon = &evidence.lexicon;
        let begins = |word: &Word<'_>| !word.is_function();
        let first = title.words.iter().position(begins)?;
        // `In the field` is no field.
        let is_article = |own: &[Word<'_>]| {
            own.iter().all(|word| words.articles.contains(&word.text.to_lowercase()))
        };
        if !is_article(title.words.get(..first)?) {
            return None;
        }
        let thing = things::noun(title.words.get(first..)?, lexicon)?;
        let head = title.words_in(&thing.bytes).iter().find(|word| word.stem() == thing.head)?;
        if !lexicon.is_plural(head.text) {
            return None;
        }
        // `Partners in Norway` are a part of all; `the partners of Norway` are not.
        let after = title.words_in(&(thing.bytes.end..title.whole().len()));
        let mut rest = BTreeSet::new();
        let mut is_place = false;
        for word in after {
            let is_function = word.is_function();
            if !is_function {
                let lead = if is_place { "in " } else { "" };
                rest.insert(format!("{lead}{}", word.stem()));
            }
            is_place = is_function && words.places.contains(word.bare());
        }
        let own_period = evidence.partnership.factsheet.period.as_ref().map(|p| p.value);
        let is_other_period = title
            .mentions
            .iter()
            .filter_map(|mention| mention.what.years())
            .any(|years| Some(years) != own_period);
        let is_partial = is_other_period
            || words.selection.are_in(&title.words)
            || words.other.are_in(&title.words)
            || words.examples.are_in(&title.words);
        Some(Self { rest, thing, is_partial })
    }
}
