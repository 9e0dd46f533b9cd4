//! Numbers in words: fifty, two hundred and fifty thousand, quatre-vingt-dix.

use std::ops::Range;

use super::Scan;
use crate::units::{Decimal, Quantity};

/// A number in words.
#[derive(Debug, Clone)]
pub(super) struct Spelled {
    /// The value, in steps of the last size.
    pub quantity: Quantity,
    /// Its bytes.
    pub bytes: Range<usize>,
    /// The bytes of its last size.
    pub size: Option<Range<usize>>,
    /// Whether the words say more than one.
    pub is_many: bool,
}

/// Reads the number words at a byte.
pub(super) fn at(scan: Scan<'_>, at: usize) -> Option<Spelled> {
    if scan.before(at).ends_with(char::is_alphanumeric) {
        return None;
    }
    let hundred = Decimal::ONE_HUNDRED;
    // What is counted since the last size, and the sum before it.
    let (mut open, mut sum, mut step) = (None::<Decimal>, Decimal::ZERO, Decimal::ONE);
    let mut size = None;
    let mut end = at;
    let mut next = at;
    loop {
        if open.is_some()
            && let Some((after, power)) = scan.words.sizes.find(scan.text, next)
            && after > next + 1
        {
            step = Decimal::from(10_u64.checked_pow(*power)?);
            sum = sum.checked_add(open.take()?.checked_mul(step)?)?;
            (size, end) = (Some(next..after), after);
        } else if let Some((after, value)) = scan.words.numbers.find(scan.text, next) {
            // `mille` is a number by itself.
            if *value >= Decimal::ONE_THOUSAND {
                step = *value;
                let count = open.take().unwrap_or(Decimal::ONE);
                sum = sum.checked_add(count.checked_mul(step)?)?;
                size = Some(next..after);
            } else {
                open = Some(match open {
                    None => *value,
                    Some(open) if *value == hundred && open < hundred => {
                        open.checked_mul(hundred)?
                    }
                    Some(open) if fits(open, *value) => open.checked_add(*value)?,
                    Some(_) => break,
                });
            }
            end = after;
        } else if let Some(after) = article(scan, next, open.is_some()) {
            open = open.or(Some(Decimal::ONE));
            end = after;
        } else {
            break;
        }
        next = following(scan, end)?;
    }
    // A size in the middle leaves ones behind it: `two thousand and five`.
    let step = if open.is_some() && size.is_some() { Decimal::ONE } else { step };
    let value = sum.checked_add(open.unwrap_or_default())?;
    (end > at).then(|| Spelled {
        quantity: Quantity { value: value.normalize(), step },
        bytes: at..end,
        size,
        is_many: value > Decimal::ONE,
    })
}

/// Returns whether a small value goes on after another: twenty-five, soixante-douze, hundred and one.
fn fits(open: Decimal, value: Decimal) -> bool {
    let tens = open % Decimal::ONE_HUNDRED;
    let is_round = (tens % Decimal::TEN).is_zero();
    let is_hundreds = tens.is_zero() && open >= Decimal::ONE_HUNDRED;
    value < Decimal::ONE_HUNDRED
        && (is_hundreds || is_round && tens > Decimal::TEN && value < Decimal::from(20))
}

/// Returns the byte after an article that stands before a size or a hundred.
fn article(scan: Scan<'_>, at: usize, is_open: bool) -> Option<usize> {
    let (end, ()) = scan.words.articles.find(scan.text, at)?;
    let after = scan.after_space(end);
    let is_size = scan.words.sizes.find(scan.text, after).is_some_and(|(end, _)| end > after + 1);
    let is_hundred = scan
        .words
        .numbers
        .find(scan.text, after)
        .is_some_and(|(_, value)| *value == Decimal::ONE_HUNDRED);
    (is_size || is_hundred && !is_open).then_some(end)
}

/// Returns the byte at which a further number word would stand.
fn following(scan: Scan<'_>, end: usize) -> Option<usize> {
    let mut at = end;
    if scan.rest(at).starts_with(['-', '‑']) {
        at += scan.char_at(at)?.len_utf8();
    } else {
        at = scan.after_space(at);
    }
    let joint = scan.letters(at);
    if !scan.words.joints.iter().any(|word| word == joint) {
        return Some(at);
    }
    let after = at + joint.len();
    let next = if scan.rest(after).starts_with(['-', '‑']) {
        after + scan.char_at(after)?.len_utf8()
    } else {
        scan.after_space(after)
    };
    // `five and six` are two numbers; `hundred and six`, `vingt et un` are one.
    let is_number = scan.words.numbers.find(scan.text, next).is_some();
    Some(if is_number { next } else { at })
}
