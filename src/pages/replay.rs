//! Charts in the room that templates leave for them: the commands of a drawing, as the typesetter's own items.
//!
//! A template says in a mark which chart stands there and which paints it has (`drawing.typ`). A drawing has hundreds of
//! commands, and the typesetter would lay each of them out as it does a paragraph.

use std::collections::BTreeMap;

use typst::foundations::{Dict, FromValue, Value};
use typst::introspection::Tag;
use typst::layout::{Abs, Angle, Frame, FrameItem, GroupItem, Length, Point, Size, Transform};
use typst::syntax::Span;
use typst::visualize::{Curve, FillRule, FixedStroke, Geometry, LineCap, LineJoin, Paint, Shape};

use crate::charts::{self, Across, Along, Command, Drawing, Ink, Segment, Stroke, Text};
use crate::drawings::Drawn;
use crate::fonts::ThemeMetrics;
use crate::measure::labelled;

/// Draws the charts of a plan where a frame has a mark for one of them.
pub fn replay(frame: &mut Frame, drawn: &[Option<Drawn>], metrics: &ThemeMetrics<'_>) {
    if !has_mark(frame) {
        return;
    }
    let mut filled = Frame::new(frame.size(), frame.kind());
    if frame.has_baseline() {
        filled.set_baseline(frame.baseline());
    }
    for (at, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                let mut group = group.clone();
                replay(&mut group.frame, drawn, metrics);
                filled.push(*at, FrameItem::Group(group));
            }
            item => {
                filled.push(*at, item.clone());
                let Some(paints) = Paints::read(item) else { continue };
                let drawn = drawn.get(paints.number).and_then(Option::as_ref);
                let Some(Drawn { drawing, .. }) = drawn else { continue };
                let moved = |(by, item)| (*at + by, item);
                filled.push_multiple(items(drawing, &paints, metrics).into_iter().map(moved));
            }
        }
    }
    *frame = filled;
}

/// Whether there is room for a chart in a frame.
fn has_mark(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => has_mark(&group.frame),
        item => mark(item).is_some(),
    })
}

/// Returns what a template says where a chart stands.
fn mark(item: &FrameItem) -> Option<&Value> {
    let FrameItem::Tag(Tag::Start(content, _)) = item else { return None };
    let (label, value) = labelled(content)?;
    (label == "drawing").then_some(value)
}

/// How the inks of a chart look.
struct Paints {
    /// Which of the plan's slots the chart is for.
    number: usize,
    /// The paints, by the names of inks.
    inks: BTreeMap<String, Inked>,
    /// The size from which letters, and the width from which lines, have the ink's own paint.
    least: (Abs, Abs),
}

/// The paints of an ink.
struct Inked {
    own: Paint,
    letters: Paint,
    line: Paint,
}

impl Paints {
    /// Reads a mark.
    fn read(item: &FrameItem) -> Option<Self> {
        let value: Dict = own(mark(item)?)?;
        let number: i64 = get(&value, "number")?;
        let inks: Dict = get(&value, "inks")?;
        let inks = inks.iter().map(|(name, inked)| {
            let inked: Dict = own(inked)?;
            let [own, letters, line] = ["own", "letters", "line"].map(|of| get(&inked, of));
            Some((name.as_str().to_owned(), Inked { own: own?, letters: letters?, line: line? }))
        });
        let least: Dict = get(&value, "least")?;
        let [text, line] = ["text", "line"].map(|of| get::<Length>(&least, of));
        let least = (text?.abs, line?.abs);
        Some(Self {
            number: usize::try_from(number).ok()?,
            inks: inks.collect::<Option<_>>()?,
            least,
        })
    }

    /// Returns the paint of a surface; what the template does not name is left out.
    fn surface(&self, ink: Ink) -> Option<Paint> {
        Some(self.inks.get(&ink.name())?.own.clone())
    }

    /// Returns the paint of letters of a size.
    fn letters(&self, ink: Ink, size: Abs) -> Option<Paint> {
        let inked = self.inks.get(&ink.name())?;
        Some(if size < self.least.0 { &inked.letters } else { &inked.own }.clone())
    }

    /// Returns how a line is drawn.
    fn stroke(&self, stroke: Stroke) -> Option<FixedStroke> {
        let inked = self.inks.get(&stroke.ink.name())?;
        let thickness = Abs::pt(stroke.width);
        let paint = if thickness < self.least.1 { &inked.line } else { &inked.own };
        let plain = FixedStroke::from_pair(paint.clone(), thickness);
        Some(FixedStroke { cap: LineCap::Butt, join: LineJoin::Round, ..plain })
    }
}

