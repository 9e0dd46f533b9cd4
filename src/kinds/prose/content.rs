//! Running text, as the pages say it.

use serde::Serialize;

use super::Prose;
use crate::content::{Body, Line, MakeContent, Maker, PictureContent, Place, SaysOnPages};

/// Running text.
#[derive(Debug, Clone, Serialize)]
pub struct ProseContent {
    /// The text.
    pub body: Body,
    /// The countries that it lists, which end the text.
    #[serde(skip)]
    pub names: Vec<Line>,
    /// Its picture.
    pub picture: Option<PictureContent>,
    /// In how many columns.
    pub columns: u32,
}

impl MakeContent for Prose {
    type Content = ProseContent;

    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<ProseContent> {
        let (body, names) = maker.texts.listing(place.owner, &self.body, &self.countries);
        Some(ProseContent {
            body,
            names,
            picture: maker.picture(place.owner, self.picture.as_ref()),
            columns: self.columns.as_ref().map_or(1, |columns| columns.value.clamp(1, 3)),
        })
    }
}

impl SaysOnPages for ProseContent {
    fn picture(&self) -> Option<&PictureContent> {
        self.picture.as_ref()
    }

    fn names(&self) -> &[Line] {
        &self.names
    }
}
