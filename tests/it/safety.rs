//! What a document may not do: reach out of its project, run code, or bring the program down.

use std::fmt::Write as _;
use std::fs;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use factsheet::cli::Exit;

use crate::pdf;
use crate::pictures;
use crate::program::{Run, check, run};
use crate::project::{Project, SMALL, memory};

/// A file outside of the project, with words that may appear in nothing that the program writes.
const SECRET: &str = "[organization]\nphone = \"the secret number\"\n";

/// Makes a project that has a secret beside its root.
fn project(document: &str, more: &[(&str, &[u8])]) -> Project {
    let mut files = vec![("sheet/factsheet.toml", document.as_bytes())];
    files.extend(more);
    let project = Project::with(&files);
    fs::write(project.path("../secret.toml"), SECRET).unwrap();
    project
}

/// Returns the document with lines before its first table.
fn with_head(lines: &str) -> String {
    format!("{lines}\n{SMALL}")
}

/// Returns the document with a body of its own, written as a TOML literal.
fn with_body(literal: &str) -> String {
    SMALL.replace("\"Norway and the ILO work together.\"", literal)
}

/// Returns the document with a picture.
fn with_picture(file: &str) -> String {
    SMALL.replace(
        "kind = \"prose\"",
        &format!("kind = \"panel\"\npicture = {{ file = {file}, alt = \"A harbour.\" }}"),
    )
}

/// Does something on a thread of its own, and fails when it takes longer than only a run without end does. The thread
/// has the stack that the program itself has.
#[track_caller]
fn in_time<T: Send + 'static>(name: &str, what: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = channel();
    let thread = std::thread::Builder::new().stack_size(8 * 1024 * 1024);
    thread.spawn(move || sender.send(what())).unwrap();
    match receiver.recv_timeout(Duration::from_secs(60)) {
        Ok(done) => done,
        Err(RecvTimeoutError::Timeout) => panic!("{name} has not ended after a minute"),
        Err(RecvTimeoutError::Disconnected) => panic!("{name} has failed"),
    }
}

/// Builds within the limit of time.
#[track_caller]
fn build_in_time(project: &Project) -> Run {
    let document = project.document();
    in_time("the build", move || run(&["build", &document]))
}

/// No path leads out of the project: not by `..`, not absolute, not of another system, not with a NUL in it; wherever
/// a document names a file.
#[test]
fn no_path_leads_out() {
    let paths = [
        "../../secret.toml",
        "x/../../../secret.toml",
        "./../sheet/../../secret.toml",
        "/etc/passwd",
        "file:///etc/passwd",
        "C:/secret.toml",
        "..\\\\..\\\\secret.toml",
        "\\u0000/etc/passwd",
    ];
    let series =
        |path: &str| format!("{SMALL}\n[series.a]\nfile = \"{path}\"\nx = \"x\"\ny = \"y\"\n");
    let logo = |path: &str| SMALL.replace("[donor]", &format!("logo = \"{path}\"\n[donor]"));
    let theme = |path: &str| {
        SMALL.replace(
            "language =",
            &format!("theme = \"{}\"\nlanguage =", path.replace("passwd", "passwd.toml")),
        )
    };
    for path in paths {
        let documents = [
            with_head(&format!("include = \"{path}\"")),
            with_picture(&format!("\"{path}\"")),
            series(path),
            logo(path),
            theme(path),
        ];
        for document in documents {
            let run = project(&document, &[]).build(&[]);
            run.must_end(Exit::Faults);
            let is_refused = run.err.contains("[file/outside]") || run.err.contains("[file/path]");
            assert!(is_refused, "{}", run.err);
            assert!(!run.err.contains("secret number"), "{}", run.err);
        }
    }
}

/// A link inside of the project that leads out of it is as good as the path itself: a file, a folder, a chain of links.
#[cfg(unix)]
#[test]
fn no_link_leads_out() {
    use std::os::unix::fs::symlink;
    for file in ["link.toml", "folder/secret.toml", "chain.toml"] {
        let project = project(&with_head(&format!("include = \"{file}\"")), &[]);
        symlink("../../secret.toml", project.path("sheet/link.toml")).unwrap();
        symlink("../..", project.path("sheet/folder")).unwrap();
        symlink("link.toml", project.path("sheet/chain.toml")).unwrap();
        project.build(&[]).must_end(Exit::Faults).must_report("[file/outside]");
    }
}

