//! A chart as tables: its numbers as it writes them, for whoever cannot see it or wants each of them.

use super::categories::are_range;
use super::form::{Adds, Tells};
use super::numbers::{
    sum, written, written_ranks, written_shares, written_sums, written_total, written_value,
};
use super::spec::ChartSpec;
use super::{Numerals, foot, settled};

/// The most columns beside the names of the rows that a page has room for.
const MOST: usize = 7;

/// The heads of rows and columns that are not data, in the document's language.
#[derive(Debug, Clone)]
pub struct TableWords {
    /// Above years.
    pub year: String,
    /// Above countries.
    pub place: String,
    /// Above whatever else has a name.
    pub item: String,
    /// Above numbers without a name and a unit.
    pub value: String,
    /// Above or beside sums.
    pub total: String,
    /// Above shares of a whole.
    pub share: String,
    /// Above or beside the ranks in the first and in the last category.
    pub ranks: [String; 2],
    /// Above what a flow leaves, and above what it reaches.
    pub ends: [String; 2],
}

/// The numbers of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tabled {
    /// The measure, the unit, the years; may be empty.
    pub subtitle: String,
    /// The tables: several where one would have more columns than a page.
    pub tables: Vec<Table>,
    /// What its foot says; may be empty.
    pub foot: String,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The heads of the columns, that of the names first.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<TableRow>,
    /// In how many columns, from the first, there are names.
    pub names: usize,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// A name or a number a column.
    pub cells: Vec<String>,
    /// Whether it is what others add up to.
    pub is_total: bool,
}

/// Writes the numbers of a chart into tables.
pub fn table(spec: &ChartSpec, numerals: &dyn Numerals, words: &TableWords) -> Tabled {
    let spec = &settled(spec);
    let tables = if spec.form.adds == Adds::Stages {
        vec![streams(spec, numerals, words)]
    } else {
        Matrix::of(spec, numerals, words).cut()
    };
    Tabled { subtitle: spec.subtitle.clone(), tables, foot: foot::words(spec).unwrap_or_default() }
}

/// Returns what stands above the numbers of a series.
fn head(spec: &ChartSpec, series: usize, words: &TableWords) -> String {
    // One that is alone is not named by the chart either.
    let several = spec.series.get(series).filter(|_| spec.series.len() > 1);
    let label = several.map(|series| series.label.clone()).unwrap_or_default();
    match (label.is_empty(), spec.unit.is_empty()) {
        (false, _) => label,
        (true, false) => spec.unit.clone(),
        (true, true) => words.value.clone(),
    }
}

/// A row for each band of a flow: what it leaves, what it reaches, how much it is; one before them for the whole that
/// several share, and one below for what several bands bring.
fn streams(spec: &ChartSpec, numerals: &dyn Numerals, words: &TableWords) -> Table {
    let row = |is_total: bool, from: &str, to: &str, amount: String| TableRow {
        cells: vec![from.to_owned(), to.to_owned(), amount],
        is_total,
    };
    // A whole without a name of its own is called the total by the drawing, and once is enough.
    let named = |label: &str| if label == spec.words.total { "" } else { label }.to_owned();
    let bands = spec.series.iter().enumerate().flat_map(|(series, split)| {
        let from = named(&split.label);
        let from = if from.is_empty() { words.total.clone() } else { from };
        spec.categories.iter().enumerate().filter_map(move |(category, name)| {
            let amount = written_value(spec, (series, category), numerals)?;
            Some(row(false, &from, name, amount))
        })
    });
    let first = spec.series.first();
    let shared = first.filter(|whole| whole.values.iter().flatten().count() > 1).zip(sum(spec));
    let whole = shared.map(|(whole, sum)| {
        row(true, &words.total, &named(&whole.label), written(spec, sum, numerals))
    });
    let sums = spec.categories.iter().enumerate().filter_map(|(category, name)| {
        Some(row(true, &words.total, name, written(spec, spec.arrived(category)?, numerals)))
    });
    let [from, to] = words.ends.clone();
    let amount = if spec.unit.is_empty() { words.value.clone() } else { spec.unit.clone() };
    let rows = whole.into_iter().chain(bands).chain(sums).collect();
    Table { columns: vec![from, to, amount], rows, names: 2 }
}

/// Numbers by two sorts of names.
struct Matrix {
    /// What stands above the names of the rows, and of the columns if they were rows.
    corners: [String; 2],
    /// The heads of the columns.
    columns: Vec<String>,
    /// The rows, without their names.
    rows: Vec<(String, TableRow)>,
}

