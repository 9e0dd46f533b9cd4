//! Walks a page as a press does: every mark that it paints, where, in which inks, under which settings.
//!
//! In: a page of any PDF. Out: its [`Mark`]s, in the order of painting, those of the forms in it included.

mod paint;
mod state;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::geometry::{Matrix, Rect};
use super::object::{
    as_dictionary, get_bool, get_dictionary, get_matrix, get_name, get_number, get_rect, numbers,
    page_content, page_resources, resource, unpacked,
};
use super::space::Space;
use state::{State, TextState};

pub use state::{Color, Graphics};

/// How deep forms may contain forms.
const MAX_DEPTH: usize = 16;

/// How many operators of a page are read, those of its forms as often as they are drawn.
const MAX_OPERATORS: usize = 5_000_000;

/// Something painted.
#[derive(Debug, Clone)]
pub struct Mark {
    /// What it is.
    pub kind: Kind,
    /// Where, on the page; what lies outside the clip is left away.
    pub bounds: Rect,
    /// The colour of its inside.
    pub fill: Option<Color>,
    /// The colour of its line.
    pub stroke: Option<Color>,
    /// The settings that it was painted under.
    pub graphics: Graphics,
}

/// What a mark is.
#[derive(Debug, Clone)]
pub enum Kind {
    /// Letters.
    Text {
        /// The size on the page, in points.
        size: f64,
    },
    /// A path.
    Path {
        /// The width of its line on the page, in points.
        line: f64,
    },
    /// A picture.
    Picture(Picture),
    /// A gradient.
    Shading,
}

/// A picture on a page.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Its object; nothing for one written within the page.
    pub id: Option<ObjectId>,
    /// The pixels in a row.
    pub width: f64,
    /// The rows.
    pub height: f64,
    /// Dots an inch across and down.
    pub dpi: (f64, f64),
    /// Its colour space.
    pub space: Space,
    /// Whether it is a stencil for the colour of the inside.
    pub is_stencil: bool,
    /// Whether it has one bit a pixel.
    pub is_bilevel: bool,
    /// The stream itself.
    pub stream: Stream,
}

/// What a walk over a page saw.
#[derive(Debug, Default)]
pub struct Seen {
    /// The marks.
    pub marks: Vec<Mark>,
    /// The blend spaces of the transparency groups, as reports name them.
    pub group_spaces: Vec<String>,
    /// Whether anything shines through.
    pub has_transparency: bool,
    /// The fonts that letters were set in: names and dictionaries.
    pub fonts: Vec<(String, Dictionary)>,
    /// What cannot be read.
    pub broken: Vec<String>,
}

/// Walks a page.
pub fn walk(document: &Document, page: &Dictionary) -> Seen {
    let mut walker = Walker { document, seen: Seen::default(), operators: 0, open: Vec::new() };
    let area = super::object::page_box(document, page, "MediaBox")
        .unwrap_or(Rect::new((0.0, 0.0), (612.0, 792.0)));
    if let Some(group) = get_dictionary(document, page, "Group") {
        walker.group(group, page_resources(document, page));
    }
    let empty = Dictionary::new();
    match page_content(document, page) {
        Some(content) => {
            let resources = page_resources(document, page).unwrap_or(&empty);
            walker.content(&content, resources, State::new(area), 0);
        }
        None => walker.seen.broken.push("the page's content cannot be unpacked".to_owned()),
    }
    walker.seen
}

/// What walks.
struct Walker<'a> {
    document: &'a Document,
    seen: Seen,
    operators: usize,
    /// The forms that are being drawn, so that one that draws itself comes to an end.
    open: Vec<ObjectId>,
}

/// A content stream on the way.
struct Run<'a> {
    resources: &'a Dictionary,
    state: State,
    saved: Vec<State>,
    text: TextState,
    /// The corners of the path.
    path: Vec<(f64, f64)>,
    depth: usize,
}

impl<'a> Walker<'a> {
    /// Walks a content stream.
    fn content(&mut self, content: &[u8], resources: &'a Dictionary, state: State, depth: usize) {
        let Ok(content) = Content::decode(content) else {
            self.seen.broken.push("a content stream cannot be read".to_owned());
            return;
        };
        let mut run = Run {
            resources,
            state,
            saved: Vec::new(),
            text: TextState::default(),
            path: Vec::new(),
            depth,
        };
        for operation in &content.operations {
            self.operators += 1;
            if self.operators > MAX_OPERATORS {
                if self.operators == MAX_OPERATORS + 1 {
                    self.seen.broken.push("the page has more operators than are read".to_owned());
                }
                return;
            }
            self.operation(&mut run, &operation.operator, &operation.operands);
        }
    }

