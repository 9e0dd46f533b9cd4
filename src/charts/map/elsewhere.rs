//! What stands below a map: the rows that are no countries, each with its value.

use super::number;
use crate::charts::ChartStyle;
use crate::charts::canvas::Canvas;
use crate::charts::drawing::{Along, Says, Text};
use crate::charts::faces::Face;
use crate::charts::labels::wrap_hard;
use crate::charts::spec::ChartSpec;

/// The distance from the map.
const ABOVE: f64 = 7.0;
/// The distance between two rows.
const APART: f64 = 10.0;
/// The distance between a name and its value.
const BETWEEN: f64 = 3.0;

/// The rows, laid out from the upper edge down.
pub(super) struct Elsewhere {
    texts: Vec<Text>,
    /// The height, with what is above.
    pub(super) height: f64,
}

impl Elsewhere {
    /// Lays out in so much width what a map cannot show where it lies.
    pub(super) fn plan(spec: &ChartSpec, width: f64, style: ChartStyle<'_>) -> Option<Self> {
        let is_on_map = |category: usize| spec.countries.get(category).is_some_and(Option::is_some);
        let rows: Vec<usize> = (0..spec.categories.len()).filter(|row| !is_on_map(*row)).collect();
        let (note, name, value) =
            (Face::note(style), Face::category(style), Face::value(style).small());
        let mut all = Self { texts: Vec::new(), height: 0.0 };
        if rows.is_empty() {
            return Some(all);
        }
        let (mut x, mut y) = (0.0, ABOVE + name.cap());
        let word = &spec.words.elsewhere;
        all.texts.push(note.set(word.as_str(), x, y, Along::Start));
        x += note.width(word) + APART;
        for row in rows {
            let text = number(spec, row, style);
            let own = value.width(&text);
            if own + BETWEEN > width / 2.0 {
                return None;
            }
            let label = spec.categories.get(row).map_or("", String::as_str);
            let whole = name.width(label) + BETWEEN + own;
            if x > 0.0 && x + whole > width {
                (x, y) = (0.0, y + name.leading());
            }
            let mut right = x;
            for (at, line) in wrap_hard(label, width - BETWEEN - own, &name).into_iter().enumerate()
            {
                y += if at > 0 { name.leading() } else { 0.0 };
                right = x + name.width(&line) + BETWEEN;
                all.texts.push(name.set(line, x, y, Along::Start));
            }
            let says = Says::Value { series: 0, category: row };
            all.texts.push(value.set(text, right, y, Along::Start).saying(says));
            x = right + own + APART;
        }
        all.height = y + name.descent();
        Some(all)
    }

    /// Draws them below a height.
    pub(super) fn draw(self, top: f64, canvas: &mut Canvas<'_>) {
        for mut text in self.texts {
            text.at.1 += top;
            canvas.text(text);
        }
    }
}
