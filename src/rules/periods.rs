//! Periods: of the parts of a sum, of a share's two numbers, of the figures of one list.

use super::Evidence;
use crate::content::Line;
use crate::facts::{Fact, FactValue};
use crate::finding::{Code, Finding, Findings};
use crate::kinds::table::TableRow;
use crate::text::{Block, Inline, plain};
use crate::units::Period;

/// Reports parts whose periods are neither the total's own nor a division of it.
pub fn of_parts(total: &Fact, parts: &[&Fact], findings: &mut Findings) {
    let Some(whole) = total.period else { return };
    // A count without a period of its own is one at the same time as its total.
    let is_dated =
        |part: &Fact| part.has_own_period || !matches!(part.value.value, FactValue::Count(_));
    let own: Vec<Period> =
        parts.iter().filter(|part| is_dated(part)).filter_map(|part| part.period).collect();
    if own.iter().all(|period| *period == whole) {
        return;
    }
    let count = |year: &i16| own.iter().filter(|period| period.contains(*year)).count();
    // Parts side by side cover each year as often as there are sides.
    let sides = whole.years().map(|year| count(&year)).min().unwrap_or_default();
    let missing: Vec<i16> = whole.years().filter(|year| count(year) == 0).collect();
    let doubled: Vec<i16> = whole.years().filter(|year| count(year) > sides.max(1)).collect();
    let beyond: Vec<Period> = own
        .iter()
        .filter(|period| !whole.contains(period.first()) || !whole.contains(period.last()))
        .copied()
        .collect();
    if missing.is_empty() && doubled.is_empty() && beyond.is_empty() {
        return;
    }
    let name = &total.name.value;
    let message = match (span(&missing), beyond.is_empty()) {
        (Some(_), _) => format!("the parts of `{name}` do not cover its period {whole}"),
        (None, false) => format!("the parts of `{name}` go beyond its period {whole}"),
        (None, true) => format!("the parts of `{name}` do not cover the same years of {whole}"),
    };
    let mut finding =
        Finding::new(Code::FactPeriod, total.value.span, message).label(format!("covers {whole}"));
    for part in parts.iter().filter(|part| is_dated(part) && part.period != Some(whole)) {
        if let Some(period) = part.period {
            finding = finding.other(part.value.span, format!("covers {period}"));
        }
    }
    if let Some(gap) = span(&missing) {
        finding = finding.note(format!("no part covers {gap}"));
    } else if let Some(overlap) = span(&doubled) {
        finding = finding.note(format!("more parts cover {overlap} than the other years"));
    }
    findings.push(finding.help("bring the periods into line, or allow it and say why they differ"));
}

/// Reports a share of two amounts that cover different periods.
pub fn of_ratio(share: &Fact, part: &Fact, whole: &Fact, findings: &mut Findings) {
    let is_amount = |fact: &Fact| matches!(fact.value.value, FactValue::Amount(..));
    let (Some(own), Some(other)) = (part.period, whole.period) else { return };
    if own == other || !is_amount(part) || !is_amount(whole) {
        return;
    }
    findings.push(
        Finding::new(
            Code::FactPeriod,
            share.value.span,
            format!(
                "`{}` covers {own}, `{}` covers {other}: their ratio is a share of neither",
                part.name.value, whole.name.value
            ),
        )
        .label("the share")
        .other(part.value.span, format!("covers {own}"))
        .other(whole.value.span, format!("covers {other}"))
        .help("divide amounts of the same years"),
    );
}

/// An amount of a list, its period and the words beside it.
struct Figure<'a> {
    fact: &'a Fact,
    period: Period,
    words: String,
}

/// Reports amounts of one list that cover different periods and do not say so.
pub fn of_lists(evidence: &Evidence<'_>, findings: &mut Findings) {
    for placed in evidence.rows.iter().flatten() {
        let says = placed.section.part.says();
        if let Some(table) = says.table() {
            let heads = table.columns.iter().chain(&table.note).chain(&placed.section.title);
            of_table(heads, &table.rows, evidence, findings);
        }
        let title =
            placed.section.title.as_ref().map(|title| plain(&title.runs)).unwrap_or_default();
        let figures = says.figures().iter().filter_map(|item| {
            let words = format!("{title} {} {}", plain(&item.value.runs), plain(&item.label.runs));
            figure(item.value.runs.iter(), words, evidence)
        });
        of_figures(&figures.collect::<Vec<_>>(), evidence, findings);
    }
    for text in evidence.texts {
        let mut before = String::new();
        for block in &text.blocks {
            match block {
                Block::Paragraph(content) => before = plain(content),
                Block::List { items, .. } => {
                    let figures = items.iter().filter_map(|item| {
                        let [Block::Paragraph(content), ..] = item.as_slice() else { return None };
                        let words = format!("{before} {}", plain(content));
                        let mut facts = Vec::new();
                        inlines(content, &mut facts);
                        figure(facts.into_iter(), words, evidence)
                    });
                    of_figures(&figures.collect::<Vec<_>>(), evidence, findings);
                }
            }
        }
    }
}

