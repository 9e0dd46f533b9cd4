//! The figures of the charts before it, in tables.

mod record;
mod content;

pub use content::{FigureTable, FiguresContent, FiguresOfChart};
pub use record::Figures;
