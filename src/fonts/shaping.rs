//! Text to glyphs as the typesetter has them, so that what is measured before there are pages is what stands on them.
//!
//! The engine is its own; its runs, its features and its way from one font to the next when a glyph is missing are
//! those of `inline/shaping.rs` in `typst-layout`, which keeps them to itself. A test holds widths against its lines.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::str::FromStr;

use icu_properties::CodePointMapData;
use icu_properties::props::Script;
use rustybuzz::ttf_parser::Tag;
use rustybuzz::{
    BufferFlags, Direction, Feature, GlyphBuffer, GlyphInfo, Language, ShapePlan, UnicodeBuffer,
};
use typst::layout::{Abs, Dir, Em};
use typst::text::{
    FontInstance, FontStretch, FontStyle, FontVariant, FontVariations, FontWeight, Lang, Region,
    is_default_ignorable,
};
use unicode_bidi::{BidiInfo, Level};

use super::Fonts;

/// The families that the typesetter tries after those that a template names.
const FALLBACK: [&str; 5] = [
    "libertinus serif",
    "twitter color emoji",
    "noto color emoji",
    "apple color emoji",
    "segoe ui emoji",
];

/// The size at which fonts are asked, in points. None that ships looks different in another.
const SIZE: f64 = 10.0;

/// The letters that a text is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Face<'a> {
    /// The family.
    pub family: &'a str,
    /// The weight, from 100 to 900.
    pub weight: u16,
    /// Whether they slope.
    pub is_italic: bool,
    /// Whether figures stand as high as capitals, where the font has others.
    pub has_lining_figures: bool,
}

impl<'a> Face<'a> {
    /// Upright letters of a family and a weight.
    pub fn upright(family: &'a str, weight: u16) -> Self {
        Self { family, weight, is_italic: false, has_lining_figures: false }
    }

    /// Returns what `strong` makes of the letters.
    pub(super) fn strong(self) -> Self {
        let weight = FontWeight::from_number(self.weight).thicken(300).to_number();
        Self { weight, ..self }
    }

    /// Returns what `emph` makes of the letters.
    pub(super) fn emphasized(self) -> Self {
        Self { is_italic: !self.is_italic, ..self }
    }

    fn variant(&self) -> FontVariant {
        let style = if self.is_italic { FontStyle::Italic } else { FontStyle::Normal };
        FontVariant::new(style, FontWeight::from_number(self.weight), FontStretch::NORMAL)
    }
}

/// What a plan to shape depends on: the font by its place in the book, the weight that was asked of it, whether it
/// slopes, lining figures, whether it is read from the right, the script.
type PlanKey = (usize, u16, bool, bool, bool, u32);

/// Shapes texts of one language.
pub(super) struct Shaper<'a> {
    fonts: &'a Fonts,
    /// The language as the typesetter names it.
    pub(super) lang: Lang,
    /// Its region.
    pub(super) region: Option<Region>,
    language: Option<Language>,
    base: Level,
    plans: RefCell<BTreeMap<PlanKey, ShapePlan>>,
    /// The fonts that were asked for, by their places in the book, a weight, and whether they slope.
    known: RefCell<BTreeMap<(usize, u16, bool), Option<FontInstance>>>,
}

impl<'a> Shaper<'a> {
    /// Shapes in these fonts; the language and its region say how a letter looks, and from where lines are read.
    pub(super) fn new(fonts: &'a Fonts, language: &str, region: Option<&str>) -> Self {
        let tag =
            region.map_or_else(|| language.to_owned(), |region| format!("{language}-{region}"));
        let lang = Lang::from_str(language).unwrap_or(Lang::ENGLISH);
        Self {
            fonts,
            lang,
            region: region.and_then(|region| Region::from_str(region).ok()),
            language: Language::from_str(&tag).ok(),
            base: if lang.dir() == Dir::RTL { Level::rtl() } else { Level::ltr() },
            plans: RefCell::default(),
            known: RefCell::default(),
        }
    }

    /// Returns the width of a text in one line, in em.
    pub(super) fn width(&self, text: &str, face: &Face<'_>) -> f64 {
        let glyphs = self.runs(text, face).into_iter().flat_map(|(_, glyphs)| glyphs);
        glyphs.map(|glyph| glyph.advance.get()).sum()
    }

