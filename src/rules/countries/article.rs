//! Names in sentences that have lost their article, or have another one than theirs.

use std::collections::BTreeSet;

use super::{Found, Named};
use crate::content::Role;
use crate::finding::{Code, Finding, Findings};
use crate::locale::{Locale, SentenceName, Spelling};
use crate::rules::runs::{self, Word};
use crate::rules::{Evidence, MAX_FINDINGS};

/// The marks that end a sentence.
const ENDS: [char; 4] = ['.', '!', '?', '…'];

/// The words of a language that an article depends on.
struct Grammar {
    /// Words before a name that do not go with its article: the words, the article, and the forms that are right.
    joins: Vec<(Vec<String>, String, Vec<String>)>,
    /// Further words behind which a name has its article.
    behind: BTreeSet<String>,
    /// Two words of which a label is made, with a name behind them: `Made in Gambia`.
    label: Vec<String>,
    /// Words that join a name to another.
    joining: BTreeSet<String>,
    /// Words before a noun that make it one of its own: `the`, `its`.
    articles: BTreeSet<String>,
    /// Words behind a name of which it is the subject.
    verbs: Endings,
    /// Those that say so behind a comma, too, where a name may also be set in.
    verbs_within: Endings,
}

/// Words, and with a `*` endings of words.
struct Endings(Vec<String>);

impl Endings {
    fn has(&self, word: &str) -> bool {
        self.0.iter().any(|listed| match listed.strip_prefix('*') {
            Some(ending) => word.ends_with(ending),
            None => listed == word,
        })
    }
}

impl Grammar {
    fn new(locale: &Locale) -> Self {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let joins = locale.message("article-joins", &[]);
        let joins = joins.lines().filter_map(|line| {
            let mut parts = line.split('|').map(str::trim);
            let (before, article, forms) = (parts.next()?, parts.next()?, parts.next()?);
            Some((words(before), article.to_owned(), words(forms)))
        });
        Self {
            joins: joins.collect(),
            behind: words(&locale.message("article-behind", &[])).into_iter().collect(),
            label: words(&locale.message("article-labels", &[])),
            joining: words(&locale.message("joining-words", &[])).into_iter().collect(),
            articles: words(&locale.message("article-words", &[])).into_iter().collect(),
            verbs: Endings(words(&locale.message("article-verbs", &[]))),
            verbs_within: Endings(words(&locale.message("article-verbs-within", &[]))),
        }
    }
}

