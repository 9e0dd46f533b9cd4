//! The names below an upright plot: in one or two lines, or every so many of them on a time axis.

use super::ChartStyle;
use super::canvas::Canvas;
use super::drawing::Along;
use super::faces::Face;
use super::labels::{fits, widest, wrap};
use super::spec::ChartSpec;

/// The least distance between two names.
const APART: f64 = 4.0;
/// The least distance between two names where some are left out.
const AIRY: f64 = 10.0;
/// From how many names on a list is long.
const LONG: usize = 12;
/// The share of the width that a name may take where some are left out.
const WORDY: f64 = 0.3;
/// The distances at which names are kept when not all fit.
const STEPS: [usize; 9] = [1, 2, 5, 10, 20, 25, 50, 100, 1000];

/// The names that are shown.
pub(super) struct Categories {
    /// Each with its category, its middle and its lines.
    labels: Vec<(usize, f64, Vec<String>)>,
    /// How many lines the longest has.
    lines: usize,
}

impl Categories {
    /// Chooses the names to show below these middles, which are `band` apart, in so much width.
    ///
    /// Where their order says the rest, some may be left out. Returns `None` where they neither fit nor may be left out.
    pub(super) fn plan(
        spec: &ChartSpec,
        is_ordered: bool,
        middles: &[f64],
        band: f64,
        width: f64,
        style: ChartStyle<'_>,
    ) -> Option<Self> {
        let face = |index: usize| Face::category(style).pointed(spec.highlight == Some(index));
        let names = || spec.categories.iter().zip(middles).enumerate();
        let most = if is_time(spec) { 1 } else { 2 };
        let room = if middles.len() == 1 { width } else { band - APART };
        let all: Vec<(usize, f64, Vec<String>)> = names()
            .map(|(index, (name, middle))| (index, *middle, wrap(name, room, &face(index))))
            .collect();
        let placed = |(index, middle, lines): (usize, f64, Vec<String>)| {
            let half = widest(&lines, &face(index)) / 2.0;
            (index, middle.min(width - half).max(half), lines)
        };
        let whole = all
            .iter()
            .all(|(index, _, lines)| lines.len() <= most && fits(lines, room, &face(*index)));
        let all: Vec<(usize, f64, Vec<String>)> = all.into_iter().map(placed).collect();
        // The first and the last may have been pushed inwards.
        let half = |index: usize, lines: &[String]| widest(lines, &face(index)) / 2.0;
        let apart =
            all.iter().zip(all.iter().skip(1)).all(|((one, left, lines), (two, right, others))| {
                left + half(*one, lines) + APART / 2.0 <= right - half(*two, others)
            });
        if whole && apart {
            let lines = all.iter().map(|(_, _, lines)| lines.len()).max().unwrap_or(1);
            return Some(Self { labels: all, lines });
        }
        if !is_ordered {
            return Self::stagger(spec, middles, 2.0 * band - APART, width, &face);
        }
        let room = width * if most == 1 { 1.0 } else { WORDY };
        let broken: Vec<(usize, f64, Vec<String>)> = names()
            .map(|(index, (name, middle))| placed((index, *middle, wrap(name, room, &face(index)))))
            .collect();
        if broken
            .iter()
            .any(|(index, _, lines)| lines.len() > most + 1 || !fits(lines, room, &face(*index)))
        {
            return None;
        }
        let half: Vec<f64> =
            broken.iter().map(|(index, _, lines)| widest(lines, &face(*index)) / 2.0).collect();
        let kept = thin(spec, |one, two, apart| {
            let (one, two) = (one.min(two), one.max(two));
            let middle = |index: usize| broken.get(index).map_or(0.0, |(_, middle, _)| *middle);
            let half = |index: usize| half.get(index).copied().unwrap_or(0.0);
            middle(two) - half(two) >= middle(one) + half(one) + apart
        });
        let labels: Vec<_> =
            broken.into_iter().filter(|(index, _, _)| kept.contains(index)).collect();
        let lines = labels.iter().map(|(_, _, lines)| lines.len()).max().unwrap_or(1);
        Some(Self { labels, lines })
    }

