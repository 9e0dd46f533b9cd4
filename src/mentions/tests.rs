//! Forms in which numbers are published, and what they say.

use super::{Reader, What};
use crate::locale::Locale;
use crate::units::{Bound, Decimal, Quantity};

/// Writes down what a text mentions, a mention between bars.
fn read(language: &str, text: &str) -> String {
    let reader = Reader::new(&Locale::new(language).unwrap());
    let value = |quantity: &Quantity| quantity.value.normalize().to_string();
    let mentions = reader.read(text).into_iter().map(|mention| {
        let bound = match mention.bound {
            Bound::Exactly => "",
            Bound::About => "~",
            Bound::MoreThan => ">",
            Bound::LessThan => "<",
        };
        let what = match &mention.what {
            What::Money { quantity, to, currency, .. } => {
                let code = currency.map_or("any", |currency| currency.code());
                let to = to.as_ref().map_or(String::new(), |to| format!("–{}", value(to)));
                format!("{code} {}{to}", value(quantity))
            }
            What::Percent(quantity) => format!("{}%", value(quantity)),
            What::Count { quantity, .. } => value(quantity),
            What::Ordinal => "nth".to_owned(),
            What::Year(year) => format!("year {year}"),
            What::Period(period) => format!("{period}"),
            What::Since(year) => format!("since {year}"),
            What::Date(date) => format!("date {date}"),
        };
        format!("{bound}{what} [{}]", &text[mention.bytes])
    });
    mentions.collect::<Vec<_>>().join(" | ")
}

