//! Published sheets and others like them: what contradicts itself is reported on its line, what is right passes.
//!
//! The first of each kind are of sheets as they were published; the others are their relatives.

use crate::sheets::{
    About, DATA, MORE, NORWAY, SERIES, about, amount, check, facts, must_pass, must_report, prose,
    sheet,
};

#[test]
fn germany_2018_2022() {
    let parts = [
        amount("assessed", "121_700_000", MORE),
        amount("core", "2_800_000", ""),
        amount("noncore", "218_000_000", MORE),
        amount("total", "298_400_000", ", parts = [\"assessed\", \"core\", \"noncore\"]"),
    ];
    let document = sheet(about("DE", [2018, 2022]), &facts(&parts));
    must_report(&document, &[], &[("fact/parts", "total = {")]);
    // With the words of the sheet instead of plain integers.
    let worded = document.replace("218_000_000", "\"218.0 million\"");
    must_report(&worded, &[], &[("fact/parts", "total = {")]);
    must_pass(&document.replace("298_400_000", "342_500_000"), &[]);
}

#[test]
fn germany_in_the_title_of_its_chart() {
    let rest = format!(
        "[facts]\n{}\n{}\n[[section]]\nkind = \"chart\"\ntitle = \"Contributions, {{{{ total | money }}}}\"\n\
         chart = {{ type = \"stacked-columns\", series = [\"assessed_series\", \"voluntary_series\"] }}\n",
        amount("total", "75_400_000", ""),
        SERIES
    );
    let document = sheet(NORWAY, &rest);
    must_report(&document, &[("data.csv", DATA)], &[("chart/title", "title = \"Contributions")]);
    must_pass(&document.replace("75_400_000", "75_700_000"), &[("data.csv", DATA)]);
}

#[test]
fn japan_2018_2022() {
    let rest = format!(
        "[facts]\n{}{}{}\n{SERIES}\n[[section]]\nkind = \"chart\"\n\
         title = \"Norway’s overall voluntary contributions ({{{{ overall | money }}}})\"\n\
         chart = {{ type = \"columns\", series = \"voluntary_series\" }}\n{}",
        amount("assessed", "15_200_000", ""),
        amount("voluntary", "60_500_000", ""),
        amount("overall", "75_700_000", ", parts = [\"assessed\", \"voluntary\"]"),
        prose("They are {{ assessed }} and {{ voluntary }}."),
    );
    let document = sheet(NORWAY, &rest);
    let title = "title = \"Norway’s overall";
    // It is neither what the columns add up to nor of the measure that the title names: one amount to mend.
    must_report(&document, &[("data.csv", DATA)], &[("chart/title", title)]);
    let right = document.replace("({{ overall | money }})", "({{ voluntary | money }})");
    let right = right.replace("They are", "They are {{ overall }}:");
    must_pass(&right, &[("data.csv", DATA)]);
    let of_both = right.replace(
        "\"columns\", series = \"voluntary_series\"",
        "\"stacked-columns\", series = [\"voluntary_series\", \"assessed_series\"]",
    );
    must_report(&of_both, &[("data.csv", DATA)], &[("chart/title", title)]);
}

#[test]
fn denmark_2015_2018() {
    let parts = [
        amount("core", "8_600_000", MORE),
        amount("noncore", "14_900_000", MORE),
        amount("voluntary", "27_400_000", ", parts = [\"core\", \"noncore\"]"),
    ];
    let bullet = prose("- In these years, Sweden contributed {{ noncore | money }}.");
    let document = sheet(about("DK", [2015, 2018]), &(facts(&parts) + &bullet));
    // Lower bounds cannot refute a larger total, which is then worth a note.
    let expected = [("fact/parts", "voluntary = {"), ("text/country", "Sweden contributed")];
    must_report(&document, &[], &expected);
    let exact = document.replacen(MORE, "", 2);
    must_report(&exact, &[], &expected);
}

