//! The range of a ratio in percent.

use super::{Decimal, End, Range};

/// A number, or what lies beyond all numbers on one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Limit {
    Below,
    At(End),
    Above,
}

impl Limit {
    /// -1 below zero, 0 at zero, 1 above it.
    fn sign(self) -> i32 {
        match self {
            Self::Below => -1,
            Self::At(end) if end.at.is_zero() => 0,
            Self::At(end) if end.at < Decimal::ZERO => -1,
            Self::At(_) | Self::Above => 1,
        }
    }
}

impl Range {
    /// The range of this range's share of another, in percent.
    ///
    /// A whole that may be nothing, or on either side of nothing, leaves every share possible; of a whole that is
    /// nothing there is no share. `None` where a decimal cannot hold an end.
    pub fn share_of(self, whole: Self) -> Option<Self> {
        let (part, whole) = (self.limits(), whole.limits());
        let [least, most] = whole.map(Limit::sign);
        // On which side of nothing the whole lies.
        let side = least + most;
        if side == 0 {
            return Some(Self { low: None, high: None });
        }
        let mut corners = Vec::new();
        for (part, whole) in part.into_iter().flat_map(|part| whole.map(|whole| (part, whole))) {
            corners.extend(quotient(part, whole, side)?);
        }
        let low = corners.iter().copied().reduce(|a, b| if is_before(a, b) { a } else { b })?;
        let high = corners.iter().copied().reduce(|a, b| if is_after(a, b) { a } else { b })?;
        let end = |limit: Limit| match limit {
            Limit::At(end) => Some(end),
            Limit::Below | Limit::Above => None,
        };
        Some(Self { low: end(low), high: end(high) })
    }

    /// Both ends, with what lies beyond all numbers where there is none.
    fn limits(self) -> [Limit; 2] {
        [self.low.map_or(Limit::Below, Limit::At), self.high.map_or(Limit::Above, Limit::At)]
    }
}

/// Divides an end of a part by an end of a whole; nothing where the one is endless and so is the other.
///
/// The outer `None` says that a decimal cannot hold the quotient.
fn quotient(part: Limit, whole: Limit, side: i32) -> Option<Option<Limit>> {
    let beyond = |part: i32| if part * side < 0 { Limit::Below } else { Limit::Above };
    Some(match (part, whole) {
        // Nothing of whatever there is is nothing.
        (Limit::At(end), _) if end.at.is_zero() => Some(part),
        (Limit::At(_), Limit::At(whole)) if whole.at.is_zero() => Some(beyond(part.sign())),
        (Limit::At(part), Limit::At(whole)) => {
            let at = part.at.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole.at)?;
            Some(Limit::At(End { at, is_open: part.is_open || whole.is_open }))
        }
        // Of ever more it is ever less.
        (Limit::At(_), _) => Some(Limit::At(End::open(Decimal::ZERO))),
        (_, Limit::At(_)) => Some(beyond(part.sign())),
        _ => None,
    })
}

/// Whether one limit lies below another; of two at one place, the one that belongs to the range.
fn is_before(a: Limit, b: Limit) -> bool {
    match (a, b) {
        (Limit::At(a), Limit::At(b)) => a.at < b.at || (a.at == b.at && !a.is_open),
        (Limit::Below, _) | (_, Limit::Above) => true,
        _ => false,
    }
}

/// Whether one limit lies above another; of two at one place, the one that belongs to the range.
fn is_after(a: Limit, b: Limit) -> bool {
    match (a, b) {
        (Limit::At(a), Limit::At(b)) => a.at > b.at || (a.at == b.at && !a.is_open),
        (Limit::Above, _) | (_, Limit::Below) => true,
        _ => false,
    }
}
