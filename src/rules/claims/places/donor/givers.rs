//! Money of another donor who is a partner, told as the donor’s: `Sweden contributed 14.9 million` in the sheet of Denmark.
//!
//! A partner may give beside the donor: that is told with the donor, by a word such as `also`, or of both alike.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::super::Spotted;
use super::super::gazetteer::{Kind, Spot};
use super::adjectives::Noun;
use super::spoken::{MAX_WORDS, Near};
use super::{Listed, Words};
use crate::content::{Field, Role};
use crate::finding::{Code, Finding, Findings, Span};
use crate::locale::is_donor;
use crate::mentions::What;
use crate::rules::Evidence;
use crate::rules::claims::shares::{Share, Shares};
use crate::rules::runs::{self, Stand, Word};

/// The most words between a gift and who gave it: `contributions volontaires de la Suède`.
const MAX_BACK: usize = 4;

/// What a text says that somebody gives.
struct Gift {
    /// The text among all.
    text: usize,
    /// The country.
    code: &'static str,
    place: Span,
    /// Which contributions it is of.
    kinds: BTreeSet<Share>,
    /// Whether it is the donor who gives.
    is_own: bool,
}

/// Reports gifts of partners that stand where those of the donor are told.
pub fn of_partners(
    texts: &[Spotted<'_, '_>],
    words: &Words,
    listed: &Listed,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let Some(country) = &evidence.partnership.donor.country else { return };
    let shares = &evidence.shares;
    let gifts: Vec<Gift> = texts
        .iter()
        .enumerate()
        .flat_map(|(index, text)| {
            let near = Near { text, words, listed, evidence };
            near.gifts(index, texts, shares)
        })
        .collect();
    let stand = |gift: &Gift| texts.get(gift.text).map(|text| text.reading.stand);
    let mut groups: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    for gift in gifts.iter().filter(|gift| !gift.is_own) {
        // What the donor gives of the same kind in the same place, a partner gives beside it.
        let is_beside = gifts.iter().any(|own| {
            own.is_own
                && stand(own).map(|own| own.owner) == stand(gift).map(|own| own.owner)
                && own.kinds == gift.kinds
        });
        let is_known = findings.iter().any(|finding| {
            let place = finding.place().filter(|_| finding.code == Code::TextDonor);
            place.is_some_and(|place| super::overlaps(place, gift.place))
        });
        if !is_beside && !is_known {
            groups.entry(gift.code).or_default().push(gift.place);
        }
    }
    for (code, places) in groups {
        let Some((first, rest)) = places.split_first() else { continue };
        let (other, own) = (evidence.name_of(code), evidence.name_of(&country.value));
        let message = format!("contributions of {other} are told as those of {own}");
        let mut finding = Finding::new(Code::TextDonor, *first, message).label("another donor");
        for place in rest {
            finding = finding.other(*place, "here, too");
        }
        findings.push(finding.other(country.span, "the donor").help(format!(
            "name the donor, or say that {other} gave beside it: `together with`, `also`"
        )));
    }
}

impl<'a> Near<'_, '_, 'a> {
    /// Returns what the text says that the donor gives, or a partner who is known as one.
    fn gifts(&self, index: usize, texts: &[Spotted<'_, '_>], shares: &Shares) -> Vec<Gift> {
        let reading = self.text.reading;
        if reading.role == Role::Quote || reading.stand.field.is_alt() {
            return Vec::new();
        }
        let mut gifts = Vec::new();
        for spot in &self.text.spots {
            let is_own = self.listed.is_donor(&spot.states);
            let is_partner = !is_own && self.listed.has(&spot.states);
            let code = spot.states.iter().find(|code| is_own || is_donor(code));
            let Some(code) = code.filter(|_| is_own || is_partner && !spot.is_fact) else {
                continue;
            };
            let Some(bytes) = self.gift(spot).filter(|_| !self.is_theirs(&spot.bytes)) else {
                continue;
            };
            let sentence = reading.sentence_at(spot.bytes.start);
            let kinds = shares.kinds(reading.words_in(&sentence), self.evidence);
            if is_own || self.is_in_place_of_donor(&sentence, &kinds, texts) {
                let place = reading.place(&bytes, self.evidence);
                gifts.push(Gift { text: index, code, place, kinds, is_own });
            }
        }
        gifts
    }

