//! The operators of a content stream of the typesetter, each with its bytes (ISO 32000-1, 7.8.2).
//!
//! Nothing is unpacked: most of a page are the lines of drawings, which stay as they are.

use std::ops::Range;

/// The operators of a content stream without inline pictures.
#[derive(Debug)]
pub struct Operators<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// An operator, with the bytes from its first operand to its end.
#[derive(Debug, PartialEq, Eq)]
pub struct Operator<'a> {
    /// The name.
    pub name: &'a [u8],
    /// The operands.
    pub operands: &'a [u8],
    /// Operands and name, in the stream.
    pub bytes: Range<usize>,
}

impl<'a> Operators<'a> {
    /// Starts at the beginning.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Passes bytes as long as they are of a kind.
    fn pass(&mut self, is_kind: impl Fn(u8) -> bool) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        self.at += rest.iter().take_while(|byte| is_kind(**byte)).count();
    }

    /// Passes a text in round brackets, which may have more of them inside.
    fn pass_text(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'(' => depth += 1,
                b')' if depth == 1 => return,
                b')' => depth -= 1,
                _ => {}
            }
        }
    }
}

impl<'a> Iterator for Operators<'a> {
    type Item = Operator<'a>;

    fn next(&mut self) -> Option<Operator<'a>> {
        self.pass(is_space);
        let start = self.at;
        // How many lists and dictionaries are open.
        let mut depth = 0_usize;
        loop {
            let begin = self.at;
            match self.peek()? {
                b'(' => self.pass_text(),
                b'/' => {
                    self.at += 1;
                    self.pass(is_regular);
                }
                open @ (b'[' | b'<' | b']' | b'>') => {
                    self.at += 1;
                    match open {
                        b'[' | b'<' => depth += 1,
                        _ => depth = depth.saturating_sub(1),
                    }
                }
                b'%' => self.pass(|byte| !matches!(byte, b'\r' | b'\n')),
                // Numbers, which are most of a page, with the spaces between them.
                byte if is_number(byte) => self.pass(|byte| is_number(byte) || is_space(byte)),
                byte if is_regular(byte) => {
                    self.pass(is_regular);
                    if depth == 0 {
                        let name = self.bytes.get(begin..self.at)?;
                        let operands = self.bytes.get(start..begin)?;
                        return Some(Operator { name, operands, bytes: start..self.at });
                    }
                }
                _ => self.at += 1,
            }
            self.pass(is_space);
        }
    }
}

/// Whether a byte is white space.
fn is_space(byte: u8) -> bool {
    matches!(byte, b'\0' | b'\t' | b'\n' | b'\x0c' | b'\r' | b' ')
}

/// Whether a byte is of a number.
fn is_number(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.')
}

/// Whether a byte may stand within a name or an operator.
fn is_regular(byte: u8) -> bool {
    let is_mark =
        matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%');
    !is_space(byte) && !is_mark
}

#[cfg(test)]
mod tests {
    use super::Operators;

    #[test]
    fn operators_have_their_operands() {
        let content = b"q\n1 0 -.5 1 cm /c0 cs % a remark\n[(a(b)\\)] TJ) 20 <0a>]TJ\n\
                        /Span <</A[1]/B(EMC)/C true>> BDC EMC";
        let found: Vec<(String, String)> = Operators::new(content)
            .map(|found| {
                assert!(content[found.bytes.clone()].ends_with(found.name));
                let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
                (text(found.name), text(found.operands).trim().to_owned())
            })
            .collect();
        let expected = [
            ("q", ""),
            ("cm", "1 0 -.5 1"),
            ("cs", "/c0"),
            ("TJ", "% a remark\n[(a(b)\\)] TJ) 20 <0a>]"),
            ("BDC", "/Span <</A[1]/B(EMC)/C true>>"),
            ("EMC", ""),
        ];
        assert_eq!(found, expected.map(|(name, operands)| (name.to_owned(), operands.to_owned())));
    }

    #[test]
    fn what_is_cut_off_has_no_operator() {
        for content in ["", "  ", "1 2", "(a", "[1", "\\"] {
            let count = Operators::new(content.as_bytes()).count();
            assert_eq!(count, usize::from(content == "\\"), "{content}");
        }
    }
}
