//! How figures went: rose every year, never fell, for the third year in a row, stable; and whether there was something
//! in every year.

use std::ops::Range;

use super::figures::Course;
use super::tell::Fault;
use super::topics::{Desk, Place, Topic};
use super::words::{End, Kind};
use crate::finding::Span;
use crate::units::{Decimal, Period};

/// The difference that nobody calls a rise or a fall, in hundredths of a value.
const LEVEL: i64 = 1;

/// The largest value of what is called stable, as a multiple of the smallest.
const STABLE: Decimal = Decimal::from_parts(15, 0, 0, false, 1);

/// What a sentence says of the years one after the other.
#[derive(Debug, Clone, Copy)]
enum Way {
    /// From the first to the last.
    Whole,
    /// In each of them.
    Each,
    /// In the last so many.
    Row(i16),
}

/// Reports what figures refute.
pub fn read<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>) -> Vec<Fault<'a>> {
    let mut faults = Vec::new();
    for at in 0..place.sentence.tokens.len() {
        let word = place.sentence.word(at);
        let fault = if desk.words.is(Kind::Gives, word) {
            given(desk, place, at)
        } else if desk.words.is(Kind::Stable, word) {
            stable(desk, place, at)
        } else {
            moved(desk, place, at).or_else(|| never_less(desk, place, at))
        };
        faults.extend(fault);
        if !faults.is_empty() {
            break;
        }
    }
    faults
}

/// A rise or a fall, in each year or from the first to the last.
fn moved<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>, at: usize) -> Option<Fault<'a>> {
    let (sentence, words) = (place.sentence, desk.words);
    let word = sentence.word(at);
    let end = desk.moves(sentence, at)?;
    // What is compared with something is no change of its own: `higher than in 2018`.
    if words.comparatives.find(&sentence.tokens, at).is_some() {
        return None;
    }
    let own = at..at + 1;
    // `not without falls` says the contrary of both.
    if desk.is_unreal(sentence, &own) || desk.negations(sentence, &own) > 1 {
        return None;
    }
    let clause = sentence.clause(at);
    let always = desk.beside(&words.always, sentence, at).map(|(phrase, _)| phrase);
    let unceasing = words.unceasing.first(&sentence.tokens, at.saturating_sub(4)..at);
    let unceasing = unceasing.map(|(start, _)| start..at);
    let row = words.in_a_row.first(&sentence.tokens, clause);
    // `Not once has it fallen.`
    let start = sentence.clause(at).start;
    let is_led = words.is(Kind::Negation, sentence.word(start)) && start == 0;
    let is_negated = desk.is_negated(sentence, &own) || is_led;
    let mut verb = at;
    let is_infinitive = words.is(Kind::Infinitive, word);
    let (tokens, way, end) = if let Some(phrase) = unceasing {
        verb = phrase.start;
        (join(&phrase, &own), Way::Each, end)
    } else if is_infinitive {
        return None;
    } else if is_negated && end == End::Lowest {
        (own.clone(), Way::Each, End::Highest)
    } else if !desk.is_claimed(sentence, &own) {
        return None;
    } else if let Some((start, found)) = row {
        let number = sentence.tokens.get(found.number?)?;
        let years = words.number(number).or_else(|| words.place(number))?;
        (join(&(start..found.end), &own), Way::Row(i16::try_from(years).ok()?), end)
    } else if let Some(phrase) = always {
        if desk.has_exception(sentence, &phrase) {
            return None;
        }
        (join(&phrase, &own), Way::Each, end)
    } else if sentence.clause(at).any(|at| words.is(Kind::Later, sentence.word(at))) {
        // `and fell again`: nobody knows when.
        return None;
    } else {
        (own.clone(), Way::Whole, end)
    };
    let topic = if verb == at { topic(desk, place, at) } else { desk.of_subject(place, verb) };
    judge(desk, place, &tokens, at, topic, way, end)
}

/// `never less than the year before`: a rise in each year.
fn never_less<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>, at: usize) -> Option<Fault<'a>> {
    let (sentence, words) = (place.sentence, desk.words);
    let found = words.comparatives.find(&sentence.tokens, at)?;
    let (_, than) = words.than.first(&sentence.tokens, found.end..found.end + 2)?;
    let behind = than.end..(than.end + 3).min(sentence.tokens.len());
    let (_, before) = words.year_before.first(&sentence.tokens, behind)?;
    let is_never = (0..at).any(|at| words.is(Kind::Never, sentence.word(at)));
    let tokens = at..before.end;
    if !is_never || !desk.is_free(sentence, &tokens) || desk.is_unreal(sentence, &tokens) {
        return None;
    }
    let end = match found.key {
        End::Highest => End::Lowest,
        End::Lowest => End::Highest,
    };
    let topic = desk.or_gifts(desk.of_subject(place, at), place, at);
    judge(desk, place, &tokens, at, topic, Way::Each, end)
}

