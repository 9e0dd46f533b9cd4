//! Whether the coded blocks of a JPEG are all there (ITU-T T.81, annexes B, F and G).
//!
//! A decoder fills up what is missing before the next marker and does not say so: a file without its middle gives a
//! picture that ends in grey. So the blocks are counted here. Codes are read, and what they stand for is passed over.

use std::ops::RangeInclusive;

use super::bits::{Bits, Codes};
use super::jpeg::Segments;

/// The most scans of a file; no program writes more than some twenty, and the decoder takes no more than this.
const MAX_SCANS: usize = 100;

/// How many bits may be missing at the end of a scan: some programs forget their last byte, and nobody sees it.
const FORGOTTEN: u64 = 8;

/// Returns whether a file has every block of its picture, in every scan that it needs.
pub fn is_complete(bytes: &[u8]) -> bool {
    walk(bytes).is_some_and(|frame| frame.is_complete())
}

/// Walks through all scans; nothing where one of them ends too early, or cannot be followed.
fn walk(bytes: &[u8]) -> Option<Frame> {
    let mut segments = Segments { bytes, at: 2 };
    let mut frame: Option<Frame> = None;
    // The tables of DC and of AC, four each.
    let mut tables: [[&[u8]; 4]; 2] = [[&[]; 4]; 2];
    let mut interval = 0;
    let mut scans = 0;
    while let Some((marker, content)) = segments.next_segment() {
        match (marker, content) {
            (0xD9, _) => break,
            (0xC4, content) => note_tables(content, &mut tables),
            (0xC0..=0xC2, content) if frame.is_none() => {
                frame = Some(Frame::read(content, marker == 0xC2)?);
            }
            (0xDD, [high, low, ..]) => interval = usize::from(u16::from_be_bytes([*high, *low])),
            (0xDA, content) => {
                scans += 1;
                if scans > MAX_SCANS {
                    return None;
                }
                let frame = frame.as_mut()?;
                let scan = Scan::read(content, frame, &tables)?;
                let bits = Bits::new(bytes, segments.at);
                segments.at = frame.pass(&scan, interval, bits)?;
            }
            _ => {}
        }
    }
    frame
}

