//! A chart over years as an ornament: the rise and fall of one thing, without axis and names.

use serde::Serialize;

use super::numbers::written;
use super::spec::length;
use super::{Adds, ChartSpec, ChartStyle, settled};
use crate::units::Decimal;

/// So many years are something to see.
const FEWEST: usize = 4;

/// What is lower than this share of the highest is not seen.
const SEEN: f64 = 0.2;

/// What an ornament shows of a chart over years.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Profile {
    /// The unit of all, as the chart writes it.
    pub unit: String,
    /// The columns, from the first year on; a year without a sum has none.
    pub columns: Vec<Column>,
    /// How high the years are from the first to the last that has anything, as shares of the highest: of each what is
    /// known. Where no number stands beside them it can be shown also if there are no columns.
    pub rhythm: Vec<f64>,
}

/// A year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Column {
    /// Its place, counted from the first column.
    pub place: usize,
    /// Its name.
    pub year: String,
    /// Its sum, as the chart writes it.
    pub number: String,
    /// Its sum as a share of the highest.
    pub share: f64,
}

/// Returns what an ornament shows of a chart over some years. Parts below zero have no foot to stand on.
pub fn profile(spec: &ChartSpec, style: ChartStyle<'_>) -> Option<Profile> {
    let is_one = spec.series.len() == 1 || spec.form.adds == Adds::Piles;
    let is_year = |name: &String| name.len() == 4 && name.bytes().all(|sign| sign.is_ascii_digit());
    let has_years = spec.categories.iter().all(is_year);
    let is_below = spec.values().any(|value| value < Decimal::ZERO);
    if !spec.form.is_upright || !is_one || !has_years || is_below {
        return None;
    }
    let spec = settled(spec);
    let rhythm = rhythm(&spec);
    let columns = columns(&spec, style);
    (rhythm.len() >= FEWEST).then_some(Profile { unit: spec.unit, columns, rhythm })
}

/// Returns the columns, if there is one for each of some years. One that dwarfs most others leaves nothing to see. Where a
/// year lacks a part there are none, since that would look as if nothing had been given in it.
fn columns(spec: &ChartSpec, style: ChartStyle<'_>) -> Vec<Column> {
    let totals = (0..spec.categories.len()).map(|at| (at, spec.total(at).known()));
    let sums: Vec<(usize, Decimal)> =
        totals.filter_map(|(at, sum)| Some((at, sum.filter(|sum| !sum.is_zero())?))).collect();
    let most = sums.iter().map(|(_, sum)| length(*sum)).fold(0.0, f64::max);
    let seen = sums.iter().filter(|(_, sum)| length(*sum) > SEEN * most).count();
    if spec.is_partial() || seen < FEWEST.max(sums.len().div_ceil(2)) {
        return Vec::new();
    }
    let first = sums.first().map_or(0, |(at, _)| *at);
    let column = |(at, sum): &(usize, Decimal)| Column {
        place: at - first,
        year: spec.categories[*at].clone(),
        number: written(spec, *sum, style.numerals),
        share: length(*sum) / most,
    };
    sums.iter().map(column).collect()
}

/// Returns how high the years are beside each other.
fn rhythm(spec: &ChartSpec) -> Vec<f64> {
    let years = 0..spec.categories.len();
    let sums: Vec<f64> =
        years.map(|at| spec.total(at).sum().map(length).unwrap_or_default()).collect();
    let most = sums.iter().copied().fold(0.0, f64::max);
    let first = sums.iter().position(|sum| *sum > 0.0);
    let last = sums.iter().rposition(|sum| *sum > 0.0);
    let (Some(first), Some(last)) = (first, last) else { return Vec::new() };
    sums.iter().take(last + 1).skip(first).map(|sum| sum / most).collect()
}

#[cfg(test)]
mod tests {
    use super::super::columns::{COLUMNS, STACKED_COLUMNS};
    use super::super::lines::LINES;
    use super::super::tests::{Fixed, chart, style};
    use super::profile;

    #[test]
    fn years_rise_and_fall() {
        let years = ["2019", "2020", "2021", "2022", "2023"];
        let core = [1.0, 2.0, 1.0, f64::NAN, 3.0];
        let more = [3.0, 6.0, 2.0, f64::NAN, 0.0];
        let both = [("Core", &core[..]), ("More", &more[..])];
        let found = profile(&chart(&STACKED_COLUMNS, &years, &both), style(&Fixed)).unwrap();
        let shares: Vec<(usize, f64)> =
            found.columns.iter().map(|column| (column.place, column.share)).collect();
        // A year without figures has no column.
        assert_eq!(shares, [(0, 0.5), (1, 1.0), (2, 0.375), (4, 0.375)]);
        assert_eq!(found.columns[1].number, "8");
        let partial = [3.0, 6.0, 2.0, 4.0, 0.0];
        let both = [("Core", &core[..]), ("More", &partial[..])];
        let found = profile(&chart(&STACKED_COLUMNS, &years, &both), style(&Fixed)).unwrap();
        assert!(found.columns.is_empty());
        assert_eq!(found.rhythm, [0.5, 1.0, 0.375, 0.5, 0.375]);

        let none = |form, names: &[&str], values: &[f64]| {
            profile(&chart(form, names, &[("Core", values)]), style(&Fixed)).is_none()
        };
        let all = [1.0, 2.0, 1.0, 2.0, 3.0];
        assert!(!none(&COLUMNS, &years, &all));
        assert!(none(&LINES, &years, &all));
        assert!(none(&COLUMNS, &["Fiji", "Samoa", "Palau", "Nauru", "Tonga"], &all));
        assert!(none(&COLUMNS, &years[..3], &all[..3]));
        let dwarfed = [("Core", &[1.0, 2.0, 1.0, 2.0, 100.0][..])];
        let found = profile(&chart(&COLUMNS, &years, &dwarfed), style(&Fixed)).unwrap();
        assert!(found.columns.is_empty());
        assert_eq!(found.rhythm, [0.01, 0.02, 0.01, 0.02, 1.0]);
        let below = [1.0, 2.0, -1.0, 2.0, 3.0];
        assert!(none(&COLUMNS, &years, &below));
    }
}
