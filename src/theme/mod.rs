//! Themes: colours, fonts and measures, as data.
//!
//! In: a built-in theme's name, or a theme file of the project. Out: a [`Theme`] whose fonts are there and whose
//! colours read well; what is at fault in a theme file is reported in it.

mod color;
mod contrast;
pub mod distance;
mod measure;
mod record;

pub use color::Color;
pub use measure::Weight;
pub use record::{
    Fonts as FontNames, Masthead, Motif, Palette, PanelStyle, Paragraphs, Sizes, Style, Theme,
};

use crate::finding::{Code, Finding, Findings, Sources};
use crate::fonts::Fonts;
use crate::input::{self, Loaded, ProjectFiles, Text};
use crate::model::FromToml;
use crate::nearest::{choices, nearest};
use crate::template::{self, Wanted};

/// The built-in themes, each with its file.
const BUILT_IN: &[(&str, &str)] = &[
    ("harbour", include_str!("../../templates/themes/harbour.toml")),
    ("ilo", include_str!("../../templates/themes/ilo.toml")),
    ("large", include_str!("../../templates/themes/large.toml")),
];

/// Returns the names of the built-in themes.
pub fn names() -> impl Iterator<Item = &'static str> {
    BUILT_IN.iter().map(|(name, _)| *name)
}

/// Returns a built-in theme; the first of them for a name that is none.
pub fn built_in(name: &str) -> Theme {
    let (_, text) = BUILT_IN.iter().find(|(known, _)| *known == name).unwrap_or(&BUILT_IN[0]);
    let mut sources = Sources::default();
    let source = sources.add(format!("themes/{name}.toml"), *text);
    let mut findings = Findings::default();
    let node = input::parse(&sources, source, &mut findings);
    #[expect(clippy::expect_used, reason = "a test reads every built-in theme")]
    Theme::from_toml(&node, &mut findings).expect("a built-in theme is sound")
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
    if names().any(|known| known == name) {
        return Some(built_in(name));
    }
    if !name.ends_with(".toml") {
        let finding =
            Finding::new(Code::ThemeUnknown, asked, format!("there is no theme `{name}`"));
        findings.push(finding.meant(nearest(name, names()), || {
            format!(
                "the themes are {}; a theme of your own is named by the path of its file",
                choices(names())
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
    use super::{built_in, names};

    #[test]
    fn what_sets_small_text_in_a_built_in_theme_is_one_ink() {
        for name in names() {
            let colors = built_in(name).colors;
            for color in [&colors.text, &colors.muted, &colors.paper, &colors.on_foot] {
                let inks = color.ink.iter().filter(|share| **share > 0.0).count();
                assert!(inks <= 1, "{name}: {color:?}");
            }
        }
    }
}
