//! Transparency: mixed in the press's inks.

use super::{Fault, Faults, Page};
use crate::finding::{Code, Severity};
use crate::press::object::get_dictionary;

/// Checks the transparency of a page.
pub fn check(page: &Page<'_>, faults: &mut Faults) {
    let rule = "Ghent Workgroup 2015, blend space: DeviceCMYK";
    let has_group = get_dictionary(page.document, page.dictionary, "Group").is_some();
    for space in &page.seen.group_spaces {
        if space != "DeviceCMYK" && space != "DeviceGray" {
            let message = format!("transparency is mixed in {space}");
            faults.add_one_of_many(
                Fault::new(Code::PressTransparency, message).on(page.number).rule(rule),
            );
        }
    }
    if page.seen.has_transparency && !has_group {
        faults.add(
            Fault::new(
                Code::PressTransparency,
                "the page has transparency, and no group that says in which inks it is mixed",
            )
            .on(page.number)
            .rule(rule),
        );
    } else if page.seen.has_transparency {
        faults.add(
            Fault::new(Code::PressTransparency, "the page has transparency, mixed in ink")
                .on(page.number)
                .weighing(Severity::Note)
                .rule("ISO 15930-7 allows it, PDF/X-1a does not"),
        );
    }
}
