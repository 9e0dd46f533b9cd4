//! Pictures of a PDF as plain samples: unpacked, resized, packed again.

use lopdf::{Dictionary, Document, Object, Stream};

use super::object::{get, get_bool, get_number, get_numbers, name, resolve, unpacked};
use super::space::Space;
use crate::jpeg;

/// The most samples that a picture is unpacked to.
const MAX_SAMPLES: usize = 512 << 20;

/// A picture: a byte for each sample.
#[derive(Debug, Clone, PartialEq)]
pub struct Raster {
    /// The pixels in a row.
    pub width: usize,
    /// The rows.
    pub height: usize,
    /// The samples of a pixel.
    pub channels: usize,
    /// The samples, row by row.
    pub samples: Vec<u8>,
}

impl Raster {
    /// Unpacks a picture of a PDF, in its own colour space; colours by number become those colours.
    ///
    /// Returns nothing for what is not understood: JPEG 2000, fax and JBIG2, and broken files.
    pub fn read(document: &Document, stream: &Stream, space: &Space) -> Option<Self> {
        let size = |key| {
            let number = get_number(document, &stream.dict, key)?;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked")]
            (1.0..1e6).contains(&number).then_some(number as usize)
        };
        let (width, height) = (size("Width")?, size("Height")?);
        let channels = space.components();
        if channels == 0 || width.checked_mul(height)?.checked_mul(channels)? > MAX_SAMPLES {
            return None;
        }
        let is_mask = get_bool(document, &stream.dict, "ImageMask").unwrap_or(false);
        let mut raster = if is_jpeg(document, stream) {
            let stored = jpeg::decode(&stream.content, MAX_SAMPLES)?;
            let jpeg::Stored { width, height, channels, samples } = stored;
            Self { width, height, channels, samples }
        } else {
            let bits =
                if is_mask { 1.0 } else { get_number(document, &stream.dict, "BitsPerComponent")? };
            let data = unpacked(stream)?;
            let is_index = matches!(space, Space::Indexed { .. });
            Self {
                width,
                height,
                channels,
                samples: spread(&data, width, height, channels, bits, is_index)?,
            }
        };
        if raster.channels != channels {
            return None;
        }
        if let Some(decode) = get_numbers(document, &stream.dict, "Decode") {
            raster.decode(&decode, space);
        }
        match space {
            Space::Indexed { base, table } => raster.look_up(base.components(), table),
            _ => Some(raster),
        }
    }

    /// Stretches the samples to what `Decode` asks for.
    fn decode(&mut self, decode: &[f64], space: &Space) {
        if matches!(space, Space::Indexed { .. } | Space::Lab) || decode.len() < 2 * self.channels {
            return;
        }
        let is_plain = decode.chunks(2).all(|pair| pair == [0.0, 1.0]);
        if is_plain {
            return;
        }
        for pixel in self.samples.chunks_exact_mut(self.channels) {
            for (sample, range) in pixel.iter_mut().zip(decode.chunks_exact(2)) {
                let value = range[0] + f64::from(*sample) / 255.0 * (range[1] - range[0]);
                *sample = byte(value * 255.0);
            }
        }
    }

    /// Replaces numbers of colours by the colours.
    fn look_up(self, channels: usize, table: &[u8]) -> Option<Self> {
        let mut samples = Vec::with_capacity(self.samples.len().checked_mul(channels)?);
        for index in &self.samples {
            let at = usize::from(*index) * channels;
            match table.get(at..at + channels) {
                Some(color) => samples.extend_from_slice(color),
                None => samples.resize(samples.len() + channels, 0),
            }
        }
        Some(Self { channels, samples, ..self })
    }

