//! Ways into the pipeline that write no document: what it is checked for, how it is laid out, what gives its numbers.

use typst_timing::TimingScope;

use super::{Job, Outcome, Pages, carry_out, content, judge, lay_out, nothing};
use crate::content::Factsheet;
use crate::evidence::{self, Archive, TieOut};
use crate::facts::Fact;
use crate::finding::{Findings, Found};
use crate::input::Loaded;
use crate::pages::{self, FactOnPage, Outline};
use crate::rules::{self, Ledger};

/// A document that was judged and laid out.
#[derive(Clone, Copy)]
pub struct Inspected<'a> {
    /// What it says.
    pub factsheet: &'a Factsheet,
    /// Which checks its facts passed through.
    pub ledger: &'a Ledger,
    /// The facts that its pages print.
    pub printed: &'a [FactOnPage],
    /// What it is from.
    pub loaded: &'a Loaded,
    /// What gives its numbers.
    pub ties: &'a TieOut,
}

/// Makes something of a judged document and of the facts that its pages print.
pub fn inspect<T>(job: &Job<'_>, look: impl FnOnce(&Inspected<'_>) -> T) -> Outcome<T> {
    carry_out(job, |job, loaded, findings| {
        lay_out(job, loaded, findings, nothing, |pages, (), loaded, findings| {
            let Pages { factsheet, ledger, laid, .. } = *pages;
            let printed = &pages::printed_facts(&laid.placed, factsheet);
            let ties = &tied(job, factsheet, &[], loaded, findings);
            Some(look(&Inspected { factsheet, ledger, printed, loaded, ties }))
        })
    })
}

/// Describes how a document is laid out.
pub fn outline(job: &Job<'_>) -> Outcome<Outline> {
    carry_out(job, |job, loaded, findings| {
        lay_out(job, loaded, findings, nothing, |pages, (), loaded, _| {
            Some(pages::outline(&pages.laid.layout, pages.factsheet, &loaded.sources))
        })
    })
}

/// Checks a document without setting a page; its numbers are held against the data of its sources, too.
pub fn check(job: &Job<'_>) -> Outcome<Factsheet> {
    carry_out(job, |job, loaded, findings| {
        let factsheet = content(job, loaded, findings)?;
        judge(&factsheet, loaded, findings);
        tied(job, &factsheet, &[], loaded, findings);
        Some(factsheet)
    })
}

/// Says what gives each number of a document; `before` are the facts of another edition.
pub fn tie(job: &Job<'_>, before: &[Fact]) -> Outcome<TieOut> {
    carry_out(job, |job, loaded, findings| {
        let factsheet = content(job, loaded, findings)?;
        judge(&factsheet, loaded, findings);
        Some(tied(job, &factsheet, before, loaded, findings))
    })
}

/// Looks for what gives each number of a judged document, and warns of those that are near to something.
fn tied(
    job: &Job<'_>,
    factsheet: &Factsheet,
    before: &[Fact],
    loaded: &mut Loaded,
    findings: &mut Findings,
) -> TieOut {
    let _timed = TimingScope::new("evidence");
    let archive = Archive::read(factsheet, job.files, loaded);
    let numbers = rules::numbers(factsheet, &loaded.sources);
    let ties = evidence::tie(factsheet, &numbers, archive, before);
    ties.report(findings);
    rules::allow(Found::OnTies, factsheet, &loaded.sources, findings);
    ties
}
