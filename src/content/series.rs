//! Series: the rows of a CSV file that a series asks for.

use std::collections::{BTreeMap, BTreeSet};

use super::Surrounding;
use super::columns::Columns;
use super::csv_file::CsvFile;
use crate::delimited::Record;
use crate::finding::{Code, Finding, Findings, Span, Spanned};
use crate::input::Text;
use crate::locale::Scale;
use crate::model::{Named, SeriesEntry};
use crate::nearest::nearest;
use crate::units::{self, Currency, Decimal, Period, Quantity, year};

/// Yearly or other figures, in the order of the file.
#[derive(Debug, Clone)]
pub struct Series {
    /// Its name, at its place.
    pub name: Spanned<String>,
    /// Its name on a chart.
    pub label: Option<String>,
    /// The currency; counts have none.
    pub currency: Option<Currency>,
    /// The name of its source.
    pub source: Option<String>,
    /// The years that it is to cover; none where the categories are no years.
    pub period: Option<Period>,
    /// The values.
    pub points: Vec<Point>,
    /// The rows of the file, for shares and ranks.
    pub table: Rows,
}

/// The rows of a file, with the columns that a series uses.
#[derive(Debug, Clone)]
pub struct Rows {
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<Record>,
    pub(super) columns: Columns,
}

impl Rows {
    /// Returns the categories in the order of the file, with those that have no value.
    fn names(&self) -> Vec<String> {
        let rows = self.rows.iter().filter(|row| self.columns.fit(row));
        let names = rows.filter_map(|row| row.get(self.columns.x)).filter(|x| !x.is_empty());
        names.map(str::to_owned).collect()
    }

    /// Returns the values of a column, each once.
    pub fn values(&self, column: &str) -> impl Iterator<Item = &str> {
        let index = self.header.iter().position(|name| name == column);
        let values = self.rows.iter().filter_map(move |row| row.get(index?));
        values.collect::<BTreeSet<_>>().into_iter()
    }

    /// Returns the sum over a period for each value of a column, under the series' other conditions.
    pub fn sums_by(
        &self,
        column: &str,
        period: Period,
    ) -> Result<BTreeMap<&str, Decimal>, SumFault> {
        let years = self.years_by(column, period)?;
        let sums = years.into_iter().map(|(name, years)| {
            let sum = units::add(years.into_values()).ok_or(SumFault::TooLarge)?;
            Ok((name, sum))
        });
        sums.collect()
    }

    /// Returns the values of the years of a period for each value of a column, under the series' other conditions.
    pub fn years_by(
        &self,
        column: &str,
        period: Period,
    ) -> Result<BTreeMap<&str, BTreeMap<i16, Decimal>>, SumFault> {
        let unknown = || SumFault::Column(column.to_owned());
        let among = self.header.iter().position(|name| name == column).ok_or_else(unknown)?;
        let others: Vec<&(usize, String)> =
            self.columns.conditions.iter().filter(|(index, _)| *index != among).collect();
        if others.len() == self.columns.conditions.len() {
            return Err(unknown());
        }
        let mut all: BTreeMap<&str, BTreeMap<i16, Decimal>> = BTreeMap::new();
        for row in &self.rows {
            let fits = others.iter().all(|(index, value)| row.get(*index) == Some(value.as_str()));
            let year = row.get(self.columns.x).and_then(year).filter(|year| period.contains(*year));
            let written = row.get(self.columns.y).filter(|written| !written.is_empty());
            if let (true, Some(year), Some(written), Some(name)) =
                (fits, year, written, row.get(among))
            {
                let amount = Quantity::parse_number(written)
                    .map_err(|_| SumFault::Number(written.to_owned()))?;
                let sum = all.entry(name).or_default().entry(year).or_default();
                *sum = units::add([*sum, amount.value]).ok_or(SumFault::TooLarge)?;
            }
        }
        Ok(all)
    }

    /// Returns the value of a column that the series is of.
    pub fn own(&self, column: &str) -> Option<&str> {
        let at = self.header.iter().position(|name| name == column)?;
        let own = self.columns.conditions.iter().find(|(index, _)| *index == at);
        own.map(|(_, value)| value.as_str())
    }
}

/// Why rows cannot be added up by a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SumFault {
    /// The series has no condition on a column of this name, so that there is nothing to compare.
    Column(String),
    /// A row has this where its value is to be.
    Number(String),
    /// A decimal cannot hold a sum.
    TooLarge,
}

/// One value of a series.
#[derive(Debug, Clone)]
pub struct Point {
    /// The year or the category.
    pub x: String,
    /// The value.
    pub y: Decimal,
    /// Where the file says so.
    pub span: Span,
    /// Where the file has the year or the category.
    pub x_span: Span,
}

impl Series {
    /// Returns the value of a year or a category; `None` is a gap, not a zero.
    pub fn value(&self, x: &str) -> Option<Decimal> {
        self.points.iter().find(|point| point.x == x).map(|point| point.y)
    }

