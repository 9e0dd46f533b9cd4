//! Parts that a press cannot use: actions, scripts, PostScript, transfer curves.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object};

use super::{Fault, Faults};
use crate::finding::{Code, Severity};
use crate::press::object::{as_dictionary, get, get_dictionary, get_name};

/// Where the rules come from.
const RULE: &str = "ISO 15930-7";

/// Checks every object of a file.
pub fn check(document: &Document, faults: &mut Faults) {
    let mut found: BTreeSet<&str> = BTreeSet::new();
    let mut note = |what: &'static str| found.extend([what]);
    if let Ok(catalog) = document.catalog() {
        if catalog.has(b"AA")
            || get(document, catalog, "OpenAction").is_some_and(|action| action.as_dict().is_ok())
        {
            note("an action that runs by itself");
        }
        let names = get_dictionary(document, catalog, "Names");
        if names.is_some_and(|names| names.has(b"EmbeddedFiles")) {
            note("embedded files");
        }
        if names.is_some_and(|names| get_dictionary(document, names, "JavaScript").is_some()) {
            note("JavaScript");
        }
        if get_dictionary(document, catalog, "AcroForm").is_some() {
            note("a form to fill in");
        }
    }
    for object in document.objects.values() {
        for dictionary in within(object) {
            match get_name(document, dictionary, "S") {
                Some(b"JavaScript") => note("JavaScript"),
                Some(b"Rendition") if dictionary.has(b"JS") => note("JavaScript"),
                Some(b"Launch") => note("an action that starts another program"),
                _ => {}
            }
        }
        let Some(dictionary) = as_dictionary(object) else { continue };
        let is_settings = get_name(document, dictionary, "Type") == Some(b"ExtGState");
        let has_curve = ["TR", "TR2"].iter().any(|key| {
            get_name(document, dictionary, key).map_or_else(
                || dictionary.has(key.as_bytes()),
                |name| !matches!(name, b"Default" | b"Identity"),
            )
        });
        if is_settings && has_curve {
            note("a transfer curve");
        }
        if let Object::Stream(stream) = object {
            match get_name(document, &stream.dict, "Subtype") {
                Some(b"PS") => note("PostScript"),
                Some(b"Image") if stream.dict.has(b"Alternates") => note("alternate pictures"),
                Some(b"Form") if stream.dict.has(b"OPI") => note("a picture kept elsewhere (OPI)"),
                _ => {}
            }
        }
    }
    for what in found {
        let fault = Fault::new(Code::PressForbidden, format!("the file has {what}")).rule(RULE);
        let is_form = what == "a form to fill in";
        faults.add(if is_form { fault.weighing(Severity::Warning) } else { fault });
    }
}

/// Returns the dictionaries of an object, those within it included; what it refers to is an object of its own.
fn within(object: &Object) -> Vec<&Dictionary> {
    let mut found = Vec::new();
    let mut open = vec![object];
    while let Some(object) = open.pop() {
        if let Object::Array(parts) = object {
            open.extend(parts);
        } else if let Some(dictionary) = as_dictionary(object) {
            found.push(dictionary);
            open.extend(dictionary.iter().map(|(_, value)| value));
        }
    }
    found
}
