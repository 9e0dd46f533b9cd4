//! Values as a document states them.

use rust_decimal::RoundingStrategy::MidpointAwayFromZero;

use crate::units::Decimal;

/// Writes an amount: to a tenth of a million from a million on, to the thousand from ten thousand on.
///
/// `126346789.12` becomes `"126.3 million"`, `43218` becomes `43000`.
pub fn amount(value: Decimal) -> toml_edit::Value {
    let million = Decimal::from(1_000_000);
    let billion = Decimal::from(1_000_000_000);
    let round = |unit: Decimal, places: u32| {
        value.checked_div(unit).map(|v| v.round_dp_with_strategy(places, MidpointAwayFromZero))
    };
    // A value just below a million is not to become `1000 thousand`.
    let size = value.abs() + Decimal::from(500);
    let words = if size >= billion {
        round(billion, 2).map(|v| format!("{v:.2} billion"))
    } else if size >= million {
        round(million, 1).map(|v| format!("{v:.1} million"))
    } else {
        None
    };
    if let Some(words) = words {
        return words.into();
    }
    let unit = Decimal::from(if value.abs() >= Decimal::from(10_000) { 1000 } else { 1 });
    let whole = round(unit, 0).and_then(|v| v.checked_mul(unit)).unwrap_or(value);
    match i64::try_from(whole) {
        Ok(number) => grouped(number),
        Err(_) => whole.to_string().into(),
    }
}

/// Writes a share in percent: to a tenth, or to two digits where it is less than one.
pub fn percent(value: Decimal) -> toml_edit::Value {
    let places = if value.abs() >= Decimal::ONE {
        1
    } else if value.abs() >= Decimal::new(1, 1) {
        2
    } else {
        4
    };
    let rounded = value.round_dp_with_strategy(places, MidpointAwayFromZero);
    let text = if places == 1 { format!("{rounded:.1}") } else { rounded.normalize().to_string() };
    literal(&text).unwrap_or_else(|| text.into())
}

/// Writes a whole number with underscores between its thousands.
fn grouped(number: i64) -> toml_edit::Value {
    let digits = number.abs().to_string();
    let mut text = if number < 0 { "-".to_owned() } else { String::new() };
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    literal(&text).unwrap_or_else(|| number.into())
}

/// Takes a literal of TOML as it is written.
fn literal(text: &str) -> Option<toml_edit::Value> {
    text.parse().ok()
}
