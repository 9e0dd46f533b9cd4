//! `factsheet roll`: the next edition of a factsheet, in a folder of its own.

mod report;
mod tree;

use std::path::{Path, PathBuf};

use super::check::check;
use super::env::{Env, Exit};
use super::{new, values};
use crate::figures::Figures;
use crate::files::{self, DiskFiles};
use crate::finding::plural;
use crate::fonts::Fonts;
use crate::import::InputFile;
use crate::input::{FileFault, ProjectFiles, ProjectPath};
use crate::locale::Locale;
use crate::pipeline::Options;
use crate::roll::{self, Edition, RollFault, Rolled};
use crate::scaffold::{self, TOTALS_FILE};
use crate::units::Period;
use tree::Tree;

/// Which edition to make.
#[derive(Debug, Clone, clap::Args)]
pub struct RollArgs {
    /// The folder of the last edition, or its TOML file
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,

    /// The years that the next edition covers, such as 2013-2018
    #[arg(long, value_name = "YEARS", value_parser = values::period)]
    pub period: Period,

    /// When it is published, such as 2018-05
    #[arg(long, value_name = "DATE", value_parser = values::month)]
    pub issued: String,

    /// The folder to make; beside the last edition's, with the years in its name moved on, when left out
    #[arg(long, value_name = "FOLDER")]
    pub into: Option<PathBuf>,

    /// The data; what `data` of a source names, or the shipped extract, when left out
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub from_data: Vec<PathBuf>,

    /// When the data were retrieved; today when left out
    #[arg(long, value_name = "DATE", value_parser = values::day)]
    pub accessed: Option<String>,
}

/// Makes the next edition.
pub fn run(args: &RollArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let document = files::document(&args.folder);
    let name = PathBuf::from(document.file_name().unwrap_or_default());
    let folder = match document.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    let (disk, path) =
        DiskFiles::open(&document, None).map_err(|error| files::unreadable(&document, &error))?;
    let bytes = disk
        .read(&path)
        .map_err(|fault| format!("`{}` cannot be read: {}", document.display(), why(&fault)))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| format!("`{}` is not UTF-8 text; save it as UTF-8", document.display()))?;
    let mut notes = Vec::new();
    let data = if args.from_data.is_empty() {
        let named = data_of(&text, &disk, &path, &mut notes)?;
        new::data(&args.from_data, named, &folder.join(".."), env)?
    } else {
        new::data(&args.from_data, Vec::new(), &folder.join(".."), env)?
    };
    let today = values::today(env)?;
    let edition = Edition {
        period: args.period,
        issued: &args.issued,
        accessed: args.accessed.as_deref().unwrap_or(&today),
        ledger: &data.ledger,
    };
    let mut rolled = roll::roll(&text, &edition)
        .map_err(|RollFault(message)| format!("`{}`: {message}", document.display()))?;
    let into = match &args.into {
        Some(into) => into.clone(),
        None => next_folder(&folder, rolled.old_period, args.period)?,
    };
    if files::exists(&into) {
        return Err(files::taken(&into));
    }
    if tree::is_within(&into, &folder) {
        return Err(format!(
            "`{}` lies in the folder of the last edition; choose one beside it with `--into`",
            into.display()
        ));
    }
    let root = tree::canonical(&folder)?;
    let root = root.parent().unwrap_or(&root);
    let tree = Tree::of(&folder, root)?;
    notes.extend(tree.notes);
    let outside = included(&document, &folder, &into, root)?;
    let made = files::NewFolder::begin(&into)?;
    let mut lines = Vec::new();
    let mut dated = Vec::new();
    for (path, real) in tree.files {
        if path == name {
            made.write(&path, rolled.toml.as_bytes())?;
        } else if is_output(&path) {
            notes.push(format!("`{}` was made from the last edition; left out", path.display()));
        } else if is_table(&path) {
            let bytes = files::read_up_to(&real, crate::input::MAX_FILE_BYTES)
                .map_err(|error| files::unreadable(&path, &error))?;
            let bytes = data_file(&path, bytes, &rolled, &edition, &text, &mut lines);
            made.write(&path, &bytes)?;
        } else {
            made.copy(&path, &real)?;
            if path.extension().is_some_and(|ending| ending == "toml") {
                let bytes = files::read_up_to(&real, crate::input::MAX_FILE_BYTES)
                    .map_err(|error| files::unreadable(&path, &error))?;
                let Ok(text) = String::from_utf8(bytes) else {
                    notes.push(format!(
                        "`{}` is not UTF-8 text; look yourself for the years of the last edition in it",
                        path.display()
                    ));
                    continue;
                };
                let found = roll::dated_lines(&text, &rolled, &edition).into_iter();
                dated.extend(found.map(|(line, content)| (into.join(&path), line, content)));
            }
        }
    }
    for (target, bytes) in &outside.files {
        files::write(target, bytes).map_err(|error| files::unwritable(target, &error))?;
        lines.push(format!("{}: copied, since the document reads it", target.display()));
    }
    made.finish()?;
    notes.extend(outside.notes);
    rolled.notes.splice(0..0, notes);
    let document = into.join(&name);
    let own = rolled.dated_lines.iter();
    dated.splice(0..0, own.map(|(line, content)| (document.clone(), *line, content.clone())));
    env.report(&report::report(&document, &rolled, args.period, &lines, &dated));
    Ok(Exit::Ok)
}

