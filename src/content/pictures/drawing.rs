//! Drawings: SVG files, read as the typesetter will read them, with what they show put into them.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use usvg::{ImageHrefResolver, ImageKind, fontdb, roxmltree};

use super::photograph::Refusal;
use super::{Around, effort, letters, links};
use crate::finding::{Code, Finding};
use crate::fonts;
use crate::input::ProjectPath;

/// The most elements of a drawing; maps of the world have some ten thousand.
const MAX_NODES: u32 = 400_000;

/// The most attributes of one element: reading them takes the square of their number.
const MAX_ATTRIBUTES: usize = 1_000;

/// The most rules of style times elements: each is held against each.
const MAX_STYLING: usize = 50_000_000;

/// How deep drawings may lie in each other.
const MAX_DEPTH: usize = 2;

/// The namespace of a drawing's elements.
pub const SVG: &str = "http://www.w3.org/2000/svg";

/// The embedded fonts, as the reader of drawings takes them.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut database = fontdb::Database::new();
    for (_, bytes) in fonts::FILES {
        database.load_font_source(fontdb::Source::Binary(Arc::new(*bytes)));
    }
    // Any of them does: here is only measured whether there is text.
    let family = database.faces().find_map(|face| Some(face.families.first()?.0.clone()));
    database.set_serif_family(family.unwrap_or_default());
    Arc::new(database)
});

/// A drawing that can be set.
#[derive(Debug)]
pub struct Drawing {
    /// Its file, complete in itself.
    pub text: String,
    /// The width and the height in its own units.
    pub size: (f64, f64),
}

/// Judges a drawing, and adds what there is to say of it besides.
pub fn judge(
    bytes: &[u8],
    at: &ProjectPath,
    around: &mut Around<'_>,
    findings: &mut Vec<Finding>,
) -> Result<Drawing, Refusal> {
    judge_nested(bytes, at, 0, around, findings)
}

/// Judges a drawing that lies so deep in others.
pub fn judge_nested(
    bytes: &[u8],
    at: &ProjectPath,
    depth: usize,
    around: &mut Around<'_>,
    findings: &mut Vec<Finding>,
) -> Result<Drawing, Refusal> {
    if depth > MAX_DEPTH {
        return Err(Refusal::new(
            format!("drawings lie in each other more than {MAX_DEPTH} deep"),
            "put the inner drawing's parts into the outer one",
        ));
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|_| Refusal::new("it is not UTF-8 text", "save the drawing as SVG in UTF-8"))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    is_moderate(text)?;
    let document = parse(text)?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" || !matches!(root.tag_name().namespace(), None | Some(SVG)) {
        return Err(Refusal::new("it is not an SVG file", "export the drawing again as SVG"));
    }
    is_styled_moderately(&document)?;
    links::report_parts(&document, at, around, findings);
    let before = findings.len();
    let text = links::put_in(text, &document, at, depth, around, findings);
    let is_lacking = findings.len() > before;
    let options = options(&document);
    let tree = match &text {
        Cow::Borrowed(_) => usvg::Tree::from_xmltree(&document, &options),
        Cow::Owned(changed) => usvg::Tree::from_str(changed, &options),
    };
    let tree = tree.map_err(|error| describe(&error))?;
    effort::check(&tree)?;
    if depth == 0 && !is_lacking && !tree.root().has_children() {
        return Err(Refusal::new(
            "there is nothing in it that can be drawn",
            "open it in a drawing program and save it as plain SVG",
        ));
    }
    if depth == 0 {
        letters::check(&tree, &around.shown(at), around.fonts, findings);
    }
    let size = (f64::from(tree.size().width()), f64::from(tree.size().height()));
    Ok(Drawing { text: text.into_owned(), size })
}

/// Reads the elements.
fn parse(text: &str) -> Result<roxmltree::Document<'_>, Refusal> {
    let options =
        roxmltree::ParsingOptions { allow_dtd: true, nodes_limit: MAX_NODES, ..Default::default() };
    roxmltree::Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => too_much("elements"),
        error => Refusal::new(
            format!("it is a damaged SVG file: {error}"),
            "save it again in a drawing program; a file that was cut off must be copied again",
        ),
    })
}

/// Refuses a drawing with too many of something.
fn too_much(what: &str) -> Refusal {
    Refusal::new(
        format!("it has too many {what}"),
        "simplify the drawing, or export it as a PNG at 300 dpi",
    )
}

/// Refuses elements with more attributes than any drawing has, before they are read.
fn is_moderate(text: &str) -> Result<(), Refusal> {
    let (mut is_tag, mut quote, mut attributes) = (false, None, 0);
    for byte in text.bytes() {
        match (quote, byte) {
            (Some(open), byte) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'<') => (is_tag, attributes) = (true, 0),
            (None, b'>') => is_tag = false,
            (None, b'"' | b'\'') if is_tag => {
                quote = Some(byte);
                attributes += 1;
                if attributes > MAX_ATTRIBUTES {
                    return Err(too_much("attributes on one element"));
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// Refuses rules of style that would take too long to apply.
fn is_styled_moderately(document: &roxmltree::Document<'_>) -> Result<(), Refusal> {
    let (mut elements, mut rules) = (0_usize, 0_usize);
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        elements += 1;
        if node.tag_name().name() == "style" {
            let text = node.descendants().filter_map(|inner| inner.text());
            rules += text.map(|text| text.matches([',', '{']).count()).sum::<usize>();
        }
    }
    if elements.saturating_mul(rules) > MAX_STYLING {
        return Err(too_much("rules of style for its elements"));
    }
    Ok(())
}

/// Returns how a drawing is read: as by the typesetter, with nothing from outside of the file.
///
/// To read the fonts takes longer than most drawings, so that it is left out where nothing is written.
fn options(document: &roxmltree::Document<'_>) -> usvg::Options<'static> {
    let mut nodes = document.descendants();
    let has_letters = nodes.any(|node| matches!(node.tag_name().name(), "text" | "image"));
    usvg::Options {
        font_family: String::new(),
        resources_dir: None,
        image_href_resolver: ImageHrefResolver {
            resolve_data: ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(|_, _| None::<ImageKind>),
        },
        fontdb: if has_letters { Arc::clone(&FONTS) } else { Arc::default() },
        ..usvg::Options::default()
    }
}

/// Says why a drawing cannot be read.
fn describe(error: &usvg::Error) -> Refusal {
    match error {
        usvg::Error::ElementsLimitReached => too_much("elements"),
        usvg::Error::InvalidSize => Refusal::new(
            "its size cannot be read: `width`, `height` or `viewBox` is missing or not positive",
            "give the drawing a page size and save it again",
        ),
        _ => Refusal::new(
            format!("it is a damaged SVG file: {error}"),
            "save it again in a drawing program as plain SVG",
        ),
    }
}

/// Starts a finding on a drawing; its place is put in where a document asks for the picture.
pub fn finding(code: Code, message: String) -> Finding {
    Finding::nowhere(code, message)
}
