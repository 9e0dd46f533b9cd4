//! What may stand between `{{` and `}}`: one name with its filters, or a mark for a text to be written.
//!
//! The grammar has nothing that makes a value, so an expression cannot print what no fact says:
//!
//! ```text
//! expression = name { "." field } { "|" filter }  |  "todo" "(" quoted ")"
//! filter     = name [ "(" [ name "=" quoted { "," name "=" quoted } ] ")" ]
//! ```

use std::ops::Range;

/// The word that marks a text to be written: `{{ todo("a story of a project") }}`.
const MARKER: &str = "todo";

/// Words of other template languages that calculate or compare.
const OPERATORS: [&str; 7] = ["and", "or", "not", "in", "is", "if", "else"];

/// An expression that was read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Expression<'a> {
    /// A text that is still to be written, and what it should say.
    Todo(&'a str),
    /// A name, or a field of one, printed through filters.
    Print {
        /// The name.
        name: Word<'a>,
        /// The fields after it, each of the one before.
        fields: Vec<Word<'a>>,
        /// The filters, in the order in which they are applied.
        filters: Vec<Filter<'a>>,
    },
}

/// A word at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// The word.
    pub text: &'a str,
    /// Its bytes in the expression.
    pub range: Range<usize>,
}

/// A filter with its options.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Filter<'a> {
    /// Its name.
    pub name: Word<'a>,
    /// The options: name and value.
    pub options: Vec<(&'a str, &'a str)>,
    /// The bytes of all of it.
    pub range: Range<usize>,
}

/// Why an expression cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// The bytes that are at fault.
    pub range: Range<usize>,
    /// What is wrong with them.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Reads what stands between the braces.
pub(super) fn parse(source: &str) -> Result<Expression<'_>, Fault> {
    let mut reader = Reader { source, at: 0 };
    reader.skip_space();
    let Some(name) = reader.word() else { return Err(reader.no_name()) };
    if reader.sees('(') {
        return reader.marker(&name);
    }
    let mut fields = Vec::new();
    while reader.takes('.') {
        let field = reader.word().ok_or_else(|| {
            reader.fault("a field must follow the point", "write `{{ name.period }}`")
        })?;
        fields.push(field);
    }
    let mut filters = Vec::new();
    while reader.takes('|') {
        filters.push(reader.filter()?);
    }
    match reader.rest() {
        "" => Ok(Expression::Print { name, fields, filters }),
        rest => Err(reader.excess(rest, &name)),
    }
}

/// Reads an expression from its beginning to its end.
struct Reader<'a> {
    source: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        self.at = self.source.len() - self.rest().trim_start().len();
    }

    fn sees(&self, sign: char) -> bool {
        self.rest().starts_with(sign)
    }

    /// Takes a sign and the space after it, if it comes next.
    fn takes(&mut self, sign: char) -> bool {
        let is_next = self.sees(sign);
        if is_next {
            self.at += sign.len_utf8();
            self.skip_space();
        }
        is_next
    }

    /// Takes a word of letters, digits and `_` that does not begin with a digit, and the space after it.
    fn word(&mut self) -> Option<Word<'a>> {
        let rest = self.rest();
        let length = rest.find(|c: char| !is_of_word(c)).unwrap_or(rest.len());
        let text = rest.get(..length).filter(|word| {
            word.starts_with(|first: char| is_of_word(first) && !first.is_ascii_digit())
        })?;
        let range = self.at..self.at + length;
        self.at = range.end;
        self.skip_space();
        Some(Word { text, range })
    }

    /// Takes a text in quotes and the space after it.
    fn quoted(&mut self) -> Option<&'a str> {
        let quote = self.rest().chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let inner = self.rest().get(1..)?;
        let text = inner.get(..inner.find(quote)?)?;
        self.at += text.len() + 2;
        self.skip_space();
        Some(text)
    }

    /// Reads what follows the word of a marker.
    fn marker(mut self, name: &Word<'a>) -> Result<Expression<'a>, Fault> {
        let usual = "write `{{ todo(\"what is to be written\") }}`";
        if name.text != MARKER {
            return Err(Fault {
                range: name.range.clone(),
                message: format!("there is no function `{}`", name.text),
                help: "write `{{ name }}` or `{{ name | filter }}`".to_owned(),
            });
        }
        self.takes('(');
        let Some(what) = self.quoted().filter(|what| !what.trim().is_empty()) else {
            return Err(self.fault("this does not say what is to be written", usual));
        };
        if !self.takes(')') || !self.rest().is_empty() {
            return Err(self.fault("a `todo` ends after its text", usual));
        }
        Ok(Expression::Todo(what))
    }

    /// Reads a filter after its `|`.
    fn filter(&mut self) -> Result<Filter<'a>, Fault> {
        let usual = "write `{{ name | filter }}` or `{{ name | filter(style=\"full\") }}`";
        let Some(name) = self.word() else {
            return Err(self.fault("a filter must follow the `|`", usual));
        };
        let mut end = name.range.end;
        let mut options = Vec::new();
        if self.takes('(') {
            while !self.sees(')') {
                let Some(option) = self.word().filter(|_| self.takes('=')) else {
                    return Err(self.fault("an option is a name, `=` and a value in quotes", usual));
                };
                let Some(value) = self.quoted() else {
                    return Err(self.fault("the value of an option stands in quotes", usual));
                };
                options.push((option.text, value));
                if !self.takes(',') && !self.sees(')') {
                    return Err(self.fault("the options end with `)`", usual));
                }
            }
            end = self.at + 1;
            self.takes(')');
        }
        Ok(Filter { range: name.range.start..end, name, options })
    }

    /// Says why an expression does not begin with a name.
    fn no_name(&self) -> Fault {
        match self.rest().chars().next() {
            None => {
                self.fault("there is nothing between the braces", "write `{{ name }}`, or a text")
            }
            Some('"' | '\'') => {
                self.fault("braces are for facts, not for texts", "write the text without braces")
            }
            Some(sign) if sign.is_numeric() || "+-.".contains(sign) => self.fault(
                "braces are for facts, not for numbers",
                "state the number as a fact, `[facts.name]`, and write `{{ name }}`",
            ),
            Some(_) => self.fault(
                "the name of a fact is missing after `{{`",
                "write `{{ name }}` or `{{ name | filter }}`",
            ),
        }
    }

    /// Says why an expression should have ended.
    fn excess(&mut self, rest: &str, name: &Word<'_>) -> Fault {
        let is_operator = |word: &Word<'_>| OPERATORS.contains(&word.text);
        let place = self.at..self.source.trim_end().len();
        match self.word() {
            Some(word) if !is_operator(&word) => Fault {
                range: word.range,
                message: format!("`{}` is not expected here", word.text),
                help: format!(
                    "a filter stands after `|`: `{{{{ {} | {} }}}}`",
                    name.text, word.text
                ),
            },
            None if !rest.starts_with(['+', '-', '*', '/', '%', '~', '<', '>', '=', '!', '[']) => {
                Fault {
                    range: place,
                    message: "this is not expected here".to_owned(),
                    help: "write `{{ name }}` or `{{ name | filter }}`".to_owned(),
                }
            }
            _ => Fault {
                range: place,
                message: "braces print one fact and do not calculate".to_owned(),
                help: "state the result as a fact of its own, so that it is checked; \
                       a name has letters, digits and `_`"
                    .to_owned(),
            },
        }
    }

    /// Returns a fault from here to the end.
    fn fault(&self, message: &str, help: &str) -> Fault {
        let end = self.source.trim_end().len();
        let range = self.at.min(end)..end;
        Fault { range, message: message.to_owned(), help: help.to_owned() }
    }
}

