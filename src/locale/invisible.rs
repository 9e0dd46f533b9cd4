//! Characters that nobody sees: they come with pasted text, and break words for whoever copies, searches or listens.

use icu_properties::CodePointSetData;
use icu_properties::props::DefaultIgnorableCodePoint;

/// Returns whether a character shows nothing and takes no place: those that Unicode calls ignorable by default, and
/// line ends that no keyboard has.
pub fn is_invisible(character: char) -> bool {
    !character.is_ascii()
        && (CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character)
            || matches!(character, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffb}'))
}

/// Returns whether an invisible character does its work between its neighbours: one that joins or parts letters of
/// Arabic or Indic scripts, or chooses the form of a sign.
pub fn is_needed(before: Option<char>, character: char, after: Option<char>) -> bool {
    let joins = |c: char| matches!(c, '\u{600}'..='\u{1fff}');
    let is_sign = |c: char| c >= '\u{2190}' && !is_invisible(c);
    match character {
        '\u{200c}' | '\u{200d}' => {
            before.is_some_and(joins) && after.is_some_and(joins)
                || before.is_some_and(is_sign) && after.is_some_and(is_sign)
        }
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => before.is_some_and(is_sign),
        '\u{180b}'..='\u{180d}' | '\u{180f}' => before.is_some_and(joins),
        _ => false,
    }
}

/// Returns what an invisible character is called, in English; of those without a name of their own, their kind.
pub fn name_of(character: char) -> &'static str {
    match character {
        '\u{85}' => "next line",
        '\u{ad}' => "soft hyphen",
        '\u{34f}' => "combining grapheme joiner",
        '\u{61c}' => "Arabic letter mark",
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => "Hangul filler",
        '\u{180e}' => "Mongolian vowel separator",
        '\u{200b}' => "zero width space",
        '\u{200c}' => "zero width non-joiner",
        '\u{200d}' => "zero width joiner",
        '\u{200e}' => "left-to-right mark",
        '\u{200f}' => "right-to-left mark",
        '\u{2028}' => "line separator",
        '\u{2029}' => "paragraph separator",
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "mark for the direction of text",
        '\u{2060}' => "word joiner",
        '\u{2061}'..='\u{2064}' => "invisible mathematical sign",
        '\u{feff}' => "zero width no-break space, or byte order mark",
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "variation selector",
        '\u{e0000}'..='\u{e007f}' => "tag",
        _ => "invisible character",
    }
}

/// Takes invisible characters out of what ICU wrote: it puts marks of direction around numbers and dates.
pub(super) fn strip(text: String) -> String {
    if text.contains(is_invisible) { text.replace(is_invisible, "") } else { text }
}

#[cfg(test)]
mod tests {
    use super::{is_invisible, is_needed, strip};

    #[test]
    fn what_is_seen_is_visible() {
        for character in
            "aé5 \u{a0}\u{202f}\u{2009}\u{2011}–’«日ا\u{300}\n\t\r\u{c}\u{1680}".chars()
        {
            assert!(!is_invisible(character), "{character:?}");
        }
        for character in "\u{ad}\u{34f}\u{61c}\u{180e}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202e}\u{2028}\
            \u{2060}\u{2064}\u{2066}\u{2069}\u{206f}\u{feff}\u{fe0f}\u{3164}\u{e0001}\u{e0041}\u{e007f}\u{85}"
            .chars()
        {
            assert!(is_invisible(character), "{character:?}");
        }
    }

    #[test]
    fn what_does_its_work_is_needed() {
        for (before, character, after) in [
            ('\u{645}', '\u{200c}', '\u{62e}'),
            ('क', '\u{200d}', 'ष'),
            ('👩', '\u{200d}', '💻'),
            ('☎', '\u{fe0e}', ' '),
        ] {
            assert!(is_needed(Some(before), character, Some(after)), "{before}");
        }
        for (before, character, after) in [
            ('a', '\u{200c}', 'b'),
            ('a', '\u{200d}', '\u{645}'),
            ('5', '\u{fe0f}', ' '),
            ('\u{645}', '\u{200b}', '\u{62e}'),
        ] {
            assert!(!is_needed(Some(before), character, Some(after)), "{before}");
        }
        assert!(!is_needed(None, '\u{200d}', None));
    }

    #[test]
    fn nothing_else_is_taken_out() {
        assert_eq!(strip("\u{200e}−5\u{a0}%\u{61c}".to_owned()), "−5\u{a0}%");
    }
}
