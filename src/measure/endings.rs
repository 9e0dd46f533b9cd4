//! Where a page may end between two solids, and at which cost.

use std::collections::BTreeSet;

use super::elements::{Id, Kind};
use super::material::Solid;
use super::reading::{Line, Reading};

/// The cost of a page that ends here, as planning takes it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Ending {
    /// It may not.
    Never,
    /// It would leave too little of a list or of a table alone. Side by side, in columns, that is not alone: these may
    /// end, at a cost.
    Lone(f64),
    /// It may, at a cost.
    At(f64),
}

/// The costs of endings: between the lines of a paragraph, between two blocks, and behind one line below a heading.
pub const WITHIN_PARAGRAPH: f64 = 0.5;
const BETWEEN_BLOCKS: f64 = 0.0;
const BETWEEN_ROWS: f64 = 0.2;

/// What it costs more to end a page within something that has a ground of its own: a box on two pages looks like two.
pub const WITHIN_GROUND: f64 = 150.0;

/// Says whether a page may end between two solids.
pub fn ending(above: &Solid, below: &Solid, reading: &Reading) -> Ending {
    let over: BTreeSet<(Id, Kind)> = above.elements(reading).collect();
    let under: BTreeSet<(Id, Kind)> = below.elements(reading).collect();
    if over.iter().any(|(_, kind)| *kind == Kind::Heading) {
        return Ending::Never;
    }
    let shared: Vec<Kind> = over.intersection(&under).map(|(_, kind)| *kind).collect();
    let is_whole = |kind: &Kind| matches!(kind, Kind::Whole | Kind::Cell { .. });
    if shared.iter().any(is_whole) {
        return Ending::Never;
    }
    if shared.contains(&Kind::Table) {
        return between_rows(&over, &under);
    }
    let lines = above.lines.iter().filter_map(|line| {
        let next = below.lines.iter().filter(|next| next.paragraph == line.paragraph);
        next.map(|next| next.index).min().map(|next| (next, line.count))
    });
    let follows =
        |line: &Line, next: &Line| next.paragraph == line.paragraph && next.index == line.index + 1;
    let mut divided = above.lines.iter().filter(|line| line.is_divided);
    if divided.any(|line| below.lines.iter().any(|next| follows(line, next))) {
        return Ending::Never;
    }
    let ground = if shared.contains(&Kind::Grounded) { WITHIN_GROUND } else { 0.0 };
    match lines.min() {
        // No line of a paragraph stands alone.
        Some((next, count)) if is_lone(next, count) => Ending::Never,
        Some(_) => Ending::At(WITHIN_PARAGRAPH + ground),
        None => Ending::At(BETWEEN_BLOCKS + ground),
    }
}

/// Whether a page that ends above a line of a paragraph leaves one of its lines alone.
pub const fn is_lone(line: usize, count: usize) -> bool {
    line < 2 || line + 2 > count
}

/// Says whether a page may end between two rows of a table.
fn between_rows(over: &BTreeSet<(Id, Kind)>, under: &BTreeSet<(Id, Kind)>) -> Ending {
    let rows = |elements: &BTreeSet<(Id, Kind)>| -> Vec<(usize, bool)> {
        let cells = elements.iter().filter_map(|(_, kind)| match kind {
            Kind::Cell { row, is_head } => Some((*row, *is_head)),
            _ => None,
        });
        cells.collect()
    };
    let (over, under) = (rows(over), rows(under));
    let is_same = over.iter().any(|(row, _)| under.iter().any(|(other, _)| other == row));
    let is_head = over.iter().any(|(_, is_head)| *is_head);
    if is_same || is_head { Ending::Never } else { Ending::At(BETWEEN_ROWS) }
}
