//! Every form with every shape of data: nothing collides, nothing sticks out, nothing is made up.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::checker::{faults, is_of_bars, marks};
use super::fonts::{Fixed, Shipped};
use super::{as_flow, countries, decimal, samples, style, words};
use crate::charts::columns::COLUMNS;
use crate::charts::{Adds, Chart, ChartFault, ChartSeries, ChartSpec, FORMS, TextMetrics, draw};
use crate::units::Decimal;

/// Every sample is faultless at its own width, and at others.
#[test]
fn samples_are_faultless() {
    let shipped = Shipped::new();
    for metrics in [&Fixed as &dyn TextMetrics, &shipped] {
        let style = style(metrics);
        for (name, width, spec) in samples::all() {
            for (width, height) in
                [(width, None), (510.0, None), (380.0, Some(160.0)), (width, Some(130.0))]
            {
                match draw(&spec, (width, height), &style) {
                    Ok(Chart { drawing, .. }) => {
                        let faults = faults(&drawing, &style);
                        assert!(faults.is_empty(), "{name} at {width} × {height:?}: {faults:#?}");
                    }
                    Err(fault) => {
                        assert!(height.is_some(), "{name} at {width}: {fault}");
                        assert!(matches!(fault, ChartFault::TooSmall { .. }), "{name}: {fault}");
                    }
                }
            }
        }
    }
}

/// A gap leaves no mark, and a value leaves one.
#[test]
fn a_mark_a_value() {
    let style = style(&Fixed);
    for (name, width, spec) in samples::all() {
        if !is_of_bars(spec.form) {
            continue;
        }
        let drawing = draw(&spec, (width, None), &style).unwrap().drawing;
        let values = spec.values().filter(|value| !value.is_zero()).count();
        let zeros = spec.values().count() - values;
        let marks = marks(&drawing, &spec);
        assert!(
            (values..=values + zeros).contains(&marks),
            "{name}: {marks} marks, {values} values"
        );
    }
}

/// The same chart gives the same drawing.
#[test]
fn same_drawing() {
    let style = style(&Fixed);
    for (name, width, spec) in samples::all() {
        let drawing = || draw(&spec, (width, None), &style).unwrap().drawing;
        assert_eq!(drawing(), drawing(), "{name}");
    }
}

/// Returns any name of a category or series.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Z][a-z]{2,9}",
        2 => "[A-Z][a-z]{2,9}( [a-z]{1,12}){1,9}",
        1 => "[A-Z][a-z]{25,60}",
        1 => "[\u{4e00}-\u{4eff}]{2,20}",
        1 => Just(String::new()),
    ]
}

/// Returns any value, or a gap.
fn value() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        5 => (0.0..100.0_f64).prop_map(Some),
        1 => (-50.0..50.0_f64).prop_map(Some),
        1 => (0.0..1e6_f64).prop_map(Some),
        1 => (0.0..0.001_f64).prop_map(Some),
        1 => Just(Some(0.0)),
        1 => Just(None),
    ]
}

/// Returns any chart.
fn chart() -> impl Strategy<Value = ChartSpec> {
    let form = prop::sample::select(FORMS.to_vec());
    (form, 1..44_usize, 1..5_usize, any::<bool>(), any::<bool>()).prop_flat_map(
        |(form, count, series, timed, positive)| {
            let most = &form.limits;
            let (count, series) = (1 + (count - 1) % most.categories, series.min(most.series));
            // What is told across has its moments as series, and a name for each of what it tells of.
            let is_told_across = form.is_told_across;
            let (count, series) = if form.limits.years && is_told_across {
                (1 + count % 13, 1 + count)
            } else {
                (count, series)
            };
            let labels = if is_told_across && (timed || form.limits.years) {
                Just((0..series).map(|index| (1980 + index).to_string()).collect()).boxed()
            } else {
                prop::collection::vec(name(), series).boxed()
            };
            let names = if (timed || form.limits.years) && !is_told_across {
                Just((0..count).map(|index| (1980 + index).to_string()).collect()).boxed()
            } else {
                let codes = prop::collection::vec("[A-Z]{2,4}".prop_map(String::from), count);
                prop_oneof![4 => prop::collection::vec(name(), count), 1 => codes].boxed()
            };
            let values = prop::collection::vec(prop::collection::vec(value(), count), series);
            let rest = (prop::option::of(0..count), "(US\\$ million)?");
            (names, values, labels, rest).prop_map(move |(categories, values, labels, rest)| {
                let mut spec = ChartSpec {
                    form,
                    countries: countries(form, categories.len()),
                    categories,
                    compared: None,
                    is_ranked: false,
                    series: labels
                        .into_iter()
                        .zip(values)
                        .map(|(label, values)| {
                            let sign = |value: f64| {
                                if positive || !form.limits.below_zero {
                                    value.abs()
                                } else {
                                    value
                                }
                            };
                            let gapless = |value: Option<f64>| {
                                if form.limits.gaps { value } else { value.or(Some(1.0)) }
                            };
                            let values = values
                                .into_iter()
                                .map(|value| gapless(value).map(sign).and_then(decimal))
                                .collect();
                            ChartSeries { label, values }
                        })
                        .collect(),
                    subtitle: rest.1.clone(),
                    unit: rest.1,
                    notes: Vec::new(),
                    highlight: rest.0,
                    words: words(),
                };
                match form.adds {
                    Adds::Steps => end(&mut spec.series[0].values),
                    Adds::Stages => as_flow(&mut spec),
                    Adds::Nothing | Adds::Piles | Adds::Whole => {}
                }
                spec
            })
        },
    )
}

/// Makes the last of some steps what the others give.
fn end(steps: &mut [Option<Decimal>]) {
    if let [steps @ .., end] = steps
        && !steps.is_empty()
    {
        *end = Some(steps.iter().flatten().sum());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    /// Any chart at any size is drawn without fault, or refused with a reason.
    #[test]
    fn any_chart(
        spec in chart(),
        width in 90.0..520.0_f64,
        height in prop::option::of(60.0..400.0_f64),
        shipped in any::<bool>(),
    ) {
        static SHIPPED: LazyLock<Shipped> = LazyLock::new(Shipped::new);
        let style = style(if shipped { &*SHIPPED } else { &Fixed });
        match draw(&spec, (width, height), &style) {
            Ok(Chart { drawing, .. }) => {
                let faults = faults(&drawing, &style);
                prop_assert!(faults.is_empty(), "{faults:#?}");
                let full = ChartSpec { form: spec.form, ..spec };
                if is_of_bars(full.form) {
                    let values = full.values().filter(|value| !value.is_zero()).count();
                    prop_assert!(marks(&drawing, &full) + 6 * usize::from(full.form.adds == Adds::Whole) >= values);
                }
            }
            Err(fault) => {
                let columns = spec.categories.len() * spec.series.len();
                let crowded = spec.form == &COLUMNS && columns > 80;
                let small = width < 220.0 || height.is_some() || crowded;
                let expected = match fault {
                    ChartFault::TooSmall { .. } => small,
                    ChartFault::OnlyGaps | ChartFault::NothingToShare { .. } => true,
                    ChartFault::NoYears { .. } => spec.categories.iter().any(|name| name.len() != 4),
                    _ => false,
                };
                prop_assert!(expected, "{fault}");
            }
        }
    }
}
