//! What a document shows of things that can be counted: bullets, names of a list, stories, rows, bars.

use std::collections::{BTreeMap, BTreeSet};

use super::label::Label;
use super::words::{Named, Words};
use crate::content::{Field, Series};
use crate::finding::Span;
use crate::model::{ChartSection, Owner, Section, Story, TableSection};
use crate::rules::Evidence;
use crate::rules::reading::Reading;
use crate::text::Block;

/// What a group is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Bullets, or numbered lines, of a text.
    Bullets,
    /// The names of a list.
    List,
    /// Events.
    Milestones,
    /// Big numbers.
    Figures,
    /// The rows of a table.
    Rows,
    /// The categories of a chart.
    Categories,
    /// The series of a chart.
    Series,
    /// The stories of the document, or those within one.
    Stories,
    /// Quotes in a row.
    Quotes,
}

impl Kind {
    /// Says how many there are, as a report does.
    pub fn says(self, count: &str) -> String {
        match self {
            Self::Bullets | Self::List => format!("the list has {count}"),
            Self::Milestones => format!("there are {count} dates"),
            Self::Figures => format!("there are {count} numbers"),
            Self::Rows => format!("the table has {count} rows"),
            Self::Categories => format!("the chart shows {count}"),
            Self::Series => format!("the chart has {count} series"),
            Self::Stories => format!("there are {count} stories"),
            Self::Quotes => format!("there are {count} quotes"),
        }
    }

    /// Returns whether a name for a part of the document is its own.
    pub fn is_called(self, name: Named) -> bool {
        match name {
            Named::Table => self == Self::Rows,
            Named::List => matches!(self, Self::Bullets | Self::List),
            Named::Chart => matches!(self, Self::Categories | Self::Series),
            Named::Milestones => self == Self::Milestones,
        }
    }
}

/// Things that a document shows one by one.
#[derive(Debug)]
pub struct Group<'r, 'a> {
    /// What it is made of.
    pub kind: Kind,
    /// Its section; the masthead where it is of several.
    pub section: Owner,
    /// The number of its section.
    pub number: usize,
    /// The block of the text that it is, where it is one of bullets.
    pub block: Option<usize>,
    /// How many there are; several numbers where it can be counted in several ways.
    pub counts: BTreeSet<usize>,
    /// The heading of its section.
    pub title: Option<&'r Reading<'a>>,
    /// What the heading says that they are.
    pub label: Option<Label>,
    /// What the sentence before them says that they are.
    pub intro: Option<Label>,
    /// The stems of the words of each.
    pub items: Vec<BTreeSet<String>>,
    /// Whether each is the name of a country.
    pub are_countries: bool,
    /// The stems of the head of the first column, or of the column of categories.
    pub heads: BTreeSet<String>,
    /// The last of them.
    pub place: Option<Span>,
}

impl Group<'_, '_> {
    /// Returns how many there are, as a report says it beside a count.
    pub fn shown(&self, count: usize) -> usize {
        let nearest = self.counts.iter().min_by_key(|shown| shown.abs_diff(count));
        nearest.copied().unwrap_or_default()
    }
}

/// Collects all groups, in the order of the document.
pub fn all<'r, 'a>(
    readings: &'r [Reading<'a>],
    words: &Words,
    evidence: &Evidence<'a>,
) -> Vec<Group<'r, 'a>> {
    let lines: BTreeMap<(Owner, Field), &Reading<'_>> =
        readings.iter().rev().map(|line| (line.stand.text(), line)).collect();
    let collect = Collect { readings, lines, words, evidence };
    let mut groups = Vec::new();
    for (number, section) in evidence.partnership.sections() {
        collect.section(number, section, &mut groups);
    }
    groups.extend(collect.stories());
    groups.extend(collect.quotes());
    groups.sort_by_key(|group| (group.number, group.block));
    groups
}

/// What groups are collected from.
pub struct Collect<'r, 'c, 'a> {
    readings: &'r [Reading<'a>],
    lines: BTreeMap<(Owner, Field), &'r Reading<'a>>,
    words: &'c Words,
    pub(super) evidence: &'c Evidence<'a>,
}

