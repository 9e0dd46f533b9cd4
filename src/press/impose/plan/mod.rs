//! Which page goes where.

use crate::finding::plural;
use crate::press::geometry::{Rect, millimetres, points};

/// The order in which pages are laid onto sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Folded in the middle and stapled: four pages a sheet, printed on both sides.
    Booklet,
    /// Two pages beside each other, in reading order.
    TwoUp,
    /// Two rows of two pages, in reading order.
    FourUp,
    /// Folded twice, to and fro: six pages a sheet, three on each side, all of one width.
    ZFold,
    /// Folded twice, one part between the two others: six pages a sheet, and that part is narrower.
    LetterFold,
    /// As many pages as fit, printed on both sides; the cut piles laid upon each other are in order.
    CutStack,
}

/// A place for a page on a side.
#[derive(Debug, Clone, PartialEq)]
pub struct Slot {
    /// The page, from 0; nothing for a blank.
    pub page: Option<usize>,
    /// Where it is cut.
    pub trim: Rect,
    /// How far it is printed.
    pub clip: Rect,
}

/// All sides of all sheets.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The sheet, the way round that fits.
    pub sheet: (f64, f64),
    /// The slots of each side.
    pub sides: Vec<Vec<Slot>>,
    /// Whether sheets are folded between their pages.
    pub folds: bool,
    /// Whether the bleed has room on all sides.
    pub has_bleed: bool,
    /// What a side is called.
    pub word: &'static str,
    /// What the user should know.
    pub notes: Vec<String>,
}

/// How much the part that a letter fold has inside is narrower than a page, in millimetres. The two others share it: so
/// of an A4 sheet they have 100 mm each, it has 97.
const TUCK: f64 = 2.0;

impl Scheme {
    /// Whether sheets are folded between their pages.
    const fn folds(self) -> bool {
        matches!(self, Self::Booklet | Self::ZFold | Self::LetterFold)
    }

    /// Returns how wide the pages of a row are on a side, by its number, where a page has a width.
    fn widths(self, side: usize, columns: usize, width: f64) -> Vec<f64> {
        if self != Self::LetterFold {
            return vec![width; columns];
        }
        let tuck = points(TUCK);
        let mut widths = vec![width - tuck, width + tuck / 2.0, width + tuck / 2.0];
        // The back of the first part is the last one.
        if side % 2 == 1 {
            widths.reverse();
        }
        widths
    }
}

impl Plan {
    /// Returns where a side is folded, from the left.
    pub fn folds_of(&self, side: &[Slot]) -> Vec<f64> {
        if !self.folds {
            return Vec::new();
        }
        side.windows(2).map(|pair| pair[0].trim.right).collect()
    }
}

/// A grid of pages on a sheet.
#[derive(Debug, Clone, Copy)]
struct Grid {
    columns: usize,
    rows: usize,
    /// The space between two pages.
    gap: f64,
    scale: f64,
    sheet: (f64, f64),
}

