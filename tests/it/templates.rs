//! Templates: a folder of one's own with a picture and a font in it, what of a document appears in it, and what leads
//! out of the project.

use std::fs;

use factsheet::cli::Exit;
use factsheet::input::MemoryFiles;
use image::Rgb;

use crate::pdf;
use crate::pictures;
use crate::program::{argument, check, repository};
use crate::project::{Project, files_under};

/// A document for the template of `tests/templates/poster/`.
const POSTER: &str = r#"
format = 1

[factsheet]
title    = "Norway–ILO Cooperation"
issued   = "2024-05"
language = "en"
template = "../templates/poster"

[organization]
name = "International Labour Organization"

[donor]
country = "NO"

[[section]]
kind  = "prose"
title = "Harbours"
body  = "Norway and the ILO build harbours for small boats, and have done so for many years."
short = "Norway and the ILO build harbours."

[[section]]
kind = "quote"
text = "We have a harbour again."

[[section]]
kind = "prose"
in   = ["poster"]
body = "Come and see."

[[section]]
kind = "milestones"
in   = ["cooperation"]

[[section.event]]
date = "2023"
text = "The first harbour opens."
"#;

/// The colour of the poster's mark.
const MARK: Rgb<u8> = Rgb([200, 30, 120]);

/// Returns a font that is none of the program's: one of them under another name of as many letters.
fn handbill() -> Vec<u8> {
    let mut font = fs::read(repository("fonts/overpass/Overpass-Bold.ttf")).unwrap();
    let wide = |name: &str| name.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    let plain = |name: &str| name.as_bytes().to_vec();
    for spell in [&wide as &dyn Fn(&str) -> Vec<u8>, &plain] {
        let (old, new) = (spell("Overpass"), spell("Handbill"));
        while let Some(at) = font.windows(old.len()).position(|window| window == old) {
            font.splice(at..at + old.len(), new.iter().copied());
        }
    }
    font
}

/// A project with the poster in a folder of it.
fn poster(document: &str) -> Project {
    let project = Project::new(document);
    let folder = repository("tests/templates/poster");
    for path in files_under(&folder) {
        project.write(&format!("templates/poster/{path}"), fs::read(folder.join(path)).unwrap());
    }
    let mark = image::RgbImage::from_pixel(300, 300, MARK);
    project.write("templates/poster/mark.png", pictures::png_of(&mark));
    project.write("templates/poster/handbill.ttf", handbill());
    project.write(
        "templates/poster/README.md",
        "What is neither Typst, a picture nor a font is left alone.",
    );
    project
}

/// Builds a project's PDF.
#[track_caller]
fn build(project: &Project) -> Vec<u8> {
    project.build(&["-o", &argument(&project.path("out.pdf"))]).must_end(Exit::Ok);
    project.read("out.pdf")
}

/// Returns whether a PDF holds letters of a font.
fn has_font(bytes: &[u8], font: &str) -> bool {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let names = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"BaseFont").ok()?.as_name().ok());
    let mut names = names.map(String::from_utf8_lossy);
    names.any(|name| name.ends_with(&format!("+{font}")))
}

/// Returns the first block of a language in the manual for designers.
fn block_of_manual(language: &str) -> String {
    let manual = fs::read_to_string(repository("templates/README.md")).unwrap();
    let (_, block) = manual.split_once(&format!("```{language}\n")).unwrap();
    block.split_once("```").unwrap().0.to_owned()
}

/// The template that the manual prints builds as it stands there, with a logo and without.
#[test]
fn the_template_of_the_manual_builds() {
    let document = POSTER.replace("kind = \"quote\"", "kind = \"prose\"");
    let document = document.replace("text = \"We have", "body = \"We have");
    let project = Project::new(&document.replace("in   = [\"poster\"]\n", ""));
    project.write("templates/poster/template.toml", block_of_manual("toml"));
    project.write("templates/poster/main.typ", block_of_manual("typ"));
    let text = pdf::text(&build(&project));
    assert!(
        text.contains("International Labour Organization") && text.contains("May 2024"),
        "{text}"
    );
}

/// What the typesetter sees is written where a template fails, too.
#[test]
fn a_template_at_fault_can_be_looked_at() {
    let project = poster(POSTER);
    fs::remove_file(project.path("templates/poster/mark.png")).unwrap();
    let folder = argument(&project.path("seen"));
    project.build(&["--emit-typst", &folder]).must_end(Exit::Faults).must_report("mark.png");
    for path in ["templates/own/main.typ", "factsheet.json"] {
        assert!(project.path("seen").join(path).exists(), "{path}");
    }
}