    /// Returns the picture with fewer pixels, each the mean of those that it stands for.
    #[must_use]
    pub fn shrink(&self, width: usize, height: usize) -> Self {
        let (width, height) = (width.clamp(1, self.width), height.clamp(1, self.height));
        let across = shares(self.width, width);
        let down = shares(self.height, height);
        // Rows first, then columns: the mean of an area is the mean of its means.
        let row = self.width * self.channels;
        let mut rows = vec![0.0_f32; width * self.channels * self.height];
        for (y, line) in self.samples.chunks_exact(row).enumerate() {
            for (x, share) in across.iter().enumerate() {
                for channel in 0..self.channels {
                    let mean: f32 = share
                        .iter()
                        .map(|(at, weight)| f32::from(line[at * self.channels + channel]) * weight)
                        .sum();
                    rows[(y * width + x) * self.channels + channel] = mean;
                }
            }
        }
        let row = width * self.channels;
        let mut samples = vec![0; row * height];
        for (share, line) in down.iter().zip(samples.chunks_exact_mut(row)) {
            for (x, sample) in line.iter_mut().enumerate() {
                let mean: f32 = share.iter().map(|(at, weight)| rows[at * row + x] * weight).sum();
                *sample = byte(f64::from(mean));
            }
        }
        Self { width, height, channels: self.channels, samples }
    }

    /// Packs the picture into a stream, its place in the PDF's colours given by name.
    pub fn write(&self, space: &str) -> Stream {
        let row = self.width * self.channels;
        let mut packed = Vec::with_capacity(self.samples.len() + self.height);
        let mut above = vec![0; row];
        for line in self.samples.chunks_exact(row) {
            let (filter, filtered) = best_filter(line, &above, self.channels);
            packed.push(filter);
            packed.extend(filtered);
            above.copy_from_slice(line);
        }
        let mut dictionary = Dictionary::new();
        let integer = |number: usize| Object::Integer(i64::try_from(number).unwrap_or(i64::MAX));
        dictionary.set("Type", name("XObject"));
        dictionary.set("Subtype", name("Image"));
        dictionary.set("Width", integer(self.width));
        dictionary.set("Height", integer(self.height));
        dictionary.set("ColorSpace", name(space));
        dictionary.set("BitsPerComponent", 8);
        let mut stream = Stream::new(dictionary, packed);
        // A stream that does not get smaller stays as it is, with its filter bytes.
        if stream.compress().is_err() || !stream.is_compressed() {
            stream.set_plain_content(self.samples.clone());
            return stream;
        }
        let mut parameters = Dictionary::new();
        parameters.set("Predictor", 15);
        parameters.set("Colors", integer(self.channels));
        parameters.set("BitsPerComponent", 8);
        parameters.set("Columns", integer(self.width));
        stream.dict.set("DecodeParms", parameters);
        stream
    }
}

/// Returns whether a picture is a JPEG file and nothing around it.
pub fn is_jpeg(document: &Document, stream: &Stream) -> bool {
    match get(document, &stream.dict, "Filter") {
        Some(Object::Name(filter)) => is_jpeg_name(filter),
        Some(Object::Array(filters)) => {
            filters.len() == 1
                && filters
                    .first()
                    .and_then(|filter| resolve(document, filter)?.as_name().ok())
                    .is_some_and(is_jpeg_name)
        }
        _ => false,
    }
}

/// Returns whether a filter is JPEG's.
pub fn is_jpeg_name(filter: &[u8]) -> bool {
    matches!(filter, b"DCTDecode" | b"DCT")
}

/// Spreads packed samples to a byte each: from 0 to 255, or as they are where they are numbers of colours.
fn spread(
    data: &[u8],
    width: usize,
    height: usize,
    channels: usize,
    bits: f64,
    is_index: bool,
) -> Option<Vec<u8>> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked below")]
    let bits = bits as usize;
    let count = width * channels;
    let row = match bits {
        1 | 2 | 4 | 8 | 16 => (count * bits).div_ceil(8),
        _ => return None,
    };
    let mut samples = Vec::with_capacity(count * height);
    for y in 0..height {
        // A file cut short is white below the cut, as readers show it.
        let line = data.get(y * row..(y + 1) * row);
        let Some(line) = line else {
            samples.resize(count * height, 255);
            return Some(samples);
        };
        match bits {
            8 => samples.extend_from_slice(line),
            16 => samples.extend(line.iter().step_by(2)),
            _ => samples.extend((0..count).map(|at| {
                let shift = 8 - bits - (at * bits) % 8;
                let most = (1_u8 << bits) - 1;
                let value = (line[at * bits / 8] >> shift) & most;
                if is_index { value } else { value * (255 / most) }
            })),
        }
    }
    Some(samples)
}

