//! The rules: what an editor and an auditor would ask of a document that is otherwise sound.
//!
//! In: the [`Factsheet`], and what was found before it. Out: a [`Judgement`]: all that was found, with what the
//! document allows.
//! One rule a function, one topic a file. Each takes the [`Evidence`] and adds findings; none calls another. What is told
//! already at a place another rule leaves to it, so that their order in `apply` counts.

mod allow;
mod causes;
mod charts;
mod claims;
mod countries;
mod data;
mod elision;
mod exact;
mod figures;
mod labels;
mod language;
mod lexicon;
mod links;
mod measures;
mod numbers;
mod periods;
mod pictures;
mod printed;
mod proofs;
mod reading;
mod repeats;
mod runs;
mod stated;
mod sums;
mod things;
mod titles;
mod notes;
mod usage;
mod wording;
mod years;

pub use allow::allow;
use claims::Shares;
pub use exact::holds as holds_of;
use lexicon::Lexicon;
pub use measures::of_series as measure_of;
pub use printed::{Numbers, Told, Typed, numbers};
pub use proofs::{adds_up, is_ratio, of_data, of_series, range};

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use crate::content::{Factsheet, Placed, ReadText, Series};
use crate::facts::Fact;
use crate::finding::{Code, Finding, Findings, Found, Sources, Span, Spanned};
use crate::locale::{Locale, MoneyStyle};
use crate::mentions::Reader;
use crate::model::{Issued, Partnership};
use crate::text::print_fact;
use crate::theme::Theme;
use crate::units::{Bound, Decimal, Quantity};

/// What the rules look at.
struct Evidence<'a> {
    /// The document as written.
    pub partnership: &'a Partnership,
    /// Its facts.
    pub facts: &'a [Fact],
    /// Its series.
    pub series: &'a BTreeMap<String, Series>,
    /// Its texts, in reading order.
    pub texts: &'a [ReadText],
    /// Its sections, in rows.
    pub rows: &'a [Vec<Placed>],
    /// Its language.
    pub locale: &'a Locale,
    /// Its look.
    pub theme: &'a Theme,
    /// The sources, to find words in.
    pub sources: &'a Sources,
    /// The name of its template.
    pub template: &'a str,
    /// The texts of sections of which the template leaves out something, or all.
    pub left_out: &'a [Span],
    /// The language of reports.
    pub english: Locale,
    /// Reads the numbers in texts of the document's language.
    pub reader: Reader,
    /// Knows the words of the document's language.
    pub lexicon: Lexicon,
    /// Knows the words by which it tells contributions apart.
    pub shares: Shares,
}

impl<'a> Evidence<'a> {
    /// Makes what the rules look at of a document and of the sources that it is from.
    fn new(factsheet: &'a Factsheet, sources: &'a Sources) -> Self {
        let locale = factsheet.locale();
        let lexicon = Lexicon::new(locale);
        Self {
            partnership: factsheet.written(),
            facts: factsheet.facts(),
            series: factsheet.series(),
            texts: factsheet.texts(),
            rows: factsheet.rows(),
            locale,
            theme: factsheet.theme(),
            sources,
            template: factsheet.template().name(),
            left_out: factsheet.left_out(),
            english: Locale::english(),
            reader: Reader::new(locale),
            shares: Shares::new(locale, &lexicon),
            lexicon,
        }
    }

