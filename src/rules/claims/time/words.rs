//! The words by which a sentence tells what is over, what goes on and what is still to come.

use std::collections::BTreeSet;

use crate::locale::Locale;
use crate::rules::runs::Word;

/// When a sentence says that something happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// It has happened: a verb in the past.
    Past,
    /// It has happened, by a participle alone: `opened in 2024`, which may also belong to what is to come.
    Done,
    /// It goes on.
    Present,
    /// It is to come, or is only meant.
    Ahead,
}

/// The words of a language for the time of things; a language that lacks them says nothing.
#[derive(Debug)]
pub struct TimeWords {
    ahead: BTreeSet<String>,
    ahead_endings: Vec<String>,
    ahead_not: BTreeSet<String>,
    future: BTreeSet<String>,
    planned: BTreeSet<String>,
    promise: BTreeSet<String>,
    past: BTreeSet<String>,
    present: BTreeSet<String>,
    auxiliaries: BTreeSet<String>,
    between: BTreeSet<String>,
    participles: BTreeSet<String>,
    endings: Vec<String>,
    /// Endings that make a participle of a word behind a form of to have only.
    endings_behind: Vec<String>,
    past_endings: Vec<String>,
    articles: BTreeSet<String>,
    participle_not: BTreeSet<String>,
    reflexive: BTreeSet<String>,
    motion: BTreeSet<String>,
    passive: BTreeSet<String>,
    passive_pasts: BTreeSet<String>,
    agent: BTreeSet<String>,
    reach: usize,
    infinitive_marks: BTreeSet<String>,
    infinitive_not: BTreeSet<String>,
    infinitive_endings: Vec<String>,
    /// What leads to the time of an event.
    pub prepositions: BTreeSet<String>,
    /// What leads to an end as well: by, until.
    pub limits: BTreeSet<String>,
    /// What may stand between such a word and the date.
    pub fillers: BTreeSet<String>,
    /// Nouns of what is agreed or meant.
    pub plans: BTreeSet<String>,
}

impl TimeWords {
    /// Collects the words of a language.
    pub fn new(locale: &Locale) -> Self {
        let list = |id: &str| -> Vec<String> {
            locale.message(id, &[]).split_whitespace().map(plain).collect()
        };
        let set = |id: &str| list(id).into_iter().collect();
        Self {
            ahead: set("ahead-words"),
            ahead_endings: list("ahead-endings"),
            ahead_not: set("ahead-not"),
            future: set("future-words"),
            planned: set("planned-words"),
            promise: set("promise-words"),
            past: set("past-words"),
            present: set("present-words"),
            auxiliaries: set("participle-auxiliaries"),
            between: set("between-words"),
            participles: set("participle-words"),
            endings: list("participle-endings"),
            endings_behind: list("participle-endings-behind"),
            past_endings: list("past-endings"),
            articles: set("article-words"),
            participle_not: set("participle-not"),
            reflexive: set("reflexive-words"),
            motion: set("motion-participles"),
            passive: set("passive-auxiliaries"),
            passive_pasts: set("passive-past-words"),
            agent: set("agent-words"),
            reach: list("participle-reach").first().and_then(|n| n.parse().ok()).unwrap_or(0),
            infinitive_marks: set("infinitive-marks"),
            infinitive_not: set("infinitive-not"),
            infinitive_endings: list("infinitive-endings"),
            prepositions: set("time-prepositions"),
            limits: set("limit-prepositions"),
            fillers: set("time-fillers"),
            plans: set("plan-nouns"),
        }
    }

