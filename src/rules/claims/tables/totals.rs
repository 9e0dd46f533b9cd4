//! Totals in tables: a row against the rows above it, a column against the columns beside it.

use super::{Number, RowKind, Table};
use crate::facts::{Fact, FactValue};
use crate::finding::{Code, Finding, Findings};
use crate::rules::stated::Sum;
use crate::rules::sums::{self, Verdict};
use crate::rules::{Evidence, is_enough};
use crate::units::{self, Bound, Decimal};

/// The most rows among which one is looked for that adds up some of the others.
const MOST_ROWS: usize = 40;

/// A row that only its name makes a total may be off by a third of the sum: one part of that.
const MOST_OFF: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

/// The most parts of a sum that a finding points at and writes out.
const MOST_SHOWN: usize = 8;

/// Reports totals that are not the sum of what they stand below or beside.
pub fn totals(tables: &[Table<'_, '_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let before = findings.len();
    for table in tables.iter().filter(|table| !table.overlaps) {
        if is_enough(findings, before) {
            return;
        }
        // A cell at fault makes its row and its column wrong; its row says more nearly where it is.
        let found = match across(table, evidence) {
            found if found.is_empty() => below(table),
            found => found,
        };
        // What a fact has been told of itself is not told of the table again.
        let is_told = |wrong: &Wrong<'_>| {
            let facts = wrong.parts.iter().chain([&wrong.total]).map(|number| &number.fact);
            let mut places = facts.filter(|fact| !fact.name.value.is_empty()).map(|f| f.value.span);
            places.any(|place| findings.iter().any(|finding| finding.place() == Some(place)))
        };
        let found: Vec<Finding> = found
            .iter()
            .filter(|wrong| !is_told(wrong))
            .filter_map(|wrong| wrong.finding(evidence))
            .collect();
        findings.extend(found);
    }
}

/// A total that its parts do not give.
struct Wrong<'t> {
    total: &'t Number,
    parts: Vec<&'t Number>,
    /// How the row, or the column, is called.
    name: &'t str,
    /// The row in which the columns are added up; none where rows are.
    row: Option<&'t str>,
}

/// Some numbers, and whether one of their cells has none.
struct Parts<'t> {
    numbers: Vec<&'t Number>,
    has_gap: bool,
}

impl<'t> Parts<'t> {
    /// Takes the numbers of one column from some rows.
    fn of(table: &'t Table<'_, '_>, column: usize, rows: &[usize]) -> Self {
        let numbers = rows.iter().filter_map(|row| table.number(*row, column)).collect();
        let is_gap = |row: &usize| table.number(*row, column).is_none();
        Self { numbers, has_gap: table.is_selection || rows.iter().any(is_gap) }
    }

    /// Returns whether they give a total; `None` where nothing can be said of it.
    fn give(&self, total: &Number) -> Option<bool> {
        let parts: Vec<&Fact> = self.numbers.iter().map(|number| &number.fact).collect();
        if parts.len() < 2 || !parts.iter().all(|part| is_alike(part, &total.fact)) {
            return None;
        }
        let sum = Sum::of(&total.fact, &parts)?;
        let value = total.fact.value.value.quantity()?.value;
        match sums::verdict(&sum)? {
            Verdict::Holds | Verdict::IsRounded => Some(true),
            // What is not told of a row may be what is missing.
            _ if self.has_gap => Some(sum.value()?.value <= value),
            Verdict::IsBeyond | Verdict::IsRefuted => Some(false),
        }
    }

    /// The same without the rows that another row adds up, below them or above them.
    fn without_parts(&self) -> Option<Self> {
        let mut numbers = self.numbers.clone();
        if numbers.len() > MOST_ROWS {
            return None;
        }
        let is_sum = |total: &Number, parts: &[&'t Number]| {
            let parts = Self { numbers: parts.to_vec(), has_gap: false };
            parts.give(total) == Some(true)
        };
        let mut at = 0;
        while let Some(own) = numbers.get(at).copied() {
            let after = (2..numbers.len().saturating_sub(at))
                .map(|count| at + 1..at + 1 + count)
                .find(|rows| numbers.get(rows.clone()).is_some_and(|parts| is_sum(own, parts)));
            let before = (2..=at)
                .map(|count| at - count..at)
                .find(|rows| numbers.get(rows.clone()).is_some_and(|parts| is_sum(own, parts)));
            if let Some(rows) = after.or(before) {
                at = rows.start;
                numbers.drain(rows);
            } else {
                at += 1;
            }
        }
        let is_less = numbers.len() < self.numbers.len();
        is_less.then_some(Self { numbers, has_gap: self.has_gap })
    }
}