impl Matrix {
    /// A row a category, a column a series, and what they add up to.
    fn of(spec: &ChartSpec, numerals: &dyn Numerals, words: &TableWords) -> Self {
        let no_data = || spec.words.no_data.clone();
        let count = spec.categories.len();
        let is_ring = spec.form.adds == Adds::Whole && count > 1;
        let is_pile = spec.form.adds == Adds::Piles && spec.series.len() > 1;
        let shares = if is_ring { written_shares(spec, numerals) } else { Vec::new() };
        let mut columns: Vec<String> =
            (0..spec.series.len()).map(|series| head(spec, series, words)).collect();
        columns.extend(is_pile.then(|| words.total.clone()));
        columns.extend(is_ring.then(|| words.share.clone()));
        let rows = spec.categories.iter().enumerate().map(|(category, name)| {
            let value = |series| written_value(spec, (series, category), numerals);
            let mut cells: Vec<String> = (0..spec.series.len())
                .map(|series| value(series).unwrap_or_else(no_data))
                .collect();
            let total = || written_total(spec, category, numerals).unwrap_or_else(no_data);
            cells.extend(is_pile.then(total));
            cells.extend(is_ring.then(|| shares.get(category).cloned().unwrap_or_default()));
            let is_end = category == 0 || category + 1 == count;
            (name.clone(), TableRow { cells, is_total: spec.form.adds == Adds::Steps && is_end })
        });
        let mut rows: Vec<(String, TableRow)> = rows.collect();
        let whole = sum(spec).filter(|_| is_ring).map(|sum| {
            let cells = vec![written(spec, sum, numerals), numerals.percent(100.into(), 0)];
            (words.total.clone(), TableRow { cells, is_total: true })
        });
        rows.extend(whole);
        if spec.form.tells == Tells::Ends && count > 1 {
            let sums = written_sums(spec, numerals);
            let sums = sums.map(|cells| (words.total.clone(), TableRow { cells, is_total: true }));
            rows.extend(sums);
        }
        let ranks = written_ranks(spec, numerals).into_iter().flatten().zip(&words.ranks);
        rows.extend(ranks.skip(usize::from(count == 1)).map(|(ranks, name)| {
            let cells = ranks.into_iter().map(|rank| rank.unwrap_or_else(no_data)).collect();
            (name.clone(), TableRow { cells, is_total: false })
        }));
        let labels: Vec<String> = spec.series.iter().map(|series| series.label.clone()).collect();
        let corner = |names: &[String]| {
            if are_range(names) { words.year.clone() } else { words.item.clone() }
        };
        let own = if spec.form.is_map { words.place.clone() } else { corner(&spec.categories) };
        Self { corners: [own, corner(&labels)], columns, rows }
    }

    /// Makes a table of it, or several with the same names; its rows become columns where that makes fewer.
    fn cut(self) -> Vec<Table> {
        let pieces = |count: usize| count.div_ceil(MOST).max(1);
        let own =
            if pieces(self.rows.len()) < pieces(self.columns.len()) { self.turned() } else { self };
        let [corner, _] = own.corners;
        let each = own.columns.len().div_ceil(pieces(own.columns.len())).max(1);
        let part = |(piece, heads): (usize, &[String])| {
            let rows = own.rows.iter().map(|(name, row)| {
                let cells = row.cells.iter().skip(piece * each).take(heads.len());
                let cells = std::iter::once(name).chain(cells).cloned().collect();
                TableRow { cells, is_total: row.is_total }
            });
            let columns = std::iter::once(&corner).chain(heads).cloned().collect();
            Table { columns, rows: rows.collect(), names: 1 }
        };
        own.columns.chunks(each).enumerate().map(part).collect()
    }

    /// Makes rows of its columns.
    fn turned(self) -> Self {
        let [own, other] = self.corners;
        let rows = self.columns.into_iter().enumerate().map(|(column, name)| {
            let cells = self.rows.iter().map(|(_, row)| row.cells.get(column).cloned());
            (
                name,
                TableRow { cells: cells.map(Option::unwrap_or_default).collect(), is_total: false },
            )
        });
        let rows = rows.collect();
        let columns = self.rows.into_iter().map(|(name, _)| name).collect();
        Self { corners: [other, own], columns, rows }
    }
}
