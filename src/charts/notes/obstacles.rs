//! What words on a chart must not touch: its texts and its marks.

use crate::charts::ChartStyle;
use crate::charts::drawing::{Command, Drawing, Ink, Point, Says, Segment};
use crate::charts::labels::Bounds;

/// What words must not touch.
pub(super) enum Obstacle {
    /// A box, with the category whose number it is.
    Box(Bounds, Option<usize>),
    /// A straight line.
    Line((f64, f64), (f64, f64)),
}

impl Obstacle {
    /// Returns its upper edge between two verticals.
    pub(super) fn top(&self, left: f64, right: f64) -> Option<f64> {
        match self {
            Self::Box(bounds, _) => {
                (bounds.left < right && left < bounds.right).then_some(bounds.top)
            }
            Self::Line(one, two) => {
                let (from, to) = if one.0 <= two.0 { (one, two) } else { (two, one) };
                if from.0 >= right || to.0 <= left {
                    return None;
                }
                let at = |x: f64| {
                    let share = if to.0 > from.0 { (x - from.0) / (to.0 - from.0) } else { 0.0 };
                    from.1 + share.clamp(0.0, 1.0) * (to.1 - from.1)
                };
                let top = at(left.max(from.0)).min(at(right.min(to.0)));
                Some(if to.0 > from.0 { top } else { from.1.min(to.1) })
            }
        }
    }

    /// Returns its right edge between two levels.
    pub(super) fn end(&self, top: f64, bottom: f64) -> Option<f64> {
        let Bounds { top: upper, bottom: lower, right, .. } = match self {
            Self::Box(bounds, _) => *bounds,
            Self::Line(from, to) => Bounds {
                left: from.0.min(to.0),
                top: from.1.min(to.1),
                right: from.0.max(to.0),
                bottom: from.1.max(to.1),
            },
        };
        (upper < bottom && top < lower).then_some(right)
    }
}

/// Returns all that a drawing has below its head, but for the thin lines behind the marks.
pub(super) fn obstacles(drawing: &Drawing, style: ChartStyle<'_>) -> Vec<Obstacle> {
    let around = |points: &[Point]| {
        let mut bounds = Bounds {
            left: f64::INFINITY,
            top: f64::INFINITY,
            right: f64::NEG_INFINITY,
            bottom: f64::NEG_INFINITY,
        };
        for Point(x, y) in points {
            bounds = Bounds {
                left: bounds.left.min(*x),
                top: bounds.top.min(*y),
                right: bounds.right.max(*x),
                bottom: bounds.bottom.max(*y),
            };
        }
        Obstacle::Box(bounds, None)
    };
    let mut obstacles = Vec::new();
    let is_below = |command: &&Command| !command.ends_above(drawing.plot.top);
    for command in drawing.commands.iter().filter(is_below) {
        match command {
            Command::Text(text) => {
                let category = text.says.and_then(|says| match says {
                    Says::Value { category, .. } | Says::Total { category } => Some(category),
                    Says::Share { .. }
                    | Says::Whole
                    | Says::Other { .. }
                    | Says::Sum { .. }
                    | Says::Rank { .. } => None,
                });
                obstacles.push(Obstacle::Box(Bounds::of(text, style.metrics), category));
            }
            Command::Line { stroke, .. } if stroke.ink == Ink::Grid => {}
            Command::Line { from, to, .. } => {
                obstacles.push(Obstacle::Line((from.0, from.1), (to.0, to.1)));
            }
            Command::Rect { fill: Some(Ink::Paper), .. } => {}
            Command::Rect { at, size, .. } => {
                obstacles.push(around(&[*at, Point(at.0 + size.0, at.1 + size.1)]));
            }
            Command::Circle { at, radius, .. } => {
                let corner = |sign: f64| Point(at.0 + sign * radius, at.1 + sign * radius);
                obstacles.push(around(&[corner(-1.0), corner(1.0)]));
            }
            Command::Polygon { points, .. } => obstacles.push(around(points)),
            Command::Path { segments, stroke: None, .. } => {
                let points = segments.iter().flat_map(|segment| match *segment {
                    Segment::Move(to) | Segment::Line(to) => vec![to],
                    Segment::Cubic(one, two, to) => vec![one, two, to],
                    Segment::Close => vec![],
                });
                obstacles.push(around(&points.collect::<Vec<_>>()));
            }
            Command::Path { segments, .. } => {
                let ends: Vec<(f64, f64)> = segments
                    .iter()
                    .filter_map(|segment| match segment {
                        Segment::Move(Point(x, y)) | Segment::Line(Point(x, y)) => Some((*x, *y)),
                        _ => None,
                    })
                    .collect();
                let pairs = ends.iter().zip(ends.iter().skip(1));
                obstacles.extend(pairs.map(|(from, to)| Obstacle::Line(*from, *to)));
            }
        }
    }
    obstacles
}
