//! Dates, periods and bounds.

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};

use super::Locale;
use super::invisible::strip;
use crate::units::{Bound, PartialDate, Period, Quantity};

/// How a period of several years is written; of one year it is the year in most of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PeriodStyle {
    /// `2012–2017`.
    #[default]
    Full,
    /// `2018–19`, within a century.
    Short,
    /// `2018/19`, within a century, as fiscal years are.
    Slash,
    /// `from 2012 to 2017`; `in 2016`.
    Words,
    /// `between 2012 and 2017`; `in 2016`.
    Between,
    /// `since 2012`.
    Since,
}

/// The formatters of dates.
pub(super) struct Dates {
    /// Writes a day.
    day: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    /// Writes a month.
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
}

impl Dates {
    /// Builds the formatters.
    #[expect(clippy::expect_used, reason = "every locale falls back to data that is compiled in")]
    fn new(locale: &icu_locale::Locale) -> Self {
        let compiled = "every locale falls back to data that is compiled in";
        Self {
            day: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long())
                .expect(compiled),
            month: FixedCalendarDateTimeFormatter::try_new(locale.into(), YM::long())
                .expect(compiled),
        }
    }
}

impl Locale {
    /// Writes a date as far as it is stated: `14 March 2016`, `March 2016`, `2016`.
    ///
    /// A no-break space keeps the day beside its month.
    pub fn date(&self, date: &PartialDate) -> String {
        let year = i32::from(date.year());
        let month = date.month().map_or(1, i8::unsigned_abs);
        let day = date.day().map_or(1, i8::unsigned_abs);
        let dates = self.formatters.dates.get_or_init(|| Dates::new(&self.formats));
        match (date, Date::try_new_gregorian(year, month, day)) {
            (PartialDate::Year(year), _) => self.year(*year),
            (PartialDate::Month { .. }, Ok(first)) => strip(dates.month.format(&first).to_string()),
            (PartialDate::Day(_), Ok(date)) => {
                self.keep_day(&strip(dates.day.format(&date).to_string()), day)
            }
            (_, Err(_)) => date.to_string(),
        }
    }

    /// Keeps the day of a date beside its month, and gives the first day its special form.
    fn keep_day(&self, date: &str, day: u8) -> String {
        let digits = self.count(&Quantity::exact(day));
        let form = if day == 1 { self.message("first-day", &[]) } else { digits.clone() };
        let mut kept = String::new();
        let mut is_after_day = false;
        for (position, word) in date.split(' ').enumerate() {
            let is_day = word.trim_end_matches(',') == digits;
            if position > 0 {
                kept.push(if is_day || is_after_day { '\u{A0}' } else { ' ' });
            }
            // The neighbour of a day at the start is the month after it, of any other the month before it.
            is_after_day = is_day && position == 0;
            kept.push_str(&if is_day { word.replacen(&digits, &form, 1) } else { word.to_owned() });
        }
        kept
    }

    /// Writes a period: `2012–2017`, or `2016` for one year.
    pub fn period(&self, period: &Period) -> String {
        self.styled_period(period, PeriodStyle::Full)
    }

    /// Writes a period in a style of running text or of tables.
    pub fn styled_period(&self, period: &Period, style: PeriodStyle) -> String {
        let is_year = period.length() == 1;
        let id = match style {
            PeriodStyle::Since => "period-since",
            PeriodStyle::Words | PeriodStyle::Between if is_year => "period-year",
            PeriodStyle::Words => "period-words",
            PeriodStyle::Between => "period-between",
            _ if is_year => return self.year(period.first()),
            PeriodStyle::Slash => "period-slash",
            PeriodStyle::Full | PeriodStyle::Short => "period",
        };
        let (first, mut last) = (self.year(period.first()), self.year(period.last()));
        // Two digits would say another year where the century changes.
        let is_cut = matches!(style, PeriodStyle::Short | PeriodStyle::Slash)
            && period.first() / 100 == period.last() / 100;
        if is_cut {
            last = last.chars().skip(last.chars().count().saturating_sub(2)).collect();
        }
        self.message(id, &[("first", first.into()), ("last", last.into())])
    }

    /// Writes how a value is bounded before the value: `more than US$ 271 million`.
    pub fn bound(&self, bound: Bound, text: &str) -> String {
        let id = match bound {
            Bound::Exactly => return text.to_owned(),
            Bound::About => "bound-about",
            Bound::MoreThan => "bound-more-than",
            Bound::LessThan => "bound-less-than",
        };
        self.message(id, &[("value", text.into())])
    }

    /// Adds a bound to a verb: `more than doubled`, `plus que doublé`.
    pub fn bound_of_verb(&self, bound: Bound, verb: &str) -> String {
        let id = match bound {
            Bound::Exactly => return verb.to_owned(),
            Bound::About => "bound-verb-about",
            Bound::MoreThan => "bound-verb-more-than",
            Bound::LessThan => "bound-verb-less-than",
        };
        self.message(id, &[("verb", verb.into())])
    }
}
