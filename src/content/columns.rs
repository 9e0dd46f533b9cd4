//! The columns and the rows of a file that a series uses.

use std::collections::{BTreeMap, BTreeSet};

use super::csv_file::CsvFile;
use super::series::Point;
use crate::delimited::Record;
use crate::finding::{Code, Finding, Findings, Span};
use crate::model::SeriesEntry;
use crate::nearest::{choices, nearest};
use crate::units::Quantity;

/// How many faults of one file are told; more of them say no more.
const MOST_FAULTS: usize = 10;

/// How many values of a column are told.
const MOST_TOLD: usize = 12;

/// The columns of a file that a series uses.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) conditions: Vec<(usize, String)>,
}

impl Columns {
    /// Finds the columns in the header.
    pub(super) fn find(
        table: &CsvFile<'_>,
        entry: &SeriesEntry,
        findings: &mut Findings,
    ) -> Option<Self> {
        let mut find = |name: &str, span: Span| {
            let index = table.header.iter().position(|column| column == name);
            if index.is_none() {
                let finding = Finding::new(
                    Code::SeriesData,
                    span,
                    format!("the file has no column `{name}`"),
                )
                .other(table.head(), "its columns");
                let names = || table.header.iter().map(String::as_str);
                findings.push(finding.meant(nearest(name, names()), || {
                    format!("its columns are {}", choices(names()))
                }));
            }
            index
        };
        let x = find(&entry.x.value, entry.x.span);
        let y = find(&entry.y.value, entry.y.span);
        let conditions: Vec<Option<(usize, String)>> = entry
            .r#where
            .sound()
            .map(|(column, value)| {
                find(&column.value, column.span).map(|index| (index, value.value.clone()))
            })
            .collect();
        Some(Self { x: x?, y: y?, conditions: conditions.into_iter().collect::<Option<_>>()? })
    }

    /// The finding for a condition that no row meets.
    pub(super) fn unmet(&self, table: &CsvFile<'_>, entry: &SeriesEntry) -> Option<Finding> {
        self.conditions.iter().zip(entry.r#where.sound()).find_map(
            |((at, value), (column, place))| {
                let written: BTreeSet<&str> =
                    table.rows.iter().filter_map(|row| row.get(*at)).collect();
                let message = format!("the column `{}` has no `{value}`", column.value);
                (!written.contains(value.as_str())).then(|| {
                    let finding = Finding::new(Code::SeriesEmpty, place.span, message)
                        .other(entry.file.span, "read from this file");
                    finding.meant(nearest(value, written.iter().copied()), || {
                        if written.len() > MOST_TOLD {
                            return format!("it has {} other values", written.len());
                        }
                        format!("it has {}", choices(written.iter().copied()))
                    })
                })
            },
        )
    }

    /// Returns whether a row meets the conditions.
    pub(super) fn fit(&self, row: &Record) -> bool {
        self.conditions.iter().all(|(column, value)| row.get(*column) == Some(value.as_str()))
    }

    /// Takes the rows that meet the conditions; a year that stands twice is reported, and so is a value that is none.
    pub(super) fn points(
        &self,
        table: &CsvFile<'_>,
        entry: &SeriesEntry,
        findings: &mut Findings,
    ) -> Option<Vec<Point>> {
        let before = findings.len();
        let mut points: Vec<Point> = Vec::new();
        let mut known: BTreeMap<String, Span> = BTreeMap::new();
        for row in table.rows.iter().filter(|row| self.fit(row)) {
            // An empty field is a year or a category without a value.
            let Some(written) = row.get(self.y).filter(|y| !y.is_empty()) else { continue };
            let span = table.place(row, self.y);
            let Ok(quantity) = Quantity::parse_number(written) else {
                if findings.len() - before >= MOST_FAULTS {
                    break;
                }
                findings.push(
                    Finding::new(
                        Code::SeriesData,
                        span,
                        format!("expected a number, found `{written}`"),
                    )
                    .help("write digits with a decimal point, or leave the field empty for a gap"),
                );
                continue;
            };
            let x = row.get(self.x).unwrap_or_default().to_owned();
            if findings.len() - before >= MOST_FAULTS {
                break;
            }
            if let Some(first) = known.get(&x) {
                findings.push(
                    Finding::new(Code::SeriesData, span, format!("`{x}` has two values"))
                        .label("the second")
                        .other(*first, "the first")
                        .help(self.narrow(entry)),
                );
                continue;
            }
            known.insert(x.clone(), span);
            let x_span = table.place(row, self.x);
            points.push(Point { x, y: quantity.value, span, x_span });
        }
        (findings.len() == before).then_some(points)
    }

    /// Says how to tell rows apart.
    fn narrow(&self, entry: &SeriesEntry) -> String {
        if self.conditions.is_empty() {
            "say which rows are meant: `where = { column = \"value\" }`".to_owned()
        } else {
            format!("say in `where` which rows of `{}` are meant", entry.file.value)
        }
    }
}
