//! The settings that a page chooses by name.

use std::rc::Rc;

use lopdf::{Dictionary, Object};

use super::state::{Face, Mask};
use super::{Run, Walker};
use crate::press::object::{
    as_dictionary, get, get_bool, get_name, get_number, number, resolve, resource,
};

impl<'a> Walker<'a> {
    /// Takes over the settings of that name.
    pub(super) fn choose_settings(&mut self, run: &mut Run<'a>, name: Option<&[u8]>) {
        let Some(name) = name else { return };
        let found = resource(self.document, run.resources, "ExtGState", name);
        match found.and_then(|(_, object)| as_dictionary(object)) {
            Some(settings) => self.settings(run, settings),
            None => self.missing("the graphics state", name),
        }
    }

    /// Takes over settings of an `ExtGState`.
    fn settings(&mut self, run: &mut Run<'a>, settings: &'a Dictionary) {
        let document = self.document;
        let graphics = &mut run.state.graphics;
        let number = |key| get_number(document, settings, key);
        graphics.fill_alpha = number("ca").unwrap_or(graphics.fill_alpha);
        graphics.stroke_alpha = number("CA").unwrap_or(graphics.stroke_alpha);
        // `OP` alone is for both (ISO 32000-1, table 58).
        let stroke = get_bool(document, settings, "OP");
        graphics.stroke_overprint = stroke.unwrap_or(graphics.stroke_overprint);
        graphics.fill_overprint =
            get_bool(document, settings, "op").or(stroke).unwrap_or(graphics.fill_overprint);
        graphics.overprint_mode = number("OPM").unwrap_or(graphics.overprint_mode);
        run.state.line = number("LW").unwrap_or(run.state.line);
        if let Some(mode) = get_name(document, settings, "BM") {
            graphics.is_blended = !matches!(mode, b"Normal" | b"Compatible");
        }
        match get(document, settings, "SMask") {
            Some(Object::Name(_)) => {
                graphics.is_masked = false;
                run.state.mask = None;
            }
            Some(mask) => {
                graphics.is_masked = true;
                run.state.mask = self.soft_mask(run, mask);
            }
            None => {}
        }
        if self.masks == 0 {
            self.seen.has_transparency |= run.state.graphics.is_transparent();
        }
        self.set_font(run, settings);
    }

    /// Returns a soft mask.
    fn soft_mask(&mut self, run: &Run<'a>, mask: &'a Object) -> Option<Mask<'a>> {
        let form = as_dictionary(mask).and_then(|mask| mask.get(b"G").ok());
        let form = form.and_then(|form| self.document.dereference(form).ok());
        match form {
            Some((id, Object::Stream(form))) => Some(Mask { id, form, matrix: run.state.matrix }),
            _ => {
                self.broken("the page has a soft mask that cannot be read".to_owned());
                None
            }
        }
    }

    /// Takes over the font that settings name.
    fn set_font(&mut self, run: &mut Run<'a>, settings: &'a Dictionary) {
        let Some(Object::Array(parts)) = get(self.document, settings, "Font") else { return };
        let [font, size] = parts.as_slice() else { return };
        run.state.font_size =
            resolve(self.document, size).and_then(number).unwrap_or(run.state.font_size);
        run.state.face = match resolve(self.document, font).and_then(as_dictionary) {
            Some(font) => Face::There { name: Rc::from(&b"?"[..]), font },
            None => Face::Missing(Rc::from(&b"?"[..])),
        };
    }

    /// Chooses the font that letters will be set in.
    pub(super) fn choose_font(&mut self, run: &mut Run<'a>, operands: &[Object]) {
        run.state.font_size = operands.last().and_then(number).unwrap_or(run.state.font_size);
        let Some(name) = operands.first().and_then(|first| first.as_name().ok()) else { return };
        let found = resource(self.document, run.resources, "Font", name);
        run.state.face = match found.and_then(|(_, object)| as_dictionary(object)) {
            Some(font) => Face::There { name: Rc::from(name), font },
            None => Face::Missing(Rc::from(name)),
        };
    }
}
