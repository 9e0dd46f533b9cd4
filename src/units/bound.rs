//! How a stated value stands to the true one.

use std::fmt;
use std::str::FromStr;

use super::UnitError;

/// Says how a stated value stands to the true one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Bound {
    /// The value itself, as far as its digits go.
    #[default]
    Exactly,
    /// A value near the true one, on either side.
    About,
    /// A value below the true one, never the true one itself.
    MoreThan,
    /// A value above the true one, never the true one itself.
    LessThan,
}

impl Bound {
    /// Lists every bound, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Exactly, Self::About, Self::MoreThan, Self::LessThan];

    /// Returns the word that stands for the bound in a description.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Exactly => "exactly",
            Self::About => "about",
            Self::MoreThan => "more than",
            Self::LessThan => "less than",
        }
    }

    /// Returns what the word says of the true value.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Exactly => "As it is, within its rounding.",
            Self::About => "Near to it.",
            Self::MoreThan => "At least a little more.",
            Self::LessThan => "At most a little less.",
        }
    }

    /// How the ratio of two positive values stands to the true one, for a part of this bound.
    pub fn of_ratio(self, whole: Self) -> Self {
        let turned = match whole {
            Self::MoreThan => Self::LessThan,
            Self::LessThan => Self::MoreThan,
            bound => bound,
        };
        match (self, turned) {
            (Self::Exactly, bound) | (bound, Self::Exactly) => bound,
            (one, other) if one == other => one,
            _ => Self::About,
        }
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.keyword())
    }
}

impl FromStr for Bound {
    type Err = UnitError;

    fn from_str(text: &str) -> Result<Self, UnitError> {
        Self::ALL
            .into_iter()
            .find(|bound| bound.keyword() == text)
            .ok_or_else(|| UnitError::Bound(text.to_owned()))
    }
}
