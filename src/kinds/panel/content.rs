//! A tinted box, as the pages say it.

use serde::Serialize;

use super::Panel;
use crate::content::{Body, Line, MakeContent, Maker, PictureContent, Place, SaysOnPages};

/// A tinted box.
#[derive(Debug, Clone, Serialize)]
pub struct PanelContent {
    /// The text.
    pub body: Body,
    /// The countries that it lists, which end the text.
    #[serde(skip)]
    pub names: Vec<Line>,
    /// Its picture.
    pub picture: Option<PictureContent>,
}

impl MakeContent for Panel {
    type Content = PanelContent;

    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<PanelContent> {
        let (body, names) = maker.texts.listing(place.owner, &self.body, &self.countries);
        Some(PanelContent {
            body,
            names,
            picture: maker.picture(place.owner, self.picture.as_ref()),
        })
    }
}

impl SaysOnPages for PanelContent {
    fn picture(&self) -> Option<&PictureContent> {
        self.picture.as_ref()
    }

    fn names(&self) -> &[Line] {
        &self.names
    }

    fn is_boxed(&self) -> bool {
        true
    }
}
