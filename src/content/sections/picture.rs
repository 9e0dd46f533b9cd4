//! Pictures at their places: their files, and what is said of them.

use std::collections::BTreeMap;

use super::Maker;
use super::texts::Texts;
use crate::content::field::{Field, Role};
use crate::content::keys::{Key, Order, Thing};
use crate::content::parts::{LogoContent, PictureContent};
use crate::content::pictures::{Found, Pictures};
use crate::finding::{Code, Finding, Findings, Span, Spanned};
use crate::input::{FileFault, Text};
use crate::model::{Logo, Owner, Picture};
use crate::text::plain;

/// The middle of a picture, which a crop keeps where the author names no other point.
const MIDDLE: [f64; 2] = [0.5, 0.5];

/// The pictures that the document shows.
#[derive(Default)]
pub(super) struct Illustrations {
    pub pictures: Pictures,
    /// Where each is asked for first, by its name in the typesetter's world.
    pub asked: BTreeMap<String, Span>,
}

/// Makes a picture; none where there is none, or where its file is reported.
pub(super) fn make(
    maker: &mut Maker<'_, '_>,
    owner: Owner,
    picture: Option<&Picture>,
) -> Option<PictureContent> {
    let picture = picture?;
    let texts = &mut maker.texts;
    let alt = alt(texts, owner, picture);
    let focus = picture.focus.as_ref().map_or(MIDDLE, |focus| checked(focus, texts.findings));
    let keep = picture.keep.as_ref().and_then(|keep| kept(keep, texts.findings));
    let before = texts.keys.set_order(Order::Beside);
    let key = texts.keys.give(Thing::Picture, picture.file.span);
    let caption = texts.some_line(owner, Field::Caption, picture.caption.as_ref());
    let file = file(maker, key, &picture.file);
    let texts = &mut maker.texts;
    let credit = picture.credit.as_ref().map(|credit| {
        // Of a picture that is still to come, the name is all there is.
        let is_drawing = match &file {
            Some(PictureContent { file: Some(_), vector, .. }) => *vector,
            _ => picture.file.value.to_lowercase().ends_with(".svg"),
        };
        let kind = if is_drawing { "illustration" } else { "photo" };
        let variables = [("kind", kind.into()), ("credit", credit.value.as_str().into())];
        let words = texts.context.locale().message("credit", &variables);
        texts.keys.plain(words, credit.span)
    });
    texts.keys.set_order(before);
    let Some(file) = file else {
        texts.keys.take_back(key);
        return None;
    };
    Some(PictureContent { alt, caption, credit, focus, keep, ..file })
}

/// Makes the organization's logo; one that is still to come leaves its place to the name.
pub(super) fn publisher(maker: &mut Maker<'_, '_>) -> Option<PictureContent> {
    let organization = &maker.document.partnership.organization;
    let written = organization.logo.as_ref()?;
    let key = maker.texts.keys.give(Thing::Picture, written.span);
    let content = file(maker, key, written).filter(|content| content.file.is_some());
    if content.is_none() {
        maker.texts.keys.take_back(key);
    }
    Some(PictureContent { alt: organization.name.value.clone(), ..content? })
}

/// Makes the mark of one who takes part; one without words for who cannot see it is reported.
pub(super) fn logo(maker: &mut Maker<'_, '_>, logo: &Logo) -> Option<LogoContent> {
    let alt = logo.alt.as_ref().map_or("", |alt| alt.value.trim()).to_owned();
    if alt.is_empty() {
        let span = logo.alt.as_ref().map_or(logo.file.span, |alt| alt.span);
        maker.texts.findings.push(
            Finding::new(Code::PictureAlt, span, "this mark has no alternative text")
                .help("say whose it is: `alt = \"…\"`"),
        );
    }
    let url = logo.url.as_ref().and_then(|url| maker.address(url));
    let picture = icon(maker, &logo.file)?;
    Some(LogoContent { picture: PictureContent { alt, ..picture }, url })
}

/// Makes an icon, an ornament beside words that say what it shows; one that is still to come leaves no place.
pub(super) fn icon(maker: &mut Maker<'_, '_>, written: &Text) -> Option<PictureContent> {
    let before = maker.texts.keys.set_order(Order::Beside);
    let key = maker.texts.keys.give(Thing::Picture, written.span);
    maker.texts.keys.set_order(before);
    let content = file(maker, key, written).filter(|content| content.file.is_some());
    if content.is_none() {
        maker.texts.keys.take_back(key);
    }
    content
}

