//! The styles in which numbers are published, read in the titles of charts and elsewhere.

use crate::sheets::{About, DATA, NORWAY, SERIES, check, prose, sheet};

/// What a chart of Norway's voluntary contributions, 2018 to 2022, says in its title: the codes that are reported.
///
/// The columns add up to 60.5 million dollars.
#[track_caller]
fn codes(language: &str, title: &str) -> Vec<String> {
    let rest = format!(
        "{SERIES}\n[[section]]\nkind = \"chart\"\ntitle = {}\n\
         chart = {{ type = \"columns\", series = \"voluntary_series\" }}\n",
        serde_json::json!(title)
    );
    let found = check(&sheet(About { language, ..NORWAY }, &rest), &[("data.csv", DATA)]);
    // That a title is a label is another matter.
    found.into_iter().map(|found| found.code).filter(|code| code != "chart/label").collect()
}

/// An amount that is typed in a title is held against what is shown, in every style.
#[test]
fn typed_totals_of_titles() {
    let typed = || vec!["text/number".to_owned()];
    let wrong = || vec!["chart/title".to_owned(), "text/number".to_owned()];
    for (language, right, false_one) in [
        ("en", "US$ 60.5M", "US$ 101.4M"),
        ("en", "US$60.5 million", "US$61.5 million"),
        ("en", "USD 60.5m", "USD 60.4m"),
        ("en", "60.5 m US dollars", "60.9 m US dollars"),
        ("en", "$60.5m", "$50.5m"),
        ("en", "US$ 0.06bn", "US$ 0.6bn"),
        ("en", "sixty-one million dollars", "fifty-nine million dollars"),
        ("en", "more than US$ 60 million", "more than US$ 60.5 million"),
        ("en", "nearly US$ 61 million", "nearly US$ 65 million"),
        ("fr", "60,5 millions de dollars", "61,5 millions de dollars"),
        ("fr", "60,5 M$ US", "61,5 M$ US"),
        ("fr", "plus de 60 millions de dollars", "plus de 61 millions de dollars"),
    ] {
        assert_eq!(codes(language, &format!("Total: {right}")), typed(), "{right}");
        assert_eq!(codes(language, &format!("Total: {false_one}")), wrong(), "{false_one}");
    }
    // Another currency, and a span, are no total of the columns.
    assert_eq!(codes("en", "Of more than EUR 5m"), typed());
    assert_eq!(codes("en", "US$ 9–15 million a year"), typed());
}

/// The years in a title are those of the chart, however they are written.
#[test]
fn periods_of_titles() {
    for (language, right) in [
        ("en", "Voluntary contributions, 2018–2022"),
        ("en", "Voluntary contributions (2018-22)"),
        ("en", "Voluntary contributions between 2018 and 2022"),
        ("en", "Voluntary contributions from 2018 to 2022"),
        ("en", "Voluntary contributions 2018 through 2022"),
        ("en", "Voluntary contributions since 2018"),
        ("en", "Contributions fell between 2019 and 2021"),
        ("en", "Contributions fell in 2020"),
        ("fr", "Contributions volontaires, de 2018 à 2022"),
        ("fr", "Contributions volontaires entre 2018 et 2022"),
        ("fr", "Contributions volontaires depuis 2018"),
        ("fr", "Elles ont baissé de 2019 à 2021"),
    ] {
        assert_eq!(codes(language, right), Vec::<String>::new(), "{right}");
    }
    for (language, wrong) in [
        ("en", "Voluntary contributions, 2017–2022"),
        ("en", "Voluntary contributions (2017-22)"),
        ("en", "Voluntary contributions, 2017/18"),
        ("en", "Voluntary contributions between 2012 and 2018"),
        ("en", "Voluntary contributions from 2018 to 2021"),
        ("en", "Voluntary contributions, 2012 to 2018"),
        ("en", "Voluntary contributions 2012 through 2018"),
        ("en", "Voluntary contributions since 2012"),
        ("en", "Contributions rose between 2012 and 2021"),
        ("fr", "Contributions volontaires, de 2012 à 2018"),
        ("fr", "Contributions volontaires entre 2012 et 2018"),
        ("fr", "Contributions volontaires depuis 2012"),
    ] {
        assert_eq!(codes(language, wrong), ["chart/title"], "{wrong}");
    }
}

