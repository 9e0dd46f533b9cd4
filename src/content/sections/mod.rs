//! Sections: texts read, pictures found, rows packed on the grid.

mod texts;
mod picture;
mod rows;
mod sheet;
mod organization;
mod story;
mod table;
mod sources;

use std::collections::BTreeMap;

use super::keys::{Keys, Line, Thing};
use super::parts::{
    ChartContent, Event, OrganizationContent, Part, Placed, ReadText, Role, SectionContent,
    SheetContent,
};
use super::pictures::PictureFile;
use super::{Places, Series, Surrounding, charts};
use crate::finding::{Findings, Span, Spanned};
use crate::input::ProjectPath;
use crate::model::{ChartSection, Partnership, Section};
use crate::template::Grid;
use crate::text::{Address, Context, plain};
use picture::Illustrations;
use texts::Texts;

/// A document whose facts, series and addresses are known.
pub struct Resolved<'a> {
    pub partnership: &'a Partnership,
    pub context: &'a Context<'a>,
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
    pub pixels: BTreeMap<String, f64>,
    pub places: Places,
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
    let texts = Texts::new(document.context, findings);
    let mut maker = Maker { document, around, texts, illustrations: Illustrations::default() };
    let sheet = sheet::make(&mut maker);
    let rows = rows::make(&mut maker);
    let organization =
        organization::make(document.partnership, maker.around.fonts, &mut maker.texts);
    let Maker { illustrations, texts, .. } = maker;
    let Illustrations { pictures, asked, pixels } = illustrations;
    let Texts { places, keys, read, .. } = texts;
    let pictures = pictures.into_files();
    Made { sheet, organization, rows, pictures, asked, pixels, places, keys, texts: read }
}

/// What sections are made of, and what has been made so far.
struct Maker<'a, 'b> {
    document: &'a Resolved<'a>,
    around: &'a mut Surrounding<'b>,
    texts: Texts<'a>,
    illustrations: Illustrations,
}

/// Makes a section; none for one that is reported.
fn section(
    maker: &mut Maker<'_, '_>,
    path: &str,
    section: &Spanned<Section>,
) -> Option<SectionContent> {
    let texts = &mut maker.texts;
    let (title, part) = match &section.value {
        Section::Prose(prose) => {
            let title = texts.title(path, prose.title.as_ref());
            let body = texts.body(path, &prose.body);
            let picture = picture::make(maker, path, prose.picture.as_ref());
            let columns = prose.columns.as_ref().map_or(1, |columns| columns.value.clamp(1, 3));
            (title, Part::Prose { body, picture, columns })
        }
        Section::Panel(panel) => {
            let title = texts.title(path, panel.title.as_ref());
            let body = texts.body(path, &panel.body);
            let picture = picture::make(maker, path, panel.picture.as_ref());
            (title, Part::Panel { body, picture })
        }
        Section::Chart(written) => {
            let title = written.title.as_ref();
            let title =
                title.map(|title| texts.line_as(Role::ChartTitle, &format!("{path}.title"), title));
            let chart = chart(maker, path, written, title.as_ref())?;
            (title, Part::Chart(Box::new(chart)))
        }
        Section::Story(story) => return Some(story::make(maker, path, story, 1)),
        Section::Kpis(kpis) => {
            let title = texts.title(path, kpis.title.as_ref());
            let items = kpis.item.iter().enumerate();
            let items = items.map(|(index, item)| {
                texts.figure(&format!("{path}.item.{index}"), &item.value, &item.label)
            });
            (title, Part::Kpis { items: items.collect() })
        }
        Section::Table(table) => {
            let title = texts.title(path, table.title.as_ref());
            (title, table::make(texts, path, section.span, table))
        }
        Section::List(list) => {
            let title = texts.title(path, list.title.as_ref());
            let items = texts.lines(path, &list.items, |_| Role::Prose);
            let columns = list.columns.as_ref().map_or(1, |columns| columns.value.clamp(1, 6));
            (title, Part::List { items, columns })
        }
        Section::Quote(quote) => {
            let text = texts.line_as(Role::Quote, &format!("{path}.text"), &quote.text);
            let by = texts.some_line(&format!("{path}.by"), quote.by.as_ref());
            let role = texts.some_line(&format!("{path}.role"), quote.role.as_ref());
            (None, Part::Quote { text, by, role })
        }
        Section::Milestones(milestones) => {
            let title = texts.title(path, milestones.title.as_ref());
            let events = milestones.event.iter().enumerate();
            let events = events.map(|(index, event)| {
                let date = texts.context.locale().date(&event.date.value);
                Event {
                    date: texts.keys.plain(date, event.date.span),
                    text: texts.line(&format!("{path}.event.{}", index + 1), &event.text),
                }
            });
            (title, Part::Milestones { events: events.collect() })
        }
        Section::Sources(sources) => {
            let title = match &sources.title {
                Some(title) => texts.title(path, Some(title)),
                None => {
                    let word = texts.context.locale().message("sources", &[]);
                    Some(texts.keys.plain(word, section.span))
                }
            };
            (title, Part::Sources { entries: sources::lines(maker) })
        }
        Section::Contact(contact) => {
            let title = texts.title(path, contact.title.as_ref());
            let body = contact.body.as_ref().map(|body| texts.display(path, body));
            (title, Part::Contact { body })
        }
    };
    let priority = section.value.priority();
    Some(SectionContent { path: path.to_owned(), priority, title, part })
}

fn chart(
    maker: &mut Maker<'_, '_>,
    path: &str,
    section: &ChartSection,
    title: Option<&Line>,
) -> Option<ChartContent> {
    let texts = &mut maker.texts;
    let place = section.chart.series.names().first().map(|name| name.span)?;
    let key = texts.keys.give(Thing::Chart, place);
    let note = texts.some_line(&format!("{path}.note"), section.note.as_ref());
    let alt = section
        .alt
        .as_ref()
        .map(|alt| plain(&texts.read(Role::Prose, &format!("{path}.alt"), alt)));
    charts::make(
        charts::Request {
            key,
            section,
            title: title.map(|title| plain(&title.runs)).unwrap_or_default(),
            note,
            alt,
            partnership: maker.document.partnership,
            series: maker.document.series,
            locale: texts.context.locale(),
            money: texts.context.money(),
        },
        &mut texts.keys,
        texts.findings,
    )
}
