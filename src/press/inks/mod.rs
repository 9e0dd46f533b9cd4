//! Light to ink: every colour of a finished PDF that is not an ink becomes one.
//!
//! In: a PDF with colours of a screen in its pages, forms, patterns, gradients and pictures. Out: the same objects
//! with the same text, in the theme's inks where the theme has the colour, in black where it is grey, through the
//! press's profile otherwise. Soft masks stay as they are: they are no colours, they say how much shows.

mod convert;
mod content;
mod palette;
mod picture;
mod shading;

use std::collections::{BTreeMap, BTreeSet};

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

pub use convert::Converter;
pub use palette::{Ink, Palette};
pub use picture::{Resolutions, measure};

use super::object::{
    as_dictionary, get, get_dictionary, get_name, name, page_content, page_resources, pages,
    resolve, unpacked,
};
use super::space::Space;

/// The start of the names that the program gives to colour spaces in a page's resources.
const SPOT_PREFIX: &str = "FsSpot";

/// A content stream, and where its names are explained.
struct Job {
    /// Whose content it is.
    owner: ObjectId,
    /// Whether that is a page.
    is_page: bool,
    /// The dictionary of its resources.
    resources: Dictionary,
}

/// What was left as it was, in words.
pub type Leftovers = Vec<String>;

/// Converts a whole PDF; returns what it could not convert.
pub fn convert(
    document: &mut Document,
    converter: &Converter<'_>,
    resolutions: &Resolutions,
) -> Leftovers {
    let mut leftovers = Leftovers::new();
    let masks = mask_objects(document);
    let jobs = jobs(document, &masks);
    let mut pictures = BTreeSet::new();
    for job in &jobs {
        shading::convert_all(document, &job.resources, converter, &mut leftovers);
        pictures.extend(picture::of(document, &job.resources));
    }
    for id in pictures.difference(&masks) {
        picture::convert(document, *id, converter, resolutions, &mut leftovers);
    }
    let mut spots = BTreeMap::new();
    for job in &jobs {
        rewrite(document, job, converter, &mut spots, &mut leftovers);
    }
    for job in &jobs {
        clean(document, job, &spots);
    }
    regroup(document, &masks);
    leftovers
}

/// Returns every content stream whose colours are printed.
fn jobs(document: &Document, masks: &BTreeSet<ObjectId>) -> Vec<Job> {
    let mut jobs = Vec::new();
    for page in pages(document) {
        let Ok(dictionary) = document.get_dictionary(page) else { continue };
        let resources = page_resources(document, dictionary).cloned().unwrap_or_default();
        jobs.push(Job { owner: page, is_page: true, resources });
    }
    for (id, object) in &document.objects {
        if masks.contains(id) {
            continue;
        }
        match object {
            Object::Stream(stream) => {
                let is_form = get_name(document, &stream.dict, "Subtype") == Some(b"Form");
                let is_tiling = stream.dict.has(b"PatternType");
                if is_form || is_tiling {
                    let resources = get_dictionary(document, &stream.dict, "Resources");
                    let resources = resources.cloned().unwrap_or_default();
                    jobs.push(Job { owner: *id, is_page: false, resources });
                }
            }
            Object::Dictionary(font) if get_name(document, font, "Subtype") == Some(b"Type3") => {
                let resources = get_dictionary(document, font, "Resources").cloned();
                let resources = resources.unwrap_or_default();
                let glyphs = get_dictionary(document, font, "CharProcs");
                for (_, glyph) in glyphs.into_iter().flatten() {
                    if let Ok(owner) = glyph.as_reference() {
                        jobs.push(Job { owner, is_page: false, resources: resources.clone() });
                    }
                }
            }
            _ => {}
        }
    }
    jobs
}

/// Returns the forms and pictures that soft masks are made of.
fn mask_objects(document: &Document) -> BTreeSet<ObjectId> {
    let mut open: Vec<ObjectId> = Vec::new();
    for object in document.objects.values() {
        let Some(dictionary) = as_dictionary(object) else { continue };
        if let Ok(mask) = dictionary.get(b"SMask") {
            // Of a picture the mask is a picture, of an ExtGState it is a dictionary with a group.
            open.extend(mask.as_reference());
            let settings = resolve(document, mask).and_then(as_dictionary);
            open.extend(settings.and_then(|mask| mask.get(b"G").ok()?.as_reference().ok()));
        }
        // Resources may hold ExtGStates of their own.
        let states = get_dictionary(document, dictionary, "ExtGState").into_iter().flatten();
        for (_, state) in states {
            let state = resolve(document, state).and_then(as_dictionary);
            let mask = state.and_then(|state| get_dictionary(document, state, "SMask"));
            open.extend(mask.and_then(|mask| mask.get(b"G").ok()?.as_reference().ok()));
        }
    }
    let mut masks = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !masks.insert(id) {
            continue;
        }
        let dictionary = document.get_object(id).ok().and_then(as_dictionary);
        let resources =
            dictionary.and_then(|dictionary| get_dictionary(document, dictionary, "Resources"));
        let objects =
            resources.and_then(|resources| get_dictionary(document, resources, "XObject"));
        open.extend(
            objects.into_iter().flatten().filter_map(|(_, object)| object.as_reference().ok()),
        );
    }
    masks
}

