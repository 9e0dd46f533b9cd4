//! Pictures, from light to ink, with no more dots than the press can use.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::Leftovers;
use super::convert::Converter;
use crate::press::object::{
    get, get_bool, get_dictionary, get_name, get_number, name, pages, resolve, unpacked,
};
use crate::press::raster::{Raster, is_jpeg};
use crate::press::space::{Space, Tag};
use crate::press::walk::{self, Kind};

/// The most dots an inch that a screened press makes use of.
const MAX_DPI: f64 = 300.0;

/// The least dots an inch that each picture has anywhere, across and down.
pub type Resolutions = BTreeMap<ObjectId, (f64, f64)>;

/// Measures every picture where it is placed largest.
pub fn measure(document: &Document) -> Resolutions {
    let mut resolutions = Resolutions::new();
    for page in pages(document) {
        let Ok(page) = document.get_dictionary(page) else { continue };
        for mark in walk::walk(document, page).marks {
            let Kind::Picture(picture) = mark.kind else { continue };
            let Some(id) = picture.id else { continue };
            let least = resolutions.entry(id).or_insert(picture.dpi);
            *least = (least.0.min(picture.dpi.0), least.1.min(picture.dpi.1));
        }
    }
    resolutions
}

/// Returns the pictures that resources name.
pub fn of(document: &Document, resources: &Dictionary) -> BTreeSet<ObjectId> {
    let objects = get_dictionary(document, resources, "XObject").into_iter().flatten();
    objects
        .filter_map(|(_, object)| {
            let stream = resolve(document, object)?.as_stream().ok()?;
            let is_picture = get_name(document, &stream.dict, "Subtype") == Some(b"Image");
            if is_picture { object.as_reference().ok() } else { None }
        })
        .collect()
}

/// Converts a picture in its place.
pub fn convert(
    document: &mut Document,
    id: ObjectId,
    converter: &Converter<'_>,
    resolutions: &Resolutions,
    leftovers: &mut Leftovers,
) {
    let Ok(Object::Stream(stream)) = document.get_object(id) else { return };
    if get_bool(document, &stream.dict, "ImageMask") == Some(true) {
        return;
    }
    let space = match stream.dict.get(b"ColorSpace") {
        Ok(space) => Space::read(document, &Dictionary::new(), space),
        Err(_) => Space::Unknown,
    };
    let dpi = resolutions.get(&id).copied().unwrap_or((MAX_DPI, MAX_DPI));
    let needs_less = dpi.0 > MAX_DPI * 1.02 || dpi.1 > MAX_DPI * 1.02;
    let is_light = Converter::converts(&space);
    if !is_light && (!needs_less || !matches!(space, Space::Cmyk(_))) {
        if matches!(space, Space::Unknown) {
            leftovers.push(format!("a picture in {}", space.word()));
        }
        return;
    }
    // Four inks need nothing but their profile taken away.
    if matches!(space, Space::Cmyk(_)) && !needs_less {
        relabel(document, id);
        return;
    }
    let Some(stream) = converted(document, stream, &space, dpi, converter) else {
        leftovers.push(format!("a picture in {} that cannot be read", space.word()));
        return;
    };
    let mask = mask(document, id, &stream);
    if let Ok(place) = document.get_object_mut(id) {
        *place = Object::Stream(stream);
    }
    if let Some((id, mask)) = mask
        && let Ok(place) = document.get_object_mut(id)
    {
        *place = Object::Stream(mask);
    }
}

/// Says that a picture's four inks are the press's own.
fn relabel(document: &mut Document, id: ObjectId) {
    if let Ok(Object::Stream(stream)) = document.get_object_mut(id) {
        stream.dict.set("ColorSpace", name("DeviceCMYK"));
    }
}

/// Returns a picture in ink, with what belongs to it.
fn converted(
    document: &Document,
    stream: &Stream,
    space: &Space,
    dpi: (f64, f64),
    converter: &Converter<'_>,
) -> Option<Stream> {
    let raster = Raster::read(document, stream, space)?;
    let base = if let Space::Indexed { base, .. } = space { base } else { space };
    let inked = in_ink(document, shrunk(raster, dpi), base, converter)?;
    let mut picture = inked.write("DeviceCMYK");
    for key in ["SMask", "Interpolate", "Mask"] {
        // A colour key names colours of light; a stencil is a reference.
        if let Ok(value) = stream.dict.get(key.as_bytes())
            && !matches!(resolve(document, value), Some(Object::Array(_)))
        {
            picture.dict.set(key, value.clone());
        }
    }
    Some(picture)
}

/// Returns a picture with no more dots than the press can use.
fn shrunk(raster: Raster, dpi: (f64, f64)) -> Raster {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "fewer pixels")]
    let fewer =
        |pixels: usize, dpi: f64| (pixels as f64 * (MAX_DPI / dpi).min(1.0)).ceil() as usize;
    let (width, height) = (fewer(raster.width, dpi.0), fewer(raster.height, dpi.1));
    if width >= raster.width && height >= raster.height {
        raster
    } else {
        raster.shrink(width, height)
    }
}

/// Returns samples in the four inks.
fn in_ink(
    document: &Document,
    raster: Raster,
    space: &Space,
    converter: &Converter<'_>,
) -> Option<Raster> {
    let samples = match space {
        Space::Cmyk(_) => raster.samples,
        Space::Gray(_) => {
            raster.samples.iter().flat_map(|gray| [0, 0, 0, converter.engine.gray(*gray)]).collect()
        }
        Space::Rgb(tag) => {
            let profile = match tag {
                Tag::Icc(Some(id)) => {
                    document.get_object(*id).ok()?.as_stream().ok().and_then(unpacked)
                }
                _ => None,
            };
            converter.engine.pixels(&raster.samples, profile.as_deref())?
        }
        _ => return None,
    };
    Some(Raster { channels: 4, samples, ..raster })
}

/// Returns the soft mask of a picture that became smaller, as small as the picture.
fn mask(document: &Document, old: ObjectId, picture: &Stream) -> Option<(ObjectId, Stream)> {
    let old = document.get_object(old).ok()?.as_stream().ok()?;
    let id = old.dict.get(b"SMask").ok()?.as_reference().ok()?;
    let mask = get(document, &old.dict, "SMask")?.as_stream().ok()?;
    let size = |dictionary: &Dictionary| {
        let number = |key| get_number(document, dictionary, key);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels")]
        Some((number("Width")? as usize, number("Height")? as usize))
    };
    let (before, after) = (size(&old.dict)?, size(&picture.dict)?);
    if size(&mask.dict)? != before || before == after || is_jpeg(document, mask) {
        return None;
    }
    let raster = Raster::read(document, mask, &Space::Gray(Tag::Device))?;
    Some((id, raster.shrink(after.0, after.1).write("DeviceGray")))
}
