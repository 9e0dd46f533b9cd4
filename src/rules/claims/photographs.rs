//! One photograph that is called two things.

use crate::finding::{Code, Finding, Findings};
use crate::input::Text;
use crate::model::Picture;
use crate::rules::Evidence;

/// Reports a picture that stands in the document twice, with two captions or two makers.
pub fn told_twice(evidence: &Evidence<'_>, findings: &mut Findings) {
    let pictures = evidence.partnership.pictures();
    for (place, picture) in pictures.iter().enumerate() {
        let mut before = pictures.iter().take(place);
        let Some(first) = before.find(|first| is_same_file(first, picture)) else { continue };
        let differs = |own: &Option<Text>, other: &Option<Text>| {
            let both = own.as_ref().zip(other.as_ref());
            both.filter(|(own, other)| letters(&own.value) != letters(&other.value))
                .map(|(own, other)| (own.span, other.span))
        };
        let captions = differs(&picture.caption, &first.caption);
        let credits = differs(&picture.credit, &first.credit);
        let told = captions.map(|places| (places, "captions"));
        let Some(((own, other), what)) = told.or(credits.map(|places| (places, "credits"))) else {
            continue;
        };
        findings.push(
            Finding::new(Code::PictureTwice, own, format!("one picture has two {what}"))
                .label("here")
                .other(other, "and here")
                .other(picture.file.span, "the same file")
                .help("show another picture, or say the same of it both times"),
        );
    }
}

/// Whether two pictures are shown from one file; a path may lead there in two ways: `a.jpg`, `./a.jpg`.
fn is_same_file(one: &Picture, other: &Picture) -> bool {
    let plain = |path: &str| path.trim_start_matches("./").to_owned();
    one.file.span.source == other.file.span.source
        && plain(&one.file.value) == plain(&other.file.value)
}

/// The letters and digits of a text, in small letters: marks and spaces make no other caption.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