/// A link that stays in the project is a file like any other, and one that leads in a circle is reported.
#[cfg(unix)]
#[test]
fn links_within_the_project_are_files() {
    use std::os::unix::fs::symlink;
    let project = project(&with_head("include = \"link.toml\""), &[("shared.toml", b"format = 1")]);
    symlink("../shared.toml", project.path("sheet/link.toml")).unwrap();
    project.build(&[]).must_end(Exit::Ok);
    fs::remove_file(project.path("sheet/link.toml")).unwrap();
    symlink("link.toml", project.path("sheet/link.toml")).unwrap();
    project.build(&[]).must_end(Exit::Faults).must_report("[file/unreadable]");
}

/// Devices, pipes and folders are no files; reading one would never end.
#[cfg(unix)]
#[test]
fn only_files_are_read() {
    for file in ["pipe.toml", "folder"] {
        let project =
            project(&with_head(&format!("include = \"{file}\"")), &[("sheet/folder/a", b"")]);
        let made =
            std::process::Command::new("mkfifo").arg(project.path("sheet/pipe.toml")).status();
        if file == "folder" || made.is_ok_and(|status| status.success()) {
            project.build(&[]).must_end(Exit::Faults).must_report("[file/unreadable]");
        }
    }
}

/// A drawing cannot bring in a file, whatever it names: the bytes of the secret are in no output.
#[test]
fn a_drawing_brings_nothing_in() {
    let secret = pictures::png(7, 5);
    let references = [
        "/etc/passwd",
        "file:///etc/passwd",
        "../../secret.png",
        "secret.png",
        "https://example.org/a.png",
    ];
    for reference in references {
        let drawing = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 30 20">
            <style>@import url("{reference}"); rect {{ fill: url("{reference}") }}</style>
            <image href="{reference}" width="10" height="10"/>
            <image xlink:href="{reference}" width="10" height="10"/>
            <use href="{reference}#a"/>
            <rect width="30" height="20"/></svg>"#
        );
        let files: [(&str, &[u8]); 2] =
            [("sheet/drawing.svg", drawing.as_bytes()), ("sheet/secret.png", &secret)];
        let project = project(&with_picture("\"drawing.svg\""), &files);
        fs::write(project.path("../secret.png"), &secret).unwrap();
        let run = project.build(&[]);
        if run.exit == Exit::Ok {
            let pictures = pdf::pictures(&project.read("sheet/sheet.pdf"));
            assert_eq!(pictures, 0, "{reference}");
        }
        assert!(!run.err.contains("root:"), "{}", run.err);
    }
}

/// Drawings that are made to exhaust a reader are reported: entities that multiply, groups without end, a pattern in
/// itself, and what is no XML at all.
#[test]
fn a_drawing_exhausts_nothing() {
    let open = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 2\">";
    let entities = (1..12).fold("<!ENTITY a0 \"lol\">".to_owned(), |mut text, n| {
        write!(text, "<!ENTITY a{n} \"{}\">", format!("&a{};", n - 1).repeat(10)).unwrap();
        text
    });
    let drawings = [
        format!("<!DOCTYPE svg [{entities}]>{open}<text>&a11;</text></svg>"),
        format!("{open}{}{}</svg>", "<g>".repeat(100_000), "</g>".repeat(100_000)),
        format!("{open}<use id=\"a\" href=\"#a\"/><g id=\"b\"><use href=\"#b\"/></g></svg>"),
        format!(
            "{open}<pattern id=\"p\" width=\"1\" height=\"1\"><rect width=\"1\" height=\"1\" fill=\"url(#p)\"/></pattern><rect width=\"3\" height=\"2\" fill=\"url(#p)\"/></svg>"
        ),
        format!("{open}<rect width=\"1e308\" height=\"1e308\" transform=\"scale(1e308)\"/></svg>"),
        "<svg".to_owned(),
        String::new(),
        "\u{0}".to_owned(),
    ];
    for drawing in drawings {
        let start: String = drawing.chars().take(60).collect();
        let project =
            project(&with_picture("\"drawing.svg\""), &[("sheet/drawing.svg", drawing.as_bytes())]);
        let run = build_in_time(&project);
        if run.exit != Exit::Ok {
            run.must_end(Exit::Faults).must_report("error[");
        }
        drop(start);
    }
}

