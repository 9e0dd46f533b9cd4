//! What a reader finds in a PDF.

use hayro::hayro_interpret::font::Glyph;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, TransformExt, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::kurbo::{Affine, BezPath, Rect};

/// Returns the text of all pages, as it would be copied out of them.
pub fn text(bytes: &[u8]) -> String {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).unwrap()
}

/// Returns the alternative texts of the figures of a PDF that have one.
pub fn figures(bytes: &[u8]) -> Vec<String> {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let alt = |object: &lopdf::Object| {
        let element = object.as_dict().ok()?;
        let kind = element.get(b"S").ok()?.as_name().ok()?;
        let alt = element.get(b"Alt").ok()?;
        (kind == b"Figure").then(|| lopdf::decode_text_string(alt).unwrap())
    };
    document.objects.values().filter_map(alt).collect()
}

/// Returns how many raster pictures a PDF holds.
pub fn pictures(bytes: &[u8]) -> usize {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let is_picture = |object: &&lopdf::Object| {
        let stream = object.as_stream().ok();
        let subtype = stream.and_then(|stream| stream.dict.get(b"Subtype").ok()?.as_name().ok());
        subtype == Some(b"Image")
    };
    document.objects.values().filter(is_picture).count()
}

/// Returns the characters of all pages in the order in which a renderer draws them.
pub fn glyphs(bytes: &[u8]) -> String {
    let pdf = Pdf::new(bytes.to_vec()).unwrap();
    let mut reader = Reader::default();
    let cache = InterpreterCache::new();
    for page in pdf.pages().iter() {
        let mut context = Context::new(
            page.initial_transform(true).to_kurbo(),
            Rect::new(0.0, 0.0, 1.0, 1.0),
            &cache,
            page.xref(),
            InterpreterSettings::default(),
        );
        interpret_page(page, &mut context, &mut reader);
    }
    reader.text
}

/// A line of text on a page: the page from 1, its baseline from the head in points, and what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct LineAt {
    pub page: usize,
    pub y: f64,
    pub text: String,
}

/// Returns the lines of all pages; what stands on one baseline is one line, in the order in which it is drawn.
pub fn lines(bytes: &[u8]) -> Vec<LineAt> {
    let pdf = Pdf::new(bytes.to_vec()).unwrap();
    let mut lines: Vec<LineAt> = Vec::new();
    let cache = InterpreterCache::new();
    for (page, of) in (1..).zip(pdf.pages().iter()) {
        let mut context = Context::new(
            of.initial_transform(true).to_kurbo(),
            Rect::new(0.0, 0.0, 1.0, 1.0),
            &cache,
            of.xref(),
            InterpreterSettings::default(),
        );
        let mut reader = Reader::default();
        interpret_page(of, &mut context, &mut reader);
        for (y, character) in reader.places.into_iter().zip(reader.text.chars()) {
            let same = |line: &&mut LineAt| line.page == page && (line.y - y).abs() < 0.05;
            match lines.iter_mut().find(same) {
                Some(line) => line.text.push(character),
                None => lines.push(LineAt { page, y, text: character.into() }),
            }
        }
    }
    lines
}

/// Returns where the line stands that has some words: the page and the baseline.
#[track_caller]
pub fn place(lines: &[LineAt], words: &str) -> (usize, f64) {
    let mut found = lines.iter().filter(|line| line.text.contains(words));
    let line = found.next().unwrap_or_else(|| panic!("“{words}” is not in {lines:#?}"));
    assert!(found.next().is_none(), "“{words}” stands twice");
    (line.page, line.y)
}

/// A device that notes what each glyph stands for, and how far down each character stands.
#[derive(Default)]
struct Reader {
    text: String,
    places: Vec<f64>,
}

impl<'a> Device<'a> for Reader {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        at: Affine,
        _: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        match glyph.as_unicode() {
            Some(BfString::Char(character)) => self.text.push(character),
            Some(BfString::String(characters)) => self.text.push_str(&characters),
            None => self.text.push('\u{fffd}'),
        }
        let y = at.translation().y;
        self.places.resize(self.text.chars().count(), y);
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
