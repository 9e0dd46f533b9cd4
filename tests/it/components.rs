//! The smaller components of a page: what each prints, and what it leaves out.

use hayro::vello_cpu::kurbo::Rect;

use crate::pdf;
use crate::program::argument;
use crate::project::Project;

/// A millimetre in points.
const MM: f64 = 72.0 / 25.4;

/// A document that says who publishes it, besides what a test adds.
fn document(language: &str, organization: &str, rest: &str) -> String {
    format!(
        "format = 1\n\
         [factsheet]\ntitle = \"Norway–ILO\"\nissued = \"2024-05\"\nlanguage = \"{language}\"\n\
         [organization]\nname = \"International Labour Organization\"\n{organization}\n\
         [donor]\ncountry = \"NO\"\n\
         {rest}\n"
    )
}

/// A square drawing.
const SQUARE: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4" width="4" height="4"><path d="M0 0h4v4H0z"/></svg>"#;

/// Builds a project's document with arguments, and returns the PDF.
#[track_caller]
fn built(project: &Project, more: &[&str]) -> Vec<u8> {
    let path = argument(&project.path("out.pdf"));
    project.build(&[&["-o", &path], more].concat()).must_warn_only_of("layout/hole");
    project.read("out.pdf")
}

/// A goal has a number and a name in the document's language, in every template, and is told to who sees neither.
#[test]
fn goals_have_their_names() {
    let goals = "[[section]]\nkind = \"goals\"\ngoals = [5, 8, 13, 16]\nthemes = [\"Skills\"]";
    for (language, name, told) in [
        ("en", "Equality of women and men", "Sustainable Development Goal 5"),
        ("fr", "Égalité des femmes et des hommes", "Objectif de développement durable 5"),
    ] {
        let project = Project::new(&document(language, "", goals));
        for template in ["cooperation", "bifold", "handout", "report", "leaflet"] {
            let bytes = built(&project, &["--template", template]);
            assert!(pdf::heard(&bytes).replace(' ', "").contains(&name.replace(' ', "")));
            assert!(pdf::figures(&bytes).contains(&told.to_owned()), "{template}");
        }
    }
}

/// Beside icons a publisher that is not of the United Nations says that these have not approved the content; beside
/// squares of its own it need not.
#[test]
fn icons_bring_a_line_with_them() {
    let goals = |icons: &str| format!("[[section]]\nkind = \"goals\"\ngoals = [5]\n{icons}");
    let approved = "not been approved by the United Nations";
    for (organization, icons, is_said) in [
        ("", "icons = \"icons\"", true),
        ("un = false", "icons = \"icons/\"", true),
        ("un = true", "icons = \"icons\"", false),
        ("", "", false),
    ] {
        let project = Project::new(&document("en", organization, &goals(icons)));
        project.write("sheet/icons/5.svg", SQUARE);
        let text = pdf::text(&built(&project, &[])).replace('\n', " ");
        assert_eq!(text.contains(approved), is_said, "{organization} {icons}: {text}");
    }
}

/// A missing icon is told with the paths that were looked for; a draft has a square in its place.
#[test]
fn a_missing_icon_is_told() {
    let goals = "[[section]]\nkind = \"goals\"\ngoals = [5, 8]\nicons = \"icons\"";
    let project = Project::new(&document("en", "", goals));
    project.write("sheet/icons/5.png", crate::pictures::png(40, 40));
    let run = project.build(&[]);
    run.must_report("error[file/missing]: `icons/8.svg` is not there");
    run.must_report("`icons/8.png`").must_report("1 error; ");
    built(&project, &["--draft"]);
}

