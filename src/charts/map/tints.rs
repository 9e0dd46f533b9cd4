//! The land of each country in a tint, by the class of its value; the classes end at round numbers that lie between
//! values.

use super::world::Vertex;
use super::{Sheet, Shown, draw_gaps, gap_entry, number, sheet, shown};
use crate::charts::ChartStyle;
use crate::charts::canvas::Canvas;
use crate::charts::drawing::{Along, Ink};
use crate::charts::faces::Face;
use crate::charts::head::{Head, Swatch};
use crate::charts::labels::Bounds;
use crate::charts::numbers::written;
use crate::charts::spec::ChartSpec;
use crate::units::Decimal;

/// The most decimals that an exact decimal has.
const MOST_DECIMALS: u32 = 28;
/// The height of the boxes of the legend.
const BOX: f64 = 6.0;
/// The least width of one.
const WIDE: f64 = 24.0;
/// What parts its numbers, and the numbers from the boxes.
const APART: (f64, f64) = (6.0, 3.0);
/// The distance from the legend to the map.
const BELOW: f64 = 9.0;
/// The area, in square points, of land that is too small to be seen in its tint: there is a dot on it.
const SMALL: f64 = 10.0;
/// The radius of that.
const DOT: f64 = 1.8;
/// The white around it.
const RING: f64 = 0.5;
/// What is broader than this, in radii of the globe, need not be seen as a whole.
const WIDEST: f64 = 1.2;

/// Classes of values.
struct Classes {
    /// Where a class begins, but the first: at values that are in it.
    breaks: Vec<Decimal>,
    /// The least and the greatest value.
    ends: (Decimal, Decimal),
}

/// Draws the map, if it fits.
pub(super) fn draw<'a>(
    spec: &ChartSpec,
    (width, height): (f64, Option<f64>),
    style: ChartStyle<'a>,
) -> Option<Canvas<'a>> {
    let shown = shown(spec);
    let places: Vec<_> = shown
        .iter()
        .flat_map(|Shown { country, .. }| {
            let largest = country.shape.first().filter(|ring| breadth(ring) < WIDEST);
            let land = largest.into_iter().flatten().map(|(_, place)| *place);
            land.chain([country.place])
        })
        .collect();
    let pointed = shown.iter().find(|shown| spec.highlight == Some(shown.category));
    let entry = pointed.map(|shown| {
        let name = spec.categories.get(shown.category).cloned().unwrap_or_default();
        let value = number(spec, shown.category, style);
        (Swatch::Square(Ink::Accent), format!("{name} {value}"))
    });
    let entries: Vec<(Swatch, String)> = entry.into_iter().chain(gap_entry(spec, &shown)).collect();
    let head = Head::plan(spec, &entries, width, style);
    let values = shown.iter().filter_map(|shown| spec.value(0, shown.category));
    let mut values: Vec<Decimal> = values.filter(|value| *value > Decimal::ZERO).collect();
    values.sort();
    let legend = Legend::plan(spec, &values, width, style);
    if legend.is_none() && !values.is_empty() {
        return None;
    }
    let above = head.height + legend.as_ref().map_or(0.0, |_| Legend::height(style));
    let mut sheet = sheet(spec, &places, above, (width, height), style)?;
    if let Some(legend) = legend {
        tint(spec, &shown, &legend.classes, &mut sheet);
        legend.draw(head.height, &mut sheet.canvas);
    }
    draw_gaps(&shown, &mut sheet);
    head.draw(&mut sheet.canvas);
    Some(sheet.canvas)
}

/// Returns how broad an outline is, in radii of the globe.
fn breadth(ring: &[Vertex]) -> f64 {
    let sides = ring.iter().map(|(_, place)| place.beside(0.0).0);
    let (west, east) = sides
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(west, east), x| (west.min(x), east.max(x)));
    east - west
}

