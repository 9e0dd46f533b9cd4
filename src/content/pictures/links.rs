//! What a drawing shows from outside of itself: photographs beside it are put into it; the rest is reported.
//!
//! A drawing that is complete in itself cannot lose a part on its way to the page, whoever reads it. What lies within
//! it already is judged as any picture is, and written anew where a reader of drawings would drop it or show it
//! otherwise than a picture of the document: under a false type, in inks, on its side.

use std::borrow::Cow;
use std::ops::Range;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::percent_decode_str;
use usvg::roxmltree::{Attribute, Document, Node, NodeType};

use super::Around;
use super::drawing::{self, SVG, finding};
use super::form::{self, Form};
use super::photograph::{self, MAX_PIXELS, Refusal};
use crate::finding::{Code, Finding};
use crate::input::{FileFault, ProjectPath};
use crate::nearest::did_you_mean;

/// How to make a drawing complete.
const EMBED: &str = "embed the picture in the drawing \
    (in Inkscape: Extensions > Images > Embed Images; in Illustrator: untick Link when placing)";

/// How draw.io's note begins in the place of text that is part of a web page.
const HINT: &str = "Text is not SVG";

/// The namespace of links in older drawings.
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// Returns the text of a drawing with every picture put into it; as it is where there is none.
pub fn put_in<'t>(
    text: &'t str,
    document: &Document<'_>,
    at: &ProjectPath,
    depth: usize,
    around: &mut Around<'_>,
    findings: &mut Vec<Finding>,
) -> Cow<'t, str> {
    let mut changes: Vec<(Range<usize>, String)> = Vec::new();
    let mut room = MAX_PIXELS;
    for node in document.descendants().filter(|node| is_drawn(node, &["image", "feImage"])) {
        for link in links(node) {
            let target = link.value().trim();
            // Within a filter, a link to a part of the drawing is a copy of it.
            if target.starts_with('#') && node.tag_name().name() == "feImage" {
                continue;
            }
            // A link to nothing shows nothing.
            if target.is_empty() || target.starts_with('#') {
                changes.push((link.range(), String::new()));
                continue;
            }
            let shown = Shown { target, at, depth };
            match shown.picture(&mut room, around, findings) {
                Ok(None) => {}
                Ok(Some((form, bytes))) => {
                    let uri =
                        format!("data:{};base64,{}", form.media_type(), STANDARD.encode(&bytes));
                    changes.push((link.range_value(), uri));
                }
                Err(fault) => {
                    findings.push(*fault);
                    changes.push((link.range(), String::new()));
                }
            }
        }
    }
    // The typesetter leaves these out with a warning; what is lost with them is reported.
    let foreign = document.descendants().filter(|node| is_drawn(node, &["foreignObject"]));
    changes.extend(foreign.map(|node| (node.range(), String::new())));
    // What draw.io says to readers that leave them out is no part of the drawing.
    let hints = document.descendants().filter(|node| {
        is_drawn(node, &["text"])
            && !is_shown(*node)
            && node.text().is_some_and(|text| text.trim_start().starts_with(HINT))
    });
    changes.extend(hints.map(|node| (node.range(), String::new())));
    if changes.is_empty() {
        return Cow::Borrowed(text);
    }
    changes.sort_by_key(|(range, _)| range.start);
    let mut changed = String::with_capacity(text.len());
    let mut from = 0;
    for (range, new) in changes {
        // What lies within a part that is left out, or in an entity that stands in several places.
        if range.start < from {
            continue;
        }
        changed.push_str(text.get(from..range.start).unwrap_or_default());
        changed.push_str(&new);
        from = range.end;
    }
    changed.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(changed)
}

/// Returns whether a node is an element of a drawing with one of these names.
fn is_drawn(node: &Node<'_, '_>, names: &[&str]) -> bool {
    node.is_element()
        && matches!(node.tag_name().namespace(), None | Some(SVG))
        && names.contains(&node.tag_name().name())
}

/// Returns the attributes of an element that lead somewhere.
fn links<'a, 'input>(node: Node<'a, 'input>) -> impl Iterator<Item = Attribute<'a, 'input>> {
    node.attributes().filter(|attribute| {
        attribute.name() == "href" && matches!(attribute.namespace(), None | Some(XLINK))
    })
}

/// A picture that a drawing shows.
struct Shown<'a> {
    /// What the link says.
    target: &'a str,
    /// The drawing.
    at: &'a ProjectPath,
    /// How deep the drawing lies in others.
    depth: usize,
}

