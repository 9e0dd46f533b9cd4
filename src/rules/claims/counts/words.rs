//! The words by which counts, and what they are held against, are known.

use std::collections::{BTreeMap, BTreeSet};

use crate::locale::{Locale, country_codes};
use crate::rules::claims::phrases::Phrases;
use crate::rules::{Evidence, Lexicon};

/// Where a word points, seen from its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointing {
    /// `below`, `overleaf`.
    After,
    /// `above`.
    Before,
    /// `opposite`.
    Beside,
    /// `on this page`.
    Here,
    /// `the following four`, right beside the count.
    Next,
}

impl std::str::FromStr for Pointing {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Ok(match word {
            "after" => Self::After,
            "before" => Self::Before,
            "beside" => Self::Beside,
            "here" => Self::Here,
            "next" => Self::Next,
            _ => return Err(()),
        })
    }
}

/// A kind of part of a document that has a name: the table, the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A table.
    Table,
    /// A list, of bullets or of names.
    List,
    /// A chart.
    Chart,
    /// Milestones.
    Milestones,
}

impl std::str::FromStr for Named {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Ok(match word {
            "table" => Self::Table,
            "list" => Self::List,
            "chart" => Self::Chart,
            "milestones" => Self::Milestones,
            _ => return Err(()),
        })
    }
}

/// The stems of some nouns.
#[derive(Debug)]
pub struct Stems(BTreeSet<String>);

impl Stems {
    fn new(locale: &Locale, id: &str, lexicon: &Lexicon) -> Self {
        let words = locale.message(id, &[]);
        Self(words.split_whitespace().map(|word| lexicon.stem(word)).collect())
    }

    /// Returns whether a stem is among them.
    pub fn has(&self, stem: &str) -> bool {
        self.0.contains(stem)
    }
}

/// All of them.
#[derive(Debug)]
pub struct Words {
    /// Words that count without a numeral: both.
    pub collective: Phrases<u32>,
    /// The same of round numbers: a dozen.
    pub round: Phrases<u32>,
    /// Words before a number whose things are known.
    pub definite: Phrases,
    /// Words that stand for all, or for each, of a number.
    pub whole: Phrases,
    /// Words between a part and the number that it is of.
    pub part_joints: Phrases,
    /// Words before a number of which only some are told.
    pub among: Phrases,
    /// Words that say that others are counted than those told.
    pub rest: Phrases,
    /// Words that lead to some of what was counted.
    pub examples: Phrases,
    /// Words that lead to all of it.
    pub namely: Phrases,
    /// Verbs between what was counted and its names.
    pub copulas: Phrases,
    /// Words with which a sentence leads to a list that completes it.
    pub open: Phrases,
    /// Superlatives.
    pub superlatives: Phrases,
    /// Words that point at a part of the document.
    pub pointing: Phrases<Pointing>,
    /// Words that say that something is told.
    pub tell: Phrases,
    /// Names of the kinds of parts.
    pub parts: Phrases<Named>,
    /// Words of titles and rows that say that not all is there.
    pub other: Phrases,
    /// The same as single words.
    pub others: BTreeSet<String>,
    /// The same of titles alone.
    pub selection: Phrases,
    /// How a row begins that is a part of the one before it.
    pub within: Phrases,
    /// How a row begins that adds up the others.
    pub total: Phrases,
    /// Words beside an ordinal that make a count of it: `the third and last`.
    pub last: Phrases,
    /// Ordinals, each with its number.
    pub ordinals: BTreeMap<String, u32>,
    /// Verbs.
    pub verbs: Phrases,
    /// Words that begin a clause on the name before them.
    pub relative: Phrases,
    /// Words that join the last name of an enumeration.
    pub joining: BTreeSet<String>,
    /// Words between the two ends of a range.
    pub range_joints: BTreeSet<String>,
    /// Words before a range.
    pub range_leads: Phrases,
    /// Phrases that do the same: as well as.
    pub joining_phrases: Phrases,
    /// Prepositions before a place.
    pub places: BTreeSet<String>,
    /// Articles.
    pub articles: BTreeSet<String>,
    /// Pairs of words that one name has, with a joining word between them.
    pub pairs: BTreeSet<(String, String)>,
    /// Things that a list is announced by.
    pub announcing: Stems,
    /// Things that have names in capitals.
    pub named: Stems,
    /// Those of them whose names have a joining word in them.
    pub joined: Stems,
    /// Things that are countries.
    pub countries: Stems,
    /// Things that stories tell of.
    pub stories: Stems,
    /// What dates in a row are.
    pub milestones: Stems,
    /// What big numbers are.
    pub figures: Stems,
    /// What the marks of a chart stand for.
    pub charts: Stems,
    /// Voices, and other words for those who speak.
    pub voices: Stems,
    /// People.
    pub persons: Stems,
    /// Words that say that somebody speaks.
    pub speak: Phrases,
    /// Words that hand over to somebody.
    pub hear: Phrases,
    /// Words by which a story is an example of something.
    pub show: Phrases,
    /// Verbs by which priorities and the like are those of the whole: they guide the work.
    pub guide: Phrases,
    /// Their stems.
    guide_stems: Stems,
    /// Words by which some of the goals are told: those that were reached.
    pub done: Phrases,
    /// Words before a number that is not all.
    pub only: Phrases,
    /// Times.
    pub times: Stems,
    /// What every document is about.
    pub general: BTreeSet<String>,
    /// The donor and the organization.
    pub own_names: BTreeSet<String>,
    /// Words that do not say what a number is of: to give, to work.
    pub plain: Stems,
    /// Verbs that say as little.
    pub light: Phrases,
}

