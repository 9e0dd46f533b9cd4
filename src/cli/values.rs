//! What values on the command line look like.

use jiff::Timestamp;
use jiff::tz::Offset;

use super::env::Env;
use crate::model::Issued;
use crate::nearest::choices;
use crate::template::BuiltIn;
use crate::units::{self, Decimal, PartialDate, Period};

/// Reads years: `2016`, `2013-2018` or `2013–2018`.
pub fn period(text: &str) -> Result<Period, String> {
    let expected = || format!("expected years such as `2016` or `2013-2018`, found `{text}`");
    let year = |text: &str| units::year(text.trim());
    match text.split_once(['-', '–']) {
        None => year(text).map(Period::year).ok_or_else(expected),
        Some((first, last)) => {
            let (first, last) = year(first).zip(year(last)).ok_or_else(expected)?;
            Period::new(first, last).map_err(|error| error.to_string())
        }
    }
}

/// Reads `COLUMN=VALUE`.
pub fn condition(text: &str) -> Result<(String, String), String> {
    let (column, value) =
        text.split_once('=').ok_or_else(|| format!("expected `COLUMN=VALUE`, found `{text}`"))?;
    Ok((column.to_owned(), value.to_owned()))
}

/// Reads what one unit of a file is worth: more than nothing.
pub fn unit(text: &str) -> Result<Decimal, String> {
    let most = Decimal::from(1_000_000_000_000_i64);
    text.parse()
        .ok()
        .filter(|unit| *unit > Decimal::ZERO && *unit <= most)
        .ok_or_else(|| format!("expected a number above zero such as `1000`, found `{text}`"))
}

/// Reads the name of a file without its ending, which is no path.
pub fn file_name(text: &str) -> Result<String, String> {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ');
    if !text.trim().is_empty() && text.chars().all(is_plain) {
        return Ok(text.to_owned());
    }
    Err(format!(
        "expected letters, digits, `-` and `_`, found `{text}`; the folder is named by `--into`"
    ))
}

/// Reads the name of a built-in template.
pub fn template(text: &str) -> Result<BuiltIn, String> {
    BuiltIn::named(text)
        .ok_or_else(|| format!("the built-in templates are {}", choices(BuiltIn::names())))
}

/// Reads a year, a month or a day, and gives it back as documents write it.
pub fn day(text: &str) -> Result<String, String> {
    text.parse::<PartialDate>().map(|date| date.to_string()).map_err(|error| error.to_string())
}

/// Reads a month or a day, and gives it back as documents write it.
pub fn month(text: &str) -> Result<String, String> {
    let expected = || format!("expected a month or a day, such as `2018-05`, found `{text}`");
    Issued::parse(text).map(|date| date.to_string()).ok_or_else(expected)
}

/// Returns the moment of `SOURCE_DATE_EPOCH`, if it is set.
pub fn moment(env: &Env<'_>) -> Result<Option<Timestamp>, String> {
    let Some(written) = env.variable("SOURCE_DATE_EPOCH") else { return Ok(None) };
    let moment = written.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
    moment.map(Some).ok_or_else(|| {
        format!("SOURCE_DATE_EPOCH is a number of seconds since 1970, not `{written}`")
    })
}

/// Returns today's date; that of `SOURCE_DATE_EPOCH` where it is set.
pub fn today(env: &Env<'_>) -> Result<String, String> {
    let moment = moment(env)?.unwrap_or_else(Timestamp::now);
    Ok(Offset::UTC.to_datetime(moment).date().to_string())
}
