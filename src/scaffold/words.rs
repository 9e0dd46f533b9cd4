//! What a new factsheet says, in the words of a language.

use super::english::English;
use super::events::What;
use super::french::French;
use super::portrait::Portrait;
use super::room::Room;
use crate::import::{Region, RevenueType};
use crate::model::Of;

/// The languages that new factsheets can be written in.
pub const LANGUAGES: &[&str] = &["en", "fr"];

/// Returns the words of a language.
pub(super) fn of(language: &str) -> Option<&'static dyn Words> {
    match language {
        "en" => Some(&English),
        "fr" => Some(&French),
        _ => None,
    }
}

/// One of the big numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Figure {
    /// All contributions.
    Total,
    /// Assessed contributions.
    Assessed,
    /// Those of the last year.
    Last,
    /// What the assessed contributions are of those of all governments.
    Share,
    /// What the organization spent in the donor's country.
    ExpensesHere,
    /// Voluntary contributions.
    Voluntary,
    /// The place in the last year.
    Rank,
}

/// What a person has to write: what each text is to say, and in about how many words.
#[derive(Debug)]
pub(super) struct Drafts {
    /// The title of the story.
    pub(super) story_title: String,
    /// Where it happens.
    pub(super) location: String,
    /// The story.
    pub(super) story: String,
    /// Its number.
    pub(super) number: String,
    /// What that counts.
    pub(super) number_label: String,
    /// What the picture shows.
    pub(super) alt: String,
    /// What stands below it.
    pub(super) caption: String,
    /// The heading of the priorities.
    pub(super) priorities_title: String,
    /// The priorities.
    pub(super) priorities: String,
    /// What somebody of the donor says.
    pub(super) quote: String,
    /// Who says it.
    pub(super) by: String,
    /// As what.
    pub(super) role: String,
}

/// What is shown, and what it is of.
pub(super) type Labelled = (&'static str, &'static str);

/// The texts of a new factsheet in a language: they say what the data say, and no more. Each chooses by the cases of the
/// portrait, and names only facts that these have taken.
pub(super) trait Words: Sync {
    /// What the data are called, and who publishes them.
    fn source(&self) -> Labelled;
    /// What a chart would call what was spent.
    fn expenses(&self) -> &'static str;
    /// What the data of what was spent are called.
    fn expenses_source(&self) -> &'static str;
    /// The name of a part of the world.
    fn region(&self, region: Region) -> &'static str;
    /// What a chart calls a type of revenue.
    fn revenue(&self, revenue: RevenueType) -> &'static str;
    /// What a chart calls all voluntary contributions.
    fn voluntary(&self) -> &'static str;
    /// The title of the document, of the donor's name and the organization's.
    fn title(&self, donor: &str, short: &str) -> String;
    /// What a reader in a hurry should know.
    fn lead(&self, portrait: &Portrait<'_>) -> String;
    /// A big number, and what it is.
    fn figure(&self, figure: Figure) -> Labelled;
    /// What the text on the contributions says first.
    fn contributions_title(&self, portrait: &Portrait<'_>) -> &'static str;
    /// The paragraphs on the contributions.
    fn contributions(&self, portrait: &Portrait<'_>) -> Vec<String>;
    /// What the bar of all kinds shows, and of what it is.
    fn kinds(&self, portrait: &Portrait<'_>) -> Labelled;
    /// What the bars of the last year show, and of what they are.
    fn latest(&self, portrait: &Portrait<'_>) -> Labelled;
    /// What the bars of where the organization spends show, of what they are, and what they are not.
    fn regions(&self) -> (&'static str, &'static str, &'static str);
    /// What the table of the governments shows, of what it is, and what a rank is.
    fn among(&self, portrait: &Portrait<'_>) -> (&'static str, &'static str, &'static str);
    /// What the columns show, and of what they are.
    fn by_year(&self, portrait: &Portrait<'_>) -> (String, &'static str);
    /// What a person has to write.
    fn drafts(&self, portrait: &Portrait<'_>, room: &Room) -> Drafts;
    /// The heading of the years that stand out.
    fn events_title(&self, of: Of) -> &'static str;
    /// Why a year stands out.
    fn event(&self, what: What, of: Of) -> String;
    /// What the figures are: a heading and paragraphs.
    fn about(&self, has_ranks: bool) -> (&'static str, String);
}
