//! What paints from within: forms, drawn letters, tiles, masks, settings and annotations.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::codes;
use crate::finding::Code;
use crate::press::preflight::Profile;
use crate::press::preflight::preflight;
use crate::press::raster::Raster;

/// A box as a PDF writes it.
fn bounds() -> Vec<Object> {
    [0, 0, 200, 200].map(Object::Integer).to_vec()
}

/// Resources with a font that is not in the file.
fn font() -> Dictionary {
    let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Absent" };
    dictionary! { "Font" => dictionary! { "F" => font } }
}

/// A way to bring content onto a page: from within, with its resources.
type Place = fn(&mut Document, ObjectId, &[u8], Dictionary);

/// Gives a page its content and resources.
fn set(document: &mut Document, page: ObjectId, content: &[u8], resources: Dictionary) {
    let content = document.add_object(Stream::new(Dictionary::new(), content.to_vec()));
    let page = document.get_dictionary_mut(page).unwrap();
    page.set("Contents", content);
    page.set("Resources", resources);
}

/// Adds a form.
fn form(document: &mut Document, content: &[u8], resources: Dictionary) -> ObjectId {
    let form = dictionary! { "Subtype" => "Form", "BBox" => bounds(), "Resources" => resources };
    document.add_object(Stream::new(form, content.to_vec()))
}

/// On the page itself.
fn plain(document: &mut Document, page: ObjectId, content: &[u8], resources: Dictionary) {
    set(document, page, content, resources);
}

/// In a form within a form.
fn nested(document: &mut Document, page: ObjectId, content: &[u8], resources: Dictionary) {
    let inner = form(document, content, resources);
    let objects = |form| dictionary! { "XObject" => dictionary! { "X" => form } };
    let outer = form(document, b"/X Do", objects(inner));
    set(document, page, b"/X Do", objects(outer));
}

/// In a letter that the file draws.
fn letter(document: &mut Document, page: ObjectId, content: &[u8], resources: Dictionary) {
    let content = [b"100 0 d0 ", content].concat();
    let letter = document.add_object(Stream::new(Dictionary::new(), content));
    let font = dictionary! {
        "Subtype" => "Type3", "FontBBox" => bounds(), "Resources" => resources,
        "FontMatrix" => [1, 0, 0, 1, 0, 0].map(Object::Integer).to_vec(),
        "Encoding" => dictionary! { "Differences" => vec![65.into(), "A".into()] },
        "CharProcs" => dictionary! { "A" => letter },
    };
    let resources = dictionary! { "Font" => dictionary! { "T" => font } };
    set(document, page, b"BT /T 1 Tf (A) Tj ET", resources);
}

/// In the tile of a pattern.
fn tile(document: &mut Document, page: ObjectId, content: &[u8], resources: Dictionary) {
    let tile = dictionary! {
        "PatternType" => 1, "PaintType" => 1, "TilingType" => 1, "BBox" => bounds(),
        "XStep" => 200, "YStep" => 200, "Resources" => resources,
    };
    let tile = document.add_object(Stream::new(tile, content.to_vec()));
    let resources = dictionary! { "Pattern" => dictionary! { "P" => tile } };
    set(document, page, b"/Pattern cs /P scn 20 20 90 90 re f", resources);
}

/// In a soft mask.
fn mask(document: &mut Document, page: ObjectId, content: &[u8], resources: Dictionary) {
    let form = form(document, content, resources);
    let mask = dictionary! { "S" => "Luminosity", "G" => form };
    let settings = dictionary! { "M" => dictionary! { "SMask" => mask } };
    let resources = dictionary! { "ExtGState" => settings };
    set(document, page, b"/M gs 0 0 0 1 k 20 20 90 90 re f", resources);
}

/// In an annotation that is printed.
fn stamp(document: &mut Document, page: ObjectId, content: &[u8], resources: Dictionary) {
    let form = form(document, content, resources);
    let stamp = dictionary! {
        "Subtype" => "Stamp", "F" => 4, "Rect" => bounds(), "AP" => dictionary! { "N" => form },
    };
    document.get_dictionary_mut(page).unwrap().set("Annots", vec![Object::Dictionary(stamp)]);
}

/// All places that paint.
const PLACES: [(&str, Place); 6] = [
    ("the page", plain),
    ("a form within a form", nested),
    ("a drawn letter", letter),
    ("a tile", tile),
    ("a soft mask", mask),
    ("a stamp", stamp),
];

#[test]
fn fonts_are_found_wherever_letters_are_set() {
    let text = b"0 0 0 1 k BT /F 20 Tf 50 50 Td (a) Tj ET";
    for (what, place) in PLACES {
        let found = codes(|document, page| place(document, page, text, font()));
        assert!(found.contains(&Code::PressFont), "{what}: {found:?}");
    }
    // Chosen by settings instead of by its name.
    let found = codes(|document, page| {
        let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Absent" };
        let font = document.add_object(font);
        let settings = dictionary! { "Font" => vec![Object::Reference(font), 20.into()] };
        let resources = dictionary! { "ExtGState" => dictionary! { "S" => settings } };
        set(document, page, b"0 0 0 1 k BT /S gs (a) Tj ET", resources);
    });
    assert_eq!(found, [Code::PressFont]);
}

