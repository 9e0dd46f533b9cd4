//! What stands where.

use super::*;
use crate::layout::search::{self, Aim, Ready};

#[test]
fn a_text_goes_on_where_its_sidebar_has_ended() {
    let document = document(vec![band(vec![strand(0, 8, prose(90)), strand(1, 4, prose(20))])]);
    let plan = plan(&document, &shape(50));
    assert_eq!(plan.pages.len(), 2);
    let text = pieces(&plan, 0);
    assert!(text[0].1.filled >= lines(50), "the first page is full: {:?}", text[0].1.filled);
    assert_eq!(text[1].0, 2);
    assert!(matches!(pieces(&plan, 1)[..], [(1, Piece { begins: true, ends: true, .. })]));
}

#[test]
fn a_table_beside_a_list_has_its_head_on_each_page() {
    let mut table = strand(0, 8, boxes(56, Ticks::new(6)));
    table.items.splice(0..0, [Item::Box { height: lines(2) }, Item::Penalty(Penalty::Forbidden)]);
    table.repeat = lines(2);
    let list = strand(1, 4, boxes(10, lines(2)));
    let document = document(vec![whole(2, prose(8)), band(vec![table, list])]);
    let plan = plan(&document, &shape(50));
    let table = pieces(&plan, 0);
    let repeated: Vec<bool> = table.iter().map(|(_, piece)| piece.repeated).collect();
    assert_eq!(repeated, [false, true]);
    let rows = plan.pages[1].pieces[0].places(document.strand(1, 0, 0).unwrap());
    assert_eq!(rows[0].y, lines(2), "the first row stands below the head");
    assert!(plan.pages[0].hole < lines(2));
}

#[test]
fn twelve_stories_leave_no_hole_but_on_the_last_page() {
    let lengths = [9, 31, 14, 5, 22, 47, 8, 12, 19, 6, 33, 11];
    let mut edges = Vec::new();
    let half = |id: usize, width: u8| {
        let count = lengths[id] * 12 / usize::from(width);
        strand(u32::try_from(id).unwrap(), width, prose(count))
    };
    for from in 0..lengths.len() {
        edges.push(Edge { from, to: from + 1, band: band(vec![half(from, 12)]) });
        if from + 1 < lengths.len() {
            let row = |left| Arrangement {
                cost: 0.5,
                strands: vec![half(from, left), half(from + 1, 12 - left)],
                ..Arrangement::default()
            };
            let alternatives = [5, 6, 7].map(row).into();
            edges.push(Edge { from, to: from + 2, band: Band { alternatives, ..band(vec![]) } });
        }
    }
    let document = Document::new(lengths.len(), edges).unwrap();
    let plan = plan(&document, &shape(50));
    let (_, pages) = plan.pages.split_last().unwrap();
    for page in pages {
        assert!(page.hole <= lines(5), "page {} has a hole of {} lines", page.number, page.hole);
    }
}

#[test]
fn a_long_lead_stays_below_the_masthead() {
    let masthead = Band { keep_with_next: true, ..whole(0, vec![Item::Box { height: lines(14) }]) };
    let document = document(vec![masthead, whole(1, prose(26)), whole(2, prose(30))]);
    let plan = plan(&document, &shape(30));
    assert!(pieces(&plan, 1).iter().any(|(page, piece)| *page == 1 && piece.begins));
    assert!(plan.pages[0].hole < lines(3));
}

#[test]
fn columns_are_as_high_as_each_other() {
    let cases = [
        (Flow::Two, vec![11, 10]),
        (Flow::Three, vec![7, 7, 7]),
        (Flow::Many(4), vec![6, 6, 6, 3]),
        (Flow::Many(6), vec![4, 4, 4, 4, 4, 1]),
    ];
    for (flow, heights) in cases {
        let strand = Strand { flow, ..strand(0, 12, boxes(21, LINE)) };
        let plan = plan(&document(vec![band(vec![strand])]), &shape(50));
        let found: Vec<i32> =
            pieces(&plan, 0).iter().map(|(_, piece)| piece.filled.get() / LINE.get()).collect();
        assert_eq!(found, heights);
    }
}

