//! The page budget speaks: what is over it and what would keep it, and where pages, rows and panels stay empty.

mod holes;
mod rows;
mod words;

use super::{Layout, Placed};
use crate::content::{Factsheet, Thing};
use crate::finding::{Code, Finding, Findings, Spanned, plural};
use crate::layout::{Over, Remedy};
use words::{Words, length};

/// How many of the sections beyond the budget are named.
const NAMED: usize = 4;

/// Reports what runs over the page budget; where nothing does, and everything fits, what stays empty.
pub fn report(layout: &Layout, placed: &[Placed], factsheet: &Factsheet, findings: &mut Findings) {
    let words = Words { layout, placed, factsheet };
    if let Some((over, budget)) = layout.plan.over.as_ref().zip(factsheet.pages()) {
        findings.push(over_budget(over, budget, &words));
    } else if !findings.has_errors() {
        // What is at fault may be what is missing on the page.
        holes::report(&words, findings);
        holes::tell_spare(&words, findings);
        rows::report(&words, findings);
    }
}

/// The finding for a document of more pages than its budget: by how much, from which section on, and the ways out.
fn over_budget(over: &Over, budget: &Spanned<u32>, words: &Words<'_>) -> Finding {
    let layout = words.layout;
    let lines = over.by.whole_lines().max(1);
    let message = format!(
        "page {} runs over by {}: the document has {} pages, its budget is {}",
        over.budget,
        plural(lines, "line"),
        over.pages,
        over.budget
    );
    let mut sections: Vec<usize> = Vec::new();
    for section in over.beyond.iter().filter_map(|edge| layout.section(*edge)) {
        if !sections.contains(&section) {
            sections.push(section);
        }
    }
    let template = words.factsheet.template();
    let budget_of = match template.pages() {
        Some(_) => format!("the template `{}` has this budget", template.name()),
        None => "the budget".to_owned(),
    };
    let mut finding = Finding::new(Code::LayoutPages, budget.span, message).label(budget_of);
    let place = sections.first().and_then(|section| words.place(Some(*section)));
    if let Some(span) = place {
        let height = length(layout.grid.length(over.by));
        finding = finding.other(span, format!("from here on: {height} too much"));
    }
    if let [_, rest @ ..] = sections.as_slice()
        && !rest.is_empty()
    {
        let mut names: Vec<String> =
            rest.iter().take(NAMED).map(|section| words.name(Some(*section))).collect();
        if let Some(more) = rest.len().checked_sub(NAMED).filter(|more| *more > 0) {
            names.push(plural(more, "section") + " more");
        }
        finding = finding.note(format!("after it come {}", listed(&names, "and")));
    }
    let mut ways: Vec<String> = over.remedies.iter().map(|way| remedy(way, words)).collect();
    if let Some(spare) = layout.spare {
        ways.push(format!("{} left out, which has the lowest `priority`", words.name(Some(spare))));
    }
    if ways.is_empty() {
        return finding.help("shorten a text, make a picture smaller, or raise `pages`");
    }
    ways.dedup();
    let any = if ways.len() > 1 { "any one of these is enough: " } else { "" };
    finding.help(format!("{any}{}; or raise `pages`", ways.join("; ")))
}

/// A way to keep the budget in words.
fn remedy(remedy: &Remedy, words: &Words<'_>) -> String {
    let layout = words.layout;
    match *remedy {
        Remedy::Slot { edge, id, page, by } => {
            let keyed = words.factsheet.keys().at(id);
            let what = match keyed.map(|keyed| &keyed.thing) {
                Some(Thing::Chart) => "chart",
                _ => "picture",
            };
            let section = keyed.and_then(|keyed| words.section_of(keyed));
            let of = words.name(section.or_else(|| layout.section(edge)));
            format!("the {what} of {of} on page {page} {} lower", length(layout.grid.length(by)))
        }
        Remedy::Lines { edge, strand, page, lines } => {
            let section = words.longest_of(edge, strand);
            let of = words.name(section);
            match words.pace(section) {
                Some(pace) => {
                    let count = words::rounded(pace * f64::from(u32::try_from(lines).unwrap_or(0)));
                    format!("{count} words less of {of} on page {page}")
                }
                None => format!("{} less of {of} on page {page}", plural(lines, "line")),
            }
        }
    }
}

/// Joins words as a sentence lists them.
fn listed(words: &[String], and: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn words_are_listed_as_in_a_sentence() {
        let words = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(listed(&words, "and"), "a, b and c");
        assert_eq!(listed(&words[..1], "and"), "a");
        assert_eq!(listed(&[], "and"), "");
    }
}
