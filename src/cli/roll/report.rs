//! What a roll says: what was done, and what is left to do.

use std::path::{Path, PathBuf};

use crate::finding::plural;
use crate::roll::Rolled;
use crate::units::Period;

/// Says what was done, and what is left to do; `dated` has the lines that name years of the old edition.
pub(super) fn report(
    document: &Path,
    rolled: &Rolled,
    period: Period,
    lines: &[String],
    dated: &[(PathBuf, usize, String)],
) -> String {
    let shown = document.display();
    let mut text = format!("{shown}: written, {} → {period}\n", rolled.old_period);
    for line in lines {
        text.push_str(&format!("  {line}\n"));
    }
    for note in &rolled.notes {
        text.push_str(&format!("  note: {note}\n"));
    }
    if !rolled.renewed.is_empty() {
        text.push_str(&format!("  renewed: {}\n", plural(rolled.renewed.len(), "fact")));
        for (name, old, new) in &rolled.renewed {
            text.push_str(&if old == new {
                format!("    {name}: {old}, as before\n")
            } else {
                format!("    {name}: {old} → {new}\n")
            });
        }
    }
    if !rolled.past.is_empty() {
        let facts = plural(rolled.past.len(), "fact");
        text.push_str(&format!("  of the past, left as they are: {facts}\n"));
        for (name, old) in &rolled.past {
            text.push_str(&format!("    {name}: {old}\n"));
        }
    }
    if !rolled.to_confirm.is_empty() {
        text.push_str(&format!(
            "  to be confirmed: {}; `factsheet check` lists them\n",
            plural(rolled.to_confirm.len(), "fact")
        ));
        for (name, old) in &rolled.to_confirm {
            text.push_str(&format!("    {name}: {old}\n"));
        }
    }
    if !dated.is_empty() {
        text.push_str("  lines that name years of the last edition; look at each:\n");
        for (file, line, content) in dated {
            text.push_str(&format!("    {}:{line}: {content}\n", file.display()));
        }
    }
    let draft = if rolled.to_confirm.is_empty() { "" } else { "--draft " };
    text.push_str(&format!("next: factsheet build {draft}{shown}\n"));
    text
}
