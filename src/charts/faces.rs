//! The few ways in which a chart sets its texts.

use super::ChartStyle;
use super::drawing::{Across, Along, Ink, Point, Role, Text};

/// The weight of running text.
const REGULAR: u16 = 400;
/// The weight of values.
const STRONG: u16 = 600;
/// The weight of what is pointed at.
const STRONGEST: u16 = 700;

/// Family, size, weight and colour of a text, with the fonts to measure it by.
#[derive(Clone, Copy)]
pub(super) struct Face<'a> {
    /// The style that it belongs to.
    style: ChartStyle<'a>,
    /// What the text is for.
    pub(super) role: Role,
    /// Its size in points.
    pub(super) size: f64,
    /// Its weight.
    pub(super) weight: u16,
    /// Its colour.
    pub(super) ink: Ink,
}

impl<'a> Face<'a> {
    /// A value beside its mark.
    pub(super) fn value(style: ChartStyle<'a>) -> Self {
        Self { style, role: Role::Figure, size: style.text_size, weight: STRONG, ink: Ink::Text }
    }

    /// A value inside its mark.
    pub(super) fn inner(style: ChartStyle<'a>, mark: Ink) -> Self {
        Self { size: style.label_size, ink: mark.over(), ..Self::value(style) }
    }

    /// A value of the second rank beside others.
    pub(super) fn plain(style: ChartStyle<'a>) -> Self {
        Self { weight: REGULAR, ..Self::value(style) }
    }

    /// The name of a series or of a donut's part.
    pub(super) fn name(style: ChartStyle<'a>) -> Self {
        Self { style, role: Role::Label, size: style.label_size, weight: REGULAR, ink: Ink::Text }
    }

    /// The name of a series beside its mark: in the colour of that where it can be read.
    pub(super) fn series(style: ChartStyle<'a>, ink: Ink) -> Self {
        let ink = if (style.legible)(ink) { ink } else { Ink::Text };
        Self { weight: STRONG, ink, ..Self::name(style) }
    }

    /// The name of a category.
    pub(super) fn category(style: ChartStyle<'a>) -> Self {
        Self::name(style)
    }

    /// A number on an axis.
    pub(super) fn tick(style: ChartStyle<'a>) -> Self {
        let size = style.label_size;
        Self { style, role: Role::Figure, size, weight: REGULAR, ink: Ink::Muted }
    }

    /// The unit, and the word for a gap.
    pub(super) fn note(style: ChartStyle<'a>) -> Self {
        Self { ink: Ink::Muted, ..Self::name(style) }
    }

    /// A share beside its value.
    pub(super) fn share(style: ChartStyle<'a>) -> Self {
        Self { weight: REGULAR, ink: Ink::Muted, ..Self::value(style) }
    }

    /// The sum of a donut.
    pub(super) fn total(style: ChartStyle<'a>, size: f64) -> Self {
        Self { size, weight: STRONGEST, ..Self::value(style) }
    }

    /// Returns the face for what the chart points at.
    pub(super) fn pointed(self, at: bool) -> Self {
        if at { Self { weight: STRONGEST, ..self } } else { self }
    }

    /// Returns the face in the smaller of the chart's two sizes.
    pub(super) fn small(self) -> Self {
        Self { size: self.size.min(self.style.label_size), ..self }
    }

    /// Returns the width of a text.
    pub(super) fn width(&self, text: &str) -> f64 {
        self.style.metrics.width(text, self.role, self.size, self.weight)
    }

    /// Returns the height of capitals and figures.
    pub(super) fn cap(&self) -> f64 {
        self.style.metrics.cap_height(self.role, self.size)
    }

    /// Returns the depth below the baseline.
    pub(super) fn descent(&self) -> f64 {
        self.style.metrics.descent(self.role, self.size)
    }

    /// Returns the distance from baseline to baseline.
    pub(super) fn leading(&self) -> f64 {
        (1.2 * self.size).max(self.cap() + self.descent() + 0.1 * self.size)
    }

    /// Returns the height of so many lines, from the first capitals to the last baseline.
    pub(super) fn height(&self, lines: usize) -> f64 {
        self.cap() + self.leading() * lines.saturating_sub(1) as f64
    }

    /// Sets a text on its baseline.
    pub(super) fn set(&self, text: impl Into<String>, x: f64, y: f64, along: Along) -> Text {
        let Self { role, size, weight, ink, .. } = *self;
        let (at, across, text) = (Point(x, y), Across::Baseline, text.into());
        Text { at, along, across, size, weight, ink, role, text, turn: 0, says: None }
    }

    /// Sets a text so that its capitals are centred on a height.
    pub(super) fn centre(&self, text: impl Into<String>, x: f64, y: f64, along: Along) -> Text {
        Text { across: Across::Middle, ..self.set(text, x, y, along) }
    }
}
