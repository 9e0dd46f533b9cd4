//! Total ink: how much lies in one place.

use std::collections::BTreeMap;

use lopdf::ObjectId;

use super::colors::{all, what};
use super::{Fault, Faults, Limits, Page};
use crate::finding::{Code, Severity};
use crate::press::raster::Raster;
use crate::press::walk::{Kind, Picture};

/// How far a limit may be passed, in percent: what rounding to bytes makes of four inks.
const TOLERANCE: f64 = 1.5;

/// The share of a picture's pixels that may pass the limit: a few do after a JPEG's compression.
const MAX_SHARE: f64 = 0.001;

/// What a press says of mixtures that are not computed.
const BOUND: &str = "each object is measured by itself; where it overprints or shines through, more ink may lie there";

/// The most ink of pictures that were looked at, and the share of pixels over the limit.
#[derive(Debug, Default)]
pub struct Rasters {
    known: BTreeMap<ObjectId, Option<(f64, f64)>>,
}

/// Checks the ink of every mark of a page.
pub fn check(page: &Page<'_>, limits: &Limits, rasters: &mut Rasters, faults: &mut Faults) {
    for mark in &page.seen.marks {
        let mut most = 0.0_f64;
        for color in all(mark) {
            let inks = color.inks().unwrap_or_default();
            let sum: f64 = inks.iter().map(|(_, strength)| strength.clamp(0.0, 1.0)).sum();
            most = most.max(100.0 * sum);
        }
        let mixes = mark.graphics.is_transparent()
            || mark.graphics.fill_overprint
            || mark.graphics.stroke_overprint;
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
        if let Kind::Picture(picture) = &mark.kind
            && !picture.is_stencil
            && let Some((most, share)) = rasters.measure(page, picture, limits)
            && share > MAX_SHARE
        {
            fault(format!(
                "a picture has up to {most:.0} % of ink, {:.1} % of its pixels more than the limit of {:.0} %",
                100.0 * share,
                limits.max_ink
            ));
        }
    }
    mixture(page, limits, faults);
}

/// Says where overprinting could bring more ink together than the limit, since that is not computed.
fn mixture(page: &Page<'_>, limits: &Limits, faults: &mut Faults) {
    let sum = |mark: &crate::press::walk::Mark| -> f64 {
        all(mark)
            .filter_map(crate::press::walk::Color::inks)
            .map(|inks| inks.iter().map(|(_, strength)| 100.0 * strength).sum())
            .fold(0.0, f64::max)
    };
    let ground = page
        .seen
        .marks
        .iter()
        .filter(|mark| matches!(mark.kind, Kind::Path { .. } | Kind::Shading))
        .map(sum)
        .fold(0.0, f64::max);
    let over = page
        .seen
        .marks
        .iter()
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

impl Rasters {
    /// Returns the most ink of a picture, and the share of its pixels over the limit.
    fn measure(
        &mut self,
        page: &Page<'_>,
        picture: &Picture,
        limits: &Limits,
    ) -> Option<(f64, f64)> {
        let Some(id) = picture.id else { return measure(page, picture, limits) };
        *self.known.entry(id).or_insert_with(|| measure(page, picture, limits))
    }
}

/// Measures a picture.
fn measure(page: &Page<'_>, picture: &Picture, limits: &Limits) -> Option<(f64, f64)> {
    let base = match &picture.space {
        crate::press::space::Space::Indexed { base, .. } => base,
        space => space,
    };
    // One ink or light has no total that could pass a limit.
    if base.components() < 2 || base.inks(&base.initial()).is_none() {
        return None;
    }
    let raster = Raster::read(page.document, &picture.stream, &picture.space)?;
    let limit = (limits.max_ink + TOLERANCE) * 2.55;
    let (mut most, mut over) = (0_u32, 0_usize);
    for pixel in raster.samples.chunks_exact(raster.channels) {
        let sum = pixel.iter().map(|sample| u32::from(*sample)).sum();
        most = most.max(sum);
        over += usize::from(f64::from(sum) > limit);
    }
    Some((f64::from(most) / 2.55, over as f64 / (raster.width * raster.height) as f64))
}
