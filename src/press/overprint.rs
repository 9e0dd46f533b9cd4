//! Overprinting: black letters and fine black lines print over what lies below, so that no white seam shows where
//! the sheets of the press do not meet exactly. Everything else knocks out.

use std::collections::BTreeSet;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::geometry::Matrix;
use super::inks::{change_resources, replace_content};
use super::object::{
    get_dictionary, get_name, name, numbers, page_content, pages, resolve, unpacked,
};
use super::operator::{Choice, Operator, Side};
use super::space::Space;

/// The setting that prints over.
const OVER: &str = "FsOver";

/// The setting that knocks out.
const OUT: &str = "FsOut";

/// The widest line that prints over, in points.
const MAX_LINE: f64 = 2.0;

/// Has black letters and fine lines of every page, and of every form that a page draws, print over.
pub fn apply(document: &mut Document) {
    for page in pages(document) {
        let Ok(dictionary) = document.get_dictionary(page) else { continue };
        if let Ok(content) = page_content(document, dictionary) {
            rewrite(document, page, true, &content);
        }
    }
    for form in forms(document) {
        let Ok(Object::Stream(stream)) = document.get_object(form) else { continue };
        if let Some(content) = unpacked(stream) {
            rewrite(document, form, false, &content);
        }
    }
}

/// Returns the forms that pages draw, directly or within each other; soft masks are none of them.
fn forms(document: &Document) -> BTreeSet<ObjectId> {
    let mut open: Vec<Dictionary> = pages(document)
        .into_iter()
        .filter_map(|page| {
            let page = document.get_dictionary(page).ok()?;
            super::object::page_resources(document, page).cloned()
        })
        .collect();
    let mut found = BTreeSet::new();
    while let Some(resources) = open.pop() {
        let objects = get_dictionary(document, &resources, "XObject").into_iter().flatten();
        for (_, object) in objects {
            let Ok(id) = object.as_reference() else { continue };
            let Some(Object::Stream(stream)) = resolve(document, object) else { continue };
            let is_form = get_name(document, &stream.dict, "Subtype") == Some(b"Form");
            if is_form && found.insert(id) {
                open.extend(get_dictionary(document, &stream.dict, "Resources").cloned());
            }
        }
    }
    found
}

/// Rewrites one content stream, if anything in it prints over.
fn rewrite(document: &mut Document, owner: ObjectId, is_page: bool, content: &[u8]) {
    let Ok(content) = Content::decode(content) else { return };
    let Some(operations) = with_overprint(content.operations) else { return };
    let Ok(bytes) = (Content { operations }).encode() else { return };
    replace_content(document, owner, is_page, bytes);
    let settings = |is_over: bool| {
        let mut settings = Dictionary::new();
        settings.set("Type", name("ExtGState"));
        settings.set("OP", is_over);
        settings.set("op", is_over);
        settings.set("OPM", i64::from(is_over));
        settings
    };
    let states = document.get_object(owner).ok().and_then(super::object::as_dictionary);
    let resources = states.and_then(|owner| {
        get_dictionary(document, owner, "Resources")
            .or_else(|| super::object::page_resources(document, owner))
    });
    let old = resources.and_then(|resources| get_dictionary(document, resources, "ExtGState"));
    let mut states = old.cloned().unwrap_or_default();
    states.set(OVER, settings(true));
    states.set(OUT, settings(false));
    change_resources(document, owner, |resources| resources.set("ExtGState", states));
}

/// What decides whether a mark prints over.
#[derive(Debug, Clone, Copy)]
struct State {
    fill_is_black: bool,
    stroke_is_black: bool,
    line: f64,
    matrix: Matrix,
    render_mode: f64,
    is_over: bool,
}

