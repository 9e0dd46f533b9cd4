//! Counts in the sentences of reports.

/// Writes a count with its noun, which takes an `s` unless there is one.
pub fn plural(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
