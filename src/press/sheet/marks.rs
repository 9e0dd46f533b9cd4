//! Marks: where to cut and to fold, whether the plates meet, how strong the inks are, whose sheet it is.

use printpdf::{
    Cmyk, Color, DictItem, LinePoint, Op, PaintMode, Polygon, PolygonRing, Pt, WindingOrder,
};

use super::encode::{filled, line, point};
use super::{Cell, REGISTRATION, Side, letters};
use crate::press::geometry::{Rect, points};

/// How far from the trim marks begin, in millimetres; the bleed lies between.
const OFFSET: f64 = 4.0;

/// How long crop and fold marks are, in millimetres.
const LENGTH: f64 = 5.0;

/// How wide their lines are, in points.
const WIDTH: f64 = 0.25;

/// How large a registration mark is, in millimetres.
const TARGET: f64 = 5.0;

/// How large a patch of the colour bar is, in millimetres.
const PATCH: f64 = 5.0;

/// The size of the slug line, in points.
const SLUG_SIZE: f64 = 6.5;

/// How much room marks need around the trim, in millimetres.
pub const ROOM: f64 = OFFSET + LENGTH + 1.0;

/// Where a quarter circle's control points lie, from its end, as a share of the radius.
const ARC: f64 = 0.552_284_75;

/// The marks of a side.
#[derive(Debug, Clone)]
pub struct Marks {
    /// What is written beside the pages.
    pub slug: String,
    /// Where the sheet is folded, from the left, in points.
    pub folds: Vec<f64>,
}

impl Marks {
    /// Draws the marks of a side.
    pub fn draw(&self, side: &Side<'_>) -> Vec<Op> {
        let Some(around) = side.cells.iter().map(|cell| cell.trim).reduce(Rect::union) else {
            return Vec::new();
        };
        let sheet = Rect::new((0.0, 0.0), side.size);
        let mut operators = vec![Op::SaveGraphicsState];
        operators.extend(registration_colors());
        operators.push(Op::SetOutlineThickness { pt: width() });
        operators.extend(self.crops(side, around));
        operators.extend(targets(around));
        operators.extend(self.slug(around));
        operators.extend(bar(around, sheet));
        operators.push(Op::RestoreGraphicsState);
        operators
    }

    /// Draws where to cut, at the corners of every page that lie free, and where to fold.
    fn crops(&self, side: &Side<'_>, around: Rect) -> Vec<Op> {
        let (near, far) = (points(OFFSET), points(OFFSET + LENGTH));
        let mut operators = Vec::new();
        let mut across: Vec<f64> = Vec::new();
        let mut down: Vec<f64> = Vec::new();
        for Cell { trim, .. } in &side.cells {
            across.extend([trim.left, trim.right]);
            down.extend([trim.bottom, trim.top]);
        }
        let is_fold = |x: f64| self.folds.iter().any(|fold| (fold - x).abs() < points(10.0));
        let mut drawn: Vec<f64> = Vec::new();
        for x in across.into_iter().filter(|x| !is_fold(*x)) {
            if drawn.iter().any(|known| (known - x).abs() < 0.1) {
                continue;
            }
            drawn.push(x);
            operators.push(line((x, around.top + near), (x, around.top + far)));
            operators.push(line((x, around.bottom - near), (x, around.bottom - far)));
        }
        drawn.clear();
        for y in down {
            if drawn.iter().any(|known| (known - y).abs() < 0.1) {
                continue;
            }
            drawn.push(y);
            operators.push(line((around.left - near, y), (around.left - far, y)));
            operators.push(line((around.right + near, y), (around.right + far, y)));
        }
        for fold in &self.folds {
            // A fold is dashed: three strokes.
            for (from, to) in [(0.0, 0.2), (0.4, 0.6), (0.8, 1.0)] {
                let at = |share: f64| near + share * (far - near);
                operators.push(line((*fold, around.top + at(from)), (*fold, around.top + at(to))));
                let (from, to) = (around.bottom - at(from), around.bottom - at(to));
                operators.push(line((*fold, from), (*fold, to)));
            }
        }
        operators
    }

    /// Writes whose sheet it is, below the pages at the left.
    fn slug(&self, around: Rect) -> Vec<Op> {
        let from = around.left + points(OFFSET);
        letters::draw(&self.slug, (from, around.bottom - points(OFFSET + LENGTH * 0.7)), SLUG_SIZE)
    }
}

