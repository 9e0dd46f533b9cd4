//! Pictures of pixels: upright, whole, in their own colours, whatever their name says.

use std::fs;

use factsheet::cli::Exit;
use factsheet::finding::Code;
use factsheet::input::MemoryFiles;
use image::metadata::Orientation;
use image::{DynamicImage, RgbImage};

use crate::pdf;
use crate::pictures::{self, corners, held, jpeg, jpeg_with, png_of, png_with};
use crate::program::{check, repository};
use crate::project::{Project, SMALL};

/// Returns a document with a story for each picture; the files are named as they are.
pub fn document(files: &[&str]) -> String {
    let story = |file: &&str| {
        format!(
            "\n[[section]]\nkind = \"story\"\nwidth = \"half\"\ntitle = \"A story\"\n\
             body = \"Text.\"\npicture = {{ file = \"{file}\", alt = \"Four corners.\", \
             credit = \"A. Name\", licence = \"CC0\" }}\n"
        )
    };
    format!("{SMALL}{}", files.iter().map(story).collect::<String>())
}

/// Makes a project with a story for each picture.
pub fn project(files: &[(&str, &[u8])]) -> Project {
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    let project = Project::new(&document(&names));
    for (name, bytes) in files {
        project.write(&format!("sheet/{name}"), bytes);
    }
    project
}

/// Checks a document with one picture, and returns the codes of what was found.
pub fn codes(name: &str, bytes: &[u8]) -> Vec<Code> {
    found(&[(name, bytes)]).into_iter().map(|(code, _)| code).collect()
}

/// Checks a document with a picture, the first of the files, and returns codes and messages.
pub fn found(files: &[(&str, &[u8])]) -> Vec<(Code, String)> {
    let mut memory = MemoryFiles::default();
    memory.0.insert("sheet/factsheet.toml".to_owned(), document(&[files[0].0]).into_bytes());
    for (name, bytes) in files {
        memory.0.insert(format!("sheet/{name}"), bytes.to_vec());
    }
    let findings = check(&memory).findings;
    assert!(findings.iter().all(|finding| finding.primary.is_some()), "{findings:?}");
    // Here is nothing beside the one picture.
    let findings = findings.iter().filter(|finding| finding.code != Code::LayoutRow);
    findings.map(|finding| (finding.code, finding.message.clone())).collect()
}

/// Builds a document and returns its first page in pixels.
pub fn page(project: &Project, more: &[&str]) -> RgbImage {
    let output = project.path("page-{page}.png");
    let mut arguments = vec!["-o", output.to_str().unwrap()];
    arguments.extend(more);
    project.build(&arguments).must_end(Exit::Ok);
    image::load_from_memory(&project.read("page-1.png")).unwrap().into_rgb8()
}

/// Returns the share of pixels that differ by more than an eye forgives.
pub fn difference(a: &RgbImage, b: &RgbImage) -> f64 {
    assert_eq!(a.dimensions(), b.dimensions());
    let is_far = |(a, b): &(&image::Rgb<u8>, &image::Rgb<u8>)| {
        a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > 60)
    };
    let far = a.pixels().zip(b.pixels()).filter(is_far).count();
    far as f64 / f64::from(a.width() * a.height())
}

/// Returns a picture as a camera stores it that was held in one of the eight ways.
fn stored(upright: &RgbImage, orientation: u8) -> RgbImage {
    // What undoes a turn is the turn back, and what undoes a mirror is that mirror.
    let undone = match orientation {
        6 => 8,
        8 => 6,
        other => other,
    };
    let mut picture = DynamicImage::ImageRgb8(upright.clone());
    picture.apply_orientation(Orientation::from_exif(undone).unwrap());
    picture.into_rgb8()
}

/// A picture stands upright and uncut in whatever way the camera was held, as JPEG and as PNG, on a screen and in
/// print.
#[test]
fn a_picture_stands_upright() {
    let upright = corners(900, 600);
    let ways = 1..=8_u8;
    let in_jpeg = |way: u8| {
        let notes = [b"Exif\0\0".to_vec(), held(way)].concat();
        jpeg_with(&jpeg(&stored(&upright, way)), 0xE1, &notes)
    };
    let in_png = |way: u8| png_with(&png_of(&stored(&upright, way)), b"eXIf", &held(way));
    let forms: [(&str, Vec<u8>, Vec<Vec<u8>>); 2] = [
        ("jpg", jpeg(&upright), ways.clone().map(in_jpeg).collect()),
        ("png", png_of(&upright), ways.clone().map(in_png).collect()),
    ];
    for (form, plain, turned) in forms {
        let names: Vec<String> = ways.clone().map(|way| format!("{way}.{form}")).collect();
        let project = |files: Vec<&Vec<u8>>| {
            let files = names.iter().zip(files);
            project(
                &files.map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect::<Vec<_>>(),
            )
        };
        let (plain, turned) = (project(vec![&plain; 8]), project(turned.iter().collect()));
        for edition in ["web", "print"] {
            let more = ["--edition", edition];
            let off = difference(&page(&plain, &more), &page(&turned, &more));
            assert!(off < 0.01, "{form}, {edition}: {off}");
            let at = |number: u32| format!("page-{number}.png");
            assert!(plain.path(&at(2)).exists() && !plain.path(&at(4)).exists());
            for number in [2, 3] {
                let open = |project: &Project| {
                    image::open(project.path(&at(number))).map(DynamicImage::into_rgb8).ok()
                };
                let (Some(a), Some(b)) = (open(&plain), open(&turned)) else { continue };
                assert!(difference(&a, &b) < 0.01, "{form}, {edition}, page {number}");
            }
        }
    }
}

