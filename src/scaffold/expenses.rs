//! What the organization spends, and where, whoever paid for it.

use super::words;
use crate::figures::Figures;
use crate::import;
use crate::locale::Locale;
use crate::model::Of;
use crate::units::{Decimal, Period};

/// The name of the file of all years.
pub const EXPENSES_FILE: &str = "expenses.csv";

/// The series of that file: the name, the word of the rows, and of what they are.
pub(super) const SERIES: [(&str, &str, Of); 2] = [
    ("expenses_by_year", "All countries", Of::Expenses),
    ("expenses_here_by_year", "Own country", Of::ExpensesHere),
];

/// The name of the file of the regions.
pub const REGIONS_FILE: &str = "regions.csv";

/// Writes what was spent in the last year of a period, by the parts of the world, the largest first, with the names of a
/// language; none where a part got back more than it spent.
pub fn regions(figures: &Figures<'_>, period: Period, locale: &Locale) -> Option<String> {
    let words = words::of(locale.language())?;
    let year = figures.span(Of::Expenses, period)?.last();
    let mut sums: Vec<_> = figures.by_region(year).into_iter().collect();
    sums.sort_by(|(_, a), (_, b)| b.cmp(a));
    if sums.iter().any(|(_, sum)| *sum <= Decimal::ZERO) {
        return None;
    }
    let mut text = "region,amount_usd\n".to_owned();
    for (region, sum) in sums {
        text.push_str(&format!("{},{}\n", words.region(region), import::plain(sum)));
    }
    Some(text)
}

/// Writes what was spent in each year of a period, in all countries and in the donor's own.
pub fn expenses(figures: &Figures<'_>, period: Period, _: &Locale) -> Option<String> {
    let mut text = "calendar_year,place,amount_usd\n".to_owned();
    for (_, place, of) in SERIES {
        for (year, amount) in figures.years(of, period) {
            text.push_str(&format!("{year},{place},{}\n", import::plain(amount)));
        }
    }
    figures.span(Of::Expenses, period).map(|_| text)
}
