//! The filters of `{{ name | filter }}`: the ways in which a fact can be printed.

use std::borrow::Cow;

use super::grammar::Filter;
use crate::facts::{Fact, FactValue};
use crate::locale::{Locale, MoneyStyle, PeriodStyle};
use crate::nearest::choices;
use crate::units::{Bound, Decimal, Period, Quantity};

/// The filters, for suggestions.
pub(super) const FILTERS: [&str; 7] =
    ["money", "count", "percent", "ordinal", "period", "date", "capital"];

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum NumberStyle {
    /// In figures.
    #[default]
    Figures,
    /// In words, or with a word.
    Words,
}

/// The words for the styles of numbers.
const NUMBERS: [(&str, NumberStyle); 2] =
    [("words", NumberStyle::Words), ("figures", NumberStyle::Figures)];

/// The words for the styles of money.
const MONEY: [(&str, MoneyStyle); 4] = [
    ("compact", MoneyStyle::Compact),
    ("short", MoneyStyle::Short),
    ("full", MoneyStyle::Full),
    ("code", MoneyStyle::Code),
];

/// The words for the styles of periods.
const PERIODS: [(&str, PeriodStyle); 6] = [
    ("full", PeriodStyle::Full),
    ("short", PeriodStyle::Short),
    ("slash", PeriodStyle::Slash),
    ("words", PeriodStyle::Words),
    ("between", PeriodStyle::Between),
    ("since", PeriodStyle::Since),
];

/// What a name stands for, on its way to the page.
#[derive(Debug, Clone)]
pub(super) enum Shown<'f> {
    /// A fact.
    Fact(&'f Fact),
    /// A period.
    Period(Period),
    /// A text, such as a name or what a filter printed.
    Text(Cow<'f, str>),
}

/// Prints facts in a language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Printer<'l> {
    pub locale: &'l Locale,
    /// How money is written unless a filter says otherwise.
    pub money: MoneyStyle,
}

impl Printer<'_> {
    /// Prints what a name stands for.
    pub(super) fn print(self, shown: &Shown<'_>) -> String {
        match shown {
            Shown::Fact(fact) => self.fact(fact),
            Shown::Period(period) => self.locale.period(period),
            Shown::Text(text) => text.clone().into_owned(),
        }
    }

    /// Prints a fact in the way that fits its kind, with its bound.
    pub(super) fn fact(self, fact: &Fact) -> String {
        let text = match &fact.value.value {
            FactValue::Amount(amount, currency) => self.locale.money(amount, currency, self.money),
            FactValue::Count(count) => self.locale.count(count),
            FactValue::Percent(percent) => self.locale.percent(percent),
            FactValue::Rank(rank) => self.ordinal(rank),
            FactValue::Date(date) => self.locale.date(date),
            FactValue::Span(period) => self.locale.period(period),
        };
        self.bound(fact, text)
    }

    /// Prints a place in an order; a number that is none is reported where it is stated.
    fn ordinal(self, rank: &Quantity) -> String {
        match whole(rank.value) {
            Some(place) => self.locale.ordinal(place),
            None => self.locale.count(rank),
        }
    }

    /// Adds the bound, which is part of what a fact says.
    fn bound(self, fact: &Fact, text: String) -> String {
        match fact.bound {
            Bound::Exactly => text,
            bound => self.locale.bound(bound, &text),
        }
    }

    /// Applies one of [`FILTERS`]; an error says why it does not fit.
    pub(super) fn apply<'f>(
        self,
        filter: &Filter<'_>,
        shown: &Shown<'f>,
    ) -> Result<Shown<'f>, String> {
        let locale = self.locale;
        let name = filter.name.text;
        let text = match (name, shown) {
            ("capital", shown) => {
                style::<()>(filter, &[])?;
                locale.capital(&self.print(shown))
            }
            // A period is what a fact covers, so the bound of its value does not belong to it.
            ("period", Shown::Period(period)) => {
                locale.styled_period(period, style(filter, &PERIODS)?.unwrap_or_default())
            }
            ("period", Shown::Fact(fact)) => {
                let period = fact
                    .period
                    .ok_or_else(|| format!("the fact `{}` has no period", fact.name.value))?;
                locale.styled_period(&period, style(filter, &PERIODS)?.unwrap_or_default())
            }
            (_, Shown::Fact(fact)) => self.bound(fact, self.value(filter, fact)?),
            (_, Shown::Period(_)) => {
                return Err(format!("the filter `{name}` is for facts, and this is a period"));
            }
            (_, Shown::Text(_)) => {
                return Err(format!("the filter `{name}` is for facts, and this is a text"));
            }
        };
        Ok(Shown::Text(Cow::Owned(text)))
    }

    /// Prints the value of a fact by a filter for its kind.
    fn value(self, filter: &Filter<'_>, fact: &Fact) -> Result<String, String> {
        let locale = self.locale;
        Ok(match (filter.name.text, &fact.value.value) {
            ("money", FactValue::Amount(amount, currency)) => {
                let style = style(filter, &MONEY)?.unwrap_or(self.money);
                locale.money(amount, currency, style)
            }
            ("count", FactValue::Count(count)) => {
                let number = if in_words(filter)? { whole(count.value) } else { None };
                let words = number.and_then(|number| locale.count_in_words(number));
                words.unwrap_or_else(|| locale.count(count))
            }
            ("percent", FactValue::Percent(percent)) => {
                if in_words(filter)? {
                    locale.percent_in_words(percent)
                } else {
                    locale.percent(percent)
                }
            }
            ("ordinal", FactValue::Rank(rank)) => {
                let place = if in_words(filter)? { whole(rank.value) } else { None };
                let words = place.and_then(|place| locale.ordinal_in_words(place));
                words.unwrap_or_else(|| self.ordinal(rank))
            }
            ("date", FactValue::Date(date)) => {
                style::<()>(filter, &[])?;
                locale.date(date)
            }
            (name, value) => {
                return Err(format!(
                    "the filter `{name}` does not fit `{}`, which has `{}`: use `{}`",
                    fact.name.value,
                    value.kind(),
                    usual(value)
                ));
            }
        })
    }
}

