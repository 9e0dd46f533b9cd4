//! Which numbers stand side by side, and the label, the heads or the sentence that say what it is of.

use std::collections::BTreeMap;

use super::About;
use super::clause::{Clause, STOPS, Told, told};
use crate::content::{Field, Role};
use crate::mentions::What;
use crate::model::Owner;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::rules::things;

/// Whether two numbers stand side by side as two of several things: in one band, one table, one list.
pub fn are_beside(one: &Reading<'_>, other: &Reading<'_>) -> bool {
    let is_item = one.stand.item.is_some() && other.stand.item.is_some();
    let is_of_figure = one.stand.figure().is_some() && one.stand.figure() == other.stand.figure();
    let are_figures =
        [one, other].iter().all(|reading| matches!(reading.role, Role::Figure | Role::Cell));
    one.stand.owner == other.stand.owner
        && (is_of_figure || are_figures || is_item && one.stand.is_same_block(other.stand))
}

/// The texts that stand beside figures.
pub struct Labels<'r, 'a> {
    by_text: BTreeMap<(Owner, Field), &'r Reading<'a>>,
}

impl<'r, 'a> Labels<'r, 'a> {
    /// Notes the first passage of every text.
    pub fn new(readings: &'r [Reading<'a>]) -> Self {
        let mut by_text = BTreeMap::new();
        for reading in readings {
            by_text.entry(reading.stand.text()).or_insert(reading);
        }
        Self { by_text }
    }

    /// What a number is of, and of which years.
    pub fn about(&self, clause: &Clause<'_, 'r, 'a>) -> Option<(About, Vec<Told<'r, 'a>>)> {
        let reading = clause.reading;
        let labels = self.of(reading);
        if labels.is_empty() {
            let (about, mut years) = clause.about()?;
            if years.is_empty() && reading.stand.item.is_some() {
                years = self.years_of_title(reading);
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
            about.marks.extend(clause.vocabulary.marks(words.iter()));
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
            own = self.years_of_title(reading);
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
        let fields = match reading.stand.field {
            Field::Value(place) => vec![Field::Label(place)],
            Field::Cell { row, column } if reading.role == Role::Cell => {
                vec![Field::Cell { row, column: 1 }, Field::Column(column)]
            }
            _ => Vec::new(),
        };
        let texts = fields.iter().map(|field| (reading.stand.owner, *field));
        texts.filter_map(|text| self.by_text.get(&text).copied()).collect()
    }

    /// The heading of the section that a text stands in.
    pub fn title(&self, reading: &Reading<'a>) -> Option<&'r Reading<'a>> {
        let owner = Some(reading.stand.owner).filter(|owner| owner.is_section())?;
        self.by_text.get(&(owner, Field::Title)).copied()
    }

    /// The years in the heading of the section that a text stands in.
    fn years_of_title(&self, reading: &Reading<'a>) -> Vec<Told<'r, 'a>> {
        let title = self.title(reading);
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
