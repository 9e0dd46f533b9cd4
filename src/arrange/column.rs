//! A strand as it is planned: its material in ticks, and where each item of it comes from.

use typst::layout::Abs;

use super::Grid;
use crate::layout::{Extent, Flow, Item, Pad, Penalty, Strand, Ticks};
use crate::measure::{
    Band, Ending, Ground, Inset, Measures, Solid, Standing, StrandUse, WITHIN_GROUND,
};

/// What an item of a planned strand is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Source {
    /// White, or a place where a page may end.
    White,
    /// A solid of a measured strand, in this part of the column.
    Solid {
        /// The part.
        part: usize,
        /// The solid.
        solid: usize,
        /// By how many lines it stands below its place, which is whole ticks.
        rest: f64,
    },
    /// All of the strand that heads this part of the column.
    Head {
        /// The part.
        part: usize,
    },
}

/// A use of a strand within a column.
#[derive(Debug, Clone)]
pub struct Part {
    /// The order in which it is read: its component, and its turn there.
    pub turn: (usize, usize),
    /// Its section, counted through all rows; none for the masthead.
    pub section: Option<usize>,
    /// Its measured strand.
    pub strand: usize,
    /// The strand at its head.
    pub head: Option<usize>,
    /// What is set again where it goes on.
    pub repeated: Option<usize>,
    /// How far its material is from the column's edges.
    pub inset: Inset,
    /// What is painted behind it.
    pub ground: Option<Ground>,
    /// Its items in the column.
    pub items: std::ops::Range<usize>,
}

/// A planned strand: where it stands and what it is made of.
#[derive(Debug, Clone)]
pub struct Column {
    /// The column of the grid that it begins at.
    pub at: f64,
    /// How many columns it takes.
    pub columns: f64,
    /// Through how many it snakes.
    pub flow: u8,
    /// The uses of measured strands in it, from above.
    pub parts: Vec<Part>,
    /// Where each item comes from.
    pub sources: Vec<Source>,
    /// What the planner gets.
    pub strand: Strand,
    /// The items above which the template has a level, with its name.
    pub levels: Vec<(String, usize)>,
    /// What it costs more to end a page within it: a box on two pages looks like two boxes.
    within: f64,
}

/// By how many lines what begins on a whole line may be lower without taking the next one.
const TOLERANCE: f64 = 0.02;

/// What makes columns out of measures.
pub struct Builder<'a> {
    /// What was measured.
    pub measures: &'a Measures,
    /// The page.
    pub grid: Grid,
}