impl<'r, 'a> Collect<'r, '_, 'a> {
    pub(super) fn line(&self, owner: Owner, field: Field) -> Option<&'r Reading<'a>> {
        self.lines.get(&(owner, field)).copied()
    }

    /// Adds the groups of a section.
    fn section(&self, number: usize, section: &Section, groups: &mut Vec<Group<'r, 'a>>) {
        let owner = Owner::section(number);
        let lines = |field: fn(usize) -> Field, count: usize| -> Vec<Option<&'r Reading<'a>>> {
            (1..=count).map(|place| self.line(owner, field(place))).collect()
        };
        let shows = section.shows();
        let names = lines(Field::Item, shows.names().len());
        groups.extend(self.group(Kind::List, number, owner, &names));
        let events = lines(Field::Event, shows.events().len());
        groups.extend(self.group(Kind::Milestones, number, owner, &events));
        let figures = lines(|place| Field::Label(Some(place)), shows.figures().len());
        groups.extend(self.group(Kind::Figures, number, owner, &figures));
        groups.extend(shows.table().and_then(|table| self.rows(number, owner, table)));
        if let Some(chart) = shows.chart() {
            self.chart(number, owner, chart, groups);
        }
        match shows.story() {
            Some(story) => self.nested(number, owner, story, groups),
            // What a story lists is told of its project.
            None if shows.body().is_some() => self.bullets(number, owner, groups),
            None => {}
        }
    }

    /// Makes a group of lines.
    pub(super) fn group(
        &self,
        kind: Kind,
        number: usize,
        owner: Owner,
        items: &[Option<&'r Reading<'a>>],
    ) -> Option<Group<'r, 'a>> {
        let title = self.line(owner, Field::Title);
        let lexicon = &self.evidence.lexicon;
        let of_item = |item: &Option<&Reading<'_>>| {
            item.map(|item| lexicon.stems(item.whole())).unwrap_or_default()
        };
        let last = items.iter().rev().flatten().next();
        let place = last.map(|line| line.place(&(0..line.whole().len()), self.evidence));
        Some(Group {
            kind,
            section: owner,
            number,
            block: None,
            counts: BTreeSet::from([items.len()]),
            title,
            label: title.and_then(|title| Label::read(title, self.words, self.evidence)),
            intro: None,
            items: items.iter().map(of_item).collect(),
            are_countries: items
                .iter()
                .all(|item| item.is_some_and(|item| self.is_country(item.whole()))),
            heads: BTreeSet::new(),
            place,
        })
        .filter(|group| group.counts.iter().all(|count| *count > 1))
    }

    /// Returns whether a text is nothing but the name of a country.
    fn is_country(&self, text: &str) -> bool {
        self.evidence.locale.countries().spellings().whole(text.trim()).is_some()
    }

    /// Makes a group of the rows of a table, without its totals and what is part of another row.
    fn rows(&self, number: usize, owner: Owner, table: &TableSection) -> Option<Group<'r, 'a>> {
        let lexicon = &self.evidence.lexicon;
        let head = |place: usize| self.line(owner, Field::Cell { row: place, column: 1 });
        let is_row = |place: &usize| {
            let marked = place.checked_sub(1).and_then(|index| table.row.get(index));
            let words = head(*place).map_or(&[][..], |head| head.words.as_slice());
            let is_marked = marked.is_some_and(|row| row.total.unwrap_or_default());
            let is_last = *place == table.row.len();
            let is_total = is_marked || is_last && self.words.total.begin(words);
            !(is_total || self.words.within.begin(words))
        };
        let rows: Vec<usize> = (1..=table.row.len()).filter(is_row).collect();
        let heads: Vec<_> = rows.iter().map(|place| head(*place)).collect();
        let is_other = |head: &&Option<&Reading<'_>>| {
            head.is_some_and(|head| self.words.other.are_in(&head.words))
        };
        let others = heads.iter().filter(is_other).count();
        let mut group = self.group(Kind::Rows, number, owner, &heads)?;
        group.counts = (rows.len() - others..=rows.len()).collect();
        let column = self.line(owner, Field::Column(1));
        group.heads = column.map(|column| lexicon.stems(column.whole())).unwrap_or_default();
        let own: Vec<_> = heads.iter().filter(|head| !is_other(head)).collect();
        group.are_countries =
            own.iter().all(|head| head.is_some_and(|head| self.is_country(head.whole())));
        Some(group)
    }

    /// Adds the categories and the series of a chart; years are no things.
    fn chart(
        &self,
        number: usize,
        owner: Owner,
        chart: &ChartSection,
        groups: &mut Vec<Group<'r, 'a>>,
    ) {
        let lexicon = &self.evidence.lexicon;
        let names = chart.chart.series.names();
        let series: Vec<&Series> =
            names.iter().filter_map(|name| self.evidence.series.get(&name.value)).collect();
        let place = chart.chart.r#type.span;
        let of = |kind, items: Vec<String>, others: usize| {
            let title = self.line(owner, Field::Title);
            let stems = |item: &String| lexicon.stems(item);
            Group {
                kind,
                section: owner,
                number,
                block: None,
                counts: (items.len() - others..=items.len()).collect(),
                title,
                label: title.and_then(|title| Label::read(title, self.words, self.evidence)),
                intro: None,
                are_countries: items.iter().all(|item| self.is_country(item)),
                items: items.iter().map(stems).collect(),
                heads: BTreeSet::new(),
                place: Some(place),
            }
        };
        let has_years = series.iter().any(|series| series.period.is_some());
        let categories: BTreeSet<String> =
            series.iter().flat_map(|series| series.categories()).collect();
        let is_other =
            |name: &&String| name.split_whitespace().any(|word| self.words.is_other(word));
        if !has_years && categories.len() > 1 {
            let others = categories.iter().filter(is_other).count();
            let columns =
                names.iter().filter_map(|name| self.evidence.partnership.series.get(&name.value));
            let heads = columns.flat_map(|entry| lexicon.stems(&entry.x.value)).collect();
            let group = of(Kind::Categories, categories.into_iter().collect(), others);
            groups.push(Group { heads, ..group });
        }
        if series.len() > 1 && series.len() == names.len() {
            let labels = series
                .iter()
                .map(|series| series.label.clone().unwrap_or_else(|| series.name.value.clone()));
            groups.push(of(Kind::Series, labels.collect(), 0));
        }
    }

    /// Adds the lists of a body.
    fn bullets(&self, number: usize, owner: Owner, groups: &mut Vec<Group<'r, 'a>>) {
        let body = (owner, Field::Body);
        let mut texts = self.evidence.texts.iter();
        let Some(text) = texts.find(|text| (text.owner, text.field) == body) else { return };
        for (block, own) in text.blocks.iter().enumerate() {
            let Block::List { items, .. } = own else { continue };
            let of_item = |item: usize| {
                self.readings.iter().find(|reading| {
                    reading.stand.text() == body
                        && reading.stand.block == block
                        && reading.stand.item == Some(item)
                })
            };
            let readings: Vec<_> = (0..items.len()).map(of_item).collect();
            let Some(mut group) = self.group(Kind::Bullets, number, owner, &readings) else {
                continue;
            };
            // Lists within the items have things of their own.
            let nested = |item: &Vec<Block>| {
                let lists = item.iter().filter_map(|block| match block {
                    Block::List { items, .. } => Some(items.len()),
                    Block::Paragraph(_) => None,
                });
                lists.sum::<usize>().max(1)
            };
            let leaves = items.iter().map(nested).sum();
            group.counts.insert(leaves);
            let intro = block.checked_sub(1).and_then(|before| {
                self.readings.iter().find(|reading| {
                    reading.stand.text() == body
                        && reading.stand.block == before
                        && reading.stand.item.is_none()
                })
            });
            group.intro = intro.and_then(|intro| Label::of_intro(intro, self.words, self.evidence));
            group.block = Some(block);
            groups.push(group);
        }
    }

    /// Adds the stories within a story.
    fn nested(&self, number: usize, owner: Owner, story: &Story, groups: &mut Vec<Group<'r, 'a>>) {
        let titles: Vec<_> = (1..=story.story.len())
            .map(|place| self.line(owner.story(place)?, Field::Title))
            .collect();
        groups.extend(self.group(Kind::Stories, number, owner, &titles));
    }

    /// Makes a group of all stories on the page: those of the document, with and without the stories within them.
    fn stories(&self) -> Option<Group<'r, 'a>> {
        let sections = self.evidence.partnership.sections();
        let stories: Vec<(usize, &Story)> = sections
            .filter_map(|(number, section)| Some((number, section.shows().story()?)))
            .collect();
        let titles: Vec<_> = stories
            .iter()
            .map(|(number, _)| self.line(Owner::section(*number), Field::Title))
            .collect();
        let mut group = self.group(Kind::Stories, stories.first()?.0, Owner::Masthead, &titles)?;
        let nested: usize = stories.iter().map(|(_, story)| count(story)).sum();
        group.counts.extend([nested, titles.len() + nested].into_iter().filter(|_| nested > 0));
        group.label = None;
        group.title = None;
        Some(group)
    }
}

/// Returns how many stories are within a story.
fn count(story: &Story) -> usize {
    story.story.iter().map(|nested| 1 + count(&nested.value.part)).sum()
}
