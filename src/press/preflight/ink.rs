//! Total ink: how much lies in one place.

use std::collections::BTreeMap;

use lopdf::ObjectId;

use super::colors::{all, what};
use super::{Fault, Faults, Limits, Page};
use crate::finding::{Code, Severity};
use crate::press::raster::Raster;
use crate::press::walk::{Color, Kind, Picture};
use crate::press::whole;

/// How far a limit may be passed, in percent: what rounding to bytes makes of four inks.
const TOLERANCE: f64 = 1.5;

/// The share of a picture's pixels that may pass the limit: a few do after a JPEG's compression.
const MAX_SHARE: f64 = 0.001;

/// What a press says of mixtures that are not computed.
const BOUND: &str = "each object is measured by itself; where it overprints or shines through, more ink may lie there";

/// What the pixels of a picture say.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Measure {
    /// Its ink cannot pass a limit, or is not given in inks.
    None,
    /// The most ink, and the share of pixels over the limit.
    Ink(f64, f64),
    /// It is packed in a way that is not unpacked here.
    Packed,
    /// It is damaged.
    Broken,
}

/// The pictures that were looked at.
#[derive(Debug, Default)]
pub struct Rasters {
    known: BTreeMap<ObjectId, Measure>,
}

/// Checks the ink of every mark of a page.
pub fn check(page: &Page<'_>, limits: &Limits, rasters: &mut Rasters, faults: &mut Faults) {
    for mark in page.marks() {
        let mut most = 0.0_f64;
        for color in all(mark) {
            let inks = color.inks().unwrap_or_default();
            let sum: f64 = inks.iter().map(|(_, strength)| strength.clamp(0.0, 1.0)).sum();
            most = most.max(100.0 * sum);
        }
        let mixes = mark.graphics.is_transparent()
            || mark.graphics.fill_overprint
            || mark.graphics.stroke_overprint;
        if all(mark).any(is_unknown) {
            faults.add_one_of_many(
                Fault::new(Code::PressTotalInk, "the ink of a gradient cannot be measured")
                    .on(page.number)
                    .at(mark.bounds, page.trim)
                    .weighing(Severity::Warning)
                    .rule("what cannot be read cannot be judged"),
            );
        }
        let mut fault = |message: String| {
            let mut fault = Fault::new(Code::PressTotalInk, message)
                .on(page.number)
                .at(mark.bounds, page.trim)
                .rule(limits.max_ink_rule);
            if mixes {
                fault = fault.help(BOUND);
            }
            if let Kind::Picture(picture) = &mark.kind {
                fault.picture = Some((picture.width, picture.height));
            }
            faults.add_one_of_many(fault);
        };
        if most > limits.max_ink + TOLERANCE {
            fault(format!(
                "{} has {most:.0} % of ink, the limit is {:.0} %",
                what(mark),
                limits.max_ink
            ));
        }
        if let Kind::Picture(picture) = &mark.kind {
            match rasters.measure(page, picture, limits) {
                Measure::Ink(most, share) if share > MAX_SHARE => fault(format!(
                    "a picture has up to {most:.0} % of ink, {:.1} % of its pixels more than the limit of {:.0} %",
                    100.0 * share,
                    limits.max_ink
                )),
                Measure::Packed => faults.add_one_of_many(
                    Fault::new(Code::PressTotalInk, "the ink of a picture cannot be measured")
                        .on(page.number)
                        .at(mark.bounds, page.trim)
                        .weighing(Severity::Warning)
                        .rule("what cannot be read cannot be judged")
                        .help("save the picture as TIFF, PNG or JPEG, and not as JPEG 2000"),
                ),
                Measure::Broken => faults.add(
                    Fault::new(Code::PressBroken, "a picture is damaged or cut short")
                        .on(page.number)
                        .at(mark.bounds, page.trim),
                ),
                Measure::None | Measure::Ink(..) => {}
            }
        }
    }
    mixture(page, limits, faults);
}

/// Says where overprinting could bring more ink together than the limit, since that is not computed.
fn mixture(page: &Page<'_>, limits: &Limits, faults: &mut Faults) {
    let sum = |mark: &crate::press::walk::Mark| -> f64 {
        all(mark)
            .filter_map(Color::inks)
            .map(|inks| inks.iter().map(|(_, strength)| 100.0 * strength).sum())
            .fold(0.0, f64::max)
    };
    let ground = page
        .marks()
        .filter(|mark| matches!(mark.kind, Kind::Path { .. } | Kind::Shading))
        .map(sum)
        .fold(0.0, f64::max);
    let over = page
        .marks()
        .filter(|mark| mark.graphics.fill_overprint && mark.fill.is_some())
        .map(|mark| (sum(mark), mark))
        .max_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((ink, mark)) = over
        && ink + ground > limits.max_ink + TOLERANCE
    {
        let message = format!(
            "overprinting could bring up to {:.0} % of ink together: a bound, the places were not compared",
            ink + ground
        );
        faults.add_one_of_many(
            Fault::new(Code::PressTotalInk, message)
                .on(page.number)
                .at(mark.bounds, page.trim)
                .weighing(Severity::Note)
                .rule(limits.max_ink_rule),
        );
    }
}

/// Returns whether a colour is given in several inks, and is computed in a way that is not computed here.
fn is_unknown(color: &Color) -> bool {
    let space = &color.space;
    color.values.is_empty() && space.components() > 1 && space.inks(&space.initial()).is_some()
}

impl Rasters {
    /// Measures a picture, once where it is an object of its own.
    fn measure(&mut self, page: &Page<'_>, picture: &Picture, limits: &Limits) -> Measure {
        let Some(id) = picture.id else { return measure(page, picture, limits) };
        *self.known.entry(id).or_insert_with(|| measure(page, picture, limits))
    }
}

/// Measures a picture.
fn measure(page: &Page<'_>, picture: &Picture, limits: &Limits) -> Measure {
    let Some(stream) = picture.stream(page.document) else { return Measure::Broken };
    if !whole::picture(page.document, stream, &picture.space) {
        return Measure::Broken;
    }
    let base = match &picture.space {
        crate::press::space::Space::Indexed { base, .. } => base,
        space => space,
    };
    // One ink or light has no total that could pass a limit.
    if picture.is_stencil || base.components() < 2 || base.inks(&base.initial()).is_none() {
        return Measure::None;
    }
    let Some(raster) = Raster::read(page.document, stream, &picture.space) else {
        return Measure::Packed;
    };
    let limit = (limits.max_ink + TOLERANCE) * 2.55;
    let (mut most, mut over) = (0_u32, 0_usize);
    for pixel in raster.samples.chunks_exact(raster.channels) {
        let sum = pixel.iter().map(|sample| u32::from(*sample)).sum();
        most = most.max(sum);
        over += usize::from(f64::from(sum) > limit);
    }
    Measure::Ink(f64::from(most) / 2.55, over as f64 / (raster.width * raster.height) as f64)
}
