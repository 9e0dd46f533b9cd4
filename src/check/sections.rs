//! Sections: texts read, pictures found, rows packed on the grid.

use std::collections::BTreeMap;

use super::content::{
    ChartContent, Event, Figure, OrganizationContent, Part, PictureContent, PictureFile, Placed,
    ReadText, SectionContent, SheetContent, StoryContent, TableRow, Website,
};
use super::pictures::{self, Found};
use super::{Places, Series, Surrounding, charts};
use crate::finding::{Code, Finding, Findings, Span, Spanned};
use crate::input::{ProjectPath, Text};
use crate::model::{self, Aspect, Partnership, Picture, Section, Story, Width};
use crate::text::{self, Block, Context, Inline, plain};

/// The columns of the page's grid.
const GRID_COLUMNS: u8 = 12;

/// Turns what was written into what the pages say.
pub struct Maker<'a, 'b> {
    pub partnership: &'a Partnership,
    pub context: &'a Context<'a>,
    pub series: &'a BTreeMap<String, Series>,
    pub around: &'a mut Surrounding<'b>,
    pub findings: &'a mut Findings,
    pub pictures: BTreeMap<ProjectPath, PictureFile>,
    pub pixels: BTreeMap<String, f64>,
    pub places: Places,
    /// Every text that was read, in reading order.
    pub texts: Vec<ReadText>,
}

impl Maker<'_, '_> {
    /// Makes the masthead.
    pub fn sheet(&mut self) -> SheetContent {
        let sheet = &self.partnership.factsheet;
        let locale = self.context.locale();
        let title = self.line("factsheet.title", &sheet.title);
        SheetContent {
            title_text: plain(&title),
            title,
            subtitle: self.some_line("sheet.subtitle", sheet.subtitle.as_ref()),
            issued: locale.date(&sheet.issued.value),
            period: sheet.period.as_ref().map(|period| locale.period(&period.value)),
            lead: sheet.lead.as_ref().map(|lead| self.display("sheet.lead", lead)),
            pages: sheet.pages.as_ref().map(|pages| pages.value),
        }
    }

    /// Makes the publisher.
    pub fn organization(&mut self) -> OrganizationContent {
        let organization = &self.partnership.organization;
        let mut note = |path: &str, text: &Text| {
            self.places.insert(format!("organization.{path}"), text.span);
            text.value.clone()
        };
        let name = note("name", &organization.name);
        let mut some = |path: &str, text: &Option<Text>| text.as_ref().map(|text| note(path, text));
        let website = some("website", &organization.website).map(|url| Website {
            text: url
                .trim_start_matches("https://")
                .trim_start_matches("http://")
                .trim_end_matches('/')
                .to_owned(),
            url: if url.contains("://") { url } else { format!("https://{url}") },
        });
        OrganizationContent {
            name,
            short_name: some("short_name", &organization.short_name),
            department: some("department", &organization.department),
            address: organization.address.iter().map(|line| line.value.clone()).collect(),
            phone: some("phone", &organization.phone),
            fax: some("fax", &organization.fax),
            email: some("email", &organization.email),
            website,
            logo: organization.logo.as_ref().and_then(|file| self.logo(file, &organization.name)),
        }
    }

    /// Makes the sections and packs them into rows.
    pub fn rows(&mut self) -> Vec<Vec<Placed>> {
        let mut rows: Vec<Vec<Placed>> = Vec::new();
        let mut used = GRID_COLUMNS;
        for (index, section) in self.partnership.section.iter().enumerate() {
            let columns = columns(width_of(&section.value));
            let path = format!("section.{}", index + 1);
            self.places.insert(path.clone(), section.span);
            self.refuse_empty(section);
            let Some(content) = self.section(&path, section) else { continue };
            let placed = Placed { columns, section: content };
            if used + columns > GRID_COLUMNS {
                rows.push(vec![placed]);
                used = columns;
            } else {
                rows.last_mut().map(|row| row.push(placed)).unwrap_or_default();
                used += columns;
            }
        }
        rows
    }

