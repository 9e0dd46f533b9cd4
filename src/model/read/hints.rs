//! How to write a value that was typed as it is published: `101.4M`, `31,8 millions`, `May 2017`, `2012-2017`.

use crate::locale::Locale;
use crate::mentions::{Mention, Reader, What};
use crate::units::{Bound, Decimal, PartialDate, Quantity};

/// The words for a size that a value may have.
const SIZES: [(&str, u64); 3] =
    [("billion", 1_000_000_000), ("million", 1_000_000), ("thousand", 1_000)];

/// Says how to write a number that is an amount, a count or a percentage in a text.
pub(super) fn number(written: &str) -> Option<String> {
    let mention = all_of(written)?;
    let (quantity, more) = match mention.what {
        What::Money { quantity, to: None, currency: Some(currency), .. } => {
            (quantity, format!(", and beside it `currency = \"{currency}\"`"))
        }
        What::Money { quantity, to: None, currency: None, .. } => {
            (quantity, ", and name the currency by the key `currency`".to_owned())
        }
        What::Percent(quantity) | What::Count { quantity, .. } => (quantity, String::new()),
        _ => return None,
    };
    let bound = match mention.bound {
        Bound::Exactly => String::new(),
        bound => format!(", and beside it `bound = \"{bound}\"`"),
    };
    Some(format!("write `{}`{more}{bound}", as_value(quantity, mention.size.is_some())?))
}

/// Says which code a currency has that was named by its sign.
pub(super) fn currency(written: &str) -> Option<String> {
    match all_of(&format!("{} 1", written.trim()))?.what {
        What::Money { currency: Some(currency), .. } => Some(format!("write `\"{currency}\"`")),
        _ => None,
    }
}

/// Says how to write a date that is in words, or in numbers of another order.
pub fn date(written: &str) -> Option<String> {
    if !written.contains(char::is_alphabetic) {
        return of_numbers(written.trim()).map(|date| format!("write `\"{date}\"`"));
    }
    match all_of(written)?.what {
        What::Date(date) => Some(format!("write `\"{date}\"`")),
        _ => None,
    }
}

/// Reads a month or a day that is written in numbers: `5/2017`, `14.5.2017`; not where a day may as well be the month.
fn of_numbers(written: &str) -> Option<PartialDate> {
    let parts: Vec<&str> = written.split(['.', '/', '-']).collect();
    let is_number =
        |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_year = |part: &str| part.len() == 4;
    let date = match *parts.as_slice() {
        _ if !parts.iter().all(is_number) => return None,
        [month, year] | [year, month] if is_year(year) => format!("{year}-{month:0>2}"),
        [year, month, day] if is_year(year) => format!("{year}-{month:0>2}-{day:0>2}"),
        [first, second, year] if is_year(year) => {
            let can_be_months =
                [first, second].map(|part| part.parse().is_ok_and(|part: u8| part <= 12));
            let (day, month) = match can_be_months {
                [true, false] => (second, first),
                [true, true] if first != second && !written.contains('.') => return None,
                _ => (first, second),
            };
            format!("{year}-{month:0>2}-{day:0>2}")
        }
        _ => return None,
    };
    date.parse().ok()
}

/// Says how to write a period that a text has in words.
pub(super) fn period(written: &str) -> Option<String> {
    match all_of(written)?.what {
        What::Period(period) => {
            Some(format!("write `[{}, {}]`, without quotes", period.first(), period.last()))
        }
        What::Year(year) => Some(format!("write `{year}`, without quotes")),
        _ => None,
    }
}

/// Reads what is nothing but one number, date or period, in any of the languages.
fn all_of(written: &str) -> Option<Mention> {
    let written = written.trim();
    Locale::languages().iter().find_map(|language| {
        let mut mentions = Reader::new(&Locale::new(language)?).read(written);
        let mention = mentions.pop().filter(|_| mentions.is_empty())?;
        (mention.bytes == (0..written.len())).then_some(mention)
    })
}

/// Writes a number as the format has it, with the digits that were stated.
fn as_value(quantity: Quantity, has_size: bool) -> Option<String> {
    let value = quantity.value;
    let size = SIZES
        .iter()
        .map(|(word, size)| (word, Decimal::from(*size)))
        .find(|(_, size)| has_size && value.abs() >= *size);
    let Some((word, size)) = size else { return Some(value.to_string()) };
    let mut digits = value.checked_div(size)?;
    digits.rescale(quantity.step.checked_div(size)?.normalize().scale());
    Some(format!("\"{digits} {word}\""))
}

#[cfg(test)]
mod tests {
    #[test]
    fn published_styles_are_told_in_the_format() {
        for (written, help) in [
            ("101.4M", Some("write `\"101.4 million\"`")),
            ("US$ 101.4M", Some("write `\"101.4 million\"`, and beside it `currency = \"USD\"`")),
            ("31,8 millions", Some("write `\"31.8 million\"`")),
            (
                "1,5 milliard d’euros",
                Some("write `\"1.5 billion\"`, and beside it `currency = \"EUR\"`"),
            ),
            ("$12k", Some("write `\"12 thousand\"`, and name the currency by the key `currency`")),
            (
                "more than 5 million",
                Some("write `\"5 million\"`, and beside it `bound = \"more than\"`"),
            ),
            ("62%", Some("write `62`")),
            ("12 000", Some("write `12000`")),
            ("a lot", None),
            ("US$ 5–6 million", None),
            ("", None),
        ] {
            assert_eq!(super::number(written).as_deref(), help, "{written}");
        }
        assert_eq!(super::date("14 May 2017").as_deref(), Some("write `\"2017-05-14\"`"));
        assert_eq!(super::date("mai 2017").as_deref(), Some("write `\"2017-05\"`"));
        for (written, date) in [
            ("5/2017", Some("2017-05")),
            ("2017.5", Some("2017-05")),
            ("2017-5-1", Some("2017-05-01")),
            ("4.5.2017", Some("2017-05-04")),
            ("14/5/2017", Some("2017-05-14")),
            ("5/14/2017", Some("2017-05-14")),
            ("4/5/2017", None),
            ("14/15/2017", None),
            ("5.17", None),
        ] {
            let help = date.map(|date| format!("write `\"{date}\"`"));
            assert_eq!(super::date(written), help, "{written}");
        }
        let period = Some("write `[2012, 2017]`, without quotes");
        for written in ["2012-2017", "2012–17", "from 2012 to 2017", "de 2012 à 2017"] {
            assert_eq!(super::period(written).as_deref(), period, "{written}");
        }
        assert_eq!(super::period("soon"), None);
        assert_eq!(super::currency("US$").as_deref(), Some("write `\"USD\"`"));
        assert_eq!(super::currency("dollars of a sort"), None);
    }
}