/// Returns the colour of a point of the first page, in millimetres.
fn color_at(project: &Project, (x, y): (u32, u32)) -> Rgb<u8> {
    let path = project.path("page.png");
    project.build(&["--dpi", "127", "-o", &argument(&path)]).must_end(Exit::Ok);
    let page = image::open(project.path("page-1.png")).unwrap().to_rgb8();
    *page.get_pixel(x * 5, y * 5)
}

/// The picture and the font of a template's folder are on its pages.
#[test]
fn a_folder_of_ones_own_is_a_template() {
    let project = poster(POSTER);
    let bytes = build(&project);
    assert!(has_font(&bytes, "Handbill-Bold"));
    assert_eq!(pdf::pictures(&bytes), 1);
    assert_eq!(color_at(&project, (10, 10)), MARK);
    assert_ne!(color_at(&project, (138, 10)), MARK);
    project
        .build(&["--edition", "print", "-o", &argument(&project.path("press.pdf"))])
        .must_end(Exit::Ok);
    assert!(has_font(&project.read("press.pdf"), "Handbill-Bold"));
    // The paper is the template's: A5.
    let (width, height) = pictures::png_size(&project.read("page-1.png"));
    assert_eq!((width, height), (740, 1050));
}

/// What the document chooses of a template's options is what its pages show.
#[test]
fn an_option_is_chosen_by_the_document() {
    let project = poster(
        &POSTER
            .replace("[organization]", "[factsheet.options]\nmark = \"right\"\n\n[organization]"),
    );
    assert_eq!(color_at(&project, (138, 10)), MARK);
    assert_ne!(color_at(&project, (10, 10)), MARK);
    let project = poster(
        &POSTER
            .replace("[organization]", "[factsheet.options]\nmrak = \"right\"\n\n[organization]"),
    );
    let run = project.build(&[]);
    run.must_end(Exit::Faults)
        .must_report("error[key/unknown]: the template `poster` has no option `mrak`");
    run.must_report("did you mean `mark`?");
}

