//! What a reader finds in a PDF.

use std::collections::BTreeMap;

use hayro::hayro_interpret::font::Glyph;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, TransformExt, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::kurbo::{Affine, BezPath, Rect, Shape};
use lopdf::{Dictionary, Document, Object, ObjectId};

/// Returns the text of all pages, as it would be copied out of them.
pub fn text(bytes: &[u8]) -> String {
    let document = Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    // Words that stay together in a line are parted all the same.
    document.extract_text(&pages).unwrap().replace('\u{a0}', " ")
}

/// Returns the alternative texts of the figures of a PDF that have one.
pub fn figures(bytes: &[u8]) -> Vec<String> {
    let document = Document::load_mem(bytes).unwrap();
    let alt = |object: &Object| {
        let element = object.as_dict().ok()?;
        let kind = element.get(b"S").ok()?.as_name().ok()?;
        let alt = element.get(b"Alt").ok()?;
        (kind == b"Figure").then(|| lopdf::decode_text_string(alt).unwrap())
    };
    document.objects.values().filter_map(alt).collect()
}

/// Returns how many elements of a kind the structure of a PDF has.
pub fn structured(bytes: &[u8], kind: &str) -> usize {
    let document = Document::load_mem(bytes).unwrap();
    let kind_of = |object: &Object| {
        Some(object.as_dict().ok()?.get(b"S").ok()?.as_name().ok()? == kind.as_bytes())
    };
    document.objects.values().filter(|object| kind_of(object) == Some(true)).count()
}

/// Returns the places of the links of a PDF that lead to the web, each with its page, counted from 0.
pub fn links(bytes: &[u8]) -> Vec<(usize, Rect)> {
    let document = Document::load_mem(bytes).unwrap();
    let mut links = Vec::new();
    for (number, page) in document.get_pages().into_values().enumerate() {
        for annotation in document.get_page_annotations(page).unwrap() {
            let action = annotation.get(b"A").and_then(Object::as_dict);
            if action.is_ok_and(|action| action.has(b"URI")) {
                let sides = annotation.get(b"Rect").unwrap().as_array().unwrap();
                let side = |at: usize| f64::from(sides[at].as_float().unwrap());
                links.push((number, Rect::new(side(0), side(1), side(2), side(3))));
            }
        }
    }
    links
}

/// A link of a page within its document: what is heard of it, and the page that it leads to.
pub type InnerLink = (usize, String, usize);

/// Returns the links within a document.
pub fn inner_links(bytes: &[u8]) -> Vec<InnerLink> {
    let document = Document::load_mem(bytes).unwrap();
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let dictionary = |object: &Object| -> Dictionary {
        document.dereference(object).unwrap().1.as_dict().unwrap().clone()
    };
    let mut links = Vec::new();
    for (page, id) in pages.iter().enumerate() {
        let own = document.get_dictionary(*id).unwrap();
        let Ok(annotations) = own.get(b"Annots") else { continue };
        for annotation in document.dereference(annotations).unwrap().1.as_array().unwrap() {
            let annotation = dictionary(annotation);
            let action = annotation.get(b"A").map(dictionary);
            let place = annotation.get(b"Dest").cloned();
            let Some(place) = place.ok().or_else(|| action.ok()?.get(b"D").ok().cloned()) else {
                continue;
            };
            let place = document.dereference(&place).unwrap().1.as_array().unwrap().clone();
            let target = place[0].as_reference().unwrap();
            let heard = lopdf::decode_text_string(annotation.get(b"Contents").unwrap()).unwrap();
            links.push((page, heard, pages.iter().position(|page| *page == target).unwrap()));
        }
    }
    links
}

/// Returns how many heads of columns and of rows the tables of a PDF have.
pub fn heads(bytes: &[u8]) -> [usize; 2] {
    let document = Document::load_mem(bytes).unwrap();
    let has_scope = |attribute: &Object, scope: &str| {
        let (_, attribute) = document.dereference(attribute).unwrap();
        let own = attribute.as_dict().and_then(|own| own.get(b"Scope")?.as_name());
        own.is_ok_and(|own| own == scope.as_bytes())
    };
    let is_head = |object: &&Object, scope: &str| {
        let Ok(element) = object.as_dict() else { return false };
        let is_cell = element.get(b"S").and_then(Object::as_name).is_ok_and(|kind| kind == b"TH");
        is_cell
            && element.get(b"A").is_ok_and(|attributes| match attributes {
                Object::Array(all) => all.iter().any(|own| has_scope(own, scope)),
                own => has_scope(own, scope),
            })
    };
    let objects = document.objects.values();
    ["Column", "Row"].map(|scope| objects.clone().filter(|own| is_head(own, scope)).count())
}

/// Returns how many raster pictures a PDF holds.
pub fn pictures(bytes: &[u8]) -> usize {
    let document = Document::load_mem(bytes).unwrap();
    let is_picture = |object: &&Object| {
        let stream = object.as_stream().ok();
        let subtype = stream.and_then(|stream| stream.dict.get(b"Subtype").ok()?.as_name().ok());
        subtype == Some(b"Image")
    };
    document.objects.values().filter(is_picture).count()
}

