//! What a reading left out, merged or did not understand: counted, and shown with its lines.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::table::Table;
use crate::finding::plural;
use crate::units::{Decimal, Quantity, thousands};

/// How many lines are shown of each kind; the rest is counted.
const SHOWN: usize = 5;

/// One kind of thing that happened to rows.
#[derive(Debug, Clone, Default)]
pub struct Count {
    /// How many rows.
    pub rows: usize,
    /// The sum of their amounts, where they have any.
    pub sum: Decimal,
    /// The first of them: file, line and what it says.
    pub examples: Vec<String>,
}

impl Count {
    /// Counts a row.
    pub fn add(&mut self, place: &str, says: &str, amount: Decimal) {
        self.rows += 1;
        self.sum += amount;
        if self.examples.len() < SHOWN {
            self.examples.push(format!("{place}: {says}"));
        }
    }
}

/// Everything that a reading has to say.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// The files: name, rows, and what kind of file each was taken for.
    pub files: Vec<(String, usize, &'static str)>,
    /// Rows that were taken.
    pub kept: Count,
    /// Among them, corrections below zero.
    pub negative: Count,
    /// Among them, rows with codes of an older list.
    pub old_codes: Count,
    /// Rows of another agency.
    pub other_agency: usize,
    /// Rows of another donor.
    pub other_donor: usize,
    /// Rows of another year than asked for.
    pub other_year: usize,
    /// Rows whose amount is nil.
    pub nil: Count,
    /// Rows that repeat another one of their file exactly.
    pub repeats: Count,
    /// Whether the repeats were counted each time.
    pub repeats_count: bool,
    /// Rows that an earlier file has already, with the same sum.
    pub known: Count,
    /// Rows that an earlier file contradicts.
    pub contradicting: Count,
    /// Rows whose values were added to an earlier row.
    pub merged: Count,
    /// Rows that were not understood.
    pub unread: Count,
    /// Among the rows that were taken, those that a spreadsheet hides.
    pub hidden: Count,
    /// Rows that a spreadsheet hides, left out as asked.
    pub hidden_left_out: usize,
    /// Among the rows that were taken, those of a date, of which the year counts.
    pub dates: Count,
    /// Among the rows that were taken, those of a fiscal year.
    pub fiscal: Count,
    /// Among the rows that were taken, percentages.
    pub percentages: Count,
    /// What was decided about a file, a line each.
    pub notes: Vec<String>,
    /// For each series that lacks years between its first and its last, which they are.
    pub gaps: Vec<String>,
    /// Lines without any text.
    pub empty_rows: usize,
    /// Files that began with a byte-order mark.
    pub marks: usize,
    /// How types of revenue were written: codes, labels.
    pub writings: [usize; 2],
    /// For each donor, its spellings and how often each was seen.
    pub spellings: BTreeMap<String, BTreeMap<String, usize>>,
    /// Names that the program does not know, kept as they were written.
    pub unknown_names: BTreeMap<String, usize>,
}

impl Tally {
    /// Returns whether rows were left out that might have changed a total.
    pub fn has_doubt(&self) -> bool {
        self.unread.rows > 0 || self.contradicting.rows > 0
    }

    /// Notes a file, and what its table says of itself.
    pub(super) fn add_table(&mut self, table: &Table, kind: &'static str) {
        self.files.push((table.file.clone(), table.rows.len(), kind));
        self.notes.extend(table.notes.iter().map(|note| format!("{}: {note}", table.file)));
        self.empty_rows += table.empty_rows;
        self.hidden_left_out += table.hidden_rows;
        self.marks += usize::from(table.had_mark);
    }

