//! The two halves of one whole: women and men, girls and boys, town and country.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{Look, Part, Parts};
use crate::check::content::Role;
use crate::check::rules::reading::Reading;
use crate::check::rules::runs::Word;
use crate::mentions::{Mention, What};

/// The most words between a share and the word for whom it is: `of the trainees are women`.
const MAX_SHARE: usize = 7;

/// The most words between a count and the word for whom it counts: `150 young women`.
const MAX_COUNT: usize = 2;

/// The most words of what a whole is, before its parts.
const MAX_WHOLE: usize = 8;

/// A number of one half.
struct Half<'m> {
    mention: &'m Mention,
    pair: usize,
    word: String,
    /// The byte at which its word ends.
    end: usize,
}

/// Returns the halves that a sentence numbers, with their whole where they are counts.
pub fn of_sentence(
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    look: &Look<'_, '_>,
) -> Vec<Parts> {
    let lexicon = &look.evidence.lexicon;
    let words = reading.words_in(sentence);
    if look.words.overlap.are_in(words, lexicon) {
        return Vec::new();
    }
    let mentions = reading.mentions_in(sentence);
    let halves: Vec<Half<'_>> =
        mentions.iter().filter_map(|mention| half(mention, reading, sentence, look)).collect();
    let mut found = Vec::new();
    for pair in halves.windows(2) {
        let [first, second] = pair else { continue };
        if first.pair != second.pair
            || first.word == second.word
            || look.words.halves(first.pair) != 2
        {
            continue;
        }
        // Another number between the two belongs to something else.
        let between = reading.mentions_in(&(first.end..second.mention.bytes.start));
        if !between.is_empty() {
            continue;
        }
        let parts: Option<Vec<Part>> =
            pair.iter().map(|half| look.part(half.mention, reading)).collect();
        let Some(parts) = parts else { continue };
        if matches!(first.mention.what, What::Percent(_))
            && matches!(second.mention.what, What::Percent(_))
        {
            // A third share may be of those who are neither.
            let others = mentions.iter().filter(|m| matches!(m.what, What::Percent(_))).count();
            let of = format!("{} and {}", first.word, second.word);
            found.push(Parts { parts, whole: None, of, is_all: others == 2 });
        } else if let Some((whole, is_all, of)) = whole(first, reading, sentence, look) {
            found.push(Parts { parts, whole: Some(whole), of, is_all });
        }
    }
    found
}

/// Returns the half that a number is of.
fn half<'m>(
    mention: &'m Mention,
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    look: &Look<'_, '_>,
) -> Option<Half<'m>> {
    let lexicon = &look.evidence.lexicon;
    let is_share = match mention.what {
        What::Percent(_) => true,
        What::Count { .. } => false,
        _ => return None,
    };
    let rest = reading.words_in(&(mention.bytes.end..sentence.end));
    let next =
        reading.mentions.iter().map(|m| m.bytes.start).find(|start| *start >= mention.bytes.end);
    let most = if is_share { MAX_SHARE } else { MAX_COUNT };
    let of_whole = is_share && look.words.rate_joints.begin(rest, lexicon);
    let mut has_verb = false;
    for (index, word) in rest.iter().enumerate().take(most) {
        if next.is_some_and(|next| word.from >= next) {
            return None;
        }
        let own = std::slice::from_ref(word);
        if let Some((pair, bare)) = look.words.pair(word.text, lexicon) {
            // `60 per cent of women` has the women for its whole.
            let is_rate = of_whole && !has_verb;
            let end = word.from + word.text.len();
            return (!is_rate).then_some(Half { mention, pair, word: bare, end });
        }
        has_verb |= look.words.copulas.begin(own, lexicon);
        let is_near = index < MAX_COUNT || of_whole;
        if !is_near || !word.after.trim().is_empty() {
            return None;
        }
    }
    None
}

