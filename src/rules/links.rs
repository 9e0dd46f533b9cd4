//! Links: what is to be seen of them says where they lead.

use super::{Evidence, is_enough};
use crate::content::Field;
use crate::finding::{Code, Finding, Findings, Span};
use crate::text::{Inline, plain, visit_links, visit_runs};

/// Reports links whose words mean nothing to who hears the links of a page alone: *here*, *read more*.
pub fn bare(evidence: &Evidence<'_>, findings: &mut Findings) {
    let words = evidence.locale.message("bare-links", &[]);
    let before = findings.len();
    for text in evidence.texts {
        if is_enough(findings, before) {
            return;
        }
        if let Field::LinkTitle(_) = text.field {
            let mut runs = Vec::new();
            visit_runs(&text.blocks, &mut |run| runs.push(run.clone()));
            tell(&runs, &words, findings);
        }
        visit_links(&text.blocks, &mut |_, content| tell(content, &words, findings));
    }
}

/// Reports the words of a link that say nothing.
fn tell(content: &[Inline], words: &str, findings: &mut Findings) {
    let said = plain(content).to_lowercase();
    let said = said.trim_matches(|letter: char| !letter.is_alphanumeric());
    if !words.lines().any(|word| word.trim() == said) {
        return;
    }
    let Some(place) = place_of(content) else { return };
    findings.push(
        Finding::new(Code::LinkText, place, format!("`{said}` does not say where this link leads"))
            .help("link the words that name what is there: `the [annual report](https://…)`"),
    );
}

/// Returns where the words of a link were written.
fn place_of(content: &[Inline]) -> Option<Span> {
    content.iter().find_map(|inline| match inline {
        Inline::Text { span, .. } | Inline::Fact { span, .. } => Some(*span),
        Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } => {
            place_of(content)
        }
        Inline::Note { .. } | Inline::Break => None,
    })
}
