//! Any table of figures, by a mapping of its columns.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::cut;
use super::table::{InputFile, Reading, Table, TableFault};
use super::when::{FiscalYear, When, is_total};
use super::{Amount, DecimalSign, Row, Tally};
use crate::units::Decimal;

/// The most series that a column makes which nobody has named for it.
const MAX_SERIES: usize = 12;

/// Which columns are meant.
#[derive(Debug, Clone, Default)]
pub struct Mapping<'a> {
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
    /// Whether the values are amounts of money, which no percentage is.
    pub is_money: bool,
    /// To which year a fiscal year belongs; asked for where the files have some.
    pub fiscal: Option<FiscalYear>,
    /// How the files are read.
    pub reading: Reading<'a>,
}

/// Figures by series and by year or category, each in the order of the files.
pub type Figures = Vec<(String, String, Decimal)>;

/// A row that was taken from a file, before it is known what the others are.
struct Taken {
    place: String,
    is_hidden: bool,
    when: When,
    /// The year or the category, as written.
    written: String,
    series: String,
    amount: Result<Amount, String>,
    /// The cell of the value, for messages.
    value: String,
}

/// Reads files by a mapping; rows of one series and one year are added up, and that is counted.
pub fn read(files: &[InputFile], mapping: &Mapping<'_>) -> Result<(Figures, Tally), TableFault> {
    let mut tally = Tally::default();
    let mut taken = Vec::new();
    for file in files {
        taken.extend(rows(file, mapping, &mut tally)?);
    }
    let all = All::of(&taken);
    let mut figures: Figures = Vec::new();
    let mut places: BTreeMap<(String, String), usize> = BTreeMap::new();
    for row in taken {
        let place = row.place.clone();
        let (category, value) = match read_row(&row, &all, mapping) {
            Ok(Some(read)) => read,
            Ok(None) => {
                let says = format!("{}: `{}`", cut(&row.written), cut(&row.value));
                tally.nil.add(&place, &says, Decimal::ZERO);
                continue;
            }
            Err(reason) => {
                tally.unread.add(&place, &reason, Decimal::ZERO);
                continue;
            }
        };
        let says = format!("{} {}: {value}", cut(&row.series), cut(&row.written));
        let says = says.trim_start();
        tally.kept.rows += 1;
        tally.kept.sum += value;
        if row.is_hidden {
            tally.hidden.add(&place, says, value);
        }
        match row.when {
            When::OfDate(_) => tally.dates.add(&place, says, value),
            When::Fiscal(..) if all.has_years => tally.fiscal.add(&place, says, value),
            _ => {}
        }
        if matches!(row.amount, Ok(Amount::Percent(_))) {
            tally.percentages.add(&place, says, value);
        }
        match places.get(&(row.series.clone(), category.clone())) {
            Some(&index) => {
                if let Some(figure) = figures.get_mut(index) {
                    figure.2 += value;
                }
                tally.merged.add(&place, &format!("{says} added to an earlier row"), value);
            }
            None => {
                places.insert((row.series.clone(), category.clone()), figures.len());
                figures.push((row.series, category, value));
            }
        }
    }
    if all.has_years {
        tally.gaps = gaps(&figures);
    }
    Ok((figures, tally))
}

