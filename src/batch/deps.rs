//! Which outputs are made from which inputs, for make and its kin.

use super::Record;

/// Writes rules for make: the outputs, a colon, the inputs.
///
/// # Errors
///
/// In a sentence, where a name has a line break: make knows no way to write one.
pub fn make(records: &[Record]) -> Result<String, String> {
    let mut files = records.iter().flat_map(|record| record.outputs.iter().chain(&record.inputs));
    if let Some(file) = files.find(|file| file.path.contains(['\n', '\r'])) {
        return Err(format!(
            "`--deps`: the name {:?} has a line break, which rules for make cannot have; rename the file, or name a \
             file that ends in .json",
            file.path
        ));
    }
    let mut text = String::new();
    for record in records.iter().filter(|record| !record.outputs.is_empty()) {
        let outputs: Vec<String> = record.outputs.iter().map(|file| escape(&file.path)).collect();
        text.push_str(&outputs.join(" "));
        text.push(':');
        for input in record.inputs.iter().filter(|input| input.sha256.is_some()) {
            text.push_str(" \\\n  ");
            text.push_str(&escape(&input.path));
        }
        text.push('\n');
    }
    Ok(text)
}

/// Writes an object of JSON: each output with the array of its inputs.
pub fn json(records: &[Record]) -> String {
    let mut map = serde_json::Map::new();
    for record in records {
        let inputs: Vec<serde_json::Value> = record
            .inputs
            .iter()
            .filter(|input| input.sha256.is_some())
            .map(|input| input.path.clone().into())
            .collect();
        for output in &record.outputs {
            map.insert(output.path.clone(), inputs.clone().into());
        }
    }
    let mut text = format!("{:#}", serde_json::Value::Object(map));
    text.push('\n');
    text
}

/// Writes a path so that make takes it as one word.
fn escape(path: &str) -> String {
    let mut text = String::with_capacity(path.len());
    for character in path.chars() {
        match character {
            ' ' | '#' | ':' | '\\' | '%' => {
                text.push('\\');
                text.push(character);
            }
            '$' => text.push_str("$$"),
            _ => text.push(character),
        }
    }
    text
}
