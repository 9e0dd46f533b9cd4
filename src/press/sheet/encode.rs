//! printpdf's operators as a content stream; those that a sheet is drawn with.

use lopdf::Object;
use lopdf::content::{Content, Operation};
use printpdf::{
    Color, Line, LinePoint, Op, PaintMode, Point, Polygon, PolygonRing, Pt, WindingOrder,
};

use crate::press::geometry::{Matrix, Rect};
use crate::press::object::{name, real, reals};

/// Writes operators; those that no sheet is drawn with are left out.
pub fn content(operators: &[Op]) -> Vec<u8> {
    let mut operations = Vec::new();
    for operator in operators {
        encode(operator, &mut operations);
    }
    // Operators made of names and numbers can always be written.
    Content { operations }.encode().unwrap_or_default()
}

/// Writes one operator.
fn encode(operator: &Op, operations: &mut Vec<Operation>) {
    let mut push = |operator: &str, operands| operations.push(Operation::new(operator, operands));
    match operator {
        Op::SaveGraphicsState => push("q", Vec::new()),
        Op::RestoreGraphicsState => push("Q", Vec::new()),
        Op::SetOutlineThickness { pt } => push("w", vec![real(f64::from(pt.0))]),
        Op::SetOutlineColor { col } => push("K", color(col)),
        Op::SetFillColor { col } => push("k", color(col)),
        Op::SetColorSpaceStroke { id } => push("CS", vec![name(id)]),
        Op::SetColorSpaceFill { id } => push("cs", vec![name(id)]),
        Op::SetTransformationMatrix { matrix } => {
            push("cm", matrix.as_array().iter().map(|part| Object::Real(*part)).collect());
        }
        Op::UseXobject { id, transform } => {
            let own = transform.get_ctms(None);
            let matrix = own.iter().fold(Matrix::IDENTITY, |matrix, next| {
                Matrix(next.as_array().map(f64::from)).then(matrix)
            });
            if matrix == Matrix::IDENTITY {
                push("Do", vec![name(&id.0)]);
            } else {
                push("q", Vec::new());
                push("cm", reals(&matrix.0).as_array().cloned().unwrap_or_default());
                push("Do", vec![name(&id.0)]);
                push("Q", Vec::new());
            }
        }
        Op::DrawLine { line } => {
            path(&line.points, line.is_closed, operations);
            operations.push(Operation::new("S", Vec::new()));
        }
        Op::DrawPolygon { polygon } => {
            for ring in &polygon.rings {
                path(&ring.points, true, operations);
            }
            let is_even_odd = polygon.winding_order == WindingOrder::EvenOdd;
            let painting: &[&str] = match (polygon.mode, is_even_odd) {
                (PaintMode::Clip, true) => &["W*", "n"],
                (PaintMode::Clip, false) => &["W", "n"],
                (PaintMode::Fill, true) => &["f*"],
                (PaintMode::Fill, false) => &["f"],
                (PaintMode::Stroke, _) => &["S"],
                (PaintMode::FillStroke, true) => &["B*"],
                (PaintMode::FillStroke, false) => &["B"],
            };
            operations.extend(painting.iter().map(|word| Operation::new(word, Vec::new())));
        }
        Op::Unknown { key, value } => {
            let operands = value.iter().filter_map(|item| match item {
                printpdf::DictItem::Real(number) => Some(Object::Real(*number)),
                printpdf::DictItem::Int(number) => Some(Object::Integer(*number)),
                _ => None,
            });
            operations.push(Operation::new(key, operands.collect()));
        }
        _ => {}
    }
}

/// Writes a path; a point that bends belongs to a curve with the two after it.
fn path(points: &[LinePoint], is_closed: bool, operations: &mut Vec<Operation>) {
    let place = |point: &LinePoint| [real(f64::from(point.p.x.0)), real(f64::from(point.p.y.0))];
    let Some((first, rest)) = points.split_first() else { return };
    operations.push(Operation::new("m", place(first).to_vec()));
    let mut rest = rest;
    loop {
        match rest {
            [a, b, c, after @ ..] if a.bezier && b.bezier => {
                let operands = [a, b, c].into_iter().flat_map(place).collect();
                operations.push(Operation::new("c", operands));
                rest = after;
            }
            [point, after @ ..] => {
                operations.push(Operation::new("l", place(point).to_vec()));
                rest = after;
            }
            [] => break,
        }
    }
    if is_closed {
        operations.push(Operation::new("h", Vec::new()));
    }
}

/// Returns the four inks of a colour.
fn color(color: &Color) -> Vec<Object> {
    match color {
        Color::Cmyk(inks) => [inks.c, inks.m, inks.y, inks.k].map(Object::Real).to_vec(),
        _ => [0, 0, 0, 1].map(Object::Integer).to_vec(),
    }
}

/// Makes a point.
#[expect(clippy::cast_possible_truncation, reason = "printpdf's numbers are single precision")]
pub fn point((x, y): (f64, f64), bezier: bool) -> LinePoint {
    LinePoint { p: Point { x: Pt(x as f32), y: Pt(y as f32) }, bezier }
}

/// Makes a straight line.
pub fn line(from: (f64, f64), to: (f64, f64)) -> Op {
    let points = vec![point(from, false), point(to, false)];
    Op::DrawLine { line: Line { points, is_closed: false } }
}

/// Makes a box that clips.
pub fn clip(rect: Rect) -> Polygon {
    Polygon { mode: PaintMode::Clip, ..filled(rect) }
}

/// Makes a filled box.
pub fn filled(rect: Rect) -> Polygon {
    let points = rect.corners().iter().map(|corner| point(*corner, false)).collect();
    Polygon {
        rings: vec![PolygonRing { points }],
        mode: PaintMode::Fill,
        winding_order: WindingOrder::NonZero,
    }
}
