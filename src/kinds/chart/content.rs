//! A chart, as the pages say it: which values, in which unit, with which words.

use serde::Serialize;

use super::{ChartSection, countries, words};
use crate::charts::{Adds, ChartFault, ChartNote, ChartSeries, ChartSpec, Compares};
use crate::content::{
    Beside, Charted, Field, Key, Line, MakeContent, Maker, Place, Role, SaysOnPages, Series, Texts,
    Thing, Years, beside, label_of, scale, scale_of, unknown_series,
};
use crate::finding::{Code, Finding, Findings, Span};
use crate::input::Text;
use crate::locale::{Locale, Scale};
use crate::model::{Owner, Partnership};
use crate::text::plain;
use crate::units::{Decimal, points};

/// A chart, ready to be drawn.
#[derive(Debug, Clone, Serialize)]
pub struct ChartContent {
    /// What marks the drawing on the pages.
    pub key: Key,
    /// What is drawn; `charts` draws it.
    #[serde(skip)]
    pub spec: ChartSpec,
    /// Where the document has its notes.
    #[serde(skip)]
    pub notes: Vec<Span>,
    /// The height in points, where the author wants one.
    #[serde(skip)]
    pub height: Option<f64>,
    /// Its heading in plain characters, for its words.
    #[serde(skip)]
    pub title: String,
    /// The chart in words, where the author gives them; `drawings` writes them otherwise.
    #[serde(skip)]
    pub alt: Option<String>,
    /// What to know about the data.
    pub note: Option<Line>,
    /// Where the data come from.
    pub source: Option<Line>,
}

impl SaysOnPages for Box<ChartContent> {
    fn chart(&self) -> Option<&ChartContent> {
        Some(self)
    }
}

impl MakeContent for ChartSection {
    type Content = Box<ChartContent>;

    const TITLE_ROLE: Role = Role::ChartTitle;

    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<Box<ChartContent>> {
        let Maker { document, texts, .. } = maker;
        let first = self.chart.series.names().first().map(|name| name.span)?;
        let key = texts.keys.give(Thing::Chart, first);
        let note = texts.some_line(place.owner, Field::Note, self.note.as_ref());
        let alt = self.alt.as_ref();
        let alt = alt.map(|alt| plain(&texts.read(Role::Prose, place.owner, Field::ChartAlt, alt)));
        let mut used: Vec<&Series> = Vec::new();
        let partnership = document.partnership;
        for name in self.chart.series.names() {
            match document.series.get(&name.value) {
                Some(series) => used.push(series),
                // One that is there but at fault is reported already.
                None if partnership.series.knows(&name.value) => {}
                None => texts.findings.push(unknown_series(name, &partnership.series)),
            }
        }
        let said = Said::of(self, place.owner, texts);
        let spec = spec(self, first, &used, said, maker)?;
        let source = source_line(&used, partnership).filter(|text| !maker.said.contains(text));
        maker.said.extend(source.clone());
        let title = place.title.map(|title| plain(&title.runs)).unwrap_or_default();
        maker.charted.push(Charted { key, title: title.clone(), spec: spec.clone() });
        Some(Box::new(ChartContent {
            key,
            spec,
            notes: self.chart.note_at.iter().map(|note| note.text.span).collect(),
            height: self.chart.height.as_ref().map(|height| points(height.value)),
            title,
            alt,
            note,
            source: source.map(|text| maker.texts.keys.plain(text, first)),
        }))
    }
}