/// A section appears in the templates that it names, and a template that takes short forms prints them.
#[test]
fn a_section_appears_where_it_says() {
    let text = pdf::text(&build(&poster(POSTER)));
    for words in ["Norway and the ILO build harbours.", "Come and see"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    for words in ["small boats", "first harbour"] {
        assert!(!text.contains(words), "{words}: {text}");
    }
    let text =
        pdf::text(&build(&poster(&POSTER.replace("template = \"../templates/poster\"\n", ""))));
    for words in ["small boats", "first harbour"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    for words in ["harbours.", "Come and see"] {
        assert!(!text.contains(words), "{words}: {text}");
    }
}

/// Every kind that a template does not draw is told once, with all its sections.
#[test]
fn a_kind_that_is_not_drawn_is_told_once() {
    let project = poster(&POSTER.replace("in   = [\"cooperation\"]\n", ""));
    let run = project.build(&[]);
    run.must_end(Exit::Faults)
        .must_report("error[template/kind]: the template `poster` does not draw sections of the kind `milestones`")
        .must_report("it draws `prose`, `quote` or `chart`")
        .must_report("1 error; ");
}

/// No path and no link leads a template out of the project.
#[test]
fn a_template_stays_in_the_project() {
    let outside = |template: &str| {
        let project = poster(&POSTER.replace("../templates/poster", template));
        fs::create_dir_all(project.path("../beyond")).unwrap();
        fs::copy(project.path("templates/poster/main.typ"), project.path("../beyond/main.typ"))
            .unwrap();
        project
    };
    let must_be_outside = |project: &Project| {
        project.build(&[]).must_end(Exit::Faults).must_report("error[file/outside]");
    };
    must_be_outside(&outside("../../beyond"));
    must_be_outside(&outside("/beyond"));
    #[cfg(unix)]
    {
        let link = |to: &str, at: &str, project: &Project| {
            std::os::unix::fs::symlink(project.path(to), project.path(at)).unwrap();
        };
        let project = outside("../templates/linked");
        link("../beyond", "templates/linked", &project);
        must_be_outside(&project);
        let project = outside("../templates/poster");
        link("../beyond/main.typ", "templates/poster/parts/other.typ", &project);
        must_be_outside(&project);
        // A folder behind a link is not entered, so that one in itself has an end.
        let project = outside("../templates/poster");
        link("templates", "templates/poster/again", &project);
        build(&project);
    }
}

/// What is missing in a folder, and what is broken in it, is told by its path.
#[test]
fn a_folder_at_fault_is_told() {
    let told = |change: &dyn Fn(&Project), words: &str| {
        let project = poster(POSTER);
        change(&project);
        project.build(&[]).must_end(Exit::Faults).must_report(words);
    };
    let remove =
        |path: &'static str| move |project: &Project| fs::remove_file(project.path(path)).unwrap();
    told(&remove("templates/poster/main.typ"), "`templates/poster/main.typ` is not there");
    told(
        &remove("templates/poster/template.toml"),
        "`templates/poster/template.toml` is not there",
    );
    told(&remove("templates/poster/mark.png"), "searched at templates/poster/mark.png");
    let main = |from: &'static str, to: &'static str| {
        move |project: &Project| {
            let text = String::from_utf8(project.read("templates/poster/main.typ")).unwrap();
            project.write("templates/poster/main.typ", text.replacen(from, to, 1));
        }
    };
    told(
        &main("#import", "#import \"@preview/cetz:0.2.2\": canvas\n#import"),
        "copy the files of `cetz`",
    );
    told(
        &main("  lay-out(theme, all)", "  all.map(_ => []).join()"),
        "end `components(data)` with `lay-out",
    );
    told(
        &|project| project.write("templates/poster/handbill.ttf", "no font"),
        "`templates/poster/handbill.ttf` cannot be read: it is no OpenType font",
    );
    told(
        &|project| project.write("templates/poster/parts/title.typ", b"#let title = \"\xff\""),
        "`templates/poster/parts/title.typ` is not UTF-8 text",
    );
    told(
        &|project| {
            project.write(
                "templates/poster/parts/title.typ",
                "#let title(theme, sheet) = sheet.titel",
            );
        },
        "templates/poster/parts/title.typ:1:34",
    );
    told(
        &|project| project.write("templates/poster/main.typ", "#let pages(data, plan) = []"),
        "`templates/poster/main.typ` has no function `components(data)`",
    );
    told(
        &|project| project.write("templates/poster/main.typ", "#let components() = []"),
        "`templates/poster/main.typ` has no such function as `components(data)`: unexpected argument",
    );
    told(
        &|project| {
            let text = String::from_utf8(project.read("templates/poster/main.typ")).unwrap();
            project.write("templates/poster/main.typ", text.replace("#let pages(", "#let sheets("));
        },
        "`templates/poster/main.typ` has no function `pages(data, plan)`",
    );
    told(
        &|project| project.write("templates/poster/main.typ", "#let components(data) = [Boats]"),
        "templates/poster/main.typ:1:1",
    );
}

/// A folder has room for as many files as a template needs.
#[test]
fn a_folder_has_limits() {
    let mut files = MemoryFiles::default();
    files.0.insert("sheet/factsheet.toml".to_owned(), POSTER.as_bytes().to_vec());
    for number in 0..201 {
        files.0.insert(format!("templates/poster/{number}.svg"), Vec::new());
    }
    let report = check(&files).report(factsheet::finding::Format::Short);
    assert!(report.contains("has 201 files, the most is 200"), "{report}");
}

/// A theme brings its fonts in a folder beside it.
#[test]
fn a_theme_brings_fonts() {
    let theme = fs::read_to_string(repository("templates/themes/ilo.toml")).unwrap();
    let theme =
        theme.replace("heading = \"Overpass\"", "heading = \"Handbill\"\nfolder = \"letters\"");
    let document =
        POSTER.replace("template = \"../templates/poster\"", "theme = \"../themes/ours.toml\"");
    let project = Project::new(&document);
    project.write("themes/ours.toml", &theme);
    let run = project.build(&[]);
    run.must_end(Exit::Faults).must_report("error[file/missing]: `themes/letters` is not there");
    project.write("themes/letters/README.md", "Nothing yet.");
    let run = project.build(&[]);
    run.must_end(Exit::Faults).must_report("there is no font in `themes/letters`");
    project.write("themes/letters/bold.ttf", handbill());
    let bytes = build(&project);
    assert!(has_font(&bytes, "Handbill-Bold"));
}

/// Widths are those of the template's grid, and what the typesetter sees has the fonts that came with the folder.
#[test]
fn widths_fold_to_the_columns_of_a_template() {
    let sections = ["third", "two-thirds", "half", "half"].map(|width| {
        format!("[[section]]\nkind = \"prose\"\nwidth = \"{width}\"\nbody = \"Boats.\"\n")
    });
    let project = poster(&format!("{POSTER}\n{}", sections.concat()));
    let folder = project.path("seen");
    project.build(&["--emit-typst", &argument(&folder)]).must_end(Exit::Ok);
    let data: serde_json::Value =
        serde_json::from_slice(&project.read("seen/factsheet.json")).unwrap();
    let rows = data["rows"].as_array().unwrap().iter().map(|row| row.as_array().unwrap());
    let columns: Vec<Vec<u64>> = rows
        .map(|row| row.iter().map(|cell| cell["columns"].as_u64().unwrap()).collect())
        .collect();
    assert_eq!(columns, [vec![8], vec![8], vec![8], vec![3, 5], vec![4, 4]]);
    assert_eq!(project.read("seen/fonts/own/0.otf"), handbill());
    assert_eq!(
        project.read("seen/templates/own/mark.png"),
        project.read("templates/poster/mark.png")
    );
}