impl Builder<'_> {
    /// Returns the height of a measured strand in whole lines.
    pub fn lines(&self, strand: usize) -> f64 {
        let height = self.measures.strands.get(strand).map(|strand| strand.frame.height());
        (self.in_lines(height.unwrap_or_default()) - TOLERANCE).ceil().max(0.0)
    }

    /// Returns a height of a frame in lines.
    fn in_lines(&self, height: Abs) -> f64 {
        height.to_mm() / self.grid.line
    }

    /// Makes a column of one use of a strand.
    pub fn column(
        &self,
        own: &StrandUse,
        shift: f64,
        turn: (usize, usize),
        section: Option<usize>,
    ) -> Column {
        let mut column = Column {
            at: own.at + shift,
            columns: own.columns,
            flow: own.flow,
            parts: Vec::new(),
            sources: Vec::new(),
            levels: Vec::new(),
            // The columns of a flow end on one page: what it costs to break it is its arrangement's.
            within: if own.ground.is_some() && own.flow <= 1 { WITHIN_GROUND } else { 0.0 },
            strand: Strand {
                id: u32::try_from(own.id).unwrap_or_default(),
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a grid has few columns"
                )]
                width: own.columns.round() as u8,
                flow: match own.flow {
                    0 | 1 => Flow::One,
                    2 => Flow::Two,
                    3 => Flow::Three,
                    columns => Flow::Many(columns),
                },
                waits: own.role == Standing::Side,
                ..Strand::default()
            },
        };
        let pad = own.inset.top.min(own.inset.first);
        column.strand.pad = Pad { top: Grid::ticks(pad), bottom: Grid::ticks(own.inset.bottom) };
        column.strand.repeat = Grid::ticks(own.inset.top - pad) + self.again(own);
        self.append(&mut column, own, own.inset.first - pad, 0.0, (turn, section));
        column
    }

    /// Returns the height of what is set again where a strand goes on: its repeated head, and that of a table.
    fn again(&self, own: &StrandUse) -> Ticks {
        let head = own.repeated.map_or(0.0, |strand| self.lines(strand));
        let table = self.measures.strands.get(own.id).and_then(|strand| {
            let header = strand.material.header.clone()?;
            // The white below it is that above the first row.
            let first = strand.material.solids.get(header.start)?.top;
            let last = strand.material.solids.get(header.end)?.top;
            Some(Grid::ticks(self.in_lines(last - first)))
        });
        Grid::ticks(head) + table.unwrap_or(Ticks::new(0))
    }

    /// Appends the bands of a component below each other, each a single strand in the columns that it has.
    pub fn stack(
        &self,
        bands: &[Band],
        shift: f64,
        component: usize,
        section: Option<usize>,
    ) -> Option<Column> {
        let flows = bands.iter().flat_map(|band| &band.alternatives).flat_map(|own| &own.strands);
        if bands.len() > 1 && flows.max_by_key(|own| own.flow)?.flow > 1 {
            return None;
        }
        let mut stacked: Option<Column> = None;
        for (turn, band) in bands.iter().enumerate() {
            let [own] = band.alternatives.first()?.strands.as_slice() else { return None };
            let own = StrandUse {
                ground: own.ground.clone().or_else(|| band.alternatives.first()?.ground.clone()),
                ..own.clone()
            };
            match &mut stacked {
                None => stacked = Some(self.column(&own, shift, (component, turn), section)),
                Some(column) => {
                    let [min, best, max] = band.gap.map(Grid::ticks);
                    column.push(Item::Penalty(Penalty::Cost(0.0)), Source::White);
                    column.push(Item::Glue(Extent::new(min, best, max)), Source::White);
                    let ends = (own.inset.first, own.inset.bottom);
                    self.append(column, &own, ends.0, ends.1, ((component, turn), section));
                }
            }
        }
        stacked
    }

    /// Appends a use of a strand to a column, with white above and below it.
    fn append(
        &self,
        column: &mut Column,
        own: &StrandUse,
        above: f64,
        below: f64,
        (turn, section): ((usize, usize), Option<usize>),
    ) {
        let part = column.parts.len();
        let first = column.strand.items.len();
        let head = own.head.map(|head| Grid::ticks(self.lines(head)));
        if column.strand.flow == Flow::One {
            column.white(Grid::ticks(above));
            if let Some(height) = head {
                column.push(Item::Box { height }, Source::Head { part });
            }
            let names = own.head.into_iter().flat_map(|head| self.levels(head));
            let item = column.strand.items.len();
            column.levels.extend(names.map(|(name, _)| (name.clone(), item)));
        } else {
            // It stands over all columns.
            column.strand.head = Grid::ticks(above) + head.unwrap_or_default();
        }
        let mut pen = Pen { place: Ticks::new(0), shift: 0.0 };
        let solids =
            self.measures.strands.get(own.id).map(|strand| strand.material.solids.as_slice());
        let solids = solids.unwrap_or_default();
        for (index, solid) in solids.iter().enumerate() {
            self.solid(column, solid, (part, index), &mut pen);
            self.note_levels(column, own.id, index);
        }
        // What ends at a level has something to end at.
        if self.levels(own.id).any(|(_, solid)| *solid == solids.len()) {
            column.push(Item::Box { height: Ticks::ZERO }, Source::White);
            self.note_levels(column, own.id, solids.len());
        }
        let rest = pen.place.get().rem_euclid(4);
        column.white(Ticks::new((4 - rest) % 4) + Grid::ticks(below));
        column.parts.push(Part {
            turn,
            section,
            strand: own.id,
            head: own.head,
            repeated: own.repeated,
            inset: own.inset,
            ground: own.ground.clone(),
            items: first..column.strand.items.len(),
        });
    }

    /// Returns the levels of a strand, each with the solid that begins there.
    fn levels(&self, strand: usize) -> impl Iterator<Item = &(String, usize)> {
        let strand = self.measures.strands.get(strand);
        strand.into_iter().flat_map(|strand| &strand.material.levels)
    }

    /// Notes the levels at a solid of a strand, which is the last item of a column.
    fn note_levels(&self, column: &mut Column, strand: usize, solid: usize) {
        let item = column.strand.items.len().saturating_sub(1);
        let here = self.levels(strand).filter(|(_, own)| *own == solid);
        column.levels.extend(here.map(|(name, _)| (name.clone(), item)));
    }

    /// Appends a solid with the white above it.
    fn solid(
        &self,
        column: &mut Column,
        solid: &Solid,
        (part, index): (usize, usize),
        pen: &mut Pen,
    ) {
        let (top, bottom) = (self.in_lines(solid.top), self.in_lines(solid.bottom));
        if let Some(step) = solid.white.snaps {
            pen.shift = ((top + pen.shift - TOLERANCE) / step).ceil() * step - top;
        }
        let exact = top + pen.shift;
        let place = Grid::ticks(exact).max(pen.place);
        let white = place - pen.place;
        if index == 0 {
            column.white(white);
        } else {
            let penalty = match solid.ending {
                Ending::Never => Penalty::Forbidden,
                Ending::Lone(_) if column.flow <= 1 => Penalty::Forbidden,
                Ending::At(cost) | Ending::Lone(cost) => Penalty::Cost(cost + column.within),
            };
            column.push(Item::Penalty(penalty), Source::White);
            let (shrink, stretch) =
                (Grid::ticks(solid.white.shrink), Grid::ticks(solid.white.stretch));
            if solid.white.fills {
                column.push(Item::Fill(white), Source::White);
            } else if white + stretch > Ticks::new(0) {
                let glue = Extent::new((white - shrink).max(Ticks::new(0)), white, white + stretch);
                column.push(Item::Glue(glue), Source::White);
            }
        }
        let rest = exact - Grid::lines_of(place);
        let source = Source::Solid { part, solid: index, rest };
        let height = match &solid.slot {
            Some((_, slot)) => {
                let extent = Extent::new(
                    Grid::ticks(slot.min),
                    Grid::ticks(slot.best),
                    Grid::ticks(slot.max),
                );
                column.push(Item::Slot { id: slot.key, extent }, source);
                extent.best()
            }
            None => {
                let height = (Grid::ticks(bottom + pen.shift) - place).max(Ticks::new(0));
                column.push(Item::Box { height }, source);
                height
            }
        };
        pen.place = place + height;
    }
}