/// Plans the sheets, or says why the pages do not fit.
pub fn plan(
    scheme: Scheme,
    count: usize,
    page: (f64, f64),
    bleed: f64,
    room: f64,
    sheet: (f64, f64),
) -> Result<Plan, String> {
    let grid = match scheme {
        Scheme::Booklet => fixed(2, 1, 0.0, page, room, sheet)?,
        Scheme::TwoUp => scaled(2, 1, bleed, page, room, sheet),
        Scheme::FourUp => scaled(2, 2, bleed, page, room, sheet),
        Scheme::ZFold | Scheme::LetterFold => fixed(3, 1, 0.0, page, room, sheet)?,
        Scheme::CutStack => most(bleed, page, room, sheet)?,
    };
    let orders = match scheme {
        Scheme::Booklet => booklet(count),
        Scheme::TwoUp | Scheme::FourUp => in_order(count, grid.columns * grid.rows),
        Scheme::ZFold | Scheme::LetterFold => panels(count),
        Scheme::CutStack => cut_stack(count, grid.columns, grid.rows),
    };
    let mut notes = Vec::new();
    if grid.scale < 0.995 {
        notes.push(format!(
            "the pages are printed at {:.0} % to fit the sheet; lines and letters get smaller too",
            100.0 * grid.scale
        ));
    }
    let slots = orders.iter().flatten().count();
    if slots > count && scheme != Scheme::TwoUp && scheme != Scheme::FourUp {
        let blanks = slots - count;
        notes.push(format!(
            "{} at the end fill{} the last sheet",
            plural(blanks, "blank page"),
            if blanks == 1 { "s" } else { "" }
        ));
    }
    let sides: Vec<Vec<Slot>> = orders
        .into_iter()
        .enumerate()
        .map(|(side, order)| {
            let widths = scheme.widths(side, grid.columns, page.0 * grid.scale);
            let places = places(&grid, page, bleed, scheme.folds(), &widths);
            let slot = |(page, (trim, clip)): (usize, (Rect, Rect))| Slot {
                page: (page < count).then_some(page),
                trim,
                clip,
            };
            order.into_iter().zip(places).map(slot).collect()
        })
        .collect();
    let whole = Rect::new((0.0, 0.0), grid.sheet);
    let has_bleed = sides.iter().all(|side| {
        let trims = side.iter().map(|slot| slot.trim);
        if scheme.folds() {
            // Towards the fold there is another page, so that all of them count as one.
            let spread = trims.reduce(Rect::union);
            spread.is_none_or(|spread| whole.contains(spread.grow(bleed), 0.1))
        } else {
            trims.into_iter().all(|trim| whole.contains(trim.grow(bleed * grid.scale), 0.1))
        }
    });
    Ok(Plan { sheet: grid.sheet, sides, folds: scheme.folds(), has_bleed, word: "side", notes })
}

/// Returns how far the pages of a booklet's sheet move towards the fold: the outermost not at all, the innermost most.
pub fn creep(scheme: Scheme, sheet: usize, sheets: usize, most: f64) -> f64 {
    if scheme != Scheme::Booklet || sheets < 2 {
        return 0.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "few sheets")]
    let share = sheet as f64 / (sheets - 1) as f64;
    most * share
}

/// Returns both ways round of a sheet, the given one first.
fn ways((width, height): (f64, f64)) -> [(f64, f64); 2] {
    [(width, height), (height, width)]
}

/// Returns what a grid takes up.
#[expect(clippy::cast_precision_loss, reason = "few pages")]
fn extent(columns: usize, rows: usize, gap: f64, page: (f64, f64)) -> (f64, f64) {
    let along = |count: usize, size: f64| {
        let count = count as f64;
        count * size + (count - 1.0) * gap
    };
    (along(columns, page.0), along(rows, page.1))
}

/// Lays out a grid at full size.
fn fixed(
    columns: usize,
    rows: usize,
    gap: f64,
    page: (f64, f64),
    room: f64,
    sheet: (f64, f64),
) -> Result<Grid, String> {
    let needed = extent(columns, rows, gap, page);
    let (width, height) = (needed.0 + 2.0 * room, needed.1 + 2.0 * room);
    let fits = |way: &(f64, f64)| way.0 + 0.5 >= width && way.1 + 0.5 >= height;
    if let Some(sheet) = ways(sheet).into_iter().find(fits) {
        return Ok(Grid { columns, rows, gap, scale: 1.0, sheet });
    }
    let marks = if room > 0.0 { " with marks" } else { "" };
    Err(format!(
        "the pages{marks} need {:.0} × {:.0} mm, the sheet has {:.0} × {:.0} mm",
        millimetres(width),
        millimetres(height),
        millimetres(sheet.0),
        millimetres(sheet.1)
    ))
}

/// Lays out a grid as large as it fits, at full size at most.
fn scaled(
    columns: usize,
    rows: usize,
    bleed: f64,
    page: (f64, f64),
    room: f64,
    sheet: (f64, f64),
) -> Grid {
    // Where neighbours have a bleed each, both have room between the pages.
    let gap = 2.0 * bleed;
    let needed = extent(columns, rows, gap, page);
    let scale = |way: &(f64, f64)| {
        let across = (way.0 - 2.0 * room) / needed.0;
        let down = (way.1 - 2.0 * room) / needed.1;
        across.min(down).min(1.0)
    };
    let [given, turned] = ways(sheet);
    let sheet = if scale(&turned) > scale(&given) { turned } else { given };
    let scale = scale(&sheet).max(0.01);
    Grid { columns, rows, gap: gap * scale, scale, sheet }
}

