//! Themes: colours, fonts and measures, as data.
//!
//! In: a built-in theme's name, or a theme file of the project. Out: a [`Theme`] whose fonts are there and whose
//! colours read well; what is at fault in a theme file is reported in it.

mod color;
mod contrast;
pub mod distance;
mod measure;
mod record;
mod series;

pub use color::Color;
pub use measure::Weight;
pub use record::{
    Fonts as FontNames, Masthead, Motif, Palette, PanelStyle, Paragraphs, Sizes, Style, Theme,
};
pub use series::Series;

use crate::finding::{Code, Finding, Findings, Sources};
use crate::fonts::Fonts;
use crate::input::{self, Loaded, ProjectFiles, Text};
use crate::model::FromToml;
use crate::nearest::{choices, nearest};
use crate::template::{self, Wanted};

/// One of the themes that the program brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BuiltIn {
    name: &'static str,
    /// Its file.
    text: &'static str,
}

impl BuiltIn {
    /// All of them.
    pub const ALL: [Self; 3] = [
        Self { name: "harbour", text: include_str!("../../templates/themes/harbour.toml") },
        Self::USUAL,
        Self { name: "large", text: include_str!("../../templates/themes/large.toml") },
    ];

    /// That of documents that name none.
    pub const USUAL: Self =
        Self { name: "ilo", text: include_str!("../../templates/themes/ilo.toml") };

    /// Finds one by its name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|own| own.name == name)
    }

    /// Returns the names of all.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Self::ALL.into_iter().map(|own| own.name)
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Reads its file.
    pub fn theme(self) -> Theme {
        let mut sources = Sources::default();
        let source = sources.add(format!("themes/{}.toml", self.name), self.text);
        let mut findings = Findings::default();
        let node = input::parse(&sources, source, &mut findings);
        #[expect(clippy::expect_used, reason = "a test reads every built-in theme")]
        Theme::from_toml(&node, &mut findings).expect("a built-in theme is sound")
    }
}

/// Finds a theme by its name, or reads the theme file that the name is the path of; the fonts that it brings join the
/// others.
pub fn find(
    text: &Text,
    files: &dyn ProjectFiles,
    loaded: &mut Loaded,
    fonts: &mut Fonts,
    findings: &mut Findings,
) -> Option<Theme> {
    let (name, asked) = (text.value.as_str(), text.span);
    if let Some(built_in) = BuiltIn::named(name) {
        return Some(built_in.theme());
    }
    if !name.ends_with(".toml") {
        let finding =
            Finding::new(Code::ThemeUnknown, asked, format!("there is no theme `{name}`"));
        findings.push(finding.meant(nearest(name, BuiltIn::names()), || {
            format!(
                "the themes are {}; one of your own is named by the path of its file, such as `{name}.toml`",
                choices(BuiltIn::names())
            )
        }));
        return None;
    }
    let path = loaded.located(text, findings)?;
    let node = input::read_beside(files, &path, asked, loaded, findings)?;
    let theme = Theme::from_toml(&node, findings)?;
    let has_folder = theme
        .fonts
        .folder
        .as_ref()
        .is_none_or(|folder| bring_fonts(folder, (files, loaded), fonts, findings).is_some());
    // Fonts that could not be read are reported already.
    let has_fonts = has_folder && check_fonts(&theme, fonts, findings);
    contrast::check(&theme, findings);
    // Without its fonts a theme cannot be set, and the typesetter would only say so again.
    has_fonts.then_some(theme)
}

/// Reads the folder of fonts that a theme names.
fn bring_fonts(
    folder: &Text,
    (files, loaded): (&dyn ProjectFiles, &mut Loaded),
    fonts: &mut Fonts,
    findings: &mut Findings,
) -> Option<()> {
    let path = loaded.located(folder, findings)?;
    let contents =
        template::read_folder(&path, folder.span, Wanted::Fonts, (files, loaded), findings)?;
    if contents.faces.is_empty() {
        findings.push(
            Finding::new(
                Code::ValueChoice,
                folder.span,
                format!("there is no font in `{}`", files.display(&path)),
            )
            .help("a font is a file that ends in .ttf, .otf, .ttc or .otc"),
        );
        return None;
    }
    fonts.add(contents.faces);
    Some(())
}

/// Reports each font that is not there; returns whether all are.
fn check_fonts(theme: &Theme, fonts: &Fonts, findings: &mut Findings) -> bool {
    let before = findings.len();
    for family in [&theme.fonts.heading, &theme.fonts.text] {
        let folded = family.value.to_lowercase();
        if fonts.families().any(|known| known.to_lowercase() == folded) {
            continue;
        }
        let finding = Finding::new(
            Code::ValueChoice,
            family.span,
            format!("there is no font `{}`", family.value),
        );
        findings.push(finding.meant(nearest(&family.value, fonts.families()), || {
            format!("the fonts are {}", choices(fonts.families()))
        }));
    }
    findings.len() == before
}

#[cfg(test)]
mod tests {
    use super::BuiltIn;

    #[test]
    fn what_sets_small_text_in_a_built_in_theme_is_one_ink() {
        for theme in BuiltIn::ALL {
            let (name, colors) = (theme.name(), theme.theme().colors);
            for color in [&colors.text, &colors.muted, &colors.paper, &colors.on_foot] {
                let inks = color.ink.iter().filter(|share| **share > 0.0).count();
                assert!(inks <= 1, "{name}: {color:?}");
            }
        }
    }
}
