//! The language of the texts against the one that the document names.

use std::collections::BTreeSet;

use super::Evidence;
use super::reading::Reading;
use super::runs::Word;
use crate::finding::{Code, Finding, Findings};
use crate::locale::Locale;

/// The fewest words of another language that tell it: some sentences.
const FEWEST_WORDS: usize = 12;

/// How many times as many they must be as those of the document's own.
const TIMES: usize = 4;

/// Reports texts that are in another of the program's languages than the document says: nothing that is read from them
/// is worth a word then.
pub fn of_texts(readings: &[Reading<'_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let own = split(&evidence.locale.message(WORDS, &[]));
    if own.is_empty() {
        return;
    }
    let count = |known: &BTreeSet<String>, not: &BTreeSet<String>| {
        let known: BTreeSet<&str> = known.difference(not).map(String::as_str).collect();
        let words = readings.iter().flat_map(|reading| &reading.words);
        let small = words.filter(|word| !word.run.is_fact).map(Word::small);
        small.filter(|word| known.contains(word)).count()
    };
    let language = &evidence.partnership.factsheet.language;
    for tag in Locale::languages() {
        if *tag == evidence.locale.language() {
            continue;
        }
        let theirs = split(&Locale::entry(tag, WORDS).unwrap_or_default());
        let of_other = count(&theirs, &own);
        if of_other >= FEWEST_WORDS && of_other >= TIMES * count(&own, &theirs) {
            findings.push(
                Finding::new(
                    Code::LanguageOther,
                    language.span,
                    format!("the language is `{}`, and the texts read as `{tag}`", language.value),
                )
                .label("numbers, dates and words are set in this language")
                .help(format!("write `language = \"{tag}\"`, or translate the texts")),
            );
            return;
        }
    }
}

/// The message that has the small words of a language, of which every sentence has some.
const WORDS: &str = "function-words";

/// Returns the words of a message.
fn split(words: &str) -> BTreeSet<String> {
    words.split_whitespace().filter(|word| word.chars().count() > 1).map(str::to_owned).collect()
}