    /// Returns what a word says of a time; `to` is the word that the time begins with, behind it or before it.
    pub fn tense(&self, words: &[Word<'_>], index: usize, to: usize) -> Option<Tense> {
        let word = words.get(index)?.small();
        let bare = elided(word);
        let is = |set: &BTreeSet<String>| set.contains(word) || bare != word && set.contains(bare);
        if is(&self.promise) {
            let is_its_own = index + 1 == to || index > to;
            return Some(if is_its_own { Tense::Past } else { Tense::Ahead });
        }
        if is_in_date(words, index) {
            return None;
        }
        let is_future = words.get(index).is_some_and(|word| self.has_future_ending(word));
        if is(&self.ahead) || is_future || self.is_infinitive(words, index) {
            return Some(Tense::Ahead);
        }
        if self.auxiliaries.contains(word) && self.leads_to_participle(words, index) {
            return Some(Tense::Past);
        }
        if self.passive.contains(bare) && self.is_past_of_being(words, index) {
            return Some(Tense::Past);
        }
        if is(&self.past) || self.has_past_ending(bare) {
            return Some(Tense::Past);
        }
        if self.is_alone(words, index, to) {
            return Some(Tense::Done);
        }
        is(&self.present).then_some(Tense::Present)
    }

    /// Returns whether a word is a verb in the future by itself: will, ouvrira.
    pub fn is_future_verb(&self, word: &Word<'_>) -> bool {
        self.future.contains(elided(word.small())) || self.has_future_ending(word)
    }

    /// Returns whether a word is a verb whose ending is of the future; a name such as Sierra or Oran is none.
    fn has_future_ending(&self, word: &Word<'_>) -> bool {
        let is_name = elided(word.text).starts_with(char::is_uppercase);
        !is_name && self.is_future(elided(word.small()))
    }

    /// Returns whether a word says that something is planned: due, prévu.
    pub fn is_planned(&self, word: &Word<'_>) -> bool {
        self.planned.contains(elided(word.small()))
    }

    /// Returns whether a word is a form of to be in the present.
    pub fn is_being(&self, word: &str) -> bool {
        self.passive.contains(word) && self.present.contains(word)
    }

    /// Returns whether a word makes a passive: was, été.
    pub fn is_passive(&self, word: &Word<'_>) -> bool {
        self.passive_pasts.contains(word.small()) || self.passive.contains(word.small())
    }

    /// Returns whether a word in small letters is a noun of what is agreed or meant.
    pub fn is_plan(&self, word: &str) -> bool {
        self.plans.contains(elided(word))
    }

    /// Returns whether a word's ending is of the future.
    fn is_future(&self, bare: &str) -> bool {
        let is_long = bare.chars().count() > 3;
        let has_ending = self.ahead_endings.iter().any(|ending| bare.ends_with(ending.as_str()));
        is_long && has_ending && !self.ahead_not.contains(bare)
    }

    /// Returns whether a word's ending is of a past, and of no future.
    fn has_past_ending(&self, bare: &str) -> bool {
        let is_long = bare.chars().count() > 5;
        let has_ending = self.past_endings.iter().any(|ending| bare.ends_with(ending.as_str()));
        is_long && has_ending && !self.is_future(bare) && !self.ahead_not.contains(bare)
    }

    /// Returns whether a word is a participle, by its ending or as one of those that have none.
    pub fn is_participle(&self, word: &Word<'_>) -> bool {
        self.participles.contains(elided(word.small())) || self.has_participle_ending(word)
    }

    /// Returns whether a word is a participle by its ending.
    pub fn has_participle_ending(&self, word: &Word<'_>) -> bool {
        let bare = elided(word.small());
        let by_ending = self.endings.iter().any(|ending| bare.ends_with(ending.as_str()));
        by_ending && bare.chars().count() > 3 && !self.participle_not.contains(bare)
    }

    /// Returns whether a form of to have, or one like it, stands before a participle.
    fn leads_to_participle(&self, words: &[Word<'_>], index: usize) -> bool {
        let next = words.iter().skip(index + 1).find(|word| !self.is_between(word));
        let steps = words.iter().skip(index + 1).take_while(|word| self.is_between(word));
        let has_participle_between = steps.into_iter().any(|word| self.is_participle(word));
        let is_behind = |word: &Word<'_>| {
            let bare = word.small();
            let ends = self.endings_behind.iter().any(|ending| bare.ends_with(ending.as_str()));
            ends && bare.chars().count() > 3 && !self.participle_not.contains(bare)
        };
        has_participle_between
            || next.is_some_and(|next| self.is_participle(next) || is_behind(next))
    }

    /// Returns whether a form of to be makes a past: `se sont réunis`, `est devenue`.
    fn is_past_of_being(&self, words: &[Word<'_>], index: usize) -> bool {
        let previous = index.checked_sub(1).and_then(|index| words.get(index));
        if previous.is_some_and(|word| self.reflexive.contains(word.small())) {
            return true;
        }
        let next = words.iter().skip(index + 1).find(|word| !self.is_between(word));
        next.is_some_and(|next| self.motion.contains(next.small()))
    }

    /// Returns whether a word may stand between a form of to have and its participle.
    fn is_between(&self, word: &Word<'_>) -> bool {
        self.between.contains(word.small())
    }

    /// Returns whether a participle stands without a verb, near enough to a time to be told of it.
    fn is_alone(&self, words: &[Word<'_>], index: usize, to: usize) -> bool {
        let is_near = index.abs_diff(to) <= self.reach;
        let Some(word) = words.get(index).filter(|word| is_near && self.is_participle(word)) else {
            return false;
        };
        // `run`, `set` and `mis` are other words as well: they are to stand right before the time.
        let bare = elided(word.small());
        if self.participles.contains(bare) && (index + 1 != to || self.present.contains(bare)) {
            return false;
        }
        // `la remise des clés` is a thing.
        let leading = index.checked_sub(1).and_then(|at| words.get(at));
        if leading.is_some_and(|word| self.articles.contains(word.small())) {
            return false;
        }
        let before = words.get(..index).unwrap_or_default().iter().rev();
        let previous = before.into_iter().find(|word| !self.is_between(word));
        let is_passive = previous.is_some_and(|word| {
            let bare = elided(word.small());
            self.passive.contains(bare) || self.is_future(bare)
        });
        // `schools supported by Norway` says nothing of when.
        let is_of_doer = words
            .get(index + 1)
            .is_some_and(|next| self.agent.contains(next.small()) && next.follows(word));
        !is_passive && !is_of_doer
    }

    /// Returns whether a word is the mark before an infinitive: what is to be done is not done.
    pub fn is_infinitive(&self, words: &[Word<'_>], index: usize) -> bool {
        let Some(word) = words.get(index) else { return false };
        let (full, next) = (word.small(), words.get(index + 1));
        // `d’ouvrir` is one word.
        if let Some((mark, verb)) = full.split_once('\'')
            && self.infinitive_marks.contains(mark)
            && !self.infinitive_endings.is_empty()
        {
            return self.has_infinitive_ending(verb);
        }
        let Some(next) = next.filter(|next| next.follows(word)) else { return false };
        if !self.infinitive_marks.contains(full) {
            return false;
        }
        let verb = next.small();
        if self.infinitive_endings.is_empty() {
            // `to schools`, `to the fund` and `to Nepal` are none.
            return next.text.starts_with(char::is_lowercase)
                && !verb.ends_with('s')
                && !self.infinitive_not.contains(verb);
        }
        self.has_infinitive_ending(verb)
    }

    /// Returns whether a word ends as infinitives do.
    pub fn has_infinitive_ending(&self, verb: &str) -> bool {
        self.infinitive_endings.iter().any(|ending| verb.ends_with(ending.as_str()))
            && !self.infinitive_not.contains(verb)
    }

    /// Returns whether words end with what is to be done to something: `is to be opened`.
    pub fn is_to_be(&self, words: &[Word<'_>]) -> bool {
        words.windows(3).any(|three| {
            let [is, to, be] = three else { return false };
            self.is_being(is.small())
                && self.infinitive_marks.contains(to.small())
                && self.passive.contains(be.small())
        })
    }
}

/// Returns whether a word with a capital stands beside a number, as a month does: `3 May`, `May 2024`.
fn is_in_date(words: &[Word<'_>], index: usize) -> bool {
    let has_digits = |at: usize| {
        words.get(at).is_some_and(|word| word.text.starts_with(|c: char| c.is_ascii_digit()))
    };
    words.get(index).is_some_and(Word::is_capital)
        && (has_digits(index + 1) || index.checked_sub(1).is_some_and(has_digits))
}

/// Returns a word in small letters, with the apostrophe of a keyboard.
pub fn small(word: &str) -> String {
    plain(&word.to_lowercase())
}

/// Returns a text with the apostrophes and spaces of a keyboard.
pub fn plain(text: &str) -> String {
    text.chars().map(on_keyboard).collect()
}

/// Returns the apostrophe and the space of a keyboard for a typesetter's.
pub fn on_keyboard(character: char) -> char {
    match character {
        '’' | '‘' => '\'',
        space if space.is_whitespace() && space != '\n' => ' ',
        other => other,
    }
}

/// Returns a word without what an apostrophe joins to its head: `ouvrira` of `s'ouvrira`.
pub fn elided(word: &str) -> &str {
    match word.split_once('\'') {
        Some((head, rest)) if head.chars().count() <= 4 && rest.chars().count() > 1 => rest,
        Some((head, _)) => head,
        None => word,
    }
}
