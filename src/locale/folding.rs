//! Letters without what one writer types and another leaves out: accents and capitals.

use std::borrow::Cow;

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// Composes every letter with its accents, as texts are compared: `é` typed as `e` and an accent is `é`.
pub fn composed(text: &str) -> Cow<'_, str> {
    const NORMALIZER: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();
    NORMALIZER.normalize(text)
}

/// Returns a text in small letters without accents: `Côte` is `cote`, `TÜRKİYE` is `turkiye`.
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    const NORMALIZER: DecomposingNormalizerBorrowed<'static> =
        DecomposingNormalizerBorrowed::new_nfkd();
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_accent = |letter: char| categories.get(letter) == GeneralCategory::NonspacingMark;
    let mut plain = String::with_capacity(text.len());
    for letter in NORMALIZER.normalize_iter(text.chars().flat_map(char::to_lowercase)) {
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
    use super::{composed, folded};

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
    }
}
