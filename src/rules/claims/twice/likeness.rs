//! How much two numbers look like one that was miswritten.

use crate::rules::claims::slips::{self, Slip, Slipped};
use crate::rules::claims::statements::{Kind, Statement};
use crate::rules::claims::vocabulary::Vocabulary;
use crate::rules::stated;
use crate::units::Decimal;

/// How much two numbers look like one that was miswritten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// They may be any two.
    None,
    /// A slip may have made one of the other.
    Some,
    /// Two digits have changed places.
    Swapped,
    /// Chance seldom makes such a pair.
    Much,
    /// The same digits, in millions and in billions, or in dollars and in euros.
    Digits,
}

/// How much two numbers look like one that was miswritten.
pub fn likeness(
    one: &Statement<'_, '_>,
    other: &Statement<'_, '_>,
    vocabulary: &Vocabulary,
) -> Likeness {
    if is_in_other_money(one, other, vocabulary) {
        return Likeness::Digits;
    }
    let (a, b) = (one.number.quantity.value, other.number.quantity.value);
    match slips::between(a, b) {
        Some(Slipped { slip: Slip::Resized, digits: 2.. }) => Likeness::Digits,
        Some(Slipped { slip: Slip::Swapped, digits: 3.. }) => Likeness::Much,
        Some(Slipped { slip: Slip::Swapped, .. }) => Likeness::Swapped,
        Some(
            Slipped { slip: Slip::Resized, .. }
            | Slipped { slip: Slip::Mistyped, digits: 4.. }
            | Slipped { slip: Slip::Shifted, digits: 2.. },
        ) => Likeness::Some,
        _ => Likeness::None,
    }
}

/// Whether one amount is told in two currencies.
pub fn is_in_other_money(
    one: &Statement<'_, '_>,
    other: &Statement<'_, '_>,
    vocabulary: &Vocabulary,
) -> bool {
    let is_other = match (one.kind, other.kind) {
        (Kind::Money(Some(a)), Kind::Money(Some(b))) => a != b,
        (Kind::Money(None), Kind::Money(Some(named))) => !vocabulary.may_be(&one.unit(), named),
        (Kind::Money(Some(named)), Kind::Money(None)) => !vocabulary.may_be(&other.unit(), named),
        _ => false,
    };
    let (a, b) = (one.number.quantity.value, other.number.quantity.value);
    is_other && a == b && slips::digits_of(a) >= LEAST_DIGITS
}

/// The fewest digits that two amounts in two currencies hardly share by chance.
const LEAST_DIGITS: usize = 2;

/// Whether one is the other in round numbers: 2,800 of 2,814, 62 of 62.4.
pub fn is_rounded(one: &Statement<'_, '_>, other: &Statement<'_, '_>) -> bool {
    let (a, b) = (one.number.quantity.value, other.number.quantity.value);
    let rounds = |round: Decimal, value: Decimal| {
        let unit = match round.fract().is_zero() {
            true if round >= Decimal::ONE_HUNDRED => stated::about(round),
            true if !value.fract().is_zero() => Decimal::ONE,
            _ => return false,
        };
        let slack = unit.checked_div(Decimal::TWO).zip(round.checked_sub(value));
        slack.is_some_and(|(slack, off)| off.abs() <= slack)
    };
    rounds(a, b) || rounds(b, a)
}

/// Whether one digit of one is another in the other.
pub fn is_mistyped(one: &Statement<'_, '_>, other: &Statement<'_, '_>) -> bool {
    let (a, b) = (one.number.quantity.value, other.number.quantity.value);
    slips::between(a, b).is_some_and(|slipped| slipped.slip == Slip::Mistyped)
}
