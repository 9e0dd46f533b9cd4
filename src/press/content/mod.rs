//! The operators of a content stream, one at a time, and what in it is none.
//!
//! In: bytes of any PDF. Out: every operator with its operands, and an error at each place that cannot be read; reading
//! goes on behind it. lopdf's own reader stops there without a word, holds all operators at once, and knows no pictures
//! in the text that are packed.

mod token;

use lopdf::{Dictionary, Object, Stream};

use token::{Token, Tokens};

/// The most operands of one operator, those within arrays included.
const MAX_OPERANDS: usize = 100_000;

/// How deep arrays and dictionaries may lie in each other.
const MAX_DEPTH: usize = 64;

/// An operator with its operands.
#[derive(Debug, Clone, PartialEq)]
pub struct Step<'a> {
    /// The operator.
    pub operator: &'a str,
    /// The operands; of `BI` the picture.
    pub operands: Vec<Object>,
}

/// Where a content stream cannot be read: the byte, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unread(pub usize);

/// Reads a content stream.
#[derive(Debug)]
pub struct Steps<'a> {
    tokens: Tokens<'a>,
    /// How deep `BX` lie in each other: within, operators may be unknown (ISO 32000-1, 7.8.2).
    lenient: usize,
}

impl<'a> Steps<'a> {
    /// Starts at the beginning.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { tokens: Tokens::new(bytes), lenient: 0 }
    }

    /// Reads the next operator; nothing at the end.
    fn step(&mut self) -> Result<Option<Step<'a>>, Unread> {
        let mut operands = Vec::new();
        let mut room = MAX_OPERANDS;
        loop {
            let start = self.tokens.at();
            let Some(token) = self.tokens.next()? else {
                // Operands that no operator takes.
                return if operands.is_empty() { Ok(None) } else { Err(Unread(start)) };
            };
            let Token::Word(word) = token else {
                operands.push(self.object(token, &mut room, 0)?);
                continue;
            };
            match word {
                "BI" => return Ok(Some(Step { operator: word, operands: vec![self.picture()?] })),
                "BX" => self.lenient += 1,
                "EX" => self.lenient = self.lenient.saturating_sub(1),
                _ if self.lenient > 0 || is_operator(word) => {}
                _ => return Err(Unread(start)),
            }
            return Ok(Some(Step { operator: word, operands }));
        }
    }

    /// Reads the object that begins with a token.
    fn object(
        &mut self,
        token: Token<'a>,
        room: &mut usize,
        depth: usize,
    ) -> Result<Object, Unread> {
        let start = self.tokens.at();
        *room = room.checked_sub(1).ok_or(Unread(start))?;
        if depth > MAX_DEPTH {
            return Err(Unread(start));
        }
        match token {
            Token::Object(object) => Ok(object),
            Token::ListBegin => {
                let mut list = Vec::new();
                loop {
                    match self.tokens.next()?.ok_or(Unread(start))? {
                        Token::ListEnd => return Ok(Object::Array(list)),
                        token => list.push(self.object(token, room, depth + 1)?),
                    }
                }
            }
            Token::DictionaryBegin => {
                let mut dictionary = Dictionary::new();
                loop {
                    match self.tokens.next()?.ok_or(Unread(start))? {
                        Token::DictionaryEnd => return Ok(Object::Dictionary(dictionary)),
                        Token::Object(Object::Name(key)) => {
                            let value = self.tokens.next()?.ok_or(Unread(start))?;
                            dictionary.set(key, self.object(value, room, depth + 1)?);
                        }
                        _ => return Err(Unread(start)),
                    }
                }
            }
            Token::ListEnd | Token::DictionaryEnd | Token::Word(_) => Err(Unread(start)),
        }
    }

    /// Reads a picture in the text: its keys, and its data up to `EI`.
    fn picture(&mut self) -> Result<Object, Unread> {
        let start = self.tokens.at();
        let mut dictionary = Dictionary::new();
        let mut room = MAX_OPERANDS;
        loop {
            match self.tokens.next()?.ok_or(Unread(start))? {
                Token::Word("ID") => break,
                Token::Object(Object::Name(key)) => {
                    let value = self.tokens.next()?.ok_or(Unread(start))?;
                    let value = self.object(value, &mut room, 0)?;
                    dictionary.set(key, value);
                }
                _ => return Err(Unread(start)),
            }
        }
        let data = self.tokens.data(plain_length(&dictionary)).ok_or(Unread(start))?;
        Ok(Object::Stream(Stream::new(dictionary, data.to_vec())))
    }
}

impl<'a> Iterator for Steps<'a> {
    type Item = Result<Step<'a>, Unread>;

    fn next(&mut self) -> Option<Self::Item> {
        self.step().transpose()
    }
}

