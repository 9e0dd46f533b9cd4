//! How exact a number is: whole ones are, bounds are strict, and what is rounded says so.

use proptest::prelude::*;

use crate::sheets::{
    DATA, NORWAY, Reported, SERIES, amount, check, facts, must_pass, must_report, prose, sheet,
};

/// Returns a document of counts and their total, each with what else its fact says.
fn counts(kind: &str, parts: &[(&str, &str)], total: (&str, &str)) -> String {
    let fact = |name: &str, (value, more): (&str, &str)| {
        format!("{name} = {{ {kind} = {value}, source = \"pardev\"{more} }}\n")
    };
    let names: Vec<String> = (0..parts.len()).map(|index| format!("part_{index}")).collect();
    let mut all: Vec<String> =
        parts.iter().zip(&names).map(|(part, name)| fact(name, *part)).collect();
    let (value, more) = total;
    all.push(fact("total", (value, &format!("{more}, parts = {names:?}"))));
    sheet(NORWAY, &facts(&all))
}

/// Returns the one finding.
#[track_caller]
fn only(document: &str, files: &[(&str, &str)]) -> Reported {
    let mut found = check(document, files);
    assert_eq!(found.len(), 1, "{document}\n{found:#?}");
    found.remove(0)
}

/// Sums of whole numbers, right and wrong, however many zeros they end with.
#[test]
fn whole_numbers() {
    for (kind, parts, right) in [
        ("count", &["6", "3", "40"][..], 49),
        ("count", &["1000", "2000", "3000"], 6000),
        ("count", &["100_000", "20"], 100_020),
        ("count", &["0", "10"], 10),
        ("count", &["-3", "10"], 7),
        ("percent", &["50", "30", "20"], 100),
    ] {
        let parts: Vec<(&str, &str)> = parts.iter().map(|part| (*part, "")).collect();
        must_pass(&counts(kind, &parts, (&right.to_string(), "")), &[]);
        for wrong in [right - 1, right + 1, right + 10] {
            let document = counts(kind, &parts, (&wrong.to_string(), ""));
            let found = only(&document, &[]);
            assert_eq!((found.code.as_str(), found.underlined), ("fact/parts", wrong.to_string()));
        }
    }
}

/// Where a count is rounded, a word or a key of its own says so.
#[test]
fn rounded_counts() {
    let thousand = ", rounded_to = \"thousand\"";
    let rounded = [("12_000", thousand), ("3_000", ", rounded_to = 1_000")];
    for total in ["15_000", "16_000", "14_000"] {
        must_pass(&counts("count", &rounded, (total, thousand)), &[]);
        // The same without the key.
        let plain = rounded.map(|(value, _)| (value, ""));
        let found = check(&counts("count", &plain, (total, "")), &[]);
        assert_eq!(found.is_empty(), total == "15_000", "{found:#?}");
    }
    must_report(
        &counts("count", &rounded, ("17_000", thousand)),
        &[],
        &[("fact/parts", "total =")],
    );
    let words = [("\"1.2 million\"", ""), ("\"0.3 million\"", "")];
    must_pass(&counts("count", &words, ("\"1.6 million\"", "")), &[]);
    must_report(
        &counts("count", &words, ("\"1.8 million\"", "")),
        &[],
        &[("fact/parts", "total =")],
    );
    let exact = ", rounded_to = 1";
    let thirds = [("33", exact), ("33", exact), ("33", exact)];
    must_pass(&counts("percent", &thirds, ("100", "")), &[]);
    must_report(&counts("percent", &thirds, ("102", "")), &[], &[("fact/parts", "total =")]);
}

/// Whole percents that do not add up may be rounded, which is worth a warning; decimals that are off by less are not.
#[test]
fn rounded_percents() {
    let thirds = |share: &'static str| [(share, ""); 3];
    let found = only(&counts("percent", &thirds("33"), ("100", "")), &[]);
    assert_eq!(found.severity, "warning");
    assert_eq!(found.message, "the parts of `total` give 99%, it says 100%");
    must_pass(&counts("percent", &thirds("33.3"), ("100", "")), &[]);
    let found = only(&counts("percent", &thirds("30"), ("100", "")), &[]);
    assert_eq!(found.severity, "error");
}

