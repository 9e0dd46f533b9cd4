//! What single words of a sentence are for.

/// What a word of a sentence is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// What is given: contributions.
    Money,
    /// How much of what the words behind it name: level.
    Measure,
    /// What a chart is drawn with: line.
    Mark,
    /// An adjective that leaves figures what they are: yearly.
    Plain,
    /// Who gives.
    Donor,
    /// Who or what gets a part.
    Recipient,
    /// A year.
    Year,
    Determiner,
    Preposition,
    Pronoun,
    /// What begins a clause of its own.
    Breaker,
    /// A pronoun that stands for the noun before it.
    Relative,
    /// And, or.
    Joint,
    Adverb,
    Auxiliary,
    /// What a donor does: gave.
    Gives,
    /// What an amount does: came to.
    Reaches,
    Rises,
    Falls,
    Stable,
    /// A verb that says by itself that nothing has happened: `augmenter`.
    Infinitive,
    /// What has not happened: will, plans to.
    Unreal,
    /// What makes a verb one that has not happened: to.
    UnrealMark,
    /// A preposition of belonging.
    Linking,
    Negation,
    /// What denies together with a word behind it: `ne`.
    Particle,
    /// What measures otherwise: per head.
    OtherScale,
    /// What limits an order to some: bilateral.
    Limit,
    /// What leads from a change to its size: by.
    By,
    /// What leads to a whole: of.
    Of,
    /// What leads to where a change ends: to.
    To,
    /// What leads to where a change begins: from.
    From,
    /// What says that somebody has a place: ranks.
    Leads,
    /// What stands between who comes first and who comes after: ahead of.
    Ahead,
    /// What leads to a point in time that ends what is looked at: until.
    Until,
    /// What leads to a point in time from which on is looked: since.
    Since,
    /// A whole that says no more of itself: it, them.
    Whole,
    /// A part of a whole: share.
    Part,
    /// What leads to those that somebody has a place among.
    Among,
    /// What a place in an order is called: rank.
    Place,
    /// What an amount does between its two ends: went.
    Goes,
    /// What a part does that gets something: receives.
    Gets,
    /// What leads to the year in which something happened: in.
    In,
    /// What says that something had happened by then.
    Had,
    /// What takes something out right before all: nearly every year.
    Nearly,
    /// The same right behind it: every year but one.
    But,
    /// What leads to the same said otherwise: or.
    Or,
    /// What stands for a time that was named before: then.
    Then,
    /// What makes a number a multiple: times.
    Times,
    /// One, as an article.
    One,
    /// What a donor is called besides: the country.
    Giver,
    /// What denies all times: never.
    Never,
    /// What stands for all that was not named: the others.
    Rest,
    /// A number of people or things, by a word that names none: the class, the number.
    Crowd,
    /// What comes later, nobody knows when: again.
    Later,
    /// What may also be no motion: up, down.
    Direction,
    /// What leads to a year behind which is looked: after.
    After,
    /// What stands before a participle: has.
    Perfect,
    /// Only.
    Only,
    /// Nobody.
    Nobody,
    /// An article that elsewhere is a preposition: `des contributions`.
    Partitive,
    /// What leads to what something is for: for.
    Purpose,
    /// What leads to those who come before: after.
    Behind,
    /// A pronoun that takes what belongs to it: `celui aux sols`.
    Demonstrative,
}

/// The message that lists the words of each kind.
pub(super) const LISTS: [(Kind, &str); 64] = [
    (Kind::Money, "claim-money"),
    (Kind::Measure, "claim-measures"),
    (Kind::Mark, "claim-marks"),
    (Kind::Plain, "claim-plain"),
    (Kind::Donor, "claim-donors"),
    (Kind::Recipient, "claim-recipients"),
    (Kind::Year, "claim-years"),
    (Kind::Determiner, "claim-determiners"),
    (Kind::Preposition, "claim-prepositions"),
    (Kind::Pronoun, "claim-pronouns"),
    (Kind::Breaker, "claim-breakers"),
    (Kind::Relative, "claim-relatives"),
    (Kind::Joint, "claim-joints"),
    (Kind::Adverb, "claim-adverbs"),
    (Kind::Auxiliary, "claim-auxiliaries"),
    (Kind::Gives, "claim-gives"),
    (Kind::Reaches, "claim-reaches"),
    (Kind::Rises, "claim-rises"),
    (Kind::Falls, "claim-falls"),
    (Kind::Stable, "claim-stable"),
    (Kind::Infinitive, "claim-infinitives"),
    (Kind::Unreal, "claim-unreal"),
    (Kind::UnrealMark, "claim-unreal-marks"),
    (Kind::Linking, "claim-linking"),
    (Kind::Negation, "claim-negations"),
    (Kind::Particle, "claim-particles"),
    (Kind::OtherScale, "claim-other-scales"),
    (Kind::Limit, "claim-limits"),
    (Kind::By, "claim-by"),
    (Kind::Of, "claim-of"),
    (Kind::To, "claim-to"),
    (Kind::From, "claim-from"),
    (Kind::Leads, "claim-leads"),
    (Kind::Ahead, "claim-ahead"),
    (Kind::Until, "claim-until"),
    (Kind::Since, "claim-since"),
    (Kind::Whole, "claim-wholes"),
    (Kind::Part, "claim-parts"),
    (Kind::Among, "claim-among"),
    (Kind::Place, "claim-places"),
    (Kind::Goes, "claim-goes"),
    (Kind::Gets, "claim-gets"),
    (Kind::In, "claim-in"),
    (Kind::Had, "claim-had"),
    (Kind::Nearly, "claim-nearly"),
    (Kind::But, "claim-but"),
    (Kind::Or, "claim-or"),
    (Kind::Then, "claim-then"),
    (Kind::Times, "claim-times-words"),
    (Kind::One, "claim-one"),
    (Kind::Giver, "claim-givers"),
    (Kind::Never, "claim-never"),
    (Kind::Rest, "claim-rest"),
    (Kind::Crowd, "claim-crowds"),
    (Kind::Later, "claim-later"),
    (Kind::Direction, "claim-directions"),
    (Kind::After, "claim-after"),
    (Kind::Perfect, "claim-perfect"),
    (Kind::Only, "claim-only"),
    (Kind::Nobody, "claim-nobody"),
    (Kind::Behind, "claim-behind"),
    (Kind::Partitive, "claim-partitives"),
    (Kind::Purpose, "claim-purposes"),
    (Kind::Demonstrative, "claim-demonstratives"),
];
