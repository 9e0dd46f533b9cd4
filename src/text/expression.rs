//! `{{ name | filter }}`: facts in a text, printed in the document's language.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::filters::{FILTERS, Printer, Shown};
use super::grammar::{self, Expression, Filter, Word};
use crate::facts::{self, Fact};
use crate::finding::{Code, Finding, Findings, Span};
use crate::fonts::Fonts;
use crate::input::Text;
use crate::locale::{Locale, MoneyStyle};
use crate::nearest::{choices, nearest};
use crate::units::Period;

/// The longest expression in bytes.
const MAX_LENGTH: usize = 300;

/// The most characters that an expression prints: what is longer is a text, and no number, date or name.
const MAX_PRINTED: usize = 300;

/// What the texts of a document may name, and how it is printed.
#[derive(Debug)]
pub struct Context<'a> {
    names: BTreeMap<String, Named>,
    /// Fields that the document has no word for.
    unsaid: Unsaid,
    /// Names that were written but could not be read: using them is no further fault.
    unreadable: Vec<&'a str>,
    /// The numbers of the facts' sources; empty unless the document lists its sources.
    sources: BTreeMap<String, usize>,
    /// The numbers of the notes; none of those that nothing lists.
    notes: BTreeMap<String, Option<usize>>,
    /// Names of facts that something is still to be done about.
    unready: Vec<String>,
    locale: Arc<Locale>,
    money: MoneyStyle,
    fonts: &'a Fonts,
}

/// The names that are not facts, with their fields.
#[derive(Debug, Default, Clone)]
pub struct Surroundings {
    /// The fields of `donor`, `organization` and `factsheet`.
    pub fields: BTreeMap<&'static str, BTreeMap<&'static str, String>>,
    /// The document's period, `factsheet.period`.
    pub period: Option<Period>,
    /// Names and fields that the language has and the document has no word for: why, and what to do.
    pub unsaid: Unsaid,
}

/// Why a field of a name cannot be printed, and what to do.
type Unsaid = BTreeMap<(&'static str, &'static str), (String, String)>;

impl<'a> Context<'a> {
    /// Prepares the names and the filters.
    pub fn new(
        facts: &[Fact],
        unreadable: Vec<&'a str>,
        surroundings: Surroundings,
        money: MoneyStyle,
        locale: Arc<Locale>,
        fonts: &'a Fonts,
    ) -> Self {
        let facts_by_name =
            facts.iter().map(|fact| (fact.name.value.clone(), Named::Fact(Box::new(fact.clone()))));
        let mut names: BTreeMap<String, Named> = facts_by_name.collect();
        for (name, fields) in surroundings.fields {
            let text = |(field, text)| (field, Shown::Text(Cow::Owned(text)));
            let mut fields: BTreeMap<_, _> = fields.into_iter().map(text).collect();
            if name == "factsheet" {
                fields.extend(surroundings.period.map(|own| ("period", Shown::Period(own))));
            }
            names.insert(name.to_owned(), Named::Fields(fields));
        }
        let unready = facts.iter().filter(|fact| fact.todo.is_some());
        let unready = unready.map(|fact| fact.name.value.clone()).collect();
        let sources = BTreeMap::new();
        let unsaid = surroundings.unsaid;
        let notes = BTreeMap::new();
        Self { names, unsaid, unreadable, unready, sources, notes, locale, money, fonts }
    }

    /// Returns how money is written.
    pub fn money(&self) -> MoneyStyle {
        self.money
    }

    /// Lets facts lead to their sources, by the sources' numbers.
    #[must_use]
    pub fn with_sources(self, sources: BTreeMap<String, usize>) -> Self {
        Self { sources, ..self }
    }

    /// Lets marks lead to their notes, by the notes' numbers.
    #[must_use]
    pub fn with_notes(self, notes: BTreeMap<String, Option<usize>>) -> Self {
        Self { notes, ..self }
    }

    /// Returns the number of a note, where the document lists it; of one that is not there, the name that may be meant.
    pub fn note_of(&self, name: &str) -> Result<Option<usize>, Option<&str>> {
        let known = || self.notes.keys().map(String::as_str);
        self.notes.get(name).copied().ok_or_else(|| nearest(name, known()))
    }

    /// Returns the number of a fact's source, where the document lists its sources.
    pub(super) fn source_of(&self, fact: &str) -> Option<usize> {
        self.sources.get(fact).copied()
    }

    /// Returns the language of the texts.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// Returns whether a font has a character.
    pub(super) fn can_set(&self, character: char) -> bool {
        self.fonts.can_set(character)
    }