/// Returns the characters of a PDF in the order in which those who cannot see it hear them: that of its structure, without
/// what is only ornament.
pub fn heard(bytes: &[u8]) -> String {
    let document = Document::load_mem(bytes).unwrap();
    let mut marked: BTreeMap<(ObjectId, i64), String> = BTreeMap::new();
    for (page, drawn) in document.get_pages().into_values().zip(drawn(bytes)) {
        for letter in drawn.letters {
            if let Some(mark) = letter.mark {
                marked.entry((page, mark)).or_default().push_str(&letter.text);
            }
        }
    }
    let root = document.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let mut heard = String::new();
    hear(&document, root, None, &mut |place| heard.extend(marked.remove(&place)));
    heard
}

/// Calls a function with the marked content of a part of the structure, in its order.
fn hear(
    document: &Document,
    part: &Object,
    page: Option<ObjectId>,
    say: &mut impl FnMut((ObjectId, i64)),
) {
    let (_, part) = document.dereference(part).unwrap();
    match part {
        Object::Integer(mark) => say((page.unwrap(), *mark)),
        Object::Array(parts) => parts.iter().for_each(|part| hear(document, part, page, say)),
        Object::Dictionary(own) => {
            let page = own.get(b"Pg").ok().and_then(|page| page.as_reference().ok()).or(page);
            if let Ok(mark) = own.get(b"MCID") {
                hear(document, mark, page, say);
            } else if let Ok(parts) = own.get(b"K") {
                hear(document, parts, page, say);
            }
        }
        _ => {}
    }
}

/// Returns the characters of all pages in the order in which a renderer draws them.
pub fn glyphs(bytes: &[u8]) -> String {
    drawn(bytes).into_iter().flat_map(|page| page.letters).map(|letter| letter.text).collect()
}

/// What a renderer draws on a page, in points from its upper left corner.
#[derive(Debug, Default)]
pub struct Drawn {
    /// The letters, in the order in which they are drawn.
    pub letters: Vec<Letter>,
    /// Where there are shapes and pictures.
    pub shapes: Vec<Rect>,
    /// The marked content that is open, innermost last.
    open: Vec<Option<i64>>,
}

/// A glyph on a page.
#[derive(Debug)]
pub struct Letter {
    /// What it stands for.
    pub text: String,
    /// Where its ink is.
    pub ink: Rect,
    /// How far down it stands.
    pub baseline: f64,
    /// Its turn on the page.
    pub turn: usize,
    /// The number of the marked content that it is part of.
    mark: Option<i64>,
}

impl Letter {
    /// Whether it is part of what the document says, and no ornament.
    pub fn is_heard(&self) -> bool {
        self.mark.is_some()
    }
}

/// Returns what a renderer draws on each page.
pub fn drawn(bytes: &[u8]) -> Vec<Drawn> {
    let pdf = Pdf::new(bytes.to_vec()).unwrap();
    let mut pages = Vec::new();
    let cache = InterpreterCache::new();
    for page in pdf.pages().iter() {
        let mut drawn = Drawn::default();
        let mut context = Context::new(
            page.initial_transform(true).to_kurbo(),
            Rect::new(0.0, 0.0, 1.0, 1.0),
            &cache,
            page.xref(),
            InterpreterSettings::default(),
        );
        interpret_page(page, &mut context, &mut drawn);
        pages.push(drawn);
    }
    pages
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
    let mut lines: Vec<LineAt> = Vec::new();
    for (page, drawn) in (1..).zip(drawn(bytes)) {
        for Letter { text, baseline: y, .. } in drawn.letters {
            let same = |line: &&mut LineAt| line.page == page && (line.y - y).abs() < 0.05;
            match lines.iter_mut().find(same) {
                Some(line) => line.text += &text,
                None => lines.push(LineAt { page, y, text }),
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

impl<'a> Device<'a> for Drawn {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let text = match glyph.as_unicode() {
            Some(BfString::Char(character)) => character.into(),
            Some(BfString::String(characters)) => characters,
            None => '\u{fffd}'.into(),
        };
        let ink = match glyph {
            Glyph::Outline(glyph) => (transform * glyph_transform * glyph.outline()).bounding_box(),
            Glyph::Type3(_) => Rect::ZERO,
        };
        let mark = self.open.iter().rev().copied().flatten().next();
        let (turn, baseline) = (self.letters.len(), transform.translation().y);
        self.letters.push(Letter { text, ink, baseline, turn, mark });
    }

    fn draw_path(&mut self, path: &BezPath, by: Affine, _: &Paint<'a>, _: &PathDrawMode) {
        self.shapes.push((by * path.clone()).bounding_box());
    }

    fn draw_image(&mut self, image: Image<'a, '_>, by: Affine) {
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        self.shapes.push(by.transform_rect_bbox(Rect::new(0.0, 0.0, width, height)));
    }

    fn begin_marked_content(&mut self, _: &[u8], mark: Option<i32>) {
        self.open.push(mark.map(i64::from));
    }

    fn end_marked_content(&mut self) {
        self.open.pop();
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