impl Shown<'_> {
    /// Returns the picture as it is to stand in the drawing; nothing where it stands there so already.
    fn picture(
        &self,
        room: &mut u64,
        around: &mut Around<'_>,
        findings: &mut Vec<Finding>,
    ) -> Result<Option<(Form, Vec<u8>)>, Box<Finding>> {
        if let Ok(uri) = data_url::DataUrl::process(self.target) {
            let media = format!("{}/{}", uri.mime_type().type_, uri.mime_type().subtype);
            let Ok((bytes, _)) = uri.decode_to_vec() else {
                let refusal = Refusal::new("it is damaged", "embed it again");
                return Err(self.refused("a picture within it", &refusal, around));
            };
            let name = "a picture within it";
            let before = bytes.clone();
            let (form, after) = self.judged(bytes, name, self.at, room, around, findings)?;
            let is_same = media == form.media_type() && before == after;
            return Ok((!is_same).then_some((form, after)));
        }
        let (path, bytes) = self.read(around)?;
        let name = format!("`{}`", around.shown(&path));
        self.judged(bytes, &name, &path, room, around, findings).map(Some)
    }

    /// Judges a picture by its content and makes it fit to stand in a drawing.
    fn judged(
        &self,
        bytes: Vec<u8>,
        name: &str,
        path: &ProjectPath,
        room: &mut u64,
        around: &mut Around<'_>,
        findings: &mut Vec<Finding>,
    ) -> Result<(Form, Vec<u8>), Box<Finding>> {
        let found = form::of(&bytes).map_err(|foreign| {
            Refusal::new(format!("it is {}", foreign.word), foreign.help.to_owned())
        });
        let made = found.and_then(|form| {
            if form == Form::Svg {
                let inner = drawing::judge_nested(&bytes, path, self.depth + 1, around, findings)?;
                return Ok((form, inner.text.into_bytes()));
            }
            let photograph = photograph::judge(form, bytes)?;
            let (width, height) = photograph.size;
            *room = room
                .checked_sub(u64::from(width) * u64::from(height))
                .ok_or_else(|| all_too_large("the pictures in the drawing have too many pixels"))?;
            photograph.within_drawing().ok_or_else(|| all_too_large("it cannot be written anew"))
        });
        made.map_err(|refusal| self.refused(name, &refusal, around))
    }

    /// Reads the file that the link leads to, from beside the drawing.
    fn read(&self, around: &mut Around<'_>) -> Result<(ProjectPath, Vec<u8>), Box<Finding>> {
        let target = self.target.strip_prefix("file://").unwrap_or(self.target).replace('\\', "/");
        if target.contains("://") {
            let message = format!(
                "`{}` shows a picture that is not beside it but on the web: `{}`",
                around.shown(self.at),
                clipped(self.target)
            );
            let help = format!("nothing is fetched from the web: save the picture, and {EMBED}");
            return Err(Box::new(finding(Code::PictureLinked, message).help(help)));
        }
        let decoded: Cow<'_, str> = percent_decode_str(&target).decode_utf8_lossy();
        // A link as a browser writes it, or a name that has such signs in it.
        let mut fault = None;
        for name in [decoded.as_ref(), target.as_str()] {
            let Some(path) = self.at.beside(name) else { continue };
            match around.read(&path) {
                Ok(bytes) => return Ok((path, bytes)),
                Err(error) => fault = fault.or(Some((path, error))),
            }
        }
        let drawing = around.shown(self.at);
        Err(Box::new(match fault {
            Some((path, FileFault::Missing { nearest })) => {
                let path = around.shown(&path);
                let message = format!("`{drawing}` shows `{path}`, which is not there");
                let help = match nearest {
                    Some(nearest) => {
                        format!("put the file there ({}), or {EMBED}", did_you_mean(&nearest))
                    }
                    None => format!("put the file there, or {EMBED}"),
                };
                finding(Code::PictureLinked, message).help(help)
            }
            Some((path, fault)) => {
                let inner = fault.finding(&around.shown(&path), None);
                finding(
                    Code::PictureLinked,
                    format!("`{drawing}` shows a picture: {}", inner.message),
                )
                .help(EMBED)
            }
            None => {
                let message = format!(
                    "`{drawing}` shows a picture by its place on one computer: `{}`",
                    clipped(self.target)
                );
                finding(Code::PictureLinked, message).help(EMBED)
            }
        }))
    }

    /// Reports that a picture within the drawing cannot be used.
    fn refused(&self, name: &str, refusal: &Refusal, around: &Around<'_>) -> Box<Finding> {
        let drawing = around.shown(self.at);
        let message = format!("`{drawing}` cannot be used for {name}: {}", refusal.reason);
        Box::new(finding(Code::PictureUnreadable, message).help(refusal.help.clone()))
    }
}

/// Refuses pictures that are too large together.
fn all_too_large(reason: &str) -> Refusal {
    Refusal::new(reason, "scale the pictures in it to their printed size at 300 dpi")
}

/// Returns the beginning of a link.
fn clipped(target: &str) -> String {
    const LONGEST: usize = 80;
    match target.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", target.get(..end).unwrap_or_default()),
        None => target.to_owned(),
    }
}

/// Reports parts of a drawing that lie in other files, or are no drawing: they would be left out without a word.
pub fn report_parts(
    document: &Document<'_>,
    at: &ProjectPath,
    around: &Around<'_>,
    findings: &mut Vec<Finding>,
) {
    let mut lost: Vec<(&str, &str)> = Vec::new();
    for node in document.descendants() {
        if let (NodeType::PI, Some(instruction)) = (node.node_type(), node.pi())
            && instruction.target == "xml-stylesheet"
        {
            lost.push(("a style sheet in a file of its own", "put its rules into the drawing"));
        }
        if is_drawn(&node, &["foreignObject"]) && is_shown(node) {
            lost.push((
                "text or other content that is part of a web page (`foreignObject`)",
                "export the drawing with plain text (in draw.io: switch off Formatted Text), \
                 or as a PNG at 300 dpi",
            ));
        }
        if is_drawn(&node, &["use"]) {
            let leads_out = |target: &str| !target.is_empty() && !target.starts_with('#');
            if links(node).any(|link| leads_out(link.value().trim())) {
                lost.push(("a part of another file (`use`)", "put that part into the drawing"));
            }
        }
    }
    lost.dedup();
    for (what, help) in lost {
        let message = format!("`{}` has a part that cannot be drawn: {what}", around.shown(at));
        findings.push(finding(Code::PicturePart, message).help(help));
    }
}

/// Returns whether an element is not the one of several alternatives that is left aside: drawing programs that write
/// such content put a plain form of it beside it.
fn is_shown(node: Node<'_, '_>) -> bool {
    !node.ancestors().any(|above| above.tag_name().name() == "switch")
}
