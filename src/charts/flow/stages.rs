//! The stages of a flow: which bands each has, and what runs from one to the next.

use crate::charts::drawing::Says;
use crate::charts::numbers::{add, sum};
use crate::charts::spec::ChartSpec;
use crate::units::Decimal;

/// The most bands of a stage.
const BANDS: usize = 8;

/// A band of a stage: a part, or several of which there are too many to be shown.
pub(super) struct Band {
    /// Its name.
    pub(super) name: String,
    /// What it comes to.
    pub(super) amount: Decimal,
    /// Which number that is.
    pub(super) says: Says,
    /// The categories in it; none where it is the whole.
    members: Vec<usize>,
    /// Whether it is a part that is split.
    pub(super) runs_on: bool,
}

/// Finds the stages: the whole, its parts, and what these are split into, if anything.
///
/// What is nothing is a band too, since that is told of it.
pub(super) fn stages(spec: &ChartSpec) -> Vec<Vec<Band>> {
    let whole = Band {
        name: spec.series.first().map(|series| series.label.clone()).unwrap_or_default(),
        amount: sum(spec).unwrap_or_default(),
        says: Says::Whole,
        members: Vec::new(),
        runs_on: false,
    };
    let categories = || spec.categories.iter().enumerate();
    let band = |category: usize, name: &String, amount: Decimal, says: Says| Band {
        name: name.clone(),
        amount,
        says,
        members: vec![category],
        runs_on: false,
    };
    let parts = categories().filter_map(|(category, name)| {
        let says = Says::Value { series: 0, category };
        Some(band(category, name, spec.value(0, category)?, says))
    });
    let ends = categories().filter_map(|(category, name)| {
        let given = (1..spec.series.len())
            .filter_map(|series| Some((series, spec.value(series, category)?)));
        let given: Vec<(usize, Decimal)> = given.collect();
        let says = match given.as_slice() {
            [] => return None,
            [(series, _)] => Says::Value { series: *series, category },
            _ => Says::Total { category },
        };
        Some(band(category, name, add(given.into_iter().map(|(_, amount)| amount))?, says))
    });
    let mut parts = gathered(parts.collect(), 1, spec);
    for part in &mut parts {
        part.runs_on = !part.amount.is_zero() && splitting(spec, part).next().is_some();
    }
    let bands = [vec![whole], parts, gathered(ends.collect(), 2, spec)];
    bands.into_iter().filter(|bands| !bands.is_empty()).collect()
}

/// Returns what runs from a band of the parts to one of the last stage.
pub(super) fn between(spec: &ChartSpec, from: &Band, to: &Band) -> Option<Decimal> {
    let series = splitting(spec, from);
    add(series.flat_map(|series| to.members.iter().filter_map(move |at| spec.value(series, *at))))
}

/// Returns the series that split a band of the parts.
fn splitting<'s>(spec: &'s ChartSpec, from: &'s Band) -> impl Iterator<Item = usize> + 's {
    (1..spec.series.len())
        .filter(|series| spec.splits(*series).is_some_and(|part| from.members.contains(&part)))
}

/// Gathers the smallest bands of a stage at its end where there are too many; the one that is pointed at stays.
fn gathered(mut bands: Vec<Band>, stage: usize, spec: &ChartSpec) -> Vec<Band> {
    let Some(many) = (bands.len() + 1).checked_sub(BANDS).filter(|many| *many > 1) else {
        return bands;
    };
    let mut other = Band {
        name: spec.words.other.clone(),
        amount: Decimal::ZERO,
        says: Says::Other { stage },
        members: Vec::new(),
        runs_on: false,
    };
    let mut order: Vec<usize> = (0..bands.len()).collect();
    // Of equals, the last ones go first.
    order.sort_by_key(|at| {
        let band = bands.get(*at);
        (band.is_some_and(|it| it.is_pointed(spec)), band.map(|it| it.amount), usize::MAX - at)
    });
    order.truncate(many);
    order.sort_unstable_by_key(|at| usize::MAX - at);
    for band in order.into_iter().map(|at| bands.remove(at)) {
        other.amount = add([other.amount, band.amount]).unwrap_or(other.amount);
        other.members.extend(band.members);
    }
    bands.push(other);
    bands
}

impl Band {
    /// Returns whether it is the whole.
    pub(super) fn is_whole(&self) -> bool {
        self.says == Says::Whole
    }

    /// Returns whether the chart points at the band.
    pub(super) fn is_pointed(&self, spec: &ChartSpec) -> bool {
        spec.highlight.is_some_and(|category| self.members == [category])
    }
}