/// How far the material of a strand has come, and by how many lines it stands lower there than in its frame.
struct Pen {
    place: Ticks,
    shift: f64,
}

impl Column {
    /// Returns what it costs that a page ends within what snakes through it on a ground.
    pub fn broken(&self) -> f64 {
        let is_grounded = self.parts.iter().any(|part| part.ground.is_some());
        if self.flow > 1 && is_grounded { WITHIN_GROUND } else { 0.0 }
    }

    /// Returns how high it may be, if no page ends within it.
    pub fn extent(&self) -> Extent {
        let Strand { pad, head, items, flow, .. } = &self.strand;
        let material: Extent = items.iter().map(Item::extent).sum();
        let columns = flow.columns().into();
        let [min, best, max] =
            [material.min(), material.best(), material.max()].map(|height| height.part(columns));
        Extent::new(min, best, max) + (pad.top + pad.bottom + *head)
    }

    fn push(&mut self, item: Item, source: Source) {
        self.strand.items.push(item);
        self.sources.push(source);
    }

    /// Appends white that stays.
    fn white(&mut self, height: Ticks) {
        if height > Ticks::new(0) {
            self.push(Item::Box { height }, Source::White);
        }
    }
}

impl Column {
    /// Appends another column below this one, with white between the two.
    pub fn join(&mut self, lower: Self, gap: [f64; 3]) -> Option<()> {
        if self.flow > 1 || lower.flow > 1 {
            return None;
        }
        let [min, best, max] = gap.map(Grid::ticks);
        let foot = self.strand.pad.bottom;
        self.white(foot);
        self.push(Item::Penalty(Penalty::Cost(0.0)), Source::White);
        self.push(Item::Glue(Extent::new(min, best, max)), Source::White);
        // Neighbours that end about alike go on alike.
        self.levels.push(("below".to_owned(), self.strand.items.len()));
        self.white(lower.strand.pad.top);
        let (parts, items) = (self.parts.len(), self.strand.items.len());
        self.strand.items.extend(lower.strand.items);
        self.sources.extend(lower.sources.into_iter().map(|source| match source {
            Source::White => Source::White,
            Source::Solid { part, solid, rest } => {
                Source::Solid { part: part + parts, solid, rest }
            }
            Source::Head { part } => Source::Head { part: part + parts },
        }));
        self.parts.extend(
            lower.parts.into_iter().map(|part| Part {
                items: part.items.start + items..part.items.end + items,
                ..part
            }),
        );
        self.strand.pad.bottom = lower.strand.pad.bottom;
        self.strand.repeat = self.strand.repeat.max(lower.strand.repeat);
        Some(())
    }
}
