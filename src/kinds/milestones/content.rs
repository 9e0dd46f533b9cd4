//! Events, as the pages say them.

use serde::Serialize;

use super::Milestones;
use crate::content::{Field, Fitted, Letters, Line, MakeContent, Maker, Place, SaysOnPages};

/// Events.
#[derive(Debug, Clone, Serialize)]
pub struct MilestonesContent {
    /// When and what.
    pub events: Vec<Event>,
}

/// An event.
#[derive(Debug, Clone, Serialize)]
pub struct Event {
    /// When, in words.
    pub date: Line,
    /// What.
    pub text: Line,
}

impl MakeContent for Milestones {
    type Content = MilestonesContent;

    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<MilestonesContent> {
        let texts = &mut maker.texts;
        let events = self.event.iter().enumerate().map(|(index, event)| {
            let date = texts.context.locale().date(&event.date.value);
            Event {
                date: texts.keys.plain(date, event.date.span),
                text: texts.line(place.owner, Field::Event(index + 1), &event.text),
            }
        });
        Some(MilestonesContent { events: events.collect() })
    }
}

impl SaysOnPages for MilestonesContent {
    fn fitted(&self) -> Vec<Fitted<'_>> {
        self.events.iter().map(|event| Fitted::Line(&event.date, Letters::Heading)).collect()
    }
}
