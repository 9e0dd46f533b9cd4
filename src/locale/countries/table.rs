//! The table of a language: `templates/locales/countries.LANG.tsv`, whose head tells its columns.

use super::super::regions;
use crate::units::PartialDate;

/// The mark of a name that has no article, before which *de* is elided: d’Haïti.
pub const ELIDED: &str = "d’";

/// A country, a territory or the European Union as a language names it.
#[derive(Debug, Default)]
pub struct Country {
    /// The code of ISO 3166-1, `EU` or `XK`.
    pub code: &'static str,
    /// The short name in use at the United Nations, as a list has it: `Iran (Islamic Republic of)`.
    pub name: Name,
    /// The same within a sentence: `the Islamic Republic of Iran`.
    pub sentence: Name,
    /// The words before the name that say where, if no rule of the language gives them: `à la` Barbade.
    pub place: Option<&'static str>,
    /// The words before the name that say from where, likewise.
    pub from: Option<&'static str>,
    /// The adjective before a noun; in French the masculine singular.
    pub adjective: Option<&'static str>,
    /// The feminine singular, where the language has one.
    pub feminine: Option<&'static str>,
    /// The inhabitants, where they are not called by the adjective.
    pub people: Vec<&'static str>,
    /// Names of before.
    pub former: Vec<Name>,
    /// Other names in use.
    pub other: Vec<Name>,
    /// Names of something else that a name of the country is a part of: `Atlanta, Georgia`.
    pub within: Vec<Name>,
}

/// One name, with its article.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    /// The name alone: `Netherlands`.
    pub text: &'static str,
    /// The article, where it has one: `the`, `l’`; `d’` where it has none and *de* is elided before it.
    pub article: Option<&'static str>,
    /// Whether careful writers leave the article out, too: the Maldives.
    pub is_free: bool,
    /// Whether it is also a person's name or a common word: Jersey.
    pub is_doubtful: bool,
    /// Since when it is one of before, as far as the table knows it.
    pub former_since: Option<PartialDate>,
}

/// Reads a table; `articles` are those of its language. A row of an unknown code is left out, which a test forbids.
pub(super) fn read(table: &'static str, articles: &[&str]) -> Vec<Country> {
    let mut lines = table.lines().filter(|line| !line.starts_with('#'));
    let columns: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    lines.filter_map(|line| row(line, &columns, articles)).collect()
}

/// Reads a row.
fn row(line: &'static str, columns: &[&str], articles: &[&str]) -> Option<Country> {
    let mut country = Country::default();
    let mut sentence = None;
    for (column, cell) in columns.iter().zip(line.split('\t')) {
        if cell == "-" {
            continue;
        }
        let names = || cell.split("; ").map(|name| Name::read(name, articles)).collect();
        match *column {
            "code" => country.code = regions::known(cell)?,
            "name" => country.name = Name::read(cell, articles),
            "sentence" => sentence = Some(Name::read(cell, articles)),
            "in" => country.place = Some(cell),
            "from" => country.from = Some(cell),
            "adjective" => country.adjective = Some(cell),
            "feminine" => country.feminine = Some(cell),
            "people" => country.people = cell.split("; ").collect(),
            "former" => {
                country.former = cell.split("; ").map(|name| former(name, articles)).collect();
            }
            "other" => country.other = names(),
            "within" => country.within = names(),
            _ => return None,
        }
    }
    country.sentence = sentence.unwrap_or(country.name);
    Some(country)
}

/// Reads a name of before, with the date behind it: `Swaziland (2018-04)`.
fn former(cell: &'static str, articles: &[&str]) -> Name {
    let dated = cell.strip_suffix(')').and_then(|cell| cell.rsplit_once(" ("));
    let dated = dated.and_then(|(name, date)| Some((name, date.parse().ok()?)));
    match dated {
        Some((name, date)) => Name { former_since: Some(date), ..Name::read(name, articles) },
        None => Name::read(cell, articles),
    }
}

impl Name {
    /// Reads a name with its marks: `?`, and the article before it, in brackets where it is free.
    fn read(cell: &'static str, articles: &[&str]) -> Self {
        let (is_doubtful, cell) = match cell.strip_prefix('?') {
            Some(rest) => (true, rest),
            None => (false, cell),
        };
        let bare = Self { text: cell, is_doubtful, ..Self::default() };
        let in_brackets = cell.strip_prefix('(').and_then(|rest| rest.split_once(')'));
        if let Some((article, text)) = in_brackets.filter(|(word, _)| articles.contains(word)) {
            return Self { text: text.trim_start(), article: Some(article), is_free: true, ..bare };
        }
        let end = cell.find([' ', '’']).map_or(0, |at| {
            // An apostrophe is part of the article, a space is not.
            if cell.get(at..).is_some_and(|rest| rest.starts_with(' ')) {
                at
            } else {
                at + '’'.len_utf8()
            }
        });
        match cell.split_at_checked(end) {
            Some((article, text)) if articles.contains(&article) => {
                Self { text: text.trim_start(), article: Some(article), ..bare }
            }
            _ => bare,
        }
    }
}

/// Returns a name without what stands in brackets behind it: `Iran`.
pub fn short(name: &str) -> &str {
    name.split(" (").next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::{Name, former};

    #[test]
    fn a_name_has_its_marks_before_it() {
        let name = |text, article| Name { text, article, ..Name::default() };
        let articles = ["the", "la", "l’", "d’"];
        for (cell, expected) in [
            ("Norway", name("Norway", None)),
            ("the Netherlands", name("Netherlands", Some("the"))),
            ("l’Italie", name("Italie", Some("l’"))),
            ("d’Haïti", name("Haïti", Some("d’"))),
            ("Côte d’Ivoire", name("Côte d’Ivoire", None)),
            ("(the) Maldives", Name { is_free: true, ..name("Maldives", Some("the")) }),
            ("(l’)Oman", Name { is_free: true, ..name("Oman", Some("l’")) }),
            ("?Jersey", Name { is_doubtful: true, ..name("Jersey", None) }),
            ("?la Grenade", Name { is_doubtful: true, ..name("Grenade", Some("la")) }),
            ("Iran (Islamic Republic of)", name("Iran (Islamic Republic of)", None)),
        ] {
            assert_eq!(Name::read(cell, &articles), expected);
        }
    }

    #[test]
    fn a_former_name_has_its_date_behind_it() {
        let date =
            |name: &'static str| former(name, &["the"]).former_since.map(|date| date.to_string());
        assert_eq!(date("the New Hebrides (1980)").as_deref(), Some("1980"));
        assert_eq!(date("Swaziland (2018-04)").as_deref(), Some("2018-04"));
        assert_eq!(date("Samoa (Western)"), None);
        assert_eq!(former("the New Hebrides (1980)", &["the"]).text, "New Hebrides");
    }
}
