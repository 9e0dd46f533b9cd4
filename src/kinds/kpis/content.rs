//! A band of big numbers, as the pages say it.

use serde::Serialize;

use super::Kpis;
use crate::content::{Figure, Fitted, MakeContent, Maker, Place, SaysOnPages};

/// A band of big numbers.
#[derive(Debug, Clone, Serialize)]
pub struct KpisContent {
    /// The numbers.
    pub items: Vec<Figure>,
}

impl MakeContent for Kpis {
    type Content = KpisContent;

    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<KpisContent> {
        let items = (1..).zip(&self.item);
        let items = items.map(|(at, item)| maker.texts.figure(place.owner, Some(at), item));
        Some(KpisContent { items: items.collect() })
    }
}

impl SaysOnPages for KpisContent {
    fn figures(&self) -> &[Figure] {
        &self.items
    }

    fn fitted(&self) -> Vec<Fitted<'_>> {
        self.items.iter().map(Fitted::Figure).collect()
    }
}
