//! Figures against their data: series, the titles of charts, shares, rings, figures side by side.

use crate::sheets::{
    DATA, NORWAY, SERIES, about, amount, check, facts as stated, must_pass, must_report, prose,
    sheet,
};

/// What a series gives: sums, years, means, extremes, changes, shares and places.
#[test]
fn figures_of_a_series() {
    let money = |value: &str, form: &str, more: &str| {
        format!(
            "[facts.stated]\namount = {value}\ncurrency = \"USD\"\nsource = \"pardev\"\n\
             data = {{ series = \"voluntary_series\", as = \"{form}\" }}\n{more}"
        )
    };
    let other = |kind: &str, value: &str, form: &str, more: &str| {
        format!(
            "[facts.stated]\n{kind} = {value}\nsource = \"pardev\"\n\
             data = {{ series = \"voluntary_series\", as = \"{form}\"{more} }}\n"
        )
    };
    let among = ", among = \"donor\"";
    let right = [
        money("60_500_000", "sum", ""),
        money("\"61 million\"", "sum", ""),
        money("60_000_000", "sum", "bound = \"more than\"\n"),
        money("26_500_000", "sum", "period = [2018, 2019]\n"),
        money("9_800_000", "year", "period = 2020\n"),
        money("12_100_000", "mean", ""),
        money("14_500_000", "highest", ""),
        money("9_800_000", "lowest", ""),
        other("percent", "8", "change", ""),
        other("percent", "8.3", "change", ""),
        other("date", "2018", "first-year", ""),
        other("date", "2022", "last-year", ""),
        // Two donors gave the same, and share the second place.
        other("rank", "2", "rank", among),
        other("rank", "3", "rank", among),
        other("percent", "25", "share", among),
        other("count", "1.1", "multiple", ""),
        other("count", "1", "multiple", ""),
        other("date", "2019", "highest-year", ""),
        other("date", "2020", "lowest-year", ""),
    ];
    let wrong = [
        money("67_500_000", "sum", ""),
        money("40_000_000", "sum", ""),
        money("62_000_000", "sum", "bound = \"more than\"\n"),
        money("60_500_000", "sum", "period = [2018, 2021]\n"),
        money("9_800_000", "year", "period = 2021\n"),
        money("14_500_000", "year", ""),
        money("13_100_000", "mean", ""),
        other("percent", "18", "change", ""),
        other("date", "2019", "first-year", ""),
        other("rank", "1", "rank", among),
        other("rank", "4", "rank", among),
        other("rank", "10", "rank", among),
        other("percent", "30", "share", among),
        other("percent", "20", "share", among),
        other("percent", "25", "share", ""),
        other("count", "1.2", "multiple", ""),
        other("count", "2", "multiple", ""),
        other("date", "2018", "highest-year", ""),
        other("date", "2022", "lowest-year", ""),
        other("rank", "1", "rank", ", category = \"2018\""),
    ];
    let document =
        |fact: &str| sheet(NORWAY, &format!("{fact}\n{SERIES}\n{}", prose("It is {{ stated }}.")));
    for fact in &right {
        must_pass(&document(fact), &[("data.csv", DATA)]);
    }
    for fact in &wrong {
        let reported = check(&document(fact), &[("data.csv", DATA)]);
        let codes: Vec<&str> = reported.iter().map(|found| found.code.as_str()).collect();
        assert_eq!(codes, ["fact/data"], "{fact}\n{reported:#?}");
    }
}

