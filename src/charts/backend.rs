//! A plotters backend that writes down what it is told to draw.
//!
//! Plotters counts in whole pixels and knows colours only as red, green and blue. So a pixel here is
//! a hundredth of a point, and every ink has a key colour of its own that is turned back into its name.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontFamily, FontStyle, FontTransform,
};

use super::drawing::{Across, Along, Command, Ink, Point, Role, Segment, Stroke, Text};
use super::metrics::TextMetrics;

/// How many pixels make a point.
pub(super) const UNITS: f64 = 100.0;

/// The first two thirds of every key colour.
const KEY: (u8, u8) = (0xfa, 0xc7);

/// What a drawing call returns; recording never fails.
type Recorded = Result<(), DrawingErrorKind<Infallible>>;

/// The backend: the size of the drawing and what has been drawn so far.
pub(super) struct Recorder<'a> {
    /// Width and height in pixels.
    size: (u32, u32),
    /// The measures of the fonts, for plotters' own layout.
    metrics: &'a dyn TextMetrics,
    /// What has been drawn.
    commands: Vec<Command>,
}

impl<'a> Recorder<'a> {
    /// Starts an empty drawing of this size in points.
    pub(super) fn new(width: f64, height: f64, metrics: &'a dyn TextMetrics) -> Self {
        let side = |points: f64| u32::try_from(units(points)).unwrap_or(0);
        Self { size: (side(width), side(height)), metrics, commands: Vec::new() }
    }

    /// Adds a command that plotters has no call for.
    pub(super) fn push(&mut self, command: Command) {
        self.commands.push(command);
    }

    /// Hands out what has been drawn.
    pub(super) fn take(&mut self) -> Vec<Command> {
        std::mem::take(&mut self.commands)
    }
}

/// Returns points as pixels.
#[expect(clippy::cast_possible_truncation, reason = "a drawing is far smaller, and it saturates")]
pub(super) fn units(points: f64) -> i32 {
    (points * UNITS).round() as i32
}

/// Returns pixels as points.
pub(super) fn points(units: i32) -> f64 {
    f64::from(units) / UNITS
}

/// Returns a place in points.
pub(super) fn place((x, y): BackendCoord) -> Point {
    Point(points(x), points(y))
}

/// Returns the colour that stands for an ink while it passes through plotters.
pub(super) fn key(ink: Ink) -> (u8, u8, u8) {
    let index = Ink::all().position(|each| each == ink).unwrap_or_default();
    (KEY.0, KEY.1, u8::try_from(index).unwrap_or_default())
}

/// Returns the ink that a key colour stands for; a colour of plotters' own reads as text.
fn ink(color: BackendColor) -> Ink {
    let (red, green, index) = color.rgb;
    let named = ((red, green) == KEY).then(|| Ink::all().nth(usize::from(index))).flatten();
    named.unwrap_or(Ink::Text)
}

/// Returns the line that a style asks for.
fn stroke<S: BackendStyle>(style: &S) -> Stroke {
    Stroke { ink: ink(style.color()), width: f64::from(style.stroke_width()) / UNITS }
}

