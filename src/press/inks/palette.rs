//! The theme's colours, from the screen to the inks that the theme gives them.

use std::collections::BTreeMap;

use crate::theme::{Color, Theme};

/// A colour as a press prints it.
#[derive(Debug, Clone, PartialEq)]
pub struct Ink {
    /// Cyan, magenta, yellow and black, from 0 to 1.
    pub process: [f64; 4],
    /// The spot ink that prints instead, where the theme names one.
    pub spot: Option<String>,
}

/// The theme's colours by what they are on a screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Palette {
    inks: BTreeMap<[u8; 3], Ink>,
}

impl Palette {
    /// Makes the palette of a theme; of two colours that look alike on a screen the first counts.
    pub fn new(theme: &Theme) -> Self {
        let mut palette = Self::default();
        for color in theme.colors.all().into_iter().chain(&*theme.series).chain(&theme.point) {
            palette.insert(color);
        }
        palette
    }

    /// Adds a colour, unless one that looks alike is there.
    fn insert(&mut self, color: &Color) {
        self.inks.entry(color.rgb()).or_insert_with(|| Ink {
            process: color.ink.map(|percent| percent / 100.0),
            spot: color.spot.clone(),
        });
    }

    /// Returns the inks of a colour that the theme has.
    pub fn get(&self, rgb: [u8; 3]) -> Option<&Ink> {
        self.inks.get(&rgb)
    }
}

#[cfg(test)]
impl Palette {
    /// Makes a palette of a test.
    pub(crate) fn of(colors: &[([u8; 3], [f64; 4], Option<&str>)]) -> Self {
        let ink = |(rgb, process, spot): &([u8; 3], [f64; 4], Option<&str>)| {
            (*rgb, Ink { process: *process, spot: spot.map(str::to_owned) })
        };
        Self { inks: colors.iter().map(ink).collect() }
    }
}
