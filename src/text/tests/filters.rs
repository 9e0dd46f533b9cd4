//! Facts printed by the filters, in every style.

use std::sync::{Arc, LazyLock};

use crate::facts::{Fact, FactValue};
use crate::finding::{Findings, SourceId, Span, Spanned};
use crate::fonts::Fonts;
use crate::input::Text;
use crate::locale::{Locale, MoneyStyle};
use crate::text::{Context, Surroundings, inlines, plain};
use crate::units::{Bound, Period, Quantity};

static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::embedded);

/// A fact of a name.
fn fact(name: &str, value: FactValue, bound: Bound, period: Option<(i16, i16)>) -> Fact {
    let of_text = Fact::of_text(Spanned::new(value, Span::default()), bound);
    Fact {
        name: Spanned::new(name.to_owned(), Span::default()),
        period: period.map(|(first, last)| Period::new(first, last).unwrap()),
        ..of_text
    }
}

/// Prints a text, with plain spaces, or says what is reported.
fn print(language: &str, text: &str) -> String {
    let quantity = |text: &str| Quantity::parse_text(text).unwrap();
    let usd = "USD".parse().unwrap();
    let facts = [
        fact(
            "more",
            FactValue::Amount(quantity("271 million"), usd),
            Bound::MoreThan,
            Some((2012, 2018)),
        ),
        fact(
            "oda",
            FactValue::Amount(quantity("10.37 billion"), usd),
            Bound::Exactly,
            Some((2018, 2019)),
        ),
        fact("share", FactValue::Percent(quantity("62")), Bound::About, None),
        fact("count", FactValue::Count(quantity("3")), Bound::Exactly, Some((2016, 2016))),
        fact("twice", FactValue::Count(quantity("2")), Bound::MoreThan, None),
        fact("rise", FactValue::Percent(quantity("3.2")), Bound::Exactly, None),
        fact("fall", FactValue::Percent(quantity("-3.2")), Bound::About, None),
        fact("still", FactValue::Percent(quantity("0")), Bound::Exactly, None),
        fact("half", FactValue::Count(quantity("2.5")), Bound::About, None),
    ];
    let locale = Arc::new(Locale::new(language).unwrap());
    let surroundings = Surroundings {
        fields: [
            ("factsheet", [("issued", "May 2017".to_owned())].into()),
            ("donor", [("name", "élan".to_owned())].into()),
        ]
        .into(),
        period: Period::new(2013, 2024).ok(),
        ..Surroundings::default()
    };
    let context =
        Context::new(&facts, Vec::new(), surroundings, MoneyStyle::Compact, locale, &FONTS);
    let literal = format!("'{text}'");
    let span = Span::new(SourceId::default(), 0..literal.len());
    let mut findings = Findings::default();
    let text = Text::new(text.to_owned(), span, &literal);
    let printed = plain(&inlines(&text, &context, &mut findings));
    let faults: Vec<_> = findings.iter().map(|finding| finding.message.clone()).collect();
    if faults.is_empty() {
        printed.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
    } else {
        faults.join("; ")
    }
}

#[test]
fn facts_are_printed_in_every_style() {
    for (text, english, french) in [
        ("{{ oda | money(style=\"short\") }}", "US$ 10.37bn", "10,37 Md$ US"),
        ("{{ more | money(style=\"short\") }}", "more than US$ 271M", "plus de 271 M$ US"),
        (
            "{{ more | money | capital }}",
            "More than US$ 271 million",
            "Plus de 271 millions de dollars É.-U.",
        ),
        (
            "{{ more | capital }}",
            "More than US$ 271 million",
            "Plus de 271 millions de dollars É.-U.",
        ),
        ("{{ donor.name | capital }}", "Élan", "Élan"),
        ("{{ share | percent(style=\"words\") }}", "about 62 per cent", "environ 62 pour cent"),
        ("{{ share | percent(style='figures') }}", "about 62%", "environ 62 %"),
        ("{{ oda.period | period(style=\"short\") }}", "2018–19", "2018–19"),
        ("{{ oda | period(style=\"slash\") }}", "2018/19", "2018/19"),
        ("{{ more | period(style=\"words\") }}", "from 2012 to 2018", "de 2012 à 2018"),
        (
            "{{ more.period | period(style=\"between\") | capital }}",
            "Between 2012 and 2018",
            "Entre 2012 et 2018",
        ),
        ("{{ more | period(style=\"since\") }}", "since 2012", "depuis 2012"),
        ("{{ count | period(style=\"words\") | capital }}", "In 2016", "En 2016"),
        ("{{ count | count(style=\"words\") | capital }}", "Three", "Trois"),
        ("{{ count | times }}", "3 times", "3 fois"),
        ("{{ count | times(style=\"words\") | capital }}", "Three times", "Trois fois"),
        ("{{ twice | times(style=\"words\") }}", "more than twice", "plus de deux fois"),
        ("{{ twice | times(style=\"verb\") }}", "more than doubled", "plus que doublé"),
        ("{{ half | times(style=\"words\") }}", "about 2.5 times", "environ 2,5 fois"),
        ("{{ factsheet.period }}", "2013–2024", "2013–2024"),
        ("{{ factsheet.period | period(style=\"short\") }}", "2013–24", "2013–24"),
        ("{{ factsheet.period.first }}", "2013", "2013"),
    ] {
        assert_eq!(print("en", text), english, "{text}");
        assert_eq!(print("fr", text), french, "{text}");
    }
}

