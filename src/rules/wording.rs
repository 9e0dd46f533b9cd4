//! Slips of wording that an editor would mark: few, and certain.

use std::collections::BTreeMap;
use std::ops::Range;

use super::reading::Reading;
use super::runs::{self, Word};
use super::{Evidence, is_enough};
use crate::content::{Field, Role};
use crate::finding::{Code, Finding, Findings, Span};
use crate::mentions::{Form, What};
use crate::model::Owner;
use crate::units::{Currency, Decimal};

/// The currencies that are told from their code and their sign alone, without a number beside them.
const SIGNS: [(&str, &str); 4] = [("USD", "US$"), ("EUR", "€"), ("GBP", "£"), ("JPY", "¥")];

/// The fewest letters of a size that is a word.
const SHORTEST_SIZE: usize = 5;

/// A currency as it is written at one place.
struct Written {
    form: Form,
    says: String,
    place: Span,
    is_fact: bool,
    /// Whether it stands in running text; cells and big numbers have less room.
    is_running: bool,
    /// Whether it stands in a paragraph, where there is room for all.
    is_body: bool,
    /// Whether it is a big number.
    is_figure: bool,
    /// The table that it is in.
    table: Option<Owner>,
}

/// Reports a currency that is written in one way here and in another there: `US$`, `USD`, `US dollars`.
pub fn currency(readings: &[Reading<'_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let mut written: BTreeMap<Currency, Vec<Written>> = BTreeMap::new();
    // Somebody's words stay as they were said, and the heads of a table have no room.
    let is_free = |reading: &&Reading<'_>| !matches!(reading.role, Role::Quote | Role::ColumnHead);
    for reading in readings.iter().filter(is_free) {
        for (currency, form, bytes) in currencies(reading) {
            let mut runs = reading.runs_of(&bytes).map(|(_, run)| run);
            if runs.by_ref().all(|run| !run.is_work) {
                written.entry(currency).or_default().push(Written {
                    form,
                    says: reading.text(&bytes),
                    place: reading.place(&bytes, evidence),
                    is_fact: !reading.is_typed(&bytes),
                    is_running: reading.role == Role::Prose,
                    is_body: reading.role == Role::Prose && reading.stand.field == Field::Body,
                    is_figure: reading.role == Role::Figure,
                    table: (reading.role == Role::Cell).then_some(reading.stand.owner),
                });
            }
        }
    }
    for places in written.values() {
        let count = |is_counted: &dyn Fn(&Written) -> bool, form: Form| {
            places.iter().filter(|place| is_counted(place) && place.form == form).count()
        };
        let in_text = |form: Form| count(&|place| place.is_fact && place.is_running, form);
        // What most facts print is right; without one, what is written most often.
        let facts = places.iter().rev().filter(|place| place.is_fact);
        let by_fact = facts.max_by_key(|place| count(&|other| other.is_fact, place.form));
        let most = places.iter().rev().max_by_key(|place| count(&|_| true, place.form));
        let Some(right) = by_fact.or(most) else { continue };
        let is_typed_wrong =
            |place: &Written| !place.is_fact && count(&|other| other.is_fact, place.form) == 0;
        // A code among signs is the style of one expression that is not that of the others, and so are `M€` and
        // `millions d’euros` in paragraphs.
        let is_set_wrong = |place: &Written| {
            let in_body = |form: Form| count(&|place| place.is_fact && place.is_body, form);
            let is_mixed = (place.form == Form::Code) != (right.form == Form::Code)
                || place.is_body && in_body(place.form) <= in_body(right.form);
            let (own, usual) = (in_text(place.form), in_text(right.form));
            // Big numbers have the short form, and where all have it, text has it too.
            let in_figures = count(&|place| place.is_fact && place.is_figure, right.form);
            // Of two that stand as often, the one that comes later is not as the reader knows it.
            let is_rarer = own <= if usual > 0 { usual } else { in_figures };
            let is_in_one_table = || {
                let beside = places.iter().filter(|other| other.form == right.form);
                place.table.is_some() && beside.into_iter().any(|other| other.table == place.table)
            };
            place.is_fact && is_mixed && (place.is_running && is_rarer || is_in_one_table())
        };
        let wrong = places.iter().filter(|place| place.form != right.form);
        let wrong = wrong.filter(|place| is_typed_wrong(place) || is_set_wrong(place));
        for wrong in wrong.take(super::MAX_FINDINGS) {
            findings.push(
                Finding::new(
                    Code::TextCurrency,
                    wrong.place,
                    format!("one text has both `{}` and `{}`", wrong.says, right.says),
                )
                .label(format!("elsewhere it is `{}`", right.says))
                .other(right.place, "as here")
                .help(if wrong.is_fact {
                    "print all amounts in one style; `money` of `[factsheet]` chooses it for all"
                } else {
                    "state the amount as a fact and print it with `| money`"
                }),
            );
        }
    }
}

/// Returns the currencies that a passage names: of its amounts, and alone.
fn currencies(reading: &Reading<'_>) -> Vec<(Currency, Form, Range<usize>)> {
    let mut found: Vec<(Currency, Form, Range<usize>)> = Vec::new();
    for mention in &reading.mentions {
        if let (What::Money { currency: Some(currency), form, .. }, Some(unit)) =
            (mention.what, &mention.unit)
        {
            found.push((currency, form, unit.clone()));
        }
    }
    for word in &reading.words {
        let bytes = word.from..word.from + word.text.len();
        let is_free =
            found.iter().all(|(_, _, unit)| unit.end <= bytes.start || bytes.end <= unit.start);
        for (code, sign) in SIGNS {
            let form = match word.text {
                text if text == code => Form::Code,
                text if text == sign => Form::Sign,
                _ => continue,
            };
            if let (true, Ok(currency)) = (is_free && !is_explained(word), code.parse()) {
                found.push((currency, form, bytes.clone()));
            }
        }
    }
    found.sort_by_key(|(_, _, bytes)| bytes.start);
    found
}

/// Returns whether a word stands alone in brackets, to say what another means: `US$ (USD)`.
fn is_explained(word: &Word<'_>) -> bool {
    word.before.ends_with('(') && word.after.starts_with(')')
}

/// Reports a word for a size with a capital letter after a number.
pub fn sizes(readings: &[Reading<'_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let before = findings.len();
    for reading in readings {
        for mention in &reading.mentions {
            let Some(size) = &mention.size else { continue };
            if is_enough(findings, before) {
                return;
            }
            let text = reading.text(size);
            let is_word = text.chars().count() >= SHORTEST_SIZE;
            let is_capital = text.starts_with(char::is_uppercase);
            // A name in capitals: `the US$ 100 Million Fund`, `the Ten Billion trees project`.
            let number = mention.numerals.first().filter(|number| number.start < size.start);
            let is_name = reading.after(size.end).trim_start().starts_with(char::is_uppercase)
                || number.is_some_and(|number| {
                    reading.sentence_at(number.start).start < number.start
                        && reading.text(number).starts_with(char::is_uppercase)
                });
            let word = reading.word_at(size.start).and_then(|index| reading.words.get(index));
            let is_own = word.is_some_and(|word| !word.is_quoted && !word.run.is_work);
            // At the head of a text it has the capital of the sentence: `Mille marches`.
            let is_head = size.start == 0;
            if is_word && !is_head && is_capital && !is_name && is_own && reading.is_typed(size) {
                findings.push(
                    Finding::new(
                        Code::TextCapital,
                        reading.place(size, evidence),
                        format!("`{text}` after a number is written small"),
                    )
                    .label(format!("write `{}`", text.to_lowercase())),
                );
            }
        }
    }
}

/// Reports a plural in front of a noun: `3-years programme`, `a 3 years programme`. English only.
pub fn compounds(readings: &[Reading<'_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let plurals = evidence.locale.message("compound-plurals", &[]);
    let articles = evidence.locale.message("singular-determiners", &[]);
    let before = findings.len();
    for reading in readings {
        for mention in &reading.mentions {
            if is_enough(findings, before) {
                return;
            }
            let What::Count { quantity, .. } = mention.what else { continue };
            let previous = reading.words_in(&(0..mention.bytes.start)).last();
            let is_article =
                |word: &Word<'_>| word.after.is_empty() && runs::lists(&articles, word.text);
            // `two and a half years ago`
            let has_article = quantity.value > Decimal::ONE && previous.is_some_and(is_article);
            let Some(found) = compound(reading.after(mention.bytes.end), has_article) else {
                continue;
            };
            if !runs::lists(&plurals, found.plural) {
                continue;
            }
            let start = mention.bytes.end + found.start;
            // Behind a fact only the noun was typed.
            let is_typed = reading.is_typed(&mention.bytes);
            let from = if is_typed { mention.bytes.start } else { start };
            let place = reading.place(&(from..start + found.plural.len()), evidence);
            let singular = found.plural.trim_end_matches('s');
            findings.push(
                Finding::new(
                    Code::TextCompound,
                    place,
                    format!(
                        "before a noun it is `-{singular}`, not `{}{}`",
                        found.joint, found.plural
                    ),
                )
                .label(format!("write `-{singular}{}{}`", found.gap, found.noun)),
            );
        }
    }
}

/// A plural behind a number, before the noun that both belong to.
struct Compound<'t> {
    /// What stands between the number and the plural.
    joint: &'t str,
    /// The byte behind the number at which the plural begins.
    start: usize,
    plural: &'t str,
    /// What stands between the plural and the noun.
    gap: &'t str,
    noun: &'t str,
}

/// Reads a plural and a noun behind a number that are one expression: by a hyphen between two of the three, or since an
/// article of one stands before the number.
fn compound(rest: &str, has_article: bool) -> Option<Compound<'_>> {
    const HYPHENS: [char; 3] = ['-', '‑', '–'];
    let part = |from: usize, is_own: &dyn Fn(char) -> bool| {
        let text = rest.get(from..).unwrap_or_default();
        text.get(..text.find(|c| !is_own(c)).unwrap_or(text.len())).unwrap_or_default()
    };
    let is_gap = |c: char| c.is_whitespace() || HYPHENS.contains(&c);
    let joint = part(0, &is_gap);
    let plural = part(joint.len(), &char::is_alphabetic);
    let end = joint.len() + plural.len();
    // `a five-years’ programme`; but `a five years’ programme`.
    let is_joined = joint.contains(HYPHENS);
    let mark = if is_joined { part(end, &|c| matches!(c, '’' | '\'')) } else { "" };
    let gap = part(end + mark.len(), &is_gap);
    let noun = part(end + mark.len() + gap.len(), &char::is_alphabetic);
    let is_one = is_joined || gap.contains(HYPHENS) || has_article;
    let has_parts = [joint, gap].iter().all(|gap| gap.chars().nth(1).is_none() && !gap.is_empty());
    // `the 1,000-Days Partnership` is a name.
    let is_noun = noun.starts_with(char::is_lowercase) || has_article && !noun.is_empty();
    (is_one && has_parts && is_noun).then_some(Compound {
        joint,
        start: joint.len(),
        plural,
        gap,
        noun,
    })
}
