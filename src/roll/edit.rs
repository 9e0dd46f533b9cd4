//! Changing values of a TOML document without touching what stands around them.

use toml_edit::{Item, TableLike, Value};

/// Puts a value in place of another; space and comments around it stay.
pub fn replace(table: &mut dyn TableLike, key: &str, new: Value) {
    if let Some(old) = table.get_mut(key).and_then(Item::as_value_mut) {
        let decor = old.decor().clone();
        *old = new;
        *old.decor_mut() = decor;
        return;
    }
    insert(table, key, new);
}

/// Adds a key at the end of a table, its equals sign below those of the other keys.
pub fn insert(table: &mut dyn TableLike, key: &str, new: Value) {
    let width = table
        .iter()
        .filter_map(|(name, _)| {
            let suffix = table.key(name)?.leaf_decor().suffix()?.as_str()?.len();
            Some(name.len() + suffix)
        })
        .max();
    table.insert(key, Item::Value(new));
    let padding = width.unwrap_or(0).saturating_sub(key.len()).max(1);
    if let Some(mut written) = table.key_mut(key) {
        written.leaf_decor_mut().set_suffix(" ".repeat(padding));
    }
}

/// Returns a value as it was written, without the space and the comment around it.
pub fn written(item: &Item) -> String {
    match item.as_value() {
        Some(Value::String(text)) => text.value().clone(),
        Some(value) => {
            let mut value = value.clone();
            value.decor_mut().clear();
            value.to_string()
        }
        None => String::new(),
    }
}

/// Returns whether facts come from an included file.
pub fn has_include(document: &Item) -> bool {
    let includes = |item: Option<&Item>| item.is_some_and(|item| item.get("include").is_some());
    let facts = document.get("facts");
    let in_one = facts
        .and_then(Item::as_table_like)
        .is_some_and(|facts| facts.iter().any(|(_, fact)| includes(Some(fact))));
    includes(Some(document)) || includes(facts) || in_one
}
