//! What templates say of their components: the index of them all, and the marks within each strand.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use typst::foundations::{Content, Value};
use typst::introspection::{Location, MetadataElem};
use typst::utils::PicoStr;

use crate::text::NotePlace;

/// Every component of a document, with the ways to set each.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Index {
    /// The components, in the order of the document.
    pub components: Vec<Component>,
    /// The strands, from that of number 1 on.
    pub sheets: Vec<Sheet>,
}

/// What is said of a strand before it is laid out.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Sheet {
    /// Its section, counted through all rows; none for the masthead.
    pub section: Option<usize>,
    /// What its material is called: what has the same name in the section is the same in another width.
    pub name: Option<String>,
    /// How wide it is, in millimetres.
    pub width: f64,
    /// Whether it is set again where another goes on.
    pub repeated: bool,
}

/// A component at a width.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Component {
    /// Its section, counted through all rows; none for the masthead.
    pub section: Option<usize>,
    /// The section's path.
    pub path: String,
    /// Where it stands.
    pub place: Where,
    /// How many columns of the grid it takes.
    pub width: u8,
    /// How it may be set, of which the first always suffices.
    pub ways: Vec<Way>,
}

/// Where a component stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Where {
    /// After what was written before it.
    Flow,
    /// At the head of the first page, from its trim.
    Masthead,
    /// At the foot of the last page, down to its trim.
    Foot,
}

/// A way to set a component: bands below each other.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Way {
    /// How much less good it is than the best.
    pub cost: f64,
    /// Its bands.
    pub bands: Vec<Band>,
}

/// What stands side by side.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Band {
    /// The least, usual and greatest white above it, in lines; none at the head of a page.
    pub gap: [f64; 3],
    /// The white above and below it that is kept, in lines.
    pub pad: [f64; 2],
    /// Whether a page holds it together with what follows.
    pub keep: bool,
    /// Whether it begins at the head of a page.
    pub opens: bool,
    /// The group whose ground it stands on.
    pub group: Option<Group>,
    /// How it may be arranged.
    pub alternatives: Vec<Arrangement>,
}

/// Bands with one ground.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Group {
    /// Its name, the same for all of them.
    pub name: String,
    /// The ground.
    pub ground: Ground,
}

/// What is painted behind something.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Ground {
    /// Its name in the template.
    pub name: String,
    /// Whether it runs from trim to trim.
    #[serde(default)]
    pub across: bool,
    /// Whether it ends with what stands on it, and not with the row.
    #[serde(default)]
    pub fits: bool,
    /// Within a strand, how far its left edge is from the strand's, in millimetres.
    #[serde(default)]
    pub left: f64,
    /// Within a strand, by how many lines it begins above what stands on it.
    #[serde(default)]
    pub top: f64,
    /// Within a strand, by how many lines it ends below what stands on it.
    #[serde(default)]
    pub bottom: f64,
}

/// Strands side by side.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Arrangement {
    /// Its name.
    pub name: String,
    /// How much less good it is than the best.
    pub cost: f64,
    /// What is painted behind all of it.
    pub ground: Option<Ground>,
    /// The strands, in the order in which they are read.
    pub strands: Vec<StrandUse>,
}

/// A strand as an arrangement uses it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct StrandUse {
    /// Which strand.
    pub id: usize,
    /// At which column it begins; a part of one is possible.
    pub at: f64,
    /// How many columns it takes.
    pub columns: f64,
    /// What it is to the strands beside it.
    pub role: Standing,
    /// What is painted behind it.
    pub ground: Option<Ground>,
    /// How far its material is from its edges.
    pub inset: Inset,
    /// Through how many columns it snakes.
    pub flow: u8,
    /// The strand that stands on its first piece.
    pub head: Option<usize>,
    /// The strand that is set again on each continuing piece.
    pub repeated: Option<usize>,
}

/// What a strand is to those beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// The text.
    Body,
    /// The head of the text.
    Head,
    /// What stands beside a text, such as a picture, and may begin on a later page.
    Side,
}

/// How far material is from the edges of its strand: at the sides in millimetres, above and below in lines.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct Inset {
    /// From the left.
    pub left: f64,
    /// From the right.
    pub right: f64,
    /// From the top of a continuing piece.
    pub top: f64,
    /// From the foot.
    pub bottom: f64,
    /// From the top of the first piece.
    pub first: f64,
}

