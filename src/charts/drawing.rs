//! A finished chart: drawing commands in points, with named inks.

pub use super::ink::Ink;

/// A place, in points from the top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point(pub f64, pub f64);

/// A line of some width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub ink: Ink,
    /// Its width in points.
    pub width: f64,
}

/// A piece of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Goes there without drawing.
    Move(Point),
    /// A straight line.
    Line(Point),
    /// A cubic Bézier curve: two control points and the end.
    Cubic(Point, Point, Point),
    /// Back to where the piece began.
    Close,
}

impl Segment {
    /// Returns the points of the piece, to be moved.
    fn points(&mut self) -> Vec<&mut Point> {
        match self {
            Self::Move(to) | Self::Line(to) => vec![to],
            Self::Cubic(one, two, to) => vec![one, two, to],
            Self::Close => vec![],
        }
    }
}

/// Which point of a text's width lies at its place, whatever way the text reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Along {
    /// The left edge.
    Start,
    /// The middle.
    Middle,
    /// The right edge.
    End,
}

/// Which height of a text lies at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Across {
    /// The ascender line.
    Top,
    /// Half the height of the capitals.
    Middle,
    /// The baseline.
    Baseline,
    /// The descender line.
    Bottom,
}

/// What a text is for, and so in which family it is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// A number: the family of the headings.
    Figure,
    /// A word: the family of the text.
    Label,
}

/// Which number of a chart a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// The value of a series in a category, both by their places.
    Value {
        /// The series.
        series: usize,
        /// The category.
        category: usize,
    },
    /// The sum of a category, or the word that it is incomplete.
    Total {
        /// The category.
        category: usize,
    },
    /// The share of a ring's part.
    Share {
        /// The part.
        category: usize,
    },
    /// The sum of a ring, or of a flow.
    Whole,
    /// What bands of a flow come to that are drawn as one.
    Other {
        /// The stage.
        stage: usize,
    },
    /// The sum of a series over all categories.
    Sum {
        /// The series.
        series: usize,
    },
    /// The place of a series among others in the first category, or in the last.
    Rank {
        /// The series.
        series: usize,
        /// Whether it is of the last.
        is_last: bool,
    },
}

/// One line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// Where it stands.
    pub at: Point,
    /// Which point of its width stands there.
    pub along: Along,
    /// Which height of it stands there.
    pub across: Across,
    /// The size in points.
    pub size: f64,
    /// The weight, 400 being regular.
    pub weight: u16,
    /// The colour.
    pub ink: Ink,
    /// What it is for.
    pub role: Role,
    /// The text itself.
    pub text: String,
    /// Degrees that it is turned by, clockwise, about its place.
    pub turn: i32,
    /// The number that it is, if it is one of the chart's.
    pub says: Option<Says>,
}

impl Text {
    /// Notes which number of the chart the text is.
    #[must_use]
    pub fn saying(self, says: Says) -> Self {
        Self { says: Some(says), ..self }
    }
}

/// One drawing command; later ones lie on earlier ones.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// A straight line.
    Line {
        /// Where it begins.
        from: Point,
        /// Where it ends.
        to: Point,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A rectangle.
    Rect {
        /// The top left corner.
        at: Point,
        /// Width and height.
        size: Point,
        /// The colour inside.
        fill: Option<Ink>,
        /// The outline.
        stroke: Option<Stroke>,
    },
    /// A filled polygon.
    Polygon {
        /// The corners.
        points: Vec<Point>,
        /// The colour inside.
        fill: Ink,
    },
    /// A path of lines and curves, filled or drawn.
    Path {
        /// The pieces.
        segments: Vec<Segment>,
        /// The colour inside.
        fill: Option<Ink>,
        /// The line.
        stroke: Option<Stroke>,
    },
    /// A circle.
    Circle {
        /// The centre.
        at: Point,
        /// The radius.
        radius: f64,
        /// The colour inside.
        fill: Option<Ink>,
        /// The outline.
        stroke: Option<Stroke>,
    },
    /// A text.
    Text(Text),
}

