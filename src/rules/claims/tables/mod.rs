//! Tables as the rules read them: what each cell states, and what its row and its column are.

mod totals;

pub use totals::totals;

use std::collections::BTreeMap;

use super::number;
use super::phrases::Phrases;
use crate::content::Field;
use crate::facts::Fact;
use crate::finding::Span;
use crate::model::{Owner, Shown};
use crate::rules::Evidence;
use crate::rules::reading::Reading;

/// What a row is among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// One of several.
    Own,
    /// A part of the row above it: `of which health`.
    Within,
    /// The sum of others.
    Total,
    /// The mean of others.
    Mean,
}

/// What stands in a cell.
#[derive(Debug)]
pub enum Cell {
    /// A number, and nothing else.
    Number(Box<Number>),
    /// Nothing, or a dash.
    Gap,
    /// Other words.
    Text,
}

/// The number in a cell.
#[derive(Debug)]
pub struct Number {
    /// What it states.
    pub fact: Fact,
    /// Where it was written.
    pub place: Span,
}

/// A row.
#[derive(Debug)]
pub struct Row<'r, 'a> {
    /// What it is among the others.
    pub kind: RowKind,
    /// Whether the document marks it as a total.
    pub is_marked: bool,
    /// Its first cell, which names it.
    pub head: Option<&'r Reading<'a>>,
    /// Its other cells, from the second column on.
    pub cells: Vec<Cell>,
}

impl Row<'_, '_> {
    /// Returns its name.
    pub fn name(&self) -> &str {
        self.head.map_or("", |head| head.whole().trim())
    }
}

/// A column from the second on.
#[derive(Debug)]
pub struct Column<'r, 'a> {
    /// Its head.
    pub head: Option<&'r Reading<'a>>,
    /// Whether it adds up the columns beside it.
    pub is_total: bool,
    /// Whether it is a part of the column before it.
    pub is_within: bool,
    /// Whether its numbers are means, rates or places, which have no sum.
    pub is_mean: bool,
    /// Whether its head calls its numbers shares.
    pub is_share: bool,
}

/// A table.
#[derive(Debug)]
pub struct Table<'r, 'a> {
    /// Its columns, from the second on.
    pub columns: Vec<Column<'r, 'a>>,
    /// Its rows.
    pub rows: Vec<Row<'r, 'a>>,
    /// Whether its words say that some things are counted in several rows.
    pub overlaps: bool,
    /// Whether its title says that it has only some of the rows: the five largest.
    pub is_selection: bool,
}

impl<'r, 'a> Table<'r, 'a> {
    /// Returns the number in a row and a column, both from zero.
    pub fn number(&self, row: usize, column: usize) -> Option<&Number> {
        match self.rows.get(row)?.cells.get(column)? {
            Cell::Number(number) => Some(number),
            Cell::Gap | Cell::Text => None,
        }
    }
}

/// Words by which rows and columns are known.
struct Words {
    total: Phrases,
    total_trails: Phrases,
    within: Phrases,
    mean: Phrases,
    share: Phrases,
    other: Phrases,
    overlap: Phrases,
    selection: Phrases,
}

/// Reads every table.
pub fn all<'r, 'a>(readings: &'r [Reading<'a>], evidence: &Evidence<'_>) -> Vec<Table<'r, 'a>> {
    let mut tables = evidence.partnership.tables().peekable();
    if tables.peek().is_none() {
        return Vec::new();
    }
    let words = Words {
        total: Phrases::new(evidence.locale, "total-words"),
        total_trails: Phrases::new(evidence.locale, "total-trails"),
        within: Phrases::new(evidence.locale, "within-words"),
        mean: Phrases::new(evidence.locale, "mean-words"),
        share: Phrases::new(evidence.locale, "share-words"),
        other: Phrases::of_words(evidence.locale, "other-words"),
        overlap: Phrases::new(evidence.locale, "overlap-words"),
        selection: Phrases::of_words(evidence.locale, "selection-words"),
    };
    let lines: BTreeMap<(Owner, Field), &Reading<'_>> =
        readings.iter().map(|line| (line.stand.text(), line)).collect();
    tables
        .map(|Shown { number, it: table, .. }| {
            let line = |field| lines.get(&(Owner::section(number), field)).copied();
            let columns = (2..=table.columns.len())
                .map(|column| words.column(line(Field::Column(column))))
                .collect();
            let count = table.row.len();
            let rows = table.row.iter().zip(1..).map(|(row, place)| {
                let cell = |column: usize| line(Field::Cell { row: place, column });
                let cells = (2..=row.cells.len()).map(|column| read(cell(column), evidence));
                let (head, is_last) = (cell(1), place == count);
                let is_marked = row.total.unwrap_or_default();
                let kind = words.kind(head, is_marked, is_last);
                Row { kind, is_marked, head, cells: cells.collect() }
            });
            let rows = rows.collect();
            let has = |phrases: &Phrases, fields: &[Field]| {
                let around = fields.iter().filter_map(|field| line(*field));
                around.into_iter().any(|text| phrases.are_in(&text.words))
            };
            let overlaps = has(&words.overlap, &[Field::Title, Field::Note]);
            Table { columns, rows, overlaps, is_selection: has(&words.selection, &[Field::Title]) }
        })
        .collect()
}

impl Words {
    /// Says what a column is.
    fn column<'r, 'a>(&self, head: Option<&'r Reading<'a>>) -> Column<'r, 'a> {
        let words = head.map_or(&[][..], |head| head.words.as_slice());
        Column {
            head,
            is_total: self.total.begin(words),
            is_within: self.within.begin(words),
            is_mean: self.mean.are_in(words),
            is_share: self.share.are_in(words),
        }
    }

    /// Says what a row is; one that is not marked as a total is one where it is the last, or called nothing else.
    fn kind(&self, head: Option<&Reading<'_>>, is_marked: bool, is_last: bool) -> RowKind {
        let Some(head) = head else { return RowKind::Own };
        let words = head.words.as_slice();
        let total = self.total.at(words).map(|(length, ())| length);
        // `Staff in total`, at the foot.
        let is_trailed = is_last && self.total_trails.are_in(words);
        let total = total.or(is_trailed.then_some(words.len()));
        // `All other countries` are one row of several.
        let total = total.filter(|_| !self.other.are_in(words));
        let is_dashed = head.whole().trim_start().starts_with(['–', '-', '•', '·', '→']);
        if self.mean.are_in(words) {
            RowKind::Mean
        } else if is_marked || total.is_some_and(|length| is_last || length == words.len()) {
            RowKind::Total
        } else if is_dashed || self.within.begin(words) {
            RowKind::Within
        } else {
            RowKind::Own
        }
    }
}

/// Reads a cell.
fn read(cell: Option<&Reading<'_>>, evidence: &Evidence<'_>) -> Cell {
    let Some(reading) = cell else { return Cell::Gap };
    if !reading.whole().contains(char::is_alphanumeric) {
        return Cell::Gap;
    }
    match reading.mentions.as_slice() {
        [mention] if reading.is_alone(&mention.bytes) => number::stated(mention, reading, evidence)
            .map_or(Cell::Text, |fact| {
                let place = reading.place(&mention.bytes, evidence);
                Cell::Number(Box::new(Number { fact, place }))
            }),
        _ => Cell::Text,
    }
}
