//! Ranks over time: a slope of the places of those near the donor.

use factsheet::cli::Exit;

use crate::pdf;
use crate::project::Project;

/// Returns a project with a slope of Ayland's ranks over a period, in a language.
fn project(language: &str, period: &str) -> Project {
    let project = Project::new(&format!(
        "format = 1\n[factsheet]\ntitle = \"Ayland–ILO\"\nissued = \"2025-05\"\n\
         language = \"{language}\"\n[organization]\nname = \"International Labour Organization\"\n\
         [donor]\nname = \"Ayland\"\n\
         [series.given]\nfile = \"given.csv\"\nwhere = {{ donor = \"Ayland\" }}\nx = \"year\"\n\
         y = \"usd\"\ncurrency = \"USD\"\nperiod = {period}\n\
         [[section]]\nkind = \"chart\"\ntitle = \"Ceeland went from third to first\"\n\
         chart = {{ type = \"slope\", series = \"given\", among = \"donor\" }}\n\
         [[section]]\nkind = \"figures\"\n"
    ));
    let rows = "Ayland,2022,9000000\nAyland,2023,9000000\nAyland,2024,1000000\n\
                Beland,2022,5000000\nBeland,2024,5000000\n\
                Ceeland,2022,1000000\nCeeland,2024,8000000\n\
                Deeland,2023,2000000\nDeeland,2024,500000\n";
    project.write("sheet/given.csv", format!("donor,year,usd\n{rows}"));
    project
}

/// The first place stands at the top at both ends, and each line goes from a rank to a rank; who gave nothing in a year has
/// none. What is heard and the table say the same.
#[test]
fn the_first_place_is_at_the_top() {
    for (language, none, rank) in [("en", "no rank", "Rank"), ("fr", "sans rang", "Rang")] {
        let none = none.replace(' ', "");
        let project = project(language, "[2022, 2024]");
        let output = project.path("out.pdf");
        project.build(&["-o", output.to_str().unwrap()]).must_end(Exit::Ok);
        let bytes = project.read("out.pdf");
        let told = pdf::figures(&bytes).concat().replace(char::is_whitespace, "");
        for line in ["Ayland(2022:1", "2024:3)", "Ceeland(2022:3", "2024:1)", rank, &none] {
            assert!(told.contains(line), "{line}: {told}");
        }
        let lines = pdf::lines(&bytes);
        // What stands left and right at one height is one line.
        let rows = ["AylandCeeland", "BelandBeland", "CeelandAyland"];
        let heights = rows.map(|row| pdf::place(&lines, row).1);
        let fourth = lines.iter().find(|line| line.text == "Deeland").map(|line| line.y);
        assert!(heights.is_sorted() && fourth > Some(heights[2]), "{heights:?} {fourth:?}");
        let heard = pdf::heard(&bytes).replace(['\u{a0}', '\n', ' '], "");
        assert!(heard.contains(&format!("Deeland{none}4")), "{heard}");
    }
}

/// Of one year there are no ranks over time; other forms do not show ranks.
#[test]
fn ranks_need_two_years() {
    let run = project("en", "[2024, 2024]").build(&[]);
    run.must_report("error[chart/data]: the ranks of one year").must_report("`\"sparklines\"`");
}
