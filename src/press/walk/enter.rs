//! What lies within a page's content: forms, the tiles of patterns, soft masks.

use lopdf::{Dictionary, Object, ObjectId, Stream};

use super::state::{Mask, State, Tile};
use super::{MAX_DEPTH, Run, Walker};
use crate::press::geometry::{Matrix, Rect};
use crate::press::object::{
    get, get_dictionary, get_matrix, get_name, get_rect, resource, unpacked,
};
use crate::press::space::Space;

impl<'a> Walker<'a> {
    /// Draws a form or a picture.
    pub(super) fn object(&mut self, run: &Run<'a>, name: Option<&[u8]>) {
        let document = self.document;
        let Some(name) = name else { return };
        let found = resource(document, run.resources, "XObject", name);
        let Some((id, Object::Stream(stream))) = found else {
            return self.missing("the picture or form", name);
        };
        match get_name(document, &stream.dict, "Subtype") {
            Some(b"Image") => self.picture(run, id, stream),
            Some(b"Form") => self.form(run, id, stream),
            // PostScript is reported wherever it is in the file.
            Some(b"PS") => {}
            _ => self.missing("the picture or form", name),
        }
    }

    /// Draws a form.
    pub(super) fn form(&mut self, run: &Run<'a>, id: Option<ObjectId>, stream: &'a Stream) {
        let document = self.document;
        if id.is_some_and(|id| self.open.contains(&id)) {
            return self.broken("the page has a form that draws itself".to_owned());
        }
        let resources =
            get_dictionary(document, &stream.dict, "Resources").unwrap_or(run.resources);
        if let Some(group) = get_dictionary(document, &stream.dict, "Group") {
            self.group(group, Some(resources));
        }
        let mut state = run.state.clone();
        if let Some(matrix) = get_matrix(document, &stream.dict, "Matrix") {
            state.matrix = matrix.then(state.matrix);
        }
        if let Some(area) = get_rect(document, &stream.dict, "BBox") {
            state.clip = state.clip.intersection(state.matrix.apply_box(area));
        }
        let mut inner = Run::new(resources, state, run.depth + 1);
        inner.keeps_color = run.keeps_color;
        self.open.extend(id);
        self.enter(stream, inner, "a form");
        if id.is_some() {
            self.open.pop();
        }
    }

    /// Walks the content of a stream within the page.
    pub(super) fn enter(&mut self, stream: &Stream, run: Run<'a>, what: &str) {
        if run.depth > MAX_DEPTH {
            return self
                .broken("the page has forms too deep within each other to be read".to_owned());
        }
        if self.is_over {
            return;
        }
        match unpacked(stream) {
            Some(content) => self.content(&content, run),
            None => self.broken(format!("the page has {what} whose content is damaged")),
        }
    }

    /// Returns whether a stream is to be walked: once for each way in which it is turned and scaled.
    pub(super) fn enters(&mut self, stream: &Stream, matrix: Matrix) -> bool {
        let address = std::ptr::from_ref(stream) as usize;
        #[expect(clippy::cast_possible_truncation, reason = "a key, and casts of numbers saturate")]
        let turn = [0, 1, 2, 3].map(|at| (matrix.0[at] * 1e6) as i64);
        self.entered.insert((address, turn))
    }

    /// Walks the tile of a pattern that fills a place of the page.
    pub(super) fn tile(&mut self, run: &Run<'a>, tile: Tile<'a>, area: Rect, fills: bool) {
        let Tile { id, stream, is_colored, matrix } = tile;
        if id.is_some_and(|id| self.open.contains(&id)) || !self.enters(stream, matrix) {
            return;
        }
        let mut state = State::new(area);
        state.matrix = matrix;
        if !is_colored {
            let color = if fills { &run.state.fill } else { &run.state.stroke };
            if let Some(color) = color.pattern.first() {
                let color = std::rc::Rc::new(color.clone());
                state.fill = std::rc::Rc::clone(&color);
                state.stroke = color;
            }
        }
        let resources =
            get_dictionary(self.document, &stream.dict, "Resources").unwrap_or(run.resources);
        let mut inner = Run::new(resources, state, run.depth + 1);
        inner.keeps_color = !is_colored;
        let outer = self.area.replace(area);
        self.open.extend(id);
        self.enter(stream, inner, "a pattern");
        if id.is_some() {
            self.open.pop();
        }
        self.area = outer;
    }

    /// Walks the soft mask that covers a mark.
    pub(super) fn mask(&mut self, run: &Run<'a>) {
        let Some(Mask { id, form, matrix }) = run.state.mask else { return };
        if id.is_some_and(|id| self.open.contains(&id)) || !self.enters(form, matrix) {
            return;
        }
        let mut state = State::new(run.state.clip);
        state.matrix = matrix;
        let own = get_matrix(self.document, &form.dict, "Matrix").unwrap_or(Matrix::IDENTITY);
        state.matrix = own.then(state.matrix);
        let resources =
            get_dictionary(self.document, &form.dict, "Resources").unwrap_or(run.resources);
        self.masks += 1;
        self.open.extend(id);
        self.enter(form, Run::new(resources, state, run.depth + 1), "a soft mask");
        if id.is_some() {
            self.open.pop();
        }
        self.masks -= 1;
    }

    /// Notes a transparency group; how a mask is mixed is not printed.
    pub(super) fn group(&mut self, group: &Dictionary, resources: Option<&Dictionary>) {
        if self.masks > 0 || get_name(self.document, group, "S") != Some(b"Transparency") {
            return;
        }
        let empty = Dictionary::new();
        let space = get(self.document, group, "CS")
            .map(|space| Space::read(self.document, resources.unwrap_or(&empty), space).word());
        if let Some(space) = space.filter(|space| !self.seen.group_spaces.contains(space)) {
            self.seen.group_spaces.push(space);
        }
    }
}
