//! Pictures: found, read whole, and judged by their content.
//!
//! What a file is says its content and not its name. What comes out of here the typesetter can set as it is, and it
//! looks nowhere else: photographs whole, drawings with everything that they show in them.

mod bits;
mod coded;
mod drawing;
mod effort;
mod form;
mod inks;
mod jpeg;
mod letters;
mod links;
mod photograph;
mod png;

use std::collections::BTreeMap;
use std::sync::Arc;

use form::Form;
use inks::Inks;
use photograph::{MAX_BYTES, Refusal};

use super::Surrounding;
use crate::finding::{Code, Finding, Findings, Label};
use crate::fonts::Fonts;
use crate::guard::guarded;
use crate::input::{FileFault, Loaded, ProjectFiles, ProjectPath, Text};

/// The file of a picture, sound and complete in itself.
#[derive(Debug, Clone)]
pub struct PictureFile {
    /// Its name in the typesetter's world: by its number, since that world can name some ten thousand files in all
    /// the documents of a process.
    pub name: String,
    /// The width and the height as it is seen, in pixels or in the drawing's own units.
    pub size: (f64, f64),
    /// Whether it is drawn in vectors.
    pub is_vector: bool,
    bytes: Arc<[u8]>,
    /// How its inks are to be read, where it is in inks.
    inks: Option<Inks>,
}

impl PictureFile {
    /// Returns the content for pages in light, or for a press, which takes photographs in its own inks.
    ///
    /// A file in inks that does not say how they are stored is turned into light for a press, too: the typesetter
    /// takes every such file for one of Adobe's, and would print a negative.
    pub fn content(&self, is_for_press: bool) -> Arc<[u8]> {
        let Some(inks) = &self.inks else { return Arc::clone(&self.bytes) };
        if is_for_press && inks.is_inverted {
            return Arc::clone(&self.bytes);
        }
        let max = usize::try_from(MAX_BYTES).unwrap_or(usize::MAX);
        let light = inks::to_light(&self.bytes, inks, max);
        light.map_or_else(|| Arc::clone(&self.bytes), Arc::from)
    }
}

/// What became of a picture's file.
pub enum Found<'a> {
    /// It is there.
    File(&'a PictureFile),
    /// It is not there, and the draft draws a placeholder.
    Placeholder,
    /// It is at fault, which is reported.
    Fault,
}

/// What pictures are read with.
pub struct Around<'a, 'b> {
    files: &'a dyn ProjectFiles,
    loaded: &'b mut Loaded,
    fonts: &'a Fonts,
}

impl Around<'_, '_> {
    /// Returns a path as the user would write it.
    fn shown(&self, path: &ProjectPath) -> String {
        self.files.display(path)
    }
}

/// What a file was found to be.
struct Judged {
    /// The file, where it can be set.
    file: Option<PictureFile>,
    /// What there is to say of it, without a place: it may be shown in several.
    findings: Vec<Finding>,
}

impl Judged {
    /// Refuses a file that brings its reader down.
    fn broken(name: &str) -> Self {
        let message = format!("`{name}` cannot be used: it is damaged");
        let finding = Finding::nowhere(Code::PictureUnreadable, message)
            .help("export it again as SVG, PNG or JPEG");
        Self { file: None, findings: vec![finding] }
    }
}

/// The pictures of a document, each read once.
#[derive(Default)]
pub struct Pictures {
    judged: BTreeMap<ProjectPath, Judged>,
}

impl Pictures {
    /// Finds the picture's file, and reports at its name what is wrong with it.
    pub fn load(
        &mut self,
        file: &Text,
        around: &mut Surrounding<'_>,
        findings: &mut Findings,
    ) -> Found<'_> {
        let path = match around.loaded.locate(file) {
            Ok(path) => path,
            Err(finding) => {
                findings.push(*finding);
                return Found::Fault;
            }
        };
        if !self.judged.contains_key(&path) {
            let bytes = match around.loaded.read(around.files, &path) {
                Ok(bytes) => bytes,
                Err(FileFault::Missing { .. }) if around.is_draft => return Found::Placeholder,
                Err(fault) => {
                    let mut finding = fault.finding(&around.files.display(&path), Some(file.span));
                    if finding.code == Code::FileMissing {
                        finding = finding.note("with `--draft` a placeholder is drawn instead");
                    }
                    findings.push(finding);
                    return Found::Fault;
                }
            };
            let mut around =
                Around { files: around.files, loaded: &mut *around.loaded, fonts: around.fonts };
            // A decoder that fails on a stranger's file has found a broken picture.
            let number = self.judged.len();
            let judged = guarded(|| judge(bytes, &path, number, &mut around));
            let judged = judged.unwrap_or_else(|| Judged::broken(&around.shown(&path)));
            self.judged.insert(path.clone(), judged);
        }
        let Some(judged) = self.judged.get(&path) else { return Found::Fault };
        for finding in &judged.findings {
            let primary = Some(Label { span: file.span, text: String::new() });
            findings.push(Finding { primary, ..finding.clone() });
        }
        judged.file.as_ref().map_or(Found::Fault, Found::File)
    }

    /// Returns the files that can be set, by their paths in the project.
    pub fn into_files(self) -> BTreeMap<ProjectPath, PictureFile> {
        let files = self.judged.into_iter();
        files.filter_map(|(path, judged)| Some((path, judged.file?))).collect()
    }
}

/// Judges a file by its content.
fn judge(bytes: Vec<u8>, path: &ProjectPath, number: usize, around: &mut Around<'_, '_>) -> Judged {
    let mut findings = Vec::new();
    let name = around.shown(path);
    let found = match form::of(&bytes) {
        Ok(Form::Svg) => drawing::judge(&bytes, path, around, &mut findings).map(|drawing| {
            let content = (drawing.text.into_bytes(), drawing.size, None);
            (Form::Svg, content)
        }),
        Ok(form) => photograph::judge(form, bytes).map(|photograph| {
            if let Some(fault) = photograph.lost_profile {
                findings.push(profile_finding(&name, fault));
            }
            let (width, height) = photograph.size;
            let size = (f64::from(width), f64::from(height));
            (photograph.form, (photograph.bytes, size, photograph.inks))
        }),
        Err(foreign) => Err(Refusal::new(format!("it is {}", foreign.word), foreign.help)),
    };
    let is_lost = findings
        .iter()
        .any(|finding| matches!(finding.code, Code::PictureLinked | Code::PictureUnreadable));
    let file = match found {
        Ok(_) if is_lost => None,
        Ok((form, (bytes, size, inks))) => Some(PictureFile {
            name: format!("/picture/{number}.{}", form.extension()),
            size,
            is_vector: form == Form::Svg,
            bytes: Arc::from(bytes),
            inks,
        }),
        Err(refusal) => {
            let message = format!("`{name}` cannot be used: {}", refusal.reason);
            findings.push(Finding::nowhere(Code::PictureUnreadable, message).help(refusal.help));
            None
        }
    };
    Judged { file, findings }
}

/// Reports a colour profile that was left out.
fn profile_finding(name: &str, fault: &str) -> Finding {
    Finding::nowhere(
        Code::PictureProfile,
        format!("the colour profile in `{name}` {fault}, and is left out"),
    )
    .note("the colours are taken for those of a usual screen (sRGB) or of offset on coated paper")
    .help("open the picture, convert it to sRGB and save it again")
}
