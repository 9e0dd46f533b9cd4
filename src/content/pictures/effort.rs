//! How long the effects of a drawing take: a line of SVG can ask for years.

use usvg::filter::{Kind, Primitive};
use usvg::{Group, ImageKind, Node};

use super::photograph::Refusal;

/// How many steps of work the effects of one drawing may take: some seconds on a small machine.
const MAX_STEPS: f64 = 4e9;

/// How many pixels across a drawing is where an effect is drawn in pixels: as wide as a page, at 300 dpi.
const ACROSS: f64 = 2400.0;

/// The most pixels across of one effect.
const MAX_ACROSS: f64 = 5000.0;

/// Refuses a drawing whose effects take too long.
pub fn check(tree: &usvg::Tree) -> Result<(), Refusal> {
    let size = tree.size();
    let scale = ACROSS / f64::from(size.width().max(size.height())).max(f64::MIN_POSITIVE);
    let mut work = Work { scale, steps: 0.0, worst: ("", 0.0) };
    work.group(tree.root());
    if work.steps <= MAX_STEPS {
        return Ok(());
    }
    Err(Refusal::new(
        format!("its effects (filters) take too long to draw, most of all `{}`", work.worst.0),
        "make the effect simpler, or turn that part of the drawing into a picture \
         (in Inkscape: Edit > Make a Bitmap Copy)",
    ))
}

/// What was counted.
struct Work {
    /// Pixels in a unit of the drawing.
    scale: f64,
    steps: f64,
    /// The most expensive kind of effect, and its steps.
    worst: (&'static str, f64),
}

impl Work {
    /// Counts a group and everything in it.
    fn group(&mut self, group: &Group) {
        if !group.filters().is_empty() {
            let bounds = group.layer_bounding_box();
            let (sx, sy) = group.abs_transform().get_scale();
            let across = |length: f32, scale: f32| {
                (f64::from(length) * f64::from(scale.abs()) * self.scale).clamp(1.0, MAX_ACROSS)
            };
            let size = (across(bounds.width(), sx), across(bounds.height(), sy));
            let scale = self.scale * f64::from(sx.abs().max(sy.abs()));
            for primitive in group.filters().iter().flat_map(|filter| filter.primitives()) {
                let (name, steps) = cost(primitive, size, scale);
                let steps = steps * size.0 * size.1;
                // What cannot be counted is without end.
                let steps = if steps.is_nan() { f64::INFINITY } else { steps };
                self.steps += steps;
                if steps > self.worst.1 {
                    self.worst = (name, steps);
                }
            }
        }
        for node in group.children() {
            match node {
                Node::Group(inner) => self.group(inner),
                Node::Image(image) => {
                    if let ImageKind::SVG(tree) = image.kind() {
                        self.group(tree.root());
                    }
                }
                _ => {}
            }
            node.subroots(|root| self.group(root));
        }
    }
}

/// Returns the name of an effect and its steps for a pixel.
fn cost(primitive: &Primitive, size: (f64, f64), scale: f64) -> (&'static str, f64) {
    match primitive.kind() {
        Kind::Turbulence(noise) => ("feTurbulence", 40.0 * f64::from(noise.num_octaves())),
        Kind::Morphology(brush) => {
            let side = |radius: f32, most: f64| (2.0 * f64::from(radius) * scale).ceil().min(most);
            let (across, down) = (brush.radius_x().get(), brush.radius_y().get());
            ("feMorphology", 2.0 * side(across, size.0) * side(down, size.1))
        }
        Kind::ConvolveMatrix(convolve) => {
            let matrix = convolve.matrix();
            ("feConvolveMatrix", 4.0 * f64::from(matrix.columns()) * f64::from(matrix.rows()))
        }
        Kind::GaussianBlur(blur) => {
            ("feGaussianBlur", blurred(blur.std_dev_x().get().max(blur.std_dev_y().get()), scale))
        }
        Kind::DropShadow(shadow) => {
            ("feDropShadow", blurred(shadow.std_dev_x().get().max(shadow.std_dev_y().get()), scale))
        }
        Kind::DiffuseLighting(_) => ("feDiffuseLighting", 60.0),
        Kind::SpecularLighting(_) => ("feSpecularLighting", 60.0),
        Kind::DisplacementMap(_) => ("feDisplacementMap", 20.0),
        _ => ("filter", 10.0),
    }
}

/// Returns the steps of a blur for a pixel: few, but a blur wider than any page is never meant and never ends.
fn blurred(deviation: f32, scale: f64) -> f64 {
    if f64::from(deviation) * scale > MAX_ACROSS { f64::INFINITY } else { 60.0 }
}
