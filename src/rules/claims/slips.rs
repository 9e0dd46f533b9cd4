//! How one number became another: digits that changed places, a digit mistyped, a mark moved.

use crate::units::Decimal;

/// How many places lie between two sizes: a million and a billion.
const THOUSAND: i32 = 3;

/// What a slip of the pen may have done to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// Two neighbouring digits changed places: 31.8 and 38.1.
    Swapped,
    /// One digit is another: 2,814 and 2,914.
    Mistyped,
    /// The same digits with the mark elsewhere: 31.8 and 3.18.
    Shifted,
    /// The same digits of another size: 4.2 million and 4.2 billion.
    Resized,
}

/// A slip, and how many digits the numbers have that it happened to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slipped {
    /// What happened.
    pub slip: Slip,
    /// How many digits say that it was this and no chance.
    pub digits: usize,
}

/// Returns the slip that makes one number of another, if one does.
pub fn between(one: Decimal, other: Decimal) -> Option<Slipped> {
    if one == other || one <= Decimal::ZERO || other <= Decimal::ZERO {
        return None;
    }
    let (own, own_scale) = digits(one);
    let (its, its_scale) = digits(other);
    if own == its {
        let is_size = (own_scale - its_scale) % THOUSAND == 0;
        let slip = if is_size { Slip::Resized } else { Slip::Shifted };
        return Some(Slipped { slip, digits: own.len() });
    }
    // Both to the last place that either has: 33.0 and 30.3.
    let scale = own_scale.max(its_scale);
    let padded = |mut digits: Vec<u8>, from: i32| {
        digits.resize(digits.len() + usize::try_from(scale - from).unwrap_or_default(), b'0');
        digits
    };
    let (own, its) = (padded(own, own_scale), padded(its, its_scale));
    if own.len() != its.len() {
        return None;
    }
    let pairs: Vec<(usize, (u8, u8))> = own
        .iter()
        .copied()
        .zip(its.iter().copied())
        .enumerate()
        .filter(|(_, (a, b))| a != b)
        .collect();
    let slip = match pairs.as_slice() {
        [_] => Slip::Mistyped,
        [(first, (a, b)), (second, (c, d))] if second - first == 1 && a == d && b == c => {
            Slip::Swapped
        }
        _ => return None,
    };
    Some(Slipped { slip, digits: own.len() })
}

/// How many digits a number has without zeros at either end.
pub fn digits_of(number: Decimal) -> usize {
    digits(number).0.len()
}

/// The digits of a number without zeros at either end, and how many places right of the point the last one has; less
/// than none before it.
fn digits(number: Decimal) -> (Vec<u8>, i32) {
    let text = number.normalize().to_string();
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let all: Vec<u8> = text.bytes().filter(u8::is_ascii_digit).collect();
    let first = all.iter().position(|digit| *digit != b'0').unwrap_or(all.len());
    let last = all.iter().rposition(|digit| *digit != b'0').map_or(first, |last| last + 1);
    let dropped = all.len() - last.max(first);
    let scale =
        i32::try_from(decimals).unwrap_or_default() - i32::try_from(dropped).unwrap_or_default();
    (all.get(first..last).unwrap_or_default().to_vec(), scale)
}

#[cfg(test)]
mod tests {
    use super::{Slip, between};

    #[test]
    fn slips() {
        for (one, other, slip, digits) in [
            ("31800000", "38100000", Slip::Swapped, 3),
            ("33000000", "30300000", Slip::Swapped, 3),
            ("2814", "2841", Slip::Swapped, 4),
            ("340", "304", Slip::Swapped, 3),
            ("45", "54", Slip::Swapped, 2),
            ("0.21", "0.12", Slip::Swapped, 2),
            ("2814", "2914", Slip::Mistyped, 4),
            ("12", "22", Slip::Mistyped, 2),
            ("31.8", "3.18", Slip::Shifted, 3),
            ("31800", "31800000", Slip::Resized, 3),
            ("4200000", "4200000000", Slip::Resized, 2),
        ] {
            let found = between(one.parse().unwrap(), other.parse().unwrap()).unwrap();
            assert_eq!((found.slip, found.digits), (slip, digits), "{one} {other}");
        }
        for (one, other) in [("31", "31"), ("31", "45"), ("318", "813"), ("99", "100"), ("0", "1")]
        {
            assert_eq!(
                between(one.parse().unwrap(), other.parse().unwrap()),
                None,
                "{one} {other}"
            );
        }
    }
}
