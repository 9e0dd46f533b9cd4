//! `factsheet import ceb`: the files of the Chief Executives Board.

use super::args::CebArgs;
use super::output::{self, Made};
use super::sources::{accessed, find_donor, read_files};
use crate::cli::env::{Env, Exit};
use crate::import::{self, TableFault, Wanted};

/// Imports files of the Chief Executives Board.
pub(super) fn run(args: &CebArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let accessed = accessed(&args.target, env)?;
    let input = read_files(&args.files, None, env)?;
    let mut wanted = Wanted {
        agency: Some(args.agency.clone()),
        donor: None,
        period: args.period,
        repeats: args.repeats,
        decimal: args.decimal,
    };
    let fault = |TableFault(message): TableFault| message;
    let (ledger, mut tally) = import::read_ceb(&input, &wanted).map_err(fault)?;
    let mut donors = Vec::new();
    for written in &args.donor {
        donors.push(find_donor(written, &ledger)?);
    }
    // The tally of one donor leaves out what went wrong with others.
    if let [donor] = donors.as_slice() {
        wanted.donor = Some(donor.clone());
        (_, tally) = import::read_ceb(&input, &wanted).map_err(fault)?;
    }
    if donors.is_empty() {
        donors = ledger.donors().into_keys().collect();
    } else {
        tally.gaps = donors.iter().filter_map(|donor| ledger.gap(donor)).collect();
    }
    env.report(&tally.report("US$"));
    let name = args.target.name.as_deref().unwrap_or("contributions");
    let csv = import::contributions(&ledger, &donors);
    let file = format!("{name}.csv");
    let snippet = import::snippet(&ledger, &donors, &file, &accessed);
    let made = Made { name, csv: &csv, toml: &snippet, inputs: &args.files };
    output::finish(&args.target, &made, args.skip_unread, &tally, env)
}
