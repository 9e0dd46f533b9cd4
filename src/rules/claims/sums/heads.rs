//! A total in a head over amounts that are shown as its parts, or in a sentence that closes them: the title of a table, the
//! sentence before a list, `together they gave 15 million` below a picture.
//!
//! What the amounts are called does not matter here, and so they are parts only where nothing else fits: they are in the
//! total's currency, of its years, in its reach, and no choice of them gives it.

use std::collections::{BTreeMap, BTreeSet};

use super::parts::{self, Lead};
use super::{Words, Wrong};
use crate::content::{Field, Role};
use crate::model::Owner;
use crate::rules::Evidence;
use crate::rules::claims::statements::{Kind, Statement};
use crate::rules::reading::Reading;
use crate::rules::runs::Stand;

/// Where amounts stand side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    /// The items of a list in a text, by its block.
    List((Owner, Field), usize),
    /// The names of a section that is a list.
    Names(Owner),
    /// The cells of a column of a table.
    Column(Owner, usize),
    /// The figures of a band.
    Band(Owner),
}

/// Says where a text stands among others like it, and at which place; nothing where it stands alone.
fn side(reading: &Reading<'_>) -> Option<(Side, usize)> {
    let Stand { owner, field, block, item } = reading.stand;
    if let Some(item) = item {
        return Some((Side::List((owner, field), block), item));
    }
    match field {
        Field::Cell { row, column } if reading.role == Role::Cell => {
            Some((Side::Column(owner, column), row))
        }
        Field::Value(place) => Some((Side::Band(owner), place?)),
        Field::Item(place) => Some((Side::Names(owner), place)),
        _ => None,
    }
}

/// Returns the totals that what stands beside them does not give.
pub(super) fn wrong<'s, 'r, 'a>(
    statements: &'s [Statement<'r, 'a>],
    readings: &[Reading<'a>],
    words: &Words<'_>,
    evidence: &Evidence<'_>,
) -> Vec<Wrong<'s, 'r, 'a>> {
    let mut places: BTreeMap<Side, BTreeSet<usize>> = BTreeMap::new();
    for (side, place) in readings.iter().filter_map(side) {
        places.entry(side).or_default().insert(place);
    }
    let mut found = Vec::new();
    for own in statements.chunk_by(|a, b| a.reading.stand.owner == b.reading.stand.owner) {
        let money = own.iter().filter(|one| matches!(one.kind, Kind::Money(Some(_))));
        let money = money.collect();
        let section = Section { money, readings, places: &places, words, evidence };
        found.extend(section.over_groups());
        found.extend(section.in_texts());
    }
    found
}

/// Whether two amounts stand in one sentence.
fn is_of_sentence(one: &Statement<'_, '_>, other: &Statement<'_, '_>) -> bool {
    let sentence = one.reading.sentence_at(one.bytes.start);
    std::ptr::eq(one.reading, other.reading) && sentence.contains(&other.bytes.start)
}

/// The most words of a line with an amount that is no sentence: `Fees of a member: 12 million`.
const MAX_LINE: usize = 10;

/// Whether amounts stand in a short line each, or behind a label each: `Fees: 12 million. Gifts: 9 million`.
fn are_lines(parts: &[&Statement<'_, '_>]) -> bool {
    let is_line = |one: &Statement<'_, '_>| one.reading.words.len() <= MAX_LINE;
    let is_apart = |pair: &[&Statement<'_, '_>]| {
        let [one, next] = pair else { return true };
        !std::ptr::eq(one.reading, next.reading)
    };
    let is_labelled =
        |one: &Statement<'_, '_>| one.reading.text(&(0..one.bytes.start)).trim_end().ends_with(':');
    parts.iter().all(|one| is_labelled(one))
        || parts.iter().all(|one| is_line(one)) && parts.windows(2).all(is_apart)
}

/// A total, and the parts that are named below it.
type Run<'s, 'r, 'a> = (&'s Statement<'r, 'a>, Vec<&'s Statement<'r, 'a>>);