#[test]
fn fonts_that_set_no_letter_are_not_asked_for() {
    let texts: [&[u8]; 3] = [
        b"0 0 0 1 k BT /F 20 Tf ET 20 20 9 9 re f",
        b"0 0 0 1 k BT /F 20 Tf () Tj [-20] TJ ET 20 20 9 9 re f",
        b"0 0 0 1 k BT /F 20 Tf 3 Tr (behind a scan) Tj ET 20 20 9 9 re f",
    ];
    for text in texts {
        assert_eq!(codes(|document, page| plain(document, page, text, font())), []);
    }
    let unused = codes(|document, page| {
        tile(document, page, b"BT /F 20 Tf (a) Tj ET", font());
        let content = Stream::new(Dictionary::new(), b"0 0 0 1 k 20 20 9 9 re f".to_vec());
        let content = document.add_object(content);
        document.get_dictionary_mut(page).unwrap().set("Contents", content);
    });
    assert_eq!(unused, []);
}

#[test]
fn pictures_are_judged_wherever_they_are_drawn() {
    for (what, place) in PLACES {
        let found = codes(|document, page| {
            let raster = Raster { width: 10, height: 10, channels: 4, samples: vec![0; 400] };
            let picture = document.add_object(raster.write("DeviceCMYK"));
            let resources = dictionary! { "XObject" => dictionary! { "I" => picture } };
            place(document, page, b"q 100 0 0 100 20 20 cm /I Do Q", resources);
        });
        assert!(found.contains(&Code::PressResolution), "{what}: {found:?}");
    }
}

#[test]
fn colours_of_tiles_count_and_those_of_masks_do_not() {
    let light = b"1 0 0 rg 0 0 50 50 re f";
    for (place, counts) in [(tile as Place, true), (letter, true), (stamp, true), (mask, false)] {
        let found = codes(|document, page| place(document, page, light, Dictionary::new()));
        assert_eq!(found.contains(&Code::PressColor), counts, "{found:?}");
    }
    // A stencil has the colour of its text.
    let stencil = codes(|document, page| {
        letter(document, page, b"0 0 9 9 re f", Dictionary::new());
        let content = b"100 0 0 0 50 50 d1 1 0 0 rg 0 0 50 50 re f".to_vec();
        for object in document.objects.values_mut() {
            if let Object::Stream(stream) = object
                && stream.content.starts_with(b"100 0 d0")
            {
                stream.set_plain_content(content.clone());
            }
        }
    });
    assert!(!stencil.contains(&Code::PressColor), "{stencil:?}");
}

#[test]
fn of_two_fonts_of_one_name_both_are_judged() {
    let found = codes(|document, page| {
        let file = document.add_object(Stream::new(Dictionary::new(), b"a font".to_vec()));
        let descriptor = dictionary! { "FontFile" => file };
        let whole = dictionary! { "BaseFont" => "Arial", "FontDescriptor" => descriptor };
        let fonts = dictionary! { "A" => whole, "B" => dictionary! { "BaseFont" => "Arial" } };
        let text = b"0 0 0 1 k BT /A 20 Tf (a) Tj /B 20 Tf (b) Tj ET";
        set(document, page, text, dictionary! { "Font" => fonts });
    });
    assert_eq!(found, [Code::PressFont]);
}

#[test]
fn a_font_file_that_is_not_there_is_no_font_file() {
    fn stream(content: &[u8]) -> Stream {
        Stream::new(Dictionary::new(), content.to_vec())
    }
    let found = |file: fn(&mut Document) -> Object| {
        codes(|document, page| {
            let descriptor = dictionary! { "FontFile3" => file(document) };
            let part = dictionary! { "BaseFont" => "A", "FontDescriptor" => descriptor };
            let fonts = dictionary! {
                "A" => part.clone(),
                "B" => dictionary! { "Subtype" => "Type0", "DescendantFonts" => vec![part.into()] },
            };
            let text = b"0 0 0 1 k BT /A 20 Tf (a) Tj /B 20 Tf (b) Tj ET";
            set(document, page, text, dictionary! { "Font" => fonts });
        })
    };
    let there: fn(&mut Document) -> Object =
        |document| document.add_object(stream(b"a font")).into();
    assert_eq!(found(there), []);
    let lost: [fn(&mut Document) -> Object; 4] = [
        |_| Object::Null,
        |_| Object::Reference((9999, 0)),
        |document| document.add_object(Object::Null).into(),
        |document| document.add_object(stream(b"")).into(),
    ];
    for file in lost {
        // Both say nothing but the name, so that there are two faults of two names.
        assert_eq!(found(file), [Code::PressFont; 2]);
    }
}

#[test]
fn what_repeats_on_all_pages_is_told_once() {
    let mut document = super::sound();
    for page in crate::press::object::pages(&document) {
        let text = b"0 0 0 1 k BT /F 20 Tf 50 50 Td (a) Tj ET";
        set(&mut document, page, text, font());
    }
    let faults = preflight(&super::bytes(&mut document), &Profile::Sheetfed.limits());
    let found: Vec<_> = faults.iter().filter(|fault| fault.code == Code::PressFont).collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].pages.iter().copied().collect::<Vec<_>>(), [1, 2, 3, 4]);
    let line = found[0].finding().message;
    assert_eq!(line, "pages 1–4: the font `Absent` is not in the file");
}
