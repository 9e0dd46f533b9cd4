//! The two halves of one whole: women and men, girls and boys, town and country.

use std::ops::Range;

use super::{Look, Part, Parts, joined};
use crate::content::Role;
use crate::mentions::{Mention, What};
use crate::rules::claims::phrases::Phrases;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;

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
    readings: &[Reading<'_>],
    look: &Look<'_, '_>,
) -> Vec<Parts> {
    let words = reading.words_in(sentence);
    if look.words.overlap.are_in(words) {
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
            // Two rates have two wholes, as have shares that are compared: 5% of the women, against 3% of the men.
            let compared = reading.words_in(&(first.mention.bytes.end..second.mention.bytes.start));
            if look.words.means.are_in(words) || look.words.against.are_in(compared) {
                continue;
            }
            // A third share may be of those who are neither.
            let others = mentions.iter().filter(|m| matches!(m.what, What::Percent(_))).count();
            let of = format!("{} and {}", first.word, second.word);
            found.push(Parts { parts, whole: None, of, is_all: others == 2 });
        } else if let Some((whole, is_all, of)) = whole([first, second], reading, sentence, look) {
            found.push(Parts { parts, whole: Some(whole), of, is_all });
        } else if let Some((whole, is_all)) =
            told_before([first, second], reading, sentence, readings, look)
        {
            found.push(Parts { parts, whole: Some(whole), of: "they are".to_owned(), is_all });
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
    let of_whole = is_share && look.words.rate_joints.begin(rest);
    // `17 sont des femmes`.
    let is_light = |word: &&Word<'_>| !is_share && word.is_function();
    let light = rest.iter().take(MAX_COUNT).take_while(is_light).count();
    let mut has_verb = false;
    for (index, word) in rest.iter().enumerate().take(most + light) {
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
        has_verb |= look.words.copulas.begin(own);
        let is_near = index < MAX_COUNT + light || of_whole;
        if !is_near || !word.after.trim().is_empty() {
            return None;
        }
    }
    None
}

/// Returns the whole that stands before two halves, whether they are all of it, and what it is.
fn whole(
    [first, second]: [&Half<'_>; 2],
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    look: &Look<'_, '_>,
) -> Option<(Part, bool, String)> {
    let before = reading.mentions_in(&(sentence.start..first.mention.bytes.start));
    let mention = before.last().filter(|mention| matches!(mention.what, What::Count { .. }))?;
    let between = reading.words_in(&(mention.bytes.end..first.mention.bytes.start));
    let begins =
        |phrases: &Phrases, at: usize| phrases.begin(between.get(at..).unwrap_or_default());
    // What the words are up to the mark, to `of whom` or to `was made up of`, before the parts.
    let lead = (0..between.len())
        .find(|at| begins(&look.words.within, *at) || begins(&look.words.made_of, *at));
    // `The network of 28 centres counts 170 women and 120 men`.
    let is_made = lead.is_some_and(|lead| begins(&look.words.made_of, lead));
    let sum = joined::sum(&[first.mention, second.mention]).zip(joined::value(mention));
    if is_made && !sum.is_some_and(|(sum, whole)| joined::is_near(sum, whole)) {
        return None;
    }
    let upto = between.get(..lead.unwrap_or(between.len()))?;
    let is_marked = |word: &Word<'_>| word.after.contains([',', '–', '—', ':']);
    let next = reading.words_in(&(first.mention.bytes.start..sentence.end)).first();
    let has_bracket = next.is_some_and(|word| word.before.contains(['(', '–', '—']));
    // `Among the 7,400 people who found work were 4,100 women`.
    let ahead = reading.words_in(&(sentence.start..mention.bytes.start));
    let is_among = look.words.among.begin(ahead) && ahead.len() <= MAX_COUNT;
    let is_led = lead.is_some() || has_bracket || upto.last().is_some_and(is_marked);
    let inner = upto.len().saturating_sub(1);
    let marks = upto.get(..inner)?.iter().filter(|word| !word.after.trim().is_empty()).count();
    // A number alone has the mark, or the verb, right behind it.
    let is_named = !upto.is_empty() || lead.is_some();
    if !(is_led || is_among) || marks > usize::from(is_among) || !is_named || upto.len() > MAX_WHOLE
    {
        return None;
    }
    let is_some = is_among
        || look.words.some.are_in(between)
            && lead.is_none_or(|lead| {
                between.get(lead).is_some_and(|word| word.text.chars().count() > "whom".len())
            });
    let names: Vec<&str> = upto.iter().map(|word| word.text).collect();
    let of =
        if names.is_empty() { "all are".to_owned() } else { format!("`{}` are", names.join(" ")) };
    Some((look.part(mention, reading)?, !is_some, of))
}

/// Returns the whole of two halves that was told before: `28 fellows took part. Of these, 17 were women and 12 men`; and
/// whether they are all of it.
fn told_before(
    [first, second]: [&Half<'_>; 2],
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    readings: &[Reading<'_>],
    look: &Look<'_, '_>,
) -> Option<(Part, bool)> {
    let sum = joined::sum(&[first.mention, second.mention])?;
    if !look.words.anaphors.begin(reading.words_in(sentence)) {
        return None;
    }
    // `17 women and 12 men work there` may be some of them.
    let last = reading.words_in(&(second.mention.bytes.start..sentence.end));
    let last = last.iter().find(|word| word.from + word.text.len() >= second.end)?;
    let is_closed = !last.after.trim().is_empty();
    let before = reading.sentence_at(sentence.start.saturating_sub(1));
    let earlier = look.counts(reading, &(before.start..sentence.start));
    let earlier: Vec<_> =
        earlier.into_iter().filter(|count| !look.is_time(count, reading)).collect();
    let is_least = |count: &&Mention| joined::value(count) >= joined::value(first.mention);
    if let [whole] = earlier.as_slice()
        && is_least(whole)
    {
        let is_all = is_closed && joined::is_near(sum, joined::value(whole)?);
        return Some((look.part(whole, reading)?, is_all));
    }
    if !earlier.is_empty() {
        return None;
    }
    // Nobody was counted in the text itself: a big number has them all.
    let figures = readings.iter().filter(|figure| figure.role == Role::Figure);
    let near = figures.filter_map(|figure| {
        let [mention] = figure.mentions.as_slice() else { return None };
        let is_near = figure.is_alone(&mention.bytes)
            && joined::value(mention).is_some_and(|own| joined::is_near(sum, own));
        is_near.then_some((figure, mention))
    });
    let near: Vec<_> = near.collect();
    let is_given = near.iter().any(|(_, own)| joined::value(own) == Some(sum));
    let (figure, whole) = near.first().filter(|_| is_closed && !is_given)?;
    Some((look.part(whole, figure)?, true))
}
