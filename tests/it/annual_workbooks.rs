//! `factsheet import` of workbooks and tables: what a cell means, and what a hostile file may not do.

use factsheet::cli::Exit;

use crate::program::{Run, argument, binary, run};
use crate::project::Project;
use crate::workbooks::{Book, archive, ods, rows};

/// Imports a file with the columns `Year` and `Amount`; the figures are in `out/figures.csv`.
fn import(name: &str, bytes: &[u8], more: &[&str]) -> (Run, Option<String>) {
    let project = Project::with(&[(name, bytes)]);
    let file = argument(&project.path(name));
    let out = argument(&project.path("out"));
    let mut arguments =
        vec!["import", "csv", &file, "--x", "Year", "--y", "Amount", "--into", &out];
    arguments.extend(more);
    let run = run(&arguments);
    (run, std::fs::read_to_string(project.path("out/figures.csv")).ok())
}

/// Imports and expects these figures below the names of the columns.
#[track_caller]
fn gives(name: &str, bytes: &[u8], more: &[&str], expected: &str) -> Run {
    let (run, figures) = import(name, bytes, more);
    run.must_end(Exit::Ok);
    let figures = figures.unwrap();
    assert_eq!(figures.split_once('\n').unwrap().1.replace('\n', " "), expected);
    run
}

/// Imports and expects a refusal that says this, and no figures.
#[track_caller]
fn refuses(name: &str, bytes: &[u8], more: &[&str], words: &[&str]) -> Run {
    let (run, figures) = import(name, bytes, more);
    assert_ne!(run.exit, Exit::Ok, "{}", run.err);
    assert_eq!(figures, None);
    for words in words {
        run.must_report(words);
    }
    run
}

/// A day is the year that the spreadsheet shows, in both of its calendars.
#[test]
fn days_are_years() {
    let cells = rows(&[&["Year", "Amount"], &["%1 44561", "5"], &["%2 44926", "6"]]);
    let book = Book { formats: &["yyyy", "[$-409]d\\-mmm\\-yyyy"], ..Book::default() };
    gives("a.xlsx", &book.xlsx(&cells), &[], "2021,5 2022,6 ")
        .must_report("with a date, whose year is taken: 2 rows");
    let book = Book { properties: "date1904=\"1\"", ..book };
    gives("a.xlsx", &book.xlsx(&cells), &[], "2026,5 2027,6 ");
    let cells = rows(&[&["Year", "Amount"], &["2021", "%1 42000"]]);
    refuses("a.xlsx", &book.xlsx(&cells), &[], &["expected a number, found the date 2018-12-28"]);
    gives("a.csv", b"Year,Amount\n2021-12-31,5\n31.12.2022,6\n", &[], "2021,5 2022,6 ");
}

/// A percentage is what the cell shows, and is no money.
#[test]
fn percentages_are_as_shown() {
    let book = Book { formats: &["0.0%"], ..Book::default() };
    let cells =
        rows(&[&["Year", "Amount"], &["2021", "%1 0.12"], &["2022", "%1 0.30000000000000004"]]);
    let bytes = book.xlsx(&cells);
    gives("a.xlsx", &bytes, &[], "2021,12 2022,30 ")
        .must_report("percentages (12 % is taken as 12): 2 rows");
    refuses(
        "a.xlsx",
        &bytes,
        &["--currency", "USD"],
        &["expected an amount of money, found the percentage `12%`"],
    );
    let cells = rows(&[&["Year", "Amount"], &["2021", "%1 0.12"], &["2022", "0.3"]]);
    refuses(
        "a.xlsx",
        &book.xlsx(&cells),
        &[],
        &["`0.3` is not a percentage, and the values above are"],
    );
    gives("a.csv", b"Year,Amount\n2021,12 %\n2022,30%\n", &[], "2021,12 2022,30 ");
}

