//! The contact block, as the pages say it.

use serde::Serialize;

use super::Contact;
use crate::content::{Line, LinkContent, MakeContent, Maker, Order, Place, SaysOnPages};
use crate::text::Block;

/// The contact block.
#[derive(Debug, Clone, Serialize)]
pub struct ContactContent {
    /// A text in it, and below it the countries.
    pub body: Option<Vec<Block<Line>>>,
    /// Where a reader finds more.
    pub link: Option<LinkContent>,
}

impl MakeContent for Contact {
    type Content = ContactContent;

    const ORDER: Order = Order::Apart;

    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<ContactContent> {
        let body = self.body.as_ref().map(|body| maker.texts.display(place.owner, body));
        let countries = maker.texts.countries_in_line(place.owner, &self.countries);
        let countries = countries.map(Block::Paragraph);
        let body = match (body, countries) {
            (body, None) => body,
            (body, Some(countries)) => {
                Some(body.into_iter().flatten().chain([countries]).collect())
            }
        };
        let link = self.link.as_ref().and_then(|link| maker.link(place.owner, 1, link));
        Some(ContactContent { body, link })
    }
}

impl SaysOnPages for ContactContent {}
