//! Numbers typed by hand: an amount, a percentage or a year that no fact backs.

use super::runs::{self, Word};
use super::years::{self, Calendar};
use super::{Evidence, is_enough};
use crate::finding::{Code, Finding, Findings};
use crate::model::Section;
use crate::units::Currency;

/// The signs before or after which a number is an amount of money; codes come from ISO 4217.
const SIGNS: [&str; 8] = ["$", "US$", "€", "£", "¥", "A$", "C$", "kr"];

/// Codes that are words in capitals far more often than money.
const WORDS: [&str; 10] = ["ALL", "TOP", "TRY", "SDG", "COP", "CUP", "PEN", "SOS", "MOP", "RON"];

/// Reports every such number.
pub fn typed(evidence: &Evidence<'_>, findings: &mut Findings) {
    let unit_words = evidence.locale.message("unit-words", &[]);
    let percent_words = evidence.locale.message("percent-words", &[]);
    let calendar = Calendar::new(evidence.locale);
    let before = findings.len();
    let issued = evidence.partnership.factsheet.issued.value.year();
    for (path, passage) in runs::passages(evidence.texts) {
        // Somebody's words stay as they were said.
        if evidence.is_quote(path) {
            continue;
        }
        // The years of a table are its heads, not claims.
        let is_table = path.contains(".columns") || path.contains(".cells");
        // Those in a chart's title are held against its series.
        let is_head = is_table
            || path.ends_with(".title")
                && matches!(evidence.section(path), Some(Section::Chart(_)));
        let words = runs::words(&passage);
        for (index, word) in words.iter().enumerate() {
            if is_enough(findings, before) {
                return;
            }
            // The title of another work keeps its numbers, and so do names.
            if word.run.is_fact || word.run.is_work || word.is_quoted {
                continue;
            }
            let next = words.get(index + 1).filter(|next| next.follows(word));
            let second = words.get(index + 2).filter(|_| next.is_some());
            let previous = runs::previous(&words, index).filter(|before| word.follows(before));
            // A later year is a plan, not a fact.
            let is_year = || {
                years::parse(word.text).is_some_and(|(_, last)| last <= issued)
                    && !calendar.is_in_name(&words, index)
            };
            let what = if is_money(word.text, previous, [next, second]) {
                "amount"
            } else if is_percentage(word.text, [next, second], &percent_words) {
                "percentage"
            } else if is_number(word.text) && is_size(&unit_words, [next, second]) {
                "number"
            } else if !is_head && is_year() {
                "year"
            } else {
                continue;
            };
            let article = if what == "amount" { "an" } else { "a" };
            findings.push(
                Finding::new(
                    Code::TextNumber,
                    word.place(evidence),
                    format!("{article} {what} typed by hand: `{}`", word.text),
                )
                .label("no fact backs it")
                .help(help(what)),
            );
        }
    }
}

/// Says how to state such a number.
fn help(what: &str) -> &'static str {
    match what {
        "amount" => {
            "state it as a fact with `amount` and `currency`, and print it with `{{ name | money }}`"
        }
        "percentage" => {
            "state it as a fact with `percent`, and print it with `{{ name | percent }}`"
        }
        "year" => "state it as a fact with `date`, or print a fact's period: `{{ name.period }}`",
        _ => "state it as a fact with `count`, and print it with `{{ name | count }}`",
    }
}

/// Returns whether a word is digits, perhaps grouped or with decimals.
fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '\u{202f}' | '\u{a0}'))
}

/// Returns whether a word is a sign or a code of money.
fn is_currency(word: &str) -> bool {
    SIGNS.contains(&word) || (!WORDS.contains(&word) && word.parse::<Currency>().is_ok())
}

/// Returns whether a word is an amount of money, by the sign on it or beside it.
fn is_money(word: &str, previous: Option<&Word<'_>>, next: [Option<&Word<'_>>; 2]) -> bool {
    let first = word.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
    let end = word.rfind(|c: char| c.is_ascii_digit()).map_or(0, |last| last + 1);
    let parts = (word.get(..first), word.get(first..end), word.get(end..));
    let with_sign = matches!(parts, (Some(before), Some(number), Some(after))
        if is_number(number)
            && (is_currency(before) && after.is_empty() || before.is_empty() && is_currency(after)));
    let beside = |word: Option<&Word<'_>>| word.is_some_and(|word| is_currency(word.text));
    let [next, second] = next;
    // `in 2016 USD 5 million`: the code belongs to the number after it.
    let is_taken = second.is_some_and(|second| is_number(second.text));
    with_sign || is_number(word) && (beside(previous) || (beside(next) && !is_taken))
}

/// Returns whether a word is a percentage, by the sign on it or the word or two words after it.
fn is_percentage(word: &str, next: [Option<&Word<'_>>; 2], percent_words: &str) -> bool {
    let is_signed = word.strip_suffix('%').is_some_and(is_number);
    let [Some(next), second] = next else { return is_signed };
    // `per cent` stands as `per-cent` in the list.
    let both = second.map(|second| format!("{}-{}", next.text, second.text));
    is_signed
        || is_number(word)
            && (next.text == "%"
                || runs::lists(percent_words, next.text)
                || both.is_some_and(|both| runs::lists(percent_words, &both)))
}

/// Returns whether the next word counts in thousands or more; in a name it does not: the `5 Million Lives` campaign.
fn is_size(unit_words: &str, [next, second]: [Option<&Word<'_>>; 2]) -> bool {
    let is_name = next.zip(second).is_some_and(|(next, second)| {
        next.is_capital() && second.is_capital() && second.follows(next)
    });
    !is_name
        && next.is_some_and(|next| {
            next.text.chars().count() >= 6 && runs::lists(unit_words, next.text)
        })
}