/// Takes the rows of a file that are meant.
fn rows(
    file: &InputFile,
    mapping: &Mapping<'_>,
    tally: &mut Tally,
) -> Result<Vec<Taken>, TableFault> {
    let wanted: Vec<&str> = [&mapping.x, &mapping.y]
        .into_iter()
        .chain(&mapping.by)
        .chain(mapping.conditions.iter().map(|(name, _)| name))
        .map(String::as_str)
        .collect();
    let is_head = |names: &[String]| wanted.iter().all(|name| Table::has_column(names, name));
    let table = Table::read(file, &mapping.reading, &is_head)?;
    let (x, y) = (table.column(&mapping.x)?, table.column(&mapping.y)?);
    let by = mapping.by.as_deref().map(|name| table.column(name)).transpose()?;
    let conditions = mapping
        .conditions
        .iter()
        .map(|(name, value)| Ok((table.column(name)?, value.as_str())))
        .collect::<Result<Vec<_>, TableFault>>()?;
    tally.add_table(&table, "a table");
    if x == y {
        let message =
            format!("`{}` is the column of the years and of the values; name two", mapping.x);
        return Err(TableFault(message));
    }
    let sign = table.decimal_of(y);
    if sign == Some(DecimalSign::Comma) && mapping.reading.decimal.is_none() {
        tally.notes.push(format!("{}: `{}` has decimal commas", table.file, cut(&mapping.y)));
    }
    let mut needed: Vec<usize> = conditions.iter().map(|(column, _)| *column).collect();
    needed.extend([x, y]);
    needed.extend(by);
    let mut taken = Vec::new();
    let mut meant = Vec::new();
    for row in &table.rows {
        let place = format!("{}:{}", table.file, row.line);
        let is_fit = table.misfit(row, &needed).map_or(Ok(()), Err);
        let is_known =
            is_fit.and_then(|()| row.must_be_known(conditions.iter().map(|(column, _)| *column)));
        if let Err(reason) = is_known {
            tally.unread.add(&place, &reason, Decimal::ZERO);
            continue;
        }
        if conditions.iter().any(|(column, value)| row.text(*column) != *value) {
            tally.other_donor += 1;
            continue;
        }
        if let Err(reason) = row.must_be_known([x].into_iter().chain(by)) {
            tally.unread.add(&place, &reason, Decimal::ZERO);
            continue;
        }
        let text = |column: usize| row.text(column).into_owned();
        meant.push(row);
        taken.push(Taken {
            place,
            is_hidden: row.is_hidden,
            when: When::of(row.cell(x)),
            written: text(x),
            series: by.map_or(String::new(), text),
            amount: row.cell(y).amount(sign),
            value: shown(row, y),
        });
    }
    let column = telling_apart(&table.header, &meant, x, &needed).filter(|_| by.is_none());
    if let Some(name) = column {
        tally.notes.push(format!(
            "{}: rows of one `{}` are added up, and `{name}` tells them apart: `--by {name}` makes a series of each",
            table.file, mapping.x
        ));
    }
    Ok(taken)
}

/// Returns the name of the column that tells the rows of one year or category apart, where it has few values: one by
/// which they were to be kept apart, most likely.
fn telling_apart<'t>(
    header: &'t [String],
    rows: &[&Row],
    x: usize,
    needed: &[usize],
) -> Option<&'t str> {
    let mut groups: BTreeMap<_, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        groups.entry(row.text(x)).or_default().push(row);
    }
    let groups: Vec<_> = groups.into_values().filter(|rows| rows.len() > 1).collect();
    let is_telling = |column: &usize| {
        let values: BTreeSet<_> = rows.iter().map(|row| row.text(*column)).collect();
        let tells = |rows: &Vec<&Row>| {
            rows.iter().map(|row| row.text(*column)).collect::<BTreeSet<_>>().len() == rows.len()
        };
        (2..=MAX_SERIES).contains(&values.len()) && groups.iter().all(tells)
    };
    let mut others = (0..header.len()).filter(|column| !needed.contains(column));
    let column = others.find(is_telling).filter(|_| !groups.is_empty())?;
    header.get(column).map(String::as_str)
}

/// Returns a cell as messages show it.
fn shown(row: &Row, column: usize) -> String {
    row.text(column).into_owned()
}

/// What the rows with a value are, taken together.
struct All {
    /// Whether some are of a year, so that all have to be.
    has_years: bool,
    /// Whether the first value is a percentage, so that all have to be.
    are_percentages: bool,
    /// Whether there are several series, none of which is then the sum of the others.
    has_series: bool,
}

