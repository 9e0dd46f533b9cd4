//! The web edition: an accessible, archival PDF; and pages as PNG and SVG.
//!
//! In: the laid-out pages. Out: bytes. The same pages give the same bytes, on every machine.

pub mod readers;

use ecow::EcoVec;
use lopdf::Document;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_timing::timed;

use crate::content::Factsheet;
use crate::finding::{Findings, Sources};
use crate::pages::report;
use crate::world::SheetWorld;

/// The name of the program in a PDF's metadata.
pub const CREATOR: &str = concat!("factsheet ", env!("CARGO_PKG_VERSION"));

/// The standards that the web edition meets: accessible, and archival with its structure.
const WEB_STANDARDS: &[PdfStandard] = &[PdfStandard::A_2a, PdfStandard::Ua_1];

/// The version of PDF that the press stage starts from.
const PRESS_STANDARDS: &[PdfStandard] = &[PdfStandard::V_1_6];

/// What the typesetter's PDF is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The web edition.
    Web,
    /// A draft, which may lack what the standards ask for, and claims none.
    Draft,
    /// The press stage: no structure, since that stage drops it.
    Press,
}

/// What came of writing pages as a PDF, before anything is said of it.
#[derive(Debug)]
pub struct Attempt {
    options: PdfOptions,
    written: Result<Vec<u8>, EcoVec<SourceDiagnostic>>,
}

/// Writes the pages as a PDF. It asks for nothing that was found of the document, so that rules can be applied meanwhile.
pub fn write(
    document: &PagedDocument,
    factsheet: &Factsheet,
    created: Option<Datetime>,
    purpose: Purpose,
) -> Attempt {
    let standards = match purpose {
        Purpose::Web => WEB_STANDARDS,
        Purpose::Draft => &[],
        Purpose::Press => PRESS_STANDARDS,
    };
    #[expect(clippy::expect_used, reason = "the standards go together, which every build shows")]
    let standards = PdfStandards::new(standards).expect("the standards go together");
    let options = PdfOptions {
        ident: Smart::Custom(identifier(factsheet)),
        creator: Smart::Custom(Some(CREATOR.to_owned())),
        timestamp: created.map(Timestamp::new_utc),
        page_ranges: None,
        standards,
        tagged: purpose != Purpose::Press,
        pretty: false,
    };
    // A date that the document itself has would win over the moment that was asked for.
    let mut document = document.clone();
    if created.is_some() {
        document.info_mut().date = Smart::Auto;
    }
    let written = typst_pdf::pdf(&document, &options).map(|bytes| match purpose {
        // The press stage has the objects in hand and mends them itself.
        Purpose::Press => bytes,
        Purpose::Web | Purpose::Draft => timed!("mend", readable(bytes)),
    });
    Attempt { options, written }
}

impl Attempt {
    /// Says what there is to say of the PDF, and returns it.
    pub fn report(
        self,
        world: &SheetWorld<'_>,
        factsheet: &Factsheet,
        sources: &mut Sources,
        findings: &mut Findings,
    ) -> Option<Vec<u8>> {
        let Self { options, written } = self;
        let errors = match written {
            Ok(bytes) => return Some(bytes),
            Err(errors) => errors,
        };
        let told = |world: &SheetWorld<'_>| {
            let alone = typst::compile::<PagedDocument>(world).output;
            let refused = alone.and_then(|alone| typst_pdf::pdf(&alone, &options)).err();
            refused.into_iter().flatten().collect()
        };
        report(world, factsheet, &errors, told, sources, findings);
        None
    }
}

/// Mends what readers' programs get for the glyphs of a PDF.
fn readable(bytes: Vec<u8>) -> Vec<u8> {
    let mended = Document::load_mem(&bytes).ok().and_then(|mut document| {
        let mut mended = Vec::with_capacity(bytes.len());
        readers::mend(&mut document);
        document.save_to(&mut mended).ok()?;
        Some(mended)
    });
    mended.unwrap_or(bytes)
}

/// Returns what names the document, the same for every build of it.
fn identifier(factsheet: &Factsheet) -> String {
    let sheet = factsheet.sheet();
    format!(
        "{}|{}|{}|{}",
        factsheet.organization().name,
        factsheet.donor(),
        sheet.title_text,
        factsheet.issued()
    )
}

/// Draws each page as a PNG, at a resolution in dots an inch.
pub fn png(document: &PagedDocument, dpi: f64) -> Vec<Vec<u8>> {
    let options =
        typst_render::RenderOptions { pixel_per_pt: (dpi / 72.0).into(), ..Default::default() };
    document
        .pages()
        .iter()
        .filter_map(|page| {
            let mut pixels = typst_render::render(page, &options);
            on_white(pixels.data_mut());
            pixels.encode_png().ok()
        })
        .collect()
}

/// Lays pixels of red, green, blue and opacity, multiplied by it, onto white paper.
fn on_white(pixels: &mut [u8]) {
    for pixel in pixels.chunks_exact_mut(4) {
        if let [red, green, blue, opacity] = pixel {
            let paper = u8::MAX - *opacity;
            for channel in [red, green, blue] {
                *channel = channel.saturating_add(paper);
            }
            *opacity = u8::MAX;
        }
    }
}

/// Writes each page as an SVG.
pub fn svg(document: &PagedDocument) -> Vec<String> {
    document
        .pages()
        .iter()
        .map(|page| typst_svg::svg(page, &typst_svg::SvgOptions::default()))
        .collect()
}
