//! What was achieved, as the pages say it.

use serde::Serialize;

use super::Results;
use crate::content::{
    Field, Figure, Fitted, MakeContent, Maker, PictureContent, Place, Role, SaysOnPages,
};
use crate::finding::{Code, Finding};

/// The most numbers that are taken in at a glance.
const MOST: usize = 6;

/// What was achieved.
#[derive(Debug, Clone, Serialize)]
pub struct ResultsContent {
    /// The numbers.
    pub items: Vec<Figure>,
    /// What stands above each.
    pub icons: Vec<Option<PictureContent>>,
}

impl MakeContent for Results {
    type Content = ResultsContent;

    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<ResultsContent> {
        if self.item.len() > MOST {
            let message = format!("{} results are more than a glance takes in", self.item.len());
            maker.texts.findings.push(
                Finding::new(Code::ValueChoice, place.span, message)
                    .help(format!("choose the {MOST} that say most, or make it a `table`")),
            );
        }
        let (mut items, mut icons) = (Vec::new(), Vec::new());
        for (at, item) in (1..).zip(&self.item) {
            icons.push(item.icon.as_ref().and_then(|icon| maker.icon(icon)));
            let texts = &mut maker.texts;
            let (owner, value) = (place.owner, Field::Value(Some(at)));
            items.push(Figure {
                value: texts.line_as(Role::Figure, owner, value, &item.value),
                label: texts.line(owner, Field::Label(Some(at)), &item.label),
            });
        }
        Some(ResultsContent { items, icons })
    }
}

impl SaysOnPages for ResultsContent {
    fn figures(&self) -> &[Figure] {
        &self.items
    }

    fn fitted(&self) -> Vec<Fitted<'_>> {
        self.items.iter().map(Fitted::Figure).collect()
    }
}
