//! The facts of the next edition: renewed where the data determine them, left where they are of the past, marked where
//! a person has to decide.

use std::collections::BTreeMap;

use toml_edit::{DocumentMut, Item, TableLike};

use super::{Rolled, dates, edit};
use crate::facts::ValueKind;
use crate::figures::{Figures, Value};
use crate::import::RevenueType;
use crate::model::{Computed, DataForm, Of, Take};
use crate::units::{Bound, Period};

/// A fact of one year that is of another one now: its name, the old year and the new one.
pub(super) type Move = (String, i16, i16);

/// Renews, leaves or marks every fact; returns those whose year is another one.
pub(super) fn renew(
    document: &mut DocumentMut,
    figures: Option<&Figures<'_>>,
    period: Period,
    rolled: &mut Rolled,
) -> Vec<Move> {
    let series = series_types(document);
    let mut moves = Vec::new();
    let Some(facts) = document.get_mut("facts").and_then(Item::as_table_like_mut) else {
        return moves;
    };
    for (name, item) in facts.iter_mut() {
        let name = name.get().to_owned();
        let Some(fact) = item.as_table_like_mut() else { continue };
        let old = describe(fact, rolled.old_period);
        let old_year = year(fact);
        let renewed = match (determined_by(fact, &series), figures) {
            (Some(computed), Some(figures)) => {
                compute(fact, computed, figures, rolled.old_period, period)
            }
            _ => None,
        };
        match renewed {
            Some(Renewed::Moved) => {
                let years = old_year.zip(year(fact)).filter(|(old, new)| old != new);
                moves.extend(years.map(|(old, new)| (name.clone(), old, new)));
                rolled.renewed.push((name, old, describe(fact, period)));
                continue;
            }
            Some(Renewed::OfItsOwnYears(years)) => {
                rolled
                    .notes
                    .push(format!("the fact `{name}` is of {years}, years of its own, which stay"));
                rolled.renewed.push((name, old, describe(fact, period)));
                continue;
            }
            None if is_past(fact, rolled.old_period) => {
                rolled.past.push((name, old));
                continue;
            }
            None => {}
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
    moves
}

/// Returns the year of a fact that is of one alone.
fn year(fact: &dyn TableLike) -> Option<i16> {
    let period = fact.get("period").and_then(dates::read)?;
    (period.first() == period.last()).then_some(period.first())
}

/// Returns whether a fact is a date, or a span of years, that the next edition cannot change: it lies before the last
/// year of the old one, and has none of the years that the old edition begins or ends with.
fn is_past(fact: &dyn TableLike, old: Period) -> bool {
    if fact.contains_key("computed") || fact.contains_key("data") || fact.contains_key("todo") {
        return false;
    }
    let is_before = |year: i16| year < old.last() && year != old.first();
    if let Some(date) = fact.get("date").map(edit::written) {
        return date.get(..4).and_then(|year| year.parse().ok()).is_some_and(is_before);
    }
    let has_value = ValueKind::STATED.iter().any(|kind| fact.contains_key(kind.key()));
    let span = fact.get("period").and_then(dates::read);
    !has_value && span.is_some_and(|span| is_before(span.first()) && is_before(span.last()))
}

/// Returns of which revenue each series is, where its `where` says so.
fn series_types(document: &DocumentMut) -> BTreeMap<String, Of> {
    let mut types = BTreeMap::new();
    let tables = document.get("series").and_then(Item::as_table_like);
    for (name, series) in tables.into_iter().flat_map(TableLike::iter) {
        let kind = series.get("where").and_then(|where_| where_.get("rev_type")?.as_str());
        let of = match RevenueType::ALL.into_iter().find(|revenue| kind == Some(revenue.label())) {
            Some(RevenueType::Assessed) => Of::Assessed,
            Some(RevenueType::Earmarked) => Of::Earmarked,
            Some(RevenueType::Core) => Of::Core,
            Some(RevenueType::Other) | None => continue,
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
    let written = data.get("as")?.as_str()?;
    let take = match DataForm::WORDS.iter().find(|(word, _)| *word == written)? {
        (_, DataForm::Sum) => Take::Sum,
        (_, DataForm::FirstYear) => Take::FirstYear,
        (_, DataForm::LastYear) => Take::LastYear,
        _ => return None,
    };
    Some(Computed { of, take })
}

/// How a fact was renewed.
enum Renewed {
    /// For the next edition's years.
    Moved,
    /// For years of its own, which are the same.
    OfItsOwnYears(Period),
}

/// Writes the value that the data determine; none where they do not.
fn compute(
    fact: &mut dyn TableLike,
    computed: Computed,
    figures: &Figures<'_>,
    old: Period,
    new: Period,
) -> Option<Renewed> {
    let own = fact.get("period").and_then(dates::read);
    // Years that were the document's, or those of it that the data had, move on; a year such as the peak's is looked
    // for anew.
    let follows = |own: Period| {
        own == old
            || figures.period_of(computed, old) == Some(own)
            || figures.year_of(computed, new).is_some()
    };
    let (value, years, renewed) = match own {
        Some(own) if !follows(own) => match dates::moved(own, old, new) {
            Some(moved) => (figures.value(computed, moved)?, moved, Renewed::Moved),
            None => (figures.value(computed, own)?, own, Renewed::OfItsOwnYears(own)),
        },
        _ => {
            let (value, years) = figures.stated(computed, new)?;
            (value, years, Renewed::Moved)
        }
    };
    for other in ValueKind::STATED.into_iter().filter(|kind| *kind != value.kind()) {
        fact.remove(other.key());
    }
    let written = fact.get("bound").and_then(Item::as_str).and_then(|word| word.parse().ok());
    let bound = written.unwrap_or_else(|| value.usual_bound());
    let stated = value.bounded(bound);
    if stated.is_none() {
        fact.remove("bound");
    } else if written.is_none() && bound != Bound::Exactly {
        edit::insert(fact, "bound", bound.keyword().into());
    }
    edit::replace(fact, value.kind().key(), stated.unwrap_or_else(|| value.toml()));
    // The new value says by its digits how far it is rounded, and the exact one is another, too.
    fact.remove("rounded_to");
    fact.remove("exact");
    if let (Value::Amount(_), false) = (value, fact.contains_key("currency")) {
        edit::insert(fact, "currency", "USD".into());
    }
    // A fact without a period has the document's; a year that is the value itself has none.
    if own.is_some() || (years != new && !matches!(value, Value::Year(_))) {
        edit::replace(fact, "period", dates::write(years));
    }
    Some(renewed)
}

/// Writes what a fact says, for a person: value, unit and years.
fn describe(fact: &dyn TableLike, default: Period) -> String {
    let text = |key: &str| fact.get(key).map(edit::written);
    let stated = ValueKind::STATED.into_iter().find_map(|kind| Some((kind, text(kind.key())?)));
    let own = fact.get("period").and_then(dates::read);
    let Some((kind, value)) = stated else {
        return own.map_or_else(|| "nothing".to_owned(), |period| period.to_string());
    };
    let mut said = String::new();
    if let Some(bound) = text("bound").filter(|bound| bound != "exactly") {
        said.push_str(&bound);
        said.push(' ');
    }
    said.push_str(&value);
    said.push_str(&kind.unit(text("currency").as_deref()));
    if kind != ValueKind::Date {
        said.push_str(&format!(" in {}", own.unwrap_or(default)));
    }
    said
}
