//! The output intent: one, with a press's profile.

use lopdf::{Document, Object};

use super::{Fault, Faults, Limits};
use crate::finding::{Code, Severity};
use crate::press::Condition;
use crate::press::object::{as_dictionary, get, get_name, get_number, resolve, text, unpacked};

/// Where the rules come from.
const RULE: &str = "ISO 15930-7, 6.3";

/// Checks the output intent of a file.
pub fn check(document: &Document, limits: &Limits, faults: &mut Faults) {
    let weight = if limits.needs_standard { Severity::Error } else { Severity::Note };
    let mut add = |message: String| {
        faults.add(Fault::new(Code::PressIntent, message).weighing(weight).rule(RULE));
    };
    let intents =
        document.catalog().ok().and_then(|catalog| get(document, catalog, "OutputIntents"));
    let intents = intents.and_then(|intents| intents.as_array().ok());
    let ours: Vec<_> = intents
        .into_iter()
        .flatten()
        .filter_map(|intent| as_dictionary(resolve(document, intent)?))
        .filter(|intent| get_name(document, intent, "S") == Some(b"GTS_PDFX"))
        .collect();
    let intent = match ours.as_slice() {
        [] => return add("the file names no press that it was made for".to_owned()),
        [intent] => intent,
        several => return add(format!("the file names {} presses", several.len())),
    };
    let identifier = get(document, intent, "OutputConditionIdentifier").and_then(text);
    if identifier.is_none_or(|identifier| identifier.is_empty()) {
        add("the output intent has no OutputConditionIdentifier".to_owned());
    }
    let Some(Object::Stream(profile)) = get(document, intent, "DestOutputProfile") else {
        return add("the output intent has no profile".to_owned());
    };
    let components = get_number(document, &profile.dict, "N");
    match unpacked(profile).map(Condition::from_icc) {
        None => add("the profile of the output intent cannot be unpacked".to_owned()),
        Some(Err(reason)) => {
            add(format!("the profile of the output intent does not fit: {reason}"));
        }
        Some(Ok(_)) if components.is_none_or(|count| (count - 4.0).abs() > 0.1) => {
            add("the profile of the output intent has another number of inks than it says"
                .to_owned());
        }
        Some(Ok(_)) => {}
    }
}
