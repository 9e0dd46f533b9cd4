//! The lattice of all ways to set a document: rows of sections side by side, rows of other widths, two sections of a row
//! below each other, two rows as one.

use std::collections::BTreeMap;

use super::Grid;
use super::column::{Builder, Column};
use super::levels;
use super::rows;
use crate::layout::{self, Document, Edge, Extent, Pad, Piece};
use crate::measure::{
    Arrangement, Band, Component, Ground, Group, Measures, StrandUse, WITHIN_GROUND, Way, Where,
};

/// The cost of a row whose sections stand below each other, each across the page: dearer than white below a note in the
/// margin, and cheaper than a page of which a fifth is empty.
const BELOW_EACH_OTHER: f64 = 25.0;

/// The sections of a row, counted through all rows, each with the columns that it asks for.
pub type Row = Vec<(usize, u8)>;

/// Which strands a document is planned with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strands {
    /// All, those that are only estimated among them.
    All,
    /// Those that are laid out.
    LaidOut,
}

/// A document as it is planned, and what each part of it comes from.
#[derive(Debug)]
pub struct Arranged {
    /// What the planner gets.
    pub document: Document,
    /// What its edges are.
    pub edges: Vec<Chosen>,
    /// What stands at the foot of the last page, from above.
    pub foot: Vec<Footing>,
}

impl Arranged {
    /// Returns the section that each edge begins with; none for the masthead.
    pub fn sections(&self) -> impl Iterator<Item = Option<usize>> + '_ {
        self.edges
            .iter()
            .map(|edge| edge.alternatives.first()?.columns.first()?.parts.first()?.section)
    }

    /// An arrangement of a band.
    pub fn alternative(&self, edge: usize, arrangement: usize) -> Option<&Alternative> {
        self.edges.get(edge)?.alternatives.get(arrangement)
    }

    /// The column that a piece of a plan is of.
    pub fn column(&self, piece: &Piece) -> Option<&Column> {
        self.alternative(piece.edge, piece.arrangement)?.columns.get(piece.strand)
    }
}

/// A band of the lattice: its group, and what its arrangements are.
#[derive(Debug)]
pub struct Chosen {
    /// The group whose ground it stands on, with its section.
    pub group: Option<(Group, Option<usize>)>,
    /// Its arrangements.
    pub alternatives: Vec<Alternative>,
}

/// An arrangement of a band.
#[derive(Debug)]
pub struct Alternative {
    /// Its name: the template's, or the columns that the sections of a row take.
    pub name: String,
    /// What is painted behind all of it.
    pub ground: Option<Ground>,
    /// Its columns.
    pub columns: Vec<Column>,
}

/// A band at the foot of the last page.
#[derive(Debug)]
pub struct Footing {
    /// The white above it, in lines.
    pub above: f64,
    /// Its height, in lines.
    pub height: f64,
    /// The white below it, in lines.
    pub below: f64,
    /// Its columns.
    pub columns: Vec<Column>,
}

/// Makes the lattice of a document; none where the template gives a section no way to be set.
pub fn arrange(
    measures: &Measures,
    rows: &[Row],
    grid: Grid,
    strands: Strands,
) -> Option<Arranged> {
    let mut maker = Maker {
        builder: Builder { measures, grid },
        strands,
        components: BTreeMap::new(),
        groups: BTreeMap::new(),
        edges: Vec::new(),
        chosen: Vec::new(),
    };
    for (turn, component) in measures.index.components.iter().enumerate() {
        if let Some(section) = component.section {
            maker.components.insert((section, component.width), (turn, component));
        }
    }
    maker.make(rows)
}

pub(super) struct Maker<'a> {
    pub(super) builder: Builder<'a>,
    strands: Strands,
    /// The components by their section and width, each with its turn in the document.
    components: BTreeMap<(usize, u8), (usize, &'a Component)>,
    /// The numbers of the groups.
    groups: BTreeMap<(String, Option<usize>), u32>,
    edges: Vec<Edge>,
    chosen: Vec<Chosen>,
}

/// A component in a row: its turn, what it is, and the column of the grid that it begins at.
pub(super) type Cell<'a> = (usize, &'a Component, f64);

