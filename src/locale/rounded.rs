//! Numbers that are rounded for a reader, as in charts.

use super::Locale;
use crate::units::{Decimal, Quantity};

impl Locale {
    /// Writes a number to so many decimals, half away from zero: `7.40`.
    ///
    /// Nothing is `0`, and what is there is never written as nothing: what would round to it is less than one unit of
    /// the last decimal, `<0.1`, or more than minus one, `>−0.1`.
    pub fn rounded(&self, value: Decimal, decimals: u32) -> String {
        self.to_step(value, decimals, |quantity| self.count(quantity))
    }

    /// Writes a percentage to so many decimals, by the rules of [`Locale::rounded`].
    pub fn rounded_percent(&self, percentage: Decimal, decimals: u32) -> String {
        self.to_step(percentage, decimals, |quantity| self.percent(quantity))
    }

    /// Rounds a number and has it written.
    fn to_step(
        &self,
        value: Decimal,
        decimals: u32,
        write: impl Fn(&Quantity) -> String,
    ) -> String {
        // A hyphen is no minus.
        let write = |quantity: &Quantity| write(quantity).replace('-', "\u{2212}");
        let step = Decimal::try_new(1, decimals).unwrap_or(Decimal::ONE);
        let rounded = Quantity::exact(value).round(step);
        if value.is_zero() || !rounded.value.is_zero() {
            let is_nothing = value.is_zero();
            return write(&if is_nothing { Quantity::exact(Decimal::ZERO) } else { rounded });
        }
        let (id, least) =
            if value.is_sign_negative() { ("above-step", -step) } else { ("below-step", step) };
        self.message(id, &[("number", write(&Quantity { value: least, step }).into())])
    }
}