/// Who is quoted is seen beside the words, in every template, square and as high as in the others.
#[test]
fn a_portrait_stands_beside_the_words() {
    let quote = "[[section]]\nkind = \"quote\"\ntext = \"The fish came back.\"\nby = \"Lan Pham\"\n\
                 portrait = { file = \"lan.png\", alt = \"A woman laughs.\", credit = \"A. Name\", licence = \"CC0\" }";
    let project = Project::new(&document("en", "", quote));
    project.write("sheet/lan.png", crate::pictures::png(400, 400));
    for template in ["cooperation", "bifold", "handout", "report", "leaflet"] {
        let bytes = built(&project, &["--template", template]);
        assert_eq!(pdf::figures(&bytes), ["A woman laughs."], "{template}");
        let (page, words) = pdf::place(&pdf::lines(&bytes), "The fish");
        let is_portrait = |shape: &&Rect| {
            let (width, height) = (shape.width() / MM, shape.height() / MM);
            (width - height).abs() < 0.1 && (20.0..28.0).contains(&width)
        };
        let drawn = pdf::drawn(&bytes);
        let portrait = drawn[page - 1].shapes.iter().find(is_portrait).unwrap();
        let is_beside = (portrait.y0..portrait.y1).contains(&words);
        // A panel of the leaflet is too narrow for both.
        assert_eq!(is_beside, template != "leaflet", "{template}: {portrait:?}, {words}");
    }
}

/// An imprint says who publishes and when, and else what is written and nothing besides.
#[test]
fn an_imprint_invents_nothing() {
    let said = |language: &str, rest: &str| {
        let imprint = format!("[[section]]\nkind = \"imprint\"\n{rest}");
        let project = Project::new(&document(language, "", &imprint));
        pdf::text(&built(&project, &[])).replace('\n', " ")
    };
    let bare = said("en", "");
    for word in ["Imprint", "Publisher", "International Labour Organization", "May 2024"] {
        assert!(bare.contains(word), "{word}: {bare}");
    }
    for word in ["©", "ISBN", "Licence", "Print run", "Rights"] {
        assert!(!bare.contains(word), "{word}: {bare}");
    }
    let full = said(
        "fr",
        "rights = \"© OIT 2024\"\nisbn = \"978-3-16-148410-0\"\nprint_run = 1500\nlicence = \"CC BY 4.0\"",
    );
    for word in ["Mentions légales", "Droits", "© OIT 2024", "978-3-16-148410-0", "Tirage", "500"]
    {
        assert!(full.contains(word), "{word}: {full}");
    }
}

/// A finger finds each link: it is as high as a finger is broad, and no link lies on another; with no code, and in a
/// column.
#[test]
fn links_are_a_finger_high() {
    let link = |title: &str, more: &str| {
        format!(
            "[[section.link]]\ntitle = \"{title}\"\nurl = \"https://www.example.org/{title}\"\n{more}\n"
        )
    };
    let links = [
        link("Figures", "code = false"),
        link("Results", "text = \"By country.\""),
        link("People", ""),
    ];
    let section = format!("[[section]]\nkind = \"links\"\n{}", links.concat());
    let project = Project::new(&document("en", "", &section));
    for template in ["cooperation", "bifold", "handout", "report", "leaflet"] {
        let mut places = pdf::links(&built(&project, &["--template", template]));
        assert_eq!(places.len(), 3, "{template}");
        assert!(
            places.iter().all(|(_, place)| place.height() >= 6.4 * MM),
            "{template}: {places:?}"
        );
        while let Some((page, place)) = places.pop() {
            let mut others = places.iter();
            let is_under =
                |(other, under): &(usize, Rect)| *other == page && place.overlaps(*under);
            assert!(!others.any(is_under), "{template}: {place:?}");
        }
    }
}

/// Logos cover one area each, and none is higher than its row, be they wide or tall; in every template.
#[test]
fn logos_are_of_one_area() {
    let sizes = [(900, 150), (150, 300), (300, 300), (640, 320)];
    let logo =
        |at: usize| format!("[[section.logo]]\nfile = \"{at}.png\"\nalt = \"The mark {at}\"\n");
    let logos: String = (0..sizes.len()).map(logo).collect();
    let section =
        format!("[[section]]\nkind = \"logos\"\n{logos}url = \"https://www.example.org\"");
    let project = Project::new(&document("en", "", &section));
    for (at, (width, height)) in sizes.iter().enumerate() {
        project.write(&format!("sheet/{at}.png"), crate::pictures::png(*width, *height));
    }
    for template in ["cooperation", "bifold", "handout", "report", "leaflet"] {
        let bytes = built(&project, &["--template", template]);
        let mut told = pdf::figures(&bytes);
        told.sort();
        assert_eq!(told, ["The mark 0", "The mark 1", "The mark 2", "The mark 3"], "{template}");
        assert_eq!(pdf::links(&bytes).len(), 1, "{template}");
        let pages = pdf::drawn(&bytes);
        let shapes = pages.iter().flat_map(|page| &page.shapes);
        let size = |shape: &Rect| (shape.width() / MM, shape.height() / MM);
        for (width, height) in sizes {
            let mut of_shape = shapes.clone().map(size).filter(|(wide, high)| {
                (wide / high - f64::from(width) / f64::from(height)).abs() < 0.01 && *high <= 12.05
            });
            // All are as large as the tall one can be: 6 mm by 12 mm.
            let is_one = |(wide, high): (f64, f64)| (wide * high - 72.0).abs() < 0.5;
            assert!(of_shape.any(is_one), "{template}: {width} × {height}");
        }
    }
}

