//! The drawing area: plotters' own, with our elements for what plotters has none for.

use std::cell::RefCell;
use std::iter::{Once, once};
use std::ops::Range;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, Drawable, PathElement, PointCollection, Rectangle};
use plotters::style::{RGBAColor, ShapeStyle};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::ChartStyle;
use super::backend::{Recorder, key, place, points, units};
use super::drawing::{Command, Drawing, Ink, PlotSpan, Point, Segment, Text};
use super::form::Unfit;
use super::labels::Bounds;
use super::notes::Anchor;

/// Where a chart is drawn.
pub(super) struct Canvas<'a> {
    /// The backend, shared with the areas.
    recorder: Rc<RefCell<Recorder<'a>>>,
    /// The whole drawing in pixels.
    area: DrawingArea<Recorder<'a>, Shift>,
    /// How the chart looks.
    pub(super) style: ChartStyle<'a>,
    /// The box of the drawing.
    pub(super) bounds: Bounds,
    /// Where the plot lies.
    pub(super) plot: PlotSpan,
    /// The boxes of the texts that are set.
    texts: Vec<Bounds>,
    /// Where the marks of categories end, for words on them.
    anchors: Vec<Anchor>,
    /// Whether plotters has refused anything.
    refused: bool,
}

impl<'a> Canvas<'a> {
    /// Starts an empty drawing of this size in points.
    pub(super) fn new((width, height): (f64, f64), style: ChartStyle<'a>) -> Self {
        let recorder = Rc::new(RefCell::new(Recorder::new(width, height, style.metrics)));
        let area = DrawingArea::from(&recorder);
        let bounds = Bounds { left: 0.0, top: 0.0, right: width, bottom: height };
        let plot = PlotSpan { top: 0.0, bottom: height };
        Self {
            recorder,
            area,
            style,
            bounds,
            plot,
            texts: Vec::new(),
            anchors: Vec::new(),
            refused: false,
        }
    }

    /// Returns an area with coordinates of its own: `x` runs from left to right of the frame, `y`
    /// from `upward.start` to `upward.end`.
    pub(super) fn plot(
        &self,
        frame: Bounds,
        x: Range<f64>,
        y: Range<f64>,
        upward: bool,
    ) -> Plot<'a> {
        let (top, bottom) = (units(frame.top), units(frame.bottom));
        let rows = if upward { bottom..top } else { top..bottom };
        let pixels = (units(frame.left)..units(frame.right), rows);
        Plot { area: self.area.apply_coord_spec(Cartesian2d::new(x, y, pixels)) }
    }

    /// Draws an element of plotters in pixels.
    fn draw<E>(&mut self, element: &E)
    where
        for<'e> &'e E: PointCollection<'e, BackendCoord>,
        E: Drawable<Recorder<'a>>,
    {
        self.refused |= self.area.draw(element).is_err();
    }

    /// Draws bars, lines and dots in the coordinates of a plot.
    pub(super) fn mark(&mut self, plot: &Plot<'a>, mark: &Mark) {
        self.refused |= match mark {
            Mark::Bar { from, to, ink, trim } => {
                let mut bar = Rectangle::new([*from, *to], filled(*ink));
                let [top, bottom, left, right] =
                    trim.map(|side| u32::try_from(units(side)).unwrap_or(0));
                bar.set_margin(top, bottom, left, right);
                plot.area.draw(&bar)
            }
            Mark::Line { points, ink, width } => {
                plot.area.draw(&PathElement::new(points.clone(), stroked(*ink, *width)))
            }
            Mark::Dot { at, radius, ink } => {
                plot.area.draw(&Circle::new(*at, units(*radius), filled(*ink)))
            }
        }
        .is_err();
    }

    /// Draws a straight line.
    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink, width: f64) {
        let ends = vec![pixel(from), pixel(to)];
        self.draw(&PathElement::new(ends, stroked(ink, width)));
    }

    /// Draws a filled dot.
    pub(super) fn dot(&mut self, at: (f64, f64), radius: f64, ink: Ink) {
        self.draw(&Circle::new(pixel(at), units(radius), filled(ink)));
    }

    /// Draws a filled box.
    pub(super) fn fill(&mut self, bounds: Bounds, ink: Ink) {
        let corners = [pixel((bounds.left, bounds.top)), pixel((bounds.right, bounds.bottom))];
        self.draw(&Rectangle::new(corners, filled(ink)));
    }

    /// Draws a closed shape of lines and curves.
    pub(super) fn shape(&mut self, segments: Vec<Segment>, ink: Ink) {
        self.draw(&Shape { segments, ink });
    }

    /// Sets a text.
    pub(super) fn text(&mut self, text: Text) {
        if text.text.is_empty() {
            return;
        }
        self.texts.push(Bounds::of(&text, self.style.metrics));
        let Point(x, y) = text.at;
        self.draw(&Label { at: pixel((x, y)), text });
    }

    /// Sets a text unless it would lie on another one or stick out; returns whether it is set.
    pub(super) fn try_text(&mut self, text: Text) -> bool {
        let free = self.is_free(&Bounds::of(&text, self.style.metrics));
        if free {
            self.text(text);
        }
        free
    }

    /// Clears the ground behind a text that will stand on thin lines.
    pub(super) fn clear(&mut self, text: &Text) {
        let bounds = Bounds::of(text, self.style.metrics);
        let ground = Bounds { left: bounds.left - 1.5, right: bounds.right + 1.5, ..bounds };
        self.fill(ground, Ink::Paper);
    }

    /// Keeps texts out of a box.
    pub(super) fn keep_free(&mut self, bounds: Bounds) {
        self.texts.push(bounds);
    }

    /// Returns whether a box lies in the drawing and on no text.
    pub(super) fn is_free(&self, bounds: &Bounds) -> bool {
        bounds.within(&self.bounds) && !self.texts.iter().any(|taken| taken.overlaps(bounds))
    }

    /// Notes where the mark of a category ends: its upper end, or the right one of a mark that lies.
    pub(super) fn anchor(&mut self, category: usize, at: (f64, f64), lies: bool) {
        self.anchors.push(Anchor { category, at, lies });
    }

    /// Hands out the drawing, and where its marks end.
    pub(super) fn finish(self) -> Result<(Drawing, Vec<Anchor>), Unfit> {
        let commands = self.recorder.try_borrow_mut().map(|mut recorder| recorder.take());
        let (Ok(commands), false) = (commands, self.refused) else {
            return Err(Unfit::Refused);
        };
        let side = |length: f64| points(units(length));
        let (width, height) = (side(self.bounds.right), side(self.bounds.bottom));
        let PlotSpan { top, bottom } = self.plot;
        let plot = PlotSpan { top: side(top), bottom: side(bottom) };
        Ok((Drawing { width, height, plot, commands }, self.anchors))
    }
}

