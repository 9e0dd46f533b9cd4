//! Counts of what a text points at: `the six projects below`, `the table lists seven`.

use super::Told;
use super::claim::{Claim, Scope};
use super::listed::Listing;
use super::named::words_of;
use super::shown::{Group, Kind};
use super::words::Pointing;
use crate::content::Field;

/// How many sections further on something may stand that a text points at.
const MAX_SECTIONS: usize = 3;

impl<'r, 'a> Listing<'_, 'r, 'a> {
    /// Returns the groups at which the sentence of a count points.
    pub(super) fn pointed(&self, told: &Told<'r, 'a>) -> Vec<usize> {
        let (reading, claim) = (told.reading, &told.claim);
        if matches!(claim.scope, Scope::Whole | Scope::Rest) {
            return Vec::new();
        }
        let sentence = words_of(reading, &reading.sentence_at(claim.bytes.start));
        let rest = |at: usize| self.slice(told, at, sentence.end);
        let pointing = sentence.clone().find_map(|at| {
            let (length, pointing) = self.words.pointing.at(rest(at))?;
            Some((at..at + length, *pointing))
        });
        let name = sentence.clone().find_map(|at| {
            let (_, name) = self.words.parts.at(rest(at))?;
            let article = at.checked_sub(1).and_then(|index| reading.words.get(index))?;
            self.words.definite.begin(std::slice::from_ref(article)).then_some((at, *name)).or_else(
                || {
                    self.words
                        .articles
                        .contains(&article.text.to_lowercase())
                        .then_some((at, *name))
                },
            )
        });
        let Some(at) = pointing.as_ref().map(|(words, _)| words.start).or(name.map(|(at, _)| at))
        else {
            return Vec::new();
        };
        // Of several counts the one nearest before the word that points is meant.
        let is_nearer = |other: &Claim| {
            let between = |claim: &Claim| at.checked_sub(claim.words.end);
            sentence.contains(&other.words.start)
                && other.scope != Scope::Whole
                && match (between(other), between(claim)) {
                    (Some(other), Some(own)) => other < own,
                    (Some(_), None) => true,
                    _ => false,
                }
        };
        if !told.is_figure && told.others.iter().any(is_nearer) {
            return Vec::new();
        }
        let own = self.slice(told, sentence.start, sentence.end);
        let is_told = self.has(&self.words.tell, own);
        let kind = |group: &Group<'_, '_>| name.is_none_or(|(_, name)| group.kind.is_called(name));
        let is_superlative = self
            .has(&self.words.superlatives, self.slice(told, claim.words.start, claim.words.end));
        let fits = |group: &Group<'_, '_>| {
            let is_ranked = is_superlative && matches!(group.kind, Kind::Rows | Kind::Categories);
            kind(group)
                && (self.is_of(group, claim) || is_ranked || is_told && group.kind == Kind::Stories)
        };
        let is_after = |group: &Group<'_, '_>| {
            let is_later = group.block.is_none_or(|block| {
                reading.stand.field == Field::Body && block > reading.stand.block
            });
            group.number > told.section || group.number == told.section && is_later
        };
        let is_near = |group: &Group<'_, '_>| group.number.abs_diff(told.section) <= MAX_SECTIONS;
        let all = || self.groups.iter().enumerate();
        let first = |mut groups: Vec<usize>| {
            groups.truncate(1);
            groups
        };
        let select = |is: &dyn Fn(&Group<'_, '_>) -> bool| -> Vec<usize> {
            all().filter(|(_, group)| is(group) && fits(group)).map(|(index, _)| index).collect()
        };
        match pointing {
            Some((_, Pointing::Here)) if is_told => select(&|group| group.kind == Kind::Stories),
            Some((_, Pointing::Here)) => Vec::new(),
            Some((words, Pointing::Next)) => {
                let is_beside =
                    words.end + 2 >= claim.words.start && words.start <= claim.words.end + 2;
                if is_beside {
                    first(select(&|group| is_after(group) && is_near(group)))
                } else {
                    Vec::new()
                }
            }
            Some((_, Pointing::After)) => first(select(&|group| {
                is_after(group) && (is_near(group) || group.kind == Kind::Stories)
            })),
            Some((_, Pointing::Before)) => {
                let before = select(&|group| !is_after(group) && is_near(group));
                before.last().copied().into_iter().collect()
            }
            Some((_, Pointing::Beside)) => {
                let next = select(&|group| group.number == told.section + 1);
                let before = || select(&|group| group.number + 1 == told.section);
                first(if next.is_empty() { before() } else { next })
            }
            None => {
                let is_shown =
                    |group: &Group<'_, '_>| group.kind != Kind::Bullets || is_after(group);
                let mut near = select(&|group| is_near(group) && is_shown(group));
                near.sort_by_key(|index| {
                    let group = self.groups.get(*index);
                    group.map(|group| group.number.abs_diff(told.section))
                });
                first(near)
            }
        }
    }
}
