//! Pictures: found, read and measured.

use std::io::Cursor;

use super::Surrounding;
use super::content::PictureFile;
use crate::finding::{Code, Finding, Findings};
use crate::input::{self, FileFault, ProjectPath, Text};

/// The most pixels that a picture may have; more than any press can use on A4.
const MAX_PIXELS: u64 = 120_000_000;

/// What became of a picture's file.
pub enum Found {
    /// It is there.
    File(ProjectPath, PictureFile),
    /// It is not there, and the draft draws a placeholder.
    Placeholder,
    /// It is at fault, which is reported.
    Fault,
}

/// Reads a picture's file.
pub fn load(file: &Text, around: &mut Surrounding<'_>, findings: &mut Findings) -> Found {
    let Some(path) = around.loaded.resolve(file.span, &file.value) else {
        findings.push(input::outside(&file.value, Some(file.span)));
        return Found::Fault;
    };
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
    let measured = match path.extension().as_deref() {
        Some("svg") => measure_drawing(&bytes),
        Some("png" | "jpg" | "jpeg") => measure_photograph(&bytes),
        _ => Err("a picture is an SVG, a PNG or a JPEG file".to_owned()),
    };
    match measured {
        Ok((size, is_vector)) => Found::File(path, PictureFile { bytes, size, is_vector }),
        Err(reason) => {
            findings.push(
                Finding::new(
                    Code::PictureUnreadable,
                    file.span,
                    format!("`{}` cannot be used: {reason}", file.value),
                )
                .help("export it again as SVG, PNG or JPEG"),
            );
            Found::Fault
        }
    }
}

/// Returns a photograph's width and height in pixels.
fn measure_photograph(bytes: &[u8]) -> Result<((f64, f64), bool), String> {
    let reader = image::ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| error.to_string())?;
    let (width, height) =
        reader.into_dimensions().map_err(|_| "its content is no PNG or JPEG".to_owned())?;
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MAX_PIXELS {
        let millions = |pixels: u64| pixels.div_ceil(1_000_000);
        return Err(format!(
            "it has {} million pixels, the limit is {}",
            millions(pixels),
            millions(MAX_PIXELS)
        ));
    }
    Ok(((f64::from(width), f64::from(height)), false))
}

/// Returns a drawing's width and height in its own units.
fn measure_drawing(bytes: &[u8]) -> Result<((f64, f64), bool), String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8 text".to_owned())?;
    let options = roxmltree::ParsingOptions { nodes_limit: 1_000_000, ..Default::default() };
    let document = roxmltree::Document::parse_with_options(text, options)
        .map_err(|error| format!("it is no SVG: {error}"))?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err("it is no SVG".to_owned());
    }
    let length = |name: &str| {
        let written = root.attribute(name)?.trim();
        written.trim_end_matches("px").parse::<f64>().ok().filter(|length| *length > 0.0)
    };
    let view_box = root.attribute("viewBox").and_then(|written| {
        let numbers: Vec<f64> = written
            .split(|c: char| c.is_whitespace() || c == ',')
            .filter_map(|number| number.parse().ok())
            .collect();
        match numbers.as_slice() {
            [_, _, width, height] if *width > 0.0 && *height > 0.0 => Some((*width, *height)),
            _ => None,
        }
    });
    length("width")
        .zip(length("height"))
        .or(view_box)
        .map(|size| (size, true))
        .ok_or_else(|| "it has neither `viewBox` nor `width` and `height`".to_owned())
}
