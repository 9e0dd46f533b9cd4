//! A claim, as the pages say it.

use std::collections::BTreeSet;

use serde::Serialize;

use super::Claim;
use crate::content::{Field, Fitted, Letters, Line, MakeContent, Maker, Place, SaysOnPages};
use crate::finding::{Code, Finding, plural};
use crate::text::{Inline, plain, visit_inlines};

/// The most letters of a sentence that is taken in at once: four lines of large type.
const MOST_LETTERS: usize = 160;

/// A claim.
#[derive(Debug, Clone, Serialize)]
pub struct ClaimContent {
    /// The sentence.
    pub text: Line,
}

impl MakeContent for Claim {
    type Content = ClaimContent;

    /// A claim that tells several facts, or none, is reported; so is one that is too long.
    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<ClaimContent> {
        let text = maker.texts.line(place.owner, Field::Body, &self.text);
        let mut facts = BTreeSet::new();
        visit_inlines(&text.runs, &mut |run| {
            if let Inline::Fact { names, todo, .. } = run {
                facts.extend(names.iter().map(String::as_str));
                // What is still to be written will be one.
                facts.extend(todo.then_some(""));
            }
        });
        let letters = plain(&text.runs).chars().count();
        let message = if facts.len() != 1 {
            Some(format!("this claim has {}", plural(facts.len(), "fact")))
        } else if letters > MOST_LETTERS {
            Some(format!("this claim has {letters} letters"))
        } else {
            None
        };
        maker.texts.findings.extend(message.map(|message| {
            Finding::new(Code::ClaimForm, self.text.span, message)
                .help(format!("say one fact in one sentence of at most {MOST_LETTERS} letters"))
        }));
        Some(ClaimContent { text })
    }
}

impl SaysOnPages for ClaimContent {
    fn fitted(&self) -> Vec<Fitted<'_>> {
        vec![Fitted::Line(&self.text, Letters::Display)]
    }
}
