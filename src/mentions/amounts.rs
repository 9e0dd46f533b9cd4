//! Amounts of money, percentages, counts and places in an order.

use std::ops::Range;

use super::digits::{self, Digits, Number};
use super::{Form, Mention, Scan, What, spelled};
use crate::units::{Bound, Currency, Quantity};

/// Codes that are words in capitals far more often than money: they need a number that is surely an amount.
const WORDS: [&str; 10] = ["ALL", "TOP", "TRY", "SDG", "COP", "CUP", "PEN", "SOS", "MOP", "RON"];

/// The least number that is surely an amount.
const SURELY: &str = "1000";

/// A currency in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit {
    currency: Option<Currency>,
    form: Form,
    /// Whether its code is also a word.
    is_word: bool,
    start: usize,
    end: usize,
}

impl Unit {
    /// Returns the byte after it.
    pub(super) fn end(self) -> usize {
        self.end
    }

    /// Returns which it is; none where several currencies share the sign or the name.
    pub(super) fn currency(self) -> Option<Currency> {
        self.currency
    }
}

/// A size in a text.
#[derive(Debug, Clone)]
struct Size {
    power: u32,
    bytes: Range<usize>,
}

impl Size {
    /// Returns whether it is one letter, which means many things: `5 m`.
    fn is_letter(&self) -> bool {
        self.bytes.len() == 1
    }
}

