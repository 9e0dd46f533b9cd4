//! The print edition of a document: from its pages to a PDF that passed preflight.

use typst::foundations::Datetime;
use typst_layout::PagedDocument;

use super::preflight::{Fault, Limits, Profile, preflight_document};
use super::{Condition, Palette, Press};
use crate::content::Factsheet;
use crate::finding::{Code, Finding, Findings, Severity};
use crate::input::{Loaded, ProjectFiles, Text};
use crate::nearest::choices;
use crate::pages::{self, Layout, PlacedPicture};
use crate::pdf::{self, Purpose};
use crate::world::SheetWorld;

/// What the print edition is made for.
#[derive(Debug, Clone, Default)]
pub struct Printing {
    /// The printing condition; the theme's or the usual one when none is given.
    pub condition: Option<Condition>,
    /// Whether marks stand around the pages.
    pub has_marks: bool,
}

/// A document's pages, and all that the print edition takes of it.
pub struct Given<'a> {
    /// The project's files.
    pub files: &'a dyn ProjectFiles,
    /// The document.
    pub factsheet: &'a Factsheet,
    /// What the typesetter saw.
    pub world: &'a SheetWorld<'a>,
    /// The pages.
    pub document: &'a PagedDocument,
    /// How they were planned.
    pub layout: &'a Layout,
    /// The moment that the metadata name.
    pub created: Option<Datetime>,
    /// Whether faults are reported only.
    pub is_draft: bool,
    /// What it is made for.
    pub printing: &'a Printing,
}

/// Makes the print edition.
pub fn make(given: &Given<'_>, loaded: &mut Loaded, findings: &mut Findings) -> Option<Vec<u8>> {
    let Given { factsheet, world, document, created, .. } = given;
    let theme = factsheet.theme();
    let condition = condition(given, loaded, findings)?;
    let pdf = pdf::write(document, factsheet, *created, Purpose::Press);
    let pdf = pdf.report(world, factsheet, &mut loaded.sources, findings)?;
    let press =
        Press { condition, palette: Palette::new(theme), bleed: factsheet.template().bleed() };
    let mut broken = |reason: String| {
        let message = format!("the print edition cannot be made: {reason}");
        findings.push(Finding::nowhere(Code::PressBroken, message));
    };
    let mut prepared = match super::prepare(&pdf, &press, pdf::CREATOR) {
        Ok(prepared) => prepared,
        Err(reason) => {
            broken(reason);
            return None;
        }
    };
    if given.printing.has_marks {
        let slug = format!(
            "{} · {} · print edition, {}",
            factsheet.sheet().title_text,
            factsheet.issued(),
            press.condition.identifier
        );
        if let Err(reason) = super::impose::mark(&mut prepared.document, &slug) {
            broken(reason);
            return None;
        }
    }
    // From here on nothing is changed: what is judged is what is written.
    super::finish(&mut prepared.document);
    for leftover in &prepared.leftovers {
        let message = format!("could not be turned into ink: {leftover}");
        findings.push(Finding::nowhere(Code::PressColor, message));
    }
    let limits = Limits { max_ink: press.condition.max_ink, ..Profile::default().limits() };
    let faults = preflight_document(&prepared.document, &limits);
    let pictures = pages::placed_pictures(given.layout, factsheet);
    for fault in faults.iter().filter(|fault| fault.severity > Severity::Note) {
        findings.push(placed(fault, &pictures));
    }
    if findings.has_errors() && !given.is_draft {
        return None;
    }
    match super::save(prepared.document) {
        Ok(bytes) => Some(bytes),
        Err(reason) => {
            let message = format!("the print edition cannot be written: {reason}");
            findings.push(Finding::nowhere(Code::PressBroken, message));
            None
        }
    }
}

/// Returns a fault as a finding: of a picture, where the document asks for it.
fn placed(fault: &Fault, pictures: &[PlacedPicture]) -> Finding {
    let finding = fault.finding();
    let (Some(_), Some(page), Some(place)) = (fault.picture, fault.page(), fault.place) else {
        return finding;
    };
    let off = |picture: &&PlacedPicture| (picture.x - place.x).abs() + (picture.y - place.y).abs();
    let nearest = pictures
        .iter()
        .filter(|picture| picture.page == page)
        .min_by(|a, b| off(a).total_cmp(&off(b)));
    match nearest {
        Some(picture) => Finding {
            primary: Finding::new(fault.code, picture.span, "").label("this picture").primary,
            ..finding
        },
        None => finding,
    }
}

/// Returns the printing condition that was asked for, the theme's, or the usual one.
fn condition(given: &Given<'_>, loaded: &mut Loaded, findings: &mut Findings) -> Option<Condition> {
    if let Some(condition) = &given.printing.condition {
        return Some(condition.clone());
    }
    let Some(name) = &given.factsheet.theme().condition else { return Some(Condition::default()) };
    if let Some(condition) = Condition::built_in(&name.value) {
        return Some(condition);
    }
    read_condition(given.files, name, loaded, findings)
}

/// Reads the ICC profile that a theme names.
fn read_condition(
    files: &dyn ProjectFiles,
    name: &Text,
    loaded: &mut Loaded,
    findings: &mut Findings,
) -> Option<Condition> {
    let path = loaded.located(name, findings)?;
    let help =
        format!("name {}, or the path of an ICC profile of a press", choices(Condition::names()));
    let icc = match loaded.read(files, &path) {
        Ok(icc) => icc,
        Err(fault) => {
            findings.push(fault.finding(&files.display(&path), Some(name.span)).help(help));
            return None;
        }
    };
    match Condition::from_icc(icc) {
        Ok(condition) => Some(condition),
        Err(reason) => {
            let message = format!("`{}` is not a printing condition: {reason}", name.value);
            findings.push(Finding::new(Code::PressCondition, name.span, message).help(help));
            None
        }
    }
}
