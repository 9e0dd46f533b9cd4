//! A fault: what a printer would say, and where.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::finding::{Code, Finding, Severity};
use crate::press::geometry::{Rect, millimetres};
use crate::press::object::visible;

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
    /// The pages, from 1; none for the whole file.
    pub pages: BTreeSet<usize>,
    /// Where on the first page, the first of several.
    pub place: Option<Place>,
    /// What it is, in one line.
    pub message: String,
    /// How often the same was found, on all pages.
    pub count: usize,
    /// Whether it stands for others of its rule, whose numbers are not told.
    is_first_of_many: bool,
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
            pages: BTreeSet::new(),
            place: None,
            message: visible(&message.into()),
            count: 1,
            is_first_of_many: false,
            rule: None,
            help: None,
            picture: None,
        }
    }

    /// Puts it on a page.
    #[must_use]
    pub fn on(mut self, page: usize) -> Self {
        self.pages.insert(page);
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

    /// Returns the first page; nothing for the whole file.
    pub fn page(&self) -> Option<usize> {
        self.pages.first().copied()
    }

    /// Returns the fault as one of the findings of a report.
    pub fn finding(&self) -> Finding {
        let mut finding = Finding::nowhere(self.code, self.line());
        finding.severity = self.severity;
        finding.notes.extend(self.rule.map(|rule| format!("the rule: {rule}")));
        finding.help.clone_from(&self.help);
        finding
    }

    /// Returns what it is and where, in one line.
    fn line(&self) -> String {
        let Some(first) = self.page() else { return self.message.clone() };
        let at =
            self.place.map(|place| format!("{} mm from the left, {} mm down", place.x, place.y));
        if self.pages.len() == 1 {
            let at = at.map_or_else(String::new, |at| format!(", {at}"));
            let others = match self.count {
                0 | 1 => String::new(),
                count => format!(" (and {} more on the page)", count - 1),
            };
            return format!("page {first}{at}: {}{others}", self.message);
        }
        let at = at.map(|at| format!("first on page {first}, {at}"));
        let all = (self.count > self.pages.len()).then(|| format!("{} in all", self.count));
        let more: Vec<String> = at.into_iter().chain(all).collect();
        let more = if more.is_empty() { String::new() } else { format!(" ({})", more.join("; ")) };
        format!("pages {}: {}{more}", ranges(&self.pages), self.message)
    }

    /// Returns whether another is the same, on whatever page: the same words, or the same rule where they say numbers.
    fn repeats(&self, other: &Self) -> bool {
        let is_one = (self.code, self.severity, self.rule)
            == (other.code, other.severity, other.rule)
            && self.pages.is_empty() == other.pages.is_empty();
        let both = self.is_first_of_many && other.is_first_of_many;
        is_one && (both || self.message == other.message)
    }
}

/// Writes numbers of pages, three and more in a row by the first and the last.
fn ranges(pages: &BTreeSet<usize>) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for page in pages {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *page => *last = *page,
            _ => runs.push((*page, *page)),
        }
    }
    let words: Vec<String> = runs
        .into_iter()
        .flat_map(|(first, last)| match last - first {
            0 => vec![first.to_string()],
            1 => vec![first.to_string(), last.to_string()],
            _ => vec![format!("{first}–{last}")],
        })
        .collect();
    match words.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// All faults of a file.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    list: Vec<Fault>,
}

impl Faults {
    /// Adds a fault; what was found in the same words before is told once, with its pages.
    pub fn add(&mut self, fault: Fault) {
        match self.list.iter_mut().find(|known| known.repeats(&fault)) {
            Some(known) => {
                known.count += fault.count;
                known.pages.extend(&fault.pages);
            }
            None => self.list.push(fault),
        }
    }

    /// Adds a fault that may stand for many of its rule, such as letters of many sizes: the first is told, the rest
    /// counted.
    pub fn add_one_of_many(&mut self, fault: Fault) {
        self.add(Fault { is_first_of_many: true, ..fault });
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
        self.list
            .sort_by_key(|fault| (fault.page(), std::cmp::Reverse(fault.severity), fault.code));
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Faults};
    use crate::finding::Code;
    use crate::press::geometry::Rect;

    /// Returns the lines of faults that were added.
    fn lines(add: impl FnOnce(&mut Faults)) -> Vec<String> {
        let mut faults = Faults::default();
        add(&mut faults);
        faults.iter().map(|fault| fault.finding().message).collect()
    }

    #[test]
    fn what_repeats_is_told_once_with_its_pages() {
        let trim = Rect::new((0.0, 0.0), (72.0, 72.0));
        let text = |page, size: &str| {
            Fault::new(Code::PressText, format!("text of {size}"))
                .on(page)
                .at(trim, trim)
                .rule("one ink")
        };
        let found = lines(|faults| {
            for (page, size) in [(1, "7 pt"), (1, "8 pt"), (2, "7 pt"), (3, "6 pt"), (5, "7 pt")] {
                faults.add_one_of_many(text(page, size));
            }
        });
        let expected = "pages 1–3 and 5: text of 7 pt (first on page 1, 0 mm from the left, 0 mm down; 5 in all)";
        assert_eq!(found, [expected]);
        let found = lines(|faults| {
            for (page, font) in [(1, "A"), (2, "A"), (2, "B")] {
                faults.add(Fault::new(Code::PressFont, format!("font {font}")).on(page));
            }
            faults.add(Fault::new(Code::PressFont, "font A"));
        });
        assert_eq!(found, ["pages 1 and 2: font A", "page 2: font B", "font A"]);
    }

    #[test]
    fn names_of_a_file_do_not_break_the_line() {
        let found = lines(|faults| faults.add(Fault::new(Code::PressFont, "font `A\n\u{9b}2J`")));
        assert_eq!(found, ["font `A<U+000A><U+009B>2J`"]);
    }
}