impl All {
    fn of(taken: &[Taken]) -> Self {
        let with_value = || taken.iter().filter(|row| !matches!(row.amount, Ok(Amount::Nil)));
        let is_year =
            |row: &Taken| matches!(row.when, When::Year(_) | When::OfDate(_) | When::Fiscal(..));
        let first = with_value().find_map(|row| row.amount.as_ref().ok());
        let series: BTreeSet<&str> = with_value().map(|row| row.series.as_str()).collect();
        Self {
            has_years: with_value().any(is_year),
            are_percentages: matches!(first, Some(Amount::Percent(_))),
            has_series: series.len() > 1,
        }
    }
}

/// Reads a row as a year or a category and a value; none where it has no value, a reason where it is not understood.
fn read_row(
    row: &Taken,
    all: &All,
    mapping: &Mapping<'_>,
) -> Result<Option<(String, Decimal)>, String> {
    let value = match row.amount.clone()? {
        Amount::Nil => return Ok(None),
        Amount::Percent(_) if mapping.is_money => {
            return Err(format!(
                "expected an amount of money, found the percentage `{}`",
                cut(&row.value)
            ));
        }
        Amount::Percent(value) if all.are_percentages => value,
        Amount::Stated(value) if !all.are_percentages => value,
        Amount::Percent(_) => {
            return Err(format!(
                "`{}` is a percentage, and the values above are not",
                cut(&row.value)
            ));
        }
        Amount::Stated(_) => {
            return Err(format!(
                "`{}` is not a percentage, and the values above are",
                cut(&row.value)
            ));
        }
    };
    let value = value
        .checked_mul(mapping.unit)
        .filter(|value| value.abs() <= super::amount::LIMIT)
        .ok_or_else(|| format!("`{}` is too large for this `--unit`", cut(&row.value)))?;
    let written = cut(&row.written);
    if all.has_series && is_total(&row.series) {
        return Err(format!("`{}` is a sum of other series, by its name", cut(&row.series)));
    }
    let category = match (row.when, mapping.fiscal) {
        (When::Empty, _) => return Err(format!("`{}` is empty", mapping.x)),
        (When::Year(year) | When::OfDate(year), _) => year.to_string(),
        (When::Fiscal(..), Some(FiscalYear::Keep)) => row.written.clone(),
        (When::Fiscal(Some(first), _), Some(FiscalYear::Start)) => first.to_string(),
        (When::Fiscal(_, last), Some(FiscalYear::Start | FiscalYear::End)) => last.to_string(),
        (When::Fiscal(..), None) => {
            return Err(format!(
                "`{written}` is a fiscal year; say which year it belongs to: `--fiscal-year start` (2018/19 is 2018), \
                 `end` (2018/19 is 2019) or `keep` (the words stay)"
            ));
        }
        (When::Total, _) => return Err(format!("`{written}` is a sum of other rows, by its name")),
        (When::Word, _) if all.has_years => {
            return Err(format!(
                "`{written}` is not a year, and other rows of this column are years"
            ));
        }
        (When::Word, _) => row.written.clone(),
    };
    Ok(Some((category, value)))
}

/// Says for each series which years between its first and its last have no value.
fn gaps(figures: &Figures) -> Vec<String> {
    let mut years: BTreeMap<&str, BTreeSet<i16>> = BTreeMap::new();
    for (series, category, _) in figures {
        if let Ok(year) = category.parse() {
            years.entry(series).or_default().insert(year);
        }
    }
    years.into_iter().filter_map(|(series, years)| gap(series, &years, None)).collect()
}

/// Says which years have no value: those between the first and the last, or of the years that are meant.
pub(super) fn gap(name: &str, years: &BTreeSet<i16>, all: Option<(i16, i16)>) -> Option<String> {
    let (first, last) = all.or_else(|| Some((*years.first()?, *years.last()?)))?;
    let missing = (first..=last).filter(|year| !years.contains(year));
    let missing: Vec<String> = missing.map(|year| year.to_string()).collect();
    if missing.is_empty() {
        return None;
    }
    let name = if name.is_empty() { String::new() } else { format!("{}: ", cut(name)) };
    Some(format!("{name}no value for {} (a gap, not a zero)", missing.join(", ")))
}
