//! Somebody's words, as the pages say them.

use serde::Serialize;

use super::Quote;
use crate::content::{Fitted, Letters, Line, MakeContent, Maker, Place, Role, SaysOnPages};

/// Somebody's words.
#[derive(Debug, Clone, Serialize)]
pub struct QuoteContent {
    /// The words.
    pub text: Line,
    /// Who said them.
    pub by: Option<Line>,
    /// As what.
    pub role: Option<Line>,
}

impl MakeContent for Quote {
    type Content = QuoteContent;

    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<QuoteContent> {
        let path = place.path;
        let texts = &mut maker.texts;
        Some(QuoteContent {
            text: texts.line_as(Role::Quote, &format!("{path}.text"), &self.text),
            by: texts.some_line(&format!("{path}.by"), self.by.as_ref()),
            role: texts.some_line(&format!("{path}.role"), self.role.as_ref()),
        })
    }
}

impl SaysOnPages for QuoteContent {
    fn fitted(&self) -> Vec<Fitted<'_>> {
        vec![Fitted::Line(&self.text, Letters::Display)]
    }
}
