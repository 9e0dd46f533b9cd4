//! The widths at which neighbours are laid out: the ones that they ask for, and others only where these may gain
//! something. Each width costs the time of a layout, so heights are estimated from what the sections say.

use std::collections::BTreeMap;

use crate::content::{Factsheet, Field, Placed, Role, SectionContent};
use crate::drawings::{Drawings, Heights};
use crate::model::Owner;
use crate::template::{Grid, widths};
use crate::text::{Block, plain};
use crate::units::millimetres;

/// How wide a letter is on average, in em, blanks and the ends of ragged lines among them.
const LETTER: f64 = 0.44;

/// The letters that a line has at the least for its text to be set narrower than its author asked for.
const LEAST: f64 = 30.0;

/// How much more room a letter of a heading takes than one of a text.
const HEADING: f64 = 2.6;

/// The shape, width to height, that a picture has best.
const SHAPE: f64 = 1.6;

/// The share of a picture that is shown at its best height.
const SHOWN: f64 = 0.8;

/// The lines that stand below a chart and its heading.
const NOTES: f64 = 3.0;

/// The white around the text of a box, on both sides together, in lines.
const INSET: f64 = 2.0;

/// How uneven neighbours are, in lines, that are taken to be equally high.
const EVEN: f64 = 2.0;

/// How many lines more uneven another way may be by an estimate that is not exact.
const SLACK: f64 = 1.0;

/// How much more alike columns have to become, in lines, for two sections of a row to stand below each other.
const MUCH: f64 = 15.0;

/// The white between two sections below each other, in lines.
const BETWEEN: f64 = 2.0;

/// How high the charts of a row may be: to know it a chart is drawn many times.
pub struct Charts<'a, 'b> {
    pub drawings: &'a Drawings<'b>,
    pub grid: Grid,
    /// What was asked for, by a section and its columns.
    pub known: BTreeMap<(Owner, u8), Option<Heights>>,
}

impl Charts<'_, '_> {
    /// Returns how high the chart of a section may be.
    pub fn heights(&mut self, section: &SectionContent, columns: u8) -> Option<Heights> {
        let (drawings, grid) = (self.drawings, self.grid);
        let known = self.known.entry((section.owner, columns));
        *known.or_insert_with(|| {
            let chart = section.part.says().chart()?;
            drawings.heights(chart, grid.span(f64::from(columns)), grid.line)
        })
    }
}

/// Returns the widths of each section of a row, the one that it asks for first, those last that it has where neighbours
/// are left out or stand below it.
pub fn widths(row: &[Placed], factsheet: &Factsheet, charts: &mut Charts<'_, '_>) -> Vec<Vec<u8>> {
    let mut own = beside(row, factsheet, charts);
    let template = factsheet.template();
    if template.stacks() && row.len() > 1 {
        let whole = template.grid().columns;
        own.iter_mut().filter(|own| !own.contains(&whole)).for_each(|own| own.push(whole));
    }
    if factsheet.leaves_out() && row.len() > 1 {
        let row: Vec<(u8, bool)> =
            row.iter().map(|own| (own.columns, own.section.priority.is_some())).collect();
        for (index, widths) in own.iter_mut().enumerate() {
            for columns in widths::wider(&row, index) {
                if !widths.contains(&columns) {
                    widths.push(columns);
                }
            }
        }
    }
    own
}

/// Returns the widths of each section of a row, as long as all of it is there.
fn beside(row: &[Placed], factsheet: &Factsheet, charts: &mut Charts<'_, '_>) -> Vec<Vec<u8>> {
    let asked: Vec<u8> = row.iter().map(|placed| placed.columns).collect();
    let ways: Vec<Vec<u8>> = widths::ways(&asked).into_iter().map(|(way, _)| way).collect();
    if !matches!(row, [_, _] | [_, _, _]) {
        return widths::of_each(&ways);
    }
    let grid = factsheet.template().grid();
    let size = millimetres(factsheet.theme().sizes.text.value.get());
    let sections = row.iter().map(|placed| Says::of(placed, factsheet, charts));
    let Some(sections) = sections.collect::<Option<Vec<Says>>>() else {
        return widths::of_each(&ways);
    };
    let mut own = widths::of_each(&worth(&sections, &ways, (grid, size)));
    if let Some((index, columns)) = beside_two(&sections, &asked, (grid, size)) {
        own.get_mut(index).into_iter().for_each(|widths| widths.push(columns));
    }
    own
}

