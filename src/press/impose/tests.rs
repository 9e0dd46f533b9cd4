//! Sheets are read back: what was on the pages is on them, in its place.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::{Imposed, Imposition, Scheme, Trouble, impose};
use crate::finding::Code;
use crate::press::geometry::Rect;
use crate::press::object::{get_rect, pages};
use crate::press::walk::{Mark, walk};

/// A box as a PDF writes it.
fn bounds(corners: [i64; 4]) -> Vec<Object> {
    corners.map(Object::Integer).to_vec()
}

/// Makes a PDF of so many pages of 200 × 300 points, each changed by its number, with a drawing in the corner.
fn pdf(count: usize, change: impl Fn(&mut Document, ObjectId, usize)) -> Vec<u8> {
    let mut document = Document::with_version("1.6");
    let parent = document.new_object_id();
    let mut kids = Vec::new();
    for number in 0..count {
        let content = Stream::new(Dictionary::new(), b"0 0 0 1 k 10 10 20 20 re f q".to_vec());
        let content = document.add_object(content);
        let page = document.add_object(dictionary! {
            "Type" => "Page", "Parent" => parent, "Contents" => content,
            "MediaBox" => bounds([0, 0, 200, 300]), "Resources" => Dictionary::new(),
        });
        change(&mut document, page, number);
        kids.push(page.into());
    }
    let count = i64::try_from(count).unwrap();
    let root = dictionary! { "Type" => "Pages", "Count" => count, "Kids" => kids };
    document.set_object(parent, root);
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => parent });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// Lays two pages beside each other on a sheet of 600 × 800 points.
fn two_up(pdf: &[u8]) -> Result<Imposed, Trouble> {
    let points = |points: f64| crate::press::geometry::millimetres(points);
    impose(
        pdf,
        &Imposition {
            scheme: Scheme::TwoUp,
            sheet: (points(800.0), points(600.0)),
            creep: 0.0,
            has_marks: false,
            slug: String::new(),
        },
    )
}

/// Returns what the first side paints, and its trim.
fn first_side(imposed: &Imposed) -> (Vec<Mark>, Rect) {
    let document = Document::load_mem(&imposed.bytes).unwrap();
    let page = document.get_dictionary(pages(&document)[0]).unwrap();
    let trim = get_rect(&document, page, "TrimBox").unwrap();
    let seen = walk(&document, page);
    assert!(seen.broken.is_empty(), "{:?}", seen.broken);
    (seen.marks, trim)
}

/// Returns whether two boxes are the same.
fn is_same(a: Rect, b: Rect) -> bool {
    a.contains(b, 0.05) && b.contains(a, 0.05)
}

/// Adds an annotation to a page: a square of half its place, whose look is turned by a quarter.
fn annotate(document: &mut Document, page: ObjectId, more: Dictionary) {
    let form = dictionary! {
        "Subtype" => "Form", "BBox" => bounds([0, 0, 10, 20]),
        "Matrix" => [0, 1, -1, 0, 0, 0].map(Object::Integer).to_vec(),
    };
    let look = document.add_object(Stream::new(form, b"0 0 10 10 re f".to_vec()));
    let mut annotation = dictionary! {
        "Subtype" => "Widget", "F" => 4, "Rect" => bounds([100, 200, 140, 220]),
        "AP" => dictionary! { "N" => look },
    };
    for (key, value) in more {
        annotation.set(key, value);
    }
    let page = document.get_dictionary_mut(page).unwrap();
    page.set("Annots", vec![Object::Dictionary(annotation)]);
}

#[test]
fn what_was_filled_in_is_on_the_sheet_in_its_place() {
    let imposed =
        two_up(&pdf(2, |document, page, _| annotate(document, page, Dictionary::new()))).unwrap();
    assert_eq!(imposed.notes, ["2 annotations and form fields are printed as part of the pages"]);
    let (marks, trim) = first_side(&imposed);
    assert_eq!(marks.len(), 4);
    // The look is turned, so its left half stands at the right of its place.
    let place = Rect::new((120.0, 200.0), (140.0, 220.0));
    for (mark, page) in [(&marks[1], 0.0), (&marks[3], 200.0)] {
        let shift = crate::press::geometry::Matrix::translate(trim.left + page, trim.bottom);
        assert!(is_same(mark.bounds, shift.apply_box(place)), "{:?} {trim:?}", mark.bounds);
    }
}

#[test]
fn what_is_left_out_is_said() {
    let notes = |more: fn() -> Dictionary| {
        two_up(&pdf(2, |document, page, number| {
            if number == 0 {
                annotate(document, page, more());
            }
        }))
        .unwrap()
        .notes
    };
    let unprinted = notes(|| dictionary! { "F" => 0 });
    let said = "1 annotation or form field is left out, which is not marked to be printed";
    assert_eq!(unprinted, [said]);
    let bare = notes(|| dictionary! { "Subtype" => "Square", "AP" => Dictionary::new() });
    let said =
        "1 annotation or form field is left out, since the file does not say how it would look";
    assert_eq!(bare, [said]);
    assert_eq!(notes(|| dictionary! { "Subtype" => "Link" }), [""; 0]);
}

