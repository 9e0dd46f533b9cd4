//! Titles of charts that only name what is shown: `Contributions by year, 2012–2017`.
//!
//! A title that has no word but those of things, measures, units and periods, and the names of donor and organization,
//! says nothing of its figures. One word beside these may say something, and is never told.

use std::collections::BTreeSet;

use super::reading::Reading;
use super::runs::Word;
use super::{Evidence, is_enough};
use crate::content::{Field, Role};
use crate::finding::{Code, Finding, Findings};

/// The words that titles are made of which say nothing.
struct Labels {
    /// What is shown, by what it is divided, and in what it is counted.
    things: BTreeSet<String>,
    /// Such words that are verbs, too: `Norway supports projects`.
    doubtful: BTreeSet<String>,
    /// What stands between them.
    joints: BTreeSet<String>,
    /// The stems of the names of donor and organization.
    names: BTreeSet<String>,
}

impl Labels {
    /// Collects the words of a document's language and its names.
    fn new(evidence: &Evidence<'_>) -> Self {
        let set = |id: &str| {
            let words = evidence.locale.message(id, &[]);
            words.split_whitespace().map(str::to_owned).collect()
        };
        Self {
            things: set("label-things"),
            doubtful: set("label-things-or-verbs"),
            joints: set("label-joints"),
            names: evidence.own_names(),
        }
    }

    /// Returns whether a title only names what is shown.
    fn are_all_of(&self, title: &Reading<'_>, evidence: &Evidence<'_>) -> bool {
        let units = evidence.reader.currencies(title.whole());
        let is_within = |word: &Word<'_>, bytes: &std::ops::Range<usize>| {
            bytes.start <= word.from && word.from < bytes.end
        };
        let says_nothing = |index: usize, word: &Word<'_>| {
            let mut mentions = title.mentions.iter();
            if let Some(mention) = mentions.find(|mention| is_within(word, &mention.bytes)) {
                return mention.what.years().is_some();
            }
            // A verb stands behind what it is told of, a noun behind what joins it to another.
            let is_noun = || {
                let before = index.checked_sub(1).and_then(|index| title.words.get(index));
                before.is_none_or(|before| {
                    !before.after.is_empty() || self.joints.contains(before.bare())
                })
            };
            let is_label = self.things.contains(word.bare())
                || self.joints.contains(word.bare())
                || self.names.contains(word.stem())
                || self.doubtful.contains(word.bare()) && is_noun();
            let is_said = word.is_quoted || word.run.is_work;
            is_label && !is_said || units.iter().any(|unit| is_within(word, unit))
        };
        !title.words.is_empty()
            && title.words.iter().enumerate().all(|(index, word)| says_nothing(index, word))
    }
}

/// Notes titles of charts that say nothing of what is shown.
pub fn titles(readings: &[Reading<'_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let labels = Labels::new(evidence);
    let before = findings.len();
    let is_title = |reading: &&Reading<'_>| {
        reading.role == Role::ChartTitle && reading.stand.field == Field::Title
    };
    for title in readings.iter().filter(is_title) {
        if is_enough(findings, before) {
            return;
        }
        let place = title.place(&(0..title.whole().len()), evidence);
        let is_wrong = |told: &Finding| {
            told.code == Code::ChartTitle
                && told.primary.as_ref().is_some_and(|label| place.contains(label.span))
        };
        if labels.are_all_of(title, evidence) && !findings.iter().any(is_wrong) {
            findings.push(
                Finding::new(Code::ChartLabel, place, "this title names what the chart shows, and says nothing of it")
                    .label("a label")
                    .help("say what the figures say: what rose, who leads, when it was highest; the measure and the years have a place in `subtitle`"),
            );
        }
    }
}
