//! Pictures that tests make.

use std::io::Cursor;

/// Returns a PNG of a gentle slope of colours.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let share = |at: u32, of: u32| u8::try_from(at * 255 / of).unwrap();
    let picture = image::RgbImage::from_fn(width, height, |x, y| {
        image::Rgb([share(x, width), share(y, height), 128])
    });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Returns the beginning of a PNG that claims these dimensions and has no picture in it.
pub fn png_header(width: u32, height: u32) -> Vec<u8> {
    let mut header = b"IHDR".to_vec();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    // Eight bits a channel, red, green and blue.
    header.extend([8, 2, 0, 0, 0]);
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    for chunk in [header.as_slice(), b"IDAT", b"IEND"] {
        let length = u32::try_from(chunk.len() - 4).unwrap();
        bytes.extend(length.to_be_bytes());
        bytes.extend(chunk);
        bytes.extend(checksum(chunk).to_be_bytes());
    }
    bytes
}

/// Returns the CRC-32 that ends a chunk of a PNG.
fn checksum(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 };
    let crc = bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc))
    });
    !crc
}

/// Returns a PNG's width and height.
pub fn png_size(bytes: &[u8]) -> (u32, u32) {
    let picture = image::load_from_memory(bytes).unwrap();
    (picture.width(), picture.height())
}
