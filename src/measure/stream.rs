//! The stream of a frame: all that stands in it, in the order in which it is painted and read.

use typst::layout::{Abs, Frame, FrameItem, GroupItem, Point};

/// Returns whether a group is only a way to hold items together, so that it can be cut.
pub fn is_open(group: &GroupItem) -> bool {
    group.clip.is_none() && group.parent.is_none() && group.transform.is_identity()
}

/// Calls a function with each item of a frame: its number, where it stands, and what it is. What lies in an open group
/// counts for itself, any other group as one item.
pub fn walk(frame: &Frame, visit: &mut impl FnMut(usize, Point, &FrameItem)) {
    let mut next = 0;
    enter(frame, Point::zero(), &mut next, visit);
}

fn enter(
    frame: &Frame,
    by: Point,
    next: &mut usize,
    visit: &mut impl FnMut(usize, Point, &FrameItem),
) {
    for (at, item) in frame.items() {
        match item {
            FrameItem::Group(group) if is_open(group) => enter(&group.frame, by + *at, next, visit),
            item => {
                visit(*next, by + *at, item);
                *next += 1;
            }
        }
    }
}

/// What of a frame goes where: for each number of its stream, how far down it moves, or that it is left out.
pub type Moves<'a> = dyn Fn(usize) -> Option<Abs> + 'a;

/// Returns the part of a frame that `moves` keeps, each item moved down. `insert` may put a frame behind an item.
pub fn part(
    frame: &Frame,
    moves: &Moves<'_>,
    insert: &mut dyn FnMut(usize) -> Option<Frame>,
) -> Frame {
    let mut next = 0;
    keep(frame, &mut next, moves, insert)
}

fn keep(
    frame: &Frame,
    next: &mut usize,
    moves: &Moves<'_>,
    insert: &mut dyn FnMut(usize) -> Option<Frame>,
) -> Frame {
    let mut kept = Frame::soft(frame.size());
    for (at, item) in frame.items() {
        if let FrameItem::Group(group) = item
            && is_open(group)
        {
            let inner = keep(&group.frame, next, moves, insert);
            if !inner.is_empty() {
                kept.push(*at, FrameItem::Group(GroupItem { frame: inner, ..group.clone() }));
            }
            continue;
        }
        let number = *next;
        *next += 1;
        if let Some(down) = moves(number) {
            let at = Point::new(at.x, at.y + down);
            kept.push(at, item.clone());
            if let Some(inserted) = insert(number) {
                kept.push_frame(at, inserted);
            }
        }
    }
    kept
}
