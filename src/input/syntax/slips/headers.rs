//! Headers of tables.

use super::super::place::{Begins, Place, begins, is_key};
use super::Slip;

/// What a header is made of: its bytes, how many brackets open and close it, its name, and what stands behind it.
struct Header<'a> {
    start: usize,
    end: usize,
    opening: usize,
    closing: usize,
    name: &'a str,
    rest: &'a str,
}

/// Reads the line of the statement as a header.
fn header<'a>(place: &Place<'a>) -> Option<Header<'a>> {
    if !place.is_header() {
        return None;
    }
    let (_, first) = place.words().next()?;
    let start = first.range.start;
    let line = place.rest(start);
    let name = line.trim_start_matches('[');
    let opening = line.len() - name.len();
    let ends = |c: char| matches!(c, ']' | '#' | '=');
    let long = name.find(ends).unwrap_or(name.len());
    let (name, rest) = name.split_at_checked(long)?;
    let after = rest.trim_start_matches(']');
    let name_end = start + opening + name.trim_end().len();
    let closing = rest.len() - after.len();
    let end = if closing > 0 { start + opening + long + closing } else { name_end };
    Some(Header { start, end, opening, closing, name: name.trim(), rest: after.trim_start() })
}

/// As many brackets as a list of tables has, or a single one has, where one is missing or one is too many.
pub fn brackets(place: &Place<'_>) -> Option<Slip> {
    let Header { start, end, opening, closing, name, rest } = header(place)?;
    let is_whole = rest.is_empty() || rest.starts_with('#');
    if opening == closing && opening <= 2 || !is_whole || name.is_empty() {
        return None;
    }
    let meant = if opening.max(closing) >= 2 { format!("[[{name}]]") } else { format!("[{name}]") };
    begins(&meant)?;
    Some(Slip::typed(
        start..end,
        "a header has as many brackets behind its name as before it",
        format!("write `{meant}`"),
        (start..end, meant),
    ))
}

/// A name that is none, or a key on the same line.
pub fn name(place: &Place<'_>) -> Option<Slip> {
    let Header { start, end, opening, closing, name, rest } = header(place)?;
    if opening != closing || !(1..=2).contains(&opening) || name.is_empty() {
        return None;
    }
    let is_plain = begins(place.slice(start..end)).is_some();
    if is_plain && name.split('.').all(|part| is_key(part.trim())) {
        let at = place.line(start).end - rest.len();
        let is_more = !rest.is_empty() && !rest.starts_with('#');
        return is_more.then(|| {
            Slip::typed(
                at..at + rest.trim_end().len(),
                "a key stands on a line of its own",
                "begin a new line here",
                (at..at, "\n".to_owned()),
            )
        });
    }
    if name.contains(['"', '\'', '[', '{', '}']) {
        return None;
    }
    let part = |part: &str| {
        let part = part.trim();
        if is_key(part) { part.to_owned() } else { format!("\"{part}\"") }
    };
    let is_words =
        name.is_ascii() && name.split([' ', '.']).all(|word| word.is_empty() || is_key(word));
    let (separator, message) = if is_words {
        (' ', "the parts of a table’s name stand with points between them")
    } else {
        ('.', "a name with other letters than a to z stands in quotes")
    };
    let separators = [separator, '.'];
    let parts: Vec<String> =
        name.split(separators).filter(|own| !own.trim().is_empty()).map(part).collect();
    let brackets = (&"[["[..opening.min(2)], &"]]"[..opening.min(2)]);
    let meant = format!("{}{}{}", brackets.0, parts.join("."), brackets.1);
    Some(Slip::typed(start..end, message, format!("write `{meant}`"), (start..end, meant)))
}

/// A name with brackets behind it alone.
pub fn opening(place: &Place<'_>) -> Option<Slip> {
    let start = place.words().next()?.1.range.start;
    let line = place.rest(start).split('#').next()?.trim_end();
    let name = line.trim_end_matches(']');
    let meant = match line.len() - name.len() {
        1 => format!("[{line}"),
        2 => format!("[[{line}"),
        _ => return None,
    };
    let range = start..start + line.len();
    (place.touches(&range) && begins(&meant) == Some(Begins::Table)).then(|| {
        Slip::typed(
            range.clone(),
            "a header has as many brackets behind its name as before it",
            format!("write `{meant}`"),
            (range, meant),
        )
    })
}
