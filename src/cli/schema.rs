//! `factsheet schema`.

use super::args::{SchemaArgs, SchemaOf};
use super::{Env, Exit};
use crate::finding::render::json;
use crate::model;
use crate::theme::Theme;

/// Prints a JSON Schema.
pub fn run(args: &SchemaArgs, env: &mut Env<'_>) -> Result<Exit, String> {
    let schema = match args.of {
        SchemaOf::Document => model::schema(),
        SchemaOf::Theme => model::schema_of::<Theme>("factsheet theme"),
        SchemaOf::Report => json::schema(),
    };
    let schema = serde_json::to_string_pretty(&schema)
        .map_err(|error| format!("the schema cannot be written: {error}"))?;
    env.json(&(schema + "\n"));
    Ok(Exit::Ok)
}