/// Whole percents and counts against what a series gives: to a whole, and not to their zeros.
#[test]
fn computed_values() {
    let document = |fact: &str, form: &str| {
        let fact = format!(
            "[facts.stated]\n{fact}\nsource = \"pardev\"\n\
             data = {{ series = \"things\", as = \"{form}\" }}\n"
        );
        let series = "[series.things]\nfile = \"things.csv\"\nx = \"year\"\ny = \"n\"\nsource = \"pardev\"\n";
        sheet(NORWAY, &format!("{fact}\n{series}\n{}", prose("It is {{ stated }}.")))
    };
    let data = "year,n\n2018,100\n2019,104\n2020,90\n2021,101\n2022,140\n";
    let files: &[(&str, &str)] = &[("things.csv", data)];
    for (right, form) in [
        ("percent = 40", "change"),
        ("percent = 40.0", "change"),
        ("count = 535", "sum"),
        ("count = 107", "mean"),
        ("count = 140", "highest"),
        ("count = 90", "lowest"),
        ("count = 110\nbound = \"about\"", "mean"),
        ("count = 540\nrounded_to = 10", "sum"),
    ] {
        must_pass(&document(right, form), files);
    }
    for (wrong, form, gives) in [
        ("percent = 100", "change", "gives 40% for 2018–2022, the fact says 100%"),
        ("percent = 50", "change", "gives 40% for 2018–2022, the fact says 50%"),
        ("percent = 41", "change", "gives 40% for 2018–2022, the fact says 41%"),
        ("count = 540", "sum", "gives 535 for 2018–2022, the fact says 540"),
        ("count = 500", "sum", "gives 535 for 2018–2022, the fact says 500"),
        ("count = 100", "mean", "gives 107 for 2018–2022, the fact says 100"),
        ("count = 100", "lowest", "gives 90 for 2018–2022, the fact says 100"),
    ] {
        let found = only(&document(wrong, form), files);
        assert!(found.message.contains(gives), "{}", found.message);
    }
}

/// A bound is not rounded: data that merely come near to it, or reach it, refute it.
#[test]
fn strict_bounds_of_data() {
    let document = |value: &str, bound: &str| {
        let fact = amount(
            "stated",
            value,
            &format!(
                ", bound = \"{bound}\", period = 2019, data = {{ series = \"voluntary_series\", as = \"year\" }}"
            ),
        );
        sheet(NORWAY, &format!("[facts]\n{fact}{SERIES}{}", prose("It is {{ stated }}.")))
    };
    for (cell, is_more, is_less) in [
        ("4600000", false, true),
        ("4980000", false, true),
        ("4999999.99", false, true),
        ("5000000", false, false),
        ("5000000.00", false, false),
        ("5000000.01", true, false),
        ("5020000", true, false),
        ("5400000", true, false),
    ] {
        let data = DATA.replace("14500000", cell);
        let files: &[(&str, &str)] = &[("data.csv", &data)];
        for value in ["\"5 million\"", "5_000_000", "\"5.0 million\"", "5000000.00"] {
            for (bound, holds) in [("more than", is_more), ("less than", is_less)] {
                let found = check(&document(value, bound), files);
                assert_eq!(found.is_empty(), holds, "{bound} {value} on {cell}: {found:#?}");
                assert!(found.iter().all(|found| found.code == "fact/data"));
            }
        }
    }
}

/// The same in the title of a chart, as a total, and as a share.
#[test]
fn strict_bounds_elsewhere() {
    let title = |value: &str, bound: &str| {
        let fact = amount("total", value, &format!(", bound = \"{bound}\""));
        let chart = "[[section]]\nkind = \"chart\"\ntitle = \"Voluntary contributions: {{ total | money }}\"\n\
                     chart = { type = \"columns\", series = \"voluntary_series\" }\n";
        sheet(NORWAY, &format!("[facts]\n{fact}{SERIES}{chart}"))
    };
    // The columns add up to 60.5 million.
    for (value, bound, holds) in [
        ("60_000_000", "more than", true),
        ("60_500_000", "more than", false),
        ("\"60.5 million\"", "less than", false),
        ("\"61 million\"", "less than", true),
        ("\"61 million\"", "more than", false),
    ] {
        let found = check(&title(value, bound), &[("data.csv", DATA)]);
        assert_eq!(found.is_empty(), holds, "{bound} {value}: {found:#?}");
    }
    let (more, less) = (", bound = \"more than\"", ", bound = \"less than\"");
    let parts = [("2", ""), ("3", "")];
    for (total, bound, holds) in [
        ("4", more, true),
        ("5", more, false),
        ("6", more, false),
        ("5", less, false),
        ("6", less, true),
    ] {
        let found = check(&counts("count", &parts, (total, bound)), &[]);
        assert_eq!(found.is_empty(), holds, "{total}{bound}: {found:#?}");
    }
    // More than two and three are more than five.
    let open = [("2", more), ("3", "")];
    for (total, bound, holds) in [
        ("5", "", false),
        ("6", "", true),
        ("5", more, true),
        ("5", less, false),
        ("6", less, true),
    ] {
        let found = check(&counts("count", &open, (total, bound)), &[]);
        let is_error = found.iter().any(|found| found.severity == "error");
        assert_eq!(!is_error, holds, "{total}{bound}: {found:#?}");
    }
    let share = |value: &str, bound: &str| {
        let all = [
            "part = { count = 5, source = \"pardev\" }\n".to_owned(),
            "whole = { count = 10, source = \"pardev\" }\n".to_owned(),
            format!("share = {{ percent = {value}, ratio = [\"part\", \"whole\"]{bound} }}\n"),
        ];
        sheet(NORWAY, &facts(&all))
    };
    for (value, bound, holds) in [
        ("50", "", true),
        ("49", "", false),
        ("49.9", more, true),
        ("50", more, false),
        ("50", less, false),
        ("50.1", less, true),
    ] {
        let found = check(&share(value, bound), &[]);
        assert_eq!(found.is_empty(), holds, "{value}{bound}: {found:#?}");
    }
}