    /// Returns whether a sentence about a partner's gift says what the sheet says of the donor: in a title or a label, of
    /// contributions of a kind, or to the organization.
    fn is_in_place_of_donor(
        &self,
        sentence: &Range<usize>,
        kinds: &BTreeSet<Share>,
        texts: &[Spotted<'_, '_>],
    ) -> bool {
        let reading = self.text.reading;
        let in_it = |spot: &&Spot<'_>| sentence.contains(&spot.bytes.start);
        let is_other = |spot: &Spot<'_>| {
            self.listed.is_donor(&spot.states) || matches!(spot.kind, Kind::Region | Kind::Regional)
        };
        let names_donor = self.text.spots.iter().filter(in_it).any(is_other);
        let words = reading.words_in(sentence);
        let is_beside = words.iter().any(|word| self.words.beside.contains(word.bare()));
        if names_donor || is_beside {
            return false;
        }
        let stand = reading.stand;
        if let Field::Label(place) = stand.field {
            let value = (stand.owner, Field::Value(place));
            return has_money(texts, |other| other.text() == value);
        }
        if stand.row().is_some() {
            return has_money(texts, |other| other.row() == stand.row());
        }
        let is_money = reading
            .mentions_in(sentence)
            .iter()
            .any(|mention| matches!(mention.what, What::Money { .. }));
        // What a chart draws of another country is read with its rows.
        if stand.field == Field::Title && (is_money || reading.role != Role::ChartTitle) {
            return stand.is_heading() && !self.is_story();
        }
        is_money && (!kinds.is_empty() || self.names_organization(words))
    }

    /// Returns whether the text stands in a story, which is of one project.
    fn is_story(&self) -> bool {
        crate::rules::claims::is_story(self.text.reading.stand.owner, self.evidence)
    }

    /// Returns whether words name the organization: by its name, or by a noun of it: `the Fund`.
    fn names_organization(&self, words: &[Word<'_>]) -> bool {
        let organization = &self.evidence.partnership.organization;
        let lexicon = &self.evidence.lexicon;
        let names = [Some(&organization.name), organization.short_name.as_ref()];
        let stems: BTreeSet<String> =
            names.into_iter().flatten().flat_map(|name| lexicon.stems(&name.value)).collect();
        words
            .iter()
            .skip(1)
            .filter(|word| word.is_capital())
            .any(|word| lexicon.stems(word.text).iter().any(|stem| stems.contains(stem)))
    }

    /// Returns the words that say that a country gives something.
    fn gift(&self, spot: &Spot<'_>) -> Option<Range<usize>> {
        match spot.kind {
            Kind::Country => {
                let gives = self.gives(spot, &self.words.deeds)
                    || self.gives(spot, &self.words.gives)
                    || self.gives(spot, &self.words.grants)
                    || self.has_office(spot) && self.has_deed(spot.words.end)
                    || self.is_doer(spot)
                    || self.owns_gift(spot)
                    || self.follows_gift(spot);
                gives.then(|| spot.bytes.clone())
            }
            Kind::Adjective => {
                let is_back = self.evidence.lexicon.has_noun_first();
                let noun = if is_back { self.noun_before(spot) } else { self.noun_behind(spot) };
                match noun? {
                    Noun::Gift(index) => Some(self.with(spot, index)),
                    Noun::Office(index) => {
                        let end = spot.words.end.max(index + 1);
                        self.has_deed(end).then(|| self.with(spot, index))
                    }
                    Noun::People(_) | Noun::Money(_) => None,
                }
            }
            Kind::Capital => self.gives(spot, &self.words.gives).then(|| spot.bytes.clone()),
            Kind::Agency => self.has_deed(spot.words.end).then(|| spot.bytes.clone()),
            Kind::People | Kind::Person | Kind::City | Kind::Region | Kind::Regional => None,
        }
    }

    /// Returns whether a word is what a donor does: of adverbs and verbs that only help, the next one.
    fn has_deed(&self, from: usize) -> bool {
        let rest = self.text.reading.words.get(from..).unwrap_or_default();
        let deed = rest.iter().take(MAX_WORDS).find(|word| !self.is_filler(word));
        deed.is_some_and(|deed| self.is_deed(deed.bare()))
    }

    /// Returns whether a word only helps the verb after it.
    pub(super) fn is_filler(&self, word: &Word<'_>) -> bool {
        word.is_function() || self.words.adverb_endings.iter().any(|end| word.bare().ends_with(end))
    }

    /// Returns whether a country stands behind what it did: `versés par la Suède`.
    fn is_doer(&self, spot: &Spot<'_>) -> bool {
        let before = spot.words.start.saturating_sub(MAX_BACK)..spot.words.start;
        let before = self.text.reading.words.get(before).unwrap_or_default();
        let is_doer = |word: &Word<'_>| self.words.doers.contains(word.bare());
        let Some(at) = before.iter().rposition(is_doer) else { return false };
        let (deed, articles) = (at.checked_sub(1), before.get(at + 1..).unwrap_or_default());
        let deed = deed.and_then(|deed| before.get(deed));
        deed.is_some_and(|deed| self.is_deed(deed.bare())) && articles.iter().all(Word::is_function)
    }

    fn is_deed(&self, word: &str) -> bool {
        [&self.words.deeds, &self.words.gives, &self.words.grants]
            .iter()
            .any(|list| list.contains(word))
    }

    /// Returns whether a country stands behind an office: `the Government of Sweden`.
    fn has_office(&self, spot: &Spot<'_>) -> bool {
        let before = spot.words.start.saturating_sub(MAX_BACK)..spot.words.start;
        let before = self.text.reading.words.get(before).unwrap_or_default();
        before.iter().any(|word| self.words.offices.contains(word.bare()))
    }

    /// Returns whether a gift stands behind the name of its owner: `Sweden’s core contributions`.
    fn owns_gift(&self, spot: &Spot<'_>) -> bool {
        let is_owner = matches!(spot.tail, "’s" | "'s" | "’" | "'");
        let rest = self.text.reading.words.get(spot.words.end..).unwrap_or_default();
        let is_open = |word: &&Word<'_>| self.words.between.contains(word.bare());
        let gift = rest.iter().take(MAX_BACK).find(|word| !is_open(word));
        is_owner && gift.is_some_and(|gift| self.words.gifts.contains(gift.bare()))
    }

    /// Returns whether a country stands behind what it gave: `contributions of Sweden`, `fonds venus de Suède`.
    fn follows_gift(&self, spot: &Spot<'_>) -> bool {
        let joints = self.evidence.locale.message("giver-joints", &[]);
        let elided = spot.head.trim_end_matches(['’', '\'']).to_lowercase();
        let mut is_led = runs::lists(&joints, &elided);
        for back in 1..=MAX_BACK + 1 {
            let Some(word) = spot.words.start.checked_sub(back).and_then(|at| self.word(at)) else {
                return false;
            };
            let bare = word.bare();
            if !word.after.trim().is_empty() {
                return false;
            }
            if self.words.gifts.contains(bare) {
                return is_led;
            }
            is_led |= runs::lists(&joints, bare);
            let is_between = self.words.between.contains(bare) || word.is_function();
            if !is_between {
                return false;
            }
        }
        false
    }
}

/// Returns whether one of some texts has an amount of money.
fn has_money(texts: &[Spotted<'_, '_>], is_of: impl Fn(Stand) -> bool) -> bool {
    let mut own = texts.iter().filter(|text| is_of(text.reading.stand));
    own.any(|text| {
        let mentions = text.reading.mentions.iter();
        mentions.into_iter().any(|mention| matches!(mention.what, What::Money { .. }))
    })
}
