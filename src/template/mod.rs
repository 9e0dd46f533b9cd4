//! Templates: what a document's pages are made by, built in or a folder of the author's own.
//!
//! In: a template's name or the path of its folder, and what the document chooses of its options. Out: a [`Template`]
//! whose page has room for text; what is at fault in its description is reported there. Its Typst files are only
//! carried: the typesetter reads them.

pub mod widths;
mod assets;
mod built_in;
mod record;
mod grid;
mod folder;

pub use assets::FILES;
pub use built_in::BuiltIn;
pub use folder::{OwnFile, Wanted, read as read_folder};
pub use grid::{Grid, Twelfths, WHOLE};
pub use record::{Description, Fold};

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::finding::{Code, Finding, Findings, Span, Spanned};
use crate::fonts::FontFace;
use crate::input::{self, Loaded, ProjectFiles, Text};
use crate::model::{FromToml, Kind, Named, Paper};
use crate::nearest::{choices, nearest};

/// The files that every template has.
const DESCRIPTION: &str = "template.toml";
/// The file that a template begins with.
const MAIN: &str = "main.typ";

/// The folder in the typesetter's world of a template that is not built in, whatever its own is called.
const OWN: &str = "own";

/// A template as a document uses it.
#[derive(Debug, Clone)]
pub struct Template {
    name: String,
    description: Description,
    options: BTreeMap<String, String>,
    /// What a document chose in place of the usual one.
    paper: Option<Paper>,
    own: Option<Vec<OwnFile>>,
}

/// A template, and the letters that it brings.
#[derive(Debug)]
pub struct Found {
    /// The template.
    pub template: Template,
    /// The fonts of its folder.
    pub faces: Vec<FontFace>,
}

/// Finds the template that a document names, with its options; the usual one where it names none or one at fault.
pub fn find(
    name: Option<&Text>,
    chosen: &Named<Text>,
    files: &dyn ProjectFiles,
    loaded: &mut Loaded,
    findings: &mut Findings,
) -> Found {
    let name = name.filter(|name| !name.value.is_empty());
    let built_in = name.map_or(Some(BuiltIn::USUAL), |name| BuiltIn::named(&name.value));
    let mut found = match (built_in, name) {
        (None, Some(name)) => {
            let own = if name.value.contains(['/', '\\']) {
                of_folder(name, files, loaded, findings)
            } else {
                findings.push(unknown(name));
                None
            };
            let Some(own) = own else { return BuiltIn::USUAL.into() };
            own
        }
        (built_in, _) => built_in.unwrap_or(BuiltIn::USUAL).into(),
    };
    found.template.choose(chosen, findings);
    found
}

/// The finding for a name that no template has.
fn unknown(name: &Text) -> Finding {
    let written = &name.value;
    let finding =
        Finding::new(Code::TemplateUnknown, name.span, format!("there is no template `{written}`"));
    finding.meant(nearest(written, BuiltIn::names()), || {
        format!(
            "the built-in templates are {}; one of your own is named by the path of its folder, such as `./{written}`",
            choices(BuiltIn::names())
        )
    })
}

/// Reads a template of the author's own.
fn of_folder(
    text: &Text,
    files: &dyn ProjectFiles,
    loaded: &mut Loaded,
    findings: &mut Findings,
) -> Option<Found> {
    let folder = loaded.located(text, findings)?;
    let contents = folder::read(&folder, text.span, Wanted::Template, (files, loaded), findings)?;
    if let Some(name) = [DESCRIPTION, MAIN].iter().find(|name| !contents.names.contains(**name)) {
        findings.push(missing(&files.display(&folder.join(name)?), text.span));
        return None;
    }
    let description = folder.join(DESCRIPTION)?;
    let node = input::read_beside(files, &description, text.span, loaded, findings)?;
    let before = findings.len();
    let description = Description::from_toml(&node, findings)?;
    check_room(&description, findings);
    check_options(&description, findings);
    let template = Template::new(folder.file_name().to_owned(), description, Some(contents.files));
    // Without room it cannot be set, and the typesetter would only say so again.
    (findings.len() == before).then_some(Found { template, faces: contents.faces })
}

/// The finding for a file that a template's folder lacks.
fn missing(path: &str, asked: Span) -> Finding {
    Finding::new(Code::FileMissing, asked, format!("`{path}` is not there")).help(
        "a template is a folder with a `template.toml`, which describes it, and a `main.typ`, which has the functions \
         `components` and `pages`",
    )
}

