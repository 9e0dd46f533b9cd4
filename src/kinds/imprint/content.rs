//! The imprint, as the pages say it.

use serde::Serialize;

use super::Imprint;
use crate::content::{Body, Field, Line, MakeContent, Maker, Place, Resolved, Role, SaysOnPages};
use crate::finding::{Code, Finding};
use crate::units::Quantity;

/// The imprint: what is not said has no entry.
#[derive(Debug, Clone, Serialize)]
pub struct ImprintContent {
    /// What is said of the publication.
    pub entries: Vec<Entry>,
    /// What else there is to say.
    pub body: Option<Body>,
}

/// One thing that is said of the publication.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// What it is: the publisher, the licence.
    pub label: String,
    /// What is said.
    pub text: Line,
}

impl MakeContent for Imprint {
    type Content = ImprintContent;

    fn title_word(_: &Resolved<'_>) -> Option<&'static str> {
        Some("imprint")
    }

    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<ImprintContent> {
        let partnership = maker.document.partnership;
        let (organization, sheet) = (&partnership.organization, &partnership.factsheet);
        let texts = &mut maker.texts;
        let locale = texts.context.locale();
        let mut entries = Vec::new();
        let mut add = |word: &str, text: Line| {
            entries.push(Entry { label: locale.message(word, &[]), text });
        };
        let publisher = organization.name.value.clone();
        add("imprint-publisher", texts.keys.plain(publisher, place.span));
        let issued = locale.date(&sheet.issued.value);
        add("imprint-issued", texts.keys.plain(issued, place.span));
        let said = [("imprint-rights", &self.rights), ("imprint-licence", &self.licence)];
        for (number, (word, text)) in (1..).zip(said) {
            if let Some(text) = text {
                add(word, texts.line_as(Role::Prose, place.owner, Field::Imprint(number), text));
            }
        }
        if let Some(isbn) = &self.isbn {
            if let Some(fault) = fault_of(&isbn.value) {
                texts.findings.push(
                    Finding::new(Code::ValueChoice, isbn.span, format!("this ISBN {fault}"))
                        .help("copy it once more from where it was given"),
                );
            }
            add("imprint-isbn", texts.keys.plain(isbn.value.clone(), isbn.span));
        }
        if let Some(run) = &self.print_run {
            let copies = locale.count(&Quantity::exact(run.value));
            add("imprint-run", texts.keys.plain(copies, run.span));
        }
        let body = self.body.as_ref().map(|body| texts.body(place.owner, body));
        Some(ImprintContent { entries, body })
    }
}

/// Returns what is wrong with an international standard book number; its last digit checks the others.
fn fault_of(isbn: &str) -> Option<&'static str> {
    let letters = isbn.chars().filter(|letter| !matches!(letter, '-' | '–' | ' '));
    let digits: Option<Vec<u32>> =
        letters.map(|letter| if letter == 'X' { Some(10) } else { letter.to_digit(10) }).collect();
    let digits = digits.unwrap_or_default();
    let weighed = |weights: &[u32]| -> u32 {
        digits.iter().zip(weights.iter().cycle()).map(|(digit, weight)| digit * weight).sum()
    };
    let ten = digits.iter().position(|digit| *digit == 10);
    let is_right = match (digits.len(), ten) {
        (13, None) => weighed(&[1, 3]) % 10 == 0,
        (10, None | Some(9)) => weighed(&[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0,
        _ => return Some("has not 13 digits, nor 10"),
    };
    (!is_right).then_some("has a wrong digit: the last one does not go with the others")
}

impl SaysOnPages for ImprintContent {}

#[cfg(test)]
mod tests {
    use super::fault_of;

    #[test]
    fn the_last_digit_checks_the_others() {
        for right in [
            "978-92-2-031161-5",
            "9789220311615",
            "978 3 16 148410 0",
            "0-306-40615-2",
            "0-8044-2957-X",
        ] {
            assert_eq!(fault_of(right), None, "{right}");
        }
        for (wrong, said) in [
            ("978-92-2-031161-6", "wrong digit"),
            ("978-92-2-013161-5", "wrong digit"),
            ("0-306-40615-3", "wrong digit"),
            ("978-92-2-03116-5", "13 digits"),
            ("97X-92-2-031161-5", "13 digits"),
            ("ISBN 978-92-2-031161-5", "13 digits"),
            ("", "13 digits"),
        ] {
            assert!(fault_of(wrong).unwrap().contains(said), "{wrong}");
        }
    }
}