    /// Prints the expression in a range of bytes of a text; `None` means that it is reported.
    pub(super) fn print(
        &self,
        text: &Text,
        range: &Range<usize>,
        findings: &mut Findings,
    ) -> Option<Printed> {
        let whole = text.place(range.start, range.end);
        let inner = range.start + 2..range.end - 2;
        let source = text.value.get(inner.clone()).unwrap_or_default();
        if source.len() > MAX_LENGTH {
            findings.push(
                Finding::new(
                    Code::TextExpression,
                    text.place(range.start, range.start + 2),
                    format!(
                        "this expression has {} bytes, the limit is {MAX_LENGTH}",
                        source.len()
                    ),
                )
                .help("write `{{ name }}` or `{{ name | filter }}`"),
            );
            return None;
        }
        let place =
            |range: Range<usize>| text.place(inner.start + range.start, inner.start + range.end);
        let read = grammar::parse(source).map_err(|fault| {
            // Nothing between the braces: the braces themselves are at fault.
            let at = if fault.range.is_empty() { whole } else { place(fault.range) };
            Box::new(Finding::new(Code::TextExpression, at, fault.message).help(fault.help))
        });
        let printed = read.and_then(|expression| match expression {
            Expression::Todo(what) => {
                let message = format!("this text is still to be written: {what}");
                findings.push(
                    Finding::new(Code::TextTodo, whole, message)
                        .help("write it in place of the braces"),
                );
                Ok(Some(Printed {
                    text: what.to_owned(),
                    names: Vec::new(),
                    todo: true,
                    span: whole,
                }))
            }
            Expression::Print { name, .. } if self.unreadable.contains(&name.text) => Ok(None),
            Expression::Print { name, fields, filters } => {
                let value = self.find(&name, &fields, &place)?;
                let text = self.filtered(value, &filters, &place)?;
                let length = text.chars().count();
                if length > MAX_PRINTED {
                    let message =
                        format!("this prints {length} characters, the limit is {MAX_PRINTED}");
                    let finding = Finding::new(Code::TextExpression, whole, message)
                        .help("write a text of such a length in place of the braces");
                    return Err(Box::new(finding));
                }
                let is_fact = matches!(self.names.get(name.text), Some(Named::Fact(_)));
                Ok(Some(Printed {
                    text,
                    todo: self.unready.iter().any(|unready| unready == name.text),
                    names: is_fact.then(|| name.text.to_owned()).into_iter().collect(),
                    span: whole,
                }))
            }
        });
        printed.unwrap_or_else(|finding| {
            findings.push(*finding);
            None
        })
    }

    /// Reports names between single braces in a part of a text, which would be printed as they stand.
    pub(super) fn refuse_single_braces(
        &self,
        text: &Text,
        part: Range<usize>,
        findings: &mut Findings,
    ) {
        let written = text.value.get(part.clone()).unwrap_or_default();
        for (open, _) in written.match_indices('{') {
            let is_escaped = written[..open].ends_with('\\');
            let inner = written[open + 1..].split(['{', '}']).next().unwrap_or_default();
            let close = open + 1 + inner.len();
            let Ok(Expression::Print { name, .. }) = grammar::parse(inner) else { continue };
            let is_known =
                self.names.contains_key(name.text) || self.unreadable.contains(&name.text);
            if is_escaped || !is_known || !written[close..].starts_with('}') {
                continue;
            }
            let place = text.place(part.start + open, part.start + close + 1);
            let message = format!("`{}` between single braces is printed as it stands", name.text);
            findings.push(Finding::new(Code::TextExpression, place, message).help(format!(
                "write `{{{{{inner}}}}}`; for the characters themselves write `\\{{`"
            )));
        }
    }

    /// Finds what a name and the fields after it stand for.
    fn find(
        &self,
        name: &Word<'_>,
        fields: &[Word<'_>],
        place: &dyn Fn(Range<usize>) -> Span,
    ) -> Result<Shown<'_>, Box<Finding>> {
        let Some(named) = self.names.get(name.text) else {
            let known = self.names.keys().map(String::as_str);
            return Err(facts::unknown(name.text, place(name.range.clone()), known).into());
        };
        let (mut shown, rest) = match (named, fields) {
            (Named::Fact(fact), rest) => (Shown::Fact(fact), rest),
            (Named::Fields(own), []) => {
                let known = own.keys().map(|field| format!("{}.{field}", name.text));
                let known: Vec<String> = known.collect();
                let message =
                    format!("`{}` is not a fact: only its fields can be printed", name.text);
                return Err(Finding::new(Code::TextExpression, place(name.range.clone()), message)
                    .help(format!("write {}", choices(known.iter().map(String::as_str))))
                    .into());
            }
            (Named::Fields(own), [field, rest @ ..]) => match own.get(field.text) {
                Some(shown) => (shown.clone(), rest),
                None => {
                    return Err(match self.unsaid.get(&(name.text, field.text)) {
                        Some((why, help)) => {
                            Finding::new(Code::FactUnknown, place(field.range.clone()), why)
                                .help(help)
                                .into()
                        }
                        None => no_such_field(name, field, place).into(),
                    });
                }
            },
        };
        for field in rest {
            shown = match (&shown, field.text) {
                (Shown::Fact(fact), "period") => fact.period.map(Shown::Period),
                (Shown::Period(period), "first") => Some(self.year(period.first())),
                (Shown::Period(period), "last") => Some(self.year(period.last())),
                _ => None,
            }
            .ok_or_else(|| Box::new(no_such_field(name, field, place)))?;
        }
        Ok(shown)
    }