/// Says what is drawn; `None` means that it is reported.
fn spec(
    section: &ChartSection,
    place: Span,
    used: &[&Series],
    said: Said,
    maker: &mut Maker<'_, '_>,
) -> Option<ChartSpec> {
    let first = *used.first()?;
    let chart = &section.chart;
    let (context, findings) = (maker.texts.context, &mut *maker.texts.findings);
    let (locale, money) = (context.locale(), context.money());
    let at_fault = |message: &str, help: &str| {
        Finding::new(Code::ChartData, place, message.to_owned()).help(help)
    };
    if let Some(other) = used.iter().find(|series| series.currency != first.currency) {
        findings.push(
            at_fault("one chart cannot show two currencies", "make a chart for each")
                .other(first.name.span, "this series")
                .other(other.name.span, "and this one"),
        );
        return None;
    }
    let compared = match chart.among.as_ref().map(|column| beside(chart, column, used)) {
        Some(Err(finding)) => {
            findings.push(*finding);
            return None;
        }
        Some(Ok(rows)) => Some(rows),
        None => None,
    };
    let is_ranked = compared.is_some() && chart.r#type.value.compares == Compares::Places;
    let categories = categories(used);
    let scale = match &compared {
        Some(Beside { rows, .. }) => {
            let values = rows.iter().flat_map(|(_, years)| years.values().copied());
            scale_of(values, first.currency.is_some() && !is_ranked)
        }
        None => scale(used),
    };
    let currency = first.currency.as_ref().filter(|_| !is_ranked);
    let unit = currency.map(|currency| locale.money_unit(scale, currency, money));
    let unit = unit.unwrap_or_default();
    let years =
        used.iter().all(|series| series.period.is_some()).then(|| years(&categories, locale));
    let measure: Vec<String> = said.measure.into_iter().collect();
    let what = match (is_ranked, measure.is_empty()) {
        (false, _) => unit.clone(),
        (true, false) => locale.message("chart-rank", &[]),
        (true, true) => locale.capital(&locale.message("chart-rank", &[])),
    };
    let subtitle = joined(measure, [what, years.flatten().unwrap_or_default()], locale);
    let rounded = joined(vec![subtitle.clone()], [locale.message("rounded", &[])], locale);
    let row = |label: String, value: &dyn Fn(&str) -> Option<Decimal>| {
        let values = categories.iter().map(|x| value(x).map(|value| scaled(value, scale)));
        ChartSeries { label, values: values.collect() }
    };
    let own = |series: &&Series| row(label_of(series), &|x| series.value(x));
    let among = |(name, years): &(String, Years)| {
        row(name.clone(), &|x| years.get(&x.parse().ok()?).copied())
    };
    let series: Vec<ChartSeries> = match &compared {
        Some(Beside { rows, .. }) => rows.iter().map(among).collect(),
        None => used.iter().map(own).collect(),
    };
    let partial = partial(&series, categories.len(), locale);
    let own = compared.as_ref().filter(|_| is_ranked).map(|rows| rows.compared.own);
    let mut words = words(locale, partial, rounded);
    if is_ranked {
        words.no_data = locale.message("chart-no-rank", &[]);
    }
    let given = ChartSpec {
        form: chart.r#type.value,
        series,
        categories,
        countries: Vec::new(),
        unit,
        subtitle,
        highlight: None,
        notes: Vec::new(),
        compared: compared.filter(|_| !is_ranked).map(|rows| rows.compared),
        is_ranked,
        words,
    };
    let mut spec = given.shown();
    let on_map = if spec.form.is_map {
        rows_on_map(&spec.categories, first, locale, findings)?
    } else {
        Vec::new()
    };
    spec.countries = on_map.iter().map(|row| row.code).collect();
    let find = |wanted: &Text, findings: &mut Findings| {
        let country = || countries::meant(&wanted.value, &spec.countries, locale);
        let country = if spec.form.is_map { country() } else { None };
        country.or_else(|| category(wanted, &spec.categories, findings))
    };
    let highlight = chart.highlight.as_ref().and_then(|wanted| find(wanted, findings));
    let at = chart.note_at.iter().map(|note| find(&note.x, findings));
    let notes = at
        .zip(said.notes)
        .filter_map(|(category, text)| Some(ChartNote { category: category?, text }));
    let notes: Vec<ChartNote> = notes.collect();
    if notes.len() < chart.note_at.len() {
        return None;
    }
    spec.highlight = highlight.or(own);
    spec.notes = notes;
    if spec.form.is_map {
        spec.categories = on_map.into_iter().map(|row| row.name).collect();
    }
    if let Some(fault) = spec.fault() {
        let own = series_at_fault(&fault, used);
        let mut names = chart.series.names().iter();
        let named = names.find(|name| own.is_some_and(|own| own.name.value == name.value));
        let message = format!("this chart cannot be drawn: {fault}");
        let finding = Finding::new(Code::ChartData, named.map_or(place, |name| name.span), message)
            .help(fault.help());
        findings.push(match value_at_fault(&fault, used) {
            Some((value, what)) => finding.other(value, what),
            None => finding,
        });
        return None;
    }
    Some(spec)
}

/// Finds the series that splits a part of a flow into more or less than it is, or none.
fn series_at_fault<'s>(fault: &ChartFault, used: &[&'s Series]) -> Option<&'s Series> {
    let label = match fault {
        ChartFault::SplitsNothing { series, .. } => series,
        ChartFault::Missed { form, category, .. } if form.adds == Adds::Stages => category,
        _ => return None,
    };
    used.iter().rev().find(|series| label_of(series) == *label).copied()
}

/// Finds the value that a chart cannot show, and says what it is.
fn value_at_fault(fault: &ChartFault, used: &[&Series]) -> Option<(Span, &'static str)> {
    let points = || used.iter().flat_map(|series| &series.points);
    match fault {
        ChartFault::BelowZero { category, .. } => {
            let mut below = points().filter(|point| point.y < Decimal::ZERO);
            below.find(|point| point.x == *category).map(|point| (point.span, "this value"))
        }
        ChartFault::Missed { form, category, .. } if form.adds == Adds::Stages => {
            let own = used.iter().find(|series| label_of(series) == *category);
            let part = points().find(|point| point.x == *category);
            let part = part.or_else(|| own.and_then(|series| series.points.first()));
            part.map(|part| (part.span, "the part"))
        }
        _ => None,
    }
}

