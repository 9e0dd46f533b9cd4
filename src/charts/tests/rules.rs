//! What a reader relies on: where words stand, and what is said where there is nothing to show.

use super::fonts::Fixed;
use super::samples::chart;
use super::style;
use crate::charts::bars::{BARS, STACKED_BARS};
use crate::charts::columns::{COLUMNS, STACKED_COLUMNS};
use crate::charts::donut::DONUT;
use crate::charts::lines::LINES;
use crate::charts::{
    Along, ChartSpec, ChartStyle, Command, Drawing, Ink, Point, Role, Segment, Stroke, Text, draw,
};

/// Draws a chart at a width.
pub(super) fn drawn(spec: &ChartSpec, width: f64) -> Drawing {
    draw(spec, (width, None), &style(&Fixed)).unwrap().drawing
}

/// Returns the texts of a drawing.
fn texts(drawing: &Drawing) -> Vec<&Text> {
    let mut texts = Vec::new();
    for command in &drawing.commands {
        if let Command::Text(text) = command {
            texts.push(text);
        }
    }
    texts
}

/// Returns the text that reads so.
pub(super) fn text<'d>(drawing: &'d Drawing, words: &str) -> &'d Text {
    texts(drawing)
        .into_iter()
        .find(|text| text.text == words)
        .unwrap_or_else(|| panic!("no `{words}`"))
}

/// Returns the words of a drawing in order.
pub(super) fn words(drawing: &Drawing) -> Vec<&str> {
    texts(drawing).into_iter().map(|text| text.text.as_str()).collect()
}

/// Returns the bars of a drawing: place and size.
pub(super) fn bars(drawing: &Drawing) -> Vec<(Point, Point)> {
    let bar = |command: &Command| match command {
        Command::Rect { at, size, .. } => Some((*at, *size)),
        _ => None,
    };
    drawing.commands.iter().filter_map(bar).collect()
}

const YEARS: [&str; 4] = ["2014", "2015", "2016", "2017"];

/// Values that fit stand on their columns, and then there is no axis.
#[test]
fn values_or_axis() {
    let spec = chart(&COLUMNS, &YEARS, &[("", &[4.0, 8.0, 6.0, 2.0])]);
    let drawing = drawn(&spec, 250.0);
    assert_eq!(
        words(&drawing),
        ["US$ million", "2014", "2015", "2016", "2017", "4", "8", "6", "2"]
    );
    assert!(
        !drawing.commands.iter().any(
            |command| matches!(command, Command::Line { stroke, .. } if stroke.ink == Ink::Grid)
        )
    );
    // Where they do not fit, there is one.
    let drawing = drawn(&chart(&COLUMNS, &YEARS, &[("", &[4000.0, 8000.0, 6000.0, 2000.0])]), 70.0);
    assert_eq!(
        words(&drawing),
        ["US$ million", "0", "2000", "4000", "6000", "8000", "2014", "15", "16", "17", "8000"]
    );
}

/// A column is as high as its value says, from zero.
#[test]
fn heights() {
    let drawing = drawn(&chart(&COLUMNS, &YEARS, &[("", &[4.0, 8.0, 6.0, 2.0])]), 250.0);
    let heights: Vec<f64> = bars(&drawing).iter().map(|(_, size)| size.1).collect();
    for (height, share) in heights.iter().zip([0.5, 1.0, 0.75, 0.25]) {
        assert!((height / heights[1] - share).abs() < 0.001, "{heights:?}");
    }
}

/// A negative column hangs below the line at zero, and its value below it.
#[test]
fn negative() {
    let drawing = drawn(&chart(&COLUMNS, &YEARS, &[("", &[4.0, -8.0, 6.0, 2.0])]), 250.0);
    let bars = bars(&drawing);
    let zero = bars[0].0.1 + bars[0].1.1;
    assert!((bars[1].0.1 - zero).abs() < 0.02);
    assert!(text(&drawing, "−8").at.1 > bars[1].0.1 + bars[1].1.1);
    assert!(text(&drawing, "4").at.1 < bars[0].0.1);
    assert!(text(&drawing, "2015").at.1 > text(&drawing, "−8").at.1);
}

