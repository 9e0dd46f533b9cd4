//! A series beside those near it in rank: which, and where each stands among all.

use std::collections::BTreeMap;

use super::series::{Series, SumFault};
use crate::charts::{Compared, Compares, FORMS};
use crate::finding::{Code, Finding};
use crate::input::Text;
use crate::kinds::chart::Chart;
use crate::units::{self, Decimal};

/// How many are shown.
const SHOWN: usize = 10;

/// The values of a row, by year.
pub type Years = BTreeMap<i16, Decimal>;

/// The rows of a chart that compares, each with its name.
pub struct Beside {
    /// From the one with the largest sum down; of a form that shows places alone, these are the values.
    pub rows: Vec<(String, Years)>,
    /// Which one the chart is about, and where each stands.
    pub compared: Compared,
}

/// Finds the rows of a chart that compares one series with others of its file.
pub fn beside(chart: &Chart, column: &Text, used: &[&Series]) -> Result<Beside, Box<Finding>> {
    let fault = |message: String| Finding::new(Code::ChartData, column.span, message);
    let form = chart.r#type.value;
    if form.compares == Compares::Nothing {
        let forms = FORMS.iter().filter(|form| form.compares != Compares::Nothing);
        let forms = forms.map(|form| form.word);
        let forms: Vec<String> = forms.map(|word| format!("`\"{word}\"`")).collect();
        let message = format!("a {} does not compare a series with others", form.name);
        let help = format!("leave `among` out, or use {}", forms.join(" or "));
        return Err(Box::new(fault(message).help(help)));
    }
    let [series] = used else {
        let message = "one series is set beside the others of its file, not several".to_owned();
        return Err(Box::new(fault(message).help("name one series, or leave `among` out")));
    };
    let Some(period) = series.period else {
        let message = "what is compared by year needs years".to_owned();
        return Err(Box::new(fault(message).other(series.name.span, "a series of names")));
    };
    if form.compares == Compares::Places && period.first() == period.last() {
        let message = "the ranks of one year rise and fall nowhere".to_owned();
        return Err(Box::new(
            fault(message)
                .other(series.name.span, "a series of one year")
                .help("give the series a longer `period`, or show its ranks with `\"sparklines\"`"),
        ));
    }
    let all = series.table.years_by(&column.value, period).map_err(|cause| {
        Box::new(match cause {
            SumFault::Column(name) => fault(format!("the series names no `{name}` in its `where`"))
                .other(series.name.span, "the series")
                .help("name a column by which its `where` chooses"),
            SumFault::Number(written) => fault(format!("expected a number, found `{written}`"))
                .help("write digits with a decimal point in its file"),
            SumFault::TooLarge => fault("its values are too large to be added up".to_owned())
                .help("correct the values in its file"),
        })
    })?;
    let own = series.table.own(&column.value).unwrap_or_default();
    let ends = [period.first(), period.last()];
    let rows = near(&all, own, ends);
    Ok(if form.compares == Compares::Places { rows.ranked(ends) } else { rows })
}

impl Beside {
    /// Gives each row its places in the first year and in the last in place of its values.
    fn ranked(mut self, ends: [i16; 2]) -> Self {
        for ((_, years), places) in self.rows.iter_mut().zip(&self.compared.places) {
            let places = ends.into_iter().zip(places);
            let ranks = places.filter_map(|(year, place)| Some((year, Decimal::from((*place)?))));
            *years = ranks.collect();
        }
        self
    }
}