    /// Reports a section that is to show several things and has none.
    fn refuse_empty(&mut self, section: &Spanned<Section>) {
        let empty = match &section.value {
            Section::Kpis(kpis) => kpis.item.is_empty().then_some("item"),
            Section::List(list) => list.items.is_empty().then_some("items"),
            Section::Table(table) => table
                .columns
                .is_empty()
                .then_some("columns")
                .or(table.row.is_empty().then_some("row")),
            Section::Milestones(milestones) => milestones.event.is_empty().then_some("event"),
            _ => None,
        };
        if let Some(key) = empty {
            self.findings.push(
                Finding::new(
                    Code::KeyMissing,
                    section.span,
                    format!("there is nothing in `{key}`"),
                )
                .label("this section is empty")
                .help(format!("add to `{key}`, or take the section out")),
            );
        }
    }

    /// Makes one section.
    fn section(&mut self, path: &str, section: &Spanned<Section>) -> Option<SectionContent> {
        let (title, part) = match &section.value {
            Section::Prose(prose) => {
                let title = self.title(path, prose.title.as_ref());
                let body = self.body(path, &prose.body);
                (title, Part::Prose { body, picture: self.picture(path, prose.picture.as_ref()) })
            }
            Section::Panel(panel) => {
                let title = self.title(path, panel.title.as_ref());
                let body = self.body(path, &panel.body);
                (title, Part::Panel { body, picture: self.picture(path, panel.picture.as_ref()) })
            }
            Section::Chart(chart) => {
                let title = self.title(path, chart.title.as_ref());
                let part = Part::Chart(Box::new(self.chart(path, chart, title.as_deref())?));
                (title, part)
            }
            Section::Story(story) => return Some(self.story(path, story)),
            Section::Kpis(kpis) => {
                let items = kpis
                    .item
                    .iter()
                    .enumerate()
                    .map(|(index, item)| {
                        self.figure(&format!("{path}.item.{index}"), &item.value, &item.label)
                    })
                    .collect();
                (self.title(path, kpis.title.as_ref()), Part::Kpis { items })
            }
            Section::Table(table) => {
                (self.title(path, table.title.as_ref()), self.table(path, section.span, table))
            }
            Section::List(list) => {
                let items = self.lines(path, &list.items);
                let columns = list.columns.as_ref().map_or(1, |columns| columns.value.clamp(1, 6));
                (self.title(path, list.title.as_ref()), Part::List { items, columns })
            }
            Section::Quote(quote) => (
                None,
                Part::Quote {
                    text: self.line(&format!("{path}.text"), &quote.text),
                    by: self.some_line(&format!("{path}.by"), quote.by.as_ref()),
                    role: self.some_line(&format!("{path}.role"), quote.role.as_ref()),
                },
            ),
            Section::Milestones(milestones) => {
                let events = milestones
                    .event
                    .iter()
                    .map(|event| Event {
                        date: self.context.locale().date(&event.date.value),
                        text: self.line(path, &event.text),
                    })
                    .collect();
                (self.title(path, milestones.title.as_ref()), Part::Milestones { events })
            }
            Section::Sources(sources) => {
                let word = |message: &str| {
                    let text = self.context.locale().message(message, &[]);
                    vec![Inline::Text { text, span: section.span }]
                };
                let title = match &sources.title {
                    Some(title) => self.title(path, Some(title)),
                    None => Some(word("sources")),
                };
                (title, Part::Sources { entries: self.sources() })
            }
            Section::Contact(contact) => {
                let body = contact.body.as_ref().map(|body| self.display(path, body));
                (self.title(path, contact.title.as_ref()), Part::Contact { body })
            }
        };
        Some(SectionContent { path: path.to_owned(), title, part })
    }

    /// Makes a story and the stories within it.
    fn story(&mut self, path: &str, story: &Story) -> SectionContent {
        let title = self.line(&format!("{path}.title"), &story.title);
        let stories = story
            .story
            .iter()
            .enumerate()
            .map(|(index, nested)| {
                let path = format!("{path}.story.{}", index + 1);
                self.places.insert(path.clone(), nested.span);
                self.story(&path, &nested.value)
            })
            .collect();
        let content = StoryContent {
            location: self.some_line(&format!("{path}.location"), story.location.as_ref()),
            funder: self.some_line(&format!("{path}.funder"), story.funder.as_ref()),
            body: self.body(path, &story.body),
            picture: self.picture(path, story.picture.as_ref()),
            aspect: story.aspect.map(aspect),
            number: story
                .number
                .as_ref()
                .map(|number| self.figure(&format!("{path}.number"), &number.value, &number.label)),
            stories,
        };
        SectionContent { path: path.to_owned(), title: Some(title), part: Part::Story(content) }
    }

