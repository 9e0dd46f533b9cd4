//! What lies where, folded in the head.

use super::{Scheme, Slot, booklet, creep, cut_stack, plan};
use crate::press::geometry::{millimetres, points};

/// A4 in points.
const A4: (f64, f64) = (595.28, 841.89);

#[test]
fn a_booklet_folds_into_order() {
    assert_eq!(booklet(4), [[3, 0], [1, 2]]);
    assert_eq!(booklet(5), [[7, 0], [1, 6], [5, 2], [3, 4]]);
    // Turning the leaves one after the other shows the pages one after the other.
    for count in [4, 8, 12, 16] {
        let sides = booklet(count);
        let outer: Vec<usize> = sides.iter().step_by(2).map(|side| side[1]).collect();
        let inner: Vec<usize> = sides.iter().skip(1).step_by(2).map(|side| side[0]).collect();
        let first_half: Vec<usize> = outer.iter().zip(&inner).flat_map(|(a, b)| [*a, *b]).collect();
        assert_eq!(first_half, (0..count / 2).collect::<Vec<_>>());
    }
}

/// DL in points.
const DL: (f64, f64) = (280.63, 595.28);

/// Returns the pages of each side, and where it is cut and folded, in millimetres from the left of its trim.
fn folded(scheme: Scheme, count: usize) -> Vec<(Vec<Option<usize>>, Vec<i64>)> {
    let plan = plan(scheme, count, DL, 8.5, 28.0, (points(450.0), points(320.0))).unwrap();
    let edges = |side: &Vec<Slot>| {
        let left = side[0].trim.left;
        let ends = plan.folds_of(side).into_iter().chain([side[2].trim.right]);
        #[expect(clippy::cast_possible_truncation, reason = "some hundred")]
        let edges = ends.map(|x| millimetres(x - left).round() as i64).collect();
        (side.iter().map(|slot| slot.page).collect(), edges)
    };
    plan.sides.iter().map(edges).collect()
}

#[test]
fn a_leaflet_opens_from_its_cover() {
    let outside = vec![Some(4), Some(5), Some(0)];
    let inside = vec![Some(1), Some(2), Some(3)];
    // To and fro: nothing lies within anything, so all parts are alike.
    assert_eq!(
        folded(Scheme::ZFold, 6),
        [(outside.clone(), vec![99, 198, 297]), (inside.clone(), vec![99, 198, 297])]
    );
    // The part with the pages 4 and 5 lies within the others.
    assert_eq!(
        folded(Scheme::LetterFold, 6),
        [(outside, vec![97, 197, 297]), (inside, vec![100, 200, 297])]
    );
    // What is printed behind each other is as wide.
    for scheme in [Scheme::ZFold, Scheme::LetterFold] {
        let sides = folded(scheme, 5);
        assert_eq!(sides[0].0, [Some(4), None, Some(0)]);
        let (front, back) = (&sides[0].1, &sides[1].1);
        assert_eq!(front[0], 297 - back[1]);
        assert_eq!(front[1], 297 - back[0]);
    }
}

#[test]
fn neighbours_at_a_fold_print_up_to_it() {
    let a3 = (points(450.0), points(320.0));
    let plan = plan(Scheme::LetterFold, 6, DL, points(3.0), 0.0, a3).unwrap();
    assert!(plan.has_bleed);
    for side in &plan.sides {
        let [left, middle, right] = &side[..] else { panic!("{side:?}") };
        assert_eq!((middle.clip.left, middle.clip.right), (left.clip.right, right.clip.left));
        assert!((left.trim.left - left.clip.left - points(3.0)).abs() < 0.1, "{left:?}");
        assert!((right.clip.right - right.trim.right - points(3.0)).abs() < 0.1, "{right:?}");
    }
}

#[test]
fn piles_follow_each_other() {
    // Eight pages on two piles: leaves 0 and 1 left, 2 and 3 right.
    assert_eq!(cut_stack(8, 2, 1), [[0, 4], [5, 1], [2, 6], [7, 3]]);
}

#[test]
fn sheets_turn_to_fit_and_say_when_they_do_not() {
    let a3 = (points(297.0), points(420.0));
    let booklet = plan(Scheme::Booklet, 4, A4, 8.5, 0.0, a3).unwrap();
    assert!(booklet.sheet.0 > booklet.sheet.1);
    assert!(!booklet.has_bleed);
    let error = plan(Scheme::Booklet, 4, A4, 8.5, points(10.0), a3).unwrap_err();
    assert_eq!(error, "the pages with marks need 440 × 317 mm, the sheet has 297 × 420 mm");
    let four = plan(Scheme::FourUp, 4, A4, 0.0, 0.0, a3).unwrap();
    assert!(four.notes[0].contains("71 %"), "{:?}", four.notes);
}

#[test]
fn creep_grows_inwards() {
    let shifts: Vec<f64> = (0..3).map(|sheet| creep(Scheme::Booklet, sheet, 3, 2.0)).collect();
    assert_eq!(shifts, [0.0, 1.0, 2.0]);
}