/// Money in round thousands is as exact as the words that it is printed with, other money to the unit.
#[test]
fn money() {
    let document = |parts: [&str; 2], total: &str| {
        sheet(
            NORWAY,
            &facts(&[
                amount("one", parts[0], ""),
                amount("other", parts[1], ""),
                amount("total", total, ", parts = [\"one\", \"other\"]"),
            ]),
        )
    };
    for (parts, right, wrong) in [
        (["540_400", "12_500"], "552_900", "552_901"),
        (["50_000", "30_000"], "81_000", "90_000"),
        (["50_000_000", "30_000_000"], "81_000_000", "90_000_000"),
        (["2_000_000_000", "3_000_000_000"], "6_000_000_000", "7_000_000_000"),
        (["5", "0"], "5", "6"),
    ] {
        must_pass(&document(parts, right), &[]);
        must_report(&document(parts, wrong), &[], &[("fact/parts", "total = {")]);
    }
}

/// What cannot be rounded, or is not, is told at the key.
#[test]
fn rounding_that_does_not_fit() {
    let document = |fact: &str| {
        sheet(NORWAY, &facts(&[format!("stated = {{ {fact}, source = \"pardev\" }}\n")]))
    };
    for (fact, code, underlined) in [
        ("count = 12_345, rounded_to = 1_000", "value/choice", "1_000"),
        ("count = 12_000, rounded_to = 0", "value/choice", "0"),
        ("count = 12_000, rounded_to = \"some\"", "value/choice", "\"some\""),
        ("count = 12_000, rounded_to = 1_000, bound = \"more than\"", "key/conflict", "1_000"),
        ("rank = 2, rounded_to = 1", "key/conflict", "1"),
        ("date = 2017, rounded_to = 1", "key/conflict", "1"),
        ("rank = 2.5", "value/choice", "2.5"),
        ("rank = 0", "value/choice", "0"),
        ("rank = -1", "value/choice", "-1"),
        ("rank = 99_999_999_999_999_999_999", "value/choice", "99_999_999_999_999_999_999"),
    ] {
        let found = only(&document(fact), &[]);
        assert_eq!((found.code.as_str(), found.underlined.as_str()), (code, underlined));
    }
}