    /// Returns a year as a text.
    fn year(&self, year: i16) -> Shown<'static> {
        Shown::Text(Cow::Owned(self.locale.year(year)))
    }

    /// Prints a value through its filters.
    fn filtered(
        &self,
        mut shown: Shown<'_>,
        filters: &[Filter<'_>],
        place: &dyn Fn(Range<usize>) -> Span,
    ) -> Result<String, Box<Finding>> {
        let printer = Printer { locale: &self.locale, money: self.money };
        for filter in filters {
            if !FILTERS.contains(&filter.name.text) {
                return Err(no_such_filter(&filter.name, place).into());
            }
            shown = printer.apply(filter, &shown).map_err(|message| {
                Box::new(Finding::new(Code::FactFilter, place(filter.range.clone()), message))
            })?;
        }
        Ok(printer.print(&shown))
    }
}

/// What a name of the document stands for.
#[derive(Debug)]
enum Named {
    /// A fact, which prints itself.
    Fact(Box<Fact>),
    /// The fields of `donor`, `organization` or `factsheet`.
    Fields(BTreeMap<&'static str, Shown<'static>>),
}

/// What an expression printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Printed {
    /// The characters.
    pub text: String,
    /// The facts that it named.
    pub names: Vec<String>,
    /// Whether something is still to be done about it.
    pub todo: bool,
    /// The expression, with its braces.
    pub span: Span,
}

/// Finds the expressions of a text: ranges of bytes from `{{` to `}}`; an open one is reported.
pub(super) fn find(text: &Text, findings: &mut Findings) -> Vec<Range<usize>> {
    let value = text.value.as_str();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = value.get(from..).and_then(|rest| rest.find("{{")) {
        let start = from + open;
        match close(value, start + 2) {
            Some(end) => {
                found.push(start..end);
                from = end;
            }
            None => {
                findings.push(
                    Finding::new(
                        Code::TextExpression,
                        text.place(start, start + 2),
                        "this `{{` is never closed",
                    )
                    .help("close it with `}}`, or write a single brace"),
                );
                break;
            }
        }
    }
    found
}

/// Returns the byte after the `}}` that closes an expression; braces in quotes do not count.
///
/// A quote that is not closed before the next expression begins is an apostrophe.
fn close(value: &str, from: usize) -> Option<usize> {
    let rest = value.get(from..)?;
    let rest = rest.get(..rest.find("{{").unwrap_or(rest.len()))?;
    let mut quote = None;
    let mut previous = ' ';
    for (offset, character) in rest.char_indices() {
        match quote {
            Some(open) if character == open => quote = None,
            Some(_) => {}
            None if character == '"' || character == '\'' => quote = Some(character),
            None if character == '}' && previous == '}' => return Some(from + offset + 1),
            None => {}
        }
        previous = character;
    }
    rest.find("}}").map(|at| from + at + 2)
}

/// Returns the finding for a field that a name does not have.
fn no_such_field(
    name: &Word<'_>,
    field: &Word<'_>,
    place: &dyn Fn(Range<usize>) -> Span,
) -> Finding {
    let message = format!("`{}` has no field `{}`", name.text, field.text);
    Finding::new(Code::FactUnknown, place(field.range.clone()), message).help(
        "a fact has `period`; `donor` has `name`, `the`, `of`, `in`, `to`, `from` and `adjective`; \
         `organization` has `name`, `short_name` and `department`; `factsheet` has `issued` and `period`",
    )
}

/// Returns the finding for a filter that is not there.
fn no_such_filter(name: &Word<'_>, place: &dyn Fn(Range<usize>) -> Span) -> Finding {
    let finding = Finding::new(
        Code::FactFilter,
        place(name.range.clone()),
        format!("there is no filter `{}`", name.text),
    );
    finding.meant(nearest(name.text, FILTERS), || format!("the filters are {}", choices(FILTERS)))
}

/// Prints a fact in the way that fits its kind, with its bound.
pub fn print_fact(fact: &Fact, locale: &Locale, money: MoneyStyle) -> String {
    Printer { locale, money }.fact(fact)
}
