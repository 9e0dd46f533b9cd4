//! The maps from glyphs to Unicode.

use std::collections::BTreeMap;

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;
use lopdf::{Document, Object, ObjectId};

/// The soft hyphen, which stands for a hyphen that divides a word at the end of a line.
const SOFT_HYPHEN: char = '\u{ad}';

/// Rewrites the maps of a PDF's fonts; returns, by their maps, the fonts' codes that stood for a soft hyphen.
pub fn mend(document: &mut Document) -> BTreeMap<ObjectId, Vec<u8>> {
    let maps: Vec<ObjectId> = document.objects.values().filter_map(of_font).collect();
    let mut soft = BTreeMap::new();
    for id in maps {
        let Some(Object::Stream(stream)) = document.objects.get_mut(&id) else { continue };
        let Ok(content) = stream.decompressed_content() else { continue };
        let Ok(map) = String::from_utf8(content) else { continue };
        let mended = mend_map(&map);
        if mended.text != map {
            super::Packed::new(mended.text.into_bytes()).put_into(stream);
        }
        soft.extend(mended.soft_hyphen.map(|code| (id, code)));
    }
    soft
}

/// The map of a font.
pub fn of_font(object: &Object) -> Option<ObjectId> {
    object.as_dict().ok()?.get(b"ToUnicode").ok()?.as_reference().ok()
}

/// A rewritten map.
#[derive(Debug, PartialEq, Eq)]
struct Mended {
    text: String,
    /// The code that stood for a soft hyphen.
    soft_hyphen: Option<Vec<u8>>,
}

/// Rewrites a map.
fn mend_map(map: &str) -> Mended {
    let mut mended = Mended { text: String::with_capacity(map.len()), soft_hyphen: None };
    let mut is_entry = false;
    for line in map.split_inclusive('\n') {
        match line.trim() {
            "endbfchar" => is_entry = false,
            // Before it stands the number of entries.
            text if text.ends_with("beginbfchar") => is_entry = true,
            text if is_entry => {
                if let Some(entry) = Entry::read(text)
                    && readable(&entry.text) != entry.text
                {
                    if entry.text.starts_with(SOFT_HYPHEN) {
                        mended.soft_hyphen = code(entry.glyph);
                    }
                    mended.text.push_str(&entry.mended());
                    continue;
                }
            }
            _ => {}
        }
        mended.text.push_str(line);
    }
    mended
}

/// An entry such as `<0041> <00AD>`.
struct Entry<'a> {
    glyph: &'a str,
    text: String,
}

impl<'a> Entry<'a> {
    fn read(entry: &'a str) -> Option<Self> {
        let (glyph, text) = entry.split_once(' ')?;
        let units: Vec<u16> = digits(text)?
            .as_bytes()
            .chunks(4)
            .map(|digits| u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok())
            .collect::<Option<_>>()?;
        Some(Self { glyph, text: String::from_utf16(&units).ok()? })
    }

    fn mended(&self) -> String {
        let units = readable(&self.text);
        let digits: String = units.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
        format!("{} <{digits}>\n", self.glyph)
    }
}

/// The digits between angle brackets.
fn digits(text: &str) -> Option<&str> {
    text.trim().strip_prefix('<')?.strip_suffix('>')
}

/// The bytes of a glyph's code.
fn code(glyph: &str) -> Option<Vec<u8>> {
    digits(glyph)?
        .as_bytes()
        .chunks(2)
        .map(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok())
        .collect()
}

/// Returns the text that a reader's program should get for a glyph.
fn readable(text: &str) -> String {
    let category = CodePointMapData::<GeneralCategory>::new();
    let seen: String =
        text.chars().filter(|c| category.get(*c) != GeneralCategory::Format).collect();
    if !seen.is_empty() {
        seen
    } else if text.starts_with(SOFT_HYPHEN) {
        "-".to_owned()
    } else {
        // A glyph that stands for invisible characters alone shows nothing, and takes nothing with it.
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{Mended, mend_map, readable};

    #[test]
    fn invisible_characters_leave_their_neighbours_alone() {
        for (text, expected) in [
            ("1\u{200b}", "1"),
            ("\u{200e}8", "8"),
            ("\u{2066}−\u{2069}", "−"),
            ("\u{ad}", "-"),
            ("\u{ad}\u{200b}", "-"),
            ("ffi", "ffi"),
            ("\u{a0}", "\u{a0}"),
            ("\u{200d}", "\u{200d}"),
            ("년\u{2060}", "년"),
        ] {
            assert_eq!(readable(text), expected, "{text:?}");
        }
    }

    #[test]
    fn only_the_entries_of_a_map_change() {
        let map = "/CMapName /Custom def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n\
                   3 beginbfchar\n<0041> <00AD>\n<0021> <00660069>\n<0002> <D835DD4F200B>\nendbfchar\n<0041> <00AD>\n";
        let expected = map.replacen("<00AD>", "<002D>", 1).replace("DD4F200B", "DD4F");
        assert_eq!(mend_map(map), Mended { text: expected, soft_hyphen: Some(vec![0x00, 0x41]) });
        assert_eq!(mend_map("no map"), Mended { text: "no map".to_owned(), soft_hyphen: None });
    }
}
