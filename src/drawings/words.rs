//! Charts in words, for a reader who does not see them: what the drawing shows, and its numbers as it writes them.

use crate::charts::{Number, ReadSeries, Reading, Tells};
use crate::locale::{FluentValue, Locale};
use crate::units::Quantity;

/// The most points of a series that are read out one by one, where the drawing does not write them all.
const MOST_POINTS: usize = 12;

/// The most points that a summary names besides the first, the last and the extremes.
const MOST_BESIDES: usize = 3;

/// Says in a sentence what a drawn chart shows.
///
/// Every number that the drawing writes is said. Up to twelve points of a series are read out, and all where the
/// drawing writes them; of more, the first, the last, the highest, the lowest and those that are written.
pub(super) fn describe(reading: &Reading, title: &str, locale: &Locale) -> String {
    let words = Words { reading, locale };
    let form = locale.message(&format!("chart-form-{}", reading.form.word), &[]);
    let named = if title.is_empty() { "untitled" } else { "titled" };
    let mut said = locale.message(
        "chart-alt",
        &[
            ("form", form.into()),
            ("named", text(named)),
            ("title", text(title)),
            ("subtitle", words.subtitle().into()),
            ("values", words.values().into()),
        ],
    );
    if !reading.foot.is_empty() {
        let given = [("said", said.into()), ("foot", text(reading.foot.trim_end_matches('.')))];
        said = locale.message("chart-foot", &given);
    }
    for (label, note) in &reading.notes {
        let note = note.trim_end_matches('.');
        let given = [("said", said.into()), ("label", text(label)), ("note", text(note))];
        said = locale.message("chart-note", &given);
    }
    locale.typography(&said)
}

/// Adds to what is said of a chart under which heading its figures are listed.
pub(super) fn with_table(said: &str, section: &str, locale: &Locale) -> String {
    let given = [("said", text(said)), ("section", text(section))];
    locale.typography(&locale.message("chart-table", &given))
}

/// The writer of the words about one chart.
struct Words<'a> {
    reading: &'a Reading,
    locale: &'a Locale,
}

