//! What is said of a document that was made, or was not.

use std::path::{Path, PathBuf};

use crate::batch::{Made, Order};
use crate::cli::report::{Weights, size};
use crate::finding::plural;

/// Returns the lines that close the report on a document; none when all is well and nobody wants to hear it.
pub fn end(order: &Order, made: &Made, is_quiet: bool) -> String {
    let report = &made.record.report;
    let weights = Weights { errors: report.errors, warnings: report.warnings, notes: 0 };
    if let Some(fault) = &made.record.fault {
        return format!("error: {fault}\n");
    }
    if made.paths.is_empty() {
        return failure_line(weights, &order.output);
    }
    let mut text = String::new();
    if !is_quiet {
        let bytes = made.record.outputs.iter().map(|file| file.bytes).sum();
        text.push_str(&success_line(&made.paths, made.record.pages, bytes, weights));
    }
    text.push_str(made.proof.as_deref().unwrap_or_default());
    text
}

/// Returns the line that says what was written.
fn success_line(paths: &[PathBuf], pages: usize, bytes: u64, weights: Weights) -> String {
    let path = match paths {
        [] => String::new(),
        [one] => one.display().to_string(),
        [first, .., last] => format!("{} to {}", first.display(), last.display()),
    };
    let mut line = format!("{path}: {}, {}", plural(pages, "page"), size(bytes));
    if let Some(words) = weights.words() {
        line.push_str(&format!(", {words}"));
    }
    line.push('\n');
    line
}

/// Returns the line that says why nothing was written.
fn failure_line(weights: Weights, output: &Path) -> String {
    let words = weights.words().unwrap_or_default();
    let kept = if output.exists() { "is as it was" } else { "was not written" };
    format!("{words}; {} {kept}\n", output.display())
}