/// Pictures that lie about themselves are reported before anything is unpacked.
#[test]
fn a_picture_exhausts_nothing() {
    let mut cut = pictures::png(400, 300);
    cut.truncate(cut.len() / 2);
    let cases: [(&[u8], &str); 5] = [
        (&pictures::png_header(40_000, 40_000), "million pixels"),
        (&pictures::png_header(u32::MAX, u32::MAX), "cannot be used"),
        (&pictures::png_header(0, 0), "error["),
        (&cut, "error["),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "cannot be used"),
    ];
    for (bytes, words) in cases {
        let project = project(&with_picture("\"a.png\""), &[("sheet/a.png", bytes)]);
        build_in_time(&project).must_end(Exit::Faults).must_report(words);
    }
}

/// Files that include each other in a circle, too deep, or so often that they multiply without end, are reported.
#[test]
fn includes_come_to_an_end() {
    let chain: Vec<(String, String)> = (0..20)
        .map(|n| (format!("sheet/{n}.toml"), format!("include = \"{}.toml\"", n + 1)))
        .collect();
    let many = |n: usize| {
        let tables = (0..50).map(|i| format!("[t{i}]\ninclude = \"{}.toml\"\n", n + 1));
        tables.collect::<String>()
    };
    let bomb: Vec<(String, String)> =
        (0..7).map(|n| (format!("sheet/{n}.toml"), many(n))).collect();
    let circle = vec![
        ("sheet/0.toml".to_owned(), "a.include = \"1.toml\"".to_owned()),
        ("sheet/1.toml".to_owned(), "b = [{ include = \"0.toml\" }]".to_owned()),
    ];
    for files in [chain, bomb, circle] {
        let files: Vec<(&str, &[u8])> =
            files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
        let project = project(&with_head("include = \"0.toml\""), &files);
        build_in_time(&project).must_end(Exit::Faults).must_report("[include/cycle]");
    }
}

/// Text that is not UTF-8 is reported with its line, in every kind of text file; a byte-order mark is no fault.
#[test]
fn only_utf_8_is_read() {
    let latin = SMALL.replace("together", "\u{e9}");
    let latin: Vec<u8> =
        latin.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
    Project::with(&[("sheet/factsheet.toml", &latin)])
        .build(&[])
        .must_end(Exit::Faults)
        .must_report("is not UTF-8 text at line 17");
    let wide: Vec<u8> = SMALL.encode_utf16().flat_map(u16::to_le_bytes).collect();
    Project::with(&[("sheet/factsheet.toml", &wide)]).build(&[]).must_end(Exit::Faults);
    Project::new(&format!("\u{feff}{SMALL}")).build(&[]).must_end(Exit::Ok);
    let document = format!("{SMALL}\n[series.a]\nfile = \"a.csv\"\nx = \"x\"\ny = \"y\"\n");
    project(&document, &[("sheet/a.csv", b"x,y\n2020,\xff\n")])
        .build(&[])
        .must_end(Exit::Faults)
        .must_report("`sheet/a.csv` is not UTF-8 text at line 2");
    // Spreadsheets save tables in UTF-16, too; their places are told as in any other.
    let table = "\u{feff}x,y\n2020,\u{e9}5\n";
    let wide: Vec<u8> = table.encode_utf16().flat_map(u16::to_le_bytes).collect();
    project(&document, &[("sheet/a.csv", &wide)])
        .build(&[])
        .must_end(Exit::Faults)
        .must_report("sheet/a.csv:2:6")
        .must_report("expected a number, found `\u{e9}5`");
}

/// A file larger than the limit is not read, be it the document, what it includes, its data or a picture.
#[test]
fn a_huge_file_is_not_read() {
    let huge = 3 * 1024 * 1024 * 1024;
    let series = format!("{SMALL}\n[series.a]\nfile = \"huge\"\nx = \"x\"\ny = \"y\"\n");
    for document in [with_head("include = \"huge\""), with_picture("\"huge\""), series] {
        let project = project(&document, &[]);
        project.write_sparse("sheet/huge", huge);
        build_in_time(&project).must_end(Exit::Faults).must_report("[file/size]");
    }
    let project = Project::new("");
    project.write_sparse("sheet/factsheet.toml", huge);
    build_in_time(&project).must_end(Exit::Faults).must_report("[file/size]");
}

