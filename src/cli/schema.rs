//! `factsheet schema`.

use super::{Env, Exit};
use crate::model;

/// Prints the JSON Schema of the document format.
pub fn run(env: &mut Env<'_>) -> Result<Exit, String> {
    let schema = serde_json::to_string_pretty(&model::schema())
        .map_err(|error| format!("the schema cannot be written: {error}"))?;
    env.print(&schema);
    env.print("\n");
    Ok(Exit::Ok)
}