/// The amounts of a section.
struct Section<'s, 'r, 'a, 'w> {
    money: Vec<&'s Statement<'r, 'a>>,
    readings: &'w [Reading<'a>],
    /// How many places each group of the document has.
    places: &'w BTreeMap<Side, BTreeSet<usize>>,
    words: &'w Words<'w>,
    evidence: &'w Evidence<'w>,
}

impl<'s, 'r, 'a> Section<'s, 'r, 'a, '_> {
    /// Compares what stands side by side with the title of the section, with the sentence before it, and with the figure
    /// among it that is called the total.
    fn over_groups(&self) -> Vec<Wrong<'s, 'r, 'a>> {
        let mut groups: BTreeMap<Side, BTreeMap<usize, Vec<&'s Statement<'r, 'a>>>> =
            BTreeMap::new();
        for one in &self.money {
            if let Some((side, place)) = side(one.reading) {
                groups.entry(side).or_default().entry(place).or_default().push(one);
            }
        }
        // Of several columns of money nobody knows which one a title adds up.
        let columns = groups.keys().filter(|side| matches!(side, Side::Column(..))).count();
        let mut found = Vec::new();
        for (side, rows) in &groups {
            if matches!(side, Side::Column(..)) && columns > 1 {
                continue;
            }
            let Some(parts) = rows.values().map(|row| parts::only(row)).collect() else { continue };
            let is_whole = self.places.get(side).is_none_or(|all| all.len() == rows.len());
            found.extend(self.over_group(*side, parts, is_whole));
        }
        found
    }

    fn over_group(
        &self,
        side: Side,
        parts: Vec<&'s Statement<'r, 'a>>,
        is_whole: bool,
    ) -> Option<Wrong<'s, 'r, 'a>> {
        let is_some = self.introduces_some(side);
        let placed = if is_whole && !is_some { Lead::Placed } else { Lead::Loose };
        if let Side::List(text, block) = side
            && let Some((total, is_told)) = self.before_list(text, block)
            && parts::is_in_reach(total, &parts)
        {
            let lead = if is_told && is_whole && !is_some { Lead::Told } else { placed };
            return parts::compare(total, parts, lead, self.words, self.evidence);
        }
        if let Some((total, parts)) = self.with_run(&parts) {
            return parts::compare(total, parts, Lead::Told, self.words, self.evidence);
        }
        if let Side::Band(_) = side {
            let is_total = |one: &&Statement<'_, '_>| self.words.is_called_total(one);
            let (totals, rest): (Vec<_>, Vec<_>) = parts.iter().copied().partition(is_total);
            if let [total] = totals.as_slice() {
                return parts::compare(total, rest, Lead::Loose, self.words, self.evidence);
            }
        }
        let title = self.one_at(|one| one.reading.stand.field == Field::Title)?;
        parts::compare(title, parts, placed, self.words, self.evidence)
    }

    /// Whether the sentence before a list says that it is of some: `The largest were:`.
    fn introduces_some(&self, side: Side) -> bool {
        let Side::List(text, block) = side else { return false };
        let mut readings = self.readings.iter();
        let intro = readings.find(|reading| {
            let stand = reading.stand;
            stand.text() == text && stand.block + 1 == block && stand.item.is_none()
        });
        intro.is_some_and(|intro| {
            let last = intro.whole().len().saturating_sub(1);
            self.words.names_some(intro, last)
        })
    }

    /// An amount with those below it that are called its parts, two at the least: `of which core`, `and projects`.
    fn with_run(&self, group: &[&'s Statement<'r, 'a>]) -> Option<Run<'s, 'r, 'a>> {
        let is_part = |one: &&Statement<'_, '_>| self.words.is_within(one);
        let first = group.iter().position(&is_part).filter(|at| *at > 0)?;
        let rest = group.get(first..)?.iter().copied();
        let is_next = |one: &&Statement<'_, '_>| is_part(one) || self.words.is_joined(one);
        let run: Vec<_> = rest.take_while(is_next).collect();
        (run.len() > 1).then_some((*group.get(first - 1)?, run))
    }

    /// The amount of the last sentence before a list that has one, and whether it leads to the list: by its colon, or by its
    /// words.
    fn before_list(
        &self,
        text: (Owner, Field),
        block: usize,
    ) -> Option<(&'s Statement<'r, 'a>, bool)> {
        let is_before = |one: &&&Statement<'_, '_>| {
            one.reading.stand.text() == text
                && one.reading.stand.block + 1 == block
                && one.reading.stand.item.is_none()
        };
        let last = *self.money.iter().rfind(is_before)?;
        let sentence = last.reading.sentence_at(last.bytes.start);
        let total = self.one_at(|one| {
            std::ptr::eq(one.reading, last.reading)
                && sentence.contains(&one.bytes.start)
                && one.about.marks.is_empty()
        })?;
        let is_led = last.reading.whole().trim_end().ends_with(':');
        Some((total, is_led || self.words.is_called_total(total)))
    }

    /// The one amount that stands at some place.
    fn one_at(
        &self,
        is_there: impl Fn(&Statement<'_, '_>) -> bool,
    ) -> Option<&'s Statement<'r, 'a>> {
        let mut found = self.money.iter().filter(|one| is_there(one));
        let first = found.next()?;
        found.next().is_none().then_some(*first)
    }

    /// Compares amounts of running text with the sentence that closes or opens them, and with the title over them.
    fn in_texts(&self) -> Vec<Wrong<'s, 'r, 'a>> {
        let mut found = Vec::new();
        for (index, total) in self.money.iter().enumerate() {
            if side(total.reading).is_some() {
                continue;
            }
            // The number of a story has a label.
            let is_labelled = total.about.is_label;
            if self.words.closes(total) || is_labelled && self.words.is_called_total(total) {
                let before = self.money.get(..index).unwrap_or_default();
                let parts = self.before(total, before);
                let wrong = parts::compare(total, parts, Lead::Closed, self.words, self.evidence);
                found.extend(wrong);
            }
        }
        let is_text = |one: &&&Statement<'_, '_>| one.reading.stand.field == Field::Body;
        let text: Vec<_> = self.money.iter().filter(is_text).copied().collect();
        if text.iter().any(|one| one.reading.stand.item.is_some()) {
            return found;
        }
        let title = self.one_at(|one| one.reading.stand.field == Field::Title);
        let opened = text.split_first().filter(|(first, rest)| {
            self.words.is_called_total(first)
                && (are_lines(rest) || rest.iter().all(|one| !is_of_sentence(first, one)))
        });
        let over = title.map(|title| (title, text.clone()));
        for (total, parts) in over.into_iter().chain(opened.map(|(a, b)| (*a, b.to_vec()))) {
            let lead = if are_lines(&parts) { Lead::Placed } else { Lead::Loose };
            found.extend(parts::compare(total, parts, lead, self.words, self.evidence));
        }
        found
    }

    /// The amounts that a sentence with a total may close: those before it in its paragraph, else the list above it, else
    /// those of the section's text, which a caption or a note is about.
    fn before(
        &self,
        total: &Statement<'_, '_>,
        before: &[&'s Statement<'r, 'a>],
    ) -> Vec<&'s Statement<'r, 'a>> {
        let own = total.reading.stand;
        let of = |is_own: &dyn Fn(&Statement<'_, '_>) -> bool| -> Vec<&'s Statement<'r, 'a>> {
            before.iter().copied().filter(|one| is_own(one)).collect()
        };
        let of_paragraph = of(&|one| std::ptr::eq(one.reading, total.reading));
        if of_paragraph.len() > 1 {
            return of_paragraph;
        }
        let list = of(&|one| {
            let above = one.reading.stand;
            above.text() == own.text() && above.block + 1 == own.block && above.item.is_some()
        });
        if list.len() > 1 {
            return list;
        }
        if own.field == Field::Body {
            return of(&|one| {
                one.reading.stand.text() == own.text() && one.reading.stand.item.is_none()
            });
        }
        if own.field == Field::Title {
            Vec::new()
        } else {
            let all = self.money.iter().copied();
            all.filter(|one| one.reading.stand.field == Field::Body || side(one.reading).is_some())
                .collect()
        }
    }
}