/// Reports amounts in a column of a table that cover different periods, where no word of the table names any.
fn of_table<'l>(
    heads: impl Iterator<Item = &'l Line>,
    rows: &'l [TableRow],
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let cells = rows.iter().flat_map(|row| row.cells.first());
    let names_years = |line: &Line| {
        let mentions = evidence.reader.read(&plain(&line.runs));
        mentions.iter().any(|mention| mention.what.years().is_some())
    };
    if heads.chain(cells).any(names_years) {
        return;
    }
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    for column in 1..columns {
        let figures = rows.iter().filter_map(|row| {
            figure(
                row.cells.get(column)?.runs.iter(),
                plain(&row.cells.get(column)?.runs),
                evidence,
            )
        });
        of_figures(&figures.collect::<Vec<_>>(), evidence, findings);
    }
}

/// Collects the runs of a line, those within emphasis too.
fn inlines<'a>(content: &'a [Inline], found: &mut Vec<&'a Inline>) {
    crate::text::visit_inlines(content, &mut |inline| found.push(inline));
}

/// Returns the first amount among runs, with its period.
fn figure<'a, 'i>(
    mut runs: impl Iterator<Item = &'i Inline>,
    words: String,
    evidence: &Evidence<'a>,
) -> Option<Figure<'a>> {
    let fact = runs.find_map(|inline| named_amount(inline, evidence))?;
    Some(Figure { fact, period: fact.period?, words })
}

/// Reports figures side by side of different periods, of which one does not say which is its own.
fn of_figures(figures: &[Figure<'_>], evidence: &Evidence<'_>, findings: &mut Findings) {
    let Some(first) = figures.first() else { return };
    if figures.iter().all(|figure| figure.period == first.period) {
        return;
    }
    let usual = evidence.partnership.factsheet.period.as_ref().map(|period| period.value);
    let says_it = |figure: &Figure<'_>| {
        let own = [figure.period.first(), figure.period.last()];
        let mentions = evidence.reader.read(&figure.words);
        let years = mentions.iter().filter_map(|mention| mention.what.years());
        years.flat_map(|years| [years.first(), years.last()]).any(|year| own.contains(&year))
    };
    // What covers the document's own period need not repeat it.
    let silent: Vec<&Figure<'_>> =
        figures.iter().filter(|figure| Some(figure.period) != usual && !says_it(figure)).collect();
    let Some(odd) = silent.first() else { return };
    let mut finding = Finding::new(
        Code::FactPeriod,
        odd.fact.value.span,
        format!(
            "figures side by side cover different periods, and nothing says that `{}` covers {}",
            odd.fact.name.value, odd.period
        ),
    )
    .label(format!("covers {}", odd.period));
    for figure in figures.iter().filter(|figure| figure.period != odd.period) {
        finding = finding.other(figure.fact.value.span, format!("covers {}", figure.period));
    }
    findings.push(
        finding.help(format!(
            "print the period beside it: `{{{{ {}.period }}}}`",
            odd.fact.name.value
        )),
    );
}

/// Returns the amount that a run prints, if it prints one and not only its period.
fn named_amount<'a>(inline: &Inline, evidence: &Evidence<'a>) -> Option<&'a Fact> {
    let Inline::Fact { names, span, .. } = inline else { return None };
    let fact = evidence.fact(names.first()?)?;
    let is_amount = matches!(fact.value.value, FactValue::Amount(..));
    (is_amount && !super::prints_period(evidence.sources.slice(*span))).then_some(fact)
}

/// Returns years as a span, for a message.
fn span(years: &[i16]) -> Option<String> {
    Some(Period::new(*years.first()?, *years.last()?).ok()?.to_string())
}
