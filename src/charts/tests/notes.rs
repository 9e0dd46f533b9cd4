//! Words on single years and categories.

use proptest::prelude::*;

use super::checker::faults;
use super::samples::{all, chart};
use super::{Fixed, style};
use crate::charts::bars::BARS;
use crate::charts::columns::COLUMNS;
use crate::charts::donut::DONUT;
use crate::charts::lines::LINES;
use crate::charts::{ChartFault, ChartNote, ChartSpec, Command, Ink, draw};

const SIX: [&str; 6] = ["2012", "2013", "2014", "2015", "2016", "2017"];

/// Gives a chart its notes.
fn noted(spec: ChartSpec, notes: &[(usize, &str)]) -> ChartSpec {
    let note = |(category, text): &(usize, &str)| ChartNote {
        category: *category,
        text: (*text).to_owned(),
    };
    ChartSpec { notes: notes.iter().map(note).collect(), ..spec }
}

/// Returns the words of a drawing, those of a line joined to those of the next.
fn words(spec: &ChartSpec, width: f64) -> String {
    let drawing = draw(spec, (width, None), &style(&Fixed)).unwrap().drawing;
    assert_eq!(faults(&drawing, &style(&Fixed)), Vec::<String>::new());
    drawing.texts().map(|text| text.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// A note stands above its column, and a line leads down to it from one that stands higher.
#[test]
fn beside_the_mark() {
    let values = [4.1, 5.2, 3.8, 6.4, 9.7, 7.3];
    for form in [&COLUMNS, &LINES] {
        let spec = noted(
            chart(form, &SIX, &[("", &values)]),
            &[(4, "the new fund"), (1, "a first grant")],
        );
        let words = words(&spec, 250.0);
        assert!(words.contains("the new fund") && words.contains("a first grant"), "{words}");
    }
    let low = noted(
        chart(&COLUMNS, &SIX, &[("", &[9.0, 1.0, 9.0, 9.0, 9.0, 9.0])]),
        &[(1, "the year of the earthquake")],
    );
    let drawing = draw(&low, (150.0, None), &style(&Fixed)).unwrap().drawing;
    let is_leader = |command: &&Command| matches!(command, Command::Line { from, to, stroke } if stroke.ink == Ink::Muted && from.0 == to.0);
    assert_eq!(drawing.commands.iter().filter(is_leader).count(), 1);
}

/// A chart makes room for words that its plot has none for, below its head.
#[test]
fn room_is_made() {
    let full = chart(&COLUMNS, &SIX, &[("", &[9.0; 6])]);
    let plain = draw(&full, (250.0, None), &style(&Fixed)).unwrap().drawing;
    let full = noted(full, &[(3, "as much as in every year before")]);
    let drawing = draw(&full, (250.0, None), &style(&Fixed)).unwrap().drawing;
    assert!(drawing.height > plain.height + 5.0);
    assert_eq!(drawing.plot.top, plain.plot.top + drawing.height - plain.height);
    let head = |drawing: &crate::charts::Drawing| drawing.texts().next().unwrap().at;
    assert_eq!(head(&drawing), head(&plain));
}

/// What finds no room is told with how much would, and nothing is drawn over anything.
#[test]
fn no_room() {
    let long =
        "one word after the other until there is no end to it and nobody can read it any more "
            .repeat(4);
    let spec = noted(chart(&BARS, &["Japan", "Fiji"], &[("", &[9.0, 9.0])]), &[(1, &long)]);
    let fault = draw(&spec, (250.0, None), &style(&Fixed)).unwrap_err();
    assert!(matches!(fault, ChartFault::NoteRoom { note: 0, own: 340, .. }), "{fault:?}");
    let spec = noted(chart(&DONUT, &["Japan", "Fiji"], &[("", &[9.0, 9.0])]), &[(1, "half")]);
    let fault = draw(&spec, (250.0, None), &style(&Fixed)).unwrap_err();
    assert_eq!(
        fault.to_string(),
        "the note of 4 letters finds no room in its chart, nor would a shorter one there"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// Whatever the chart, its notes touch nothing, or are told to find no room.
    #[test]
    fn clear_of_all(index in 0..50_usize, first in 0..40_usize, second in 0..40_usize, words in 1..12_usize, wide in any::<bool>()) {
        let charts = all();
        let (name, width, spec) = &charts[index % charts.len()];
        let count = spec.categories.len();
        let text = ["funds came late"; 12][..words].join(", ");
        let spec = noted(spec.clone(), &[(first % count, &text), (second % count, "a second one")]);
        let width = if wide { 510.0 } else { *width };
        match draw(&spec, (width, None), &style(&Fixed)) {
            Ok(chart) => prop_assert_eq!(faults(&chart.drawing, &style(&Fixed)), Vec::<String>::new(), "{}", name),
            Err(fault) => prop_assert!(matches!(fault, ChartFault::NoteRoom { .. }), "{name}: {fault}"),
        }
    }
}
