//! Sections: texts read, pictures found, rows packed on the grid.

use std::collections::BTreeMap;

use super::content::{
    ChartContent, Event, Figure, OrganizationContent, Part, PictureContent, Placed, PrintedAddress,
    ReadText, SectionContent, SheetContent, StoryContent, TableRow,
};
use super::keys::{Key, Keys, Line, Order, Thing};
use super::pictures::{Found, Pictures};
use super::{Places, Series, Surrounding, addresses, charts};
use crate::finding::{Code, Finding, Findings, Span, Spanned};
use crate::input::Text;
use crate::model::{self, Aspect, Partnership, Picture, Section, Story, Width};
use crate::text::{self, Address, Block, Context, Inline, plain};

/// The columns of the page's grid.
const GRID_COLUMNS: u8 = 12;

/// How many stories may stand in each other: their headings have the levels 2 to 6, and there are no others.
const MAX_STORY_LEVELS: usize = 5;

/// Turns what was written into what the pages say.
pub struct Maker<'a, 'b> {
    pub partnership: &'a Partnership,
    pub context: &'a Context<'a>,
    pub series: &'a BTreeMap<String, Series>,
    /// Where the sources are to be had.
    pub sources: &'a BTreeMap<String, Address>,
    pub around: &'a mut Surrounding<'b>,
    pub findings: &'a mut Findings,
    pub pictures: Pictures,
    /// Where each picture is asked for first, by its name in the typesetter's world.
    pub asked: BTreeMap<String, Span>,
    pub pixels: BTreeMap<String, f64>,
    pub places: Places,
    pub keys: Keys,
    /// Every text that was read, in reading order.
    pub texts: Vec<ReadText>,
}

impl Maker<'_, '_> {
    /// Makes the masthead.
    pub fn sheet(&mut self) -> SheetContent {
        let sheet = &self.partnership.factsheet;
        let locale = self.context.locale();
        let issued = locale.date(&sheet.issued.value);
        self.keys.begin("factsheet", Order::Running);
        let logo = self.logo();
        let organization = &self.partnership.organization.name;
        let publisher = match logo {
            Some(_) => None,
            None => Some(self.keys.plain(organization.value.clone(), organization.span)),
        };
        let issued = self.keys.plain(issued, sheet.issued.span);
        let title = self.line("factsheet.title", &sheet.title);
        SheetContent {
            publisher,
            logo,
            title_text: plain(&title.runs),
            title,
            subtitle: self.some_line("sheet.subtitle", sheet.subtitle.as_ref()),
            issued,
            period: sheet.period.as_ref().map(|period| locale.period(&period.value)),
            lead: sheet.lead.as_ref().map(|lead| self.display("sheet.lead", lead)),
            pages: sheet.pages.as_ref().map(|pages| pages.value),
        }
    }

    /// Makes the publisher. What it says is printed by the contact block, if there is one.
    pub fn organization(&mut self) -> OrganizationContent {
        let partnership = self.partnership;
        let organization = &partnership.organization;
        let email = addresses::some(&organization.email, Address::mailbox, self.findings);
        let website = addresses::some(&organization.website, Address::page, self.findings);
        let fonts = self.around.fonts;
        self.keys.begin("organization", Order::Apart);
        if !partnership.section.iter().any(|part| matches!(part.value, Section::Contact(_))) {
            self.keys.offer();
        }
        let mut line = |path: &str, text: &Text, printed: String| {
            self.places.insert(format!("organization.{path}"), text.span);
            self.keys.plain(printed, text.span)
        };
        let full_name = line("name", &organization.name, organization.name.value.clone());
        let mut some = |path: &str, text: &Option<Text>| {
            text.as_ref().map(|text| line(path, text, text.value.clone()))
        };
        let department = some("department", &organization.department);
        let phone = some("phone", &organization.phone);
        let fax = some("fax", &organization.fax);
        let mut printed = |path: &str, text: &Option<Text>, address: Option<Address>| {
            let (text, address) = text.as_ref().zip(address)?;
            let shown = address.shown(|character| fonts.can_set(character));
            let url = address.href().to_owned();
            Some(PrintedAddress { url, text: line(path, text, shown) })
        };
        let email = printed("email", &organization.email, email);
        let website = printed("website", &organization.website, website);
        let address = organization.address.iter();
        let address = address.map(|text| line("address", text, text.value.clone())).collect();
        OrganizationContent {
            name: organization.name.value.clone(),
            full_name,
            short_name: organization.short_name.as_ref().map(|text| text.value.clone()),
            department,
            address,
            phone,
            fax,
            email,
            website,
        }
    }

