//! The two halves of one whole in a band of big numbers, whose labels are the same but for the two words.

use std::collections::{BTreeMap, BTreeSet};

use super::{Look, Part, Parts, joined};
use crate::content::Role;
use crate::facts::FactValue;
use crate::model::Owner;
use crate::rules::claims::phrases::Phrases;
use crate::rules::reading::Reading;
use crate::rules::runs::Word;
use crate::units::Decimal;

/// A number of a band.
struct Figure {
    part: Part,
    /// The half that its label names: its pair and its word.
    half: Option<(usize, String)>,
    /// The stems of the other words of its label.
    rest: BTreeSet<String>,
}

impl Figure {
    fn value(&self) -> Option<Decimal> {
        Some(self.part.fact.value.value.quantity()?.value)
    }
}

/// Returns the halves of each band of big numbers.
pub fn of_figures(readings: &[Reading<'_>], look: &Look<'_, '_>) -> Vec<Parts> {
    let mut bands: BTreeMap<Owner, Vec<Figure>> = BTreeMap::new();
    for pair in readings.windows(2) {
        let [value, label] = pair else { continue };
        if value.role == Role::Figure && label.role == Role::Prose {
            let figures = bands.entry(value.stand.owner).or_default();
            figures.extend(figure(value, label, look));
        }
    }
    bands.values().flat_map(|band| of_band(band, look)).collect()
}

/// Reads a big number and its label.
fn figure(value: &Reading<'_>, label: &Reading<'_>, look: &Look<'_, '_>) -> Option<Figure> {
    let lexicon = &look.evidence.lexicon;
    let [mention] = value.mentions.as_slice() else { return None };
    let part = look.part(mention, value)?;
    let mut rest = lexicon.stems(label.whole());
    let half = label.words.iter().find_map(|word| look.words.pair(word.text, lexicon));
    if let Some((_, word)) = &half {
        let place = label.words.iter().position(|own| own.bare() == *word);
        // `of the women have a job` has the women for its whole.
        let before = label.words.get(..place.unwrap_or_default()).unwrap_or_default();
        let near = |phrases: &Phrases| {
            let is_own = |word: &Word<'_>| phrases.begin(std::slice::from_ref(word));
            before.iter().rev().take(2).any(is_own)
        };
        // `sont des femmes`, but `des femmes` and `of the women`.
        let is_rate = near(&look.words.rate_joints) && !near(&look.words.copulas);
        (!is_rate).then_some(())?;
        rest.remove(&lexicon.stem(word));
    }
    Some(Figure { part, half, rest })
}

/// Returns the two halves of a band with their whole: all there is, or a number of the same band.
fn of_band(band: &[Figure], look: &Look<'_, '_>) -> Vec<Parts> {
    let mut groups: BTreeMap<(usize, &BTreeSet<String>), Vec<&Figure>> = BTreeMap::new();
    for figure in band {
        if let Some((pair, _)) = &figure.half {
            groups.entry((*pair, &figure.rest)).or_default().push(figure);
        }
    }
    let of_group = |((pair, rest), halves): ((usize, &BTreeSet<String>), Vec<&Figure>)| {
        let words = halves.iter().filter_map(|half| Some(half.half.as_ref()?.1.as_str()));
        let words: BTreeSet<&str> = words.collect();
        if halves.len() != 2 || words.len() != 2 || look.words.halves(pair) != 2 {
            return None;
        }
        let parts: Vec<Part> = halves.iter().map(|half| half.part.clone()).collect();
        if matches!(parts.first()?.fact.value.value, FactValue::Percent(_)) {
            let of = words.into_iter().collect::<Vec<_>>().join(" and ");
            return Some(Parts { parts, whole: None, of, is_all: true });
        }
        // The one other number that counts the same, of all of them.
        let sum = halves.iter().try_fold(Decimal::ZERO, |sum, half| sum.checked_add(half.value()?));
        let is_whole = |own: &&Figure| {
            let near = sum.zip(own.value()).is_some_and(|(sum, own)| joined::is_near(sum, own));
            own.half.is_none() && rest.is_subset(&own.rest) && near
        };
        let mut wholes = band.iter().filter(is_whole);
        let (whole, None) = (wholes.next()?, wholes.next()) else { return None };
        let whole = Some(whole.part.clone());
        Some(Parts { parts, whole, of: "all are".to_owned(), is_all: true })
    };
    groups.into_iter().filter_map(of_group).collect()
}
