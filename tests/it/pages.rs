//! The pages of every document under `data/`, as pictures: `tests/reference/<document>/page-<n>.png`.
//!
//! The pictures are made from the finished PDF by hayro, which shares no code with what laid the pages out. They are
//! small, in a few shades a channel, so that the repository stays small; a page may differ by a few pixels in a few
//! shades before it fails, and then a picture of the difference (expected, difference, actual) is in `target/diffs`.

use std::fs;
use std::path::{Path, PathBuf};

use factsheet::cli::Exit;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, GrayImage, Luma, Rgb, RgbImage};

use crate::pictures;
use crate::program::{argument, repository, run};
use crate::project::{Project, files_under, names};
use crate::references::{is_updating, must_be_empty, refuse_left_over};

/// The resolution of the pictures, in dots an inch.
const DPI: f32 = 48.0;

/// The shades that a channel can have. There are more of them where grounds are tinted, and few where letters are.
const SHADES: [u8; 4] = [0, 130, 238, 255];

/// The largest share of pixels that may differ by a shade, as the rounding of another machine makes them.
const MAX_NEAR: f64 = 0.01;

/// The largest share of pixels that may differ by more.
const MAX_FAR: f64 = 0.001;

/// The most bytes that a picture may have; most have fewer than 20 KiB.
const MAX_BYTES: usize = 25 * 1024;

/// Every document builds without a finding, and every page looks as it did.
#[test]
fn pages_are_as_expected() {
    let mut faults = Vec::new();
    let mut expected = Vec::new();
    for document in documents() {
        for (index, page) in pages(&document).iter().enumerate() {
            let path = format!("{document}/page-{}.png", index + 1);
            faults.extend(expect_picture(&path, page).err());
            expected.push(path);
        }
    }
    let left_over = files_under(&references()).into_iter().filter(|path| !expected.contains(path));
    faults.extend(left_over.filter_map(|path| refuse_left_over(&references().join(path)).err()));
    must_be_empty(&faults);
}

/// The comparison itself: shades and single pixels pass, more does not, and another size never.
#[test]
fn differences_are_weighed() {
    let white = RgbImage::from_pixel(100, 100, Rgb([255; 3]));
    let with = |count: u32, value: u8| {
        let mut picture = white.clone();
        (0..count).for_each(|at| picture.put_pixel(at % 100, at / 100, Rgb([255, value, 255])));
        compare(&white, &picture)
    };
    assert_eq!(with(10_000, 255), Ok(()));
    assert_eq!((with(100, 238), with(10, 0)), (Ok(()), Ok(())));
    assert_eq!(with(101, 238), Err("101 of 10000 pixels differ".to_owned()));
    assert_eq!(with(11, 130), Err("11 of 10000 pixels differ".to_owned()));
    let small = RgbImage::new(100, 99);
    assert_eq!(compare(&white, &small), Err("it is 100 × 99, not 100 × 100".to_owned()));
}

/// Returns the folder of the references.
fn references() -> PathBuf {
    repository("tests/reference")
}

/// Returns the names of the documents' folders.
fn documents() -> Vec<String> {
    let data = repository("data");
    names(&data)
        .into_iter()
        .filter(|name| data.join(name).join("factsheet.toml").exists())
        .collect()
}

/// Builds a document and draws its pages.
fn pages(document: &str) -> Vec<RgbImage> {
    let project = Project::with(&[]);
    let output = argument(&project.path("out.pdf"));
    let file = argument(&repository("data").join(document).join("factsheet.toml"));
    run(&["build", &file, "--quiet", "-o", &output]).must_end(Exit::Ok).must_be_silent();
    let pdf = Pdf::new(project.read("out.pdf")).unwrap();
    let scale = DPI / 72.0;
    let settings =
        RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..Default::default() };
    let cache = RenderCache::new();
    let draw = |page| {
        let pixmap = render(page, &cache, &InterpreterSettings::default(), &settings);
        let (width, height) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
        let pixels = pixmap.data_as_u8_slice().as_chunks::<4>().0;
        let mut pixels = pixels.iter().map(|[r, g, b, _]| Rgb([*r, *g, *b].map(shade)));
        RgbImage::from_fn(width, height, |_, _| pixels.next().unwrap())
    };
    pdf.pages().iter().map(draw).collect()
}

/// Returns the place of the nearest of the few shades.
fn level(value: u8) -> usize {
    (0..SHADES.len()).min_by_key(|level| SHADES[*level].abs_diff(value)).unwrap()
}

