//! `factsheet build … --edition print --proof`: the plates, drawn by Ghostscript.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::files;
use crate::finding::plural;
use crate::press::Condition;
use crate::press::proof::{Plate, heat_map};

/// Dots an inch of a proof: enough for eyes.
const DPI: u32 = 100;

/// Draws the plates of a PDF beside it; returns the line that says so.
pub fn write(pdf: &Path, condition: &Condition) -> Result<String, String> {
    let pages = separate(pdf, condition)?;
    let folder = folder(pdf);
    let mut most = 0.0_f64;
    let mut written = 0;
    for (page, plates) in &pages {
        for (name, plate) in plates {
            save(&folder.join(format!("page-{page}-{}.png", file_name(name))), plate.png())?;
            written += 1;
        }
        let plates: Vec<Plate> = plates.iter().map(|(_, plate)| plate.clone()).collect();
        let (picture, ink) = heat_map(&plates, condition.max_ink)
            .ok_or_else(|| format!("the total ink of page {page} cannot be drawn"))?;
        most = most.max(ink);
        save(&folder.join(format!("page-{page}-total-ink.png")), Some(picture))?;
    }
    Ok(format!(
        "{}: {} and the total ink of {}, {most:.0} % at most, red above {:.0} %\n",
        folder.display(),
        plural(written, "plate"),
        plural(pages.len(), "page"),
        condition.max_ink
    ))
}

/// The plates of each page, by their inks.
type Pages = BTreeMap<usize, Vec<(String, Plate)>>;

/// Has Ghostscript separate the inks of a PDF.
fn separate(pdf: &Path, condition: &Condition) -> Result<Pages, String> {
    let temporary = tempfile::Builder::new()
        .prefix("factsheet-proof-")
        .tempdir()
        .map_err(|error| format!("there is no room for the proof: {error}"))?;
    let profile = temporary.path().join("condition.icc");
    files::write(&profile, &condition.icc).map_err(|error| files::unwritable(&profile, &error))?;
    // With one of the two profiles alone, Ghostscript would turn black into four inks.
    let output = Command::new("gs")
        .args(["-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiffsep", "-sCompression=none"])
        .args(["-dOverprint=/enable", "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4"])
        .arg(format!("-r{DPI}"))
        .arg(format!("-sOutputICCProfile={}", profile.display()))
        .arg(format!("-sDefaultCMYKProfile={}", profile.display()))
        .arg(format!("-sOutputFile={}", temporary.path().join("page-%d.tif").display()))
        .arg(pdf)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => format!(
                "`{}` was written, but no proof: Ghostscript (`gs`), which draws it, is not installed",
                pdf.display()
            ),
            _ => format!("Ghostscript cannot be run: {error}"),
        })?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let line = said.lines().next().unwrap_or("no reason given").to_owned();
        return Err(format!("Ghostscript cannot draw the proof: {line}"));
    }
    let mut pages = Pages::new();
    let files = files::files_in(temporary.path())
        .map_err(|error| format!("the proof cannot be read: {error}"))?;
    for (name, bytes) in files {
        // `page-1(Cyan).tif` is a plate, `page-1.tif` all of them together.
        let parts = name.strip_prefix("page-").and_then(|name| name.split_once('('));
        let Some((page, ink)) = parts else { continue };
        let (Ok(page), Some(ink)) = (page.parse(), ink.strip_suffix(").tif")) else { continue };
        let plate =
            Plate::read(&bytes).ok_or_else(|| format!("the plate `{name}` cannot be read"))?;
        pages.entry(page).or_default().push((ink.to_owned(), plate));
    }
    if pages.is_empty() {
        return Err("Ghostscript drew no plates".to_owned());
    }
    Ok(pages)
}

/// Returns the folder of a PDF's proof.
fn folder(pdf: &Path) -> PathBuf {
    let mut name = pdf.file_stem().unwrap_or_default().to_owned();
    name.push("-proof");
    pdf.with_file_name(name)
}

/// Returns an ink's name as a file may have it.
fn file_name(ink: &str) -> String {
    let plain = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
    ink.chars().map(plain).collect::<String>().to_lowercase()
}

/// Writes a picture.
fn save(path: &Path, picture: Option<Vec<u8>>) -> Result<(), String> {
    let picture = picture.ok_or_else(|| format!("`{}` cannot be drawn", path.display()))?;
    files::write(path, &picture).map_err(|error| files::unwritable(path, &error))
}