#[test]
fn a_column_ends_a_line_later_where_a_break_is_dear() {
    let mut items = boxes(20, LINE);
    items[2 * 9 + 1] = allowed(3.0);
    let strand = Strand { flow: Flow::Two, ..strand(0, 12, items) };
    let plan = plan(&document(vec![band(vec![strand])]), &shape(50));
    let heights: Vec<Ticks> = pieces(&plan, 0).iter().map(|(_, piece)| piece.filled).collect();
    assert_eq!(heights, [lines(11), lines(9)]);
}

#[test]
fn columns_go_on_on_the_next_page() {
    let strand = Strand { flow: Flow::Two, ..strand(0, 12, boxes(130, LINE)) };
    let plan = plan(&document(vec![band(vec![strand])]), &shape(50));
    let heights: Vec<(usize, u8, Ticks)> =
        pieces(&plan, 0).iter().map(|(page, piece)| (*page, piece.column, piece.filled)).collect();
    assert_eq!(plan.pages.len(), 2);
    assert!(heights[0].2 == lines(50) && heights[1].2 == lines(50), "{heights:?}");
    assert_eq!(heights[2].2, heights[3].2);
}

#[test]
fn facing_pages_end_alike() {
    let of = |height, group| Band { group, ..whole(0, vec![Item::Box { height: lines(height) }]) };
    let group = Some(1);
    let document =
        document(vec![of(48, None), of(13, group), of(13, group), of(13, group), of(13, None)]);
    let costs = Costs { group: 100.0, facing: 1000.0, ..Costs::default() };
    let bands = |facing| {
        let plan = plan(&document, &Shape { facing, costs: costs.clone(), ..shape(50) });
        plan.pages.iter().map(|page| page.bands.len()).collect::<Vec<_>>()
    };
    assert_eq!((bands(false), bands(true)), (vec![1, 3, 1], vec![1, 2, 2]));
}

#[test]
fn a_page_ends_between_groups_rather_than_within_one() {
    let of =
        |group| Band { group: Some(group), ..whole(group, vec![Item::Box { height: lines(20) }]) };
    let first =
        |groups: [u32; 3]| plan(&document(groups.map(of).into()), &shape(48)).pages[0].bands.len();
    assert_eq!((first([0, 0, 1]), first([0, 1, 1])), (2, 1));
}

#[test]
fn a_page_ends_above_a_box_rather_than_within_it() {
    let first = |broken| {
        let strands = vec![strand(1, 12, prose(12))];
        let alternatives = vec![Arrangement { broken, strands, ..Arrangement::default() }];
        let text = Band { alternatives, ..band(vec![]) };
        let above = whole(0, boxes(1, lines(40)));
        let document = document(vec![above, text, whole(2, boxes(44, LINE))]);
        plan(&document, &shape(50)).pages[0].bands.len()
    };
    assert_eq!((first(0.0), first(1000.0)), (2, 1));
}

#[test]
fn a_forced_break_ends_the_page() {
    let mut items = boxes(20, LINE);
    items[2 * 9 + 1] = Item::Penalty(Penalty::Forced);
    let plan = plan(&document(vec![whole(0, items)]), &shape(50));
    let cuts: Vec<(usize, usize)> =
        pieces(&plan, 0).iter().map(|(_, piece)| (piece.from, piece.to)).collect();
    assert_eq!(cuts, [(0, 19), (20, 39)]);
}

#[test]
fn a_picture_that_does_not_fit_waits_for_the_next_page() {
    let picture = Strand { waits: true, ..strand(1, 4, vec![slot(9, 20, 22, 24)]) };
    let document =
        document(vec![whole(2, boxes(1, lines(36))), band(vec![strand(0, 8, prose(62)), picture])]);
    let plan = plan(&document, &shape(50));
    assert_eq!(pieces(&plan, 0)[0].0, 1, "the text begins on the first page");
    assert_eq!(pieces(&plan, 1)[0].0, 2);
}