    /// Follows one operator.
    fn operation(&mut self, run: &mut Run<'a>, operator: &str, operands: &[Object]) {
        let numbers = numbers(operands);
        let name = || operands.last().and_then(|last| last.as_name().ok());
        match operator {
            "q" => run.saved.push(run.state.clone()),
            "Q" => {
                if let Some(state) = run.saved.pop() {
                    run.state = state;
                }
            }
            "cm" => {
                if let Ok(matrix) = numbers.try_into() {
                    run.state.matrix = Matrix(matrix).then(run.state.matrix);
                }
            }
            "w" => run.state.line = numbers.first().copied().unwrap_or(run.state.line),
            "gs" => {
                let found = name()
                    .and_then(|name| resource(self.document, run.resources, "ExtGState", name));
                if let Some(settings) = found.and_then(|(_, object)| as_dictionary(object)) {
                    self.settings(run, settings);
                }
            }
            "m" | "l" | "c" | "v" | "y" => {
                run.path.extend(numbers.chunks_exact(2).map(|pair| (pair[0], pair[1])));
            }
            "re" => {
                if let &[x, y, width, height] = numbers.as_slice() {
                    let rect = Rect::new((x, y), (x + width, y + height));
                    run.path.extend(rect.corners());
                }
            }
            "W" | "W*" => run.state.will_clip = true,
            "n" => Self::end_path(run),
            "f" | "F" | "f*" => self.path(run, true, false),
            "S" | "s" => self.path(run, false, true),
            "B" | "B*" | "b" | "b*" => self.path(run, true, true),
            "BT" => run.text.begin(),
            "Tf" => {
                run.state.font_size = numbers.last().copied().unwrap_or(run.state.font_size);
                self.font(run, operands);
            }
            "Tr" => run.state.render_mode = numbers.first().copied().unwrap_or_default(),
            "TL" => run.text.leading = numbers.first().copied().unwrap_or_default(),
            "Td" | "TD" | "Tm" | "T*" => run.text.place(operator, &numbers),
            "Tj" | "TJ" => self.text(run),
            "'" | "\"" => {
                run.text.place("T*", &[]);
                self.text(run);
            }
            "sh" => self.shading(run, name()),
            "Do" => self.object(run, name()),
            "BI" => {
                if let Some(Object::Stream(stream)) = operands.first() {
                    let long = paint::long_keys(stream);
                    self.picture(run, None, &long);
                }
            }
            _ => self.color(run, operator, operands),
        }
    }

    /// Takes over settings of an `ExtGState`.
    fn settings(&mut self, run: &mut Run<'a>, settings: &Dictionary) {
        let document = self.document;
        let graphics = &mut run.state.graphics;
        let number = |key| get_number(document, settings, key);
        graphics.fill_alpha = number("ca").unwrap_or(graphics.fill_alpha);
        graphics.stroke_alpha = number("CA").unwrap_or(graphics.stroke_alpha);
        // `OP` alone is for both (ISO 32000-1, table 58).
        let stroke = get_bool(document, settings, "OP");
        graphics.stroke_overprint = stroke.unwrap_or(graphics.stroke_overprint);
        graphics.fill_overprint =
            get_bool(document, settings, "op").or(stroke).unwrap_or(graphics.fill_overprint);
        graphics.overprint_mode = number("OPM").unwrap_or(graphics.overprint_mode);
        run.state.line = number("LW").unwrap_or(run.state.line);
        if let Some(mode) = get_name(document, settings, "BM") {
            graphics.is_blended = !matches!(mode, b"Normal" | b"Compatible");
        }
        match super::object::get(document, settings, "SMask") {
            Some(Object::Name(_)) => graphics.is_masked = false,
            Some(_) => graphics.is_masked = true,
            None => {}
        }
        self.seen.has_transparency |= graphics.is_transparent();
    }

    /// Notes the font that letters will be set in.
    fn font(&mut self, run: &Run<'a>, operands: &[Object]) {
        let Some(name) = operands.first().and_then(|first| first.as_name().ok()) else { return };
        let found = resource(self.document, run.resources, "Font", name);
        let Some(font) = found.and_then(|(_, object)| as_dictionary(object)) else {
            self.seen.broken.push(format!(
                "the font `{}` is not among the page's resources",
                String::from_utf8_lossy(name)
            ));
            return;
        };
        let name = get_name(self.document, font, "BaseFont").unwrap_or(name);
        let name = String::from_utf8_lossy(name).into_owned();
        if !self.seen.fonts.iter().any(|(known, _)| *known == name) {
            self.seen.fonts.push((name, font.clone()));
        }
    }

    /// Draws a form or a picture.
    fn object(&mut self, run: &mut Run<'a>, name: Option<&[u8]>) {
        let document = self.document;
        let found = name.and_then(|name| resource(document, run.resources, "XObject", name));
        let Some((id, Object::Stream(stream))) = found else { return };
        match get_name(document, &stream.dict, "Subtype") {
            Some(b"Image") => self.picture(run, id, stream),
            Some(b"Form") => self.form(run, id, stream),
            _ => {}
        }
    }

    /// Draws a form.
    fn form(&mut self, run: &Run<'a>, id: Option<ObjectId>, stream: &'a Stream) {
        let document = self.document;
        if run.depth >= MAX_DEPTH || id.is_some_and(|id| self.open.contains(&id)) {
            return;
        }
        let Some(content) = unpacked(stream) else {
            self.seen.broken.push("a form cannot be unpacked".to_owned());
            return;
        };
        let resources =
            get_dictionary(document, &stream.dict, "Resources").unwrap_or(run.resources);
        if let Some(group) = get_dictionary(document, &stream.dict, "Group") {
            self.group(group, Some(resources));
        }
        let mut state = run.state.clone();
        if let Some(matrix) = get_matrix(document, &stream.dict, "Matrix") {
            state.matrix = matrix.then(state.matrix);
        }
        if let Some(area) = get_rect(document, &stream.dict, "BBox") {
            state.clip = state.clip.intersection(state.matrix.apply_box(area));
        }
        self.open.extend(id);
        self.content(&content, resources, state, run.depth + 1);
        if id.is_some() {
            self.open.pop();
        }
    }

    /// Notes a transparency group.
    fn group(&mut self, group: &Dictionary, resources: Option<&Dictionary>) {
        if get_name(self.document, group, "S") != Some(b"Transparency") {
            return;
        }
        let empty = Dictionary::new();
        let space = super::object::get(self.document, group, "CS")
            .map(|space| Space::read(self.document, resources.unwrap_or(&empty), space).word());
        self.seen.group_spaces.extend(space);
    }
}
