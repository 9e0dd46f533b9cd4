//! What the stages have to say: findings, each with a code, a severity and its places in the sources.
//!
//! In: whatever a stage noticed. Out: one report, in the form that the reader asked for.
//! Findings are collected and never thrown; nothing here prints.

use std::collections::{BTreeMap, BTreeSet};

mod code;
mod gather;
mod plural;
pub mod render;
mod sources;
mod visible;

pub use code::{Code, Found, Severity};
pub use plural::plural;
pub use render::json::Report;
pub use render::{Format, render};
pub use sources::{SourceFile, SourceId, Sources, Span, Spanned};
pub use visible::{is_obeyed, visible, visible_but_colors, visible_lines};

use crate::nearest::did_you_mean;

/// A place in a source, with what is to be said about it there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is here; may be empty where the message says it all.
    pub text: String,
}

/// One thing that is wrong, doubtful or worth knowing, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which kind of finding.
    pub code: Code,
    /// How much it weighs; starts as the code's own, and an allowance may lower it.
    pub severity: Severity,
    /// The finding in one line: lower case, no full stop, values at the end.
    pub message: String,
    /// The place that the finding is about; absent only where no source has one.
    pub primary: Option<Label>,
    /// Other places that explain it.
    pub others: Vec<Label>,
    /// The arithmetic or the reason, a line each.
    pub notes: Vec<String>,
    /// What to do, in the imperative.
    pub help: Option<String>,
    /// Whether it says of something that it is later than the issue: of many such findings, `issued` is the cause.
    pub is_later: bool,
}

impl Finding {
    /// Starts a finding at a place.
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { primary: Some(Label { span, text: String::new() }), ..Self::nowhere(code, message) }
    }

    /// Starts a finding that no source has a place for.
    pub fn nowhere(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            primary: None,
            others: Vec::new(),
            notes: Vec::new(),
            help: None,
            is_later: false,
        }
    }

    /// Makes it a finding of another kind, with the weight of that.
    #[must_use]
    pub fn of(self, code: Code) -> Self {
        Self { code, severity: code.severity(), ..self }
    }

    /// Where it is, if a source has a place for it.
    pub fn place(&self) -> Option<Span> {
        self.primary.as_ref().map(|label| label.span)
    }

    /// All its places, the one that it is about first.
    pub fn labels(&self) -> impl Iterator<Item = &Label> {
        self.primary.iter().chain(&self.others)
    }

    /// Says what is at the place.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        if let Some(primary) = &mut self.primary {
            primary.text = text.into();
        }
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn other(mut self, span: Span, text: impl Into<String>) -> Self {
        self.others.push(Label { span, text: text.into() });
        self
    }

    /// Adds a line of reasoning.
    #[must_use]
    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.notes.push(text.into());
        self
    }

    /// Notes that it says of something that it is later than the issue.
    #[must_use]
    pub fn later(mut self) -> Self {
        self.is_later = true;
        self
    }

    /// Says which name was meant; how to mend it, where none is near enough.
    #[must_use]
    pub fn meant<T: Into<String>>(
        self,
        meant: Option<&str>,
        otherwise: impl FnOnce() -> T,
    ) -> Self {
        match meant {
            Some(meant) => self.label(did_you_mean(meant)),
            None => self.help(otherwise()),
        }
    }

    /// Says how to mend it.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }
}

/// The findings of a run, in the order in which they were found until [`sort`](Self::sort).
#[derive(Debug, Default, Clone)]
pub struct Findings {
    list: Vec<Finding>,
    /// Where in the list the findings of a code at a place are, so that equal ones are found among thousands.
    at: BTreeMap<(Code, Option<Span>), Vec<usize>>,
}

impl Findings {
    /// Adds a finding, unless the very same one is there already, or it judges a value that nobody wrote.
    pub fn push(&mut self, finding: Finding) {
        if finding.labels().any(|label| label.span == Span::NOWHERE) {
            return;
        }
        let same = self.at.entry((finding.code, finding.place())).or_default();
        if !same.iter().any(|index| self.list.get(*index) == Some(&finding)) {
            same.push(self.list.len());
            self.list.push(finding);
        }
    }

    /// Adds findings.
    pub fn extend(&mut self, findings: impl IntoIterator<Item = Finding>) {
        findings.into_iter().for_each(|finding| self.push(finding));
    }

