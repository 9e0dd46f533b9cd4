//! A difference as text, Markdown or JSON.

use std::fmt::Write;

use super::{Difference, FactChange, FieldChange, Run, SectionChange, compare_words};

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For a terminal.
    Text,
    /// For a pull request or a message.
    Markdown,
    /// For programs.
    Json,
}

/// How many words of an unchanged passage are shown on each side of a change.
const AROUND: usize = 6;

/// Writes a difference.
pub fn render(difference: &Difference, format: Format) -> String {
    match format {
        Format::Json => {
            let mut text = serde_json::to_string_pretty(difference).unwrap_or_default();
            text.push('\n');
            text
        }
        Format::Text => report(difference, &Plain),
        Format::Markdown => report(difference, &Markdown),
    }
}

/// How a report is set.
trait Style {
    /// A heading.
    fn heading(&self, title: &str, count: usize) -> String;
    /// The facts, a line or a row each.
    fn facts(&self, facts: &[FactChange]) -> String;
    /// A line of a list, at a depth.
    fn item(&self, depth: usize, text: &str) -> String;
    /// A name or a title.
    fn name(&self, text: &str) -> String;
    /// What was there.
    fn gone(&self, text: &str) -> String;
    /// What is there.
    fn added(&self, text: &str) -> String;
}

/// Writes the parts of a report.
fn report(difference: &Difference, style: &dyn Style) -> String {
    if difference.is_empty() {
        return "nothing has changed\n".to_owned();
    }
    let mut text = String::new();
    fields(&mut text, "document", &difference.document, style);
    if !difference.facts.is_empty() {
        text.push_str(&style.heading("facts", difference.facts.len()));
        text.push_str(&style.facts(&difference.facts));
    }
    fields(&mut text, "sources and series", &difference.data, style);
    fields(&mut text, "values of series", &difference.values, style);
    if !difference.files.is_empty() {
        text.push_str(&style.heading("pictures and other files", difference.files.len()));
        for file in &difference.files {
            text.push_str(&style.item(0, &format!("{}: has other contents", style.name(file))));
        }
    }
    if !difference.sections.is_empty() {
        text.push_str(&style.heading("sections", difference.sections.len()));
        for section in &difference.sections {
            text.push_str(&style.item(0, &section_line(section, style)));
            for change in &section.changes {
                text.push_str(&style.item(1, &field_line(change, style)));
            }
        }
    }
    text
}

/// Writes keys that differ.
fn fields(text: &mut String, title: &str, changes: &[FieldChange], style: &dyn Style) {
    if changes.is_empty() {
        return;
    }
    text.push_str(&style.heading(title, changes.len()));
    for change in changes {
        text.push_str(&style.item(0, &field_line(change, style)));
    }
}

/// Says how a key differs.
fn field_line(change: &FieldChange, style: &dyn Style) -> String {
    let key = style.name(&change.key);
    match (&change.old, &change.new) {
        (Some(old), Some(new)) => format!("{key}: {}", passage(old, new, style)),
        (None, Some(new)) => format!("{key}: {}", style.added(&one_line(new))),
        (Some(old), None) => format!("{key}: {}", style.gone(&one_line(old))),
        (None, None) => key,
    }
}

/// Says what happened to a section.
fn section_line(section: &SectionChange, style: &dyn Style) -> String {
    let title = style.name(&one_line(&section.title));
    let kind = &section.kind;
    let mut what = Vec::new();
    match (section.old_position, section.new_position) {
        (None, Some(position)) => what.push(format!("added as number {position}")),
        (Some(position), None) => what.push(format!("dropped, was number {position}")),
        (Some(old), Some(new)) if section.is_moved => {
            what.push(format!("moved from {old} to {new}"));
        }
        _ => {}
    }
    if !section.changes.is_empty() {
        what.push("reworded".to_owned());
    }
    format!("{title} ({kind}): {}", what.join(", "))
}

