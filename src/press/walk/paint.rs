//! What operators paint, and in which colours.

use std::rc::Rc;

use lopdf::{Dictionary, Object, ObjectId, Stream};

use super::state::Tile;
use super::{Color, Kind, Mark, Picture, Run, Walker};
use crate::press::function::evaluate;
use crate::press::geometry::{Matrix, Rect};
use crate::press::object::{
    as_dictionary, get, get_bool, get_dictionary, get_matrix, get_number, get_numbers, long_filter,
    resource,
};
use crate::press::operator::{Choice, Side};
use crate::press::space::{Space, Tag, operands as color_operands};

/// At how many places a gradient's colours are looked at.
const GRADIENT_STEPS: u32 = 16;

impl<'a> Walker<'a> {
    /// Paints the path, and clips by it where that was asked for.
    pub(super) fn path(&mut self, run: &mut Run<'a>, fill: bool, stroke: bool) {
        let line = run.state.line * run.state.matrix.scale();
        if let Some(bounds) = run.path {
            let bounds = if stroke { bounds.grow(line / 2.0) } else { bounds };
            self.mark(run, Kind::Path { line }, bounds, fill, stroke);
        }
        Self::end_path(run);
    }

    /// Ends the path without painting.
    pub(super) fn end_path(run: &mut Run<'a>) {
        let around = run.path.take();
        if std::mem::take(&mut run.state.will_clip) {
            run.state.clip = match around {
                Some(around) => run.state.clip.intersection(around),
                None => Rect::new((0.0, 0.0), (0.0, 0.0)),
            };
        }
    }

    /// Paints a gradient over the clip.
    pub(super) fn shading(&mut self, run: &Run<'a>, name: Option<&[u8]>) {
        let Some(name) = name else { return };
        let found = resource(self.document, run.resources, "Shading", name);
        let Some(dictionary) = found.and_then(|(_, object)| as_dictionary(object)) else {
            return self.missing("the gradient", name);
        };
        let mut shaded = (*run.state.fill).clone();
        shaded.pattern = self.gradient(dictionary, run.resources);
        shaded.space = Space::Pattern(None);
        self.mask(run);
        let bounds = self.area.unwrap_or(run.state.clip);
        if !bounds.is_empty() {
            self.push(run, Kind::Shading, bounds, Some(Rc::new(shaded)), None);
        }
    }

    /// Draws a picture.
    pub(super) fn picture(&mut self, run: &Run<'a>, id: Option<ObjectId>, stream: &Stream) {
        let document = self.document;
        let number = |key| get_number(document, &stream.dict, key);
        let (Some(width), Some(height)) = (number("Width"), number("Height")) else {
            return self.broken("the page has a picture without a size".to_owned());
        };
        let is_stencil = get_bool(document, &stream.dict, "ImageMask").unwrap_or(false);
        let space = match stream.dict.get(b"ColorSpace") {
            _ if is_stencil => Space::Gray(Tag::Device),
            Ok(space) => Space::read(document, run.resources, space),
            // JPEG 2000 brings its own.
            Err(_) => Space::Unknown,
        };
        if self.masks == 0 && get(document, &stream.dict, "SMask").is_some() {
            self.seen.has_transparency = true;
        }
        let matrix = run.state.matrix;
        let (across, down) = matrix.scales();
        let picture = Picture {
            id,
            width,
            height,
            dpi: (width * 72.0 / across.max(1e-6), height * 72.0 / down.max(1e-6)),
            space,
            is_stencil,
            is_bilevel: is_stencil || number("BitsPerComponent").is_some_and(|bits| bits < 1.5),
            inline: if id.is_none() { Some(Rc::new(stream.clone())) } else { None },
        };
        let bounds = matrix.apply_box(Rect::new((0.0, 0.0), (1.0, 1.0)));
        self.mark(run, Kind::Picture(Box::new(picture)), bounds, is_stencil, false);
    }

    /// Notes a mark, unless the clip hides it, with the mask and the tiles that it is painted through.
    pub(super) fn mark(
        &mut self,
        run: &Run<'a>,
        kind: Kind,
        bounds: Rect,
        fill: bool,
        stroke: bool,
    ) {
        let state = &run.state;
        let shown = self.area.unwrap_or_else(|| bounds.intersection(state.clip));
        // A line has no width of its own, so only what lies quite outside is hidden.
        if shown.right < shown.left || shown.top < shown.bottom {
            return;
        }
        self.mask(run);
        let color = |wanted: bool, color: &Rc<Color>| wanted.then(|| Rc::clone(color));
        self.push(run, kind, shown, color(fill, &state.fill), color(stroke, &state.stroke));
        if let Some(tile) = state.fill_tile.filter(|_| fill) {
            self.tile(run, tile, shown, true);
        }
        if let Some(tile) = state.stroke_tile.filter(|_| stroke) {
            self.tile(run, tile, shown, false);
        }
    }

    /// Notes a mark.
    fn push(
        &mut self,
        run: &Run<'a>,
        kind: Kind,
        bounds: Rect,
        fill: Option<Rc<Color>>,
        stroke: Option<Rc<Color>>,
    ) {
        if self.seen.marks.len() >= self.bounds.marks {
            return self.give_up("the page has more drawings, letters and pictures than are read");
        }
        let graphics = run.state.graphics;
        let is_mask = self.masks > 0;
        self.seen.marks.push(Mark { kind, bounds, fill, stroke, graphics, is_mask });
    }

