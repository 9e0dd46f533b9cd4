//! Drawings: complete in themselves, with letters that are there, and drawn in good time.

use std::fs;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use factsheet::cli::Exit;
use factsheet::finding::Code;

use crate::pdf;
use crate::photographs::{self, codes, difference, found, page, project};
use crate::pictures::{corners, held, jpeg, jpeg_with, png_header, png_of};
use crate::program::repository;

/// Returns a drawing of 900 to 600 with something in it.
fn drawing(content: &str) -> Vec<u8> {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         viewBox=\"0 0 900 600\"><rect width=\"900\" height=\"600\" fill=\"#cde\"/>{content}</svg>"
    )
    .into_bytes()
}

/// Returns a drawing that shows a picture all over.
fn showing(link: &str) -> Vec<u8> {
    drawing(&format!("<image xlink:href=\"{link}\" width=\"900\" height=\"600\"/>"))
}

/// Returns a picture as a link that holds it.
fn held_in(media: &str, bytes: &[u8]) -> String {
    format!("data:{media};base64,{}", STANDARD.encode(bytes))
}

/// A photograph that lies beside a drawing is on the page, and is one of the files that the document is made from;
/// however the link is written, and whatever the photograph is called.
#[test]
fn linked_photographs_are_put_in() {
    let photograph = png_of(&corners(900, 600));
    let right = page(&project(&[("a.png", &photograph)]), &[]);
    for (link, file) in [
        ("photo.png", "photo.png"),
        ("./photo.png", "photo.png"),
        ("more/the%20photo.png", "more/the photo.png"),
        ("more\\the photo.png", "more/the photo.png"),
        ("../photo.png", "../photo.png"),
        ("photo.jpg", "photo.jpg"),
    ] {
        let project = project(&[("a.svg", &showing(link))]);
        project.write(&format!("sheet/{file}"), &photograph);
        let off = difference(&page(&project, &[]), &right);
        assert!(off < 0.01, "{link}: {off}");
        let (output, deps) = (project.path("out.pdf"), project.path("out.d"));
        let more = ["-o", output.to_str().unwrap(), "--deps", deps.to_str().unwrap()];
        project.build(&more).must_end(Exit::Ok);
        assert_eq!(pdf::pictures(&project.read("out.pdf")), 1, "{link}");
        let deps = String::from_utf8(project.read("out.d")).unwrap();
        assert!(deps.replace('\\', "").contains(file.trim_start_matches("../")), "{deps}");
    }
}

/// A drawing may show a drawing, which shows a photograph from beside itself.
#[test]
fn drawings_may_show_drawings() {
    let photograph = jpeg(&corners(900, 600));
    let right = page(&project(&[("a.jpg", &photograph)]), &[]);
    let project = project(&[("a.svg", &showing("inner/b.svg"))]);
    project.write("sheet/inner/b.svg", showing("photo.jpg"));
    project.write("sheet/inner/photo.jpg", &photograph);
    let off = difference(&page(&project, &[]), &right);
    assert!(off < 0.01, "{off}");
    let endless = found(&[("a.svg", &showing("a.svg"))]);
    assert!(endless.iter().any(|(_, said)| said.contains("deep")), "{endless:?}");
}

/// Links that lead nowhere are left out where they show nothing, and reported where something is missing.
#[test]
fn links_to_nothing() {
    let filter = "<filter id=\"f\"><feImage xlink:href=\"\"/><feBlend in=\"SourceGraphic\"/></filter>\
                  <circle r=\"200\" filter=\"url(#f)\"/>";
    project(&[("a.svg", &drawing(filter))]).build(&[]).must_end(Exit::Ok);
    project(&[("a.svg", &showing(""))]).build(&[]).must_end(Exit::Ok);
    for link in [
        "gone.jpg",
        "/photos/gone.jpg",
        "C:\\photos\\gone.jpg",
        "file:///home/a/gone.jpg",
        "../../../gone.jpg",
    ] {
        let said = found(&[("map.svg", &showing(link))]);
        assert_eq!(said.len(), 1, "{said:?}");
        let (code, message) = &said[0];
        assert_eq!(*code, Code::PictureLinked, "{message}");
        assert!(message.contains("map.svg") && message.contains("gone.jpg"), "{message}");
    }
    let said = found(&[("map.svg", &showing("https://example.org/a.jpg"))]);
    assert!(said[0].1.contains("on the web"), "{said:?}");
}

