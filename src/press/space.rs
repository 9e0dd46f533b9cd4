//! Colour spaces: what the numbers before a `scn` mean.

use std::rc::Rc;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::function::evaluate;
use super::object::{
    as_dictionary, get_name, get_number, number, resolve, resource, text, unpacked,
};

/// How deep colour spaces may contain colour spaces.
const MAX_DEPTH: usize = 6;

/// What a colour space measures.
#[derive(Debug, Clone, PartialEq)]
pub enum Space {
    /// Grey, from black to white.
    Gray(Tag),
    /// Red, green and blue light.
    Rgb(Tag),
    /// The four inks.
    Cmyk(Tag),
    /// Lightness and two hues, of any eye.
    Lab,
    /// Colours by their number.
    Indexed {
        /// The space of the colours.
        base: Rc<Self>,
        /// The colours, a byte a component.
        table: Rc<[u8]>,
    },
    /// One ink by its name.
    Separation {
        /// The name.
        name: String,
        /// What the ink's strength is in other inks.
        alternate: Rc<Alternate>,
    },
    /// Several inks by their names.
    DeviceN {
        /// The names.
        names: Rc<[String]>,
    },
    /// A pattern; for one without colours of its own, with their space.
    Pattern(Option<Box<Self>>),
    /// None of these, or broken.
    Unknown,
}

/// What says how the numbers look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// Nothing: they are the device's own.
    Device,
    /// Values in the space itself.
    Calibrated,
    /// An ICC profile.
    Icc(Option<ObjectId>),
}

/// What stands for a spot ink where it is not printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Alternate {
    /// The space.
    pub space: Space,
    /// The function from the strength to it.
    pub tint: Object,
}

impl Space {
    /// Reads a colour space.
    pub fn read(document: &Document, resources: &Dictionary, object: &Object) -> Self {
        read_within(document, resources, object, 0).unwrap_or(Self::Unknown)
    }

    /// Reads the colour space of that name.
    pub fn named(document: &Document, resources: &Dictionary, name: &[u8]) -> Self {
        match device(name) {
            Some(space) => space,
            None => match resource(document, resources, "ColorSpace", name) {
                Some((_, object)) => Self::read(document, resources, object),
                None => Self::Unknown,
            },
        }
    }

    /// Returns how many numbers make a colour.
    pub fn components(&self) -> usize {
        match self {
            Self::Gray(_) | Self::Indexed { .. } | Self::Separation { .. } => 1,
            Self::Rgb(_) | Self::Lab => 3,
            Self::Cmyk(_) => 4,
            Self::DeviceN { names } => names.len(),
            Self::Pattern(_) | Self::Unknown => 0,
        }
    }

    /// Returns the colour that a space begins with (ISO 32000-1, 8.6.5 and 8.6.6).
    pub fn initial(&self) -> Vec<f64> {
        match self {
            Self::Cmyk(_) => vec![0.0, 0.0, 0.0, 1.0],
            Self::Separation { .. } | Self::DeviceN { .. } => vec![1.0; self.components()],
            _ => vec![0.0; self.components()],
        }
    }

    /// Returns the word that reports use.
    pub fn word(&self) -> String {
        let tagged = |word: &str, tag: Tag| match tag {
            Tag::Device => format!("Device{word}"),
            Tag::Calibrated => format!("calibrated {word}"),
            Tag::Icc(_) => format!("{word} with an ICC profile"),
        };
        match self {
            Self::Gray(tag) => tagged("Gray", *tag),
            Self::Rgb(tag) => tagged("RGB", *tag),
            Self::Cmyk(tag) => tagged("CMYK", *tag),
            Self::Lab => "Lab".to_owned(),
            Self::Indexed { base, .. } => format!("indexed {}", base.word()),
            Self::Separation { name, .. } => format!("Separation `{name}`"),
            Self::DeviceN { names } => format!("DeviceN `{}`", names.join("`, `")),
            Self::Pattern(_) => "pattern".to_owned(),
            Self::Unknown => "a colour space that cannot be read".to_owned(),
        }
    }

    /// Returns the inks of a colour by their names, from 0 to 1; nothing where it is not given in inks.
    ///
    /// Grey is black ink, as every press takes it.
    pub fn inks(&self, values: &[f64]) -> Option<Vec<(String, f64)>> {
        let ink = |name: &str, strength: f64| (name.to_owned(), strength);
        match self {
            Self::Gray(_) => Some(vec![ink("Black", 1.0 - values.first()?)]),
            Self::Cmyk(_) => {
                let names = ["Cyan", "Magenta", "Yellow", "Black"];
                Some(names.iter().zip(values).map(|(name, value)| ink(name, *value)).collect())
            }
            Self::Separation { name, .. } if name == "None" => Some(Vec::new()),
            Self::Separation { name, .. } => Some(vec![ink(name, *values.first()?)]),
            Self::DeviceN { names } => {
                Some(names.iter().zip(values).map(|(name, value)| ink(name, *value)).collect())
            }
            Self::Indexed { base, .. } => base.inks(&self.lookup(*values.first()?)?),
            Self::Pattern(_) | Self::Rgb(_) | Self::Lab | Self::Unknown => None,
        }
    }