/// Returns which of three sections stands beside the other two, below each other, and how wide, where that makes their
/// columns much more alike than three of them are.
fn beside_two(sections: &[Says], asked: &[u8], page: (Grid, f64)) -> Option<(usize, u8)> {
    if sections.iter().any(|says| says.chart.is_some()) {
        return None;
    }
    let now = uneven(sections, asked, page);
    let ways = widths::beside_two(asked).into_iter().filter_map(|way| {
        let height = |index: usize, columns| Some(sections.get(index)?.height(columns, page));
        let own = height(way.alone, way.wide)?;
        let both = height(way.upper, way.narrow)? + height(way.upper + 1, way.narrow)? + BETWEEN;
        Some(((own - both).abs(), (way.alone, way.wide)))
    });
    let best = ways.min_by(|one, other| one.0.total_cmp(&other.0));
    best.filter(|(uneven, _)| uneven + MUCH < now).map(|(_, way)| way)
}

/// Returns the ways that are worth a look on a page with text of a size: the first, and what makes neighbours more alike.
fn worth(sections: &[Says], ways: &[Vec<u8>], page: (Grid, f64)) -> Vec<Vec<u8>> {
    let uneven = |way: &Vec<u8>| uneven(sections, way, page);
    let now = ways.first().map_or(0.0, uneven);
    let is_legible = |way: &Vec<u8>| {
        let mut all = sections.iter().zip(way);
        all.all(|(says, columns)| *columns >= says.asked || says.measure(*columns, page) >= LEAST)
    };
    let others = ways.iter().skip(1).filter(|way| now > EVEN && uneven(way) < now + SLACK);
    let others = others.filter(|way| is_legible(way));
    ways.first().into_iter().chain(others).cloned().collect()
}

/// Returns by how many lines the highest of some sections is higher than the lowest may be.
fn uneven(sections: &[Says], way: &[u8], page: (Grid, f64)) -> f64 {
    let grid = page.0;
    let all_charts = sections.iter().all(|says| says.chart.is_some());
    let all = sections.iter().zip(way).map(|(says, columns)| {
        let width = grid.span(f64::from(*columns));
        let own = says.height(*columns, page);
        match says.chart {
            // The one that needs more height is the one that more width helps.
            Some([least, _]) if all_charts => {
                [own + least * grid.span(f64::from(says.asked)) / width; 2]
            }
            // A chart is as low as its neighbour lets it be.
            Some([_, most]) => [0.0, own + most],
            None => [own, own],
        }
    });
    let (least, most) = all.fold((0.0, f64::INFINITY), |(high, low), [least, most]| {
        (f64::max(high, least), f64::min(low, most))
    });
    least - most
}

/// What a section says, as far as its height depends on it.
#[derive(Debug, Clone, Copy, Default)]
struct Says {
    /// How many letters of text.
    letters: f64,
    /// How many lines besides: what its paragraphs begin and end with.
    lines: f64,
    /// How high its pictures are together, in shares of their width.
    pictures: f64,
    /// The columns that it asks for, and the least and the greatest height of its chart there, in lines.
    asked: u8,
    chart: Option<[f64; 2]>,
    /// Whether it stands in a box.
    is_boxed: bool,
}

impl Says {
    /// Returns how high it is in so many columns without its chart, in lines.
    fn height(&self, columns: u8, page: (Grid, f64)) -> f64 {
        let (grid, width) = (page.0, page.0.span(f64::from(columns)));
        let text = self.letters / self.measure(columns, page) + self.lines + self.inset();
        text + self.pictures * width / grid.line
    }

    /// Returns how many letters a line has in so many columns.
    fn measure(&self, columns: u8, (grid, size): (Grid, f64)) -> f64 {
        (grid.span(f64::from(columns)) - self.inset() * grid.line) / (LETTER * size)
    }

