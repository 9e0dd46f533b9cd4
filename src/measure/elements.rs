//! The elements of a document around each item of a frame, as its structure tags say.

use typst::foundations::{Content, Smart};
use typst::introspection::Location;
use typst::model::{
    EnumElem, FigureElem, HeadingElem, ListElem, ParElem, QuoteElem, TableCell, TableElem,
};
use typst::pdf::{PdfMarkerTag, PdfMarkerTagKind, TableCellKind};

/// What the typesetter sets around an item of a list.
const BODY: PdfMarkerTagKind = PdfMarkerTagKind::ListItemBody;

/// What an element is, as far as a page may end within it or after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A heading: whole, and on one page with what follows it.
    Heading,
    /// A paragraph: a page may end between its lines, but leaves none of them alone.
    Paragraph,
    /// What no page may divide: a figure, a quotation, what a template keeps together.
    Whole,
    /// What stands on a ground of its own: a page ends within it only to save much white.
    Grounded,
    /// A list.
    List,
    /// An item of a list.
    Item,
    /// A table.
    Table,
    /// A cell of a table, in this row.
    Cell {
        /// The row, from 0.
        row: usize,
        /// Whether it names a column.
        is_head: bool,
    },
}

/// The number of an element, in the order in which they begin.
pub type Id = usize;

/// The elements of a strand, and which are open.
#[derive(Debug, Default)]
pub struct Elements {
    kinds: Vec<Kind>,
    open: Vec<(Option<Location>, Option<Id>)>,
    chains: Vec<Vec<Id>>,
}

impl Elements {
    /// Begins an element at its tag; returns its number, if it matters.
    pub fn start(&mut self, content: &Content) -> Option<Id> {
        let id = kind(content).map(|kind| self.add(kind));
        self.open(content.location(), id);
        id
    }

    /// Begins what a template marks: what it keeps together, or what stands on a ground.
    pub fn start_marked(&mut self, kind: Kind) {
        let id = self.add(kind);
        self.open(None, Some(id));
    }

    /// Ends the element of a tag; returns its number, if it matters.
    pub fn end(&mut self, location: Location) -> Option<Id> {
        let at = self.open.iter().rposition(|(open, _)| *open == Some(location))?;
        let (_, id) = self.open.remove(at);
        self.note();
        id
    }

    /// Ends what a template marks.
    pub fn end_marked(&mut self) {
        if let Some(at) = self.open.iter().rposition(|(open, _)| open.is_none()) {
            self.open.remove(at);
            self.note();
        }
    }

    fn add(&mut self, kind: Kind) -> Id {
        self.kinds.push(kind);
        self.kinds.len() - 1
    }

    fn open(&mut self, location: Option<Location>, id: Option<Id>) {
        self.open.push((location, id));
        if id.is_some() {
            self.note();
        }
    }

    /// Notes which elements are open from here on.
    fn note(&mut self) {
        let open = self.open.iter().filter_map(|(_, id)| *id).collect();
        if self.chains.last() != Some(&open) {
            self.chains.push(open);
        }
    }

    /// Returns the number of the elements that are open now, for [`Self::chain`].
    pub fn now(&mut self) -> usize {
        if self.chains.is_empty() {
            self.chains.push(Vec::new());
        }
        self.chains.len() - 1
    }

    /// Returns elements that were open at once, from the outermost.
    pub fn chain(&self, number: usize) -> impl Iterator<Item = (Id, Kind)> + Clone + '_ {
        let ids = self.chains.get(number).map(Vec::as_slice).unwrap_or_default();
        ids.iter().filter_map(|id| Some((*id, *self.kinds.get(*id)?)))
    }
}

/// Returns what an element is, if it matters to where a page may end.
fn kind(content: &Content) -> Option<Kind> {
    if content.is::<HeadingElem>() {
        Some(Kind::Heading)
    } else if content.is::<ParElem>() {
        Some(Kind::Paragraph)
    } else if content.is::<FigureElem>() || content.is::<QuoteElem>() {
        Some(Kind::Whole)
    } else if content.is::<ListElem>() || content.is::<EnumElem>() {
        Some(Kind::List)
    } else if content.to_packed::<PdfMarkerTag>().is_some_and(|tag| tag.kind == BODY) {
        Some(Kind::Item)
    } else if content.is::<TableElem>() {
        Some(Kind::Table)
    } else if let Some(cell) = content.to_packed::<TableCell>() {
        let row = match cell.y.as_option().unwrap_or_default() {
            Smart::Custom(row) => row,
            Smart::Auto => 0,
        };
        let kind = cell.kind.as_option().unwrap_or_default();
        // What heads a row goes with it.
        let is_head = matches!(
            kind,
            Smart::Custom(TableCellKind::Header(_, scope)) if scope.refers_to_column()
        );
        Some(Kind::Cell { row, is_head })
    } else {
        None
    }
}
