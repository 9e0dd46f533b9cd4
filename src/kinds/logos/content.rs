//! Marks, as the pages show them.

use serde::Serialize;

use super::Logos;
use crate::content::{LogoContent, MakeContent, Maker, Place, SaysOnPages};

/// The marks of those who take part.
#[derive(Debug, Clone, Serialize)]
pub struct LogosContent {
    /// The marks.
    pub logos: Vec<LogoContent>,
}

impl MakeContent for Logos {
    type Content = LogosContent;

    fn make(&self, _: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<LogosContent> {
        let logos = self.logo.iter().filter_map(|logo| maker.logo(logo)).collect();
        Some(LogosContent { logos })
    }
}

impl SaysOnPages for LogosContent {}