/// Compares each total row with the rows above it.
fn below<'t>(table: &'t Table<'_, '_>) -> Vec<Wrong<'t>> {
    let is = |row: usize, kind| table.rows.get(row).is_some_and(|row| row.kind == kind);
    let totals: Vec<usize> = (0..table.rows.len()).filter(|row| is(*row, RowKind::Total)).collect();
    let mut found = Vec::new();
    for (place, &row) in totals.iter().enumerate() {
        let earlier = totals.get(..place).unwrap_or_default();
        let own = |from: usize, to: usize| -> Vec<usize> {
            (from..to).filter(|row| is(*row, RowKind::Own)).collect()
        };
        let since = match earlier.last() {
            // A total may also stand above what it adds up.
            None if row == 0 => own(1, totals.get(1).copied().unwrap_or(table.rows.len())),
            None => own(0, row),
            Some(last) => own(last + 1, row),
        };
        let all = own(0, row);
        // Since the last total; that total with what follows it; all totals with what follows them; all rows.
        let ways = [
            since.clone(),
            earlier.last().into_iter().chain(&since).copied().collect(),
            earlier.iter().chain(&since).copied().collect(),
            all,
        ];
        let wrong = (0..table.columns.len()).find_map(|column| {
            let total = table.number(row, column)?;
            if !is_summed(table, column, total) {
                return None;
            }
            let ways: Vec<Parts<'_>> =
                ways.iter().map(|rows| Parts::of(table, column, rows)).collect();
            let nested = ways.iter().filter_map(Parts::without_parts);
            if nested.chain(ways.iter().map(copy)).any(|way| way.give(total) == Some(true)) {
                return None;
            }
            let is_last = place + 1 == totals.len();
            let wanted = if earlier.is_empty() || !is_last { 0 } else { 2 };
            let order = [wanted, 0, 2, 3].into_iter().filter_map(|way| ways.get(way));
            let mut told = order.filter(|way| way.give(total) == Some(false));
            let parts = told.next()?.numbers.clone();
            let own = table.rows.get(row)?;
            let wrong = Wrong { total, parts, name: own.name(), row: None };
            (own.is_marked || wrong.is_near()).then_some(wrong)
        });
        found.extend(wrong);
    }
    found
}

/// Takes the same numbers again.
fn copy<'t>(parts: &Parts<'t>) -> Parts<'t> {
    Parts { numbers: parts.numbers.clone(), has_gap: parts.has_gap }
}

/// Compares the cells of a column of totals with those beside them.
///
/// Columns that give it in no other row may be no parts of it: `Budget`, `Spent`, `Total`.
fn across<'t>(table: &'t Table<'_, '_>, evidence: &Evidence<'_>) -> Vec<Wrong<'t>> {
    let Some(last) = table.columns.iter().position(|column| column.is_total) else {
        return Vec::new();
    };
    let columns: Vec<usize> = table
        .columns
        .iter()
        .enumerate()
        .filter(|(place, column)| *place != last && !column.is_within && !column.is_mean)
        .map(|(place, _)| place)
        .collect();
    let (mut wrong, mut in_sums) = (Vec::new(), Vec::new());
    let mut holds = 0;
    for (place, row) in table.rows.iter().enumerate() {
        let Some(total) = table.number(place, last) else { continue };
        let numbers = columns.iter().filter_map(|column| table.number(place, *column));
        let numbers: Vec<_> =
            numbers.filter(|number| is_alike(&number.fact, &total.fact)).collect();
        let has_gap = columns.iter().any(|column| table.number(place, *column).is_none());
        let parts = Parts { numbers, has_gap };
        match parts.give(total) {
            Some(true) => holds += 1,
            Some(false) => {
                let name = table.columns.get(last).and_then(|column| column.head);
                let name = name.map_or("", |head| head.whole().trim());
                let found = Wrong { total, parts: parts.numbers, name, row: Some(row.name()) };
                // What is wrong in a row is wrong in the sum of the rows as well.
                let is_sum = row.kind == RowKind::Total;
                if is_sum { &mut in_sums } else { &mut wrong }.push(found);
            }
            None => {}
        }
    }
    let wrong = if wrong.is_empty() { in_sums } else { wrong };
    let is_mean = table.columns.get(last).is_some_and(|column| column.is_mean);
    let is_sum = !is_mean && holds >= wrong.len() && holds > 0;
    if is_sum || (wrong.len() == 1 && holds == 0 && has_years(table, &columns, evidence)) {
        return wrong;
    }
    Vec::new()
}

