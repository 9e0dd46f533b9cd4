//! Slips of wording that an editor would mark: few, and certain.

use super::Evidence;
use super::runs::{self, Word};
use crate::check::content::Part;
use crate::finding::{Code, Finding, Findings};
use crate::text::plain;

/// The longest phrase that is looked for twice in a row.
const MAX_PHRASE: usize = 8;

/// The fewest words that a repetition within a sentence has.
const MIN_REPEATED: usize = 5;

/// The currencies that are written in two ways: the code and the sign.
const CURRENCIES: [(&str, &str); 4] = [("USD", "US$"), ("EUR", "€"), ("GBP", "£"), ("JPY", "¥")];

/// Reports a word or a phrase that stands twice in a row.
pub fn doubled(evidence: &Evidence<'_>, findings: &mut Findings) {
    let allowed = evidence.locale.message("doubled-words", &[]);
    let is_allowed = |word: &str| allowed.split_whitespace().any(|allowed| allowed == word);
    for (_, passage) in runs::passages(evidence.texts) {
        let words = runs::words(&passage);
        let folded: Vec<String> = words.iter().map(|word| word.text.to_lowercase()).collect();
        let mut at = 0;
        while at < words.len() {
            let length = (1..=MAX_PHRASE).rev().find(|length| {
                let (Some(first), Some(second)) =
                    (folded.get(at..at + length), folded.get(at + length..at + 2 * length))
                else {
                    return false;
                };
                // Punctuation between two words makes two of them; numbers may well be the same.
                let joined = words
                    .get(at..at + 2 * length - 1)
                    .is_some_and(|words| words.iter().all(|word| word.after.trim().is_empty()));
                let is_number = first.iter().all(|word| !word.contains(char::is_alphabetic));
                first == second
                    && joined
                    && !is_number
                    && !(*length == 1 && first.iter().any(|word| is_allowed(word)))
            });
            let Some(length) = length else {
                at += 1;
                continue;
            };
            if let (Some(first), Some(last), Some(phrase)) =
                (words.get(at + length), words.get(at + 2 * length - 1), words.get(at..at + length))
            {
                let phrase: Vec<&str> = phrase.iter().map(|word| word.text).collect();
                let what = if length == 1 { "word" } else { "phrase" };
                findings.push(
                    Finding::new(
                        Code::TextDoubled,
                        runs::place_between(first, last, evidence),
                        format!("the {what} `{}` stands twice", phrase.join(" ")),
                    )
                    .label("the second")
                    .help("take one of the two out"),
                );
            }
            at += 2 * length;
        }
    }
}

/// Reports a run of words that stands twice in one sentence: the mark of two versions of a clause.
pub fn repeated(evidence: &Evidence<'_>, findings: &mut Findings) {
    for (_, passage) in runs::passages(evidence.texts) {
        let words = runs::words(&passage);
        for sentence in words.split_inclusive(Word::ends_sentence) {
            repeated_in(sentence, evidence, findings);
        }
    }
}

/// Reports the longest run of words that stands twice in a sentence, side by side or not.
fn repeated_in(sentence: &[Word<'_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let folded: Vec<String> = sentence.iter().map(|word| word.text.to_lowercase()).collect();
    let mut best: Option<(usize, usize, usize)> = None;
    for first in 0..sentence.len() {
        for second in first + MIN_REPEATED..sentence.len() {
            let length = folded
                .iter()
                .skip(first)
                .zip(folded.iter().skip(second))
                .take(second - first)
                .take_while(|(a, b)| a == b)
                .count();
            // One after the other it is a doubled phrase, which has its own rule.
            let is_doubled = first + length == second && length <= MAX_PHRASE;
            if length >= MIN_REPEATED && !is_doubled && best.is_none_or(|(_, _, l)| length > l) {
                best = Some((first, second, length));
            }
        }
    }
    let Some((first, second, length)) = best else { return };
    let (Some(earlier), Some(later)) =
        (sentence.get(first..first + length), sentence.get(second..second + length))
    else {
        return;
    };
    // The long name of an office may well stand twice; words of a clause are in small letters.
    let clause_words = |word: &&Word<'_>| {
        word.text.chars().count() >= 5 && word.text.chars().next().is_some_and(char::is_lowercase)
    };
    if earlier.iter().filter(clause_words).count() < 2 {
        return;
    }
    if let ([a, .., b], [c, .., d]) = (earlier, later) {
        let phrase: Vec<&str> = earlier.iter().map(|word| word.text).collect();
        findings.push(
            Finding::new(
                Code::TextRepeated,
                runs::place_between(c, d, evidence),
                format!("`{}` stands twice in one sentence", phrase.join(" ")),
            )
            .label("here again")
            .other(runs::place_between(a, b, evidence), "here first")
            .help("two versions of a clause were joined: keep one"),
        );
    }
}