impl Scan<'_> {
    /// Reads a number with its unit.
    pub(super) fn amount(self, at: usize) -> Option<Mention> {
        let before = if self.char_at(at)?.is_ascii_digit() { None } else { self.unit(at) };
        let mut number = at;
        let mut size = None;
        if let Some(unit) = &before {
            number = self.after_space(unit.end);
            // `US$ million 5.2`, `EURm 5`.
            if let Some(found) = self.size(number) {
                let after = self.after_space(found.bytes.end);
                if self.char_at(after).is_some_and(|c| c.is_ascii_digit()) {
                    (size, number) = (Some(found), after);
                }
            }
        }
        let sign = self.rest(number).chars().next().filter(|c| matches!(c, '-' | '−' | '+'));
        let is_signed = sign.is_some_and(|_| !self.before(number).ends_with(char::is_alphanumeric));
        let digits_at = number + sign.filter(|_| is_signed).map_or(0, char::len_utf8);
        let is_led = before.is_some() && digits_at == number;
        match digits::at(self, digits_at, is_led) {
            Some((bytes, found)) => {
                let minus = if matches!(sign, Some('-' | '−')) { "-" } else { "" };
                self.in_digits(at, before, size, (bytes, found), minus)
            }
            None if is_signed => None,
            None => self.in_words(at, before, spelled::at(self, number)?),
        }
    }

    /// Reads what stands around digits.
    fn in_digits(
        self,
        at: usize,
        before: Option<Unit>,
        size_before: Option<Size>,
        (bytes, found): (Range<usize>, Digits),
        minus: &str,
    ) -> Option<Mention> {
        let (low, high) = match found {
            Digits::One(low) => (low, None),
            Digits::Two(low, high) => (low, Some(high)),
            Digits::Years(years) if before.is_none() => {
                return Some(whole(What::Period(years), bytes));
            }
            Digits::Date(date) if before.is_none() => return Some(whole(What::Date(date), bytes)),
            Digits::Years(_) | Digits::Date(_) => return None,
        };
        let (mut size, after) = match size_before {
            Some(size) => (Some(size), None),
            None => self.sized(&bytes, before.is_some()),
        };
        let mut end = size.as_ref().map_or(bytes.end, |size| size.bytes.end.max(bytes.end));
        let after = after.or_else(|| match before {
            None => self.unit_after(end, size.is_some()),
            Some(_) => None,
        });
        let unit = before.or(after);
        // `5 m` is a length, `US$ 5 m` is money, and `5m` is a number of people.
        let is_doubtful = size.as_ref().is_some_and(Size::is_letter) && unit.is_none();
        if is_doubtful && !self.is_counted(at, end) {
            if self.rest(bytes.end).starts_with(char::is_alphabetic) {
                return None;
            }
            (size, end) = (None, bytes.end);
        }
        let power = size.as_ref().map_or(0, |size| size.power);
        let quantity = |number: &Number| quantity(&format!("{minus}{}", number.digits), power);
        let (first, to) = (quantity(&low)?, high.as_ref().map(quantity));
        if let Some(unit) = unit {
            let is_amount = size.is_some() || low.is_grouped || low.digits.len() >= SURELY.len();
            (!unit.is_word || is_amount).then_some(())?;
            let (currency, form) = (unit.currency, unit.form);
            let what = What::Money { quantity: first, to: to.flatten(), currency, form };
            let end = end.max(after.map_or(0, |unit| unit.end));
            let unit = Some(unit.start..unit.end);
            return Some(Mention { unit, ..self.open_above(what, at..end, bytes, size) });
        }
        if size.is_none()
            && let Some(end) = self.percent(end)
        {
            return Some(self.open_above(What::Percent(first), at..end, bytes, None));
        }
        let ending = self.letters(bytes.end);
        if size.is_none() && !ending.is_empty() {
            let end = bytes.end + ending.len();
            let is_ordinal = self.is_ordinal(ending);
            return is_ordinal.then(|| Mention { bytes: at..end, ..whole(What::Ordinal, bytes) });
        }
        let year = low.year().filter(|_| size.is_none() && high.is_none());
        let is_grouped = low.is_grouped;
        if self.is_name(at, &size, is_grouped) {
            return None;
        }
        let what = year.map_or(What::Count { quantity: first, is_grouped }, What::Year);
        Some(self.open_above(what, at..end, bytes, size))
    }

    /// Reads what stands around number words.
    fn in_words(
        self,
        at: usize,
        before: Option<Unit>,
        spelled: spelled::Spelled,
    ) -> Option<Mention> {
        let (quantity, bytes, size) = (spelled.quantity, spelled.bytes, spelled.size);
        let after = self.unit_after(bytes.end, size.is_some());
        let mention = |what, end| Mention {
            what,
            bound: Bound::Exactly,
            bytes: at..end,
            numerals: vec![bytes.clone()],
            size: size.clone(),
            unit: None,
        };
        // `a dollar a day` and `one euro` are turns of phrase.
        if let Some(unit) = before.or(after) {
            spelled.is_many.then_some(())?;
            let what = What::Money { quantity, to: None, currency: unit.currency, form: unit.form };
            let end = bytes.end.max(after.map_or(0, |unit| unit.end));
            return Some(Mention { unit: Some(unit.start..unit.end), ..mention(what, end) });
        }
        if let Some(end) = self.percent(bytes.end) {
            return Some(mention(What::Percent(quantity), end));
        }
        let is_size = size.as_ref().map(|bytes| Size { power: 0, bytes: bytes.clone() });
        let is_name = before.is_some() || self.is_name(at, &is_size, false);
        (!is_name).then(|| mention(What::Count { quantity, is_grouped: false }, bytes.end))
    }

    /// Finds the size of a number: right behind it, after a space or a hyphen; and a currency in one word with it.
    fn sized(self, bytes: &Range<usize>, is_money: bool) -> (Option<Size>, Option<Unit>) {
        let glued = bytes.end;
        let apart = self.after_joint(glued);
        for at in [glued, apart] {
            if let Some(size) = self.size(at) {
                // A letter apart from its number needs a currency: `5 M€`.
                let is_money = is_money || self.unit_after(size.bytes.end, true).is_some();
                if !size.is_letter() || at == glued || is_money {
                    return (Some(size), None);
                }
            }
            // `5 MUSD`.
            let word = self.letters(at);
            let letter = word.chars().next().map_or(0, char::len_utf8);
            let size = self.words.sizes.find(word.get(..letter).unwrap_or_default(), 0);
            let unit = self.unit(at + letter).filter(|unit| unit.form == Form::Code);
            if let (Some((_, power)), Some(unit)) = (size, unit) {
                let bytes = at..at + letter;
                return (Some(Size { power: *power, bytes }), Some(unit));
            }
        }
        (None, None)
    }

    /// Reads a size; one letter of a longer unit, such as `m²`, is none.
    fn size(self, at: usize) -> Option<Size> {
        let (end, power) = self.words.sizes.find(self.text, at)?;
        Some(Size { power: *power, bytes: at..end })
    }

    /// Reads a currency: its code, its sign or its name.
    pub(super) fn unit(self, at: usize) -> Option<Unit> {
        let is_word = self.rest(at).starts_with(char::is_alphabetic);
        if is_word && self.before(at).ends_with(char::is_alphabetic) && !self.is_after_size(at) {
            return None;
        }
        let code = self.text.get(at..at + 3);
        let code = code.filter(|code| code.starts_with(|c: char| c.is_ascii_uppercase()));
        let code = code.and_then(|code| code.parse::<Currency>().ok());
        let ends = |end: usize| {
            let goes_on = self.rest(end).starts_with(char::is_alphabetic);
            !goes_on || self.words.sizes.find(self.text, end).is_some()
        };
        if let Some(currency) = code.filter(|_| ends(at + 3)) {
            let is_word = WORDS.contains(&currency.code());
            return Some(Unit {
                currency: Some(currency),
                form: Form::Code,
                is_word,
                start: at,
                end: at + 3,
            });
        }
        let (end, currency) = self.words.currencies.find(self.text, at)?;
        // `kr` is a sign, and `dollars` a name.
        let letters = self.text.get(at..end).unwrap_or_default();
        let is_name = letters.chars().filter(|letter| letter.is_lowercase()).count() > 2;
        let form = if is_name { Form::Name } else { Form::Sign };
        Some(Unit { currency: *currency, form, is_word: false, start: at, end })
    }

    /// Returns whether one letter of a size stands before a byte: `MUSD`.
    fn is_after_size(self, at: usize) -> bool {
        let mut before = self.before(at).chars().rev();
        let (size, previous) = (before.next(), before.next());
        size.is_some_and(|size| self.words.sizes.find(&size.to_string(), 0).is_some())
            && previous.is_none_or(|previous| !previous.is_alphabetic())
    }

    /// Finds the currency behind a number; one that belongs to the number after it is not this one's.
    fn unit_after(self, end: usize, has_size: bool) -> Option<Unit> {
        let at = self.after_joint(end);
        let joined = self.words.currency_joints.find(self.text, at).filter(|_| has_size);
        let at = joined.map_or(at, |(end, ())| self.after_space(end));
        let unit = self.unit(at)?;
        let next = self.after_space(unit.end);
        let is_taken = next > unit.end || unit.form != Form::Code;
        let is_digit = self.char_at(next).is_some_and(|c| c.is_ascii_digit());
        (!(is_digit && is_taken)).then_some(unit)
    }

    /// Returns the byte after a percent sign, or words for one.
    fn percent(self, end: usize) -> Option<usize> {
        self.words.percents.find(self.text, self.after_joint(end)).map(|(end, ())| end)
    }

    /// Returns the byte after white space or a hyphen.
    fn after_joint(self, at: usize) -> usize {
        match self.char_at(at) {
            Some(hyphen @ ('-' | '‑')) => at + hyphen.len_utf8(),
            _ => self.after_space(at),
        }
    }

    /// Returns whether what follows a number is counted by it, or the number is all there is.
    fn is_counted(self, at: usize, end: usize) -> bool {
        let alone = |text: &str| !text.contains(char::is_alphanumeric);
        let next = self.letters(self.after_space(end));
        let is_small = next.chars().all(char::is_lowercase);
        let is_plural = next.len() > 4 && next.ends_with('s')
            || self.words.counted.iter().any(|word| word == next);
        alone(self.before(at)) && alone(self.rest(end)) || is_small && is_plural
    }

    /// Returns whether letters behind a number make a place in an order of it.
    fn is_ordinal(self, ending: &str) -> bool {
        matches!(ending, "st" | "nd" | "rd" | "th" | "er" | "re" | "e" | "ère" | "ème" | "ième")
    }

    /// Returns whether a number is part of a name: `Convention No. 182`, `Room 4012`, the `5 Million Lives` campaign.
    fn is_name(self, at: usize, size: &Option<Size>, is_grouped: bool) -> bool {
        if let Some(size) = size {
            let next = self.rest(self.after_space(size.bytes.end));
            let is_capital = |text: &str| text.starts_with(char::is_uppercase);
            return is_capital(self.rest(size.bytes.start)) && is_capital(next);
        }
        let before = self.before(at).trim_end();
        let word =
            before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
        let small = word.to_lowercase();
        let is_sign = self.words.signs.contains(&small);
        let is_mark = !word.ends_with(char::is_alphanumeric);
        is_sign && (is_mark || !is_grouped)
    }

    /// Makes a mention; a plus behind it leaves it open above: `12,000+`.
    fn open_above(
        self,
        what: What,
        bytes: Range<usize>,
        numeral: Range<usize>,
        size: Option<Size>,
    ) -> Mention {
        let rest = self.rest(bytes.end);
        let has_plus = rest.starts_with('+') && what.years().is_none();
        let bound = if has_plus { Bound::MoreThan } else { Bound::Exactly };
        let end = bytes.end + usize::from(has_plus);
        let size = size.map(|size| size.bytes);
        Mention { what, bound, bytes: bytes.start..end, numerals: vec![numeral], size, unit: None }
    }
}

/// Makes a mention of digits alone.
fn whole(what: What, bytes: Range<usize>) -> Mention {
    let numerals = vec![bytes.clone()];
    Mention { what, bound: Bound::Exactly, bytes, numerals, size: None, unit: None }
}

/// Puts a number together with its size, exact to the last digit where it has decimals or a size.
fn quantity(digits: &str, power: u32) -> Option<Quantity> {
    if power == 0 {
        return Quantity::parse_number(digits).ok();
    }
    Quantity::parse_number(&format!("{digits}e{power}")).ok()
}