impl<'a> Maker<'a> {
    fn make(mut self, rows: &[Row]) -> Option<Arranged> {
        let mut node = 0;
        let all = self.builder.measures.index.components.as_slice();
        for (turn, component) in
            all.iter().enumerate().filter(|(_, own)| own.place == Where::Masthead)
        {
            node = self.ways((turn, component, 0.0), (node, node + 1), 0.0);
        }
        let rows: Vec<&Row> = rows.iter().filter(|row| self.flows(row)).collect();
        let mut starts = Vec::new();
        let mut above: Option<&Row> = None;
        for row in &rows {
            starts.push(node);
            node = match row.as_slice() {
                [only] => self.ways(self.cell(*only, 0.0)?, (node, node + 1), 0.0),
                cells => {
                    // Behind the head of the row one node for each number of sections that the row above may take.
                    let taken = above.map_or(0, |above| rows::takes(above, row).saturating_sub(1));
                    let end = self.below_each_other(cells, node, node + 1 + taken);
                    self.row(cells, (node, end))?;
                    for count in 1..=taken {
                        self.row(&cells[count..], (node + count, end))?;
                    }
                    end
                }
            };
            above = Some(row);
        }
        starts.push(node);
        for (index, pair) in rows.windows(2).enumerate() {
            if let ([above, below], Some([from, next, to])) = (pair, starts.get(index..index + 3)) {
                self.joined(above, below, (*from, *next, *to));
            }
        }
        let foot = self.foot();
        let document = Document::new(node, self.edges).ok()?;
        Some(Arranged { document, edges: self.chosen, foot })
    }

    /// Adds the sections of a row below each other, if each was measured as wide as the page, from a node on and over
    /// nodes from a free one on; returns the node where the row ends.
    fn below_each_other(&mut self, row: &[(usize, u8)], from: usize, free: usize) -> usize {
        let whole = self.builder.grid.columns;
        let cells = row.iter().map(|(section, _)| self.cell((*section, whole), 0.0));
        let Some(cells) = cells.collect::<Option<Vec<_>>>() else { return free };
        let (mut node, mut next, mut more) = (from, free, BELOW_EACH_OTHER);
        for cell in cells {
            node = self.ways(cell, (node, next), more);
            (next, more) = (node + 1, 0.0);
        }
        node
    }

    /// Returns whether a row stands where it was written.
    fn flows(&self, row: &Row) -> bool {
        row.iter()
            .all(|cell| self.components.get(cell).is_none_or(|(_, own)| own.place == Where::Flow))
    }

