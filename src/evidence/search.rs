//! What of all that a document has gives a number.

use super::question::Question;
use super::ways::{Binding, Data, Way, cells};
use super::{Document, Standing, named, near};
use crate::content::Series;
use crate::facts::{Fact, FactValue, ValueKind};
use crate::model::{Computed, DataForm, Measure, Of, SeriesEntry, Take};
use crate::rules;
use crate::units::{Bound, Period};

/// The fewest digits of a number that is taken for what gives it: of two, one in ninety is met by chance.
const TELLING: usize = 3;

/// The fewest digits of a sum or a ratio of facts, of which there are many.
const TELLING_OF_FACTS: usize = 4;

/// The most facts that a sum is looked for in.
const MOST_FACTS: usize = 24;

/// The ways of a document.
pub struct Search<'a> {
    document: Document<'a>,
}

impl<'a> Search<'a> {
    /// Prepares to search a document.
    pub fn new(document: Document<'a>) -> Self {
        Self { document }
    }

    /// Looks for what gives a number, and, where nothing does, for what is near to it; none where there is neither.
    pub fn answer(&self, question: &Question) -> Option<Standing> {
        if !question.is_telling(TELLING) {
            return None;
        }
        let period = question.period;
        let mut found: Vec<Way> = self.of_data(question, period);
        found.extend(self.of_facts(question));
        found.retain(|way| match way.binding {
            Binding::Parts(_) | Binding::Ratio(..) => true,
            _ => question.fits(way.value),
        });
        self.choose(found).or_else(|| near::of_data(question, self).map(Standing::Near))
    }

    /// Says what several ways come to: those that give the very same value are one.
    fn choose(&self, found: Vec<Way>) -> Option<Standing> {
        let mut different: Vec<Way> = Vec::new();
        for way in found {
            if !different.iter().any(|other| other.value == way.value) {
                different.push(way);
            }
        }
        match different.len() {
            0 => None,
            1 => different.pop().map(Standing::Open),
            _ => Some(Standing::Ambiguous(different)),
        }
    }

    /// Everything that series and data sets give for numbers of one kind over some years, in the order of preference.
    pub fn of_data(&self, question: &Question, period: Option<Period>) -> Vec<Way> {
        let mut ways = self.of_all_series(question, period);
        ways.extend(self.of_archive(question, period));
        ways
    }

    /// What the series give.
    fn of_all_series(&self, question: &Question, period: Option<Period>) -> Vec<Way> {
        let written = &self.document.factsheet.written().series;
        let mut ways = Vec::new();
        for (name, series) in self.document.factsheet.series() {
            let Some(entry) = written.get(name).filter(|entry| suits(question, entry, series))
            else {
                continue;
            };
            for data in forms(question, name, entry, series) {
                let asked = data.entry();
                let value = rules::of_series(&question.fact, &asked, series, period);
                let Some(value) = value else { continue };
                let cells = cells(series, &asked, period);
                ways.push(Way { cells, ..Way::new(Binding::Data(data), value, period) });
            }
        }
        ways
    }

    /// What the data sets of the sources give: of the fact's own source, or of all for a number that names none.
    fn of_archive(&self, question: &Question, period: Option<Period>) -> Vec<Way> {
        let sources = self.document.archive.sources();
        let own = question.source.as_deref();
        let asked = sources.filter(|source| own.is_none_or(|own| own == *source));
        let mut ways = Vec::new();
        for source in asked {
            let Some((figures, period)) = self.document.archive.figures(source).zip(period) else {
                continue;
            };
            for (_, of) in Of::WORDS {
                if !is_of_measure(question.measure, *of) {
                    continue;
                }
                for (_, take) in Take::WORDS {
                    let computed = Computed { of: *of, take: *take };
                    let Some((value, years)) = figures.stated(computed, period) else { continue };
                    if named::is_of_kind(&question.fact, value) {
                        let binding = Binding::Computed(source.to_owned(), computed);
                        ways.push(Way::new(binding, named::decimal(value), Some(years)));
                    }
                }
            }
        }
        ways
    }

    /// Sums and ratios of other facts.
    fn of_facts(&self, question: &Question) -> Vec<Way> {
        if !question.is_telling(TELLING_OF_FACTS) {
            return Vec::new();
        }
        let others: Vec<&Fact> = self
            .document
            .factsheet
            .facts()
            .iter()
            .filter(|fact| {
                fact.name.value != question.fact.name.value && fact.period == question.period
            })
            .take(MOST_FACTS)
            .collect();
        match question.fact.value.value {
            FactValue::Percent(_) => ratios(question, &others),
            FactValue::Amount(..) | FactValue::Count(_) => sums(question, &others, self.document),
            _ => Vec::new(),
        }
    }

