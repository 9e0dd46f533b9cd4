//! Gradients, from light to ink: the colours that their functions begin and end with.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::Leftovers;
use super::convert::Converter;
use crate::press::function::evaluate;
use crate::press::object::{as_dictionary, get, get_dictionary, get_numbers, name, reals, resolve};
use crate::press::raster::byte;
use crate::press::space::Space;

/// How many colours stand for a gradient whose function is not made of straight pieces.
const SAMPLES: u32 = 256;

/// Converts every gradient that resources name.
pub fn convert_all(
    document: &mut Document,
    resources: &Dictionary,
    converter: &Converter<'_>,
    leftovers: &mut Leftovers,
) {
    for id in shadings(document, resources) {
        convert(document, resources, id, converter, leftovers);
    }
}

/// Returns the objects that hold a gradient: shadings, and patterns that paint one.
fn shadings(document: &Document, resources: &Dictionary) -> BTreeSet<ObjectId> {
    let entries = |kind| get_dictionary(document, resources, kind).into_iter().flatten();
    let own = entries("Shading").filter_map(|(_, object)| object.as_reference().ok());
    let patterns = entries("Pattern").filter_map(|(_, object)| {
        let pattern = as_dictionary(resolve(document, object)?)?;
        match pattern.get(b"Shading").ok()? {
            Object::Reference(id) => Some(*id),
            // The shading lies in the pattern itself.
            Object::Dictionary(_) => object.as_reference().ok(),
            _ => None,
        }
    });
    own.chain(patterns).collect()
}

/// Converts a gradient in its place.
fn convert(
    document: &mut Document,
    resources: &Dictionary,
    id: ObjectId,
    converter: &Converter<'_>,
    leftovers: &mut Leftovers,
) {
    let Ok(object) = document.get_object(id) else { return };
    let Some(outer) = as_dictionary(object) else { return };
    let is_within = outer.has(b"Shading");
    let Some(shading) =
        (if is_within { get_dictionary(document, outer, "Shading") } else { Some(outer) }).cloned()
    else {
        return;
    };
    let Ok(space) = shading.get(b"ColorSpace") else { return };
    let space = Space::read(document, resources, space);
    if !Converter::converts(&space) {
        return;
    }
    let Some(changed) = recolored(document, &shading, &space, converter) else {
        leftovers.push(format!("a gradient in {}", space.word()));
        return;
    };
    let changed = match changed {
        (shading, Some(samples)) => {
            let function = document.add_object(samples);
            let mut shading = shading;
            shading.set("Function", function);
            shading
        }
        (shading, None) => shading,
    };
    match document.get_object_mut(id) {
        Ok(Object::Dictionary(outer)) if is_within => outer.set("Shading", changed),
        Ok(Object::Dictionary(outer)) => *outer = changed,
        Ok(Object::Stream(stream)) => stream.dict = changed,
        _ => {}
    }
}

/// Returns a gradient in ink; with samples where its function has to become a table.
fn recolored(
    document: &Document,
    shading: &Dictionary,
    space: &Space,
    converter: &Converter<'_>,
) -> Option<(Dictionary, Option<Stream>)> {
    let mut changed = shading.clone();
    changed.set("ColorSpace", name("DeviceCMYK"));
    if let Some(background) = get_numbers(document, shading, "Background") {
        changed.set("Background", reals(&converter.color(space, &background)?.process()));
    }
    // Without a function the colours are those of a mesh, packed into its points.
    let function = get(document, shading, "Function")?;
    if let Some(pieces) = pieces(document, function, space, converter, 0) {
        changed.set("Function", pieces);
        return Some((changed, None));
    }
    let domain = get_numbers(document, shading, "Domain").unwrap_or_else(|| vec![0.0, 1.0]);
    let &[low, high] = domain.as_slice() else { return None };
    let mut samples = Vec::new();
    for step in 0..SAMPLES {
        let at = low + (high - low) * f64::from(step) / f64::from(SAMPLES - 1);
        let inks = converter.color(space, &evaluate(document, function, at)?)?.process();
        samples.extend(inks.map(|ink| byte(ink * 255.0)));
    }
    let mut table = Dictionary::new();
    table.set("FunctionType", 0);
    table.set("Domain", reals(&domain));
    table.set("Range", reals(&[0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0]));
    table.set("Size", vec![Object::Integer(i64::from(SAMPLES))]);
    table.set("BitsPerSample", 8);
    let mut stream = Stream::new(table, samples);
    // A table that does not get smaller stays as it is.
    drop(stream.compress());
    Some((changed, Some(stream)))
}

/// Returns a function made of straight pieces with the colours of their ends in ink; nothing for any other.
fn pieces(
    document: &Document,
    function: &Object,
    space: &Space,
    converter: &Converter<'_>,
    depth: usize,
) -> Option<Object> {
    let dictionary = resolve(document, function)?.as_dict().ok()?;
    if depth > 4 {
        return None;
    }
    let kind = get(document, dictionary, "FunctionType")?.as_i64().ok()?;
    let mut changed = dictionary.clone();
    if kind == 2 {
        for key in ["C0", "C1"] {
            let color = get_numbers(document, dictionary, key)?;
            changed.set(key, reals(&converter.color(space, &color)?.process()));
        }
        changed.remove(b"Range");
    } else if kind == 3 {
        let parts = get(document, dictionary, "Functions")?.as_array().ok()?;
        let parts: Option<Vec<Object>> =
            parts.iter().map(|part| pieces(document, part, space, converter, depth + 1)).collect();
        changed.set("Functions", parts?);
        changed.remove(b"Range");
    } else {
        return None;
    }
    Some(Object::Dictionary(changed))
}