/// A formula without a result is neither empty nor zero.
#[test]
fn formulas_need_their_results() {
    let cells = rows(&[
        &["Year", "Amount"],
        &["2021", "=100+50"],
        &["2022", "=1+1=2"],
        &["2023", "=1-1=0"],
    ]);
    let computed = Book::default().xlsx(&cells);
    let run = refuses(
        "a.xlsx",
        &computed,
        &[],
        &["not understood: 1 row", "has a formula here and not its result"],
    );
    assert!(!run.err.contains("nil"), "{}", run.err);
    gives("a.xlsx", &computed, &["--skip-unread"], "2022,2 2023,0 ");
    // Programs that compute nothing write zeros and ask for everything to be computed.
    let book = Book { calculation: "fullCalcOnLoad=\"1\"", ..Book::default() };
    refuses("a.xlsx", &book.xlsx(&cells), &[], &["not understood: 2 rows"]);
    let cells = rows(&[&["Year", "Amount"], &["2021", "#REF!"]]);
    let error = ["the spreadsheet has the error `#REF!` here"];
    refuses("a.xlsx", &book.xlsx(&cells), &[], &error);
    // Neither is a year or a name.
    let cells = rows(&[&["Year", "Amount"], &["#REF!", "5"], &["Aid", "6"]]);
    refuses("a.xlsx", &book.xlsx(&cells), &[], &error);
    let cells = rows(&[&["Year", "Amount"], &["=A1", "5"], &["2022", "6"]]);
    refuses("a.xlsx", &book.xlsx(&cells), &[], &["has a formula here and not its result"]);
}

/// What a spreadsheet hides is told, and left out only when asked.
#[test]
fn what_is_hidden_is_told() {
    let cells = rows(&[&["Year", "Amount"], &["2021", "5"], &["2022", "6"]])
        .replace("<row r=\"3\">", "<row r=\"3\" hidden=\"1\">");
    let book = Book {
        sheets: &[
            ("Old", "hidden"),
            ("Now", "visible"),
            ("Notes", "visible"),
            ("Deep", "veryHidden"),
        ],
        columns: "<col min=\"2\" max=\"2\" hidden=\"1\"/>",
        ..Book::default()
    };
    let bytes = book.xlsx(&cells);
    gives("a.xlsx", &bytes, &[], "2021,5 2022,6 ")
        .must_report(
            "in rows that the spreadsheet hides (`--skip-hidden` leaves them out): 1 row, 6.00",
        )
        .must_report("the workbook hides `Old`, `Deep`")
        .must_report("of 2 sheets the first is read, `Now`")
        .must_report("the sheet hides the columns `Amount`");
    gives("a.xlsx", &bytes, &["--skip-hidden"], "2021,5 ").must_report("left out, hidden: 1 row");
    gives("a.xlsx", &bytes, &["--sheet", "Old"], "2021,5 2022,6 ");
    refuses(
        "a.xlsx",
        &bytes,
        &["--sheet", "new"],
        &["it has no sheet `new`; its sheets are `Old`, `Now`"],
    );
}

/// A sum of the rows is no row, in any language; a note below them has no value and is none either.
#[test]
fn sums_are_not_summed() {
    for total in [
        "Total",
        "Sum",
        "Grand total",
        "Insgesamt",
        "Somme",
        "Total général",
        "TOTAL 2021–2022",
        "合计",
    ] {
        let text = format!("Year,Amount\n2021,100\n2022,200\n{total},300\n");
        let run = refuses(
            "a.csv",
            text.as_bytes(),
            &[],
            &["taken: 2 rows, 300.00", "a.csv:4:", "is a sum of other rows"],
        );
        assert!(run.err.contains(total), "{}", run.err);
        let text = format!("Year,Amount\nAid,100\nTrade,200\n{total},300\n");
        refuses("a.csv", text.as_bytes(), &[], &["is a sum of other rows"]);
    }
    refuses(
        "a.csv",
        b"Year,Amount\n2021,100\nfirst half,50\n",
        &[],
        &["`first half` is not a year"],
    );
    gives("a.csv", b"Year,Amount\n2021,100\nSource: the Office,\n", &[], "2021,100 ");
    let text = b"Year,Donor,Amount\n2021,Japan,5\n2021,Norway,6\n2021,Total,11\n";
    refuses("a.csv", text, &["--by", "Donor"], &["`Total` is a sum of other series"]);
}

/// A fiscal year belongs to the calendar year that an option names.
#[test]
fn fiscal_years_are_asked_for() {
    let text = "Year,Amount\n2018/19,5\n2019–20,6\nFY2021,7\n".as_bytes();
    refuses("a.csv", text, &[], &["`2018/19` is a fiscal year", "`--fiscal-year start`"]);
    gives("a.csv", text, &["--fiscal-year", "start"], "2018,5 2019,6 2021,7 ")
        .must_report("warning: no value for 2020");
    gives("a.csv", text, &["--fiscal-year", "end"], "2019,5 2020,6 2021,7 ")
        .must_report("of a fiscal year: 3 rows");
    gives("a.csv", text, &["--fiscal-year", "keep"], "2018/19,5 2019–20,6 FY2021,7 ");
}

