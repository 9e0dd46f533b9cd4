//! Rows: sections side by side in the widths that they ask for and in others, and two rows as one.

use super::bands::{Alternative, Cell, Maker, Row};
use super::column::Column;
use super::levels;
use crate::layout::{Extent, Ticks};
use crate::measure::Band;
use crate::template::widths;

/// The cost of two rows that are set as one, each column going on by itself.
const JOINED_ROWS: f64 = 0.4;

/// How many ways of each section a row tries.
const WAYS: usize = 2;

impl<'a> Maker<'a> {
    /// Adds a row of sections side by side, in the widths that they ask for and in the next ones.
    pub(super) fn row(&mut self, row: &[(usize, u8)], from: usize) -> Option<()> {
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
        let band = gap.filter(|_| !alternatives.is_empty())?;
        self.edge(from, from + 1, alternatives, costs, &band, None);
        Some(())
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

    /// Adds two rows as one, if the second fills columns of the first: what is shorter takes what stands below it.
    pub(super) fn joined(&mut self, above: &Row, below: &Row, (from, to): (usize, usize)) {
        let (Some(over), Some(under)) = (self.cells(above), self.cells(below)) else { return };
        let is_one = |cells: &[Cell<'_>]| {
            cells.iter().all(|(_, own, _)| own.ways.iter().any(|way| way.bands.len() == 1))
        };
        if above.len() < 2 || !is_one(&over) || !is_one(&under) {
            return;
        }
        let Some(band) = first_band(&over) else { return };
        let targets: Vec<usize> = if below.len() == above.len() {
            let is_alike = above.iter().zip(below).all(|((_, one), (_, other))| one == other);
            if is_alike { (0..above.len()).collect() } else { return }
        } else if let [(_, columns)] = below.as_slice() {
            above
                .iter()
                .enumerate()
                .filter(|(_, (_, own))| own == columns)
                .map(|(index, _)| index)
                .collect()
        } else {
            return;
        };
        let mut alternatives = Vec::new();
        if below.len() == above.len() {
            alternatives.extend(self.stacked((&over, above), &under, &targets));
        } else {
            let one = |target: &usize| self.stacked((&over, above), &under, &[*target]);
            alternatives.extend(targets.iter().filter_map(one));
        }
        if alternatives.is_empty() {
            return;
        }
        let costs = alternatives.iter().map(|_| JOINED_ROWS).collect();
        self.edge(from, to, alternatives, costs, &band, None);
    }

    /// Sets components below others, each in the column of its target.
    fn stacked(
        &self,
        (over, row): (&[Cell<'a>], &Row),
        under: &[Cell<'a>],
        targets: &[usize],
    ) -> Option<Alternative> {
        let mut columns = Vec::new();
        for (index, (turn, component, at)) in over.iter().enumerate() {
            let way = component.ways.iter().find(|way| way.bands.len() == 1)?;
            let mut column = self.builder.stack(&way.bands, *at, *turn, component.section)?;
            let below = targets
                .iter()
                .position(|target| *target == index)
                .and_then(|place| under.get(place));
            if let Some((turn, component, _)) = below {
                let way = component.ways.iter().find(|way| way.bands.len() == 1)?;
                let lower = self.builder.stack(&way.bands, *at, *turn, component.section)?;
                column.join(lower, way.bands.first()?.gap);
            }
            columns.push(column);
        }
        let (columns, _) = levels::share(columns).into_iter().next()?;
        let name = format!("{}, two rows as one", widths::in_columns(row));
        Some(Alternative { name, ground: None, columns })
    }
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
