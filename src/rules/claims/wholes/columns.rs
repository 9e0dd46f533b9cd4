//! Columns of shares that are more than their whole.

use super::{Look, Part, Parts};
use crate::facts::FactValue;
use crate::rules::claims::tables::{Cell, Row, RowKind, Table};
use crate::rules::reading::Reading;

/// Returns the columns of all tables whose cells are shares of one whole.
pub fn of_tables(tables: &[Table<'_, '_>], look: &Look<'_, '_>) -> Vec<Parts> {
    let tables = tables.iter().filter(|table| !table.overlaps);
    tables
        .flat_map(|table| {
            (0..table.columns.len()).filter_map(|column| of_column(table, column, look))
        })
        .collect()
}

/// Reads a column of shares that has no total of its own.
fn of_column(table: &Table<'_, '_>, place: usize, look: &Look<'_, '_>) -> Option<Parts> {
    let column = table.columns.get(place).filter(|column| !column.is_mean)?;
    let head = column.head.filter(|head| is_of_one_whole(head, look))?;
    let mut parts: Vec<Part> = Vec::new();
    let mut has_other = false;
    for row in &table.rows {
        match (row.kind, row.cells.get(place)) {
            (RowKind::Within, _) => {}
            (RowKind::Total | RowKind::Mean, Some(Cell::Number(_))) => return None,
            (RowKind::Total | RowKind::Mean, _) => {}
            (RowKind::Own, Some(Cell::Number(number))) => {
                matches!(number.fact.value.value, FactValue::Percent(_)).then_some(())?;
                has_other |= is_other(row, look);
                parts.push(Part { fact: number.fact.clone(), place: number.place });
            }
            (RowKind::Own, _) => return None,
        }
    }
    let of = format!("the column `{}`", head.whole().trim());
    let is_all = has_other && !table.is_selection;
    (parts.len() > 1).then_some(Parts { parts, whole: None, of, is_all })
}

/// Returns whether a head names shares, and nothing of which each row could have one of its own.
fn is_of_one_whole(head: &Reading<'_>, look: &Look<'_, '_>) -> bool {
    let is_share = look.words.share.are_in(&head.words);
    let is_plain = |word: &crate::rules::runs::Word<'_>| {
        let own = std::slice::from_ref(word);
        word.is_function()
            || look.words.share.begin(own)
            || look.words.whole_heads.contains(word.bare())
            || !word.text.contains(char::is_alphabetic)
    };
    // `per cent` is two words.
    let rest = head.words.iter().filter(|word| !is_plain(word));
    is_share && rest.count() == 0
}

/// Returns whether a row is for all that has no row of its own.
fn is_other(row: &Row<'_, '_>, look: &Look<'_, '_>) -> bool {
    row.head.is_some_and(|head| look.words.other.are_in(&head.words))
}