/// Reports margins and gutters that leave no room for text.
fn check_room(description: &Description, findings: &mut Findings) {
    let grid = Grid::of(description);
    let wide = grid.width - 2.0 * grid.side;
    let high = grid.height - grid.top - grid.bottom;
    let mut refuse = |span: Span, message: String| {
        findings.push(
            Finding::new(Code::ValueChoice, span, message)
                .help("make the margins or the gutter smaller, or the page larger"),
        );
    };
    if grid.column() < 1.0 {
        let columns = match grid.columns {
            1 => "a column".to_owned(),
            columns => format!("{columns} columns"),
        };
        let message = format!("{wide:.1} mm between the margins leave no room for {columns}");
        refuse(description.page.margin_side.span, message);
    }
    if high < 4.0 * grid.line {
        let message = format!("the margins leave {high:.1} mm, less than four lines");
        refuse(description.page.margin_top.span, message);
    }
}

/// Reports options that leave nothing to choose.
fn check_options(description: &Description, findings: &mut Findings) {
    for (name, choice) in description.options.sound() {
        if choice.values.is_empty() {
            findings.push(
                Finding::new(
                    Code::ValueChoice,
                    name.span,
                    format!("the option `{}` has no values", name.value),
                )
                .help("name in `values` what a document may choose, the usual one first"),
            );
        }
    }
}

impl Template {
    fn new(name: String, description: Description, own: Option<Vec<OwnFile>>) -> Self {
        let usual =
            |choice: &record::Choice| choice.values.first().map(|value| value.value.clone());
        let options = description.options.sound();
        let options = options
            .filter_map(|(name, choice)| Some((name.value.clone(), usual(choice)?)))
            .collect();
        Self { name, description, options, paper: None, own }
    }

    /// Takes what a document chooses.
    fn choose(&mut self, chosen: &Named<Text>, findings: &mut Findings) {
        for (name, value) in chosen.sound() {
            match self.description.options.get(&name.value) {
                None => findings.push(self.no_option(name)),
                Some(option) => {
                    let values = || option.values.iter().map(|value| value.value.as_str());
                    if values().any(|known| known == value.value) {
                        self.options.insert(name.value.clone(), value.value.clone());
                        continue;
                    }
                    let message =
                        format!("the option `{}` cannot be `{}`", name.value, value.value);
                    let finding = Finding::new(Code::ValueChoice, value.span, message);
                    findings.push(finding.meant(nearest(&value.value, values()), || {
                        format!("this is {}; write {}", option.about.value, choices(values()))
                    }));
                }
            }
        }
    }

    /// Takes the paper that a document chooses.
    pub fn choose_paper(&mut self, chosen: &Spanned<Paper>, findings: &mut Findings) {
        let papers = &self.description.papers;
        if papers.contains(&chosen.value) {
            self.paper = Some(chosen.value);
            return;
        }
        let message =
            format!("the template `{}` has no paper `{}`", self.name, chosen.value.word());
        let finding = Finding::new(Code::ValueChoice, chosen.span, message);
        findings.push(finding.help(match papers.as_slice() {
            [] => "its page is what its `template.toml` says; take this out".to_owned(),
            papers => format!("its papers are {}", choices(papers.iter().map(|own| own.word()))),
        }));
    }

    /// Takes its grid for large print, which a theme asks for.
    pub fn enlarge(&mut self, asked: Span, findings: &mut Findings) {
        match self.description.large.take() {
            Some(grid) => self.description.grid = grid,
            None => {
                let message = format!("the template `{}` cannot be set in large print", self.name);
                let finding = Finding::new(Code::ValueChoice, asked, message);
                findings.push(finding.help("choose another theme, or another template"));
            }
        }
    }

    /// The finding for an option that a template does not have.
    fn no_option(&self, name: &Spanned<String>) -> Finding {
        let message = format!("the template `{}` has no option `{}`", self.name, name.value);
        let finding = Finding::new(Code::KeyUnknown, name.span, message);
        let names = || self.description.options.names();
        finding.meant(nearest(&name.value, names()), || match names().next() {
            Some(_) => format!("its options are {}", choices(names())),
            None => "it has no options; take this out".to_owned(),
        })
    }