/// Nesting of a hundred thousand levels is reported, whatever nests: arrays and tables of TOML, keys, Markdown's lists,
/// quotes and emphasis, expressions, stories in stories.
#[test]
fn deep_nesting_is_reported() {
    const DEEP: usize = 100_000;
    let body = |text: String| with_body(&format!("\"\"\"\n{text}\n\"\"\""));
    let lists = (0..2_000).fold(String::new(), |text, n| text + &" ".repeat(2 * n) + "- a\n");
    let stories = (1..60).fold(SMALL.to_owned(), |text, n| {
        text + &format!(
            "\n[[section{}]]\n{}title = \"A\"\nbody = \"B\"\n",
            ".story".repeat(n - 1),
            if n == 1 { "kind = \"story\"\n" } else { "" }
        )
    });
    let documents = [
        with_head(&format!("a = {}{}", "[".repeat(DEEP), "]".repeat(DEEP))),
        with_head(&format!("a = {}1{}", "{ a = ".repeat(DEEP), "}".repeat(DEEP))),
        with_head(&format!("{}a = 1", "a.".repeat(DEEP))),
        format!("{SMALL}\n[{}a]\n", "a.".repeat(DEEP)),
        body("- ".repeat(DEEP) + "a"),
        body("> ".repeat(DEEP) + "a"),
        body(lists),
        body("*a **a ".repeat(DEEP) + &"a** a*".repeat(DEEP)),
        body("[".repeat(DEEP) + "a" + &"](https://a.org)".repeat(DEEP)),
        body("![".repeat(DEEP)),
        body(format!("{{{{ {}1{} }}}}", "(".repeat(DEEP), ")".repeat(DEEP))),
        body(format!("{{{{ {}1 }}}}", "-".repeat(DEEP))),
        body(format!("{{{{ {}1 }}}}", "not ".repeat(DEEP))),
        body(format!("{{{{ 1{} }}}}", "|abs".repeat(DEEP))),
        body(format!("{{{{ 1{} }}}}", "+1".repeat(DEEP))),
        stories,
    ];
    for (index, document) in documents.iter().enumerate() {
        let files = memory(document);
        let checked = in_time(&format!("document {index}"), move || check(&files));
        assert!(checked.is_told(), "document {index} gave nothing and no reason");
    }
}

/// The typesetter comes to an end, too, with as much nesting as a document can have.
#[test]
fn the_deepest_document_is_set() {
    let lists: String = (0..12).map(|n| " ".repeat(2 * n) + "- a\n").collect();
    let emphasis = format!("{}a{}", "*a **b ".repeat(6), "** *".repeat(6));
    for body in [lists, emphasis] {
        let run = build_in_time(&project(&with_body(&format!("\"\"\"\n{body}\n\"\"\"")), &[]));
        run.must_end(Exit::Ok);
    }
    let stories = (1..=12).fold(SMALL.to_owned(), |text, n| {
        let kind = if n == 1 { "kind = \"story\"\n" } else { "" };
        let table = format!("section{}", ".story".repeat(n - 1));
        text + &format!("\n[[{table}]]\n{kind}title = \"A\"\nbody = \"B\"\n")
    });
    let run = build_in_time(&project(&stories, &[]));
    assert!(!run.err.contains("[template/fault]"), "{}", run.err);
}

/// An expression cannot be made to eat time or memory.
#[test]
fn an_expression_exhausts_nothing() {
    let expressions = [
        "'a' * 100000000000",
        "['a'] * 100000000000",
        "10 ** 10000000",
        "9223372036854775807 + 1",
        "1 // 0",
        "1 % 0",
        "range(1000000000)",
        "[1, 2][5:1:-1]",
        "donor",
        "donor.name.name",
        "voluntary.period.first.x",
        "{% for x in y %}",
        "'unclosed",
        "",
        "|",
        "x(1)(2)(3)",
        "self",
        "loop",
    ];
    for expression in expressions {
        let body = format!("'''\nIt is {{{{ {expression} }}}}.\n'''");
        let run = build_in_time(&project(&with_body(&body), &[]));
        assert!(run.exit != Exit::Usage, "{expression}: {}", run.err);
    }
}

/// Control characters are no way to the reader's terminal: a report without colours has no escape in it.
#[test]
fn a_report_has_no_escapes() {
    let escape = "\\u001b[31mred\\u001b]0;title\\u0007";
    let documents = [
        with_head(&format!("\"{escape}\" = 1")),
        with_head(&format!("include = \"{escape}\"")),
        SMALL.replace("\"NO\"", &format!("\"{escape}\"")),
        SMALL.replace(
            "\"en\"",
            &format!("\"{escape}\"\ntheme = \"{escape}\"\ntemplate = \"{escape}\""),
        ),
        with_body(&format!("\"{{{{ {escape} }}}} [a]({escape})\"")),
        with_picture(&format!("\"{escape}.png\"")),
        format!(
            "{SMALL}\n[facts.a]\ncount = 1\nsource = \"{escape}\"\n[[section]]\nkind = \"{escape}\"\n"
        ),
        with_head("a = \"\u{1b}[31m\""),
    ];
    for document in documents {
        let run = project(&document, &[]).build(&[]);
        run.must_end(Exit::Faults);
        let control = run.err.chars().find(|c| c.is_control() && *c != '\n');
        assert_eq!(control, None, "{:?}", run.err);
    }
}