/// Returns the inside and the outline that a style asks for.
fn paint<S: BackendStyle>(style: &S, fill: bool) -> (Option<Ink>, Option<Stroke>) {
    if fill { (Some(ink(style.color())), None) } else { (None, Some(stroke(style))) }
}

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Recorded {
        Ok(())
    }

    fn present(&mut self) -> Recorded {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Recorded {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Recorded {
        self.push(Command::Line { from: place(from), to: place(to), stroke: stroke(style) });
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Recorded {
        let (fill, stroke) = paint(style, fill);
        let size = place((to.0 - from.0, to.1 - from.1));
        self.push(Command::Rect { at: place(from), size, fill, stroke });
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Recorded {
        let corners: Vec<Point> = path.into_iter().map(place).collect();
        let stroke = stroke(style);
        match *corners.as_slice() {
            [] | [_] => {}
            [from, to] => self.push(Command::Line { from, to, stroke }),
            [first, ref rest @ ..] => {
                let rest = rest.iter().map(|corner| Segment::Line(*corner));
                let segments = std::iter::once(Segment::Move(first)).chain(rest).collect();
                self.push(Command::Path { segments, fill: None, stroke: Some(stroke) });
            }
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Recorded {
        let (fill, stroke) = paint(style, fill);
        let radius = f64::from(radius) / UNITS;
        self.push(Command::Circle { at: place(center), radius, fill, stroke });
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Recorded {
        let points = corners.into_iter().map(place).collect();
        self.push(Command::Polygon { points, fill: ink(style.color()) });
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        at: BackendCoord,
    ) -> Recorded {
        let (role, weight) = face(style);
        let anchor = style.anchor();
        self.push(Command::Text(Text {
            at: place(at),
            along: match anchor.h_pos {
                HPos::Left => Along::Start,
                HPos::Center => Along::Middle,
                HPos::Right => Along::End,
            },
            across: match anchor.v_pos {
                VPos::Top => Across::Top,
                VPos::Center => Across::Middle,
                VPos::Bottom => Across::Bottom,
            },
            size: style.size() / UNITS,
            weight,
            ink: ink(style.color()),
            role,
            text: text.to_owned(),
            says: None,
            turn: match style.transform() {
                FontTransform::None => 0,
                FontTransform::Rotate90 => 90,
                FontTransform::Rotate180 => 180,
                FontTransform::Rotate270 => 270,
            },
        }));
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let (role, weight) = face(style);
        let size = style.size() / UNITS;
        let width = self.metrics.width(text, role, size, weight);
        let height = self.metrics.ascent(role, size) + self.metrics.descent(role, size);
        let side = |points: f64| u32::try_from(units(points)).unwrap_or(0);
        Ok((side(width), side(height)))
    }
}

/// The family name by which a text style asks for the figures' family.
pub(super) const FIGURES: &str = "figure";

/// Returns the role and weight of a text style.
fn face<T: BackendTextStyle>(style: &T) -> (Role, u16) {
    let figure = matches!(style.family(), FontFamily::Name(name) if name == FIGURES);
    let weight = if matches!(style.style(), FontStyle::Bold) { 700 } else { 400 };
    (if figure { Role::Figure } else { Role::Label }, weight)
}

#[cfg(test)]
mod tests {
    use plotters::prelude::{
        BLACK, Color, DrawingArea, IntoFont, PathElement, Polygon, RGBColor, Rectangle,
    };

    use super::*;
    use crate::charts::tests::Fixed;

    /// Every ink survives the way through plotters' colours.
    #[test]
    fn inks() {
        for each in Ink::all() {
            assert_eq!(ink(BackendColor { alpha: 1.0, rgb: key(each) }), each);
        }
        assert_eq!(ink(BLACK.to_backend_color()), Ink::Text);
    }

    /// Plotters' own elements, text included, arrive as commands in points.
    #[test]
    fn elements() {
        let recorder = std::rc::Rc::new(std::cell::RefCell::new(Recorder::new(50.0, 20.0, &Fixed)));
        let area = DrawingArea::from(&recorder);
        let (red, green, blue) = key(Ink::Accent);
        let accent = RGBColor(red, green, blue);
        area.draw(&Rectangle::new([(100, 100), (250, 300)], accent.filled())).unwrap();
        area.draw(&PathElement::new(
            [(0, 0), (100, 0), (100, 50)],
            Color::stroke_width(&accent, 150),
        ))
        .unwrap();
        area.draw(&Polygon::new([(0, 0), (10, 0), (10, 10)], accent)).unwrap();
        area.draw(&plotters::element::Text::new(
            "12",
            (500, 500),
            (FIGURES, 800).into_font().color(&accent),
        ))
        .unwrap();
        let commands = recorder.borrow_mut().take();
        let stroke = Stroke { ink: Ink::Accent, width: 1.5 };
        assert_eq!(
            commands[0],
            Command::Rect {
                at: Point(1.0, 1.0),
                size: Point(1.5, 2.0),
                fill: Some(Ink::Accent),
                stroke: None
            }
        );
        assert!(
            matches!(&commands[1], Command::Path { stroke: Some(found), .. } if *found == stroke)
        );
        assert!(
            matches!(&commands[2], Command::Polygon { fill: Ink::Accent, points } if points.len() == 3)
        );
        let Command::Text(text) = &commands[3] else { panic!("{commands:?}") };
        assert_eq!((text.role, text.across, text.along), (Role::Figure, Across::Top, Along::Start));
        assert!((text.size - 8.0).abs() < 1e-9);
    }
}