    /// Makes a line of each source, in the order of their numbers.
    fn sources(&self) -> Vec<Vec<Inline>> {
        let locale = self.context.locale();
        let sources = &self.partnership.sources;
        sources
            .sound()
            .map(|(name, source)| {
                let text = |text: String| Inline::Text { text, span: name.span };
                let mut line = Vec::new();
                if let Some(publisher) = &source.publisher {
                    line.push(text(format!("{}: ", publisher.value)));
                }
                line.push(Inline::Emphasis(vec![text(source.title.value.clone())]));
                if let Some(published) = &source.published {
                    line.push(text(format!(", {}", locale.date(&published.value))));
                }
                if let Some(url) = &source.url {
                    let shown =
                        url.value.trim_start_matches("https://").trim_start_matches("http://");
                    line.push(text(". ".to_owned()));
                    line.push(Inline::Link {
                        url: url.value.clone(),
                        content: vec![text(shown.to_owned())],
                    });
                }
                line
            })
            .collect()
    }

    /// Makes a table; a row of another length than the head is reported.
    fn table(&mut self, path: &str, span: Span, table: &model::TableSection) -> Part {
        let columns = self.lines(&format!("{path}.columns"), &table.columns);
        let rows = table
            .row
            .iter()
            .map(|row| {
                if row.cells.len() != table.columns.len() {
                    let place = row.cells.first().map_or(span, |cell| cell.span);
                    self.findings.push(
                        Finding::new(
                            Code::ValueChoice,
                            place,
                            format!(
                                "the table has {} columns, the number of cells in this row is {}",
                                table.columns.len(),
                                row.cells.len()
                            ),
                        )
                        .help("write a cell for each column, `\"\"` for an empty one"),
                    );
                }
                TableRow {
                    cells: self.lines(&format!("{path}.cells"), &row.cells),
                    total: row.total.unwrap_or_default(),
                }
            })
            .collect();
        Part::Table {
            columns,
            rows,
            note: self.some_line(&format!("{path}.note"), table.note.as_ref()),
        }
    }

    /// Makes a chart.
    fn chart(
        &mut self,
        path: &str,
        section: &model::ChartSection,
        title: Option<&[Inline]>,
    ) -> Option<ChartContent> {
        let note = self.some_line(&format!("{path}.note"), section.note.as_ref());
        let alt = section.alt.as_ref().map(|alt| plain(&self.line(&format!("{path}.alt"), alt)));
        charts::make(
            charts::Request {
                section,
                title: title.map(plain).unwrap_or_default(),
                note,
                alt,
                partnership: self.partnership,
                series: self.series,
                locale: self.context.locale(),
                money: self.context.money(),
            },
            self.findings,
        )
    }

    /// Makes a picture.
    fn picture(&mut self, path: &str, picture: Option<&Picture>) -> Option<PictureContent> {
        let picture = picture?;
        let path = format!("{path}.picture");
        self.places.insert(path.clone(), picture.file.span);
        let alt = match &picture.alt {
            Some(alt) if !alt.value.trim().is_empty() => alt.value.trim().to_owned(),
            alt => {
                let span = alt.as_ref().map_or(picture.file.span, |alt| alt.span);
                self.findings.push(
                    Finding::new(Code::PictureAlt, span, "this picture has no alternative text")
                        .help("say in a sentence what it shows: `alt = \"…\"`"),
                );
                String::new()
            }
        };
        let focus = picture.focus.as_ref().map_or([0.5, 0.5], |focus| {
            if focus.value.iter().any(|share| !(0.0..=1.0).contains(share)) {
                self.findings.push(Finding::new(
                    Code::ValueChoice,
                    focus.span,
                    "a focal point lies between 0 and 1, from the left and from the top",
                ));
            }
            focus.value
        });
        let caption = self.some_line(&format!("{path}.caption"), picture.caption.as_ref());
        let credit = picture.credit.as_ref().map(|credit| {
            let is_drawing = picture.file.value.to_lowercase().ends_with(".svg");
            let kind = if is_drawing { "illustration" } else { "photo" };
            let variables = [("kind", kind.into()), ("credit", credit.value.as_str().into())];
            self.context.locale().message("credit", &variables)
        });
        let file = self.file(&picture.file)?;
        if !file.vector {
            self.pixels.insert(path.clone(), file.width_px);
        }
        Some(PictureContent { path, alt, caption, credit, focus, ..file })
    }