/// What moved: the object of a verb, its subject, or what belongs to a noun.
fn topic<'f, 'a>(desk: &'f Desk<'_, 'a>, place: Place<'_, '_, 'a>, at: usize) -> Topic<'f, 'a> {
    let nouns = desk.nouns(place.sentence);
    if let Some(object) = nouns.object(at + 1) {
        return desk.of_noun(place, &object);
    }
    let subject = desk.of_subject(place, at);
    // `une hausse constante des contributions`
    let complement = [at + 1, at + 2].into_iter().find_map(|at| nouns.complement(at));
    match (&subject, complement) {
        // `the growth of contributions`.
        (Topic::Other | Topic::Donor, Some(noun)) => desk.of_noun(place, &noun),
        _ => subject,
    }
}

/// Holds it against the figures.
fn judge<'a>(
    desk: &Desk<'_, 'a>,
    place: Place<'_, '_, 'a>,
    tokens: &Range<usize>,
    at: usize,
    topic: Topic<'_, 'a>,
    way: Way,
    end: End,
) -> Option<Fault<'a>> {
    let mut shown: Option<(&Course<'a>, Break)> = None;
    for course in topic.figures() {
        let mut spans = desk.spans(place, at, course);
        if let (Way::Whole, Some(year)) = (way, desk.year_of_change(place, at)) {
            spans = vec![(year - 1, year)];
        }
        // `never less than the year before`: in no year of all.
        let all = 0..place.sentence.tokens.len();
        let is_each = matches!(way, Way::Each);
        if is_each && desk.words.year_before.first(&place.sentence.tokens, all.clone()).is_some() {
            let since = desk.times(place.sentence, all).into_iter().find(|time| time.is_since);
            let (first, last) = course.ends()?;
            spans = vec![(since.map_or(first, |time| time.years.first()), last)];
        }
        if let Way::Row(years) = way {
            let last = match desk.year(place, at).as_deref() {
                Some([year, ..]) => *year,
                _ => course.ends()?.1,
            };
            spans = vec![(last - years, last)];
        }
        if spans.is_empty() {
            return None;
        }
        for span in spans {
            let found = broken(course, span, way, end)?;
            shown = shown.or(Some((course, found)));
        }
    }
    let (course, Break { from, to }) = shown?;
    let word = if from.1 == to.1 {
        "no change"
    } else if from.1 < to.1 {
        "a rise"
    } else {
        "a fall"
    };
    let help = match way {
        Way::Whole => format!("say that it was {word}, or name the years that are meant"),
        Way::Each | Way::Row(_) => {
            format!(
                "say in which years it was otherwise, or leave out `{}`",
                place.sentence.text_of(tokens)
            )
        }
    };
    Some(Fault {
        tokens: tokens.clone(),
        gives: format!("{} gives {}, {word}", course.label(), desk.two(course, from, to)),
        places: point(course, to.0).into_iter().collect(),
        above: None,
        notes: Vec::new(),
        help,
        series: course.series.clone(),
    })
}

/// Two years that do not go as a sentence says.
#[derive(Debug, Clone, Copy)]
struct Break {
    from: (i16, Decimal),
    to: (i16, Decimal),
}

/// The first two years of some that go otherwise; none where they do not, or where nobody knows.
fn broken(course: &Course<'_>, (first, last): (i16, i16), way: Way, end: End) -> Option<Break> {
    let years = Period::new(first, last).ok()?;
    let value = |year: i16| course.values.get(&year).map(|value| (year, *value));
    let pairs: Vec<(i16, i16)> = match way {
        Way::Whole => vec![(first, last)],
        Way::Each | Way::Row(_) => years.years().skip(1).map(|year| (year - 1, year)).collect(),
    };
    let is_otherwise = |from: Decimal, to: Decimal| {
        let slack = from.abs().checked_mul(Decimal::new(LEVEL, 2))?;
        Some(match end {
            End::Highest => to < from.checked_sub(slack)?,
            End::Lowest => to > from.checked_add(slack)?,
        })
    };
    pairs.into_iter().find_map(|(from, to)| {
        let (from, to) = (value(from)?, value(to)?);
        is_otherwise(from.1, to.1)?.then_some(Break { from, to })
    })
}

