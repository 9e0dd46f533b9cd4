//! Functions of a PDF: what tint transforms and gradients compute.

use lopdf::{Document, Object};

use super::object::{as_dictionary, get, get_number, get_numbers, resolve, unpacked};

/// How deep functions may contain functions.
const MAX_DEPTH: usize = 8;

/// Computes a function of one number; nothing where it is of a kind that is not computed here.
pub fn evaluate(document: &Document, function: &Object, input: f64) -> Option<Vec<f64>> {
    evaluate_within(document, function, input, 0)
}

/// Computes a function, some functions deep.
fn evaluate_within(
    document: &Document,
    function: &Object,
    input: f64,
    depth: usize,
) -> Option<Vec<f64>> {
    let function = resolve(document, function)?;
    if depth > MAX_DEPTH {
        return None;
    }
    if let Object::Array(parts) = function {
        let mut values = Vec::new();
        for part in parts {
            values.extend(evaluate_within(document, part, input, depth + 1)?);
        }
        return Some(values);
    }
    let dictionary = as_dictionary(function)?;
    let domain = get_numbers(document, dictionary, "Domain").unwrap_or_else(|| vec![0.0, 1.0]);
    let &[low, high, ..] = domain.as_slice() else { return None };
    let x = input.max(low).min(high);
    #[expect(clippy::cast_possible_truncation, reason = "there are five types")]
    let kind = get_number(document, dictionary, "FunctionType")? as i64;
    match kind {
        0 => sampled(document, function, x, (low, high)),
        2 => {
            let start = get_numbers(document, dictionary, "C0").unwrap_or_else(|| vec![0.0]);
            let end = get_numbers(document, dictionary, "C1").unwrap_or_else(|| vec![1.0]);
            let power = libm::pow(x, get_number(document, dictionary, "N").unwrap_or(1.0));
            Some(start.iter().zip(&end).map(|(a, b)| a + power * (b - a)).collect())
        }
        3 => {
            let functions = get(document, dictionary, "Functions")?.as_array().ok()?;
            let bounds = get_numbers(document, dictionary, "Bounds")?;
            let encode = get_numbers(document, dictionary, "Encode")?;
            let part = bounds.iter().filter(|bound| **bound <= x).count();
            let part = part.min(functions.len().checked_sub(1)?);
            let from = part.checked_sub(1).map_or(Some(low), |at| bounds.get(at).copied())?;
            let to = bounds.get(part).copied().unwrap_or(high);
            let (first, last) = (*encode.get(2 * part)?, *encode.get(2 * part + 1)?);
            let share = if to > from { (x - from) / (to - from) } else { 0.0 };
            let inner = first + share * (last - first);
            evaluate_within(document, functions.get(part)?, inner, depth + 1)
        }
        _ => None,
    }
}

/// Computes a sampled function of one number.
fn sampled(
    document: &Document,
    function: &Object,
    x: f64,
    (low, high): (f64, f64),
) -> Option<Vec<f64>> {
    let stream = function.as_stream().ok()?;
    let sizes = get_numbers(document, &stream.dict, "Size")?;
    let bits = get_number(document, &stream.dict, "BitsPerSample")?;
    let &[size] = sizes.as_slice() else { return None };
    if (bits - 8.0).abs() > 0.1 || !(1.0..=65536.0).contains(&size) {
        return None;
    }
    let range = get_numbers(document, &stream.dict, "Range")?;
    let decode = get_numbers(document, &stream.dict, "Decode").unwrap_or_else(|| range.clone());
    let encode =
        get_numbers(document, &stream.dict, "Encode").unwrap_or_else(|| vec![0.0, size - 1.0]);
    let outputs = range.len() / 2;
    let data = unpacked(stream)?;
    let share = if high > low { (x - low) / (high - low) } else { 0.0 };
    let (first, last) = (*encode.first()?, *encode.get(1)?);
    let place = (first + share * (last - first)).max(0.0).min(size - 1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 65535")]
    let (below, above) = (place.floor() as usize, place.ceil() as usize);
    let fraction = place - place.floor();
    (0..outputs)
        .map(|output| {
            let sample = |at: usize| data.get(at * outputs + output).map(|byte| f64::from(*byte));
            let (a, b) = (sample(below)?, sample(above)?);
            let (from, to) = (*decode.get(2 * output)?, *decode.get(2 * output + 1)?);
            Some(from + (a + fraction * (b - a)) / 255.0 * (to - from))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use lopdf::{Document, Object, dictionary};

    use super::evaluate;

    #[test]
    fn computes_stitched_functions() {
        let part = |from: f32, to: f32| {
            Object::Dictionary(dictionary! {
                "FunctionType" => 2, "Domain" => vec![0.into(), 1.into()], "N" => 1,
                "C0" => vec![Object::Real(from)], "C1" => vec![Object::Real(to)],
            })
        };
        let function = Object::Dictionary(dictionary! {
            "FunctionType" => 3, "Domain" => vec![0.into(), 1.into()],
            "Functions" => vec![part(0.0, 1.0), part(1.0, 0.5)],
            "Bounds" => vec![Object::Real(0.5)],
            "Encode" => vec![0.into(), 1.into(), 0.into(), 1.into()],
        });
        let at = |x| evaluate(&Document::new(), &function, x).unwrap();
        assert_eq!(at(0.25), [0.5]);
        assert_eq!(at(0.75), [0.75]);
        assert_eq!(at(1.0), [0.5]);
    }
}
