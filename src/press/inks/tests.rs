//! Small PDFs, converted and read back.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::{Converter, Palette, Resolutions, convert};
use crate::press::Condition;
use crate::press::engine::Engine;
use crate::press::object::{page_content, pages};
use crate::press::raster::Raster;
use crate::press::space::{Space, Tag};

/// The theme's colours: a blue in ink, a red in a spot ink, a dark grey that is black.
fn palette() -> Palette {
    Palette::of(&[
        ([30, 45, 190], [1.0, 0.85, 0.0, 0.0], None),
        ([250, 60, 75], [0.0, 0.88, 0.65, 0.0], Some("Warm Red")),
        ([45, 45, 45], [0.0, 0.0, 0.0, 1.0], None),
    ])
}

/// Makes a PDF of one page.
fn page(content: &str, resources: Dictionary) -> (Document, ObjectId) {
    let mut document = Document::with_version("1.6");
    let parent = document.new_object_id();
    let content = document.add_object(Stream::new(Dictionary::new(), content.as_bytes().to_vec()));
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => parent, "Contents" => content, "Resources" => resources,
        "MediaBox" => vec![0.into(), 0.into(), 200.into(), 200.into()],
    });
    document.set_object(
        parent,
        dictionary! {
            "Type" => "Pages", "Count" => 1, "Kids" => vec![Object::Reference(page)],
        },
    );
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => parent });
    document.trailer.set("Root", catalog);
    (document, page)
}

/// Converts a PDF; returns what was left.
fn converted(document: &mut Document, resolutions: &Resolutions) -> Vec<String> {
    let engine = Engine::new(&Condition::default().icc).unwrap();
    let palette = palette();
    convert(document, &Converter { palette: &palette, engine: &engine }, resolutions)
}

/// Converts a content stream; returns it in one line.
fn check(content: &str, resources: Dictionary) -> String {
    let (mut document, page) = page(content, resources);
    assert_eq!(converted(&mut document, &Resolutions::new()), Vec::<String>::new());
    let content = page_content(&document, document.get_dictionary(page).unwrap()).unwrap();
    let content = Content::decode(&content).unwrap();
    String::from_utf8(content.encode().unwrap()).unwrap().replace('\n', " ")
}

/// Resources with an sRGB space, as the typesetter names it.
fn screen() -> Dictionary {
    dictionary! { "ColorSpace" => dictionary! { "c0" => vec!["CalRGB".into(), Object::Dictionary(Dictionary::new())] } }
}

#[test]
fn colours_of_the_theme_keep_its_inks() {
    let content = "/c0 cs 0.11764706 0.1764706 0.74509805 scn 0 0 9 9 re f";
    assert_eq!(check(content, screen()), "0 0 0 1 k 1 0.85 0 0 k 0 0 9 9 re f");
    assert_eq!(check("0.1764706 0.1764706 0.1764706 rg", screen()), "0 0 0 1 k");
}

#[test]
fn greys_become_black_alone_and_lines_their_own_operator() {
    assert_eq!(check("0 G 1 g", screen()), "0 0 0 1 K 0 0 0 0 k");
    let gray = check("0.5 0.5 0.5 rg", screen());
    assert!(gray.starts_with("0 0 0 0.") && gray.ends_with(" k"), "{gray}");
}

#[test]
fn inks_stay_as_they_are() {
    let content = "0.1 0.2 0.3 0.4 k 1 0 0 0 K q 0 0 9 9 re f Q";
    assert_eq!(check(content, screen()), content);
}

#[test]
fn a_spot_ink_prints_as_itself() {
    let (mut document, page) = page("/c0 cs 0.98039216 0.23529412 0.29411765 scn", screen());
    converted(&mut document, &Resolutions::new());
    let dictionary = document.get_dictionary(page).unwrap();
    let content = page_content(&document, dictionary).unwrap();
    assert!(String::from_utf8(content).unwrap().contains("/FsSpot0 cs\n1 scn"));
    let resources = crate::press::object::page_resources(&document, dictionary).unwrap();
    let space = Space::named(&document, resources, b"FsSpot0");
    assert!(matches!(space, Space::Separation { name, .. } if name == "Warm Red"));
    assert_eq!(
        Space::named(&document, resources, b"c0"),
        Space::Unknown,
        "it is not used any more"
    );
}

#[test]
fn pictures_go_to_ink_with_no_more_dots_than_needed() {
    let (mut document, _) = page("q 100 0 0 100 0 0 cm /Im Do Q", Dictionary::new());
    let samples = [255, 255, 255, 0, 0, 0].repeat(8);
    let picture = Raster { width: 4, height: 4, channels: 3, samples }.write("DeviceRGB");
    let id = document.add_object(picture);
    let page = pages(&document)[0];
    let resources = dictionary! { "XObject" => dictionary! { "Im" => id } };
    document.get_dictionary_mut(page).unwrap().set("Resources", resources);
    let left = converted(&mut document, &Resolutions::from([(id, (600.0, 600.0))]));
    assert_eq!(left, Vec::<String>::new());
    let stream = document.get_object(id).unwrap().as_stream().unwrap();
    let raster = Raster::read(&document, stream, &Space::Cmyk(Tag::Device)).unwrap();
    assert_eq!((raster.width, raster.height, raster.channels), (2, 2, 4));
}

#[test]
fn gradients_keep_their_function() {
    let shading = dictionary! {
        "ShadingType" => 2, "ColorSpace" => "DeviceRGB",
        "Coords" => vec![0.into(), 0.into(), 9.into(), 9.into()],
        "Function" => dictionary! {
            "FunctionType" => 2, "N" => 1, "Domain" => vec![0.into(), 1.into()],
            "C0" => vec![1.into(), 1.into(), 1.into()],
            "C1" => vec![Object::Real(0.117_647), Object::Real(0.176_471), Object::Real(0.745_098)],
        },
    };
    let (mut document, page) = page("/s0 sh", Dictionary::new());
    let id = document.add_object(shading);
    let resources = dictionary! { "Shading" => dictionary! { "s0" => id } };
    document.get_dictionary_mut(page).unwrap().set("Resources", resources);
    converted(&mut document, &Resolutions::new());
    let shading = document.get_dictionary(id).unwrap();
    assert_eq!(shading.get(b"ColorSpace").unwrap().as_name().unwrap(), b"DeviceCMYK");
    let function = shading.get(b"Function").unwrap();
    let end = crate::press::function::evaluate(&document, function, 1.0).unwrap();
    assert!((end[1] - 0.85).abs() < 1e-5, "{end:?}");
}