/// Rewrites the colours of one content stream.
fn rewrite(
    document: &mut Document,
    job: &Job,
    converter: &Converter<'_>,
    spots: &mut BTreeMap<String, Ink>,
    leftovers: &mut Leftovers,
) {
    let content = match document.get_object(job.owner) {
        Ok(Object::Dictionary(page)) if job.is_page => page_content(document, page).ok(),
        Ok(Object::Stream(stream)) => unpacked(stream),
        _ => None,
    };
    let Some(Ok(content)) = content.map(|content| Content::decode(&content)) else {
        leftovers.push("a content stream that cannot be read".to_owned());
        return;
    };
    let mut rewritten =
        content::rewrite(document, &job.resources, content.operations, converter, spots);
    leftovers.append(&mut rewritten.leftovers);
    let Ok(bytes) = (Content { operations: rewritten.operations }).encode() else { return };
    replace_content(document, job.owner, job.is_page, bytes);
}

/// Puts other content in the place of a page's or a form's.
pub fn replace_content(document: &mut Document, owner: ObjectId, is_page: bool, bytes: Vec<u8>) {
    if is_page {
        let mut stream = Stream::new(Dictionary::new(), bytes);
        // Content that does not get smaller stays as it is.
        drop(stream.compress());
        let id = document.add_object(stream);
        if let Ok(page) = document.get_dictionary_mut(owner) {
            page.set("Contents", id);
        }
    } else if let Ok(Object::Stream(stream)) = document.get_object_mut(owner) {
        stream.set_plain_content(bytes);
        drop(stream.compress());
    }
}

/// Takes colour spaces of light out of the resources, and puts the spot inks in that were asked for.
fn clean(document: &mut Document, job: &Job, spots: &BTreeMap<String, Ink>) {
    let spaces =
        get_dictionary(document, &job.resources, "ColorSpace").cloned().unwrap_or_default();
    let mut kept = Dictionary::new();
    for (key, value) in &spaces {
        let space = Space::read(document, &job.resources, value);
        let is_light = matches!(space, Space::Rgb(_) | Space::Gray(_) | Space::Lab);
        if !is_light {
            kept.set(key.clone(), value.clone());
        }
    }
    for (key, ink) in spots {
        kept.set(key.as_str(), separation(ink));
    }
    with_resources(document, job, |resources| {
        if kept.is_empty() {
            resources.remove(b"ColorSpace");
        } else {
            resources.set("ColorSpace", kept);
        }
    });
}

/// Changes the dictionary of the resources of a content stream, wherever it lies.
fn with_resources(document: &mut Document, job: &Job, change: impl FnOnce(&mut Dictionary)) {
    change_resources(document, job.owner, change);
}

/// Changes the dictionary of the resources of a page or a form, wherever it lies.
pub fn change_resources(
    document: &mut Document,
    owner: ObjectId,
    change: impl FnOnce(&mut Dictionary),
) {
    let Some(dictionary) = document.get_object(owner).ok().and_then(as_dictionary) else { return };
    let reference = dictionary.get(b"Resources").ok().and_then(|found| found.as_reference().ok());
    if let Some(id) = reference {
        if let Ok(resources) = document.get_dictionary_mut(id) {
            change(resources);
        }
        return;
    }
    let inherited = get(document, dictionary, "Parent").and(page_resources(document, dictionary));
    let mut resources = get_dictionary(document, dictionary, "Resources")
        .or(inherited)
        .cloned()
        .unwrap_or_default();
    change(&mut resources);
    match document.get_object_mut(owner) {
        Ok(Object::Dictionary(dictionary)) => dictionary.set("Resources", resources),
        Ok(Object::Stream(stream)) => stream.dict.set("Resources", resources),
        _ => {}
    }
}

/// Writes the colour space of a spot ink.
fn separation(ink: &Ink) -> Object {
    let mut tint = Dictionary::new();
    let range = |from: i64, to: i64| vec![Object::Integer(from), Object::Integer(to)];
    tint.set("FunctionType", 2);
    tint.set("Domain", range(0, 1));
    tint.set("N", 1);
    tint.set("C0", vec![Object::Integer(0); 4]);
    tint.set("C1", super::object::reals(&ink.process));
    Object::Array(vec![
        name("Separation"),
        name(ink.spot.as_deref().unwrap_or_default()),
        name("DeviceCMYK"),
        Object::Dictionary(tint),
    ])
}

/// Has transparency mixed in ink: every group but those of soft masks, and every page on which something shines through.
fn regroup(document: &mut Document, masks: &BTreeSet<ObjectId>) {
    let forms: Vec<ObjectId> = document
        .objects
        .iter()
        .filter(|(id, object)| {
            let group =
                as_dictionary(object).and_then(|form| get_dictionary(document, form, "Group"));
            group.is_some_and(|group| group.has(b"CS")) && !masks.contains(id)
        })
        .map(|(id, _)| *id)
        .collect();
    let mut group = Dictionary::new();
    group.set("Type", name("Group"));
    group.set("S", name("Transparency"));
    group.set("CS", name("DeviceCMYK"));
    for id in forms {
        let old = document.get_object(id).ok().and_then(as_dictionary);
        let mut changed = old
            .and_then(|form| get_dictionary(document, form, "Group"))
            .cloned()
            .unwrap_or_default();
        changed.set("CS", name("DeviceCMYK"));
        match document.get_object_mut(id) {
            Ok(Object::Dictionary(page)) => page.set("Group", changed),
            Ok(Object::Stream(form)) => form.dict.set("Group", changed),
            _ => {}
        }
    }
    for page in pages(document) {
        let Ok(dictionary) = document.get_dictionary(page) else { continue };
        let has_transparency = super::walk::walk(document, dictionary).has_transparency;
        if let (true, Ok(dictionary)) = (has_transparency, document.get_dictionary_mut(page)) {
            dictionary.set("Group", group.clone());
        }
    }
}

#[cfg(test)]
mod tests;
