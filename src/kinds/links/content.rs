//! Links, as the pages say them.

use serde::Serialize;

use super::Links;
use crate::content::{LinkContent, MakeContent, Maker, Place, SaysOnPages};

/// Where a reader finds more.
#[derive(Debug, Clone, Serialize)]
pub struct LinksContent {
    /// The links.
    pub links: Vec<LinkContent>,
}

impl MakeContent for Links {
    type Content = LinksContent;

    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<LinksContent> {
        let links = (1..).zip(&self.link);
        let links = links.filter_map(|(at, link)| maker.link(place.owner, at, link)).collect();
        Some(LinksContent { links })
    }
}

impl SaysOnPages for LinksContent {}
