//! `factsheet import csv` and `xlsx`: any table, by a mapping of its columns.

use std::collections::BTreeSet;

use super::args::TableArgs;
use super::output::{self, Made};
use super::sources::{accessed, read_files};
use crate::cli::env::{Env, Exit};
use crate::import::{self, Mapping, Reading, TableFault};

/// Imports a table by a mapping.
pub(super) fn run(args: &TableArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let accessed = accessed(&args.target, env)?;
    let input = read_files(&args.files, args.sheet.as_deref(), env)?;
    let mapping = Mapping {
        x: args.x.clone(),
        y: args.y.clone(),
        by: args.by.clone(),
        conditions: args.conditions.clone(),
        unit: args.unit,
        is_money: args.currency.is_some(),
        fiscal: args.fiscal_year,
        reading: Reading {
            sheet: args.sheet.as_deref(),
            head: args.head,
            decimal: args.decimal,
            skip_hidden: args.skip_hidden,
        },
    };
    let (figures, tally) =
        import::read_mapped(&input, &mapping).map_err(|TableFault(message)| message)?;
    let unit = args.currency.map_or("", |currency| currency.code());
    env.report(&tally.report(unit));
    let name = args.target.name.as_deref().unwrap_or("figures");
    let by = args.by.as_deref().unwrap_or_default();
    let csv = import::figures(&figures, [&args.x, by, &args.y]);
    let mut snippet = format!(
        "{}\n\n[sources.{}]\ntitle    = \"\"  # what it is, and who published it\naccessed = {}\n",
        import::MARK,
        key_or_quoted(name),
        import::string(&accessed)
    );
    let series: BTreeSet<&str> = figures.iter().map(|(series, ..)| series.as_str()).collect();
    let mut keys = BTreeSet::new();
    for label in series {
        let key = if label.is_empty() { key_or_quoted(name) } else { key_of(label) };
        // Labels that differ in marks only give one key.
        let number = (2..).find(|number| !keys.contains(&format!("{key}_{number}")));
        let key = match number {
            Some(number) if keys.contains(&key) => format!("{key}_{number}"),
            _ => key,
        };
        keys.insert(key.clone());
        let file = import::string(&format!("{name}.csv"));
        snippet.push_str(&format!("\n[series.{key}]\nfile   = {file}\n"));
        if !label.is_empty() {
            let value = import::string(label);
            snippet.push_str(&format!("where  = {{ {} = {value} }}\n", key_or_quoted(by)));
            snippet.push_str(&format!("label  = {value}\n"));
        }
        snippet.push_str(&format!("x      = {}\n", import::string(&args.x)));
        snippet.push_str(&format!("y      = {}\n", import::string(&args.y)));
        if let Some(currency) = args.currency {
            snippet.push_str(&format!("currency = \"{currency}\"\n"));
        }
        snippet.push_str(&format!("source = {}\n", import::string(name)));
    }
    let made = Made { name, csv: &csv, toml: &snippet, inputs: &args.files };
    output::finish(&args.target, &made, args.skip_unread, &tally, env)
}

/// Makes a key of TOML out of any label.
fn key_of(label: &str) -> String {
    let plain: String = label
        .to_lowercase()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
        .collect();
    let key = plain.split('_').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_");
    if key.starts_with(|c: char| c.is_ascii_alphabetic()) { key } else { format!("series_{key}") }
}

/// Writes a name as a key of TOML, in quotes where it needs them.
fn key_or_quoted(name: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if !name.is_empty() && name.chars().all(is_bare) {
        name.to_owned()
    } else {
        import::string(name)
    }
}
