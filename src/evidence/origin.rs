//! Where the data lie that give a number.

use std::fmt;

use serde::Serialize;

use super::{Binding, Way};
use crate::content::Factsheet;
use crate::input::Loaded;

/// A part of a data file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Origin {
    /// The file, as reports name it.
    pub file: String,
    /// Its lines; none where it is read as a whole.
    pub lines: Vec<usize>,
    /// The column of its values.
    pub column: Option<String>,
    /// The SHA-256 of the file.
    pub sha256: String,
}

impl Origin {
    /// Finds the data that a way takes; none where it takes only what the document itself says.
    pub fn of(way: &Way, factsheet: &Factsheet, loaded: &Loaded) -> Option<Self> {
        match &way.binding {
            Binding::Data(data) => {
                let first = way.cells.first()?;
                let source = loaded.sources.get(first.source)?;
                let mut lines: Vec<usize> =
                    way.cells.iter().map(|cell| source.position(cell.start).0).collect();
                lines.sort_unstable();
                lines.dedup();
                let entry = factsheet.written().series.get(&data.series)?;
                Some(Self {
                    file: source.name.clone(),
                    lines,
                    column: Some(entry.y.value.clone()),
                    sha256: loaded.hash_of(first.source)?.clone(),
                })
            }
            Binding::Computed(name, _) => {
                let data = factsheet.written().sources.get(name)?.data.as_ref()?;
                let path = loaded.locate(data).ok()?;
                Some(Self {
                    file: path.to_string(),
                    lines: Vec::new(),
                    column: None,
                    sha256: loaded.inputs.get(&path)?.clone(),
                })
            }
            Binding::Parts(_) | Binding::Ratio(..) | Binding::Exact => None,
        }
    }
}

impl Origin {
    /// Writes lines and column: `lines 2–13, usd`.
    pub fn places(&self) -> String {
        let lines = match (self.lines.first(), self.lines.last()) {
            (Some(first), Some(last)) if first == last => format!("line {first}"),
            (Some(first), Some(last)) if last - first + 1 == self.lines.len() => {
                format!("lines {first}–{last}")
            }
            (Some(_), _) => {
                let lines: Vec<String> = self.lines.iter().map(usize::to_string).collect();
                format!("lines {}", lines.join(" "))
            }
            _ => String::new(),
        };
        let parts = [Some(lines), self.column.clone()].into_iter().flatten();
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        let places = self.places();
        if places.is_empty() { Ok(()) } else { write!(f, ", {places}") }
    }
}
