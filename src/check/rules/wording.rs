//! Slips of wording that an editor would mark: few, and certain.

use super::runs::{self, Word};
use super::{Evidence, is_enough};
use crate::finding::{Code, Finding, Findings};

/// The currencies that are written in two ways: the code and the sign.
const CURRENCIES: [(&str, &str); 4] = [("USD", "US$"), ("EUR", "€"), ("GBP", "£"), ("JPY", "¥")];

/// Reports a currency that is written by its code here and by its sign there.
pub fn currency(evidence: &Evidence<'_>, findings: &mut Findings) {
    // Somebody's words stay as they were said, and the heads of a table have no room.
    let mut passages = runs::passages(evidence.texts);
    passages.retain(|(path, _)| !evidence.is_quote(path) && !path.contains(".columns"));
    for (code, sign) in CURRENCIES {
        let has = |text: &str, form: &str| {
            text.split(|c: char| !(c.is_alphanumeric() || c == '$')).any(|word| {
                word == form
                    || word
                        .strip_prefix(form)
                        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
            }) || (!form.is_ascii() && text.contains(form))
        };
        let mut by_facts = [false, false];
        let mut by_hand = [Vec::new(), Vec::new()];
        for run in passages.iter().flat_map(|(_, passage)| passage).filter(|run| !run.is_work) {
            for (index, form) in [code, sign].into_iter().enumerate() {
                if has(run.text, form) {
                    match (run.is_fact, by_facts.get_mut(index), by_hand.get_mut(index)) {
                        (true, Some(flag), _) => *flag = true,
                        (false, _, Some(list)) => list.push(evidence.place_of(run.span, form, 0)),
                        _ => {}
                    }
                }
            }
        }
        let [codes, signs] = by_hand;
        let (wrong, right, form) = match (by_facts, codes.is_empty(), signs.is_empty()) {
            ([true, _], _, false) => (signs, code, sign),
            ([false, true], false, _) => (codes, sign, code),
            ([false, false], false, false) if codes.len() <= signs.len() => (codes, sign, code),
            ([false, false], false, false) => (signs, code, sign),
            _ => continue,
        };
        for place in wrong.into_iter().take(super::MAX_FINDINGS) {
            findings.push(
                Finding::new(
                    Code::TextCurrency,
                    place,
                    format!("one text has both `{form}` and `{right}`"),
                )
                .label(format!("elsewhere it is `{right}`"))
                .help("state the amount as a fact and print it with `| money`"),
            );
        }
    }
}

/// Reports a word for a size with a capital letter after a number.
pub fn sizes(evidence: &Evidence<'_>, findings: &mut Findings) {
    let unit_words = evidence.locale.message("unit-words", &[]);
    let sizes: Vec<&str> = unit_words
        .split_whitespace()
        .filter(|word| word.chars().count() >= 6 && word.chars().all(char::is_lowercase))
        .collect();
    let before = findings.len();
    for (_, passage) in runs::passages(evidence.texts) {
        let words = runs::words(&passage);
        for (index, word) in words.iter().enumerate() {
            let Some(number) = runs::previous(&words, index) else { continue };
            // A name in capitals: `the 100 Million Farmers initiative`.
            let is_name =
                word.after.is_empty() && words.get(index + 1).is_some_and(Word::is_capital);
            if is_name || !word.follows(number) || word.is_quoted || word.run.is_work {
                continue;
            }
            if is_enough(findings, before) {
                return;
            }
            let is_capital = word.is_capital();
            let small = word.text.to_lowercase();
            let is_number = number.text.ends_with(|c: char| c.is_ascii_digit());
            if is_capital && is_number && sizes.contains(&small.as_str()) {
                findings.push(
                    Finding::new(
                        Code::TextCapital,
                        word.place(evidence),
                        format!("`{}` after a number is written small", word.text),
                    )
                    .label(format!("write `{small}`")),
                );
            }
        }
    }
}

/// Reports a plural in front of a noun: `3-years programme`. English only.
pub fn compounds(evidence: &Evidence<'_>, findings: &mut Findings) {
    let plurals = evidence.locale.message("compound-plurals", &[]);
    let in_words: Vec<String> =
        (2..=10).filter_map(|number| evidence.locale.count_in_words(number)).collect();
    let is_number = |word: &str| {
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
            || in_words.contains(&word.to_lowercase())
    };
    let before = findings.len();
    for (_, passage) in runs::passages(evidence.texts) {
        let words = runs::words(&passage);
        for (index, word) in words.iter().enumerate() {
            // Typed as one word, or a fact with the rest behind it.
            let whole = word.text.split_once('-').filter(|(number, _)| is_number(number));
            let is_behind = runs::previous(&words, index)
                .is_some_and(|fact| fact.run.is_fact && !word.is_apart && !word.run.is_fact);
            let behind = (is_behind && word.before == "-").then_some(word.text);
            let (Some(noun), Some(next)) =
                (whole.map(|(_, noun)| noun).or(behind), words.get(index + 1))
            else {
                continue;
            };
            let is_before = next.follows(word) && next.text.starts_with(char::is_lowercase);
            if is_enough(findings, before) {
                return;
            }
            if runs::lists(&plurals, noun) && is_before {
                let singular = noun.trim_end_matches('s');
                findings.push(
                    Finding::new(
                        Code::TextCompound,
                        word.place(evidence),
                        format!("before a noun it is `-{singular}`, not `-{noun}`"),
                    )
                    .label(format!("write `-{singular} {}`", next.text)),
                );
            }
        }
    }
}