    /// The document that is searched.
    pub fn document(&self) -> Document<'a> {
        self.document
    }
}

/// Whether a series may be what a number is of: its amounts have the same currency, and are of the same contributions.
fn suits(question: &Question, entry: &SeriesEntry, series: &Series) -> bool {
    let is_of_kind = match question.fact.value.value {
        FactValue::Amount(_, currency) => series.currency == Some(currency),
        FactValue::Count(_) => series.currency.is_none(),
        FactValue::Percent(_) => true,
        _ => false,
    };
    let measure = rules::measure_of(entry);
    is_of_kind && question.measure.zip(measure).is_none_or(|(own, other)| own == other)
}

/// What may be asked of a series for a kind of number.
fn forms(question: &Question, name: &str, entry: &SeriesEntry, series: &Series) -> Vec<Data> {
    let data = |form, among: Option<&String>, category: Option<&String>| Data {
        series: name.to_owned(),
        form,
        among: among.cloned(),
        category: category.cloned(),
    };
    let kind = question.fact.value.value.kind();
    if series.period.is_none() {
        let form = if kind == ValueKind::Percent { DataForm::Share } else { DataForm::Sum };
        return series.points.iter().map(|point| data(form, None, Some(&point.x))).collect();
    }
    if kind == ValueKind::Percent {
        let columns = entry.r#where.sound().map(|(column, _)| &column.value);
        let mut all: Vec<Data> =
            columns.map(|column| data(DataForm::Share, Some(column), None)).collect();
        all.push(data(DataForm::Change, None, None));
        return all;
    }
    let is_year = question.period.is_some_and(|period| period.length() == 1);
    let forms: &[DataForm] = if is_year {
        &[DataForm::Year]
    } else {
        &[DataForm::Sum, DataForm::Mean, DataForm::Highest, DataForm::Lowest]
    };
    forms.iter().map(|form| data(*form, None, None)).collect()
}

/// Whether a kind of revenue is what an amount is of.
fn is_of_measure(measure: Option<Measure>, of: Of) -> bool {
    let own = match of {
        Of::Total => Measure::Total,
        Of::Assessed => Measure::Assessed,
        Of::Voluntary | Of::Earmarked | Of::Core => Measure::Voluntary,
        Of::Expenses | Of::ExpensesHere => return measure.is_none(),
    };
    measure.is_none_or(|measure| measure == own)
}

/// Two or three facts of one kind that add up to a number: amounts of known contributions, or what has a word of its
/// name. Of things that have nothing in common, three always add up to something.
fn sums(question: &Question, others: &[&Fact], document: Document<'_>) -> Vec<Way> {
    let measure = |fact: &Fact| document.numbers.facts.get(&fact.name.value)?.measure;
    let is_like = |fact: &&&Fact| {
        let is_of_kind = match (&question.fact.value.value, &fact.value.value) {
            (FactValue::Amount(_, own), FactValue::Amount(_, other)) => own == other,
            (own, other) => own.kind() == other.kind(),
        };
        let is_exact = fact.bound == Bound::Exactly && question.fact.bound == Bound::Exactly;
        let are_contributions = question.measure.is_some() && measure(fact).is_some();
        is_of_kind && is_exact && (are_contributions || shares_a_word(&question.fact, fact))
    };
    let like: Vec<&Fact> = others.iter().filter(is_like).copied().collect();
    let mut found = Vec::new();
    let mut add = |parts: &[&Fact]| {
        if rules::adds_up(&question.fact, parts) == Some(true) {
            found.extend(Way::of_parts(parts, question.period));
        }
    };
    for (index, first) in like.iter().enumerate() {
        for (next, second) in like.iter().enumerate().skip(index + 1) {
            add(&[first, second]);
            for third in like.iter().skip(next + 1) {
                add(&[first, second, third]);
            }
        }
    }
    found
}

/// Whether the names of two facts have a word in common.
fn shares_a_word(one: &Fact, other: &Fact) -> bool {
    let mut words = one.name.value.split('_').filter(|word| word.len() > 2);
    words.any(|word| other.name.value.split('_').any(|own| own == word))
}

/// Two facts of one kind whose ratio a share is.
fn ratios(question: &Question, others: &[&Fact]) -> Vec<Way> {
    let mut found = Vec::new();
    for part in others {
        for whole in others {
            let is_like = match (&part.value.value, &whole.value.value) {
                (FactValue::Amount(_, own), FactValue::Amount(_, other)) => own == other,
                (FactValue::Count(_), FactValue::Count(_)) => true,
                _ => false,
            };
            if is_like && rules::is_ratio(part, whole, &question.fact) == Some(true) {
                found.extend(Way::of_ratio(part, whole, question.period));
            }
        }
    }
    found
}
