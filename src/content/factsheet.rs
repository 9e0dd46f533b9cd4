//! The document as the pages have it: what the later stages ask it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::parts::{OrganizationContent, PictureContent, Placed, SectionContent, SheetContent};
use super::pictures::PictureFile;
use super::{Keys, ReadText, Series};
use crate::facts::Fact;
use crate::finding::{Span, Spanned};
use crate::fonts::Fonts;
use crate::input::ProjectPath;
use crate::locale::{Locale, MoneyStyle};
use crate::model::{Allowance, Owner, Partnership};
use crate::template::Template;
use crate::theme::Theme;
use crate::units::PartialDate;

/// A document with all that its pages say; only `content` makes one.
#[derive(Debug)]
pub struct Factsheet {
    pub(super) locale: Arc<Locale>,
    pub(super) money: MoneyStyle,
    pub(super) theme: Theme,
    pub(super) template: Template,
    pub(super) fonts: Fonts,
    pub(super) sheet: SheetContent,
    pub(super) organization: OrganizationContent,
    pub(super) donor: String,
    pub(super) rows: Vec<Vec<Placed>>,
    pub(super) issued: PartialDate,
    pub(super) pages: Option<Spanned<u32>>,
    pub(super) facts: Vec<Fact>,
    pub(super) series: BTreeMap<String, Series>,
    /// The texts of sections of which the template leaves out something, or all.
    pub(super) left_out: Vec<Span>,
    pub(super) pictures: BTreeMap<ProjectPath, PictureFile>,
    /// The places in which pictures are asked for, by their names in the typesetter's world.
    pub(super) asked: BTreeMap<String, Span>,
    /// Where each section and each story was written.
    pub(super) places: BTreeMap<Owner, Span>,
    pub(super) keys: Keys,
    pub(super) texts: Vec<ReadText>,
    pub(super) addresses: Vec<Span>,
    pub(super) written: Partnership,
}

impl Factsheet {
    /// Returns the document as written, as far as its template shows it.
    pub fn written(&self) -> &Partnership {
        &self.written
    }

    /// Returns the language.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// Returns how money is written.
    pub fn money(&self) -> MoneyStyle {
        self.money
    }

    /// Returns the look.
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// Returns the template.
    pub fn template(&self) -> &Template {
        &self.template
    }

    /// Returns the fonts, with those that the template and the theme bring.
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// Returns the masthead's texts.
    pub fn sheet(&self) -> &SheetContent {
        &self.sheet
    }

    /// Returns the publisher.
    pub fn organization(&self) -> &OrganizationContent {
        &self.organization
    }

    /// Returns the donor's name.
    pub fn donor(&self) -> &str {
        &self.donor
    }

    /// Returns the sections, a row of the page at a time; the columns of a row add up to those of the grid at most.
    pub fn rows(&self) -> &[Vec<Placed>] {
        &self.rows
    }

    /// Returns the section of a number, counted through all rows.
    pub fn section(&self, number: usize) -> Option<&SectionContent> {
        self.rows.iter().flatten().nth(number).map(|placed| &placed.section)
    }

    /// Returns when it is published.
    pub fn issued(&self) -> PartialDate {
        self.issued
    }

    /// Returns the page budget.
    pub fn pages(&self) -> Option<&Spanned<u32>> {
        self.pages.as_ref()
    }

    /// Returns whether sections of low priority are left out for the pages that there are.
    pub fn leaves_out(&self) -> bool {
        self.template.pages().is_some()
    }

    /// Returns the facts.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// Returns the series, by their names.
    pub fn series(&self) -> &BTreeMap<String, Series> {
        &self.series
    }

    /// Returns the texts of sections of which the template leaves out something, or all.
    pub fn left_out(&self) -> &[Span] {
        &self.left_out
    }

    /// Returns every text, in reading order.
    pub fn texts(&self) -> &[ReadText] {
        &self.texts
    }

    /// Returns everything that has to be on the pages.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Returns where addresses were written, which are printed in other characters or not at all.
    pub fn addresses(&self) -> &[Span] {
        &self.addresses
    }

    /// Returns what the document allows.
    pub fn allowances(&self) -> &[Spanned<Allowance>] {
        &self.written.allow
    }

    /// Returns the files of the pictures, by their paths in the project.
    pub fn pictures(&self) -> &BTreeMap<ProjectPath, PictureFile> {
        &self.pictures
    }

    /// Returns where the picture was asked for first that has this name in the typesetter's world.
    pub fn place_of_picture(&self, name: &str) -> Option<Span> {
        self.asked.get(name).copied()
    }

    /// Returns the picture that has a key of this number.
    pub fn picture_at(&self, key: u32) -> Option<&PictureContent> {
        let sections = self.rows.iter().flatten().map(|placed| &placed.section);
        let mut pictures =
            self.sheet.picture.iter().chain(sections.flat_map(SectionContent::pictures));
        pictures.find(|picture| picture.key.number() == key)
    }

    /// Returns where a section or a story was written.
    pub fn place(&self, owner: Owner) -> Option<Span> {
        self.places.get(&owner).copied()
    }
}
