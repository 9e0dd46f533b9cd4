//! What operators paint, and in which colours.

use lopdf::{Dictionary, Object, ObjectId, Stream};

use super::{Color, Kind, Mark, Picture, Run, Walker};
use crate::press::function::evaluate;
use crate::press::geometry::Rect;
use crate::press::object::{
    as_dictionary, get, get_bool, get_dictionary, get_number, get_numbers, name, resource,
};
use crate::press::space::{Space, Tag, operands as color_operands};

/// At how many places a gradient's colours are looked at.
const GRADIENT_STEPS: u32 = 16;

impl<'a> Walker<'a> {
    /// Paints the path, and clips by it where that was asked for.
    pub(super) fn path(&mut self, run: &mut Run<'a>, fill: bool, stroke: bool) {
        let matrix = run.state.matrix;
        let line = run.state.line * matrix.scale();
        if let Some(bounds) = Rect::around(run.path.iter().map(|point| matrix.apply(*point))) {
            let bounds = if stroke { bounds.grow(line / 2.0) } else { bounds };
            self.mark(run, Kind::Path { line }, bounds, fill, stroke);
        }
        Self::end_path(run);
    }

    /// Ends the path without painting.
    pub(super) fn end_path(run: &mut Run<'a>) {
        if std::mem::take(&mut run.state.will_clip) {
            let matrix = run.state.matrix;
            let around = Rect::around(run.path.iter().map(|point| matrix.apply(*point)));
            run.state.clip = match around {
                Some(around) => run.state.clip.intersection(around),
                None => Rect::new((0.0, 0.0), (0.0, 0.0)),
            };
        }
        run.path.clear();
    }

    /// Shows letters.
    pub(super) fn text(&mut self, run: &Run<'a>) {
        let matrix = run.text.matrix.then(run.state.matrix);
        let size = run.state.font_size * matrix.scale();
        let (x, y) = matrix.apply((0.0, 0.0));
        // How far the letters reach is the font's affair; where they begin is enough to find them.
        let bounds = Rect::new((x, y), (x + size / 2.0, y + size / 2.0));
        #[expect(clippy::cast_possible_truncation, reason = "there are eight modes")]
        let (fill, stroke) = match run.state.render_mode as i64 {
            0 | 4 => (true, false),
            1 | 5 => (false, true),
            2 | 6 => (true, true),
            _ => return,
        };
        self.mark(run, Kind::Text { size: size.abs() }, bounds, fill, stroke);
    }

    /// Paints a gradient over the clip.
    pub(super) fn shading(&mut self, run: &Run<'a>, name: Option<&[u8]>) {
        let found = name.and_then(|name| resource(self.document, run.resources, "Shading", name));
        let Some(dictionary) = found.and_then(|(_, object)| as_dictionary(object)) else { return };
        let mut shaded = run.state.fill.clone();
        shaded.pattern = self.gradient(dictionary, run.resources);
        shaded.space = Space::Pattern(None);
        let bounds = run.state.clip;
        let graphics = run.state.graphics;
        if !bounds.is_empty() {
            let fill = Some(shaded);
            self.seen.marks.push(Mark {
                kind: Kind::Shading,
                bounds,
                fill,
                stroke: None,
                graphics,
            });
        }
    }

    /// Draws a picture.
    pub(super) fn picture(&mut self, run: &Run<'a>, id: Option<ObjectId>, stream: &Stream) {
        let document = self.document;
        let number = |key| get_number(document, &stream.dict, key);
        let (Some(width), Some(height)) = (number("Width"), number("Height")) else { return };
        let is_stencil = get_bool(document, &stream.dict, "ImageMask").unwrap_or(false);
        let space = match stream.dict.get(b"ColorSpace") {
            _ if is_stencil => Space::Gray(Tag::Device),
            Ok(space) => Space::read(document, run.resources, space),
            // JPEG 2000 brings its own.
            Err(_) => Space::Unknown,
        };
        if get(document, &stream.dict, "SMask").is_some() {
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
            stream: stream.clone(),
        };
        let bounds = matrix.apply_box(Rect::new((0.0, 0.0), (1.0, 1.0)));
        self.mark(run, Kind::Picture(picture), bounds, is_stencil, false);
    }

