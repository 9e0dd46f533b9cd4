//! What must hold for every drawing, whatever its data.

use crate::charts::donut::DONUT;
use crate::charts::dots::DOTS;
use crate::charts::flow::FLOW;
use crate::charts::labels::Bounds;
use crate::charts::lines::LINES;
use crate::charts::map::{MAP, TINTED_MAP};
use crate::charts::multiples::SMALL_MULTIPLES;
use crate::charts::order;
use crate::charts::share::SHARE;
use crate::charts::slope::SLOPE;
use crate::charts::{
    ChartSpec, ChartStyle, Command, Drawing, Form, Ink, Point, Segment, Stroke, Text, TextMetrics,
};

/// What rounding to a hundredth of a point may cost.
const ROUNDING: f64 = 0.03;

/// Returns everything that is wrong with a drawing.
pub(super) fn faults(drawing: &Drawing, style: &ChartStyle<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    let page = Bounds { left: 0.0, top: 0.0, right: drawing.width, bottom: drawing.height };
    let texts: Vec<(&str, Ink, Bounds)> = drawing
        .commands
        .iter()
        .filter_map(|command| match command {
            Command::Text(text) => {
                Some((text.text.as_str(), text.ink, Bounds::of(text, style.metrics)))
            }
            _ => None,
        })
        .collect();
    for command in &drawing.commands {
        for bounds in boxes(command, style.metrics) {
            if !bounds.within(&page.grown(ROUNDING)) {
                faults.push(format!("outside: {command:?} at {bounds:?} of {page:?}"));
            }
        }
        if let Command::Text(text) = command
            && (text.text.trim().is_empty() || text.size < 4.0)
        {
            faults.push(format!("unreadable: {text:?}"));
        }
    }
    for (index, (one, ink, bounds)) in texts.iter().enumerate() {
        for (two, _, other) in &texts[index + 1..] {
            if bounds.grown(-ROUNDING).overlaps(other) {
                faults.push(format!("`{one}` {bounds:?} on `{two}` {other:?}"));
            }
        }
        let inside = matches!(ink, Ink::OnSeries(_) | Ink::OnAccent);
        let on_bar = |command: &&Command| match command {
            Command::Rect { fill: Some(Ink::Series(_) | Ink::Accent), .. } => {
                boxes(command, style.metrics).iter().any(|bar| {
                    bar.height() > 0.5 && bar.width() > 0.5 && bar.grown(-0.4).overlaps(bounds)
                })
            }
            Command::Circle { fill: Some(_), .. } => {
                boxes(command, style.metrics).iter().any(|dot| dot.grown(-0.4).overlaps(bounds))
            }
            Command::Line {
                from,
                to,
                stroke: Stroke { ink: Ink::Series(_) | Ink::Accent, .. },
            } => bounds.grown(-0.4).meets((from.0, from.1), (to.0, to.1)),
            Command::Path { stroke: Some(_), segments, .. } => {
                straight(segments).any(|(from, to)| bounds.grown(-0.4 - 2.0).meets(from, to))
            }
            _ => false,
        };
        let hit = drawing.commands.iter().find(on_bar);
        if hit.is_some() != inside {
            faults.push(format!("`{one}` in {ink:?} at {bounds:?} and {hit:?}"));
        }
    }
    faults.extend(joined(drawing, style));
    faults
}

/// Returns the texts that a program which copies would join to one word: the next goes back, and no line down.
fn joined(drawing: &Drawing, style: &ChartStyle<'_>) -> Vec<String> {
    let texts: Vec<&Text> = drawing.texts().collect();
    let pairs = texts.iter().zip(texts.iter().skip(1));
    pairs
        .filter(|(one, two)| order::is_joined(one, two, style.metrics))
        .map(|(one, two)| format!("`{}` and `{}` are read as one word", one.text, two.text))
        .collect()
}

/// Returns the straight pieces of a path.
fn straight(segments: &[Segment]) -> impl Iterator<Item = ((f64, f64), (f64, f64))> {
    let places: Vec<(f64, f64)> = segments
        .iter()
        .filter_map(|segment| match segment {
            Segment::Move(Point(x, y)) | Segment::Line(Point(x, y)) => Some((*x, *y)),
            _ => None,
        })
        .collect();
    let next: Vec<(f64, f64)> = places.iter().skip(1).copied().collect();
    places.into_iter().zip(next)
}

/// Returns the boxes that a command fills; of curves, their control points' too.
fn boxes(command: &Command, metrics: &dyn TextMetrics) -> Vec<Bounds> {
    let of = |points: &[Point]| {
        let fold = |pick: fn(&Point) -> f64, start: f64, join: fn(f64, f64) -> f64| {
            points.iter().map(pick).fold(start, join)
        };
        Bounds {
            left: fold(|point| point.0, f64::INFINITY, f64::min),
            top: fold(|point| point.1, f64::INFINITY, f64::min),
            right: fold(|point| point.0, f64::NEG_INFINITY, f64::max),
            bottom: fold(|point| point.1, f64::NEG_INFINITY, f64::max),
        }
    };
    vec![match command {
        Command::Line { from, to, .. } => of(&[*from, *to]),
        Command::Rect { at, size, .. } => of(&[*at, Point(at.0 + size.0, at.1 + size.1)]),
        Command::Polygon { points, .. } => of(points),
        Command::Path { segments, .. } => {
            let ends = segments.iter().flat_map(|segment| match *segment {
                Segment::Move(to) | Segment::Line(to) | Segment::Cubic(_, _, to) => vec![to],
                Segment::Close => vec![],
            });
            of(&ends.collect::<Vec<_>>())
        }
        Command::Circle { at, radius, .. } => {
            of(&[Point(at.0 - radius, at.1 - radius), Point(at.0 + radius, at.1 + radius)])
        }
        Command::Text(text) => Bounds::of(text, metrics),
    }]
}

/// Returns whether a form has a bar or a piece of a ring for each value.
pub(super) fn is_of_bars(form: &Form) -> bool {
    ![&LINES, &SLOPE, &SMALL_MULTIPLES, &DOTS, &FLOW, &MAP, &TINTED_MAP].contains(&form)
}

/// Returns how many marks of series a drawing has: bars, or pieces of a ring.
pub(super) fn marks(drawing: &Drawing, spec: &ChartSpec) -> usize {
    let square = |size: &Point| (size.0 - size.1).abs() < 0.02 && (4.0..6.0).contains(&size.0);
    // A swatch is a square before a name, on its line.
    let is_swatch = |at: &Point, size: &Point| {
        let is_named = |text: &Text| {
            let (off, down) = (text.at.0 - at.0 - size.0, text.at.1 - at.1 - size.1);
            (text.says.is_none() || spec.form == &SHARE)
                && (0.0..6.0).contains(&off)
                && down.abs() < 3.0
        };
        square(size) && drawing.texts().any(is_named)
    };
    let is_mark = |command: &&Command| match command {
        Command::Rect { fill: Some(Ink::Series(_) | Ink::Accent), at, size, .. } => {
            let has_keys = spec.series.len() > 1 || spec.form == &SHARE;
            spec.form != &DONUT && !(has_keys && is_swatch(at, size))
        }
        Command::Path { fill: Some(Ink::Series(_) | Ink::Accent), .. } => true,
        _ => false,
    };
    drawing.commands.iter().filter(is_mark).count()
}
