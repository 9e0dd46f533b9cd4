//! Any chart of any form: its drawing and its words say the same.

use proptest::prelude::*;

use super::{content, draw, texts};
use crate::charts::lines::LINES;
use crate::charts::multiples::SMALL_MULTIPLES;
use crate::charts::tests::as_flow;
use crate::charts::{Adds, ChartSeries, FORMS, Says, Tells, Text};
use crate::kinds::chart::ChartContent;
use crate::locale::Locale;
use crate::units::Decimal;

/// Returns any chart.
fn any_chart() -> impl Strategy<Value = (ChartContent, u8, &'static str)> {
    let form = prop::sample::select(FORMS.to_vec());
    let width = prop::sample::select(vec![4_u8, 6, 8, 12]);
    let language = prop::sample::select(vec!["en", "fr"]);
    // Digits and the place of the point: from 0.0001 to 10^12.
    let number = (1..=99_999_i64, 0..=12_u32).prop_map(|(digits, power)| {
        let value = Decimal::new(digits, 8);
        value.checked_mul(Decimal::from(10_u64.pow(power))).unwrap()
    });
    let near = (1..=99_999_i64).prop_map(|digits| Decimal::new(digits, 2));
    let value = prop_oneof![
        8 => near.clone().prop_map(Some),
        2 => near.prop_map(|value| Some(-value)),
        2 => number.prop_map(Some),
        1 => Just(Some(Decimal::ZERO)),
        1 => Just(Some(Decimal::new(-4, 2))),
        2 => Just(None),
    ];
    let shape = (form, 1..=16_usize, 1..=8_usize, any::<bool>(), any::<bool>());
    (shape, width, language).prop_flat_map(move |(shape, width, language)| {
        let (form, count, series, timed, ends_at_zero) = shape;
        let most = &form.limits;
        let (count, series) = (1 + (count - 1) % most.categories, series.min(most.series));
        let is_across = form.is_told_across;
        let rows = prop::collection::vec(prop::collection::vec(value.clone(), count), series);
        (rows, prop::option::of(0..count)).prop_map(move |(rows, highlight)| {
            let letter = |index: usize| char::from(b'A' + u8::try_from(index).unwrap());
            let names = (0..count).map(|index| {
                if (timed || most.years) && !is_across && form.adds != Adds::Stages {
                    (2000 + index).to_string()
                } else {
                    format!("Land {}", letter(index))
                }
            });
            let series = rows.into_iter().enumerate().map(|(row, mut values)| {
                if !form.limits.below_zero {
                    values.iter_mut().for_each(|v| *v = v.map(|v| v.abs()));
                }
                if form.adds == Adds::Whole {
                    values.iter_mut().for_each(|v| *v = Some(v.unwrap_or(Decimal::ONE)));
                } else if !form.limits.gaps {
                    values.iter_mut().for_each(|v| *v = v.or(Some(Decimal::ONE)));
                } else if let (true, Some(last)) = (ends_at_zero, values.last_mut()) {
                    *last = Some(Decimal::ZERO);
                }
                let is_year = is_across && (timed || most.years);
                let label = if is_year {
                    (2000 + row).to_string()
                } else {
                    format!("Fund {}", letter(row))
                };
                if let (Adds::Steps, [steps @ .., end]) = (form.adds, values.as_mut_slice())
                    && !steps.is_empty()
                {
                    *end = Some(steps.iter().flatten().sum());
                }
                ChartSeries { label, values }
            });
            let mut chart = content(form, names.collect(), series.collect(), language);
            if form.adds == Adds::Stages {
                as_flow(&mut chart.spec);
            }
            chart.spec.highlight = highlight;
            (chart, width, language)
        })
    })
}