    /// Makes the sections and packs them into rows.
    pub fn rows(&mut self) -> Vec<Vec<Placed>> {
        let mut rows: Vec<Vec<Placed>> = Vec::new();
        let mut used = GRID_COLUMNS;
        let mut last: Option<&Spanned<Section>> = None;
        let (mut contact, mut sources): (Option<Span>, Option<Span>) = (None, None);
        for (index, section) in self.partnership.section.iter().enumerate() {
            let columns = columns(width_of(&section.value));
            let path = format!("section.{}", index + 1);
            self.places.insert(path.clone(), section.span);
            self.refuse_empty(section);
            if matches!(section.value, Section::Sources(_)) {
                if let Some(first) = sources {
                    self.findings.push(
                        Finding::new(
                            Code::ValueChoice,
                            section.span,
                            "the sources are listed twice",
                        )
                        .other(first, "listed here already")
                        .help("take one of the two sections out"),
                    );
                    continue;
                }
                sources = Some(section.span);
            }
            let order = match section.value {
                Section::Contact(_) => Order::Apart,
                _ => Order::Running,
            };
            self.keys.begin(&path, order);
            let first = self.keys.next();
            let Some(content) = self.section(&path, section) else {
                self.keys.take_back(first);
                continue;
            };
            let placed = Placed { columns, section: content };
            if let Section::Contact(part) = &section.value {
                self.refuse_repeated(part, section.span, contact);
                contact = contact.or(Some(section.span));
            }
            if used + columns > GRID_COLUMNS {
                self.note_gap(used, rows.len(), last);
                rows.push(vec![placed]);
                used = columns;
            } else {
                rows.last_mut().map(|row| row.push(placed)).unwrap_or_default();
                used += columns;
            }
            last = Some(section);
        }
        self.note_gap(used, rows.len(), last);
        rows
    }

    /// Notes that a row does not fill the page's width; `last` is its last section.
    fn note_gap(&mut self, used: u8, number: usize, last: Option<&Spanned<Section>>) {
        let Some(last) = last.filter(|_| used < GRID_COLUMNS) else { return };
        // Numbers right below the masthead run across the page whatever their width.
        if number == 1 && matches!(last.value, Section::Kpis(_)) {
            return;
        }
        let share = match GRID_COLUMNS - used {
            4 => "a third",
            6 => "half",
            _ => "two thirds",
        };
        self.findings.push(
            Finding::new(
                Code::LayoutRow,
                last.span,
                format!("{share} of the page beside this section stays empty"),
            )
            .label("the last of its row")
            .help(
                "widen a section of the row, or let another stand beside it: two halves, three \
                 thirds, or a third and `two-thirds` fill a row",
            ),
        );
    }

