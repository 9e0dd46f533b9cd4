//! Names within a sentence: with their article, and after the prepositions that an article changes.

use super::super::{Locale, folded};
use super::Name;
use super::table::ELIDED;

/// A name as the sentences of a language have it: of a country, or of a donor that is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentenceName {
    /// The name alone: `Netherlands`, `Pays-Bas`.
    pub bare: String,
    /// With its article: `the Netherlands`, `les Pays-Bas`.
    pub the: String,
    /// `of the Netherlands`, `des Pays-Bas`, `de la Norvège`.
    pub of: String,
    /// Where: `in the Netherlands`, `aux Pays-Bas`, `en Norvège`.
    pub place: String,
    /// To whom: `to the Netherlands`, `aux Pays-Bas`, `à la Norvège`.
    pub to: String,
    /// From where: `from the Netherlands`, `des Pays-Bas`, `de Norvège`.
    pub from: String,
}

impl Locale {
    /// Names a country within a sentence, by its code in ISO 3166-1, `EU` or `XK`.
    pub fn sentence_name(&self, code: &str) -> Option<SentenceName> {
        let country = self.countries().of(code)?;
        let Name { text, article, .. } = country.sentence;
        let mut forms = self.other_name(text, article);
        let before = |words: &str| {
            let gap = if words.ends_with('’') { "" } else { " " };
            format!("{words}{gap}{}", forms.bare)
        };
        let place = country.place.map(before);
        let from = country.from.map(before);
        forms.place = place.unwrap_or(forms.place);
        forms.from = from.unwrap_or(forms.from);
        Some(forms)
    }

    /// Gives another name of a country its forms.
    pub fn other_name(&self, name: &str, article: Option<&str>) -> SentenceName {
        self.forms(name, article, ["name-in", "name-from"])
    }

    /// Gives a name of no country its forms; `article` is one of [`Locale::articles`], or none.
    pub fn own_name(&self, name: &str, article: Option<&str>) -> SentenceName {
        let elided = self.message("elided-letters", &[]);
        let is_elided = folded(name).chars().next().is_some_and(|first| elided.contains(first));
        let implied = is_elided.then_some(ELIDED);
        self.forms(name, article.or(implied), ["own-name-in", "own-name-from"])
    }

    /// Lists the articles of the language: `the`; `le`, `la`, `les`, `l’`.
    pub fn articles(&self) -> Vec<String> {
        let all = self.message("articles", &[]);
        all.split_whitespace().filter(|word| *word != ELIDED).map(str::to_owned).collect()
    }

    /// Writes the forms of a name; a country is a place, and an organization is none.
    fn forms(&self, name: &str, article: Option<&str>, places: [&str; 2]) -> SentenceName {
        // A variant of a message has a name without an apostrophe.
        let article = article.map_or("none", |article| article.trim_end_matches('’'));
        let form =
            |id: &str| self.message(id, &[("name", name.into()), ("article", article.into())]);
        let [place, from] = places.map(form);
        SentenceName {
            bare: name.to_owned(),
            the: form("name-the"),
            of: form("name-of"),
            to: form("name-to"),
            place,
            from,
        }
    }
}
