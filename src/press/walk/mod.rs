//! Walks a page as a press does: every mark that it paints, where, in which inks, under which settings.
//!
//! In: a page of any PDF. Out: its [`Mark`]s, in the order of painting: those of its forms, the tiles of its patterns,
//! the letters that are drawn, its soft masks, and the annotations that are printed. What cannot be read, or is more
//! than is read, is said in [`Seen::broken`].

mod enter;
mod letters;
mod paint;
mod settings;
mod state;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::appearance;
use super::content::Steps;
use super::geometry::{Matrix, Rect};
use super::object::{get_dictionary, numbers, page_content, page_resources, visible};
use super::operator::Operator;
use super::space::Space;
use letters::Letters;
use state::{State, TextState};

pub use state::{Color, Graphics};

/// How deep forms may contain forms.
const MAX_DEPTH: usize = 16;

/// How much of a page is read, what its forms have counted as often as they are drawn.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    /// Operators.
    operators: usize,
    /// Bytes of content.
    bytes: usize,
    /// Marks.
    marks: usize,
    /// Settings that are saved upon each other.
    saved: usize,
}

/// What a page of a map has, and a computer of today.
const BOUNDS: Bounds =
    Bounds { operators: 5_000_000, bytes: 512 << 20, marks: 1_000_000, saved: 10_000 };

/// How many different things that cannot be read are told of a page.
const MAX_BROKEN: usize = 20;

/// Something painted.
#[derive(Debug, Clone)]
pub struct Mark {
    /// What it is.
    pub kind: Kind,
    /// Where, on the page; what lies outside the clip is left away.
    pub bounds: Rect,
    /// The colour of its inside.
    pub fill: Option<Rc<Color>>,
    /// The colour of its line.
    pub stroke: Option<Rc<Color>>,
    /// The settings that it was painted under.
    pub graphics: Graphics,
    /// Whether it belongs to a soft mask: it says how much shows, and its colours are not printed.
    pub is_mask: bool,
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
    Picture(Box<Picture>),
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
    /// The stream of one written within the page.
    inline: Option<Rc<Stream>>,
}

impl Picture {
    /// Returns the stream.
    pub fn stream<'a>(&'a self, document: &'a Document) -> Option<&'a Stream> {
        match self.id {
            Some(id) => document.get_object(id).ok()?.as_stream().ok(),
            None => self.inline.as_deref(),
        }
    }
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
    /// The fonts that letters were set in: names and dictionaries. Two fonts may have one name.
    pub fonts: Vec<(String, Dictionary)>,
    /// What cannot be read, or was not.
    pub broken: Vec<String>,
}

/// Walks a page.
pub fn walk(document: &Document, page: &Dictionary) -> Seen {
    walk_within(document, page, BOUNDS)
}

/// Walks a page as far as bounds allow.
fn walk_within(document: &Document, page: &Dictionary, bounds: Bounds) -> Seen {
    let mut walker = Walker {
        document,
        bounds,
        seen: Seen::default(),
        operators: 0,
        bytes: 0,
        is_over: false,
        open: Vec::new(),
        entered: BTreeSet::new(),
        known_fonts: BTreeSet::new(),
        spaces: BTreeMap::new(),
        letters: BTreeMap::new(),
        area: None,
        masks: 0,
    };
    let area = super::object::page_box(document, page, "MediaBox")
        .unwrap_or(Rect::new((0.0, 0.0), (612.0, 792.0)));
    if let Some(group) = get_dictionary(document, page, "Group") {
        walker.group(group, page_resources(document, page));
    }
    match page_content(document, page) {
        Ok(content) => {
            let resources = page_resources(document, page).unwrap_or(&EMPTY);
            walker.content(&content, Run::new(resources, State::new(area), 0));
        }
        Err(reason) => walker.broken(reason.to_owned()),
    }
    let annotations = appearance::read(document, page);
    for seen in annotations.printed {
        let mut state = State::new(area);
        state.matrix = seen.matrix;
        walker.form(&Run::new(&EMPTY, state, 0), Some(seen.id), seen.form);
    }
    if annotations.lost > 0 {
        walker.broken("the page has annotations that cannot be read".to_owned());
    }
    walker.seen
}

/// Resources of content that has none.
static EMPTY: std::sync::LazyLock<Dictionary> = std::sync::LazyLock::new(Dictionary::new);

/// What walks.
struct Walker<'a> {
    document: &'a Document,
    bounds: Bounds,
    seen: Seen,
    operators: usize,
    bytes: usize,
    /// Whether no more is read.
    is_over: bool,
    /// The forms that are being drawn, so that one that draws itself comes to an end.
    open: Vec<ObjectId>,
    /// Tiles, letters and masks that were walked, by their address and how they are turned and scaled.
    entered: BTreeSet<(usize, [i64; 4])>,
    /// Fonts that were noted, by their address.
    known_fonts: BTreeSet<usize>,
    /// The colour spaces of names, by the address of the resources: a mark keeps its own, so they share what is large.
    spaces: BTreeMap<(usize, Vec<u8>), Space>,
    /// The drawn letters of fonts, by the font's address.
    letters: BTreeMap<usize, Rc<Letters<'a>>>,
    /// Where a tile is repeated, which says more than where it lies itself.
    area: Option<Rect>,
    /// How many masks lie around what is walked.
    masks: usize,
}

