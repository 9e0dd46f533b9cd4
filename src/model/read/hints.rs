//! How to write a value that was typed as it is published: `101.4M`, `31,8 millions`, `May 2017`, `2012-2017`.

use crate::locale::Locale;
use crate::mentions::{Mention, Reader, What};
use crate::units::{Bound, Decimal, Quantity};

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

/// Says how to write a date that a text has in words.
pub fn date(written: &str) -> Option<String> {
    match all_of(written)?.what {
        What::Date(date) => Some(format!("write `\"{date}\"`")),
        _ => None,
    }
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
        let period = Some("write `[2012, 2017]`, without quotes");
        for written in ["2012-2017", "2012–17", "from 2012 to 2017", "de 2012 à 2017"] {
            assert_eq!(super::period(written).as_deref(), period, "{written}");
        }
        assert_eq!(super::period("soon"), None);
        assert_eq!(super::currency("US$").as_deref(), Some("write `\"USD\"`"));
        assert_eq!(super::currency("dollars of a sort"), None);
    }
}
