//! Numbers typed by hand: an amount, a percentage or a year that no fact backs.

use super::Evidence;
use super::runs::{self, Word};
use crate::finding::{Code, Finding, Findings};

/// The signs and codes before or after which a number is an amount of money.
const MONEY: [&str; 9] = ["$", "US$", "USD", "EUR", "€", "GBP", "£", "JPY", "¥"];

/// Reports every such number.
pub fn typed(evidence: &Evidence<'_>, findings: &mut Findings) {
    let unit_words = evidence.locale.message("unit-words", &[]);
    let percent_words = evidence.locale.message("percent-words", &[]);
    let issued = evidence.partnership.factsheet.issued.value.year();
    for (path, passage) in runs::passages(evidence.texts) {
        // The years of a table are its heads, not claims.
        let is_table = path.contains(".columns.") || path.contains(".cells.");
        let words = runs::words(&passage);
        for (index, word) in words.iter().enumerate() {
            // The title of another work keeps its numbers, and so do names.
            if word.run.is_fact || word.run.is_work {
                continue;
            }
            let next = words.get(index + 1).filter(|_| word.after.trim().is_empty());
            let previous = index.checked_sub(1).and_then(|index| words.get(index));
            let is = |list: &str, word: Option<&Word<'_>>| {
                word.is_some_and(|word| {
                    list.split_whitespace().any(|listed| listed == word.text.to_lowercase())
                })
            };
            let what = if is_money(word.text, previous, next) {
                "amount"
            } else if word.text.ends_with('%')
                && word.text.starts_with(|c: char| c.is_ascii_digit())
                || is_number(word.text) && is(&percent_words, next)
            {
                "percentage"
            } else if is_number(word.text) && is_size(&unit_words, next) {
                "number"
            } else if !is_table && is_year(word.text, issued) && !is_in_name(&words, index) {
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

/// Returns whether a word is an amount of money, by the sign on it or beside it.
fn is_money(word: &str, previous: Option<&Word<'_>>, next: Option<&Word<'_>>) -> bool {
    let with_sign = MONEY
        .iter()
        .any(|sign| word.strip_prefix(sign).or(word.strip_suffix(sign)).is_some_and(is_number));
    let beside = |word: Option<&Word<'_>>| word.is_some_and(|word| MONEY.contains(&word.text));
    let before = previous.filter(|word| word.after.is_empty());
    with_sign || is_number(word) && (beside(before) || beside(next))
}

/// Returns whether the next word counts in thousands or more.
fn is_size(unit_words: &str, next: Option<&Word<'_>>) -> bool {
    next.is_some_and(|next| {
        let word = next.text.to_lowercase();
        word.chars().count() >= 6 && unit_words.split_whitespace().any(|unit| unit == word)
    })
}

/// Returns whether a word is a year, or a span of years, that is over: a later one is a plan, not a fact.
fn is_year(word: &str, issued: i16) -> bool {
    let is_one = |word: &str| {
        word.len() == 4
            && word.bytes().all(|byte| byte.is_ascii_digit())
            && word.parse::<i16>().is_ok_and(|year| (1900..=issued).contains(&year))
    };
    let mut parts = word.split(['–', '-', '/']);
    parts.next().is_some_and(is_one)
        && parts.all(|part| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Returns whether a number belongs to a name: a capital letter before and after it, as in `Decade 2010 Report`.
fn is_in_name(words: &[Word<'_>], index: usize) -> bool {
    let is_capital = |word: Option<&Word<'_>>| {
        word.is_some_and(|word| word.text.chars().next().is_some_and(char::is_uppercase))
    };
    let next =
        words.get(index + 1).filter(|_| words.get(index).is_some_and(|word| word.after.is_empty()));
    let previous = index
        .checked_sub(1)
        .and_then(|index| words.get(index))
        .filter(|word| word.after.is_empty() && !MONEY.contains(&word.text));
    // A sentence may begin with a capital before a year, but not with two around it.
    is_capital(next) && (previous.is_none() || is_capital(previous))
}
