//! Pictures of another country than that of the story that they stand in.

use std::collections::BTreeMap;

use super::Spotted;
use super::donor::Listed;
use super::gazetteer::{Kind, Spot};
use crate::content::Field;
use crate::finding::{Code, Finding, Findings};
use crate::locale::is_donor;
use crate::model::Owner;
use crate::rules::Evidence;
use crate::rules::reading::Reading;

/// A place that names a country.
type Place<'t> = (&'t Reading<'t>, &'t Spot<'t>);

/// What a section and its picture name.
#[derive(Default)]
struct Part<'t> {
    own: Vec<Place<'t>>,
    picture: Vec<Place<'t>>,
}

/// Reports a partner in the caption or the alternative text of a picture whose section names other partners and not this.
///
/// The stories that a story stands in, and those within it, may name it too; the donor may be seen everywhere.
pub fn of_another(
    texts: &[Spotted<'_, '_>],
    listed: &Listed,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let mut parts: BTreeMap<Owner, Part<'_>> = BTreeMap::new();
    for text in texts {
        let stand = text.reading.stand;
        let part = parts.entry(stand.owner).or_default();
        let is_picture = matches!(stand.field, Field::Caption | Field::PictureAlt);
        let places = text.spots.iter().map(|spot| (text.reading, spot));
        if is_picture { part.picture.extend(places) } else { part.own.extend(places) }
    }
    for (owner, part) in &parts {
        let is_around = |other: Owner| owner.holds(other) || other.holds(*owner);
        let related = parts.iter().filter(|(other, _)| *other != owner && is_around(**other));
        let said: Vec<Place<'_>> =
            part.own.iter().chain(related.flat_map(|(_, part)| &part.own)).copied().collect();
        // Who pays is seen nowhere.
        let mut others = said.iter().filter(|(reading, spot)| {
            reading.stand.field != Field::Funder
                && spot.is_country()
                && listed.has(&spot.states)
                && !listed.is_donor(&spot.states)
        });
        let Some((story, other)) = others.next() else { continue };
        let mut told: Vec<Place<'_>> = Vec::new();
        for (reading, spot) in &part.picture {
            let is_named = said.iter().chain(&told).any(|(_, own)| own.shares(spot));
            // People of a co-donor may visit anybody.
            let is_visitor =
                spot.kind != Kind::Country && spot.states.iter().any(|code| is_donor(code));
            if !spot.is_country()
                || is_visitor
                || is_named
                || listed.is_donor(&spot.states)
                || !listed.has(&spot.states)
            {
                continue;
            }
            told.push((reading, spot));
            let name = |spot: &Spot<'_>| {
                let known = spot.states.iter().find(|code| listed.has(&[code]));
                known.map_or_else(String::new, |code| evidence.name_of(code))
            };
            findings.push(
                Finding::new(
                    Code::PictureCountry,
                    reading.place(&spot.bytes, evidence),
                    format!("the picture shows {}, the text beside it is about {}", name(spot), name(other)),
                )
                .label("seen in the picture")
                .other(story.place(&other.bytes, evidence), "told beside it")
                .help("correct what is said of the picture, take another one, or name its country beside it"),
            );
        }
    }
}
