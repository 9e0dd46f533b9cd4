//! `factsheet clear`: what is released as it is.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::env::{Env, Exit};
use super::report::{Weights, count_line};
use super::values;
use crate::clearance::{self, Clearance, Records, Snapshot};
use crate::files;
use crate::finding::{self, Code, Finding, Severity};
use crate::fonts::Fonts;
use crate::input::ProjectFiles;
use crate::pipeline::{self, Job, Options};

/// The namespace of signatures, so that none of another purpose is taken for one of these.
const NAMESPACE: &str = "factsheet";

/// What is cleared, and by whom.
#[derive(Debug, Clone, clap::Args)]
pub struct ClearArgs {
    /// The factsheet's TOML file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Who clears it: a name, and, for a signature, the address that it is made for: "A. Diop <diop@ilo.org>"
    #[arg(long, value_name = "NAME")]
    pub by: String,

    /// As what: Director, Mission, Editor
    #[arg(long)]
    pub role: String,

    /// What to know about it
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,

    /// Sign it with this SSH key, by OpenSSH's `ssh-keygen`
    #[arg(long, value_name = "KEY")]
    pub sign: Option<PathBuf>,

    /// The folder that nothing may lead out of; the one above FILE's folder when left out
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,
}

/// Clears a document; one at fault is reported instead.
pub fn run(args: &ClearArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let document = files::document(&args.file);
    let (disk, path) = files::open(&document, args.root.as_deref())?;
    let fonts = Fonts::embedded();
    let job = Job { files: &disk, path: &path, fonts: &fonts, options: Options::default() };
    let outcome = pipeline::check(&job);
    let snapshot = Snapshot::read(&disk, &path).filter(|_| !outcome.findings.has_errors());
    let Some(snapshot) = snapshot else {
        let format = finding::Format::Full { color: env.color() };
        env.report(&finding::render(&outcome.findings, &outcome.sources, format, Severity::Error));
        env.report(&count_line(&Weights::of(&outcome.findings), 1));
        return Ok(Exit::Faults);
    };
    let mut own = Clearance {
        by: args.by.clone(),
        role: args.role.clone(),
        date: values::today(env)?,
        note: args.note.clone(),
        document: path.as_str().to_owned(),
        texts: snapshot.texts(),
        files: snapshot.files.clone(),
        signature: None,
    };
    if let Some(key) = &args.sign {
        own.signature = Some(signature(key, &own.unsigned())?);
    }
    let record = record_of(&document);
    let text = if files::exists(&record) {
        let bytes = files::read(&record).map_err(|error| files::unreadable(&record, &error))?;
        Records::read(&bytes).map_err(|why| format!("`{}`: {why}", record.display()))?;
        String::from_utf8_lossy(&bytes).into_owned()
    } else {
        String::new()
    };
    files::write(&record, own.add_to(&text).as_bytes())
        .map_err(|error| files::unwritable(&record, &error))?;
    let told = own.told();
    env.report(&format!("{}: {told}; see {}\n", document.display(), record.display()));
    Ok(Exit::Ok)
}

/// Returns the file of a document's clearances.
fn record_of(document: &Path) -> PathBuf {
    document.with_extension("").with_added_extension(clearance::ENDING.trim_start_matches('.'))
}

/// Judges the signatures of the last clearance of each role by a file of OpenSSH's allowed signers.
pub fn verify(
    allowed: &Path,
    disk: &dyn ProjectFiles,
    document: &crate::input::ProjectPath,
) -> Result<Vec<Finding>, String> {
    let records = clearance::read(disk, document)?;
    let mut found = Vec::new();
    for own in records.last() {
        let told = own.told();
        let why = match &own.signature {
            None => Some("it is not signed".to_owned()),
            Some(signature) => refuted(allowed, own, signature)?,
        };
        found.extend(why.map(|why| {
            let message = format!("that {told} is not proved: {why}");
            Finding::nowhere(Code::ClearanceRecord, message)
                .help("have it cleared anew, and signed: `factsheet clear … --sign KEY`")
        }));
    }
    Ok(found)
}

/// Signs a text.
fn signature(key: &Path, text: &str) -> Result<String, String> {
    let key = key.to_string_lossy();
    let signed = keygen(&["-Y", "sign", "-f", &key, "-n", NAMESPACE], text)?;
    signed.map_err(|why| format!("`{key}` does not sign: {why}"))
}

/// Says why a signature does not hold; none where it does.
fn refuted(allowed: &Path, own: &Clearance, signature: &str) -> Result<Option<String>, String> {
    let temporary = tempfile::Builder::new()
        .prefix("factsheet-signature-")
        .tempdir()
        .map_err(|error| format!("there is no room for the signature: {error}"))?;
    let file = temporary.path().join("signature");
    files::write(&file, signature.as_bytes()).map_err(|error| files::unwritable(&file, &error))?;
    let (allowed, file) = (allowed.to_string_lossy(), file.to_string_lossy());
    let whom = own.by.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    let whom = whom.map_or(own.by.as_str(), |(address, _)| address).trim();
    let arguments = ["-Y", "verify", "-f", &allowed, "-I", whom, "-n", NAMESPACE, "-s", &file];
    Ok(keygen(&arguments, &own.unsigned())?.err())
}

/// Has OpenSSH do something with a text: what it answers, or why it does not.
fn keygen(arguments: &[&str], text: &str) -> Result<Result<String, String>, String> {
    let missing = |error: std::io::Error| format!("OpenSSH (`ssh-keygen`) cannot be run: {error}");
    let mut child = Command::new("ssh-keygen")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(missing)?;
    if let Some(mut input) = child.stdin.take() {
        // Where it does not read to the end, it says why itself.
        drop(input.write_all(text.as_bytes()));
    }
    let output = child.wait_with_output().map_err(missing)?;
    let said = String::from_utf8_lossy(&output.stderr);
    let reason = said.lines().last().unwrap_or("it says nothing").to_owned();
    let answer = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(if output.status.success() { Ok(answer) } else { Err(reason) })
}
