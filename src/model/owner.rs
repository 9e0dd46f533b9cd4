//! Whose a part of the document is.

use std::fmt;

use serde::{Serialize, Serializer};

/// How many stories may stand in each other, the section among them: their headings have the levels 2 to 6, and there are
/// no others.
const LEVELS: usize = 5;

/// What has a text, a picture or a chart: the masthead, the organization, a section or a story within one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// The masthead: the titles and the lead.
    #[default]
    Masthead,
    /// A section, or a story within it.
    Section(Within),
    /// The organization, which the contact block prints.
    Organization,
}

/// The number of a section and those of the stories that lead into it, each counted from 1; 0 where nothing more leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Within([usize; LEVELS]);

impl Owner {
    /// How many stories may stand in each other.
    pub const LEVELS: usize = LEVELS;

    /// The section of a number, counted from 1.
    pub fn section(number: usize) -> Self {
        let mut numbers = [0; LEVELS];
        numbers[0] = number;
        Self::Section(Within(numbers))
    }

    /// The story of a number within it; none where that is too deep.
    pub fn story(self, number: usize) -> Option<Self> {
        let Self::Section(Within(mut numbers)) = self else { return None };
        *numbers.iter_mut().find(|number| **number == 0)? = number;
        Some(Self::Section(Within(numbers)))
    }

    /// The number of its section in the document.
    pub fn number(self) -> Option<usize> {
        let Self::Section(Within(numbers)) = self else { return None };
        numbers.first().copied()
    }

    /// Whether it is a section or a story.
    pub fn is_section(self) -> bool {
        matches!(self, Self::Section(_))
    }

    /// Whether it is another one, or has it within it.
    pub fn holds(self, other: Self) -> bool {
        match (self, other) {
            (Self::Section(Within(own)), Self::Section(Within(other))) => {
                own.iter().zip(other).all(|(own, other)| *own == 0 || *own == other)
            }
            _ => self == other,
        }
    }
}

/// As templates have it: `section.3`, `section.3.story.1`.
impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Masthead => f.write_str("factsheet"),
            Self::Organization => f.write_str("organization"),
            Self::Section(Within([section, stories @ ..])) => {
                write!(f, "section.{section}")?;
                let mut stories = stories.iter().filter(|story| **story > 0);
                stories.try_for_each(|story| write!(f, ".story.{story}"))
            }
        }
    }
}

impl Serialize for Owner {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Owner;

    #[test]
    fn a_section_holds_itself_and_its_stories() {
        let story = Owner::section(1).story(2).unwrap();
        assert_eq!(story.to_string(), "section.1.story.2");
        assert!(Owner::section(1).holds(story) && story.holds(story));
        assert!(!story.holds(Owner::section(1)));
        assert!(!Owner::section(1).holds(Owner::section(10)));
        assert!(!Owner::Masthead.holds(Owner::section(1)));
        assert_eq!(story.number(), Some(1));
    }

    #[test]
    fn stories_stand_in_each_other_only_so_deep() {
        let mut owner = Owner::section(1);
        for _ in 1..Owner::LEVELS {
            owner = owner.story(1).unwrap();
        }
        assert_eq!(owner.story(1), None);
    }
}