/// Takes those whose sums are next to one's own; who gave nothing, or got more back, has no place among them.
fn near(all: &BTreeMap<&str, Years>, own: &str, ends: [i16; 2]) -> Beside {
    let sum = |years: &Years| units::add(years.values().copied()).unwrap_or_default();
    let sums = all.iter().map(|(name, years)| (*name, sum(years)));
    let mut order: Vec<(&str, Decimal)> =
        sums.filter(|(name, sum)| *sum > Decimal::ZERO || *name == own).collect();
    order.sort_by(|(_, one), (_, two)| two.cmp(one));
    let at = order.iter().position(|(name, _)| *name == own).unwrap_or_default();
    let first = at.saturating_sub(SHOWN / 2).min(order.len().saturating_sub(SHOWN));
    let shown: Vec<&str> = order.iter().skip(first).take(SHOWN).map(|(name, _)| *name).collect();
    let places = shown.iter().map(|name| ends.map(|year| place(all, name, year))).collect();
    let years = |name: &str| all.get(name).cloned().unwrap_or_default();
    Beside {
        rows: shown.iter().map(|name| ((*name).to_owned(), years(name))).collect(),
        compared: Compared { own: at - first, places },
    }
}

/// Returns the place in a year of one among all with a value above zero; equals share the first of their places.
fn place(all: &BTreeMap<&str, Years>, name: &str, year: i16) -> Option<u32> {
    let above = |years: &Years| years.get(&year).copied().filter(|value| *value > Decimal::ZERO);
    let own = above(all.get(name)?)?;
    let ahead = all.values().filter_map(above).filter(|other| *other > own).count();
    u32::try_from(ahead + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns what each gave in 2013 and in 2024; a number below zero stands for nothing.
    fn all(given: &[(&'static str, i64, i64)]) -> BTreeMap<&'static str, Years> {
        let years = |(name, first, last): &(&'static str, i64, i64)| {
            let years = [(2013, *first), (2024, *last)].into_iter().filter(|(_, sum)| *sum >= 0);
            (*name, years.map(|(year, sum)| (year, Decimal::from(sum))).collect())
        };
        given.iter().map(years).collect()
    }

    /// Returns the names shown, and the places of one's own.
    fn shown(rows: &Beside) -> (Vec<&str>, [Option<u32>; 2]) {
        let names = rows.rows.iter().map(|(name, _)| name.as_str()).collect();
        (names, rows.compared.places[rows.compared.own])
    }

    #[test]
    fn those_near_in_rank() {
        let given = [("Ayland", 9, 1), ("Beland", 8, 8), ("Ceeland", 5, 8), ("Deeland", 5, -1)];
        let all = all(&given);
        let rows = near(&all, "Ceeland", [2013, 2024]);
        // Equals share the first of their places: in 2013 the third, in 2024 the first.
        assert_eq!(
            shown(&rows),
            (vec!["Beland", "Ceeland", "Ayland", "Deeland"], [Some(3), Some(1)])
        );
        // A year without a value has no place.
        let rows = near(&all, "Deeland", [2013, 2024]);
        assert_eq!(shown(&rows).1, [Some(3), None]);
    }

    #[test]
    fn the_one_it_is_about_is_always_there() {
        let names = "abcdefghijklmnopqrstuvwxyz";
        let names: Vec<&str> = (0..26).map(|at| &names[at..=at]).collect();
        let given: Vec<(&str, i64, i64)> =
            (0..26).map(|at| (names[at as usize], 100 - at, 25 - at)).collect();
        let all = all(&given);
        for (own, first) in [("a", "a"), ("e", "a"), ("k", "f"), ("z", "q")] {
            let rows = near(&all, own, [2013, 2024]);
            assert_eq!(rows.rows.len(), SHOWN);
            assert_eq!(
                (rows.rows[0].0.as_str(), own),
                (first, rows.rows[rows.compared.own].0.as_str())
            );
        }
        // Who gave nothing in the last year has no place in it.
        assert_eq!(shown(&near(&all, "z", [2013, 2024])).1, [Some(26), None]);
        // One who got more back than was given is shown below all others.
        let all = self::all(&[("Ayland", 9, 1), ("Beland", 0, 0)]);
        assert_eq!(shown(&near(&all, "Beland", [2013, 2024])).0, ["Ayland", "Beland"]);
    }
}