/// What lies within a drawing is judged as any picture is, and stands upright and in light.
#[test]
fn pictures_within_drawings() {
    let picture = corners(900, 600);
    let right = page(&project(&[("a.png", &png_of(&picture))]), &[]);
    let lying = image::imageops::rotate270(&picture);
    let notes = [b"Exif\0\0".to_vec(), held(6)].concat();
    let turned = jpeg_with(&jpeg(&lying), 0xE1, &notes);
    let links = [
        held_in("image/png", &png_of(&picture)),
        // The media type is a name, too.
        held_in("image/jpeg", &png_of(&picture)),
        held_in("application/octet-stream", &jpeg(&picture)),
        held_in("image/jpeg", &turned),
    ];
    for link in links {
        let off = difference(&page(&project(&[("a.svg", &showing(&link))]), &[]), &right);
        assert!(off < 0.01, "{}: {off}", &link[..30]);
    }
    let half = jpeg(&picture);
    let half = held_in("image/jpeg", &half[..half.len() / 2]);
    let said = found(&[("a.svg", &showing(&half))]);
    assert!(said[0].1.contains("a picture within it: it is a JPEG that is cut off"), "{said:?}");
    let bomb = held_in("image/png", &png_header(30_000, 30_000));
    let said = found(&[("a.svg", &showing(&bomb))]);
    assert!(said[0].1.contains("900 million pixels"), "{said:?}");
}

/// A photograph in inks within a drawing is seen in light, in both editions.
#[test]
fn inks_within_drawings() {
    let folder = repository("tests/conformance/documents/photographs/pictures");
    let inks = fs::read(folder.join("retina-inks.jpg")).unwrap();
    let alone = page(&project(&[("a.jpg", &inks)]), &[]);
    let square = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 72 72\"><image width=\"72\" height=\"72\" href=\"{}\"/></svg>",
        held_in("image/jpeg", &inks)
    );
    let within = project(&[("a.svg", square.as_bytes())]);
    let off = difference(&alone, &page(&within, &[]));
    assert!(off < 0.01, "{off}");
    within.build(&["--edition", "print"]).must_end(Exit::Ok);
}

/// An effect that would never end is refused, whichever it is; shadows, blurs and grain as people use them are drawn.
#[test]
fn effects_come_to_an_end() {
    let effect = |primitive: &str| {
        drawing(&format!(
            "<filter id=\"f\" x=\"0\" y=\"0\" width=\"1\" height=\"1\">{primitive}</filter>\
             <circle cx=\"450\" cy=\"300\" r=\"250\" filter=\"url(#f)\"/>"
        ))
    };
    for endless in [
        "<feTurbulence baseFrequency=\"0.5\" numOctaves=\"1000000\"/>",
        "<feTurbulence baseFrequency=\"0.5\" numOctaves=\"2000000000\"/>",
        "<feMorphology operator=\"dilate\" radius=\"100000000\"/>",
        "<feMorphology radius=\"200\"/>",
        "<feGaussianBlur stdDeviation=\"100000\"/>",
        "<feDropShadow dx=\"2\" dy=\"2\" stdDeviation=\"1000000\"/>",
    ] {
        assert_eq!(codes("a.svg", &effect(endless)), [Code::PictureUnreadable], "{endless}");
    }
    let usual = [
        "<feTurbulence baseFrequency=\"0.05\" numOctaves=\"4\"/>",
        "<feMorphology operator=\"dilate\" radius=\"1\"/>",
        "<feGaussianBlur stdDeviation=\"20\"/>",
        "<feDropShadow dx=\"4\" dy=\"4\" stdDeviation=\"6\"/>",
    ];
    let drawings = usual.map(effect);
    let files: Vec<(String, &Vec<u8>)> =
        drawings.iter().enumerate().map(|(index, bytes)| (format!("{index}.svg"), bytes)).collect();
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    project(&files).build(&[]).must_end(Exit::Ok);
}

/// What takes the square of its length to read is refused by its number, before it is read.
#[test]
fn drawings_have_limits() {
    let attributes: String = (0..60_000).map(|number| format!(" a{number}=\"\"")).collect();
    let rules: String = (0..20_000).map(|number| format!(".a{number}{{fill:red}}")).collect();
    let paths = |number: usize| "<path d=\"M0 0h1v1z\"/>".repeat(number);
    for (what, content) in [
        ("attributes", format!("<g{attributes}/>")),
        ("rules", format!("<style>{rules}</style>{}", paths(20_000))),
        ("elements", paths(900_000)),
    ] {
        let said = found(&[("a.svg", &drawing(&content))]);
        assert!(said[0].1.contains("too many") && said[0].1.contains(what), "{what}: {said:?}");
    }
    // A map of the world has this many.
    assert_eq!(codes("a.svg", &drawing(&paths(20_000))), []);
}

