//! Pages that were made to take more time and memory than there is.

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::{Bounds, walk_within};

/// Bounds that a test reaches soon.
const SMALL: Bounds = Bounds { operators: 5000, bytes: 40_000, marks: 100, saved: 50 };

/// Returns what is said of a page with this content, and a form `X` with that content, which has it too.
fn broken(page: &str, form: &str) -> String {
    let mut document = Document::with_version("1.6");
    let parts: Vec<Object> = (0..12)
        .map(|depth| {
            let inner = format!("X{}", depth + 1);
            let content = form.replace("/X", &format!("/{inner}"));
            let form = Stream::new(dictionary! { "Subtype" => "Form" }, content.into_bytes());
            document.add_object(form).into()
        })
        .collect();
    let mut objects = Dictionary::new();
    for (depth, form) in parts.into_iter().enumerate() {
        objects.set(format!("X{depth}"), form);
    }
    let content = page.replace("/X", "/X0").into_bytes();
    let content = document.add_object(Stream::new(Dictionary::new(), content));
    let page = dictionary! {
        "Contents" => content, "Resources" => dictionary! { "XObject" => objects },
    };
    let seen = walk_within(&document, &page, SMALL);
    assert!(seen.marks.len() <= SMALL.marks);
    seen.broken.concat()
}

#[test]
fn what_is_more_than_is_read_is_said() {
    assert_eq!(broken("0 0 9 9 re f", ""), "");
    assert!(broken(&"0 0 m ".repeat(5001), "").contains("operators"));
    assert!(broken(&"0 0 9 9 re f ".repeat(101), "").contains("drawings"));
    assert!(broken(&"q ".repeat(51), "").contains("settings"));
    assert!(broken(&"/X Do ".repeat(3), &" ".repeat(20_000)).contains("content"));
}

#[test]
fn forms_that_multiply_each_other_come_to_an_end() {
    let many = "/X Do ".repeat(10);
    assert!(broken(&many, &format!("0 0 m {many}")).contains("operators"));
    assert!(broken(&many, &format!("0 0 9 9 re f {many}")).contains("drawings"));
}