    pub(super) fn cell(&self, (section, columns): (usize, u8), at: f64) -> Option<Cell<'a>> {
        let (turn, component) = self.components.get(&(section, columns))?;
        component.ways.iter().any(|way| self.takes(way)).then_some((*turn, *component, at))
    }

    /// Whether a document is planned with a way: with at least one arrangement of each of its bands.
    pub(super) fn takes(&self, way: &Way) -> bool {
        way.bands.iter().all(|band| band.alternatives.iter().any(|own| self.takes_all(own)))
    }

    /// Whether a document is planned with a way that is one band, which may stand below others.
    pub(super) fn takes_alone(&self, way: &Way) -> bool {
        matches!(way.bands.as_slice(), [only] if !only.opens) && self.takes(way)
    }

    /// Whether a document is planned with all strands of an arrangement.
    fn takes_all(&self, arrangement: &Arrangement) -> bool {
        let measures = self.builder.measures;
        let is_laid = |own: &StrandUse| {
            measures.is_laid(own.id) && own.head.is_none_or(|head| measures.is_laid(head))
        };
        self.strands == Strands::All || arrangement.strands.iter().all(is_laid)
    }

    /// Adds every way of a component that has the width of the page to itself, from a node on and over nodes from the
    /// next free one on; returns the node where they meet. They cost so much more.
    fn ways(
        &mut self,
        (turn, component, at): Cell<'a>,
        (from, mut next): (usize, usize),
        more: f64,
    ) -> usize {
        let ways = || component.ways.iter().filter(|way| self.takes(way));
        let within: usize = ways().map(|way| way.bands.len().saturating_sub(1)).sum();
        let end = next + within;
        let ways: Vec<&Way> = ways().collect();
        for way in ways {
            let mut node = from;
            let last = way.bands.len().saturating_sub(1);
            for (index, band) in way.bands.iter().enumerate() {
                let to = if index == last { end } else { next };
                let cost = if index == 0 { way.cost + more } else { 0.0 };
                self.band(band, (turn, index), (component, at), (node, to), cost);
                if index < last {
                    (node, next) = (next, next + 1);
                }
            }
        }
        end
    }

    /// Adds a band.
    fn band(
        &mut self,
        band: &Band,
        turn: (usize, usize),
        (component, at): (&Component, f64),
        (from, to): (usize, usize),
        cost: f64,
    ) {
        let mut next = 0;
        let (mut alternatives, mut costs) = (Vec::new(), Vec::new());
        for arrangement in band.alternatives.iter().filter(|own| self.takes_all(own)) {
            let strands = arrangement.strands.iter().map(|own| {
                next += 1;
                let turn = (turn.0, turn.1 * 100 + next);
                self.builder.column(own, at, turn, component.section)
            });
            for (columns, uneven) in levels::share(strands.collect()) {
                let (name, ground) = (arrangement.name.clone(), arrangement.ground.clone());
                alternatives.push(Alternative { name, ground, columns });
                costs.push(arrangement.cost + cost + uneven);
            }
        }
        let group = band.group.clone().map(|group| (group, component.section));
        self.edge(from, to, alternatives, costs, band, group);
    }

    pub(super) fn edge(
        &mut self,
        from: usize,
        to: usize,
        alternatives: Vec<Alternative>,
        costs: Vec<f64>,
        band: &Band,
        group: Option<(Group, Option<usize>)>,
    ) {
        let arrangements =
            alternatives.iter().zip(costs).map(|(alternative, cost)| layout::Arrangement {
                cost,
                broken: if alternative.ground.is_some() {
                    WITHIN_GROUND
                } else {
                    alternative.columns.iter().map(Column::broken).fold(0.0, f64::max)
                },
                strands: alternative.columns.iter().map(|column| column.strand.clone()).collect(),
            });
        let [min, best, max] = band.gap.map(Grid::ticks);
        let [top, bottom] = band.pad.map(Grid::ticks);
        let count = u32::try_from(self.groups.len()).unwrap_or_default();
        let number = group.as_ref().map(|(group, section)| {
            *self.groups.entry((group.name.clone(), *section)).or_insert(count)
        });
        self.edges.push(Edge {
            from,
            to,
            band: layout::Band {
                alternatives: arrangements.collect(),
                gap: Extent::new(min, best, max),
                group: number,
                pad: Pad { top, bottom },
                bleeds: group.as_ref().is_some_and(|(group, _)| group.ground.across),
                keep_with_next: band.keep,
                opens_page: band.opens,
            },
        });
        self.chosen.push(Chosen { group, alternatives });
    }

    /// Returns what stands at the foot of the last page.
    fn foot(&self) -> Vec<Footing> {
        let mut foot = Vec::new();
        let all = self.builder.measures.index.components.iter().enumerate();
        for (turn, component) in all.filter(|(_, own)| own.place == Where::Foot) {
            let bands = component.ways.first().map(|way| way.bands.as_slice()).unwrap_or_default();
            for (index, band) in bands.iter().enumerate() {
                let Some(arrangement) = band.alternatives.first() else { continue };
                let columns: Vec<Column> = arrangement
                    .strands
                    .iter()
                    .enumerate()
                    .map(|(number, own)| {
                        self.builder.column(
                            own,
                            0.0,
                            (turn, index * 100 + number),
                            component.section,
                        )
                    })
                    .collect();
                let heights = columns.iter().map(|column| {
                    column.parts.iter().map(|part| self.builder.lines(part.strand)).sum()
                });
                foot.push(Footing {
                    above: band.pad[0] + if foot.is_empty() { 0.0 } else { band.gap[1] },
                    height: heights.fold(0.0, f64::max),
                    below: band.pad[1],
                    columns,
                });
            }
        }
        foot
    }
}