    /// Returns the years or the categories, with those that the file has no value for.
    pub fn categories(&self) -> Vec<String> {
        match self.period {
            Some(period) => period.years().map(|year| year.to_string()).collect(),
            None => self.table.names(),
        }
    }
}

/// Reads every series of the document.
pub fn load(
    entries: &Named<SeriesEntry>,
    default_period: Option<Period>,
    around: &mut Surrounding<'_>,
    findings: &mut Findings,
) -> BTreeMap<String, Series> {
    entries
        .sound()
        .filter_map(|(name, entry)| {
            Some((name.value.clone(), load_one(name, entry, default_period, around, findings)?))
        })
        .collect()
}

/// Reads one series.
fn load_one(
    name: &Spanned<String>,
    entry: &SeriesEntry,
    default_period: Option<Period>,
    around: &mut Surrounding<'_>,
    findings: &mut Findings,
) -> Option<Series> {
    let path = around.loaded.located(&entry.file, findings)?;
    let source = around.loaded.read_table(around.files, &path, Some(entry.file.span), findings)?;
    let file = around.loaded.sources.get(source)?.clone();
    let table = CsvFile::read(&file, source, entry, findings)?;
    let columns = Columns::find(&table, entry, findings)?;
    let points = columns.points(&table, entry, findings)?;
    let has_years = points.iter().any(|point| year(&point.x).is_some());
    if has_years && let Some(odd) = points.iter().find(|point| year(&point.x).is_none()) {
        findings.push(
            Finding::new(
                Code::SeriesData,
                odd.x_span,
                format!("expected a year, found `{}`", odd.x),
            )
            .label("others of this column are years")
            .help(
                "a column has years or names and not both: write a year of four digits, or take the row out of the file, \
                 as the sum of the others, a note or a fiscal year",
            ),
        );
        return None;
    }
    let years: Option<Vec<i16>> = points.iter().map(|point| year(&point.x)).collect();
    let own_period = entry.period.as_ref().map(|period| period.value);
    let period = years.as_ref().and_then(|years| {
        let written = years.iter().min().zip(years.iter().max());
        own_period
            .or(default_period)
            .or_else(|| written.and_then(|(a, b)| Period::new(*a, *b).ok()))
    });
    let points: Vec<Point> = points
        .into_iter()
        .filter(|point| match (period, year(&point.x)) {
            (Some(period), Some(year)) => period.contains(year),
            _ => true,
        })
        .collect();
    if points.is_empty() {
        if let Some(finding) = columns.unmet(&table, entry) {
            findings.push(finding);
            return None;
        }
        let covers = period.map_or(String::new(), |period| format!(" in {period}"));
        findings.push(
            Finding::new(
                Code::SeriesEmpty,
                name.span,
                format!("the series `{}` has no value{covers}", name.value),
            )
            .other(entry.file.span, "read from this file")
            .help("check `where` and `period` against the file"),
        );
        return None;
    }
    Some(Series {
        name: name.clone(),
        label: entry.label.as_ref().map(|label| label.value.clone()),
        currency: entry.currency.as_ref().map(|currency| currency.value),
        source: entry.source.as_ref().map(|source| source.value.clone()),
        period,
        points,
        table: Rows { header: table.header, rows: table.rows, columns },
    })
}

/// Returns the unit in which the largest value has few digits.
pub fn scale(used: &[&Series]) -> Scale {
    let values = used.iter().flat_map(|series| &series.points).map(|point| point.y);
    scale_of(values, used.iter().any(|series| series.currency.is_some()))
}

/// Returns the unit in which the largest of some values has few digits; what is not money is counted one by one.
pub fn scale_of(values: impl Iterator<Item = Decimal>, is_money: bool) -> Scale {
    let largest = values.map(|value| value.abs()).max().unwrap_or_default();
    // Ten thousand millions is where a reader begins to count zeros.
    if !is_money || largest < Decimal::from(10_000) {
        Scale::One
    } else if largest < Decimal::from(1_000_000) {
        Scale::Thousand
    } else if largest < Decimal::from(10_000_000_000_i64) {
        Scale::Million
    } else if largest < Decimal::from(1_000_000_000_000_i64) {
        Scale::Billion
    } else {
        Scale::Trillion
    }
}

/// Returns a text for a series in messages: its label or its name.
pub fn label_of(series: &Series) -> String {
    series.label.clone().unwrap_or_else(|| series.name.value.clone())
}

/// Returns the nearest series to a name that is none.
pub fn unknown(name: &Text, entries: &Named<SeriesEntry>) -> Finding {
    let finding = Finding::new(
        Code::SeriesUnknown,
        name.span,
        format!("there is no series `{}`", name.value),
    );
    finding.meant(nearest(&name.value, entries.names()), || {
        format!("describe it: `[series.{}]` with `file`, `x` and `y`", name.value)
    })
}