/// Expects what a language reads in texts.
fn check(language: &str, cases: &[(&str, &str)]) {
    let mut faults = String::new();
    for (text, expected) in cases {
        // A mention that takes the whole text need not repeat it.
        let expected = if expected.is_empty() || expected.contains('[') {
            (*expected).to_owned()
        } else {
            format!("{expected} [{text}]")
        };
        let found = read(language, text);
        if found != expected {
            faults.push_str(&format!(
                "{language} {text}\n  expected {expected}\n  found    {found}\n"
            ));
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn money() {
    check(
        "en",
        &[
            ("US$ 101.4M", "USD 101400000"),
            ("US$101.4M", "USD 101400000"),
            ("US$ 101.4 million", "USD 101400000"),
            ("USD 4.7m", "USD 4700000"),
            ("USD4.7m", "USD 4700000"),
            ("USD 4.7 m", "USD 4700000"),
            ("EUR 5m", "EUR 5000000"),
            ("EUR5m", "EUR 5000000"),
            ("EURm 5", "EUR 5000000"),
            ("US$m 5.3", "USD 5300000"),
            ("US$ million 5.3", "USD 5300000"),
            ("5 M€", "EUR 5000000"),
            ("5M€", "EUR 5000000"),
            ("5 MUSD", "USD 5000000"),
            ("US$ 1.2bn", "USD 1200000000"),
            ("US$ 1.2 bn", "USD 1200000000"),
            ("US$ 1.2B", "USD 1200000000"),
            ("£3m", "GBP 3000000"),
            ("€20", "EUR 20"),
            ("€ 20", "EUR 20"),
            ("20 €", "EUR 20"),
            ("$12k", "any 12000"),
            ("$ 12,000", "any 12000"),
            ("CHF 2 mn", "CHF 2000000"),
            ("CHF 2 mln", "CHF 2000000"),
            ("Rs. 50 crore", "INR 500000000"),
            ("300 CHF", "CHF 300"),
            ("20EUR", "EUR 20"),
            ("101.4 m US dollars", "USD 101400000"),
            ("101.4 million US dollars", "USD 101400000"),
            ("5 million U.S. dollars", "USD 5000000"),
            ("two million Swiss francs", "CHF 2000000"),
            ("fifty dollars", "any 50"),
            ("a US$ 5-million programme", "USD 5000000 [US$ 5-million]"),
            ("a 5-million-dollar programme", "any 5000000 [5-million-dollar]"),
            ("US$ 5–6 million", "USD 5000000–6000000"),
            ("US$ 540,400", "USD 540400"),
            ("US$ 540 400", "USD 540400"),
            ("US$ 1 234 567.89", "USD 1234567.89"),
            ("CHF 1’234’567", "CHF 1234567"),
            ("US$ 31,8 million", "USD 31800000"),
            ("US$ −5 million", "USD -5000000"),
            ("more than US$ 271 million", ">USD 271000000"),
            ("over $5m", ">any 5000000"),
            ("nearly EUR 5 million", "~EUR 5000000"),
            ("up to £3m", "<GBP 3000000"),
            ("adds up to £3m", "GBP 3000000 [£3m]"),
            ("US$ 5m+", ">USD 5000000"),
            ("in 2016 USD 5 million", "year 2016 [2016] | USD 5000000 [USD 5 million]"),
            (
                "In 2016, US$\u{a0}10.37\u{a0}billion.",
                "year 2016 [2016] | USD 10370000000 [US$\u{a0}10.37\u{a0}billion]",
            ),
            ("COP 26 and SDG 8", "26 [26]"),
            ("RON 5 million", "RON 5000000"),
        ],
    );
}

#[test]
fn money_in_french() {
    check(
        "fr",
        &[
            ("1,5 milliard", "1500000000"),
            ("1,5 milliard d’euros", "EUR 1500000000"),
            ("2,3 Mds d'euros", "EUR 2300000000"),
            ("2,3 Md€", "EUR 2300000000"),
            ("5 M€", "EUR 5000000"),
            ("12 k€", "EUR 12000"),
            ("110,8 M$ US", "USD 110800000"),
            ("31,8 millions de dollars", "any 31800000"),
            ("31,8 millions de dollars É.-U.", "USD 31800000"),
            ("31,8\u{a0}millions de\u{a0}dollars des États-Unis", "USD 31800000"),
            ("31,8 millions USD", "USD 31800000"),
            ("USD 31,8 millions", "USD 31800000"),
            ("540 400 dollars", "any 540400"),
            ("540\u{202f}400 francs suisses", "CHF 540400"),
            ("10.37 milliards de dollars US", "USD 10370000000"),
            ("un million de livres sterling", "GBP 1000000"),
            ("quatre-vingt-dix millions d’euros", "EUR 90000000"),
            ("plus de 271 millions de dollars", ">any 271000000"),
            ("plus d’un million d’euros", ">EUR 1000000"),
            ("environ 3 000 CHF", "~CHF 3000"),
        ],
    );
}

#[test]
fn percentages() {
    check(
        "en",
        &[
            ("62%", "62%"),
            ("62 %", "62%"),
            ("50 per cent", "50%"),
            ("50 percent", "50%"),
            ("fifty per cent", "50%"),
            ("Fifty-five percent", "55%"),
            ("0.2 pct", "0.2%"),
            ("+5%", "5%"),
            ("−3.5%", "-3.5%"),
            ("10–12 per cent", "10%"),
            ("12 percentage points", "12%"),
            ("a 20-per-cent rise", "20% [20-per-cent]"),
            ("less than 5 per cent", "<5%"),
        ],
    );
    check(
        "fr",
        &[
            ("62 %", "62%"),
            ("62\u{a0}%", "62%"),
            ("0,2 pour cent", "0.2%"),
            ("cinquante pour cent", "50%"),
            ("soixante-douze pour cent", "72%"),
            ("quatre-vingt-dix-sept pour cent", "97%"),
            ("vingt et un pour cent", "21%"),
            ("cent pour cent", "100%"),
            ("12 p. 100", "12%"),
            ("3 points de pourcentage", "3%"),
            ("moins de 5 %", "<5%"),
        ],
    );
}

#[test]
fn counts() {
    check(
        "en",
        &[
            ("12,000 workers", "12000 [12,000]"),
            ("12 000 workers", "12000 [12 000]"),
            ("12\u{202f}000 workers", "12000 [12\u{202f}000]"),
            ("12’000 workers", "12000 [12’000]"),
            ("12.5 thousand workers", "12500 [12.5 thousand]"),
            ("1,234,567", "1234567"),
            ("12,50,000 workers", "1250000 [12,50,000]"),
            ("twelve thousand workers", "12000 [twelve thousand]"),
            ("two hundred and fifty thousand", "250000"),
            ("Two million", "2000000"),
            ("half a million people", "500000 [half a million]"),
            ("a million people", "1000000 [a million]"),
            ("two thousand and five", "2005"),
            ("3 million people", "3000000 [3 million]"),
            ("3 Million people", "3000000 [3 Million]"),
            ("12k followers", "12000 [12k]"),
            ("4.7m people", "4700000 [4.7m]"),
            ("12k", "12000"),
            ("some 540,400 people", "~540400 [some 540,400]"),
            ("12,000+ workers", ">12000 [12,000+]"),
            ("a 12,000-strong force", "12000 [12,000]"),
            ("the 2nd and the 21st", "nth [2nd] | nth [21st]"),
            ("five and six", "5 [five] | 6 [six]"),
            ("2,5 and 2.5", "2.5 [2,5] | 2.5 [2.5]"),
        ],
    );
    check(
        "fr",
        &[
            ("12 000 travailleurs", "12000 [12 000]"),
            ("12.000 travailleurs", "12000 [12.000]"),
            ("1,234 tonne", "1.234 [1,234]"),
            ("douze mille travailleurs", "12000 [douze mille]"),
            ("mille travailleurs", "1000 [mille]"),
            ("deux mille cinq cents personnes", "2500 [deux mille cinq cents]"),
            ("trois cent mille personnes", "300000 [trois cent mille]"),
            ("un demi-million", "1 [un] | 500000 [demi-million]"),
            ("deux millions de personnes", "2000000 [deux millions]"),
            ("le 1er et la 2e", "nth [1er] | nth [2e]"),
        ],
    );
}

#[test]
fn years_and_periods() {
    check(
        "en",
        &[
            ("2016", "year 2016"),
            ("between 2012 and 2018", "2012–2018"),
            ("Between 2012 and 2018", "2012–2018"),
            ("from 2012 to 2018", "2012–2018"),
            ("from 2012 through 2018", "2012–2018"),
            ("2012 to 2018", "2012–2018"),
            ("2012 through 2018", "2012–2018"),
            ("2012–2018", "2012–2018"),
            ("2012-2018", "2012–2018"),
            ("2012 – 2018", "2012–2018"),
            ("2018/19", "2018–2019"),
            ("2018/2019", "2018–2019"),
            ("2018–19", "2018–2019"),
            ("2018-19", "2018–2019"),
            ("the 2018–19 biennium", "2018–2019 [2018–19]"),
            ("between May 2012 and June 2018", "2012–2018"),
            ("2010/11 to 2018/19", "2010–2019"),
            ("since 2012", "since 2012"),
            ("from 2012 onwards", "since 2012"),
            ("mid-2018", "year 2018 [2018]"),
            ("14 May 2017", "date 2017-05-14"),
            ("May 14, 2017", "date 2017-05-14"),
            ("14th May 2017", "date 2017-05-14"),
            ("May 2017", "date 2017-05"),
            ("Sept. 2017", "date 2017-09"),
            ("2017-05-14", "date 2017-05-14"),
            ("14/05/2017", "date 2017-05-14"),
            ("14.5.2017", "date 2017-05-14"),
            ("In 2016 320 people came", "year 2016 [2016] | 320 [320]"),
        ],
    );
    check(
        "fr",
        &[
            ("entre 2012 et 2018", "2012–2018"),
            ("de 2012 à 2018", "2012–2018"),
            ("2012 à 2018", "2012–2018"),
            ("depuis 2012", "since 2012"),
            ("à partir de 2012", "since 2012"),
            ("l’exercice 2018-19", "2018–2019 [2018-19]"),
            ("14 mai 2017", "date 2017-05-14"),
            ("1er mai 2017", "date 2017-05-01"),
            ("févr. 2017", "date 2017-02"),
            ("août 2017", "date 2017-08"),
            ("mi-2018", "year 2018 [2018]"),
        ],
    );
}

/// Codes, names and turns of phrase that no fact could back.
#[test]
fn what_is_no_number() {
    let none = |language, texts: &[&str]| {
        check(language, &texts.iter().map(|text| (*text, "")).collect::<Vec<_>>());
    };
    none(
        "en",
        &[
            "COVID-19",
            "G20, H1N1 and CO2",
            "Convention No. 182",
            "Convention (No. 102)",
            "ISO 45001:2018",
            "CH-1211 Geneva",
            "+41 22 799 1919",
            "022 799 19 19",
            "tel. 202 555 1234",
            "page 12, para. 2019",
            "resolution 1325",
            "GB.332/PFA/1",
            "A/RES/70/1",
            "Regulation 2016/679",
            "10:30",
            "24/7",
            "1.2.3",
            "in the 1990s",
            "3D models on a 4K screen",
            "thousands of workers, millions of dollars",
            "a dollar a day",
            "the 5 Million Lives campaign",
            "the One Million Voices initiative",
            "007",
            "https://www.ilo.org/report_2017",
            "ISBN 978-92-2-128941-1",
        ],
    );
    none(
        "fr",
        &[
            "convention n° 102",
            "convention (n°102)",
            "page 12",
            "des milliers de travailleurs",
            "CS 70007",
            "un euro symbolique",
            "les années 1990s",
        ],
    );
}

/// What a number leaves open follows from its last digit.
#[test]
fn steps() {
    let reader = Reader::new(&Locale::new("en").unwrap());
    for (text, step) in [
        ("US$ 101.4M", "100000"),
        ("US$ 5 million", "1000000"),
        ("12.50%", "0.01"),
        ("twelve thousand", "1000"),
    ] {
        let mention = reader.read(text).remove(0);
        let (What::Money { quantity, .. } | What::Percent(quantity) | What::Count { quantity, .. }) =
            mention.what
        else {
            panic!("{text}");
        };
        assert_eq!(quantity.step, step.parse::<Decimal>().unwrap(), "{text}");
    }
}
