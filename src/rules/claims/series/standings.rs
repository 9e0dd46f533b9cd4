//! Two places for one donor: third in the text, fourth in the band.

use super::orders;
use super::ranks::Claim;
use super::tokens::Sentence;
use super::topics::{Desk, Place};
use crate::content::Field;
use crate::finding::{Code, Finding, Findings, Span};
use crate::model::Owner;
use crate::units::Period;

/// A place that a donor is said to have.
#[derive(Debug)]
pub struct Standing {
    /// The donor, by its place among the members.
    who: usize,
    claim: Claim,
    years: Vec<Period>,
    /// What is written, and where.
    said: String,
    place: Span,
    /// The text, and the passage in it.
    passage: ((Owner, Field), usize, Option<usize>),
}

impl Standing {
    /// Notes a claim; none where nobody knows of whom or of when it is.
    pub fn new(
        desk: &Desk<'_, '_>,
        place: Place<'_, '_, '_>,
        claim: Claim,
        above: Option<&Sentence<'_, '_>>,
    ) -> Option<Self> {
        let sentence = place.sentence;
        let all = 0..sentence.tokens.len();
        if !claim.is_of_donors || desk.is_vague(sentence, all.clone()) {
            return None;
        }
        let who = orders::who(desk, place, &claim)?;
        let years = desk.times(sentence, all).into_iter().map(|time| time.years).collect();
        let (source, tokens) = match above {
            Some(figure) => (figure, 0..figure.tokens.len()),
            None => (sentence, claim.tokens.clone()),
        };
        let stand = &sentence.reading.stand;
        Some(Self {
            who,
            years,
            said: source.text_of(&tokens),
            place: source.place(&tokens, desk.evidence),
            passage: (stand.text(), stand.block, stand.item),
            claim,
        })
    }

    /// Whether two are of one donor among the same others in the same years, and cannot both be.
    fn contradicts(&self, other: &Self, desk: &Desk<'_, '_>) -> bool {
        let (a, b) = (&self.claim, &other.claim);
        let is_same = self.who == other.who
            && a.end == b.end
            && a.scope == b.scope
            && self.passage != other.passage;
        let is_other = match (a.is_within, b.is_within) {
            (false, false) => a.rank != b.rank,
            (true, false) => b.rank > a.rank,
            (false, true) => a.rank > b.rank,
            (true, true) => false,
        };
        is_same && desk.are_of_years(&self.years, &other.years) && is_other
    }
}

/// Reports the first two places that cannot both be.
pub fn told_twice(standings: &[Standing], desk: &Desk<'_, '_>, findings: &mut Findings) {
    let pairs = standings
        .iter()
        .enumerate()
        .flat_map(|(index, one)| standings.iter().skip(index + 1).map(move |other| (one, other)));
    let mut pairs = pairs.filter(|(one, other)| one.contradicts(other, desk));
    let Some((one, other)) = pairs.next() else { return };
    findings.push(
        Finding::new(
            Code::TextTwice,
            other.place,
            format!("`{}` here, `{}` elsewhere, of one donor among the same", other.said, one.said),
        )
        .label("here")
        .other(one.place, "the same place")
        .help("bring both to one place, or say among whom or of which year each of them is"),
    );
}
