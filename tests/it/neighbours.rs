//! Sections side by side: what they share, and what becomes of the white below the lower one.

use factsheet::cli::Exit;
use hayro::vello_cpu::kurbo::Rect;
use serde_json::Value;

use crate::pdf;
use crate::pictures;
use crate::program::run;
use crate::project::{Project, SMALL};

/// A document of sections.
fn document(sections: &str) -> String {
    format!("{SMALL}{sections}")
}

/// A chart in half of the width, of a series with such names of its categories.
fn chart(title: &str, form: &str, series: &str, note: &str) -> String {
    format!(
        "\n[[section]]\nkind = \"chart\"\ntitle = \"{title}\"\nwidth = \"half\"\n\
         chart = {{ type = \"{form}\", series = \"{series}\" }}\nnote = \"{note}\"\n"
    )
}

/// A project of charts, which has two series.
fn charts(sections: &str) -> Project {
    let series = |name: &str| {
        format!(
            "\n[series.{name}]\nfile = \"{name}.csv\"\nx = \"area\"\ny = \"usd\"\n\
             currency = \"USD\"\nsource = \"accounts\"\n"
        )
    };
    let document = document(&format!(
        "\n[sources.accounts]\ntitle = \"Accounts\"\naccessed = 2024-04-01\n{}{}{sections}",
        series("short"),
        series("long")
    ));
    let short = "area,usd\nKappa,3000000\nLambda,5000000\nSigma,4000000\n";
    let names = ["Zulu north", "Whisky south", "Victor west", "Uniform east", "Tango middle"];
    let long =
        names.iter().fold("area,usd\n".to_owned(), |file, name| format!("{file}{name},3000000\n"));
    Project::with(&[
        ("sheet/factsheet.toml", document.as_bytes()),
        ("sheet/short.csv", short.as_bytes()),
        ("sheet/long.csv", long.as_bytes()),
    ])
}

/// The kinds of the sections of each column of a plan.
fn columns(document: &str) -> Vec<Vec<String>> {
    let project = Project::new(document);
    let out = run(&["layout", &project.document(), "--format", "json"]).out;
    let plan: Value = serde_json::from_str(&out).unwrap();
    let of = |column: &Value| -> Vec<String> {
        let sections = column["sections"].as_array().unwrap().iter();
        sections.map(|section| section["kind"].as_str().unwrap().to_owned()).collect()
    };
    let pages = plan["pages"].as_array().unwrap().iter();
    pages.flat_map(|page| page["columns"].as_array().unwrap()).map(of).collect()
}

/// Builds a project and reads the lines of its pages.
#[track_caller]
fn lines(project: &Project) -> Vec<pdf::LineAt> {
    project.build(&[]).must_end(Exit::Ok);
    pdf::lines(&project.read("sheet/sheet.pdf"))
}

/// Charts side by side have their axes on one line, and so their notes, whatever their headings, the names of their
/// categories and the notes are like.
#[test]
fn charts_share_their_axes_and_the_lines_of_their_notes() {
    let project = charts(
        &(chart("Areas", "columns", "short", "Mango.")
            + &chart(
                "Provinces of the north, of the south and of the west that the partners work in",
                "columns",
                "long",
                "Papaya, which takes more than one line where a chart has only half of the width \
                 of a page, as this one has.",
            )),
    );
    let lines = lines(&project);
    let place = |words: &str| pdf::place(&lines, words);
    assert_eq!(place("Kappa"), place("Zulu"));
    assert_eq!(place("Mango"), place("Papaya"));
}

/// A note stays with its chart where the chart beside it is much higher.
#[test]
fn a_note_stays_with_its_chart() {
    let names: Vec<String> = (1..=25).map(|number| format!("Tango {number}")).collect();
    let project = charts(
        &(chart("Areas", "bars", "short", "Mango.") + &chart("Areas", "bars", "long", "Papaya.")),
    );
    let long = names.iter().fold("area,usd\n".to_owned(), |file, name| file + name + ",3000000\n");
    project.write("sheet/long.csv", long);
    let lines = lines(&project);
    let height = |words: &str| pdf::place(&lines, words).1;
    assert!(height("Mango") < height("Papaya") - 100.0);
    assert!(height("Mango") < height("Sigma") + 60.0);
}

