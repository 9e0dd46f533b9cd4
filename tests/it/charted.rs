//! The section that lists the figures of charts.

use factsheet::cli::Exit;

use crate::pdf;
use crate::project::Project;

/// Returns a project whose document has these sections in a language; its series are `core` and `projects`.
fn project(language: &str, sections: &str) -> Project {
    let series = |name: &str| {
        format!(
            "[series.{name}]\nfile = \"given.csv\"\nwhere = {{ kind = \"{name}\" }}\nx = \"year\"\n\
             y = \"usd\"\ncurrency = \"USD\"\nperiod = [2022, 2024]\nlabel = \"Label of {name}\"\n"
        )
    };
    let project = Project::new(&format!(
        "format = 1\n[factsheet]\ntitle = \"Norway–ILO\"\nissued = \"2025-05\"\n\
         language = \"{language}\"\n[organization]\nname = \"International Labour Organization\"\n\
         [donor]\ncountry = \"NO\"\n{}{}{sections}\n",
        series("core"),
        series("projects"),
    ));
    let rows = "2022,core,7400000\n2023,core,7600000\n2024,core,7700000\n\
                2022,projects,2600000\n2024,projects,1234567\n";
    project.write("sheet/given.csv", format!("year,kind,usd\n{rows}"));
    project
}

/// Returns a chart of both series.
fn chart(title: &str) -> String {
    format!(
        "[[section]]\nkind = \"chart\"\ntitle = \"{title}\"\n\
         chart = {{ type = \"stacked-columns\", series = [\"core\", \"projects\"] }}\n"
    )
}

/// The section.
const FIGURES: &str = "[[section]]\nkind = \"figures\"\n";

/// The numbers of a chart stand in a table, in the digits and the language of the chart, and its alternative text says
/// under which heading; each such section has the charts since the last.
#[test]
fn figures_of_charts() {
    for (language, heading, row, says) in [
        ("en", "Figures of the charts", ["2023", "7.6", "no data", "7.6*"], "in a table under"),
        (
            "fr",
            "Chiffres des graphiques",
            ["2023", "7,6", "pas de données", "7,6*"],
            "un tableau sous",
        ),
    ] {
        for template in ["cooperation", "report"] {
            let sections = [&chart("Core falls"), FIGURES, &chart("Core stays"), FIGURES].concat();
            let project = project(language, &sections);
            let output = project.path("out.pdf");
            project
                .build(&["-o", output.to_str().unwrap(), "--template", template])
                .must_end(Exit::Ok);
            let bytes = project.read("out.pdf");
            let figures = pdf::figures(&bytes);
            assert!(
                figures.iter().all(|alt| alt.contains(says) && alt.contains(heading)),
                "{figures:?}"
            );
            let heard = pdf::heard(&bytes).replace(['\u{a0}', '\u{202f}'], " ");
            assert!(heard.matches(heading).count() >= 2, "{template}: {heard}");
            assert_eq!(heard.matches(&row.concat()).count(), 2, "{template}: {heard}");
        }
    }
}

/// A section that has no chart before it has nothing to list; one whose chart is at fault is not told of as well, and a
/// template without tables leaves it out.
#[test]
fn figures_of_nothing() {
    let before = project("en", &[FIGURES, &chart("Core falls")].concat());
    let run = before.build(&[]);
    run.must_report("error[value/choice]: there is no chart before this section");
    let faulty = chart("Core falls").replace("stacked-columns", "donut");
    let run = project("en", &[&faulty, FIGURES].concat()).build(&[]);
    assert!(!run.err.contains("there is no chart before"), "{}", run.err);
    let sheet = project("en", &[&chart("Core falls"), FIGURES].concat());
    sheet.build(&["--template", "handout"]).must_end(Exit::Ok);
}

/// On the screen a link below a chart leads to the table of its figures, and one there back; on paper there is none. What
/// names a row is its head to who hears the table.
#[test]
fn a_chart_and_its_table_lead_to_each_other() {
    for (language, there, back) in [
        ("en", "Figures in a table", "Back to the chart"),
        ("fr", "Chiffres dans un tableau", "Retour au graphique"),
    ] {
        for template in ["cooperation", "report"] {
            let sections = [chart("Core falls"), chart("Core stays"), FIGURES.to_owned()].concat();
            let project = project(language, &sections);
            let output = project.path("out.pdf");
            let output = output.to_str().unwrap();
            project.build(&["-o", output, "--template", template]).must_end(Exit::Ok);
            let bytes = project.read("out.pdf");
            let links = pdf::inner_links(&bytes);
            let count = |words: &str| links.iter().filter(|link| link.1 == words).count();
            assert_eq!((count(there), count(back)), (2, 2), "{template}: {links:?}");
            // In each of two tables three heads of columns beside the years', and three years.
            assert_eq!(pdf::heads(&bytes), [8, 6], "{template}");
            project
                .build(&["-o", output, "--template", template, "--edition", "print"])
                .must_end(Exit::Ok);
            let printed = project.read("out.pdf");
            let drawn = pdf::glyphs(&printed).replace('\u{a0}', " ");
            assert!(!drawn.contains(there) && !drawn.contains('↑'), "{template}: {drawn}");
        }
    }
}
