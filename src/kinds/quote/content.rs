//! Somebody's words, as the pages say them.

use serde::Serialize;

use super::Quote;
use crate::content::{
    Field, Fitted, Letters, Line, MakeContent, Maker, PictureContent, Place, Role, SaysOnPages,
};

/// Somebody's words.
#[derive(Debug, Clone, Serialize)]
pub struct QuoteContent {
    /// The words.
    pub text: Line,
    /// Who said them.
    pub by: Option<Line>,
    /// As what.
    pub role: Option<Line>,
    /// Who that is, in a picture.
    pub portrait: Option<PictureContent>,
}

impl MakeContent for Quote {
    type Content = QuoteContent;

    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<QuoteContent> {
        let owner = place.owner;
        let portrait = maker.picture(owner, self.portrait.as_ref());
        let texts = &mut maker.texts;
        Some(QuoteContent {
            text: texts.line_as(Role::Quote, owner, Field::Quote, &self.text),
            by: texts.some_line(owner, Field::By, self.by.as_ref()),
            role: texts.some_line(owner, Field::Role, self.role.as_ref()),
            portrait,
        })
    }
}

impl SaysOnPages for QuoteContent {
    fn picture(&self) -> Option<&PictureContent> {
        self.portrait.as_ref()
    }

    fn fitted(&self) -> Vec<Fitted<'_>> {
        vec![Fitted::Line(&self.text, Letters::Display)]
    }
}