/// The resolution that is stated, and the width that is asked for, are those of the picture as it is seen.
#[test]
fn the_resolution_is_that_of_what_is_seen() {
    let lying = stored(&corners(300, 200), 6);
    let notes = [b"Exif\0\0".to_vec(), held(6)].concat();
    let lying = jpeg_with(&jpeg(&lying), 0xE1, &notes);
    let run = project(&[("lying.jpg", &lying)]).build(&[]);
    let straight = project(&[("lying.jpg", &jpeg(&corners(300, 200)))]).build(&[]);
    run.must_end(Exit::Faults).must_report("300 pixels wide");
    assert_eq!(run.err, straight.err);
}

/// What a file is says its content: a sound picture under a false or an unusual name is set.
#[test]
fn a_name_does_not_matter() {
    let picture = corners(900, 600);
    let (jpeg, png) = (jpeg(&picture), png_of(&picture));
    let drawing =
        br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2z"/></svg>"#;
    let files: [(&str, &[u8]); 6] = [
        ("a.png", &jpeg),
        ("b.jpg", &png),
        ("c.PNG", &png),
        ("d.jpeg.JPG", &jpeg),
        ("e.svg", &png),
        ("f.png", drawing),
    ];
    project(&files).build(&[]).must_end(Exit::Ok);
}

/// A file that lost a part of its picture is refused, wherever it was cut; the program never prints a blank part.
#[test]
fn a_part_is_not_a_picture() {
    let picture = corners(300, 200);
    let progressive =
        fs::read(repository("tests/conformance/documents/photographs/pictures/retina.jpg"));
    let files =
        [("a.jpg", jpeg(&picture)), ("b.png", png_of(&picture)), ("c.jpg", progressive.unwrap())];
    for (name, bytes) in files {
        assert!(!codes(name, &bytes).contains(&Code::PictureUnreadable), "{name}");
        // Of a PNG, the last twelve bytes only say that there is no more.
        for cut in
            [3, 20, 100, bytes.len() / 3, bytes.len() / 2, bytes.len() - 40, bytes.len() - 15]
        {
            assert_eq!(codes(name, &bytes[..cut]), [Code::PictureUnreadable], "{name} at {cut}");
        }
        let mut zeros = bytes.clone();
        zeros[bytes.len() / 2..].fill(0);
        assert_eq!(codes(name, &zeros), [Code::PictureUnreadable], "{name}");
    }
}

/// A file that ends as it should and has lost a part before its end is refused, too: a decoder would fill it up.
#[test]
fn a_part_within_is_missed() {
    let mut files = vec![("plain.jpg", jpeg(&corners(300, 200)))];
    for name in ["restarts.jpg", "steps.jpg", "steps-restarts.jpg", "grey-steps.jpg"] {
        files.push((name, fs::read(repository("tests/pictures").join(name)).unwrap()));
    }
    for (name, bytes) in files {
        assert!(!codes(name, &bytes).contains(&Code::PictureUnreadable), "{name}");
        let start = bytes.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap() + 14;
        let length = bytes.len() - start;
        for part in 1..24 {
            let cut = start + length * part / 24;
            let ended = [&bytes[..cut], &[0xFF, 0xD9]].concat();
            assert_eq!(codes(name, &ended), [Code::PictureUnreadable], "{name} at {cut}");
            for gap in [length / 12, length / 4] {
                let Some(rest) = bytes.get(cut + gap..) else { continue };
                let joined = [&bytes[..cut], rest].concat();
                let said = codes(name, &joined);
                assert_eq!(said, [Code::PictureUnreadable], "{name} without {gap} at {cut}");
            }
        }
    }
}

/// What nobody sees is no fault: a last byte that a program forgot, bytes after the last block, filling.
#[test]
fn a_forgotten_byte_is_not_missed() {
    let bytes = fs::read(repository("tests/pictures/restarts.jpg")).unwrap();
    let coded = bytes.strip_suffix(&[0xFF, 0xD9]).unwrap();
    for end in [&[0xFF, 0xD9][..], &[0, 0, 0, 0xFF, 0xD9], &[0xFF, 0xFF, 0xD9, 0, 0]] {
        let file = [coded, end].concat();
        assert!(!codes("a.jpg", &file).contains(&Code::PictureUnreadable), "{end:?}");
    }
    let forgotten = [&coded[..coded.len() - 1], &[0xFF, 0xD9]].concat();
    assert!(!codes("a.jpg", &forgotten).contains(&Code::PictureUnreadable));
}

