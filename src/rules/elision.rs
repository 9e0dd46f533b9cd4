//! Words that a language joins, and that stand apart: `le État`, `de le`, `1,25 million personnes`. French only.

use std::collections::BTreeMap;
use std::ops::Range;

use super::countries::Named;
use super::reading::Reading;
use super::runs::Word;
use super::{Evidence, MAX_FINDINGS};
use crate::content::Role;
use crate::finding::{Code, Finding, Findings};
use crate::locale::{Locale, folded};
use crate::units::Currency;

/// The words of a language by which others are joined.
struct Joints {
    /// Words that lose their last letter before a vowel, each with what is left of it: `le`, `l’`.
    elided: BTreeMap<String, String>,
    /// Two words that become one: `de le`, `du`.
    melted: BTreeMap<(String, String), String>,
    /// The letters that are vowels here, without accents.
    vowels: String,
    /// Words with a first letter that does as if it were a vowel: `homme`.
    mute: Vec<String>,
    /// Words with a vowel that does as if it were none: `onze`.
    firm: Vec<String>,
    /// Words, and endings with a `*`, of which none is a noun that two melted words would stand before.
    not_nouns: Vec<String>,
    /// Sizes with a word between them and their noun.
    sizes: Vec<String>,
    /// That word: `de`.
    of: String,
    /// Words and endings behind a size that are no nouns: `supplémentaires`.
    not_counted: Vec<String>,
    /// Words that have such an ending and are nouns: `réfugiés`.
    counted: Vec<String>,
}

impl Joints {
    /// Reads the words of a language; none where nothing is joined.
    fn new(locale: &Locale) -> Option<Self> {
        let message = |id: &str| locale.message(id, &[]);
        let words = |id: &str| -> Vec<String> {
            message(id).split_whitespace().map(str::to_owned).collect()
        };
        let lines = message("elision");
        let (mut elided, mut melted) = (BTreeMap::new(), BTreeMap::new());
        for (words, right) in lines.lines().filter_map(|line| line.split_once('|')) {
            let right = right.trim().to_owned();
            match words.trim().split_once(' ') {
                Some((first, second)) => {
                    melted.insert((first.to_owned(), second.to_owned()), right);
                }
                None => {
                    elided.insert(words.trim().to_owned(), right);
                }
            }
        }
        (!elided.is_empty()).then(|| Self {
            elided,
            melted,
            vowels: message("elided-letters"),
            mute: words("elision-mute"),
            firm: words("elision-firm"),
            not_nouns: words("elision-not-nouns"),
            sizes: words("count-of-sizes"),
            of: message("count-of"),
            not_counted: words("count-of-not"),
            counted: words("count-of-nouns"),
        })
    }

    /// Returns whether a word before this one loses its last letter.
    fn elides(&self, word: &str) -> bool {
        let small = word.to_lowercase();
        let head = small.split(['-', '‑', '’', '\'']).next().unwrap_or(&small);
        let is_word = head.chars().nth(1).is_some() && !lists(&self.firm, head);
        is_word && (self.begins_with_vowel(head) || lists(&self.mute, head))
    }

    fn begins_with_vowel(&self, word: &str) -> bool {
        folded(word).chars().next().is_some_and(|first| self.vowels.contains(first))
    }
}

/// Returns whether a list has a word, or with a `*` its ending or its beginning.
fn lists(list: &[String], word: &str) -> bool {
    list.iter().any(|listed| match (listed.strip_prefix('*'), listed.strip_suffix('*')) {
        (Some(ending), _) => word.ends_with(ending),
        (_, Some(beginning)) => word.starts_with(beginning),
        _ => listed == word,
    })
}

