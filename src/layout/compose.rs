//! From what was chosen to heights and places.

use crate::layout::extent::Extent;
use crate::layout::levels;
use crate::layout::material::{Band, Item, Strand};
use crate::layout::part::{Run, Runs, Setting};
use crate::layout::plan::{Drop, Piece, PlacedBand, PlannedPage, SlotHeight, TooHigh};
use crate::layout::search::{Put, Ready};
use crate::layout::stretch::{Kind, Spring, settle};
use crate::layout::ticks::Ticks;

/// The pages of what was chosen, and what is too high for them.
pub(crate) fn pages(ready: &Ready<'_>, chosen: &[Vec<Put>]) -> (Vec<PlannedPage>, Vec<TooHigh>) {
    let mut too_high = Vec::new();
    let mut pages = Vec::with_capacity(chosen.len());
    for (number, puts) in (1..).zip(chosen) {
        let last = number == chosen.len();
        let foot = if last { ready.shape.foot } else { Ticks::ZERO };
        let page = page(ready, number, ready.shape.room(number) - foot, puts);
        too_high.extend(beyond(&page));
        pages.push(page);
    }
    (pages, too_high)
}

/// The pieces that run over the foot of their page, with the pad that is below them.
fn beyond(page: &PlannedPage) -> impl Iterator<Item = TooHigh> + use<'_> {
    let foot = page.bands.last().map_or(Ticks::ZERO, |band| page.used - band.y - band.height);
    page.pieces.iter().filter_map(move |piece| {
        let by = piece.y + piece.filled + foot - page.room;
        let &Piece { edge, strand, .. } = piece;
        (by > Ticks::ZERO).then_some(TooHigh { page: page.number, edge, strand, by })
    })
}

/// What stands on a page as one thing.
struct Part<'r, 'a> {
    put: &'r Put,
    band: &'a Band,
    setting: &'r Setting<'a>,
    runs: Vec<Run>,
    /// How far down the levels of the runs may be.
    tops: Vec<Extent>,
    /// What stands above it that cannot stretch: the pads of grounds.
    above: Ticks,
    gap: Spring,
    height: Spring,
}

impl<'r, 'a> Part<'r, 'a> {
    /// The part that stands below another one, or at the head of a page.
    fn new(ready: &'r Ready<'a>, put: &'r Put, before: Option<&'a Band>) -> Self {
        let band = &ready.document.edges()[put.edge].band;
        let setting = &ready.settings[put.edge][put.arrangement];
        let Runs { runs, tops } = setting.runs(&put.from, &put.to);
        let (above, gap) = match before {
            Some(before) => (before.pad.bottom + band.pad.top, band.gap),
            None => (band.head(), Extent::NONE),
        };
        let kind =
            if runs.iter().any(|run| has_slot(setting, run)) { Kind::Slot } else { Kind::Glue };
        let height = Spring::new(setting.part(&put.from, &put.to).extent, kind);
        Self { put, band, setting, runs, tops, above, gap: Spring::new(gap, Kind::Glue), height }
    }
}

/// Whether a slot is in a piece.
fn has_slot(setting: &Setting<'_>, run: &Run) -> bool {
    let strand = &setting.arrangement().strands[run.strand];
    let items = setting.segments()[run.strand].items(run.piece.start, run.piece.end);
    has_slot_in(&strand.items[items])
}

fn has_slot_in(items: &[Item]) -> bool {
    items.iter().any(|item| matches!(item, Item::Slot { .. }))
}

fn page<'a>(ready: &Ready<'a>, number: usize, room: Ticks, puts: &[Put]) -> PlannedPage {
    let mut parts: Vec<Part<'_, 'a>> = Vec::with_capacity(puts.len());
    for put in puts {
        let before = parts.last().map(|part| part.band);
        parts.push(Part::new(ready, put, before));
    }
    let foot = parts.last().map(|part| part.band.foot()).unwrap_or_default();
    let fixed = parts.iter().map(|part| part.above).sum::<Ticks>() + foot;
    fit(&mut parts, room - fixed);
    let mut page = PlannedPage {
        number,
        room,
        used: Ticks::ZERO,
        hole: Ticks::ZERO,
        bands: Vec::with_capacity(parts.len()),
        pieces: Vec::new(),
    };
    let mut y = Ticks::ZERO;
    for part in &parts {
        y += part.above + part.gap.height();
        page.bands.push(placed(part, y));
        let levels = levels_of(part);
        page.pieces.extend(part.runs.iter().map(|run| piece(part, run, y, &levels)));
        y += part.height.height();
    }
    page.used = y + foot;
    page.hole = (room - page.used).or_none();
    page
}

/// Sets the parts of a page and the gaps between them to a height together.
fn fit(parts: &mut [Part<'_, '_>], target: Ticks) {
    let mut springs: Vec<Spring> = parts.iter().flat_map(|part| [part.gap, part.height]).collect();
    settle(&mut springs, target);
    for (part, pair) in parts.iter_mut().zip(springs.chunks_exact(2)) {
        if let [gap, height] = pair {
            part.gap = *gap;
            part.height = *height;
        }
    }
}

