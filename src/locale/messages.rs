//! The shipped languages, and the words that each brings.

use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::countries::Countries;

/// Every shipped language; a new one is its files in `templates/locales/` and one row here.
static LANGUAGES: [Language; 2] = [
    Language::new(
        "en",
        // The dates and lists of English as written outside the United States, as at the United Nations.
        "en-001",
        include_str!("../../templates/locales/en.ftl"),
        include_str!("../../templates/locales/countries.en.tsv"),
        [
            include_str!("../../templates/locales/capitals.en.tsv"),
            include_str!("../../templates/locales/cities.en.tsv"),
            include_str!("../../templates/locales/agencies.en.tsv"),
            include_str!("../../templates/locales/regions.en.tsv"),
        ],
    ),
    Language::new(
        "fr",
        "fr",
        include_str!("../../templates/locales/fr.ftl"),
        include_str!("../../templates/locales/countries.fr.tsv"),
        [
            include_str!("../../templates/locales/capitals.fr.tsv"),
            include_str!("../../templates/locales/cities.fr.tsv"),
            include_str!("../../templates/locales/agencies.fr.tsv"),
            include_str!("../../templates/locales/regions.fr.tsv"),
        ],
    ),
];

/// One shipped language.
pub(super) struct Language {
    /// The language's tag.
    pub(super) tag: &'static str,
    /// The tag that ICU formats by where a document names no region.
    pub(super) formats: &'static str,
    /// The Fluent file.
    messages: &'static str,
    /// The table of countries.
    pub(super) countries: &'static str,
    /// The names of capitals, after the codes of their countries; may be empty.
    pub(super) capitals: &'static str,
    /// The names of large cities that are no capitals, after the codes of their countries; may be empty.
    pub(super) cities: &'static str,
    /// The names of agencies, after the codes of their countries; may be empty.
    pub(super) agencies: &'static str,
    /// The names and adjectives of regions; may be empty.
    pub(super) regions: &'static str,
    /// The messages, parsed when the first is asked for.
    bundle: OnceLock<FluentBundle<FluentResource>>,
    /// The countries, read when the first is asked for.
    read: OnceLock<Countries>,
}

impl Language {
    /// Makes a row of the table.
    const fn new(
        tag: &'static str,
        formats: &'static str,
        messages: &'static str,
        countries: &'static str,
        [capitals, cities, agencies, regions]: [&'static str; 4],
    ) -> Self {
        Self {
            tag,
            formats,
            messages,
            countries,
            capitals,
            cities,
            agencies,
            regions,
            bundle: OnceLock::new(),
            read: OnceLock::new(),
        }
    }

    /// Returns the countries, read once for all documents.
    pub(super) fn countries(&'static self) -> &'static Countries {
        self.read.get_or_init(|| Countries::new(self))
    }

    /// Returns the Fluent file.
    #[cfg(test)]
    pub(super) fn source(&self) -> &'static str {
        self.messages
    }

    /// Writes a message, or its name where the file lacks it.
    pub(super) fn message(&self, id: &str, variables: &[(&str, FluentValue<'_>)]) -> String {
        self.find_message(id, variables).unwrap_or_else(|| id.to_owned())
    }

    /// Writes a message, or none where the file lacks it.
    pub(super) fn find_message(
        &self,
        id: &str,
        variables: &[(&str, FluentValue<'_>)],
    ) -> Option<String> {
        self.write(id, variables).map(|(text, _)| text)
    }

    /// Writes a message, with what it refers to and was not given.
    pub(super) fn write(
        &self,
        id: &str,
        variables: &[(&str, FluentValue<'_>)],
    ) -> Option<(String, Vec<FluentError>)> {
        write(self.bundle.get_or_init(|| self.parse(self.messages)), id, variables)
    }

    /// Writes one message for which it would not pay to parse the whole file.
    pub(super) fn entry(&self, id: &str) -> Option<String> {
        let mut ahead = self.messages.match_indices(id);
        let (start, _) = ahead.find(|(at, _)| {
            let (before, after) = self.messages.split_at(*at);
            before.ends_with('\n') && after.get(id.len()..).is_some_and(|end| end.starts_with(" ="))
        })?;
        let text = self.messages.get(start..)?;
        // What belongs to it is moved in.
        let mut ends = text.match_indices('\n').map(|(at, _)| at + 1);
        let end = ends.find(|end| !text.get(*end..).unwrap_or_default().starts_with([' ', '\n']));
        let text = text.get(..end.unwrap_or(text.len()))?;
        write(&self.parse(text), id, &[]).map(|(text, _)| text)
    }

    /// Parses messages; what does not parse is left out, which a test forbids.
    fn parse(&self, messages: &str) -> FluentBundle<FluentResource> {
        let identifier: LanguageIdentifier = self.tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // The marks would reach the page as characters that few fonts have.
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(messages.to_owned());
        bundle.add_resource_overriding(resource.unwrap_or_else(|(resource, _)| resource));
        bundle
    }
}

/// Writes a message of a file, with what it refers to and was not given.
fn write(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    variables: &[(&str, FluentValue<'_>)],
) -> Option<(String, Vec<FluentError>)> {
    let pattern = bundle.get_message(id)?.value()?;
    let variables: FluentArgs<'_> =
        variables.iter().map(|(name, value)| (*name, value.clone())).collect();
    let mut missing = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&variables), &mut missing).into_owned();
    Some((text, missing))
}

/// Finds a shipped language by its tag.
pub(super) fn find(tag: &str) -> Option<&'static Language> {
    LANGUAGES.iter().find(|language| language.tag == tag)
}

/// Lists the tags of the shipped languages.
pub(super) fn tags() -> &'static [&'static str] {
    static TAGS: LazyLock<Vec<&str>> =
        LazyLock::new(|| LANGUAGES.iter().map(|language| language.tag).collect());
    &TAGS
}
