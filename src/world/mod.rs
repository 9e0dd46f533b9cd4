//! Everything that the typesetter may see: templates, fonts, the document's data, charts and pictures.
//!
//! In: the factsheet and its drawings. Out: a [`SheetWorld`] with no disk, no clock and no network behind it.

mod data;
mod lines;
mod neighbours;
mod templates;
mod themed;
mod beforehand;
mod value;

use std::collections::BTreeMap;
use std::num::NonZeroU64;
use std::sync::LazyLock;
use std::sync::mpsc::Receiver;

use ecow::eco_format;
use serde_json::json;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, Span as TypstSpan, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;

pub use beforehand::Needs;
pub use data::{Edition, Making};

use crate::content::{Factsheet, PictureFile};
use crate::drawings::Drawings;
use crate::fonts::Fonts;
use crate::template::{Grid, Template};

/// The file that holds the document's data.
const DATA_PATH: &str = "/factsheet.json";

/// The file that says which strands are laid out.
const SHEETS_PATH: &str = "/sheets.json";

/// The file that holds the plan.
const PLAN_PATH: &str = "/plan.json";

/// The file that the typesetter starts from when it lays out components.
const MAIN_PATH: &str = "/main.typ";

/// The file that it starts from when it draws what depends on the plan.
const PAGES_PATH: &str = "/pages.typ";

/// The file that it starts from when it decodes pictures.
const PICTURES_PATH: &str = "/pictures.typ";

/// The standard library is the same for every document.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // The heads of rows, for who hears a table.
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

/// Makes what is the same for every document, and then what one needs, as soon as that is told.
pub fn warm(needs: &Receiver<Needs>) {
    LazyLock::force(&LIBRARY);
    beforehand::shared();
    // Of a document that cannot be read nothing is told.
    if let Ok(needs) = needs.recv() {
        beforehand::needed(&needs);
    }
}

/// Returns the file and the line of a place in a template of the program, by its number in the typesetter's timings.
pub fn line(place: NonZeroU64) -> (String, u32) {
    let span = TypstSpan::from_raw(place);
    let known = span.id().and_then(|id| Some((path(id), templates::source(path(id))?)));
    let line = |source: &Source| source.lines().byte_to_line(source.find(span)?.offset());
    let line_of = |(path, source)| {
        let line = line(source).map_or(0, |line| u32::try_from(line + 1).unwrap_or_default());
        (String::from(path), line)
    };
    known.map(line_of).unwrap_or_default()
}

/// Which strands are laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// All.
    All,
    /// One of each text.
    First,
    /// Those of some numbers.
    These(Vec<usize>),
}

impl Asked {
    /// As templates read it.
    fn describe(&self) -> Bytes {
        let json = match self {
            Self::All => json!("all"),
            Self::First => json!("first"),
            Self::These(numbers) => json!(numbers),
        };
        Bytes::from_string(json.to_string())
    }
}

/// What the typesetter sees.
pub struct SheetWorld<'a> {
    fonts: &'a Fonts,
    main: FileId,
    /// What is not built in, by its path.
    sources: BTreeMap<String, Source>,
    /// Data and pictures, by their paths.
    files: BTreeMap<String, Bytes>,
    /// Where the files of a template of the author's own come from, by their paths here.
    shown: BTreeMap<String, String>,
    today: Option<Datetime>,
    template: &'a Template,
    signature: usize,
}

/// Puts a document's world together.
pub fn assemble<'a>(
    factsheet: &'a Factsheet,
    drawings: &Drawings<'_>,
    making: &Making,
) -> SheetWorld<'a> {
    let template = factsheet.template();
    let main_text = format!(
        "#import \"{}\": components\n#components(json(\"{DATA_PATH}\"))\n",
        template.main()
    );
    let main = file_id(MAIN_PATH);
    let mut sources = BTreeMap::from([(MAIN_PATH.to_owned(), Source::new(main, main_text))]);
    let data = data::describe(factsheet, drawings, making);
    let mut files = BTreeMap::from([
        (DATA_PATH.to_owned(), Bytes::from_string(data)),
        (SHEETS_PATH.to_owned(), Asked::All.describe()),
    ]);
    let colors = json!(factsheet.theme().colors);
    for picture in factsheet.pictures().values() {
        let content = picture.content(making.has_inks);
        let themed = if picture.is_vector { themed::themed(&content, &colors) } else { None };
        files.insert(picture.name.clone(), themed.map_or_else(|| Bytes::new(content), Bytes::new));
    }
    let mut shown = BTreeMap::new();
    for (path, file) in template.own_files() {
        shown.insert(path.clone(), file.shown.clone());
        match std::str::from_utf8(&file.bytes) {
            Ok(text) if path.ends_with(".typ") => {
                sources.insert(path.clone(), Source::new(file_id(&path), text.to_owned()));
            }
            _ => {
                files.insert(path, Bytes::new(file.bytes.clone()));
            }
        }
    }
    let today = data::date(factsheet.issued());
    let signature = if making.edition == Edition::Print { template.signature() } else { 1 };
    let fonts = factsheet.fonts();
    SheetWorld { fonts, main, sources, files, shown, today, template, signature }
}