/// The donor's emblem stands in the masthead of every template, on paper with white around it, beside the organization's
/// logo and of its area, or beside its name.
#[test]
fn an_emblem_stands_on_paper_beside_who_publishes() {
    let emblem =
        "emblem = { file = \"emblem.png\", alt = \"Norway\", url = \"https://www.example.org\" }";
    let shape_of = |(width, height): (f64, f64)| {
        move |shape: &&Rect| (shape.width() / shape.height() - width / height).abs() < 0.01
    };
    for logo in ["", "logo = \"logo.png\""] {
        let project = Project::new(&document("en", logo, emblem));
        project.write("sheet/emblem.png", crate::pictures::png(300, 200));
        project.write("sheet/logo.png", crate::pictures::png(900, 200));
        for template in ["cooperation", "bifold", "handout", "report", "leaflet"] {
            let bytes = built(&project, &["--template", template]);
            let told = pdf::figures(&bytes);
            let (said, is_alone) =
                (["International Labour Organization", "Norway"], logo.is_empty());
            assert_eq!(told, said[usize::from(is_alone)..], "{template}");
            assert_eq!(pdf::links(&bytes).len(), 1, "{template}");
            let shapes = pdf::drawn(&bytes).remove(0).shapes;
            let found = |size| shapes.iter().find(shape_of(size)).unwrap();
            let emblem = *found((3.0, 2.0));
            let clear = 2.9 * MM;
            let around = emblem.inflate(clear, clear);
            let is_plate =
                |shape: &&Rect| shape.width() < 100.0 * MM && shape.union(around) == **shape;
            assert!(shapes.iter().any(|shape| is_plate(&shape)), "{template}: {emblem:?}");
            assert!((20.0..320.0).contains(&(emblem.area() / MM / MM)), "{template}: {emblem:?}");
            if !is_alone {
                let logo = *found((9.0, 2.0));
                assert!((logo.area() / emblem.area() - 1.0).abs() < 0.02, "{template}: {logo:?}");
                assert!(logo.x1 + 2.0 * clear < emblem.x0, "{template}: {logo:?}");
            }
        }
    }
}

/// A mark without words for who cannot see it is an error; one that is still to come leaves no place in a draft.
#[test]
fn a_mark_needs_its_words() {
    for alt in ["", ", alt = \" \""] {
        let emblem = format!("emblem = {{ file = \"a.svg\"{alt} }}");
        let project = Project::new(&document("en", "", &emblem));
        project.write("sheet/a.svg", SQUARE);
        project.build(&[]).must_report("error[picture/alt]").must_report("1 error; ");
    }
    let project =
        Project::new(&document("en", "", "emblem = { file = \"a.svg\", alt = \"Norway\" }"));
    project.build(&[]).must_report("error[file/missing]").must_report("1 error; ");
    assert!(pdf::figures(&built(&project, &["--draft"])).is_empty());
}

/// A logo without words for who cannot see it is an error.
#[test]
fn a_logo_needs_its_words() {
    let logo = |alt: &str| {
        format!("[[section]]\nkind = \"logos\"\n[[section.logo]]\nfile = \"a.svg\"\n{alt}")
    };
    for alt in ["", "alt = \" \""] {
        let project = Project::new(&document("en", "", &logo(alt)));
        project.write("sheet/a.svg", SQUARE);
        project.build(&[]).must_report("error[picture/alt]").must_report("1 error; ");
    }
}