/// Returns the pixels that each of fewer pixels stands for, with their weights.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places lie in the picture"
)]
fn shares(from: usize, to: usize) -> Vec<Vec<(usize, f32)>> {
    let step = from as f64 / to as f64;
    (0..to)
        .map(|at| {
            let (start, end) = (at as f64 * step, (at + 1) as f64 * step);
            let last = (end.ceil() as usize).min(from);
            (start.floor() as usize..last)
                .map(|pixel| {
                    let covered = (end.min(pixel as f64 + 1.0) - start.max(pixel as f64)).max(0.0);
                    (pixel, (covered / step) as f32)
                })
                .collect()
        })
        .collect()
}

/// Returns the filter of PNG that leaves the smallest numbers of a row, and the row through it.
fn best_filter(line: &[u8], above: &[u8], channels: usize) -> (u8, Vec<u8>) {
    let filtered = |filter: u8| -> Vec<u8> {
        (0..line.len())
            .map(|at| {
                let left = at.checked_sub(channels).map_or(0, |at| line[at]);
                let corner = at.checked_sub(channels).map_or(0, |at| above[at]);
                let guess = match filter {
                    1 => left,
                    2 => above[at],
                    4 => paeth(left, above[at], corner),
                    _ => 0,
                };
                line[at].wrapping_sub(guess)
            })
            .collect()
    };
    let cost = |row: &[u8]| -> u64 {
        row.iter().map(|byte| u64::from(byte.cast_signed().unsigned_abs())).sum()
    };
    let mut best = (0, filtered(0));
    let mut least = cost(&best.1);
    for filter in [1, 2, 4] {
        let row = filtered(filter);
        let sum = cost(&row);
        if sum < least {
            least = sum;
            best = (filter, row);
        }
    }
    best
}

/// Guesses a sample of its three neighbours (PNG, 9.4).
fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let (a, b, c) = (i16::from(left), i16::from(above), i16::from(corner));
    let (to_a, to_b, to_c) = ((b - c).abs(), (a - c).abs(), (a + b - 2 * c).abs());
    if to_a <= to_b && to_a <= to_c {
        left
    } else if to_b <= to_c {
        above
    } else {
        corner
    }
}

/// Rounds to a byte.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "limited to 0 to 255")]
pub fn byte(value: f64) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use lopdf::Document;

    use super::{Raster, spread};
    use crate::press::space::{Space, Tag};

    #[test]
    fn unpacks_few_bits() {
        assert_eq!(spread(&[0b1010_0000], 3, 1, 1, 1.0, false).unwrap(), [255, 0, 255]);
        assert_eq!(spread(&[0b0001_1011], 4, 1, 1, 2.0, true).unwrap(), [0, 1, 2, 3]);
        assert_eq!(spread(&[0x1F], 2, 1, 1, 4.0, false).unwrap(), [17, 255]);
    }

    #[test]
    fn shrinks_by_means() {
        let raster = Raster {
            width: 4,
            height: 2,
            channels: 1,
            samples: vec![0, 100, 50, 50, 0, 100, 50, 50],
        };
        assert_eq!(raster.shrink(2, 1).samples, [50, 50]);
        assert_eq!(raster.shrink(3, 1).samples.len(), 3);
    }

    #[test]
    fn packs_and_unpacks_the_same() {
        let samples: Vec<u8> = (0..60_u8).flat_map(|at| [at, at / 2, 255 - at, at % 7]).collect();
        let raster = Raster { width: 10, height: 6, channels: 4, samples };
        let stream = raster.write("DeviceCMYK");
        let read = Raster::read(&Document::new(), &stream, &Space::Cmyk(Tag::Device)).unwrap();
        assert_eq!(read, raster);
    }
}
