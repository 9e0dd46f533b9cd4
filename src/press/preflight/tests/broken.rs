//! Files that are damaged, or made to be: what cannot be read is said, and never called clean.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::{bytes, codes, painted, sound};
use crate::finding::{Code, Severity};
use crate::press::object::pages;
use crate::press::preflight::{Profile, preflight};

/// Breaks a sound file, and returns the errors of broken parts: pages and messages.
fn broken(break_it: impl FnOnce(&mut Document, ObjectId)) -> Vec<(Vec<usize>, String)> {
    let mut document = sound();
    let page = pages(&document)[1];
    break_it(&mut document, page);
    judged(&bytes(&mut document))
}

/// Returns the errors of broken parts of a file.
fn judged(pdf: &[u8]) -> Vec<(Vec<usize>, String)> {
    let faults = preflight(pdf, &Profile::Sheetfed.limits());
    let faults = faults.iter().filter(|fault| fault.code == Code::PressBroken);
    faults
        .inspect(|fault| assert_eq!(fault.severity, Severity::Error))
        .map(|fault| (fault.pages.iter().copied().collect(), fault.message.clone()))
        .collect()
}

/// Returns the only message.
#[track_caller]
fn only(found: &[(Vec<usize>, String)], expected: &[usize]) -> String {
    let [(pages, message)] = found else { panic!("{found:?}") };
    assert_eq!(pages, expected, "{message}");
    message.clone()
}

#[test]
fn a_lost_page_is_said_by_its_number() {
    let gone = broken(|document, page| {
        document.objects.remove(&page);
    });
    assert_eq!(only(&gone, &[2]), "the page is not in the file, or is damaged");
    let other = broken(|document, page| {
        document.set_object(page, Object::Integer(5));
    });
    only(&other, &[2]);
}

#[test]
fn lost_content_is_no_blank_page() {
    let set = |document: &mut Document, page: ObjectId, contents: Object| {
        document.get_dictionary_mut(page).unwrap().set("Contents", contents);
    };
    let gone = || Object::Reference((9999, 0));
    for contents in [gone(), Object::Array(vec![gone()]), Object::Integer(5)] {
        only(&broken(|document, page| set(document, page, contents)), &[2]);
    }
    let cut = broken(|document, page| {
        let mut stream = Stream::new(Dictionary::new(), b"0 0 9 9 re f ".repeat(99));
        stream.compress().unwrap();
        stream.content.truncate(stream.content.len() / 2);
        let stream = document.add_object(stream);
        set(document, page, stream.into());
    });
    assert_eq!(only(&cut, &[2]), "the page's content cannot be unpacked");
    // A stream that does not say how long it is has lost its data to the reader.
    let mut document = sound();
    let page = pages(&document)[1];
    let content = document.add_object(Stream::new(Dictionary::new(), b"9 9 9 9 re f".to_vec()));
    set(&mut document, page, content.into());
    let written = bytes(&mut document);
    let at = written.windows(12).position(|window| window == b"9 9 9 9 re f").unwrap();
    let length = written[..at].windows(10).rposition(|window| window == b"/Length 12").unwrap();
    let mut unsaid = written.clone();
    unsaid[length..length + 10].copy_from_slice(b"/Longer 12");
    only(&judged(&unsaid), &[2]);
}

#[test]
fn what_a_page_asks_for_must_be_there() {
    let asks: [&str; 7] = [
        "/X Do",
        "/S gs 9 9 9 9 re f",
        "/Pattern cs /P scn 9 9 9 9 re f",
        "/S sh",
        "BT /F 20 Tf (a) Tj ET",
        "BT (a) Tj ET",
        "9 9 9 9 re f foo",
    ];
    for ask in asks {
        let found = painted(ask, Dictionary::new());
        assert!(found.contains(&Code::PressBroken), "{ask}: {found:?}");
    }
    let lost = dictionary! { "X" => Object::Reference((9999, 0)) };
    let found = painted("/X Do", dictionary! { "XObject" => lost });
    assert_eq!(found.first(), Some(&Code::PressBroken));
}

#[test]
fn a_form_that_draws_itself_comes_to_an_end() {
    let found = broken(|document, page| {
        let id = document.new_object_id();
        let resources = dictionary! { "XObject" => dictionary! { "X" => id } };
        let form = dictionary! { "Subtype" => "Form", "Resources" => resources.clone() };
        document.set_object(id, Stream::new(form, b"9 9 9 9 re f /X Do".to_vec()));
        let content = document.add_object(Stream::new(Dictionary::new(), b"/X Do".to_vec()));
        let page = document.get_dictionary_mut(page).unwrap();
        page.set("Contents", content);
        page.set("Resources", resources);
    });
    assert_eq!(only(&found, &[2]), "the page has a form that draws itself");
}

#[test]
fn more_than_is_read_is_said_and_takes_no_memory() {
    let found = broken(|document, page| {
        let mut stream = Stream::new(Dictionary::new(), b"q ".repeat(20_000));
        stream.compress().unwrap();
        let content = document.add_object(stream);
        document.get_dictionary_mut(page).unwrap().set("Contents", content);
    });
    let said = "the page's settings are saved too often upon each other";
    assert_eq!(only(&found, &[2]), said);
    let found = broken(|document, page| {
        let stream = Stream::new(Dictionary::new(), b" ".repeat(1 << 20));
        let content = Object::Reference(document.add_object(stream));
        document.get_dictionary_mut(page).unwrap().set("Contents", vec![content; 1000]);
    });
    assert_eq!(only(&found, &[2]), "the page's content is larger than is read");
}

