//! Countries that are neither the donor nor a partner: only those may be named.

use std::collections::BTreeMap;

use super::Named;
use crate::finding::{Code, Finding, Findings, Span};
use crate::locale::{self, UNION, composed, state_of};
use crate::nearest::choices;
use crate::rules::{Evidence, MAX_FINDINGS};

/// From more countries on, what is missing is the list of partners, and one finding has the line for it.
const MOST_APART: usize = 8;

/// The most countries that a message names.
const MOST_NAMED: usize = 5;

/// A country that the texts name and the document does not.
struct Unlisted {
    code: &'static str,
    /// What it was called before, if the text calls it that.
    former: Option<&'static str>,
    places: Vec<Span>,
}

/// Where the countries that a document does not list are reported by their names, by their codes.
pub type Reported = BTreeMap<&'static str, Span>;

/// Reports every country that is neither the donor nor a partner.
pub fn named(
    names: &[Named<'_, '_>],
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) -> Reported {
    // A code at fault is reported already, and may stand for any country.
    if findings.iter().any(|finding| finding.code == Code::CountryUnknown) {
        return Reported::new();
    }
    let unlisted = collect(names, evidence);
    let (allowed, unlisted): (Vec<_>, Vec<_>) =
        unlisted.into_iter().partition(|one| is_allowed(one, evidence));
    // What is allowed stays apart, since an allowance is for the whole of a finding.
    let apart = |of: &[Unlisted]| -> Vec<Finding> {
        of.iter().flat_map(|one| apart(one, evidence)).take(MAX_FINDINGS).collect()
    };
    findings.extend(apart(&allowed));
    let is_many = unlisted.len() > MOST_APART;
    if is_many {
        findings.extend(together(&unlisted, evidence));
    } else {
        findings.extend(apart(&unlisted));
    }
    let first = |one: &Unlisted| one.places.first().copied().map(|place| (one.code, place));
    let head = unlisted.first().and_then(first).filter(|_| is_many);
    let places = unlisted.iter().filter_map(|one| {
        let (code, place) = first(one)?;
        Some((code, head.map_or(place, |(_, head)| head)))
    });
    allowed.iter().filter_map(first).chain(places).collect()
}

/// Collects the countries in the order in which the texts name them.
fn collect(names: &[Named<'_, '_>], evidence: &Evidence<'_>) -> Vec<Unlisted> {
    let mut unlisted: Vec<Unlisted> = Vec::new();
    let mut index: BTreeMap<&str, usize> = BTreeMap::new();
    let issued = *evidence.partnership.factsheet.issued.value;
    for named in names {
        for found in &named.found {
            let spelling = found.spelling;
            // What a fact or the donor's own name prints was chosen, not typed.
            let is_typed = named.reading.is_typed(&found.bytes);
            if !is_typed
                || is_listed(spelling.code, evidence)
                || is_in_own_name(&spelling.text, evidence)
            {
                continue;
            }
            let place = named.place(found, evidence);
            let at = *index.entry(spelling.code).or_insert(unlisted.len());
            match unlisted.get_mut(at) {
                Some(known) => known.places.push(place),
                None => unlisted.push(Unlisted {
                    code: spelling.code,
                    former: spelling.is_former_on(issued).then_some(spelling.text.as_str()),
                    places: vec![place],
                }),
            }
        }
    }
    unlisted
}

/// Returns whether the document lists a country, or the State that a territory belongs to.
pub fn is_listed(code: &str, evidence: &Evidence<'_>) -> bool {
    let donor = &evidence.partnership.donor;
    let lists =
        |code: &str| donor.country.iter().chain(&donor.partners).any(|known| known.value == code);
    code == UNION || lists(code) || state_of(code).is_some_and(lists)
}

/// Returns whether the donor's or the organization's own name has the name of a country in it.
fn is_in_own_name(name: &str, evidence: &Evidence<'_>) -> bool {
    let split = |text: &str| -> Vec<String> {
        text.split_whitespace().flat_map(locale::atoms).map(locale::folded).collect()
    };
    let name = split(name);
    let own =
        [evidence.partnership.donor.name.as_ref(), Some(&evidence.partnership.organization.name)];
    own.into_iter()
        .flatten()
        .any(|own| split(&own.value).windows(name.len()).any(|atoms| atoms == name.as_slice()))
}

/// Returns whether an allowance is about a country.
fn is_allowed(one: &Unlisted, evidence: &Evidence<'_>) -> bool {
    let said = evidence.english.country(one.code).unwrap_or_default();
    evidence.partnership.allow.iter().any(|allowance| {
        let allowance = &allowance.value;
        let is_meant = |about: &str| {
            said.contains(about)
                || one
                    .places
                    .iter()
                    .any(|place| composed(evidence.sources.slice(*place)).contains(about))
        };
        allowance.code.value == Code::TextCountry.id()
            && allowance.about.as_ref().is_some_and(|about| is_meant(&about.value))
    })
}

/// The findings for one country, at each place that names it.
fn apart(one: &Unlisted, evidence: &Evidence<'_>) -> Vec<Finding> {
    let said = evidence.english.country(one.code).unwrap_or_default();
    let donor = &evidence.partnership.donor;
    let known: Vec<&str> =
        donor.country.iter().chain(&donor.partners).map(|code| code.value.as_str()).collect();
    let former = one.former.map(|former| format!("{former} is a former name of {said}"));
    let note = match known.as_slice() {
        [] => None,
        [donor] => Some(format!("the only country that the document lists is `{donor}`")),
        _ => Some(format!("the texts may name {}", choices(known))),
    };
    let at = |place: &Span| {
        let finding = Finding::new(
            Code::TextCountry,
            *place,
            format!("{said} is neither the donor nor a partner"),
        )
        .label("named here")
        .help(format!("correct the name, or add \"{}\" to `donor.partners`", one.code));
        former.iter().chain(&note).fold(finding, Finding::note)
    };
    one.places.iter().map(at).collect()
}

/// The finding for many countries, with the line that lists them.
fn together(unlisted: &[Unlisted], evidence: &Evidence<'_>) -> Option<Finding> {
    let name = |one: &Unlisted| evidence.english.country(one.code).unwrap_or_default();
    let mut named: Vec<String> = unlisted.iter().take(MOST_NAMED).map(name).collect();
    let more = unlisted.len().saturating_sub(named.len());
    named.push(format!("{more} more"));
    let mut places = unlisted.iter().flat_map(|one| one.places.first().copied());
    let first = places.next()?;
    let listed = evidence.partnership.donor.partners.iter().map(|code| code.value.as_str());
    let codes: Vec<String> = listed
        .chain(unlisted.iter().map(|one| one.code))
        .map(|code| format!("\"{code}\""))
        .collect();
    let finding = Finding::new(
        Code::TextCountry,
        first,
        format!(
            "{} countries are neither the donor nor a partner: {}",
            unlisted.len(),
            evidence.english.list(&named)
        ),
    )
    .label("the first of them")
    .help(format!(
        "correct the names, or list them in `[donor]`: partners = [{}]",
        codes.join(", ")
    ));
    Some(places.fold(finding, |finding, place| finding.other(place, "")))
}