/// Returns the numbers of a text, with the marks that belong to them.
fn numbers(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_digit() || ".,\u{a0}\u{202f}<>-−%".contains(c);
    text.split(|c: char| !is_part(c))
        .map(|part| part.trim_matches(['.', ',', '\u{a0}', '\u{202f}']))
        .filter(|part| part.contains(|c: char| c.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}

/// Reads a number back as it was written; one that only says how small it is gives none.
fn read_back(label: &str, language: &str) -> Option<Decimal> {
    let (point, group) = if language == "fr" { (',', '\u{202f}') } else { ('.', ',') };
    let digits = label.replace([group, '\u{a0}', '%'], "").replace(point, ".").replace('−', "-");
    digits.parse().ok()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever is drawn is said, whatever is said is drawn or a number of the chart, and it is true.
    #[test]
    fn drawn_and_said((chart, columns, language) in any_chart()) {
        let spec = &chart.spec;
        let drawn = match draw(&chart, columns, language) {
            Ok(drawn) => drawn,
            Err(fault) => {
                let is_nothing = spec.series.iter().all(|s| s.values.iter().flatten().all(Decimal::is_zero));
                let crowded = columns == 4 && spec.categories.len() * spec.series.len() > 16;
                prop_assert!(is_nothing || crowded || fault.contains("does not fit"), "{fault}");
                return Ok(());
            }
        };
        let all = texts(&drawn);
        let alt = &drawn.alt;
        let mut allowed: Vec<String> = Vec::new();
        for text in all.iter().filter(|text| text.says.is_some()) {
            prop_assert!(alt.contains(&text.text), "`{}` is drawn and not said: {alt}", text.text);
            allowed.extend(numbers(&text.text));
        }
        // A value is drawn as what it is, to half a unit of its last decimal.
        for text in &all {
            let (Some(Says::Value { series, category }), Some(read)) = (text.says, read_back(&text.text, language)) else {
                continue;
            };
            let value = spec.series[series].values[category].unwrap();
            let decimals = read.scale();
            prop_assert!((value - read).abs() <= Decimal::new(5, decimals + 1) || decimals == 0 && (value - read).abs() <= Decimal::new(5, 1), "{value} is drawn as {read}");
            prop_assert_eq!(value.is_zero(), read.is_zero(), "{} is drawn as {}", value, text.text);
            prop_assert!(!read.is_zero() || text.text == "0", "nothing is drawn as {}", text.text);
        }
        // Shares give 100, with those that are less than can be written.
        let shares: Vec<&Text> = all.iter().copied().filter(|t| matches!(t.says, Some(Says::Share { .. }))).collect();
        if !shares.is_empty() {
            let sum: Decimal = shares.iter().filter_map(|text| read_back(&text.text, language)).sum();
            prop_assert_eq!(sum, Decimal::ONE_HUNDRED);
        }
        // A number that only a mark shows is written as the drawn ones are.
        let values = || spec.series.iter().flat_map(|series| series.values.iter().flatten());
        let written = all.iter().find_map(|text| match text.says? {
            Says::Value { .. } => Some(read_back(&text.text, language)?.scale()).filter(|scale| *scale > 0),
            _ => None,
        });
        let locale = Locale::new(language).unwrap();
        for decimals in written.map_or(0..=10, |decimals| 0..=decimals) {
            allowed.extend(values().flat_map(|value| numbers(&locale.rounded(*value, decimals))));
            for category in 0..spec.categories.len() {
                let sum: Decimal = spec.series.iter().filter_map(|series| series.values[category]).sum();
                allowed.extend(numbers(&locale.rounded(sum, decimals)));
            }
        }
        allowed.extend(spec.categories.iter().cloned());
        allowed.extend(spec.series.iter().map(|series| series.label.clone()));
        allowed.push(spec.categories.len().to_string());
        for number in numbers(&alt.replace('–', " ").replace(['(', ')', ':', ';'], "\n")) {
            prop_assert!(allowed.contains(&number), "`{number}` is said and nowhere drawn: {alt}");
        }
        // So are the words for what is not there; a line that is not there says it by itself.
        if ![&LINES, &SMALL_MULTIPLES].contains(&spec.form) {
            for word in [&spec.words.no_data, &spec.words.partial] {
                let is_drawn = all.iter().any(|text| text.text.contains(word.as_str()));
                // A table may lack room for the first year.
                let may_lack = spec.form.tells == Tells::Ends;
                let is_needed = alt.contains(word.as_str())
                    && !may_lack
                    && (spec.form.adds != Adds::Piles || *word == spec.words.partial);
                prop_assert!(is_drawn || !is_needed, "no `{word}` on the drawing: {alt}");
            }
        }
        // The unit is on the drawing, at any width, and so is every name.
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let words: String = all.iter().map(|text| letters(&text.text)).collect();
        prop_assert!(words.contains(&letters(&spec.unit)), "no unit in {words}");
        let series = spec.series.iter().filter(|_| spec.series.len() > 1).map(|series| &series.label);
        let names: Vec<&String> =
            if spec.form.is_told_across { spec.categories.iter().collect() } else { series.collect() };
        for name in names {
            prop_assert!(words.contains(&letters(name)), "no `{name}` in {words}");
        }
    }
}
