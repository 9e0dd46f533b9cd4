//! The manifest of a build: what went in and what came out.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

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
    let facts: serde_json::Map<String, Value> =
        output.facts.iter().map(|(name, text)| (name.clone(), text.clone().into())).collect();
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