/// Reads a value.
fn own<T: FromValue>(value: &Value) -> Option<T> {
    value.clone().cast().ok()
}

/// Reads a value of a dictionary.
fn get<T: FromValue>(dict: &Dict, name: &str) -> Option<T> {
    own(dict.get(name).ok()?)
}

/// Returns what a drawing is made of, counted from its upper left corner.
fn items(
    drawing: &Drawing,
    paints: &Paints,
    metrics: &ThemeMetrics<'_>,
) -> Vec<(Point, FrameItem)> {
    let mut items = Vec::with_capacity(drawing.commands.len());
    for command in &drawing.commands {
        match command {
            Command::Text(text) => items.extend(words(text, paints, metrics)),
            Command::Line { from, to, stroke } => {
                let shape = |stroke| Geometry::Line(point(*to) - point(*from)).stroked(stroke);
                let line = paints.stroke(*stroke).map(shape);
                items.extend(
                    line.map(|line| (point(*from), FrameItem::Shape(line, Span::detached()))),
                );
            }
            Command::Rect { at, size, fill, stroke } => {
                let geometry = Geometry::Rect(point(*size).to_size());
                items.push((point(*at), shape(geometry, *fill, *stroke, paints)));
            }
            Command::Circle { at, radius, fill, stroke } => {
                let radius = Abs::pt(*radius);
                let geometry = Geometry::Curve(Curve::ellipse(Size::splat(2.0 * radius)));
                let corner = point(*at) - Point::splat(radius);
                items.push((corner, shape(geometry, *fill, *stroke, paints)));
            }
            Command::Polygon { points, fill } => {
                let mut points = points.iter().copied();
                let begin = points.next().map(Segment::Move);
                let segments = begin.into_iter().chain(points.map(Segment::Line));
                let geometry = curve(segments.chain([Segment::Close]));
                items.push((Point::zero(), shape(geometry, Some(*fill), None, paints)));
            }
            Command::Path { segments, fill, stroke } => {
                let geometry = curve(segments.iter().copied());
                items.push((Point::zero(), shape(geometry, *fill, *stroke, paints)));
            }
        }
    }
    items
}

/// Returns a shape with what is painted of it.
fn shape(
    geometry: Geometry,
    fill: Option<Ink>,
    stroke: Option<Stroke>,
    paints: &Paints,
) -> FrameItem {
    let fill = fill.and_then(|ink| paints.surface(ink));
    let stroke = stroke.and_then(|stroke| paints.stroke(stroke));
    let shape = Shape { geometry, fill, fill_rule: FillRule::default(), stroke };
    FrameItem::Shape(shape, Span::detached())
}

/// Returns a path.
fn curve(segments: impl IntoIterator<Item = Segment>) -> Geometry {
    let mut curve = Curve::new();
    for segment in segments {
        match segment {
            Segment::Move(to) => curve.move_(point(to)),
            Segment::Line(to) => curve.line(point(to)),
            Segment::Cubic(one, two, to) => curve.cubic(point(one), point(two), point(to)),
            Segment::Close => curve.close(),
        }
    }
    Geometry::Curve(curve)
}

/// Returns a line of text.
fn words(text: &Text, paints: &Paints, metrics: &ThemeMetrics<'_>) -> Vec<(Point, FrameItem)> {
    let size = Abs::pt(text.size);
    let Some(paint) = paints.letters(text.ink, size) else { return Vec::new() };
    let line = metrics.set(&text.text, text.role, text.size, text.weight, &paint);
    let left = match text.along {
        Along::Start => Abs::zero(),
        Along::Middle => -line.width / 2.0,
        Along::End => -line.width,
    };
    let down = match text.across {
        Across::Top => line.ascent,
        Across::Middle => line.cap / 2.0,
        Across::Baseline => Abs::zero(),
        Across::Bottom => -line.descent,
    };
    let by = Point::new(left, down);
    let at = point(text.at);
    let runs = line.runs.into_iter();
    if text.turn == 0 {
        return runs.map(|(from, run)| (at + by + from, FrameItem::Text(run))).collect();
    }
    let mut frame = Frame::soft(Size::zero());
    frame.push_multiple(runs.map(|(from, run)| (by + from, FrameItem::Text(run))));
    let mut group = GroupItem::new(frame);
    group.transform = Transform::rotate(Angle::deg(f64::from(text.turn)));
    vec![(at, FrameItem::Group(group))]
}

/// Returns a place of a drawing.
fn point(charts::Point(x, y): charts::Point) -> Point {
    Point::new(Abs::pt(x), Abs::pt(y))
}