/// Lays out as many pages as fit at full size.
fn most(bleed: f64, page: (f64, f64), room: f64, sheet: (f64, f64)) -> Result<Grid, String> {
    let gap = 2.0 * bleed;
    let count = |sheet: f64, page: f64| {
        let fitting = ((sheet - 2.0 * room + gap + 0.5) / (page + gap)).floor();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "few pages")]
        (1.0..1000.0).contains(&fitting).then_some(fitting as usize)
    };
    let fitting = |way: (f64, f64)| Some((count(way.0, page.0)?, count(way.1, page.1)?, way));
    let best = ways(sheet)
        .into_iter()
        .filter_map(fitting)
        .reduce(|best, next| if next.0 * next.1 > best.0 * best.1 { next } else { best });
    match best {
        Some((columns, rows, sheet)) => Ok(Grid { columns, rows, gap, scale: 1.0, sheet }),
        None => fixed(1, 1, 0.0, page, room, sheet),
    }
}

/// Returns the trim and the clip of each place, row by row from the top left; the pages of a row are so wide.
#[expect(clippy::cast_precision_loss, reason = "few pages")]
fn places(
    grid: &Grid,
    page: (f64, f64),
    bleed: f64,
    folds: bool,
    widths: &[f64],
) -> Vec<(Rect, Rect)> {
    let page = (page.0 * grid.scale, page.1 * grid.scale);
    let taken = extent(grid.columns, grid.rows, grid.gap, page);
    let top = f64::midpoint(grid.sheet.1, taken.1);
    let whole = Rect::new((0.0, 0.0), grid.sheet);
    let mut places = Vec::new();
    for row in 0..grid.rows {
        let mut x = (grid.sheet.0 - taken.0) / 2.0;
        for (column, width) in widths.iter().enumerate() {
            let y = top - row as f64 * (page.1 + grid.gap);
            let trim = Rect::new((x, y - page.1), (x + width, y));
            x = trim.right + grid.gap;
            let mut clip = trim.grow(bleed * grid.scale).intersection(whole);
            if folds && column > 0 {
                clip.left = trim.left;
            }
            if folds && column + 1 < widths.len() {
                clip.right = trim.right;
            }
            places.push((trim, clip));
        }
    }
    places
}

/// Returns the pages of a booklet's sides, left and right; numbers past the end are blanks.
fn booklet(count: usize) -> Vec<Vec<usize>> {
    let count = count.next_multiple_of(4);
    (0..count / 4)
        .flat_map(|sheet| {
            let (first, last) = (2 * sheet, count - 1 - 2 * sheet);
            [vec![last, first], vec![first + 1, last - 1]]
        })
        .collect()
}

/// Returns the pages of the two sides of sheets of six: the first is the cover, outside at the right, and the three that
/// it is opened to lie inside.
fn panels(count: usize) -> Vec<Vec<usize>> {
    (0..count)
        .step_by(6)
        .flat_map(|first| [[4, 5, 0], [1, 2, 3]].map(|side| side.map(|page| first + page).to_vec()))
        .collect()
}

/// Returns pages in reading order.
fn in_order(count: usize, slots: usize) -> Vec<Vec<usize>> {
    (0..count).step_by(slots).map(|first| (first..first + slots).collect()).collect()
}

/// Returns the pages of sides that are cut into piles: each pile has the leaves that follow on the one before.
fn cut_stack(count: usize, columns: usize, rows: usize) -> Vec<Vec<usize>> {
    let piles = columns * rows;
    let sheets = count.div_ceil(2).div_ceil(piles);
    let mut sides = Vec::new();
    for sheet in 0..sheets {
        let leaf = |pile: usize| pile * sheets + sheet;
        sides.push((0..piles).map(|pile| 2 * leaf(pile)).collect());
        // Turned over its long edge, a sheet has its columns the other way round.
        let behind = |place: usize| place / columns * columns + (columns - 1 - place % columns);
        sides.push((0..piles).map(|place| 2 * leaf(behind(place)) + 1).collect());
    }
    sides
}

#[cfg(test)]
mod tests;
