//! A stable part of a list of documents.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

/// One of several parts: `2/8` is the second of eight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    part: u64,
    parts: u64,
}

impl Shard {
    /// Returns whether a document of this name belongs to the part.
    ///
    /// The name alone decides, so that a document stays in its part when others come and go.
    pub fn contains(self, name: &str) -> bool {
        let hash = Sha256::digest(name.as_bytes());
        let number = hash.iter().take(8).fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte));
        number % self.parts == self.part - 1
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.parts)
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let expected = || {
            format!("expected a part such as `1/4`, from 1 to the number of parts, found `{text}`")
        };
        let (part, parts) = text.split_once('/').ok_or_else(expected)?;
        let part = part.parse().map_err(|_| expected())?;
        let parts = parts.parse().map_err(|_| expected())?;
        if part == 0 || part > parts { Err(expected()) } else { Ok(Self { part, parts }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each document belongs to exactly one part, and the parts are about equal.
    #[test]
    fn divides_without_rest() {
        let parts: Vec<Shard> =
            (1..=4).map(|part| format!("{part}/4").parse().expect("a part")).collect();
        let mut counts = [0; 4];
        for number in 0..400 {
            let name = format!("donor-{number}");
            let holders: Vec<usize> = (0..4).filter(|i| parts[*i].contains(&name)).collect();
            assert_eq!(holders.len(), 1, "{name}");
            counts[holders[0]] += 1;
        }
        assert!(counts.iter().all(|count| (60..=140).contains(count)), "{counts:?}");
    }

    /// What is no part is refused, with what would be one.
    #[test]
    fn refuses_what_is_no_part() {
        for text in ["0/4", "5/4", "4", "a/b", ""] {
            assert!(text.parse::<Shard>().is_err(), "{text}");
        }
    }
}
