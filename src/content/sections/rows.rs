//! The rows of the page: sections side by side on the grid of the template.

use super::{Maker, section};
use crate::content::keys::Order;
use crate::content::parts::Placed;
use crate::finding::{Code, Finding, Findings, Span, Spanned};
use crate::model::{Contact, Section, Width};
use crate::template::{Twelfths, WHOLE};

/// Makes the sections and packs them into rows.
pub(super) fn make(maker: &mut Maker<'_, '_>) -> Vec<Vec<Placed>> {
    let mut rows: Vec<Vec<Placed>> = Vec::new();
    let grid = maker.document.grid;
    let mut used = WHOLE;
    let mut last: Option<&Spanned<Section>> = None;
    // A section at fault leaves a gap that is none; it may belong to the row before it and to the one after it.
    let (mut is_short, mut has_fault) = (false, false);
    let (mut contact, mut sources): (Option<Span>, Option<Span>) = (None, None);
    for (index, written) in maker.document.partnership.section.iter().enumerate() {
        let part = grid.part(width_of(&written.value));
        let path = format!("section.{}", index + 1);
        let texts = &mut maker.texts;
        texts.places.insert(path.clone(), written.span);
        refuse_empty(written, texts.findings);
        if matches!(written.value, Section::Sources(_)) {
            if let Some(first) = sources {
                refuse_second_list(written.span, first, texts.findings);
                continue;
            }
            sources = Some(written.span);
        }
        let order = match written.value {
            Section::Contact(_) => Order::Apart,
            _ => Order::Running,
        };
        texts.keys.begin(&path, order);
        let first = texts.keys.next();
        let Some(content) = section(maker, &path, written) else {
            maker.texts.keys.take_back(first);
            has_fault = true;
            continue;
        };
        if let Section::Contact(part) = &written.value {
            if let Some(first) = contact {
                refuse_repeated(part, written.span, first, maker.texts.findings);
            }
            contact = contact.or(Some(written.span));
        }
        let placed = |at| Placed { columns: grid.columns_of(at, part), section: content };
        match rows.last_mut() {
            Some(row) if used + part <= WHOLE => {
                row.push(placed(used));
                used += part;
                is_short |= has_fault;
            }
            _ => {
                let last = last.filter(|_| !is_short && !has_fault);
                note_gap(used, rows.len(), last, maker.texts.findings);
                rows.push(vec![placed(0)]);
                used = part;
                is_short = has_fault;
            }
        }
        has_fault = false;
        last = Some(written);
    }
    let last = last.filter(|_| !is_short && !has_fault);
    note_gap(used, rows.len(), last, maker.texts.findings);
    rows
}

/// Notes that a row does not fill the page's width; `last` is its last section.
fn note_gap(
    used: Twelfths,
    number: usize,
    last: Option<&Spanned<Section>>,
    findings: &mut Findings,
) {
    let Some(last) = last.filter(|_| used < WHOLE) else { return };
    // Numbers right below the masthead run across the page whatever their width.
    if number == 1 && matches!(last.value, Section::Kpis(_)) {
        return;
    }
    let share = match WHOLE - used {
        4 => "a third",
        6 => "half",
        _ => "two thirds",
    };
    findings.push(
        Finding::new(
            Code::LayoutRow,
            last.span,
            format!("{share} of the page beside this section stays empty"),
        )
        .label("the last of its row")
        .help(
            "widen a section of the row, or let another stand beside it: two halves, three \
             thirds, or a third and `two-thirds` fill a row",
        ),
    );
}

/// Reports a second list of the sources: each has one number.
fn refuse_second_list(span: Span, first: Span, findings: &mut Findings) {
    findings.push(
        Finding::new(Code::ValueChoice, span, "the sources are listed twice")
            .other(first, "listed here already")
            .help("take one of the two sections out"),
    );
}

/// Reports a contact block that has nothing of its own to say beside the first.
fn refuse_repeated(part: &Contact, span: Span, first: Span, findings: &mut Findings) {
    if part.title.is_some() || part.body.is_some() {
        return;
    }
    findings.push(
        Finding::new(Code::KeyMissing, span, "this contact block has neither `title` nor `body`")
            .other(first, "the first prints the address already")
            .help("give it a `title` or a `body`, or take it out"),
    );
}

/// Reports a section that is to show several things and has none.
fn refuse_empty(section: &Spanned<Section>, findings: &mut Findings) {
    let empty = match &section.value {
        Section::Kpis(kpis) => kpis.item.is_empty().then_some("item"),
        Section::List(list) => list.items.is_empty().then_some("items"),
        Section::Table(table) => {
            let columns = table.columns.is_empty().then_some("columns");
            columns.or(table.row.is_empty().then_some("row"))
        }
        Section::Milestones(milestones) => milestones.event.is_empty().then_some("event"),
        _ => None,
    };
    if let Some(key) = empty {
        findings.push(
            Finding::new(Code::KeyMissing, section.span, format!("there is nothing in `{key}`"))
                .label("this section is empty")
                .help(format!("add to `{key}`, or take the section out")),
        );
    }
}

/// Returns the width that a section asks for.
fn width_of(section: &Section) -> Option<Width> {
    match section {
        Section::Prose(part) => part.width,
        Section::Panel(part) => part.width,
        Section::Chart(part) => part.width,
        Section::Story(part) => part.width,
        Section::Kpis(part) => part.width,
        Section::Table(part) => part.width,
        Section::List(part) => part.width,
        Section::Quote(part) => part.width,
        Section::Milestones(part) => part.width,
        Section::Sources(part) => part.width,
        Section::Contact(_) => None,
    }
}