/// Returns the whole that stands before two halves, whether they are all of it, and what it is.
fn whole(
    first: &Half<'_>,
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    look: &Look<'_, '_>,
) -> Option<(Part, bool, String)> {
    let lexicon = &look.evidence.lexicon;
    let before = reading.mentions_in(&(sentence.start..first.mention.bytes.start));
    let mention = before.last().filter(|mention| matches!(mention.what, What::Count { .. }))?;
    let between = reading.words_in(&(mention.bytes.end..first.mention.bytes.start));
    // What the words are up to the mark, or to `of whom`, before the parts.
    let lead = (0..between.len())
        .find(|at| look.words.within.begin(between.get(*at..).unwrap_or_default(), lexicon));
    let upto = between.get(..lead.unwrap_or(between.len()))?;
    let is_marked = |word: &Word<'_>| word.after.contains([',', '–', '—', ':']);
    let next = reading.words_in(&(first.mention.bytes.start..sentence.end)).first();
    let has_bracket = next.is_some_and(|word| word.before.contains(['(', '–', '—']));
    let is_led = lead.is_some() || has_bracket || upto.last().is_some_and(is_marked);
    let inner = upto.len().saturating_sub(1);
    let is_one = upto.get(..inner)?.iter().all(|word| word.after.trim().is_empty());
    if !is_led || !is_one || upto.is_empty() || upto.len() > MAX_WHOLE {
        return None;
    }
    let is_some = look.words.some.are_in(between, lexicon)
        && lead.is_none_or(|lead| {
            between.get(lead).is_some_and(|word| word.text.chars().count() > "whom".len())
        });
    let names: Vec<&str> = upto.iter().map(|word| word.text).collect();
    let of = format!("`{}` are", names.join(" "));
    Some((look.part(mention, reading)?, !is_some, of))
}

/// Labels of a band that are alike: their section, their pair and the stems of their other words.
type Band<'a> = (&'a str, usize, BTreeSet<String>);

/// Returns the halves of each band of big numbers: labels that are the same but for the two words.
pub fn of_figures(readings: &[Reading<'_>], look: &Look<'_, '_>) -> Vec<Parts> {
    let lexicon = &look.evidence.lexicon;
    let mut bands: BTreeMap<Band<'_>, Vec<(String, Part)>> = BTreeMap::new();
    for pair in readings.windows(2) {
        let [value, label] = pair else { continue };
        if value.role != Role::Figure || label.role != Role::Prose {
            continue;
        }
        let numbers = look.percents(value, &(0..value.whole().len()));
        let [(_, part)] = numbers.as_slice() else { continue };
        let found = label.words.iter().find_map(|word| look.words.pair(word.text, lexicon));
        let Some((pair, word)) = found else { continue };
        let place = label.words.iter().position(|own| lexicon.bare(own.text) == word);
        // `of the women have a job` has the women for its whole.
        let before = label.words.get(..place.unwrap_or_default()).unwrap_or_default();
        let is_joint =
            |word: &&Word<'_>| look.words.rate_joints.begin(std::slice::from_ref(*word), lexicon);
        let is_verb =
            |word: &&Word<'_>| look.words.copulas.begin(std::slice::from_ref(*word), lexicon);
        // `sont des femmes`, but `des femmes` and `of the women`.
        let near = || before.iter().rev().take(2);
        let is_rate = near().any(|word| is_joint(&word)) && !near().any(|word| is_verb(&word));
        if is_rate {
            continue;
        }
        let rest = lexicon.stems(label.whole()).into_iter();
        let rest = rest.filter(|stem| *stem != lexicon.stem(&word)).collect();
        bands.entry((value.stand.section(), pair, rest)).or_default().push((word, part.clone()));
    }
    let bands = bands.into_iter().filter(|((_, pair, _), halves)| {
        let words: BTreeSet<&String> = halves.iter().map(|(word, _)| word).collect();
        halves.len() == 2 && words.len() == 2 && look.words.halves(*pair) == 2
    });
    bands
        .map(|(_, halves)| {
            let words: Vec<&str> = halves.iter().map(|(word, _)| word.as_str()).collect();
            let of = words.join(" and ");
            let parts = halves.into_iter().map(|(_, part)| part).collect();
            Parts { parts, whole: None, of, is_all: true }
        })
        .collect()
}
