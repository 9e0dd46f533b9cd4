//! JPEG files as plain samples: grey, light or the four inks, as they are stored.

use zune_jpeg::JpegDecoder;
use zune_jpeg::errors::DecodeErrors;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// The most pixels that a side of a JPEG can have.
const MAX_SIDE: usize = 1 << 16;

/// The samples of a JPEG file, a byte each.
#[derive(Debug)]
pub struct Stored {
    /// The pixels in a row.
    pub width: usize,
    /// The rows.
    pub height: usize,
    /// The samples of a pixel: one of grey, three of light, four of ink.
    pub channels: usize,
    /// The samples, row by row. Inks are as the file has them: most programs write them inverted.
    pub samples: Vec<u8>,
}

/// Decodes a file; nothing where it cannot be read, or would give more than `max` samples.
pub fn decode(bytes: &[u8], max: usize) -> Option<Stored> {
    let stored = start(bytes, options()).ok()?.input_colorspace()?;
    let (wanted, channels) = match stored {
        ColorSpace::Luma => (ColorSpace::Luma, 1),
        ColorSpace::CMYK => (ColorSpace::CMYK, 4),
        ColorSpace::YCCK => (ColorSpace::YCCK, 4),
        _ => (ColorSpace::RGB, 3),
    };
    let mut decoder = start(bytes, options().jpeg_set_out_colorspace(wanted)).ok()?;
    let (width, height) = decoder.dimensions()?;
    if width.checked_mul(height)?.checked_mul(channels)? > max {
        return None;
    }
    let mut samples = decoder.decode().ok()?;
    if stored == ColorSpace::YCCK {
        samples.chunks_exact_mut(4).for_each(inks_of_ycck);
    }
    (samples.len() == width * height * channels).then_some(Stored {
        width,
        height,
        channels,
        samples,
    })
}

/// Decodes a file and throws the samples away: whether every row of it can be read.
///
/// A reader goes on where a file is damaged and leaves the rest grey; this one does not. Oddities between the headers,
/// which some cameras leave there, harm nothing.
pub fn is_sound(bytes: &[u8]) -> bool {
    let all = |options: DecoderOptions| -> Result<(), DecodeErrors> {
        // Brightness is enough to see whether the rows are there, and takes a third of the room.
        let stored = start(bytes, options)?.input_colorspace();
        let wanted = match stored {
            Some(stored @ (ColorSpace::CMYK | ColorSpace::YCCK)) => stored,
            Some(ColorSpace::YCbCr | ColorSpace::Luma) => ColorSpace::Luma,
            _ => ColorSpace::RGB,
        };
        start(bytes, options.jpeg_set_out_colorspace(wanted))?.decode().map(drop)
    };
    let strict = options().set_strict_mode(true);
    let is_strict = start(bytes, strict).is_ok();
    all(if is_strict { strict } else { options() }).is_ok()
}

/// Reads the headers of a file.
fn start(
    bytes: &[u8],
    options: DecoderOptions,
) -> Result<JpegDecoder<ZCursor<&[u8]>>, DecodeErrors> {
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers()?;
    Ok(decoder)
}

/// Returns options under which any size is read.
fn options() -> DecoderOptions {
    DecoderOptions::default()
        .set_strict_mode(false)
        .set_max_width(MAX_SIDE)
        .set_max_height(MAX_SIDE)
}

/// Turns brightness and two hues with black into the four inks (ITU-T T.871, and T.872 for the fourth).
fn inks_of_ycck(pixel: &mut [u8]) {
    let &mut [y, cb, cr, _] = pixel else { return };
    let (y, cb, cr) = (f64::from(y), f64::from(cb) - 128.0, f64::from(cr) - 128.0);
    pixel[0] = byte(255.0 - (y + 1.402 * cr));
    pixel[1] = byte(255.0 - (y - 0.344_136 * cb - 0.714_136 * cr));
    pixel[2] = byte(255.0 - (y + 1.772 * cb));
}

/// Rounds to a byte.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "limited to 0 to 255")]
fn byte(value: f64) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}
