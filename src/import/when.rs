//! What the column of years says: a year, a fiscal year, a sum of other rows, or another word.

use super::cell::Cell;
use crate::units::year;

/// To which calendar year a fiscal year belongs that touches two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FiscalYear {
    /// To the one that it starts in: 2018/19 is 2018.
    Start,
    /// To the one that it ends in: 2018/19 is 2019.
    End,
    /// To neither: the words are kept, as for a biennium.
    Keep,
}

/// What a cell of the column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Nothing.
    Empty,
    /// A calendar year.
    Year(i16),
    /// The year of a date.
    OfDate(i16),
    /// A fiscal year: the one that it starts in where it says so, and the one that it ends in or is named for.
    Fiscal(Option<i16>, i16),
    /// The sum of other rows, by its name.
    Total,
    /// Any other word.
    Word,
}

impl When {
    /// Reads a cell.
    pub fn of(cell: &Cell) -> Self {
        match cell {
            Cell::Date { year, .. } => Self::OfDate(*year),
            _ => Self::of_text(&cell.text()),
        }
    }

    /// Reads a text.
    pub fn of_text(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() {
            return Self::Empty;
        }
        if let Some(year) = year(text.strip_suffix(".0").unwrap_or(text)) {
            return Self::Year(year);
        }
        if let Some(year) = of_date(text) {
            return Self::OfDate(year);
        }
        fiscal(text).unwrap_or(if is_total(text) { Self::Total } else { Self::Word })
    }
}

/// Reads `2018/19`, `2018–2019`, `FY2019`, `FY 18/19`, `FY19`.
fn fiscal(text: &str) -> Option<When> {
    let named = text.strip_prefix("FY").or_else(|| text.strip_prefix("fy"));
    let named = named.or_else(|| text.strip_prefix("Fy")).map(str::trim_start);
    let years = named.unwrap_or(text);
    let full = |text: &str| {
        let short = text.len() == 2 && named.is_some() && text.bytes().all(|b| b.is_ascii_digit());
        if short { year(&format!("20{text}")) } else { year(text) }
    };
    let Some((first, last)) = years.split_once(['/', '-', '‑', '–', '—']) else {
        return full(years).filter(|_| named.is_some()).map(|year| When::Fiscal(None, year));
    };
    let first = full(first.trim())?;
    let next = first.checked_add(1)?;
    let last = last.trim();
    let is_next = last == next.to_string() || last == format!("{:02}", next % 100);
    is_next.then_some(When::Fiscal(Some(first), next))
}

/// Reads the year of `2021-12-31`, `2021-12-31 00:00:00`, `31.12.2021` or `12/31/2021`; which part is the month does
/// not matter.
fn of_date(text: &str) -> Option<i16> {
    let day = text.split([' ', 'T']).next()?;
    let parts: Vec<&str> = day.split(['-', '.', '/']).collect();
    let [first, middle, last] = parts.as_slice() else { return None };
    let is_part = |part: &str| {
        part.len() <= 2 && part.parse::<u8>().is_ok_and(|number| (1..=31).contains(&number))
    };
    let (written, other) = if first.len() == 4 { (first, last) } else { (last, first) };
    year(written).filter(|_| is_part(middle) && is_part(other))
}

/// Words that name a sum, in small letters.
const TOTALS: &[&str] = &[
    // English
    "total",
    "totals",
    "subtotal",
    "sub total",
    "sum",
    "sums",
    "grand total",
    "sum total",
    "overall total",
    "overall",
    "total general",
    "all",
    "all years",
    "all donors",
    // French, Spanish, Portuguese, Italian
    "totaux",
    "total général",
    "sous total",
    "somme",
    "ensemble",
    "suma",
    "soma",
    "totale",
    "totale generale",
    "somma",
    // German, Dutch, the languages of the North
    "insgesamt",
    "gesamt",
    "gesamtsumme",
    "summe",
    "zwischensumme",
    "totaal",
    "totalt",
    "sammanlagt",
    "summa",
    "yhteensä",
    // Russian, Arabic, Chinese, Japanese, Korean
    "итого",
    "всего",
    "المجموع",
    "الإجمالي",
    "总计",
    "合计",
    "總計",
    "合計",
    "小计",
    "小計",
    "総計",
    "합계",
    "총계",
];

/// Returns whether a word names the sum of other rows: `Total`, `Grand total:`, `TOTAL 2013–2024`, `Total (US$)`.
pub fn is_total(text: &str) -> bool {
    let words: Vec<String> = text
        .split('(')
        .next()
        .unwrap_or_default()
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        // A currency behind it says in what, and not of what.
        .filter(|word| !matches!(word.as_str(), "us" | "usd" | "eur" | "chf" | "gbp"))
        .collect();
    TOTALS.contains(&words.join(" ").as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_years_in_their_forms() {
        use When::{Empty, Fiscal, OfDate, Total, Word, Year};
        for (text, expected) in [
            ("2021", Year(2021)),
            (" 2021.0 ", Year(2021)),
            ("", Empty),
            ("2021-12-31", OfDate(2021)),
            ("2021-12-31 00:00:00", OfDate(2021)),
            ("31.12.2021", OfDate(2021)),
            ("12/31/2021", OfDate(2021)),
            ("2018/19", Fiscal(Some(2018), 2019)),
            ("2018–2019", Fiscal(Some(2018), 2019)),
            ("1999-00", Fiscal(Some(1999), 2000)),
            ("FY2019", Fiscal(None, 2019)),
            ("FY 18/19", Fiscal(Some(2018), 2019)),
            ("FY19", Fiscal(None, 2019)),
            ("2012–2017", Word),
            ("2018/20", Word),
            ("44561", Word),
            ("12/13/14", Word),
            ("20x5", Word),
            ("Japan", Word),
            ("Total Energies", Word),
            ("Total", Total),
            ("GRAND TOTAL:", Total),
            ("Total 2013–2024", Total),
            ("Total (in US$)", Total),
            ("Total US$", Total),
            ("Sous-total", Total),
            ("Total général", Total),
            ("合计", Total),
        ] {
            assert_eq!(When::of_text(text), expected, "{text:?}");
        }
    }
}