/// Returns how many bytes a picture in the text has, where it is not packed and says what it needs.
fn plain_length(dictionary: &Dictionary) -> Option<usize> {
    let value =
        |short: &[u8], long: &[u8]| dictionary.get(short).or_else(|_| dictionary.get(long)).ok();
    let size = |short, long| usize::try_from(value(short, long)?.as_i64().ok()?).ok();
    if value(b"F", b"Filter").is_some() {
        return None;
    }
    let is_mask = value(b"IM", b"ImageMask").is_some_and(|mask| mask.as_bool().unwrap_or(false));
    let bits = if is_mask {
        1
    } else {
        let components = match value(b"CS", b"ColorSpace")? {
            Object::Array(parts) => match parts.first()?.as_name().ok()? {
                b"Indexed" | b"I" => 1,
                _ => return None,
            },
            space => match space.as_name().ok()? {
                b"DeviceGray" | b"G" => 1,
                b"DeviceRGB" | b"RGB" => 3,
                b"DeviceCMYK" | b"CMYK" => 4,
                _ => return None,
            },
        };
        size(b"BPC", b"BitsPerComponent")?.checked_mul(components)?
    };
    let row = size(b"W", b"Width")?.checked_mul(bits)?.div_ceil(8);
    row.checked_mul(size(b"H", b"Height")?)
}

/// Returns whether a word is an operator (ISO 32000-1, annex A).
fn is_operator(word: &str) -> bool {
    const OPERATORS: &str = " b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J \
        K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \" ";
    OPERATORS.split(' ').any(|operator| operator == word)
}

#[cfg(test)]
mod tests {
    use lopdf::Object;
    use lopdf::content::Content;
    use proptest::prelude::*;

    use super::Steps;

    /// Returns the operators' names, and `?` for each place that cannot be read.
    fn words(content: &[u8]) -> String {
        let words = Steps::new(content).map(|step| step.map_or("?", |step| step.operator));
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn reads_what_lopdf_reads() {
        let content =
            b"q 1 0 0 -1.5 +3 .25 cm % a comment\n/F1#20x 12 Tf [(a\\)(b)) -20 <4142>] TJ\n\
            /OC << /A [1 2] /B null >> BDC 0 0 9 9 re W* n (x\\101\\\n) ' true false i EMC Q";
        let ours: Vec<_> = Steps::new(content).map(|step| step.unwrap()).collect();
        let theirs = Content::decode(content).unwrap().operations;
        assert_eq!(ours.len(), theirs.len());
        for (ours, theirs) in ours.iter().zip(&theirs) {
            assert_eq!(ours.operator, theirs.operator);
            assert_eq!(format!("{:?}", ours.operands), format!("{:?}", theirs.operands));
        }
    }

    #[test]
    fn says_where_it_cannot_read_and_goes_on() {
        assert_eq!(words(b"q 1 2 foo Q"), "q ? Q");
        assert_eq!(words(b"BX q 1 2 foo EX Q"), "BX q foo EX Q");
        assert_eq!(words(b"[(a) 0 Tc (b)] TJ q"), "? ? TJ q");
        assert_eq!(words(b"q ) Q } (never closed"), "q ? Q ? ?");
        assert_eq!(words(b"0 0 9 9"), "?");
        assert_eq!(words(b"1.2.3 w"), "? w");
        assert_eq!(words(b"-- . w 1.-2 --5 w"), "w w");
        assert_eq!(words(b""), "");
    }

    #[test]
    fn pictures_in_the_text_are_read_packed_or_not() {
        let picture = |content: &[u8]| {
            let mut steps = Steps::new(content);
            let step = steps.next().unwrap().unwrap();
            assert_eq!(steps.next().unwrap().unwrap().operator, "Q");
            step.operands[0].as_stream().unwrap().content.clone()
        };
        assert_eq!(picture(b"BI /W 2 /H 2 /BPC 8 /CS /G ID EI Q\nEI Q"), b"EI Q");
        assert_eq!(picture(b"BI /W 2 /H 2 /BPC 8 /CS /G /F /AHx ID 00112233>\nEI Q"), b"00112233>");
        assert_eq!(
            picture(b"BI /W 1 /H 1 /BPC 8 /CS /Named ID x EI\xff\x00 EI Q"),
            b"x EI\xff\x00"
        );
        assert_eq!(words(b"BI /W 9 /H 9 /BPC 8 /CS /G ID short EI Q"), "? ? EI Q");
    }

    #[test]
    fn endless_and_bottomless_operands_are_not_read() {
        for content in [b"1 ".repeat(super::MAX_OPERANDS + 5), b"[".repeat(1_000_000)] {
            assert!(Steps::new(&content).next().unwrap().is_err());
        }
    }

    proptest! {
        #[test]
        fn ends_on_any_bytes(content in proptest::collection::vec(any::<u8>(), 0..400)) {
            let steps: Vec<_> = Steps::new(&content).collect();
            prop_assert!(steps.len() <= content.len() + 1);
        }

        #[test]
        fn numbers_are_those_of_lopdf(number in -1e6..1e6_f32) {
            let content = format!("{number} w");
            let ours = Steps::new(content.as_bytes()).next().unwrap().unwrap();
            let theirs = Content::decode(content.as_bytes()).unwrap();
            let value = |object: &Object| object.as_float().unwrap();
            prop_assert!((value(&ours.operands[0]) - value(&theirs.operations[0].operands[0])).abs() < 1e-2);
        }
    }
}