/// Returns the filter that is made for a value.
fn usual(value: &FactValue) -> &'static str {
    match value {
        FactValue::Amount(..) => "money",
        FactValue::Count(_) => "count",
        FactValue::Percent(_) => "percent",
        FactValue::Rank(_) => "ordinal",
        FactValue::Date(_) => "date",
        FactValue::Span(_) => "period",
    }
}

/// Returns whether a filter asks for words.
fn in_words(filter: &Filter<'_>) -> Result<bool, String> {
    Ok(style(filter, &NUMBERS)?.unwrap_or_default() == NumberStyle::Words)
}

/// Reads the one option that filters have; an error says what it takes.
fn style<T: Copy>(filter: &Filter<'_>, words: &[(&str, T)]) -> Result<Option<T>, String> {
    let name = filter.name.text;
    if let Some((option, _)) =
        filter.options.iter().find(|(option, _)| *option != "style" || words.is_empty())
    {
        return Err(format!("the filter `{name}` has no option `{option}`"));
    }
    let Some((_, word)) = filter.options.first() else { return Ok(None) };
    match words.iter().find(|(known, _)| known == word) {
        Some((_, style)) => Ok(Some(*style)),
        None => {
            let known = choices(words.iter().map(|(known, _)| *known));
            Err(format!("`style` takes {known}, not `{word}`"))
        }
    }
}

