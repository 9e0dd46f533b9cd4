//! PNG files: read to the last row, a row at a time.

use std::io::Cursor;

/// The most bytes that a row and what stands beside the pixels may take: a profile of more is none.
const MAX_BESIDE: usize = 64 << 20;

/// What is known of a file.
#[derive(Debug)]
pub struct Headers {
    /// The pixels in a row.
    pub width: u32,
    /// The rows.
    pub height: u32,
    /// How many bytes a pixel takes when it is unpacked.
    pub bytes_a_pixel: u64,
    /// Whether there is a profile beside the pixels.
    pub has_profile: bool,
    /// The ICC profile, where it could be unpacked.
    pub profile: Option<Vec<u8>>,
}

/// Reads what stands before the pixels.
pub fn headers(bytes: &[u8]) -> Option<Headers> {
    let reader = reader(bytes).ok()?;
    let info = reader.info();
    let samples: u64 = match info.color_type {
        png::ColorType::Grayscale => 1,
        png::ColorType::GrayscaleAlpha => 2,
        png::ColorType::Rgb => 3,
        // A palette may have transparent colours.
        png::ColorType::Rgba | png::ColorType::Indexed => 4,
    };
    let depth = if info.bit_depth == png::BitDepth::Sixteen { 2 } else { 1 };
    Some(Headers {
        width: info.width,
        height: info.height,
        bytes_a_pixel: samples * depth,
        has_profile: chunks(bytes).any(|(name, _)| name == b"iCCP"),
        profile: info.icc_profile.as_ref().map(|profile| profile.to_vec()),
    })
}

/// Returns whether every row can be read.
pub fn is_sound(bytes: &[u8]) -> bool {
    let Ok(mut reader) = reader(bytes) else { return false };
    loop {
        match reader.next_row() {
            Ok(Some(_)) => {}
            Ok(None) => return true,
            Err(_) => return false,
        }
    }
}

/// Returns the file without its ICC profile.
pub fn without_profile(bytes: &[u8]) -> Vec<u8> {
    let mut kept = bytes.get(..8).unwrap_or_default().to_vec();
    for (name, chunk) in chunks(bytes) {
        if name != b"iCCP" {
            kept.extend_from_slice(chunk);
        }
    }
    kept
}

/// Starts to read a file.
fn reader(bytes: &[u8]) -> Result<png::Reader<Cursor<&[u8]>>, png::DecodingError> {
    let limits = png::Limits { bytes: MAX_BESIDE };
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_ignore_text_chunk(true);
    decoder.read_info()
}

/// Returns the chunks of a file, each with its name: length, name, content and sum.
fn chunks(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut rest = bytes.get(8..).unwrap_or_default();
    std::iter::from_fn(move || {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?);
        let length = usize::try_from(length).ok()?.checked_add(12)?;
        let (chunk, after) = rest.split_at_checked(length)?;
        rest = after;
        Some((chunk.get(4..8)?, chunk))
    })
}