    /// Makes the organization's logo.
    fn logo(&mut self, file: &Text, name: &Text) -> Option<PictureContent> {
        let path = "organization.logo".to_owned();
        self.places.insert(path.clone(), file.span);
        let content = self.file(file)?;
        Some(PictureContent { path, alt: name.value.clone(), ..content })
    }

    /// Reads a picture's file; what else there is to say of the picture is still empty.
    fn file(&mut self, file: &Text) -> Option<PictureContent> {
        let empty = PictureContent {
            path: String::new(),
            file: None,
            width_px: 3.0,
            height_px: 2.0,
            vector: true,
            alt: String::new(),
            caption: None,
            credit: None,
            focus: [0.5, 0.5],
        };
        match pictures::load(file, self.around, self.findings) {
            Found::File(path, found) => {
                let content = PictureContent {
                    file: Some(format!("/project/{path}")),
                    width_px: found.size.0,
                    height_px: found.size.1,
                    vector: found.is_vector,
                    ..empty
                };
                self.pictures.insert(path, found);
                Some(content)
            }
            Found::Placeholder => Some(empty),
            Found::Fault => None,
        }
    }

    /// Makes a number with its label.
    fn figure(&mut self, path: &str, value: &Text, label: &Text) -> Figure {
        Figure {
            value: self.line(&format!("{path}.value"), value),
            label: self.line(&format!("{path}.label"), label),
        }
    }

    /// Reads the heading of a section.
    fn title(&mut self, path: &str, title: Option<&Text>) -> Option<Vec<Inline>> {
        self.some_line(&format!("{path}.title"), title)
    }

    /// Reads a text of several paragraphs.
    fn body(&mut self, path: &str, body: &Text) -> Vec<Block> {
        let blocks = text::blocks(body, self.context, self.findings);
        self.keep(format!("{path}.body"), body, blocks)
    }

    /// Reads a text of several paragraphs on a ground of colour.
    fn display(&mut self, path: &str, body: &Text) -> Vec<Block> {
        let blocks = text::display_blocks(body, self.context, self.findings);
        self.keep(format!("{path}.body"), body, blocks)
    }

    /// Notes a text for the rules, and where it was written.
    fn keep(&mut self, path: String, body: &Text, blocks: Vec<Block>) -> Vec<Block> {
        self.places.insert(path.clone(), body.span);
        self.texts.push(ReadText { path, blocks: blocks.clone() });
        blocks
    }

    /// Reads a line.
    fn line(&mut self, path: &str, line: &Text) -> Vec<Inline> {
        self.places.insert(path.to_owned(), line.span);
        let content = text::inlines(line, self.context, self.findings);
        let blocks = vec![Block::Paragraph(content.clone())];
        self.texts.push(ReadText { path: path.to_owned(), blocks });
        content
    }

    /// Reads a line that may be left out.
    fn some_line(&mut self, path: &str, line: Option<&Text>) -> Option<Vec<Inline>> {
        line.map(|line| self.line(path, line))
    }

    /// Reads several lines.
    fn lines(&mut self, path: &str, lines: &[Text]) -> Vec<Vec<Inline>> {
        lines
            .iter()
            .enumerate()
            .map(|(index, line)| self.line(&format!("{path}.{}", index + 1), line))
            .collect()
    }
}

/// Returns the width that a section asks for.
fn width_of(section: &Section) -> Option<Width> {
    match section {
        Section::Prose(part) => part.width,
        Section::Panel(part) => part.width,
        Section::Chart(part) => part.width,
        Section::Story(part) => part.width,
        Section::Kpis(part) => part.width,
        Section::Table(part) => part.width,
        Section::List(part) => part.width,
        Section::Quote(part) => part.width,
        Section::Milestones(part) => part.width,
        Section::Sources(part) => part.width,
        Section::Contact(_) => None,
    }
}

/// Returns how many columns of the grid a width is.
fn columns(width: Option<Width>) -> u8 {
    match width {
        None | Some(Width::Full) => 12,
        Some(Width::TwoThirds) => 8,
        Some(Width::Half) => 6,
        Some(Width::Third) => 4,
    }
}

/// Returns a picture's shape as templates read it.
fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Landscape => "3:2",
        Aspect::Classic => "4:3",
        Aspect::Wide => "16:9",
        Aspect::Panorama => "2:1",
        Aspect::Square => "1:1",
        Aspect::Portrait => "4:5",
    }
}