/// The names of the columns are found below a title, and said to be there.
#[test]
fn titles_above_the_head_are_passed_over() {
    let text = b"Contributions to the Office\n\nYear,Amount\n2021,5\n";
    gives("a.csv", text, &[], "2021,5 ")
        .must_report("the names of the columns are in line 3, below 1 row");
    gives("a.csv", text, &["--head", "3"], "2021,5 ");
    refuses(
        "a.csv",
        b"Title,\nJahr,Betrag\n2021,5\n",
        &[],
        &["has no column `Year`", "`--head LINE`"],
    );
    refuses("a.csv", text, &["--head", "2"], &["has no text in line 2"]);
}

/// Two columns of one name, a row that is too long, a unit of nothing: refused.
#[test]
fn doubtful_columns_are_refused() {
    refuses(
        "a.csv",
        b"Year,Amount,Amount\n2021,5,6\n",
        &[],
        &["has the column `Amount` 2 times (B, C)"],
    );
    refuses("a.csv", b"Year,Amount\n2021,1,234\n", &[], &["the row has 3 cells, the head 2"]);
    gives("a.csv", b"Year,AMOUNT \n2021,5,\n", &[], "2021,5 ");
    for unit in ["0", "-1", "x", "1e30"] {
        let (run, _) = import("a.csv", b"Year,Amount\n2021,5\n", &[&format!("--unit={unit}")]);
        run.must_end(Exit::Usage).must_report("expected a number above zero");
    }
}

/// Semicolons, tabs, marks and UTF-16 are read; a number that can be read in two ways is not.
#[test]
fn texts_of_every_office_are_read() {
    let text = "Year;Amount\n2021;1.234.567,89\n2022;1.234\n";
    gives("a.csv", text.as_bytes(), &[], "2021,1234567.89 2022,1234 ")
        .must_report("`Amount` has decimal commas");
    let text = "Year;Amount\n2021;1.234\n";
    refuses("a.csv", text.as_bytes(), &[], &["`--decimal comma`", "`--decimal point`"]);
    gives("a.csv", text.as_bytes(), &["--decimal", "comma"], "2021,1234 ");
    gives("a.csv", text.as_bytes(), &["--decimal", "point"], "2021,1.234 ");
    gives("a.csv", "\u{feff}Year\tAmount\r\n2021\t5\r\n".as_bytes(), &[], "2021,5 ");
    let wide: Vec<u8> =
        "\u{feff}Year\tAmount\r\n2021\t5\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    gives("a.csv", &wide, &[], "2021,5 ");
    refuses(
        "a.csv",
        b"Year,Amount\n2021,\"1234,5\"\n",
        &[],
        &["this has a decimal comma; `--decimal comma`"],
    );
    refuses("a.csv", b"Year,Amount\n2021,5\xe9\n", &[], &["is not UTF-8 text at line 2"]);
}

/// Every year between the first and the last has a value, or a warning.
#[test]
fn a_missing_year_is_told() {
    gives("a.csv", b"Year,Amount\n2020,1\n2021,\n2023,3\n", &[], "2020,1 2023,3 ")
        .must_report("warning: no value for 2021, 2022 (a gap, not a zero)");
    let text = b"Year,Donor,Amount\n2020,Japan,1\n2020,Norway,2\n2021,Norway,2\n2022,Japan,3\n";
    let (run, _) = import("a.csv", text, &["--by", "Donor"]);
    run.must_end(Exit::Ok).must_report("warning: Japan: no value for 2021");
}