/// Returns whether the heads of columns are years, which surely are parts of a total beside them.
fn has_years(table: &Table<'_, '_>, columns: &[usize], evidence: &Evidence<'_>) -> bool {
    columns.iter().all(|column| {
        let head = table.columns.get(*column).and_then(|column| column.head);
        head.is_some_and(|head| {
            let read = evidence.reader.read(head.whole());
            read.iter().any(|mention| mention.what.years().is_some())
        })
    })
}

/// Returns whether the numbers of a column can be parts of a total at its foot.
fn is_summed(table: &Table<'_, '_>, column: usize, total: &Number) -> bool {
    let Some(own) = table.columns.get(column).filter(|column| !column.is_mean) else {
        return false;
    };
    let FactValue::Percent(quantity) = total.fact.value.value else { return true };
    // Rates have a mean between them, and shares the sum of all.
    let rows = 0..table.rows.len();
    let parts =
        rows.filter(|row| table.rows.get(*row).is_some_and(|row| row.kind != RowKind::Total));
    let values = parts.filter_map(|row| table.number(row, column)?.fact.value.value.quantity());
    let highest = values.map(|number| number.value).max();
    let is_above = highest.is_some_and(|highest| highest < quantity.value);
    let is_whole = quantity.value == Decimal::ONE_HUNDRED;
    is_above && (is_whole || own.is_share)
}

/// Returns whether two facts can be added.
fn is_alike(one: &Fact, other: &Fact) -> bool {
    match (&one.value.value, &other.value.value) {
        (FactValue::Amount(_, own), FactValue::Amount(_, theirs)) => own == theirs,
        (one, other) => one.kind() == other.kind(),
    }
}

impl Wrong<'_> {
    /// Returns whether the total is not far from the sum: `Total beneficiaries` below schools and wells is none of them.
    fn is_near(&self) -> bool {
        let value = |number: &Number| Some(number.fact.value.value.quantity()?.value);
        let parts = self.parts.iter().map(|number| value(number)).collect::<Option<Vec<_>>>();
        let both = parts.and_then(units::add).zip(value(self.total));
        both.is_some_and(|(sum, total)| {
            let off = sum.checked_sub(total).and_then(|off| off.abs().checked_mul(MOST_OFF));
            off.is_some_and(|off| off <= sum.abs())
        })
    }

    /// Says it.
    fn finding(&self, evidence: &Evidence<'_>) -> Option<Finding> {
        let facts: Vec<&Fact> = self.parts.iter().map(|number| &number.fact).collect();
        let mut named: Vec<&str> =
            self.total.fact.parts.iter().map(|part| part.value.as_str()).collect();
        let mut own: Vec<&str> = facts.iter().map(|fact| fact.name.value.as_str()).collect();
        named.sort_unstable();
        own.sort_unstable();
        // These very facts are its parts, and are compared already.
        if named == own {
            return None;
        }
        let sum = Sum::of(&self.total.fact, &facts)?;
        let range = sum.range()?;
        let bound = match (range.low, range.high) {
            (Some(_), None) => Bound::MoreThan,
            (None, Some(_)) => Bound::LessThan,
            _ if facts.iter().any(|fact| fact.bound == Bound::About) => Bound::About,
            _ => Bound::Exactly,
        };
        let given = evidence.show_number(&self.total.fact, sum.value()?, bound);
        let (name, says) = (self.name, evidence.show(&self.total.fact));
        let message = match self.row {
            None => format!("the row `{name}` says {says}, the rows that it adds up give {given}"),
            Some(row) => {
                format!("`{name}` says {says} in the row `{row}`, the cells beside it give {given}")
            }
        };
        let mut finding =
            Finding::new(Code::TableTotal, self.total.place, message).label("the total");
        for number in self.parts.iter().take(MOST_SHOWN) {
            finding = finding.other(number.place, evidence.show(&number.fact));
        }
        let terms: Vec<String> =
            facts.iter().take(MOST_SHOWN).map(|fact| evidence.show(fact)).collect();
        let more = match facts.len() - terms.len() {
            0 => String::new(),
            count => format!(" + {count} more"),
        };
        let finding = finding.note(format!("{}{more} = {given}", terms.join(" + ")));
        Some(finding.help(match self.row {
            None => {
                "correct the total or a row; a row that is part of another begins with `of which`"
            }
            Some(_) => "correct the total or one of the cells beside it",
        }))
    }
}