    /// Returns the glyphs of a text in one line, run by run, from the left; each run with its place in the text.
    pub(super) fn runs(&self, text: &str, face: &Face<'_>) -> Vec<(usize, Vec<Glyph>)> {
        let bidi = BidiInfo::new(text, Some(self.base));
        let families: Vec<&str> = [face.family].into_iter().chain(FALLBACK).collect();
        let (ranges, levels): (Vec<_>, Vec<_>) = runs(text, &bidi.levels).into_iter().unzip();
        let in_order = BidiInfo::reorder_visual(&levels).into_iter();
        let of_run = |index: usize| {
            let range = ranges.get(index).cloned().unwrap_or_default();
            let is_rtl = levels.get(index).is_some_and(Level::is_rtl);
            let mut run = Run { shaper: self, face, is_rtl, used: Vec::new(), glyphs: Vec::new() };
            run.shape(range.start, text.get(range).unwrap_or_default(), &families);
            (index, run.glyphs)
        };
        in_order.map(of_run).collect()
    }

    /// Returns a font by its place in the book, as a face asks for it.
    pub(super) fn font(&self, index: usize, face: &Face<'_>) -> Option<FontInstance> {
        let mut known = self.known.borrow_mut();
        let font = known.entry((index, face.weight, face.is_italic)).or_insert_with(|| {
            let font = self.fonts.font(index)?;
            Some(font.instantiate(face.variant(), Abs::pt(SIZE), &FontVariations::default()))
        });
        font.clone()
    }

    /// Returns the place in the book of the font that a face is set in.
    pub(super) fn select(&self, family: &str, face: &Face<'_>) -> Option<usize> {
        self.fonts.book().select(&family.to_lowercase(), face.variant())
    }
}

/// Divides a text where its script or its direction changes.
fn runs(text: &str, levels: &[Level]) -> Vec<(Range<usize>, Level)> {
    let scripts = CodePointMapData::<Script>::new();
    let mut runs = Vec::new();
    let (mut start, mut last) = (0, (Level::ltr(), Script::Unknown));
    for (at, character) in text.char_indices() {
        let level = levels.get(at).copied().unwrap_or(last.0);
        let script = scripts.get(character);
        let is_same = script == last.1 || is_generic(script) || is_generic(last.1);
        if level != last.0 || !is_same {
            if start < at {
                runs.push((start..at, last.0));
            }
            (start, last) = (at, (level, script));
        } else if is_generic(last.1) {
            last.1 = script;
        }
    }
    runs.push((start..text.len(), last.0));
    runs
}

/// Returns whether letters of a script stand among those of any other.
fn is_generic(script: Script) -> bool {
    [Script::Unknown, Script::Common, Script::Inherited].contains(&script)
}

/// A glyph of a run.
pub(super) struct Glyph {
    /// What it is the picture of, in the text.
    pub(super) range: Range<usize>,
    /// The font, and its number there.
    pub(super) font: FontInstance,
    pub(super) id: u16,
    /// How far it is to the next one.
    pub(super) advance: Em,
    /// By how much it stands beside its place, to the right and upwards.
    pub(super) offset: (Em, Em),
}

/// A stretch of text of one script and direction while it is shaped.
struct Run<'s, 'a> {
    shaper: &'s Shaper<'a>,
    face: &'s Face<'s>,
    is_rtl: bool,
    /// The fonts that were tried and have no glyph.
    used: Vec<usize>,
    glyphs: Vec<Glyph>,
}

