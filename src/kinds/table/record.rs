//! A table, as written.

use crate::input::Text;
use crate::model::read::record;
use crate::model::{KindRecord, Shows};

record! {
    /// A table.
    pub struct TableSection {
        /// The heads of the columns.
        pub columns: Vec<Text>,
        /// The rows.
        pub row: Vec<Row>,
        /// What to know about the data.
        pub note: Option<Text>,
    }

    /// One row of a table.
    pub struct Row {
        /// The cells; the first names the row.
        pub cells: Vec<Text>,
        /// Whether the row is a total.
        #[schemars(default)]
        pub total: Option<bool>,
    }
}

impl KindRecord for TableSection {
    const TOO_WIDE: &'static str =
        "take out a column, use shorter words, or let the section be wider";
}

impl Shows for TableSection {
    fn table(&self) -> Option<&TableSection> {
        Some(self)
    }

    fn empty(&self) -> Option<&'static str> {
        let columns = self.columns.is_empty().then_some("columns");
        columns.or(self.row.is_empty().then_some("row"))
    }
}
