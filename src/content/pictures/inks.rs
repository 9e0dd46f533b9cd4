//! Photographs in the four inks, turned into light for what is seen on a screen.

use std::sync::Arc;

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, RgbImage};
use moxcms::{
    ColorProfile, DataColorSpace, InterpolationMethod, Layout, RenderingIntent,
    Transform8BitExecutor, TransformOptions,
};

use super::photograph::write;
use crate::jpeg;
use crate::profiles::FOGRA39;

/// How well a photograph is kept that must be written anew, of 100: no eye sees the difference.
const QUALITY: u8 = 95;

/// How a file's inks are to be read.
#[derive(Debug, Clone)]
pub struct Inks {
    /// Whether 0 is solid ink, as Adobe's programs and most others write it.
    pub is_inverted: bool,
    /// The profile that says how they look; without one, they are those of offset on coated paper.
    pub profile: Option<Vec<u8>>,
    /// How the camera was held.
    pub orientation: Orientation,
}

/// Turns a photograph into light, upright, as a JPEG in sRGB.
pub fn to_light(bytes: &[u8], inks: &Inks, max_samples: usize) -> Option<Vec<u8>> {
    let mut stored = jpeg::decode(bytes, max_samples)?;
    if stored.channels != 4 {
        return None;
    }
    if inks.is_inverted {
        stored.samples.iter_mut().for_each(|sample| *sample = 255 - *sample);
    }
    let own = inks.profile.as_deref().and_then(|icc| ColorProfile::new_from_slice(icc).ok());
    let profile = match own.filter(|profile| profile.color_space == DataColorSpace::Cmyk) {
        Some(profile) => profile,
        None => ColorProfile::new_from_slice(FOGRA39).ok()?,
    };
    let transform = transform(&profile)?;
    let mut light = vec![0; stored.width.checked_mul(stored.height)?.checked_mul(3)?];
    let rows = stored.samples.chunks_exact(stored.width * 4);
    for (ink, row) in rows.zip(light.chunks_exact_mut(stored.width * 3)) {
        transform.transform(ink, row).ok()?;
    }
    let size = (u32::try_from(stored.width).ok()?, u32::try_from(stored.height).ok()?);
    let mut picture = DynamicImage::ImageRgb8(RgbImage::from_raw(size.0, size.1, light)?);
    picture.apply_orientation(inks.orientation);
    write_jpeg(&picture, None)
}

/// Makes what turns the inks of a profile into light; none where the profile does not say how they look.
pub fn transform(inks: &ColorProfile) -> Option<Arc<Transform8BitExecutor>> {
    let options = TransformOptions {
        rendering_intent: RenderingIntent::Perceptual,
        interpolation_method: InterpolationMethod::Tetrahedral,
        ..TransformOptions::default()
    };
    // The engine has no name for four inks; four channels are four channels.
    let screen = ColorProfile::new_srgb();
    inks.create_transform_8bit(Layout::Rgba, &screen, Layout::Rgb, options).ok()
}

/// Writes a photograph as a JPEG.
pub fn write_jpeg(picture: &DynamicImage, profile: Option<Vec<u8>>) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    write(JpegEncoder::new_with_quality(&mut bytes, QUALITY), picture, profile)?;
    Some(bytes)
}
