//! What belongs together because one contradicts another.

use std::collections::BTreeSet;

/// Puts into one group all that contradict each other, directly or by way of others; by their indices, in order.
fn of(count: usize, contradict: impl Fn(usize, usize) -> bool) -> Vec<BTreeSet<usize>> {
    let mut groups: Vec<BTreeSet<usize>> = Vec::new();
    for later in 0..count {
        for earlier in (0..later).filter(|earlier| contradict(*earlier, later)) {
            join(&mut groups, earlier, later);
        }
    }
    groups.sort_unstable();
    groups
}

/// The members of each group of what contradicts each other.
pub fn members<T>(all: &[T], contradict: impl Fn(&T, &T) -> bool) -> Vec<Vec<&T>> {
    let is_one = |earlier: usize, later: usize| {
        all.get(earlier).zip(all.get(later)).is_some_and(|(one, other)| contradict(one, other))
    };
    let groups = of(all.len(), is_one).into_iter();
    groups.map(|group| group.into_iter().filter_map(|index| all.get(index)).collect()).collect()
}

/// Puts two into one group, with all that are in a group with either.
fn join(groups: &mut Vec<BTreeSet<usize>>, one: usize, other: usize) {
    let mut all = BTreeSet::from([one, other]);
    groups.retain_mut(|group| {
        let is_apart = !group.contains(&one) && !group.contains(&other);
        if !is_apart {
            all.append(group);
        }
        is_apart
    });
    groups.push(all);
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn what_contradicts_each_other_is_one_group() {
        let pairs = [(0, 3), (3, 4), (1, 2)];
        let groups = super::of(6, |earlier, later| pairs.contains(&(earlier, later)));
        assert_eq!(groups, [BTreeSet::from([0, 3, 4]), BTreeSet::from([1, 2])]);
    }
}
