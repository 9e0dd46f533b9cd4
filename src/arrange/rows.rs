//! Rows: sections side by side in the widths that they ask for and in others, two of three below each other, and two rows
//! as one.

use super::bands::{Alternative, Cell, Maker, Row};
use super::column::Column;
use super::levels;
use crate::layout::{Extent, Ticks};
use crate::measure::Band;
use crate::template::widths;

/// The cost of two rows that are set as one, each column going on by itself.
const JOINED_ROWS: f64 = 0.4;

/// The cost of a row of three of which two stand below each other.
const BESIDE_TWO: f64 = 1.2;

/// How many lines farther down what takes sections of the row below may reach than its neighbours.
const OVERHANG: i32 = 6;

/// How many ways of each section a row tries.
const WAYS: usize = 2;

impl<'a> Maker<'a> {
    /// Adds a row of sections side by side, in the widths that they ask for and in the next ones.
    pub(super) fn row(&mut self, row: &[(usize, u8)], (from, to): (usize, usize)) -> Option<()> {
        let mut alternatives = Vec::new();
        let mut costs = Vec::new();
        let mut gap = None;
        let mut asked_for = None;
        for (asked, cost) in widths::of_row(row) {
            let Some(cells) = self.cells(&asked) else { continue };
            gap = gap.or_else(|| first_band(&cells));
            let ways = self.side_by_side(&cells);
            let evenness = Evenness::of(ways.iter().map(|(columns, _)| columns.as_slice()));
            // Other widths make neighbours more alike or the row lower, or are not worth a look.
            if !asked_for.get_or_insert(evenness).is_bettered_by(evenness) && cost > 0.0 {
                continue;
            }
            for (columns, own) in ways {
                let name = widths::in_columns(&asked);
                alternatives.push(Alternative { name, ground: None, columns });
                costs.push(cost + own);
            }
        }
        for alternative in self.beside_two(row) {
            alternatives.push(alternative);
            costs.push(BESIDE_TWO);
        }
        let band = gap.filter(|_| !alternatives.is_empty())?;
        self.edge(from, to, alternatives, costs, &band, None);
        Some(())
    }

