//! Stories, and the stories within them.

use super::{Maker, picture};
use crate::content::keys::Order;
use crate::content::parts::{Part, SectionContent, StoryContent};
use crate::finding::{Code, Finding, Findings, Span};
use crate::model::read::Whole;
use crate::model::{Aspect, Story};

/// How many stories may stand in each other: their headings have the levels 2 to 6, and there are no others.
const MAX_LEVELS: usize = 5;

/// Makes a story and the stories within it; `level` is 1 for one that stands in no other.
pub(super) fn make(
    maker: &mut Maker<'_, '_>,
    path: &str,
    story: &Story,
    level: usize,
) -> SectionContent {
    let texts = &mut maker.texts;
    let title = texts.line(&format!("{path}.title"), &story.title);
    let location = texts.some_line(&format!("{path}.location"), story.location.as_ref());
    let funder = texts.some_line(&format!("{path}.funder"), story.funder.as_ref());
    let body = texts.body(path, &story.body);
    let picture = picture::make(maker, path, story.picture.as_ref());
    let texts = &mut maker.texts;
    let before = texts.keys.set_order(Order::Beside);
    let number = story.number.as_ref();
    let number =
        number.map(|number| texts.figure(&format!("{path}.number"), &number.value, &number.label));
    texts.keys.set_order(before);
    let stories = story.story.iter().enumerate().filter_map(|(index, nested)| {
        let path = format!("{path}.story.{}", index + 1);
        let texts = &mut maker.texts;
        if level == MAX_LEVELS {
            refuse_depth(nested.span, texts.findings);
            return None;
        }
        texts.places.insert(path.clone(), nested.span);
        texts.keys.begin(&path, Order::Running);
        Some(make(maker, &path, &nested.value, level + 1))
    });
    let content = StoryContent {
        location,
        funder,
        body,
        picture,
        aspect: story.aspect.map(aspect),
        number,
        stories: stories.collect(),
    };
    SectionContent {
        path: path.to_owned(),
        priority: story.priority.map(Whole::get),
        title: Some(title),
        part: Part::Story(content),
    }
}

/// Reports a story that stands in too many others.
fn refuse_depth(span: Span, findings: &mut Findings) {
    let most = MAX_LEVELS - 1;
    findings.push(
        Finding::new(
            Code::ValueChoice,
            span,
            format!("this story stands inside {MAX_LEVELS} others, the most is {most}"),
        )
        .label("too deep")
        .help("let it follow the story that it stands in"),
    );
}

/// Returns a picture's shape as templates read it.
fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Landscape => "3:2",
        Aspect::Classic => "4:3",
        Aspect::Wide => "16:9",
        Aspect::Panorama => "2:1",
        Aspect::Square => "1:1",
        Aspect::Portrait => "4:5",
    }
}
