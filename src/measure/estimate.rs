//! What strands are like before they are laid out, from the same material in another width.
//!
//! Lines take as many more as the width is less, pictures are as much lower as they are narrower, all else keeps its
//! height. This is only to choose what is worth laying out: no page is made of it.

use typst::layout::{Abs, Frame, Size};

use super::material::{Material, Solid};
use super::reading::Line;
use super::{Measures, Strand};

/// How high is what stands where a strand goes on, in lines, while nothing else is known of it.
const REPEATED: f64 = 2.0;

/// How far the longest of some lines reaches, as a share of their width.
const LONGEST: f64 = 0.98;

/// How full lines are that end where no other word fits.
const FULL: f64 = 0.94;

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
                let material = in_width(&strand.material, sheet.width / own.width);
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

/// Returns material in a width that is so many times its own.
fn in_width(material: &Material, times: f64) -> Material {
    let mut solids: Vec<Solid> = Vec::new();
    // For each solid, the first of those that it becomes.
    let mut becomes: Vec<usize> = Vec::new();
    let mut above = Abs::zero();
    let paragraph = |solid: &Solid| solid.line().map(|line| line.paragraph);
    let is_one =
        |one: &Solid, other: &Solid| paragraph(one).is_some() && paragraph(one) == paragraph(other);
    let runs = material.solids.chunk_by(is_one);
    for run in runs {
        let lines: Vec<Line> = run.iter().filter_map(Solid::line).collect();
        let count = if lines.is_empty() { 1 } else { lines_in(&lines, times) };
        becomes.extend((0..run.len()).map(|index| solids.len() + index.min(count - 1)));
        let pitch = run.windows(2).map(|pair| pair[1].top - pair[0].bottom).next();
        for index in 0..count {
            let own = if index == 0 { run.first() } else { run.get(index).or(run.last()) };
            let Some(own) = own else { continue };
            let white = if index == 0 { own.top - above } else { pitch.unwrap_or_default() };
            let top = solids.last().map_or(Abs::zero(), |last| last.bottom) + white;
            let place = (index > 0).then_some((index, count));
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

/// Returns how many lines a paragraph takes in a width that is so many times its own.
fn lines_in(lines: &[Line], times: f64) -> usize {
    let total: Abs = lines.iter().map(|line| line.width).sum();
    let longest = lines.iter().map(|line| line.width).max().unwrap_or_default();
    let before_last = lines.split_last().map_or(&[][..], |(_, before)| before);
    let mean = match before_last {
        [] if times >= 1.0 => return 1,
        [] | [_] => longest * FULL,
        _ => {
            before_last.iter().map(|line| line.width).sum::<Abs>()
                / before_last.len() as f64
                / LONGEST
        }
    };
    let count = (total / (mean * times)).ceil();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of lines")]
    let count = count as usize;
    count.max(1)
}

#[cfg(test)]
mod tests {
    use typst::layout::Abs;

    use super::super::reading::Line;
    use super::lines_in;

    /// Returns the lines of a paragraph, from how wide each is.
    fn paragraph<const N: usize>(widths: [f64; N]) -> [Line; N] {
        let mut index = 0;
        widths.map(|width| {
            index += 1;
            let width = Abs::pt(width);
            Line { paragraph: 0, index: index - 1, count: N, is_divided: false, width }
        })
    }

    #[test]
    fn narrower_lines_are_more() {
        let text = paragraph([95.0, 92.0, 97.0, 94.0, 40.0]);
        assert_eq!(lines_in(&text, 1.0), 5);
        assert_eq!(lines_in(&text, 0.8), 6);
        assert_eq!(lines_in(&text, 0.5), 9);
        assert_eq!(lines_in(&text, 1.4), 4);
        let short = paragraph([30.0]);
        assert_eq!(lines_in(&short, 2.0), 1);
        assert_eq!(lines_in(&paragraph([96.0, 20.0]), 1.3), 1);
    }
}
