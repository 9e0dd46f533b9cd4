//! The filters of `{{ name | filter }}`: the ways in which a fact can be printed.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::grammar::Filter;
use crate::facts::{Fact, FactValue, ValueKind};
use crate::finding::Spanned;
use crate::locale::{Locale, MoneyStyle, PeriodStyle};
use crate::nearest::choices;
use crate::units::{Bound, Decimal, Period, Quantity};

/// The filters, for suggestions.
pub(super) const FILTERS: [&str; 9] =
    ["money", "count", "percent", "times", "ordinal", "period", "date", "capital", "choose"];

/// The words that `choose` has for a change, and those that it has for how many there are; in each case the third is asked
/// for where it is needed only.
const CHANGES: [&str; 3] = ["rose", "fell", "same"];
const AMOUNTS: [&str; 3] = ["one", "many", "none"];

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

/// How a multiple is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum TimesStyle {
    /// 2.5 times.
    #[default]
    Figures,
    /// Twice.
    Words,
    /// Doubled.
    Verb,
}

/// The words for the styles of multiples.
const TIMES: [(&str, TimesStyle); 3] =
    [("figures", TimesStyle::Figures), ("words", TimesStyle::Words), ("verb", TimesStyle::Verb)];

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
            ("times", Shown::Fact(fact)) => self.times(filter, fact)?,
            ("choose", Shown::Fact(fact)) => self.choose(filter, fact)?,
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

    /// Prints a count as a multiple, with its bound: `2.5 times`, `more than doubled`.
    fn times(self, filter: &Filter<'_>, fact: &Fact) -> Result<String, String> {
        let FactValue::Count(count) = &fact.value.value else {
            return Err(does_not_fit(filter.name.text, fact));
        };
        let number = whole(count.value);
        Ok(match style(filter, &TIMES)?.unwrap_or_default() {
            TimesStyle::Figures => self.bound(fact, self.locale.times(count)),
            TimesStyle::Words => {
                let words = number.and_then(|number| self.locale.times_in_words(number));
                self.bound(fact, words.unwrap_or_else(|| self.locale.times(count)))
            }
            TimesStyle::Verb => {
                let verb = number.and_then(|number| self.locale.times_as_verb(number));
                let verb = verb.ok_or_else(|| {
                    format!("only 2 to 5 have a verb, `{}` is another number", fact.name.value)
                })?;
                self.locale.bound_of_verb(fact.bound, &verb)
            }
        })
    }

    /// Prints the words that fit a number: of a change, or of how many there are. `{}` in them is the number itself, a
    /// change without its sign.
    fn choose(self, filter: &Filter<'_>, fact: &Fact) -> Result<String, String> {
        let value = &fact.value.value;
        let number = value.quantity().filter(|_| value.kind() != ValueKind::Rank);
        let number = number.ok_or_else(|| does_not_fit(filter.name.text, fact))?;
        let given = |word: &str| {
            filter.options.iter().find(|(option, _)| *option == word).map(|(_, text)| *text)
        };
        let is_change = CHANGES.iter().any(|word| given(word).is_some());
        let words = if is_change { CHANGES } else { AMOUNTS };
        if let Some((option, _)) = filter.options.iter().find(|(option, _)| !words.contains(option))
        {
            return Err(format!("`choose` has no `{option}` here: write {}", choices(words)));
        }
        let fitting = match (is_change, number.value.cmp(&Decimal::ZERO)) {
            (true, Ordering::Greater) => "rose",
            (true, Ordering::Less) => "fell",
            (true, Ordering::Equal) => "same",
            (false, Ordering::Equal) => "none",
            (false, _) if number.value == Decimal::ONE => "one",
            (false, _) => "many",
        };
        // The next edition may need the other one.
        let [first, second, _] = words;
        let missing = [first, second, fitting].into_iter().find(|word| given(word).is_none());
        if let Some(missing) = missing {
            let name = &fact.name.value;
            return Err(format!("`choose` lacks the words for `{name}` where it is `{missing}`"));
        }
        let unsigned = value.with(Quantity { value: number.value.abs(), ..number });
        let unsigned = Fact { value: Spanned::new(unsigned, fact.value.span), ..fact.clone() };
        Ok(given(fitting).unwrap_or_default().replace("{}", &self.fact(&unsigned)))
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
            (name, _) => return Err(does_not_fit(name, fact)),
        })
    }
}

/// Says that a filter does not fit a fact, and which one does.
fn does_not_fit(filter: &str, fact: &Fact) -> String {
    let value = &fact.value.value;
    format!(
        "the filter `{filter}` does not fit `{}`, which has `{}`: use `{}`",
        fact.name.value,
        value.kind(),
        usual(value)
    )
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
