//! Amounts of money.

use super::Locale;
use super::numbers::last_place;
use crate::units::{Currency, Decimal, Quantity};

/// The most decimals that an amount in millions or billions may have before a smaller unit is taken.
const MOST_DECIMALS: i16 = 3;

/// How an amount of money is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum MoneyStyle {
    /// In millions or billions, with the currency's usual sign: `US$ 271 million`.
    #[default]
    Compact,
    /// With every digit: `US$ 271,000,000`.
    Full,
    /// In millions or billions, with the currency's code: `USD 271 million`.
    Code,
    /// With a letter for millions or billions: `US$ 271M`.
    Short,
}

/// The unit that the numbers along an axis or in a table are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Scale {
    /// The currency itself.
    #[default]
    One,
    /// Thousands.
    Thousand,
    /// Millions.
    Million,
    /// Billions.
    Billion,
    /// Trillions, of an axis alone: an amount is never counted in them.
    Trillion,
}

impl Scale {
    /// Returns the power of ten.
    pub fn power(self) -> i16 {
        match self {
            Self::One => 0,
            Self::Thousand => 3,
            Self::Million => 6,
            Self::Billion => 9,
            Self::Trillion => 12,
        }
    }

    /// Returns the message for an amount of money in this size.
    fn money_message(self, is_short: bool) -> &'static str {
        match (self, is_short) {
            (Self::One | Self::Thousand | Self::Trillion, _) => "money-full",
            (Self::Million, false) => "money-million",
            (Self::Billion, false) => "money-billion",
            (Self::Million, true) => "money-short-million",
            (Self::Billion, true) => "money-short-billion",
        }
    }

    /// Returns the message for a count in this size; plain digits have none.
    pub(super) fn count_message(self) -> Option<&'static str> {
        match self {
            Self::One | Self::Thousand | Self::Trillion => None,
            Self::Million => Some("count-million"),
            Self::Billion => Some("count-billion"),
        }
    }

    /// Returns the name in the messages.
    fn name(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Thousand => "thousand",
            Self::Million => "million",
            Self::Billion => "billion",
            Self::Trillion => "trillion",
        }
    }
}

impl Locale {
    /// Writes an amount with exactly the digits that were stated: `US$ 271 million`, `US$ 540,400`.
    ///
    /// From a million on the compact styles count in millions, from a billion on in billions, unless that would take
    /// more than three decimals. Every space is a no-break space.
    pub fn money(&self, amount: &Quantity, currency: &Currency, style: MoneyStyle) -> String {
        let scale = match style {
            MoneyStyle::Full => Scale::One,
            MoneyStyle::Compact | MoneyStyle::Code | MoneyStyle::Short => compact(amount),
        };
        let digits = self.digits(amount, scale.power());
        let is_short = style == MoneyStyle::Short;
        let style = if style == MoneyStyle::Code { "code" } else { "sign" };
        self.message(
            scale.money_message(is_short),
            &[
                ("number", digits.text.into()),
                ("plural", digits.plural.into()),
                ("currency", currency.code().into()),
                ("style", style.into()),
            ],
        )
    }

    /// Names what an axis or a column is counted in: `US$ million`.
    pub fn money_unit(&self, scale: Scale, currency: &Currency, style: MoneyStyle) -> String {
        let style = if style == MoneyStyle::Code { "code" } else { "sign" };
        self.message(
            "money-unit",
            &[
                ("scale", scale.name().into()),
                ("plural", "other".into()),
                ("currency", currency.code().into()),
                ("style", style.into()),
            ],
        )
    }
}

/// Chooses the size that a number is counted in: millions or billions where that takes few decimals.
pub(super) fn compact(number: &Quantity) -> Scale {
    let size = number.value.abs();
    [Scale::Billion, Scale::Million]
        .into_iter()
        .find(|scale| {
            let least = Decimal::from(10_u64.pow(u32::from(scale.power().unsigned_abs())));
            size >= least && scale.power() - last_place(number) <= MOST_DECIMALS
        })
        .unwrap_or_default()
}
