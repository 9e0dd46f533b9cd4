//! Photographs and other pictures of pixels: judged by their whole content, measured as they are seen.

use std::io::Cursor;

use image::codecs::png::PngEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageEncoder};
use moxcms::{ColorProfile, DataColorSpace};

use super::form::Form;
use super::inks::{self, Inks};
use super::{coded, jpeg, png};

/// The most pixels that a picture may have; more than any press can use on A4.
pub const MAX_PIXELS: u64 = 120_000_000;

/// The most bytes that a picture is unpacked to: all those pixels, with transparency.
pub const MAX_BYTES: u64 = 4 * MAX_PIXELS;

/// The largest ICC profile, in bytes; those of presses have one or two million.
const MAX_PROFILE: usize = 8 << 20;

/// A picture of pixels, whole.
#[derive(Debug)]
pub struct Photograph {
    /// Its form.
    pub form: Form,
    /// Its file, without a profile that cannot be used.
    pub bytes: Vec<u8>,
    /// The width and the height in pixels as it is seen, turned as the camera noted.
    pub size: (u32, u32),
    /// How it is to be turned to be seen so. The typesetter does that.
    pub orientation: Orientation,
    /// How its inks are to be read, where it is in inks.
    pub inks: Option<Inks>,
    /// Its ICC profile.
    profile: Option<Vec<u8>>,
    /// What is wrong with its profile, where it has one that was left out.
    pub lost_profile: Option<&'static str>,
}

/// Why a picture cannot be used, and what to do.
#[derive(Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The reason, as what follows "cannot be used: ".
    pub reason: String,
    /// What to do.
    pub help: String,
}

impl Refusal {
    /// Refuses for a reason.
    pub fn new(reason: impl Into<String>, help: impl Into<String>) -> Self {
        Self { reason: reason.into(), help: help.into() }
    }
}

/// What to do about a file that was cut off or damaged.
const AGAIN: &str =
    "copy or download the file again; where the original is damaged too, use another picture";

/// Judges a picture in a form of pixels.
pub fn judge(form: Form, bytes: Vec<u8>) -> Result<Photograph, Refusal> {
    match form {
        Form::Jpeg => judge_jpeg(bytes),
        _ => judge_png(bytes),
    }
}

/// Judges a JPEG.
fn judge_jpeg(bytes: Vec<u8>) -> Result<Photograph, Refusal> {
    let Some(headers) = jpeg::headers(&bytes) else {
        return Err(Refusal::new("it is a JPEG that is cut off before its picture", AGAIN));
    };
    if headers.bits != 8 || !matches!(headers.process, 0..=2) {
        let kind = match headers.process {
            0..=2 => format!("of {} bits", headers.bits),
            3 => "without losses".to_owned(),
            _ => "in an unusual coding".to_owned(),
        };
        return Err(Refusal::new(
            format!("it is a JPEG {kind}, which few programs can read"),
            "export it again as a usual JPEG or as PNG",
        ));
    }
    measure(headers.width, headers.height, u64::from(headers.channels.max(3)))?;
    if !headers.is_whole {
        return Err(Refusal::new("it is a JPEG that is cut off: its end is missing", AGAIN));
    }
    if !coded::is_complete(&bytes) {
        return Err(Refusal::new("it is a JPEG of which a part is missing", AGAIN));
    }
    if !crate::jpeg::is_sound(&bytes) {
        return Err(Refusal::new("it is a JPEG with damaged rows", AGAIN));
    }
    let orientation = orientation(&bytes);
    // Grey pictures often carry the profile of the colours that they were made from; it is passed over.
    let spaces = match headers.channels {
        1 => vec![DataColorSpace::Gray, DataColorSpace::Rgb],
        4 => vec![DataColorSpace::Cmyk],
        _ => vec![DataColorSpace::Rgb],
    };
    let lost_profile = headers.profile.as_deref().and_then(|icc| profile_fault(icc, &spaces));
    let bytes = if lost_profile.is_some() { jpeg::without_profile(&bytes) } else { bytes };
    let profile = headers.profile.filter(|_| lost_profile.is_none());
    let is_inverted = headers.has_adobe;
    Ok(Photograph {
        form: Form::Jpeg,
        bytes,
        size: seen(headers.width, headers.height, orientation),
        orientation,
        inks: (headers.channels == 4).then(|| Inks {
            is_inverted,
            profile: profile.clone(),
            orientation,
        }),
        profile,
        lost_profile,
    })
}

/// Judges a PNG.
fn judge_png(bytes: Vec<u8>) -> Result<Photograph, Refusal> {
    let Some(headers) = png::headers(&bytes) else {
        return Err(Refusal::new("it is a PNG that is cut off or damaged", AGAIN));
    };
    measure(headers.width, headers.height, headers.bytes_a_pixel)?;
    if !png::is_sound(&bytes) {
        return Err(Refusal::new("it is a PNG that is cut off or damaged", AGAIN));
    }
    let orientation = orientation(&bytes);
    let lost_profile = match &headers.profile {
        None if headers.has_profile => Some(BROKEN),
        None => None,
        Some(icc) => profile_fault(icc, &[DataColorSpace::Gray, DataColorSpace::Rgb]),
    };
    let bytes = if lost_profile.is_some() { png::without_profile(&bytes) } else { bytes };
    Ok(Photograph {
        form: Form::Png,
        bytes,
        size: seen(headers.width, headers.height, orientation),
        orientation,
        inks: None,
        profile: headers.profile.filter(|_| lost_profile.is_none()),
        lost_profile,
    })
}

