//! What a person has to write, in the words of a language.

use super::portrait::Portrait;
use super::room::Room;
use super::words::Drafts;

/// How many words have room in each place.
struct Words {
    story_title: usize,
    story: usize,
    number_label: usize,
    caption: usize,
    priority: usize,
    quote: usize,
}

impl Words {
    /// Counts them by the columns and the lines of each place.
    fn of(room: &Room) -> Self {
        Self {
            story_title: room.heading(5.0, 2.0),
            story: room.text(7.0, 12.0),
            number_label: room.text(3.0, 2.0),
            caption: room.text(7.0, 1.0),
            priority: room.panel(5.0, 2.0),
            quote: room.quote(5.0, 4.0),
        }
    }
}

/// Asks for it in English.
pub(super) fn english(portrait: &Portrait<'_>, room: &Room) -> Drafts {
    let (donor, short) = (&portrait.name.within, portrait.plan.short_name);
    let words = Words::of(room);
    Drafts {
        story_title: format!(
            "the title of the story, a sentence of up to {} words: who can do what now",
            words.story_title
        ),
        location: "the place and the country".to_owned(),
        story: format!(
            "the story, of about {} words: what a project funded by {donor} changed, for whom, where and when, with its source",
            words.story
        ),
        number: "a number".to_owned(),
        number_label: format!("what it counts, in up to {} words", words.number_label),
        alt: "what the picture shows, for readers who cannot see it".to_owned(),
        caption: format!("who is seen and where, in up to {} words", words.caption),
        priorities_title: format!("What {{{{ donor.the }}}} and the {short} work on"),
        priorities: format!(
            "the priorities of {donor} in its cooperation with the {short}, from an agreement or a strategy: three or four, of up to {} words each",
            words.priority
        ),
        quote: format!(
            "what a minister or an ambassador says of it, in about {} words",
            words.quote
        ),
        by: "the name".to_owned(),
        role: "the office".to_owned(),
    }
}

/// Asks for it in French.
pub(super) fn french(room: &Room) -> Drafts {
    let words = Words::of(room);
    Drafts {
        story_title: format!(
            "le titre du récit, une phrase de {} mots au plus : qui peut faire quoi à présent",
            words.story_title
        ),
        location: "le lieu et le pays".to_owned(),
        story: format!(
            "le récit, d’environ {} mots : ce qu’un projet financé a changé, pour qui, où et quand, avec sa source",
            words.story
        ),
        number: "un chiffre".to_owned(),
        number_label: format!("ce qu’il compte, en {} mots au plus", words.number_label),
        alt: "ce que montre l’image, pour qui ne peut la voir".to_owned(),
        caption: format!("qui l’on voit et où, en {} mots au plus", words.caption),
        priorities_title: "Priorités de la coopération".to_owned(),
        priorities: format!(
            "les priorités de la coopération, selon un accord ou une stratégie : trois ou quatre, de {} mots au plus chacune",
            words.priority
        ),
        quote: format!(
            "ce qu’en dit une ou un ministre, ou l’ambassade, en {} mots environ",
            words.quote
        ),
        by: "le nom".to_owned(),
        role: "la fonction".to_owned(),
    }
}
