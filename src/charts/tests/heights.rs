//! Any height from the least to the most gives a good chart.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::checker::faults;
use super::fonts::Shipped;
use super::{stress, style};
use crate::charts::{ChartSpec, ChartStyle, Drawing, Heights, Says, draw, heights};

/// The fonts that ship.
static SHIPPED: LazyLock<Shipped> = LazyLock::new(Shipped::new);
/// Hard data for every form.
static STRESS: LazyLock<Vec<(String, ChartSpec)>> = LazyLock::new(stress::all);

/// Returns the numbers that a drawing writes.
fn says(drawing: &Drawing) -> Vec<Says> {
    drawing.texts().filter_map(|text| text.says).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// At any height between, nothing collides or sticks out, no number of the usual drawing is missing, and the head
    /// has taken in no name that stood beside its marks.
    #[test]
    fn any_height(
        which in prop::sample::select((0..STRESS.len()).collect::<Vec<usize>>()),
        width in 150.0..520.0_f64,
        share in 0.0..=1.0_f64,
        sizes in prop::sample::select(vec![(8.0, 7.5), (8.8, 8.0), (8.3, 7.0)]),
    ) {
        let style = ChartStyle { text_size: sizes.0, label_size: sizes.1, ..style(&*SHIPPED) };
        let (name, spec) = &STRESS[which];
        // Many columns find no room in little width.
        let Ok(Heights { least, usual, most, highest }) = heights(spec, (width, None), 0.5, &style) else {
            return Err(TestCaseError::reject("no room at any height"));
        };
        prop_assert!(least <= usual && usual <= most && most <= highest, "{name}: {least} {usual} {most} {highest}");
        prop_assert!(least >= 0.6 * usual - 0.01 && most <= 1.6 * usual + 0.01, "{name}: {least} {usual} {most}");
        prop_assert!(highest <= 2.2 * usual + 0.01, "{name}: {usual} {highest}");
        let first = draw(spec, (width, None), &style).unwrap();
        prop_assert_eq!(first.drawing.height, usual);
        let height = least + (most - least) * share;
        let chart = draw(spec, (width, Some(height)), &style);
        prop_assert!(chart.is_ok(), "{name} at {width} × {height} of {least} {usual} {most}: {:?}", chart.err());
        let chart = chart.unwrap();
        let faults = faults(&chart.drawing, &style);
        prop_assert!(faults.is_empty(), "{name} at {width} × {height} of {least} {usual} {most}: {faults:#?}");
        prop_assert!((chart.drawing.height - height).abs() < 0.01, "{name}");
        prop_assert_eq!(chart.reading.form, first.reading.form);
        let said = says(&chart.drawing);
        for number in says(&first.drawing) {
            prop_assert!(said.contains(&number), "{name} at {width} × {height} of {least} {usual} {most}: no {number:?}");
        }
        let (now, then) = (chart.drawing.plot.top, first.drawing.plot.top);
        prop_assert!(now <= then + 0.011, "{name} at {width} × {height} of {least} {usual} {most}: {now} {then}");
    }
}
