//! The opener of a part, as the pages say it.

use serde::Serialize;

use super::Opener;
use crate::content::{Body, MakeContent, Maker, PictureContent, Place, SaysOnPages};

/// The opener of a part.
#[derive(Debug, Clone, Serialize)]
pub struct OpenerContent {
    /// What the part is about.
    pub body: Option<Body>,
    /// Its picture.
    pub picture: Option<PictureContent>,
}

impl MakeContent for Opener {
    type Content = OpenerContent;

    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<OpenerContent> {
        let body = self.body.as_ref();
        Some(OpenerContent {
            body: body.map(|body| maker.texts.body(place.owner, body)),
            picture: maker.picture(place.owner, self.picture.as_ref()),
        })
    }
}

impl SaysOnPages for OpenerContent {
    fn picture(&self) -> Option<&PictureContent> {
        self.picture.as_ref()
    }
}
