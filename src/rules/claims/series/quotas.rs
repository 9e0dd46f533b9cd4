//! Shares in words against those in percent that the document gives of the same.

use std::collections::BTreeSet;
use std::ops::Range;

use super::sizes::{Room, Size};
use super::tell::Fault;
use super::topics::{Desk, Place};
use super::words::{Kind, Words};
use crate::finding::Span;
use crate::model::Owner;
use crate::rules::claims::statements::{self, Statement};
use crate::rules::claims::{Vocabulary, is_story};
use crate::rules::{Evidence, Lexicon};
use crate::units::Period;

/// A share in percent, and what it is of.
#[derive(Debug)]
pub struct Quota {
    room: Room,
    /// The stems of the words around it that say of what it is.
    stems: BTreeSet<String>,
    years: Vec<Period>,
    section: Owner,
    said: String,
    place: Span,
}

/// Collects them.
pub fn all<'a>(
    statements: &[Statement<'_, 'a>],
    evidence: &Evidence<'a>,
    words: &Words,
    vocabulary: &Vocabulary,
) -> Vec<Quota> {
    let shares = statements.iter().filter(|one| one.kind == statements::Kind::Percent);
    let quota = |one: &Statement<'_, 'a>| {
        let size = Size::of_percent(one.number.quantity, one.number.bound)?;
        Some(Quota {
            room: size.room()?,
            stems: meaning(
                one.words.iter().map(|word| word.text),
                words,
                vocabulary,
                &evidence.lexicon,
            ),
            years: one.years.clone(),
            section: one.reading.stand.owner,
            said: one.says(),
            place: one.place(evidence),
        })
    };
    shares.filter(|one| one.about.marks.is_empty()).filter_map(quota).collect()
}

/// Holds a share against those in percent of the same; one that bears it out is enough.
pub fn judge<'a>(
    desk: &Desk<'_, 'a>,
    place: Place<'_, '_, 'a>,
    tokens: &Range<usize>,
    room: Room,
) -> Option<Fault<'a>> {
    let sentence = place.sentence;
    let clause = sentence.clause(tokens.start);
    let own = clause.filter(|at| !tokens.contains(at)).map(|at| sentence.word(at));
    let own = meaning(own, desk.words, desk.vocabulary, &desk.evidence.lexicon);
    let times = desk.times(sentence, 0..sentence.tokens.len());
    let years: Vec<Period> = times.into_iter().map(|time| time.years).collect();
    if own.is_empty() || desk.is_vague(sentence, 0..sentence.tokens.len()) {
        return None;
    }
    let section = sentence.reading.stand.owner;
    // Who gives two shares in one breath means two: `from 2% to 64%`, `41% and 80% of all jobs`.
    let here = sentence.place(&(0..sentence.tokens.len()), desk.evidence);
    let is_same = |quota: &&Quota| {
        let is_beside = quota.place.source == here.source
            && (here.start..here.end).contains(&quota.place.start);
        let is_of_stories =
            is_story(section, desk.evidence) || is_story(quota.section, desk.evidence);
        !is_beside
            && quota.stems == own
            && desk.are_of_years(&quota.years, &years)
            && (!is_of_stories || section == quota.section)
    };
    let same: Vec<&Quota> = desk.quotas.iter().filter(is_same).collect();
    let first = same.first()?;
    if same.iter().any(|quota| quota.room.overlaps(room)) {
        return None;
    }
    Some(Fault {
        tokens: tokens.clone(),
        above: None,
        gives: format!("and of the same `{}` elsewhere", first.said),
        places: vec![(first.place, "the same share".to_owned())],
        notes: Vec::new(),
        help: "bring the words and the number to one share, or say of what each of them is"
            .to_owned(),
        series: Vec::new(),
    })
}

/// The stems of words that say of what a share is, without those for what is given, for who gives it and for what
/// becomes of it.
fn meaning<'w>(
    text: impl Iterator<Item = &'w str>,
    words: &Words,
    vocabulary: &Vocabulary,
    lexicon: &Lexicon,
) -> BTreeSet<String> {
    let kinds = [Kind::Money, Kind::Measure, Kind::Plain, Kind::Goes, Kind::Gets, Kind::Gives];
    let says = |word: &String| {
        let is_number = word.contains(|c: char| c.is_ascii_digit());
        !is_number
            && !word.is_empty()
            && !lexicon.is_function(word)
            && !kinds.into_iter().any(|kind| words.is(kind, word))
    };
    let bare = text.map(|word| lexicon.bare(word.trim_matches(|c: char| !c.is_alphanumeric())));
    let stems = bare.filter(says).map(|word| lexicon.stem(&word));
    stems.filter(|stem| !vocabulary.is_plain(stem)).collect()
}
