//! `factsheet new`: a folder for a donor, filled from the data; what a person has to write is marked in it.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use super::env::{Env, Exit};
use super::import::{find_donor, read_files};
use super::values;
use crate::figures::Figures;
use crate::files::{self, DOCUMENT};
use crate::import::{self, Donor, Expense, InputFile, Ledger, TableFault, Wanted};
use crate::model::Of;
use crate::scaffold::{self, Plan, ScaffoldFault};
use crate::units::Period;

/// The organizations that the program knows: the names of their files, and what is in them.
const ORGANIZATIONS: &[(&str, &str)] =
    &[("ilo", include_str!("../../data/organizations/ilo.toml"))];

/// What to start.
#[derive(Debug, Clone, clap::Args)]
pub struct NewArgs {
    /// The folder to make; asked for, like all the rest, when left out in a terminal
    #[arg(value_name = "FOLDER")]
    pub folder: Option<PathBuf>,

    /// The donor: an ISO 3166-1 code such as `NO`, `EU`, or a name; `all` makes a folder in FOLDER for every government
    #[arg(long, value_name = "DONOR")]
    pub donor: Option<String>,

    /// The organization: the name of its file in the folder `organizations` beside FOLDER
    #[arg(long, value_name = "NAME", default_value = "ilo")]
    pub organization: String,

    /// The data: files of the UN System Chief Executives Board; `ceb/` beside FOLDER, or the shipped extract, when left out
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub from_data: Vec<PathBuf>,

    /// The years that it covers, such as 2013-2024; those of the data when left out
    #[arg(long, value_name = "YEARS", value_parser = values::period)]
    pub period: Option<Period>,

    /// The language of the texts: en or fr
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub language: String,

    /// When it is published, such as 2025-06; this month when left out
    #[arg(long, value_name = "DATE", value_parser = values::month)]
    pub issued: Option<String>,

    /// When the data were retrieved; today when left out
    #[arg(long, value_name = "DATE", value_parser = values::day)]
    pub accessed: Option<String>,

    /// Write only what the data say, with nothing left for a person to complete
    #[arg(long)]
    pub data_only: bool,
}

/// The data of a run, and where they came from.
pub struct DataSet {
    /// The amounts.
    pub ledger: Ledger,
    /// The files, as messages write them; none for the shipped extract.
    pub paths: Vec<PathBuf>,
}

/// Makes the folder.
pub fn run(args: &NewArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let args = if args.folder.is_none() && args.donor.is_none() {
        if !(env.is_terminal() && std::io::stdin().is_terminal()) {
            return Err(
                "say which folder and which donor: `factsheet new norway-2024 --donor NO`; \
                        in a terminal they are asked for"
                    .to_owned(),
            );
        }
        &ask(args)?
    } else {
        args
    };
    let folder = args.folder.as_deref().ok_or("say which folder to make")?;
    let written = args.donor.as_deref().ok_or("say which donor, such as `--donor NO`")?;
    if files::exists(folder) {
        return Err(files::taken(folder));
    }
    let beside = folder.parent().filter(|parent| !parent.as_os_str().is_empty());
    let beside = beside.unwrap_or(Path::new("."));
    let data = data(&args.from_data, Vec::new(), beside, env)?;
    let made = files::NewFolder::begin(folder)?;
    if written == "all" {
        return all(args, folder, made, &data, env);
    }
    let donor = find_donor(written, &data.ledger)?;
    let set = make(args, folder, beside, &donor, &data, env)?;
    for (name, text) in &set.files {
        made.write(Path::new(name), text.as_bytes())?;
    }
    // It is whole by itself, and no harm where the folder does not come to be.
    if let Some((path, text)) = &set.organization {
        files::write(path, text.as_bytes()).map_err(|error| files::unwritable(path, &error))?;
        env.report(&format!("{}: written\n", path.display()));
    }
    made.finish()?;
    for (name, _) in &set.files {
        env.report(&format!("{}: written\n", folder.join(name).display()));
    }
    let document = folder.join(DOCUMENT);
    let draft = if args.data_only { "" } else { "--draft " };
    env.report(&format!("next: factsheet build {draft}{}\n", document.display()));
    Ok(Exit::Ok)
}