    /// Returns the ways to set two of three sections below each other, where the third was laid out as wide as the rest.
    fn beside_two(&self, row: &[(usize, u8)]) -> Vec<Alternative> {
        let asked: Vec<u8> = row.iter().map(|(_, columns)| *columns).collect();
        let ways = widths::beside_two(&asked).into_iter().filter_map(|way| {
            let (alone, (upper, _)) = (row.get(way.alone)?.0, *row.get(way.upper)?);
            let lower = [self.cell(*row.get(way.upper + 1)?, 0.0)?];
            let (alone, two) = ((alone, way.wide), (upper, way.narrow));
            let is_left = way.alone == 0;
            let over = if is_left { [alone, two] } else { [two, alone] };
            let mut under: [&[Cell<'_>]; 2] = [&[], &lower];
            if !is_left {
                under.reverse();
            }
            let name = format!("{}, two below each other", widths::in_columns(&over));
            self.stacked(&self.cells(&over)?, &under, name)
        });
        ways.collect()
    }

    /// Returns the components of a row, each where it begins.
    pub(super) fn cells(&self, row: &[(usize, u8)]) -> Option<Vec<Cell<'a>>> {
        let mut at = 0;
        row.iter()
            .map(|(section, columns)| {
                let cell = self.cell((*section, *columns), f64::from(at));
                at += *columns;
                cell
            })
            .collect()
    }

    /// Returns the ways to set components side by side, with the cost of each.
    fn side_by_side(&self, cells: &[Cell<'a>]) -> Vec<(Vec<Column>, f64)> {
        let mut ways: Vec<(Vec<Column>, f64)> = vec![(Vec::new(), 0.0)];
        for (turn, component, at) in cells {
            let own: Vec<(Column, f64)> = component
                .ways
                .iter()
                .filter(|way| self.takes(way))
                .take(WAYS)
                .filter_map(|way| {
                    Some((self.builder.stack(&way.bands, *at, *turn, component.section)?, way.cost))
                })
                .collect();
            ways = ways
                .iter()
                .flat_map(|(columns, cost)| {
                    own.iter().map(move |(column, own)| {
                        let mut columns = columns.clone();
                        columns.push(column.clone());
                        (columns, cost + own)
                    })
                })
                .collect();
        }
        ways.into_iter()
            .flat_map(|(columns, cost)| {
                let ways = levels::share(columns).into_iter();
                ways.map(move |(columns, uneven)| (columns, cost + uneven))
            })
            .collect()
    }

    /// Adds two rows as one: what is shorter takes what stands below it. That is the whole of a row of the same columns,
    /// each going on by itself; or, in one column, one section after the other of a row in which all are as wide as that
    /// column: what is left of the row begins at a node behind its head.
    pub(super) fn joined(
        &mut self,
        above: &Row,
        below: &Row,
        (from, head, to): (usize, usize, usize),
    ) {
        let (Some(over), Some(under)) = (self.cells(above), self.cells(below)) else { return };
        let is_one = |cells: &[Cell<'_>]| {
            cells.iter().all(|(_, own, _)| own.ways.iter().any(|way| self.takes_alone(way)))
        };
        if above.len() < 2 || !is_one(&over) || !is_one(&under) {
            return;
        }
        let Some(band) = first_band(&over) else { return };
        let columns = |row: &Row| row.iter().map(|(_, columns)| *columns).collect::<Vec<u8>>();
        let alike = if columns(above) == columns(below) {
            Some(under.clone())
        } else {
            // Wherever each was written, a template may give them the same places.
            over.iter()
                .map(|own| under.iter().find(|below| self.is_below(own, below)).copied())
                .collect()
        };
        if let Some(alike) = alike.filter(|alike: &Vec<Cell<'_>>| alike.len() == under.len()) {
            let below: Vec<&[Cell<'_>]> = alike.chunks(1).collect();
            let one = self.stacked(&over, &below, as_one(above));
            self.edge_of(one.into_iter().collect(), (from, to), &band);
        }
        for count in 1..=takes(above, below) {
            let end = if count == below.len() { to } else { head + count };
            let targets = (0..above.len()).filter(|target| is_as_wide(above, *target, below));
            let ways = targets.filter_map(|target| {
                let mut taken: Vec<&[Cell<'_>]> = vec![&[]; above.len()];
                *taken.get_mut(target)? = under.get(..count)?;
                let way = self.stacked(&over, &taken, as_one(above))?;
                // Sections of a row leave it only for white that is there.
                (below.len() == 1 || is_beside(&way.columns, target)).then_some(way)
            });
            self.edge_of(ways.collect(), (from, end), &band);
        }
    }

    /// Returns whether a component stands in the same columns as one of the row above.
    fn is_below(&self, above: &Cell<'_>, below: &Cell<'_>) -> bool {
        let place = |(_, component, at): &Cell<'_>| {
            let way = component.ways.iter().find(|way| self.takes_alone(way))?;
            let strand = way.bands.first()?.alternatives.first()?.strands.first()?;
            Some((at + strand.at, component.width))
        };
        place(above).is_some() && place(above) == place(below)
    }

    /// Adds two rows as one, in several ways.
    fn edge_of(&mut self, ways: Vec<Alternative>, (from, to): (usize, usize), band: &Band) {
        if !ways.is_empty() {
            let costs = ways.iter().map(|_| JOINED_ROWS).collect();
            self.edge(from, to, ways, costs, band, None);
        }
    }

    /// Sets components of a row, each with those that stand below it.
    fn stacked(
        &self,
        over: &[Cell<'a>],
        under: &[&[Cell<'a>]],
        name: String,
    ) -> Option<Alternative> {
        let mut columns = Vec::new();
        for ((turn, component, at), below) in over.iter().zip(under) {
            let way = component.ways.iter().find(|way| self.takes_alone(way))?;
            let mut column = self.builder.stack(&way.bands, *at, *turn, component.section)?;
            for (turn, component, _) in *below {
                let way = component.ways.iter().find(|way| self.takes_alone(way))?;
                let lower = self.builder.stack(&way.bands, *at, *turn, component.section)?;
                column.join(lower, way.bands.first()?.gap)?;
            }
            columns.push(column);
        }
        let (columns, _) = levels::share(columns).into_iter().next()?;
        Some(Alternative { name, ground: None, columns })
    }
}

/// Returns what two rows are called that are set as one.
fn as_one(above: &Row) -> String {
    format!("{}, two rows as one", widths::in_columns(above))
}

/// Returns how many sections of a row the one above it may take in one of its columns.
pub(super) fn takes(above: &Row, below: &Row) -> usize {
    let is_one = above.len() > 1 && (0..above.len()).any(|target| is_as_wide(above, target, below));
    if is_one { below.len() } else { 0 }
}

/// Returns whether a column ends about where its neighbours do, or above.
fn is_beside(columns: &[Column], target: usize) -> bool {
    let own = columns.get(target).map(|column| column.extent().best());
    let others = columns.iter().enumerate().filter(|(index, _)| *index != target);
    let most = others.map(|(_, column)| column.extent().best()).max();
    own <= most.map(|most| most + Ticks::from_lines(OVERHANG))
}

/// Returns whether all sections of a row are as wide as one of the row above.
fn is_as_wide(above: &Row, target: usize, below: &Row) -> bool {
    let width = above.get(target).map(|(_, columns)| *columns);
    below.iter().all(|(_, columns)| Some(*columns) == width)
}

/// How alike neighbours are.
#[derive(Debug, Clone, Copy)]
struct Evenness {
    /// The white below the lower ones that nothing fills, at the least.
    white: Ticks,
    /// How high the highest one is at the least.
    height: Ticks,
}

impl Evenness {
    /// Returns how alike columns are in the best of some ways to set them.
    fn of<'c>(ways: impl Iterator<Item = &'c [Column]>) -> Self {
        let all = ways.map(|columns| {
            let extents = columns.iter().map(Column::extent);
            let height = extents.clone().map(Extent::min).max().unwrap_or_default();
            let lowest = extents.map(Extent::max).min().unwrap_or_default();
            Self { white: (height - lowest).max(Ticks::ZERO), height }
        });
        let best = all.min_by_key(|own| (own.white, own.height));
        best.unwrap_or(Self { white: Ticks::ZERO, height: Ticks::ZERO })
    }

    fn is_bettered_by(self, other: Self) -> bool {
        other.white < self.white || other.height < self.height
    }
}

/// Returns what the first component of a row says of the white above it.
fn first_band(cells: &[Cell<'_>]) -> Option<Band> {
    let bands = cells.iter().filter_map(|(_, component, _)| component.ways.first()?.bands.first());
    bands.max_by(|one, other| one.gap[1].total_cmp(&other.gap[1])).cloned()
}
