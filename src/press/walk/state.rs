//! The settings of a page's painting, as operators change them.

use std::rc::Rc;

use lopdf::{Dictionary, ObjectId, Stream};

use crate::press::geometry::{Matrix, Rect};
use crate::press::space::{Space, Tag};

/// A colour: a space and the numbers in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Color {
    /// The space.
    pub space: Space,
    /// The numbers.
    pub values: Vec<f64>,
    /// The colours of a pattern's gradient, where there are some to be known.
    pub pattern: Vec<Self>,
}

impl Color {
    /// Makes a colour.
    pub fn new(space: Space, values: Vec<f64>) -> Self {
        Self { space, values, pattern: Vec::new() }
    }

    /// Returns the inks, from 0 to 1 each; nothing where the colour is not given in inks.
    pub fn inks(&self) -> Option<Vec<(String, f64)>> {
        self.space.inks(&self.values)
    }

    /// Returns how many inks it takes, and how much of the blackest of them.
    pub fn black_and_others(&self) -> Option<(f64, usize)> {
        let inks = self.inks()?;
        let black = inks.iter().filter(|(name, _)| name == "Black").map(|(_, value)| *value).sum();
        let others = inks.iter().filter(|(name, value)| name != "Black" && *value > 0.005);
        Some((black, others.count()))
    }
}

/// Settings that a mark is painted under.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "they are as many as PDF has")]
pub struct Graphics {
    /// How much the inside covers.
    pub fill_alpha: f64,
    /// How much the line covers.
    pub stroke_alpha: f64,
    /// Whether the inside prints over what lies below.
    pub fill_overprint: bool,
    /// Whether the line prints over what lies below.
    pub stroke_overprint: bool,
    /// Whether an ink of no strength leaves that ink below alone.
    pub overprint_mode: f64,
    /// Whether it is mixed with what lies below.
    pub is_blended: bool,
    /// Whether a soft mask covers it.
    pub is_masked: bool,
}

impl Graphics {
    /// Returns whether something below shines through.
    pub fn is_transparent(&self) -> bool {
        self.fill_alpha < 1.0 || self.stroke_alpha < 1.0 || self.is_blended || self.is_masked
    }
}

/// A font that letters are to be set in.
#[derive(Debug, Clone)]
pub enum Face<'a> {
    /// None was chosen.
    None,
    /// One of this name was asked for, and is not there.
    Missing(Rc<[u8]>),
    /// This one.
    There {
        /// The name by which it was asked for.
        name: Rc<[u8]>,
        /// The font.
        font: &'a Dictionary,
    },
}

/// A tile that a pattern repeats.
#[derive(Debug, Clone, Copy)]
pub struct Tile<'a> {
    /// Its object.
    pub id: Option<ObjectId>,
    /// What it paints.
    pub stream: &'a Stream,
    /// Whether it has colours of its own.
    pub is_colored: bool,
    /// From the tile to the page.
    pub matrix: Matrix,
}

/// A soft mask.
#[derive(Debug, Clone, Copy)]
pub struct Mask<'a> {
    /// The form that it is made of.
    pub id: Option<ObjectId>,
    /// The same.
    pub form: &'a Stream,
    /// From the form to the page.
    pub matrix: Matrix,
}

/// What `q` saves.
#[derive(Debug, Clone)]
pub struct State<'a> {
    /// From the content to the page.
    pub matrix: Matrix,
    /// The box around the clip, on the page.
    pub clip: Rect,
    /// Whether the path will clip when it ends.
    pub will_clip: bool,
    /// The width of lines.
    pub line: f64,
    /// The colour of insides.
    pub fill: Rc<Color>,
    /// The colour of lines.
    pub stroke: Rc<Color>,
    /// The tile that insides are painted with.
    pub fill_tile: Option<Tile<'a>>,
    /// The tile that lines are painted with.
    pub stroke_tile: Option<Tile<'a>>,
    /// What covers the marks.
    pub mask: Option<Mask<'a>>,
    /// The font.
    pub face: Face<'a>,
    /// The size of letters.
    pub font_size: f64,
    /// Whether letters are filled, drawn, or neither.
    pub render_mode: f64,
    /// The rest.
    pub graphics: Graphics,
}

impl State<'_> {
    /// Returns what a page begins with.
    pub fn new(clip: Rect) -> Self {
        let black = Rc::new(Color::new(Space::Gray(Tag::Device), vec![0.0]));
        Self {
            matrix: Matrix::IDENTITY,
            clip,
            will_clip: false,
            line: 1.0,
            fill: Rc::clone(&black),
            stroke: black,
            fill_tile: None,
            stroke_tile: None,
            mask: None,
            face: Face::None,
            font_size: 0.0,
            render_mode: 0.0,
            graphics: Graphics {
                fill_alpha: 1.0,
                stroke_alpha: 1.0,
                fill_overprint: false,
                stroke_overprint: false,
                overprint_mode: 0.0,
                is_blended: false,
                is_masked: false,
            },
        }
    }
}

/// Where letters are set.
#[derive(Debug, Clone)]
pub struct TextState {
    /// From letters to the content.
    pub matrix: Matrix,
    /// The same at the line's beginning.
    line: Matrix,
    /// From line to line.
    pub leading: f64,
}

impl Default for TextState {
    fn default() -> Self {
        Self { matrix: Matrix::IDENTITY, line: Matrix::IDENTITY, leading: 0.0 }
    }
}

impl TextState {
    /// Begins a text.
    pub fn begin(&mut self) {
        self.matrix = Matrix::IDENTITY;
        self.line = Matrix::IDENTITY;
    }

    /// Follows an operator that places letters.
    #[expect(clippy::many_single_char_names, reason = "the letters of ISO 32000-1, 8.3.4")]
    pub fn place(&mut self, operator: &str, numbers: &[f64]) {
        match (operator, numbers) {
            ("Tm", &[a, b, c, d, e, f]) => self.line = Matrix([a, b, c, d, e, f]),
            ("Td" | "TD", &[x, y]) => {
                if operator == "TD" {
                    self.leading = -y;
                }
                self.line = Matrix::translate(x, y).then(self.line);
            }
            ("T*", _) => self.line = Matrix::translate(0.0, -self.leading).then(self.line),
            _ => return,
        }
        self.matrix = self.line;
    }
}
