//! One finding for what one mend puts right: a name that is not there and stands in nine places, thirty facts without a
//! source.

use std::collections::BTreeMap;

use super::{Code, Finding, Findings, Label, Severity, Sources};

/// How many findings of a kind stand apart; of more, all are one.
const MOST_APART: usize = 3;

/// How many names a message lists.
const MOST_NAMED: usize = 6;

/// Returns whether findings of a code that say the same are mended together: by one fact, one partner, one word sought
/// and replaced.
fn has_one_mend(code: Code) -> bool {
    matches!(
        code,
        Code::FactUnknown
            | Code::SourceUnknown
            | Code::SeriesUnknown
            | Code::CountryUnknown
            | Code::TextCountry
            | Code::TextName
            | Code::TextArticle
            | Code::TextInvisible
            | Code::TextCurrency
            | Code::TextCapital
            | Code::FontGlyph
            | Code::ChartIncomplete
    )
}

/// Says many findings of a code in one line, where one reader mends them in one go.
fn told_together(code: Code, count: usize, names: &str) -> Option<String> {
    Some(match code {
        Code::FactUnused => format!("nothing uses {count} facts: {names}"),
        Code::FactSource => format!("{count} facts have no source: {names}"),
        Code::PictureCredit => format!("{count} pictures have no credit or no licence"),
        Code::ChartPalette => format!("{count} pairs of series look alike"),
        _ => return None,
    })
}

impl Findings {
    /// Joins what is mended together into the first of its findings, which then has the places of all.
    pub fn gather(&mut self, sources: &Sources) {
        let mut kinds: BTreeMap<(Code, Severity), usize> = BTreeMap::new();
        for finding in &self.list {
            *kinds.entry((finding.code, finding.severity)).or_default() += 1;
        }
        let mut groups: BTreeMap<(Code, Severity, Option<String>), usize> = BTreeMap::new();
        let mut gathered: Vec<Vec<Finding>> = Vec::new();
        for finding in self.list.drain(..) {
            let (code, severity) = (finding.code, finding.severity);
            let is_many = kinds.get(&(code, severity)).is_some_and(|count| *count > MOST_APART);
            // What is allowed has its reason beside it.
            let key = match code {
                _ if severity == Severity::Note || finding.primary.is_none() => None,
                code if has_one_mend(code) => Some(Some(finding.message.clone())),
                code if is_many && told_together(code, 0, "").is_some() => Some(None),
                _ => None,
            };
            match key {
                None => gathered.push(vec![finding]),
                Some(words) => {
                    let group = groups.entry((code, severity, words)).or_insert(gathered.len());
                    match gathered.get_mut(*group) {
                        Some(group) => group.push(finding),
                        None => gathered.push(vec![finding]),
                    }
                }
            }
        }
        self.list = gathered.into_iter().filter_map(|group| join(group, sources)).collect();
        self.index();
    }
}

/// Joins findings into the first of them.
fn join(group: Vec<Finding>, sources: &Sources) -> Option<Finding> {
    let count = group.len();
    let names = names(&group, sources);
    let mut group = group.into_iter();
    let mut first = group.next()?;
    if count > 1 {
        first.message = told_together(first.code, count, &names)
            .unwrap_or_else(|| format!("{}, in {count} places", first.message));
    }
    for other in group {
        let text = |label: Label| match label.text.as_str() {
            "" => Label { text: "here too".to_owned(), ..label },
            _ => label,
        };
        first.others.extend(other.primary.map(text));
        for label in other.others {
            if !first.others.contains(&label) {
                first.others.push(label);
            }
        }
    }
    Some(first)
}

/// Lists what findings underline.
fn names(group: &[Finding], sources: &Sources) -> String {
    let all = group.iter().filter_map(Finding::place);
    let names: Vec<String> = all
        .take(MOST_NAMED)
        .map(|place| format!("`{}`", sources.slice(place).trim_matches(['"', '\''])))
        .collect();
    let rest = group.len().saturating_sub(names.len());
    let more = if rest > 0 { format!(" and {rest} more") } else { String::new() };
    names.join(", ") + &more
}

#[cfg(test)]
mod tests {
    use super::super::{Code, Finding, Findings, Severity, Sources, Span};

    /// Findings of a code at each word of a text, and what is left of them.
    fn gathered(text: &str, code: Code, message: impl Fn(&str) -> String) -> Vec<Finding> {
        let mut sources = Sources::default();
        let source = sources.add("a.toml", text);
        let mut findings = Findings::default();
        let mut at = 0;
        for word in text.split(' ') {
            let span = Span::new(source, at..at + word.len());
            findings.push(Finding::new(code, span, message(word)));
            at += word.len() + 1;
        }
        findings.gather(&sources);
        findings.iter().cloned().collect()
    }

    #[test]
    fn what_says_the_same_is_said_once_with_all_its_places() {
        let found = gathered("core a core b core", Code::FactUnknown, |word| format!("no {word}"));
        let messages: Vec<&str> = found.iter().map(|finding| finding.message.as_str()).collect();
        assert_eq!(messages, ["no core, in 3 places", "no a", "no b"]);
        let places: Vec<usize> = found[0].others.iter().map(|label| label.span.start).collect();
        assert_eq!(places, [7, 14]);
    }

    #[test]
    fn each_typed_number_needs_its_own_mend() {
        assert_eq!(gathered("1 1 1 1 1", Code::TextNumber, |_| "typed".to_owned()).len(), 5);
    }

    #[test]
    fn many_of_a_kind_are_one_and_few_are_not() {
        let unused = |word: &str| format!("nothing uses {word}");
        assert_eq!(gathered("a b c", Code::FactUnused, unused).len(), 3);
        let found = gathered("a b c d e f g h", Code::FactUnused, unused);
        assert_eq!(found.len(), 1);
        assert_eq!(
            found[0].message,
            "nothing uses 8 facts: `a`, `b`, `c`, `d`, `e`, `f` and 2 more"
        );
        assert_eq!(found[0].others.len(), 7);
    }

    #[test]
    fn what_is_allowed_stays_apart() {
        let mut findings = Findings::default();
        for severity in [Severity::Error, Severity::Note, Severity::Error] {
            let span = Span { start: findings.len(), ..Span::default() };
            let finding = Finding::new(Code::TextCountry, span, "Japan is no partner");
            findings.push(Finding { severity, ..finding });
        }
        findings.gather(&Sources::default());
        assert_eq!(findings.len(), 2);
    }
}