#[test]
fn neighbours_begin_on_one_page() {
    let story = strand(1, 4, boxes(2, lines(20)));
    let document =
        document(vec![whole(2, boxes(1, lines(36))), band(vec![strand(0, 8, prose(62)), story])]);
    let plan = plan(&document, &shape(50));
    assert_eq!(pieces(&plan, 0)[0].0, pieces(&plan, 1)[0].0);
}

#[test]
fn a_picture_grows_to_the_height_of_its_neighbour() {
    let document = document(vec![band(vec![
        strand(0, 6, prose(24)),
        strand(1, 6, vec![slot(9, 10, 16, 30)]),
    ])]);
    let plan = plan(&document, &shape(24));
    assert_eq!(pieces(&plan, 1)[0].1.slots, [SlotHeight { id: 9, height: lines(24) }]);
}

#[test]
fn slots_take_half_of_their_stretch_before_gaps_do() {
    let slots = |id| whole(id, vec![slot(id, 10, 10, 14)]);
    let plan = plan(&document(vec![slots(0), slots(1)]), &shape(26));
    let heights: Vec<Ticks> = plan.pages[0].bands.iter().map(|band| band.height).collect();
    assert_eq!(heights, [lines(12), lines(12)]);
    assert_eq!(plan.pages[0].hole, Ticks::ZERO);
}

#[test]
fn a_ground_that_bleeds_has_no_pad_at_the_ends_of_a_page() {
    let pad = Pad { top: lines(2), bottom: lines(3) };
    let of = |bleeds| Band { pad, bleeds, ..whole(0, vec![Item::Box { height: lines(10) }]) };
    let used = |bleeds| plan(&document(vec![of(bleeds)]), &shape(50)).pages[0].used;
    assert_eq!((used(true), used(false)), (lines(10), lines(15)));
}

/// Six stories of paragraphs, in three arrangements each.
fn magazine() -> Document {
    let mut edges = Vec::new();
    for (from, count) in [23, 41, 17, 36, 52, 29].into_iter().enumerate() {
        let id = u32::try_from(from).unwrap();
        let beside =
            vec![strand(id, 7, prose(count)), strand(100 + id, 5, vec![slot(id, 9, 12, 16)])];
        let mut above = vec![slot(id, 9, 12, 16), Item::Penalty(Penalty::Forbidden)];
        above.extend(prose(count * 7 / 12));
        let columns = Strand { flow: Flow::Two, ..strand(id, 12, above.clone()) };
        let alternatives =
            [(0.0, beside), (0.3, vec![columns]), (0.6, vec![strand(id, 12, above)])];
        let alternatives = alternatives.map(|(cost, strands)| Arrangement {
            cost,
            strands,
            ..Arrangement::default()
        });
        edges.push(Edge {
            from,
            to: from + 1,
            band: Band { alternatives: alternatives.into(), ..band(vec![]) },
        });
    }
    Document::new(edges.len(), edges).unwrap()
}

#[test]
fn a_window_loses_nothing_in_a_document_of_prose() {
    let (document, shape) = (magazine(), Shape { foot: lines(6), ..shape(52) });
    let with = |window| Ready { window, ..Ready::new(&document, &shape) };
    let whole = with(None).search(Aim::Cheapest).unwrap();
    let quick = with(Some(search::window(&shape))).search(Aim::Cheapest).unwrap();
    assert!((whole.cost - quick.cost).abs() < 1e-6, "{} {}", whole.cost, quick.cost);
}

/// A folded sheet has all its pages, whatever white that leaves; and no more than those.
#[test]
fn as_many_pages_as_are_folded() {
    let document = document((0..8).map(|section| whole(section, prose(12))).collect());
    let filled = |budget: usize| {
        let plan = plan(&document, &Shape { filled: true, ..within(budget, shape(50)) });
        plan.pages.len()
    };
    let free = plan(&document, &shape(50)).pages.len();
    assert_eq!(free, 3);
    assert_eq!([3, 4, 6].map(filled), [3, 4, 6]);
}