    /// Puts every second name of a long list, such as one of codes, a line lower, if all are short.
    fn stagger<'f>(
        spec: &ChartSpec,
        middles: &[f64],
        room: f64,
        width: f64,
        face: &dyn Fn(usize) -> Face<'f>,
    ) -> Option<Self> {
        let mut labels = Vec::new();
        for (index, (name, middle)) in spec.categories.iter().zip(middles).enumerate() {
            let half = face(index).width(name) / 2.0;
            let inside = middle.min(width - half).max(half);
            if 2.0 * half > room || (inside - middle).abs() > APART {
                return None;
            }
            let lower = (index % 2 == 1).then(String::new);
            labels.push((index, inside, lower.into_iter().chain([name.clone()]).collect()));
        }
        (labels.len() >= LONG).then_some(Self { labels, lines: 2 })
    }

    /// Returns the height from the foot of the plot to the end of the last line.
    pub(super) fn height(&self, style: ChartStyle<'_>) -> f64 {
        let face = Face::category(style);
        drop_below(style) + face.height(self.lines) + face.descent()
    }

    /// Sets the names below this height.
    pub(super) fn draw(self, spec: &ChartSpec, top: f64, canvas: &mut Canvas<'_>) {
        for (index, middle, lines) in self.labels {
            let face = Face::category(canvas.style).pointed(spec.highlight == Some(index));
            let baseline = top + drop_below(canvas.style) + face.cap();
            for (row, line) in lines.into_iter().enumerate() {
                canvas.text(face.set(
                    line,
                    middle,
                    baseline + face.leading() * row as f64,
                    Along::Middle,
                ));
            }
        }
    }
}

/// Returns the distance from the foot of the plot to the capitals, clear of a tick's number at the foot.
fn drop_below(style: ChartStyle<'_>) -> f64 {
    let tick = Face::tick(style);
    (tick.cap() / 2.0 + tick.descent() + 0.3).max(4.5)
}

/// Returns whether the categories are points in time, such as years, of which some may go unnamed.
pub(super) fn is_time(spec: &ChartSpec) -> bool {
    spec.categories.len() > 1
        && spec.categories.iter().all(|name| {
            name.chars().next().is_some_and(char::is_numeric) && name.chars().count() <= 9
        })
}

/// Returns whether the categories are years, each later than the one before, so that the ends name them all.
pub(super) fn is_range(spec: &ChartSpec) -> bool {
    let years: Option<Vec<u32>> = spec.categories.iter().map(|name| year(name)).collect();
    years.is_some_and(|years| years.is_sorted_by(|one, two| one < two))
}

/// Returns the categories to name: round years first, then the ends, and always the one pointed at.
fn thin(spec: &ChartSpec, apart: impl Fn(usize, usize, f64) -> bool) -> Vec<usize> {
    let count = spec.categories.len();
    let years: Option<Vec<u32>> = spec.categories.iter().map(|name| year(name)).collect();
    let last = count.saturating_sub(1);
    let mut kept = Vec::new();
    for step in STEPS {
        kept = (0..count)
            .filter(|index| match &years {
                Some(years) if step >= 5 => {
                    years.get(*index).is_some_and(|year| (*year as usize).is_multiple_of(step))
                }
                _ => (last - index).is_multiple_of(step),
            })
            .collect();
        if kept.windows(2).all(|pair| matches!(pair, [one, two] if apart(*one, *two, AIRY))) {
            break;
        }
    }
    if let Some(pointed) = spec.highlight.filter(|index| *index < count) {
        kept.retain(|index| *index == pointed || apart(*index, pointed, APART));
        insert(&mut kept, pointed);
    }
    for end in [last, 0] {
        if kept.iter().all(|index| *index != end && apart(*index, end, APART)) {
            insert(&mut kept, end);
        }
    }
    kept
}

/// Adds a category in its order.
fn insert(kept: &mut Vec<usize>, index: usize) {
    if let Err(place) = kept.binary_search(&index) {
        kept.insert(place, index);
    }
}

/// Returns the year that a name begins with.
fn year(name: &str) -> Option<u32> {
    let digits: String = name.chars().take_while(char::is_ascii_digit).collect();
    if digits.len() == 4 { digits.parse().ok() } else { None }
}
