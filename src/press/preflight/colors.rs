//! Colours: inks and nothing else.

use super::{Fault, Faults, Limits, Page};
use crate::finding::{Code, Severity};
use crate::press::space::{Space, Tag};
use crate::press::walk::{Color, Kind, Mark};

/// Checks the colours of a page.
pub fn check(page: &Page<'_>, limits: &Limits, faults: &mut Faults) {
    for mark in page.marks() {
        for color in all(mark) {
            check_space(page, mark, &color.space, limits, faults);
        }
        if let Kind::Picture(picture) = &mark.kind
            && !picture.is_stencil
        {
            check_space(page, mark, &picture.space, limits, faults);
        }
    }
}

/// Checks the colour space of a mark.
fn check_space(page: &Page<'_>, mark: &Mark, space: &Space, limits: &Limits, faults: &mut Faults) {
    let what = what(mark);
    let mut add = |code, severity, message: String, rule| {
        let fault = Fault::new(code, message).on(page.number).at(mark.bounds, page.trim);
        faults.add_one_of_many(fault.weighing(severity).rule(rule));
    };
    let weight = if limits.forbids_light { Severity::Error } else { Severity::Note };
    match space {
        Space::Rgb(tag) | Space::Gray(tag @ Tag::Icc(_)) | Space::Cmyk(tag @ Tag::Icc(_)) => {
            let rule = match (space, tag) {
                (Space::Rgb(Tag::Device), _) => "Ghent Workgroup 2022, R0027: no DeviceRGB",
                (Space::Rgb(_), _) => "Ghent Workgroup 2022, CMYK variants: no RGB",
                _ => "Ghent Workgroup 2022: no colours with profiles of their own",
            };
            // Profiles of grey and of inks are converted by the printer's program, black into four inks.
            let severity =
                if matches!(space, Space::Rgb(_)) { weight } else { weight.min(Severity::Warning) };
            add(Code::PressColor, severity, format!("{what} in {}", space.word()), rule);
        }
        Space::Lab | Space::Gray(Tag::Calibrated) => {
            let rule = "Ghent Workgroup 2022, CMYK variants: no Lab and no calibrated colours";
            add(Code::PressColor, weight, format!("{what} in {}", space.word()), rule);
        }
        Space::Indexed { base, .. } => check_space(page, mark, base, limits, faults),
        Space::Separation { name, .. } if name == "All" => {
            let is_outside = mark.bounds.intersection(page.trim).is_empty();
            if !is_outside {
                let message = format!("{what} in the registration colour `All`");
                add(Code::PressInk, Severity::Error, message, "Ghent Workgroup 2022, R0024");
            }
        }
        Space::Unknown => {
            let message = format!("{what} in {}", space.word());
            add(
                Code::PressColor,
                Severity::Warning,
                message,
                "what cannot be read cannot be judged",
            );
        }
        _ => {}
    }
}

/// Returns the word for a mark.
pub fn what(mark: &Mark) -> &'static str {
    match mark.kind {
        Kind::Text { .. } => "text",
        Kind::Path { .. } => "a drawing",
        Kind::Picture(_) => "a picture",
        Kind::Shading => "a gradient",
    }
}

/// Returns the colours that a mark is painted in, those of its gradients included.
pub fn all(mark: &Mark) -> impl Iterator<Item = &Color> {
    let colors = mark.fill.iter().chain(&mark.stroke).map(|color| &**color);
    colors.flat_map(|color| std::iter::once(color).chain(&color.pattern))
}
