//! What is told as past and lies ahead of the issue, and what is told as to come and is over by then.

use super::sentence::{Dated, Lead};
use super::words::{Tense, elided, small};
use super::{Clock, events, last_of};
use crate::content::{Field, Role};
use crate::finding::Findings;
use crate::mentions::{Mention, What};
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::units::PartialDate;

/// How many years a plan may be over to be a stale one; what is older is told as history, which knows a future too.
const MOST_STALE: i16 = 5;

/// How many words may stand between a date at the head of a sentence and the verb in the future.
const MOST_BEFORE_VERB: usize = 10;

/// How a text tells of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// In sentences.
    Sentence,
    /// As the words beside a number or a date: a participle is a verb there.
    Label,
    /// As when a photograph was taken, or something was said.
    Moment,
}

/// Returns how a text tells of dates.
fn manner(reading: &Reading<'_>) -> Manner {
    match reading.stand.field {
        Field::By | Field::Role | Field::Caption => Manner::Moment,
        Field::Label(_) | Field::Title | Field::Subtitle | Field::Event(_) => Manner::Label,
        _ if is_cell(reading) => Manner::Label,
        _ => Manner::Sentence,
    }
}

/// Returns whether a text is of a table.
fn is_cell(reading: &Reading<'_>) -> bool {
    matches!(reading.role, Role::Cell | Role::RowHead | Role::ColumnHead)
}

/// Looks at each date of a text.
pub fn check(reading: &Reading<'_>, clock: &Clock<'_, '_>, findings: &mut Findings) {
    for mention in &reading.mentions {
        let Some(date) = last_of(mention).filter(|_| is_own(reading, mention, clock)) else {
            continue;
        };
        let date = since_month(reading, mention, clock).unwrap_or(date);
        let Some(dated) = Dated::new(reading, mention, &clock.words) else { continue };
        let is_whole = is_whole_year(reading, mention, clock);
        let is_ahead = clock.issued.ends_before(date)
            || is_whole && date.year() == clock.issued.year() && clock.issued.month() < Some(12);
        let is_span = is_month_span(reading, mention, clock);
        let dated = if is_span { dated.of_time() } else { dated };
        if is_ahead && is_told_as_past(&dated, mention, manner(reading), is_whole, clock) {
            report_past(reading, mention, date, is_whole, clock, findings);
        } else if is_stale(&dated, date, reading, clock) {
            report_stale(reading, mention, date, clock, findings);
        }
    }
}

/// Returns the month from which on something lasts: `since November 2024` is no time of all the year.
fn since_month(
    reading: &Reading<'_>,
    mention: &Mention,
    clock: &Clock<'_, '_>,
) -> Option<PartialDate> {
    let What::Since(year) = mention.what else { return None };
    let mut words = reading.words_in(&mention.bytes).iter();
    let month = words.find_map(|word| clock.calendar.month(word.text))?;
    Some(PartialDate::Month { year, month: i8::try_from(month).ok()? })
}

/// Returns whether a date is the document's own word: no part of a name, of a quotation or of another work's title.
fn is_own(reading: &Reading<'_>, mention: &Mention, clock: &Clock<'_, '_>) -> bool {
    let Some(index) =
        reading.word_at(mention.numerals.first().map_or(0, |n| n.end.saturating_sub(1)))
    else {
        return false;
    };
    let is_free = reading.words.get(index).is_some_and(|word| !word.is_quoted && !word.run.is_work);
    // `Results 2020–2024` names no plan.
    let previous = index.checked_sub(1).and_then(|index| reading.words.get(index));
    let is_of_results =
        previous.is_some_and(|word| clock.result_words.contains(elided(word.small())));
    is_free
        && (is_of_results
            || is_whole_year(reading, mention, clock)
            || !clock.calendar.is_in_name(&reading.words, index))
}

