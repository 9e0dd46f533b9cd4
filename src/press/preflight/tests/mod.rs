//! Each fault is seen in a file that is broken for it, and in the sound one not.

mod broken;
mod hidden;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::{Faults, Profile, boxes, preflight};
use crate::finding::{Code, Severity};
use crate::press::geometry::Rect;
use crate::press::object::pages;
use crate::press::{Press, prepare};

/// Makes a PDF of four pages with a ground that fills the bleed.
fn sound() -> Document {
    let mut document = Document::with_version("1.6");
    let parent = document.new_object_id();
    let kids: Vec<Object> = (0..4)
        .map(|_| {
            let content = Stream::new(Dictionary::new(), b"0.1 0 0 0 k 0 0 200 200 re f".to_vec());
            let content = document.add_object(content);
            let boxes = |from: i64, to: i64| vec![from.into(), from.into(), to.into(), to.into()];
            Object::Reference(document.add_object(dictionary! {
                "Type" => "Page", "Parent" => parent, "Contents" => content,
                "MediaBox" => boxes(0, 200), "TrimBox" => boxes(10, 190),
                "Resources" => Dictionary::new(),
            }))
        })
        .collect();
    document.set_object(parent, dictionary! { "Type" => "Pages", "Count" => 4, "Kids" => kids });
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => parent });
    document.trailer.set("Root", catalog);
    let bytes = bytes(&mut document);
    let press = Press { bleed: 3.0, ..Press::default() };
    prepare(&bytes, &press, "test").unwrap().document
}

