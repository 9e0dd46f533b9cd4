//! Marks, as the pages show them.

use serde::Serialize;

use super::Logos;
use crate::content::{MakeContent, Maker, PictureContent, Place, SaysOnPages};
use crate::finding::{Code, Finding};

/// The marks of those who take part.
#[derive(Debug, Clone, Serialize)]
pub struct LogosContent {
    /// The marks.
    pub logos: Vec<LogoContent>,
}

/// The mark of one of them.
#[derive(Debug, Clone, Serialize)]
pub struct LogoContent {
    /// Its picture; its alternative text says whose it is.
    #[serde(flatten)]
    pub picture: PictureContent,
    /// Where it leads, as a PDF holds it.
    pub url: Option<String>,
}

impl MakeContent for Logos {
    type Content = LogosContent;

    fn make(&self, _: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<LogosContent> {
        let logos = self.logo.iter().filter_map(|logo| {
            let alt = logo.alt.as_ref().map_or("", |alt| alt.value.trim()).to_owned();
            if alt.is_empty() {
                let span = logo.alt.as_ref().map_or(logo.file.span, |alt| alt.span);
                maker.texts.findings.push(
                    Finding::new(Code::PictureAlt, span, "this logo has no alternative text")
                        .help("say whose it is: `alt = \"…\"`"),
                );
            }
            let url = logo.url.as_ref().and_then(|url| maker.address(url));
            let picture = maker.icon(&logo.file)?;
            Some(LogoContent { picture: PictureContent { alt, ..picture }, url })
        });
        Some(LogosContent { logos: logos.collect() })
    }
}

impl SaysOnPages for LogosContent {}
