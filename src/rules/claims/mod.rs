//! Claims: what sentences say without a fact or a series that they are tied to.
//!
//! Each rule reads sentences as an editor does, and reports only what the document itself contradicts.

mod number;
mod phrases;
mod vocabulary;
pub mod statements;
mod groups;
mod slips;
pub mod arithmetic;
mod shares;
mod titled;
pub mod charted;
pub mod categories;
pub mod bases;
pub mod events;
pub mod photographs;
pub mod spelling;
pub mod places;
pub mod spans;
pub mod sums;
pub mod tables;
pub mod wholes;
pub mod counts;
pub mod twice;
pub mod time;
pub mod lengths;
pub mod series;
pub mod units;

pub use shares::Shares;
pub use vocabulary::Vocabulary;

use crate::finding::{Code, Findings, Span};
use crate::model::Owner;
use crate::rules::Evidence;

/// Whether a number is reported already as one that the document's own sums, shares, data or charts do not give; that it
/// differs from another one is then no further fault.
fn is_told(findings: &Findings, place: Span) -> bool {
    let codes = [
        Code::FactParts,
        Code::FactRatio,
        Code::FactData,
        Code::ChartTitle,
        Code::TextArithmetic,
        Code::TextCount,
        Code::TextSum,
        Code::TextShares,
        Code::TextTwice,
        Code::TableTotal,
    ];
    findings.iter().filter(|finding| codes.contains(&finding.code)).any(|finding| {
        finding.place().is_some_and(|told| {
            told.source == place.source && told.start < place.end && place.start < told.end
        })
    })
}

/// Whether a section is a story, or one within it: what is told there is told of its project.
fn is_story(owner: Owner, evidence: &Evidence<'_>) -> bool {
    let section = evidence.partnership.section_of(owner);
    section.is_some_and(|section| section.shows().story().is_some())
}