    /// Says everything, a line a kind; what did not happen is not mentioned.
    ///
    /// `unit` stands before a sum: a currency, or nothing where the values are counts.
    pub fn report(&self, unit: &str) -> String {
        let mut text = String::new();
        for (name, rows, kind) in &self.files {
            let _ = writeln!(text, "{name}: {} as {kind}", plural(*rows, "row"));
        }
        for note in &self.notes {
            let _ = writeln!(text, "note: {note}");
        }
        line(&mut text, "taken", &self.kept, Some(unit));
        line(&mut text, "of these, negative (corrections)", &self.negative, Some(unit));
        line(
            &mut text,
            "of these, with the codes R08 to R11, read as earmarked",
            &self.old_codes,
            Some(unit),
        );
        line(
            &mut text,
            "of these, in rows that the spreadsheet hides (`--skip-hidden` leaves them out)",
            &self.hidden,
            Some(unit),
        );
        line(&mut text, "of these, with a date, whose year is taken", &self.dates, Some(unit));
        line(&mut text, "of these, of a fiscal year", &self.fiscal, Some(unit));
        line(&mut text, "of these, percentages (12 % is taken as 12)", &self.percentages, None);
        let [codes, labels] = self.writings;
        if codes > 0 && labels > 0 {
            let _ = writeln!(text, "  types of revenue: {codes} as codes, {labels} in words");
        }
        for (what, rows) in [
            ("of another agency", self.other_agency),
            ("not wanted", self.other_donor),
            ("of another year", self.other_year),
            ("hidden", self.hidden_left_out),
            ("without any text", self.empty_rows),
        ] {
            if rows > 0 {
                let _ = writeln!(text, "  left out, {what}: {}", plural(rows, "row"));
            }
        }
        line(&mut text, "left out, nil", &self.nil, None);
        let repeats = if self.repeats_count {
            "exact repeats, counted each time"
        } else {
            "left out, exact repeats of a row (`--repeats every` counts them)"
        };
        line(&mut text, repeats, &self.repeats, Some(unit));
        line(&mut text, "left out, in an earlier file with the same sum", &self.known, Some(unit));
        line(
            &mut text,
            "left out, an earlier file has another sum",
            &self.contradicting,
            Some(unit),
        );
        line(&mut text, "added to an earlier row", &self.merged, None);
        line(&mut text, "not understood", &self.unread, None);
        if self.marks > 0 {
            let _ = writeln!(text, "  byte-order marks taken off: {}", self.marks);
        }
        for (donor, spellings) in &self.spellings {
            if spellings.len() > 1 || !spellings.contains_key(donor) {
                let list: Vec<String> =
                    spellings.iter().map(|(name, rows)| format!("`{name}` ({rows})")).collect();
                let _ = writeln!(text, "  {donor}, written {}", list.join(", "));
            }
        }
        if !self.unknown_names.is_empty() {
            let list: Vec<String> = self
                .unknown_names
                .iter()
                .map(|(name, rows)| format!("`{name}` ({rows})"))
                .collect();
            let _ = writeln!(
                text,
                "  names that are not those of a country, kept: {}",
                list.join(", ")
            );
        }
        for gap in self.gaps.iter().take(SHOWN) {
            let _ = writeln!(text, "warning: {gap}");
        }
        if self.gaps.len() > SHOWN {
            let _ = writeln!(text, "warning: and gaps in {} more series", self.gaps.len() - SHOWN);
        }
        text
    }
}

/// Writes a count with its sum and its first rows.
fn line(text: &mut String, what: &str, count: &Count, unit: Option<&str>) {
    if count.rows == 0 {
        return;
    }
    let _ = write!(text, "  {what}: {}", plural(count.rows, "row"));
    if let Some(unit) = unit {
        let space = if unit.is_empty() { "" } else { " " };
        let _ = write!(text, ", {unit}{space}{}", grouped(count.sum));
    }
    text.push('\n');
    for example in &count.examples {
        let _ = writeln!(text, "    {example}");
    }
    let more = count.rows - count.examples.len();
    if more > 0 && !count.examples.is_empty() {
        let _ = writeln!(text, "    and {more} more");
    }
}

/// Writes an amount to the cent, half a cent away from zero, with its thousands grouped.
pub fn grouped(amount: Decimal) -> String {
    let amount = Quantity::exact(amount).round(Decimal::new(1, 2)).value;
    let sign = if amount.is_sign_negative() && !amount.is_zero() { "-" } else { "" };
    format!("{sign}{}", thousands(&format!("{:.2}", amount.abs()), ','))
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn half_a_cent_goes_away_from_zero() {
        for (amount, expected) in [
            ("1234567.125", "1,234,567.13"),
            ("0.005", "0.01"),
            ("-0.005", "-0.01"),
            ("-0.004", "0.00"),
            ("999.995", "1,000.00"),
            ("12", "12.00"),
        ] {
            assert_eq!(grouped(amount.parse().unwrap()), expected);
        }
    }
}
