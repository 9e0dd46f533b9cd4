//! `factsheet build`: one round, which `watch` runs too.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use typst::foundations::Datetime;

use super::args::{BuildArgs, Deny, EditionName, OutputFormat};
use super::manifest;
use super::report::{Weights, form};
use super::{Env, Exit, print, proof};
use crate::files::{self, Digest, DiskFiles, Outputs};
use crate::finding::plural;
use crate::finding::{self, Severity};
use crate::fonts::{self, Fonts};
use crate::input::ProjectPath;
use crate::pipeline::{self, Format, Job, Options, Output};
use crate::press::{self, Condition, edition::Printing};
use crate::world::{Edition, Templates};

/// Writes the factsheet.
pub fn run(args: &BuildArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    if args.batch.is_wanted() || !args.others.is_empty() {
        return super::batch::run(args, env);
    }
    let config = Config::new(args, env)?;
    Ok(config.round(env)?.exit)
}

/// A checked command line.
pub struct Config<'a> {
    args: &'a BuildArgs,
    options: Options,
    printing: Printing,
    output: PathBuf,
    fonts: Arc<Fonts>,
}

/// What a round did.
pub struct Round {
    /// How it ended.
    pub exit: Exit,
    /// Every file that the document asked for, and what was in it; none where nothing could be read.
    pub inputs: BTreeMap<PathBuf, Option<Digest>>,
    /// What was written.
    pub written: Written,
}

/// What a round wrote.
#[derive(Debug, Default)]
pub struct Written {
    /// The files.
    pub paths: Vec<PathBuf>,
    /// How many pages the document has.
    pub pages: usize,
    /// How many warnings there are.
    pub warnings: usize,
    /// How many errors there are.
    pub errors: usize,
}

impl<'a> Config<'a> {
    /// Checks a command line.
    pub fn new(args: &'a BuildArgs, env: &Env<'_>) -> Result<Self, String> {
        Self::with_fonts(args, env, Arc::new(Fonts::embedded()))
    }

    /// Checks a command line of one document among others, which share the fonts.
    pub fn with_fonts(
        args: &'a BuildArgs,
        env: &Env<'_>,
        fonts: Arc<Fonts>,
    ) -> Result<Self, String> {
        let format = format(args)?;
        Ok(Self {
            args,
            printing: print::printing(args, format)?,
            options: Options {
                edition: match args.edition {
                    EditionName::Web => Edition::Web,
                    EditionName::Print => Edition::Print,
                },
                format: match format {
                    OutputFormat::Pdf => Format::Pdf,
                    OutputFormat::Png => Format::Png { dpi: f64::from(args.dpi) },
                    OutputFormat::Svg => Format::Svg,
                },
                is_draft: args.draft,
                created: created(env)?,
            },
            output: output(args, format)?,
            fonts,
        })
    }

    /// Builds once: reads, makes, writes and reports.
    pub fn round(&self, env: &mut Env<'_>) -> Result<Round, String> {
        let document = &self.args.file;
        let (files, path) = DiskFiles::open(document, self.args.root.as_deref())
            .map_err(|error| format!("`{}` cannot be opened: {error}", document.display()))?;
        let templates = match &self.args.templates {
            Some(folder) => {
                files::read_templates(folder).map_err(|error| files::unreadable(folder, &error))?
            }
            None => Templates::embedded(),
        };
        let mut written = Written::default();
        let exit = self.make(&files, &path, &templates, &mut written, env)?;
        let inputs = self.inputs(&files, &templates);
        Ok(Round { exit, inputs, written })
    }

    /// Everything that was read: what the document asked for, and what the command line names.
    fn inputs(
        &self,
        files: &DiskFiles,
        templates: &Templates,
    ) -> BTreeMap<PathBuf, Option<Digest>> {
        let mut inputs = files.asked();
        if let Some(folder) = &self.args.templates {
            let read = templates.files();
            inputs.extend(
                read.map(|(path, text)| (folder.join(path), Some(Digest::of(text.as_bytes())))),
            );
        }
        if let (Some(name), Some(condition)) = (&self.args.condition, &self.printing.condition)
            && Condition::built_in(name).is_none()
        {
            inputs.insert(name.into(), Some(Digest::of(&condition.icc)));
        }
        inputs
    }

