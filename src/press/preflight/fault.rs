//! A fault: what a printer would say, and where.

use serde::Serialize;

use crate::finding::{Code, Finding, Severity};
use crate::press::geometry::{Rect, millimetres};

/// Where on a page something lies: from the upper left corner of the trim, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Place {
    /// The distance from the left edge.
    pub x: f64,
    /// The distance from the upper edge.
    pub y: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

impl Place {
    /// Returns the place of a box on a page that is cut along another.
    pub fn of(bounds: Rect, trim: Rect) -> Self {
        let tenth = |points: f64| (millimetres(points) * 10.0).round() / 10.0;
        Self {
            x: tenth(bounds.left - trim.left),
            y: tenth(trim.top - bounds.top),
            width: tenth(bounds.width()),
            height: tenth(bounds.height()),
        }
    }
}

/// What a printer would say.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// Which kind.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// The page, from 1; nothing for the whole file.
    pub page: Option<usize>,
    /// Where on the page, the first of several.
    pub place: Option<Place>,
    /// What it is, in one line.
    pub message: String,
    /// How often the same was found on the page.
    pub count: usize,
    /// Where the rule comes from.
    pub rule: Option<&'static str>,
    /// What to do.
    pub help: Option<String>,
    /// The pixels of the picture that it is about.
    pub picture: Option<(f64, f64)>,
}

impl Fault {
    /// Starts a fault of the whole file.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            page: None,
            place: None,
            message: message.into(),
            count: 1,
            rule: None,
            help: None,
            picture: None,
        }
    }

    /// Puts it on a page.
    #[must_use]
    pub fn on(mut self, page: usize) -> Self {
        self.page = Some(page);
        self
    }

    /// Puts it at a place of its page.
    #[must_use]
    pub fn at(mut self, bounds: Rect, trim: Rect) -> Self {
        self.place = Some(Place::of(bounds, trim));
        self
    }

    /// Gives it another weight than its code's.
    #[must_use]
    pub fn weighing(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Says where the rule comes from.
    #[must_use]
    pub fn rule(mut self, rule: &'static str) -> Self {
        self.rule = Some(rule);
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Returns the fault as one of the findings of a report.
    pub fn finding(&self) -> Finding {
        let place = match (self.page, self.place) {
            (Some(page), Some(place)) => {
                format!("page {page}, {} mm from the left, {} mm down: ", place.x, place.y)
            }
            (Some(page), None) => format!("page {page}: "),
            (None, _) => String::new(),
        };
        let others = match self.count {
            0 | 1 => String::new(),
            count => format!(" (and {} more on the page)", count - 1),
        };
        let message = format!("{place}{}{others}", self.message);
        let mut finding = Finding::nowhere(self.code, message);
        finding.severity = self.severity;
        finding.notes.extend(self.rule.map(|rule| format!("the rule: {rule}")));
        finding.help.clone_from(&self.help);
        finding
    }

    /// Returns what makes it the same as another on its page, whatever the numbers.
    fn kind(&self) -> (Option<usize>, Code, Severity, Option<&'static str>) {
        (self.page, self.code, self.severity, self.rule)
    }
}

/// All faults of a file.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    list: Vec<Fault>,
}

impl Faults {
    /// Adds a fault, as it is.
    pub fn add(&mut self, fault: Fault) {
        if !self.list.contains(&fault) {
            self.list.push(fault);
        }
    }

    /// Adds a fault that may stand for many of its kind on a page: the first is told, the rest counted.
    pub fn add_one_of_many(&mut self, fault: Fault) {
        let known = self.list.iter_mut().rev().find(|known| known.kind() == fault.kind());
        match known {
            Some(known) => known.count += fault.count,
            None => self.list.push(fault),
        }
    }

    /// Returns all faults.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.list.iter()
    }

    /// Returns whether there is none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Returns whether any is an error.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|fault| fault.severity == Severity::Error)
    }

    /// Returns how many have this weight.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|fault| fault.severity == severity).count()
    }

    /// Puts them in reading order: of the whole file first, then by page, the heavy ones first.
    pub(super) fn sort(&mut self) {
        self.list.sort_by_key(|fault| (fault.page, std::cmp::Reverse(fault.severity), fault.code));
    }
}
