//! What is planned: strands of boxes, glue and penalties, side by side in arrangements, which are alternatives of a
//! band; bands are the edges of a lattice over the sections of a document.

use crate::layout::extent::Extent;
use crate::layout::ticks::Ticks;
use std::fmt;

/// What a strand is made of, from its head to its foot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Item {
    /// What has one height and is never cut: a line, a row, a heading.
    Box {
        /// How high it is.
        height: Ticks,
    },
    /// A box whose height the plan chooses: a picture, a chart.
    Slot {
        /// What the document calls it.
        id: u32,
        /// How high it may be.
        extent: Extent,
    },
    /// White, which is dropped where a piece begins or ends. A piece may end at glue that follows a box or a slot.
    Glue(Extent),
    /// White above what stands at the foot of its band: at least so much, and as much more as its neighbours are higher.
    /// Else it is as glue.
    Fill(Ticks),
    /// A place at which a piece may end, or may not, or must.
    Penalty(Penalty),
}

impl Item {
    /// How high it may be.
    #[must_use]
    pub fn extent(&self) -> Extent {
        match *self {
            Self::Box { height } | Self::Fill(height) => Extent::rigid(height),
            Self::Slot { extent, .. } | Self::Glue(extent) => extent,
            Self::Penalty(_) => Extent::NONE,
        }
    }

    /// Whether it is white that a break drops.
    #[must_use]
    pub const fn is_white(&self) -> bool {
        matches!(self, Self::Glue(_) | Self::Fill(_))
    }

    /// Whether it is a box or a slot: what is on the pages wherever pieces end.
    #[must_use]
    pub const fn is_solid(&self) -> bool {
        matches!(self, Self::Box { .. } | Self::Slot { .. })
    }
}

/// What it costs to end a piece at a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Penalty {
    /// So much, in the unit of [`Costs`](crate::layout::Costs); gladly, where it is negative.
    Cost(f64),
    /// No piece ends here: TeX's infinite penalty.
    Forbidden,
    /// A piece must end here; the strand goes on at the head of the next page.
    Forced,
}

/// Through how many columns of like height a strand snakes on each page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Flow {
    /// It does not.
    #[default]
    One,
    /// Two columns.
    Two,
    /// Three columns.
    Three,
    /// Four columns or more.
    Many(u8),
}

impl Flow {
    /// The number of columns.
    #[must_use]
    pub const fn columns(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
            Self::Many(columns) => columns,
        }
    }
}

/// White within a ground, above and below what stands on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pad {
    /// Above.
    pub top: Ticks,
    /// Below.
    pub bottom: Ticks,
}

impl Pad {
    /// Above and below together.
    #[must_use]
    pub fn both(self) -> Ticks {
        self.top + self.bottom
    }
}

/// A height that neighbours share: what follows begins on one line in all strands that have it on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level {
    /// The same for all that share it. Within a strand names ascend; one that does not is passed over.
    pub name: u32,
    /// The item that begins there.
    pub item: usize,
    /// The item above which white is left where what is above the level cannot reach so far: that which begins there,
    /// or the first of what stands at its head, such as a heading.
    pub lowered: usize,
    /// How much of the white right above the level is left there, too, so that what is between ends as its neighbours do.
    pub shift: Ticks,
}

/// One vertical run of material of one width.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Strand {
    /// What the document calls it: the same material has the same name in each arrangement and each band, so that a
    /// remedy shortens it everywhere.
    pub id: u32,
    /// Its width in columns of the grid: white beside its neighbours counts by its area.
    pub width: u8,
    /// How it is set within its width.
    pub flow: Flow,
    /// From its head to its foot.
    pub items: Vec<Item>,
    /// Kept on every piece, in each column.
    pub pad: Pad,
    /// How high is what stands at the head of the first piece, over all columns of a flow.
    pub head: Ticks,
    /// How high is what stands once more at the head of each piece but the first, over all columns of a flow.
    pub repeat: Ticks,
    /// Whether it may begin on a later page than the first strand, where there is no room for it yet: a picture beside
    /// a text may, a story beside another one should not. The first strand never waits.
    pub waits: bool,
    /// The heights that it shares with its neighbours, from above; a strand that snakes shares none.
    pub levels: Vec<Level>,
}

impl Strand {
    /// How high it is on all pages together at the least, wherever it is cut.
    pub(crate) fn least(&self) -> Ticks {
        let solid = self.items.iter().filter(|item| item.is_solid());
        let height: Ticks = solid.map(|item| item.extent().min()).sum();
        height.part(self.flow.columns().into()) + self.head
    }
}