    /// Returns when the document is issued, where that could be read.
    pub fn issued(&self) -> Option<&'a Spanned<Issued>> {
        Some(&self.partnership.factsheet.issued).filter(|issued| issued.span != Span::NOWHERE)
    }

    /// Returns the fact of a name.
    pub fn fact(&self, name: &str) -> Option<&'a Fact> {
        self.facts.iter().find(|fact| fact.name.value == name)
    }

    /// Returns a fact as reports print it.
    pub fn show(&self, fact: &Fact) -> String {
        // A report is plain text: its spaces are plain ones.
        print_fact(fact, &self.english, MoneyStyle::Compact).replace('\u{a0}', " ")
    }

    /// Prints a number as a report prints a fact of the same kind.
    pub fn show_number(&self, like: &Fact, number: Quantity, bound: Bound) -> String {
        let value = Spanned::new(like.value.value.with(number), like.value.span);
        self.show(&Fact { value, bound, ..like.clone() })
    }

    /// Prints what was computed for a fact: rounded to a step, unless it would then look like what the fact says.
    pub fn show_beside(
        &self,
        fact: &Fact,
        computed: Decimal,
        step: Decimal,
        bound: Bound,
    ) -> String {
        let stated = fact.value.value.quantity().map(|number| number.value);
        let both: Vec<Decimal> = iter::once(computed).chain(stated).collect();
        let number = Quantity::apart(&both, step).first().copied();
        self.show_number(fact, number.unwrap_or(Quantity::exact(computed)), bound)
    }

    /// Names a country within a sentence of a report: `the Netherlands`.
    pub fn name_of(&self, code: &str) -> String {
        self.english.sentence_name(code).map_or_else(|| code.to_owned(), |name| name.the)
    }

    /// Returns the stems of what the donor and the organization are called.
    pub fn own_names(&self) -> BTreeSet<String> {
        let Partnership { donor, organization, .. } = self.partnership;
        let code = donor.country.as_ref().map(|code| code.value.as_str());
        let of_country = [
            code.and_then(|code| self.locale.country(code)),
            code.and_then(|code| self.locale.adjective(code)),
        ];
        let named = [&donor.name, &donor.adjective, &organization.short_name];
        let written = named.into_iter().flatten().chain([&organization.name]);
        let names = of_country.iter().flatten().map(String::as_str);
        let names = names.chain(written.map(|name| name.value.as_str()));
        names.flat_map(|name| self.lexicon.stems(name)).collect()
    }

    /// Returns the place of a word in a run of text; the run's own where it cannot be found.
    pub fn place_of(&self, run: Span, word: &str, occurrence: usize) -> Span {
        let written = self.sources.slice(run);
        written.match_indices(word).nth(occurrence).map_or(run, |(at, _)| Span {
            start: run.start + at,
            end: run.start + at + word.len(),
            ..run
        })
    }
}

/// Says why a bound does not hold of the very value that it names.
fn reached(finding: Finding, fact: &Fact, computed: Decimal) -> Finding {
    let is_bound = matches!(fact.bound, Bound::MoreThan | Bound::LessThan);
    let is_same = fact.value.value.quantity().is_some_and(|number| number.value == computed);
    if is_bound && is_same {
        finding.note(format!("a value is not {} itself", fact.bound))
    } else {
        finding
    }
}

/// The finding for a comparison that would need more digits than a number can have.
fn too_large(place: Span, what: &str) -> Finding {
    Finding::new(Code::FactSize, place, format!("the numbers are too large to compare {what}"))
        .label("not compared")
        .note("a sum or a share is worked out with at most 28 digits")
        .help("state the numbers in a larger unit, or with fewer digits")
}

/// The most findings that one rule adds: who has a hundred of a kind mends them all at once, or never.
const MAX_FINDINGS: usize = 100;

/// Returns whether a rule has said enough since there were a number of findings.
fn is_enough(findings: &Findings, before: usize) -> bool {
    findings.len() >= before + MAX_FINDINGS
}

/// Returns whether an expression prints only a fact's period.
fn prints_period(expression: &str) -> bool {
    expression.contains(".period")
        || expression.split('|').skip(1).any(|filter| {
            filter.trim_start().split(|c: char| !c.is_alphanumeric()).next() == Some("period")
        })
}

/// Which checks each fact passed through, by its name: what an editor signs off.
#[derive(Debug, Default, Clone)]
pub struct Ledger {
    checks: BTreeMap<String, Vec<String>>,
}

impl Ledger {
    /// Notes that a fact was compared with something.
    fn note(&mut self, fact: &str, with: impl Into<String>) {
        let checks = self.checks.entry(fact.to_owned()).or_default();
        let with = with.into();
        if !checks.contains(&with) {
            checks.push(with);
        }
    }

    /// Returns what a fact was compared with.
    pub fn of(&self, fact: &str) -> &[String] {
        self.checks.get(fact).map_or(&[], Vec::as_slice)
    }
}