    /// Whether there is a finding of a code at a place.
    pub fn has(&self, code: Code, place: Span) -> bool {
        self.at.get(&(code, Some(place))).is_some_and(|list| !list.is_empty())
    }

    /// Takes all findings out, in their order.
    pub fn take(&mut self) -> Vec<Finding> {
        self.at.clear();
        std::mem::take(&mut self.list)
    }

    /// Returns all findings.
    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.list.iter()
    }

    /// Returns all findings, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Finding> {
        self.list.iter_mut()
    }

    /// Turns every warning into an error.
    pub fn deny_warnings(&mut self) {
        for finding in &mut self.list {
            if finding.severity == Severity::Warning {
                finding.severity = Severity::Error;
                finding.notes.push("warnings are denied".to_owned());
            }
        }
    }

    /// Takes in the findings of another document, whose texts join these.
    pub fn absorb(&mut self, other: Self, from: &Sources, into: &mut Sources) {
        // Each text is taken over once: there may be thousands of findings in it.
        let mut moved_to: BTreeMap<SourceId, SourceId> = BTreeMap::new();
        let mut moved = |label: &mut Label| {
            if let Some(file) = from.get(label.span.source) {
                let there = moved_to.entry(label.span.source);
                label.span.source =
                    *there.or_insert_with(|| into.add(file.name.clone(), file.text.clone()));
            }
        };
        for mut finding in other.list {
            finding.primary.iter_mut().chain(&mut finding.others).for_each(&mut moved);
            self.push(finding);
        }
    }

    /// Returns how many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Returns whether any finding is an error.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// Returns how many findings there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Returns whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Takes out what only follows from a fault of syntax: whatever else is said of what could not be read.
    pub fn drop_echoes(&mut self, sources: &Sources) {
        let unreadable: BTreeSet<Span> = self
            .list
            .iter()
            .filter(|finding| finding.code == Code::TomlSyntax)
            .filter_map(Finding::place)
            .collect();
        let is_echo = |place: Span| {
            let upto = Span { start: place.start, end: usize::MAX, ..place };
            let last = unreadable.range(..=upto).next_back();
            last.is_some_and(|span| {
                // A fault over several lines, such as an open bracket, hides nothing of what it encloses.
                let is_within = place.start < span.end && !sources.slice(*span).contains('\n');
                *span == place || span.source == place.source && is_within
            })
        };
        // An escape that nobody meant, in a path, is a character that no font has.
        let misread: Vec<Span> = self
            .list
            .iter()
            .filter(|finding| finding.code == Code::FilePath)
            .filter_map(Finding::place)
            .collect();
        let is_misread = |place: Span| {
            misread.iter().any(|path| {
                path.source == place.source && path.start <= place.start && place.end <= path.end
            })
        };
        self.list.retain(|finding| match finding.code {
            Code::TomlSyntax => true,
            Code::FontGlyph if finding.place().is_some_and(is_misread) => false,
            _ => !finding.place().is_some_and(is_echo),
        });
        self.index();
    }

    /// Puts findings in reading order: by source, then by place; those without a place last.
    pub fn sort(&mut self) {
        self.list.sort_by_key(|finding| match &finding.primary {
            Some(label) => (0, label.span.source, label.span.start, label.span.end),
            None => (1, SourceId::default(), 0, 0),
        });
        self.index();
    }

    /// Notes anew where each finding is.
    fn index(&mut self) {
        self.at.clear();
        for (index, finding) in self.list.iter().enumerate() {
            self.at.entry((finding.code, finding.place())).or_default().push(index);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Thousands of findings in one text bring that text along once, and keep their places in it.
    #[test]
    fn a_text_is_taken_over_once() {
        let (mut from, mut into) = (Sources::default(), Sources::default());
        into.add("a.toml", "other");
        let id = from.add("b.toml", "one\ntwo");
        let mut found = Findings::default();
        for at in 0..3 {
            let finding = Finding::new(Code::KeyUnknown, Span::new(id, at..at + 1), "unknown");
            found.push(finding.other(Span::new(id, 4..7), "there"));
        }
        let mut all = Findings::default();
        all.absorb(found, &from, &mut into);
        let places: Vec<Span> = all.iter().filter_map(Finding::place).collect();
        assert_eq!(places.len(), 3);
        assert!(places.iter().all(|place| into.get(place.source).unwrap().name == "b.toml"));
        assert!(places.windows(2).all(|pair| pair[0].source == pair[1].source));
    }
}
