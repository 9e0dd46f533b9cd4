//! `factsheet build` of several documents: in parallel, in one process.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use super::args::BuildArgs;
use super::build::{self, Config};
use super::progress::Progress;
use super::{Env, Exit};
use crate::batch::{self, FileHash, Manifest, Record, Shard, Status};
use crate::files::{self, Digest, Outputs};
use crate::finding::plural;
use crate::fonts::Fonts;
use crate::input::hash;

/// How many documents long an unused part of the typesetter's cache is kept.
const CACHE_ROUNDS: usize = 8;

/// The stack of a thread: that of a program's main thread.
const STACK_BYTES: usize = 8 * 1024 * 1024;

/// How several documents are built.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct BatchArgs {
    /// The folder for the outputs of several documents, each named after its document's folder; a manifest goes with them
    #[arg(long, value_name = "DIR", conflicts_with = "output")]
    pub out_dir: Option<PathBuf>,

    /// How many documents are built at the same time; all cores when left out
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub jobs: Option<u16>,

    /// Go on after a document has failed
    #[arg(long)]
    pub keep_going: bool,

    /// Build documents anew that have not changed
    #[arg(long)]
    pub force: bool,

    /// Write which outputs are made from which inputs: JSON where the path ends in .json, else rules for make
    #[arg(long, value_name = "PATH")]
    pub deps: Option<PathBuf>,

    /// Build only a stable part of the documents, such as 2/8
    #[arg(long, value_name = "K/N")]
    pub shard: Option<Shard>,
}

impl BatchArgs {
    /// Returns whether the command line asks for what only a run over several documents does.
    pub fn is_wanted(&self) -> bool {
        let Self { out_dir, jobs, keep_going, force, deps, shard } = self;
        *keep_going
            || *force
            || jobs.is_some()
            || deps.is_some()
            || shard.is_some()
            || out_dir.is_some()
    }
}

/// One document to build.
struct Task {
    /// The command line that builds it alone.
    args: BuildArgs,
    /// Its path as it was given.
    document: String,
}

/// Builds the documents.
pub fn run(args: &BuildArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let started = Instant::now();
    let tasks = tasks(args)?;
    let build = fingerprint(args, env.variable("SOURCE_DATE_EPOCH").as_deref());
    if build.is_none() && args.batch.out_dir.is_some() {
        env.report("every document is built, since the program cannot read itself to know whether it has changed\n");
    }
    let manifest_path = args.batch.out_dir.as_ref().map(|folder| manifest_path(folder, args));
    let of_run = [(&manifest_path, "the manifest of `--out-dir`"), (&args.batch.deps, "`--deps`")];
    let of_run = of_run.map(|(path, name)| path.as_deref().map(|path| (path, name)));
    claim(&tasks, of_run.into_iter().flatten(), std::iter::empty::<&Path>())?;
    let before = manifest_path
        .as_ref()
        .zip(build.as_ref())
        .and_then(|(path, build)| Manifest::read(&files::read(path).ok()?, build))
        .unwrap_or_default();
    let known = if args.batch.force { Manifest::default() } else { before.clone() };
    let mut progress = Progress::new(tasks.len(), args.quiet, env);
    let mut records = run_all(args, &tasks, &known, &mut progress, env)?;
    progress.finish();
    records.sort_by_key(|(index, _)| *index);
    let mut records: Vec<Record> = records.into_iter().map(|(_, record)| record).collect();
    let count = |status| records.iter().filter(|record| record.status == status).count();
    let counts = [Status::Built, Status::Unchanged, Status::Failed, Status::Left].map(count);
    let [built, unchanged, failed, left] = counts;
    let of_run_count = records.len();
    // Another run may have made other documents in the same folder; what is known of them stays known.
    let is_there = |file: &FileHash| files::exists(Path::new(&file.path));
    let others = before.others(&records).filter(|record| record.outputs.iter().all(is_there));
    let others: Vec<Record> = others.cloned().collect();
    records.extend(others);
    let manifest = Manifest {
        manifest: Manifest::FORM,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        build: build.unwrap_or_default(),
        built,
        unchanged,
        failed,
        left,
        seconds: seconds(started.elapsed()),
        documents: records,
    };
    for record in manifest.documents.iter().filter(|record| record.status == Status::Failed) {
        env.report(&record.report);
    }
    let read = manifest.documents.iter().flat_map(|record| &record.inputs).map(|file| &file.path);
    claim(&tasks, of_run.into_iter().flatten(), read)?;
    if let Some(path) = &manifest_path {
        write(path, &manifest.write())?;
    }
    if let Some(path) = &args.batch.deps {
        let of_this_run = manifest.documents.get(..of_run_count).unwrap_or_default();
        let is_json = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
        let text =
            if is_json { batch::json_deps(of_this_run) } else { batch::make_deps(of_this_run)? };
        write(path, &text)?;
    }
    if !args.quiet || manifest.failed > 0 {
        env.report(&summary(&manifest));
    }
    Ok(if manifest.failed > 0 { Exit::Faults } else { Exit::Ok })
}

