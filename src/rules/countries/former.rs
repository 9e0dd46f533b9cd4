//! Countries by a name of before, or by a name that has lost its accents.
//!
//! What counts is the day of issue: a text of 2019 writes Turkey, one of 2023 Türkiye.

use super::unlisted::is_listed;
use super::{Found, Named};
use crate::content::Role;
use crate::finding::{Code, Finding, Findings};
use crate::locale::{Locale, Use, composed};
use crate::rules::runs::Word;
use crate::rules::{Evidence, MAX_FINDINGS};

/// How many words before a name may say that it is one of before: `then called Swaziland`.
const WORDS_BEFORE: usize = 4;

/// How many words behind it may: `Swaziland, now Eswatini`.
const WORDS_BEHIND: usize = 2;

/// Reports every name that the United Nations no longer use, and every one without its accents.
pub fn named(names: &[Named<'_, '_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    own_name(evidence, findings);
    let marks = Marks::new(evidence.locale);
    let found = names.iter().filter(|named| named.reading.role != Role::Quote).flat_map(|named| {
        let own = named.found.iter().filter(|found| named.is_own(found));
        own.filter_map(|found| finding(named, found, &marks, evidence))
    });
    findings.extend(found.take(MAX_FINDINGS));
}

/// The words that show that a name of before is meant as one.
struct Marks {
    before: Vec<String>,
    behind: Vec<String>,
}

impl Marks {
    fn new(locale: &Locale) -> Self {
        let list = |id: &str| -> Vec<String> {
            locale.message(id, &[]).split_whitespace().map(str::to_owned).collect()
        };
        Self { before: list("former-before"), behind: list("former-behind") }
    }
}

/// Reports a donor whose own name is that of a country before.
fn own_name(evidence: &Evidence<'_>, findings: &mut Findings) {
    let Some(name) = &evidence.partnership.donor.name else { return };
    let spelling = evidence.locale.countries().spellings().whole(&name.value);
    let issued = *evidence.partnership.factsheet.issued.value;
    if let Some(spelling) = spelling.filter(|one| one.is_former_on(issued)) {
        let present = evidence.locale.country(spelling.code).unwrap_or_default();
        findings.push(
            Finding::new(
                Code::TextName,
                name.span,
                format!("`{}` is a former name of {present}", name.value),
            )
            .help(format!("write `{present}`, or name the donor by `country` alone")),
        );
    }
}

/// The finding for one name, if something is wrong with it.
fn finding(
    named: &Named<'_, '_>,
    found: &Found,
    marks: &Marks,
    evidence: &Evidence<'_>,
) -> Option<Finding> {
    let spelling = found.spelling;
    // Who is no partner is reported as that.
    if !is_listed(spelling.code, evidence) {
        return None;
    }
    let written = named.reading.text(&found.bytes);
    let place = || named.place(found, evidence);
    if spelling.of == Use::Former {
        let issued = *evidence.partnership.factsheet.issued.value;
        if !spelling.is_former_on(issued) || is_told(named, found, marks) {
            return None;
        }
        let present = evidence.locale.country(spelling.code)?;
        let message = format!("`{written}` is a former name of {present}");
        let since = spelling.former_since.map(|date| format!(" since {date}")).unwrap_or_default();
        return Some(
            Finding::new(Code::TextName, place(), message)
                .label(format!("write `{present}`"))
                .note(format!(
                    "the United Nations use the present name{since}, of past years as well"
                ))
                .help(format!("write `{present}`; quotation marks keep an old title as it is")),
        );
    }
    let right = lost_accents(&written, &spelling.text).then_some(&spelling.text)?;
    let message = format!("`{written}` is written `{right}`");
    Some(Finding::new(Code::TextName, place(), message).label("an accent is missing"))
}

/// Returns whether the sentence says that the name is one of before, or has the present one, too.
fn is_told(named: &Named<'_, '_>, found: &Found, marks: &Marks) -> bool {
    let reading = named.reading;
    let sentence = reading.sentence_at(found.bytes.start);
    let is_present = |other: &Found| {
        other.spelling.code == found.spelling.code
            && other.spelling.of == Use::Usual
            && sentence.contains(&other.bytes.start)
    };
    if named.found.iter().any(is_present) {
        return true;
    }
    let is_in = |list: &[String], word: &Word<'_>| {
        sentence.contains(&word.from) && list.iter().any(|listed| listed == word.bare())
    };
    let words = |from: usize, to: usize| {
        reading.words.get(from..to.min(reading.words.len())).unwrap_or_default()
    };
    let (first, end) = (found.words.start, found.words.end);
    words(first.saturating_sub(WORDS_BEFORE), first).iter().any(|word| is_in(&marks.before, word))
        || words(end, end + WORDS_BEHIND).iter().any(|word| is_in(&marks.behind, word))
}

/// Returns whether a name has a plain letter where it should have one with an accent; capitals may do without.
fn lost_accents(written: &str, right: &str) -> bool {
    fn letters(text: &str) -> Vec<char> {
        composed(text).chars().filter(|c| c.is_alphanumeric()).collect()
    }
    let (written, right) = (letters(written), letters(right));
    written.len() == right.len()
        && written.iter().any(|letter| letter.is_lowercase())
        && written.iter().zip(&right).any(|(own, wanted)| own.is_ascii() && !wanted.is_ascii())
}

#[cfg(test)]
mod tests {
    use super::lost_accents;

    #[test]
    fn an_accent_is_missing_or_not() {
        for (written, right, expected) in [
            ("Cote d'Ivoire", "Côte d’Ivoire", true),
            ("Etats-Unis", "États-Unis", true),
            ("Turkiye", "Türkiye", true),
            ("Côte d'Ivoire", "Côte d’Ivoire", false),
            ("Co\u{302}te d’Ivoire", "Côte d’Ivoire", false),
            ("COTE D’IVOIRE", "Côte d’Ivoire", false),
            ("São Tomé", "Sao Tome", false),
            ("Norway", "Norway", false),
        ] {
            assert_eq!(lost_accents(written, right), expected, "{written}");
        }
    }
}
