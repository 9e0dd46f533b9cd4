//! The colours of charts, by what they are for.

/// A colour by its name; what it looks like on a screen or a press is the theme's affair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ink {
    /// The colour of a series, from 0 to 7.
    Series(u8),
    /// The colour for the point to be made.
    Accent,
    /// Text that stands on a series' colour.
    OnSeries(u8),
    /// Text that stands on the accent.
    OnAccent,
    /// Text, and the baseline.
    Text,
    /// Text of the second rank: units, ticks, gaps.
    Muted,
    /// Thin lines behind the marks.
    Grid,
    /// The ground that the chart stands on.
    Paper,
    /// Land on a map.
    Land,
    /// One of the tints of the first series' colour, from the palest, 0, to the colour itself.
    Tint(u8),
}

impl Ink {
    /// How many colours for series there are.
    pub const SERIES: u8 = 8;

    /// The tints, from the palest.
    pub(super) const TINTS: [u8; 5] = [0, 1, 2, 3, 4];

    /// Returns the ink of one of several marks of a kind, which their names tell apart: where the chart points at one,
    /// the others stand back.
    pub(super) fn of_one(pointed: Option<bool>) -> Self {
        match pointed {
            Some(true) => Self::Accent,
            Some(false) => Self::Muted,
            None => Self::Series(0),
        }
    }

    /// Returns every ink.
    pub fn all() -> impl Iterator<Item = Self> {
        let series = 0..Self::SERIES;
        let series = series.flat_map(|index| [Self::Series(index), Self::OnSeries(index)]);
        series.chain(Self::TINTS.map(Self::Tint)).chain([
            Self::Accent,
            Self::OnAccent,
            Self::Text,
            Self::Muted,
            Self::Grid,
            Self::Paper,
            Self::Land,
        ])
    }

    /// Returns the name by which a theme knows the ink.
    pub fn name(self) -> String {
        match self {
            Self::Series(index) => format!("series-{}", u32::from(index) + 1),
            Self::OnSeries(index) => format!("on-series-{}", u32::from(index) + 1),
            Self::Accent => "accent".to_owned(),
            Self::OnAccent => "on-accent".to_owned(),
            Self::Text => "text".to_owned(),
            Self::Muted => "muted".to_owned(),
            Self::Grid => "grid".to_owned(),
            Self::Paper => "paper".to_owned(),
            Self::Land => "land".to_owned(),
            Self::Tint(index) => format!("tint-{}", u32::from(index) + 1),
        }
    }

    /// Returns the ink for text on this ink.
    #[must_use]
    pub fn over(self) -> Self {
        match self {
            Self::Series(index) => Self::OnSeries(index),
            Self::Accent => Self::OnAccent,
            Self::Text | Self::Muted => Self::Paper,
            _ => Self::Text,
        }
    }
}
