//! Between braces stands a fact, and nothing else gets onto a page by them.

use crate::sheets::{NORWAY, check, prose, sheet};

const FACTS: &str = r#"
[facts.total]
amount   = 5_000_000
currency = "USD"
bound    = "more than"
source   = "pardev"

[facts.rank]
rank   = 2
source = "pardev"

[facts.signed]
date   = "2021-05"
source = "pardev"
"#;

/// Returns the codes and the underlined words for a text with an expression in it.
fn findings(expression: &str) -> Vec<(String, String)> {
    let used = "{{ total }}, {{ rank }} and {{ signed }}";
    let text = prose(&format!("It is {{{{ {expression} }}}} beside {used}."));
    let found = check(&sheet(NORWAY, &format!("{FACTS}\n{text}")), &[]);
    found.into_iter().map(|one| (one.code, one.underlined)).collect()
}

#[test]
fn facts_their_periods_and_fields_are_printed() {
    for expression in [
        "total",
        "total|money",
        "total | money(style='full')",
        "total.period",
        "total.period | period",
        "total.period.first",
        "total.period.last",
        "rank | ordinal(style=\"words\")",
        "signed | date",
        "donor.name",
        "donor.adjective",
        "organization.name",
        "factsheet.period",
        "factsheet.issued",
    ] {
        assert_eq!(findings(expression), [], "{expression}");
    }
}

/// What is no fact is an error at its own characters, whatever language of templates would print it.
#[test]
fn nothing_else_is_printed() {
    for (expression, code, underlined) in [
        ("\"US$ 5 million\"", "text/expression", "\"US$ 5 million\""),
        ("'France'", "text/expression", "'France'"),
        ("5000000", "text/expression", "5000000"),
        ("1e308*10", "text/expression", "1e308*10"),
        ("-5", "text/expression", "-5"),
        ("\"x\" in \"xyz\"", "text/expression", "\"x\" in \"xyz\""),
        ("\"a\" * 10000000", "text/expression", "\"a\" * 10000000"),
        ("[total, rank]", "text/expression", "[total, rank]"),
        ("(total)", "text/expression", "(total)"),
        ("total - total", "text/expression", "- total"),
        ("total ~ ' and France'", "text/expression", "~ ' and France'"),
        ("total if rank else signed", "text/expression", "if rank else signed"),
        ("total[0]", "text/expression", "[0]"),
        ("total == rank", "text/expression", "== rank"),
        ("donor", "text/expression", "donor"),
        ("organization", "text/expression", "organization"),
        ("factsheet | money", "text/expression", "factsheet"),
        ("none", "fact/unknown", "none"),
        ("true", "fact/unknown", "true"),
        ("not total", "text/expression", "total"),
        ("loop", "fact/unknown", "loop"),
        ("donor.name.name", "fact/unknown", "name"),
        ("total.period.first.x", "fact/unknown", "x"),
        ("total.value", "fact/unknown", "value"),
        ("rank | money", "fact/filter", "money"),
        ("total | upper", "fact/filter", "upper"),
        ("total | money(style='shorter')", "fact/filter", "money(style='shorter')"),
        ("total | money(digits='2')", "fact/filter", "money(digits='2')"),
        ("total | money | money", "fact/filter", "money"),
        ("donor.name | count", "fact/filter", "count"),
        ("range(5)", "text/expression", "range"),
        ("todo()", "text/expression", ")"),
        ("todo('a') | money", "text/expression", "| money"),
        ("todo('a story')", "text/todo", "{{ todo('a story') }}"),
    ] {
        let expected = [(code.to_owned(), underlined.to_owned())];
        assert_eq!(findings(expression), expected, "{expression}");
    }
}

/// A field may be as long as its author likes, but what an expression prints is a name or a number.
#[test]
fn what_is_printed_is_short() {
    let long = "An organization ".repeat(20);
    let text = prose("It is {{ organization.name }}.");
    let document = sheet(NORWAY, &text).replace("\"International", &format!("\"{long}"));
    let found = check(&document, &[]);
    let found: Vec<_> =
        found.iter().map(|one| (one.code.as_str(), one.underlined.as_str())).collect();
    assert!(found.contains(&("text/expression", "{{ organization.name }}")), "{found:?}");
}

/// An apostrophe between braces is no quote that swallows the text after it.
#[test]
fn an_apostrophe_ends_with_its_expression() {
    let text = prose("Of {{ donor's }} and Norway's {{ total }}.");
    let found = check(&sheet(NORWAY, &format!("{FACTS}\n{text}")), &[]);
    let found: Vec<_> =
        found.iter().map(|one| (one.code.as_str(), one.underlined.as_str())).collect();
    assert_eq!(
        found,
        [("fact/unused", "rank"), ("fact/unused", "signed"), ("text/expression", "'s")]
    );
}
