//! The widths at which sections of a row are laid out, so that the plan can choose.

/// The cost of a row whose sections take other widths than they ask for.
const OTHER_WIDTHS: f64 = 0.6;

/// Returns the columns that the sections of a row may take, each way with its cost: what they ask for, and of two
/// neighbours one column from either to the other.
pub fn ways(row: &[u8]) -> Vec<(Vec<u8>, f64)> {
    let mut ways = vec![(row.to_vec(), 0.0)];
    if let [left, right] = row
        && left.min(right) > &2
    {
        ways.push((vec![left + 1, right - 1], OTHER_WIDTHS));
        ways.push((vec![left - 1, right + 1], OTHER_WIDTHS));
    }
    ways
}

/// Returns the columns that the sections of a row take without one of them, so that they fill the page as the row did.
pub fn without(row: &[u8], index: usize) -> Vec<u8> {
    let whole: u8 = row.iter().sum();
    let rest: Vec<u8> =
        row.iter().enumerate().filter(|(own, _)| *own != index).map(|(_, own)| *own).collect();
    match rest.as_slice() {
        [_] => vec![whole],
        [left, right] => {
            let left = (u16::from(whole) * u16::from(*left)).div_ceil(u16::from(left + right));
            let left = u8::try_from(left).unwrap_or(whole);
            vec![left, whole - left]
        }
        _ => rest,
    }
}

/// Returns the columns that a section of a row may have where others are left out that may be.
pub fn wider(row: &[(u8, bool)], index: usize) -> Vec<u8> {
    let columns: Vec<u8> = row.iter().map(|(columns, _)| *columns).collect();
    let mut wider = Vec::new();
    let others = || row.iter().enumerate().filter(|(other, _)| *other != index);
    for (other, (_, may_go)) in others() {
        let place = index - usize::from(other < index);
        wider.extend(without(&columns, other).get(place).filter(|_| *may_go));
    }
    if others().all(|(_, (_, may_go))| *may_go) {
        wider.push(columns.iter().sum());
    }
    wider
}

/// Two of three neighbours below each other, beside the third.
#[derive(Debug, Clone, Copy)]
pub struct BesideTwo {
    /// Which one has a column to itself.
    pub alone: usize,
    /// How wide that is.
    pub wide: u8,
    /// The upper one of the two; the other follows it.
    pub upper: usize,
    /// How wide they are: what they ask for.
    pub narrow: u8,
}

/// Returns the ways in which two of three neighbours may stand below each other: they are as wide as they ask for, what
/// stands beside them takes the rest.
pub fn beside_two(row: &[u8]) -> Vec<BesideTwo> {
    let [first, second, third] = *row else { return Vec::new() };
    let mut ways = Vec::new();
    if first == second {
        ways.push(BesideTwo { alone: 2, wide: second + third, upper: 0, narrow: first });
    }
    if second == third {
        ways.push(BesideTwo { alone: 0, wide: first + second, upper: 1, narrow: third });
    }
    ways
}

/// Returns the widths that a row of sections may have, with the cost of each way.
pub fn of_row(row: &[(usize, u8)]) -> Vec<(Vec<(usize, u8)>, f64)> {
    let columns: Vec<u8> = row.iter().map(|(_, columns)| *columns).collect();
    let sections = || row.iter().map(|(section, _)| *section);
    ways(&columns).into_iter().map(|(way, cost)| (sections().zip(way).collect(), cost)).collect()
}

/// The columns of a row in words, such as `7 + 5`.
pub fn in_columns(row: &[(usize, u8)]) -> String {
    let columns: Vec<String> = row.iter().map(|(_, columns)| columns.to_string()).collect();
    columns.join(" + ")
}

/// Returns all widths that each section of a row has in some ways, each once.
pub fn of_each(ways: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let count = ways.first().map_or(0, Vec::len);
    (0..count)
        .map(|index| {
            let mut widths: Vec<u8> = Vec::new();
            for width in ways.iter().filter_map(|way| way.get(index)) {
                if !widths.contains(width) {
                    widths.push(*width);
                }
            }
            widths
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{wider, without};

    #[test]
    fn neighbours_take_the_room_of_what_is_left_out() {
        assert_eq!(without(&[8, 4], 1), [12]);
        assert_eq!(without(&[4, 4, 4], 0), [6, 6]);
        assert_eq!(without(&[3, 2, 3], 1), [4, 4]);
        assert_eq!(without(&[6, 3, 3], 2), [8, 4]);
        assert_eq!(wider(&[(8, false), (4, true)], 0), [12, 12]);
        assert_eq!(wider(&[(8, false), (4, true)], 1), [0; 0]);
        assert_eq!(wider(&[(4, true), (4, false), (4, true)], 1), [6, 6, 12]);
        assert_eq!(wider(&[(4, true), (4, false), (4, false)], 1), [6]);
    }
}
