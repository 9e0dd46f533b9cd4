//! Values as a document states them.

use rust_decimal::RoundingStrategy::{
    self, MidpointAwayFromZero, ToNegativeInfinity, ToPositiveInfinity,
};

use crate::units::{Bound, Decimal, thousands};

/// A value as a document states it.
#[derive(Debug)]
pub struct Rounded {
    /// The value that is stated.
    pub value: Decimal,
    /// How it is written.
    pub toml: toml_edit::Value,
}

/// Rounds an amount: to a tenth of a million from a million on, to the thousand from ten thousand on.
///
/// `126346789.12` becomes `"126.3 million"`, `43218` becomes `43000`. A bound is rounded away from what it bounds.
pub fn amount(value: Decimal, bound: Bound) -> Rounded {
    let million = Decimal::from(1_000_000);
    let billion = Decimal::from(1_000_000_000);
    let strategy = toward(bound);
    let round = |unit: Decimal, places: u32| {
        let units = value.checked_div(unit)?.round_dp_with_strategy(places, strategy);
        Some((units, units.checked_mul(unit)?))
    };
    // A value just below a million is not to become `1000 thousand`.
    let size = value.abs() + Decimal::from(500);
    let words = if size >= billion {
        round(billion, 2).map(|(units, value)| (format!("{units:.2} billion"), value))
    } else if size >= million {
        round(million, 1).map(|(units, value)| (format!("{units:.1} million"), value))
    } else {
        None
    };
    if let Some((words, value)) = words {
        return Rounded { value, toml: words.into() };
    }
    let unit = Decimal::from(if value.abs() >= Decimal::from(10_000) { 1000 } else { 1 });
    let whole = round(unit, 0).map_or(value, |(_, whole)| whole);
    if whole.is_zero() && !value.is_zero() && matches!(bound, Bound::Exactly | Bound::About) {
        // What is there is not stated as nothing.
        let value = value.round_dp_with_strategy(first_place(value), strategy).normalize();
        let text = value.to_string();
        return Rounded { value, toml: literal(&text).unwrap_or_else(|| text.into()) };
    }
    let toml = i64::try_from(whole).map_or_else(|_| whole.to_string().into(), grouped);
    Rounded { value: whole, toml }
}

/// Returns the decimal place of the first digit that is not zero; zero for numbers from one on.
fn first_place(value: Decimal) -> u32 {
    let digits = value.mantissa().unsigned_abs().checked_ilog10().unwrap_or_default();
    value.scale().saturating_sub(digits)
}

/// The smallest share that is stated by itself, in percent; the scale of assessments of the United Nations has no smaller
/// one, and no more decimals.
const LEAST_SHARE: Decimal = Decimal::from_parts(1, 0, 0, false, 3);

/// The bound with which a share in percent is stated that is too small to be read, or all but the whole.
pub fn bound_of_share(value: Decimal) -> Bound {
    let whole = Decimal::ONE_HUNDRED;
    if value > Decimal::ZERO && value < LEAST_SHARE {
        Bound::LessThan
    } else if value < whole && percent(value, Bound::Exactly).value == whole {
        Bound::MoreThan
    } else {
        Bound::Exactly
    }
}

/// Rounds a share in percent: to a tenth, or to two digits where it is less than one, of three decimals at the most. What
/// is there is not stated as nothing.
pub fn percent(value: Decimal, bound: Bound) -> Rounded {
    let least = LEAST_SHARE.scale();
    let places = if value.abs() >= Decimal::ONE {
        1
    } else if value.abs() >= Decimal::new(1, 1) {
        2
    } else if matches!(bound, Bound::LessThan) {
        least
    } else {
        first_place(value).max(least)
    };
    let value = value.round_dp_with_strategy(places, toward(bound));
    let text = if places == 1 { format!("{value:.1}") } else { value.normalize().to_string() };
    Rounded { value, toml: literal(&text).unwrap_or_else(|| text.into()) }
}

/// Which way a number goes that is stated with a bound: `more than` what is less.
fn toward(bound: Bound) -> RoundingStrategy {
    match bound {
        Bound::Exactly | Bound::About => MidpointAwayFromZero,
        Bound::MoreThan => ToNegativeInfinity,
        Bound::LessThan => ToPositiveInfinity,
    }
}

/// Writes a whole number with underscores between its thousands.
fn grouped(number: i64) -> toml_edit::Value {
    let sign = if number < 0 { "-" } else { "" };
    let text = format!("{sign}{}", thousands(&number.unsigned_abs().to_string(), '_'));
    literal(&text).unwrap_or_else(|| number.into())
}

/// Takes a literal of TOML as it is written.
fn literal(text: &str) -> Option<toml_edit::Value> {
    text.parse().ok()
}