/// Two stories side by side, of which the first has so many sentences more or fewer than the second.
fn stories(first: usize, second: usize) -> Project {
    let story = |title: &str, word: &str, sentences: usize| {
        let text = "Inspectors learn how to look at boats. ".repeat(sentences);
        format!(
            "\n[[section]]\nkind = \"story\"\ntitle = \"{title}\"\nwidth = \"half\"\n\
             body = \"{word}. {text}Finally.\"\npicture = {{ file = \"photo.png\", \
             alt = \"A harbour.\", credit = \"ILO\" }}\n"
        )
    };
    let long = "Boats and their papers, which inspectors look at every year";
    let document = document(
        &(story("A harbour that is new", "Barley", first) + &story(long, "Quinoa", second)),
    );
    Project::with(&[
        ("sheet/factsheet.toml", document.as_bytes()),
        ("sheet/photo.png", &pictures::png(1500, 1000)),
    ])
}

/// Returns how high the two pictures of a project are.
#[track_caller]
fn heights(project: &Project) -> [f64; 2] {
    let plan: Value =
        serde_json::from_str(&run(&["layout", &project.document(), "--format", "json"]).out)
            .unwrap();
    let columns = plan["pages"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|page| page["columns"].as_array().unwrap());
    let heights: Vec<f64> = columns
        .flat_map(|column| column["slots"].as_array().unwrap())
        .map(|slot| slot["height"].as_f64().unwrap())
        .collect();
    heights.try_into().unwrap()
}

/// Stories side by side that say about as much have pictures of one height, and their texts begin on one line.
#[test]
fn stories_share_the_heights_of_their_pictures_and_heads() {
    let project = stories(33, 34);
    let lines = lines(&project);
    assert_eq!(pdf::place(&lines, "Quinoa"), pdf::place(&lines, "Barley"));
    let [first, second] = heights(&project);
    assert!((first - second).abs() < 0.01, "{first} and {second} mm");
}

/// The picture of a story that says less than the one beside it is the higher, so that both end together.
#[test]
fn stories_that_say_unlike_much_end_together() {
    let project = stories(23, 26);
    let lines = lines(&project);
    let ends = lines.iter().filter(|line| line.text.contains("Finally")).map(|line| line.y);
    let (least, most) = ends.fold((f64::MAX, 0.0), |(a, b), y| (f64::min(a, y), f64::max(b, y)));
    // A line is 12.4 pt high.
    assert!(most - least < 13.0, "{least} and {most} pt");
    let [first, second] = heights(&project);
    assert!(first > second + 5.0, "{first} and {second} mm");
}

/// A picture is never cropped so far that less than 62 % of it is seen, however little room there is.
#[test]
fn most_of_a_picture_is_seen() {
    let (wide, high) = ((1800, 700), (700, 1200));
    for (width, height) in [wide, high, (1500, 1000), (1000, 1000)] {
        for columns in ["full", "half"] {
            let text = "Inspectors learn how to look at boats. ".repeat(40);
            let document = document(&format!(
                "\n[[section]]\nkind = \"story\"\ntitle = \"A harbour\"\nwidth = \"{columns}\"\n\
                 body = \"{text}\"\npicture = {{ file = \"photo.png\", alt = \"A harbour.\", credit = \"ILO\" }}\n"
            ));
            let project = Project::with(&[
                ("sheet/factsheet.toml", document.as_bytes()),
                ("sheet/photo.png", &pictures::png(width, height)),
            ]);
            let run = project.build(&[]);
            assert!(!run.err.contains("[picture/crop]"), "{width} × {height}: {}", run.err);
        }
    }
}

/// The bar of a quotation and the tint of a panel end with their words, however much higher their neighbour is.
#[test]
fn a_ground_ends_with_its_words() {
    let text = "Inspectors learn how to look at boats. ".repeat(60);
    let row = |section: &str| {
        let document = document(&format!(
            "\n[[section]]\nkind = \"prose\"\nwidth = \"half\"\nbody = \"Quinoa. {text}\"\n\
             \n[[section]]\nwidth = \"half\"\n{section}\n"
        ));
        let project = Project::new(&document);
        project.build(&[]).must_end(Exit::Ok);
        let page = pdf::drawn(&project.read("sheet/sheet.pdf")).remove(0);
        let foot = |letters: &str| {
            let own = page.letters.iter().filter(|letter| letter.text == letters);
            own.map(|letter| letter.ink.y1).fold(0.0, f64::max)
        };
        // What stands at the right of the text.
        let is_beside = |shape: &&Rect| shape.x0 > 295.0 && shape.y0 > 350.0;
        let ground = page.shapes.iter().find(is_beside);
        (ground.unwrap().y1, foot("Z"))
    };
    for section in ["kind = \"quote\"\ntext", "kind = \"panel\"\nbody"] {
        let (ground, words) = row(&format!("{section} = \"Zebras have a harbour again\""));
        assert!(words < ground && ground < words + 40.0, "{section}: {ground} {words}");
    }
}

