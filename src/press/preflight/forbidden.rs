//! Parts that a press cannot use: actions, scripts, PostScript, transfer curves.

use std::collections::BTreeMap;

use lopdf::{Document, Object};

use super::{Fault, Faults};
use crate::finding::{Code, Severity};
use crate::press::object::{as_dictionary, get, get_dictionary, get_name};

/// Where the rules come from.
const RULE: &str = "ISO 15930-7";

/// Checks every object of a file.
pub fn check(document: &Document, faults: &mut Faults) {
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    let mut note = |what: &'static str| *found.entry(what).or_default() += 1;
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
        if get_dictionary(document, catalog, "AcroForm").is_some() {
            note("a form to fill in");
        }
    }
    for object in document.objects.values() {
        let Some(dictionary) = as_dictionary(object) else { continue };
        if get_name(document, dictionary, "S") == Some(b"JavaScript") {
            note("JavaScript");
        }
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
    for (what, count) in found {
        let mut fault = Fault::new(Code::PressForbidden, format!("the file has {what}")).rule(RULE);
        fault.count = count.max(1);
        if what == "a form to fill in" {
            fault = fault.weighing(Severity::Warning);
        }
        faults.add(Fault { count: 1, ..fault });
    }
}