    /// Returns a colour of an indexed space in its base.
    pub fn lookup(&self, index: f64) -> Option<Vec<f64>> {
        let Self::Indexed { base, table } = self else { return None };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
        let index = index.clamp(0.0, 255.0) as usize;
        let size = base.components();
        let bytes = table.get(index * size..(index + 1) * size)?;
        Some(bytes.iter().map(|byte| f64::from(*byte) / 255.0).collect())
    }
}

impl Alternate {
    /// Returns the colour that stands for a strength of the ink.
    pub fn color(&self, document: &Document, strength: f64) -> Option<Vec<f64>> {
        evaluate(document, &self.tint, strength)
    }
}

/// Returns the device's own space of that name, short forms of inline images included.
fn device(name: &[u8]) -> Option<Space> {
    Some(match name {
        b"DeviceGray" | b"G" => Space::Gray(Tag::Device),
        b"DeviceRGB" | b"RGB" => Space::Rgb(Tag::Device),
        b"DeviceCMYK" | b"CMYK" => Space::Cmyk(Tag::Device),
        b"Pattern" => Space::Pattern(None),
        _ => return None,
    })
}

/// Reads a colour space, some spaces deep.
fn read_within(
    document: &Document,
    resources: &Dictionary,
    object: &Object,
    depth: usize,
) -> Option<Space> {
    let object = resolve(document, object)?;
    if depth > MAX_DEPTH {
        return None;
    }
    let array = match object {
        Object::Name(name) => {
            return device(name).or_else(|| {
                let (_, object) = resource(document, resources, "ColorSpace", name)?;
                read_within(document, resources, object, depth + 1)
            });
        }
        Object::Array(array) => array,
        _ => return None,
    };
    let part = |at: usize| array.get(at);
    let inner = |at: usize| read_within(document, resources, part(at)?, depth + 1);
    Some(match resolve(document, part(0)?)?.as_name().ok()? {
        b"ICCBased" => return icc(document, resources, part(1)?, depth),
        b"CalGray" => Space::Gray(Tag::Calibrated),
        b"CalRGB" => Space::Rgb(Tag::Calibrated),
        b"Lab" => Space::Lab,
        b"Indexed" | b"I" => {
            let base = inner(1)?;
            let mut table = match resolve(document, part(3)?)? {
                Object::String(bytes, _) => bytes.clone(),
                Object::Stream(stream) => unpacked(stream)?,
                _ => return None,
            };
            table.truncate(256 * base.components());
            Space::Indexed { base: Rc::new(base), table: table.into() }
        }
        b"Separation" => Space::Separation {
            name: ink_name(resolve(document, part(1)?)?)?,
            alternate: Rc::new(Alternate { space: inner(2)?, tint: part(3)?.clone() }),
        },
        b"DeviceN" => Space::DeviceN {
            names: resolve(document, part(1)?)?
                .as_array()
                .ok()?
                .iter()
                .map(|name| ink_name(resolve(document, name)?))
                .collect::<Option<_>>()?,
        },
        b"Pattern" => Space::Pattern(inner(1).map(Box::new)),
        name => return device(name),
    })
}

/// Reads a space with an ICC profile.
fn icc(
    document: &Document,
    resources: &Dictionary,
    object: &Object,
    depth: usize,
) -> Option<Space> {
    let tag = Tag::Icc(object.as_reference().ok());
    let dictionary = as_dictionary(resolve(document, object)?)?;
    let components = get_number(document, dictionary, "N")?;
    let is = |count: f64| (components - count).abs() < 0.1;
    if is(1.0) {
        Some(Space::Gray(tag))
    } else if is(3.0) {
        // A Lab profile has three components too, and says so in its alternate.
        match get_name(document, dictionary, "Alternate") {
            Some(b"Lab") => Some(Space::Lab),
            _ => Some(Space::Rgb(tag)),
        }
    } else if is(4.0) {
        Some(Space::Cmyk(tag))
    } else {
        read_within(document, resources, dictionary.get(b"Alternate").ok()?, depth + 1)
    }
}

/// Returns an ink's name.
fn ink_name(object: &Object) -> Option<String> {
    match object {
        Object::Name(name) => Some(String::from_utf8_lossy(name).into_owned()),
        other => text(other),
    }
}

/// Returns the numbers of a colour operator, and the pattern's name at its end.
pub fn operands(operands: &[Object]) -> (Vec<f64>, Option<&[u8]>) {
    let name = operands.last().and_then(|last| last.as_name().ok());
    (operands.iter().filter_map(number).collect(), name)
}
