//! Texts as typed and as set, in each language.

use proptest::prelude::*;

use super::super::Locale;
use super::Run;

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
            ("2012--2017 --- and on...", "2012–2017 — and on…"),
            ("---- .... ..", "---- .... .."),
            ("US$ 271 million", "US$~271~million"),
            ("USD 41.8 million, EUR 5", "USD~41.8~million, EUR~5"),
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
            ("Note: à 10:30", "Note~: à 10:30"),
            ("11% et 12 % sur 5 km", "11~% et 12~% sur 5~km"),
            ("271 millions de dollars", "271~millions de dollars"),
            ("R&D et std::fmt, :-)", "R&D et std::fmt, :-)"),
            ("voir https://ilo.org/?a=b; puis", "voir https://ilo.org/?a=b^; puis"),
            (": début\n; suite", ": début\n; suite"),
            ("« \n»", "« \n»"),
        ],
    );
}

/// An apostrophe at the head of a word or a year is no quote, and a quote that nothing closes is an apostrophe.
#[test]
fn apostrophes() {
    check(
        "en",
        &[
            ("\"Thus I say: 'tis a good day.\"", "“Thus I say: ’tis a good day.”"),
            ("'Tis here, 'twas there, give 'em all", "’Tis here, ’twas there, give ’em all"),
            ("the bank (TNT)'s help", "the bank (TNT)’s help"),
            (
                "since the '90s and '99, the workers' rights",
                "since the ’90s and ’99, the workers’ rights",
            ),
            ("1998--'99 ('98-'99)", "1998–’99 (’98-’99)"),
            (
                "rock 'n' roll, O'Neill's and Côte d'Ivoire",
                "rock ’n’ roll, O’Neill’s and Côte d’Ivoire",
            ),
            ("'cause nobody closes it", "’cause nobody closes it"),
            (
                "'90' is quoted, and so is '2017 in review'",
                "‘90’ is quoted, and so is ‘2017 in review’",
            ),
            ("'one', 'two' and 'three'.", "‘one’, ‘two’ and ‘three’."),
            ("('one') 'two'?", "(‘one’) ‘two’?"),
        ],
    );
    check("fr", &[("aujourd'hui, l'OIT d'Haïti", "aujourd’hui, l’OIT d’Haïti")]);
}

/// Quotes open behind articles, brackets, dashes and no-break spaces, lie in each other, and close before punctuation.
#[test]
fn quotes() {
    check(
        "fr",
        &[
            ("L'\"histoire\" et l'\"eau\"", "L’«~histoire~» et l’«~eau~»"),
            ("C'est l'\"École d'été\" du fonds", "C’est l’«~École d’été~» du fonds"),
            ("\"C'est l'\"eau\" ici\".", "«~C’est l’«~eau~» ici~»."),
            ("qu'\"un\", jusqu'\"ici\"", "qu’«~un~», jusqu’«~ici~»"),
            ("l'« eau » et l’\"eau\"", "l’«~eau~» et l’«~eau~»"),
            ("\" mot \", dit-il", "«~mot~», dit-il"),
            ("Il dit:\"oui\".", "Il dit:«~oui~»."),
        ],
    );
    check(
        "en",
        &[
            ("\"a\", \"b\"; (\"c\"). \"d\"?", "“a”, “b”; (“c”). “d”?"),
            ("so--\"yes\"--no, pre-\"war\"", "so–“yes”–no, pre-“war”"),
            ("the\u{A0}\"word\"\u{A0}and", "the~“word”~and"),
            ("…\"Go,\" he said", "…“Go,” he said"),
            ("\"He said 'go'\" and \"'Go,' he said\"", "“He said ‘go’” and “‘Go,’ he said”"),
            ("\"the workers'\" rights", "“the workers’” rights"),
            ("\"\"", "“”"),
        ],
    );
}

/// The runs of a paragraph are set together: what stands before and after a mark may be in another run.
#[test]
fn runs() {
    let set = |tag: &str, runs: &[(&str, bool)]| {
        let runs: Vec<_> =
            runs.iter().map(|(text, is_set)| Run { text, is_set: *is_set }).collect();
        Locale::new(tag).unwrap().typography_of(&runs).join("|").replace('\u{A0}', "~")
    };
    assert_eq!(
        set(
            "en",
            &[
                ("say \"", false),
                ("yes", false),
                ("\" or \"", false),
                ("no", false),
                ("\".", false)
            ]
        ),
        "say “|yes|” or “|no|”."
    );
    assert_eq!(
        set("fr", &[("l'", false), ("\"eau\"", false), (" !", false)]),
        "l’|«~eau~»|\u{202F}!"
    );
    assert_eq!(set("en", &[("41.8", false), (" million", false)]), "41.8|~million");
    assert_eq!(set("en", &[("\"", false), ("US$ 5--6", true), ("\"--", false)]), "“|US$ 5--6|”–");
}

/// Addresses stay as they are in every language.
#[test]
fn fixed() {
    for tag in Locale::languages() {
        for text in ["https://ilo.org/a--b'c...d", "www.ilo.org/--", "http://", "---- ...."] {
            check(tag, &[(text, text)]);
        }
    }
}

/// A hundred thousand signs of one kind are set in one go; a step that looks back or ahead at each would not end.
#[test]
fn long_texts() {
    for tag in Locale::languages() {
        let locale = Locale::new(tag).unwrap();
        for sign in [
            "*", "\u{A0}", " ", "'", "\"", "-", ".", "5 ", "{{", "`", "<a", "](", "' ", ": ",
            "www.", "$",
        ] {
            let text = sign.repeat(100_000);
            assert!(!locale.typography(&text).is_empty());
        }
    }
}

proptest! {
    /// Setting a text that is set changes nothing, and no text makes it panic.
    #[test]
    fn is_idempotent(text in r#"(["'.;:!?%*_ \n`{}()<>\[\]\\&$|=+/~-]|\u{A0}|\u{202F}|[«»“”‘’–—…]|[a0é]|USD|km|--|'tis|'90s|l'|www\.|https://){0,24}"#) {
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
