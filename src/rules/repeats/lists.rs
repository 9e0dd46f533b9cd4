//! Names that stand twice in a list, in a sentence, among the partners.

use std::collections::BTreeMap;

use crate::finding::{Code, Finding, Findings, Span};
use crate::rules::reading::Reading;
use crate::rules::runs::{self, Word};
use crate::rules::{Evidence, is_enough};
use crate::text::{Block, Inline, plain};

/// The fewest names of a list within a sentence, and the most that are compared.
const MIN_NAMES: usize = 3;
const MAX_NAMES: usize = 64;

/// The most words of a name.
const MAX_NAME: usize = 12;

/// Reports a name that stands twice in a list.
pub fn listed(readings: &[Reading<'_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    for placed in evidence.rows.iter().flatten() {
        let names = placed.section.part.says().names();
        listed_among(names.iter().map(|item| item.runs.as_slice()), evidence, findings);
    }
    for text in evidence.texts {
        for block in &text.blocks {
            let Block::List { items, .. } = block else { continue };
            let lines = items.iter().filter_map(|item| match item.as_slice() {
                [Block::Paragraph(content)] => Some(content.as_slice()),
                _ => None,
            });
            listed_among(lines, evidence, findings);
        }
    }
    let joining = evidence.locale.message("joining-words", &[]);
    let before = findings.len();
    for reading in readings {
        for sentence in reading.words.split_inclusive(Word::ends_sentence) {
            if !is_enough(findings, before) {
                enumerated(sentence, &joining, evidence, findings);
            }
        }
    }
    let partners = &evidence.partnership.donor.partners;
    for (index, code) in partners.iter().enumerate() {
        if let Some(first) = partners.iter().take(index).find(|first| first.value == code.value) {
            findings.push(twice(
                format!("the partner `{}` is listed twice", code.value),
                code.span,
                first.span,
            ));
        }
    }
}

/// Reports lines that say the same.
fn listed_among<'a>(
    lines: impl Iterator<Item = &'a [Inline]>,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let before = findings.len();
    // Where each name stands first, and whether its second place is reported.
    let mut names: BTreeMap<String, (Span, bool)> = BTreeMap::new();
    for line in lines {
        let mut passage = Vec::new();
        runs::flatten(line, false, &mut passage);
        let words = runs::words(&passage, &evidence.lexicon);
        let ([first, ..], [.., last]) = (words.as_slice(), words.as_slice()) else { continue };
        let place = runs::place_between(first, last, evidence);
        let name = plain(line).trim().to_lowercase();
        match names.get_mut(&name) {
            Some((first, is_reported)) => {
                if !*is_reported && !is_enough(findings, before) {
                    let message = format!("`{}` stands twice in the list", plain(line).trim());
                    findings.push(twice(message, place, *first));
                }
                *is_reported = true;
            }
            None => {
                names.insert(name, (place, false));
            }
        }
    }
}

/// Reports a name that stands twice in `Chad, Mali, Niger and Chad`.
fn enumerated(
    sentence: &[Word<'_>],
    joining: &str,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let mut from = 0;
    // `In Oslo`; but the WHO.
    let is_function = |word: &Word<'_>| {
        let is_acronym =
            word.text.chars().nth(1).is_some() && !word.text.contains(char::is_lowercase);
        !is_acronym && word.is_function()
    };
    while let Some(words @ [first, ..]) = sentence.get(from..) {
        if is_function(first) {
            from += 1;
            continue;
        }
        let enumeration = Enumeration::at_head(words, joining);
        if enumeration.is_list(from == 0 && enumeration.length == words.len()) {
            enumeration.report(evidence, findings);
        }
        from += enumeration.length.max(1);
    }
}

/// Names in capitals, with commas between, and one joining word before the last.
struct Enumeration<'s, 'a> {
    names: Vec<&'s [Word<'a>]>,
    /// Whether a joining word stands before the last.
    is_joined: bool,
    /// How many words they have with those between them.
    length: usize,
}

