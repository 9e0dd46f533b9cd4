//! What gives each number of a document: tie-out, which auditors do with a pencil.
//!
//! In: the factsheet, its numbers as the rules read them, and the data sets of its sources. Out: a [`TieOut`] with the
//! [`Standing`] of each number: tied by what the document says, to be tied in one way, near to what the data give, with a
//! source only, or with nothing.
//!
//! A number is tied by what the document itself names for it (`data`, `parts`, `ratio`, `computed`), once that is worked
//! out anew and gives it. What is found beyond that is offered and never taken: a number that two different values give
//! stays as it is, and so does one of so few digits that something always gives it.
//! *Invariant:* only what the data of a source refute, or a slip would explain, is warned of; what the document's own
//! series and facts refute is the affair of the rules.

mod archive;
mod named;
mod near;
mod origin;
mod question;
mod search;
mod ways;
mod write;

pub use archive::{Archive, Unread};
pub use near::Slip;
pub use origin::Origin;
pub use ways::{Binding, Way};
pub use write::write;

use crate::content::Factsheet;
use crate::facts::{Fact, FactValue};
use crate::finding::{Code, Finding, Findings, Severity, Span};
use crate::locale::{Locale, MoneyStyle};
use crate::rules::{Numbers, Typed};
use crate::text::print_fact;
use crate::units::Decimal;
use question::Question;
use search::Search;

/// How the numbers of a document stand to what gives them.
#[derive(Debug, Default)]
pub struct TieOut {
    /// The facts, in the order of the document, then what was typed, in reading order.
    pub numbers: Vec<Number>,
    /// How many counts below ten were typed, which nobody looks for.
    pub small: usize,
    /// The data sets that could not be read.
    pub unread: Vec<Unread>,
}

/// How many facts that are of other years, or of other data, have one cause: the period of the document, or data of another
/// edition.
const MOVED: usize = 3;

/// The count from which on a typed one is looked for.
const LEAST_COUNT: Decimal = Decimal::TEN;

/// A number of a document.
#[derive(Debug)]
pub struct Number {
    /// The name of the fact; none where it was typed into a text.
    pub fact: Option<String>,
    /// As printed.
    pub says: String,
    /// Where it is stated.
    pub span: Span,
    /// How often texts print it.
    pub printed: usize,
    /// What gives it.
    pub standing: Standing,
}

/// What gives a number.
#[derive(Debug)]
pub enum Standing {
    /// What the document names for it, all of which gives it.
    Tied(Vec<Way>),
    /// The document names something that gives another number.
    Refuted(Way, Option<Slip>),
    /// One way gives it, which the document does not name.
    Open(Way),
    /// Several ways give it, which are not the same.
    Ambiguous(Vec<Way>),
    /// It differs from what the data give as slips do.
    Near(Slip),
    /// It is what a fact said in another edition, and says no longer: its name, and what it says now.
    Stale(String, String),
    /// The document names a source, and nothing that could be worked out.
    Sourced(String),
    /// Nothing.
    Unbacked,
}

/// How a number stands, as a list names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Tied.
    Tied,
    /// Could be tied.
    Open,
    /// Several ways give it.
    Ambiguous,
    /// Near to what the data give, or refuted by them.
    Near,
    /// What a fact said before.
    Stale,
    /// With a source only.
    Sourced,
    /// With nothing.
    Unbacked,
}

impl Kind {
    /// Every kind with its word, in the order of lists.
    pub const WORDS: [(Self, &'static str); 7] = [
        (Self::Tied, "tied"),
        (Self::Open, "could be tied"),
        (Self::Ambiguous, "several ways"),
        (Self::Near, "near miss"),
        (Self::Stale, "old value"),
        (Self::Sourced, "source only"),
        (Self::Unbacked, "no evidence"),
    ];

    /// Returns the word.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(kind, _)| *kind == self).map_or("", |(_, word)| word)
    }
}

impl Standing {
    /// Returns its kind.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Tied(_) => Kind::Tied,
            Self::Open(_) => Kind::Open,
            Self::Ambiguous(_) => Kind::Ambiguous,
            Self::Near(_) | Self::Refuted(..) => Kind::Near,
            Self::Stale(..) => Kind::Stale,
            Self::Sourced(_) => Kind::Sourced,
            Self::Unbacked => Kind::Unbacked,
        }
    }
}

/// What a number is held against.
#[derive(Clone, Copy)]
struct Document<'a> {
    factsheet: &'a Factsheet,
    archive: &'a Archive,
    numbers: &'a Numbers,
    /// The facts of another edition.
    before: &'a [Fact],
}

impl<'a> Document<'a> {
    fn fact(&self, name: &str) -> Option<&'a Fact> {
        self.factsheet.facts().iter().find(|fact| fact.name.value == name)
    }
}

/// Looks for what gives each number of a document; `before` are the facts of another edition, whose values may be left
/// over in the texts.
pub fn tie(factsheet: &Factsheet, numbers: &Numbers, archive: Archive, before: &[Fact]) -> TieOut {
    let document = Document { factsheet, archive: &archive, numbers, before };
    let mut search = Search::new(document);
    let mut found: Vec<Number> = Vec::new();
    for fact in factsheet.facts() {
        let told = numbers.facts.get(&fact.name.value).cloned().unwrap_or_default();
        found.push(Number {
            fact: Some(fact.name.value.clone()),
            says: english(fact),
            span: fact.value.span,
            printed: told.places.len(),
            standing: of_fact(fact, document, &mut search),
        });
    }
    let is_small = |typed: &&Typed| match typed.number.value.value {
        FactValue::Count(count) => count.value.abs() < LEAST_COUNT,
        _ => false,
    };
    for typed in numbers.typed.iter().filter(|typed| !is_small(typed)) {
        found.push(Number {
            fact: None,
            says: typed.says.clone(),
            span: typed.span,
            printed: 1,
            standing: of_typed(typed, document, &mut search),
        });
    }
    let small = numbers.typed.iter().filter(is_small).count();
    TieOut { numbers: found, small, unread: archive.unread }
}