/// Returns a decimal as a whole number, where it is one.
fn whole(value: Decimal) -> Option<i64> {
    value.fract().is_zero().then(|| i64::try_from(value).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, LazyLock};

    use super::{Fact, FactValue, MoneyStyle};
    use crate::finding::{Findings, SourceId, Span, Spanned};
    use crate::fonts::Fonts;
    use crate::input::Text;
    use crate::locale::Locale;
    use crate::text::{Context, Surroundings, inlines, plain};
    use crate::units::{Bound, Period, Quantity};

    static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::embedded);

    /// A fact of a name.
    fn fact(name: &str, value: FactValue, bound: Bound, period: Option<(i16, i16)>) -> Fact {
        let of_text = Fact::of_text(Spanned::new(value, Span::default()), bound);
        Fact {
            name: Spanned::new(name.to_owned(), Span::default()),
            period: period.map(|(first, last)| Period::new(first, last).unwrap()),
            ..of_text
        }
    }

    /// Prints a text, with plain spaces, or says what is reported.
    fn print(language: &str, text: &str) -> String {
        let quantity = |text: &str| Quantity::parse_text(text).unwrap();
        let usd = "USD".parse().unwrap();
        let facts = [
            fact(
                "more",
                FactValue::Amount(quantity("271 million"), usd),
                Bound::MoreThan,
                Some((2012, 2018)),
            ),
            fact(
                "oda",
                FactValue::Amount(quantity("10.37 billion"), usd),
                Bound::Exactly,
                Some((2018, 2019)),
            ),
            fact("share", FactValue::Percent(quantity("62")), Bound::About, None),
            fact("count", FactValue::Count(quantity("3")), Bound::Exactly, Some((2016, 2016))),
        ];
        let locale = Arc::new(Locale::new(language).unwrap());
        let surroundings = Surroundings {
            fields: [
                ("factsheet", [("issued", "May 2017".to_owned())].into()),
                ("donor", [("name", "élan".to_owned())].into()),
            ]
            .into(),
            period: Period::new(2013, 2024).ok(),
            ..Surroundings::default()
        };
        let context =
            Context::new(&facts, Vec::new(), surroundings, MoneyStyle::Compact, locale, &FONTS);
        let literal = format!("'{text}'");
        let span = Span::new(SourceId::default(), 0..literal.len());
        let mut findings = Findings::default();
        let text = Text::new(text.to_owned(), span, &literal);
        let printed = plain(&inlines(&text, &context, &mut findings));
        let faults: Vec<_> = findings.iter().map(|finding| finding.message.clone()).collect();
        if faults.is_empty() {
            printed.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
        } else {
            faults.join("; ")
        }
    }

    #[test]
    fn facts_are_printed_in_every_style() {
        for (text, english, french) in [
            ("{{ oda | money(style=\"short\") }}", "US$ 10.37bn", "10,37 Md$ US"),
            ("{{ more | money(style=\"short\") }}", "more than US$ 271M", "plus de 271 M$ US"),
            (
                "{{ more | money | capital }}",
                "More than US$ 271 million",
                "Plus de 271 millions de dollars É.-U.",
            ),
            (
                "{{ more | capital }}",
                "More than US$ 271 million",
                "Plus de 271 millions de dollars É.-U.",
            ),
            ("{{ donor.name | capital }}", "Élan", "Élan"),
            ("{{ share | percent(style=\"words\") }}", "about 62 per cent", "environ 62 pour cent"),
            ("{{ share | percent(style='figures') }}", "about 62%", "environ 62 %"),
            ("{{ oda.period | period(style=\"short\") }}", "2018–19", "2018–19"),
            ("{{ oda | period(style=\"slash\") }}", "2018/19", "2018/19"),
            ("{{ more | period(style=\"words\") }}", "from 2012 to 2018", "de 2012 à 2018"),
            (
                "{{ more.period | period(style=\"between\") | capital }}",
                "Between 2012 and 2018",
                "Entre 2012 et 2018",
            ),
            ("{{ more | period(style=\"since\") }}", "since 2012", "depuis 2012"),
            ("{{ count | period(style=\"words\") | capital }}", "In 2016", "En 2016"),
            ("{{ count | count(style=\"words\") | capital }}", "Three", "Trois"),
            ("{{ factsheet.period }}", "2013–2024", "2013–2024"),
            ("{{ factsheet.period | period(style=\"short\") }}", "2013–24", "2013–24"),
            ("{{ factsheet.period.first }}", "2013", "2013"),
        ] {
            assert_eq!(print("en", text), english, "{text}");
            assert_eq!(print("fr", text), french, "{text}");
        }
    }

    /// A fact that begins a sentence has a capital without being told.
    #[test]
    fn sentences_begin_with_a_capital() {
        for (text, expected) in [
            ("{{ more }} was given.", "More than US$ 271 million was given."),
            ("**{{ more }}** was given.", "More than US$ 271 million was given."),
            ("(“{{ share }} of it.”)", "(“About 62% of it.”)"),
            ("It was given. {{ more }} in all!", "It was given. More than US$ 271 million in all!"),
            ("It gave {{ more }}.", "It gave more than US$ 271 million."),
            ("It gave, incl. {{ more }}.", "It gave, incl. more than US$ 271 million."),
            ("{{ more }}", "more than US$ 271 million"),
            ("{{ share }} of all donors", "about 62% of all donors"),
            ("{{ count | count(style=\"words\") }} came.", "Three came."),
        ] {
            assert_eq!(print("en", text), expected, "{text}");
        }
    }

    #[test]
    fn what_does_not_fit_is_told() {
        for (text, message) in [
            (
                "{{ more | percent }}",
                "the filter `percent` does not fit `more`, which has `amount`: use `money`",
            ),
            ("{{ more | money(digits=\"2\") }}", "the filter `money` has no option `digits`"),
            ("{{ more | capital(style=\"short\") }}", "the filter `capital` has no option `style`"),
            (
                "{{ more | money(style=\"long\") }}",
                "`style` takes `compact`, `short`, `full` or `code`, not `long`",
            ),
            ("{{ share | period }}", "the fact `share` has no period"),
            ("{{ donor.name | money }}", "the filter `money` is for facts, and this is a text"),
            ("{{ more.period | money }}", "the filter `money` is for facts, and this is a period"),
            ("{{ more | capital | money }}", "the filter `money` is for facts, and this is a text"),
        ] {
            assert_eq!(print("en", text), message, "{text}");
        }
    }
}
