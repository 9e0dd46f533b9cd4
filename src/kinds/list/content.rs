//! A list of names, as the pages say it.

use serde::Serialize;

use super::List;
use crate::content::{Field, Line, MakeContent, Maker, Place, Role, SaysOnPages};
use crate::finding::{Code, Finding};

/// A list of names.
#[derive(Debug, Clone, Serialize)]
pub struct ListContent {
    /// The names.
    pub items: Vec<Line>,
    /// In how many columns.
    pub columns: u32,
}

impl MakeContent for List {
    type Content = ListContent;

    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<ListContent> {
        let item = |place| (Role::Prose, Field::Item(place));
        if let (Some(name), Some(code)) = (self.items.first(), self.countries.first()) {
            maker.texts.findings.push(
                Finding::new(Code::KeyConflict, code.span, "a list has `items` or `countries`")
                    .other(name.span, "its `items`")
                    .help("take one of the two out, or make a list of each"),
            );
        }
        let items = if self.items.is_empty() {
            maker.texts.countries(place.owner, &self.countries)
        } else {
            maker.texts.lines(place.owner, &self.items, item)
        };
        let columns = self.columns.as_ref().map_or(1, |columns| columns.value.clamp(1, 6));
        Some(ListContent { items, columns })
    }
}

impl SaysOnPages for ListContent {
    fn names(&self) -> &[Line] {
        &self.items
    }
}
