//! The rows of the page: sections side by side on the grid of the template.

use super::Maker;
use crate::content::parts::{self, Placed};
use crate::finding::{Code, Finding, Findings, Span, Spanned};
use crate::model::{Again, Kind, Owner, Section};
use crate::template::{Twelfths, WHOLE};

/// Makes the sections and packs them into rows.
pub(super) fn make(maker: &mut Maker<'_, '_>) -> Vec<Vec<Placed>> {
    let mut rows: Vec<Vec<Placed>> = Vec::new();
    let grid = maker.document.grid;
    let mut used = WHOLE;
    // Who mends a section may well mend its row: a key that could not be read may have been its width.
    let is_of_form = |finding: &Finding| {
        let codes = [
            Code::TomlSyntax,
            Code::KeyUnknown,
            Code::KeyMissing,
            Code::ValueChoice,
            Code::ValueType,
        ];
        codes.contains(&finding.code)
    };
    let is_sound = !maker.texts.findings.iter().any(is_of_form);
    let mut last: Option<&Spanned<Section>> = None;
    // A section at fault leaves a gap that is none; it may belong to the row before it and to the one after it.
    let (mut is_short, mut has_fault) = (false, false);
    // The first of each kind.
    let mut firsts: Vec<(Kind, Span)> = Vec::new();
    for (index, written) in maker.document.partnership.section.iter().enumerate() {
        let part = grid.part(written.value.common.width);
        let owner = Owner::section(index + 1);
        if is_empty(written, maker.texts.findings) {
            has_fault = true;
            continue;
        }
        let kind = written.value.kind();
        match firsts.iter().find(|(other, _)| *other == kind) {
            Some((_, first)) => {
                let again = written.value.shows().again(&written.value, written.span, *first);
                match again {
                    Again::Fine => {}
                    Again::Told(finding) => maker.texts.findings.push(finding),
                    Again::Refused(finding) => {
                        maker.texts.findings.push(finding);
                        continue;
                    }
                }
            }
            None => firsts.push((kind, written.span)),
        }
        if used + part > WHOLE {
            maker.said.clear();
        }
        let Some(content) = parts::make(maker, owner, written) else {
            has_fault = true;
            continue;
        };
        let placed = |at| Placed { columns: grid.columns_of(at, part), section: content };
        match rows.last_mut() {
            Some(row) if used + part <= WHOLE => {
                row.push(placed(used));
                used += part;
                is_short |= has_fault;
            }
            _ => {
                let last = last.filter(|_| !is_short && !has_fault && is_sound);
                note_gap(used, rows.len(), last, maker.texts.findings);
                rows.push(vec![placed(0)]);
                used = part;
                is_short = has_fault;
            }
        }
        has_fault = false;
        last = Some(written);
    }
    let last = last.filter(|_| !is_short && !has_fault && is_sound);
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
    if number == 1 && last.value.shows().runs_below_masthead() {
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

/// Returns whether a section that is to show several things has none, which is reported.
fn is_empty(section: &Spanned<Section>, findings: &mut Findings) -> bool {
    let Some(key) = section.value.shows().empty() else { return false };
    findings.push(
        Finding::new(Code::KeyMissing, section.span, format!("there is nothing in `{key}`"))
            .label("this section is empty")
            .help(format!("add to `{key}`, or take the section out")),
    );
    true
}