/// How a fact stands.
fn of_fact(fact: &Fact, document: Document<'_>, search: &mut Search<'_>) -> Standing {
    let question = Question::of_fact(fact, document);
    let named = named::ways(fact, &question, document);
    if let Some((way, _)) = named.iter().find(|(_, holds)| !holds) {
        let slip = near::of_way(&question, way, fact, document, search);
        return Standing::Refuted(way.clone(), slip);
    }
    if !named.is_empty() {
        return Standing::Tied(named.into_iter().map(|(way, _)| way).collect());
    }
    let found = search.answer(&question);
    found.unwrap_or_else(|| match &fact.source {
        Some(source) => Standing::Sourced(source.value.clone()),
        None => Standing::Unbacked,
    })
}

/// How a number stands that was typed.
fn of_typed(typed: &Typed, document: Document<'_>, search: &mut Search<'_>) -> Standing {
    let question = Question::of_typed(typed, document);
    if let Some((name, now)) = left_over(&question, document) {
        return Standing::Stale(name, now);
    }
    search.answer(&question).unwrap_or(Standing::Unbacked)
}

/// Finds the fact that said a number in another edition and says another one now.
fn left_over(question: &Question, document: Document<'_>) -> Option<(String, String)> {
    let said = |fact: &Fact| Question::of_fact(fact, document);
    let is_same = |fact: &Fact| {
        let other = said(fact);
        let is_of_unit = match (&fact.value.value, &question.fact.value.value) {
            (FactValue::Amount(_, own), FactValue::Amount(_, typed)) => own == typed,
            (own, typed) => own.kind() == typed.kind(),
        };
        let ranges = other.range.zip(question.range);
        is_of_unit && ranges.is_some_and(|(old, typed)| !old.refutes(typed))
    };
    document.before.iter().filter(|old| is_same(old)).find_map(|old| {
        let now = document.fact(&old.name.value).filter(|now| !is_same(now))?;
        Some((old.name.value.clone(), english(now)))
    })
}

/// Prints a fact as lists print it.
fn english(fact: &Fact) -> String {
    print_fact(fact, &Locale::english(), MoneyStyle::Compact).replace('\u{a0}', " ")
}

impl TieOut {
    /// Warns of numbers that the data of a source give otherwise, and of those that differ from what the data give as slips
    /// do. What the document's own series and facts refute is the affair of the rules; as long as they report that, what
    /// follows from it is not told.
    pub fn report(&self, findings: &mut Findings) {
        let of_data = [Code::FactData, Code::FactParts, Code::FactRatio, Code::FactExact];
        let is_refuted = |finding: &Finding| {
            of_data.contains(&finding.code) && finding.severity > Severity::Note
        };
        if findings.iter().any(is_refuted) {
            return;
        }
        let mut moved: Vec<Finding> = Vec::new();
        for number in &self.numbers {
            match &number.standing {
                Standing::Near(slip) => findings.push(near(number, slip)),
                Standing::Refuted(way, slip) if matches!(way.binding, Binding::Computed(..)) => {
                    let found = refuted(number, way, slip.as_ref());
                    match slip {
                        Some(Slip::Swapped(_) | Slip::Shifted(..) | Slip::Row { .. }) => {
                            findings.push(found);
                        }
                        _ => moved.push(found),
                    }
                }
                _ => {}
            }
        }
        if moved.len() < MOVED {
            findings.extend(moved);
        } else {
            findings.extend(moved.into_iter().reduce(joined));
        }
    }
}

/// The finding for a number that differs from what the data give as a slip does.
fn near(number: &Number, slip: &Slip) -> Finding {
    let name = number.fact.as_ref().map_or(String::new(), |name| format!("`{name}` says "));
    let message = match slip.own() {
        Some(own) => format!("{name}{}, the data give {}", number.says, own.shown()),
        None => format!("{name}{}, which the data give for something else", number.says),
    };
    let source = slip.own().map(Way::source).unwrap_or_default();
    Finding::new(Code::EvidenceNear, number.span, message).label(source).note(slip.what()).help(
        "correct the number; where it is right, say what gives it by `data`, `parts` or `ratio`",
    )
}

/// The finding for a fact that the data set of its source gives otherwise.
fn refuted(number: &Number, way: &Way, slip: Option<&Slip>) -> Finding {
    let name = number.fact.as_deref().unwrap_or_default();
    let message = format!("`{name}` says {}, the data give {}", number.says, way.shown());
    let finding = Finding::new(Code::EvidenceNear, number.span, message).label(way.source());
    let finding = match slip {
        Some(slip) => finding.note(slip.what()),
        None => finding,
    };
    finding.help("correct the number, or what it is said to follow from")
}

/// One finding for facts that a data set gives otherwise.
fn joined(first: Finding, next: Finding) -> Finding {
    let message = next.message;
    let places = next.primary.into_iter();
    places.fold(first, |finding, label| finding.other(label.span, message.clone()))
}
