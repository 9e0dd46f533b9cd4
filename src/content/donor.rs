//! The donor as texts name it: alone, with its article, after prepositions, and by its adjective.

use std::collections::BTreeMap;

use crate::charts::country_of;
use crate::finding::{Code, Finding, Findings};
use crate::input::Text;
use crate::locale::{Locale, SentenceName, Use, known_code};
use crate::model::{self, Partnership};
use crate::nearest::choices;

/// The donor's names in the document's language.
#[derive(Debug)]
pub struct Donor {
    /// What `{{ donor.… }}` prints, by the field.
    fields: BTreeMap<&'static str, String>,
    /// Fields that the language has and this donor has not: why, and what to do.
    unsaid: BTreeMap<(&'static str, &'static str), (String, String)>,
}

impl Donor {
    /// Finds the donor's names, and checks all country codes and the donor's own article.
    pub fn new(partnership: &Partnership, locale: &Locale, findings: &mut Findings) -> Self {
        let donor = &partnership.donor;
        check_codes(donor, locale, findings);
        if donor.country.is_none() && donor.name.is_none() {
            findings.push(
                Finding::new(
                    Code::KeyMissing,
                    donor.span,
                    "the donor has neither a country nor a name",
                )
                .help("add `country = \"JP\"`, or a `name` where the donor is not a country"),
            );
        }
        let article = article(donor, locale, findings);
        let forms = forms(donor, article.as_deref(), locale);
        let code = donor.country.as_ref().map(|code| code.value.as_str());
        let own = |text: &Option<Text>| text.as_ref().map(|text| text.value.clone());
        let listed = code.and_then(|code| locale.country(code));
        let name = own(&donor.name).or(listed).unwrap_or_else(|| forms.bare.clone());
        let mut fields = BTreeMap::from([
            ("name", name.clone()),
            ("the", forms.the),
            ("of", forms.of),
            ("in", forms.place),
            ("to", forms.to),
            ("from", forms.from),
        ]);
        let mut unsaid = BTreeMap::new();
        let country = code.and_then(|code| locale.countries().of(code));
        let has_feminine = locale.countries().has_feminine();
        let adjectives = [
            ("adjective", &donor.adjective, country.and_then(|country| country.adjective)),
            ("adjective_feminine", &donor.adjective_feminine, country.and_then(|c| c.feminine)),
        ];
        for (field, written, usual) in adjectives {
            // An adjective of one's own has a feminine of its own.
            let usual = usual.filter(|_| field == "adjective" || donor.adjective.is_none());
            if let Some(word) = own(written).or_else(|| usual.map(str::to_owned)) {
                fields.insert(field, word);
            } else if code.is_some_and(|code| known_code(code).is_none()) {
                // A code that is none is reported; the texts that print its words are no further fault.
                fields.insert(field, name.clone());
            } else if field == "adjective" || has_feminine {
                let why = format!("there is no {} for {name}", field.replace('_', " in the "));
                let help =
                    format!("set `{field} = \"…\"` in `[donor]`, or write the sentence without it");
                unsaid.insert(("donor", field), (why, help));
            }
        }
        Self { fields, unsaid }
    }

    /// Returns the name as a list has it.
    pub fn name(&self) -> &str {
        self.fields.get("name").map_or("", String::as_str)
    }

    /// Returns what texts may print of the donor.
    pub fn fields(&self) -> &BTreeMap<&'static str, String> {
        &self.fields
    }

    /// Returns what this donor has no word for.
    pub fn unsaid(&self) -> &BTreeMap<(&'static str, &'static str), (String, String)> {
        &self.unsaid
    }
}

/// Returns the donor's name within sentences.
fn forms(donor: &model::Donor, article: Option<&str>, locale: &Locale) -> SentenceName {
    let code = donor.country.as_ref().map(|code| code.value.as_str());
    let Some(name) = donor.name.as_ref().map(|name| name.value.as_str()) else {
        let usual = code.and_then(|code| locale.sentence_name(code));
        let usual = usual.unwrap_or_else(|| locale.own_name(code.unwrap_or_default(), None));
        return match article {
            Some(article) => locale.own_name(&usual.bare, Some(article)),
            None => usual,
        };
    };
    if article.is_some() {
        return locale.own_name(name, article);
    }
    // Another name of a country, such as "Kingdom of the Netherlands", has its article in the table.
    let spelling = locale.countries().spellings().whole(name).filter(|one| one.of == Use::Usual);
    if let Some(spelling) = spelling {
        let is_same = |text: &str| name.ends_with(text);
        let text = if is_same(&spelling.text) { &spelling.text } else { name };
        return locale.other_name(text, spelling.article);
    }
    // "The Global Fund" is "the Global Fund" within a sentence.
    let head = locale.articles().into_iter().find_map(|article| {
        let rest = name.strip_prefix(&locale.capital(&article))?.strip_prefix(' ')?;
        Some((article, rest))
    });
    match head {
        Some((article, rest)) => locale.own_name(rest, Some(&article)),
        None => locale.own_name(name, None),
    }
}

/// Reads the donor's own article; a word that is none in the document's language is reported.
fn article(donor: &model::Donor, locale: &Locale, findings: &mut Findings) -> Option<String> {
    let written = donor.article.as_ref()?;
    let articles = locale.articles();
    let word = written.value.trim().replace('\'', "’");
    if articles.contains(&word) {
        return Some(word);
    }
    let known = choices(articles.iter().map(String::as_str));
    findings.push(
        Finding::new(
            Code::ValueChoice,
            written.span,
            format!("`{}` is no article of the document’s language", written.value),
        )
        .help(format!("write {known}, or leave the key out for a name without an article")),
    );
    None
}

/// Reports every code that is none.
fn check_codes(donor: &model::Donor, locale: &Locale, findings: &mut Findings) {
    for code in donor.country.iter().chain(&donor.partners) {
        country_code(code, locale, findings);
    }
}

/// Returns the country of a code; one that is none is reported, with the code that a name or small letters mean.
pub fn country_code(code: &Text, locale: &Locale, findings: &mut Findings) -> Option<&'static str> {
    let known = known_code(&code.value);
    if known.is_none() {
        let finding = Finding::new(
            Code::CountryUnknown,
            code.span,
            format!("`{}` is not a country code", code.value),
        );
        let by_name = locale.countries().spellings().whole(&code.value).map(|name| name.code);
        let folded = code.value.to_uppercase();
        let meant = by_name.or_else(|| known_code(&folded)).or_else(|| country_of(&folded));
        findings.push(
            finding.meant(
                meant,
                || "write the two capital letters of ISO 3166-1, such as `JP` or `NO`",
            ),
        );
    }
    known
}