/// What the rules have to say of a document.
#[derive(Debug, Default)]
pub struct Judgement {
    /// What was found before and by the rules, with what the document allows.
    pub findings: Findings,
    /// Which checks each fact passed through.
    pub ledger: Ledger,
}

/// Judges a document of which something may have been found before.
pub fn judge(factsheet: &Factsheet, sources: &Sources, found: Findings) -> Judgement {
    let mut findings = found;
    let ledger = apply(&Evidence::new(factsheet, sources), &mut findings);
    Judgement { findings, ledger }
}

/// Applies every rule, then what the document allows.
fn apply(evidence: &Evidence<'_>, findings: &mut Findings) -> Ledger {
    let mut ledger = Ledger::default();
    sums::parts(evidence, &mut ledger, findings);
    sums::ratios(evidence, &mut ledger, findings);
    exact::numbers(evidence, &mut ledger, findings);
    periods::of_lists(evidence, findings);
    data::figures(evidence, &mut ledger, findings);
    usage::unused(evidence, findings);
    usage::sources(evidence, findings);
    notes::crowded(evidence, findings);
    titles::claims(evidence, &mut ledger, findings);
    charts::shares(evidence, findings);
    charts::palette(evidence, findings);
    let readings = reading::all(evidence);
    language::of_texts(&readings, evidence, findings);
    let names = countries::read(&readings, evidence);
    let unlisted = countries::unlisted::named(&names, evidence, findings);
    countries::former::named(&names, evidence, findings);
    countries::article::missing(&names, evidence, findings);
    elision::apart(&names, evidence, findings);
    numbers::typed(&readings, evidence, findings);
    repeats::doubled(&readings, evidence, findings);
    repeats::repeated(&readings, evidence, findings);
    repeats::listed(&readings, evidence, findings);
    wording::currency(&readings, evidence, findings);
    wording::sizes(&readings, evidence, findings);
    wording::compounds(&readings, evidence, findings);
    pictures::credits(evidence, findings);
    links::bare(evidence, findings);
    figures::order(&readings, evidence, findings);
    labels::titles(&readings, evidence, findings);
    claims::units::named(&readings, evidence, findings);
    claims::photographs::told_twice(evidence, findings);
    claims::spelling::two_ways(&readings, evidence, findings);
    claims::arithmetic::sentences(&readings, evidence, findings);
    claims::places::misplaced(&names, &unlisted, evidence, findings);
    let tables = claims::tables::all(&readings, evidence);
    claims::tables::totals(&tables, evidence, findings);
    claims::wholes::shares(&tables, &readings, evidence, findings);
    claims::counts::counted(&readings, &names, evidence, findings);
    let vocabulary = claims::Vocabulary::new(evidence);
    let statements = claims::statements::all(&readings, &vocabulary, evidence);
    claims::sums::told(&statements, &readings, evidence, findings);
    claims::charted::contradicted(
        &statements,
        &readings,
        &vocabulary,
        evidence,
        &mut ledger,
        findings,
    );
    claims::sums::of_one_kind(&statements, evidence, findings);
    claims::bases::mistaken(&statements, &vocabulary, evidence, findings);
    claims::categories::contradicted(&statements, &readings, &vocabulary, evidence, findings);
    claims::spans::told(&statements, &readings, &vocabulary, evidence, findings);
    claims::twice::told_twice(&statements, &vocabulary, evidence, findings);
    let clock = claims::time::Clock::new(evidence);
    if let Some(clock) = &clock {
        claims::time::of_facts(&readings, clock, findings);
        claims::time::texts(&readings, clock, findings);
        claims::time::milestones(&readings, clock, findings);
    }
    claims::events::told_twice(&readings, &vocabulary, evidence, findings);
    if let Some(clock) = &clock {
        claims::lengths::told_twice(&readings, clock, &vocabulary, evidence, findings);
        charts::incomplete(clock, evidence, findings);
    }
    claims::series::told(&readings, &statements, &vocabulary, evidence, findings);
    let allowed = &evidence.partnership.allow;
    let mut allowances = allow::Allowances::new(allowed, evidence.sources, Found::OnTexts);
    allowances.lower(findings);
    causes::join(evidence, &ledger, findings);
    // A cause has a code of its own.
    allowances.lower(findings);
    allowances.report(findings);
    ledger
}