/// A photograph in inks looks in light as the one that it was made from, and stays in inks for a press.
#[test]
fn inks_become_light() {
    let folder = repository("tests/conformance/documents/photographs/pictures");
    let inks = fs::read(folder.join("retina-inks.jpg")).unwrap();
    let light = image::open(folder.join("retina.jpg")).unwrap();
    let light = light.resize(720, 720, image::imageops::FilterType::Triangle).into_rgb8();
    let project = project(&[("retina.jpg", &inks)]);
    let shown = page(&project, &[]);
    let right = page(&self::project(&[("retina.jpg", &png_of(&light))]), &[]);
    let off = difference(&shown, &right);
    assert!(off < 0.01, "{off}");
    let web = project.path("web.pdf");
    project.build(&["-o", web.to_str().unwrap()]).must_end(Exit::Ok);
    assert_eq!(pdf::pictures(&project.read("web.pdf")), 1);
    let print = project.path("print.pdf");
    project.build(&["--edition", "print", "-o", print.to_str().unwrap()]).must_end(Exit::Ok);
    let document = lopdf::Document::load_mem(&project.read("print.pdf")).unwrap();
    let is_untouched = |object: &lopdf::Object| {
        object.as_stream().is_ok_and(|stream| {
            stream.content.windows(1000).any(|part| part == &inks[80_000..81_000])
        })
    };
    assert!(document.objects.values().any(is_untouched));
}

/// A photograph in inks that does not say how they are stored is never printed as a negative.
#[test]
fn inks_without_a_mark_are_no_negative() {
    let folder = repository("tests/conformance/documents/photographs/pictures");
    let marked = fs::read(folder.join("retina-inks.jpg")).unwrap();
    let at = marked.windows(5).position(|word| word == b"Adobe").unwrap();
    // The segment is taken out; the samples then mean the opposite.
    let length = usize::from(u16::from_be_bytes([marked[at - 2], marked[at - 1]]));
    let unmarked = [&marked[..at - 4], &marked[at - 2 + length..]].concat();
    let (a, b) = (project(&[("a.jpg", &marked)]), project(&[("a.jpg", &unmarked)]));
    let web = (page(&a, &[]), page(&b, &[]));
    assert!(difference(&web.0, &web.1) > 0.02);
    let print = (page(&a, &["--edition", "print"]), page(&b, &["--edition", "print"]));
    assert!(difference(&print.0, &print.1) > 0.02);
}

/// A grey picture may carry the profile of the colours that it was made from.
#[test]
fn the_profile_of_colours_on_a_grey_picture_is_passed_over() {
    let grey = DynamicImage::ImageRgb8(corners(900, 600)).into_luma8();
    let mut bytes = Vec::new();
    image::codecs::jpeg::JpegEncoder::new(&mut bytes).encode_image(&grey).unwrap();
    let screen = moxcms::ColorProfile::new_srgb().encode().unwrap();
    let profile = [b"ICC_PROFILE\0\x01\x01".as_slice(), &screen].concat();
    let grey = jpeg_with(&bytes, 0xE2, &profile);
    assert_eq!(codes("grey.jpg", &grey), []);
    project(&[("grey.jpg", &grey)]).build(&[]).must_end(Exit::Ok);
}

/// Files that are small and unpack to something huge are refused or cut down before they are unpacked.
#[test]
fn what_unpacks_to_too_much_is_refused() {
    let deep = pictures::png_header_of(10_900, 10_900, 16, 6);
    let said = found(&[("deep.png", &deep)]);
    assert!(said[0].1.contains("unpacked it takes 951 MB, the limit is 480"), "{said:?}");
    let profile = pictures::png_with_profile(&corners(900, 600), &vec![0; 80 << 20]);
    assert!(profile.len() < 1 << 20);
    assert_eq!(codes("profile.png", &profile), [Code::PictureProfile]);
}

/// Bits that were lost on the way give a picture or a reason, and never a fault of the program.
#[test]
fn damaged_files_are_told_at_their_place() {
    let picture = corners(60, 40);
    let drawing = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><text y="1" font-size="1">A&amp;B</text></svg>"#;
    let files =
        [("a.jpg", jpeg(&picture)), ("b.png", png_of(&picture)), ("c.svg", drawing.to_vec())];
    for (name, bytes) in files {
        let mut seed = 1_u64;
        for _ in 0..400 {
            let mut damaged = bytes.clone();
            for _ in 0..3 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let at = usize::try_from(seed >> 33).unwrap() % damaged.len();
                damaged[at] = u8::try_from(seed >> 24 & 0xFF).unwrap();
            }
            let said = found(&[(name, &damaged)]);
            assert!(!said.iter().any(|(code, _)| *code == Code::Template), "{said:?}");
        }
    }
}