/// Forms of SVG as programs write them are read: with a document type and entities, a byte order mark, sizes in
/// percent, in units or left out; a wide drawing stays wide.
#[test]
fn drawings_as_programs_write_them() {
    let wide = "<rect width=\"300\" height=\"100\" fill=\"#275\"/>";
    let namespace = "xmlns=\"http://www.w3.org/2000/svg\"";
    for head in [
        format!("<svg {namespace} viewBox=\"0 0 300 100\">"),
        format!("<svg {namespace} width=\"300\" height=\"100\">"),
        format!("<svg {namespace} width=\"30mm\" height=\"10mm\" viewBox=\"0 0 300 100\">"),
        format!("<svg {namespace} width=\"100%\" height=\"100%\" viewBox=\"0 0 300 100\">"),
        format!("<svg {namespace} width=\"100%\" viewBox=\"0 0 300 100\" style=\"enable-background:new\">"),
        format!("<svg {namespace}>"),
        format!("\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg {namespace} viewBox=\"0,0,300,100\">"),
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" [\
         <!ENTITY ns_svg \"http://www.w3.org/2000/svg\">]>\n<svg xmlns=\"&ns_svg;\" viewBox=\"0 0 300 100\">"
            .to_owned(),
    ] {
        let project = project(&[("a.svg", format!("{head}{wide}</svg>").as_bytes())]);
        let page = page(&project, &[]);
        // The drawing is cut at its sides only: its colour fills the place.
        let green = page.pixels().filter(|pixel| pixel.0 == [0x22, 0x77, 0x55]).count();
        assert!(green > 10_000, "{head}: {green}");
    }
}

/// Text that nobody sees needs no letters; a kind of font leaves the choice; each missing character is named once.
#[test]
fn letters_of_drawings() {
    let text = |style: &str, text: &str| {
        drawing(&format!("<text y=\"90\" style=\"{style}\">{text}</text>"))
    };
    for (style, words, wanted) in [
        ("font-family:'Source Sans 3'", "Delta", &[] as &[Code]),
        ("font-family:sans-serif", "Delta", &[]),
        ("", "Delta", &[]),
        ("font-family:'Frutiger',serif", "Delta", &[]),
        ("font-family:'Frutiger'", "Delta", &[Code::PictureFont]),
        ("font-family:'Frutiger'", "東京", &[Code::FontGlyph]),
        ("display:none", "東京", &[]),
        ("visibility:hidden", "東京", &[]),
        ("", "\u{e001}", &[Code::FontGlyph]),
    ] {
        assert_eq!(codes("a.svg", &text(style, words)), wanted, "{style} {words}");
    }
    let said = found(&[("a.svg", &text("", "東京東"))]);
    assert!(said[0].1.ends_with("`京` (U+4EAC), `東` (U+6771)"), "{said:?}");
}

/// A part that cannot be drawn may be missed on purpose: then the typesetter has nothing to say of it either.
#[test]
fn a_part_may_be_missed() {
    let part = drawing("<foreignObject width=\"90\" height=\"60\"><p>A</p></foreignObject>");
    let project = project(&[("a.svg", &part), ("b.svg", &drawing(""))]);
    project.build(&[]).must_end(Exit::Faults).must_report("[picture/part]");
    let document = String::from_utf8(project.read("sheet/factsheet.toml")).unwrap();
    let allow = "\n[[allow]]\ncode = \"picture/part\"\nbecause = \"It is a hint for the web.\"\n";
    project.write("sheet/factsheet.toml", format!("{document}{allow}"));
    project.build(&["--deny", "warnings"]).must_end(Exit::Ok);
    // One of two forms of a text is enough.
    let both = drawing(
        "<switch><foreignObject width=\"90\" height=\"60\"><p>A</p></foreignObject><text y=\"9\">A</text></switch>",
    );
    assert_eq!(codes("a.svg", &both), []);
    // What draw.io notes for readers that leave such text out is not printed.
    let hint = drawing(
        "<switch><g requiredFeatures=\"http://www.w3.org/TR/SVG11/feature#Extensibility\"/>\
        <a><text y=\"90\" font-size=\"90\">Text is not SVG - cannot display</text></a></switch>",
    );
    let (with, without) = ([("a.svg", hint.as_slice())], [("a.svg", drawing(""))]);
    let without =
        page(&photographs::project(&without.each_ref().map(|(a, b)| (*a, b.as_slice()))), &[]);
    assert!(difference(&page(&photographs::project(&with), &[]), &without) < 1e-6);
}