/// Makes a task of each document, and refuses two that would write the same file.
fn tasks(args: &BuildArgs) -> Result<Vec<Task>, String> {
    if args.output.is_some() && !args.others.is_empty() {
        return Err("`--output` is for one document; say `--out-dir` for several".to_owned());
    }
    let mut tasks = Vec::new();
    let mut outputs: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
    for file in std::iter::once(&args.file).chain(&args.others) {
        let mut one =
            BuildArgs { file: file.clone(), others: Vec::new(), quiet: false, ..args.clone() };
        let beside = build::output(&one, build::format(&one)?)?;
        let name = beside.file_name().map(PathBuf::from).unwrap_or_default();
        let output = match (&args.batch.out_dir, &args.output) {
            (Some(folder), _) => folder.join(&name),
            (None, Some(output)) => output.clone(),
            (None, None) => beside,
        };
        if let Some(other) = outputs.insert(output.clone(), file.clone()) {
            if other == *file {
                continue;
            }
            return Err(format!(
                "`{}` and `{}` would both be written to `{}`; rename one of the folders",
                other.display(),
                file.display(),
                output.display()
            ));
        }
        let stem = name.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        if args.batch.shard.is_some_and(|shard| !shard.contains(&stem.unwrap_or_default())) {
            continue;
        }
        one.output = Some(output);
        one.batch = BatchArgs::default();
        tasks.push(Task { args: one, document: shown(file) });
    }
    Ok(tasks)
}

/// Holds the outputs of all documents and the files of the run against each other and against what is read.
fn claim<'a>(
    tasks: &'a [Task],
    of_run: impl IntoIterator<Item = (&'a Path, &'static str)>,
    read: impl IntoIterator<Item = impl AsRef<Path>>,
) -> Result<(), String> {
    let documents = tasks.iter().map(|task| match task.args.file.is_dir() {
        true => task.args.file.join(files::DOCUMENT),
        false => task.args.file.clone(),
    });
    let mut outputs = Outputs::default().protect(documents).protect(read);
    let pages = tasks.iter().filter_map(|task| task.args.output.as_deref());
    for (path, name) in pages.map(|path| (path, "a factsheet")).chain(of_run) {
        outputs.claim(path, name)?;
    }
    Ok(())
}