    /// Reports a contact block that has nothing of its own to say beside the first.
    fn refuse_repeated(&mut self, part: &model::Contact, span: Span, first: Option<Span>) {
        let Some(first) = first.filter(|_| part.title.is_none() && part.body.is_none()) else {
            return;
        };
        self.findings.push(
            Finding::new(
                Code::KeyMissing,
                span,
                "this contact block has neither `title` nor `body`",
            )
            .other(first, "the first says all that there is to say")
            .help("give it a `title` or a `body`, or take it out"),
        );
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
                let part = Part::Chart(Box::new(self.chart(path, chart, title.as_ref())?));
                (title, part)
            }
            Section::Story(story) => return Some(self.story(path, story, 1)),
            Section::Kpis(kpis) => {
                let title = self.title(path, kpis.title.as_ref());
                let items = kpis
                    .item
                    .iter()
                    .enumerate()
                    .map(|(index, item)| {
                        self.figure(&format!("{path}.item.{index}"), &item.value, &item.label)
                    })
                    .collect();
                (title, Part::Kpis { items })
            }
            Section::Table(table) => {
                (self.title(path, table.title.as_ref()), self.table(path, section.span, table))
            }
            Section::List(list) => {
                let title = self.title(path, list.title.as_ref());
                let items = self.lines(path, &list.items);
                let columns = list.columns.as_ref().map_or(1, |columns| columns.value.clamp(1, 6));
                (title, Part::List { items, columns })
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
                let title = self.title(path, milestones.title.as_ref());
                let events = milestones
                    .event
                    .iter()
                    .enumerate()
                    .map(|(index, event)| {
                        let date = self.context.locale().date(&event.date.value);
                        Event {
                            date: self.keys.plain(date, event.date.span),
                            text: self.line(&format!("{path}.event.{}", index + 1), &event.text),
                        }
                    })
                    .collect();
                (title, Part::Milestones { events })
            }
            Section::Sources(sources) => {
                let title = match &sources.title {
                    Some(title) => self.title(path, Some(title)),
                    None => {
                        let word = self.context.locale().message("sources", &[]);
                        Some(self.keys.plain(word, section.span))
                    }
                };
                (title, Part::Sources { entries: self.sources() })
            }
            Section::Contact(contact) => {
                let title = self.title(path, contact.title.as_ref());
                let body = contact.body.as_ref().map(|body| self.display(path, body));
                (title, Part::Contact { body })
            }
        };
        Some(SectionContent { path: path.to_owned(), title, part })
    }

    /// Makes a story and the stories within it.
    fn story(&mut self, path: &str, story: &Story, level: usize) -> SectionContent {
        let title = self.line(&format!("{path}.title"), &story.title);
        let location = self.some_line(&format!("{path}.location"), story.location.as_ref());
        let funder = self.some_line(&format!("{path}.funder"), story.funder.as_ref());
        let body = self.body(path, &story.body);
        let picture = self.picture(path, story.picture.as_ref());
        let before = self.keys.set_order(Order::Beside);
        let number = story.number.as_ref();
        let number = number
            .map(|number| self.figure(&format!("{path}.number"), &number.value, &number.label));
        self.keys.set_order(before);
        let stories = story
            .story
            .iter()
            .enumerate()
            .filter_map(|(index, nested)| {
                let path = format!("{path}.story.{}", index + 1);
                if level == MAX_STORY_LEVELS {
                    self.refuse_depth(nested.span);
                    return None;
                }
                self.places.insert(path.clone(), nested.span);
                self.keys.begin(&path, Order::Running);
                Some(self.story(&path, &nested.value, level + 1))
            })
            .collect();
        let content = StoryContent {
            location,
            funder,
            body,
            picture,
            aspect: story.aspect.map(aspect),
            number,
            stories,
        };
        SectionContent { path: path.to_owned(), title: Some(title), part: Part::Story(content) }
    }

    /// Reports a story that stands in too many others.
    fn refuse_depth(&mut self, span: Span) {
        let levels = MAX_STORY_LEVELS - 1;
        self.findings.push(
            Finding::new(
                Code::ValueChoice,
                span,
                format!("this story stands inside {MAX_STORY_LEVELS} others, the most is {levels}"),
            )
            .label("too deep")
            .help("let it follow the story that it stands in"),
        );
    }

    /// Makes a line of each source, in the order of their numbers.
    fn sources(&mut self) -> Vec<Line> {
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
                if let Some(address) = self.sources.get(&name.value) {
                    let shown = address.shown(|character| self.around.fonts.can_set(character));
                    line.push(text(". ".to_owned()));
                    line.push(Inline::Link {
                        address: address.clone(),
                        note: None,
                        place: source.url.as_ref().map_or(name.span, |url| url.span),
                        content: vec![text(shown)],
                    });
                }
                self.keys.line(line, name.span)
            })
            .collect()
    }

    /// Makes a table; a row of another length than the head is reported.
    fn table(&mut self, path: &str, span: Span, table: &model::TableSection) -> Part {
        let columns = self.lines(&format!("{path}.columns"), &table.columns);
        let rows = table
            .row
            .iter()
            .enumerate()
            .map(|(index, row)| {
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
                    cells: self.lines(&format!("{path}.row.{}.cells", index + 1), &row.cells),
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
        title: Option<&Line>,
    ) -> Option<ChartContent> {
        let place = section.chart.series.names().first().map(|name| name.span)?;
        let key = self.keys.give(Thing::Chart, place);
        let note = self.some_line(&format!("{path}.note"), section.note.as_ref());
        let alt = section.alt.as_ref().map(|alt| plain(&self.read(&format!("{path}.alt"), alt)));
        charts::make(
            charts::Request {
                key,
                section,
                title: title.map(|title| plain(&title.runs)).unwrap_or_default(),
                note,
                alt,
                partnership: self.partnership,
                series: self.series,
                locale: self.context.locale(),
                money: self.context.money(),
            },
            &mut self.keys,
            self.findings,
        )
    }

    /// Makes a picture.
    fn picture(&mut self, path: &str, picture: Option<&Picture>) -> Option<PictureContent> {
        let picture = picture?;
        let path = format!("{path}.picture");
        self.places.insert(path.clone(), picture.file.span);
        let alt = match &picture.alt {
            Some(alt) if !alt.value.trim().is_empty() => {
                plain(&self.read(&format!("{path}.alt"), alt)).trim().to_owned()
            }
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
        let before = self.keys.set_order(Order::Beside);
        let key = self.keys.give(Thing::Picture, picture.file.span);
        let caption = self.some_line(&format!("{path}.caption"), picture.caption.as_ref());
        let file = self.file(key, &picture.file);
        let credit = picture.credit.as_ref().map(|credit| {
            // Of a picture that is still to come, the name is all there is.
            let is_drawing = match &file {
                Some(PictureContent { file: Some(_), vector, .. }) => *vector,
                _ => picture.file.value.to_lowercase().ends_with(".svg"),
            };
            let kind = if is_drawing { "illustration" } else { "photo" };
            let variables = [("kind", kind.into()), ("credit", credit.value.as_str().into())];
            let words = self.context.locale().message("credit", &variables);
            self.keys.plain(words, credit.span)
        });
        self.keys.set_order(before);
        let Some(file) = file else {
            self.keys.take_back(key);
            return None;
        };
        if !file.vector {
            self.pixels.insert(path.clone(), file.width_px);
        }
        Some(PictureContent { path, alt, caption, credit, focus, ..file })
    }

    /// Makes the organization's logo; one that is still to come leaves its place to the name.
    fn logo(&mut self) -> Option<PictureContent> {
        let organization = &self.partnership.organization;
        let file = organization.logo.as_ref()?;
        let path = "organization.logo".to_owned();
        self.places.insert(path.clone(), file.span);
        let key = self.keys.give(Thing::Picture, file.span);
        let content = self.file(key, file).filter(|content| content.file.is_some());
        if content.is_none() {
            self.keys.take_back(key);
        }
        Some(PictureContent { path, alt: organization.name.value.clone(), ..content? })
    }

    /// Reads a picture's file; what else there is to say of the picture is still empty.
    fn file(&mut self, key: Key, file: &Text) -> Option<PictureContent> {
        let empty = PictureContent {
            key,
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
        match self.pictures.load(file, self.around, self.findings) {
            Found::File(found) => {
                self.asked.entry(found.name.clone()).or_insert(file.span);
                Some(PictureContent {
                    file: Some(found.name.clone()),
                    width_px: found.size.0,
                    height_px: found.size.1,
                    vector: found.is_vector,
                    ..empty
                })
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
    fn title(&mut self, path: &str, title: Option<&Text>) -> Option<Line> {
        self.some_line(&format!("{path}.title"), title)
    }

    /// Reads a text of several paragraphs.
    fn body(&mut self, path: &str, body: &Text) -> Vec<Block<Line>> {
        let blocks = text::blocks(body, self.context, self.findings);
        self.keep(format!("{path}.body"), body, blocks)
    }

    /// Reads a text of several paragraphs on a ground of colour.
    fn display(&mut self, path: &str, body: &Text) -> Vec<Block<Line>> {
        let blocks = text::display_blocks(body, self.context, self.findings);
        self.keep(format!("{path}.body"), body, blocks)
    }

    /// Notes a text for the rules, and where it was written; gives its paragraphs their keys.
    fn keep(&mut self, path: String, body: &Text, blocks: Vec<Block>) -> Vec<Block<Line>> {
        self.places.insert(path.clone(), body.span);
        let mut line = |runs: &[Inline]| self.keys.line(runs.to_vec(), body.span);
        let keyed = blocks.iter().map(|block| block.map(&mut line)).collect();
        self.texts.push(ReadText { path, blocks });
        keyed
    }

    /// Reads a line for the rules.
    fn read(&mut self, path: &str, line: &Text) -> Vec<Inline> {
        self.places.insert(path.to_owned(), line.span);
        let content = text::inlines(line, self.context, self.findings);
        let blocks = vec![Block::Paragraph(content.clone())];
        self.texts.push(ReadText { path: path.to_owned(), blocks });
        content
    }

    /// Reads a line that the pages print.
    fn line(&mut self, path: &str, line: &Text) -> Line {
        let runs = self.read(path, line);
        self.keys.line(runs, line.span)
    }

    /// Reads a line that may be left out.
    fn some_line(&mut self, path: &str, line: Option<&Text>) -> Option<Line> {
        line.map(|line| self.line(path, line))
    }

    /// Reads several lines.
    fn lines(&mut self, path: &str, lines: &[Text]) -> Vec<Line> {
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