/// A part of the drawing with coordinates of its own.
pub(super) struct Plot<'a> {
    /// Plotters' area and coordinates.
    area: DrawingArea<Recorder<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
}

impl Plot<'_> {
    /// Returns where a value of the plot lies in the drawing, in points.
    pub(super) fn at(&self, x: f64, y: f64) -> (f64, f64) {
        let (x, y) = self.area.map_coordinate(&(x, y));
        (points(x), points(y))
    }
}

/// Something drawn in the coordinates of a plot.
pub(super) enum Mark {
    /// A bar between two corners, less a trim in points: top, bottom, left, right.
    Bar {
        /// A corner.
        from: (f64, f64),
        /// The corner across.
        to: (f64, f64),
        /// The colour.
        ink: Ink,
        /// What is taken off each side.
        trim: [f64; 4],
    },
    /// A line through points.
    Line {
        /// The points.
        points: Vec<(f64, f64)>,
        /// The colour.
        ink: Ink,
        /// The width in points.
        width: f64,
    },
    /// A dot.
    Dot {
        /// Where.
        at: (f64, f64),
        /// The radius in points.
        radius: f64,
        /// The colour.
        ink: Ink,
    },
}

/// Returns a place in pixels.
fn pixel((x, y): (f64, f64)) -> BackendCoord {
    (units(x), units(y))
}

/// Returns the colour by which plotters carries an ink.
fn color(ink: Ink) -> RGBAColor {
    let (red, green, blue) = key(ink);
    RGBAColor(red, green, blue, 1.0)
}

/// Returns the style of a filled mark.
fn filled(ink: Ink) -> ShapeStyle {
    ShapeStyle { color: color(ink), filled: true, stroke_width: 0 }
}

/// Returns the style of a line.
fn stroked(ink: Ink, width: f64) -> ShapeStyle {
    let stroke_width = u32::try_from(units(width)).unwrap_or(1);
    ShapeStyle { color: color(ink), filled: false, stroke_width }
}

/// A text with a baseline and a weight, neither of which plotters' own text knows.
struct Label {
    /// Where, in pixels.
    at: BackendCoord,
    /// The text.
    text: Text,
}

impl<'e> PointCollection<'e, BackendCoord> for &'e Label {
    type Point = &'e BackendCoord;
    type IntoIter = Once<&'e BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        once(&self.at)
    }
}

impl Drawable<Recorder<'_>> for Label {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut at: I,
        recorder: &mut Recorder<'_>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<std::convert::Infallible>> {
        if let Some(at) = at.next() {
            recorder.push(Command::Text(Text { at: place(at), ..self.text.clone() }));
        }
        Ok(())
    }
}

/// A closed shape with true curves, which plotters' polygon is not.
struct Shape {
    /// The pieces, in points.
    segments: Vec<Segment>,
    /// The colour.
    ink: Ink,
}

impl<'e> PointCollection<'e, BackendCoord> for &'e Shape {
    type Point = BackendCoord;
    type IntoIter = Once<BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        once((0, 0))
    }
}

impl Drawable<Recorder<'_>> for Shape {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        recorder: &mut Recorder<'_>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<std::convert::Infallible>> {
        let snap = |at: Point| place(pixel((at.0, at.1)));
        let segments = self.segments.iter().map(|segment| match *segment {
            Segment::Move(to) => Segment::Move(snap(to)),
            Segment::Line(to) => Segment::Line(snap(to)),
            Segment::Cubic(one, two, to) => Segment::Cubic(snap(one), snap(two), snap(to)),
            Segment::Close => Segment::Close,
        });
        let segments = segments.collect();
        recorder.push(Command::Path { segments, fill: Some(self.ink), stroke: None });
        Ok(())
    }
}
