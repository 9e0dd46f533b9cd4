//! Pictures: whose they are, and whether their words are more than a placeholder.

use super::Evidence;
use crate::finding::{Code, Finding, Findings};
use crate::model::Picture;

/// Words that stand for a description and are none, in the languages of the program.
const PLACEHOLDERS: [&str; 14] = [
    "photo",
    "photograph",
    "picture",
    "image",
    "illustration",
    "drawing",
    "figure",
    "alt",
    "alt text",
    "todo",
    "tbd",
    "photographie",
    "dessin",
    "description",
];

/// Reports pictures without a credit or a licence, and alternative texts that say nothing.
pub fn credits(evidence: &Evidence<'_>, findings: &mut Findings) {
    evidence.partnership.pictures().into_iter().for_each(|own| picture(own, findings));
}

/// Looks at one picture.
fn picture(picture: &Picture, findings: &mut Findings) {
    let missing: Vec<&str> = [("credit", &picture.credit), ("licence", &picture.licence)]
        .into_iter()
        .filter(|(_, text)| text.as_ref().is_none_or(|text| text.value.trim().is_empty()))
        .map(|(key, _)| key)
        .collect();
    if !missing.is_empty() {
        findings.push(
            Finding::new(
                Code::PictureCredit,
                picture.file.span,
                format!("this picture has no {}", missing.join(" and no ")),
            )
            .help("say who made it (`credit`) and under which terms it may be printed (`licence`)"),
        );
    }
    let Some(alt) = picture.alt.as_ref().filter(|alt| !alt.value.trim().is_empty()) else { return };
    let words = alt.value.trim().trim_end_matches('.').to_lowercase();
    let file = picture.file.value.rsplit('/').next().unwrap_or_default().to_lowercase();
    let stem = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
    let is_file =
        words == file || words == stem || words.replace([' ', '_'], "-") == stem.replace('_', "-");
    if is_file || PLACEHOLDERS.contains(&words.as_str()) {
        findings.push(
            Finding::new(
                Code::PictureAlt,
                alt.span,
                "this alternative text says nothing of the picture",
            )
            .help("say in a sentence what a reader who cannot see it should know"),
        );
    }
}
