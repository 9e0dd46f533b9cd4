//! `factsheet build` of several documents: in parallel, in one process.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::args::{BuildArgs, MakeArgs};
use super::progress::Progress;
use super::{order, told};
use crate::batch::{self, How, Manifest, Order, Run, Status};
use crate::cli::env::{Env, Exit};
use crate::cli::machine::Machine;
use crate::files::{self, Outputs};
use crate::finding::{self, Report, Severity, plural};
use crate::input::hash;

/// Builds the documents.
pub fn run(args: &BuildArgs, how: &How, env: &mut Env<'_>) -> Result<Exit, String> {
    let orders = orders(args)?;
    let build = fingerprint(args, env.variable("SOURCE_DATE_EPOCH").as_deref());
    let manifest = match (&args.each.manifest, &args.batch.out_dir) {
        (Some(path), _) => Some(path.clone()),
        (None, Some(folder)) => Some(folder.join(manifest_name(args))),
        (None, None) => None,
    };
    if build.is_none() && manifest.is_some() {
        env.report("every document is built, since the program cannot read itself to know whether it has changed\n");
    }
    claim(&orders, manifest.as_deref(), args)?;
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let run = Run {
        orders: &orders,
        how,
        manifest: manifest.as_deref(),
        build: build.as_deref(),
        is_forced: args.batch.force,
        keeps_going: args.batch.keep_going,
        threads: args.batch.jobs.map_or(cores, usize::from),
    };
    let mut progress = Progress::new(orders.len(), args.each.quiet, env);
    let mut failures = BTreeMap::new();
    let manifest = run.carry_out(&Machine::new(), &mut |index, made| {
        progress.step(&made.record, env);
        if let (Status::Failed, Some(order)) = (made.record.status, orders.get(index)) {
            let end = told::end(order, made, false);
            let is_text = how.report != finding::Format::Json;
            failures.insert(index, if is_text { format!("{}{end}", made.text) } else { end });
        }
    })?;
    progress.finish();
    let counts = manifest.run.unwrap_or_default();
    let of_run = manifest.documents.get(..counts.all()).unwrap_or_default();
    if how.report == finding::Format::Json {
        let reports = of_run.iter().map(|record| &record.report);
        env.json(&Report::joined(reports, Severity::Warning).write());
    }
    for text in failures.values() {
        env.report(text);
    }
    if let Some(path) = &args.batch.deps {
        let is_json = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
        let text = if is_json { batch::json_deps(of_run) } else { batch::make_deps(of_run)? };
        let read = of_run.iter().flat_map(|record| &record.inputs).map(|file| &file.path);
        Outputs::default().protect(read).claim(path, "`--deps`")?;
        files::write(path, text.as_bytes()).map_err(|error| files::unwritable(path, &error))?;
    }
    if !args.each.quiet || counts.failed > 0 {
        env.report(&summary(&manifest));
    }
    Ok(if counts.failed > 0 { Exit::Faults } else { Exit::Ok })
}

/// Returns what is to be made of each document, and refuses two that would write the same file.
fn orders(args: &BuildArgs) -> Result<Vec<Order>, String> {
    let for_one = [
        ("`--output`", args.each.output.is_some()),
        ("`--emit-typst`", args.each.emit_typst.is_some()),
    ];
    if let Some((option, _)) = for_one.iter().find(|(_, is_said)| *is_said)
        && !args.others.is_empty()
    {
        return Err(format!("{option} is for one document; say `--out-dir` for several"));
    }
    let mut orders = Vec::new();
    let mut outputs: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
    for file in std::iter::once(&args.each.file).chain(&args.others) {
        let mut order = order::order(&args.each, file)?;
        // One manifest for all of them.
        order.manifest = None;
        let name = order.output.file_name().map(PathBuf::from).unwrap_or_default();
        if let Some(folder) = &args.batch.out_dir {
            order.output = folder.join(&name);
            order.is_stream = files::is_device(&order.output);
        }
        if let Some(other) = outputs.insert(order.output.clone(), file.clone()) {
            if other == *file {
                continue;
            }
            return Err(format!(
                "`{}` and `{}` would both be written to `{}`; rename one of the folders",
                other.display(),
                file.display(),
                order.output.display()
            ));
        }
        let stem = name.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        if args.batch.shard.is_none_or(|shard| shard.contains(&stem.unwrap_or_default())) {
            orders.push(order);
        }
    }
    Ok(orders)
}

/// Holds the outputs of all documents and the files of the run against each other and against the documents.
fn claim(orders: &[Order], manifest: Option<&Path>, args: &BuildArgs) -> Result<(), String> {
    let documents = orders.iter().map(|order| files::document(&order.document));
    let mut outputs = Outputs::default().protect(documents);
    for order in orders {
        outputs.claim(&order.output, "a factsheet")?;
    }
    if let Some(path) = manifest {
        outputs.claim(path, "the manifest")?;
    }
    if let Some(path) = &args.batch.deps {
        outputs.claim(path, "`--deps`")?;
    }
    Ok(())
}

/// Returns the usual name of the manifest of a run; the parts of a divided run have one each.
fn manifest_name(args: &BuildArgs) -> String {
    match args.batch.shard {
        None => "factsheets.json".to_owned(),
        Some(shard) => format!("factsheets-{}.json", shard.to_string().replace('/', "-of-")),
    }
}

/// Returns the SHA-256 of the program and of how it is asked to build; none where the program cannot be read.
fn fingerprint(args: &BuildArgs, epoch: Option<&str>) -> Option<String> {
    let program = files::digest(&std::env::current_exe().ok()?)?.sha256;
    let how = MakeArgs {
        file: PathBuf::new(),
        output: None,
        manifest: None,
        quiet: false,
        ..args.each.clone()
    };
    Some(hash(format!("{program} {how:?} {epoch:?}").as_bytes()))
}

/// Says what came of the run.
fn summary(manifest: &Manifest) -> String {
    let counts = manifest.run.unwrap_or_default();
    let of_run = manifest.documents.get(..counts.all()).unwrap_or_default();
    let mut parts = vec![format!("{} built", counts.built)];
    for (count, what) in [
        (counts.unchanged, "unchanged"),
        (counts.failed, "failed"),
        (counts.left, "not begun (`--keep-going` goes on)"),
    ] {
        if count > 0 {
            parts.push(format!("{count} {what}"));
        }
    }
    let warnings: usize = of_run.iter().map(|record| record.report.warnings).sum();
    if warnings > 0 {
        parts.push(plural(warnings, "warning"));
    }
    let mut text = format!("{} in {:.1} s", parts.join(", "), counts.seconds);
    if counts.built > 1 && counts.seconds > 0.0 {
        #[expect(clippy::cast_precision_loss, reason = "two digits are printed")]
        let rate = counts.built as f64 / counts.seconds;
        text.push_str(&format!(", {rate:.1} a second"));
        let times = of_run
            .iter()
            .filter(|record| record.status == Status::Built)
            .filter_map(|record| Some((record.seconds?, &record.document)));
        if let Some((seconds, document)) = times.max_by(|a, b| a.0.total_cmp(&b.0)) {
            text.push_str(&format!("; the slowest: {document} ({seconds:.1} s)"));
        }
    }
    text.push('\n');
    text
}
