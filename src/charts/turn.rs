//! How the data of a document become those of a form: which of them it shows, and what a category is in it.

use super::categories::are_range;
use super::numbers::add;
use super::spec::{ChartSeries, ChartSpec};

/// Shows the data as they are given.
pub(super) fn as_given(spec: ChartSpec) -> ChartSpec {
    spec
}

/// Makes several series of one year the parts of one whole.
pub(super) fn parts(spec: ChartSpec) -> ChartSpec {
    if spec.categories.len() == 1 && spec.series.len() > 1 { across(spec) } else { spec }
}

/// Makes a category of each series over years, and a series of each year.
pub(super) fn names(spec: ChartSpec) -> ChartSpec {
    if are_range(&spec.categories) { across(spec) } else { spec }
}

/// Does so, and keeps the first and the last year that have a value; of series by name, the first and the last.
pub(super) fn ends(spec: ChartSpec) -> ChartSpec {
    let mut spec = names(spec);
    let has_value = |series: &ChartSeries| series.values.iter().any(Option::is_some);
    let first = spec.series.iter().position(has_value).unwrap_or_default();
    let last = spec.series.iter().rposition(has_value).unwrap_or_default();
    let ends = spec.series.into_iter().enumerate();
    spec.series = ends
        .filter(|(index, _)| *index == first || *index == last)
        .map(|(_, series)| series)
        .collect();
    spec
}

/// Makes of several series what changed from the first to the last year: the sum of the one, what each series adds or
/// takes away, and the sum of the other.
pub(super) fn changes(spec: ChartSpec) -> ChartSpec {
    if spec.series.len() == 1 {
        return spec;
    }
    let spec = ends(spec);
    let [first, last] = spec.series.as_slice() else { return spec };
    let sum = |series: &ChartSeries| {
        let values: Option<Vec<_>> = series.values.iter().copied().collect();
        values.and_then(add)
    };
    let pairs = first.values.iter().zip(&last.values);
    let steps = pairs.map(|(from, to)| to.as_ref()?.checked_sub(from.as_ref().copied()?));
    let values = [sum(first)].into_iter().chain(steps).chain([sum(last)]).collect();
    let names = [first.label.clone()].into_iter().chain(spec.categories.iter().cloned());
    let categories = names.chain([last.label.clone()]).collect();
    let series = vec![ChartSeries { label: String::new(), values }];
    ChartSpec { categories, series, ..spec }
}

/// Makes several series of one year the parts of a whole; one that has values by name splits the part of its name.
pub(super) fn stages(mut spec: ChartSpec) -> ChartSpec {
    let is_year = |name: &String| are_range(std::slice::from_ref(name));
    let mut years = spec.categories.iter().enumerate().filter(|(_, name)| is_year(name));
    let (Some((year, _)), None) = (years.next(), years.next()) else { return spec };
    let is_part = |series: &ChartSeries| {
        let mut values = series.values.iter().enumerate();
        values.all(|(category, value)| category == year || value.is_none())
    };
    let (parts, mut splits): (Vec<_>, Vec<_>) = spec.series.iter().cloned().partition(is_part);
    if parts.is_empty() {
        return spec;
    }
    for row in &mut splits {
        row.values.remove(year);
        row.values.splice(0..0, vec![None; parts.len()]);
    }
    spec.categories.remove(year);
    let own = parts.iter().map(|part| part.values.get(year).copied().flatten());
    let values = own.chain(vec![None; spec.categories.len()]).collect();
    let whole = ChartSeries { label: spec.words.total.clone(), values };
    spec.series = [whole].into_iter().chain(splits).collect();
    spec.categories.splice(0..0, parts.into_iter().map(|part| part.label));
    spec
}

/// Puts the categories in the order of their values, the largest first; those without one come last.
pub(super) fn largest_first(spec: ChartSpec) -> ChartSpec {
    let mut order: Vec<usize> = (0..spec.categories.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(spec.value(0, *index)));
    let name = |index: &usize| spec.categories.get(*index).cloned().unwrap_or_default();
    let categories = order.iter().map(name).collect();
    let sorted = |(row, series): (usize, &ChartSeries)| ChartSeries {
        label: series.label.clone(),
        values: order.iter().map(|index| spec.value(row, *index)).collect(),
    };
    let series = spec.series.iter().enumerate().map(sorted).collect();
    ChartSpec { categories, series, ..spec }
}

