//! Of which contributions a percentage is, as its fact says and as the text does: `46 per cent of its voluntary
//! contributions` where the fact divides by all of them.

use super::is_told;
use super::shares::{self, Share, Shares};
use super::statements::{Kind, Statement};
use super::vocabulary::Vocabulary;
use crate::facts::Fact;
use crate::finding::{Code, Finding, Findings};
use crate::model::Measure;
use crate::rules::runs::{self, Word};
use crate::rules::{Evidence, is_enough, measures};

/// The most words between a percentage and the noun that it is a share of.
const MAX_LEAD: usize = 6;

/// Where adjectives follow their noun, how many words behind it may say which contributions are meant.
const MAX_TRAIL: usize = 2;

/// Reports percentages that are told of other contributions than those that their facts divide by.
pub fn mistaken(
    statements: &[Statement<'_, '_>],
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
    findings: &mut Findings,
) {
    let shares = &evidence.shares;
    let nouns = evidence.locale.message("contribution-nouns", &[]);
    let before = findings.len();
    for statement in statements.iter().filter(|statement| statement.kind == Kind::Percent) {
        if is_enough(findings, before) {
            return;
        }
        let Some(fact) = statement.fact else { continue };
        let [part, whole] = fact.ratio.as_slice() else { continue };
        let ratio = evidence.fact(&part.value).zip(evidence.fact(&whole.value));
        let Some((part, whole)) = ratio else { continue };
        let Some(words) = base(statement, &nouns, evidence) else { continue };
        let said = said(&words, shares, vocabulary, evidence);
        let Some((said, own)) = said.zip(of_fact(whole, evidence)) else { continue };
        let place = statement.place(evidence);
        if said == own || is_told(findings, place) {
            continue;
        }
        // What the text says has an amount of its own, of which the part is another share.
        let other = evidence.facts.iter().find(|other| {
            other.value.value.kind() == whole.value.value.kind()
                && other.period == whole.period
                && of_fact(other, evidence) == Some(said)
        });
        let Some(other) = other else { continue };
        if is_share(statement, part, other) != Some(false) {
            continue;
        }
        let phrase: Vec<&str> = words.iter().map(|word| word.text).collect();
        findings.push(
            Finding::new(
                Code::TextArithmetic,
                place,
                format!(
                    "{} is a share of `{}`, the text says {}",
                    statement.says(),
                    whole.name.value,
                    phrase.join(" ")
                ),
            )
            .label("a share of something else")
            .other(fact.value.span, "this share")
            .other(other.value.span, "what the text says that it is of")
            .help("say of what it is a share, or divide by what the text says"),
        );
    }
}

/// The words that say of what a percentage is a share, up to its noun and what belongs to it.
fn base<'r, 'a>(
    statement: &Statement<'r, 'a>,
    nouns: &str,
    evidence: &Evidence<'_>,
) -> Option<Vec<Word<'a>>> {
    let reading = statement.reading;
    let sentence = reading.sentence_at(statement.bytes.start);
    let rest: Vec<&Word<'a>> = if statement.about.is_label {
        statement.words.clone()
    } else {
        reading.words_in(&(statement.bytes.end..sentence.end)).iter().collect()
    };
    let lexicon = &evidence.lexicon;
    // `12 per cent were core contributions` is a share of nothing that is named.
    let joints = evidence.locale.message("rate-joints", &[]);
    let is_led = rest
        .first()
        .is_some_and(|word| lexicon.joins_count(word.text) || runs::lists(&joints, word.bare()));
    let is_noun = |word: &&Word<'_>| runs::lists(nouns, word.bare());
    let noun = rest.iter().take(MAX_LEAD).position(is_noun).filter(|_| is_led)?;
    let end = if lexicon.has_noun_first() {
        let behind = rest.get(noun..)?.iter().zip(rest.get(noun + 1..)?).take(MAX_TRAIL);
        let goes_on = |(word, next): &(&&Word<'_>, &&Word<'_>)| {
            word.after.trim().is_empty() && !next.is_function()
        };
        noun + 1 + behind.take_while(goes_on).count()
    } else {
        noun + 1
    };
    let own = rest.get(..end.min(rest.len()))?;
    // `46 per cent was given, of …`
    let is_one =
        own.split_last().is_some_and(|(_, all)| all.iter().all(|w| w.after.trim().is_empty()));
    is_one.then(|| own.iter().map(|word| (*word).clone()).collect())
}

/// Which contributions words name.
fn said(
    words: &[Word<'_>],
    shares: &Shares,
    vocabulary: &Vocabulary,
    evidence: &Evidence<'_>,
) -> Option<Share> {
    let bare = words.iter().map(Word::bare).collect();
    let named = shares.of_title(words, vocabulary.measure(&bare), evidence);
    named.or_else(|| shares.are_all(words).then_some(Share::Total))
}

/// Which contributions a fact is of, as it says, as its name or as its parts do.
fn of_fact(fact: &Fact, evidence: &Evidence<'_>) -> Option<Share> {
    let measure = || {
        Some(match measures::of_fact(fact, evidence)? {
            Measure::Assessed => Share::Assessed,
            Measure::Voluntary => Share::Voluntary,
            Measure::Total => Share::Total,
        })
    };
    shares::by_name(&fact.name.value).or_else(measure)
}

/// Whether a percentage is the share of one fact in another; nothing where that cannot be worked out.
fn is_share(statement: &Statement<'_, '_>, part: &Fact, whole: &Fact) -> Option<bool> {
    let range = |fact: &Fact| crate::rules::stated::number(fact)?.range();
    let given = range(part)?.share_of(range(whole)?)?;
    Some(!given.refutes(statement.range))
}