    /// Follows an operator that chooses a colour.
    pub(super) fn color(
        &mut self,
        run: &mut Run<'a>,
        choice: Choice,
        side: Side,
        operands: &[Object],
    ) {
        if run.keeps_color {
            return;
        }
        let mut tile = None;
        let (values, pattern) = color_operands(operands);
        let chosen = match choice {
            Choice::Device(space) => {
                (values.len() >= space.components()).then(|| Color::new(space, values))
            }
            Choice::Space => pattern.map(|name| {
                let space = self.space(run.resources, name);
                let initial = space.initial();
                Color::new(space, initial)
            }),
            Choice::Values => {
                let current = match side {
                    Side::Fill => &run.state.fill,
                    Side::Stroke => &run.state.stroke,
                };
                let mut color = Color::new(current.space.clone(), values);
                if let Some(name) = pattern {
                    (color.pattern, tile) = self.pattern(run, name, &color);
                }
                Some(color)
            }
        };
        let Some(chosen) = chosen else { return };
        match side {
            Side::Fill => {
                run.state.fill = Rc::new(chosen);
                run.state.fill_tile = tile;
            }
            Side::Stroke => {
                run.state.stroke = Rc::new(chosen);
                run.state.stroke_tile = tile;
            }
        }
    }

    /// Returns the colour space of that name.
    fn space(&mut self, resources: &Dictionary, name: &[u8]) -> Space {
        let key = (std::ptr::from_ref(resources) as usize, name.to_vec());
        let document = self.document;
        self.spaces.entry(key).or_insert_with(|| Space::named(document, resources, name)).clone()
    }

    /// Returns the colours of a pattern, as far as they are its own, and the tile that it repeats.
    fn pattern(
        &mut self,
        run: &Run<'a>,
        name: &[u8],
        color: &Color,
    ) -> (Vec<Color>, Option<Tile<'a>>) {
        let document = self.document;
        let found = resource(document, run.resources, "Pattern", name);
        let Some((id, pattern)) = found.filter(|(_, object)| as_dictionary(object).is_some())
        else {
            self.missing("the pattern", name);
            return (Vec::new(), None);
        };
        if let Object::Stream(stream) = pattern {
            let own = get_matrix(document, &stream.dict, "Matrix").unwrap_or(Matrix::IDENTITY);
            let is_colored = get_number(document, &stream.dict, "PaintType") != Some(2.0);
            let base = match &color.space {
                Space::Pattern(Some(base)) => {
                    vec![Color::new((**base).clone(), color.values.clone())]
                }
                _ => Vec::new(),
            };
            let tile = Tile { id, stream, is_colored, matrix: own.then(run.base) };
            return (base, Some(tile));
        }
        let shading =
            as_dictionary(pattern).and_then(|pattern| get_dictionary(document, pattern, "Shading"));
        match shading {
            Some(shading) => (self.gradient(shading, run.resources), None),
            None => {
                self.missing("the pattern", name);
                (Vec::new(), None)
            }
        }
    }

    /// Returns colours along a gradient.
    fn gradient(&self, shading: &Dictionary, resources: &Dictionary) -> Vec<Color> {
        let document = self.document;
        let Ok(space) = shading.get(b"ColorSpace") else { return Vec::new() };
        let space = Space::read(document, resources, space);
        let Some(function) = get(document, shading, "Function") else {
            return vec![Color::new(space, Vec::new())];
        };
        let domain = get_numbers(document, shading, "Domain");
        let &[low, high] = domain.as_deref().unwrap_or(&[0.0, 1.0]) else { return Vec::new() };
        let colors: Vec<Color> = (0..=GRADIENT_STEPS)
            .filter_map(|step| {
                let at = low + (high - low) * f64::from(step) / f64::from(GRADIENT_STEPS);
                Some(Color::new(space.clone(), evaluate(document, function, at)?))
            })
            .collect();
        if colors.is_empty() { vec![Color::new(space, Vec::new())] } else { colors }
    }
}

/// Returns an inline image with the keys of other images.
pub(super) fn long_keys(stream: &Stream) -> Stream {
    let long = |key: &[u8]| match key {
        b"BPC" => "BitsPerComponent",
        b"CS" => "ColorSpace",
        b"D" => "Decode",
        b"DP" => "DecodeParms",
        b"F" => "Filter",
        b"H" => "Height",
        b"IM" => "ImageMask",
        b"W" => "Width",
        _ => "",
    };
    let filter = |value: &Object| match value {
        Object::Name(filter) => Object::Name(long_filter(filter).to_vec()),
        other => other.clone(),
    };
    let mut dictionary = Dictionary::new();
    for (key, value) in &stream.dict {
        let (key, is_filter) = match long(key) {
            "" => (key.clone(), key == b"Filter"),
            long => (long.as_bytes().to_vec(), long == "Filter"),
        };
        let value = match value {
            Object::Array(filters) if is_filter => {
                Object::Array(filters.iter().map(filter).collect())
            }
            value if is_filter => filter(value),
            value => value.clone(),
        };
        dictionary.set(key, value);
    }
    Stream { dict: dictionary, ..stream.clone() }
}
