//! One colour from light to ink.

use super::palette::{Ink, Palette};
use crate::press::engine::Engine;
use crate::press::raster::byte;
use crate::press::space::{Space, Tag};

/// What colours are converted by: the theme's table first, the press's profile for the rest.
pub struct Converter<'a> {
    /// The theme's colours.
    pub palette: &'a Palette,
    /// The colour engine.
    pub engine: &'a Engine,
}

/// A colour in ink.
#[derive(Debug, Clone, PartialEq)]
pub enum Inked {
    /// Cyan, magenta, yellow and black, from 0 to 1.
    Process([f64; 4]),
    /// A spot ink at full strength.
    Spot(Ink),
}

impl Inked {
    /// Returns the four inks; a spot ink's stand-in.
    pub fn process(&self) -> [f64; 4] {
        match self {
            Self::Process(inks) => *inks,
            Self::Spot(ink) => ink.process,
        }
    }
}

impl Converter<'_> {
    /// Converts a colour of light, each part from 0 to 1.
    pub fn rgb(&self, rgb: [f64; 3]) -> Inked {
        let rgb = rgb.map(|part| byte(part * 255.0));
        match self.palette.get(rgb) {
            Some(ink) if ink.spot.is_some() => return Inked::Spot(ink.clone()),
            Some(ink) => return Inked::Process(ink.process),
            None => {}
        }
        let [red, green, blue] = rgb;
        if red == green && green == blue {
            return self.gray(f64::from(red) / 255.0);
        }
        Inked::Process(self.engine.color(rgb).map(|ink| f64::from(ink) / 255.0))
    }

    /// Converts a grey, from black to white.
    pub fn gray(&self, gray: f64) -> Inked {
        let level = byte(gray * 255.0);
        match self.palette.get([level; 3]) {
            Some(ink) if ink.spot.is_none() => Inked::Process(ink.process),
            _ => Inked::Process([0.0, 0.0, 0.0, f64::from(self.engine.gray(level)) / 255.0]),
        }
    }

    /// Converts a colour of a space; nothing where it is in inks already, or is none.
    pub fn color(&self, space: &Space, values: &[f64]) -> Option<Inked> {
        match (space, values) {
            (Space::Gray(_), &[gray, ..]) => Some(self.gray(gray)),
            (Space::Rgb(_), &[red, green, blue, ..]) => Some(self.rgb([red, green, blue])),
            // The numbers of a profile's CMYK are kept: black stays one ink.
            (Space::Cmyk(Tag::Icc(_)), &[cyan, magenta, yellow, black, ..]) => {
                Some(Inked::Process([cyan, magenta, yellow, black]))
            }
            (Space::Indexed { base, .. }, &[index, ..]) => self.color(base, &space.lookup(index)?),
            (Space::Lab, &[lightness, a, b, ..]) => Some(self.rgb(light_of_lab(lightness, a, b))),
            _ => None,
        }
    }

    /// Returns whether the colours of a space are converted.
    pub fn converts(space: &Space) -> bool {
        match space {
            Space::Gray(_) | Space::Rgb(_) | Space::Lab | Space::Cmyk(Tag::Icc(_)) => true,
            Space::Indexed { base, .. } => Self::converts(base),
            _ => false,
        }
    }
}

/// Returns a colour of Lab (D50) as red, green and blue of a screen.
#[expect(clippy::many_single_char_names, reason = "the letters of CIE 15")]
fn light_of_lab(lightness: f64, a: f64, b: f64) -> [f64; 3] {
    let y = (lightness + 16.0) / 116.0;
    let unfold = |t: f64| {
        if t > 6.0 / 29.0 { t * t * t } else { 0.128_419 * (t - 4.0 / 29.0) }
    };
    let x = 0.964_22 * unfold(y + a / 500.0);
    let z = 0.825_21 * unfold(y - b / 200.0);
    let y = unfold(y);
    // From D50 to the screen's primaries (Bradford).
    let linear = [
        3.133_856 * x - 1.616_867 * y - 0.490_615 * z,
        -0.978_768 * x + 1.916_142 * y + 0.033_454 * z,
        0.071_945 * x - 0.228_991 * y + 1.405_243 * z,
    ];
    linear.map(|part| {
        let part = part.clamp(0.0, 1.0);
        if part <= 0.003_130_8 { 12.92 * part } else { 1.055 * libm::pow(part, 1.0 / 2.4) - 0.055 }
    })
}