impl Words {
    /// Reads the words of the document's language.
    pub fn new(evidence: &Evidence<'_>) -> Self {
        let (locale, lexicon) = (evidence.locale, &evidence.lexicon);
        let words = |id| Phrases::of_words(locale, id);
        let lines = |id| Phrases::new(locale, id);
        let stems = |id| Stems::new(locale, id, lexicon);
        let message = |id| locale.message(id, &[]);
        let set = |id| message(id).split_whitespace().map(str::to_owned).collect();
        let pairs = message("joined-pairs");
        let pairs = pairs.lines().filter_map(|line| line.trim().split_once(' '));
        let mut pairs: BTreeSet<(String, String)> =
            pairs.map(|(a, b)| (a.to_lowercase(), b.trim().to_lowercase())).collect();
        let joining: BTreeSet<String> = set("joining-words");
        pairs.extend(joined_names(locale, &joining, lexicon));
        let mut general = lexicon.stems(&message("general-things"));
        let own_names = own_names(evidence);
        general.extend(own_names.iter().cloned());
        let verbs = ["verb-words", "past-words", "present-words"].map(message).join(" ");
        Self {
            collective: Phrases::keyed(locale, "collective-numbers"),
            round: Phrases::keyed(locale, "round-numbers"),
            definite: words("known-words"),
            whole: words("whole-words"),
            part_joints: lines("part-joints"),
            among: lines("among-words"),
            rest: words("rest-words"),
            examples: lines("example-words"),
            namely: lines("namely-words"),
            copulas: words("copula-words"),
            open: words("open-words"),
            superlatives: words("superlative-words"),
            pointing: Phrases::keyed(locale, "pointing-words"),
            tell: words("tell-words"),
            parts: Phrases::keyed(locale, "part-words"),
            other: words("other-words"),
            others: set("other-words"),
            selection: words("selection-words"),
            within: lines("within-words"),
            total: lines("total-words"),
            last: words("last-words"),
            ordinals: ordinals(locale),
            verbs: words("verb-words"),
            relative: words("relative-words"),
            joining,
            range_joints: set("range-joints"),
            range_leads: words("range-leads"),
            joining_phrases: lines("joining-phrases"),
            articles: set("article-words"),
            places: set("place-prepositions"),
            pairs,
            announcing: stems("announcing-things"),
            named: stems("named-things"),
            joined: stems("joined-things"),
            countries: stems("country-things"),
            stories: stems("story-things"),
            milestones: stems("milestone-things"),
            figures: stems("figure-things"),
            charts: stems("chart-things"),
            voices: stems("voice-things"),
            persons: stems("person-things"),
            speak: lines("speak-words"),
            hear: lines("hear-words"),
            show: lines("show-words"),
            guide: words("guide-words"),
            guide_stems: stems("guide-words"),
            done: words("done-words"),
            only: words("only-words"),
            times: stems("time-things"),
            general,
            own_names,
            plain: stems("plain-words"),
            light: Phrases::of_text(&verbs),
        }
    }

    /// Returns whether a stem is that of a verb by which priorities are those of the whole.
    pub fn guides(&self, stem: &str) -> bool {
        self.guide_stems.has(stem)
    }

    /// Returns whether a word stands for all that is not named.
    pub fn is_other(&self, word: &str) -> bool {
        self.others.contains(&word.to_lowercase())
    }
}

/// The ordinals that the language writes in words.
fn ordinals(locale: &Locale) -> BTreeMap<String, u32> {
    let word = |place: u32| Some((locale.ordinal_in_words(i64::from(place))?, place));
    (2..=10).filter_map(word).collect()
}

/// The words around the joining words within the names of countries: Bosnia and Herzegovina.
fn joined_names(
    locale: &Locale,
    joining: &BTreeSet<String>,
    lexicon: &Lexicon,
) -> Vec<(String, String)> {
    let names = country_codes().filter_map(|code| locale.country(code));
    let mut pairs = Vec::new();
    for name in names {
        let words: Vec<&str> = name.split([' ', '-']).collect();
        for (index, word) in words.iter().enumerate() {
            let left = index.checked_sub(1).and_then(|index| words.get(index));
            let mut after = words.iter().skip(index + 1);
            let right = after.find(|word| !lexicon.is_function(word));
            if let (true, Some(left), Some(right)) = (joining.contains(*word), left, right) {
                pairs.push((lexicon.bare(left), lexicon.bare(right)));
            }
        }
    }
    pairs
}

/// The stems of the names of the donor and of the organization.
fn own_names(evidence: &Evidence<'_>) -> BTreeSet<String> {
    let (donor, organization) = (&evidence.partnership.donor, &evidence.partnership.organization);
    let locale = evidence.locale;
    let country = donor.country.as_ref().map(|code| code.value.as_str());
    let of_country = [
        country.and_then(|code| locale.country(code)),
        country.and_then(|code| locale.adjective(code)),
    ];
    let written = [&donor.name, &donor.adjective, &organization.short_name];
    let written = written.into_iter().flatten().chain([&organization.name]);
    let names = written.map(|text| text.value.clone()).chain(of_country.into_iter().flatten());
    names.flat_map(|name| evidence.lexicon.stems(&name)).collect()
}
