//! The manifest of a build: what went in and what came out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::pages::FactOnPage;
use crate::finding::{Format, Severity, render};
use crate::fonts;
use crate::input::hash;
use crate::pipeline::{Outcome, Output};

/// Describes a build as JSON.
pub fn describe(
    document: &Path,
    outcome: &Outcome,
    output: &Output,
    written: &[PathBuf],
) -> String {
    let report = render(&outcome.findings, &outcome.sources, Format::Json, Severity::Note);
    let findings: Value = serde_json::from_str(&report).unwrap_or_default();
    let inputs: Vec<Value> = outcome
        .inputs
        .iter()
        .map(|(path, hash)| json!({ "path": path.as_str(), "sha256": hash }))
        .collect();
    let fonts: Vec<Value> = fonts::FILES
        .iter()
        .map(|(path, bytes)| json!({ "path": path, "sha256": hash(bytes) }))
        .collect();
    let outputs: Vec<Value> = written
        .iter()
        .zip(&output.files)
        .map(|(path, bytes)| json!({ "path": path, "bytes": bytes.len(), "sha256": hash(bytes) }))
        .collect();
    let facts = facts(&output.facts);
    let manifest = json!({
        "format": 1,
        "program": { "name": "factsheet", "version": env!("CARGO_PKG_VERSION") },
        "document": document,
        "pages": output.pages,
        "inputs": inputs,
        "fonts": fonts,
        "facts": facts,
        "report": findings,
        "outputs": outputs,
    });
    serde_json::to_string_pretty(&manifest).unwrap_or_default() + "\n"
}

/// Lists what the pages print of each fact, and on which of them.
fn facts(printed: &[FactOnPage]) -> Value {
    let mut facts: BTreeMap<&str, Vec<(&str, Vec<usize>)>> = BTreeMap::new();
    for fact in printed {
        let forms = facts.entry(&fact.name).or_default();
        let pages = match forms.iter_mut().find(|(form, _)| *form == fact.printed) {
            Some((_, pages)) => pages,
            None => {
                forms.push((&fact.printed, Vec::new()));
                let Some((_, pages)) = forms.last_mut() else { continue };
                pages
            }
        };
        if !pages.contains(&fact.page) {
            pages.push(fact.page);
        }
    }
    let form = |(text, pages): &(&str, Vec<usize>)| json!({ "printed": text, "pages": pages });
    let list = facts.iter().map(|(name, forms)| {
        ((*name).to_owned(), forms.iter().map(form).collect::<Vec<_>>().into())
    });
    Value::Object(list.collect())
}