/// A gap has no mark and says so; next to each other, gaps say it once.
#[test]
fn gaps() {
    let gap = f64::NAN;
    let drawing = drawn(&chart(&COLUMNS, &YEARS, &[("", &[4.0, gap, gap, 0.0])]), 250.0);
    assert_eq!(words(&drawing).iter().filter(|words| **words == "no data").count(), 1);
    assert_eq!(words(&drawing).iter().filter(|words| **words == "0").count(), 1);
    let drawing = drawn(&chart(&BARS, &YEARS, &[("", &[4.0, gap, gap, 0.0])]), 250.0);
    assert_eq!(words(&drawing).iter().filter(|words| **words == "no data").count(), 2);
    // A sum that lacks a part is marked, and the foot says so.
    let stacked = [("a", &[4.0, 5.0, 6.0, 7.0][..]), ("b", &[4.0, 5.0, 6.0, gap])];
    let drawing = drawn(&chart(&STACKED_COLUMNS, &YEARS, &stacked), 250.0);
    assert!(words(&drawing).contains(&"7*") && words(&drawing).contains(&"12"));
    assert_eq!(words(&drawing).last(), Some(&"* without a part"));
}

/// Sums that lack a part are marked at every width, whether all of them are written or not; no word is turned.
#[test]
fn partial_sums_are_marked() {
    let values: [&[f64]; 2] =
        [&[9.0, 3.0, 7.0, 8.0, 2.0, 9.5], &[f64::NAN, f64::NAN, f64::NAN, f64::NAN, f64::NAN, 1.0]];
    let six = ["2012", "2013", "2014", "2015", "2016", "2017"];
    let spec = chart(&STACKED_COLUMNS, &six, &[("Core", values[0]), ("Other", values[1])]);
    for width in (100..=600).step_by(10) {
        let drawing = drawn(&spec, f64::from(width));
        let texts = texts(&drawing);
        let marked = texts.iter().filter(|text| text.text.ends_with('*')).count();
        assert_eq!(marked, 5, "{width}");
        assert!(texts.iter().all(|text| text.turn == 0), "{width}");
        assert!(!texts.iter().any(|text| text.text == "no data"), "{width}");
    }
}

/// The first and the last of twelve years are named at every width, in steps that are even.
#[test]
fn twelve_years() {
    let years: Vec<String> = (2013..=2024).map(|year| year.to_string()).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    for form in [&COLUMNS, &STACKED_COLUMNS, &LINES] {
        for width in (150..=520).step_by(10) {
            let drawing = drawn(&chart(form, &years, &[("", &[3.15; 12])]), f64::from(width));
            let words = words(&drawing);
            let named: Vec<usize> = years
                .iter()
                .enumerate()
                .filter(|(_, year)| {
                    words
                        .iter()
                        .any(|word| year.ends_with(word.trim_start_matches('’')) && word.len() > 1)
                })
                .map(|(index, _)| index)
                .collect();
            assert_eq!((named.first(), named.last()), (Some(&0), Some(&11)), "{form:?} {width}");
            let step = named[1] - named[0];
            assert!(
                named.windows(2).all(|pair| pair[1] - pair[0] == step),
                "{form:?} {width}: {named:?}"
            );
            assert!(step == 1 || width < 170, "{form:?} {width}: {named:?}");
        }
    }
}

/// On a long time axis round years and the last one stay.
#[test]
fn years() {
    let years: Vec<String> = (1985..=2024).map(|year| year.to_string()).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    let values = [5.0; 40];
    let drawing = drawn(&chart(&COLUMNS, &years, &[("", &values)]), 380.0);
    let named: Vec<&str> = words(&drawing).into_iter().filter(|words| words.len() == 4).collect();
    assert_eq!(named, ["1985", "1990", "1995", "2000", "2005", "2010", "2015", "2020", "2024"]);
}

/// The name of a single year stands below its values.
#[test]
fn one_year() {
    let one = drawn(&chart(&LINES, &["2024"], &[("", &[7.9])]), 250.0);
    assert!((text(&one, "2024").at.0 - text(&one, "7.9").at.0).abs() < 0.01);
    let rows = [("Core", &[4.0][..]), ("Other", &[3.0])];
    let two = drawn(&chart(&LINES, &["2024"], &rows), 250.0);
    let name = text(&two, "Core").at.0;
    assert!((0.0..20.0).contains(&(name - text(&two, "2024").at.0)));
}

/// Names stand beside what they name; only where they do not fit is there a legend.
#[test]
fn names() {
    let rows = [("Core", &[4.0, 5.0, 6.0, 7.0][..]), ("Other", &[3.0, 3.0, 3.0, 3.0])];
    let swatches = |drawing: &Drawing| bars(drawing).len() - 8;
    let stacked = drawn(&chart(&STACKED_COLUMNS, &YEARS, &rows), 250.0);
    assert_eq!(swatches(&stacked), 0);
    let last = bars(&stacked)[7];
    assert!(text(&stacked, "Other").at.0 > last.0.0 + last.1.0);
    let grouped = drawn(&chart(&COLUMNS, &YEARS, &rows), 160.0);
    assert_eq!(swatches(&grouped), 2);
    let lines = drawn(&chart(&LINES, &YEARS, &rows), 250.0);
    assert_eq!(text(&lines, "Core").along, Along::Start);
    assert!(text(&lines, "Core").at.1 < text(&lines, "Other").at.1);
}