/// Returns whether a date that lies ahead is told as one that is over.
fn is_told_as_past(
    dated: &Dated<'_, '_>,
    mention: &Mention,
    manner: Manner,
    is_whole: bool,
    clock: &Clock<'_, '_>,
) -> bool {
    let time = &clock.words;
    if matches!(mention.what, What::Since(_)) || dated.is_since(&clock.since_words, time) {
        return !dated.is_ahead_before(time);
    }
    let is_past = |tense| matches!(tense, Some(Tense::Past | Tense::Done));
    match (manner, dated.lead) {
        (Manner::Sentence, _) if is_whole => is_past(dated.tense(time)),
        _ if is_status(dated, clock) => true,
        (Manner::Sentence, Lead::Time) if is_past(dated.tense(time)) => true,
        (Manner::Sentence, Lead::Limit) => is_head_of_past(dated, clock),
        (Manner::Sentence, _) => events::is_told(dated, clock),
        (_, Lead::Limit) => false,
        (Manner::Label, Lead::Time) if is_past(dated.tense(time)) => !is_meant(dated, clock),
        (Manner::Label, _) => is_done_label(dated, clock),
        (Manner::Moment, lead) => {
            let is_date = matches!(mention.what, What::Date(_)) || lead == Lead::Time;
            (is_date || dated.is_set_apart() && dated.ends()) && !is_meant(dated, clock)
        }
    }
}

/// Returns whether a sentence begins with a limit and goes on in the past: `Until 2024 the hall was a shop`.
fn is_head_of_past(dated: &Dated<'_, '_>, clock: &Clock<'_, '_>) -> bool {
    let time = &clock.words;
    let is_head = dated.own_before().is_empty();
    let rest = if dated.own_behind().is_empty() { dated.next() } else { dated.own_behind() };
    let tenses = || rest.clone().filter_map(|at| dated.at(at, time));
    let is_plan = dated.words(rest.clone()).iter().any(|word| time.is_plan(word.small()));
    is_head
        && !is_plan
        && tenses().next() == Some(Tense::Past)
        && tenses().all(|it| it != Tense::Ahead)
}

/// Returns whether a month is the last of several: `from January to December 2024`, `January–December 2024`.
fn is_month_span(reading: &Reading<'_>, mention: &Mention, clock: &Clock<'_, '_>) -> bool {
    let before = reading.whole().get(..mention.bytes.start).unwrap_or_default();
    let before = super::words::plain(before).to_lowercase();
    let is_month = |text: &str| {
        let word = text.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        clock.calendar.month(word).is_some()
    };
    let has_form = clock.period_forms.iter().any(|(head, middle)| {
        !head.is_empty() && before.strip_suffix(middle.as_str()).is_some_and(is_month)
    });
    has_form || before.strip_suffix(['–', '-']).is_some_and(is_month)
}

/// Returns whether a date is the day that figures are of: `data as of 31 March 2024`.
fn is_status(dated: &Dated<'_, '_>, clock: &Clock<'_, '_>) -> bool {
    let before = dated.words(dated.own_before());
    let said: Vec<String> = before.iter().map(|word| word.small().to_owned()).collect();
    let text = said.join(" ");
    let leads = clock.status_words.iter().any(|words| {
        let rest = text.strip_suffix(words.as_str());
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    });
    leads && said.iter().any(|word| clock.data_words.contains(elided(word)))
}

/// Returns whether words beside a number say that something was done.
fn is_done_label(dated: &Dated<'_, '_>, clock: &Clock<'_, '_>) -> bool {
    is_done(dated.sentence(), clock)
}

