//! What makes a chart impossible to draw, found before anything is drawn.

use super::ChartFault;
use crate::charts::categories;
use crate::charts::form::Adds;
use crate::charts::numbers::{add, missed};
use crate::charts::spec::ChartSpec;
use crate::units::Decimal;

/// The longest side of a drawing in points, which is the longest side of a PDF page.
const LONGEST: f64 = 14_400.0;

impl ChartSpec {
    /// Returns what makes the chart impossible to draw at any size, if anything does.
    pub fn fault(&self) -> Option<ChartFault> {
        find(self)
    }
}

/// Returns what a drawing of this size is at fault for, if anything is.
pub(in crate::charts) fn find_in_size((width, height): (f64, Option<f64>)) -> Option<ChartFault> {
    let fits = |side: f64| side > 0.0 && side <= LONGEST;
    let is_sound = fits(width) && height.is_none_or(fits);
    (!is_sound).then_some(ChartFault::TooSmall { width, height })
}

/// Returns what makes the chart impossible to draw at any size, if anything does.
fn find(spec: &ChartSpec) -> Option<ChartFault> {
    let (categories, count) = (spec.categories.len(), spec.series.len());
    if categories == 0 || count == 0 {
        return Some(ChartFault::Empty);
    }
    if let Some(series) = spec.series.iter().find(|series| series.values.len() != categories) {
        let (values, series) = (series.values.len(), series.label.clone());
        return Some(ChartFault::Lengths { series, values, categories });
    }
    // Only what is piled up or shared out is added up.
    let form = spec.form;
    let is_added = form.adds != Adds::Nothing;
    if is_added && add(spec.values().map(|value| value.abs())).is_none() {
        return Some(ChartFault::TooLarge);
    }
    if spec.values().next().is_none() {
        return Some(ChartFault::OnlyGaps);
    }
    if count > form.limits.series {
        return Some(ChartFault::TooManySeries { form, count });
    }
    for (index, category) in spec.categories.iter().enumerate() {
        let category = || category.clone();
        let is_gap = if form.limits.gaps {
            form.adds == Adds::Stages && spec.is_gap(index)
        } else {
            spec.across(index).any(|value| value.is_none())
        };
        if is_gap {
            return Some(ChartFault::Missing { form, category: category() });
        }
        let is_below = |value: Decimal| value < Decimal::ZERO;
        if !form.limits.below_zero && spec.across(index).flatten().any(is_below) {
            return Some(ChartFault::BelowZero { form, category: category() });
        }
    }
    if categories > form.limits.categories {
        return Some(ChartFault::TooManyCategories { form, count: categories });
    }
    let names = || spec.series.iter().map(|series| series.label.clone()).collect();
    let years = if form.is_told_across { names() } else { spec.categories.clone() };
    if form.limits.years && !categories::are_range(&years) {
        return Some(ChartFault::NoYears { form });
    }
    if form.adds == Adds::Stages
        && let Some(fault) = find_in_stages(spec)
    {
        return Some(fault);
    }
    if let Some((category, end, sum)) = missed(spec) {
        let category = spec.categories.get(category).cloned().unwrap_or_default();
        return Some(ChartFault::Missed { form, category, end, sum });
    }
    let is_whole = matches!(form.adds, Adds::Whole | Adds::Stages);
    let is_nothing = is_whole && spec.values().all(|value| value.is_zero());
    is_nothing.then_some(ChartFault::NothingToShare { form })
}

/// Returns what makes it impossible to say what runs where.
fn find_in_stages(spec: &ChartSpec) -> Option<ChartFault> {
    let form = spec.form;
    let parts = spec.categories.iter().enumerate();
    let parts = parts.filter(|(part, _)| spec.value(0, *part).is_some());
    if categories::are_range(&parts.map(|(_, name)| name.clone()).collect::<Vec<_>>()) {
        return Some(ChartFault::Years { form });
    }
    let series = (1..spec.series.len()).find(|series| spec.splits(*series).is_none())?;
    let series = spec.series.get(series)?.label.clone();
    Some(ChartFault::SplitsNothing { form, series })
}