/// Sums past what a decimal holds are refused at the row, wherever amounts come from.
#[test]
fn sums_stay_within_a_decimal() {
    let most = "79228162514264337593543950335";
    let text = format!("Year,Amount\n2012,{most}\n2012,{most}\n");
    refuses(
        "a.csv",
        text.as_bytes(),
        &[],
        &["a.csv:2: expected a number", "too large to be an amount"],
    );
    let text = "Year,Amount\n2012,1e18\n2012,1e18\n";
    gives("a.csv", text.as_bytes(), &[], "2012,2000000000000000000 ");
    refuses("a.csv", text.as_bytes(), &["--unit", "1000"], &["too large for this `--unit`"]);
    let donors = format!(
        "calendar_year,donor,rev_type,amount_usd\n2012,Norway,R01,{most}\n2012,Norway,R03,-{most}\n"
    );
    let project = Project::with(&[("a.csv", donors.as_bytes())]);
    let file = argument(&project.path("a.csv"));
    run(&["import", "ceb", &file]).must_end(Exit::Faults).must_report("a.csv:2: expected a number");
    let folder = argument(&project.path("new"));
    run(&["new", &folder, "--donor", "NO", "--from-data", &file])
        .must_end(Exit::Usage)
        .must_report("a.csv:2");
    assert!(!project.path("new").exists());
}

/// Sizes are bounded before a sheet is read, and a part that lies is a broken workbook.
#[test]
fn hostile_workbooks_are_broken_workbooks() {
    let cell = |place: &str| {
        let head = rows(&[&["Year", "Amount"], &["2021", "5"]]);
        format!("{head}<row r=\"3\"><c r=\"{place}\"><v>1</v></c></row>")
    };
    let book = Book::default();
    gives("a.xlsx", &book.xlsx(&cell("XFD1048576")), &[], "2021,5 ");
    refuses(
        "a.xlsx",
        &book.xlsx(&cell("ZZZZZZ99999999999")),
        &[],
        &["damaged", "a place that no sheet has"],
    );
    refuses("a.xlsx", &book.xlsx(&cell("XFE1")), &[], &["a place that no sheet has"]);
    let far = cell("A3").replace("<row r=\"3\">", "<row r=\"1048577\">");
    refuses("a.xlsx", &book.xlsx(&far), &[], &["no sheet has such a row"]);
    let wide = format!("<row>{}</row>", "<c r=\"XFD1\"><v>1</v></c>".repeat(2)).repeat(400);
    refuses("a.xlsx", &book.xlsx(&wide), &[], &["more than 5000000 cells"]);
    let text =
        format!("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>{}</v></c></row>", " ".repeat(129 << 20));
    refuses("a.xlsx", &book.xlsx(&text), &[], &["takes more than 128 MB"]);
    let shared = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>";
    refuses("a.xlsx", &book.xlsx(shared), &[], &["has no column `Year`"]);
    refuses("a.xlsx", b"PK\x03\x04", &[], &["the workbook is damaged"]);
    refuses("a.xlsx", b"<html></html>", &[], &["is not a workbook, in spite of its name"]);
    refuses(
        "a.xlsx",
        &archive(&[("a".to_owned(), String::new())]),
        &[],
        &["an archive and not a workbook"],
    );
    let broken = [("xl/workbook.xml".to_owned(), "<workbook".to_owned())];
    refuses("a.xlsx", &archive(&broken), &[], &["`xl/workbook.xml` in it is not XML"]);
}

/// What a stranger's cell holds is cut in messages.
#[test]
fn messages_stay_short() {
    let text = format!("Year,Amount\n2021,{}\n{},5\n", "x".repeat(100_000), "y".repeat(100_000));
    let run = refuses("a.csv", text.as_bytes(), &[], &["xxx…`", "yyy…`"]);
    assert!(run.err.len() < 2_000, "{}", run.err.len());
}