/// What is wrong with a profile that cannot be read.
const BROKEN: &str = "cannot be read";

/// Returns what is wrong with an ICC profile for pixels of these kinds.
fn profile_fault(icc: &[u8], spaces: &[DataColorSpace]) -> Option<&'static str> {
    if icc.len() > MAX_PROFILE {
        return Some("is far too large");
    }
    match ColorProfile::new_from_slice(icc) {
        Ok(profile) if spaces.contains(&profile.color_space) => {
            let is_mute =
                profile.color_space == DataColorSpace::Cmyk && inks::transform(&profile).is_none();
            is_mute.then_some("does not say how its inks look")
        }
        Ok(_) => Some("is for another kind of colours"),
        Err(_) => Some(BROKEN),
    }
}

/// Refuses more pixels, or more bytes of them, than can be handled.
fn measure(width: u32, height: u32, bytes_a_pixel: u64) -> Result<(), Refusal> {
    let pixels = u64::from(width) * u64::from(height);
    let help = "scale the picture to its printed size at 300 dpi";
    let millions = |number: u64| number.div_ceil(1_000_000);
    if pixels == 0 {
        return Err(Refusal::new("it has no pixels", "export it again"));
    }
    if pixels > MAX_PIXELS {
        let (has, most) = (millions(pixels), millions(MAX_PIXELS));
        return Err(Refusal::new(
            format!("it has {has} million pixels, the limit is {most} million"),
            help,
        ));
    }
    let bytes = pixels * bytes_a_pixel;
    if bytes > MAX_BYTES {
        let (has, most) = (millions(bytes), millions(MAX_BYTES));
        let reason = format!("unpacked it takes {has} MB, the limit is {most} MB");
        return Err(Refusal::new(reason, format!("{help}, or save it with 8 bits a channel")));
    }
    Ok(())
}

/// Returns how a picture is to be turned, as the typesetter reads it from the notes of the camera.
fn orientation(bytes: &[u8]) -> Orientation {
    let notes = exif::Reader::new().read_from_container(&mut Cursor::new(bytes)).ok();
    notes
        .as_ref()
        .and_then(|notes| notes.get_field(exif::Tag::Orientation, exif::In::PRIMARY))
        .and_then(|field| field.value.get_uint(0))
        .and_then(|number| Orientation::from_exif(u8::try_from(number).ok()?))
        .unwrap_or(Orientation::NoTransforms)
}

/// Returns a size as it is seen: of a picture on its side, with the sides exchanged.
fn seen(width: u32, height: u32, orientation: Orientation) -> (u32, u32) {
    match orientation {
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => (height, width),
        _ => (width, height),
    }
}

impl Photograph {
    /// Returns the picture as a part of a drawing: in light and upright, since there nobody turns it.
    pub fn within_drawing(self) -> Option<(Form, Vec<u8>)> {
        if let Some(inks) = &self.inks {
            let max = usize::try_from(MAX_BYTES).ok()?;
            return Some((Form::Jpeg, inks::to_light(&self.bytes, inks, max)?));
        }
        if self.orientation == Orientation::NoTransforms {
            return Some((self.form, self.bytes));
        }
        let format = match self.form {
            Form::Jpeg => image::ImageFormat::Jpeg,
            _ => image::ImageFormat::Png,
        };
        let mut picture = image::load_from_memory_with_format(&self.bytes, format).ok()?;
        picture.apply_orientation(self.orientation);
        let written = match self.form {
            Form::Jpeg => inks::write_jpeg(&picture, self.profile)?,
            _ => {
                let mut bytes = Vec::new();
                write(PngEncoder::new(&mut bytes), &picture, self.profile)?;
                bytes
            }
        };
        Some((self.form, written))
    }
}

/// Writes pixels with their profile.
pub fn write(
    mut encoder: impl ImageEncoder,
    picture: &DynamicImage,
    profile: Option<Vec<u8>>,
) -> Option<()> {
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).ok()?;
    }
    let (width, height) = (picture.width(), picture.height());
    encoder.write_image(picture.as_bytes(), width, height, picture.color().into()).ok()
}

#[cfg(test)]
mod tests {
    use moxcms::{ColorProfile, DataColorSpace};

    use super::profile_fault;
    use crate::profiles::FOGRA39;

    #[test]
    fn a_profile_has_to_say_how_inks_look() {
        assert_eq!(profile_fault(FOGRA39, &[DataColorSpace::Cmyk]), None);
        // The header of the profile, and a table of no tags.
        let mut mute = FOGRA39[..128].to_vec();
        mute.extend(0_u32.to_be_bytes());
        let size = u32::try_from(mute.len()).unwrap();
        mute[..4].copy_from_slice(&size.to_be_bytes());
        assert!(ColorProfile::new_from_slice(&mute).is_ok());
        let fault = profile_fault(&mute, &[DataColorSpace::Cmyk]);
        assert_eq!(fault, Some("does not say how its inks look"));
    }
}