/// Builds all tasks on all cores; returns each with its place in the list.
fn run_all(
    args: &BuildArgs,
    tasks: &[Task],
    known: &Manifest,
    progress: &mut Progress,
    env: &mut Env<'_>,
) -> Result<Vec<(usize, Record)>, String> {
    let epoch = env.variable("SOURCE_DATE_EPOCH");
    let fonts = Arc::new(Fonts::embedded());
    let has_failed = AtomicBool::new(false);
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    let work = |sender: mpsc::Sender<(usize, Record)>| {
        while let Some((index, task)) = {
            let index = next.fetch_add(1, Ordering::Relaxed);
            tasks.get(index).map(|task| (index, task))
        } {
            let record = if has_failed.load(Ordering::Relaxed) && !args.batch.keep_going {
                empty(task, Status::Left)
            } else {
                one(task, known, &fonts, epoch.as_deref())
            };
            if record.status == Status::Failed {
                has_failed.store(true, Ordering::Relaxed);
            }
            // Each document ages what the cache keeps of others; what they share stays young.
            comemo::evict(CACHE_ROUNDS);
            if sender.send((index, record)).is_err() {
                break;
            }
        }
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = args.batch.jobs.map_or(cores, usize::from).min(tasks.len());
    let mut records = Vec::with_capacity(tasks.len());
    std::thread::scope(|scope| -> Result<(), String> {
        // Threads of our own rather than rayon's: a worker of rayon that waits within the typesetter would begin
        // another document on the same stack, and so on.
        for _ in 0..threads {
            let sender = sender.clone();
            std::thread::Builder::new()
                .stack_size(STACK_BYTES)
                .spawn_scoped(scope, || work(sender))
                .map_err(|error| format!("no thread can be started: {error}"))?;
        }
        drop(sender);
        for (index, record) in receiver {
            progress.step(&record, env);
            records.push((index, record));
        }
        Ok(())
    })?;
    Ok(records)
}

/// Builds one document, unless nothing about it has changed.
fn one(task: &Task, known: &Manifest, fonts: &Arc<Fonts>, epoch: Option<&str>) -> Record {
    let started = Instant::now();
    if let Some(record) = known.known(&task.document)
        && is_unchanged(record)
    {
        return Record {
            status: Status::Unchanged,
            seconds: seconds(started.elapsed()),
            ..record.clone()
        };
    }
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut record = empty(task, Status::Failed);
    // A fault of ours in one document must not end the others.
    let round = catch_unwind(AssertUnwindSafe(|| {
        let variable =
            |name: &str| (name == "SOURCE_DATE_EPOCH").then(|| epoch.map(str::to_owned)).flatten();
        let mut env = Env::captured(&mut out, &mut err, variable);
        Config::with_fonts(&task.args, &env, Arc::clone(fonts)).and_then(|c| c.round(&mut env))
    }));
    record.report = String::from_utf8_lossy(&err).into_owned();
    match round {
        Ok(Ok(round)) => {
            record.status = if round.exit == Exit::Ok { Status::Built } else { Status::Failed };
            record.pages = round.written.pages;
            record.warnings = round.written.warnings;
            record.errors = round.written.errors;
            record.inputs = round.inputs.into_iter().map(|(path, read)| file_hash(&path, read)).collect();
            let written = round.written.paths.iter();
            record.outputs =
                written.map(|path| file_hash(path, Digest::of_file(path))).collect();
        }
        Ok(Err(message)) => record.report.push_str(&format!("error: {message}\n")),
        Err(_) => record.report.push_str(&format!(
            "error: the program failed on `{}`; this is a bug, please report it with the document\n",
            task.document
        )),
    }
    record.seconds = seconds(started.elapsed());
    record
}

/// Returns the record of a document of which nothing is known.
fn empty(task: &Task, status: Status) -> Record {
    Record {
        document: task.document.clone(),
        status,
        pages: 0,
        warnings: 0,
        errors: 0,
        seconds: 0.0,
        inputs: Vec::new(),
        outputs: Vec::new(),
        report: String::new(),
    }
}

/// Returns whether all inputs and outputs of a document are as they were.
fn is_unchanged(record: &Record) -> bool {
    let is_same = |file: &FileHash| {
        Digest::of_file(Path::new(&file.path)).map(|digest| digest.sha256) == file.sha256
    };
    !record.outputs.is_empty() && record.inputs.iter().chain(&record.outputs).all(is_same)
}

/// Describes a file by what was in it.
fn file_hash(path: &Path, content: Option<Digest>) -> FileHash {
    let (sha256, bytes) = content.map(|digest| (digest.sha256, digest.bytes)).unzip();
    FileHash { path: shown(path), sha256, bytes: bytes.unwrap_or_default() }
}

/// Writes a path as the manifest has it: from the folder that the user is in, where it is below it.
fn shown(path: &Path) -> String {
    let here = std::path::absolute(".").ok().and_then(|here| std::fs::canonicalize(here).ok());
    let short = here.as_deref().and_then(|here| path.strip_prefix(here).ok()).unwrap_or(path);
    short.to_string_lossy().replace('\\', "/")
}

/// Returns where the manifest of a run goes; the parts of a divided run have one each.
fn manifest_path(folder: &Path, args: &BuildArgs) -> PathBuf {
    folder.join(match args.batch.shard {
        None => "factsheets.json".to_owned(),
        Some(shard) => format!("factsheets-{}.json", shard.to_string().replace('/', "-of-")),
    })
}

/// Returns the SHA-256 of the program and of how it is asked to build; none where the program cannot be read.
fn fingerprint(args: &BuildArgs, epoch: Option<&str>) -> Option<String> {
    let program = Digest::of_file(&std::env::current_exe().ok()?)?.sha256;
    let how = BuildArgs {
        file: PathBuf::new(),
        others: Vec::new(),
        batch: BatchArgs::default(),
        output: None,
        quiet: false,
        ..args.clone()
    };
    Some(hash(format!("{program} {how:?} {epoch:?}").as_bytes()))
}

/// Returns a time in seconds, to the millisecond.
fn seconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 1000.0).round() / 1000.0
}

/// Writes a file of the run.
fn write(path: &Path, text: &str) -> Result<(), String> {
    files::write(path, text.as_bytes()).map_err(|error| files::unwritable(path, &error))
}

/// Says what came of the run.
fn summary(manifest: &Manifest) -> String {
    let mut parts = vec![format!("{} built", manifest.built)];
    for (count, what) in [
        (manifest.unchanged, "unchanged"),
        (manifest.failed, "failed"),
        (manifest.left, "not begun (`--keep-going` goes on)"),
    ] {
        if count > 0 {
            parts.push(format!("{count} {what}"));
        }
    }
    let begun = manifest.built + manifest.unchanged + manifest.failed + manifest.left;
    let of_this_run = manifest.documents.iter().take(begun);
    let warnings: usize = of_this_run.map(|record| record.warnings).sum();
    if warnings > 0 {
        parts.push(plural(warnings, "warning"));
    }
    let mut text = format!("{} in {:.1} s", parts.join(", "), manifest.seconds);
    if manifest.built > 1 && manifest.seconds > 0.0 {
        #[expect(clippy::cast_precision_loss, reason = "two digits are printed")]
        let rate = manifest.built as f64 / manifest.seconds;
        text.push_str(&format!(", {rate:.1} a second"));
    }
    let slowest = manifest
        .documents
        .iter()
        .filter(|record| record.status == Status::Built)
        .max_by(|a, b| a.seconds.total_cmp(&b.seconds));
    if let (Some(slowest), true) = (slowest, manifest.built > 1) {
        text.push_str(&format!("; the slowest: {} ({:.1} s)", slowest.document, slowest.seconds));
    }
    text.push('\n');
    text
}
