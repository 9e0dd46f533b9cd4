//! Pictures that tests make.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{ImageEncoder, Rgb, RgbImage};

/// Returns a PNG of a gentle slope of colours.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let share = |at: u32, of: u32| u8::try_from(at * 255 / of).unwrap();
    let picture =
        RgbImage::from_fn(width, height, |x, y| Rgb([share(x, width), share(y, height), 128]));
    png_of(&picture)
}

/// Returns a picture that is different in each way to hold it: red, green, blue and yellow corners on grey.
pub fn corners(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let is_far = |at: u32, of: u32| at > of / 5 && at < of - of / 5;
        match (x < width / 2, y < height / 2) {
            _ if is_far(x, width) || is_far(y, height) => Rgb([200, 200, 200]),
            (true, true) => Rgb([200, 20, 20]),
            (false, true) => Rgb([20, 120, 20]),
            (true, false) => Rgb([20, 20, 200]),
            (false, false) => Rgb([230, 200, 0]),
        }
    })
}

/// Returns the file of a picture as a JPEG.
pub fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 95).encode_image(picture).unwrap();
    bytes
}

/// Puts a segment behind the first marker of a JPEG.
pub fn jpeg_with(bytes: &[u8], marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&bytes[..2], &[0xFF, marker], &length, content, &bytes[2..]].concat()
}

/// Returns the file of a picture as a PNG.
pub fn png_of(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Returns the file of a picture as a PNG with an ICC profile.
pub fn png_with_profile(picture: &RgbImage, profile: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = PngEncoder::new(&mut bytes);
    encoder.set_icc_profile(profile.to_vec()).unwrap();
    let (width, height) = picture.dimensions();
    encoder.write_image(picture, width, height, image::ExtendedColorType::Rgb8).unwrap();
    bytes
}

/// Puts a chunk behind the header of a PNG.
pub fn png_with(bytes: &[u8], name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let (header, rest) = bytes.split_at(SIGNATURE.len() + 25);
    [header, &sealed(&[name.as_slice(), content].concat()), rest].concat()
}

/// Returns the notes of a camera that was held in one of eight ways, as a TIFF: one field, the orientation.
pub fn held(orientation: u8) -> Vec<u8> {
    let mut notes = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    notes.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    notes
}

/// Returns the beginning of a PNG that claims these dimensions and has no picture in it.
pub fn png_header(width: u32, height: u32) -> Vec<u8> {
    // Eight bits a channel, red, green and blue.
    png_header_of(width, height, 8, 2)
}

/// Returns the beginning of a PNG of so many bits a channel and of one of PNG's kinds of colour.
pub fn png_header_of(width: u32, height: u32, bits: u8, kind: u8) -> Vec<u8> {
    let mut header = b"IHDR".to_vec();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([bits, kind, 0, 0, 0]);
    let chunks = [header.as_slice(), b"IDAT", b"IEND"];
    [SIGNATURE.to_vec(), chunks.map(sealed).concat()].concat()
}

/// Turns a gray PNG into one whose grays are places in a palette of red, green and blue.
pub fn with_palette(gray: &[u8], palette: &[u8]) -> Vec<u8> {
    let rest = gray.strip_prefix(SIGNATURE).unwrap();
    // Length, name, thirteen bytes and sum of the header come first.
    let (header, rest) = rest.split_at(25);
    let mut header = header[4..21].to_vec();
    header[4 + 9] = 3;
    let palette = [b"PLTE", palette].concat();
    [SIGNATURE, &sealed(&header), &sealed(&palette), rest].concat()
}

/// What a PNG begins with.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Returns a chunk of a PNG, given its name and content, between its length and its sum.
fn sealed(chunk: &[u8]) -> Vec<u8> {
    let length = u32::try_from(chunk.len() - 4).unwrap();
    [&length.to_be_bytes(), chunk, &checksum(chunk).to_be_bytes()].concat()
}

/// Returns the CRC-32 that ends a chunk of a PNG.
fn checksum(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 };
    let crc = bytes
        .iter()
        .fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)));
    !crc
}

/// Returns a PNG's width and height.
pub fn png_size(bytes: &[u8]) -> (u32, u32) {
    let picture = image::load_from_memory(bytes).unwrap();
    (picture.width(), picture.height())
}
