//! What could be tied, written into the document; comments and order stay.

use toml_edit::{Array, DocumentMut, InlineTable, Item};

use super::{Binding, Standing, TieOut};
use crate::roll::edit;

/// Adds `data`, `parts` or `ratio` to each fact that one way gives; returns the document and the names of the facts.
///
/// Facts that stand in a file that the document includes are left as they are. The error says why the text is no TOML.
pub fn write(text: &str, ties: &TieOut) -> Result<(String, Vec<String>), String> {
    let mut document: DocumentMut =
        text.parse().map_err(|error| format!("it is no TOML: {error}"))?;
    let mut written = Vec::new();
    for number in &ties.numbers {
        let (Some(name), Standing::Open(way)) = (&number.fact, &number.standing) else { continue };
        let fact = document.get_mut("facts").and_then(|facts| facts.get_mut(name));
        let Some(fact) = fact.and_then(Item::as_table_like_mut) else { continue };
        let Some((key, value)) = entry(&way.binding) else { continue };
        edit::insert(fact, key, value);
        written.push(name.clone());
    }
    Ok((document.to_string(), written))
}

/// Returns the key and the value that say what gives a fact; an exact number stands there already.
fn entry(binding: &Binding) -> Option<(&'static str, toml_edit::Value)> {
    Some(match binding {
        Binding::Data(data) => {
            let mut table = InlineTable::new();
            table.insert("series", data.series.as_str().into());
            table.insert("as", data.form.word().into());
            if let Some(among) = &data.among {
                table.insert("among", among.as_str().into());
            }
            if let Some(category) = &data.category {
                table.insert("category", category.as_str().into());
            }
            ("data", table.into())
        }
        Binding::Parts(names) => ("parts", names.iter().collect::<Array>().into()),
        Binding::Ratio(part, whole) => {
            ("ratio", [part, whole].into_iter().collect::<Array>().into())
        }
        Binding::Computed(_, computed) => ("computed", computed.to_string().into()),
        Binding::Exact => return None,
    })
}
