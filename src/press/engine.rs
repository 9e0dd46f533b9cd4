//! The colour engine: light to ink through the press's profile.
//!
//! Photographs go through the profile's perceptual table. Such a table is made for a range of light, and maps that
//! range's black to the darkest that the press prints, so that shadows keep their steps; black-point compensation,
//! which moxcms does not have, changes nothing there (`LittleCMS` gives the same inks with it and without). Flat
//! colours of drawings go through the colorimetric table, which keeps them as pure as they are on a screen. Greys
//! go to black ink alone, so that they stay grey when the press drifts, along a curve as dark as the paper and the
//! ink let them look.

use std::sync::Arc;

use moxcms::{
    ColorProfile, InterpolationMethod, Layout, RenderingIntent, Transform8BitExecutor,
    TransformOptions,
};

/// How many pixels are converted at a time.
const CHUNK: usize = 1 << 16;

/// Converts colours to the inks of one press.
pub struct Engine {
    profile: ColorProfile,
    /// For the flat colours of drawings.
    flat: Arc<Transform8BitExecutor>,
    /// For photographs.
    from_screen: Arc<Transform8BitExecutor>,
    /// Black ink for each grey of the screen, from black to white.
    grays: [u8; 256],
}

impl Engine {
    /// Makes an engine for a press's profile, or says why it cannot.
    pub fn new(icc: &[u8]) -> Result<Self, String> {
        let profile = ColorProfile::new_from_slice(icc).map_err(|error| error.to_string())?;
        let screen = ColorProfile::new_srgb();
        let flat = transform(&screen, &profile, RenderingIntent::RelativeColorimetric)?;
        let from_screen = transform(&screen, &profile, RenderingIntent::Perceptual)?;
        let grays = grays(&profile)?;
        Ok(Self { profile, flat, from_screen, grays })
    }

    /// Converts one flat colour of a screen, each part from 0 to 255.
    pub fn color(&self, rgb: [u8; 3]) -> [u8; 4] {
        let mut inks = [0; 4];
        // The slices have the lengths that the engine asks for.
        drop(self.flat.transform(&rgb, &mut inks));
        inks
    }

    /// Returns the black ink for a grey of the screen.
    pub fn gray(&self, gray: u8) -> u8 {
        self.grays[usize::from(gray)]
    }

    /// Converts pixels: red, green and blue of a screen, or of the profile that comes with them.
    pub fn pixels(&self, rgb: &[u8], source: Option<&[u8]>) -> Option<Vec<u8>> {
        let own;
        let transform = match source.and_then(|icc| ColorProfile::new_from_slice(icc).ok()) {
            Some(profile) => {
                own = transform(&profile, &self.profile, RenderingIntent::Perceptual).ok();
                own.as_ref().unwrap_or(&self.from_screen)
            }
            None => &self.from_screen,
        };
        let mut inks = vec![0; rgb.len() / 3 * 4];
        for (light, ink) in rgb.chunks_exact(3 * CHUNK).zip(inks.chunks_exact_mut(4 * CHUNK)) {
            transform.transform(light, ink).ok()?;
        }
        let done = rgb.len() / (3 * CHUNK) * CHUNK;
        let light = rgb.get(3 * done..rgb.len() / 3 * 3)?;
        transform.transform(light, inks.get_mut(4 * done..)?).ok()?;
        Some(inks)
    }
}

/// Makes a transform from light to ink.
fn transform(
    source: &ColorProfile,
    press: &ColorProfile,
    intent: RenderingIntent,
) -> Result<Arc<Transform8BitExecutor>, String> {
    source
        .create_transform_8bit(Layout::Rgb, press, Layout::Rgba, options(intent))
        .map_err(|error| error.to_string())
}

/// Returns the options of a transform; between the table's points as `LittleCMS` does it, without steps in the shadows.
fn options(rendering_intent: RenderingIntent) -> TransformOptions {
    TransformOptions {
        rendering_intent,
        interpolation_method: InterpolationMethod::Tetrahedral,
        ..TransformOptions::default()
    }
}