/// Workbooks of LibreOffice: values by their types, hidden rows, formulas, and rows that repeat.
#[test]
fn open_documents_are_read() {
    let text = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let value = |kind: &str, value: &str| {
        format!(
            "<table:table-cell office:value-type=\"{kind}\" office:value=\"{value}\"><text:p>as shown</text:p></table:table-cell>"
        )
    };
    let row = |attributes: &str, cells: &[String]| {
        format!("<table:table-row {attributes}>{}</table:table-row>", cells.concat())
    };
    let table =
        |rows: &[String]| format!("<table:table table:name=\"A\">{}</table:table>", rows.concat());
    let head = row("", &[text("Year"), text("Amount")]);
    let sheet = table(&[
        row("table:number-rows-repeated=\"2\"", &[]),
        head.clone(),
        row("", &[value("float", "2021"), value("currency", "5.10")]),
        row("table:visibility=\"filter\"", &[value("float", "2022"), value("float", "6")]),
        row(
            "table:number-rows-repeated=\"1048000\"",
            &["<table:table-cell table:number-columns-repeated=\"16384\"/>".to_owned()],
        ),
    ]);
    gives("a.ods", &ods("", &sheet), &[], "2021,5.1 2022,6 ")
        .must_report("in rows that the spreadsheet hides (`--skip-hidden` leaves them out): 1 row");
    let date = "<table:table-cell office:value-type=\"date\" office:date-value=\"2021-12-31\"/>"
        .to_owned();
    let sheet = table(&[head.clone(), row("", &[date, value("percentage", "0.12")])]);
    gives("a.ods", &ods("", &sheet), &[], "2021,12 ");
    let formula = "<table:table-cell table:formula=\"of:=1+1\"/>".to_owned();
    let sheet = table(&[head.clone(), row("", &[value("float", "2021"), formula])]);
    refuses("a.ods", &ods("", &sheet), &[], &["has a formula here and not its result"]);
    // A cell that repeats without end, and a table that does not end.
    let many = "<table:table-cell table:number-columns-repeated=\"99999999999\" office:value-type=\"float\" office:value=\"1\"/>";
    let sheet = table(&[head, row("", &[text("x"), many.to_owned()])]);
    refuses("a.ods", &ods("", &sheet), &[], &["to the right of all columns"]);
    let bytes = ods("", "<table:table table:name=\"A\"><table:table-row>");
    refuses("a.ods", &bytes, &[], &["damaged"]);
}

/// An older workbook is read in a process of its own, which a broken one ends alone.
#[test]
fn older_workbooks_are_read_apart() {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.extend([0xff; 2048]);
    let project = Project::with(&[("a.xls", bytes.as_slice())]);
    let output = binary()
        .args(["import", "xlsx", &argument(&project.path("a.xls")), "--x", "Year", "--y", "Amount"])
        .output()
        .unwrap();
    let report = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{report}");
    assert!(report.contains("a.xls`: the workbook is damaged"), "{report}");
}

/// An import writes both files or none, over its own alone, and never over what it reads.
#[test]
fn imports_replace_only_imports() {
    let project =
        Project::with(&[("in.csv", b"Year,Amount\n2021,5\n"), ("sheet/factsheet.toml", b"mine")]);
    let file = argument(&project.path("in.csv"));
    let root = argument(project.root());
    let sheet = argument(&project.path("sheet"));
    let import = |into: &str, name: &str| {
        run(&[
            "import", "csv", &file, "--x", "Year", "--y", "Amount", "--into", into, "--name", name,
        ])
    };
    import(&root, "in").must_end(Exit::Usage).must_report("would write over");
    import(&sheet, "factsheet")
        .must_end(Exit::Usage)
        .must_report("was not written by `factsheet import`");
    import(&sheet, "../x").must_end(Exit::Usage).must_report("the folder is named by `--into`");
    assert_eq!(project.read("sheet/factsheet.toml"), b"mine");
    assert_eq!(project.names("sheet"), ["factsheet.toml"]);
    import(&sheet, "gifts").must_end(Exit::Ok).must_report("gifts.csv: written");
    import(&sheet, "gifts").must_end(Exit::Ok).must_report("gifts.csv: unchanged");
    assert_eq!(project.names("sheet"), ["factsheet.toml", "gifts.csv", "gifts.toml"]);
}

/// Series whose names differ in marks alone are two series in the TOML.
#[test]
fn every_series_has_a_key_of_its_own() {
    let text = "Year,Donor,Amount\n2021,A-B,1\n2021,A B,2\n2021,日本,3\n2021,中国,4\n".as_bytes();
    let (run, _) = import("a.csv", text, &["--by", "Donor"]);
    run.must_end(Exit::Ok);
    let project = Project::with(&[("a.csv", text)]);
    let file = argument(&project.path("a.csv"));
    let printed = crate::program::run(&[
        "import", "csv", &file, "--x", "Year", "--y", "Amount", "--by", "Donor", "--name",
        "my gifts",
    ]);
    let toml: toml::Table = printed.out.parse().unwrap();
    assert_eq!(toml["series"].as_table().unwrap().len(), 4);
    assert!(toml["sources"].as_table().unwrap().contains_key("my gifts"));
}
