//! From the command line to what is to be made, and how.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::{MakeArgs, OutputFormat};
use super::print;
use crate::batch::{How, Inputs, Order};
use crate::cli::env::Env;
use crate::cli::report::{self, Deny};
use crate::cli::values;
use crate::files;
use crate::fonts::Fonts;
use crate::input::Digest;
use crate::pipeline::{Format, Options};
use crate::press::Condition;
use crate::world::Edition;

/// Reads what all documents of a run are made with.
pub fn how(args: &MakeArgs, fonts: Arc<Fonts>, env: &Env<'_>) -> Result<How, String> {
    let format = format(args)?;
    let printing = print::printing(args, format)?;
    let mut inputs = Inputs::new();
    if let (Some(name), Some(condition)) = (&args.condition, &printing.condition)
        && Condition::built_in(name).is_none()
    {
        inputs.insert(name.into(), Some(Digest::of(&condition.icc)));
    }
    let format = match format {
        OutputFormat::Pdf => Format::Pdf,
        OutputFormat::Png => Format::Png { dpi: f64::from(args.dpi) },
        OutputFormat::Svg => Format::Svg,
    };
    let options = Options {
        edition: args.edition,
        format,
        is_draft: args.draft,
        created: values::moment(env)?,
        template: args.template,
    };
    Ok(How {
        options,
        printing,
        fonts,
        inputs,
        report: report::form(args.report.form, env),
        denies_warnings: args.report.deny == Some(Deny::Warnings),
        cleared_by: args.require_clearance.clone(),
        has_proof: args.proof,
    })
}

/// Returns what is to be made of a document, beside it or where the command line says.
pub fn order(args: &MakeArgs, document: &Path) -> Result<Order, String> {
    let output = match &args.output {
        Some(path) => path.clone(),
        None => beside(document, args, format(args)?)?,
    };
    Ok(Order {
        document: document.to_owned(),
        root: args.root.clone(),
        is_stream: files::is_device(&output),
        output,
        manifest: args.manifest.clone(),
        emitted: args.emit_typst.clone(),
    })
}

/// Returns the form of the output: as asked, or as the path ends.
fn format(args: &MakeArgs) -> Result<OutputFormat, String> {
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

/// Returns the usual place of an output: beside its document, and named after the document's folder.
fn beside(written: &Path, args: &MakeArgs, format: OutputFormat) -> Result<PathBuf, String> {
    let document = files::document(written);
    let file = std::path::absolute(&document)
        .map_err(|error| format!("`{}` is not a valid path: {error}", written.display()))?;
    let folder = file.parent().and_then(Path::file_name);
    let name = folder.or(file.file_stem()).map_or(Path::new("factsheet"), Path::new);
    let mut name = name.as_os_str().to_owned();
    // No edition and no template takes the place of another.
    if let Some(template) = args.template {
        name.push("-");
        name.push(template.name());
    }
    if args.edition == Edition::Print {
        name.push("-print");
    }
    name.push(match format {
        OutputFormat::Pdf => ".pdf",
        OutputFormat::Png => ".png",
        OutputFormat::Svg => ".svg",
    });
    Ok(document.with_file_name(name))
}