#[test]
fn a_page_is_as_large_as_its_unit_says() {
    let imposed = two_up(&pdf(2, |document, page, _| {
        let page = document.get_dictionary_mut(page).unwrap();
        page.set("MediaBox", bounds([0, 0, 100, 150]));
        page.set("UserUnit", 2);
    }))
    .unwrap();
    let (marks, trim) = first_side(&imposed);
    assert!((trim.width() - 400.0).abs() < 0.1 && (trim.height() - 300.0).abs() < 0.1, "{trim:?}");
    let drawing = Rect::new((20.0, 20.0), (60.0, 60.0));
    let shift = crate::press::geometry::Matrix::translate(trim.left, trim.bottom);
    assert!(is_same(marks[0].bounds, shift.apply_box(drawing)), "{:?}", marks[0].bounds);
}

#[test]
fn a_page_is_cut_where_a_viewer_cuts_it() {
    let cropped = |document: &mut Document, page: ObjectId| {
        document.get_dictionary_mut(page).unwrap().set("CropBox", bounds([20, 20, 180, 280]));
    };
    let imposed = two_up(&pdf(2, |document, page, _| cropped(document, page))).unwrap();
    assert_eq!(
        imposed.notes,
        ["2 pages show a part of themselves only (CropBox), and so do the sheets"]
    );
    let (marks, trim) = first_side(&imposed);
    assert!((trim.width() - 320.0).abs() < 0.1, "{trim:?}");
    let shown = Rect::new((0.0, 0.0), (10.0, 10.0));
    let shift = crate::press::geometry::Matrix::translate(trim.left, trim.bottom);
    assert!(is_same(marks[0].bounds, shift.apply_box(shown)), "{:?}", marks[0].bounds);
    // Where the trim is said, it is what counts.
    let trimmed = two_up(&pdf(2, |document, page, _| {
        cropped(document, page);
        document.get_dictionary_mut(page).unwrap().set("TrimBox", bounds([0, 0, 200, 300]));
    }))
    .unwrap();
    assert!((first_side(&trimmed).1.width() - 400.0).abs() < 0.1 && trimmed.notes.is_empty());
}

#[test]
fn a_pdf_that_lost_something_is_not_laid_out() {
    let lost = |change: fn(&mut Document, ObjectId)| {
        let pdf = pdf(2, |document, page, number| {
            if number == 1 {
                change(document, page);
            }
        });
        match two_up(&pdf) {
            Err(Trouble::Faults(faults)) => {
                let faults = faults.iter().map(|fault| (fault.code, fault.page()));
                faults.collect::<Vec<_>>()
            }
            other => panic!("{other:?}"),
        }
    };
    let expected = [(Code::PressBroken, Some(2))];
    assert_eq!(
        lost(|document, page| {
            document.objects.remove(&page);
        }),
        expected
    );
    assert_eq!(
        lost(|document, page| {
            let page = document.get_dictionary_mut(page).unwrap();
            page.set("Contents", Object::Reference((9999, 0)));
        }),
        expected
    );
    assert_eq!(
        lost(|document, page| {
            document.get_dictionary_mut(page).unwrap().remove(b"MediaBox");
        }),
        expected
    );
    let Err(Trouble::Faults(faults)) = two_up(b"%PDF-1.4 nothing") else { panic!() };
    assert_eq!(faults.iter().next().unwrap().code, Code::PressBroken);
}

#[test]
fn what_is_doubtful_of_a_page_is_said() {
    let imposed = two_up(&pdf(2, |document, page, number| {
        if number == 1 {
            let content = Stream::new(Dictionary::new(), b"/Gone Do 9 9 9 9 re f".to_vec());
            let content = document.add_object(content);
            document.get_dictionary_mut(page).unwrap().set("Contents", content);
        }
    }))
    .unwrap();
    let said = "page 2: the picture or form `Gone` is used, and is not in the file";
    assert_eq!(imposed.notes, [said]);
    // Where nothing else is on the page, its sheet would be blank.
    let blank = pdf(2, |document, page, number| {
        if number == 1 {
            let content = Stream::new(Dictionary::new(), b"/Gone Do".to_vec());
            let content = document.add_object(content);
            document.get_dictionary_mut(page).unwrap().set("Contents", content);
        }
    });
    let Err(Trouble::Faults(faults)) = two_up(&blank) else { panic!() };
    assert_eq!(faults.iter().next().unwrap().pages.first(), Some(&2));
}