fn is_of_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

#[cfg(test)]
mod tests {
    use super::{Expression, parse};

    #[test]
    fn a_name_with_fields_and_filters_is_read() {
        for source in ["a", " a.period ", "a.period.first", "été_2", "a|money", "a | money()"] {
            assert!(parse(source).is_ok(), "{source}");
        }
        let Ok(Expression::Print { name, fields, filters }) =
            parse(" donor.name | x(style=\"words\", digits='2') | y ")
        else {
            panic!("this is an expression");
        };
        assert_eq!((name.text, name.range), ("donor", 1..6));
        assert_eq!(fields.iter().map(|field| field.text).collect::<Vec<_>>(), ["name"]);
        let names: Vec<_> = filters.iter().map(|filter| filter.name.text).collect();
        assert_eq!(names, ["x", "y"]);
        assert_eq!(filters[0].options, [("style", "words"), ("digits", "2")]);
        assert_eq!(filters[0].range, 14..42);
        assert_eq!(parse("todo( 'a, b' )"), Ok(Expression::Todo("a, b")));
    }

    /// Whatever makes a value of its own, compares, calls or looks into one is refused, each with its reason.
    #[test]
    fn nothing_else_is_read() {
        for (source, reason) in [
            ("", "nothing between the braces"),
            ("  ", "nothing between the braces"),
            ("\"US$ 5 million\"", "not for texts"),
            ("'France'", "not for texts"),
            ("\"a\" * 10000000", "not for texts"),
            ("\"x\" in \"xyz\"", "not for texts"),
            ("5000000", "not for numbers"),
            ("-5", "not for numbers"),
            (".5", "not for numbers"),
            ("1e308*10", "not for numbers"),
            ("[1, 2]", "name of a fact is missing"),
            ("{'a': 1}", "name of a fact is missing"),
            ("(a)", "name of a fact is missing"),
            ("a - b", "do not calculate"),
            ("my-fact", "do not calculate"),
            ("a ~ \"x\"", "do not calculate"),
            ("a == b", "do not calculate"),
            ("a[0]", "do not calculate"),
            ("a if b else c", "do not calculate"),
            ("a and b", "do not calculate"),
            ("not a", "`a` is not expected"),
            ("a money", "`money` is not expected"),
            ("a, b", "not expected here"),
            ("a.", "a field must follow"),
            ("a.0", "a field must follow"),
            ("a |", "a filter must follow"),
            ("a | \"x\"", "a filter must follow"),
            ("a | money(", "an option is"),
            ("a | money(\"full\")", "an option is"),
            ("a | money(style)", "an option is"),
            ("a | money(digits=2)", "stands in quotes"),
            ("a | money(style=\"full\"", "end with `)`"),
            ("a | money(style=\"full)", "stands in quotes"),
            ("range(5)", "no function `range`"),
            ("a.upper()", "not expected here"),
            ("todo()", "does not say"),
            ("todo('')", "does not say"),
            ("todo(' ')", "does not say"),
            ("todo(a)", "does not say"),
            ("todo('a') | money", "ends after"),
            ("todo('a', 'b')", "ends after"),
        ] {
            match parse(source) {
                Ok(read) => panic!("{source} was read as {read:?}"),
                Err(fault) => {
                    assert!(fault.message.contains(reason), "{source}: {}", fault.message);
                    assert!(source.get(fault.range).is_some(), "{source}");
                }
            }
        }
    }
}