impl Words<'_> {
    /// Says what stands above the chart, and how many of what it has: of years the first and the last are said.
    fn subtitle(&self) -> String {
        let Reading { form, categories, series, subtitle, is_range, .. } = self.reading;
        if *is_range && !subtitle.is_empty() {
            return subtitle.clone();
        }
        let count = if form.is_told_across { series.len() } else { categories.len() };
        let (count, plural) = self.count(count);
        let of = format!("chart-of-{}", form.category(series.len()));
        let of = self.locale.message(&of, &[("count", count), ("plural", plural)]);
        let parts = [subtitle.clone(), of].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(&self.locale.message("chart-subtitle-join", &[]))
    }

    /// Reads out every series, by its name where there is more than one, and what they add up to.
    fn values(&self) -> String {
        let Reading { series, totals, whole, .. } = self.reading;
        let values = match series.as_slice() {
            [only] if !self.is_named(only) => self.row(only),
            several => {
                let total = self.locale.message("chart-total", &[]);
                let total = (!totals.is_empty()).then_some((total.as_str(), totals));
                let rows = several.iter().map(|row| (row.name.as_str(), self.row(row)));
                let total = total.map(|(name, totals)| (name, self.told(totals)));
                let rows = rows.chain(total).map(|(name, values)| {
                    let given = [("name", text(name)), ("values", values.into())];
                    self.locale.message("chart-series", &given)
                });
                rows.collect::<Vec<_>>().join(&self.locale.message("chart-series-join", &[]))
            }
        };
        let other = self.locale.message("chart-other", &[]);
        let others = self.reading.others.iter().map(|number| {
            let given = [("label", text(&other)), ("value", text(&number.text))];
            self.locale.message("chart-point", &given)
        });
        let join = self.locale.message("chart-series-join", &[]);
        let values = std::iter::once(values).chain(others).collect::<Vec<_>>().join(&join);
        match whole {
            // The only part of a ring is the whole.
            Some(whole) if self.reading.categories.len() > 1 => {
                let given = [("values", values.into()), ("whole", text(&whole.text))];
                self.locale.message("chart-whole", &given)
            }
            _ => values,
        }
    }

    /// Reads out a series, with its sum and its ranks where the drawing has them.
    fn row(&self, row: &ReadSeries) -> String {
        let mut said = self.told(&row.numbers);
        if let Some(sum) = &row.sum {
            let given = [("values", said.into()), ("whole", text(&sum.text))];
            said = self.locale.message("chart-whole", &given);
        }
        let Reading { categories, .. } = self.reading;
        let years = [categories.first(), categories.last()];
        let ranks = row.ranks.iter().zip(years).filter_map(|(rank, year)| {
            let given = [("rank", text(&rank.as_ref()?.text)), ("year", text(year?))];
            Some(self.locale.message("chart-ranked", &given))
        });
        let join = self.locale.message("chart-points-join", &[]);
        std::iter::once(said).chain(ranks).collect::<Vec<_>>().join(&join)
    }

    /// Returns whether the only series is told by its name.
    fn is_named(&self, only: &ReadSeries) -> bool {
        let form = self.reading.form;
        form.is_told_across || form.tells == Tells::Known && !only.name.is_empty()
    }

    /// Reads out those of a row of numbers that its form tells.
    fn told(&self, numbers: &[Number]) -> String {
        match self.reading.form.tells {
            Tells::All => self.numbers(numbers),
            Tells::Each => self.points(0..numbers.len(), numbers),
            Tells::Ends => {
                let last = numbers.len().saturating_sub(1);
                self.points([0, last].into_iter().take(numbers.len()), numbers)
            }
            Tells::Known => {
                let known = numbers.iter().enumerate().filter(|(_, number)| number.value.is_some());
                self.points(known.map(|(index, _)| index), numbers)
            }
        }
    }

    /// Reads out a row of numbers, or sums them up where they are many and mostly not written.
    fn numbers(&self, numbers: &[Number]) -> String {
        let all = 0..numbers.len();
        if numbers.iter().all(|number| number.value.is_none() && !number.is_drawn) {
            return self.locale.message("no-data", &[]);
        }
        let known = || numbers.iter().enumerate().filter_map(|(index, n)| Some((index, n.value?)));
        let extremes = known()
            .min_by_key(|(_, value)| *value)
            // Of equal values the first is named, but `max_by_key` returns the last.
            .zip(known().rev().max_by_key(|(_, value)| *value));
        let (Some(((lowest, _), (highest, _))), Some(last), true) =
            (extremes, numbers.len().checked_sub(1), numbers.len() > MOST_POINTS)
        else {
            return self.points(all, numbers);
        };
        let besides: Vec<usize> = all
            .clone()
            .filter(|index| ![0, last, lowest, highest].contains(index))
            .filter(|index| numbers.get(*index).is_some_and(|n| n.is_drawn && n.value.is_some()))
            .collect();
        if besides.len() > MOST_BESIDES {
            return self.points(all, numbers);
        }
        let point = |index: usize| -> FluentValue<'_> { self.points([index], numbers).into() };
        let (count, plural) = self.count(numbers.len());
        let mut summary = self.locale.message(
            "chart-summary",
            &[
                ("count", count),
                ("plural", plural),
                ("first-point", point(0)),
                ("last-point", point(last)),
                ("highest-point", point(highest)),
                ("lowest-point", point(lowest)),
            ],
        );
        if !besides.is_empty() {
            let points = self.points(besides, numbers);
            let given = [("summary", summary.into()), ("points", points.into())];
            summary = self.locale.message("chart-summary-besides", &given);
        }
        // Gaps and incomplete sums, each kind by its own word.
        let mut words: Vec<&str> = Vec::new();
        for number in numbers.iter().filter(|number| number.value.is_none()) {
            if !words.contains(&number.text.as_str()) {
                words.push(&number.text);
            }
        }
        for word in words {
            let here = numbers.iter().zip(&self.reading.categories);
            let labels = here.filter(|(number, _)| number.value.is_none() && number.text == word);
            let labels: Vec<String> = labels.map(|(_, label)| label.clone()).collect();
            let labels = self.locale.list(&labels);
            let given =
                [("summary", summary.into()), ("word", text(word)), ("labels", labels.into())];
            summary = self.locale.message("chart-summary-gaps", &given);
        }
        summary
    }

    /// Reads out some points of a row, each with its share where it has one.
    fn points(&self, which: impl IntoIterator<Item = usize>, numbers: &[Number]) -> String {
        let point = |index: usize| {
            let label = self.reading.categories.get(index)?;
            let number = numbers.get(index)?;
            let given = [("label", text(label)), ("value", text(&number.text))];
            Some(match self.reading.shares.get(index) {
                Some(share) => {
                    let [label, value] = given;
                    let given = [label, value, ("share", text(&share.text))];
                    self.locale.message("chart-part", &given)
                }
                None => self.locale.message("chart-point", &given),
            })
        };
        let read = which.into_iter().filter_map(point);
        read.collect::<Vec<_>>().join(&self.locale.message("chart-points-join", &[]))
    }

    /// Writes how many there are of something, with the form of the word that follows.
    fn count(&self, count: usize) -> (FluentValue<'static>, FluentValue<'static>) {
        let count = Quantity::exact(u64::try_from(count).unwrap_or(u64::MAX));
        (self.locale.count(&count).into(), self.locale.plural(&count).into())
    }
}

/// Passes a text to a message.
fn text(text: &str) -> FluentValue<'_> {
    FluentValue::from(text)
}