/// Characters that TOML can write and a page cannot show do not stop the program, and none of them is code.
#[test]
fn odd_characters_are_text() {
    for escape in [
        "\\u0000",
        "\\u0007",
        "\\u001b",
        "\\u007f",
        "\\u00ad",
        "\\u200b",
        "\\u202e",
        "\\ufeff",
        "\\uffff",
        "\\U0010ffff",
        "\\U00100000",
        "\\ue000",
        "\\r",
        "\\t",
    ] {
        let document = SMALL.replace("Norway–ILO", &format!("Norway{escape}ILO"));
        let document = document.replace("work together", &format!("work {escape} together"));
        let run = project(&document, &[]).build(&[]);
        assert!(run.exit != Exit::Usage, "{escape}: {}", run.err);
        assert!(!run.err.contains("[template/fault]"), "{escape}: {}", run.err);
    }
}

/// Text that looks like Typst, HTML or an expression of another language comes out as it was written, wherever text
/// can stand.
#[test]
fn text_is_never_code() {
    let words = [
        "#import",
        "#panic()",
        "#read",
        "$x^2$",
        "@reference",
        "<label>",
        "#set",
        "#{1+1}",
        "\\u{1F600}",
        "C:\\dir",
        "// comment",
        "/* block */",
        "= Heading",
        "~",
        "--- dash",
        "{% if %}",
        "${x}",
        "\\(x\\)",
        "#\"quoted\"",
        "#[content]",
        "[content]",
        "_under_",
        "https://example.org",
    ];
    // Written so that Markdown takes each character for itself.
    let escaped: String = words
        .join(" ; ")
        .chars()
        .flat_map(|c| c.is_ascii_punctuation().then_some('\\').into_iter().chain([c]))
        .collect();
    let text = escaped.replace("\\{\\{", "{{");
    let document = SMALL
        .replace("language =", &format!("lead = '''{text}'''\nsubtitle = '''{text}'''\nlanguage ="))
        .replace(
            "\"Norway and the ILO work together.\"",
            &format!("'''{text}'''\ntitle = '''{text}'''"),
        )
        + &format!(
            "[[section]]\nkind = \"table\"\ncolumns = ['''{text}''']\nrow = [{{ cells = ['''{text}'''] }}]\n\
             [[section]]\nkind = \"quote\"\ntext = '''{text}'''\nby = '''{text}'''\n\
             [[section]]\nkind = \"list\"\nitems = ['''{text}''']\n"
        );
    let project = project(&document, &[]);
    project.build(&[]).must_end(Exit::Ok);
    let set = squeezed(&pdf::text(&project.read("sheet/sheet.pdf")));
    for word in words {
        let count = set.matches(&squeezed(word)).count();
        assert!(count >= 7, "`{word}` is there {count} times, not in each of the places:\n{set}");
    }
}

/// What is not text of Markdown comes out as text, too: names, addresses, alternative texts, captions.
#[test]
fn plain_fields_are_never_code() {
    let odd = "#panic() $x$ @a <b> \\\\ *c* _d_ `e` = /f";
    let document = SMALL
        .replace(
            "\"International Labour Organization\"",
            &format!("\"{odd}\"\naddress = [\"{odd}\"]\nphone = \"{odd}\"\ndepartment = \"{odd}\""),
        )
        .replace("country = \"NO\"", &format!("name = \"{odd}\"\npartners = [\"NO\"]"))
        + "[[section]]\nkind = \"contact\"\n";
    let project = project(&document, &[]);
    project.build(&[]).must_end(Exit::Ok);
    let set = squeezed(&pdf::text(&project.read("sheet/sheet.pdf")));
    let word = squeezed(&odd.replace("\\\\", "\\"));
    assert!(set.matches(&word).count() >= 3, "{set}");
}

/// Takes out white space, and turns what typography turns.
fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{ad}')
        .map(|c| match c {
            '“' | '”' => '"',
            '‘' | '’' => '\'',
            c => c,
        })
        .collect()
}