/// Returns the nearest of the few shades.
fn shade(value: u8) -> u8 {
    SHADES[level(value)]
}

/// Compares a page with its reference, or writes the reference.
fn expect_picture(path: &str, actual: &RgbImage) -> Result<(), String> {
    let reference = references().join(path);
    let expected = image::open(&reference).map(DynamicImage::into_rgb8).ok();
    let compared = match &expected {
        Some(expected) => compare(expected, actual),
        None => Err("it is missing".to_owned()),
    };
    if is_updating() {
        // A page that still passes keeps its picture, so that a commit holds only what has changed.
        if compared.is_err() {
            let bytes = encode(actual);
            if bytes.len() > MAX_BYTES {
                return Err(format!(
                    "tests/reference/{path} has {} KiB, the most is {}: draw it smaller",
                    bytes.len() / 1024,
                    MAX_BYTES / 1024
                ));
            }
            write(&reference, &bytes);
        }
        return Ok(());
    }
    compared.map_err(|reason| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("diffs");
        let picture = folder.join(path.replace('/', "-"));
        let blank = RgbImage::new(actual.width(), actual.height());
        write(&picture, &encode(&side_by_side(expected.as_ref().unwrap_or(&blank), actual)));
        format!(
            "tests/reference/{path}: {reason}; see {} (UPDATE=1 writes it anew)",
            picture.display()
        )
    })
}

/// Compares two pictures within the tolerance.
fn compare(expected: &RgbImage, actual: &RgbImage) -> Result<(), String> {
    if expected.dimensions() != actual.dimensions() {
        let ((a, b), (c, d)) = (actual.dimensions(), expected.dimensions());
        return Err(format!("it is {a} × {b}, not {c} × {d}"));
    }
    let distances = expected.pixels().zip(actual.pixels()).map(|(a, b)| distance(a, b));
    let (near, far) = distances.fold((0_u32, 0_u32), |(near, far), distance| {
        (near + u32::from(distance > 0), far + u32::from(distance > 1))
    });
    let all = expected.width() * expected.height();
    let share = |count: u32| f64::from(count) / f64::from(all);
    if share(near) > MAX_NEAR || share(far) > MAX_FAR {
        return Err(format!("{near} of {all} pixels differ"));
    }
    Ok(())
}

/// Returns by how many shades two pixels differ, in the channel that differs most.
fn distance(a: &Rgb<u8>, b: &Rgb<u8>) -> usize {
    a.0.iter().zip(b.0).map(|(a, b)| level(*a).abs_diff(level(b))).max().unwrap()
}

/// Draws what was expected, what is different (in red on the pale page), and what came.
fn side_by_side(expected: &RgbImage, actual: &RgbImage) -> RgbImage {
    let (width, height) =
        (expected.width().max(actual.width()), expected.height().max(actual.height()));
    let outside = Rgb([255, 0, 255]);
    let pixel =
        |picture: &RgbImage, x, y| picture.get_pixel_checked(x, y).copied().unwrap_or(outside);
    RgbImage::from_fn(width * 3, height, |x, y| {
        let column = x % width;
        let (a, b) = (pixel(expected, column, y), pixel(actual, column, y));
        match x / width {
            0 => a,
            1 if distance(&a, &b) > 0 => Rgb([255, 0, 0]),
            1 => Rgb(a.0.map(|value| 255 - (255 - value) / 3)),
            _ => b,
        }
    })
}

/// Encodes a picture of the few shades as small as it gets: a byte a pixel, with a palette.
fn encode(picture: &RgbImage) -> Vec<u8> {
    let index = |pixel: &Rgb<u8>| {
        let place = pixel.0.iter().fold(0, |place, value| place * SHADES.len() + level(*value));
        Luma([u8::try_from(place).unwrap()])
    };
    let gray = GrayImage::from_fn(picture.width(), picture.height(), |x, y| {
        index(picture.get_pixel(x, y))
    });
    let with = |filter| {
        let mut bytes = Vec::new();
        let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, filter);
        gray.write_with_encoder(encoder).unwrap();
        bytes
    };
    let filters = [FilterType::NoFilter, FilterType::Up, FilterType::Adaptive];
    let smallest = filters.map(with).into_iter().min_by_key(Vec::len).unwrap();
    let palette: Vec<u8> = (0..SHADES.len().pow(3))
        .flat_map(|place| [place / 16, place / 4 % 4, place % 4].map(|level| SHADES[level]))
        .collect();
    pictures::with_palette(&smallest, &palette)
}

/// Writes a file and the folders that lead to it.
fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}
