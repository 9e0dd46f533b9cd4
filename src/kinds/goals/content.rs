//! Themes and goals, as the pages say them.

use serde::Serialize;

use super::Goals;
use crate::content::{Field, Line, MakeContent, Maker, PictureContent, Place, Role, SaysOnPages};
use crate::finding::{Code, Finding, Findings, Spanned};

/// The number of the last goal.
const LAST: u32 = 17;

/// Themes and goals.
#[derive(Debug, Clone, Serialize)]
pub struct GoalsContent {
    /// The goals.
    pub goals: Vec<Goal>,
    /// The themes.
    pub themes: Vec<Line>,
    /// That the United Nations have not approved what stands beside their icons, where they ask for it.
    pub note: Option<Line>,
}

/// A goal.
#[derive(Debug, Clone, Serialize)]
pub struct Goal {
    /// Its number.
    pub number: u32,
    /// Its short name.
    pub name: Line,
    /// What a reader who cannot see its icon or its square should know.
    pub alt: String,
    /// The author's own icon of it.
    pub icon: Option<PictureContent>,
}

impl MakeContent for Goals {
    type Content = GoalsContent;

    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<GoalsContent> {
        let item = |place| (Role::Prose, Field::Item(place));
        let themes = maker.texts.lines(place.owner, &self.themes, item);
        let known = known(&self.goals, maker.texts.findings);
        let goals: Vec<Goal> = known.into_iter().map(|goal| self.goal(goal, maker)).collect();
        let organization = &maker.document.partnership.organization;
        let is_outside = !organization.un.unwrap_or(false);
        let note = self.icons.as_ref().filter(|_| is_outside && !goals.is_empty()).map(|icons| {
            let words = maker.texts.context.locale().message("goals-not-approved", &[]);
            maker.texts.keys.plain(words, icons.span)
        });
        Some(GoalsContent { goals, themes, note })
    }
}

impl Goals {
    /// Makes a goal.
    fn goal(&self, goal: &Spanned<u32>, maker: &mut Maker<'_, '_>) -> Goal {
        let number = goal.value;
        let icons = self.icons.as_ref();
        let icon = icons.and_then(|icons| maker.icon_in(icons, &number.to_string(), goal.span));
        let texts = &mut maker.texts;
        let locale = texts.context.locale();
        let said = |id| locale.message(id, &[("number", number.into())]);
        let (name, alt) = (said("goal-name"), said("goal-alt"));
        Goal { number, name: texts.keys.plain(name, goal.span), alt, icon }
    }
}

/// Returns the goals that there are, each once; others are reported.
fn known<'a>(written: &'a [Spanned<u32>], findings: &mut Findings) -> Vec<&'a Spanned<u32>> {
    let mut known: Vec<&Spanned<u32>> = Vec::new();
    for goal in written {
        let number = goal.value;
        if !(1..=LAST).contains(&number) {
            findings.push(
                Finding::new(Code::ValueChoice, goal.span, format!("there is no goal {number}"))
                    .help(format!(
                        "the Sustainable Development Goals have the numbers 1 to {LAST}"
                    )),
            );
        } else if let Some(first) = known.iter().find(|known| known.value == number) {
            findings.push(
                Finding::new(Code::ValueChoice, goal.span, format!("goal {number} stands twice"))
                    .other(first.span, "here already")
                    .help("take one of the two out"),
            );
        } else {
            known.push(goal);
        }
    }
    known
}

impl SaysOnPages for GoalsContent {
    fn names(&self) -> &[Line] {
        &self.themes
    }
}