/// Returns the width of lines.
#[expect(clippy::cast_possible_truncation, reason = "printpdf's numbers are single precision")]
fn width() -> Pt {
    Pt(WIDTH as f32)
}

/// Chooses the colour that prints on every plate.
fn registration_colors() -> [Op; 4] {
    let full = || vec![DictItem::Real(1.0)];
    [
        Op::SetColorSpaceStroke { id: REGISTRATION.to_owned() },
        Op::Unknown { key: "SCN".to_owned(), value: full() },
        Op::SetColorSpaceFill { id: REGISTRATION.to_owned() },
        Op::Unknown { key: "scn".to_owned(), value: full() },
    ]
}

/// Draws a registration mark in the middle of each side.
fn targets(around: Rect) -> Vec<Op> {
    let out = points(OFFSET + LENGTH / 2.0);
    let middle =
        (f64::midpoint(around.left, around.right), f64::midpoint(around.bottom, around.top));
    // Beside the middle above and below, where a fold mark may stand.
    let beside = middle.0 + points(12.0);
    let centers = [
        (beside, around.top + out),
        (beside, around.bottom - out),
        (around.left - out, middle.1),
        (around.right + out, middle.1),
    ];
    centers.into_iter().flat_map(target).collect()
}

/// Draws a registration mark: a circle and a cross.
fn target((x, y): (f64, f64)) -> [Op; 3] {
    let arm = points(TARGET / 2.0);
    [
        Op::DrawPolygon { polygon: circle((x, y), arm * 0.6) },
        line((x - arm, y), (x + arm, y)),
        line((x, y - arm), (x, y + arm)),
    ]
}

/// Makes a circle of four curves.
fn circle((x, y): (f64, f64), radius: f64) -> Polygon {
    let control = radius * ARC;
    let at = |dx: f64, dy: f64, bezier| point((x + dx, y + dy), bezier);
    let quarter = |(ax, ay): (f64, f64), (bx, by): (f64, f64)| -> [LinePoint; 3] {
        [
            at(ax * radius + bx * control, ay * radius + by * control, true),
            at(bx * radius + ax * control, by * radius + ay * control, true),
            at(bx * radius, by * radius, false),
        ]
    };
    let ends = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0), (1.0, 0.0)];
    let curves = ends.windows(2).flat_map(|pair| quarter(pair[0], pair[1]));
    let all = std::iter::once(at(radius, 0.0, false)).chain(curves).collect();
    Polygon {
        rings: vec![PolygonRing { points: all }],
        mode: PaintMode::Stroke,
        winding_order: WindingOrder::NonZero,
    }
}

/// Draws patches of every ink and its half, and of what they make together, above the pages at the left.
fn bar(around: Rect, sheet: Rect) -> Vec<Op> {
    const PATCHES: [[f32; 4]; 12] = [
        [1.0, 0.0, 0.0, 0.0],
        [0.0, 1.0, 0.0, 0.0],
        [0.0, 0.0, 1.0, 0.0],
        [0.0, 0.0, 0.0, 1.0],
        [0.5, 0.0, 0.0, 0.0],
        [0.0, 0.5, 0.0, 0.0],
        [0.0, 0.0, 0.5, 0.0],
        [0.0, 0.0, 0.0, 0.5],
        [1.0, 1.0, 0.0, 0.0],
        [1.0, 0.0, 1.0, 0.0],
        [0.0, 1.0, 1.0, 0.0],
        [0.5, 0.4, 0.4, 0.0],
    ];
    let mut left = around.left + points(OFFSET);
    let bottom = around.top + points(OFFSET + 0.5);
    let mut operators = Vec::new();
    for [c, m, y, k] in PATCHES {
        let patch = Rect::new((left, bottom), (left + points(PATCH), bottom + points(PATCH)));
        left = patch.right;
        if !sheet.contains(patch, 0.1) {
            break;
        }
        let col = Color::Cmyk(Cmyk { c, m, y, k, icc_profile: None });
        operators.push(Op::SetFillColor { col });
        operators.push(Op::DrawPolygon { polygon: filled(patch) });
    }
    operators
}