/// Returns the operators with the settings between them; nothing where all knocks out.
fn with_overprint(operations: Vec<Operation>) -> Option<Vec<Operation>> {
    let mut state = State {
        fill_is_black: false,
        stroke_is_black: false,
        line: 1.0,
        matrix: Matrix::IDENTITY,
        render_mode: 0.0,
        is_over: false,
    };
    let mut saved = Vec::new();
    let mut is_changed = false;
    let mut rewritten = Vec::with_capacity(operations.len());
    for operation in operations {
        let numbers = numbers(&operation.operands);
        let operator = Operator::read(&operation.operator);
        let wanted = match &operator {
            Operator::Save => {
                saved.push(state);
                None
            }
            Operator::Restore => {
                state = saved.pop().unwrap_or(state);
                None
            }
            Operator::Transform => {
                if let Ok(matrix) = numbers.try_into() {
                    state.matrix = Matrix(matrix).then(state.matrix);
                }
                None
            }
            Operator::LineWidth => {
                state.line = numbers.first().copied().unwrap_or(state.line);
                None
            }
            Operator::RenderMode => {
                state.render_mode = numbers.first().copied().unwrap_or_default();
                None
            }
            Operator::Color(choice, side) => {
                let is_inks = matches!(choice, Choice::Device(Space::Cmyk(_)));
                let is_black = is_inks && is_black(&numbers);
                match side {
                    Side::Fill => state.fill_is_black = is_black,
                    Side::Stroke => state.stroke_is_black = is_black,
                }
                None
            }
            Operator::Letters { .. } => {
                let is_filled = state.render_mode < 0.5 || state.render_mode > 1.5;
                let is_drawn = (0.5..2.5).contains(&state.render_mode);
                Some((!is_filled || state.fill_is_black) && (!is_drawn || state.stroke_is_black))
            }
            Operator::Paint { fills: false, .. } => {
                Some(state.stroke_is_black && state.line * state.matrix.scale() <= MAX_LINE)
            }
            Operator::Paint { .. } | Operator::Shading | Operator::Object | Operator::Picture => {
                Some(false)
            }
            _ => None,
        };
        if let Some(is_over) = wanted.filter(|is_over| *is_over != state.is_over) {
            state.is_over = is_over;
            is_changed = true;
            insert(&mut rewritten, &operator, if is_over { OVER } else { OUT });
        }
        rewritten.push(operation);
    }
    is_changed.then_some(rewritten)
}

/// Inserts a setting: before the mark, or before the path that it paints, where settings may stand.
fn insert(operations: &mut Vec<Operation>, painting: &Operator, setting: &str) {
    let is_path = |operation: &Operation| Operator::read(&operation.operator).builds_path();
    let at = if matches!(painting, Operator::Paint { .. }) {
        operations.iter().rposition(|operation| !is_path(operation)).map_or(0, |at| at + 1)
    } else {
        operations.len()
    };
    operations.insert(at, Operation::new("gs", vec![name(setting)]));
}

/// Returns whether a colour is all the black ink and nothing else.
fn is_black(inks: &[f64]) -> bool {
    matches!(inks, &[c, m, y, k] if c + m + y < 1e-6 && k > 0.999)
}

#[cfg(test)]
mod tests {
    use lopdf::content::Content;

    use super::with_overprint;

    /// Returns the operators' names after the settings were put in; the settings by their own.
    fn settings(content: &str) -> Option<String> {
        let content = Content::decode(content.as_bytes()).unwrap();
        let words =
            with_overprint(content.operations)?.into_iter().map(|operation| {
                match operation.operator.as_str() {
                    "gs" => String::from_utf8_lossy(operation.operands[0].as_name().unwrap())
                        .into_owned(),
                    other => other.to_owned(),
                }
            });
        Some(words.collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn black_letters_print_over_and_nothing_else() {
        let black = settings("0 0 0 1 k BT (a) Tj ET 1 0 0 0 k 0 0 9 9 re f").unwrap();
        assert_eq!(black, "k BT FsOver Tj ET k FsOut re f");
        assert_eq!(settings("1 0 0 1 k BT (a) Tj ET"), None);
        assert_eq!(settings("0 0 0 0 k BT (a) Tj ET 0 0 9 9 re f"), None);
    }

    #[test]
    fn fine_lines_print_over_and_wide_ones_do_not() {
        assert_eq!(settings("0 0 0 1 K 0.5 w 0 0 m 9 9 l S").unwrap(), "K w FsOver m l S");
        assert_eq!(settings("0 0 0 1 K 5 w 0 0 m 9 9 l S"), None);
    }

    #[test]
    fn what_is_restored_knocks_out_again() {
        let text = settings("q 0 0 0 1 k BT (a) Tj ET Q 0 0 9 9 re f").unwrap();
        assert_eq!(text, "q k BT FsOver Tj ET Q re f");
    }
}
