//! What a document shows, wherever in it: its charts, its tables, its pictures.

use super::kind::Shows;
use super::owner::Owner;
use super::place::Picture;
use super::section::Section;
use super::{ChartSection, Partnership, Quote, TableSection};

/// Something that a section shows, with the section and its number in the document.
#[derive(Debug)]
pub struct Shown<'a, T> {
    /// Counted from 1.
    pub number: usize,
    /// The section.
    pub section: &'a Section,
    /// What it shows.
    pub it: &'a T,
}

impl<T> Shown<'_, T> {
    /// Its section, as what is said of it names it.
    pub fn owner(&self) -> Owner {
        Owner::section(self.number)
    }
}

impl Partnership {
    /// Returns the sections with their numbers, counted from 1.
    pub fn sections(&self) -> impl Iterator<Item = (usize, &Section)> {
        (1..).zip(self.section.iter().map(|section| &section.value))
    }

    /// Returns a section, or that with a story in it.
    pub fn section_of(&self, owner: Owner) -> Option<&Section> {
        self.section.get(owner.number()?.checked_sub(1)?).map(|section| &section.value)
    }

    /// Returns the charts.
    pub fn charts(&self) -> impl Iterator<Item = Shown<'_, ChartSection>> {
        self.shown(|shows| shows.chart())
    }

    /// Returns the tables.
    pub fn tables(&self) -> impl Iterator<Item = Shown<'_, TableSection>> {
        self.shown(|shows| shows.table())
    }

    /// Returns the words of others.
    pub fn quotes(&self) -> impl Iterator<Item = Shown<'_, Quote>> {
        self.shown(|shows| shows.quote())
    }

    /// Returns the pictures, in their order: the sheet's own, and those of sections and of stories within them.
    pub fn pictures(&self) -> Vec<&Picture> {
        let mut pictures: Vec<&Picture> = self.factsheet.picture.iter().collect();
        for (_, section) in self.sections() {
            pictures_of(section.shows(), &mut pictures);
        }
        pictures
    }

    /// Returns what sections show of one sort.
    fn shown<'a, T: 'a>(
        &'a self,
        ask: impl Fn(&'a dyn Shows) -> Option<&'a T>,
    ) -> impl Iterator<Item = Shown<'a, T>> {
        self.sections().filter_map(move |(number, section)| {
            Some(Shown { number, section, it: ask(section.shows())? })
        })
    }
}

/// Adds the pictures of a section and of the stories within it.
fn pictures_of<'a>(shows: &'a dyn Shows, pictures: &mut Vec<&'a Picture>) {
    pictures.extend(shows.picture());
    shows.stories().iter().for_each(|story| pictures_of(&story.value.part, pictures));
}
