//! The facts of the next edition: renewed where the data determine them, marked where a person does.

use std::collections::BTreeMap;

use toml_edit::{DocumentMut, Item, TableLike};

use super::{Rolled, dates, edit};
use crate::figures::{Figures, Value};
use crate::model::{Computed, Of, Take};
use crate::units::Period;

/// The keys that state the value of a fact.
const VALUE_KEYS: [&str; 5] = ["amount", "count", "percent", "rank", "date"];

/// Renews or marks every fact.
pub(super) fn renew(
    document: &mut DocumentMut,
    figures: Option<&Figures<'_>>,
    period: Period,
    rolled: &mut Rolled,
) {
    let series = series_types(document);
    let Some(facts) = document.get_mut("facts").and_then(Item::as_table_like_mut) else { return };
    for (name, item) in facts.iter_mut() {
        let name = name.get().to_owned();
        let Some(fact) = item.as_table_like_mut() else { continue };
        let old = describe(fact, rolled.old_period);
        let renewed = match (determined_by(fact, &series), figures) {
            (Some(computed), Some(figures)) => {
                compute(fact, computed, figures, rolled.old_period, period)
            }
            _ => false,
        };
        if renewed {
            rolled.renewed.push((name, old, describe(fact, period)));
            continue;
        }
        let mut todo = format!("confirm for {period}: was {old}");
        if let Some(before) = fact.get("todo").and_then(Item::as_str)
            && !before.starts_with("confirm for ")
        {
            todo = format!("{todo}; and {before}");
        }
        edit::replace(fact, "todo", todo.into());
        rolled.to_confirm.push((name, old));
    }
}

/// Returns of which revenue each series is, where its `where` says so.
fn series_types(document: &DocumentMut) -> BTreeMap<String, Of> {
    let mut types = BTreeMap::new();
    let tables = document.get("series").and_then(Item::as_table_like);
    for (name, series) in tables.into_iter().flat_map(TableLike::iter) {
        let kind = series.get("where").and_then(|where_| where_.get("rev_type")?.as_str());
        let of = match kind {
            Some("Assessed") => Of::Assessed,
            Some("Voluntary earmarked") => Of::Earmarked,
            Some("Voluntary un-earmarked") => Of::Core,
            _ => continue,
        };
        types.insert(name.to_owned(), of);
    }
    types
}

/// Returns what the data determine of a fact: what `computed` says, or what follows from the series that it names.
fn determined_by(fact: &dyn TableLike, series: &BTreeMap<String, Of>) -> Option<Computed> {
    if let Some(computed) = fact.get("computed").and_then(Item::as_str) {
        return Computed::parse(computed).ok();
    }
    let data = fact.get("data")?;
    let of = *series.get(data.get("series")?.as_str()?)?;
    let take = match data.get("as")?.as_str()? {
        "sum" => Take::Sum,
        "first-year" => Take::FirstYear,
        "last-year" => Take::LastYear,
        _ => return None,
    };
    Some(Computed { of, take })
}

/// Writes the value that the data determine; returns whether they do.
fn compute(
    fact: &mut dyn TableLike,
    computed: Computed,
    figures: &Figures<'_>,
    old: Period,
    new: Period,
) -> bool {
    let own = fact.get("period").and_then(dates::read);
    let year = figures.year_of(computed, new);
    // A year of its own, such as the peak's, is looked for anew; a period that was the document's moves with it.
    let period = match own {
        Some(own) if own != old && year.is_none() => own,
        _ => new,
    };
    let Some(value) = figures.value(computed, period) else { return false };
    for key in VALUE_KEYS.iter().filter(|key| **key != value.key()) {
        fact.remove(key);
    }
    edit::replace(fact, value.key(), value.toml());
    if let (Value::Amount(_), false) = (value, fact.contains_key("currency")) {
        edit::insert(fact, "currency", "USD".into());
    }
    match year {
        Some(year) => edit::replace(fact, "period", i64::from(year).into()),
        None if own == Some(old) => edit::replace(fact, "period", dates::write(new)),
        None => {}
    }
    true
}

/// Writes what a fact says, for a person: value, unit and years.
fn describe(fact: &dyn TableLike, default: Period) -> String {
    let text = |key: &str| fact.get(key).map(edit::written);
    let stated = VALUE_KEYS.iter().find_map(|key| Some((*key, text(key)?)));
    let own = fact.get("period").and_then(dates::read);
    let Some((key, value)) = stated else {
        return own.map_or_else(|| "nothing".to_owned(), |period| period.to_string());
    };
    let mut said = String::new();
    if let Some(bound) = text("bound").filter(|bound| bound != "exactly") {
        said.push_str(&bound);
        said.push(' ');
    }
    said.push_str(&value);
    match key {
        "amount" => said.extend(text("currency").map(|code| format!(" {code}"))),
        "percent" => said.push('%'),
        _ => {}
    }
    if key != "date" {
        said.push_str(&format!(" in {}", own.unwrap_or(default)));
    }
    said
}
