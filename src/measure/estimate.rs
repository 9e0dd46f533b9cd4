//! What strands are like before they are laid out, from the same material in another width.
//!
//! Words are put into lines anew, pictures are as much lower as they are narrower, all else keeps its
//! height. This is only to choose what is worth laying out: no page is made of it.

use typst::layout::{Abs, Frame, Size};

use super::material::{Material, Solid};
use super::{Measures, Strand};

/// How high is what stands where a strand goes on, in lines, while nothing else is known of it.
const REPEATED: f64 = 2.0;

impl Strand {
    /// A strand of which nothing is known.
    pub(super) fn unknown() -> Self {
        Self::empty(Abs::zero())
    }

    /// A strand of a height.
    fn empty(height: Abs) -> Self {
        let material = Material::estimated(vec![Solid::new(Abs::zero(), height)]);
        Self { frame: Frame::soft(Size::new(Abs::zero(), height)), material, is_laid: false }
    }
}

/// Estimates every strand that is not laid out.
pub(super) fn fill(measures: &mut Measures, line: Abs) {
    for number in measures.missing() {
        let Some(sheet) = measures.index.sheets.get(number - 1) else { continue };
        let known = (1..).zip(&measures.index.sheets).filter(|(other, own)| {
            measures.is_laid(*other)
                && own.name.is_some()
                && (own.section, &own.name) == (sheet.section, &sheet.name)
        });
        let away = |width: f64| (width - sheet.width).abs();
        let nearest =
            known.min_by(|(_, one), (_, other)| away(one.width).total_cmp(&away(other.width)));
        let strand = match nearest {
            Some((other, own)) => measures.strands.get(other).map(|strand| {
                let material =
                    in_width(&strand.material, (Abs::mm(own.width), Abs::mm(sheet.width)));
                let below = strand.frame.height() - foot(&strand.material);
                let height = foot(&material) + below;
                let frame = Frame::soft(Size::new(Abs::mm(sheet.width), height));
                Strand { frame, material, is_laid: false }
            }),
            None if sheet.repeated => Some(Strand::empty(REPEATED * line)),
            None => None,
        };
        if let (Some(estimated), Some(strand)) = (strand, measures.strands.get_mut(number)) {
            *strand = estimated;
        }
    }
}

/// Returns where material ends.
fn foot(material: &Material) -> Abs {
    material.solids.last().map_or(Abs::zero(), |solid| solid.bottom)
}

/// Returns material that was set in one width in another one.
fn in_width(material: &Material, (from, to): (Abs, Abs)) -> Material {
    let times = to / from;
    let mut solids: Vec<Solid> = Vec::new();
    // For each solid, the first of those that it becomes.
    let mut becomes: Vec<usize> = Vec::new();
    let mut above = Abs::zero();
    let is_one = |one: &Solid, other: &Solid| one.text.is_some() && one.text == other.text;
    for run in material.solids.chunk_by(is_one) {
        let text = run.first().and_then(|first| material.texts.get(first.text?));
        let count = text.map_or(run.len(), |text| {
            // Several lines may be one solid.
            let (before, after) = (text.lines, text.lines_in(from, to));
            (run.len() + after).saturating_sub(before).max(1)
        });
        becomes.extend((0..run.len()).map(|index| solids.len() + index.min(count - 1)));
        let pitch = run.windows(2).map(|pair| pair[1].top - pair[0].bottom).next();
        for index in 0..count {
            let own = if index == 0 { run.first() } else { run.get(index).or(run.last()) };
            let Some(own) = own else { continue };
            let white = if index == 0 { own.top - above } else { pitch.unwrap_or_default() };
            let top = solids.last().map_or(Abs::zero(), |last| last.bottom) + white;
            let is_within = index > 0 && text.is_some_and(|text| text.is_paragraph);
            let place = is_within.then_some((index, count));
            solids.push(own.estimated(top, times, place));
        }
        above = run.last().map_or(above, |last| last.bottom);
    }
    becomes.push(solids.len());
    let at = |index: usize| becomes.get(index).copied().unwrap_or(solids.len());
    let levels = material.levels.iter().map(|(name, own)| (name.clone(), at(*own))).collect();
    let header = material.header.as_ref().map(|header| at(header.start)..at(header.end));
    Material { levels, header, ..Material::estimated(solids) }
}
