//! The contact block, as the pages say it.

use serde::Serialize;

use super::Contact;
use crate::content::{Line, MakeContent, Maker, Order, Place, SaysOnPages};
use crate::text::Block;

/// The contact block.
#[derive(Debug, Clone, Serialize)]
pub struct ContactContent {
    /// A text in it.
    pub body: Option<Vec<Block<Line>>>,
}

impl MakeContent for Contact {
    type Content = ContactContent;

    const ORDER: Order = Order::Apart;

    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<ContactContent> {
        let body = self.body.as_ref().map(|body| maker.texts.display(place.owner, body));
        Some(ContactContent { body })
    }
}

impl SaysOnPages for ContactContent {}