/// Series that end in nothing, or at one height, are told apart by a mark of their colour right before each name.
#[test]
fn names_of_what_ends_at_zero() {
    let rows = [
        ("Tax", &[1.0, 1.0, -0.1, 0.0][..]),
        ("Aid", &[0.8, 0.5, 0.6, 0.0]),
        ("Fee", &[-0.4, -0.3, 0.2, 0.0]),
    ];
    for form in [&COLUMNS, &STACKED_COLUMNS, &BARS, &STACKED_BARS, &LINES] {
        for width in [150.0, 250.0, 510.0] {
            let drawing = drawn(&chart(form, &YEARS, &rows), width);
            for (series, (name, _)) in rows.iter().enumerate() {
                let Point(x, y) = text(&drawing, name).at;
                let ink = crate::charts::stack::ink_of(series);
                let is_key = |command: &&Command| match command {
                    Command::Rect { at, size, fill: Some(fill), .. } => {
                        *fill == ink
                            && at.1 < y
                            && y - 8.0 < at.1
                            && (x - at.0 - size.0).abs() < 5.0
                    }
                    Command::Line { from, to, stroke } => {
                        stroke.ink == ink && (y - from.1).abs() < 8.0 && (x - to.0).abs() < 5.0
                    }
                    Command::Path { segments, stroke: Some(stroke), .. } => {
                        let [.., Segment::Line(to)] = segments.as_slice() else { return false };
                        stroke.ink == ink && (y - to.1).abs() < 8.0 && (x - to.0).abs() < 5.0
                    }
                    _ => false,
                };
                assert!(drawing.commands.iter().any(|c| is_key(&c)), "{form:?} at {width}: {name}");
            }
        }
    }
}

/// A ring names every part, shows a sliver of each, and says the unit at any width.
#[test]
fn small_ring() {
    let names = ["Health", "Education", "Water", "Justice", "Culture", "Audit"];
    let spec = chart(&DONUT, &names, &[("", &[71.2, 25.9, 1.6, 0.7, 0.5, 0.001])]);
    for width in [150.0, 250.0, 380.0, 510.0] {
        let drawing = drawn(&spec, width);
        // The unit may be broken into lines in the ring.
        let said = words(&drawing).join(" ");
        for words in names.into_iter().chain(["US$ million", "<0.1%"]) {
            assert!(said.contains(words), "no `{words}` at {width}: {said}");
        }
        let outline = |command: &Command| match command {
            Command::Path { segments, fill: Some(ink), .. } => Some((segments.clone(), *ink)),
            _ => None,
        };
        let parts: Vec<_> = drawing.commands.iter().filter_map(outline).collect();
        assert_eq!(parts.len(), 6, "{width}");
        for (segments, ink) in parts {
            let ends: Vec<Point> = segments
                .iter()
                .filter_map(|segment| match segment {
                    Segment::Move(to) | Segment::Cubic(_, _, to) => Some(*to),
                    _ => None,
                })
                .take(2)
                .collect();
            let across = libm::hypot(ends[0].0 - ends[1].0, ends[0].1 - ends[1].1);
            assert!(across > 0.5, "{ink:?} is {across} pt wide at {width}");
        }
    }
}

/// A value that is there has a mark that can be seen, however small it is beside the others.
#[test]
fn thin_marks() {
    let rows = [("Core", &[1250.0, 0.01][..]), ("Other", &[0.01, -0.02])];
    for form in [&COLUMNS, &STACKED_COLUMNS, &BARS, &STACKED_BARS] {
        let drawing = drawn(&chart(form, &["2014", "2015"], &rows), 250.0);
        let marks = bars(&drawing).into_iter().filter(|(_, size)| (size.0 - size.1).abs() > 0.1);
        assert_eq!(marks.clone().count(), 4, "{form:?}");
        assert!(
            marks.clone().all(|(_, size)| size.0.min(size.1) >= 0.99),
            "{form:?}: {:?}",
            marks.collect::<Vec<_>>()
        );
    }
}

/// What is pointed at is in the accent and strong; nothing else is.
#[test]
fn highlight() {
    let spec = chart(&COLUMNS, &YEARS, &[("", &[4.0, 8.0, 6.0, 2.0])]);
    let drawing = drawn(&ChartSpec { highlight: Some(2), ..spec }, 250.0);
    let accents =
        |command: &&Command| matches!(command, Command::Rect { fill: Some(Ink::Accent), .. });
    assert_eq!(drawing.commands.iter().filter(accents).count(), 1);
    let strong: Vec<&str> = texts(&drawing)
        .into_iter()
        .filter(|text| text.weight == 700)
        .map(|text| text.text.as_str())
        .collect();
    assert_eq!(strong, ["2016", "6"]);
}

