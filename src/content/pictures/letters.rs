//! Texts in drawings: characters that no font has, and fonts that are not there.

use std::collections::BTreeSet;

use usvg::{FontFamily, Group, ImageKind, Node};

use super::drawing::finding;
use crate::content::glyphs;
use crate::finding::{Code, Finding};
use crate::fonts::Fonts;
use crate::nearest::choices;

/// How to be independent of fonts.
const AS_PATHS: &str =
    "turn the drawing's texts into paths before it is saved (in Inkscape: Path > Object to Path)";

/// Reports what of a drawing's texts cannot be set as it was drawn.
pub fn check(tree: &usvg::Tree, name: &str, fonts: &Fonts, findings: &mut Vec<Finding>) {
    let mut seen = Seen { fonts, characters: BTreeSet::new(), families: BTreeSet::new() };
    seen.group(tree.root());
    let families = || seen.families.iter().map(|family| format!("`{family}`"));
    if !seen.characters.is_empty() {
        let characters: Vec<String> =
            seen.characters.iter().map(|character| glyphs::named(*character)).collect();
        let message =
            format!("`{name}` has text in characters that no font has: {}", characters.join(", "));
        let mut lacking = finding(Code::FontGlyph, message)
            .help(format!("{AS_PATHS}, or write it with other letters"));
        if !seen.families.is_empty() {
            let families: Vec<String> = families().collect();
            lacking = lacking.note(format!("it asks for the font {}", families.join(", ")));
        }
        findings.push(lacking);
    } else if !seen.families.is_empty() {
        let families: Vec<String> = families().collect();
        findings.push(
            finding(
                Code::PictureFont,
                format!("`{name}` has text in a font that is not there: {}", families.join(", ")),
            )
            .note("it is set in another font, whose letters may be wider or narrower")
            .help(format!("{AS_PATHS}, or use {}", choices(fonts.families()))),
        );
    }
}

/// What was found.
struct Seen<'a> {
    fonts: &'a Fonts,
    characters: BTreeSet<char>,
    families: BTreeSet<String>,
}

impl Seen<'_> {
    /// Looks at a group and everything in it.
    fn group(&mut self, group: &Group) {
        for node in group.children() {
            match node {
                Node::Group(inner) => self.group(inner),
                Node::Text(text) => self.text(text),
                Node::Image(image) => {
                    if let ImageKind::SVG(tree) = image.kind() {
                        self.group(tree.root());
                    }
                }
                Node::Path(_) => {}
            }
            if !matches!(node, Node::Text(_)) {
                node.subroots(|root| self.group(root));
            }
        }
    }

    /// Looks at a text.
    fn text(&mut self, text: &usvg::Text) {
        for chunk in text.chunks() {
            for span in chunk.spans().iter().filter(|span| span.is_visible()) {
                let said = chunk.text().get(span.start()..span.end()).unwrap_or_default();
                self.characters.extend(
                    said.chars().filter(|character| glyphs::is_missing(*character, self.fonts)),
                );
                if !said.trim().is_empty() {
                    self.font(span.font());
                }
            }
        }
    }

    /// Looks at a list of fonts: the first that is there is taken, and a kind such as `sans-serif` leaves the choice.
    fn font(&mut self, font: &usvg::Font) {
        let mut lacking = None;
        for family in font.families() {
            let FontFamily::Named(name) = family else { return };
            let folded = name.to_lowercase();
            if self.fonts.families().any(|known| known.to_lowercase() == folded) {
                return;
            }
            lacking = lacking.or(Some(name));
        }
        if let Some(name) = lacking.filter(|name| !name.is_empty()) {
            self.families.insert(name.clone());
        }
    }
}
