//! Breaking texts into lines, and moving labels apart.

use proptest::prelude::*;

use super::{Fixed, style};
use crate::charts::faces::Face;
use crate::charts::labels::{Bounds, fits, spread, wrap, wrap_hard};

/// Checks the lines of a text in a width of so many letters.
fn check(text: &str, letters: f64, expected: &[&str]) {
    let style = style(&Fixed);
    let face = Face::category(style);
    assert_eq!(wrap(text, face.width("m") * letters + 0.01, &face), expected, "{text}");
}

/// Lines break at spaces, about evenly, and at hyphens only where they must.
#[test]
fn lines() {
    check("", 5.0, &[""]);
    check("Asia", 4.0, &["Asia"]);
    check("Asia and the Pacific", 20.0, &["Asia and the Pacific"]);
    check("Asia and the Pacific", 19.0, &["Asia and", "the Pacific"]);
    check("Employment-intensive investment", 22.0, &["Employment-intensive", "investment"]);
    check("Employment-intensive investment", 15.0, &["Employment-", "intensive", "investment"]);
    check("US$\u{a0}million a year", 11.0, &["US$\u{a0}million", "a year"]);
    check("Gleichstellung", 5.0, &["Gleichstellung"]);
    check("国际劳工组织", 3.0, &["国际劳", "工组织"]);
}

/// A word that is too long breaks where it must, and nothing is lost.
#[test]
fn hard() {
    let style = style(&Fixed);
    let face = Face::category(style);
    let lines = wrap_hard("Gleichstellung der Geschlechter", face.width("m") * 6.0 + 0.01, &face);
    assert!(fits(&lines, face.width("m") * 6.0 + 0.01, &face), "{lines:?}");
    assert_eq!(lines.concat().replace(' ', ""), "GleichstellungderGeschlechter");
}

/// Labels that touch move apart evenly, and stay in their room.
#[test]
fn spreading() {
    assert_eq!(spread(&[(10.0, 4.0), (30.0, 4.0)], 0.0, 40.0), Some(vec![10.0, 30.0]));
    assert_eq!(spread(&[(20.0, 4.0), (20.0, 4.0)], 0.0, 40.0), Some(vec![18.0, 22.0]));
    assert_eq!(spread(&[(0.0, 4.0), (1.0, 4.0)], 0.0, 40.0), Some(vec![2.0, 6.0]));
    assert_eq!(spread(&[(39.0, 4.0), (39.0, 4.0)], 0.0, 40.0), Some(vec![34.0, 38.0]));
    assert_eq!(spread(&[(1.0, 30.0), (2.0, 30.0)], 0.0, 40.0), None);
}

/// A line meets a box that it passes through, and no other.
#[test]
fn meeting() {
    let square = Bounds { left: 0.0, top: 0.0, right: 10.0, bottom: 10.0 };
    assert!(square.meets((-5.0, 5.0), (15.0, 5.0)));
    assert!(square.meets((5.0, 5.0), (6.0, 6.0)));
    assert!(square.meets((-2.0, 4.0), (4.0, -2.0)));
    assert!(!square.meets((-8.0, 4.0), (4.0, -8.0)));
    assert!(!square.meets((12.0, 0.0), (12.0, 10.0)));
}

proptest! {
    /// Any labels that fit into their room are spread without touching, in their order.
    #[test]
    fn spread_apart(wanted in prop::collection::vec((0.0..100.0_f64, 1.0..12.0_f64), 1..8)) {
        let mut wanted = wanted;
        wanted.sort_by(|one, two| one.0.total_cmp(&two.0));
        let middles = spread(&wanted, 0.0, 100.0).unwrap();
        let boxes: Vec<(f64, f64)> = middles
            .iter()
            .zip(&wanted)
            .map(|(middle, (_, height))| (middle - height / 2.0, middle + height / 2.0))
            .collect();
        prop_assert!(boxes.iter().all(|(top, bottom)| *top >= -1e-9 && *bottom <= 100.0 + 1e-9));
        prop_assert!(boxes.windows(2).all(|pair| pair[0].1 <= pair[1].0 + 1e-9), "{boxes:?}");
    }
}
