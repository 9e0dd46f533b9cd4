//! Letters without what one writer types and another leaves out: accents and capitals.

use std::borrow::Cow;
use std::ops::Range;

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// Takes accents apart from their letters.
const NFD: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfd();

/// Takes also apart what is only set otherwise, such as ligatures.
const NFKD: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfkd();

/// Composes every letter with its accents, as texts are compared: `é` typed as `e` and an accent is `é`.
pub fn composed(text: &str) -> Cow<'_, str> {
    const NFC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();
    if text.is_ascii() { Cow::Borrowed(text) } else { NFC.normalize(text) }
}

/// Returns whether a character is an accent that is typed behind its letter.
pub fn is_accent(character: char) -> bool {
    !character.is_ascii()
        && CodePointMapData::<GeneralCategory>::new().get(character)
            == GeneralCategory::NonspacingMark
}

/// Returns a letter without its accents.
pub fn unaccented(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    NFD.normalize_iter(std::iter::once(letter)).next().unwrap_or(letter)
}

/// Returns the letters of a text that are typed apart from their accents: the bytes of each, and the letter composed.
pub fn uncomposed(text: &str) -> Vec<(Range<usize>, String)> {
    if matches!(composed(text), Cow::Borrowed(_)) {
        return Vec::new();
    }
    let heads = text.char_indices().filter(|(_, character)| !is_accent(*character));
    let mut heads: Vec<usize> = heads.map(|(at, _)| at).collect();
    heads.push(text.len());
    let letters = heads.windows(2).filter_map(|pair| {
        let range = *pair.first()?..*pair.last()?;
        let written = text.get(range.clone())?;
        match composed(written) {
            Cow::Owned(letter) => Some((range, letter)),
            Cow::Borrowed(_) => None,
        }
    });
    letters.collect()
}

/// Returns a text in small letters without accents: `Côte` is `cote`, `TÜRKİYE` is `turkiye`.
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut plain = String::with_capacity(text.len());
    for letter in NFKD.normalize_iter(text.chars().flat_map(char::to_lowercase)) {
        match alone(letter) {
            Some(letters) => plain.push_str(letters),
            None if is_accent(letter) => {}
            None => plain.push(letter),
        }
    }
    plain
}

/// Returns what stands for a letter that no accent makes.
fn alone(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ı' => "i",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{composed, folded, uncomposed};

    #[test]
    fn accents_and_capitals_do_not_count() {
        for (text, plain) in [
            ("Norway", "norway"),
            ("Côte d’Ivoire", "cote d’ivoire"),
            ("Co\u{302}te", "cote"),
            ("TÜRKİYE", "turkiye"),
            ("Türkıye", "turkiye"),
            ("São Tomé", "sao tome"),
            ("Łódź Ærø Straße", "lodz aero strasse"),
            ("Åland", "aland"),
        ] {
            assert_eq!(folded(text), plain);
        }
    }

    #[test]
    fn letters_are_composed() {
        assert_eq!(composed("Co\u{302}te"), "Côte");
        assert!(matches!(composed("Côte"), std::borrow::Cow::Borrowed(_)));
        assert_eq!(
            uncomposed("Co\u{302}te, é, e\u{301}"),
            [(1..4, "ô".into()), (12..15, "é".into())]
        );
        assert_eq!(uncomposed("Côte"), []);
    }
}