/// Makes a folder in the folder for every government that gave something in the years that are wanted.
fn all(
    args: &NewArgs,
    folder: &Path,
    made: files::NewFolder,
    data: &DataSet,
    env: &mut Env<'_>,
) -> Result<Exit, String> {
    let year = args.period.map(Period::last).or_else(|| Some(data.ledger.years()?.1));
    let year = year.map_or(String::new(), |year| format!("-{year}"));
    let mut lines = String::new();
    let mut organization = None;
    let donors = data.ledger.donors().into_iter().filter(|(_, is_government)| *is_government);
    for (donor, _) in donors {
        if years(args, &donor, data).is_none() {
            lines.push_str(&format!("{}: no contribution in these years; left out\n", donor.name));
            continue;
        }
        let name = PathBuf::from(format!("{}{year}", import::slug(&donor.name)));
        let set = make(args, &folder.join(&name), folder, &donor, data, env)?;
        for (file, text) in &set.files {
            made.write(&name.join(file), text.as_bytes())?;
            lines.push_str(&format!("{}: written\n", folder.join(&name).join(file).display()));
        }
        organization = set.organization;
    }
    if let Some((path, text)) = &organization
        && let Ok(within) = path.strip_prefix(folder)
    {
        made.write(within, text.as_bytes())?;
        lines.push_str(&format!("{}: written\n", path.display()));
    }
    made.finish()?;
    env.report(&lines);
    Ok(Exit::Ok)
}

/// The files of a new document.
struct Set {
    /// Its own: names and contents.
    files: Vec<(&'static str, String)>,
    /// The organization's, where it is not there yet.
    organization: Option<(PathBuf, String)>,
}

/// Returns the years that a document covers: those that are asked for, or those in which the donor gave something.
fn years(args: &NewArgs, donor: &Donor, data: &DataSet) -> Option<Period> {
    let (first, last) = data.ledger.years()?;
    let all = Period::new(first, last).ok()?;
    let own = Figures::new(&data.ledger, donor).span(Of::Total, args.period.unwrap_or(all))?;
    Some(args.period.unwrap_or(own))
}

/// Makes the files of one donor's folder.
fn make(
    args: &NewArgs,
    folder: &Path,
    beside: &Path,
    donor: &Donor,
    data: &DataSet,
    env: &Env<'_>,
) -> Result<Set, String> {
    let period = years(args, donor, data).or(args.period).ok_or("the data have no year")?;
    let today = values::today(env)?;
    let month = today.get(..7).unwrap_or(&today).to_owned();
    let named = data.paths.first().map(|path| from_folder(path, folder));
    let schema = schema(folder);
    let shipped = data.paths.is_empty().then(|| import::SHIPPED_ACCESSED.to_owned());
    let (short_name, organization) = organization(&args.organization, &args.language, beside)?;
    let plan = Plan {
        ledger: &data.ledger,
        donor,
        organization: &args.organization,
        short_name: &short_name,
        period,
        issued: args.issued.as_deref().unwrap_or(&month),
        accessed: &args.accessed.clone().or(shipped).unwrap_or(today),
        schema: schema.as_deref(),
        data: named.as_deref(),
        language: &args.language,
        data_only: args.data_only,
    };
    let files = scaffold::write(&plan).map_err(|ScaffoldFault(message)| message)?;
    Ok(Set { files, organization })
}

/// Reads the data: the files named, those read already, those in `ceb/` beside the document's folder, or the shipped
/// extract.
pub fn data(
    named: &[PathBuf],
    read: Vec<InputFile>,
    beside: &Path,
    env: &Env<'_>,
) -> Result<DataSet, String> {
    let mut paths = named.to_vec();
    if paths.is_empty() && read.is_empty() {
        let is_extract = |path: &PathBuf| {
            path.file_name()
                .and_then(|name| name.to_str())
                .is_some_and(|name| name.contains("revenue-by-donor") && name.ends_with(".csv"))
        };
        let found = files::list(&beside.join("ceb")).unwrap_or_default();
        // The last in the order of the names is the latest.
        paths = found.into_iter().rfind(is_extract).into_iter().collect();
    }
    let expenses = expenses(beside, named.is_empty() && read.is_empty() && paths.is_empty(), env)?;
    let input = if !read.is_empty() {
        read
    } else if paths.is_empty() {
        vec![InputFile {
            name: import::SHIPPED_NAME.to_owned(),
            bytes: import::SHIPPED.to_vec(),
            book: None,
        }]
    } else {
        read_files(&paths, None, env)?
    };
    let (mut ledger, tally) =
        import::read_ceb(&input, &Wanted::default()).map_err(|TableFault(message)| message)?;
    if tally.has_doubt() {
        return Err(format!(
            "the data have rows that are not understood or contradict each other\n{}\
             help: see them by `factsheet import ceb`, correct them, and try again",
            tally.report("US$")
        ));
    }
    ledger.expenses = expenses;
    Ok(DataSet { ledger, paths })
}

/// Reads what the organization spent: from `ceb/` beside the document's folder, or the extract that goes with the
/// shipped revenue; of another organization's data there is none.
fn expenses(beside: &Path, is_shipped: bool, env: &Env<'_>) -> Result<Vec<Expense>, String> {
    let is_extract = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.contains("expenses-by-country") && name.ends_with(".csv")
    };
    let found = files::list(&beside.join("ceb")).unwrap_or_default();
    let file = match found.into_iter().rfind(is_extract) {
        Some(path) => read_files(&[path], None, env)?.pop(),
        None => is_shipped.then(|| InputFile {
            name: import::SHIPPED_NAME.to_owned(),
            bytes: import::SHIPPED_EXPENSES.to_vec(),
            book: None,
        }),
    };
    let read = |file: InputFile| import::read_expenses(&file).map_err(|TableFault(why)| why);
    file.map_or_else(|| Ok(Vec::new()), read)
}