/// A fact that begins a sentence has a capital without being told.
#[test]
fn sentences_begin_with_a_capital() {
    for (text, expected) in [
        ("{{ more }} was given.", "More than US$ 271 million was given."),
        ("**{{ more }}** was given.", "More than US$ 271 million was given."),
        ("(“{{ share }} of it.”)", "(“About 62% of it.”)"),
        ("It was given. {{ more }} in all!", "It was given. More than US$ 271 million in all!"),
        ("It gave {{ more }}.", "It gave more than US$ 271 million."),
        ("It gave, incl. {{ more }}.", "It gave, incl. more than US$ 271 million."),
        ("{{ more }}", "more than US$ 271 million"),
        ("{{ share }} of all donors", "about 62% of all donors"),
        ("{{ count | count(style=\"words\") }} came.", "Three came."),
    ] {
        assert_eq!(print("en", text), expected, "{text}");
    }
}

#[test]
fn what_does_not_fit_is_told() {
    for (text, message) in [
        (
            "{{ more | percent }}",
            "the filter `percent` does not fit `more`, which has `amount`: use `money`",
        ),
        ("{{ more | money(digits=\"2\") }}", "the filter `money` has no option `digits`"),
        ("{{ more | capital(style=\"short\") }}", "the filter `capital` has no option `style`"),
        (
            "{{ more | money(style=\"long\") }}",
            "`style` takes `compact`, `short`, `full` or `code`, not `long`",
        ),
        (
            "{{ share | times }}",
            "the filter `times` does not fit `share`, which has `percent`: use `percent`",
        ),
        ("{{ half | times(style=\"verb\") }}", "only 2 to 5 have a verb, `half` is another number"),
        ("{{ share | period }}", "the fact `share` has no period"),
        ("{{ donor.name | money }}", "the filter `money` is for facts, and this is a text"),
        ("{{ more.period | money }}", "the filter `money` is for facts, and this is a period"),
        ("{{ more | capital | money }}", "the filter `money` is for facts, and this is a text"),
    ] {
        assert_eq!(print("en", text), message, "{text}");
    }
}

/// The words of a sentence go by its number, and each that the next edition may need must be there.
#[test]
fn words_are_chosen_by_the_number() {
    let change = "choose(rose=\"rose by {}\", fell=\"fell by {}\", same=\"did not change\")";
    for (name, printed) in
        [("rise", "rose by 3.2%"), ("fall", "fell by about 3.2%"), ("still", "did not change")]
    {
        assert_eq!(print("en", &format!("{{{{ {name} | {change} }}}}")), printed);
    }
    let many = "choose(one=\"one school\", many=\"{} schools\", none=\"no school\")";
    assert_eq!(print("en", &format!("{{{{ count | {many} }}}}")), "3 schools");
    for (expression, fault) in [
        ("rise | choose(rose=\"rose\")", "lacks the words for `rise` where it is `fell`"),
        ("still | choose(rose=\"rose\", fell=\"fell\")", "where it is `same`"),
        ("rise | choose(rose=\"rose\", fell=\"fell\", many=\"x\")", "`choose` has no `many` here"),
        ("rise | choose", "lacks the words for `rise` where it is `one`"),
    ] {
        let report = print("en", &format!("{{{{ {expression} }}}}"));
        assert!(report.contains(fault), "{report}");
    }
}