    /// Notes a mark, unless the clip hides it.
    fn mark(&mut self, run: &Run<'a>, kind: Kind, bounds: Rect, fill: bool, stroke: bool) {
        let state = &run.state;
        let shown = bounds.intersection(state.clip);
        // A line has no width of its own, so only what lies quite outside is hidden.
        if shown.right < shown.left || shown.top < shown.bottom {
            return;
        }
        self.seen.marks.push(Mark {
            kind,
            bounds: shown,
            fill: fill.then(|| state.fill.clone()),
            stroke: stroke.then(|| state.stroke.clone()),
            graphics: state.graphics,
        });
    }

    /// Follows an operator that chooses a colour.
    pub(super) fn color(&mut self, run: &mut Run<'a>, operator: &str, operands: &[Object]) {
        let (values, pattern) = color_operands(operands);
        let device = |space: Space, count: usize| {
            (values.len() >= count).then(|| Color::new(space, values.clone()))
        };
        let chosen = match operator {
            "g" | "G" => device(Space::Gray(Tag::Device), 1),
            "rg" | "RG" => device(Space::Rgb(Tag::Device), 3),
            "k" | "K" => device(Space::Cmyk(Tag::Device), 4),
            "cs" | "CS" => pattern.map(|name| {
                let space = Space::named(self.document, run.resources, name);
                let initial = space.initial();
                Color::new(space, initial)
            }),
            "sc" | "scn" | "SC" | "SCN" => {
                let current =
                    if operator.starts_with('s') { &run.state.fill } else { &run.state.stroke };
                let mut color = Color::new(current.space.clone(), values.clone());
                if let Some(name) = pattern {
                    color.pattern = self.pattern(run.resources, name, &color);
                }
                Some(color)
            }
            _ => None,
        };
        let Some(chosen) = chosen else { return };
        if operator.starts_with(|letter: char| letter.is_lowercase()) {
            run.state.fill = chosen;
        } else {
            run.state.stroke = chosen;
        }
    }

    /// Returns the colours of a pattern, as far as they can be known without painting it.
    fn pattern(&self, resources: &Dictionary, name: &[u8], color: &Color) -> Vec<Color> {
        let found = resource(self.document, resources, "Pattern", name);
        let Some(pattern) = found.and_then(|(_, object)| as_dictionary(object)) else {
            return Vec::new();
        };
        if let Some(shading) = get_dictionary(self.document, pattern, "Shading") {
            return self.gradient(shading, resources);
        }
        match &color.space {
            Space::Pattern(Some(base)) => vec![Color::new((**base).clone(), color.values.clone())],
            _ => Vec::new(),
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
    let mut dictionary = Dictionary::new();
    for (key, value) in &stream.dict {
        let value = match (long(key), value) {
            ("Filter", Object::Name(filter)) => name(long_filter(filter)),
            _ => value.clone(),
        };
        match long(key) {
            "" => dictionary.set(key.clone(), value),
            long => dictionary.set(long, value),
        }
    }
    Stream { dict: dictionary, ..stream.clone() }
}

/// Returns the name of a filter that inline images write short.
fn long_filter(name: &[u8]) -> &str {
    match name {
        b"AHx" => "ASCIIHexDecode",
        b"A85" => "ASCII85Decode",
        b"LZW" => "LZWDecode",
        b"Fl" => "FlateDecode",
        b"RL" => "RunLengthDecode",
        b"CCF" => "CCITTFaxDecode",
        b"DCT" => "DCTDecode",
        other => std::str::from_utf8(other).unwrap_or_default(),
    }
}