/// What a series of categories gives for one of them.
#[test]
fn figures_of_a_category() {
    let series = "[series.areas]\nfile = \"areas.csv\"\nx = \"area\"\ny = \"usd\"\ncurrency = \"USD\"\nsource = \"pardev\"\n";
    let data = "area,usd\nWater,5000000\nHealth,3000000\nRoads,2000000\n";
    let document = |value: &str, form: &str, category: &str| {
        let fact = format!(
            "[facts.stated]\n{value}\nsource = \"pardev\"\ndata = {{ series = \"areas\", as = \"{form}\", category = \"{category}\" }}\n"
        );
        sheet(NORWAY, &format!("{fact}\n{series}\n{}", prose("It is {{ stated }}.")))
    };
    let amount = |value: &str| format!("amount = \"{value}\"\ncurrency = \"USD\"");
    for (value, form, category) in [
        (amount("3.0 million"), "sum", "Health"),
        ("percent = 50".to_owned(), "share", "Water"),
        ("rank = 3".to_owned(), "rank", "Roads"),
    ] {
        must_pass(&document(&value, form, category), &[("areas.csv", data)]);
    }
    for (value, form, category, message) in [
        (amount("3.5 million"), "sum", "Health", "gives US$ 3.0 million"),
        ("percent = 40".to_owned(), "share", "Water", "gives 50%"),
        ("rank = 1".to_owned(), "rank", "Roads", "gives 3rd"),
        ("rank = 1".to_owned(), "rank", "Road", "did you mean `Roads`?"),
        ("percent = 4".to_owned(), "change", "Roads", "`\"share\"` and `\"rank\"`"),
    ] {
        let found = check(&document(&value, form, category), &[("areas.csv", data)]);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].message.contains(message), "{found:#?}");
    }
}

/// A year without a value is a gap: the sum is what there is at the least, and a larger one is a warning.
#[test]
fn a_gap_is_not_a_zero() {
    let document = |value: &str| {
        let fact = amount("stated", value, ", data = { series = \"finland\", as = \"sum\" }");
        let rest = format!("[facts]\n{fact}\n{SERIES}\n{}", prose("It is {{ stated }}."));
        sheet(about("FI", [2018, 2022]), &rest)
    };
    must_pass(&document("23_000_000"), &[("data.csv", DATA)]);
    for (value, severity) in [("29_100_000", "warning"), ("19_400_000", "error")] {
        let found = check(&document(value), &[("data.csv", DATA)]);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!((found[0].code.as_str(), found[0].severity.as_str()), ("fact/data", severity));
    }
}

/// Titles of charts: what they may say of their data, and what not.
#[test]
fn titles_of_charts() {
    let document = |title: &str, chart: &str| {
        let facts = [
            amount("voluntary", "60_500_000", ""),
            amount("assessed", "15_200_000", ""),
            amount("both", "75_700_000", ", parts = [\"voluntary\", \"assessed\"]"),
            amount("peak", "14_500_000", ", period = 2019"),
            amount("early", "26_500_000", ", period = [2018, 2019]"),
        ];
        let rest = facts.concat();
        let printed =
            prose("{{ voluntary }}, {{ assessed }}, {{ both }}, {{ peak }} and {{ early }}.");
        sheet(
            NORWAY,
            &format!(
                "[facts]\n{rest}\n{SERIES}\n{printed}\n[[section]]\nkind = \"chart\"\n\
                 title = \"{title}\"\nchart = {{ {chart} }}\n"
            ),
        )
    };
    let one = "type = \"columns\", series = \"voluntary_series\"";
    let two = "type = \"lines\", series = [\"voluntary_series\", \"assessed_series\"]";
    let stack = "type = \"stacked-columns\", series = [\"voluntary_series\", \"assessed_series\"]";
    let highlight = "type = \"columns\", series = \"voluntary_series\", highlight = \"2019\"";
    for (title, chart) in [
        ("Voluntary contributions, 2018–2022", one),
        ("Voluntary Contributions 2018–2022", one),
        ("Voluntary contributions ({{ voluntary.period }})", one),
        ("Voluntary contributions came to {{ voluntary | money }}", one),
        ("Voluntary contributions peaked in {{ peak.period }}, at {{ peak | money }}", highlight),
        ("Voluntary contributions fell after {{ peak.period }}", one),
        ("{{ early | money }} of {{ voluntary | money }} came in {{ early.period }}", one),
        ("Voluntary contributions: {{ voluntary | money }} of {{ both | money }}", one),
        ("Voluntary contributions exceed the regular budget share", two),
        ("Voluntary and assessed contributions", stack),
        ("Norway’s contributions: {{ both | money }}", stack),
        ("Contributions to the 2030 Agenda", one),
        ("Contributions to the Sendai Framework 2015–2030", one),
    ] {
        must_pass(&document(title, chart), &[("data.csv", DATA)]);
    }
    for (title, chart) in [
        ("Voluntary contributions, {{ both.period }}: {{ both | money }}", one),
        ("Assessed contributions", one),
        ("Voluntary contributions", stack),
        ("Assessed contributions came to {{ assessed | money }}", one),
        (
            "Norway’s contributions: {{ voluntary | money }}",
            "type = \"columns\", series = \"assessed_series\"",
        ),
        ("Contributions ({{ early.period }})", one),
        ("Contributions ({{ peak.period }})", one),
    ] {
        let found = check(&document(title, chart), &[("data.csv", DATA)]);
        assert!(!found.is_empty(), "{title}");
        assert!(found.iter().all(|found| found.code == "chart/title"), "{title}\n{found:#?}");
    }
}