/// Fills the land of each country, all of one class as one shape.
fn tint(spec: &ChartSpec, shown: &[Shown], classes: &Classes, sheet: &mut Sheet<'_>) {
    let ink = |shown: &Shown| {
        let value = spec.value(0, shown.category).filter(|value| *value > Decimal::ZERO)?;
        let pointed = spec.highlight == Some(shown.category);
        Some(if pointed { Ink::Accent } else { classes.ink(value) })
    };
    let inks = Ink::TINTS.map(Ink::Tint).into_iter().chain([Ink::Accent]);
    for each in inks {
        let own = || shown.iter().filter(|shown| ink(shown) == Some(each));
        let shape = sheet.view.shape(own().flat_map(|shown| &shown.country.shape));
        if !shape.is_empty() {
            sheet.canvas.shape(shape, each);
        }
        let is_small = |shown: &&Shown| sheet.view.area(shown.country.shape.iter()) < SMALL;
        let small: Vec<&Shown> = own().filter(is_small).collect();
        for shown in small {
            let at = sheet.place(shown, DOT + RING);
            sheet.canvas.dot(at, DOT + RING, Ink::Paper);
            sheet.canvas.dot(at, DOT, each);
        }
    }
}

impl Classes {
    /// Sorts values, which go up, into at most so many classes of about as many values each.
    fn of(values: &[Decimal], count: usize) -> Option<Self> {
        let ends = (*values.first()?, *values.last()?);
        let mut distinct = values.to_vec();
        distinct.dedup();
        let count = count.min(distinct.len());
        // Few values that are not the same are a class each.
        let cut = if distinct.len() <= count { &distinct } else { values };
        let mut breaks: Vec<Decimal> = Vec::new();
        for class in 1..count {
            let at = (class * cut.len() + count / 2) / count;
            // A rounder number near by is worth classes that are not quite of a size.
            let slack = (cut.len() + 2 * count) / (4 * count);
            let near = at.saturating_sub(slack).max(1)..=at + slack;
            let cuts = near.filter_map(|near| {
                let (below, from) = (*cut.get(near - 1)?, *cut.get(near)?);
                let number = (below < from).then(|| roundest(below, from))?;
                Some((roughness(number), near.abs_diff(at), number))
            });
            breaks.extend(cuts.min().map(|(_, _, number)| number));
        }
        breaks.dedup();
        Some(Self { breaks, ends })
    }

    /// Returns the tint of a value; few classes are as far apart as they can be.
    fn ink(&self, value: Decimal) -> Ink {
        let class = self.breaks.iter().filter(|from| **from <= value).count();
        self.ink_of(class)
    }

    /// Returns the tint of a class.
    fn ink_of(&self, class: usize) -> Ink {
        let last = Ink::TINTS.len() - 1;
        let place = match self.breaks.len() {
            0 => last - 1,
            breaks => (class * last + breaks / 2) / breaks,
        };
        Ink::Tint(Ink::TINTS.get(place).copied().unwrap_or_default())
    }
}

/// Returns the number with the fewest digits that is greater than one number and at most another.
fn roundest(below: Decimal, from: Decimal) -> Decimal {
    let tens = (1..=MOST_DECIMALS).rev().filter_map(|power| {
        let unit = Decimal::from_i128_with_scale(10_i128.checked_pow(power)?, 0);
        Some(from.checked_div(unit)?.trunc() * unit)
    });
    let parts = (0..=MOST_DECIMALS).map(|decimals| from.trunc_with_scale(decimals));
    tens.chain(parts).find(|number| *number > below).unwrap_or(from).normalize()
}

/// Tells how far from round a number is: by its digits, and whether it is one that scales have.
fn roughness(number: Decimal) -> usize {
    let digits = number.normalize().mantissa().unsigned_abs().to_string();
    let digits = digits.trim_end_matches('0');
    2 * digits.len() + usize::from(!["1", "2", "5"].contains(&digits))
}

