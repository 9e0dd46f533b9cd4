//! The smaller components of a page: what each prints, and what it leaves out.

use crate::pdf;
use crate::program::argument;
use crate::project::Project;

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
        for template in ["cooperation", "handout", "report", "leaflet"] {
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
