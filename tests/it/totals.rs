//! Totals in tables are what their rows and columns give, in whatever way a table is made.

use std::fmt::Write as _;

use crate::sheets::{About, NORWAY, check, sheet};

/// A table of typed cells, a line each; a row that begins with `=` is marked as a total.
fn table(title: &str, lines: &[&str]) -> String {
    let cells = |line: &str| {
        let cells: Vec<String> = line.split('|').map(|cell| format!("{:?}", cell.trim())).collect();
        cells.join(", ")
    };
    let (columns, rows) = lines.split_first().unwrap();
    let mut text = format!(
        "[[section]]\nkind = \"table\"\ntitle = {title:?}\ncolumns = [{}]\n",
        cells(columns)
    );
    for row in rows {
        let (row, total) = row.strip_prefix('=').map_or((*row, ""), |row| (row, "total = true\n"));
        write!(text, "[[section.row]]\ncells = [{}]\n{total}", cells(row)).unwrap();
    }
    text
}

/// What is said of a table besides that its numbers are typed.
fn said(language: &str, title: &str, lines: &[&str]) -> Vec<String> {
    let about = About { language, ..NORWAY };
    let found = check(&sheet(about, &table(title, lines)), &[]);
    let own = found.into_iter().filter(|found| found.code != "text/number");
    own.map(|found| format!("{} {}", found.code, found.underlined)).collect()
}