/// Makes a category of each series, and a series of each category.
pub(super) fn across(spec: ChartSpec) -> ChartSpec {
    let column = |(index, name): (usize, &String)| ChartSeries {
        label: name.clone(),
        values: spec.across(index).collect(),
    };
    let series = spec.categories.iter().enumerate().map(column).collect();
    let categories = spec.series.iter().map(|series| series.label.clone()).collect();
    ChartSpec { categories, series, ..spec }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::lines::LINES;
    use crate::charts::tests::chart;

    /// Returns names and rows of a chart, gaps as `-`.
    fn told(spec: &ChartSpec) -> String {
        let row = |series: &ChartSeries| {
            let values = series.values.iter();
            let values = values.map(|value| value.map_or("-".to_owned(), |v| v.to_string()));
            format!("{}: {}", series.label, values.collect::<Vec<_>>().join(" "))
        };
        let rows: Vec<String> = spec.series.iter().map(row).collect();
        format!("{} | {}", spec.categories.join(" "), rows.join(" | "))
    }

    /// Years that nobody has a value for are neither the first nor the last; names stay what they are.
    #[test]
    fn turned() {
        let gap = f64::NAN;
        let years = ["2012", "2013", "2014", "2015"];
        let rows = [("A", &[gap, 3.0, 9.0, 4.0][..]), ("B", &[gap, 5.0, 1.0, 5.5])];
        let given = chart(&LINES, &years, &rows);
        assert_eq!(told(&ends(given.clone())), "A B | 2013: 3 5 | 2015: 4 5.5");
        assert_eq!(told(&changes(given.clone())), "2013 A B 2015 | : 8 1 0.5 9.5");
        assert_eq!(told(&parts(given.clone())), told(&given));
        let one = chart(&LINES, &["2015"], &[("A", &[3.0][..]), ("B", &[5.0])]);
        assert_eq!(told(&parts(one.clone())), "A B | 2015: 3 5");
        assert_eq!(told(&ends(one)), "A B | 2015: 3 5");
        let plans = [("Plan", &[3.0, 4.0][..]), ("Half", &[9.0, gap]), ("Done", &[gap, 6.0])];
        let named = chart(&LINES, &["Fiji", "Tonga"], &plans);
        assert_eq!(told(&ends(named.clone())), "Fiji Tonga | Plan: 3 4 | Done: - 6");
        assert_eq!(told(&changes(named)), "Plan Fiji Tonga Done | : 7 - 2 -");
        let steps = chart(&LINES, &["2012", "More", "2013"], &[("", &[3.0, 1.0, 4.0])]);
        assert_eq!(told(&changes(steps.clone())), told(&steps));
    }

    /// Series of one year are parts of a whole, and series by name split them; names alone stay what they are.
    #[test]
    fn stages_of_a_flow() {
        let gap = f64::NAN;
        let one = chart(&LINES, &["2024"], &[("Assessed", &[3.0][..]), ("Core", &[5.0])]);
        assert_eq!(told(&stages(one)), "Assessed Core | total: 3 5");
        let by_name = [("Core", &[5.0, gap, gap][..]), ("Core", &[gap, 4.0, 1.0])];
        let split = chart(&LINES, &["2024", "Asia", "Africa"], &by_name);
        assert_eq!(told(&stages(split)), "Core Asia Africa | total: 5 - - | Core: - 4 1");
        let named =
            chart(&LINES, &["Core", "Asia"], &[("Given", &[3.0, gap][..]), ("Core", &[gap, 3.0])]);
        assert_eq!(told(&stages(named.clone())), told(&named));
        let years = chart(&LINES, &["2023", "2024"], &[("Core", &[3.0, 4.0])]);
        assert_eq!(told(&stages(years.clone())), told(&years));
    }
}