/// One currency, one way: by its code, by its sign, by its name.
#[test]
fn currencies_are_written_in_one_way() {
    let fact = "[facts]\ntotal = { amount = 5_000_000, currency = \"USD\", source = \"pardev\" }\n";
    let found = |language: &str, text: &str| -> Vec<String> {
        let document = sheet(About { language, ..NORWAY }, &(fact.to_owned() + &prose(text)));
        let found = check(&document, &[]).into_iter();
        found.filter(|found| found.code == "text/currency").map(|found| found.underlined).collect()
    };
    let none: [&str; 0] = [];
    assert_eq!(found("en", "{{ total }} and USD 4.7m."), ["USD"]);
    assert_eq!(found("en", "{{ total }} and USD4.7m."), ["USD"]);
    assert_eq!(found("en", "{{ total }} and 4.7m US dollars."), ["US dollars"]);
    assert_eq!(found("en", "{{ total }} and US$4.7M, in US dollars of 2020."), none);
    assert_eq!(found("en", "{{ total }}; US$ 5 and US$ 6, but 7 USD."), ["USD"]);
    assert_eq!(found("en", "{{ total }}; EUR 5 and EUR 6, but €7."), ["€"]);
    assert_eq!(
        found("en", "{{ total }} or {{ total }}, {{ total | money(style=\"code\") }}."),
        ["{{ total | money(style=\"code\") }}"]
    );
    assert_eq!(
        found("en", "{{ total | money(style=\"code\") }}, {{ total | money(style=\"code\") }}."),
        none
    );
    // Each of two ways stands once: what comes later is not as the reader knows it.
    assert_eq!(
        found("en", "{{ total }}, of which {{ total | money(style=\"code\") }}."),
        ["{{ total | money(style=\"code\") }}"]
    );
    assert_eq!(
        found("en", "{{ total | money(style=\"code\") }}, of which {{ total }}."),
        ["{{ total }}"]
    );
    assert_eq!(found("en", "It gave US$ 5 and USD 6."), ["USD"]);
    assert_eq!(found("en", "It gave USD 5 and 6 US dollars."), ["US dollars"]);
    assert_eq!(found("en", "It gave € 5 million and EUR 6 million."), ["EUR"]);
    assert_eq!(found("en", "It gave €5 million and 6 million euros."), ["euros"]);
    assert_eq!(found("en", "It gave CHF 5 million and 6 million Swiss francs."), ["Swiss francs"]);
    assert_eq!(found("en", "It gave £5 million and GBP 6 million."), ["GBP"]);
    assert_eq!(
        found("en", "It gave NOK 5 million and 6 million Norwegian kroner."),
        ["Norwegian kroner"]
    );
    assert_eq!(found("en", "It gave US$ 5m. The fund is kept in USD."), ["USD"]);
    assert_eq!(found("en", "It gave US$ 5m (USD), and the fund is kept in US$."), none);
    assert_eq!(found("en", "It gave US$ 5m and EUR 6m, NOK 7m and £8m."), none);
    assert_eq!(found("fr", "Elle a versé 5 millions d’euros et 6 millions €."), ["€"]);
    assert_eq!(found("fr", "Elle a versé 5 millions d’euros et 6 millions EUR."), ["EUR"]);
    assert_eq!(
        found("fr", "Elle a versé 5 millions CHF et 6 millions de francs suisses."),
        ["francs suisses"]
    );
    assert_eq!(
        found("fr", "Elle a versé 5 millions de dollars É.-U. et 6 millions $ US."),
        ["$ US"]
    );
    assert_eq!(
        found("fr", "{{ total }}, dont {{ total | money(style=\"code\") }}."),
        ["{{ total | money(style=\"code\") }}"]
    );
    assert_eq!(
        found("fr", "{{ total }}, dont {{ total | money(style=\"short\") }}."),
        ["{{ total | money(style=\"short\") }}"]
    );
    assert_eq!(found("fr", "{{ total }}, soit {{ total | money(style=\"full\") }}."), none);
    assert_eq!(found("fr", "{{ total }} et 4,7 millions USD."), ["USD"]);
    assert_eq!(found("fr", "{{ total }} et 4,7 millions de dollars."), none);
}

/// An amount that is typed in another way than the others is one mend, and told once.
#[test]
fn a_typed_amount_in_another_way_is_told_once() {
    let fact = "[facts]\ntotal = { amount = 5_000_000, currency = \"USD\", source = \"pardev\" }\n";
    let codes = |language: &str, text: &str| -> Vec<String> {
        let allowed = "[[allow]]\ncode = \"text/currency\"\nbecause = \"The law has it so.\"\n";
        let own = |more: &str| fact.to_owned() + &prose(text) + more;
        let of = |rest: &str| {
            let found = check(&sheet(About { language, ..NORWAY }, rest), &[]).into_iter();
            found.filter(|one| one.severity != "note").map(|one| one.code)
        };
        of(&own("")).chain(of(&own(allowed))).collect()
    };
    // What is allowed leaves the number that no fact backs.
    for (language, text) in [
        ("en", "{{ total }}, of which USD 2.4 million."),
        ("en", "{{ total }}, of which 2.4 million US dollars."),
        ("fr", "{{ total }}, dont 1,9 million USD."),
    ] {
        assert_eq!(codes(language, text), ["text/currency", "text/number"], "{text}");
    }
    assert_eq!(
        codes("en", "{{ total }}, of which US$ 2.4 million."),
        ["text/number", "text/number", "allow/unused"]
    );
}
