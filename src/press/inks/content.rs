//! A content stream's colour operators, from light to ink.

use std::collections::BTreeMap;

use lopdf::content::Operation;
use lopdf::{Dictionary, Document, Object};

use super::convert::{Converter, Inked};
use super::palette::Ink;
use super::{Leftovers, SPOT_PREFIX};
use crate::press::object::{name, real};
use crate::press::operator::{Choice, Operator, Side};
use crate::press::space::{Space, operands as color_operands};

/// A rewritten content stream.
pub struct Rewritten {
    /// The operators.
    pub operations: Vec<Operation>,
    /// What stayed as it was.
    pub leftovers: Leftovers,
}

/// The spaces that colours are given in now.
#[derive(Debug, Clone)]
struct Spaces {
    fill: Space,
    stroke: Space,
}

/// Rewrites the operators; spot inks that they come to need are added by the names that they use.
pub fn rewrite(
    document: &Document,
    resources: &Dictionary,
    operations: Vec<Operation>,
    converter: &Converter<'_>,
    spots: &mut BTreeMap<String, Ink>,
) -> Rewritten {
    let mut rewritten =
        Rewritten { operations: Vec::with_capacity(operations.len()), leftovers: Vec::new() };
    let mut spaces = Spaces { fill: Space::Unknown, stroke: Space::Unknown };
    let mut saved: Vec<Spaces> = Vec::new();
    for operation in operations {
        let mut is_fill = true;
        let inked = match Operator::read(&operation.operator) {
            Operator::Save => {
                saved.push(spaces.clone());
                None
            }
            Operator::Restore => {
                if let Some(outer) = saved.pop() {
                    spaces = outer;
                }
                None
            }
            Operator::Color(choice, side) => {
                is_fill = side == Side::Fill;
                let (values, pattern) = color_operands(&operation.operands);
                match choice {
                    Choice::Device(Space::Gray(_)) => {
                        values.first().map(|gray| converter.gray(*gray))
                    }
                    Choice::Device(Space::Rgb(_)) => {
                        <[f64; 3]>::try_from(values).ok().map(|rgb| converter.rgb(rgb))
                    }
                    Choice::Device(_) => None,
                    Choice::Space => {
                        let Some(name) = pattern else { continue };
                        let space = Space::named(document, resources, name);
                        let inked = converter.color(&space, &space.initial());
                        if let Space::Pattern(Some(base)) = &space
                            && Converter::converts(base)
                        {
                            rewritten
                                .leftovers
                                .push(format!("a pattern coloured in {}", base.word()));
                        }
                        if is_fill {
                            spaces.fill = space;
                        } else {
                            spaces.stroke = space;
                        }
                        inked
                    }
                    Choice::Values => {
                        let space = if is_fill { &spaces.fill } else { &spaces.stroke };
                        converter.color(space, &values)
                    }
                }
            }
            Operator::Picture => {
                if let Some(Object::Stream(stream)) = operation.operands.first() {
                    let space = stream.dict.get(b"CS").or_else(|_| stream.dict.get(b"ColorSpace"));
                    let space = space.map(|space| Space::read(document, resources, space));
                    if let Some(space) = space.ok().filter(Converter::converts) {
                        rewritten
                            .leftovers
                            .push(format!("a picture in the text, in {}", space.word()));
                    }
                }
                None
            }
            _ => None,
        };
        match inked {
            Some(inked) => write(inked, is_fill, spots, &mut rewritten.operations),
            None => rewritten.operations.push(operation),
        }
    }
    rewritten
}

/// Writes the operators that choose an ink.
fn write(
    inked: Inked,
    is_fill: bool,
    spots: &mut BTreeMap<String, Ink>,
    operations: &mut Vec<Operation>,
) {
    let operator = |fill: &'static str, stroke| if is_fill { fill } else { stroke };
    match inked {
        Inked::Process(inks) => {
            let operands = inks.iter().map(|ink| real(*ink)).collect();
            operations.push(Operation::new(operator("k", "K"), operands));
        }
        Inked::Spot(ink) => {
            let known = spots.iter().find(|(_, known)| **known == ink).map(|(key, _)| key.clone());
            let key = known.unwrap_or_else(|| {
                let key = format!("{SPOT_PREFIX}{}", spots.len());
                spots.insert(key.clone(), ink);
                key
            });
            operations.push(Operation::new(operator("cs", "CS"), vec![name(&key)]));
            operations.push(Operation::new(operator("scn", "SCN"), vec![Object::Integer(1)]));
        }
    }
}