/// What is too large to be worked out is told, and does not pass as if it had been compared.
#[test]
fn too_large_to_compare() {
    let huge = "79_228_162_514_264_337_593_543_950_335";
    let parts = [(huge, ""), (huge, "")];
    let found = only(&counts("count", &parts, ("1", "")), &[]);
    assert_eq!(found.code, "fact/size");
    // The last places of a long sum are not dropped either.
    let parts = [(huge, ""), ("0.4", "")];
    let found = only(&counts("count", &parts, (huge, "")), &[]);
    assert_eq!(found.code, "fact/size");
    let all = [
        format!("part = {{ count = {huge}, source = \"pardev\" }}\n"),
        "whole = { count = 10, source = \"pardev\" }\n".to_owned(),
        "share = { percent = 50, ratio = [\"part\", \"whole\"] }\n".to_owned(),
    ];
    must_report(&sheet(NORWAY, &facts(&all)), &[], &[("fact/size", "share = {")]);
    let nothing = sheet(NORWAY, &facts(&all)).replace("10, ", "0, ").replace(huge, "5");
    must_report(&nothing, &[], &[("fact/ratio", "share = {")]);
    let data = DATA.replace("12000000", huge).replace("14500000", huge);
    let summed = amount("stated", "5", ", data = { series = \"voluntary_series\", as = \"sum\" }");
    let document = sheet(NORWAY, &format!("[facts]\n{summed}{SERIES}{}", prose("{{ stated }}")));
    must_report(&document, &[("data.csv", &data)], &[("fact/size", "stated = {")]);
    let title = amount("stated", "5", "");
    let chart = "[[section]]\nkind = \"chart\"\ntitle = \"Contributions: {{ stated | money }}\"\n\
                 chart = { type = \"columns\", series = \"voluntary_series\" }\n";
    let document = sheet(NORWAY, &format!("[facts]\n{title}{SERIES}{chart}"));
    let found = check(&document, &[("data.csv", &data)]);
    assert!(found.iter().any(|found| found.code == "fact/size"), "{found:#?}");
}

/// A donor whose row is no number is not left out of a share or a place without a word.
#[test]
fn rows_that_are_no_numbers() {
    let fact = "[facts.stated]\nrank = 2\nsource = \"pardev\"\n\
                data = { series = \"voluntary_series\", as = \"rank\", among = \"donor\" }\n";
    let document = sheet(NORWAY, &format!("{fact}{SERIES}{}", prose("It is {{ stated }}.")));
    must_pass(&document, &[("data.csv", DATA)]);
    let broken = DATA.replace("21000000", "n/a");
    let found = only(&document, &[("data.csv", &broken)]);
    assert_eq!(found.code, "fact/data");
    assert!(found.message.contains("`n/a`"), "{}", found.message);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Numbers that are said to differ look different, and those that do not differ are not reported.
    #[test]
    fn no_report_shows_two_equal_numbers(
        parts in prop::collection::vec((1_i64..2_000_000_000, 0_u32..7), 1..4),
        off in prop_oneof![Just(0_i64), -60_000_i64..60_000, -60_000_000_i64..60_000_000],
        zeros in 0_u32..7,
        bound in prop::sample::select(vec!["exactly", "about", "more than", "less than"]),
    ) {
        let rounded = |value: i64, zeros: u32| value / 10_i64.pow(zeros) * 10_i64.pow(zeros);
        let parts: Vec<i64> = parts.iter().map(|(value, zeros)| rounded(*value, *zeros)).collect();
        let total = rounded((parts.iter().sum::<i64>() + off).max(1), zeros);
        let names: Vec<String> = (0..parts.len()).map(|index| format!("part_{index}")).collect();
        let mut all: Vec<String> = parts
            .iter()
            .zip(&names)
            .map(|(value, name)| amount(name, &value.to_string(), ""))
            .collect();
        let more = format!(", bound = \"{bound}\", parts = {names:?}");
        all.push(amount("total", &total.to_string(), &more));
        all.push(amount("in_data", &total.to_string(), &format!(
            ", bound = \"{bound}\", period = 2019, data = {{ series = \"voluntary_series\", as = \"year\" }}"
        )));
        let sum: i64 = parts.iter().sum();
        let data = DATA.replace("14500000", &sum.to_string());
        let document = sheet(NORWAY, &(facts(&all) + SERIES));
        let found = check(&document, &[("data.csv", &data)]);
        let number = |text: &str| text.rsplit("US$ ").next().unwrap_or_default().trim().to_owned();
        for finding in &found {
            let (given, said) = finding.message.split_once(", ").expect("two numbers");
            // `for 2019` stands after the number that the data give.
            let given = number(given.split(" for ").next().unwrap_or_default());
            let is_same = given == number(said);
            // A bound that is reached is the one case in which the numbers are the same, and it is printed with them.
            let is_bound = bound.ends_with("than") && said.contains(bound) && sum == total;
            prop_assert_eq!(is_same, is_bound, "{}", finding.message);
        }
        let is_open = bound == "more than" && total < sum || bound == "less than" && total > sum;
        if is_open || (!bound.ends_with("than") && total == sum) {
            prop_assert!(found.is_empty(), "{:#?}", found);
        }
        if bound == "more than" && total >= sum || bound == "less than" && total <= sum {
            prop_assert!(found.iter().any(|found| found.code == "fact/data"), "{:#?}", found);
        }
    }
}