/// Notes each table of codes: how many there are of each length, and what they stand for.
fn note_tables<'a>(mut content: &'a [u8], tables: &mut [[&'a [u8]; 4]; 2]) {
    while let [kind, rest @ ..] = content {
        let Some(lengths) = rest.get(..16) else { return };
        let codes: usize = lengths.iter().map(|count| usize::from(*count)).sum();
        let Some(table) = rest.get(..16 + codes) else { return };
        let place = tables
            .get_mut(usize::from(kind >> 4))
            .and_then(|tables| tables.get_mut(usize::from(kind & 15)));
        if let Some(place) = place {
            *place = table;
        }
        content = rest.get(16 + codes..).unwrap_or_default();
    }
}

/// The picture, as it is divided into blocks.
struct Frame {
    components: Vec<Component>,
    is_progressive: bool,
    /// The units of a scan of several components.
    units: usize,
}

/// One kind of samples: brightness, a hue, an ink.
struct Component {
    id: u8,
    /// Its blocks in a unit of several components.
    in_unit: usize,
    /// Its blocks in a scan of its own.
    blocks: usize,
    /// How many bits of each of the 64 coefficients are still to come; all of them at first.
    lacks: [u8; 64],
    /// Which coefficients of each block are not zero, a bit each; for scans that refine them.
    nonzero: Vec<u64>,
}

impl Frame {
    fn read(content: &[u8], is_progressive: bool) -> Option<Self> {
        let [_, h1, h0, w1, w0, count, rest @ ..] = content else { return None };
        let height = usize::from(u16::from_be_bytes([*h1, *h0]));
        let width = usize::from(u16::from_be_bytes([*w1, *w0]));
        let (described, _) = rest.get(..3 * usize::from(*count))?.as_chunks::<3>();
        let factors =
            |component: &[u8; 3]| (usize::from(component[1] >> 4), usize::from(component[1] & 15));
        let most_across = described.iter().map(|component| factors(component).0).max()?;
        let most_down = described.iter().map(|component| factors(component).1).max()?;
        let components = described.iter().map(|component| {
            let (across, down) = factors(component);
            if across == 0 || down == 0 {
                return None;
            }
            let columns = (width * across).div_ceil(8 * most_across);
            let rows = (height * down).div_ceil(8 * most_down);
            Some(Component {
                id: component[0],
                in_unit: across * down,
                blocks: columns * rows,
                lacks: [u8::MAX; 64],
                nonzero: Vec::new(),
            })
        });
        Some(Self {
            components: components.collect::<Option<_>>()?,
            is_progressive,
            units: width.div_ceil(8 * most_across) * height.div_ceil(8 * most_down),
        })
    }

    fn is_complete(&self) -> bool {
        self.components.iter().all(|component| component.lacks.iter().all(|bits| *bits == 0))
    }

    /// Passes over the blocks of a scan; returns where its codes end.
    fn pass(&mut self, scan: &Scan, interval: usize, mut bits: Bits<'_>) -> Option<usize> {
        let is_alone = scan.parts.len() == 1;
        let first = scan.parts.first()?.component;
        let units = if is_alone { self.components.get(first)?.blocks } else { self.units };
        // Blocks that a code has told to be without further coefficients.
        let mut empty: usize = 0;
        let mut unit = 0;
        while unit < units {
            if interval > 0 && unit > 0 && unit.is_multiple_of(interval) {
                bits.restart()?;
                empty = 0;
            }
            if empty > 0 && !scan.is_refining {
                let to_restart = if interval > 0 { interval - unit % interval } else { units };
                let passed = empty.min(to_restart).min(units - unit);
                empty -= passed;
                unit += passed;
                continue;
            }
            for part in &scan.parts {
                let component = self.components.get_mut(part.component)?;
                for _ in 0..if is_alone { 1 } else { component.in_unit } {
                    match (self.is_progressive, scan.first) {
                        (false, _) => bits.block(&part.dc, &part.ac)?,
                        (true, 0) if scan.is_refining => bits.skip(1),
                        (true, 0) => bits.value(&part.dc)?,
                        (true, _) => {
                            component.nonzero.resize(component.blocks, 0);
                            let nonzero = component.nonzero.get_mut(unit)?;
                            if scan.is_refining {
                                bits.refined(&part.ac, scan.band(), nonzero, &mut empty)?;
                            } else {
                                bits.band(&part.ac, scan.band(), nonzero, &mut empty)?;
                            }
                        }
                    }
                }
            }
            if bits.lacking() > FORGOTTEN {
                return None;
            }
            unit += 1;
        }
        for part in &scan.parts {
            let lacks = &mut self.components.get_mut(part.component)?.lacks;
            lacks.get_mut(scan.first..=scan.last)?.fill(scan.lacks);
        }
        Some(bits.at())
    }
}

/// What a scan has of which components.
struct Scan {
    parts: Vec<Part>,
    /// The first and the last coefficient, in the order of their codes.
    first: usize,
    last: usize,
    /// Whether it adds a bit to what is known.
    is_refining: bool,
    /// How many bits are to come after it.
    lacks: u8,
}

/// A component of a scan.
struct Part {
    component: usize,
    dc: Codes,
    ac: Codes,
}

impl Scan {
    /// Returns the coefficients that it has.
    fn band(&self) -> RangeInclusive<usize> {
        self.first..=self.last
    }

    fn read(content: &[u8], frame: &Frame, tables: &[[&[u8]; 4]; 2]) -> Option<Self> {
        let (count, rest) = content.split_first()?;
        let (named, rest) = rest.split_at_checked(2 * usize::from(*count))?;
        let [first, last, bits, ..] = rest else { return None };
        let (named, _) = named.as_chunks::<2>();
        let parts = named.iter().map(|[id, tables_of]| {
            let codes = |kind: usize, number: u8| {
                Some(Codes::new(tables.get(kind)?.get(usize::from(number))?))
            };
            Some(Part {
                component: frame.components.iter().position(|component| component.id == *id)?,
                dc: codes(0, tables_of >> 4)?,
                ac: codes(1, tables_of & 15)?,
            })
        });
        let parts = parts.collect::<Option<Vec<_>>>()?;
        if !frame.is_progressive {
            return Some(Self { parts, first: 0, last: 63, is_refining: false, lacks: 0 });
        }
        let (first, last) = (usize::from(*first), usize::from(*last));
        // Coefficients beside the first come from one component at a time.
        let is_band = first > 0 && parts.len() == 1;
        ((first == 0 && last == 0) || (is_band && first <= last && last < 64)).then_some(Self {
            parts,
            first,
            last,
            is_refining: bits >> 4 > 0,
            lacks: bits & 15,
        })
    }
}
