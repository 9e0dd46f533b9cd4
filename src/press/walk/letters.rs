//! Letters: the fonts that they are set in, and those that the file draws itself (Type 3).

use std::collections::BTreeMap;
use std::rc::Rc;

use lopdf::{Dictionary, Document, Object, Stream};

use super::state::Face;
use super::{Kind, Run, Walker};
use crate::press::geometry::{Matrix, Rect};
use crate::press::object::{get, get_dictionary, get_matrix, get_name, resolve, visible};

/// The letters of a font that the file draws itself.
pub(super) struct Letters<'a> {
    /// The content that draws each letter, by its name.
    drawings: BTreeMap<&'a [u8], &'a Stream>,
    /// The names of codes; nothing where the font says none, so that any letter may be meant.
    names: Option<BTreeMap<u8, &'a [u8]>>,
}

impl<'a> Walker<'a> {
    /// Shows letters.
    pub(super) fn text(&mut self, run: &Run<'a>, operands: &[Object]) {
        let codes = codes(operands);
        #[expect(clippy::cast_possible_truncation, reason = "there are eight modes")]
        let mode = run.state.render_mode as i64;
        // Letters that are not seen need no font, such as those behind a scanned page.
        if codes.is_empty() || mode == 3 {
            return;
        }
        let font = match &run.state.face {
            Face::There { name, font } => {
                self.note(name, font);
                *font
            }
            Face::Missing(name) => return self.missing("the font", &Rc::clone(name)),
            Face::None => return self.broken("the page has letters without a font".to_owned()),
        };
        let (fill, stroke) = match mode {
            0 | 4 => (true, false),
            1 | 5 => (false, true),
            2 | 6 => (true, true),
            _ => return,
        };
        let matrix = run.text.matrix.then(run.state.matrix);
        let size = run.state.font_size * matrix.scale();
        let (x, y) = matrix.apply((0.0, 0.0));
        // How far the letters reach is the font's affair; where they begin is enough to find them.
        let bounds = Rect::new((x, y), (x + size / 2.0, y + size / 2.0));
        self.mark(run, Kind::Text { size: size.abs() }, bounds, fill, stroke);
        if get_name(self.document, font, "Subtype") == Some(b"Type3") {
            self.draw(run, font, &codes, matrix);
        }
    }

    /// Notes a font, by its object and not by its name, which several may have.
    fn note(&mut self, name: &[u8], font: &Dictionary) {
        if !self.known_fonts.insert(std::ptr::from_ref(font) as usize) {
            return;
        }
        let name = get_name(self.document, font, "BaseFont").unwrap_or(name);
        self.seen.fonts.push((visible(&String::from_utf8_lossy(name)), font.clone()));
    }

    /// Draws letters that the file draws itself.
    fn draw(&mut self, run: &Run<'a>, font: &'a Dictionary, codes: &[u8], matrix: Matrix) {
        let document = self.document;
        let address = std::ptr::from_ref(font) as usize;
        let letters =
            Rc::clone(self.letters.entry(address).or_insert_with(|| Rc::new(read(document, font))));
        let size = run.state.font_size;
        let own = get_matrix(document, font, "FontMatrix")
            .unwrap_or(Matrix([0.001, 0.0, 0.0, 0.001, 0.0, 0.0]));
        let matrix = own.then(Matrix([size, 0.0, 0.0, size, 0.0, 0.0])).then(matrix);
        let resources = get_dictionary(document, font, "Resources").unwrap_or(run.resources);
        let drawings: Vec<&'a Stream> = match &letters.names {
            Some(names) => {
                let names = codes.iter().filter_map(|code| names.get(code));
                names.filter_map(|name| letters.drawings.get(name).copied()).collect()
            }
            None => letters.drawings.values().copied().collect(),
        };
        for drawing in drawings {
            if self.enters(drawing, matrix) {
                let mut state = run.state.clone();
                state.matrix = matrix;
                self.enter(drawing, Run::new(resources, state, run.depth + 1), "a drawn letter");
            }
        }
    }
}

/// Reads the letters of a font.
fn read<'a>(document: &'a Document, font: &'a Dictionary) -> Letters<'a> {
    let drawings = get_dictionary(document, font, "CharProcs").into_iter().flatten();
    let drawings = drawings.filter_map(|(name, drawing)| {
        Some((name.as_slice(), resolve(document, drawing)?.as_stream().ok()?))
    });
    let differences = get_dictionary(document, font, "Encoding")
        .and_then(|encoding| get(document, encoding, "Differences"))
        .and_then(|differences| differences.as_array().ok());
    let names = differences.map(|differences| {
        let mut names = BTreeMap::new();
        let mut code = 0;
        for item in differences {
            match resolve(document, item) {
                Some(Object::Integer(next)) => code = *next,
                Some(Object::Name(name)) => {
                    if let Ok(code) = u8::try_from(code) {
                        names.insert(code, name.as_slice());
                    }
                    code = code.saturating_add(1);
                }
                _ => {}
            }
        }
        names
    });
    Letters { drawings: drawings.collect(), names }
}

/// Returns the codes of the letters that an operator shows.
fn codes(operands: &[Object]) -> Vec<u8> {
    let parts = |operand: &Object| -> Vec<u8> {
        match operand {
            Object::String(text, _) => text.clone(),
            Object::Array(parts) => {
                let texts = parts.iter().filter_map(|part| part.as_str().ok());
                texts.flatten().copied().collect()
            }
            _ => Vec::new(),
        }
    };
    operands.iter().flat_map(parts).collect()
}