/// One way to set what a band covers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Arrangement {
    /// How much less good it is than its alternatives, in the unit of [`Costs`](crate::layout::Costs).
    pub cost: f64,
    /// What it costs more to end a page within it: it stands in a box, and a box on two pages looks like two.
    pub broken: f64,
    /// Side by side; pieces of them end independently of each other.
    pub strands: Vec<Strand>,
}

/// What stands side by side over the whole width.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Band {
    /// The ways to set it; at least one.
    pub alternatives: Vec<Arrangement>,
    /// The white above it, dropped at the head of a page.
    pub gap: Extent,
    /// Bands of one group, one after the other, share a ground: a page that ends between two of them costs a little.
    pub group: Option<u32>,
    /// The white within its ground.
    pub pad: Pad,
    /// Whether the ground runs to the trim at the head and the foot of a page: then there is no pad there.
    pub bleeds: bool,
    /// Whether no page may end below it.
    pub keep_with_next: bool,
    /// Whether it begins at the head of a page: one that has something on it ends above.
    pub opens_page: bool,
}

impl Band {
    /// The pad above it at the head of a page.
    pub(crate) fn head(&self) -> Ticks {
        if self.bleeds { Ticks::ZERO } else { self.pad.top }
    }

    /// The pad below it at the foot of a page.
    pub(crate) fn foot(&self) -> Ticks {
        if self.bleeds { Ticks::ZERO } else { self.pad.bottom }
    }
}

/// A band that covers the sections `from..to`. Several may leave one node: rows of other widths, two rows merged.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Edge {
    /// The first section that it covers.
    pub from: usize,
    /// The first section after it.
    pub to: usize,
    /// What stands there.
    pub band: Band,
}

/// A lattice of bands through which at least one way leads from the first section past the last.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    sections: usize,
    edges: Vec<Edge>,
}

impl Document {
    /// The lattice of these edges, which keep their numbers.
    ///
    /// # Errors
    /// Where an edge covers no section or one that is not there, where a band has no arrangement, and where no way
    /// leads past the last section.
    pub fn new(sections: usize, edges: Vec<Edge>) -> Result<Self, LatticeError> {
        for (index, edge) in edges.iter().enumerate() {
            if edge.from >= edge.to || edge.to > sections {
                return Err(LatticeError::Backwards(index));
            }
            if edge.band.alternatives.is_empty() {
                return Err(LatticeError::NoArrangement(index));
            }
        }
        let mut reached = vec![false; sections + 1];
        reached[0] = true;
        for node in 0..sections {
            if reached[node] {
                edges
                    .iter()
                    .filter(|edge| edge.from == node)
                    .for_each(|edge| reached[edge.to] = true);
            }
        }
        match reached.last() {
            Some(true) => Ok(Self { sections, edges }),
            _ => Err(LatticeError::NoWay(reached.iter().rposition(|known| *known).unwrap_or(0))),
        }
    }

    /// How many sections it has: the lattice ends at the node of this number.
    #[must_use]
    pub const fn sections(&self) -> usize {
        self.sections
    }

    /// Its edges, by number.
    #[must_use]
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// Some of its edges, with their numbers.
    pub(crate) fn numbered(
        &self,
        which: impl Fn(&Edge) -> bool,
    ) -> impl Iterator<Item = (usize, &Edge)> {
        self.edges.iter().enumerate().filter(move |(_, edge)| which(edge))
    }

    /// A strand, by the numbers that a [`Piece`](crate::layout::Piece) has.
    #[must_use]
    pub fn strand(&self, edge: usize, arrangement: usize, strand: usize) -> Option<&Strand> {
        self.edges.get(edge)?.band.alternatives.get(arrangement)?.strands.get(strand)
    }

    /// The same lattice with all its strands changed by a function.
    pub(crate) fn with_strands(&self, mut change: impl FnMut(&mut Strand)) -> Self {
        let mut changed = self.clone();
        let bands = changed.edges.iter_mut().map(|edge| &mut edge.band);
        bands
            .flat_map(|band| &mut band.alternatives)
            .flat_map(|arrangement| &mut arrangement.strands)
            .for_each(&mut change);
        changed
    }
}

/// Why edges are no [`Document`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LatticeError {
    /// The edge of this number covers no section, or one that is not there.
    Backwards(usize),
    /// The band of the edge of this number has no alternative.
    NoArrangement(usize),
    /// No way leads past the section of this number, the farthest that can be reached.
    NoWay(usize),
}

impl fmt::Display for LatticeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Backwards(edge) => write!(f, "edge {edge} does not lead on to a section"),
            Self::NoArrangement(edge) => write!(f, "the band of edge {edge} has no arrangement"),
            Self::NoWay(node) => write!(f, "no band leads on from section {node} to the end"),
        }
    }
}

impl std::error::Error for LatticeError {}
