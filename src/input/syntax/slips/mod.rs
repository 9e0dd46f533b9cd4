//! The usual slips of who writes TOML by hand: what was meant, and how it is written.
//!
//! Each looks at the text around the place where the parser stumbled, and knows nothing of the parser's words.

mod brackets;
mod dates;
mod headers;
mod keys;
mod numbers;
mod quotes;
mod separators;
#[cfg(test)]
mod tests;
mod twice;
mod words;

use std::ops::Range;

use super::mended::Mend;
use super::place::Place;

/// A slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// All of what is written wrong.
    pub place: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// Places that explain it, and what is there.
    pub others: Vec<(Range<usize>, &'static str)>,
    /// What to do, if that is known.
    pub help: Option<String>,
    /// How what stands after it is read.
    pub mend: Mend,
}

impl Slip {
    /// A slip at a place.
    fn new(
        place: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
        mend: Mend,
    ) -> Self {
        Self { help: Some(help.into()), ..Self::unknown(place, message, mend) }
    }

    /// Something that is no usual slip.
    pub fn unknown(place: Range<usize>, message: impl Into<String>, mend: Mend) -> Self {
        Self { place, message: message.into(), others: Vec::new(), help: None, mend }
    }

    /// One that is mended by what is written in the place of it.
    fn typed(
        place: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
        edit: (Range<usize>, String),
    ) -> Self {
        Self::new(place, message, help, Mend::Typed(vec![edit]))
    }

    /// Adds a place that explains it.
    fn other(mut self, place: Range<usize>, text: &'static str) -> Self {
        self.others.push((place, text));
        self
    }
}

/// The slips, the surest first.
const SLIPS: &[fn(&Place<'_>) -> Option<Slip>] = &[
    quotes::text_over_lines_unclosed,
    quotes::two_for_three,
    headers::brackets,
    headers::name,
    headers::opening,
    brackets::unclosed,
    brackets::unopened,
    brackets::surplus,
    separators::end_of_line,
    separators::number_and_key,
    literal,
    separators::two_in_a_line,
    separators::comma_missing,
    separators::comma_doubled,
    quotes::path,
    quotes::backslash,
    quotes::opening,
    quotes::closing_within,
    quotes::inner,
    quotes::over_lines,
    quotes::closing,
    twice::header,
    twice::first_of_list,
    twice::element,
    twice::keys,
    twice::key,
    keys::comment,
    keys::invisible,
    keys::colon,
    keys::value_missing,
    keys::equals_missing,
    keys::blank,
    keys::letters,
    keys::prose,
];

/// Returns the slip that an error comes from, if it is a usual one.
pub fn find(place: &Place<'_>) -> Option<Slip> {
    SLIPS.iter().find_map(|slip| slip(place))
}

/// A value from its first character to the end of the line, whatever it turns out to be.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    text: &'a str,
    /// The bracket that is open innermost.
    within: Option<char>,
}

/// A value that is written wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Literal {
    /// How many bytes of the line it has.
    length: usize,
    /// What is wrong with it.
    message: &'static str,
    /// What to do.
    help: String,
    /// What was meant, if that is certain.
    meant: Option<String>,
}

impl Literal {
    /// One that is certainly meant so.
    fn meant(length: usize, message: &'static str, meant: String) -> Self {
        Self { length, message, help: format!("write `{meant}`"), meant: Some(meant) }
    }
}

/// What a value can be written wrong as, the surest first.
const LITERALS: &[fn(Written<'_>) -> Option<Literal>] = &[
    words::invisible,
    words::curly,
    dates::day,
    dates::month,
    dates::period,
    dates::impossible,
    numbers::grouped,
    numbers::percent,
    numbers::half,
    numbers::zeros,
    numbers::based,
    words::truth,
    words::unquoted,
];

/// How far before an error a value may begin, in bytes: none is longer but texts, which are at fault from their beginning.
const REACH: usize = 200;

/// A value that is written as no value is.
fn literal(place: &Place<'_>) -> Option<Slip> {
    let is_near = |start: usize| start + REACH >= place.error.start && start <= place.error.end;
    place.values().filter(|(start, _)| is_near(*start)).find_map(|(start, within)| {
        let written = Written { text: place.rest(start), within };
        let touches = |found: &Literal| place.touches(&(start..start + found.length));
        let found = LITERALS.iter().find_map(|literal| literal(written)).filter(touches)?;
        let range = start..start + found.length;
        let mend = match found.meant {
            Some(meant) => Mend::Typed(vec![(range.clone(), meant)]),
            None => Mend::Unread(range.clone()),
        };
        Some(Slip::new(range, found.message, found.help, mend))
    })
}
