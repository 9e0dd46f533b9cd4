//! The bits of a JPEG's coded rows, read code by code (ITU-T T.81, annexes C, F and G).

use std::ops::RangeInclusive;

/// A table of codes: for each sixteen bits the length of the code that they begin with, and what it stands for.
pub(super) struct Codes(Vec<(u8, u8)>);

impl Codes {
    /// Reads a table: the number of codes of each length from one to sixteen bits, then what each stands for.
    pub(super) fn new(table: &[u8]) -> Self {
        let (lengths, symbols) = table.split_at_checked(16).unwrap_or_default();
        let mut codes = Vec::with_capacity(if symbols.is_empty() { 0 } else { 1 << 16 });
        let mut symbols = symbols.iter();
        for (length, count) in (1_u8..).zip(lengths) {
            for symbol in symbols.by_ref().take(usize::from(*count)) {
                // A damaged table may have more codes than there is room for.
                let end = codes.len() + (1 << (16 - length));
                codes.resize(end.min(1 << 16), (length, *symbol));
            }
        }
        Self(codes)
    }
}

/// The bits of a scan, up to the next marker; zeros follow.
pub(super) struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
    /// The next bits, from the highest on.
    held: u64,
    /// How many they are.
    count: u32,
    /// How many of the last of them the file does not have.
    filled: u64,
}

impl<'a> Bits<'a> {
    /// Begins with the byte at a place.
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at, held: 0, count: 0, filled: 0 }
    }

    /// Returns how far the file was taken in; never beyond a mark.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Sees to it that there are bits enough for a code and its value.
    fn fill(&mut self) {
        while self.count <= 56 {
            let byte = match (self.bytes.get(self.at), self.bytes.get(self.at + 1)) {
                (Some(0xFF), Some(0)) => {
                    self.at += 2;
                    0xFF
                }
                (Some(0xFF) | None, _) => {
                    self.filled += 8;
                    0
                }
                (Some(byte), _) => {
                    self.at += 1;
                    *byte
                }
            };
            self.held |= u64::from(byte) << (56 - self.count);
            self.count += 8;
        }
    }

    /// How many bits were read that the file does not have.
    pub(super) fn lacking(&self) -> u64 {
        self.filled.saturating_sub(u64::from(self.count))
    }

    /// Passes over up to 63 bits.
    pub(super) fn skip(&mut self, count: u32) {
        for count in [count.min(32), count.saturating_sub(32)] {
            self.fill();
            self.held <<= count;
            self.count -= count;
        }
    }

    /// Reads a code.
    fn symbol(&mut self, codes: &Codes) -> Option<u8> {
        self.fill();
        let (length, symbol) = *codes.0.get(usize::try_from(self.held >> 48).ok()?)?;
        self.held <<= length;
        self.count -= u32::from(length);
        Some(symbol)
    }

    /// Reads a number of up to fifteen bits.
    fn number(&mut self, length: u8) -> usize {
        self.fill();
        // In two steps, since none of 64 bits cannot be shifted by 64.
        let number = self.held >> 1 >> (63 - length);
        self.skip(u32::from(length));
        usize::try_from(number).unwrap_or_default()
    }

    /// Passes over the first coefficient: a code for the length of its value, and the value.
    pub(super) fn value(&mut self, codes: &Codes) -> Option<()> {
        let length = self.symbol(codes)?;
        (length <= 16).then(|| self.skip(u32::from(length)))
    }

    /// Passes over a whole block.
    pub(super) fn block(&mut self, dc: &Codes, ac: &Codes) -> Option<()> {
        self.value(dc)?;
        let mut at = 1;
        while at < 64 {
            let symbol = self.symbol(ac)?;
            match (symbol >> 4, symbol & 15) {
                (15, 0) => at += 16,
                (_, 0) => break,
                (zeros, length) => {
                    at += usize::from(zeros) + 1;
                    self.skip(u32::from(length));
                }
            }
        }
        Some(())
    }

    /// Passes over some coefficients of a block, and notes which are not zero.
    pub(super) fn band(
        &mut self,
        ac: &Codes,
        places: RangeInclusive<usize>,
        nonzero: &mut u64,
        empty: &mut usize,
    ) -> Option<()> {
        let (mut at, last) = places.into_inner();
        while at <= last {
            let symbol = self.symbol(ac)?;
            match (symbol >> 4, symbol & 15) {
                (15, 0) => at += 16,
                (length, 0) => {
                    // This block is one of them.
                    *empty = (1 << length) + self.number(length) - 1;
                    break;
                }
                (zeros, length) => {
                    at += usize::from(zeros);
                    *nonzero |= bit(at);
                    at += 1;
                    self.skip(u32::from(length));
                }
            }
        }
        Some(())
    }

    /// Passes over a further bit of some coefficients of a block, and notes which are not zero any more.
    pub(super) fn refined(
        &mut self,
        ac: &Codes,
        places: RangeInclusive<usize>,
        nonzero: &mut u64,
        empty: &mut usize,
    ) -> Option<()> {
        let (mut at, last) = places.into_inner();
        while *empty == 0 && at <= last {
            let symbol = self.symbol(ac)?;
            let (mut zeros, length) = (symbol >> 4, symbol & 15);
            if length == 0 && zeros < 15 {
                *empty = (1 << zeros) + self.number(zeros);
                break;
            }
            // The sign of a coefficient that is new.
            self.skip(u32::from(length));
            while at <= last {
                if *nonzero & bit(at) > 0 {
                    self.skip(1);
                } else if zeros == 0 {
                    break;
                } else {
                    zeros -= 1;
                }
                at += 1;
            }
            if length > 0 {
                *nonzero |= bit(at);
            }
            at += 1;
        }
        if *empty > 0 {
            *empty -= 1;
            let rest = (at..=last).fold(0, |rest, at| rest | bit(at));
            self.skip((*nonzero & rest).count_ones());
        }
        Some(())
    }

    /// Goes on behind the next mark of a restart; nothing where another mark comes first.
    pub(super) fn restart(&mut self) -> Option<()> {
        loop {
            self.at += self.bytes.get(self.at..)?.iter().position(|byte| *byte == 0xFF)?;
            match self.bytes.get(self.at + 1)? {
                0xD0..=0xD7 => break,
                0 => self.at += 2,
                0xFF => self.at += 1,
                _ => return None,
            }
        }
        (self.at, self.held, self.count, self.filled) = (self.at + 2, 0, 0, 0);
        Some(())
    }
}

/// Returns a coefficient's bit; none beyond the last.
fn bit(at: usize) -> u64 {
    if at < 64 { 1 << at } else { 0 }
}
