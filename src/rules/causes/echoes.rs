//! What is said of a text only because something else is wrong: its language, its donor, the digits of a time, the
//! style of an amount.

use crate::finding::{Code, Finding, Severity, Span};

/// Takes such findings out.
pub fn drop(all: &mut Vec<Finding>) {
    let has = |codes: &[Code]| all.iter().any(|finding| codes.contains(&finding.code));
    let is_foreign = has(&[Code::LanguageOther, Code::LanguageUnknown]);
    let has_no_donor = has(&[Code::CountryUnknown]);
    // A typed number that is a wrong time is to be right first; that an amount in another style is to be a fact is said
    // with its style.
    let wrong: Vec<Span> = all
        .iter()
        .filter(|finding| finding.severity > Severity::Note)
        .flat_map(|finding| match finding.code {
            Code::TextTime => finding.primary.iter().chain(&finding.others).collect(),
            Code::TextCurrency => finding.primary.iter().collect(),
            _ => Vec::new(),
        })
        .map(|label| label.span)
        .collect();
    all.retain(|finding| {
        let is_reading = finding.code.id().starts_with("text/") && finding.code.is_allowable();
        let is_wrong =
            |place: Span| wrong.iter().any(|it| it.contains(place) || place.contains(*it));
        let is_typed = finding.code == Code::TextNumber && finding.place().is_some_and(is_wrong);
        let is_echo =
            is_foreign && is_reading || has_no_donor && finding.code == Code::TextDonor || is_typed;
        !is_echo || finding.severity == Severity::Note
    });
}