    /// Makes the output and writes it.
    fn make(
        &self,
        files: &DiskFiles,
        path: &ProjectPath,
        templates: &Templates,
        written: &mut Written,
        env: &mut Env<'_>,
    ) -> Result<Exit, String> {
        let job = Job { files, path, fonts: &self.fonts, templates, options: self.options };
        let contents = match &self.args.emit_typst {
            Some(folder) => pipeline::contents(&job).output.map(|files| (folder, files)),
            None => None,
        };
        let mut outcome = match (self.options.edition, self.options.format) {
            (Edition::Print, Format::Pdf) => pipeline::print(&job, &self.printing),
            _ => pipeline::build(&job),
        };
        if self.args.report.deny == Some(Deny::Warnings) {
            outcome.findings.deny_warnings();
        }
        let format = form(self.args.report.form, env);
        // Notes are for `check`; a build says what is wrong, or that all is well.
        let text = finding::render(&outcome.findings, &outcome.sources, format, Severity::Warning);
        if format != finding::Format::Json {
            env.report(&text);
        } else {
            env.json(&text);
        }
        let weights = Weights::of(&outcome.findings);
        written.warnings = weights.warnings;
        written.errors = weights.errors;
        let is_refused = weights.errors > 0 && !self.args.draft;
        // What is written is held against what was read, before a byte is written.
        let inputs = self.inputs(files, templates);
        let mut outputs = Outputs::default().protect(inputs.keys());
        if let Some((folder, contents)) = &contents {
            emit(folder, contents, &mut outputs)?;
        }
        match outcome.output.as_ref().filter(|_| !is_refused) {
            Some(output) => {
                written.paths = self.paths(output, &mut outputs)?;
                written.pages = output.pages;
                let pages =
                    written.paths.iter().cloned().zip(output.files.iter().map(Vec::as_slice));
                let mut all: Vec<(PathBuf, &[u8])> = pages.collect();
                let manifest =
                    manifest::describe(&self.args.file, &outcome, output, &written.paths);
                if let Some(path) = &self.args.manifest {
                    outputs.claim(path, "`--manifest`")?;
                    all.push((path.clone(), manifest.as_bytes()));
                }
                files::write_all(&all)?;
                if !self.args.quiet {
                    env.report(&success_line(&written.paths, output, weights));
                }
                if self.args.proof {
                    env.report(&self.proof(output)?);
                }
                // A draft is written all the same, but it is no clean document.
                Ok(if weights.errors > 0 { Exit::Faults } else { Exit::Ok })
            }
            None => {
                env.report(&failure_line(weights, &self.output));
                Ok(Exit::Faults)
            }
        }
    }

    /// Draws the plates of a print edition; returns the line that says so.
    fn proof(&self, output: &Output) -> Result<String, String> {
        let pdf = output.files.first().map(Vec::as_slice).unwrap_or_default();
        let condition = press::condition_of(pdf).unwrap_or_default();
        proof::write(&self.output, &condition)
    }

    /// Claims and returns the paths of an output's files.
    fn paths(&self, output: &Output, outputs: &mut Outputs) -> Result<Vec<PathBuf>, String> {
        let paths: Vec<PathBuf> = match self.options.format {
            Format::Pdf => vec![self.output.clone()],
            // All pages in turn go to a device or a pipe.
            _ if files::is_device(&self.output) => vec![self.output.clone(); output.files.len()],
            Format::Png { .. } | Format::Svg => {
                (1..=output.files.len()).map(|page| page_path(&self.output, page)).collect()
            }
        };
        for path in &paths {
            outputs.claim(path, "the factsheet")?;
        }
        Ok(paths)
    }
}

/// Returns the line that says what was written.
fn success_line(paths: &[PathBuf], output: &Output, weights: Weights) -> String {
    let bytes: usize = output.files.iter().map(Vec::len).sum();
    let path = match paths {
        [] => String::new(),
        [one] => one.display().to_string(),
        [first, .., last] => format!("{} to {}", first.display(), last.display()),
    };
    let mut line = format!("{path}: {}, {}", plural(output.pages, "page"), size(bytes));
    let spoken = Weights { notes: 0, ..weights };
    if let Some(words) = spoken.words() {
        line.push_str(&format!(", {words}"));
    }
    line.push('\n');
    line
}

