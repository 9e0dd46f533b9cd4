//! Rows whose columns end at very different heights, and panels that stay empty.

use super::words::{Words, length, rounded};
use crate::arrange::Column;
use crate::finding::{Code, Finding, Findings, Span, plural};
use crate::layout::{PlacedBand, PlannedPage, Ticks};

/// The part of a page's height that may stay white below a column.
const WHITE: f64 = 0.2;

/// The part of a panel that its text has to fill, and from how many lines of white on it is told.
const PANEL: (f64, usize) = (0.25, 8);

/// What stays white below a column of a row.
struct White {
    edge: usize,
    strand: usize,
    /// The page on which it begins.
    page: usize,
    /// How much, on this page and those that the row goes on to.
    white: Ticks,
    /// How high its ground is, where it has one of its own.
    ground: Option<Ticks>,
}

/// Reports each column that ends far above those beside it.
pub fn report(words: &Words<'_>, findings: &mut Findings) {
    let mut found: Vec<White> = Vec::new();
    for page in &words.layout.plan.pages {
        for band in &page.bands {
            let Some(own) = words.layout.alternative(band.edge, band.arrangement) else { continue };
            if !is_row(&own.columns) {
                continue;
            }
            for (strand, column) in own.columns.iter().enumerate() {
                note(page, band, (strand, column), &mut found);
            }
        }
    }
    findings.extend(found.iter().filter_map(|white| tell(white, words)));
}

/// Whether columns are of several sections: within a section it is the template that leaves white.
fn is_row(columns: &[Column]) -> bool {
    let mut sections: Vec<Option<usize>> =
        columns.iter().flat_map(|column| &column.parts).map(|part| part.section).collect();
    sections.sort_unstable();
    sections.dedup();
    sections.len() > 1
}

/// Notes what stays white below a column on a page.
fn note(
    page: &PlannedPage,
    band: &PlacedBand,
    (strand, column): (usize, &Column),
    found: &mut Vec<White>,
) {
    let pieces = page.pieces.iter().filter(|piece| {
        (piece.edge, piece.arrangement, piece.strand) == (band.edge, band.arrangement, strand)
    });
    let known = found.iter_mut().find(|white| (white.edge, white.strand) == (band.edge, strand));
    let here = pieces.max_by_key(|piece| piece.filled);
    let filled = here.map_or(Ticks::ZERO, |piece| piece.filled);
    match (here, known) {
        (_, Some(white)) => {
            white.white += band.height - filled;
            // A box on two pages is two boxes.
            white.ground = None;
        }
        (Some(piece), None) => {
            let is_alone = column.parts.len() == 1 && piece.ends;
            let has_ground = column.parts.iter().any(|part| part.ground.is_some());
            found.push(White {
                edge: band.edge,
                strand,
                page: page.number,
                white: band.height - filled,
                ground: (is_alone && has_ground).then_some(band.height),
            });
        }
        (None, None) => {}
    }
}

/// The finding for the white below a column, if it is much.
fn tell(white: &White, words: &Words<'_>) -> Option<Finding> {
    let layout = words.layout;
    let section = words.longest_of(white.edge, white.strand);
    let place = words.place(section)?;
    let lines = white.white.whole_lines();
    let mm = |ticks| length(layout.grid.length(ticks));
    let more = words.pace(section).map(|pace| {
        let lines = f64::from(u32::try_from(lines).unwrap_or_default());
        format!("about {} words more, or ", rounded(pace * lines))
    });
    let more = more.unwrap_or_default();
    let neighbour = neighbour(white, words);
    let label = format!("{} of white below it", plural(lines, "line"));
    if let Some(height) = white.ground {
        let filled = (height - white.white).or_none();
        if filled.share_of(height) <= PANEL.0 && lines >= PANEL.1 {
            let message = format!(
                "this box is {:.0}% empty on page {}: it fills {} of {}",
                100.0 * (1.0 - filled.share_of(height)),
                white.page,
                mm(filled),
                mm(height)
            );
            let told = Finding::new(Code::LayoutHole, place, message).label(label);
            return Some(with(told, neighbour).help(format!(
                "it takes {more}a picture; or shorten what stands beside it, or let this go over the whole width"
            )));
        }
    }
    let whole = layout.plan.pages.iter().map(|page| page.room).max().unwrap_or_default();
    if white.white.share_of(whole) <= WHITE {
        return None;
    }
    let message = format!(
        "this column ends {} above the one beside it on page {}",
        mm(white.white),
        white.page
    );
    let told = Finding::new(Code::LayoutHole, place, message).label(label);
    Some(with(told, neighbour).help(format!(
        "it takes {more}a picture; or choose other widths, or let a section of the same width follow, which takes the white"
    )))
}

/// Adds the place of the column beside.
fn with(finding: Finding, neighbour: Option<Span>) -> Finding {
    match neighbour {
        Some(place) => finding.other(place, "the longest beside it"),
        None => finding,
    }
}

/// Where the longest column beside one was written.
fn neighbour(white: &White, words: &Words<'_>) -> Option<Span> {
    let pages = words.layout.plan.pages.iter();
    let pieces = pages.flat_map(|page| page.pieces.iter().map(move |piece| (page.number, piece)));
    let beside = pieces.filter(|(_, own)| own.edge == white.edge && own.strand != white.strand);
    let (_, last) = beside.max_by_key(|(page, piece)| (*page, piece.filled))?;
    words.place(words.longest_of(white.edge, last.strand))
}