/// The words of a chart are those of the drawing that is on the page.
#[test]
fn a_chart_is_heard_as_it_is_drawn() {
    let project = charts(&chart("Areas", "columns", "short", "Mango."));
    project.build(&[]).must_end(Exit::Ok);
    let alts = pdf::figures(&project.read("sheet/sheet.pdf"));
    assert_eq!(alts.len(), 1);
    assert!(alts[0].contains("Kappa"), "{alts:?}");
}

/// The heading of a text in columns stands over all of them.
#[test]
fn a_heading_stands_over_all_columns_of_a_text() {
    let text = "Inspectors learn how to look at boats. ".repeat(30);
    let title = "A heading that is as long as two lines of a page are wide, and so stands over both of the columns";
    let project = Project::new(&document(&format!(
        "\n[[section]]\nkind = \"prose\"\ntitle = \"{title}\"\ncolumns = 2\nbody = \"{text}\"\n"
    )));
    let lines = lines(&project);
    let heading = pdf::place(&lines, "both of the columns");
    let above = lines.iter().filter(|line| line.text.contains("Inspectors") && line.y <= heading.1);
    assert_eq!(above.count(), 0);
}

/// What is shorter than its neighbour takes the sections of its width that follow: one, or as many as there are.
#[test]
fn what_is_shorter_takes_what_stands_below_it() {
    let third = |kind: &str, says: &str| {
        format!("\n[[section]]\nkind = \"{kind}\"\nwidth = \"third\"\n{says}\n")
    };
    let rows: String = (1..=18)
        .map(|row| format!("    {{ cells = [\"Row {row}\", \"Office of row {row}\"] }},\n"))
        .collect();
    let table = format!(
        "\n[[section]]\nkind = \"table\"\ntitle = \"A table\"\nwidth = \"two-thirds\"\n\
         columns = [\"What\", \"Who\"]\nrow = [\n{rows}]\n"
    );
    let list = third("list", "title = \"A list\"\nitems = [\"Bergen\", \"Oslo\", \"Tromsø\"]");
    let panel =
        third("panel", "title = \"A panel\"\nbody = \"Inspectors learn how to look at boats.\"");
    let quote = third("quote", "text = \"We have a harbour again.\"");
    let next = "\n[[section]]\nkind = \"prose\"\ntitle = \"Next\"\nbody = \"\"\"\n".to_owned()
        + &"Inspectors learn how to look at boats and their papers, and do so. ".repeat(14)
        + "\n\"\"\"\n";
    for (below, kinds) in [
        (panel.clone(), &["list", "panel"][..]),
        (quote.clone(), &["list", "quote"]),
        (panel + &quote, &["list", "panel", "quote"]),
    ] {
        let document = document(&format!("{list}{table}{below}{next}"));
        let one_page = document.replace("language = \"en\"", "language = \"en\"\npages = 1");
        let columns = columns(&one_page);
        assert!(columns.iter().any(|column| column == kinds), "{kinds:?}: {columns:?}");
    }
}

/// Of three neighbours two short ones stand below each other, beside the long one; three of like length side by side.
#[test]
fn two_short_neighbours_stand_below_each_other() {
    let row = |lengths: [usize; 3]| {
        let section = |(kind, sentences): (&str, usize)| {
            let text = "Inspectors learn how to look at boats. ".repeat(sentences);
            format!(
                "\n[[section]]\nkind = \"{kind}\"\ntitle = \"Boats\"\nwidth = \"third\"\nbody = \"{text}\"\n"
            )
        };
        let all = ["prose", "panel", "story"].into_iter().zip(lengths).map(section);
        columns(&document(&all.collect::<String>()))
    };
    assert!(row([8, 3, 55]).contains(&vec!["prose".to_owned(), "panel".to_owned()]));
    assert!(row([55, 3, 8]).contains(&vec!["panel".to_owned(), "story".to_owned()]));
    assert!(row([12, 11, 13]).iter().all(|column| column.len() < 2));
}
