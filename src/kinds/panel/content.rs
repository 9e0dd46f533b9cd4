//! A tinted box, as the pages say it.

use serde::Serialize;

use super::Panel;
use crate::content::{Body, MakeContent, Maker, PictureContent, Place, SaysOnPages};

/// A tinted box.
#[derive(Debug, Clone, Serialize)]
pub struct PanelContent {
    /// The text.
    pub body: Body,
    /// Its picture.
    pub picture: Option<PictureContent>,
}

impl MakeContent for Panel {
    type Content = PanelContent;

    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<PanelContent> {
        Some(PanelContent {
            body: maker.texts.body(place.owner, &self.body),
            picture: maker.picture(place.owner, self.picture.as_ref()),
        })
    }
}

impl SaysOnPages for PanelContent {
    fn picture(&self) -> Option<&PictureContent> {
        self.picture.as_ref()
    }

    fn is_boxed(&self) -> bool {
        true
    }
}