/// Shares of two facts, within what their own rounding allows.
#[test]
fn ratios() {
    let document = |share: &str, more: &str| {
        let facts = [
            amount("part", "21_200_000", ""),
            amount("whole", "63_100_000", more),
            format!("share = {{ percent = {share}, ratio = [\"part\", \"whole\"] }}\n"),
        ];
        sheet(NORWAY, &stated(&facts))
    };
    for right in ["34", "33.6", "33.5", "30, bound = \"more than\"", "33, bound = \"about\""] {
        must_pass(&document(right, ""), &[]);
    }
    for wrong in ["30", "38", "33.1", "40, bound = \"more than\""] {
        must_report(&document(wrong, ""), &[], &[("fact/ratio", "share = {")]);
    }
    must_report(&document("34", ", period = 2022"), &[], &[("fact/period", "share = {")]);
    let mixed = document("34", "").replacen("USD", "EUR", 1);
    must_report(&mixed, &[], &[("fact/currency", "share = {")]);
}

/// Rings: shares that give 100 within their rounding pass, and so do counts of things.
#[test]
fn rings() {
    let document = |column: &str| {
        sheet(
            NORWAY,
            &format!(
                "[series.ring]\nfile = \"ring.csv\"\nx = \"theme\"\ny = \"{column}\"\nsource = \"pardev\"\n\
                 [[section]]\nkind = \"chart\"\ntitle = \"By theme\"\nchart = {{ type = \"donut\", series = \"ring\" }}\n"
            ),
        )
    };
    let data = |column: &str, values: [&str; 3]| {
        let [a, b, c] = values;
        format!("theme,{column}\nSkills,{a}\nRights,{b}\nDialogue,{c}\n")
    };
    for (column, values) in [
        ("percent", ["33.3", "33.3", "33.3"]),
        ("percent", ["45", "30", "25"]),
        ("projects", ["40", "30", "25"]),
    ] {
        must_pass(&document(column), &[("ring.csv", &data(column, values))]);
    }
    for (column, values) in [("percent", ["45", "30", "20"]), ("value", ["45.5", "30.2", "20.1"])] {
        let data = data(column, values);
        must_report(&document(column), &[("ring.csv", &data)], &[("chart/shares", "donut")]);
    }
}

/// Figures side by side of different periods have to say so, those of the document's own need not.
#[test]
fn figures_side_by_side() {
    let document = |label: &str, second: &str| {
        let facts = [
            amount("assessed", "11_000_000", ""),
            amount("voluntary", "29_800_000", ", period = [2017, 2021]"),
        ];
        sheet(
            NORWAY,
            &format!(
                "[facts]\n{}\n[[section]]\nkind = \"kpis\"\n[[section.item]]\nvalue = \"{{{{ assessed | money }}}}\"\n\
                 label = \"{label}\"\n[[section.item]]\nvalue = \"{{{{ voluntary | money }}}}\"\nlabel = \"{second}\"\n",
                facts.concat()
            ),
        )
    };
    must_pass(&document("assessed", "voluntary, {{ voluntary.period }}"), &[]);
    must_report(&document("assessed", "voluntary"), &[], &[("fact/period", "voluntary = {")]);
}
