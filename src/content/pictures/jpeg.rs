//! What the headers of a JPEG file say, and whether its end is there (ITU-T T.81, annex B).

/// What is known of a file before it is decoded.
#[derive(Debug, Default)]
pub struct Headers {
    /// The pixels in a row.
    pub width: u32,
    /// The rows.
    pub height: u32,
    /// The samples of a pixel.
    pub channels: u8,
    /// The bits of a sample.
    pub bits: u8,
    /// The number of the marker that names the process: 0 for the plain one, 2 for the progressive one.
    pub process: u8,
    /// Whether Adobe's mark is there: inks are then stored inverted.
    pub has_adobe: bool,
    /// Whether the mark of the end is there: without it the file was cut off.
    pub is_whole: bool,
    /// The ICC profile, as it came.
    pub profile: Option<Vec<u8>>,
}

/// How a piece of the profile begins.
const PROFILE: &[u8] = b"ICC_PROFILE\0";

/// Reads the headers; nothing where there is no picture in the file.
pub fn headers(bytes: &[u8]) -> Option<Headers> {
    let mut headers = Headers::default();
    let mut pieces: Vec<(u8, &[u8])> = Vec::new();
    let mut has_frame = false;
    let mut walk = Segments { bytes, at: 2 };
    while let Some((marker, content)) = walk.next_segment() {
        match (marker, content) {
            (0xD9, _) => {
                headers.is_whole = true;
                break;
            }
            (0xC0..=0xCF, [bits, h1, h0, w1, w0, channels, ..])
                if !matches!(marker, 0xC4 | 0xC8 | 0xCC) && !has_frame =>
            {
                has_frame = true;
                headers.process = marker - 0xC0;
                headers.bits = *bits;
                headers.height = u32::from(u16::from_be_bytes([*h1, *h0]));
                headers.width = u32::from(u16::from_be_bytes([*w1, *w0]));
                headers.channels = *channels;
            }
            (0xE2, content) => {
                if let Some([number, _, piece @ ..]) = content.strip_prefix(PROFILE) {
                    pieces.push((*number, piece));
                }
            }
            (0xEE, content) => headers.has_adobe |= content.starts_with(b"Adobe"),
            _ => {}
        }
    }
    pieces.sort_by_key(|(number, _)| *number);
    let profile: Vec<u8> = pieces.into_iter().flat_map(|(_, piece)| piece).copied().collect();
    headers.profile = (!profile.is_empty()).then_some(profile);
    has_frame.then_some(headers)
}

/// Returns the file without its ICC profile.
pub fn without_profile(bytes: &[u8]) -> Vec<u8> {
    let mut kept = bytes.get(..2).unwrap_or_default().to_vec();
    let mut walk = Segments { bytes, at: 2 };
    let mut from = 2;
    while let Some((marker, content)) = walk.next_segment() {
        if marker == 0xE2 && content.starts_with(PROFILE) {
            // Two bytes of the marker and two of the length stand before the content.
            let start = walk.at.saturating_sub(content.len() + 4);
            kept.extend_from_slice(bytes.get(from..start).unwrap_or_default());
            from = walk.at;
        }
    }
    kept.extend_from_slice(bytes.get(from..).unwrap_or_default());
    kept
}

/// Walks from marker to marker.
pub(super) struct Segments<'a> {
    /// The file.
    pub(super) bytes: &'a [u8],
    /// Where the next marker is looked for.
    pub(super) at: usize,
}

impl<'a> Segments<'a> {
    /// Returns the next marker with its content, and passes over the coded rows that may follow it.
    pub(super) fn next_segment(&mut self) -> Option<(u8, &'a [u8])> {
        let marker = self.marker()?;
        if matches!(marker, 0x01 | 0xD0..=0xD9) {
            return Some((marker, &[]));
        }
        let length = self.bytes.get(self.at..self.at + 2)?;
        let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
        let content = self.bytes.get(self.at + 2..self.at + length)?;
        self.at += length;
        Some((marker, content))
    }

    /// Returns the next marker: a byte of ones and one that is neither stuffing, nor filling, nor a restart.
    fn marker(&mut self) -> Option<u8> {
        loop {
            let ones = self.bytes.get(self.at..)?.iter().position(|byte| *byte == 0xFF)?;
            self.at += ones + 1;
            match self.bytes.get(self.at)? {
                0xFF => {}
                0x00 | 0xD0..=0xD7 => self.at += 1,
                marker => {
                    self.at += 1;
                    return Some(*marker);
                }
            }
        }
    }
}