/// Writes a PDF.
fn bytes(document: &mut Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// Breaks a sound file; returns the codes that preflight gives, notes left out.
fn codes(break_it: impl FnOnce(&mut Document, ObjectId)) -> Vec<Code> {
    let mut document = sound();
    let page = pages(&document)[0];
    break_it(&mut document, page);
    let faults = preflight(&bytes(&mut document), &Profile::Sheetfed.limits());
    faults.iter().filter(|fault| fault.severity > Severity::Note).map(|fault| fault.code).collect()
}

/// Breaks the first page's content; returns the codes.
fn painted(content: &str, resources: Dictionary) -> Vec<Code> {
    codes(|document, page| {
        let stream = Stream::new(Dictionary::new(), content.as_bytes().to_vec());
        let content = document.add_object(stream);
        let page = document.get_dictionary_mut(page).unwrap();
        page.set("Contents", content);
        page.set("Resources", resources);
    })
}

/// Breaks the first page's dictionary; returns the codes.
fn changed(key: &str, value: impl Into<Object>) -> Vec<Code> {
    codes(|document, page| document.get_dictionary_mut(page).unwrap().set(key, value.into()))
}

#[test]
fn a_sound_file_has_no_fault() {
    assert_eq!(codes(|_, _| ()), []);
    assert_eq!(painted("0 0 0 1 k 20 20 50 50 re f", Dictionary::new()), []);
}

#[test]
fn boxes_and_pages() {
    let boxes = |to: i64| vec![Object::Integer(-50), 0.into(), to.into(), to.into()];
    assert!(changed("TrimBox", boxes(300)).contains(&Code::PressBoxes));
    assert_eq!(changed("UserUnit", 2), [Code::PressBoxes]);
    assert_eq!(changed("Rotate", 90), [Code::PressBoxes]);
    let trim: Vec<Object> = [10, 10, 190, 190].map(Object::Integer).to_vec();
    assert_eq!(changed("BleedBox", trim), [Code::PressBleed]);
    // A booklet has a multiple of four; a leaf is not folded.
    for (last, expected) in [(4, vec![Code::PressPages]), (3, vec![]), (2, vec![])] {
        let pages: Vec<u32> = (last..=4).collect();
        assert_eq!(codes(|document, _| document.delete_pages(&pages)), expected, "{pages:?}");
    }
    assert_eq!(painted("", Dictionary::new()), [Code::PressBlank]);
    assert_eq!(painted("0.1 0 0 0 k 10 10 180 180 re f", Dictionary::new()), [Code::PressBleed]);
    // In front of a ground that fills the bleed nothing shows; in front of white, paper does.
    let legs = "0 0 0 1 k 10 40 20 20 re f 180 40 10 20 re f";
    let before =
        |ground: &str| painted(&format!("{ground} k 0 0 200 200 re f {legs}"), Dictionary::new());
    assert_eq!(before("0.1 0 0 0"), []);
    assert_eq!(before("0 0 0 0"), [Code::PressBleed]);
}

#[test]
fn six_narrow_pages_are_a_leaflet() {
    for (width, is_told) in [(99.0, false), (148.0, true)] {
        let sizes: Vec<_> =
            (1..=6).map(|page| (page, Rect::new((0.0, 0.0), (width, 210.0)))).collect();
        let mut faults = Faults::default();
        boxes::count(sizes.len(), &sizes, &Profile::Sheetfed.limits(), &mut faults);
        assert_eq!(faults.iter().any(|fault| fault.code == Code::PressPages), is_told, "{width}");
    }
}

#[test]
fn colours_and_inks() {
    assert_eq!(painted("1 0 0 rg 20 20 9 9 re f", Dictionary::new()), [Code::PressColor]);
    assert_eq!(painted("1 1 1 0.5 k 20 20 9 9 re f", Dictionary::new()), [Code::PressTotalInk]);
    let tint = dictionary! {
        "FunctionType" => 2, "N" => 1, "Domain" => vec![0.into(), 1.into()],
        "C0" => vec![Object::Integer(0); 4], "C1" => vec![Object::Integer(1); 4],
    };
    let all: Vec<Object> =
        vec!["Separation".into(), "All".into(), "DeviceCMYK".into(), tint.into()];
    let resources = dictionary! { "ColorSpace" => dictionary! { "c" => all } };
    assert_eq!(painted("/c cs 1 scn 20 20 9 9 re f", resources), [Code::PressInk]);
}

#[test]
fn lines_text_and_overprint() {
    assert_eq!(painted("0.1 w 20 20 m 50 50 l S", Dictionary::new()), [Code::PressHairline]);
    let over = dictionary! { "op" => true, "OP" => true, "OPM" => 1 };
    let resources = || dictionary! { "ExtGState" => dictionary! { "o" => over.clone() } };
    assert_eq!(painted("/o gs 0 0 0 0 k 20 20 9 9 re f", resources()), [Code::PressOverprint]);
    let font = dictionary! {
        "Type" => "Font", "Subtype" => "Type3", "BaseFont" => "Drawn", "CharProcs" => Dictionary::new(),
    };
    let letters = |font: Dictionary| {
        dictionary! { "Font" => dictionary! { "F" => font }, "ExtGState" => dictionary! { "o" => over.clone() } }
    };
    let text = |color: &str| format!("/o gs {color} BT /F 8 Tf 20 20 Td (a) Tj ET");
    assert_eq!(painted(&text("0 0 0 1 k"), letters(font.clone())), []);
    assert_eq!(painted(&text("0.7 0.6 0.5 1 k"), letters(font)), [Code::PressText]);
    let missing = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" };
    assert_eq!(painted(&text("0 0 0 1 k"), letters(missing)), [Code::PressFont]);
    assert_eq!(painted("BT /F 8 Tf (a) Tj", Dictionary::new()).first(), Some(&Code::PressBroken));
}

#[test]
fn pictures_and_transparency() {
    let raster =
        crate::press::raster::Raster { width: 10, height: 10, channels: 4, samples: vec![0; 400] };
    let found = codes(|document, page| {
        let picture = document.add_object(raster.write("DeviceCMYK"));
        let content = Stream::new(Dictionary::new(), b"q 100 0 0 100 20 20 cm /I Do Q".to_vec());
        let content = document.add_object(content);
        let page = document.get_dictionary_mut(page).unwrap();
        page.set("Contents", content);
        page.set("Resources", dictionary! { "XObject" => dictionary! { "I" => picture } });
    });
    assert_eq!(found, [Code::PressResolution]);
    let resources = dictionary! { "ExtGState" => dictionary! { "a" => dictionary! { "ca" => Object::Real(0.5) } } };
    assert_eq!(painted("/a gs 20 20 9 9 re f", resources), [Code::PressTransparency]);
}

#[test]
fn the_keys_of_the_standard() {
    let without = |key: &'static str| {
        codes(move |document, _| {
            document.catalog_mut().unwrap().remove(key.as_bytes());
        })
    };
    assert_eq!(without("OutputIntents"), [Code::PressIntent]);
    assert_eq!(without("Metadata"), [Code::PressStandard]);
    let script = codes(|document, _| {
        let action =
            dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.beep()") };
        let action = document.add_object(action);
        document.catalog_mut().unwrap().set("OpenAction", action);
    });
    assert!(
        script.iter().all(|code| *code == Code::PressForbidden) && script.len() == 2,
        "{script:?}"
    );
    let link = dictionary! {
        "Type" => "Annot", "Subtype" => "Link",
        "Rect" => [20, 20, 40, 40].map(Object::Integer).to_vec(),
    };
    assert_eq!(changed("Annots", vec![Object::Dictionary(link)]), [Code::PressAnnotation]);
}

#[test]
fn what_cannot_be_read() {
    let codes = |bytes: &[u8]| -> Vec<Code> {
        preflight(bytes, &Profile::Sheetfed.limits()).iter().map(|fault| fault.code).collect()
    };
    assert_eq!(codes(b""), [Code::PressBroken]);
    assert_eq!(codes(b"%PDF-1.4\nnothing else"), [Code::PressBroken]);
}

#[test]
fn a_digital_press_takes_light_and_no_intent() {
    let mut document = sound();
    document.catalog_mut().unwrap().remove(b"OutputIntents");
    let faults = preflight(&bytes(&mut document), &Profile::Digital.limits());
    assert!(!faults.has_errors());
}
