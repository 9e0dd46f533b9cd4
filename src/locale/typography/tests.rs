//! Texts as typed and as set, in each language.

use proptest::prelude::*;

use super::super::Locale;

/// Checks how a text is set; `~` stands for a no-break space and `^` for a narrow one.
fn check(tag: &str, cases: &[(&str, &str)]) {
    let locale = Locale::new(tag).unwrap();
    for (typed, set) in cases {
        let set = set.replace('~', "\u{A0}").replace('^', "\u{202F}");
        assert_eq!(locale.typography(typed), set, "{tag}: {typed}");
        assert_eq!(locale.typography(&set), set, "{tag}, again: {typed}");
    }
}

/// English has curly quotes, and spaces only where a line must not break.
#[test]
fn english() {
    check(
        "en",
        &[
            ("Japan's \"decent work\"", "Japan’s “decent work”"),
            ("the 'blue' book", "the ‘blue’ book"),
            ("workers' rights in the '90s", "workers’ rights in the ’90s"),
            ("\"'Go', she said.\"", "“‘Go’, she said.”"),
            ("(\"one\") \"two\"--\"three\"", "(“one”) “two”–“three”"),
            ("**\"bold\"** and \"**bold**\"", "**“bold”** and “**bold**”"),
            ("2012--2017 --- and on...", "2012–2017 — and on…"),
            ("---- .... ..", "---- .... .."),
            ("US$ 271 million", "US$~271~million"),
            ("USD 41.8 million, EUR 5", "USD~41.8~million, EUR~5"),
            ("**41.8** million and 5 **km**", "**41.8**~million and 5~**km**"),
            ("11 % of 20 km² in 5 minutes", "11~% of 20~km² in 5 minutes"),
            ("a millionaire; really? Yes!", "a millionaire; really? Yes!"),
            ("", ""),
        ],
    );
}

/// French has guillemets, and spaces before its high punctuation.
#[test]
fn french() {
    check(
        "fr",
        &[
            ("L'OIT et \"le travail décent\"", "L’OIT et «~le travail décent~»"),
            ("« déjà » et «collé»", "«~déjà~» et «~collé~»"),
            ("Source: OIT; voir ici!", "Source~: OIT^; voir ici^!"),
            ("Source : OIT ; voir ici !", "Source~: OIT^; voir ici^!"),
            ("Quoi?! Ah ?!", "Quoi^?! Ah^?!"),
            ("\"Quoi?\"", "«~Quoi^?~»"),
            ("**Note:** à 10:30", "**Note~:** à 10:30"),
            ("11% et 12 % sur 5 km", "11~% et 12~% sur 5~km"),
            ("271 millions de dollars", "271~millions de dollars"),
            ("R&amp; D&nbsp; et std::fmt, :-)", "R&amp; D&nbsp; et std::fmt, :-)"),
            ("voir https://ilo.org/?a=b; puis", "voir https://ilo.org/?a=b^; puis"),
            ("![image](a.jpg) ; ![b](c \"d\")", "![image](a.jpg)^; ![b](c \"d\")"),
            ("[note]: une note", "[note]: une note"),
            (": début\n; suite", ": début\n; suite"),
            ("« \n»", "« \n»"),
        ],
    );
}

/// Code, addresses, placeholders, escapes, rules and tables stay as they are in every language.
#[test]
fn fixed() {
    for tag in Locale::languages() {
        for text in [
            "`\"code\" -- a:b ; 5 km`",
            "``a ` \"b\"``",
            "{{ assessed | money(\"full\") }}",
            "{% if \"a\" %}",
            "<https://ilo.org/a--b?c=d>",
            "<a title=\"b\">",
            "[a](b--c \"d e\")",
            "[a](b(c)--d)",
            "https://ilo.org/a--b'c...d",
            "www.ilo.org/--",
            "\\\"straight\\\"",
            "---",
            "a\n---\nb",
            "|a|\n|--|:--|\n|b|",
        ] {
            check(tag, &[(text, text)]);
        }
    }
}

proptest! {
    /// Setting a text that is set changes nothing, and no text makes it panic.
    #[test]
    fn is_idempotent(text in r#"(["'.;:!?%*_ \n`{}()<>\[\]\\&$|=+/~-]|\u{A0}|\u{202F}|[«»“”‘’–—…]|[a0é]|USD|km|--|www\.|https://|&amp|\{\{|\]\(){0,24}"#) {
        for tag in Locale::languages() {
            let locale = Locale::new(tag).unwrap();
            let once = locale.typography(&text);
            prop_assert_eq!(locale.typography(&once), once);
        }
    }

    /// Letters and digits are never touched.
    #[test]
    fn keeps_words(text in "\\PC{0,40}") {
        let words = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        for tag in Locale::languages() {
            let set = Locale::new(tag).unwrap().typography(&text);
            prop_assert_eq!(words(&set), words(&text));
        }
    }
}
