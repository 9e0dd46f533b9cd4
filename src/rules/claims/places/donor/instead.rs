//! A partner in the place of the donor: whom the title is about, who pays for a story.

use super::super::Spotted;
use super::super::gazetteer::{Kind, Spot};
use super::{Listed, Words};
use crate::content::Field;
use crate::finding::{Code, Finding, Findings};
use crate::locale::is_donor;
use crate::model::Owner;
use crate::rules::Evidence;

/// Reports a title about another donor, who is a partner here, and a story that a partner pays for and the donor does not.
///
/// A country that is no partner is reported already.
pub fn of_the_donor(
    text: &Spotted<'_, '_>,
    words: &Words,
    listed: &Listed,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let reading = text.reading;
    let donor = &evidence.partnership.donor;
    let is_title = reading.stand.text() == (Owner::Masthead, Field::Title);
    let is_funder = reading.stand.field == Field::Funder;
    let (true, Some(country)) = (is_title || is_funder, &donor.country) else { return };
    let is_named = |name: &str| reading.whole().contains(name);
    if donor.name.as_ref().is_some_and(|name| is_named(&name.value)) {
        return;
    }
    let is_meant =
        |spot: &&Spot<'_>| matches!(spot.kind, Kind::Country | Kind::Adjective | Kind::Agency);
    let named: Vec<&Spot<'_>> = text.spots.iter().filter(is_meant).collect();
    let is_partner = |spot: &&&Spot<'_>| listed.has(&spot.states);
    let Some(first) = named.iter().find(is_partner) else { return };
    let names_donor = named.iter().any(|spot| listed.is_donor(&spot.states));
    let short = evidence.partnership.organization.short_name.as_ref();
    let is_with = short.is_some_and(|name| is_named(&name.value));
    let gives = reading.words.iter().any(|word| {
        let bare = word.bare();
        words.offices.contains(bare) || words.gifts.contains(bare)
    });
    let is_claim = if is_title {
        is_with && first.states.iter().any(|code| is_donor(code))
    } else {
        gives || reading.is_alone(&first.bytes) || first.kind == Kind::Agency
    };
    if names_donor || !is_claim {
        return;
    }
    let other = first.states.iter().find(|code| listed.has(&[code])).map_or("", |code| code);
    let (says, label, help) = if is_title {
        ("the title is about", "named in the title", "correct the title, or name the donor in it")
    } else {
        (
            "the story is paid for by",
            "its funder",
            "correct the funder, or name the donor beside it",
        )
    };
    let message = format!(
        "{says} {}, and the donor is {}",
        evidence.name_of(other),
        evidence.name_of(&country.value)
    );
    findings.push(
        Finding::new(Code::TextDonor, reading.place(&first.bytes, evidence), message)
            .label(label)
            .other(country.span, "the donor")
            .help(help),
    );
}
