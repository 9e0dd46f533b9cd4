//! Series as they might have been meant: over other years, of other rows, of another column.
//!
//! Where nothing fits a series, one of these that everything fits is what its author meant.

use std::collections::BTreeSet;

use super::columns::Columns;
use super::series::{Point, Rows, Series};
use crate::delimited::Record;
use crate::finding::Span;
use crate::units::{Decimal, Period, Quantity, year};

/// The most other values of a column that are tried: the donors of an organization.
const MOST_VALUES: usize = 400;

impl Series {
    /// Returns all years that its rows have a value for, whatever its period.
    pub fn years(&self) -> Option<Period> {
        let rows = self.table.rows.iter().filter(|row| self.table.columns.fit(row));
        let years = values(rows, &self.table.columns).filter_map(|(x, _)| year(x));
        let (first, last) = years.fold(None, |span: Option<(i16, i16)>, year| {
            Some(span.map_or((year, year), |(first, last)| (first.min(year), last.max(year))))
        })?;
        Period::new(first, last).ok()
    }

    /// Returns the same rows over another period; its values have no places.
    #[must_use]
    pub fn over(&self, period: Period) -> Self {
        let Rows { header, rows, columns } = &self.table;
        let rows: Vec<Record> = rows.iter().filter(|row| columns.fit(row)).cloned().collect();
        let own = Rows { header: header.clone(), rows, columns: columns.clone() };
        // A rank is among the rows of others, too.
        Self { table: self.table.clone(), ..self.of(own, Some(period)) }
    }

    /// Returns the series of other rows and other columns of the same file, each with the key that would choose it.
    pub fn variants(&self) -> Vec<(String, Self)> {
        let Rows { header, rows, columns } = &self.table;
        let of = |columns: Columns| {
            let rows = rows.iter().filter(|row| columns.fit(row)).cloned().collect();
            self.of(Rows { header: header.clone(), rows, columns }, self.period)
        };
        let name = |column: usize| header.get(column).map_or("", String::as_str);
        let mut variants = Vec::new();
        for (place, (column, own)) in columns.conditions.iter().enumerate() {
            let others = columns.conditions.iter().enumerate().filter(|(other, _)| *other != place);
            let others: Vec<&(usize, String)> = others.map(|(_, condition)| condition).collect();
            let fits = |row: &&Record| {
                others.iter().all(|(column, value)| row.get(*column) == Some(value.as_str()))
            };
            let values: BTreeSet<&str> =
                rows.iter().filter(fits).filter_map(|row| row.get(*column)).collect();
            for value in values.into_iter().filter(|value| value != own).take(MOST_VALUES) {
                let mut columns = columns.clone();
                if let Some(condition) = columns.conditions.get_mut(place) {
                    value.clone_into(&mut condition.1);
                }
                variants.push((format!("{} = {value:?}", name(*column)), of(columns)));
            }
        }
        let is_chosen = |column: &usize| {
            *column == columns.x || columns.conditions.iter().any(|(index, _)| index == column)
        };
        for y in (0..header.len()).filter(|column| *column != columns.y && !is_chosen(column)) {
            variants.push((format!("y = {:?}", name(y)), of(Columns { y, ..columns.clone() })));
        }
        variants
    }

    /// Returns the series of a table of rows that all belong to it.
    fn of(&self, table: Rows, period: Option<Period>) -> Self {
        let values = values(table.rows.iter(), &table.columns);
        let is_within = |x: &str| period.is_none_or(|p| year(x).is_some_and(|x| p.contains(x)));
        let points = values.filter(|(x, _)| is_within(x)).map(|(x, y)| Point {
            x: x.to_owned(),
            y,
            span: Span::default(),
            x_span: Span::default(),
        });
        let points = points.collect();
        Self {
            name: self.name.clone(),
            label: self.label.clone(),
            currency: self.currency,
            source: self.source.clone(),
            period,
            points,
            table,
        }
    }
}

/// Returns the categories of rows that have a value, with it.
fn values<'r>(
    rows: impl Iterator<Item = &'r Record>,
    columns: &Columns,
) -> impl Iterator<Item = (&'r str, Decimal)> {
    let (x, y) = (columns.x, columns.y);
    rows.filter_map(move |row| Some((row.get(x)?, Quantity::parse_number(row.get(y)?).ok()?.value)))
}
