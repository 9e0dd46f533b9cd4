//! `factsheet schema`.

use clap::ValueEnum;

use super::env::{Env, Exit};
use crate::finding::render::json;
use crate::model;
use crate::template::Description;
use crate::theme::Theme;

/// Which schema to print.
#[derive(Debug, Clone, clap::Args)]
pub struct SchemaArgs {
    /// What the schema describes
    #[arg(value_enum, default_value_t = SchemaOf::Document, value_name = "WHAT")]
    pub of: SchemaOf,
}

/// What a schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// A factsheet's TOML file
    Document,
    /// A theme's TOML file
    Theme,
    /// A template's `template.toml`
    Template,
    /// The report that `check --format json` prints
    Report,
}

/// Prints a JSON Schema.
pub fn run(args: &SchemaArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let schema = match args.of {
        SchemaOf::Document => model::schema(),
        SchemaOf::Theme => model::schema_of::<Theme>("factsheet theme"),
        SchemaOf::Template => model::schema_of::<Description>("factsheet template"),
        SchemaOf::Report => json::schema(),
    };
    let schema = serde_json::to_string_pretty(&schema)
        .map_err(|error| format!("the schema cannot be written: {error}"))?;
    env.json(&(schema + "\n"));
    Ok(Exit::Ok)
}
