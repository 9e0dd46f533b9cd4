//! A column that a file does not have, and several series ask for.

use crate::finding::{Code, Finding, Label};

/// Joins what is said of one column of one file: it is told where the first series asks for it.
pub fn join(all: &mut Vec<Finding>) {
    let mut told: Vec<Finding> = Vec::new();
    for mut finding in all.drain(..) {
        let Some(first) = told.iter_mut().find(|first| are_of_one_column(first, &finding)) else {
            told.push(finding);
            continue;
        };
        if finding.place() < first.place() {
            std::mem::swap(&mut finding.primary, &mut first.primary);
        }
        let asked = |Label { span, .. }| Label { span, text: "asked for here, too".to_owned() };
        first.others.extend(finding.primary.map(asked));
    }
    *all = told;
}

/// Whether two findings say the same of the head of one file, which stands beside what asks for it.
fn are_of_one_column(one: &Finding, other: &Finding) -> bool {
    let head = |finding: &Finding| {
        let head = finding.others.first()?.span;
        (finding.place()?.source != head.source).then_some(head)
    };
    one.code == Code::SeriesData
        && other.code == one.code
        && one.message == other.message
        && head(one).is_some()
        && head(one) == head(other)
}
