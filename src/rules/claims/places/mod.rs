//! Countries in the wrong place: of another donor, of another picture, of another region.

mod captions;
mod donor;
mod gazetteer;
mod regions;

use crate::content::Role;
use crate::finding::{Findings, Span};
use crate::input::Text;
use crate::rules::Evidence;
use crate::rules::countries::Named;
use crate::rules::countries::find::Namesakes;
use crate::rules::countries::unlisted::Reported;
use crate::rules::reading::Reading;
use crate::rules::runs::{Run, Stand};
use gazetteer::{Gazetteer, Kind, Spot};

/// A passage with the places where it names countries and regions.
struct Spotted<'r, 'a> {
    reading: &'r Reading<'a>,
    spots: Vec<Spot<'a>>,
}

/// Reports what points to a country that the document does not list, pictures of another country than their story's, and
/// lists of a region with a country of another; `unlisted` are the countries that are reported by their names already.
pub fn misplaced(
    names: &[Named<'_, '_>],
    unlisted: &Reported,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let gazetteer = Gazetteer::new(evidence.locale);
    let listed = donor::Listed::new(&gazetteer, evidence);
    let texts: Vec<Spotted<'_, '_>> = names
        .iter()
        .map(|named| Spotted { reading: named.reading, spots: gazetteer.spots(named) })
        .collect();
    donor::others(&texts, &gazetteer, &listed, unlisted, evidence, findings);
    captions::of_another(&texts, &listed, evidence, findings);
    regions::lists(&texts, &listed, evidence, findings);
}

/// Returns the countries that a plain text names in any way, each with its place.
fn named_by(
    text: &Text,
    gazetteer: &Gazetteer,
    evidence: &Evidence<'_>,
) -> Vec<(Span, Vec<&'static str>)> {
    let (span, is_fact, is_work) = (text.span, false, false);
    let run = Run { text: &text.value, span, is_fact, facts: &[], is_work };
    let Evidence { reader, lexicon, locale, .. } = evidence;
    let reading = Reading::new(Role::Prose, Stand::default(), &vec![run], reader, lexicon);
    let named = Named::read(&reading, reader, locale, &Namesakes::new(locale));
    let spots = gazetteer.spots(&named).into_iter();
    let spots = spots.filter(|spot| match spot.kind {
        Kind::Country | Kind::Adjective | Kind::People | Kind::Agency => true,
        Kind::Person | Kind::Capital | Kind::City | Kind::Region | Kind::Regional => false,
    });
    spots.map(|spot| (text.place(spot.bytes.start, spot.bytes.end), spot.states)).collect()
}
