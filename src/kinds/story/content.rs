//! A story, as the pages say it.

use serde::Serialize;

use super::{Aspect, Story};
use crate::content::{
    Body, Field, Figure, Fitted, Letters, Line, MakeContent, Maker, Order, PictureContent, Place,
    SaysOnPages, SectionContent,
};
use crate::finding::{Code, Finding, Findings, Span};
use crate::model::Owner;

/// A story.
#[derive(Debug, Clone, Serialize)]
pub struct StoryContent {
    /// Where it happens.
    pub location: Option<Line>,
    /// Who pays for it.
    pub funder: Option<Line>,
    /// The text.
    pub body: Body,
    /// The picture.
    pub picture: Option<PictureContent>,
    /// The picture's shape, width to height, where the author wants one.
    pub aspect: Option<Aspect>,
    /// Its one number.
    pub number: Option<Figure>,
    /// The stories within it.
    pub stories: Vec<SectionContent>,
}

impl MakeContent for Story {
    type Content = StoryContent;

    fn make(&self, place: &Place<'_>, maker: &mut Maker<'_, '_>) -> Option<StoryContent> {
        let owner = place.owner;
        let texts = &mut maker.texts;
        let location = texts.some_line(owner, Field::Location, self.location.as_ref());
        let funder = texts.some_line(owner, Field::Funder, self.funder.as_ref());
        let body = texts.body(owner, &self.body);
        let picture = maker.picture(owner, self.picture.as_ref());
        let texts = &mut maker.texts;
        let before = texts.keys.set_order(Order::Beside);
        let number = self.number.as_ref();
        let number = number.map(|number| texts.figure(owner, None, number));
        texts.keys.set_order(before);
        let stories = (1..).zip(&self.story).filter_map(|(number, nested)| {
            let Some(owner) = owner.story(number) else {
                refuse_depth(nested.span, maker.texts.findings);
                return None;
            };
            maker.section(owner, nested, &nested.value.part)
        });
        let stories = stories.collect();
        Some(StoryContent { location, funder, body, picture, aspect: self.aspect, number, stories })
    }
}

/// Reports a story that stands in too many others.
fn refuse_depth(span: Span, findings: &mut Findings) {
    let most = Owner::LEVELS - 1;
    findings.push(
        Finding::new(
            Code::ValueChoice,
            span,
            format!("this story stands inside {} others, the most is {most}", Owner::LEVELS),
        )
        .label("too deep")
        .help("let it follow the story that it stands in"),
    );
}

impl SaysOnPages for StoryContent {
    fn picture(&self) -> Option<&PictureContent> {
        self.picture.as_ref()
    }

    fn within(&self) -> &[SectionContent] {
        &self.stories
    }

    fn fitted(&self) -> Vec<Fitted<'_>> {
        let location = self.location.iter().map(|line| Fitted::Line(line, Letters::Strong));
        let funder = self.funder.iter().map(|line| Fitted::Line(line, Letters::Text));
        location.chain(funder).chain(self.number.iter().map(Fitted::Figure)).collect()
    }
}
