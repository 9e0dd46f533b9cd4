//! How reports speak of sections and of lengths: titles, words of a text, millimetres.

use crate::content::{Factsheet, Keyed, Thing};
use crate::finding::Span;
use crate::layout::{PlacedBand, Ticks};
use crate::model::Owner;
use crate::pages::{Layout, Placed};
use crate::text::plain;

/// From how many lines on a text is running text, of which words can be counted by the line.
const RUNNING: usize = 3;

/// What sentences about sections are made from. A section is named by its number through all rows; none is the
/// masthead.
pub struct Words<'a> {
    /// How the document was set.
    pub layout: &'a Layout,
    /// What stands where.
    pub placed: &'a [Placed],
    /// The document.
    pub factsheet: &'a Factsheet,
}

impl Words<'_> {
    /// What a report calls a section: its title, or what it is.
    pub fn name(&self, section: Option<usize>) -> String {
        let Some(content) = section.and_then(|section| self.factsheet.section(section)) else {
            return "the lead".to_owned();
        };
        if let Some(title) = &content.title {
            return format!("“{}”", plain(&title.runs));
        }
        format!("the {} without a title", content.part.kind().told())
    }

    /// Where a section was written; the lead for the masthead.
    pub fn place(&self, section: Option<usize>) -> Option<Span> {
        let owner = self.owner(section)?;
        self.factsheet.place(owner).or_else(|| Some(self.running(section).last()?.1.span))
    }

    fn owner(&self, section: Option<usize>) -> Option<Owner> {
        match section {
            Some(section) => Some(self.factsheet.section(section)?.owner),
            None => Some(Owner::Masthead),
        }
    }

    /// The number of the section that a part belongs to.
    pub fn section_of(&self, part: &Keyed) -> Option<usize> {
        let mut sections = self.factsheet.rows().iter().flatten();
        sections.position(|placed| placed.section.owner.holds(part.owner))
    }

    /// The section that takes most of a column.
    pub fn longest_of(&self, edge: usize, strand: usize) -> Option<usize> {
        let pages = &self.layout.plan.pages;
        let mut bands = pages.iter().flat_map(|page| &page.bands);
        let band = bands.find(|band| band.edge == edge)?;
        let column = self.layout.alternative(edge, band.arrangement)?.columns.get(strand)?;
        column.parts.iter().max_by_key(|part| part.items.len())?.section
    }

    /// How many words of a section's running text stand in a line.
    pub fn pace(&self, section: Option<usize>) -> Option<f64> {
        let texts = self.running(section);
        let lines: f64 = texts.iter().map(|(placed, _)| count(placed.lines)).sum();
        let words: f64 = texts.iter().map(|(_, part)| count(words(part))).sum();
        (lines > 0.0).then_some(words / lines)
    }

    /// How many words fill so much white below a band: set as the text above is, where that is running text; else as
    /// wide as the text area, as the document's running text is.
    pub fn filling(&self, white: Ticks, above: Option<&PlacedBand>) -> Option<usize> {
        let own = above.and_then(|band| self.layout.alternative(band.edge, band.arrangement));
        let columns = own.map(|own| own.columns.as_slice()).unwrap_or_default();
        let mut sections = columns.iter().flat_map(|column| &column.parts).map(|part| part.section);
        if let Some(section) = sections.next()
            && sections.all(|other| other == section)
            && let Some(pace) = self.pace(section)
        {
            let flow = columns.iter().map(|column| column.flow).max().unwrap_or(1);
            return Some(rounded(pace * white.lines() * f64::from(flow)));
        }
        let all = self.placed.iter().filter_map(|placed| self.text(placed));
        let all: Vec<(&Placed, &Keyed)> =
            all.filter(|(placed, _)| placed.lines >= RUNNING).collect();
        let length: f64 = all.iter().map(|(placed, _)| count(placed.lines) * placed.width).sum();
        let words: f64 = all.iter().map(|(_, part)| count(words(part))).sum();
        let grid = &self.layout.grid;
        let width = grid.span(f64::from(grid.columns));
        (length > 0.0).then(|| rounded(words / length * width * white.lines()))
    }

    /// The running texts of a section.
    fn running(&self, section: Option<usize>) -> Vec<(&Placed, &Keyed)> {
        let Some(owner) = self.owner(section) else { return Vec::new() };
        let texts = self.placed.iter().filter_map(|placed| self.text(placed));
        texts.filter(|(placed, part)| placed.lines >= RUNNING && owner.holds(part.owner)).collect()
    }

    /// A part on the pages that is a text.
    fn text<'p>(&'p self, placed: &'p Placed) -> Option<(&'p Placed, &'p Keyed)> {
        let part = self.factsheet.keys().get(placed.key)?;
        matches!(part.thing, Thing::Text { .. }).then_some((placed, part))
    }
}

/// How many words a text has.
fn words(part: &Keyed) -> usize {
    match &part.thing {
        Thing::Text { words, .. } => words.split_whitespace().count(),
        _ => 0,
    }
}

#[expect(clippy::cast_precision_loss, reason = "a document has some thousand words")]
fn count(number: usize) -> f64 {
    number as f64
}

/// A number of words as one says it: up to the next five, or to the next ten from fifty on.
pub fn rounded(words: f64) -> usize {
    let step = if words < 50.0 { 5.0 } else { 10.0 };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a page has some thousand words"
    )]
    let steps = (words / step).ceil().max(1.0) as usize;
    if words < 50.0 { 5 * steps } else { 10 * steps }
}

/// A length on paper in words: in centimetres from two on.
pub fn length(mm: f64) -> String {
    if mm < 20.0 { format!("{mm:.0} mm") } else { format!("{:.1} cm", mm / 10.0) }
}

#[cfg(test)]
mod tests {
    use super::{length, rounded};

    #[test]
    fn words_are_told_in_round_numbers() {
        let told = [0.2, 11.0, 45.1, 50.0, 101.0].map(rounded);
        assert_eq!(told, [5, 15, 50, 50, 110]);
    }

    #[test]
    fn lengths_are_told_as_one_measures_them() {
        assert_eq!((length(4.2).as_str(), length(104.0).as_str()), ("4 mm", "10.4 cm"));
    }
}
