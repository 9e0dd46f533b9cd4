//! Who pays for a story: in a donor's sheet, the donor, with others or alone.

use super::super::Spotted;
use super::super::gazetteer::{Kind, Spot};
use super::{Listed, Words};
use crate::check::rules::Evidence;
use crate::finding::{Code, Finding, Findings};

/// Reports a story that is paid for by a partner and not by the donor; a country that is no partner is reported already.
pub fn of_a_partner(
    text: &Spotted<'_, '_>,
    words: &Words,
    listed: &Listed,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let reading = text.reading;
    let donor = &evidence.partnership.donor;
    let (true, Some(country)) = (reading.stand.path.ends_with(".funder"), &donor.country) else {
        return;
    };
    let is_named = |name: &str| reading.whole().contains(name);
    if donor.name.as_ref().is_some_and(|name| is_named(&name.value)) {
        return;
    }
    let is_funder =
        |spot: &&Spot<'_>| matches!(spot.kind, Kind::Country | Kind::Adjective | Kind::Agency);
    let funders: Vec<&Spot<'_>> = text.spots.iter().filter(is_funder).collect();
    let gives = reading.words.iter().any(|word| {
        let bare = evidence.lexicon.bare(word.text);
        words.offices.contains(&bare) || words.gifts.contains(&bare)
    });
    let is_partner = |spot: &&&Spot<'_>| listed.has(&spot.states);
    let Some(first) = funders.iter().find(is_partner) else { return };
    let is_whole = reading.is_alone(&first.bytes);
    if !(gives || is_whole || first.kind == Kind::Agency)
        || funders.iter().any(|spot| listed.is_donor(&spot.states))
    {
        return;
    }
    let name = |code: &str| evidence.name_of(code);
    let other = first.states.iter().find(|code| listed.has(&[code])).map_or("", |code| code);
    findings.push(
        Finding::new(
            Code::TextDonor,
            reading.place(&first.bytes, evidence),
            format!(
                "the story is paid for by {}, and the donor is {}",
                name(other),
                name(&country.value)
            ),
        )
        .label("its funder")
        .other(country.span, "the donor")
        .help("correct the funder, or name the donor beside it"),
    );
}
