//! What a person has to write, in the words of a language.

use super::portrait::Portrait;
use super::room::Room;
use super::words::Drafts;

/// Asks for it in English.
pub(super) fn english(portrait: &Portrait<'_>, room: &Room) -> Drafts {
    let (donor, short) = (&portrait.name.within, portrait.plan.short_name);
    Drafts {
        story_title: format!(
            "the title of the story, a sentence of up to {} words: who can do what now",
            room.heading(5.0, 2.0)
        ),
        location: "the place and the country".to_owned(),
        story: format!(
            "the story, of about {} words: what a project funded by {donor} changed, for whom, where and when, with its source",
            room.text(7.0, 12.0)
        ),
        number: "a number".to_owned(),
        number_label: format!("what it counts, in up to {} words", room.text(3.0, 2.0)),
        alt: "what the picture shows, for readers who cannot see it".to_owned(),
        caption: format!("who is seen and where, in up to {} words", room.text(7.0, 1.0)),
        priorities_title: format!("What {{{{ donor.the }}}} and the {short} work on"),
        priorities: format!(
            "the priorities of {donor} in its cooperation with the {short}, from an agreement or a strategy: three or four, of up to {} words each",
            room.panel(5.0, 2.0)
        ),
        quote: format!(
            "what a minister or an ambassador says of it, in about {} words",
            room.quote(5.0, 4.0)
        ),
        by: "the name".to_owned(),
        role: "the office".to_owned(),
    }
}

/// Asks for it in French.
pub(super) fn french(room: &Room) -> Drafts {
    Drafts {
        story_title: format!(
            "le titre du récit, une phrase de {} mots au plus : qui peut faire quoi à présent",
            room.heading(5.0, 2.0)
        ),
        location: "le lieu et le pays".to_owned(),
        story: format!(
            "le récit, d’environ {} mots : ce qu’un projet financé a changé, pour qui, où et quand, avec sa source",
            room.text(7.0, 12.0)
        ),
        number: "un chiffre".to_owned(),
        number_label: format!("ce qu’il compte, en {} mots au plus", room.text(3.0, 2.0)),
        alt: "ce que montre l’image, pour qui ne peut la voir".to_owned(),
        caption: format!("qui l’on voit et où, en {} mots au plus", room.text(7.0, 1.0)),
        priorities_title: "Priorités de la coopération".to_owned(),
        priorities: format!(
            "les priorités de la coopération, selon un accord ou une stratégie : trois ou quatre, de {} mots au plus chacune",
            room.panel(5.0, 2.0)
        ),
        quote: format!(
            "ce qu’en dit une ou un ministre, ou l’ambassade, en {} mots environ",
            room.quote(5.0, 4.0)
        ),
        by: "le nom".to_owned(),
        role: "la fonction".to_owned(),
    }
}