/// Reports words that stand apart and are joined in the document's language.
pub fn apart(names: &[Named<'_, '_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let Some(joints) = Joints::new(evidence.locale) else { return };
    let before = findings.len();
    for named in names.iter().filter(|named| named.reading.role != Role::Quote) {
        let reading = named.reading;
        for (index, pair) in reading.words.windows(2).enumerate() {
            let [first, second] = pair else { continue };
            // The names of countries, and the words before them, have a rule of their own.
            let behind = index + 1..index + 3;
            let is_name = named.found.iter().any(|found| behind.contains(&found.words.start));
            let right = if is_name { None } else { joined(first, second, reading, &joints) };
            let right = right.or_else(|| cut_off(first, second, &joints));
            let right = right.or_else(|| counted(first, second, reading, &joints, evidence));
            if let Some(right) = right {
                let bytes = first.from..second.from + second.text.len();
                findings.push(finding(reading, &bytes, &right, evidence));
            }
        }
        if findings.len() >= before + MAX_FINDINGS {
            return;
        }
    }
}

/// The finding for a pair of words.
fn finding(
    reading: &Reading<'_>,
    bytes: &Range<usize>,
    right: &str,
    evidence: &Evidence<'_>,
) -> Finding {
    let written = reading.text(bytes);
    let finding = Finding::new(
        Code::TextElision,
        reading.place(bytes, evidence),
        format!("`{written}` is written `{right}`"),
    )
    .label(format!("write `{right}`"));
    match reading.runs_of(bytes).find(|(_, run)| run.is_fact) {
        None => finding,
        Some((_, run)) => finding.help(format!(
            "`{}` prints `{}`; correct the word beside it",
            evidence.sources.slice(run.span),
            run.text.replace('\u{a0}', " ")
        )),
    }
}

/// Joins two words, where they are not to stand apart.
fn joined(
    first: &Word<'_>,
    second: &Word<'_>,
    reading: &Reading<'_>,
    joints: &Joints,
) -> Option<String> {
    let is_typed = !first.run.is_fact && second.is_apart && second.follows(first);
    let is_own = !first.is_quoted && !first.run.is_work && !second.run.is_work;
    if !is_typed || !is_own || is_of_name(first, second, reading) {
        return None;
    }
    // `de USD 20 000` is read `de dollars`.
    if second.text.parse::<Currency>().is_ok() {
        return None;
    }
    let small = first.text.to_lowercase();
    let cased = |text: &str| {
        if first.is_capital() {
            text.chars().take(1).flat_map(char::to_uppercase).chain(text.chars().skip(1)).collect()
        } else {
            text.to_owned()
        }
    };
    if let Some(short) = joints.elided.get(&small).filter(|_| joints.elides(second.text)) {
        let gap = if short.ends_with('’') { "" } else { " " };
        return Some(format!("{}{gap}{}", cased(short), second.text));
    }
    let short = joints.melted.get(&(small, second.text.to_owned()))?;
    let next = reading.words.iter().find(|word| word.from > second.from)?;
    let next_small = next.text.to_lowercase();
    // `de le faire`: a pronoun before a verb.
    let is_noun =
        next.follows(second) && !next.run.is_fact && !lists(&joints.not_nouns, &next_small);
    is_noun.then(|| cased(short))
}

/// Returns whether two words are part of a person's or a place's name: `Teresa de Avila`, `La Union`.
fn is_of_name(first: &Word<'_>, second: &Word<'_>, reading: &Reading<'_>) -> bool {
    let is_acronym = !second.text.contains(char::is_lowercase);
    let before = reading.words.iter().take_while(|word| word.from < first.from).last();
    let sentence = reading.sentence_at(first.from);
    let begins = before.is_none_or(|word| word.from < sentence.start || word.ends_sentence());
    let has_name_before = before.is_some_and(|word| word.is_capital() && first.follows(word));
    let is_name = second.is_capital() && !is_acronym && !second.run.is_fact;
    (is_name && has_name_before) || (first.is_capital() && !begins)
}

/// Gives a word back what was cut off before a number or a consonant that an expression printed: `d’{{ … }}`.
fn cut_off(first: &Word<'_>, second: &Word<'_>, joints: &Joints) -> Option<String> {
    let is_cut = first.after == "’" || first.after == "'";
    if !is_cut || !second.run.is_fact || first.run.is_fact || second.is_apart {
        return None;
    }
    let short = format!("{}’", first.text.to_lowercase());
    let (word, _) = joints.elided.iter().find(|(_, own)| **own == short)?;
    let head = second.text.chars().next()?;
    // One, eight and eleven may begin with a vowel, and h and y say neither.
    let is_firm = match head {
        '0' | '2'..='7' | '9' => true,
        _ => head.is_alphabetic() && !"hHyY".contains(head) && !joints.elides(second.text),
    };
    is_firm.then(|| format!("{word} {}", second.text))
}

/// Puts the word between a size and its noun that is not there: `1,25 million personnes`.
fn counted(
    size: &Word<'_>,
    noun: &Word<'_>,
    reading: &Reading<'_>,
    joints: &Joints,
    evidence: &Evidence<'_>,
) -> Option<String> {
    let small = noun.text.to_lowercase();
    // `trois millions cinq cent mille` goes on with a number.
    let is_number = || {
        reading
            .mentions
            .iter()
            .any(|mention| mention.bytes.contains(&noun.from) && mention.bytes.contains(&size.from))
    };
    let is_noun = joints.sizes.iter().any(|word| word == size.text)
        && noun.text.starts_with(char::is_lowercase)
        // `milliers d’euros`
        && !noun.text.contains(['’', '\''])
        && noun.is_apart
        && noun.follows(size)
        && !noun.run.is_fact
        && !evidence.lexicon.is_function(&small)
        && (lists(&joints.counted, &small) || !lists(&joints.not_counted, &small))
        && !is_number();
    let (word, short) = joints.elided.get_key_value(&joints.of).filter(|_| is_noun)?;
    Some(if joints.elides(noun.text) {
        format!("{} {short}{}", size.text, noun.text)
    } else {
        format!("{} {word} {}", size.text, noun.text)
    })
}
