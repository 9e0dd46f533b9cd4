//! A proof for eyes: each plate as a picture, and the ink of all of them as a heat map.
//!
//! In: plates as Ghostscript's `tiffsep` writes them. Out: PNG pictures. The plates are somebody else's reading of the
//! file, which is what makes the proof worth looking at.

use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};

/// One plate of one page: how much ink lies where.
#[derive(Debug, Clone, PartialEq)]
pub struct Plate {
    /// The pixels in a row.
    pub width: usize,
    /// The rows.
    pub height: usize,
    /// The ink, from 0 to 255, row by row.
    pub ink: Vec<u8>,
}

impl Plate {
    /// Reads a plate: a TIFF of one uncompressed grey of eight bits, as Ghostscript writes it.
    pub fn read(tiff: &[u8]) -> Option<Self> {
        let file = Tiff::open(tiff)?;
        let (width, height) = (file.value(256)?, file.value(257)?);
        let is_plain =
            file.value(258)? == 8 && file.value(259)? == 1 && file.value(277).unwrap_or(1) == 1;
        if !is_plain || width.checked_mul(height)? > 1 << 30 {
            return None;
        }
        let mut ink = Vec::with_capacity(width * height);
        for (offset, length) in file.values(273)?.into_iter().zip(file.values(279)?) {
            ink.extend_from_slice(tiff.get(offset..offset.checked_add(length)?)?);
        }
        if ink.len() != width * height {
            return None;
        }
        // Where white is the highest number, ink is what is missing from it.
        if file.value(262)? == 1 {
            for sample in &mut ink {
                *sample = 255 - *sample;
            }
        }
        Some(Self { width, height, ink })
    }

    /// Writes the plate as it would be seen: ink dark on white.
    pub fn png(&self) -> Option<Vec<u8>> {
        let gray: Vec<u8> = self.ink.iter().map(|ink| 255 - ink).collect();
        encode(&gray, self.width, self.height, ExtendedColorType::L8)
    }
}

/// Returns the total ink of a page as a heat map, and the most of it in percent.
///
/// Up to the limit it runs from white over blue and green to yellow; what passes the limit is red.
pub fn heat_map(plates: &[Plate], max_ink: f64) -> Option<(Vec<u8>, f64)> {
    let first = plates.first()?;
    let mut most = 0.0_f64;
    let mut pixels = Vec::with_capacity(3 * first.ink.len());
    for at in 0..first.ink.len() {
        let total: u32 =
            plates.iter().map(|plate| u32::from(plate.ink.get(at).copied().unwrap_or(0))).sum();
        let percent = f64::from(total) / 2.55;
        most = most.max(percent);
        pixels.extend(heat(percent, max_ink));
    }
    Some((encode(&pixels, first.width, first.height, ExtendedColorType::Rgb8)?, most))
}

/// Returns the colour of an amount of ink.
fn heat(percent: f64, max_ink: f64) -> [u8; 3] {
    const STEPS: [[f64; 3]; 4] =
        [[255.0, 255.0, 255.0], [70.0, 110.0, 200.0], [60.0, 170.0, 110.0], [250.0, 210.0, 60.0]];
    // Rounding to bytes may pass the limit by a little.
    if percent > max_ink + 1.5 {
        return [215, 25, 30];
    }
    let place = (percent / max_ink).min(1.0) * 3.0;
    let (from, to) = match place {
        _ if place < 1.0 => (STEPS[0], STEPS[1]),
        _ if place < 2.0 => (STEPS[1], STEPS[2]),
        _ => (STEPS[2], STEPS[3]),
    };
    let share = place - place.floor().min(2.0);
    let mix = |at: usize| super::raster::byte(from[at] + share * (to[at] - from[at]));
    [mix(0), mix(1), mix(2)]
}