impl Run<'_, '_> {
    /// Shapes a part of the run, which begins at `base` in the text, with the first of these families that is there; what
    /// it has no glyph for is left to the next.
    fn shape(&mut self, base: usize, text: &str, families: &[&str]) {
        let is_nothing = |c: char| matches!(c, '\n' | '\t') || is_default_ignorable(c);
        if text.chars().all(is_nothing) {
            return;
        }
        let (index, families) = self.next_font(text, families);
        let font = index.and_then(|index| Some((index, self.shaper.font(index, self.face)?)));
        let Some((index, font)) = font else { return self.set_missing(base, text) };
        self.used.push(index);
        let shaped = self.shape_in(text, index, &font);
        let (infos, positions) = (shaped.glyph_infos(), shaped.glyph_positions());
        let cluster = |at: usize| infos.get(at).map(|info| info.cluster as usize);
        let mut at = 0;
        while let (Some(info), Some(position)) = (infos.get(at), positions.get(at)) {
            let start = info.cluster as usize;
            if info.glyph_id != 0 {
                let mut others = infos.get(at..).unwrap_or_default().iter();
                let before = infos.get(..at).unwrap_or_default().iter();
                let is_other = |other: &&GlyphInfo| other.cluster != info.cluster;
                let next =
                    if self.is_rtl { before.rev().find(is_other) } else { others.find(is_other) };
                let end = next.map_or(text.len(), |next| next.cluster as usize);
                self.glyphs.push(Glyph {
                    range: base + start..base + end,
                    font: font.clone(),
                    id: u16::try_from(info.glyph_id).unwrap_or_default(),
                    advance: font.to_em(position.x_advance) - spread(text, start, &font),
                    offset: (font.to_em(position.x_offset), font.to_em(position.y_offset)),
                });
            } else {
                // All that is missing in a row is shaped together.
                let first = at;
                while infos.get(at + 1).is_some_and(|next| next.glyph_id == 0) {
                    at += 1;
                }
                let (start, end) = if self.is_rtl {
                    (cluster(at), first.checked_sub(1).and_then(cluster))
                } else {
                    (cluster(first), cluster(at + 1))
                };
                let missing = start.unwrap_or(0)..end.unwrap_or(text.len());
                // A cluster of which a part is missing is set whole in the other font.
                let is_half =
                    |glyph: &mut Glyph| missing.contains(&glyph.range.start.wrapping_sub(base));
                while self.glyphs.pop_if(is_half).is_some() {}
                let part = text.get(missing.clone()).unwrap_or_default();
                self.shape(base + missing.start, part, families);
            }
            at += 1;
        }
        self.used.pop();
    }

    /// Chooses the font of a part: of the first family that is there, or else the one most like the first; returns
    /// the families that are left, too.
    fn next_font<'f>(&self, text: &str, families: &'f [&'f str]) -> (Option<usize>, &'f [&'f str]) {
        let is_new = |index: &usize| !self.used.contains(index);
        for (at, family) in families.iter().enumerate() {
            if let Some(index) = self.shaper.select(family, self.face).filter(is_new) {
                return (Some(index), families.get(at + 1..).unwrap_or_default());
            }
        }
        let book = self.shaper.fonts.book();
        let first = self.used.first().and_then(|index| book.info(*index));
        (book.select_fallback(first, self.face.variant(), text).filter(is_new), &[])
    }

    /// Sets the sign for a missing glyph for each character, in the font that should have had it.
    fn set_missing(&mut self, base: usize, text: &str) {
        let Some(index) = self.used.first() else { return };
        let Some(font) = self.shaper.font(*index, self.face) else { return };
        let sign = font.x_advance(0).unwrap_or_default();
        let set = |(start, character): (usize, char)| Glyph {
            range: base + start..base + start + character.len_utf8(),
            font: font.clone(),
            id: 0,
            advance: sign - spread(text, start, &font),
            offset: (Em::zero(), Em::zero()),
        };
        let characters = text.char_indices();
        if self.is_rtl {
            self.glyphs.extend(characters.rev().map(set));
        } else {
            self.glyphs.extend(characters.map(set));
        }
    }

    /// Shapes a part in one font.
    fn shape_in(&self, text: &str, index: usize, font: &FontInstance) -> GlyphBuffer {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        if let Some(language) = &self.shaper.language {
            buffer.set_language(language.clone());
        }
        let right = Direction::RightToLeft;
        buffer.set_direction(if self.is_rtl { right } else { Direction::LeftToRight });
        buffer.guess_segment_properties();
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        let Face { weight, is_italic, has_lining_figures: is_lining, .. } = *self.face;
        let key = (index, weight, is_italic, is_lining, self.is_rtl, buffer.script().tag().0);
        let mut plans = self.shaper.plans.borrow_mut();
        let plan = plans.entry(key).or_insert_with(|| {
            let lining = [Feature::new(Tag::from_bytes(b"lnum"), 1, ..)];
            ShapePlan::new(
                font.rusty(),
                buffer.direction(),
                Some(buffer.script()),
                self.shaper.language.as_ref(),
                if is_lining { &lining } else { &[] },
            )
        });
        rustybuzz::shape_with_plan(font.rusty(), plan, buffer)
    }
}

/// Returns by how much a no-break space of a font is wider than a space, which it is set as; nothing for any other
/// character.
fn spread(text: &str, at: usize, font: &FontInstance) -> Em {
    if !text.get(at..).is_some_and(|rest| rest.starts_with('\u{a0}')) {
        return Em::zero();
    }
    let advance = |character| font.x_advance(font.ttf().glyph_index(character)?.0);
    let wider = || Some(advance('\u{a0}')? - advance(' ')?);
    wider().unwrap_or_default()
}