#[test]
fn the_list_of_pages_is_held_against_its_count() {
    let root = |document: &Document| {
        document.catalog().unwrap().get(b"Pages").unwrap().as_reference().unwrap()
    };
    let counted = broken(|document, _| {
        let root = root(document);
        document.get_dictionary_mut(root).unwrap().set("Count", 5);
    });
    assert_eq!(only(&counted, &[]), "the file says that it has 5 pages, 4 can be found");
    let looped = broken(|document, _| {
        let root = root(document);
        let node = document.get_dictionary_mut(root).unwrap();
        let mut kids = node.get(b"Kids").unwrap().as_array().unwrap().clone();
        kids.push(root.into());
        node.set("Kids", kids);
    });
    assert_eq!(only(&looped, &[]), "the list of pages leads back to itself");
    let direct = codes(|document, _| {
        let root = root(document);
        let kids = document.get_dictionary(root).unwrap().get(b"Kids").unwrap().clone();
        let kids = kids
            .as_array()
            .unwrap()
            .iter()
            .map(|kid| document.get_object(kid.as_reference().unwrap()).unwrap().clone());
        let kids: Vec<Object> = kids.collect();
        document.get_dictionary_mut(root).unwrap().set("Kids", kids);
    });
    assert_eq!(direct, []);
}

#[test]
fn a_file_is_refused_in_plain_words() {
    let mut document = sound();
    let pdf = bytes(&mut document);
    for (file, expected) in [
        (&b""[..], "the file is not a PDF"),
        (b"a letter", "the file is not a PDF"),
        (b"%PDF-1.4\nnothing else", "the PDF is damaged, and cannot be read"),
    ] {
        assert_eq!(only(&judged(file), &[]), expected);
    }
    let headless = judged(&pdf[8..]);
    assert!(
        headless.iter().any(|(_, message)| message.contains("its beginning is lost")),
        "{headless:?}"
    );
    document.trailer.set("Encrypt", dictionary! { "Filter" => "Standard" });
    let locked = preflight(&bytes(&mut document), &Profile::Sheetfed.limits());
    assert_eq!(locked.iter().next().unwrap().code, Code::PressEncryption);
}

#[test]
fn pictures_cut_short_are_broken() {
    let found = broken(|document, page| {
        let picture = dictionary! {
            "Subtype" => "Image", "Width" => 100, "Height" => 100, "BitsPerComponent" => 8,
            "ColorSpace" => "DeviceGray",
        };
        let picture = document.add_object(Stream::new(picture, vec![0; 9_000]));
        let content = Stream::new(Dictionary::new(), b"20 0 0 20 9 9 cm /I Do".to_vec());
        let content = document.add_object(content);
        let page = document.get_dictionary_mut(page).unwrap();
        page.set("Contents", content);
        page.set("Resources", dictionary! { "XObject" => dictionary! { "I" => picture } });
    });
    assert_eq!(only(&found, &[2]), "a picture is damaged or cut short");
}

#[test]
fn scripts_are_found_wherever_they_are() {
    let script = || dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("beep()") };
    let named = codes(|document, _| {
        let names = vec![Object::string_literal("a"), Object::Dictionary(script())];
        let names = dictionary! { "JavaScript" => dictionary! { "Names" => names } };
        document.catalog_mut().unwrap().set("Names", names);
    });
    assert_eq!(named, [Code::PressForbidden]);
    let next = codes(|document, page| {
        let action = dictionary! { "S" => "Hide", "Next" => vec![Object::Dictionary(script())] };
        document.get_dictionary_mut(page).unwrap().set("AA", dictionary! { "O" => action });
    });
    assert_eq!(next, [Code::PressForbidden]);
}

#[test]
fn ink_that_cannot_be_measured_is_said() {
    // A mesh of four inks, and a function of a kind that is not computed.
    let mesh = dictionary! { "ShadingType" => 4, "ColorSpace" => "DeviceCMYK" };
    let domain = || vec![0.into(), Object::Integer(1)];
    let function = dictionary! { "FunctionType" => 4, "Domain" => domain() };
    let computed = dictionary! {
        "ShadingType" => 2, "ColorSpace" => "DeviceCMYK", "Function" => function,
    };
    for shading in [mesh, computed] {
        let resources = dictionary! { "Shading" => dictionary! { "S" => shading } };
        let found = painted("q 20 20 50 50 re W n /S sh Q", resources);
        assert_eq!(found, [Code::PressTotalInk]);
    }
    let sizeless = broken(|document, page| {
        let picture = Stream::new(dictionary! { "Subtype" => "Image" }, Vec::new());
        let picture = document.add_object(picture);
        let content = document.add_object(Stream::new(Dictionary::new(), b"/I Do".to_vec()));
        let page = document.get_dictionary_mut(page).unwrap();
        page.set("Contents", content);
        page.set("Resources", dictionary! { "XObject" => dictionary! { "I" => picture } });
    });
    assert_eq!(only(&sizeless, &[2]), "the page has a picture without a size");
}