/// Returns the path of the schema of documents from a folder, where one of those around it has it as this project has.
fn schema(folder: &Path) -> Option<String> {
    let absolute = std::path::absolute(folder).ok()?;
    let mut places =
        absolute.ancestors().skip(1).map(|around| around.join("schema/factsheet.schema.json"));
    places.find(|path| files::exists(path)).map(|path| from_folder(&path, folder))
}

/// Returns a path as a document in a folder writes it.
fn from_folder(path: &Path, folder: &Path) -> String {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let way = files::way(&absolute(folder), &absolute(path));
    way.to_string_lossy().replace('\\', "/")
}

/// Finds the organization's short name in a language, and its file where it has to be written first.
fn organization(
    name: &str,
    language: &str,
    beside: &Path,
) -> Result<(String, Option<(PathBuf, String)>), String> {
    let path = beside.join("organizations").join(format!("{name}.toml"));
    let mut missing = None;
    let text = match files::read(&path) {
        Ok(bytes) => String::from_utf8(bytes)
            .map_err(|_| format!("`{}` is not UTF-8 text", path.display()))?,
        Err(_) => {
            let known = ORGANIZATIONS.iter().find(|(known, _)| *known == name);
            let (_, text) = known.ok_or_else(|| {
                format!(
                    "there is no `{}`, and the program knows no organization `{name}`; \
                     write the file, with `name` and `short_name`",
                    path.display()
                )
            })?;
            missing = Some((path.clone(), (*text).to_owned()));
            (*text).to_owned()
        }
    };
    let table: toml_edit::DocumentMut =
        text.parse().map_err(|error| format!("`{}` is not TOML: {error}", path.display()))?;
    // In one language, or in several: that of the document, or the first.
    let said = |item: &toml_edit::Item| {
        let own = item.get(language.split('-').next().unwrap_or_default());
        let first = || item.as_table_like()?.iter().next().map(|(_, item)| item);
        let item = own.or_else(first).unwrap_or(item);
        item.as_str().map(str::to_owned)
    };
    let key = |key: &str| table.get(key).and_then(said);
    let short = key("short_name").or_else(|| key("name")).ok_or_else(|| {
        format!("`{}` has neither `short_name` nor `name`; add them", path.display())
    })?;
    Ok((short, missing))
}

/// Asks for what was not said.
fn ask(args: &NewArgs) -> Result<NewArgs, String> {
    let fault = |error: dialoguer::Error| format!("the terminal cannot be asked: {error}");
    let input = |prompt: &str, default: &str| {
        let mut input = dialoguer::Input::<String>::new().with_prompt(prompt);
        if !default.is_empty() {
            input = input.default(default.to_owned());
        }
        input.interact_text().map_err(fault)
    };
    let written = input("Donor (an ISO 3166-1 code such as NO, or a name)", "")?;
    let donor = import::find_donor(&written);
    let name = donor.map_or(written.clone(), |donor| donor.name);
    let slug = import::slug(&name);
    let folder = input("Folder", &slug)?;
    let organization = input("Organization", &args.organization)?;
    let years = input("Years, such as 2013-2024; empty for those of the data", " ")?;
    let languages = scaffold::LANGUAGES;
    let language = dialoguer::Select::new()
        .with_prompt("Language")
        .items(languages)
        .default(0)
        .interact()
        .map_err(fault)?;
    let period = match years.trim() {
        "" => None,
        years => Some(values::period(years)?),
    };
    Ok(NewArgs {
        folder: Some(folder.into()),
        donor: Some(written),
        organization,
        period,
        language: languages.get(language).map_or_else(|| "en".to_owned(), |tag| (*tag).to_owned()),
        ..args.clone()
    })
}