impl Command {
    /// Returns whether it is of the head of a drawing, which ends here.
    pub(super) fn ends_above(&self, end: f64) -> bool {
        match self {
            Self::Text(text) => text.at.1 < end,
            Self::Line { from, to, .. } => from.1.max(to.1) < end,
            Self::Rect { at, size, .. } => at.1 + size.1 < end,
            Self::Circle { at, radius, .. } => at.1 + radius < end,
            _ => false,
        }
    }

    /// Returns the inks of its surface and of its line.
    fn inks(&self) -> impl Iterator<Item = Ink> {
        let of = |stroke: &Option<Stroke>| stroke.map(|stroke| stroke.ink);
        let inks = match self {
            Self::Line { stroke, .. } => [None, Some(stroke.ink)],
            Self::Rect { fill, stroke, .. }
            | Self::Circle { fill, stroke, .. }
            | Self::Path { fill, stroke, .. } => [*fill, of(stroke)],
            Self::Polygon { fill, .. } => [Some(*fill), None],
            Self::Text(text) => [Some(text.ink), None],
        };
        inks.into_iter().flatten()
    }

    /// Returns all places of the command, to be moved.
    fn places(&mut self) -> Vec<&mut Point> {
        match self {
            Self::Line { from, to, .. } => vec![from, to],
            Self::Rect { at, .. } | Self::Circle { at, .. } => vec![at],
            Self::Polygon { points, .. } => points.iter_mut().collect(),
            Self::Path { segments, .. } => segments.iter_mut().flat_map(Segment::points).collect(),
            Self::Text(text) => vec![&mut text.at],
        }
    }
}

/// The part of a drawing that grows with its height, in points from the top.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct PlotSpan {
    /// Where the head ends, which has the unit and the names of series; zero without one.
    pub top: f64,
    /// The foot of the plot: the line at zero where no value lies below it; of a ring, its lower edge.
    pub bottom: f64,
}

/// A drawn chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// The width in points.
    pub width: f64,
    /// The height in points.
    pub height: f64,
    /// Where the plot lies, for those who set charts beside each other.
    pub plot: PlotSpan,
    /// What to draw, in order.
    pub commands: Vec<Command>,
}

impl Drawing {
    /// Returns the ink of each thing that is drawn.
    pub fn inks(&self) -> impl Iterator<Item = Ink> {
        self.commands.iter().flat_map(Command::inks)
    }

    /// Returns the texts in their order.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.commands.iter().filter_map(|command| match command {
            Command::Text(text) => Some(text),
            _ => None,
        })
    }

    /// Returns the text that is this number, if it is drawn.
    pub fn said(&self, says: Says) -> Option<&str> {
        self.texts().find(|text| text.says == Some(says)).map(|text| text.text.as_str())
    }

    /// Returns the drawing with so much more room between its head and its plot, in points.
    #[must_use]
    pub fn opened(mut self, by: f64) -> Self {
        let end = self.plot.top;
        let down = |point: &mut Point| point.1 = ((point.1 + by) * 100.0).round() / 100.0;
        let below = self.commands.iter_mut().filter(|command| !command.ends_above(end));
        below.for_each(|command| command.places().into_iter().for_each(down));
        let plot = PlotSpan { top: end + by, bottom: self.plot.bottom + by };
        Self { plot, height: self.height + by, ..self }
    }

    /// Returns the drawing as it is for a language that reads from right to left.
    ///
    /// Only places change: texts keep their direction, which is their own.
    #[must_use]
    pub fn mirrored(mut self) -> Self {
        // Hundredths stay hundredths.
        let width = self.width;
        let flip = |x: f64| ((width - x) * 100.0).round() / 100.0;
        let across = |point: &mut Point| point.0 = flip(point.0);
        for command in &mut self.commands {
            command.places().into_iter().for_each(across);
            match command {
                Command::Rect { at, size, .. } => at.0 = ((at.0 - size.0) * 100.0).round() / 100.0,
                Command::Text(text) => {
                    text.along = match text.along {
                        // A turned text runs upwards on either side.
                        along if text.turn != 0 => along,
                        Along::Start => Along::End,
                        Along::Middle => Along::Middle,
                        Along::End => Along::Start,
                    };
                }
                _ => {}
            }
        }
        self
    }
}