/// Writes two texts as one, with what differs marked and long unchanged passages cut.
fn passage(old: &str, new: &str, style: &dyn Style) -> String {
    let runs = compare_words(old, new);
    let last = runs.len().saturating_sub(1);
    let mut parts = Vec::new();
    for (index, run) in runs.iter().enumerate() {
        parts.push(match run {
            Run::Old(text) => style.gone(text),
            Run::New(text) => style.added(text),
            Run::Same(text) => cut(text, index > 0, index < last),
        });
    }
    parts.join(" ")
}

/// Cuts an unchanged passage down to the words beside a change.
fn cut(text: &str, is_after: bool, is_before: bool) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let head = if is_after { AROUND } else { 0 };
    let tail = if is_before { AROUND } else { 0 };
    if words.len() <= head + tail + 1 {
        return words.join(" ");
    }
    let (first, rest) = words.split_at(head);
    let (_, last) = rest.split_at(rest.len().saturating_sub(tail));
    [first.join(" "), "…".to_owned(), last.join(" ")].join(" ").trim().to_owned()
}

/// Joins the lines of a text.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// For a terminal.
struct Plain;

impl Style for Plain {
    fn heading(&self, title: &str, count: usize) -> String {
        format!("{title}: {count} changed\n")
    }

    fn facts(&self, facts: &[FactChange]) -> String {
        let mut text = String::new();
        for fact in facts {
            let _ = write!(text, "  {}: ", fact.name);
            let _ = match (&fact.old, &fact.new) {
                (Some(old), Some(new)) if old == new => write!(text, "{old}"),
                (Some(old), Some(new)) => write!(text, "{old} → {new}"),
                (None, Some(new)) => write!(text, "new, {new}"),
                (Some(old), None) => write!(text, "gone, was {old}"),
                (None, None) => Ok(()),
            };
            if let Some(change) = &fact.change {
                let _ = write!(text, ", {change}");
            }
            if let Some(todo) = &fact.todo {
                let _ = write!(text, "; to do: {todo}");
            }
            for change in &fact.details {
                let _ = write!(text, "; {}", field_line(change, self));
            }
            text.push('\n');
        }
        text
    }

    fn item(&self, depth: usize, text: &str) -> String {
        format!("{}{text}\n", "  ".repeat(depth + 1))
    }

    fn name(&self, text: &str) -> String {
        text.to_owned()
    }

    fn gone(&self, text: &str) -> String {
        format!("[-{text}-]")
    }

    fn added(&self, text: &str) -> String {
        format!("{{+{text}+}}")
    }
}

/// For a pull request or a message.
struct Markdown;

impl Style for Markdown {
    fn heading(&self, title: &str, count: usize) -> String {
        let mut letters = title.chars();
        let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
        format!("\n## {first}{} ({count})\n\n", letters.as_str())
    }

    fn facts(&self, facts: &[FactChange]) -> String {
        let mut text = "| fact | old | new | change | to do |\n|---|---|---|---|---|\n".to_owned();
        for fact in facts {
            let cell = |text: &Option<String>| {
                one_line(text.as_deref().unwrap_or_default()).replace('|', "\\|")
            };
            let details = fact.details.iter().map(|change| field_line(change, self));
            let change = fact.change.iter().cloned().chain(details).collect::<Vec<_>>().join("; ");
            let _ = writeln!(
                text,
                "| `{}` | {} | {} | {} | {} |",
                fact.name,
                cell(&fact.old),
                cell(&fact.new),
                cell(&Some(change)),
                cell(&fact.todo)
            );
        }
        text
    }

    fn item(&self, depth: usize, text: &str) -> String {
        format!("{}- {text}\n", "  ".repeat(depth))
    }

    fn name(&self, text: &str) -> String {
        format!("`{text}`")
    }

    fn gone(&self, text: &str) -> String {
        format!("~~{text}~~")
    }

    fn added(&self, text: &str) -> String {
        format!("**{text}**")
    }
}
