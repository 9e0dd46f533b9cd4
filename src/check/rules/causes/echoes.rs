//! What is said of a text only because something else is wrong: its language, its donor, the digits of a time.

use crate::finding::{Code, Finding, Severity, Span};

/// Takes such findings out.
pub fn drop(all: &mut Vec<Finding>) {
    let has = |codes: &[Code]| all.iter().any(|finding| codes.contains(&finding.code));
    let is_foreign = has(&[Code::LanguageOther, Code::LanguageUnknown]);
    let has_no_donor = has(&[Code::CountryUnknown]);
    let times: Vec<Span> = all
        .iter()
        .filter(|finding| finding.code == Code::TextTime)
        .flat_map(|finding| finding.primary.iter().chain(&finding.others).map(|label| label.span))
        .collect();
    all.retain(|finding| {
        let is_reading = finding.code.id().starts_with("text/") && finding.code.is_allowable();
        // A typed number that is a wrong time is to be right first.
        let is_time = |place: Span| times.iter().any(|time| time.contains(place));
        let is_typed = finding.code == Code::TextNumber && finding.place().is_some_and(is_time);
        let is_echo =
            is_foreign && is_reading || has_no_donor && finding.code == Code::TextDonor || is_typed;
        !is_echo || finding.severity == Severity::Note
    });
}
