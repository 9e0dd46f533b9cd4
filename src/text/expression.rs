//! `{{ name | filter }}`: facts in a text, printed in the document's language.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use minijinja::value::{Kwargs, Object, Value};
use minijinja::{Environment, Error, ErrorKind};

use super::grammar::{self, Expression, Filter, Word};
use crate::facts::{self, Fact, FactValue};
use crate::finding::{Code, Finding, Findings, Span};
use crate::fonts::Fonts;
use crate::input::Text;
use crate::locale::{Locale, MoneyStyle};
use crate::nearest::{choices, nearest};
use crate::units::{Bound, Period};

/// The filters, for suggestions.
const FILTERS: [&str; 6] = ["money", "count", "percent", "ordinal", "period", "date"];

/// The longest expression in bytes.
const MAX_LENGTH: usize = 300;

/// The most characters that an expression prints: what is longer is a text, and no number, date or name.
const MAX_PRINTED: usize = 300;

/// What the texts of a document may name, and how it is printed.
#[derive(Debug)]
pub struct Context<'a> {
    environment: Environment<'static>,
    names: BTreeMap<String, Named>,
    /// Names that were written but could not be read: using them is no further fault.
    unreadable: Vec<&'a str>,
    /// The numbers of the facts' sources; empty unless the document lists its sources.
    sources: BTreeMap<String, usize>,
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
}

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
        let mut environment = Environment::empty();
        let printer = Printer { locale: Arc::clone(&locale), money };
        register(&mut environment, &printer);
        let mut names: BTreeMap<String, Named> = facts
            .iter()
            .map(|fact| {
                let value = Printable::Fact(fact.clone(), printer.clone());
                (fact.name.value.clone(), Named::Fact(Value::from_object(value)))
            })
            .collect();
        for (name, fields) in surroundings.fields {
            names.insert(name.to_owned(), Named::Fields(fields));
        }
        let unready = facts.iter().filter(|fact| fact.todo.is_some());
        let unready = unready.map(|fact| fact.name.value.clone()).collect();
        let sources = BTreeMap::new();
        Self { environment, names, unreadable, unready, sources, locale, money, fonts }
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
            Finding::new(Code::TextExpression, at, fault.message).help(fault.help)
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
                    return Err(Finding::new(Code::TextExpression, whole, message)
                        .help("write a text of such a length in place of the braces"));
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
            findings.push(finding);
            None
        })
    }

    /// Finds what a name and the fields after it stand for.
    fn find(
        &self,
        name: &Word<'_>,
        fields: &[Word<'_>],
        place: &dyn Fn(Range<usize>) -> Span,
    ) -> Result<Value, Finding> {
        let Some(named) = self.names.get(name.text) else {
            let known = self.names.keys().map(String::as_str);
            return Err(facts::unknown(name.text, place(name.range.clone()), known));
        };
        let (mut value, rest) = match (named, fields) {
            (Named::Fact(value), rest) => (value.clone(), rest),
            (Named::Fields(own), []) => {
                let known = own.keys().map(|field| format!("{}.{field}", name.text));
                let known: Vec<String> = known.collect();
                let message =
                    format!("`{}` is no fact, and only its parts can be printed", name.text);
                return Err(Finding::new(Code::TextExpression, place(name.range.clone()), message)
                    .help(format!("write {}", choices(known.iter().map(String::as_str)))));
            }
            (Named::Fields(own), [field, rest @ ..]) => match own.get(field.text) {
                Some(text) => (Value::from(text.as_str()), rest),
                None => return Err(no_such_field(place(field.range.clone()))),
            },
        };
        for field in rest {
            value = value
                .get_attr(field.text)
                .ok()
                .filter(|value| !value.is_undefined())
                .ok_or_else(|| no_such_field(place(field.range.clone())))?;
        }
        Ok(value)
    }

    /// Prints a value through its filters.
    fn filtered(
        &self,
        mut value: Value,
        filters: &[Filter<'_>],
        place: &dyn Fn(Range<usize>) -> Span,
    ) -> Result<String, Finding> {
        let mut state = self.environment.empty_state();
        for filter in filters {
            if !FILTERS.contains(&filter.name.text) {
                return Err(no_such_filter(&filter.name, place));
            }
            let options: Kwargs =
                filter.options.iter().map(|(name, word)| (*name, Value::from(*word))).collect();
            value = state
                .apply_filter(filter.name.text, &[value, options.into()])
                .map_err(|error| describe(&error, place(filter.range.clone())))?;
        }
        Ok(value.to_string())
    }
}

/// What a name of the document stands for.
#[derive(Debug)]
enum Named {
    /// A fact, which prints itself.
    Fact(Value),
    /// The fields of `donor`, `organization` or `factsheet`.
    Fields(BTreeMap<&'static str, String>),
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
fn no_such_field(span: Span) -> Finding {
    Finding::new(Code::FactUnknown, span, "this name has no such field").help(
        "a fact has `period`; `donor` has `name` and `adjective`; \
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
    match nearest(name.text, FILTERS) {
        Some(meant) => finding.label(format!("did you mean `{meant}`?")),
        None => finding.help(format!("the filters are {}", choices(FILTERS))),
    }
}

/// Turns a filter's error into a finding.
fn describe(error: &Error, span: Span) -> Finding {
    Finding::new(Code::FactFilter, span, error.detail().unwrap_or_default().to_owned())
}

/// Prints a fact in the way that fits its kind, with its bound.
pub fn print_fact(fact: &Fact, locale: &Locale, money: MoneyStyle) -> String {
    Printer { locale: Arc::new(locale.clone()), money }.fact(fact)
}

/// How values are printed.
#[derive(Debug, Clone)]
struct Printer {
    locale: Arc<Locale>,
    money: MoneyStyle,
}

impl Printer {
    /// Prints a fact in the way that fits its kind.
    fn fact(&self, fact: &Fact) -> String {
        let text = match &fact.value.value {
            FactValue::Amount(amount, currency) => self.locale.money(amount, currency, self.money),
            FactValue::Count(count) => self.locale.count(count),
            FactValue::Percent(percent) => self.locale.percent(percent),
            FactValue::Rank(rank) => self.locale.ordinal(whole(rank.value)),
            FactValue::Date(date) => self.locale.date(date),
            FactValue::Span(period) => self.locale.period(period),
        };
        self.bound(fact, text)
    }

    /// Adds the bound, which is part of what a fact says.
    fn bound(&self, fact: &Fact, text: String) -> String {
        match fact.bound {
            Bound::Exactly => text,
            bound => self.locale.bound(bound, &text),
        }
    }
}

/// Returns a decimal as a whole number, as far as it is one.
fn whole(value: crate::units::Decimal) -> i64 {
    i64::try_from(value).unwrap_or_default()
}

/// What an expression may name.
#[expect(clippy::large_enum_variant, reason = "each lives in a box of its own")]
#[derive(Debug)]
enum Printable {
    /// A fact.
    Fact(Fact, Printer),
    /// The period of a fact.
    Period(Period, Printer),
}

impl Object for Printable {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        match (&**self, key.as_str()?) {
            (Self::Fact(fact, printer), "period") => {
                fact.period.map(|period| Value::from_object(Self::Period(period, printer.clone())))
            }
            (Self::Period(period, _), "first") => Some(Value::from(period.first().to_string())),
            (Self::Period(period, _), "last") => Some(Value::from(period.last().to_string())),
            _ => None,
        }
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &**self {
            Self::Fact(fact, printer) => f.write_str(&printer.fact(fact)),
            Self::Period(period, printer) => f.write_str(&printer.locale.period(period)),
        }
    }
}

/// Adds the filters, all of them.
fn register(environment: &mut Environment<'static>, printer: &Printer) {
    let money = printer.clone();
    environment.add_filter("money", move |value: Value, options: Kwargs| {
        let style = match option(&options, "style", &["compact", "full", "code"])? {
            Some("full") => MoneyStyle::Full,
            Some("code") => MoneyStyle::Code,
            Some(_) => MoneyStyle::Compact,
            None => money.money,
        };
        print(&value, &options, "money", |fact| match &fact.value.value {
            FactValue::Amount(amount, currency) => {
                Some((&money, money.locale.money(amount, currency, style)))
            }
            _ => None,
        })
    });
    let count = printer.clone();
    environment.add_filter("count", move |value: Value, options: Kwargs| {
        let in_words = option(&options, "style", &["words", "figures"])? == Some("words");
        print(&value, &options, "count", |fact| match &fact.value.value {
            FactValue::Count(quantity) => {
                let words = in_words.then(|| count.locale.count_in_words(whole(quantity.value)));
                Some((&count, words.flatten().unwrap_or_else(|| count.locale.count(quantity))))
            }
            _ => None,
        })
    });
    let percent = printer.clone();
    environment.add_filter("percent", move |value: Value, options: Kwargs| {
        print(&value, &options, "percent", |fact| match &fact.value.value {
            FactValue::Percent(quantity) => Some((&percent, percent.locale.percent(quantity))),
            _ => None,
        })
    });
    let ordinal = printer.clone();
    environment.add_filter("ordinal", move |value: Value, options: Kwargs| {
        let in_words = option(&options, "style", &["words", "figures"])? == Some("words");
        print(&value, &options, "ordinal", |fact| match &fact.value.value {
            FactValue::Rank(rank) => {
                let number = whole(rank.value);
                let words = in_words.then(|| ordinal.locale.ordinal_in_words(number));
                Some((&ordinal, words.flatten().unwrap_or_else(|| ordinal.locale.ordinal(number))))
            }
            _ => None,
        })
    });
    let period = printer.clone();
    environment.add_filter("period", move |value: Value, options: Kwargs| {
        if let Some(Printable::Period(span, _)) = value.downcast_object_ref() {
            return Ok(period.locale.period(span));
        }
        print(&value, &options, "period", |fact| {
            Some((&period, period.locale.period(&fact.period?)))
        })
    });
    let date = printer.clone();
    environment.add_filter("date", move |value: Value, options: Kwargs| {
        print(&value, &options, "date", |fact| match &fact.value.value {
            FactValue::Date(day) => Some((&date, date.locale.date(day))),
            _ => None,
        })
    });
}

/// Prints a fact by a filter, or says why the filter does not fit it.
fn print<'p>(
    value: &Value,
    options: &Kwargs,
    filter: &str,
    print: impl FnOnce(&Fact) -> Option<(&'p Printer, String)>,
) -> Result<String, Error> {
    options.assert_all_used().map_err(|_| {
        Error::new(ErrorKind::TooManyArguments, format!("the filter `{filter}` has no such option"))
    })?;
    let Some(Printable::Fact(fact, _)) = value.downcast_object_ref::<Printable>() else {
        return Err(Error::new(
            ErrorKind::InvalidOperation,
            format!("the filter `{filter}` is for facts, and this is a text"),
        ));
    };
    match print(fact) {
        // A period is what a fact covers, so the bound of its value does not belong to it.
        Some((_, text)) if filter == "period" => Ok(text),
        Some((printer, text)) => Ok(printer.bound(fact, text)),
        None => Err(Error::new(
            ErrorKind::InvalidOperation,
            format!(
                "the filter `{filter}` does not fit `{}`, which has `{}`",
                fact.name.value,
                fact.value.value.kind()
            ),
        )),
    }
}

/// Reads an option of a filter.
fn option<'o>(
    options: &'o Kwargs,
    name: &'o str,
    words: &[&'static str],
) -> Result<Option<&'o str>, Error> {
    match options.get::<Option<&str>>(name)? {
        Some(word) if !words.contains(&word) => Err(Error::new(
            ErrorKind::InvalidOperation,
            format!("`{name}` takes {}, not `{word}`", choices(words.iter().copied())),
        )),
        word => Ok(word),
    }
}
