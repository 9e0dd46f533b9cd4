//! What is left of another donor's sheet: its adjective, its people, its capital, its agency, its money or its rows.
//!
//! All that points to one country is one finding, and none where its name is reported already.

mod adjectives;
mod bullets;
mod capitals;
mod cities;
mod data;
mod givers;
mod instead;
mod spoken;
mod words;

use std::collections::BTreeMap;

use super::gazetteer::Gazetteer;
use super::{Spotted, named_by};
use crate::finding::{Code, Finding, Findings, Span};
use crate::input::Text;
use crate::locale::state_of;
use crate::rules::countries::unlisted::Reported;
use crate::rules::{Evidence, MAX_FINDINGS};

pub use words::Words;

/// Whom a document is about, and whom else its texts may name.
pub struct Listed {
    /// The donor's country; where a donor is none, the countries that its name has.
    donor: Vec<String>,
    partners: Vec<String>,
}

impl Listed {
    /// Collects the countries that a document lists, or names in the name of the donor or of the organization.
    pub fn new(gazetteer: &Gazetteer, evidence: &Evidence<'_>) -> Self {
        let donor = &evidence.partnership.donor;
        let in_name = |name: Option<&Text>| {
            let named = name.map(|name| named_by(name, gazetteer, evidence)).unwrap_or_default();
            let states = named.into_iter().flat_map(|(_, states)| states);
            states.map(str::to_owned).collect::<Vec<String>>()
        };
        let code = |text: &Text| text.value.clone();
        let own = match &donor.country {
            Some(country) => vec![code(country)],
            None => in_name(donor.name.as_ref().or(donor.adjective.as_ref())),
        };
        let mut partners: Vec<String> = donor.partners.iter().map(code).collect();
        partners.extend(in_name(Some(&evidence.partnership.organization.name)));
        Self { donor: own, partners }
    }

    /// Returns whether the donor is no country, nor named after one.
    pub fn has_no_country(&self) -> bool {
        self.donor.is_empty()
    }

    /// Returns whether one of some countries is the donor's.
    pub fn is_donor(&self, states: &[&str]) -> bool {
        self.donor.iter().any(|own| states.contains(&own.as_str()))
    }

    /// Returns whether one of some countries is the donor's or a partner.
    pub fn has(&self, states: &[&str]) -> bool {
        let is_partner = |code: &str| self.partners.iter().any(|own| own == code);
        self.is_donor(states)
            || states.iter().any(|code| is_partner(code) || state_of(code).is_some_and(is_partner))
    }
}

/// A place that points to a country which the document does not list.
struct Trace {
    /// The countries that it may be.
    states: Vec<&'static str>,
    place: Span,
    /// The words.
    says: String,
    /// What they are of the country.
    what: &'static str,
}

/// Reports the words, the money and the rows of countries that are neither the donor nor a partner.
pub fn others(
    texts: &[Spotted<'_, '_>],
    gazetteer: &Gazetteer,
    listed: &Listed,
    unlisted: &Reported,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let words = Words::new(evidence.locale);
    let mut traces = data::traces(gazetteer, &words, listed, evidence, findings);
    for text in texts {
        traces.extend(spoken::traces(text, &words, listed, evidence));
        instead::of_the_donor(text, &words, listed, evidence, findings);
        cities::told_as_capitals(text, &words, listed, evidence, findings);
    }
    bullets::of_partners(texts, &words, listed, evidence, findings);
    givers::of_partners(texts, &words, listed, evidence, findings);
    let mut groups: BTreeMap<&'static str, Vec<Trace>> = BTreeMap::new();
    for trace in traces {
        // `Dominican` may be of two countries, one of which is met already.
        let known = trace
            .states
            .iter()
            .find(|code| groups.contains_key(*code) || unlisted.contains_key(*code));
        let Some(code) = known.or(trace.states.first()).copied() else { continue };
        let group = groups.entry(code).or_default();
        // `Danish kroner` is money, and an adjective.
        if !group.iter().any(|other| overlaps(other.place, trace.place)) {
            group.push(trace);
        }
    }
    for (code, traces) in groups.into_iter().take(MAX_FINDINGS) {
        match unlisted.get(code) {
            Some(place) => join(*place, &traces, findings),
            None => findings.extend(report(code, &traces, evidence)),
        }
    }
}

/// Adds places to the finding of a country that is named by its name.
fn join(place: Span, traces: &[Trace], findings: &mut Findings) {
    let mut reported = findings.iter_mut();
    let own = reported
        .find(|finding| finding.code == Code::TextCountry && finding.place() == Some(place));
    if let Some(finding) = own {
        for trace in traces {
            *finding = finding.clone().other(trace.place, trace.what);
        }
    }
}

/// Makes the finding of a country.
fn report(code: &str, traces: &[Trace], evidence: &Evidence<'_>) -> Option<Finding> {
    let first = traces.first()?;
    let name = evidence.name_of(code);
    let message =
        format!("`{}` points to {name}, which is neither the donor nor a partner", first.says);
    let mut finding = Finding::new(Code::TextDonor, first.place, message).label(first.what);
    for trace in traces.iter().skip(1) {
        finding = finding.other(trace.place, trace.what);
    }
    let donor = &evidence.partnership.donor;
    let own = donor.country.as_ref().map(|code| evidence.name_of(&code.value));
    if let Some(own) = own.or_else(|| donor.name.as_ref().map(|name| name.value.clone())) {
        finding = finding.note(format!("the donor is {own}"));
    }
    Some(finding.help(format!(
        "write what is meant of the donor, or add \"{code}\" to `donor.partners` where it is rightly named"
    )))
}

/// Returns whether two places have a character in common.
fn overlaps(one: Span, other: Span) -> bool {
    one.source == other.source && one.start < other.end && other.start < one.end
}
