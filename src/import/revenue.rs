//! Types of revenue: the codes of one year and the labels of another.

use std::fmt;

/// As what an amount was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RevenueType {
    /// What a member State owes as a member.
    Assessed,
    /// Voluntary, for the core of the organization's work.
    Core,
    /// Voluntary, for a purpose that the donor names.
    Earmarked,
    /// From sales, interest and other activities.
    Other,
}

impl RevenueType {
    /// Every type, in the order of tables.
    pub const ALL: [Self; 4] = [Self::Assessed, Self::Core, Self::Earmarked, Self::Other];

    /// Returns the label that the data files of this program use.
    pub fn label(self) -> &'static str {
        match self {
            Self::Assessed => "Assessed",
            Self::Core => "Voluntary un-earmarked",
            Self::Earmarked => "Voluntary earmarked",
            Self::Other => "Other",
        }
    }
}

impl fmt::Display for RevenueType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}

/// How a type was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writing {
    /// As a code of the present list.
    Code,
    /// As one of the codes R08 to R11 of 2014 to 2017, which the present list does not have.
    OldCode,
    /// In words.
    Label,
}

/// Reads a code (`R01`, `R02A`, `r03f`) or a label in any case; none where it is neither.
pub(super) fn parse(written: &str) -> Option<(RevenueType, Writing)> {
    let folded: String =
        written.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    if let Some(digits) = folded.strip_prefix('r')
        && digits.starts_with(|c: char| c.is_ascii_digit())
    {
        return of_code(digits);
    }
    let has = |part: &str| folded.contains(part);
    let revenue = if has("assessed") {
        RevenueType::Assessed
    } else if has("unearmarked") || (has("core") && !has("noncore")) {
        RevenueType::Core
    } else if has("earmarked") || has("noncore") {
        RevenueType::Earmarked
    } else if has("other") {
        RevenueType::Other
    } else {
        return None;
    };
    Some((revenue, Writing::Label))
}

/// Reads the part of a code after the letter.
fn of_code(digits: &str) -> Option<(RevenueType, Writing)> {
    let (number, letter) = digits.split_at_checked(2)?;
    let letter = match letter.as_bytes() {
        [] => None,
        [letter @ b'a'..=b'z'] => Some(*letter),
        _ => return None,
    };
    let revenue = match (number, letter) {
        ("01", _) => RevenueType::Assessed,
        ("02", None | Some(b'a' | b'b')) => RevenueType::Core,
        ("03", None | Some(b'a'..=b'f')) => RevenueType::Earmarked,
        ("04", _) => RevenueType::Other,
        ("08" | "09" | "10" | "11", None) => {
            return Some((RevenueType::Earmarked, Writing::OldCode));
        }
        _ => return None,
    };
    Some((revenue, Writing::Code))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes and labels, in the cases in which they were seen.
    #[test]
    fn reads_codes_and_labels() {
        use RevenueType::{Assessed, Core, Earmarked, Other};
        let cases = [
            ("R01", Some(Assessed)),
            ("r02b", Some(Core)),
            ("R03", Some(Earmarked)),
            ("R03F", Some(Earmarked)),
            ("R03G", None),
            ("R04C", Some(Other)),
            ("R09", Some(Earmarked)),
            ("R05", None),
            ("Assessed contributions", Some(Assessed)),
            ("ASSESSED", Some(Assessed)),
            ("Voluntary core (un-earmarked) contributions", Some(Core)),
            ("voluntary un-earmarked", Some(Core)),
            ("Voluntary non-core (earmarked) contributions", Some(Earmarked)),
            ("Voluntary Earmarked", Some(Earmarked)),
            ("Revenue from other activities", Some(Other)),
            ("in kind", None),
            ("", None),
        ];
        for (written, expected) in cases {
            let found = parse(written).map(|(revenue, _)| revenue);
            assert_eq!(found, expected, "{written:?}");
        }
    }
}
