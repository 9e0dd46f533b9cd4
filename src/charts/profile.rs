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

/// The columns of a chart over years.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Profile {
    /// The unit of all, as the chart writes it.
    pub unit: String,
    /// The columns, from the first year on; a year without a sum has none.
    pub columns: Vec<Column>,
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

/// Returns what an ornament shows of a chart: its columns, if it has one for each of some years. One that dwarfs most
/// others leaves nothing to see, and parts below zero have no foot to stand on. Where a year lacks a part there are no
/// columns, since that would look as if nothing had been given in it; and no other chart's stand for them.
pub fn profile(spec: &ChartSpec, style: ChartStyle<'_>) -> Option<Profile> {
    let is_one = spec.series.len() == 1 || spec.form.adds == Adds::Piles;
    let is_year = |name: &String| name.len() == 4 && name.bytes().all(|sign| sign.is_ascii_digit());
    let has_years = spec.categories.iter().all(is_year);
    let is_below = spec.values().any(|value| value < Decimal::ZERO);
    if !spec.form.is_upright || !is_one || !has_years || is_below {
        return None;
    }
    if spec.is_partial() {
        return Some(Profile { columns: Vec::new(), unit: spec.unit.clone() });
    }
    let spec = settled(spec);
    let totals = (0..spec.categories.len()).map(|at| (at, spec.total(at).known()));
    let sums: Vec<(usize, Decimal)> =
        totals.filter_map(|(at, sum)| Some((at, sum.filter(|sum| !sum.is_zero())?))).collect();
    let most = length(sums.iter().map(|(_, sum)| *sum).max()?);
    let seen = sums.iter().filter(|(_, sum)| length(*sum) > SEEN * most).count();
    if seen < FEWEST.max(sums.len().div_ceil(2)) {
        return None;
    }
    let first = sums.first()?.0;
    let column = |(at, sum): &(usize, Decimal)| Column {
        place: at - first,
        year: spec.categories[*at].clone(),
        number: written(&spec, *sum, style.numerals),
        share: length(*sum) / most,
    };
    Some(Profile { columns: sums.iter().map(column).collect(), unit: spec.unit.clone() })
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

        let none = |form, names: &[&str], values: &[f64]| {
            profile(&chart(form, names, &[("Core", values)]), style(&Fixed)).is_none()
        };
        let all = [1.0, 2.0, 1.0, 2.0, 3.0];
        assert!(!none(&COLUMNS, &years, &all));
        assert!(none(&LINES, &years, &all));
        assert!(none(&COLUMNS, &["Fiji", "Samoa", "Palau", "Nauru", "Tonga"], &all));
        let dwarfed = [1.0, 2.0, 1.0, 2.0, 90.0];
        assert!(none(&COLUMNS, &years, &dwarfed));
        let below = [1.0, 2.0, -1.0, 2.0, 3.0];
        assert!(none(&COLUMNS, &years, &below));
    }
}