/// Reports a currency that is written by its code here and by its sign there.
pub fn currency(evidence: &Evidence<'_>, findings: &mut Findings) {
    let passages = runs::passages(evidence.texts);
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
        for run in passages.iter().flat_map(|(_, passage)| passage) {
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
        for place in wrong {
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
    for (_, passage) in runs::passages(evidence.texts) {
        let words = runs::words(&passage);
        for pair in words.windows(2) {
            let [number, word] = pair else { continue };
            let is_capital = word.text.chars().next().is_some_and(char::is_uppercase);
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
    for (_, passage) in runs::passages(evidence.texts) {
        let words = runs::words(&passage);
        for triple in words.windows(3) {
            let [first, second, third] = triple else { continue };
            // Typed as one word, or a fact with the rest behind it.
            let whole = second.text.split_once('-').filter(|(number, _)| is_number(number));
            let behind = (first.run.is_fact && !second.is_apart && !second.run.is_fact)
                .then_some(second.text);
            let (Some(noun), Some(next)) =
                (whole.map(|(_, noun)| noun).or(behind), third.text.chars().next())
            else {
                continue;
            };
            let is_plural = plurals.split_whitespace().any(|plural| plural == noun);
            if is_plural && next.is_lowercase() && second.after.is_empty() {
                let singular = noun.trim_end_matches('s');
                findings.push(
                    Finding::new(
                        Code::TextCompound,
                        second.place(evidence),
                        format!("before a noun it is `-{singular}`, not `-{noun}`"),
                    )
                    .label(format!("write `-{singular} {}`", third.text)),
                );
            }
        }
    }
}

/// Returns whether a word is a number, in digits.
fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reports a name that stands twice in a list.
pub fn listed(evidence: &Evidence<'_>, findings: &mut Findings) {
    for placed in evidence.rows.iter().flatten() {
        let Part::List { items, .. } = &placed.section.part else { continue };
        let names: Vec<(String, _)> = items
            .iter()
            .filter_map(|item| {
                let mut passage = Vec::new();
                runs::flatten(item, false, &mut passage);
                Some((plain(item).trim().to_lowercase(), passage.first()?.span))
            })
            .collect();
        for (index, (name, span)) in names.iter().enumerate() {
            if let Some((_, first)) = names.iter().take(index).find(|(earlier, _)| earlier == name)
            {
                findings.push(
                    Finding::new(Code::TextListed, *span, "this name stands twice in the list")
                        .label("the second")
                        .other(*first, "the first")
                        .help("take one of the two out"),
                );
            }
        }
    }
    let partners = &evidence.partnership.donor.partners;
    for (index, code) in partners.iter().enumerate() {
        if let Some(first) = partners.iter().take(index).find(|first| first.value == code.value) {
            findings.push(
                Finding::new(
                    Code::TextListed,
                    code.span,
                    format!("the partner `{}` is listed twice", code.value),
                )
                .other(first.span, "the first")
                .help("take one of the two out"),
            );
        }
    }
}
