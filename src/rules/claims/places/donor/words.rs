//! The words of a language that make a country a donor.

use std::collections::BTreeSet;

use crate::locale::Locale;

/// The words of a language that make a country a donor.
pub struct Words {
    /// What a government is made of: ministry, ambassador.
    pub offices: BTreeSet<String>,
    /// Those that are never abroad.
    pub home_offices: BTreeSet<String>,
    /// What a country gives, and who gives it: funding, taxpayers.
    pub gifts: BTreeSet<String>,
    /// Whom and what a donor sends, in the plural: engineers, laboratories.
    pub people: BTreeSet<String>,
    /// What may stand between an adjective and those: core, financial.
    pub between: BTreeSet<String>,
    /// What an organization has in its name that is none of a government: union, council.
    pub civil: BTreeSet<String>,
    /// What joins the parts of an office's name: ministère *des* Affaires étrangères.
    pub office_joints: BTreeSet<String>,
    /// What follows an adjective and a hyphen: funded.
    pub endings: BTreeSet<String>,
    /// What a donor does with money, and what was done by it: pays, funded.
    pub deeds: BTreeSet<String>,
    /// The same and what is given otherwise: gave.
    pub gives: BTreeSet<String>,
    /// The same of what may be anything else: provided.
    pub grants: BTreeSet<String>,
    /// What stands before a gift that is somebody's own: its contribution.
    pub owners: BTreeSet<String>,
    /// What stands before the name of a place that is one, or before somebody who does something: in, from, by.
    pub places: BTreeSet<String>,
    /// Of those the one before a doer.
    pub doers: BTreeSet<String>,
    /// What stands before whose view something is: for Madrid.
    pub views: BTreeSet<String>,
    /// What a city is called from where a country is governed, and what may stand before or behind the word.
    pub capitals: BTreeSet<String>,
    pub capital_joints: BTreeSet<String>,
    /// Offices of a whole country that sit in its capital alone.
    pub seats: BTreeSet<String>,
    /// What makes an office one of a part of the country: provincial.
    pub local: BTreeSet<String>,
    /// What a clause about somebody begins with: who, which.
    pub relatives: BTreeSet<String>,
    /// How adverbs end.
    pub adverb_endings: BTreeSet<String>,
    /// What says that somebody gives beside others: also, together.
    pub beside: BTreeSet<String>,
    /// What denies.
    pub negations: BTreeSet<String>,
    /// What happens in a capital: signed, consultations.
    pub acts: BTreeSet<String>,
    /// Meetings of everybody: conference, summit.
    pub meetings: BTreeSet<String>,
    /// Where somebody comes from: engineers *from* Tokyo.
    pub origins: BTreeSet<String>,
    /// What money is called: kroner, dollars.
    pub money: BTreeSet<String>,
    /// Names of money that say whose it is, with the codes of its countries.
    pub money_names: Vec<(String, Vec<String>)>,
    /// What stands before a people that is called by its adjective.
    pub articles: BTreeSet<String>,
    /// What follows them: have.
    pub followers: BTreeSet<String>,
    /// What stands before one of a people: every.
    pub leads: BTreeSet<String>,
    /// What makes an adjective before it part of a name.
    pub not_before: BTreeSet<String>,
    /// Words that join two: and.
    pub joints: BTreeSet<String>,
    /// Columns of data files whose values are donors.
    pub columns: BTreeSet<String>,
}

impl Words {
    /// Reads the words of a language.
    pub fn new(locale: &Locale) -> Self {
        let set = |id: &str| {
            let list = locale.message(id, &[]);
            list.split_whitespace().map(str::to_owned).collect::<BTreeSet<_>>()
        };
        let money_names = locale.message("donor-money-names", &[]);
        let money_names = money_names.lines().filter_map(|line| {
            let mut parts = line.split_whitespace().map(str::to_owned);
            Some((parts.next()?, parts.collect()))
        });
        Self {
            offices: set("donor-offices"),
            home_offices: set("donor-home-offices"),
            gifts: set("donor-gifts"),
            people: set("donor-people"),
            between: set("donor-between"),
            civil: set("donor-civil-words"),
            office_joints: set("donor-office-joints"),
            endings: set("donor-endings"),
            deeds: set("donor-deeds"),
            gives: set("claim-gives"),
            grants: set("giver-grants"),
            owners: set("donor-owners"),
            places: set("donor-place-words"),
            doers: set("donor-doer-words"),
            views: set("donor-view-words"),
            capitals: set("capital-words"),
            capital_joints: set("capital-joints"),
            seats: set("capital-offices"),
            local: set("local-words"),
            relatives: set("claim-relatives"),
            adverb_endings: set("claim-adverb-endings"),
            beside: set("giver-beside"),
            negations: set("donor-negations"),
            acts: set("donor-acts"),
            meetings: set("donor-meetings"),
            origins: set("donor-origins"),
            money: set("donor-money"),
            money_names: money_names.collect(),
            articles: set("people-articles"),
            followers: set("people-followers"),
            leads: set("people-leads"),
            not_before: set("adjective-not-before"),
            joints: set("joining-words"),
            columns: set("donor-columns"),
        }
    }
}
