//! Any table of figures, by a mapping of its columns.

use std::collections::BTreeMap;

use super::table::{InputFile, Table, TableFault};
use super::{Amount, Tally, amount};
use crate::nearest::{choices, nearest};
use crate::units::Decimal;

/// Which columns are meant.
#[derive(Debug, Clone, Default)]
pub struct Mapping {
    /// The column of the years or the categories.
    pub x: String,
    /// The column of the values.
    pub y: String,
    /// The column that tells series apart.
    pub by: Option<String>,
    /// Which rows: a value for each column named.
    pub conditions: Vec<(String, String)>,
    /// What one unit of the values is worth: 1000 where the file is in thousands.
    pub unit: Decimal,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
}

/// Figures by series and by year or category, each in the order of the files.
pub type Figures = Vec<(String, String, Decimal)>;

/// Reads files by a mapping; rows of one series and one year are added up, and that is counted.
pub fn read(files: &[InputFile], mapping: &Mapping) -> Result<(Figures, Tally), TableFault> {
    let mut tally = Tally::default();
    let mut figures: Figures = Vec::new();
    let mut places: BTreeMap<(String, String), usize> = BTreeMap::new();
    for file in files {
        let table = Table::read(file, mapping.sheet.as_deref())?;
        let find = |name: &str| column(&table, name);
        let (x, y) = (find(&mapping.x)?, find(&mapping.y)?);
        let by = mapping.by.as_deref().map(find).transpose()?;
        let conditions = mapping
            .conditions
            .iter()
            .map(|(name, value)| Ok((find(name)?, value.as_str())))
            .collect::<Result<Vec<_>, TableFault>>()?;
        tally.files.push((table.file.clone(), table.rows.len(), "a table"));
        tally.empty_rows += table.empty_rows;
        tally.marks += usize::from(table.had_mark);
        for row in &table.rows {
            let place = format!("{}:{}", table.file, row.line);
            if conditions.iter().any(|(column, value)| row.cell(*column) != *value) {
                tally.other_donor += 1;
                continue;
            }
            let category = row.cell(x);
            let category = category.strip_suffix(".0").unwrap_or(category).to_owned();
            let series = by.map_or(String::new(), |by| row.cell(by).to_owned());
            if category.is_empty() {
                tally.unread.add(&place, &format!("`{}` is empty", mapping.x), Decimal::ZERO);
                continue;
            }
            let written = row.cell(y);
            let value = match amount::parse(written) {
                Some(Amount::Stated(value)) => value.checked_mul(mapping.unit),
                Some(Amount::Nil) => {
                    tally.nil.add(&place, &format!("{category}: `{written}`"), Decimal::ZERO);
                    continue;
                }
                None => None,
            };
            let Some(value) = value else {
                let reason = format!("expected a number, found `{written}`");
                tally.unread.add(&place, &reason, Decimal::ZERO);
                continue;
            };
            tally.kept.rows += 1;
            tally.kept.sum += value;
            match places.get(&(series.clone(), category.clone())) {
                Some(&index) => {
                    if let Some(figure) = figures.get_mut(index) {
                        figure.2 += value;
                    }
                    let says = format!("{series} {category}: {value} added to an earlier row");
                    tally.merged.add(&place, says.trim_start(), value);
                }
                None => {
                    places.insert((series.clone(), category.clone()), figures.len());
                    figures.push((series, category, value));
                }
            }
        }
    }
    Ok((figures, tally))
}

/// Finds a column, or says which there are.
fn column(table: &Table, name: &str) -> Result<usize, TableFault> {
    table.column(name).ok_or_else(|| {
        let names = || table.header.iter().map(String::as_str);
        let hint = match nearest(name, names()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("its columns are {}", choices(names())),
        };
        TableFault(format!("`{}` has no column `{name}`; {hint}", table.file))
    })
}