fn placed(part: &Part<'_, '_>, y: Ticks) -> PlacedBand {
    PlacedBand {
        edge: part.put.edge,
        arrangement: part.put.arrangement,
        y,
        height: part.height.height(),
        begins: part.put.from == *part.setting.head(),
        ends: part.put.to == *part.setting.foot(),
    }
}

/// How far down the levels of a part are, its foot the last.
fn levels_of(part: &Part<'_, '_>) -> Vec<Ticks> {
    let height = part.height.height();
    if part.tops.is_empty() {
        return Vec::new();
    }
    let kind = |level: usize| {
        let mut ends =
            part.runs.iter().flat_map(|run| run.spans.iter().map(move |span| (run, span)));
        let slot = ends.any(|(run, span)| {
            let items = &part.setting.arrangement().strands[run.strand].items;
            span.to == level && has_slot_in(items.get(span.items.clone()).unwrap_or_default())
        });
        if slot { Kind::Slot } else { Kind::Glue }
    };
    levels::places(&part.tops, &part.runs, height, |stages| {
        let springs = (1..).zip(stages).map(|(level, stage)| Spring::new(*stage, kind(level)));
        let mut springs: Vec<Spring> = springs.collect();
        settle(&mut springs, height);
        springs.into_iter().map(Spring::height).collect()
    })
}

/// A piece at the height of its band, and at the levels of its neighbours, if it can be as high.
fn piece(part: &Part<'_, '_>, run: &Run, y: Ticks, levels: &[Ticks]) -> Piece {
    let strand = &part.setting.arrangement().strands[run.strand];
    let segments = &part.setting.segments()[run.strand];
    let items = segments.items(run.piece.start, run.piece.end);
    let height = part.height.height();
    let mut material = if run.spans.is_empty() {
        material(strand, items.clone(), height.min(run.extent.max()) - run.frame)
    } else {
        leveled(strand, run, levels)
    };
    // What is above a level that neighbours share stands as that says.
    let free = run.spans.last().map_or(items.start, |span| span.items.start);
    let fill = fill(&strand.items[items.clone()], free - items.start);
    if let Some(fill) = fill.and_then(|number| material.glues.get_mut(number)) {
        let rest = (height - run.frame - material.height).or_none();
        *fill += rest;
        material.height += rest;
    }
    Piece {
        edge: part.put.edge,
        arrangement: part.put.arrangement,
        strand: run.strand,
        id: strand.id,
        column: run.column,
        from: items.start,
        to: items.end,
        y,
        height,
        filled: run.frame + material.height,
        repeated: part.put.from[run.strand] > 0 && strand.repeat > Ticks::ZERO,
        begun: part.put.from[run.strand] > 0,
        begins: run.piece.start == 0,
        ends: run.piece.end == segments.count(),
        slots: material.slots,
        glues: material.glues,
        drops: material.drops,
    }
}

/// The number, among all white within items, of the last that takes what a band has left, if it is below something that
/// stands from one of the items on.
fn fill(items: &[Item], from: usize) -> Option<usize> {
    let last = items.iter().rposition(|item| matches!(item, Item::Fill(_)))?;
    items.get(from..last)?.iter().find(|item| item.is_solid())?;
    Some(items.iter().take(last).filter(|item| item.is_white()).count())
}

/// Sets what is between the levels of a run, each to the next one.
fn leveled(strand: &Strand, run: &Run, levels: &[Ticks]) -> Material {
    let mut all = Material::default();
    for span in &run.spans {
        let at = |level: usize| levels.get(level).copied().unwrap_or_default();
        let target = at(span.to) - at(span.from) - span.frame;
        let own = material(strand, span.items.clone(), target.min(span.extent.max() - span.frame));
        all.height += own.height;
        all.slots.extend(own.slots);
        all.glues.extend(own.glues);
        if span.to + 1 == levels.len() {
            continue;
        }
        let by = (target - own.height).or_none();
        all.height += by;
        let mut lower = |item, by| {
            if by != Ticks::ZERO {
                all.drops.push(Drop { item, by });
            }
        };
        if span.lowered == span.items.end {
            lower(span.items.end, by);
        } else {
            lower(span.lowered, by + span.shift);
            lower(span.items.end, Ticks::ZERO - span.shift);
        }
    }
    all
}

/// The heights within a piece.
#[derive(Default)]
struct Material {
    height: Ticks,
    slots: Vec<SlotHeight>,
    glues: Vec<Ticks>,
    drops: Vec<Drop>,
}

/// Sets items to a height together, as nearly as they can.
fn material(strand: &Strand, items: std::ops::Range<usize>, target: Ticks) -> Material {
    let items = &strand.items[items];
    let kind =
        |item: &Item| if matches!(item, Item::Slot { .. }) { Kind::Slot } else { Kind::Glue };
    let mut springs: Vec<Spring> =
        items.iter().map(|item| Spring::new(item.extent(), kind(item))).collect();
    settle(&mut springs, target);
    let heights = || items.iter().zip(springs.iter().map(|spring| spring.height()));
    Material {
        height: heights().map(|(_, height)| height).sum(),
        slots: heights()
            .filter_map(|(item, height)| match item {
                Item::Slot { id, .. } => Some(SlotHeight { id: *id, height }),
                _ => None,
            })
            .collect(),
        glues: heights().filter(|(item, _)| item.is_white()).map(|(_, height)| height).collect(),
        drops: Vec::new(),
    }
}