#[test]
fn totals_that_are_wrong_are_found() {
    let mut faults = String::new();
    for (language, title, lines, underlined) in [
        ("en", "Posts", &["Place|Posts", "North|4", "South|5", "=Total|8"][..], "8"),
        // Not marked, and called so.
        ("en", "Posts", &["Place|Posts", "North|4", "South|5", "Total|8"], "8"),
        ("en", "Posts", &["Place|Posts", "North|4", "South|5", "Together|10"], "10"),
        ("fr", "Postes", &["Lieu|Postes", "Nord|4", "Sud|5", "Ensemble des lieux|10"], "10"),
        ("fr", "Fonds", &["Lieu|Fonds", "Nord|4,2 M€", "Sud|5,1 M€", "Total|9,5 M€"], "9,5 M€"),
        (
            "en",
            "Funds",
            &["Place|Funds", "North|US$ 4.2M", "South|US$ 5.1M", "=All|US$ 9.8M"],
            "US$ 9.8M",
        ),
        // A second column.
        ("en", "Posts", &["Place|Men|Women", "North|4|3", "South|5|2", "=Total|9|6"], "6"),
        // Subtotals, and the total of all.
        (
            "en",
            "Funds",
            &["Kind|Funds", "A|4", "B|5", "=Core|9", "C|1", "D|1", "=Projects|3", "=All|12"],
            "3",
        ),
        ("en", "Funds", &["Kind|Funds", "A|4", "B|5", "=Core|9", "C|1", "=All|11"], "11"),
        (
            "en",
            "Funds",
            &["Kind|Funds", "A|4", "B|5", "=Core|9", "C|2", "D|2", "=Projects|4", "=All|14"],
            "14",
        ),
        // A part of a row is not added.
        ("en", "Funds", &["Kind|Funds", "A|4", "of which x|2", "B|5", "=Total|11"], "11"),
        ("fr", "Fonds", &["Nature|Fonds", "A|4", "dont x|2", "B|5", "=Total|11"], "11"),
        // Shares.
        ("en", "Use", &["Field|Share", "A|42%", "B|28%", "C|17%", "D|9%", "=Total|100%"], "100%"),
        ("fr", "Emploi", &["Domaine|Part", "A|42 %", "B|28 %", "C|35 %", "=Total|100 %"], "100 %"),
        // Years side by side.
        (
            "en",
            "Posts",
            &["Place|2020|2021|2022|Total", "North|1|2|3|6", "South|2|2|2|7", "West|1|1|1|3"],
            "7",
        ),
        ("fr", "Postes", &["Lieu|2020|2021|Total", "Nord|12|13|26"], "26"),
        (
            "en",
            "Staff",
            &["Place|Women|Men|All", "North|4|3|7", "South|5|2|8", "=Total|9|5|15"],
            "8",
        ),
        // A row without a number cannot bring the sum below what is there.
        ("en", "Posts", &["Place|Posts", "North|4", "South|5", "West|–", "=Total|8"], "8"),
        // The total stands above its parts.
        ("en", "Posts", &["Place|Posts", "=All|8", "North|4", "South|5"], "8"),
    ] {
        let found = said(language, title, lines);
        if found != [format!("table/total {underlined}")] {
            writeln!(faults, "{lines:?}: {found:?}").unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn totals_that_are_right_pass() {
    let mut faults = String::new();
    for (language, title, lines) in [
        ("en", "Posts", &["Place|Posts", "North|4", "South|5", "=Total|9"][..]),
        // Rounding.
        (
            "en",
            "Funds",
            &["Place|Funds", "A|US$ 4.2M", "B|US$ 5.1M", "C|US$ 3.3M", "=Total|US$ 12.7M"],
        ),
        ("en", "Use", &["Field|Share", "A|33%", "B|33%", "C|33%", "=Total|100%"]),
        // Rates have a mean, and so has what is called one.
        ("en", "Taps", &["Town|Households with a tap", "A|92%", "B|71%", "=Total|84%"]),
        ("en", "Age", &["Town|Average age", "A|31", "B|35", "=Total|33"]),
        ("en", "Posts", &["Place|Posts", "North|4", "South|6", "Average|5"]),
        ("fr", "Postes", &["Lieu|Postes", "Nord|4", "Sud|6", "=Moyenne|5"]),
        // Subtotals, with and without a mark.
        (
            "en",
            "Funds",
            &["Kind|Funds", "A|4", "B|5", "=Core|9", "C|1", "D|1", "=Projects|2", "=All|11"],
        ),
        ("en", "Funds", &["Kind|Funds", "A|4", "B|5", "Core|9", "C|2", "=All|11"]),
        ("en", "Funds", &["Kind|Funds", "Core|9", "A|4", "B|5", "C|2", "=All|11"]),
        ("en", "Funds", &["Kind|Funds", "A|4", "including x|2", "B|5", "=Total|9"]),
        ("en", "Funds", &["Kind|Funds", "A|4", "– x|2", "– y|2", "B|5", "=Total|9"]),
        // What is missing may be the rest, and the largest are not all.
        ("en", "Posts", &["Place|Posts", "North|4", "South|–", "=Total|9"]),
        ("en", "The largest donors", &["Donor|Funds", "A|4", "B|3", "All donors|19"]),
        ("en", "Posts", &["Place|Posts", "North|4", "South|5", "All other places|12"]),
        // Lower bounds.
        (
            "en",
            "Funds",
            &["Kind|Funds", "A|US$ 11.5M", "B|more than US$ 18.3M", "=Total|US$ 29.8M"],
        ),
        // Of different things.
        ("en", "Results", &["What|Number", "Schools|12", "Wells|40", "Total beneficiaries|900"]),
        ("en", "Funds", &["Kind|Budget|Spent|Total", "A|9|4|5", "B|8|5|3"]),
        ("en", "Staff", &["Place|All|of whom women|Men", "North|7|4|7"]),
        (
            "en",
            "Funds",
            &["Kind|Amount|Share", "A|US$ 6M|60%", "B|US$ 4M|40%", "=Total|US$ 10M|100%"],
        ),
        ("en", "Debts", &["Kind|Amount", "Given|9", "Paid back|-2", "=Total|7"]),
    ] {
        let found = said(language, title, lines);
        if !found.is_empty() {
            writeln!(faults, "{lines:?}: {found:?}").unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}
