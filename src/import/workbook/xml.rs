//! A walk through XML: elements by their local names, texts with their references resolved.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use super::damaged;

/// One step.
pub(super) enum Step<'a> {
    /// An element begins.
    Open(Element<'a>),
    /// An element of this local name ends.
    Close(String),
    /// Text, or a piece of it.
    Text(String),
    /// The end.
    End,
}

/// The start of an element.
pub(super) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Returns its name without the prefix.
    pub(super) fn name(&self) -> String {
        self.0.local_name().as_ref().to_owned()
    }

    /// Returns the value of an attribute by its name without the prefix.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let attributes = attributes.with_checks(false).flatten();
        let mut found = attributes.filter(|attribute| attribute.key.local_name().as_ref() == name);
        let value = found.next()?.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    }

    /// Returns whether an attribute says yes.
    pub(super) fn is(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on"))
    }

    /// Returns a number in an attribute.
    pub(super) fn number(&self, name: &str) -> Option<u64> {
        self.get(name)?.trim().parse().ok()
    }
}

/// A walk through a text; an element without content is opened and closed.
pub(super) struct Walk<'a> {
    reader: Reader<&'a [u8]>,
    part: &'a str,
}

impl<'a> Walk<'a> {
    /// Begins before the first element.
    pub(super) fn new(text: &'a str, part: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, part }
    }

    /// Goes on by a step.
    pub(super) fn step(&mut self) -> Result<Step<'a>, String> {
        loop {
            let event = self.reader.read_event();
            let event = event.map_err(|_| damaged(&format!("`{}` in it is not XML", self.part)))?;
            return Ok(match event {
                Event::Start(element) | Event::Empty(element) => Step::Open(Element(element)),
                Event::End(element) => Step::Close(element.local_name().as_ref().to_owned()),
                Event::Text(text) => Step::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Step::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                    Ok(Some(character)) => Step::Text(character.to_string()),
                    _ => match resolve_predefined_entity(&reference) {
                        Some(text) => Step::Text(text.to_owned()),
                        // A spreadsheet writes none, and what it stands for may be a part of a name.
                        None => {
                            return Err(damaged(&format!(
                                "`{}` in it has an entity of its own",
                                self.part
                            )));
                        }
                    },
                },
                Event::Eof => Step::End,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Step, Walk};

    #[test]
    fn no_character_is_left_out() {
        let text = |xml: &str| {
            let mut walk = Walk::new(xml, "sheet.xml");
            let mut text = String::new();
            loop {
                match walk.step()? {
                    Step::Text(part) => text.push_str(&part),
                    Step::End => return Ok::<String, String>(text),
                    Step::Open(_) | Step::Close(_) => {}
                }
            }
        };
        assert_eq!(text("<a>R&amp;D &#233;<![CDATA[ &b;]]></a>").unwrap(), "R&D é &b;");
        let fault = text("<!DOCTYPE a [<!ENTITY b \"x\">]><a>R&b;D</a>").unwrap_err();
        assert!(fault.contains("`sheet.xml` in it has an entity of its own"), "{fault}");
    }
}