/// Returns the line that says why nothing was written.
fn failure_line(weights: Weights, output: &Path) -> String {
    let words = Weights { notes: 0, ..weights }.words().unwrap_or_default();
    let kept = if output.exists() { "is as it was" } else { "was not written" };
    format!("{words}; {} {kept}\n", output.display())
}

/// Returns a size in kB or MB, of a thousand and a million bytes.
pub(super) fn size(bytes: usize) -> String {
    #[expect(clippy::cast_precision_loss, reason = "three digits are printed")]
    let bytes = bytes as f64;
    if bytes < 1e6 { format!("{:.0} kB", bytes / 1e3) } else { format!("{:.1} MB", bytes / 1e6) }
}

/// Returns the form of the output: as asked, or as the path ends.
pub(super) fn format(args: &BuildArgs) -> Result<OutputFormat, String> {
    if let Some(format) = args.format {
        return Ok(format);
    }
    let Some(path) = &args.output else { return Ok(OutputFormat::Pdf) };
    let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    match ending.as_deref() {
        Some("pdf") => Ok(OutputFormat::Pdf),
        Some("png") => Ok(OutputFormat::Png),
        Some("svg") => Ok(OutputFormat::Svg),
        _ => Err(format!(
            "`{}` ends in none of .pdf, .png and .svg; say which is meant by `--format`",
            path.display()
        )),
    }
}

/// Returns where the output goes: as asked, or beside the document and named after its folder.
pub(super) fn output(args: &BuildArgs, format: OutputFormat) -> Result<PathBuf, String> {
    if let Some(path) = &args.output {
        return Ok(path.clone());
    }
    let document = match args.file.is_dir() {
        true => args.file.join(files::DOCUMENT),
        false => args.file.clone(),
    };
    let file = std::path::absolute(&document)
        .map_err(|error| format!("`{}` is not a valid path: {error}", args.file.display()))?;
    let folder = file.parent().and_then(Path::file_name);
    let name = folder.or(file.file_stem()).map_or(Path::new("factsheet"), Path::new);
    let ending = match format {
        OutputFormat::Pdf => "pdf",
        OutputFormat::Png => "png",
        OutputFormat::Svg => "svg",
    };
    let mut name = name.as_os_str().to_owned();
    // The print edition does not take the place of the other.
    if args.edition == EditionName::Print {
        name.push("-print");
    }
    name.push(".");
    name.push(ending);
    Ok(document.with_file_name(name))
}

/// Returns the path of a page: `{page}` replaced, or the number before the ending.
fn page_path(path: &Path, page: usize) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let numbered = if name.contains("{page}") {
        name.replace("{page}", &page.to_string())
    } else {
        match name.rsplit_once('.') {
            Some((stem, ending)) => format!("{stem}-{page}.{ending}"),
            None => format!("{name}-{page}"),
        }
    };
    path.with_file_name(numbered)
}

/// Returns the moment of `SOURCE_DATE_EPOCH`, if it is set.
fn created(env: &Env<'_>) -> Result<Option<Datetime>, String> {
    let Some(written) = env.variable("SOURCE_DATE_EPOCH") else { return Ok(None) };
    let moment = written
        .parse()
        .ok()
        .and_then(|seconds| jiff::Timestamp::from_second(seconds).ok())
        .ok_or_else(|| {
            format!("SOURCE_DATE_EPOCH is a number of seconds since 1970, not `{written}`")
        })?;
    let civil = jiff::tz::Offset::UTC.to_datetime(moment);
    let small = |number: i8| u8::try_from(number).unwrap_or_default();
    Ok(Datetime::from_ymd_hms(
        i32::from(civil.year()),
        small(civil.month()),
        small(civil.day()),
        small(civil.hour()),
        small(civil.minute()),
        small(civil.second()),
    ))
}

/// Writes what the typesetter sees, and the fonts, into a folder.
fn emit(
    folder: &Path,
    contents: &[(String, Vec<u8>)],
    outputs: &mut Outputs,
) -> Result<(), String> {
    let contents = contents.iter().map(|(path, bytes)| (folder.join(path), bytes.as_slice()));
    let fonts = fonts::FILES.iter().map(|(path, bytes)| (folder.join("fonts").join(path), *bytes));
    let all: Vec<(PathBuf, &[u8])> = contents.chain(fonts).collect();
    for (path, _) in &all {
        outputs.claim(path, "`--emit-typst`")?;
    }
    files::write_all(&all)
}