#[test]
fn japan_2017() {
    let rest = format!(
        "[facts]\nlisted = {{ count = 521, source = \"pardev\" }}\n\
         eligible = {{ count = 1_400, bound = \"more than\", source = \"pardev\" }}\n{}\n{}",
        amount("assessed", "271_000_000", ""),
        prose(
            "{{ listed }} informal workers in Pune (India) while {{ eligible }} informal workers in Pune (India).\n\
             Work goes on in Asia and the Pacific and the Pacific.\n\
             It came to {{ assessed | money }}, and to USD\u{a0}{{ listed }} a worker.\n\
             It is a 3-years programme."
        )
    );
    let document = sheet(About { country: "JP", partners: &["IN"], ..NORWAY }, &rest);
    let expected = [
        ("text/repeated", "informal workers in Pune (India)."),
        ("text/doubled", "and the Pacific and the Pacific"),
        ("text/currency", "to USD"),
        ("text/compound", "3-years"),
    ];
    must_report(&document, &[], &expected);
}

#[test]
fn korea_2018_2022() {
    let parts = [
        amount("assessed", "41_800_000", ""),
        amount("noncore", "21_200_000", ""),
        amount("total", "63_100_000", ", parts = [\"assessed\", \"noncore\"]"),
    ];
    must_pass(&sheet(about("KR", [2018, 2022]), &facts(&parts)), &[]);
}

#[test]
fn denmark_2017_2021() {
    let parts = [
        amount("assessed", "11_000_000", ""),
        amount("core", "11_500_000", ""),
        amount("noncore", "18_300_000", MORE),
        amount("voluntary", "29_800_000", ", parts = [\"core\", \"noncore\"]"),
        amount("overall", "40_800_000", ", parts = [\"assessed\", \"voluntary\"]"),
    ];
    must_pass(&sheet(about("DK", [2017, 2021]), &facts(&parts)), &[]);
}

/// A total that its lower bounds do not reach: a part is missing, or the total is of another year.
#[test]
fn a_total_beyond_its_lower_bounds() {
    let document = |total: &str| {
        let parts = [
            amount("core", "7_800_000", ""),
            amount("noncore", "47_000_000", MORE),
            amount("total", total, ", parts = [\"core\", \"noncore\"]"),
        ];
        sheet(about("DK", [2015, 2018]), &facts(&parts))
    };
    must_report(&document("61_400_000"), &[], &[("fact/parts", "total = {")]);
    // More than 47 is 47 and something.
    ["54_800_000", "55_300_000"].iter().for_each(|total| must_pass(&document(total), &[]));
}

/// Totals of every kind, each with one that is right and one that is not.
#[test]
fn totals() {
    let cases: &[(&[&str], &str, &str)] = &[
        // Round numbers are as exact as those beside them.
        (&["12_000_000", "7_500_000"], "19_500_000", "19_900_000"),
        (&["50_000_000", "30_000_000"], "80_000_000", "83_000_000"),
        (&["20_000_000", "15_300_000"], "35_300_000", "39_300_000"),
        // Rounded to millions, all of them.
        (&["4_000_000", "9_000_000"], "14_000_000", "16_000_000"),
        // A total rounded further than its parts.
        (&["41_830_000", "21_250_000"], "63_000_000", "66_000_000"),
        (&["\"1.25 billion\"", "\"340 million\""], "\"1.6 billion\"", "\"1.8 billion\""),
        // To the cent.
        (&["1_234_567.89", "0.11"], "1_234_568.00", "1_234_567.00"),
        // Something went back.
        (&["10_200_000", "-1_100_000"], "9_100_000", "11_300_000"),
        (&["0", "5_100_000"], "5_100_000", "5_900_000"),
    ];
    for (parts, right, wrong) in cases {
        let names: Vec<String> = (0..parts.len()).map(|index| format!("part_{index}")).collect();
        let mut all: Vec<String> =
            parts.iter().zip(&names).map(|(value, name)| amount(name, value, "")).collect();
        all.push(amount("total", right, &format!(", parts = {names:?}")));
        let document = sheet(NORWAY, &facts(&all));
        must_pass(&document, &[]);
        let stated = format!("total = {{ amount = {right}");
        let document = document.replace(&stated, &format!("total = {{ amount = {wrong}"));
        must_report(&document, &[], &[("fact/parts", "total = {")]);
    }
}