    /// Returns its name: a built-in one's, or that of its folder.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the page that it sets documents on.
    pub fn grid(&self) -> Grid {
        let grid = Grid::of(&self.description);
        match (self.paper.map(Paper::size), self.fold().parts()) {
            (None, _) => grid,
            (Some((width, height)), 1) => Grid { width, height, ..grid },
            // It is folded along its short sides.
            (Some((width, height)), parts) => {
                Grid { width: height / f64::from(parts), height: width, ..grid }
            }
        }
    }

    /// Returns how far grounds and pictures reach past the trim in print, in millimetres.
    pub fn bleed(&self) -> f64 {
        self.description.page.bleed.value.get()
    }

    /// Returns whether two facing pages are planned as one unit.
    pub fn is_facing(&self) -> bool {
        self.description.page.facing.unwrap_or_default()
    }

    /// Returns how a sheet is folded.
    fn fold(&self) -> Fold {
        self.description.page.fold.unwrap_or(Fold::None)
    }

    /// Returns whether a sheet is folded, so that it has all its pages.
    pub fn is_folded(&self) -> bool {
        self.fold().parts() > 1
    }

    /// Reports a number of pages that a folded sheet does not have.
    pub fn check_pages(&self, pages: &Spanned<u32>, findings: &mut Findings) {
        let Some(own) = self.pages().filter(|_| self.is_folded()) else { return };
        if own != pages.value {
            let message = format!("the template `{}` is a folded sheet of {own} pages", self.name);
            findings.push(
                Finding::new(Code::KeyConflict, pages.span, message).help("take `pages` out"),
            );
        }
    }

    /// Returns whether it takes the short form of a section.
    pub fn takes_short(&self) -> bool {
        self.description.short.unwrap_or_default()
    }

    /// Returns whether it opens with the section that a document says.
    pub fn opens(&self) -> bool {
        self.description.opens.unwrap_or_default()
    }

    /// Returns what the number of printed pages is a multiple of.
    pub fn signature(&self) -> usize {
        self.description.signature.as_ref().map_or(1, |pages| pages.value.get().into())
    }

    /// Returns whether sections of a row may stand below each other.
    pub fn stacks(&self) -> bool {
        self.description.stacks.unwrap_or_default()
    }

    /// Returns whether it fills what text leaves of a page itself.
    pub fn fills(&self) -> bool {
        self.description.fills.unwrap_or_default()
    }

    /// Returns whether it shows the picture that a document has for its cover.
    pub fn shows_picture(&self) -> bool {
        self.description.picture.unwrap_or_default()
    }

    /// Returns how many pages a document has that asks for no number; what has no room on them is left out.
    pub fn pages(&self) -> Option<u32> {
        self.description.pages.as_ref().map(|pages| pages.value.get().into())
    }

    /// Returns whether it draws a kind of section.
    pub fn draws(&self, kind: Kind) -> bool {
        self.description.kinds.contains(&kind)
    }

    /// Returns the kinds that it draws.
    pub fn kinds(&self) -> &[Kind] {
        &self.description.kinds
    }

    /// Returns the path in the typesetter's world of the file that it begins with.
    pub fn main(&self) -> String {
        let folder = if self.own.is_some() { OWN } else { &self.name };
        format!("/templates/{folder}/{MAIN}")
    }

    /// Returns the files of a template of one's own, by their paths in the typesetter's world.
    pub fn own_files(&self) -> impl Iterator<Item = (String, &OwnFile)> {
        self.own.iter().flatten().map(|file| (format!("/templates/{OWN}/{}", file.path), file))
    }

    /// Returns what templates see of it.
    pub fn describe(&self) -> Value {
        let Description { page, grid, .. } = &self.description;
        let mut page = json!(page);
        let Grid { width, height, .. } = self.grid();
        (page["width"], page["height"]) = (width.into(), height.into());
        json!({ "name": self.name, "page": page, "grid": grid, "options": self.options })
    }
}

#[cfg(test)]
mod tests {
    use super::BuiltIn;

    #[test]
    fn every_built_in_template_is_sound() {
        for built_in in BuiltIn::ALL {
            let template = built_in.template();
            assert_eq!(template.name(), built_in.name());
            assert!(template.grid().lines() > 40.0);
        }
    }
}