    /// Returns the white around its text, on both sides together, in lines.
    fn inset(&self) -> f64 {
        if self.is_boxed { INSET } else { 0.0 }
    }

    /// Returns what a section says; none where that tells little of its height.
    fn of(placed: &Placed, factsheet: &Factsheet, charts: &mut Charts<'_, '_>) -> Option<Self> {
        let section = &placed.section;
        let says = section.part.says();
        if says.table().is_some() || !says.names().is_empty() || !says.figures().is_empty() {
            return None;
        }
        let asked = placed.columns;
        let chart = match says.chart() {
            Some(_) => {
                Some(charts.heights(section, asked).map(|own| [own.min + NOTES, own.max + NOTES])?)
            }
            None => None,
        };
        let (mut letters, mut lines) = (0.0, 0.0);
        let texts = factsheet.texts().iter();
        for text in texts.filter(|text| section.owner.holds(text.owner)) {
            match text.role {
                Role::Quote => return None,
                Role::Figure => lines += 4.0,
                _ if text.field.is_alt() => {}
                _ => {
                    let (own, paragraphs) = count(&text.blocks);
                    let is_heading = text.field == Field::Title;
                    letters += if is_heading { HEADING * own } else { own };
                    lines += paragraphs;
                }
            }
        }
        let pictures = section.pictures().into_iter().map(|picture| {
            let own = picture.width_px / picture.height_px;
            1.0 / SHAPE.max(SHOWN * own).min(own / SHOWN)
        });
        let pictures = pictures.sum();
        Some(Self { letters, lines, pictures, asked, chart, is_boxed: says.is_boxed() })
    }
}

/// Returns how many letters and how many paragraphs blocks have.
fn count(blocks: &[Block]) -> (f64, f64) {
    let own = blocks.iter().map(|block| match block {
        Block::Paragraph(line) => (plain(line).chars().count() as f64, 1.0),
        Block::List { items, .. } => {
            let items = items.iter().map(|item| count(item));
            items.fold((0.0, 0.0), |sum, own| (sum.0 + own.0, sum.1 + own.1))
        }
    });
    own.fold((0.0, 0.0), |sum, own| (sum.0 + own.0, sum.1 + own.1))
}

#[cfg(test)]
mod tests {
    use super::{Says, worth};
    use crate::template::{BuiltIn, widths};

    /// Returns the ways in which sections are laid out that ask for widths.
    fn ways(asked: [u8; 2], sections: [Says; 2]) -> Vec<Vec<u8>> {
        let all: Vec<Vec<u8>> = widths::ways(&asked).into_iter().map(|(way, _)| way).collect();
        worth(&sections, &all, (BuiltIn::USUAL.template().grid(), 3.2))
    }

    #[test]
    fn other_widths_are_for_uneven_neighbours() {
        let text = |letters| Says { letters, ..Says::default() };
        let chart = |least| Says { asked: 6, chart: Some([least, 30.0]), ..text(50.0) };
        let alone = [vec![6, 6]];
        let or = |other: [u8; 2]| [vec![6, 6], other.to_vec()];
        assert_eq!(ways([6, 6], [text(1500.0), text(1550.0)]), alone);
        assert_eq!(ways([6, 6], [text(2500.0), text(1000.0)]), or([7, 5]));
        assert_eq!(ways([6, 6], [text(1000.0), text(2500.0)]), or([5, 7]));
        assert_eq!(ways([6, 6], [chart(10.0), chart(11.0)]), alone);
        assert_eq!(ways([6, 6], [chart(10.0), chart(18.0)]), or([5, 7]));
        assert_eq!(ways([6, 6], [chart(10.0), text(1000.0)]), alone);
        assert_eq!(ways([6, 6], [chart(10.0), text(4000.0)]), or([5, 7]));
        // A text that has its measure, and a panel that would lose it.
        let short = Says { asked: 4, is_boxed: true, ..text(1000.0) };
        assert_eq!(ways([8, 4], [text(2500.0), short]), [vec![8, 4]]);
        assert_eq!(ways([7, 5], [text(2500.0), Says { asked: 5, ..short }]), [[7, 5], [8, 4]]);
    }
}
