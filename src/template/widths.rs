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