/// Returns whether words without a sentence say that something was done, and nothing of a plan.
pub fn is_done(words: &[Word<'_>], clock: &Clock<'_, '_>) -> bool {
    let time = &clock.words;
    // A word of a promise is no deed here, whatever stands beside it.
    let tenses: Vec<Tense> =
        (0..words.len()).filter_map(|at| time.tense(words, at, at + 2)).collect();
    let is_plan = words.iter().any(|word| time.is_plan(word.small()));
    let is_result = |word: &Word<'_>| clock.result_words.contains(elided(word.small()));
    let is_done = tenses.iter().any(|tense| matches!(tense, Tense::Past | Tense::Done))
        || words.iter().any(is_result);
    is_done && !tenses.contains(&Tense::Ahead) && !is_plan
}

/// Returns whether words speak of what is agreed, meant or to come.
fn is_meant(dated: &Dated<'_, '_>, clock: &Clock<'_, '_>) -> bool {
    let words = dated.sentence();
    let time = &clock.words;
    let is_ahead = (0..words.len()).any(|at| time.tense(words, at, at + 2) == Some(Tense::Ahead));
    is_ahead || words.iter().any(|word| time.is_plan(word.small()))
}

/// Returns whether a year is told as a whole: throughout 2025.
fn is_whole_year(reading: &Reading<'_>, mention: &Mention, clock: &Clock<'_, '_>) -> bool {
    let What::Year(_) = mention.what else { return false };
    let before = reading.whole().get(..mention.bytes.start).unwrap_or_default();
    let before = super::words::plain(before.trim_end()).to_lowercase();
    clock.whole_years.iter().any(|phrase| {
        let rest = before.strip_suffix(phrase.as_str());
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}

/// Returns whether a sentence tells as to come what was over before the issue.
fn is_stale(
    dated: &Dated<'_, '_>,
    date: PartialDate,
    reading: &Reading<'_>,
    clock: &Clock<'_, '_>,
) -> bool {
    let is_over = date.ends_before(clock.issued);
    let is_recent = clock.issued.year() - date.year() <= MOST_STALE;
    if !is_over || !is_recent {
        return false;
    }
    let time = &clock.words;
    let before = dated.words(dated.own_before());
    // `The next session, in 2023, will take stock`: the verb stands beyond the mark.
    let is_bare = before.is_empty() && dated.own_behind().is_empty();
    let behind = dated.words(if is_bare { dated.next() } else { dated.own_behind() });
    let has_past = [dated.words(dated.segment()), behind].into_iter().any(|words| {
        (0..words.len())
            .any(|at| matches!(time.tense(words, at, at + 2), Some(Tense::Past | Tense::Done)))
    });
    if has_past {
        return false;
    }
    let is_future = |word: &Word<'_>| time.is_future_verb(word);
    // `will start in March 2024`; and `In March 2024 a third phase will start`.
    let is_led = before.iter().rev().any(is_future);
    let is_followed = before.is_empty() && behind.iter().take(MOST_BEFORE_VERB).any(is_future);
    let is_led_to = dated.lead != Lead::Other || is_cell(reading);
    is_led_to && (is_led || is_followed || is_intended(before, clock))
        || is_planned(before, is_led_to, clock)
}

/// Returns whether words tell of an intention in the present: `plans to ratify`.
fn is_intended(before: &[Word<'_>], clock: &Clock<'_, '_>) -> bool {
    let time = &clock.words;
    let at = before.iter().rposition(|word| clock.intend_words.contains(word.small()));
    at.is_some_and(|at| {
        let next = before.get(at + 1).map_or("", |word| word.text);
        time.is_infinitive(before, at + 1) || time.has_infinitive_ending(&small(next))
    })
}

/// Returns whether words end with a plan that is made in the present: `is due to start`, `planned for`.
fn is_planned(before: &[Word<'_>], is_led_to: bool, clock: &Clock<'_, '_>) -> bool {
    let time = &clock.words;
    let is_for = before.last().is_some_and(|word| clock.planned_for.contains(word.small()));
    if !is_led_to && !is_for {
        return false;
    }
    let planned = before.iter().rposition(|word| time.is_planned(word));
    let is_to_be = is_led_to && time.is_to_be(before);
    is_to_be
        || planned.is_some_and(|at| {
            let is_near = before.len() - at <= 4;
            let word = at.checked_sub(1).and_then(|at| before.get(at)).map(Word::small);
            is_near && word.is_some_and(|word| time.is_being(word))
        })
}

/// Reports a date that lies ahead and is told as past.
pub(super) fn report_past(
    reading: &Reading<'_>,
    mention: &Mention,
    date: PartialDate,
    is_whole: bool,
    clock: &Clock<'_, '_>,
    findings: &mut Findings,
) {
    let (issued, says) = (clock.issued, reading.text(&mention.bytes));
    let message = match (manner(reading), is_whole && date.year() == issued.year()) {
        (_, true) => {
            format!("the text tells of all of {date}, and the document is issued in {issued}")
        }
        (Manner::Moment, _) => {
            format!("this is dated `{says}`, and the document is issued in {issued}")
        }
        _ => format!(
            "the text tells as past what is of `{says}`, and the document is issued in {issued}"
        ),
    };
    let finding = clock.on_date(reading, mention, message).label("a time to come").later();
    findings
        .push(clock.beside_issue(finding).help("correct the date, or tell it as what is planned"));
}

/// Reports a date that is over and told as to come.
fn report_stale(
    reading: &Reading<'_>,
    mention: &Mention,
    date: PartialDate,
    clock: &Clock<'_, '_>,
    findings: &mut Findings,
) {
    let message = format!(
        "the text tells as to come what is of {date}, and the document is issued in {}",
        clock.issued
    );
    let finding = clock.on_date(reading, mention, message).label("a time that is over");
    findings.push(clock.beside_issue(finding).help("tell what became of it, or correct the date"));
}