/// Where the data have a year, and what they say there.
pub fn point(course: &Course<'_>, year: i16) -> Option<(Span, String)> {
    let [series] = course.series.as_slice() else { return None };
    let point = series.points.iter().find(|point| point.x == year.to_string())?;
    Some((point.span, format!("the value of {year}")))
}

/// The tokens of a phrase with the verb that stands beside it; of one that stands apart, the phrase alone.
fn join(phrase: &Range<usize>, verb: &Range<usize>) -> Range<usize> {
    let all = phrase.start.min(verb.start)..phrase.end.max(verb.end);
    if all.len() <= phrase.len() + verb.len() + 1 { all } else { phrase.clone() }
}

/// Figures that are called stable and are not.
fn stable<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>, at: usize) -> Option<Fault<'a>> {
    let sentence = place.sentence;
    let is_change = |at: usize| desk.moves(sentence, at).is_some();
    let own = at..at + 1;
    if is_change(at + 1) || at > 0 && is_change(at - 1) || !desk.is_claimed(sentence, &own) {
        return None;
    }
    let topic = match desk.nouns(sentence).object(at + 1) {
        Some(object) => desk.of_noun(place, &object),
        None => desk.of_subject(place, at),
    };
    let mut shown = None;
    for course in topic.figures() {
        for (first, last) in desk.spans(place, at, course) {
            let values = course.values.range(first..=last).map(|(year, value)| (*year, *value));
            let low = values.clone().min_by_key(|(_, value)| *value)?;
            let high = values.max_by_key(|(_, value)| *value)?;
            if low.1 <= Decimal::ZERO || high.1 <= low.1.checked_mul(STABLE)? {
                return None;
            }
            shown = shown.or(Some((course, low, high)));
        }
    }
    let (course, low, high) = shown?;
    Some(Fault {
        tokens: own,
        gives: format!("{} gives {}", course.label(), desk.two(course, low, high)),
        places: Vec::new(),
        above: None,
        notes: Vec::new(),
        help: "say how far they moved, or name the years that are meant".to_owned(),
        series: course.series.clone(),
    })
}

/// Something that is said to be given in every year, with a year without.
fn given<'a>(desk: &Desk<'_, 'a>, place: Place<'_, '_, 'a>, at: usize) -> Option<Fault<'a>> {
    let (sentence, words) = (place.sentence, desk.words);
    let (phrase, _) = desk.beside(&words.every_year, sentence, at)?;
    // `on average each year` is a rate, `the amount that it gives each year` is not said to be given.
    let is_relative = words.is(Kind::Relative, sentence.word(sentence.clause(at).start));
    if is_relative || words.averages.first(&sentence.tokens, 0..sentence.tokens.len()).is_some() {
        return None;
    }
    let start = phrase.start;
    let verb = at..at + 1;
    if desk.has_exception(sentence, &phrase) || !desk.is_claimed(sentence, &verb) {
        return None;
    }
    // `Each year it gives lessons` is about lessons.
    let nouns = desk.nouns(sentence);
    let courses: Vec<&Course<'a>> = match nouns.object(at + 1) {
        Some(object) => desk.of_noun(place, &object).figures(),
        None => {
            let is_donor = matches!(desk.of_giver(place, at), Topic::Donor | Topic::Figures(_));
            if is_donor { desk.gifts() } else { Vec::new() }
        }
    };
    let mut shown = None;
    for course in courses {
        let spans = desk.spans(place, start, course);
        let longest = spans.iter().max_by_key(|(first, last)| last - first)?;
        let years = if desk.times(sentence, 0..sentence.tokens.len()).is_empty() {
            course.covers
        } else {
            Period::new(longest.0, longest.1).ok()?
        };
        let is_empty = |year: &i16| course.values.get(year).is_none_or(Decimal::is_zero);
        let empty: Vec<i16> = years.years().filter(is_empty).collect();
        let first = *empty.first()?;
        shown = shown.or(Some((course, empty, first)));
    }
    let (course, empty, first) = shown?;
    let years: Vec<String> = empty.iter().map(i16::to_string).collect();
    Some(Fault {
        tokens: phrase,
        gives: format!("{} has no value for {}", course.label(), years.join(", ")),
        places: point(course, first).into_iter().collect(),
        above: None,
        notes: vec![
            "a year without a value is a gap: it may also be missing in the data".to_owned(),
        ],
        help:
            "say which years are left out, add them to the data, or allow it and say where they are"
                .to_owned(),
        series: course.series.clone(),
    })
}
