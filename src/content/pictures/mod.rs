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

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use form::Form;
use inks::Inks;
use photograph::{MAX_BYTES, Refusal};

use super::Surrounding;
use crate::finding::{Code, Finding, Findings, Label};
use crate::fonts::Fonts;
use crate::guard::guarded;
use crate::input::{FileFault, Hash, ProjectFiles, ProjectPath, Text, hash};

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
pub struct Around<'a> {
    files: &'a dyn ProjectFiles,
    fonts: &'a Fonts,
    /// The files that were read, each with its hash.
    inputs: BTreeMap<ProjectPath, Hash>,
}

impl Around<'_> {
    /// Returns a path as the user would write it.
    fn shown(&self, path: &ProjectPath) -> String {
        self.files.display(path)
    }

    /// Reads a file.
    fn read(&mut self, path: &ProjectPath) -> Result<Vec<u8>, FileFault> {
        let bytes = self.files.read(path)?;
        self.inputs.entry(path.clone()).or_insert_with(|| hash(&bytes));
        Ok(bytes)
    }
}

/// What a file was found to be.
struct Judged {
    /// The file, where it can be set; it has its name when the document asks for it.
    file: Option<PictureFile>,
    /// The usual ending of its name.
    extension: &'static str,
    /// What there is to say of it, without a place: it may be shown in several.
    findings: Vec<Finding>,
    /// The files that were read for it, each with its hash.
    inputs: BTreeMap<ProjectPath, Hash>,
}

impl Judged {
    /// Reads a file and judges it.
    fn read(
        path: &ProjectPath,
        files: &dyn ProjectFiles,
        fonts: &Fonts,
    ) -> Result<Self, FileFault> {
        let mut around = Around { files, fonts, inputs: BTreeMap::new() };
        let bytes = around.read(path)?;
        // A decoder that fails on a stranger's file has found a broken picture.
        let judged = guarded(|| judge(bytes, path, &mut around));
        let mut judged = judged.unwrap_or_else(|| Self::broken(&around.shown(path)));
        judged.inputs = around.inputs;
        Ok(judged)
    }

    /// Refuses a file that brings its reader down.
    fn broken(name: &str) -> Self {
        let message = format!("`{name}` cannot be used: it is damaged");
        let finding = Finding::nowhere(Code::PictureUnreadable, message)
            .help("export it again as SVG, PNG or JPEG");
        Self { file: None, extension: "", findings: vec![finding], inputs: BTreeMap::new() }
    }
}

/// The pictures of a document, each read once.
#[derive(Default)]
pub struct Pictures {
    judged: BTreeMap<ProjectPath, Judged>,
    /// Those that were read and that nothing has asked for yet.
    ahead: BTreeMap<ProjectPath, Judged>,
}

impl Pictures {
    /// Reads the files that a document will ask for side by side, since photographs are read to their last row.
    pub fn ahead<'t>(files: impl Iterator<Item = &'t Text>, around: &Surrounding<'_>) -> Self {
        let located: BTreeSet<ProjectPath> =
            files.filter_map(|file| around.loaded.locate(file).ok()).collect();
        let Surrounding { files, fonts, .. } = *around;
        let read = |path: ProjectPath| {
            let judged = Judged::read(&path, files, fonts).ok()?;
            Some((path, judged))
        };
        let ahead = located.into_par_iter().filter_map(read).collect();
        Self { judged: BTreeMap::new(), ahead }
    }

    /// Finds the picture's file, and reports at its name what is wrong with it.
    pub fn load(
        &mut self,
        file: &Text,
        around: &mut Surrounding<'_>,
        findings: &mut Findings,
    ) -> Found<'_> {
        let Some(path) = around.loaded.located(file, findings) else { return Found::Fault };
        if !self.judged.contains_key(&path) {
            let ahead = self.ahead.remove(&path).map(Ok);
            let read = || Judged::read(&path, around.files, around.fonts);
            let mut judged = match ahead.unwrap_or_else(read) {
                Ok(judged) => judged,
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
            around.loaded.note(std::mem::take(&mut judged.inputs));
            if let Some(file) = &mut judged.file {
                file.name = format!("/picture/{}.{}", self.judged.len(), judged.extension);
            }
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
fn judge(bytes: Vec<u8>, path: &ProjectPath, around: &mut Around<'_>) -> Judged {
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
    let (file, extension) = match found {
        Ok(_) if is_lost => (None, ""),
        Ok((form, (bytes, size, inks))) => {
            let is_vector = form == Form::Svg;
            let (name, bytes) = (String::new(), Arc::from(bytes));
            (Some(PictureFile { name, size, is_vector, bytes, inks }), form.extension())
        }
        Err(refusal) => {
            let message = format!("`{name}` cannot be used: {}", refusal.reason);
            findings.push(Finding::nowhere(Code::PictureUnreadable, message).help(refusal.help));
            (None, "")
        }
    };
    Judged { file, extension, findings, inputs: BTreeMap::new() }
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
