//! A cell by what it means, and the rows of a sheet.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::amount::{self, Amount, DecimalSign};
use crate::units::Decimal;

/// A cell by what it means.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text, or any field of a text file.
    Text(String),
    /// A number, to the fifteen digits that a spreadsheet shows.
    #[serde(with = "digits")]
    Number(Decimal),
    /// A number that is shown as a percentage: 12 for `12 %`, which the file has as 0.12.
    #[serde(with = "digits")]
    Percent(Decimal),
    /// A date, in whichever calendar the workbook counts its days.
    Date {
        /// Its year.
        year: i16,
        /// The day, as `2021-12-31`.
        day: String,
    },
    /// A formula whose result is not in the file.
    Unsolved,
    /// An error of the spreadsheet, such as `#REF!`.
    Fault(String),
}

impl Cell {
    /// Returns the cell as text, without the space around it.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Empty | Self::Unsolved => Cow::Borrowed(""),
            Self::Text(text) | Self::Fault(text) => Cow::Borrowed(text.trim()),
            Self::Number(number) => Cow::Owned(number.normalize().to_string()),
            Self::Percent(number) => Cow::Owned(format!("{}%", number.normalize())),
            Self::Date { day, .. } => Cow::Borrowed(day),
        }
    }

    /// Returns whether nothing is in it, not even a formula.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// Says why nobody knows what the cell says: a formula without its result, or an error.
    pub fn fault(&self) -> Option<String> {
        match self {
            Self::Unsolved => Some(
                "the file has a formula here and not its result; open the workbook once in a spreadsheet and save it"
                    .to_owned(),
            ),
            Self::Fault(error) => {
                Some(format!("the spreadsheet has the error `{}` here; mend it there", cut(error)))
            }
            _ => None,
        }
    }

    /// Reads the cell as an amount, or says why it is none.
    pub fn amount(&self, sign: Option<DecimalSign>) -> Result<Amount, String> {
        let within = |number: &Decimal, amount: fn(Decimal) -> Amount| {
            if number.abs() > amount::LIMIT {
                Err(format!("{}, found `{number}`", amount::Unread::TooLarge))
            } else {
                Ok(amount(*number))
            }
        };
        match self {
            Self::Empty => Ok(Amount::Nil),
            Self::Text(text) => amount::parse(text, sign).map_err(|why| {
                let found = format!("expected a number, found `{}`", cut(text.trim()));
                if why == amount::Unread::NoNumber { found } else { format!("{found}: {why}") }
            }),
            Self::Number(number) => within(number, Amount::Stated),
            Self::Percent(number) => within(number, Amount::Percent),
            Self::Date { day, .. } => Err(format!("expected a number, found the date {day}")),
            Self::Unsolved | Self::Fault(_) => Err(self.fault().unwrap_or_default()),
        }
    }
}

/// A row of a sheet or a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The line or the spreadsheet's row, from 1.
    pub line: u64,
    /// Whether the spreadsheet hides it.
    pub is_hidden: bool,
    /// The cells.
    pub cells: Vec<Cell>,
}

impl Row {
    /// Returns a cell; what a short row lacks is empty.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// Returns a cell as text without the space around it.
    pub fn text(&self, column: usize) -> Cow<'_, str> {
        self.cell(column).text()
    }

    /// Says why nobody knows what one of these cells says.
    pub fn must_be_known(&self, columns: impl IntoIterator<Item = usize>) -> Result<(), String> {
        let fault = columns.into_iter().find_map(|column| self.cell(column).fault());
        fault.map_or(Ok(()), Err)
    }

    /// Returns whether no cell says anything.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }
}

/// How many letters of a stranger's text a message shows.
const SHOWN: usize = 60;

/// Returns a text for a message: a long one is cut.
pub fn cut(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}

/// Numbers in JSON, digit by digit.
mod digits {
    use serde::{Deserialize, Deserializer, Serializer, de};

    use crate::units::Decimal;

    pub(super) fn serialize<S: Serializer>(number: &Decimal, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&number.to_string())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Decimal, D::Error> {
        String::deserialize(from)?.parse().map_err(de::Error::custom)
    }
}