/// Reads the data sets that the document's sources name; one that is not there is told.
fn data_of(
    text: &str,
    disk: &DiskFiles,
    document: &ProjectPath,
    notes: &mut Vec<String>,
) -> Result<Vec<InputFile>, String> {
    let mut found = Vec::new();
    for (source, written) in roll::data_sets(text) {
        let read = document.beside(&written).ok_or(FileFault::Outside).and_then(|path| {
            let name = disk.display(&path);
            disk.read(&path).map(|bytes| InputFile { name, bytes, book: None })
        });
        match read {
            Ok(file) => found.push(file),
            Err(fault @ FileFault::Missing { .. }) => notes.push(format!(
                "`{written}`, the data of the source `{source}`, cannot be read: {}; other data are taken",
                why(&fault)
            )),
            Err(fault) => {
                return Err(format!(
                    "`{written}`, the data of the source `{source}`, cannot be read: {}",
                    why(&fault)
                ));
            }
        }
    }
    Ok(found)
}

/// Says why a file did not come.
fn why(fault: &FileFault) -> String {
    match fault {
        FileFault::Missing { .. } => "it is not there".to_owned(),
        FileFault::Outside => "it is outside the project; copy it into the project".to_owned(),
        FileFault::TooLarge { size } => format!("it has {} MB", size / 1024 / 1024),
        FileFault::Unreadable(reason) => reason.clone(),
    }
}

/// Files beside the old folder that the document reads, and that have to be beside the new one.
#[derive(Default)]
struct Outside {
    files: Vec<(PathBuf, Vec<u8>)>,
    notes: Vec<String>,
}

/// Finds what the document reads from outside of its folder, where the new folder stands elsewhere.
fn included(document: &Path, folder: &Path, into: &Path, root: &Path) -> Result<Outside, String> {
    let mut outside = Outside::default();
    let beside = into.parent().filter(|parent| !parent.as_os_str().is_empty());
    let beside = beside.unwrap_or(Path::new("."));
    if tree::canonical(beside).is_ok_and(|beside| beside == root) {
        return Ok(outside);
    }
    let own = tree::canonical(folder)?;
    let options = Options { is_draft: true, ..Options::default() };
    // A document at fault names its files all the same.
    let outcome = check(document, None, &Fonts::embedded(), options)?;
    for path in outcome.inputs.keys() {
        let from = root.join(path.as_str());
        if from.starts_with(&own) {
            continue;
        }
        let bytes = files::read(&from).map_err(|error| files::unreadable(&from, &error))?;
        let target = beside.join(path.as_str());
        match files::read(&target) {
            Ok(there) if there == bytes => {}
            Ok(_) => outside.notes.push(format!(
                "`{}` is there already and is not what the last edition reads; it was left as it is",
                target.display()
            )),
            Err(_) => outside.files.push((target, bytes)),
        }
    }
    Ok(outside)
}

/// Returns the folder of the next edition: the years in the name moved on, or the last one put after it.
fn next_folder(folder: &Path, old: Period, new: Period) -> Result<PathBuf, String> {
    let absolute = tree::canonical(folder)?;
    let name = absolute.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let next = roll::next_name(&name, old, new);
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty());
    Ok(match parent {
        Some(parent) if folder.file_name().is_some() => parent.join(next),
        None if folder.file_name().is_some() => PathBuf::from(next),
        _ => absolute.with_file_name(next),
    })
}

/// Returns whether a file was made from the document rather than for it.
fn is_output(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"))
}

/// Returns whether a file has figures in rows.
fn is_table(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"))
}

/// Makes a table of the next edition; what has no contributions is copied as it is.
fn data_file(
    path: &Path,
    bytes: Vec<u8>,
    rolled: &Rolled,
    edition: &Edition<'_>,
    text: &str,
    lines: &mut Vec<String>,
) -> Vec<u8> {
    let shown = path.display().to_string();
    if path == Path::new(TOTALS_FILE)
        && let Some(donor) = &rolled.donor
    {
        lines.push(format!("{shown}: written anew"));
        return scaffold::totals(edition.ledger, donor, edition.period).into_bytes();
    }
    if let Some((_, write)) = scaffold::TABLES.iter().find(|(name, _)| path == Path::new(name))
        && let Some(donor) = &rolled.donor
    {
        let figures = Figures::new(edition.ledger, donor);
        let csv = roll::language(text)
            .and_then(|language| Locale::new(&language))
            .and_then(|locale| write(&figures, edition.period, &locale));
        if let Some(csv) = csv {
            lines.push(format!("{shown}: written anew"));
            return csv.into_bytes();
        }
    }
    let file = InputFile { name: shown.clone(), bytes, book: None };
    match roll::extend(&file, edition.ledger, edition.period) {
        Some(extended) => {
            let years: Vec<String> = {
                let mut years: Vec<i16> = extended.added.iter().map(|(year, ..)| *year).collect();
                years.dedup();
                years.iter().map(ToString::to_string).collect()
            };
            let mut line = format!("{shown}: {} added", plural(extended.added.len(), "row"));
            if !years.is_empty() {
                line.push_str(&format!(" ({})", years.join(", ")));
            }
            lines.push(line);
            for (year, kind, old, new) in &extended.restated {
                lines.push(format!("{shown}: {year} {kind} restated by the data: {old} → {new}"));
            }
            extended.text.into_bytes()
        }
        None => {
            lines.push(format!("{shown}: copied as it is; renew its figures yourself"));
            file.bytes
        }
    }
}
