//! What templates need to know of the lines that must fit or be broken well: how wide they are.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::value::ValueParts;
use crate::content::{Factsheet, Figure, Fitted, Key, Letters, Line, SectionContent};
use crate::fonts::{Face, Kept, ThemeMetrics};
use crate::text::plain;

/// The weight of what follows the digits of a value, as `number.typ` sets it.
const UNIT_WEIGHT: u16 = 700;

/// Measures the lines of a document that templates fit, each in the letters that its template sets it in.
pub fn measure(factsheet: &Factsheet, metrics: &ThemeMetrics<'_>) -> BTreeMap<Key, Value> {
    let style = &factsheet.theme().style;
    let (heading, title) = (style.heading_weight.get(), style.title_weight.get());
    let mut lines =
        Lines { metrics, heading, figure: style.figure_weight.get(), found: BTreeMap::new() };
    let sheet = factsheet.sheet();
    lines.add(Some(&sheet.title), metrics.heading(title), Kept::Compounds);
    lines.add(sheet.subtitle.as_ref(), metrics.heading(400), Kept::Periods);
    let organization = factsheet.organization();
    lines.add(organization.department.as_ref(), metrics.text(400), Kept::Periods);
    let addresses = [&organization.email, &organization.website].into_iter().flatten();
    for line in addresses.map(|address| &address.text) {
        lines.add(Some(line), metrics.text(700), Kept::Periods);
    }
    for placed in factsheet.rows().iter().flatten() {
        lines.add_section(&placed.section);
    }
    lines.found
}

/// Returns the width of a label of the layout in the letters of text, in em.
pub fn label(text: &str, metrics: &ThemeMetrics<'_>) -> f64 {
    metrics.whole(text, &metrics.text(400))
}

/// The lines that were measured.
struct Lines<'m, 'a> {
    metrics: &'m ThemeMetrics<'a>,
    /// The weight of headings.
    heading: u16,
    /// The weight of big numbers.
    figure: u16,
    found: BTreeMap<Key, Value>,
}

impl<'a> Lines<'_, 'a> {
    fn add(&mut self, line: Option<&Line>, face: Face<'a>, kept: Kept) {
        if let Some(line) = line {
            self.found.insert(line.key, json!(self.metrics.words(&line.runs, face, kept)));
        }
    }

    fn add_section(&mut self, section: &SectionContent) {
        let metrics = self.metrics;
        let heading = metrics.heading(self.heading);
        self.add(section.title.as_ref(), heading, Kept::Compounds);
        for fitted in section.part.says().fitted() {
            match fitted {
                Fitted::Figure(figure) => self.add_figure(figure),
                Fitted::Line(line, letters) => {
                    let face = match letters {
                        Letters::Heading => heading,
                        Letters::Display => metrics.heading(400),
                        Letters::Text => metrics.text(400),
                        Letters::Strong => metrics.text(700),
                    };
                    self.add(Some(line), face, Kept::Periods);
                }
            }
        }
        section.part.says().within().iter().for_each(|section| self.add_section(section));
    }

    /// Adds a big number: its parts with their widths, and the words of what it counts.
    fn add_figure(&mut self, figure: &Figure) {
        let metrics = self.metrics;
        self.add(Some(&figure.label), metrics.text(400), Kept::Periods);
        let text = plain(&figure.value.runs);
        let parts = ValueParts::of(&text);
        let lining = |weight| Face { has_lining_figures: true, ..metrics.heading(weight) };
        let wide = json!({
            "digits": metrics.whole(parts.digits, &lining(self.figure)),
            "after": metrics.whole(parts.after, &lining(UNIT_WEIGHT)),
        });
        let mut value = json!(parts);
        value["wide"] = wide;
        self.found.insert(figure.value.key, value);
    }
}