/// The endings of the names that an icon of a folder may have, in the order in which they are looked for.
const ENDINGS: [&str; 2] = ["svg", "png"];

/// Makes the icon of a name in a folder; one that is in none of its forms is reported at `asked`, but in a draft.
pub(super) fn icon_in(
    maker: &mut Maker<'_, '_>,
    folder: &Text,
    name: &str,
    asked: Span,
) -> Option<PictureContent> {
    let folder = folder.value.trim_end_matches('/');
    let paths = ENDINGS.map(|ending| {
        let path = format!("{folder}/{name}.{ending}");
        Text::new(path, asked, "")
    });
    let is_there = |path: &Text| {
        let located = maker.around.loaded.locate(path);
        // A path that leads nowhere is told as any other.
        located.map_or(true, |path| {
            !matches!(maker.around.files.read(&path), Err(FileFault::Missing { .. }))
        })
    };
    if let Some(path) = paths.iter().find(|path| is_there(path)) {
        return icon(maker, path);
    }
    if !maker.around.is_draft {
        let [first, second] = &paths;
        maker.texts.findings.push(
            Finding::new(Code::FileMissing, asked, format!("`{}` is not there", first.value))
                .label(format!("the icon of this is looked for there, and as `{}`", second.value))
                .help("put the file there, or leave `icons` out")
                .note("with `--draft` its number stands in a square instead"),
        );
    }
    None
}

/// Reads a picture's alternative text; one that is missing is reported.
fn alt(texts: &mut Texts<'_>, owner: Owner, picture: &Picture) -> String {
    let written = picture.alt.as_ref();
    if let Some(alt) = written.filter(|alt| !alt.value.trim().is_empty()) {
        let alt = texts.read(Role::Prose, owner, Field::PictureAlt, alt);
        return plain(&alt).trim().to_owned();
    }
    let span = written.map_or(picture.file.span, |alt| alt.span);
    texts.findings.push(
        Finding::new(Code::PictureAlt, span, "this picture has no alternative text")
            .help("say in a sentence what it shows: `alt = \"…\"`"),
    );
    String::new()
}

/// Returns a focal point; one outside of the picture is reported.
fn checked(focus: &Spanned<[f64; 2]>, findings: &mut Findings) -> [f64; 2] {
    if focus.value.iter().any(|share| !(0.0..=1.0).contains(share)) {
        findings.push(Finding::new(
            Code::ValueChoice,
            focus.span,
            "a focal point lies between 0 and 1, from the left and from the top",
        ));
    }
    focus.value
}

/// The edges of what is to stay in view; what is not within the picture is reported.
fn kept(keep: &Spanned<[f64; 4]>, findings: &mut Findings) -> Option<[f64; 4]> {
    let [left, top, width, height] = keep.value;
    let (right, bottom) = (left + width, top + height);
    // Shares that were typed to two places add up to one only nearly.
    let is_within = |from: f64, to: f64| from >= 0.0 && from < to && to <= 1.0 + 1e-6;
    if is_within(left, right) && is_within(top, bottom) {
        return Some([left, top, right.min(1.0), bottom.min(1.0)]);
    }
    findings.push(
        Finding::new(Code::ValueChoice, keep.span, "what is to stay in view is not within the picture")
            .help("four shares of the picture, each from 0 to 1: from the left, from the top, the width and the height"),
    );
    None
}

/// Reads a picture's file; what else there is to say of the picture is still empty.
fn file(maker: &mut Maker<'_, '_>, key: Key, file: &Text) -> Option<PictureContent> {
    let empty = PictureContent {
        key,
        file: None,
        width_px: 3.0,
        height_px: 2.0,
        vector: true,
        alt: String::new(),
        caption: None,
        credit: None,
        focus: MIDDLE,
        keep: None,
    };
    let illustrations = &mut maker.illustrations;
    match illustrations.pictures.load(file, maker.around, maker.texts.findings) {
        Found::File(found) => {
            illustrations.asked.entry(found.name.clone()).or_insert(file.span);
            Some(PictureContent {
                file: Some(found.name.clone()),
                width_px: found.size.0,
                height_px: found.size.1,
                vector: found.is_vector,
                ..empty
            })
        }
        Found::Placeholder => Some(empty),
        Found::Fault => None,
    }
}