/// Writes a PNG.
fn encode(pixels: &[u8], width: usize, height: usize, color: ExtendedColorType) -> Option<Vec<u8>> {
    let mut png = Vec::new();
    let (width, height) = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
    PngEncoder::new(&mut png).write_image(pixels, width, height, color).ok()?;
    Some(png)
}

/// A TIFF file's first directory.
struct Tiff<'a> {
    bytes: &'a [u8],
    is_little: bool,
    directory: usize,
}

impl<'a> Tiff<'a> {
    /// Opens a TIFF file.
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let is_little = match bytes.get(..4)? {
            b"II\x2a\0" => true,
            b"MM\0\x2a" => false,
            _ => return None,
        };
        let mut file = Self { bytes, is_little, directory: 0 };
        file.directory = file.number(4, 4)?;
        Some(file)
    }

    /// Reads a number of two or four bytes.
    fn number(&self, at: usize, size: usize) -> Option<usize> {
        let bytes = self.bytes.get(at..at.checked_add(size)?)?;
        let fold = |number: usize, byte: &u8| (number << 8) | usize::from(*byte);
        Some(if self.is_little {
            bytes.iter().rev().fold(0, fold)
        } else {
            bytes.iter().fold(0, fold)
        })
    }

    /// Returns the numbers under a tag.
    fn values(&self, tag: usize) -> Option<Vec<usize>> {
        let count = self.number(self.directory, 2)?;
        let entry = (0..count)
            .map(|index| self.directory + 2 + 12 * index)
            .find(|entry| self.number(*entry, 2) == Some(tag))?;
        let size = match self.number(entry + 2, 2)? {
            3 => 2,
            4 => 4,
            _ => return None,
        };
        let length = self.number(entry + 4, 4)?;
        if length > 1 << 20 {
            return None;
        }
        let start = if size * length <= 4 { entry + 8 } else { self.number(entry + 8, 4)? };
        (0..length).map(|index| self.number(start + size * index, size)).collect()
    }

    /// Returns the one number under a tag.
    fn value(&self, tag: usize) -> Option<usize> {
        self.values(tag)?.first().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::{Plate, heat, heat_map};

    /// Returns a TIFF of two pixels, the first black and the second white.
    fn tiff() -> Vec<u8> {
        let mut bytes = b"II\x2a\0\x08\0\0\0\x07\0".to_vec();
        let entries: [(u16, u32); 7] =
            [(256, 2), (257, 1), (258, 8), (259, 1), (262, 1), (273, 98), (279, 2)];
        for (tag, value) in entries {
            bytes.extend(tag.to_le_bytes());
            bytes.extend(4_u16.to_le_bytes());
            bytes.extend(1_u32.to_le_bytes());
            bytes.extend(value.to_le_bytes());
        }
        bytes.extend([0, 0, 0, 0, 0, 255]);
        bytes.drain(94..94);
        let offset = u32::try_from(bytes.len() - 2).unwrap();
        let at = 10 + 5 * 12 + 8;
        bytes[at..at + 4].copy_from_slice(&offset.to_le_bytes());
        bytes
    }

    #[test]
    fn reads_what_ghostscript_writes() {
        let plate = Plate::read(&tiff()).unwrap();
        assert_eq!((plate.width, plate.height), (2, 1));
        assert_eq!(plate.ink, [255, 0]);
        assert!(Plate::read(b"II\x2a\0\xff\xff\xff\xff").is_none());
        assert!((0..tiff().len()).all(|end| Plate::read(&tiff()[..end]).is_none()));
    }

    #[test]
    fn adds_the_plates_up() {
        let plate = Plate::read(&tiff()).unwrap();
        let (_, most) = heat_map(&[plate.clone(), plate], 300.0).unwrap();
        assert!((most - 200.0).abs() < 0.01);
        assert_eq!(heat(0.0, 300.0), [255, 255, 255]);
        assert_eq!(heat(310.0, 300.0), [215, 25, 30]);
        assert_ne!(heat(300.0, 300.0), [215, 25, 30]);
    }
}