/// A mark within a strand.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A place whose height the plan chooses.
    Slot(Slot),
    /// White that may stretch.
    Glue(Glue),
    /// White that brings what follows down to the foot of the strand's neighbours.
    Fill,
    /// White that brings what follows onto a whole line, or onto a part of one.
    Snap(Snap),
    /// What follows is kept together.
    Keep,
    /// The end of what is kept together.
    KeepEnd,
    /// A page may end here, at this cost.
    Break(f64),
    /// No page ends here.
    Hold,
    /// A height that neighbours share, by its name.
    Level(String),
    /// What follows has a ground.
    Ground(Ground),
    /// The end of what has a ground.
    GroundEnd,
    /// An address for the foot of the page.
    Address(Address),
    /// Where a link within the document may lead.
    Target(Target, Location),
}

/// What a link within the document may lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A source or a note, by its place.
    Source(NotePlace),
    /// The mark of a note, by the note's place.
    Mark(NotePlace),
    /// A chart, by its key.
    Chart(usize),
    /// The figures of a chart in a table, by the chart's key.
    Figures(usize),
}

impl Target {
    /// Returns what a template means by a label and what it marks.
    fn named(label: &str, own: &Value) -> Option<Self> {
        match label {
            "source" => value(own).map(Self::Source),
            "mark" => value(own).map(Self::Mark),
            "chart" => value(own).map(Self::Chart),
            "figures" => value(own).map(Self::Figures),
            _ => None,
        }
    }
}

/// What fills a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Filling {
    /// A picture, cropped.
    Picture,
    /// A chart, drawn at its size.
    Chart,
}

/// A place whose height the plan chooses.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Slot {
    /// The key of what fills it.
    pub key: u32,
    /// What fills it.
    pub what: Filling,
    /// The width, in millimetres.
    pub width: f64,
    /// The least height, in lines.
    pub min: f64,
    /// The height that it has in the measured frame, in lines.
    pub best: f64,
    /// The greatest height, in lines.
    pub max: f64,
}

/// White that may stretch, in lines.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct Glue {
    /// The least.
    pub min: f64,
    /// As it stands in the measured frame.
    pub best: f64,
    /// The most.
    pub max: f64,
}

/// White that brings what follows onto a height, in lines.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct Snap {
    /// The least.
    pub least: f64,
    /// What the height is a multiple of.
    pub step: f64,
}

/// An address that a link leads to, for paper.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
pub struct Address {
    /// The letter that leads to it.
    pub mark: String,
    /// The address.
    pub text: String,
}

#[derive(Deserialize)]
struct Cost {
    cost: f64,
}

#[derive(Deserialize)]
struct Numbered {
    id: usize,
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

/// Returns the label and the value of metadata.
pub fn labelled(content: &Content) -> Option<(String, &Value)> {
    let metadata = content.to_packed::<MetadataElem>()?;
    let label: PicoStr = content.label()?.into_inner();
    Some((label.resolve().as_str().to_owned(), &metadata.value))
}

/// Reads the index of the components.
pub fn index(content: &Content) -> Option<Index> {
    let (label, own) = labelled(content)?;
    if label == "components" { value(own) } else { None }
}

/// Reads the number of a strand.
pub fn sheet(content: &Content) -> Option<usize> {
    let (label, own) = labelled(content)?;
    if label == "strand" { value(own).map(|Numbered { id }| id) } else { None }
}

/// Reads a mark off a tag; none where the tag is another's.
pub fn read(content: &Content) -> Option<Mark> {
    let (label, own) = labelled(content)?;
    match label.as_str() {
        "slot" => value(own).map(Mark::Slot),
        "glue" => value(own).map(Mark::Glue),
        "fill" => Some(Mark::Fill),
        "snap" => value(own).map(Mark::Snap),
        "keep" => Some(Mark::Keep),
        "keep-end" => Some(Mark::KeepEnd),
        "break" => value(own).map(|Cost { cost }| Mark::Break(cost)),
        "hold" => Some(Mark::Hold),
        "level" => value(own).map(|Named { name }| Mark::Level(name)),
        "ground" => value(own).map(Mark::Ground),
        "ground-end" => Some(Mark::GroundEnd),
        "address" => value(own).map(Mark::Address),
        label => Some(Mark::Target(Target::named(label, own)?, content.location()?)),
    }
}

/// Reads what a mark says.
fn value<T: DeserializeOwned>(value: &Value) -> Option<T> {
    let json = serde_json::to_value(value).ok()?;
    serde_json::from_value(json).ok()
}
