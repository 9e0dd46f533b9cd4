//! What does not fit, and what is said of it.

use super::*;

#[test]
fn what_no_page_holds_stands_alone_and_is_told() {
    let document = document(vec![
        whole(0, prose(10)),
        whole(1, vec![Item::Box { height: lines(60) }]),
        whole(2, prose(10)),
    ]);
    let plan = plan(&document, &shape(50));
    assert_eq!(plan.too_high, [TooHigh { page: 2, edge: 1, strand: 0, by: lines(10) }]);
    assert_eq!(plan.pages[1].pieces.len(), 1);
    assert_eq!(plan.pages.len(), 3);
}

#[test]
fn what_is_over_the_budget_is_told_with_its_remedies() {
    let picture = band(vec![strand(7, 12, vec![slot(70, 12, 16, 20)])]);
    let document = document(vec![whole(0, prose(30)), picture, whole(1, prose(64))]);
    let plan = plan(&document, &within(2, shape(50)));
    let over = plan.over.unwrap();
    assert_eq!((over.budget, over.pages, plan.pages.len()), (2, 3, 3));
    assert_eq!(over.by, lines(8));
    assert_eq!(over.beyond, [2]);
    let [Remedy::Lines { edge: 2, lines: fewer, .. }, ..] = over.remedies[..] else {
        panic!("{:?}", over.remedies)
    };
    assert!((8..11).contains(&fewer));
    let rewritten = self::document(vec![
        whole(0, prose(30)),
        band(vec![strand(7, 12, vec![slot(70, 12, 16, 20)])]),
        whole(1, prose(64 - fewer)),
    ]);
    assert!(crate::layout::plan(&rewritten, &within(2, shape(50))).over.is_none());
}

#[test]
fn a_picture_a_little_lower_is_the_cheapest_remedy() {
    let picture = band(vec![strand(7, 12, vec![slot(70, 20, 22, 24)])]);
    let document = document(vec![whole(0, prose(27)), picture, whole(1, prose(53))]);
    let over = plan(&document, &within(2, shape(50))).over.unwrap();
    assert_eq!(over.by, lines(3));
    assert!(matches!(over.remedies[0], Remedy::Slot { edge: 1, id: 70, .. }), "{over:?}");
}

#[test]
fn a_budget_within_reach_is_kept() {
    let bands = (0..6).map(|id| whole(id, vec![slot(id, 15, 24, 25)]));
    let document = document(bands.collect());
    assert_eq!(plan(&document, &shape(50)).pages.len(), 3);
    let tight = plan(&document, &within(2, shape(50)));
    assert_eq!((tight.pages.len(), tight.over), (2, None));
}

#[test]
fn an_empty_page_is_told_with_what_is_missing() {
    let document = document(vec![
        whole(0, vec![Item::Box { height: lines(45) }]),
        whole(1, boxes(1, lines(20))),
    ]);
    let plan = plan(&document, &shape(50));
    let [under] = &plan.under[..] else { panic!("{:?}", plan.under) };
    assert_eq!((under.page, under.missing, under.fewer), (2, lines(30), None));
}

#[test]
fn fewer_pages_are_named_where_they_hold_the_document() {
    let set = |cost, height| Arrangement {
        cost,
        strands: vec![strand(0, 12, boxes(1, lines(height)))],
        ..Arrangement::default()
    };
    let either = Band { alternatives: vec![set(0.0, 22), set(200.0, 12)], ..band(vec![]) };
    let plan = plan(&document(vec![either.clone(), either]), &shape(30));
    let fewer: Vec<Option<usize>> = plan.under.iter().map(|under| under.fewer).collect();
    assert_eq!(fewer, [Some(1), Some(1)]);
}

#[test]
fn the_foot_has_a_page_of_its_own_where_nothing_else_helps() {
    let tall = document(vec![whole(0, vec![Item::Box { height: lines(48) }])]);
    let plan = plan(&tall, &Shape { foot: lines(6), ..shape(50) });
    assert_eq!(plan.pages.len(), 2);
    assert!(plan.pages[1].pieces.is_empty());
}

#[test]
fn no_sections_are_one_empty_page() {
    let plan = plan(&Document::new(0, vec![]).unwrap(), &shape(50));
    assert_eq!(plan.pages.len(), 1);
}

#[test]
fn a_lattice_without_a_way_is_none() {
    let edge = |from, to| Edge { from, to, band: whole(0, prose(3)) };
    assert_eq!(Document::new(3, vec![edge(0, 1), edge(2, 3)]), Err(LatticeError::NoWay(1)));
    assert_eq!(Document::new(1, vec![edge(0, 1), edge(0, 2)]), Err(LatticeError::Backwards(1)));
    let none = Edge { from: 0, to: 1, band: Band::default() };
    assert_eq!(Document::new(1, vec![none]), Err(LatticeError::NoArrangement(0)));
}
