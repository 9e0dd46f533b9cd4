//! Heights that neighbours share.

use super::*;

fn leveled(id: u32, items: Vec<Item>, levels: &[(u32, usize)]) -> Strand {
    let level =
        |&(name, item): &(u32, usize)| Level { name, item, lowered: item, shift: Ticks::ZERO };
    Strand { levels: levels.iter().map(level).collect(), ..strand(id, 6, items) }
}

fn text(height: i32) -> Item {
    Item::Box { height: lines(height) }
}

/// How far down an item of a strand stands, and how high it is.
fn place(plan: &Plan, document: &Document, id: u32, item: usize) -> (Ticks, Ticks) {
    let (_, piece) = pieces(plan, id)[0];
    let strand = document.strand(piece.edge, piece.arrangement, piece.strand).unwrap();
    let place = piece.places(strand).into_iter().find(|place| place.item == item).unwrap();
    (place.y, place.height)
}

/// A chart: its head, the drawing, notes.
fn chart(id: u32, head: i32, drawing: Item, notes: i32) -> Strand {
    leveled(id, vec![text(head), drawing, text(notes)], &[(0, 1), (1, 2)])
}

#[test]
fn charts_begin_and_end_alike_whatever_their_heads_and_notes() {
    let row =
        || band(vec![chart(0, 1, slot(0, 10, 14, 20), 3), chart(1, 2, slot(1, 12, 16, 24), 1)]);
    for page in [17, 20, 24, 40] {
        let document = document(vec![row()]);
        let plan = plan(&document, &shape(page));
        assert_eq!(place(&plan, &document, 0, 1), place(&plan, &document, 1, 1), "{page} lines");
        assert_eq!(place(&plan, &document, 0, 1).0, lines(2));
        assert_eq!(place(&plan, &document, 0, 2).0, place(&plan, &document, 1, 2).0);
    }
}

#[test]
fn a_head_stands_at_the_foot_of_its_room() {
    let story = |id: u32, head: i32| {
        let mut items = vec![slot(id, 8, 8, 8), text(head)];
        items.extend(prose(6));
        let level = |name, item| Level { name, item, lowered: 1, shift: Ticks::ZERO };
        Strand { levels: vec![level(0, 1), level(1, 2)], ..strand(id, 6, items) }
    };
    let document = document(vec![band(vec![story(0, 2), story(1, 4)])]);
    let plan = plan(&document, &shape(30));
    assert_eq!(place(&plan, &document, 0, 1), (lines(10), lines(2)));
    assert_eq!(place(&plan, &document, 0, 2).0, place(&plan, &document, 1, 2).0);
    assert_eq!(pieces(&plan, 0)[0].1.drops[..], [Drop { item: 1, by: lines(2) }]);
}

#[test]
fn heads_end_alike_whatever_brings_them_onto_a_line() {
    let story = |id: u32, head: i32, white: i32, shift: i32| {
        let white = Item::Glue(Extent::rigid(Ticks::new(white)));
        let items = vec![Item::Box { height: Ticks::new(head) }, white, text(3)];
        let level = Level { name: 0, item: 2, lowered: 0, shift: Ticks::new(shift) };
        Strand { levels: vec![level], ..strand(id, 6, items) }
    };
    let document = document(vec![band(vec![story(0, 5, 3, 2), story(1, 11, 1, 0)])]);
    let plan = plan(&document, &shape(30));
    let feet = [0, 1].map(|id| {
        let (y, height) = place(&plan, &document, id, 0);
        (y + height, place(&plan, &document, id, 2).0)
    });
    assert_eq!(feet, [(Ticks::new(11), lines(3)); 2]);
}

#[test]
fn notes_stand_level_below_charts_that_cannot_be_as_high() {
    let document = document(vec![band(vec![
        chart(0, 1, slot(0, 8, 9, 10), 3),
        chart(1, 1, slot(1, 15, 16, 17), 2),
    ])]);
    let plan = plan(&document, &shape(30));
    let (foot, _) = place(&plan, &document, 0, 2);
    assert_eq!(foot, place(&plan, &document, 1, 2).0);
    assert_eq!(place(&plan, &document, 0, 1).1, lines(10));
    let drops = &pieces(&plan, 0)[0].1.drops;
    assert_eq!(drops[..], [Drop { item: 2, by: foot - lines(11) }]);
}

#[test]
fn pictures_are_as_high_as_each_other_beside_texts_of_any_length() {
    let story = |id: u32, count: usize| {
        let mut items = vec![slot(id, 8, 12, 18), text(2)];
        items.extend(prose(count));
        leveled(id, items, &[(0, 1)])
    };
    for (one, other) in [(10, 10), (10, 16), (30, 12)] {
        let document = document(vec![band(vec![story(0, one), story(1, other)])]);
        let plan = plan(&document, &shape(45));
        assert_eq!(place(&plan, &document, 0, 0), place(&plan, &document, 1, 0), "{one} {other}");
    }
}

#[test]
fn a_neighbour_without_the_level_is_as_high_as_it_is() {
    let list = strand(2, 6, prose(20));
    let document = document(vec![band(vec![
        chart(0, 1, slot(0, 10, 12, 14), 3),
        chart(1, 2, slot(1, 10, 12, 14), 1),
        list,
    ])]);
    let plan = plan(&document, &shape(40));
    assert_eq!(place(&plan, &document, 0, 2).0, place(&plan, &document, 1, 2).0);
    // They grow to their neighbour: two lines of head, three of notes.
    assert_eq!(place(&plan, &document, 1, 1), (lines(2), lines(14)));
}

#[test]
fn what_heads_a_strand_that_snakes_stands_over_all_its_columns() {
    let snake = Strand { flow: Flow::Two, head: lines(3), ..strand(0, 12, prose(120)) };
    let document = document(vec![band(vec![snake])]);
    let plan = plan(&document, &shape(40));
    let tops: Vec<(usize, Ticks)> = pieces(&plan, 0)
        .into_iter()
        .map(|(page, piece)| {
            let strand = document.strand(0, 0, 0).unwrap();
            (page, piece.places(strand)[0].y)
        })
        .collect();
    assert_eq!(tops, [(1, lines(3)), (1, lines(3)), (2, lines(0)), (2, lines(0))]);
}