/// Bounds on either side of a sum: each refutes only what it can.
#[test]
fn bounds() {
    let of = |bound: &str| format!(", bound = \"{bound}\"");
    // The bounds of two parts of 10.4 and 20.3 and of their total, and totals that pass, are doubtful and are wrong.
    let cases: [(&str, &str, &str, &[&str], &[&str], &[&str]); 6] = [
        ("exactly", "exactly", "exactly", &["30.7", "30.6", "30.8"], &[], &["30.4", "31.0"]),
        ("more than", "exactly", "exactly", &["30.7"], &["33.1"], &["29.1"]),
        ("less than", "exactly", "exactly", &["30.7", "25.3"], &[], &["33.1", "19.1"]),
        ("about", "exactly", "exactly", &["30.7", "30.6", "30.8"], &[], &["31.1"]),
        ("exactly", "exactly", "more than", &["30.7", "28.5"], &[], &["31.1"]),
        ("exactly", "exactly", "less than", &["30.7", "33.1"], &[], &["28.5"]),
    ];
    for (first, second, whole, right, doubtful, wrong) in cases {
        let document = |value: &str| {
            let parts = [
                amount("first", "\"10.4 million\"", &of(first)),
                amount("second", "\"20.3 million\"", &of(second)),
                amount(
                    "total",
                    &format!("\"{value} million\""),
                    &format!(", parts = [\"first\", \"second\"]{}", of(whole)),
                ),
            ];
            sheet(NORWAY, &facts(&parts))
        };
        right.iter().for_each(|value| must_pass(&document(value), &[]));
        for value in doubtful.iter().chain(wrong) {
            must_report(&document(value), &[], &[("fact/parts", "total = {")]);
        }
        for (values, severity) in [(doubtful, "warning"), (wrong, "error")] {
            for value in values {
                let found = check(&document(value), &[]);
                assert_eq!(found[0].severity, severity, "{first} {second} {whole} {value}");
            }
        }
    }
}

/// Counts and percentages are what they say: forty Conventions are forty.
#[test]
fn counts_and_percentages() {
    let document = |kind: &str, values: [u32; 4]| {
        let [a, b, c, total] = values;
        let fact = |name: &str, value: u32, more: &str| {
            format!("{name} = {{ {kind} = {value}, source = \"pardev\"{more} }}\n")
        };
        sheet(
            NORWAY,
            &facts(&[
                fact("a", a, ""),
                fact("b", b, ""),
                fact("c", c, ""),
                fact("total", total, ", parts = [\"a\", \"b\", \"c\"]"),
            ]),
        )
    };
    for (kind, right, wrong) in [
        ("count", [6, 3, 40, 49], [6, 3, 40, 52]),
        ("count", [150, 30, 20, 200], [150, 30, 20, 210]),
        ("count", [1_400, 320, 87, 1_807], [1_400, 320, 87, 1_907]),
        ("percent", [45, 30, 25, 100], [45, 30, 20, 100]),
        ("count", [6, 3, 40, 49], [6, 3, 40, 48]),
        ("count", [100, 200, 300, 600], [100, 200, 300, 601]),
        ("percent", [33, 33, 34, 100], [30, 30, 30, 100]),
    ] {
        must_pass(&document(kind, right), &[]);
        must_report(&document(kind, wrong), &[], &[("fact/parts", "total = {")]);
    }
}

/// Parts of a total may divide its years, in one line or in several, but not leave one out or count one twice.
#[test]
fn periods_of_parts() {
    let document = |periods: &[(i16, i16)]| {
        let names: Vec<String> = (0..periods.len()).map(|index| format!("part_{index}")).collect();
        let mut all: Vec<String> = periods
            .iter()
            .zip(&names)
            .map(|((first, last), name)| {
                amount(name, "1_000_000", &format!(", period = [{first}, {last}]"))
            })
            .collect();
        let total = format!("{}_000_000", periods.len());
        all.push(amount("total", &total, &format!(", parts = {names:?}")));
        sheet(NORWAY, &facts(&all))
    };
    for right in [
        &[(2018, 2022), (2018, 2022)][..],
        &[(2018, 2019), (2020, 2022)],
        &[(2018, 2018), (2019, 2019), (2020, 2020), (2021, 2021), (2022, 2022)],
        &[(2018, 2019), (2020, 2022), (2018, 2022)],
        &[(2018, 2019), (2020, 2022), (2018, 2020), (2021, 2022)],
    ] {
        must_pass(&document(right), &[]);
    }
    for wrong in [
        &[(2018, 2019), (2021, 2022)][..],
        &[(2018, 2020), (2020, 2022)],
        &[(2017, 2021), (2018, 2022)],
        &[(2018, 2022), (2019, 2022)],
        &[(2018, 2020), (2021, 2023)],
    ] {
        must_report(&document(wrong), &[], &[("fact/period", "total = {")]);
    }
}
