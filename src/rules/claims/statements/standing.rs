//! Where a number stands, and the label, the heads or the sentence that say what it is of.

use std::collections::BTreeMap;

use super::About;
use super::clause::{Clause, STOPS, Told, told};
use crate::content::Role;
use crate::mentions::What;
use crate::rules::reading::Reading;
use crate::rules::runs::{Stand, Word};
use crate::rules::things;

/// Where a number stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The section.
    pub section: &'a str,
    /// The name of the text.
    pub path: &'a str,
    /// Which block of it.
    pub block: usize,
    /// Which item of a list.
    pub item: Option<usize>,
    /// Whether it is one of several figures side by side: a band, a table.
    pub is_figure: bool,
}

impl<'a> Standing<'a> {
    /// Where a reading stands.
    pub fn of(reading: &Reading<'a>) -> Self {
        let Stand { path, block, item } = reading.stand;
        let is_figure = matches!(reading.role, Role::Figure | Role::Cell);
        Self { section: reading.stand.section(), path, block, item, is_figure }
    }

    /// Whether two stand side by side as two of several things: in one band, one table, one list.
    pub fn is_beside(&self, other: &Self) -> bool {
        let is_item = self.item.is_some() && other.item.is_some();
        let figure = |path: &'a str| path.strip_suffix(".value").or(path.strip_suffix(".label"));
        let is_of_figure = figure(self.path).is_some() && figure(self.path) == figure(other.path);
        self.section == other.section
            && (is_of_figure
                || (self.is_figure && other.is_figure)
                || (is_item && self.is_same_block(other)))
    }

    /// Whether two stand in one paragraph or one list.
    pub fn is_same_block(&self, other: &Self) -> bool {
        self.path == other.path && self.block == other.block
    }

    /// Whether it is the alternative text of a picture, which tells what is to be seen.
    pub fn is_alt(&self) -> bool {
        self.path.ends_with(".alt")
    }
}

/// The texts that stand beside figures, by their names.
pub struct Labels<'r, 'a> {
    by_path: BTreeMap<&'a str, &'r Reading<'a>>,
}

impl<'r, 'a> Labels<'r, 'a> {
    /// Notes the first passage of every text.
    pub fn new(readings: &'r [Reading<'a>]) -> Self {
        let mut by_path = BTreeMap::new();
        for reading in readings {
            by_path.entry(reading.stand.path).or_insert(reading);
        }
        Self { by_path }
    }

    /// What a number is of, and of which years.
    pub fn about(&self, clause: &Clause<'_, 'r, 'a>) -> Option<(About, Vec<Told<'r, 'a>>)> {
        let reading = clause.reading;
        let labels = self.of(reading);
        if labels.is_empty() {
            let (about, mut years) = clause.about()?;
            if years.is_empty() && reading.stand.item.is_some() {
                years = self.years_of_title(reading.stand.section());
            }
            return Some((about, years));
        }
        reading.is_alone(&clause.mention()?.bytes).then_some(())?;
        let lexicon = &clause.evidence.lexicon;
        let mut about = About { is_label: true, ..About::default() };
        let mut own = Vec::new();
        for label in &labels {
            let end = own_end(label);
            let words = label.words_in(&(0..end));
            let stems = words.iter().flat_map(|word| lexicon.stems(word.text));
            for stem in stems {
                if clause.vocabulary.is_thing(&stem) {
                    about.things.insert(stem.clone());
                }
                if !clause.vocabulary.is_plain(&stem) {
                    about.stems.insert(stem);
                }
            }
            about.marks.extend(clause.vocabulary.marks(words.iter(), lexicon));
            let names = words.iter().skip(1).filter(|word| word.is_capital());
            about.names.extend(names.flat_map(|word| lexicon.stems(word.text)));
            let named = told(label, &(0..end));
            // The head of a column says it better than that of its row, and both better than a title.
            own = if named.is_empty() { own } else { named };
            if matches!(clause.mention()?.what, What::Count { .. }) && about.nouns.is_empty() {
                // `3,4 millions` over `de personnes`.
                let joint = words.first().is_some_and(|word| lexicon.joins_count(word.text));
                let noun = things::noun(words.get(usize::from(joint)..)?, lexicon);
                let is_heading = |noun: &things::Thing| !clause.vocabulary.is_plain(&noun.head);
                about.nouns = noun.filter(is_heading).map(|noun| noun.nouns).unwrap_or_default();
            }
        }
        about.stems.retain(|stem| !about.nouns.contains(stem));
        about.names.retain(|name| about.stems.contains(name));
        if own.is_empty() {
            own = self.years_of_title(reading.stand.section());
        }
        Some((about, own))
    }

    /// The words around a number: those of its sentence that belong to it, or those of its labels.
    pub fn words(&self, clause: &Clause<'_, 'r, 'a>) -> Option<Vec<&'r Word<'a>>> {
        let labels = self.of(clause.reading);
        if labels.is_empty() {
            return clause.words();
        }
        Some(labels.iter().flat_map(|label| label.words_in(&(0..own_end(label)))).collect())
    }

    /// The texts that say what the numbers of a text are of: a label, the heads of a row and a column.
    pub fn of(&self, reading: &Reading<'a>) -> Vec<&'r Reading<'a>> {
        let path = reading.stand.path;
        let find = |path: String| self.by_path.get(path.as_str()).copied();
        match reading.role {
            Role::Figure => {
                let label = path.strip_suffix(".value").map(|item| format!("{item}.label"));
                label.and_then(find).into_iter().collect()
            }
            Role::Cell => {
                let Some((row, column)) = path.rsplit_once('.') else { return Vec::new() };
                let section = reading.stand.section();
                [format!("{row}.1"), format!("{section}.columns.{column}")]
                    .into_iter()
                    .filter_map(find)
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    /// The heading of the section that a text stands in.
    pub fn title(&self, reading: &Reading<'a>) -> Option<&'r Reading<'a>> {
        self.by_path.get(format!("{}.title", reading.stand.section()).as_str()).copied()
    }

    /// The years in the heading of a section.
    fn years_of_title(&self, section: &str) -> Vec<Told<'r, 'a>> {
        let title = self.by_path.get(format!("{section}.title").as_str());
        title.map(|title| told(title, &(0..title.whole().len()))).unwrap_or_default()
    }
}

/// Where what a label says of its own number ends: before the mark that leads to another number, `, down from 37% in 2015`.
fn own_end(label: &Reading<'_>) -> usize {
    let is_number = |what: &What| matches!(what, What::Money { .. } | What::Percent(_));
    let Some(other) = label.mentions.iter().find(|mention| is_number(&mention.what)) else {
        return label.whole().len();
    };
    let before = label.words_in(&(0..other.bytes.start)).iter();
    let mark = before.rev().find(|word| word.after.contains(STOPS));
    mark.map_or(other.bytes.start, |word| word.from + word.text.len())
}