/// Columns with names that need the room lie down.
#[test]
fn lying_down() {
    let names =
        ["Latin America and the Caribbean", "Africa", "Arab States", "Asia and the Pacific"];
    let drawing = drawn(&chart(&COLUMNS, &names, &[("", &[4.0, 8.0, 6.0, 2.0])]), 200.0);
    let lefts: Vec<f64> = bars(&drawing).iter().map(|(at, _)| at.0).collect();
    assert!(lefts.windows(2).all(|pair| (pair[0] - pair[1]).abs() < 0.001), "{lefts:?}");
}

/// A mirrored drawing is the same seen from the other side, and mirrored again the same as ever.
#[test]
fn mirrored() {
    let drawing = drawn(&chart(&BARS, &YEARS, &[("", &[4.0, 8.0, 6.0, 2.0])]), 250.0);
    let mirrored = drawing.clone().mirrored();
    assert_eq!(text(&mirrored, "2014").along, Along::End);
    assert!((text(&mirrored, "2014").at.0 - 250.0).abs() < 0.001);
    assert_eq!(mirrored.mirrored(), drawing);
}

/// A column, the line that it stands on, and what is written: all of a small chart, in hundredths of a point.
#[test]
fn commands() {
    let drawing = drawn(&chart(&COLUMNS, &["2017"], &[("", &[4.0])]), 100.0);
    assert_eq!((drawing.width, drawing.height), (100.0, 110.0));
    let [
        Command::Rect { at, size, fill: Some(Ink::Series(0)), stroke: None },
        Command::Line { from, to, stroke: Stroke { ink: Ink::Text, width: 0.75 } },
        Command::Text(unit),
        Command::Text(year),
        Command::Text(value),
    ] = &drawing.commands[..]
    else {
        panic!("{drawing:?}");
    };
    assert_eq!((*at, *size), (Point(26.66, 22.85), Point(30.0, 75.23)));
    assert_eq!((*from, *to), (Point(0.0, 98.08), Point(83.33, 98.08)));
    let told = [unit, year, value].map(|text| (text.text.as_str(), text.at, text.along, text.ink));
    assert_eq!(
        told,
        [
            ("US$ million", Point(0.0, 5.25), Along::Start, Ink::Muted),
            ("2017", Point(41.67, 108.13), Along::Middle, Ink::Text),
            ("4", Point(41.67, 19.85), Along::Middle, Ink::Text),
        ]
    );
    let set = [unit, year, value].map(|text| (text.size, text.weight, text.role));
    let label = (7.5, 400, Role::Label);
    assert_eq!(set, [label, label, (8.0, 600, Role::Figure)]);
}

/// The value of the column that is pointed at makes way for the words of a gap beside it.
#[test]
fn a_value_stands_clear_of_a_gap() {
    let names: Vec<String> = ('A'..='O').map(String::from).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut values = [1.0; 15];
    (values[2], values[3], values[7]) = (620_000.0, f64::NAN, 3_100_000.0);
    let mut spec = chart(&COLUMNS, &names, &[("", &values)]);
    spec.highlight = Some(2);
    let drawing = drawn(&spec, 250.0);
    let words = words(&drawing);
    assert!(words.contains(&"no data"), "{words:?}");
    assert!(words.iter().any(|word| word.starts_with("620000")), "{words:?}");
}

/// A name is set in the colour of its series, or has a piece of that before it where its letters could not be read.
#[test]
fn names_have_colours() {
    let six = ["2012", "2013", "2014", "2015", "2016", "2017"];
    let rows = [("Core", &[9.0; 6][..]), ("Other", &[5.0; 6])];
    let spec = chart(&STACKED_COLUMNS, &six, &rows);
    let style = ChartStyle { legible: &|ink| ink == Ink::Series(0), ..style(&Fixed) };
    let drawing = draw(&spec, (400.0, None), &style).unwrap().drawing;
    assert_eq!(text(&drawing, "Core").ink, Ink::Series(0));
    assert_eq!(text(&drawing, "Other").ink, Ink::Text);
    let name = text(&drawing, "Other").at;
    let is_key = |command: &&Command| {
        matches!(command, Command::Rect { at, size, fill: Some(Ink::Series(1)), .. }
            if (at.0 + size.0 - name.0).abs() < 5.0 && (at.1 + size.1 - name.1).abs() < 1.0)
    };
    assert_eq!(drawing.commands.iter().filter(is_key).count(), 1);
}
