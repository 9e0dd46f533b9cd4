//! What presses ask for.

/// A kind of press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Profile {
    /// Offset on sheets.
    #[default]
    Sheetfed,
    /// Offset on newsprint.
    Newspaper,
    /// Digital presses and office printers.
    Digital,
}

/// The limits of a press.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// The kind of press.
    pub profile: Profile,
    /// The most ink in one place, in percent of one solid ink.
    pub max_ink: f64,
    /// Where that limit comes from.
    pub max_ink_rule: &'static str,
    /// Dots an inch below which a picture is an error.
    pub least_dpi: f64,
    /// Dots an inch below which a picture is a warning.
    pub good_dpi: f64,
    /// The least dots an inch of a picture of one bit.
    pub bilevel_dpi: f64,
    /// The thinnest line, in points.
    pub thinnest_line: f64,
    /// The thinnest line in more than one ink, in points.
    pub thinnest_mixed_line: f64,
    /// The size below which letters must be in one ink, in points.
    pub least_mixed_text: f64,
    /// How far the bleed must reach past the trim, in millimetres.
    pub bleed: f64,
    /// Whether colours of a screen are an error.
    pub forbids_light: bool,
    /// Whether the file must be PDF/X.
    pub needs_standard: bool,
    /// Whether the pages are folded.
    pub folds: bool,
}

impl Profile {
    /// Returns what the press asks for.
    pub fn limits(self) -> Limits {
        let sheetfed = Limits {
            profile: self,
            max_ink: 300.0,
            max_ink_rule: "Ghent Workgroup 2022, SheetCMYK: 300 %",
            least_dpi: 150.0,
            good_dpi: 300.0,
            bilevel_dpi: 1000.0,
            thinnest_line: 0.25,
            thinnest_mixed_line: 0.5,
            least_mixed_text: 9.0,
            bleed: 3.0,
            forbids_light: true,
            needs_standard: true,
            folds: true,
        };
        match self {
            Self::Sheetfed => sheetfed,
            Self::Newspaper => Limits {
                max_ink: 240.0,
                max_ink_rule: "Ghent Workgroup 2022, newspaper variants: 240 %",
                least_dpi: 100.0,
                good_dpi: 200.0,
                thinnest_line: 0.5,
                thinnest_mixed_line: 1.0,
                least_mixed_text: 10.0,
                bleed: 0.0,
                ..sheetfed
            },
            Self::Digital => Limits {
                max_ink: 320.0,
                max_ink_rule: "usual for toner: 320 %",
                forbids_light: false,
                needs_standard: false,
                ..sheetfed
            },
        }
    }
}