impl Grammar {
    /// Returns whether a short name is an adjective as what is joined to it: `EU and other assistance`.
    fn is_beside_adjective(&self, words: &[Word<'_>], found: &Found) -> bool {
        let behind = words.get(found.words.end..).unwrap_or_default();
        let [joint, other, ..] = behind else { return false };
        self.joining.contains(joint.bare())
            && other.text.starts_with(char::is_lowercase)
            && !self.articles.contains(other.bare())
    }

    /// Returns whether a name is part of a label: `Made in Gambia`.
    fn is_label(&self, words: &[Word<'_>], found: &Found) -> bool {
        let first = found.words.start.checked_sub(self.label.len());
        let own = first.and_then(|first| words.get(first..found.words.start)).unwrap_or_default();
        own.first().is_some_and(Word::is_capital)
            && own.iter().zip(&self.label).all(|(word, label)| word.text.to_lowercase() == *label)
    }
}

/// What is right in place of what was written.
struct Right {
    /// The words before the name that belong to it.
    before: usize,
    /// The forms.
    forms: Vec<String>,
}

/// Reports every name that stands in a sentence without its article, or with words that do not go with it.
pub fn missing(names: &[Named<'_, '_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let grammar = Grammar::new(evidence.locale);
    let found = names.iter().filter(|named| named.reading.role != Role::Quote).flat_map(|named| {
        let own = named.found.iter().filter(|found| is_running(named, found));
        own.filter_map(|found| finding(named, found, &grammar, evidence))
    });
    findings.extend(found.take(MAX_FINDINGS));
}

/// Returns whether a name is a word of its own that takes an article: neither quoted nor part of a compound.
fn is_running(named: &Named<'_, '_>, found: &Found) -> bool {
    let words = named.reading.words.get(found.words.clone()).unwrap_or_default();
    let is_quoted = words.iter().any(|word| word.is_quoted || word.run.is_work);
    let after = named.reading.after(found.bytes.end);
    // `Netherlands–WRO`, `UK-based`; but `the UK’s`.
    let is_compound = after.starts_with(['-', '‑', '–', '—', '/']);
    let before = named.reading.whole().get(..found.bytes.start).unwrap_or_default();
    let is_second = before.ends_with(['-', '‑', '–', '—', '/']);
    found.spelling.article.is_some()
        && !found.spelling.is_free
        && !found.spelling.is_doubtful
        && !is_quoted
        && !is_compound
        && !is_second
}

/// The finding for one name, if its article is missing or wrong.
fn finding(
    named: &Named<'_, '_>,
    found: &Found,
    grammar: &Grammar,
    evidence: &Evidence<'_>,
) -> Option<Finding> {
    let forms = forms(found.spelling, evidence.locale);
    let right = right(named, found, &forms, grammar, evidence)?;
    let reading = named.reading;
    let is_printed = !reading.is_typed(&found.bytes);
    let name = reading.text(&found.bytes);
    let first = found.words.start.checked_sub(right.before).and_then(|at| reading.words.get(at));
    // A word that is joined to the name, `d’`, stands in the same word of the text.
    let start = first.map_or(found.bytes.start, |word| word.from);
    let bytes = start.min(found.bytes.start)..found.bytes.end;
    let bytes =
        if right.before == 0 && !found.is_joined_before { found.bytes.clone() } else { bytes };
    let written = reading.text(&bytes);
    let wanted: Vec<String> = right.forms.iter().map(|form| form.replace('\u{a0}', " ")).collect();
    let wanted = wanted.iter().map(|form| format!("`{form}`")).collect::<Vec<_>>().join(" or ");
    let message = if right.before == 0 && !found.is_joined_before {
        format!("`{name}` stands in a sentence without its article")
    } else {
        format!("`{written}` does not go with the article of the name")
    };
    let finding = Finding::new(Code::TextArticle, reading.place(&bytes, evidence), message)
        .label(format!("write {wanted}"));
    Some(if is_printed {
        finding.help(
            "`{{ donor.the }}` prints the name with its article; \
             `{{ donor.of }}`, `{{ donor.in }}` and `{{ donor.to }}` have the word before it, too",
        )
    } else {
        finding
    })
}

/// Returns the forms of a name as it is spelled here.
fn forms(spelling: &Spelling, locale: &Locale) -> SentenceName {
    let usual = locale.sentence_name(spelling.code).filter(|name| name.bare == spelling.text);
    usual.unwrap_or_else(|| locale.other_name(&spelling.text, spelling.article))
}

/// Says what is right, where something is wrong.
fn right(
    named: &Named<'_, '_>,
    found: &Found,
    forms: &SentenceName,
    grammar: &Grammar,
    evidence: &Evidence<'_>,
) -> Option<Right> {
    let reading = named.reading;
    let words = &reading.words;
    let article = found.spelling.article?;
    let before = before(words, found);
    let next = words.get(found.words.end);
    let last = words.get(found.words.end.checked_sub(1)?)?;
    let next = next.filter(|next| next.follows(last));
    // `the Netherlands office`: behind the name stands what it says more of.
    let is_attribute = next.is_some_and(|next| {
        next.text.starts_with(char::is_lowercase)
            && !next.is_function()
            && !grammar.verbs.has(next.bare())
    });
    let sentence = reading.sentence_at(found.bytes.start);
    let is_sentence =
        reading.text(&sentence).trim_end_matches(['”', '»', ')', ' ']).ends_with(ENDS);
    let is_short = !found.spelling.text.contains(char::is_lowercase);
    let is_beside = is_short && grammar.is_beside_adjective(words, found);
    if is_attribute || is_beside || (is_short && !is_sentence) || grammar.is_label(words, found) {
        return None;
    }
    let ends_with = |wanted: &[String]| before.ends_with(wanted);
    let joined = grammar
        .joins
        .iter()
        .filter(|(wanted, of, _)| of == article && ends_with(wanted))
        .max_by_key(|(wanted, ..)| wanted.len());
    if let Some((wanted, _, right)) = joined {
        let forms = right.iter().filter_map(|form| named_form(forms, form)).collect();
        let joined = usize::from(found.is_joined_before);
        return Some(Right { before: wanted.len() - joined, forms });
    }
    if found.is_joined_before {
        return None;
    }
    let is_behind = before.last().is_some_and(|word| grammar.behind.contains(word));
    let begins = reading.whole().get(sentence.start..found.bytes.start);
    let is_head = begins.is_some_and(|head| !head.contains(char::is_alphanumeric));
    let does = |verbs: &Endings| next.is_some_and(|next| verbs.has(next.bare()));
    // `In 2016, Netherlands gave`; but `Norway, Netherlands and Sweden gave`.
    let comma = runs::previous(words, found.words.start).filter(|word| word.after == ",");
    let is_listed = |word: &Word<'_>| {
        named.found.iter().any(|other| other.bytes.end == word.from + word.text.len())
    };
    let is_within = comma.is_some_and(|word| !is_listed(word) && does(&grammar.verbs_within));
    if !found.spelling.needs_article() {
        None
    } else if is_behind {
        Some(Right { before: 0, forms: vec![forms.the.clone()] })
    } else if is_head && is_sentence && does(&grammar.verbs) {
        Some(Right { before: 0, forms: vec![evidence.locale.capital(&forms.the)] })
    } else if is_within && is_sentence {
        Some(Right { before: 0, forms: vec![forms.the.clone()] })
    } else {
        None
    }
}

/// Returns the words before a name, in small letters: at most two, and what an apostrophe joins to it.
fn before(words: &[Word<'_>], found: &Found) -> Vec<String> {
    let mut before = Vec::new();
    let mut next = words.get(found.words.start);
    if found.is_joined_before {
        let head = next.and_then(|word| word.text.split_inclusive(['’', '\'']).next());
        before.extend(head.map(|head| head.to_lowercase().replace('\'', "’")));
    }
    let mut at = found.words.start;
    while before.len() < 2
        && let (Some(word), Some(behind)) = (runs::previous(words, at), next)
        && behind.follows(word)
    {
        before.insert(0, word.text.to_lowercase());
        next = Some(word);
        at -= 1;
    }
    before
}

/// Returns a form by the name of its field, as in `{{ donor.of }}`.
fn named_form(forms: &SentenceName, field: &str) -> Option<String> {
    Some(match field {
        "the" => forms.the.clone(),
        "of" => forms.of.clone(),
        "in" => forms.place.clone(),
        "to" => forms.to.clone(),
        "from" => forms.from.clone(),
        _ => return None,
    })
}
