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
/// The least distance between two years of which the later has two digits.
const CLOSE: f64 = 3.0;
/// How far the first of such years may stand off the middle of its place.
const OFF: f64 = 4.0;

/// The names that are shown.
pub(super) struct Categories {
    /// Each with its category, its middle and its lines.
    labels: Vec<(usize, f64, Vec<String>)>,
    /// How many lines the longest has.
    lines: usize,
}

/// How many digits years have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Digits {
    /// Four.
    Four,
    /// Two, but for the first and that of a new century.
    Two,
    /// Two, but for that of a new century; the first says by an apostrophe what it is.
    Fewest,
}

impl Digits {
    /// All, the clearest first.
    const ALL: [Self; 3] = [Self::Four, Self::Two, Self::Fewest];
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
        if let Some(years) = years(&spec.categories).filter(|years| years.len() > 1 && is_ordered) {
            return Some(Self::of_years(spec, &years, middles, width, &face));
        }
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

    /// Names years: the first and the last always, the others where they leave even steps, in two digits where four
    /// have no room.
    fn of_years<'f>(
        spec: &ChartSpec,
        years: &[u32],
        middles: &[f64],
        width: f64,
        face: &dyn Fn(usize) -> Face<'f>,
    ) -> Self {
        let last = years.len() - 1;
        let is_plain = |step: &usize| years.len() <= 2 * LONG || [1, 2, 5, 10].contains(step);
        let even = (1..=last / 2).filter(|step| last.is_multiple_of(*step) && is_plain(step));
        let even = even.map(|step| (0..=last).step_by(step).collect::<Vec<_>>());
        // Where no steps are even, those to round years are.
        let round = STEPS.iter().skip(2).map(|step| {
            let is_round = |index: &usize| {
                years.get(*index).is_some_and(|year| (*year as usize).is_multiple_of(*step))
            };
            let between = (1..last).filter(is_round);
            [0].into_iter().chain(between).chain([last]).collect::<Vec<_>>()
        });
        let round = round.filter(|kept| years.len() > LONG && kept.len() > 3);
        let ends = [vec![0, last]];
        let mut tries = even.chain(round).chain(ends).flat_map(|kept| {
            Digits::ALL
                .map(|digits| Self::set_years(spec, years, &kept, digits, middles, width, face))
        });
        let labels = tries.find_map(|labels| labels);
        // Two years always have room where the plot has any.
        let ends = || Self::placed(years, &[0, last], Digits::Four, middles, width, face);
        Self { labels: labels.unwrap_or_else(ends), lines: 1 }
    }

    /// Sets some years, and the one that is pointed at, if they stand clear of each other.
    fn set_years<'f>(
        spec: &ChartSpec,
        years: &[u32],
        kept: &[usize],
        digits: Digits,
        middles: &[f64],
        width: f64,
        face: &dyn Fn(usize) -> Face<'f>,
    ) -> Option<Vec<(usize, f64, Vec<String>)>> {
        let mut kept = kept.to_vec();
        if let Some(pointed) = spec.highlight {
            insert(&mut kept, pointed);
        }
        let labels = |kept: &[usize]| Self::placed(years, kept, digits, middles, width, face);
        let apart = match digits {
            Digits::Four if kept.len() < years.len() => AIRY,
            Digits::Four => APART,
            Digits::Two | Digits::Fewest => CLOSE,
        };
        let meet = |one: &(usize, f64, Vec<String>), two: &(usize, f64, Vec<String>)| {
            let half =
                |(index, _, lines): &(usize, f64, Vec<String>)| widest(lines, &face(*index)) / 2.0;
            one.1 + half(one) + apart > two.1 - half(two)
        };
        let clash = |kept: &[usize]| {
            let labels = labels(kept);
            labels.windows(2).find_map(|pair| match pair {
                [one, two] if meet(one, two) => Some((one.0, two.0)),
                _ => None,
            })
        };
        // The one that is pointed at pushes its neighbours out, but for the first and the last.
        while let Some((one, two)) = clash(&kept) {
            let pointed = spec.highlight.filter(|pointed| [one, two].contains(pointed))?;
            let other = if one == pointed { two } else { one };
            let is_end = other == 0 || other + 1 == years.len();
            kept.retain(|index| *index != other || is_end);
            if is_end {
                return None;
            }
        }
        Some(labels(&kept))
    }

    /// Returns some years with their places.
    fn placed<'f>(
        years: &[u32],
        kept: &[usize],
        digits: Digits,
        middles: &[f64],
        width: f64,
        face: &dyn Fn(usize) -> Face<'f>,
    ) -> Vec<(usize, f64, Vec<String>)> {
        let named = kept.iter().filter_map(|index| {
            let (year, middle) = (*years.get(*index)?, *middles.get(*index)?);
            let is_first = *index == 0;
            let name = match digits {
                Digits::Four => year.to_string(),
                Digits::Two if is_first => year.to_string(),
                Digits::Fewest if is_first => format!("’{:02}", year % 100),
                Digits::Two | Digits::Fewest if year % 100 == 0 => year.to_string(),
                Digits::Two | Digits::Fewest => format!("{:02}", year % 100),
            };
            let half = face(*index).width(&name) / 2.0;
            let middle = if is_first && digits == Digits::Two { middle - OFF } else { middle };
            Some((*index, middle.min(width - half).max(half), vec![name]))
        });
        named.collect()
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
pub(super) fn are_range(categories: &[String]) -> bool {
    years(categories).is_some()
}

/// Returns the categories as years, if they are years, each later than the one before.
fn years(categories: &[String]) -> Option<Vec<u32>> {
    let year = |name: &String| name.parse().ok().filter(|_| name.len() == 4);
    let years: Vec<u32> = categories.iter().map(year).collect::<Option<_>>()?;
    years.is_sorted_by(|one, two| one < two).then_some(years)
}

/// Returns the categories to name: every so many, then the ends, and always the one pointed at.
fn thin(spec: &ChartSpec, apart: impl Fn(usize, usize, f64) -> bool) -> Vec<usize> {
    let count = spec.categories.len();
    let last = count.saturating_sub(1);
    let mut kept = Vec::new();
    for step in STEPS {
        kept = (0..count).filter(|index| (last - index).is_multiple_of(step)).collect();
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
