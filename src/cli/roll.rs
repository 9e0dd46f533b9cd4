//! `factsheet roll`: the next edition of a factsheet, in a folder of its own.

use std::path::{Path, PathBuf};

use super::report::plural;
use super::{Env, Exit, new, values};
use crate::figures::Figures;
use crate::files;
use crate::import::InputFile;
use crate::locale::Locale;
use crate::roll::{self, Edition, RollFault, Rolled};
use crate::scaffold::{self, RANKING_FILE, TOTALS_FILE};
use crate::units::Period;

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
    #[arg(long, value_name = "DATE", value_parser = values::day)]
    pub issued: String,

    /// The folder to make; beside the last edition's, with the year in its name replaced, when left out
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
    let is_file = args.folder.extension().is_some_and(|ending| ending == "toml");
    let (folder, name) = match (is_file, args.folder.parent(), args.folder.file_name()) {
        (true, Some(folder), Some(name)) => (folder.to_owned(), PathBuf::from(name)),
        _ => (args.folder.clone(), PathBuf::from("factsheet.toml")),
    };
    let document = folder.join(&name);
    let bytes = files::read(&document)
        .map_err(|error| format!("`{}` cannot be read: {error}", document.display()))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| format!("`{}` is not UTF-8 text; save it as UTF-8", document.display()))?;
    let named =
        if args.from_data.is_empty() { data_of(&text, &folder) } else { args.from_data.clone() };
    let beside = folder.join("..");
    let data = new::data(&named, &beside)?;
    let today = values::today(env)?;
    let edition = Edition {
        period: args.period,
        issued: &args.issued,
        accessed: args.accessed.as_deref().unwrap_or(&today),
        ledger: &data.ledger,
    };
    let rolled = roll::roll(&text, &edition)
        .map_err(|RollFault(message)| format!("`{}`: {message}", document.display()))?;
    let into = match &args.into {
        Some(into) => into.clone(),
        None => next_folder(&folder, rolled.old_period, args.period)?,
    };
    if files::exists(&into) {
        return Err(format!("`{}` is there already; nothing is ever overwritten", into.display()));
    }
    let mut lines = Vec::new();
    for path in files::tree(&folder)
        .map_err(|error| format!("`{}` cannot be read: {error}", folder.display()))?
    {
        let content = if path == name {
            rolled.toml.clone().into_bytes()
        } else if is_output(&path) {
            continue;
        } else {
            let bytes = files::read(&folder.join(&path))
                .map_err(|error| format!("`{}` cannot be read: {error}", path.display()))?;
            data_file(&path, bytes, &rolled, &edition, &text, &mut lines)
        };
        let target = into.join(&path);
        files::write(&target, &content)
            .map_err(|error| format!("`{}` cannot be written: {error}", target.display()))?;
    }
    env.report(&report(&into.join(&name), &rolled, args.period, &lines));
    Ok(Exit::Ok)
}

/// Returns the data sets that the document's sources name, as far as they are there.
fn data_of(text: &str, folder: &Path) -> Vec<PathBuf> {
    let Ok(document) = text.parse::<toml_edit::DocumentMut>() else { return Vec::new() };
    let Some(sources) = document.get("sources").and_then(toml_edit::Item::as_table_like) else {
        return Vec::new();
    };
    sources
        .iter()
        .filter_map(|(_, source)| source.get("data")?.as_str())
        .map(|path| folder.join(path))
        .filter(|path| files::exists(path))
        .collect()
}

/// Returns the folder of the next edition: the year in the name replaced, or put after it.
fn next_folder(folder: &Path, old: Period, new: Period) -> Result<PathBuf, String> {
    let absolute = std::path::absolute(folder)
        .map_err(|error| format!("`{}` is no path: {error}", folder.display()))?;
    let name = absolute.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let old_year = old.last().to_string();
    let new_year = new.last().to_string();
    let next = if name.contains(&old_year) && old_year != new_year {
        name.replace(&old_year, &new_year)
    } else {
        format!("{name}-{new_year}")
    };
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty());
    Ok(match parent {
        Some(parent) => parent.join(next),
        None if folder.file_name().is_some() => PathBuf::from(next),
        None => absolute.with_file_name(next),
    })
}

/// Returns whether a file was made from the document rather than for it.
fn is_output(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"))
}

/// Makes a file of the next edition; what is no data file is copied as it is.
fn data_file(
    path: &Path,
    bytes: Vec<u8>,
    rolled: &Rolled,
    edition: &Edition<'_>,
    text: &str,
    lines: &mut Vec<String>,
) -> Vec<u8> {
    let shown = path.display().to_string();
    if !path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv")) {
        return bytes;
    }
    if path == Path::new(TOTALS_FILE)
        && let Some(donor) = &rolled.donor
    {
        lines.push(format!("{shown}: written anew"));
        return scaffold::totals(edition.ledger, donor, edition.period).into_bytes();
    }
    if path == Path::new(RANKING_FILE)
        && let Some(donor) = &rolled.donor
    {
        let language = text.parse::<toml_edit::DocumentMut>().ok();
        let language = language
            .as_ref()
            .and_then(|document| document.get("factsheet")?.get("language")?.as_str())
            .and_then(Locale::new);
        let figures = Figures::new(edition.ledger, donor);
        let csv =
            language.and_then(|locale| scaffold::governments(&figures, edition.period, &locale));
        if let Some(csv) = csv {
            lines.push(format!("{shown}: written anew"));
            return csv.into_bytes();
        }
    }
    let file = InputFile { name: shown.clone(), bytes };
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
        None => file.bytes,
    }
}

/// Says what was done, and what is left to do.
fn report(document: &Path, rolled: &Rolled, period: Period, lines: &[String]) -> String {
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
    if !rolled.to_confirm.is_empty() {
        text.push_str(&format!(
            "  to be confirmed: {}; `factsheet check` lists them\n",
            plural(rolled.to_confirm.len(), "fact")
        ));
        for (name, old) in &rolled.to_confirm {
            text.push_str(&format!("    {name}: {old}\n"));
        }
    }
    if !rolled.dated_lines.is_empty() {
        text.push_str(&format!("  texts that name {}:\n", rolled.old_period.last()));
        for (line, content) in &rolled.dated_lines {
            text.push_str(&format!("    {shown}:{line}: {content}\n"));
        }
    }
    let draft = if rolled.to_confirm.is_empty() { "" } else { "--draft " };
    text.push_str(&format!("next: factsheet build {draft}{shown}\n"));
    text
}