impl<'s, 'a> Enumeration<'s, 'a> {
    /// Reads the names that words begin with.
    fn at_head(words: &'s [Word<'a>], joining: &str) -> Self {
        let mut found = Self { names: Vec::new(), is_joined: false, length: 0 };
        while found.names.len() < MAX_NAMES {
            let rest = words.get(found.length..).unwrap_or_default();
            let name = name(rest);
            let ([.., last], next) = (name, rest.get(name.len())) else { break };
            found.length += name.len();
            let Some(next) = next.filter(|next| runs::lists(joining, next.text)) else {
                // `Government agencies`: a name that goes on in small letters is not all of it.
                let is_whole = !last.after.is_empty() || next.is_none();
                found.names.extend(is_whole.then_some(name));
                match last.after {
                    "," => continue,
                    _ => break,
                }
            };
            let behind = rest.get(name.len() + 1..).unwrap_or_default();
            let other = self::name(behind);
            // `Mali and other countries`; but `Experimentation and innovation Associate`.
            let goes_on = behind.first().is_some_and(|word| {
                other.is_empty() && next.after.is_empty() && !word.is_function()
            });
            found.names.extend((!goes_on).then_some(name));
            found.names.extend((!other.is_empty()).then_some(other));
            found.is_joined = true;
            found.length += 1 + other.len();
            break;
        }
        found
    }

    /// Returns whether the names are a list: `Haiti, Port-au-Prince, Haiti` is an address, unless it `is_all` there is.
    fn is_list(&self, is_all: bool) -> bool {
        let least = if self.is_joined || is_all { MIN_NAMES } else { MIN_NAMES + 1 };
        self.names.len() >= least
    }

    /// Reports every name that has stood before.
    fn report(&self, evidence: &Evidence<'_>, findings: &mut Findings) {
        let folded = |words: &[Word<'_>]| -> Vec<String> {
            words.iter().map(|word| word.text.to_lowercase()).collect()
        };
        for (index, own) in self.names.iter().enumerate() {
            let mut before = self.names.iter().enumerate().take(index);
            let earlier = before.find(|(_, earlier)| folded(earlier) == folded(own));
            let Some((first, earlier)) = earlier else { continue };
            // `Ann Lee, Intern, Bo Ray, Intern`: who has a title may have that of somebody else.
            if self.is_behind_person(first, evidence) && self.is_behind_person(index, evidence) {
                continue;
            }
            if let ([a, ..], [.., b], [c, ..], [.., d]) = (*earlier, *earlier, *own, *own) {
                let words: Vec<&str> = own.iter().map(|word| word.text).collect();
                findings.push(twice(
                    format!("`{}` stands twice in the list", words.join(" ")),
                    runs::place_between(c, d, evidence),
                    runs::place_between(a, b, evidence),
                ));
            }
        }
    }

    /// Returns whether a name follows one of several words that is no country's, as a title follows a person.
    fn is_behind_person(&self, index: usize, evidence: &Evidence<'_>) -> bool {
        let before = index.checked_sub(1).and_then(|index| self.names.get(index));
        before.is_some_and(|name| {
            let words: Vec<&str> = name.iter().map(|word| word.text).collect();
            let countries = evidence.locale.countries().spellings();
            words.len() > 1 && countries.whole(&words.join(" ")).is_none()
        })
    }
}

/// Returns the name that words begin with: as many as are in capitals, to the first mark.
fn name<'s, 'a>(words: &'s [Word<'a>]) -> &'s [Word<'a>] {
    let words = words.get(..MAX_NAME).unwrap_or(words);
    let capitals = words.iter().take_while(|word| word.is_capital()).count();
    let marked = words.iter().take(capitals).position(|word| !word.after.is_empty());
    words.get(..marked.map_or(capitals, |marked| marked + 1)).unwrap_or_default()
}

/// Returns the finding for what stands twice in a list.
fn twice(message: String, place: Span, first: Span) -> Finding {
    Finding::new(Code::TextListed, place, message)
        .label("the second")
        .other(first, "the first")
        .help("take one of the two out")
}