/// A content stream on the way.
struct Run<'a> {
    resources: &'a Dictionary,
    state: State<'a>,
    saved: Vec<State<'a>>,
    text: TextState,
    /// The box around the path, on the page.
    path: Option<Rect>,
    /// From the content to the page at the beginning, which patterns go by.
    base: Matrix,
    /// Whether colours are given from outside, as those of stencils are.
    keeps_color: bool,
    depth: usize,
}

impl<'a> Run<'a> {
    /// Starts a content stream.
    fn new(resources: &'a Dictionary, state: State<'a>, depth: usize) -> Self {
        Self {
            resources,
            base: state.matrix,
            state,
            saved: Vec::new(),
            text: TextState::default(),
            path: None,
            keeps_color: false,
            depth,
        }
    }
}

impl<'a> Walker<'a> {
    /// Walks a content stream.
    fn content(&mut self, content: &[u8], mut run: Run<'a>) {
        self.bytes = self.bytes.saturating_add(content.len());
        if self.bytes > self.bounds.bytes {
            self.give_up("the page has more content than is read");
        }
        for step in Steps::new(content) {
            if self.is_over {
                return;
            }
            self.operators += 1;
            if self.operators > self.bounds.operators {
                self.give_up("the page has more operators than are read");
                return;
            }
            match step {
                Ok(step) => self.operation(&mut run, step.operator, &step.operands),
                Err(_) => {
                    self.broken("the page's content has parts that cannot be read".to_owned());
                }
            }
        }
    }

    /// Notes something that cannot be read.
    fn broken(&mut self, what: String) {
        if self.seen.broken.len() < MAX_BROKEN && !self.seen.broken.contains(&what) {
            self.seen.broken.push(what);
        }
    }

    /// Notes that a resource is not there.
    fn missing(&mut self, what: &str, name: &[u8]) {
        let name = visible(&String::from_utf8_lossy(name));
        self.broken(format!("{what} `{name}` is used, and is not in the file"));
    }

    /// Ends the walk, since there is too much.
    fn give_up(&mut self, why: &str) {
        if !self.is_over {
            self.is_over = true;
            self.seen.broken.push(why.to_owned());
        }
    }

    /// Follows one operator.
    fn operation(&mut self, run: &mut Run<'a>, operator: &str, operands: &[Object]) {
        let numbers = numbers(operands);
        let name = || operands.last().and_then(|last| last.as_name().ok());
        match Operator::read(operator) {
            Operator::Save if run.saved.len() >= self.bounds.saved => {
                self.give_up("the page's settings are saved too often upon each other");
            }
            Operator::Save => run.saved.push(run.state.clone()),
            Operator::Restore => {
                if let Some(state) = run.saved.pop() {
                    run.state = state;
                }
            }
            Operator::Transform => {
                if let Ok(matrix) = numbers.try_into() {
                    run.state.matrix = Matrix(matrix).then(run.state.matrix);
                }
            }
            Operator::LineWidth => {
                run.state.line = numbers.first().copied().unwrap_or(run.state.line);
            }
            Operator::Settings => self.choose_settings(run, name()),
            Operator::Points => {
                for point in numbers.chunks_exact(2) {
                    run.reach((point[0], point[1]));
                }
            }
            Operator::Rectangle => {
                if let &[x, y, width, height] = numbers.as_slice() {
                    let rect = Rect::new((x, y), (x + width, y + height));
                    rect.corners().into_iter().for_each(|corner| run.reach(corner));
                }
            }
            Operator::Clip => run.state.will_clip = true,
            Operator::EndPath => Self::end_path(run),
            Operator::Paint { fills, strokes } => self.path(run, fills, strokes),
            Operator::BeginText => run.text.begin(),
            Operator::Font => self.choose_font(run, operands),
            Operator::RenderMode => {
                run.state.render_mode = numbers.first().copied().unwrap_or_default();
            }
            Operator::Leading => run.text.leading = numbers.first().copied().unwrap_or_default(),
            Operator::Move => run.text.place(operator, &numbers),
            Operator::Letters { on_new_line } => {
                if on_new_line {
                    run.text.place("T*", &[]);
                }
                self.text(run, operands);
            }
            Operator::Shading => self.shading(run, name()),
            Operator::Object => self.object(run, name()),
            Operator::Picture => {
                if let Some(Object::Stream(stream)) = operands.first() {
                    let long = paint::long_keys(stream);
                    self.picture(run, None, &long);
                }
            }
            // The letter has the colour of its text (ISO 32000-1, table 113).
            Operator::Uncolored => run.keeps_color = true,
            Operator::Color(choice, side) => self.color(run, choice, side, operands),
            Operator::Close | Operator::Other => {}
        }
    }
}

impl Run<'_> {
    /// Takes a point of the path into the box around it.
    fn reach(&mut self, point: (f64, f64)) {
        let point = self.state.matrix.apply(point);
        let point = Rect::new(point, point);
        self.path = Some(self.path.map_or(point, |path| path.union(point)));
    }
}

#[cfg(test)]
mod tests;
