//! The slug line's letters, as outlines: a sheet needs no font of its own.

use printpdf::{LinePoint, Op, PaintMode, Polygon, PolygonRing, WindingOrder};
use ttf_parser::{Face, OutlineBuilder};

use super::encode::point;

/// The font of slug lines.
const FONT: &[u8] = include_bytes!("../../../fonts/overpass/Overpass-Regular.ttf");

/// Draws a line of text from a point on its baseline; letters that the font lacks are left out.
pub fn draw(text: &str, (x, y): (f64, f64), size: f64) -> Vec<Op> {
    let Ok(face) = Face::parse(FONT, 0) else { return Vec::new() };
    let scale = size / f64::from(face.units_per_em());
    let mut pen = x;
    let mut rings = Vec::new();
    for letter in text.chars() {
        let Some(glyph) = face.glyph_index(letter) else { continue };
        let mut outline = Outline { rings: Vec::new(), origin: (pen, y), scale, last: (0.0, 0.0) };
        face.outline_glyph(glyph, &mut outline);
        rings.extend(outline.rings.into_iter().map(|points| PolygonRing { points }));
        pen += scale * f64::from(face.glyph_hor_advance(glyph).unwrap_or_default());
    }
    if rings.is_empty() {
        return Vec::new();
    }
    let winding_order = WindingOrder::NonZero;
    vec![Op::DrawPolygon { polygon: Polygon { rings, mode: PaintMode::Fill, winding_order } }]
}

/// Collects a letter's outline as printpdf's points.
struct Outline {
    rings: Vec<Vec<LinePoint>>,
    origin: (f64, f64),
    scale: f64,
    last: (f32, f32),
}

impl Outline {
    /// Adds a point of the letter.
    fn add(&mut self, (x, y): (f32, f32), bezier: bool) {
        let place =
            (self.origin.0 + self.scale * f64::from(x), self.origin.1 + self.scale * f64::from(y));
        if let Some(ring) = self.rings.last_mut() {
            ring.push(point(place, bezier));
        }
        self.last = (x, y);
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.rings.push(Vec::new());
        self.add((x, y), false);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.add((x, y), false);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let third = |from: f32, control: f32| from + 2.0 / 3.0 * (control - from);
        let last = self.last;
        self.add((third(last.0, x1), third(last.1, y1)), true);
        self.add((third(x, x1), third(y, y1)), true);
        self.add((x, y), false);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.add((x1, y1), true);
        self.add((x2, y2), true);
        self.add((x, y), false);
    }

    fn close(&mut self) {}
}
