//! Whether data are whole: a reader that gives what it can of a broken file is no judge of it.

use std::io::Read;

use flate2::read::DeflateDecoder;
use lopdf::{Document, Object, Stream};

use super::object::{MAX_STREAM_BYTES, get_bool, get_number, unpacked};
use super::raster::is_jpeg_name;
use super::space::Space;

/// How many bytes from the end of a JPEG file the mark of its end is looked for.
const MAX_JPEG_TAIL: usize = 4096;

/// Returns whether packed data reach their end: lopdf gives what it can of a stream that is cut short or broken.
///
/// The checksum at the end is not looked at, since readers do not look at it either and some programs write none.
pub fn stream(stream: &Stream) -> bool {
    if stream.content.is_empty() {
        // Where the length is not a plain 0, the data are there and were not found.
        return matches!(stream.dict.get(b"Length"), Ok(Object::Integer(0)));
    }
    let filters = stream.filters().unwrap_or_default();
    if !matches!(filters.first(), Some(&b"FlateDecode")) {
        return true;
    }
    let data = stream.content.get(2..).unwrap_or_default();
    // Acrobat ends with a flush, where the standard has a last block (RFC 1951, 3.2.3).
    let end: &[u8] = if data.ends_with(b"\0\0\xFF\xFF") { b"\x03\0" } else { b"" };
    let limit = u64::try_from(MAX_STREAM_BYTES).unwrap_or(u64::MAX) + 1;
    let mut decoder = DeflateDecoder::new(data.chain(end)).take(limit);
    std::io::copy(&mut decoder, &mut std::io::sink()).is_ok()
}

/// Returns whether a picture has all its rows, as far as that can be told without decoding a file within the file.
pub fn picture(document: &Document, stream: &Stream, space: &Space) -> bool {
    let filters = stream.filters().unwrap_or_default();
    let last = filters.last().copied().unwrap_or_default();
    if is_jpeg_name(last) {
        // A file that was cut off lacks the mark of its end; some programs write bytes behind it.
        let tail = stream.content.len().saturating_sub(MAX_JPEG_TAIL);
        let is_packed = filters.len() > 1;
        return is_packed || stream.content[tail..].windows(2).any(|mark| mark == [0xFF, 0xD9]);
    }
    if matches!(last, b"JPXDecode" | b"JBIG2Decode" | b"CCITTFaxDecode") {
        return !stream.content.is_empty();
    }
    let Some(data) = unpacked(stream) else { return false };
    let number = |key| get_number(document, &stream.dict, key);
    let is_mask = get_bool(document, &stream.dict, "ImageMask").unwrap_or(false);
    let (bits, channels) =
        if is_mask { (Some(1.0), 1) } else { (number("BitsPerComponent"), space.components()) };
    let (Some(bits), Some(width), Some(height)) = (bits, number("Width"), number("Height")) else {
        return true;
    };
    let row = (width * bits * channels as f64 / 8.0).ceil();
    data.len() as f64 >= row * height
}

#[cfg(test)]
mod tests {
    use flate2::{Compress, Compression, FlushCompress};
    use lopdf::{Document, Stream, dictionary};

    use super::picture;
    use crate::press::object::unpacked;
    use crate::press::space::{Space, Tag};

    #[test]
    fn data_cut_short_are_not_taken_for_whole() {
        let mut stream = Stream::new(dictionary! {}, b"0 0 9 9 re f ".repeat(200));
        stream.compress().unwrap();
        assert!(unpacked(&stream).is_some());
        let half = stream.content.len() / 2;
        stream.content.truncate(half);
        assert!(unpacked(&stream).is_none());
        let mut packer = Compress::new(Compression::default(), true);
        let mut flushed = Vec::with_capacity(1000);
        packer.compress_vec(b"0 0 9 9 re f", &mut flushed, FlushCompress::Sync).unwrap();
        stream.content = flushed;
        assert_eq!(unpacked(&stream).unwrap(), b"0 0 9 9 re f");
        stream.content.clear();
        assert!(unpacked(&stream).is_none());
        assert_eq!(unpacked(&Stream::new(dictionary! {}, Vec::new())), Some(Vec::new()));
    }

    #[test]
    fn a_photograph_without_its_end_was_cut_off() {
        let whole = |content: &[u8]| {
            let dictionary = dictionary! { "Filter" => "DCTDecode" };
            let stream = Stream::new(dictionary, content.to_vec());
            picture(&Document::new(), &stream, &Space::Rgb(Tag::Device))
        };
        assert!(whole(b"\xFF\xD8 picture \xFF\xD9"));
        assert!(whole(b"\xFF\xD8 picture \xFF\xD9 and what a camera wrote"));
        assert!(!whole(b"\xFF\xD8 pict"));
    }
}
