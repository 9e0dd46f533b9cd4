//! Sections: texts read, pictures found, rows packed on the grid.

mod texts;
mod picture;
mod link;
mod rows;
mod sheet;
mod organization;

use std::collections::BTreeMap;

pub use texts::Texts;

use super::field::{Field, ReadText, Role};
use super::keys::{Key, Keys, Line, Order};
use super::parts::{
    LinkContent, LogoContent, OrganizationContent, PartContent, PictureContent, Placed,
    SectionContent, SheetContent,
};
use super::pictures::{PictureFile, Pictures};
use super::{Series, Surrounding, addresses, notes};
use crate::charts::ChartSpec;
use crate::finding::{Findings, Span, Spanned};
use crate::input::{ProjectPath, Text};
use crate::model::{LinkCard, Logo, Owner, Partnership, Picture, Section};
use crate::template::Grid;
use crate::text::{Address, Context};
use picture::Illustrations;

/// A document whose facts, series and addresses are known.
pub struct Resolved<'a> {
    /// The document as written.
    pub partnership: &'a Partnership,
    /// What its texts may name.
    pub context: &'a Context<'a>,
    /// The series that could be read.
    pub series: &'a BTreeMap<String, Series>,
    /// The page.
    pub grid: Grid,
    /// Where the sources are to be had.
    pub sources: &'a BTreeMap<String, Address>,
}

/// What the pages say, and where each part of it was written.
pub struct Made {
    pub sheet: SheetContent,
    pub organization: OrganizationContent,
    pub rows: Vec<Vec<Placed>>,
    pub pictures: BTreeMap<ProjectPath, PictureFile>,
    /// Where each picture is asked for first, by its name in the typesetter's world.
    pub asked: BTreeMap<String, Span>,
    /// Where each section and each story was written.
    pub places: BTreeMap<Owner, Span>,
    pub keys: Keys,
    /// Every text that was read, in reading order.
    pub texts: Vec<ReadText>,
}

/// Turns what was written into what the pages say.
pub fn make(
    document: &Resolved<'_>,
    around: &mut Surrounding<'_>,
    findings: &mut Findings,
) -> Made {
    let written = document.partnership;
    let texts = Texts::new(document.context, notes::at_foot(written), findings);
    let shown = written.pictures().into_iter().map(|picture| &*picture.file);
    let emblem = written.donor.emblem.as_ref().map(|emblem| &*emblem.file);
    let files = shown.chain(written.organization.logo.as_deref()).chain(emblem);
    let pictures = Pictures::ahead(files, around);
    let illustrations = Illustrations { pictures, ..Illustrations::default() };
    let places = BTreeMap::new();
    let said = Vec::new();
    let charted = Vec::new();
    let mut maker = Maker { document, around, texts, said, charted, illustrations, places };
    let sheet = sheet::make(&mut maker);
    let rows = rows::make(&mut maker);
    let organization =
        organization::make(document.partnership, maker.around.fonts, &mut maker.texts);
    let Maker { illustrations, texts, places, .. } = maker;
    let Illustrations { pictures, asked } = illustrations;
    let Texts { keys, read, .. } = texts;
    let pictures = pictures.into_files();
    Made { sheet, organization, rows, pictures, asked, places, keys, texts: read }
}

/// What sections are made of, and what has been made so far.
pub struct Maker<'a, 'b> {
    /// The document, as far as it is known.
    pub document: &'a Resolved<'a>,
    /// Its files.
    pub around: &'a mut Surrounding<'b>,
    /// What reads its texts and gives them their keys.
    pub texts: Texts<'a>,
    /// The sources that stand below charts of the same row, each of which is said once.
    pub said: Vec<String>,
    /// The charts whose figures no section listed yet.
    pub charted: Vec<Charted>,
    illustrations: Illustrations,
    places: BTreeMap<Owner, Span>,
}

/// A chart that is made.
#[derive(Debug, Clone)]
pub struct Charted {
    /// What marks it on the pages.
    pub key: Key,
    /// Its heading in plain characters; may be empty.
    pub title: String,
    /// What it shows.
    pub spec: ChartSpec,
}

/// Where a section is made.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// What its texts say whose they are.
    pub owner: Owner,
    /// Where it was written.
    pub span: Span,
    /// Its heading.
    pub title: Option<&'a Line>,
}

/// How sections of a kind become content.
pub trait MakeContent {
    /// What they say on the pages.
    type Content;

    /// What their headings are for.
    const TITLE_ROLE: Role = Role::Prose;
    /// Where they stand.
    const ORDER: Order = Order::Running;

    /// The message that stands for a heading where the author gives none.
    fn title_word(_: &Resolved<'_>) -> Option<&'static str> {
        None
    }

    /// Makes what a section says besides its heading; `None` means that it is reported.
    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<Self::Content>;
}

impl Maker<'_, '_> {
    /// Makes a section of a kind, with all that it says; none for one that is reported.
    pub fn section<P, R: MakeContent>(
        &mut self,
        owner: Owner,
        section: &Spanned<Section<P>>,
        record: &R,
    ) -> Option<SectionContent>
    where
        PartContent: From<R::Content>,
    {
        let span = section.span;
        self.places.insert(owner, span);
        let texts = &mut self.texts;
        texts.keys.begin(owner, R::ORDER);
        let first = texts.keys.next();
        let title = match &section.value.title {
            Some(title) => Some(texts.line_as(R::TITLE_ROLE, owner, Field::Title, title)),
            None => R::title_word(self.document)
                .map(|word| texts.keys.plain(texts.context.locale().message(word, &[]), span)),
        };
        let place = Place { owner, span, title: title.as_ref() };
        let Some(part) = record.make(&place, self) else {
            self.texts.keys.take_back(first);
            return None;
        };
        let priority = section.value.common.priority.as_ref().map(|priority| priority.get());
        Some(SectionContent { owner, priority, title, part: part.into() })
    }

    /// Makes a picture; none where there is none, or where its file is reported.
    pub fn picture(&mut self, owner: Owner, picture: Option<&Picture>) -> Option<PictureContent> {
        picture::make(self, owner, picture)
    }

    /// Makes the mark of one who takes part; none where its file is reported or still to come.
    pub fn logo(&mut self, logo: &Logo) -> Option<LogoContent> {
        picture::logo(self, logo)
    }

    /// Makes an icon, an ornament; none where its file is reported or still to come.
    pub fn icon(&mut self, file: &Text) -> Option<PictureContent> {
        picture::icon(self, file)
    }

    /// Makes the icon of a name in a folder, an SVG or a PNG, for what was written at a place; none where there is none,
    /// which is reported, but in a draft.
    pub fn icon_in(&mut self, folder: &Text, name: &str, asked: Span) -> Option<PictureContent> {
        picture::icon_in(self, folder, name, asked)
    }

    /// Returns where an address of the web leads, as a PDF holds it; none where it is reported.
    pub fn address(&mut self, url: &Text) -> Option<String> {
        let address = addresses::read(url, Address::page, self.texts.findings)?;
        Some(address.href().to_owned())
    }

    /// Makes a link, by its place among those of its owner; none where its address is reported.
    pub fn link(&mut self, owner: Owner, place: usize, link: &LinkCard) -> Option<LinkContent> {
        link::make(self, owner, place, link)
    }
}