/// Returns the typesetter's name for a path.
fn file_id(path: &str) -> FileId {
    #[expect(
        clippy::expect_used,
        reason = "paths come from the tables here or are numbered, and are normal"
    )]
    let path = VirtualPath::new(path).expect("the path is normal");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl SheetWorld<'_> {
    /// The page that the components are set for.
    pub fn grid(&self) -> Grid {
        self.template.grid()
    }

    /// What the number of pages is a multiple of.
    pub fn signature(&self) -> usize {
        self.signature
    }

    /// Returns the function of the template that a file asks for, if it is one of those that begin everything.
    pub fn asks_for(&self, id: FileId) -> Option<&'static str> {
        match path(id) {
            MAIN_PATH => Some("components(data)"),
            PAGES_PATH => Some("pages(data, plan)"),
            _ => None,
        }
    }

    /// Returns the file that the template begins with.
    pub fn entry(&self) -> FileId {
        file_id(&self.template.main())
    }

    /// Returns the path of a file as reports write it.
    pub fn shown(&self, id: FileId) -> String {
        let own = self.shown.get(path(id)).cloned();
        own.unwrap_or_else(|| id.get().vpath().get_without_slash().to_owned())
    }

    /// Returns the error for a file that is not part of the world, by the path that its author knows it by.
    fn missing(&self, id: FileId) -> FileError {
        if let VirtualRoot::Package(package) = id.get().root() {
            let name = &package.name;
            return FileError::Other(Some(eco_format!(
                "no package is ever imported; copy the files of `{name}` into the folder of the template"
            )));
        }
        let wanted = path(id);
        let beside = self.shown.iter().find_map(|(own, shown)| {
            let folder = &own[..=own.rfind('/')?];
            let shown = shown.strip_suffix(own.strip_prefix(folder)?)?;
            Some(format!("{shown}{}", wanted.strip_prefix(folder)?))
        });
        let name = beside.unwrap_or_else(|| wanted.trim_start_matches('/').to_owned());
        FileError::NotFound(name.into())
    }

    /// Returns the same world in which some strands are laid out.
    #[must_use]
    pub fn with_sheets(&self, asked: &Asked) -> Self {
        let mut world = self.copy(self.main);
        world.files.insert(SHEETS_PATH.to_owned(), asked.describe());
        world
    }

    /// Returns the same world with a plan, whose furniture and slots are drawn.
    #[must_use]
    pub fn with_plan(&self, plan: String) -> Self {
        let text = format!(
            "#import \"{}\": pages\n#pages(json(\"{DATA_PATH}\"), json(\"{PLAN_PATH}\"))\n",
            self.template.main()
        );
        let main = file_id(PAGES_PATH);
        let mut world = self.copy(main);
        world.sources.insert(PAGES_PATH.to_owned(), Source::new(main, text));
        world.files.insert(PLAN_PATH.to_owned(), Bytes::from_string(plan));
        world
    }

    fn copy(&self, main: FileId) -> Self {
        Self {
            fonts: self.fonts,
            main,
            sources: self.sources.clone(),
            files: self.files.clone(),
            shown: self.shown.clone(),
            today: self.today,
            template: self.template,
            signature: self.signature,
        }
    }

    /// Returns the same world with a document that shows one picture of it and nothing else.
    #[must_use]
    pub fn with_only(&self, picture: &str) -> Self {
        let text = format!(
            "#set document(title: \"A picture\")\n#image(\"{picture}\", alt: \"A picture\")\n"
        );
        let mut world = self.copy(self.main);
        world.sources.insert(MAIN_PATH.to_owned(), Source::new(self.main, text));
        world
    }

    /// Decodes pictures, which the typesetter remembers: it asks for most of them when the pages are planned.
    pub fn decode<'p>(&self, pictures: impl Iterator<Item = &'p PictureFile>) {
        let text: String =
            pictures.map(|picture| format!("#image(\"{}\")\n\n", picture.name)).collect();
        if text.is_empty() {
            return;
        }
        let main = file_id(PICTURES_PATH);
        let mut world = self.copy(main);
        world.sources.insert(PICTURES_PATH.to_owned(), Source::new(main, text));
        // Faults are told where pictures are set.
        drop(typst::compile::<PagedDocument>(&world));
    }

    /// Returns all files, with their paths, for people who work on templates.
    pub fn contents(&self) -> impl Iterator<Item = (String, Vec<u8>)> {
        let relative = |path: &String| path.trim_start_matches('/').to_owned();
        let templates = templates::texts()
            .map(move |(path, text)| (path.trim_start_matches('/').to_owned(), text.into()));
        let sources = self
            .sources
            .iter()
            .map(move |(path, source)| (relative(path), source.text().as_bytes().to_vec()));
        let files = self.files.iter().map(move |(path, bytes)| (relative(path), bytes.to_vec()));
        let fonts = self.fonts.own_files().enumerate();
        let fonts = fonts.map(|(index, bytes)| (format!("fonts/own/{index}.otf"), bytes.to_vec()));
        templates.chain(sources).chain(files).chain(fonts)
    }
}

impl World for SheetWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources
            .get(path(id))
            .or_else(|| templates::source(path(id)))
            .cloned()
            .ok_or_else(|| self.missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let known = self.files.get(path(id)).cloned();
        known.map_or_else(|| self.source(id).map(Bytes::from_string), Ok)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}

/// Returns the path of a file in the world.
fn path(id: FileId) -> &'static str {
    id.get().vpath().get_with_slash()
}
