//! The charts of a plan: drawn at the size of their slots, side by side on shared lines, and heard as they are drawn.

use std::collections::BTreeMap;

use ecow::EcoString;
use typst::introspection::{Location, Tag};
use typst::layout::{Frame, FrameItem};
use typst::model::FigureElem;

use crate::arrange::Sheets;
use crate::drawings::{Drawings, Drawn};
use crate::measure::{Filling, Mark, read_mark, stream};

/// What charts say to those who do not see them, by their keys.
pub type Words = BTreeMap<u32, EcoString>;

/// Draws what stands in each slot, if that is a chart.
pub fn draw(sheets: &Sheets, drawings: &Drawings<'_>) -> Vec<Option<Drawn>> {
    let mut drawn = vec![None; sheets.slots.len()];
    for (index, slot) in sheets.slots.iter().enumerate() {
        if slot.what != Filling::Chart || drawn[index].is_some() {
            continue;
        }
        let is_near = |one: f64, other: f64| (one - other).abs() < 0.01;
        let beside: Vec<usize> = (index..sheets.slots.len())
            .filter(|other| {
                let other = &sheets.slots[*other];
                (other.page, other.what) == (slot.page, slot.what)
                    && is_near(other.y, slot.y)
                    && is_near(other.height, slot.height)
            })
            .collect();
        let charts: Vec<(u32, f64)> =
            beside.iter().map(|own| (sheets.slots[*own].key, sheets.slots[*own].width)).collect();
        for (own, chart) in beside.into_iter().zip(drawings.abreast(&charts, slot.height)) {
            drawn[own] = chart;
        }
    }
    drawn
}

/// Returns what the charts of slots say.
pub fn words(sheets: &Sheets, drawn: &[Option<Drawn>]) -> Words {
    let slots = sheets.slots.iter().zip(drawn);
    slots
        .filter_map(|(slot, drawn)| Some((slot.key, drawn.as_ref()?.alt.as_str().into())))
        .collect()
}

/// Gives the figures of charts in a frame their words: a template knew only what they say at the width asked for.
pub fn tell(frame: &mut Frame, words: &Words) {
    let mut figures: Vec<(Location, &EcoString)> = Vec::new();
    let mut last = None;
    stream::walk(frame, &mut |_, _, item| {
        let FrameItem::Tag(Tag::Start(content, _)) = item else { return };
        if content.is::<FigureElem>() {
            last = content.location();
        } else if let Some(Mark::Slot(slot)) = read_mark(content)
            && let Some((figure, words)) = last.zip(words.get(&slot.key))
        {
            figures.push((figure, words));
        }
    });
    if !figures.is_empty() {
        set(frame, &figures);
    }
}

fn set(frame: &mut Frame, figures: &[(Location, &EcoString)]) {
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) => set(&mut group.frame, figures),
            FrameItem::Tag(Tag::Start(content, _)) => {
                let place = content.location();
                let told = figures.iter().find(|(figure, _)| Some(*figure) == place);
                if let Some(((_, words), figure)) = told.zip(content.to_packed_mut::<FigureElem>())
                {
                    figure.alt.set(Some((*words).clone()));
                }
            }
            _ => {}
        }
        true
    });
}
