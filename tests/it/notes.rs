//! Notes to the texts: numbered as they are read, below the sources or at the foot of their texts, with links both ways.

use factsheet::cli::Exit;

use crate::pdf::{self, inner_links as links};
use crate::project::Project;

/// A document with two sources and three notes, one of which is marked twice and none in the order of the table.
const DOCUMENT: &str = r#"
format = 1

[factsheet]
title    = "Norway–ILO Cooperation"
issued   = "2024-05"
language = "en"

[organization]
name = "International Labour Organization"

[donor]
country = "NO"

[sources.report]
title = "Report of the Office"

[sources.plan]
title = "Plan of the Office"

[facts.voluntary]
amount   = 31_800_000
currency = "USD"
period   = 2023
source   = "plan"

[notes]
late  = "They came *late* in {{ voluntary.period }}."
core  = "They may be used for anything."
other = "Others gave more."

[[section]]
kind  = "prose"
title = "Core funds"
body  = "It gave core funds.[^core] It gave {{ voluntary | money }}[^late] in all."

[[section]]
kind  = "story"
title = "A story"
body  = "They were of use.[^core]"

[[section.story]]
title = "Another"
body  = "Others gave, too.[^other]"

[[section]]
kind = "sources"
"#;

/// Builds a document; returns the PDF.
fn built(document: &str, more: &[&str]) -> Vec<u8> {
    let project = Project::new(document);
    let output = project.path("out.pdf");
    project.build(&[&["-o", output.to_str().unwrap()], more].concat()).must_end(Exit::Ok);
    project.read("out.pdf")
}

/// Marks are numbered after the sources in the order in which they are read; each leads to its note and back.
#[test]
fn marks_lead_to_notes_and_back() {
    for template in ["cooperation", "bifold", "report", "handout", "leaflet"] {
        let named = format!("[factsheet]\ntemplate = \"{template}\"");
        let bytes = built(&DOCUMENT.replace("[factsheet]", &named), &[]);
        let text = pdf::heard(&bytes).replace(['\u{a0}', '\n'], " ");
        let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let places = [
            "It gave core funds. 3 It gave US$ 31.8 million 2 , 4 in all.",
            "They were of use. 3",
            "Others gave, too. 5",
            "Sources and notes 1. Report of the Office",
            "Plan of the Office",
            "They may be used for anything. ↑",
            "They came late in 2023. ↑",
            "Others gave more. ↑",
        ];
        let squeezed = |text: &str| text.replace(' ', "");
        let found = places.map(|words| squeezed(&text).find(&squeezed(words)));
        assert!(found.iter().all(Option::is_some), "{template}: {found:?} in {text}");
        assert!(found.is_sorted(), "{template}: {found:?} in {text}");
        let links = links(&bytes);
        let heard = |words: &str| links.iter().filter(|link| link.1 == words).collect::<Vec<_>>();
        let counts = ["Source 2", "Note 3", "Note 4", "Note 5"].map(|words| heard(words).len());
        assert_eq!(counts, [1, 2, 1, 1], "{template}: {links:?}");
        let back = heard("Back to the text");
        assert_eq!(back.len(), 3, "{template}: {links:?}");
        for (mark, back) in ["Note 3", "Note 4", "Note 5"].iter().zip(back) {
            let first = heard(mark)[0];
            assert_eq!((first.0, first.2), (back.2, back.0), "{template}: {links:?}");
        }
    }
}

/// On paper the numbers are there, and nothing that only a screen has.
#[test]
fn paper_has_numbers_and_no_links() {
    let bytes = built(DOCUMENT, &["--edition", "print"]);
    let drawn = pdf::glyphs(&bytes).replace('\u{a0}', " ");
    assert!(drawn.contains("Others gave more.") && !drawn.contains('↑'), "{drawn}");
    assert_eq!(links(&bytes), []);
}

/// What the template leaves out may have the only mark of a note; a document in French says so in its own words.
#[test]
fn notes_of_what_is_left_out() {
    let elsewhere = "kind  = \"story\"\nin    = [\"report\"]";
    let french = DOCUMENT.replace("\"en\"", "\"fr\"").replace("kind  = \"story\"", elsewhere);
    let run = Project::new(&french).build(&[]);
    assert!(!run.err.contains("note/unused"), "{}", run.err);
    let drawn = pdf::glyphs(&built(&french, &[]));
    assert!(drawn.contains("Sources et notes") && !drawn.contains("Others gave more."), "{drawn}");
}