/// The classes as boxes side by side, with the numbers at which they end.
struct Legend {
    classes: Classes,
    numbers: Vec<String>,
    /// The width of a box.
    wide: f64,
}

impl Legend {
    /// Finds as many classes as have room for their numbers.
    fn plan(
        spec: &ChartSpec,
        values: &[Decimal],
        width: f64,
        style: ChartStyle<'_>,
    ) -> Option<Self> {
        let face = Face::tick(style);
        (1..=Ink::TINTS.len()).rev().find_map(|count| {
            let classes = Classes::of(values, count)?;
            let (least, most) = classes.ends;
            let breaks = classes.breaks.iter();
            let breaks = breaks.map(|number| style.numerals.number(*number, number.scale()));
            let most = (least < most).then(|| written(spec, most, style.numerals));
            let ends = [written(spec, least, style.numerals)].into_iter();
            let numbers: Vec<String> = ends.chain(breaks).chain(most).collect();
            let widest = numbers.iter().map(|number| face.width(number)).fold(0.0, f64::max);
            // The numbers at both ends stand within their boxes.
            let wide = WIDE.max(if count > 1 { 1.5 } else { 2.0 } * widest + APART.0);
            let fits = wide * (classes.breaks.len() + 1) as f64 <= width;
            fits.then_some(Self { classes, numbers, wide })
        })
    }

    /// Returns the height, with what is below.
    fn height(style: ChartStyle<'_>) -> f64 {
        BOX + APART.1 + Face::tick(style).cap() + BELOW
    }

    /// Draws it below a height.
    fn draw(self, top: f64, canvas: &mut Canvas<'_>) {
        let Self { classes, numbers, wide } = self;
        let count = classes.breaks.len() + 1;
        for class in 0..count {
            let left = wide * class as f64;
            let bounds = Bounds { left, top, right: left + wide, bottom: top + BOX };
            canvas.fill(bounds, classes.ink_of(class));
        }
        let face = Face::tick(canvas.style);
        let baseline = top + BOX + APART.1 + face.cap();
        for (place, number) in numbers.into_iter().enumerate() {
            let along = match place {
                0 => Along::Start,
                last if last == count => Along::End,
                _ => Along::Middle,
            };
            canvas.text(face.set(number, wide * place as f64, baseline, along));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns where the classes of some numbers begin.
    fn breaks(numbers: &[&str]) -> Vec<String> {
        let values: Vec<Decimal> = numbers.iter().map(|number| number.parse().unwrap()).collect();
        let classes = Classes::of(&values, 5).unwrap();
        classes.breaks.iter().map(ToString::to_string).collect()
    }

    /// Classes begin at round numbers between values, and never within equal ones.
    #[test]
    fn classes_are_true() {
        assert_eq!(breaks(&["20.9"]), [""; 0]);
        assert_eq!(breaks(&["7", "7", "7"]), [""; 0]);
        assert_eq!(breaks(&["3", "7", "7", "20"]), ["7", "20"]);
        assert_eq!(breaks(&["0.04", "0.31", "5.2", "88", "1204"]), ["0.3", "5", "80", "1000"]);
        let many: Vec<String> = (1..=100).map(|value| value.to_string()).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(breaks(&many), ["20", "40", "60", "80"]);
    }

    /// Few classes are as far apart as tints can be, and more is darker.
    #[test]
    fn more_is_darker() {
        let tints = |numbers: &[&str]| {
            let values: Vec<Decimal> = numbers.iter().map(|n| n.parse().unwrap()).collect();
            let classes = Classes::of(&values, 5).unwrap();
            values.into_iter().map(|value| classes.ink(value)).collect::<Vec<_>>()
        };
        let [one, .., five] = Ink::TINTS.map(Ink::Tint);
        assert_eq!(tints(&["1", "9"]), [one, five]);
        assert_eq!(tints(&["1", "2", "3", "4", "9"]), Ink::TINTS.map(Ink::Tint));
    }
}
