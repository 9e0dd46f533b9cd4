//! The addresses of a document's keys, each read once by the rule of links in texts.

use std::collections::BTreeMap;

use super::field::ReadText;
use crate::finding::{Code, Finding, Findings, Span};
use crate::input::Text;
use crate::model::Partnership;
use crate::text::{Address, Refusal, visit_links};

/// Reads an address; what is none is reported.
pub(super) fn read(
    text: &Text,
    read: fn(&str) -> Result<Address, Refusal>,
    findings: &mut Findings,
) -> Option<Address> {
    let address = read(&text.value);
    let report = |refusal: Refusal| {
        findings.push(Finding::new(Code::TextLink, text.span, refusal.message).help(refusal.help));
    };
    address.map_err(report).ok()
}

/// Reads an address that may be left out.
pub(super) fn some(
    text: &Option<Text>,
    how: fn(&str) -> Result<Address, Refusal>,
    findings: &mut Findings,
) -> Option<Address> {
    text.as_ref().and_then(|text| read(text, how, findings))
}

/// Reads where the sources are to be had, by the sources' names.
pub(super) fn of_sources(
    partnership: &Partnership,
    findings: &mut Findings,
) -> BTreeMap<String, Address> {
    let sources = partnership.sources.sound();
    sources
        .filter_map(|(name, source)| {
            let address = read(source.url.as_ref()?, Address::page, findings)?;
            Some((name.value.clone(), address))
        })
        .collect()
}

/// Returns where addresses were written: in texts, of the organization and of sources.
pub(super) fn places(partnership: &Partnership, texts: &[ReadText]) -> Vec<Span> {
    let organization = &partnership.organization;
    let sources = partnership.sources.sound().filter_map(|(_, source)| source.url.as_ref());
    let keys = organization.email.iter().chain(&organization.website).chain(sources);
    let mut places: Vec<Span> = keys.map(|text| text.span).collect();
    for text in texts {
        visit_links(&text.blocks, &mut |place, _| places.push(place));
    }
    places
}