/// Returns a document whose notes stand at the foot of their texts: since it says so, or since it lists no sources.
fn at_foot(lists_sources: bool) -> String {
    if lists_sources {
        DOCUMENT.replace("[factsheet]", "[factsheet]\nnotes = \"foot\"")
    } else {
        DOCUMENT.replace("[[section]]\nkind = \"sources\"\n", "")
    }
}

/// At the foot of its text a note is read after it and before what follows, and is tagged as a note; one that two texts
/// mark stands at both. Where no sources are listed the first note is 1.
#[test]
fn notes_stand_at_the_foot_of_their_texts() {
    for (template, lists_sources) in ["cooperation", "bifold", "report", "handout", "leaflet"]
        .into_iter()
        .flat_map(|template| [(template, true), (template, false)])
    {
        let document = at_foot(lists_sources);
        let document =
            document.replace("[factsheet]", &format!("[factsheet]\ntemplate = \"{template}\""));
        let bytes = built(&document, &[]);
        let heard = pdf::heard(&bytes).replace(char::is_whitespace, "").replace('\u{a0}', "");
        let [core, late, other] = if lists_sources { [3, 4, 5] } else { [1, 2, 3] };
        let source = if lists_sources { "2," } else { "" };
        let places = [
            format!("Itgavecorefunds.{core}ItgaveUS$31.8million{source}{late}inall."),
            format!("{core}Theymaybeusedforanything.↑"),
            format!("{late}Theycamelatein2023.↑"),
            format!("Theywereofuse.{core}{core}Theymaybeusedforanything.↑"),
            "Another".to_owned(),
            format!("Othersgave,too.{other}{other}Othersgavemore.↑"),
        ];
        let found = places.each_ref().map(|words| heard.find(words.as_str()));
        assert!(found.iter().all(Option::is_some), "{template}: {found:?} in {heard}");
        assert!(found.is_sorted(), "{template}: {found:?} in {heard}");
        assert_eq!(pdf::structured(&bytes, "Note"), 4, "{template}");
        let links = links(&bytes);
        let count = |words: &str| links.iter().filter(|link| link.1 == words).count();
        assert_eq!(count("Back to the text"), 4, "{template}: {links:?}");
        assert_eq!(count(&format!("Note {core}")), 2, "{template}: {links:?}");
    }
}

/// A note at the foot of two texts is reached from the marks of each, and leads back to the first of these.
#[test]
fn each_text_has_its_own_foot() {
    let usual = "It gave core funds for the work of the Office in all the countries of the region, and asked for no \
                 account but that of its annual report.\n\n";
    let body = [&usual.repeat(30), "It may do so again.[^core] Nobody knows.[^core]"].concat();
    let section = |title: &str| {
        format!("[[section]]\nkind = \"prose\"\ntitle = \"{title}\"\nbody = '''\n{body}'''\n\n")
    };
    let (head, _) = DOCUMENT.split_once("[[section]]").unwrap();
    let head = head.replace("late  =", "# late  =").replace("other =", "# other =");
    let bytes =
        built(&[&head, &section("First"), &section("Second")].map(String::as_str).concat(), &[]);
    let links = links(&bytes);
    let heard = |words: &str| -> Vec<[usize; 2]> {
        let own = links.iter().filter(|link| link.1 == words);
        own.map(|link| [link.0, link.2]).collect()
    };
    let (marks, backs) = (heard("Note 1"), heard("Back to the text"));
    let &[[first, _], _, [second, _], _] = marks.as_slice() else { panic!("{links:?}") };
    assert_ne!(first, second);
    assert_eq!(marks, [[first; 2], [first; 2], [second; 2], [second; 2]]);
    assert_eq!(backs, [[first; 2], [second; 2]]);
}

/// On paper a note at the foot has its number and no arrow.
#[test]
fn a_note_at_the_foot_of_a_printed_text() {
    let drawn = pdf::glyphs(&built(&at_foot(true), &["--edition", "print"])).replace('\u{a0}', " ");
    assert!(drawn.contains("Others gave more.") && !drawn.contains('↑'), "{drawn}");
}