/// Finds the black ink that looks like each grey: as far between paper and solid black as the grey is between white
/// and black, in the lightness that an eye sees.
fn grays(press: &ColorProfile) -> Result<[u8; 256], String> {
    let options = options(RenderingIntent::RelativeColorimetric);
    let proof = press
        .create_transform_8bit(Layout::Rgba, &ColorProfile::new_srgb(), Layout::Rgb, options)
        .map_err(|error| error.to_string())?;
    let inks: Vec<u8> = (0..=255).flat_map(|black| [0, 0, 0, black]).collect();
    let mut light = [0; 3 * 256];
    proof.transform(&inks, &mut light).map_err(|error| error.to_string())?;
    // sRGB's own scale is near enough to the eye's.
    let seen = |black: usize| f64::from(light.get(3 * black + 1).copied().unwrap_or_default());
    let (paper, solid) = (seen(0), seen(255));
    let share = |black: usize| (seen(black) - solid) / (paper - solid).max(1.0);
    let mut grays = [0; 256];
    for (gray, ink) in (0_u8..=255).zip(&mut grays) {
        let wanted = f64::from(gray) / 255.0;
        let nearest = (0_u8..=255).min_by(|a, b| {
            let off = |black: &u8| (share(usize::from(*black)) - wanted).abs();
            off(a).total_cmp(&off(b))
        });
        *ink = nearest.unwrap_or(255 - gray);
    }
    // Small steps of the table must not make a lighter grey darker.
    for gray in (0..255).rev() {
        grays[gray] = grays[gray].max(grays[gray + 1]);
    }
    // White is bare paper, and black all the ink there is.
    grays[255] = 0;
    grays[0] = 255;
    Ok(grays)
}

#[cfg(test)]
mod tests {
    use super::Engine;
    use crate::press::Condition;

    fn engine() -> Engine {
        Engine::new(&Condition::default().icc).unwrap()
    }

    #[test]
    fn converts_as_littlecms_does() {
        let near = |ours: &[u8], theirs: [f64; 4]| {
            ours.iter()
                .zip(theirs)
                .all(|(ours, theirs)| (f64::from(*ours) / 2.55 - theirs).abs() < 1.0)
        };
        let blue = [30, 45, 190];
        assert!(near(&engine().color(blue), [96.0, 80.0, 0.0, 0.0]));
        assert!(near(&engine().pixels(&blue, None).unwrap(), [89.0, 64.0, 0.0, 23.0]));
    }

    #[test]
    fn shadows_keep_their_steps_and_black_its_depth() {
        let engine = engine();
        let ink = |level: u8| -> u32 {
            let inks = engine.pixels(&[level; 3], None).unwrap();
            inks.iter().map(|ink| u32::from(*ink)).sum()
        };
        let ramp: Vec<u32> = (0..=12).map(|step| ink(step * 4)).collect();
        assert!(ramp.windows(2).all(|pair| pair[0] > pair[1]), "{ramp:?}");
        assert!(ramp[0] <= 3 * 255 + 3 && ramp[0] > 2 * 255, "{ramp:?}");
    }

    #[test]
    fn grays_are_one_ink_from_paper_to_solid() {
        let engine = engine();
        assert_eq!((engine.gray(255), engine.gray(0)), (0, 255));
        assert!((1..=255).all(|gray| engine.gray(gray - 1) >= engine.gray(gray)));
    }

    #[test]
    fn converts_any_number_of_pixels() {
        let engine = engine();
        let rgb: Vec<u8> = [30, 45, 190].repeat(super::CHUNK + 3);
        let inks = engine.pixels(&rgb, None).unwrap();
        assert_eq!(inks.len(), 4 * (super::CHUNK + 3));
        assert_eq!(inks[..4], inks[inks.len() - 4..]);
    }
}
