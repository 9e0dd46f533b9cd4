//! Sums that lose nothing.

use rust_decimal::Decimal;

/// Adds numbers up; `None` where the sum has more digits than a decimal holds.
pub fn add(numbers: impl IntoIterator<Item = Decimal>) -> Option<Decimal> {
    numbers.into_iter().try_fold(Decimal::ZERO, |sum, number| {
        let (sum, number) = (sum.normalize(), number.normalize());
        let both = sum.checked_add(number)?;
        // A decimal that is full drops the last places without a word, and has fewer of them then.
        let is_whole = both.scale() == sum.scale().max(number.scale());
        (is_whole || sum.is_zero() || number.is_zero()).then_some(both)
    })
}