/// Returns the categories of all series, in order: years ascending, others as the files have them.
fn categories(used: &[&Series]) -> Vec<String> {
    let mut categories: Vec<String> = Vec::new();
    for series in used {
        for category in series.categories() {
            if !categories.contains(&category) {
                categories.push(category);
            }
        }
    }
    if used.iter().all(|series| series.period.is_some()) {
        categories.sort();
    }
    categories
}

/// Finds the countries of a map.
fn rows_on_map(
    names: &[String],
    series: &Series,
    locale: &Locale,
    findings: &mut Findings,
) -> Option<Vec<countries::Row>> {
    let name = series.name.span;
    if series.period.is_some() {
        let message = "a map shows countries, and these are years".to_owned();
        findings.push(
            Finding::new(Code::ChartData, name, message)
                .help("name in `x` the column of the countries, and choose one year in `where`"),
        );
        return None;
    }
    let place = |wanted: &str| {
        let point = series.points.iter().find(|point| point.x == wanted);
        point.map_or(name, |point| point.x_span)
    };
    countries::rows(names, (name, &place), locale, findings)
}

/// Finds a category that the chart is to say something of; one that it does not have is reported.
fn category(wanted: &Text, categories: &[String], findings: &mut Findings) -> Option<usize> {
    let found = categories.iter().position(|category| *category == wanted.value);
    if found.is_none() {
        let finding = Finding::new(
            Code::ChartData,
            wanted.span,
            format!("the chart has no `{}` to point out", wanted.value),
        );
        let names = categories.iter().map(String::as_str);
        findings.push(finding.meant(crate::nearest::nearest(&wanted.value, names.clone()), || {
            format!("it has {}", crate::nearest::choices(names))
        }));
    }
    found
}

/// What the author says on a chart, in plain characters.
struct Said {
    /// The measure.
    measure: Option<String>,
    /// The notes, in their order.
    notes: Vec<String>,
}

impl Said {
    /// Reads the words of a chart.
    fn of(section: &ChartSection, owner: Owner, texts: &mut Texts<'_>) -> Self {
        let mut read = |field, text| plain(&texts.read(Role::Prose, owner, field, text));
        let measure = section.subtitle.as_ref().map(|text| read(Field::Subtitle, text));
        let notes = (1..).zip(&section.chart.note_at);
        let notes = notes.map(|(place, note)| read(Field::ChartNote(place), &note.text)).collect();
        Self { measure, notes }
    }
}

/// Adds to the line under a heading what it does not say.
fn joined<const MORE: usize>(
    mut parts: Vec<String>,
    more: [String; MORE],
    locale: &Locale,
) -> String {
    let plain = |text: &str| text.replace('\u{a0}', " ");
    let said = plain(&parts.concat());
    parts.extend(more.into_iter().filter(|part| !said.contains(&plain(part))));
    parts.retain(|part| !part.is_empty());
    parts.join(&locale.message("chart-subtitle-join", &[]))
}

/// Says what sums lack that have a part missing: by its name, where it is the same of all of them.
fn partial(series: &[ChartSeries], categories: usize, locale: &Locale) -> String {
    let missing = |category: usize| {
        let is_missing = |row: &&ChartSeries| row.values.get(category).is_none_or(Option::is_none);
        series.iter().filter(is_missing).map(|row| row.label.clone()).collect::<Vec<_>>()
    };
    let is_partial = |names: &Vec<String>| !names.is_empty() && names.len() < series.len();
    let mut sets: Vec<Vec<String>> = (0..categories).map(missing).filter(is_partial).collect();
    sets.dedup();
    match sets.as_slice() {
        [names] => locale.message("chart-without", &[("names", locale.list(names).into())]),
        _ => locale.message("chart-without-some", &[]),
    }
}

/// Returns the years of a chart, from the first to the last.
fn years(categories: &[String], locale: &Locale) -> Option<String> {
    let (first, last) = (categories.first()?, categories.last()?);
    let given = [("first", first.as_str().into()), ("last", last.as_str().into())];
    Some(if first == last { first.clone() } else { locale.message("period", &given) })
}

/// Returns a value in a unit, with all its digits: only the point moves, as far as a decimal has room.
fn scaled(value: Decimal, scale: Scale) -> Decimal {
    let power = u32::from(scale.power().unsigned_abs());
    let value = value.normalize();
    Decimal::try_from_i128_with_scale(value.mantissa(), value.scale() + power).unwrap_or_else(
        |_| {
            let unit = Decimal::from(10_u64.pow(power));
            value.checked_div(unit).unwrap_or(value)
        },
    )
}

/// Names the sources of the data, each once.
fn source_line(used: &[&Series], partnership: &Partnership) -> Option<String> {
    let mut lines: Vec<String> = Vec::new();
    for source in used.iter().filter_map(|series| partnership.sources.get(series.source.as_ref()?))
    {
        let publisher = source.publisher.as_ref().map(|publisher| publisher.value.as_str());
        let line = match publisher {
            Some(publisher) => format!("{publisher}, {}", source.title.value),
            None => source.title.value.clone(),
        };
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    (!lines.is_empty()).then(|| lines.join("; "))
}
