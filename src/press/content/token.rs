//! The smallest parts of a content stream: numbers, names, texts, words and brackets (ISO 32000-1, 7.2 and 7.3).

use lopdf::{Object, StringFormat};

use super::Unread;

/// The smallest part of a content stream.
#[derive(Debug, Clone, PartialEq)]
pub enum Token<'a> {
    /// A number, a name, a text, a truth value or null.
    Object(Object),
    /// Anything else: an operator.
    Word(&'a str),
    /// `[`
    ListBegin,
    /// `]`
    ListEnd,
    /// `<<`
    DictionaryBegin,
    /// `>>`
    DictionaryEnd,
}

/// Bytes, read from the front.
#[derive(Debug)]
pub struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    /// Starts at the beginning.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// Returns the place of the next byte.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Reads the next token; nothing at the end. What cannot be read is passed over.
    pub fn next(&mut self) -> Result<Option<Token<'a>>, Unread> {
        self.skip_space();
        let start = self.at;
        let Some(first) = self.peek(0) else { return Ok(None) };
        let double = self.peek(1) == Some(first);
        let bracket = match (first, double) {
            (b'[', _) => Some((Token::ListBegin, 1)),
            (b']', _) => Some((Token::ListEnd, 1)),
            (b'<', true) => Some((Token::DictionaryBegin, 2)),
            (b'>', true) => Some((Token::DictionaryEnd, 2)),
            _ => None,
        };
        if let Some((token, length)) = bracket {
            self.at += length;
            return Ok(Some(token));
        }
        match first {
            b'(' => self.text(),
            b'<' => self.hexadecimal(),
            b'/' => {
                self.at += 1;
                Some(Token::Object(Object::Name(name(self.word()))))
            }
            b')' | b'>' | b'{' | b'}' => {
                self.at += 1;
                None
            }
            _ => self.number_or_word(),
        }
        .map(Some)
        .ok_or(Unread(start))
    }

    /// Returns the data of a picture in the text: so many bytes, or all up to an `EI` behind which operators follow.
    pub fn data(&mut self, length: Option<usize>) -> Option<&'a [u8]> {
        // One white space follows `ID`; an end of line may be two bytes.
        let is_line = self.peek(0) == Some(b'\r') && self.peek(1) == Some(b'\n');
        let start =
            self.at + if is_line { 2 } else { usize::from(self.peek(0).is_some_and(is_space)) };
        let rest = self.bytes.get(start..)?;
        let (data, behind) = match length {
            Some(length) => {
                let data = rest.get(..length)?;
                let space = rest[length..].iter().take_while(|byte| is_space(**byte)).count();
                rest.get(length + space..)?
                    .starts_with(b"EI")
                    .then_some((data, length + space + 2))?
            }
            None => {
                let is_end = |at: usize| {
                    let after = rest.get(at + 3..).unwrap_or_default();
                    let text = after.get(..after.len().min(12)).unwrap_or_default();
                    after.first().is_none_or(|byte| is_space(*byte))
                        && text.iter().all(|byte| byte.is_ascii_graphic() || is_space(*byte))
                };
                let mut windows = rest.windows(3).enumerate();
                let (at, _) = windows.find(|(at, three)| {
                    is_space(three[0]) && three[1..] == *b"EI" && is_end(*at)
                })?;
                (&rest[..at], at + 3)
            }
        };
        self.at = start + behind;
        Some(data)
    }

    /// Returns the byte so many places on.
    fn peek(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    /// Passes white space and comments.
    fn skip_space(&mut self) {
        while let Some(byte) = self.peek(0) {
            if byte == b'%' {
                while self.peek(0).is_some_and(|byte| !matches!(byte, b'\r' | b'\n')) {
                    self.at += 1;
                }
            } else if is_space(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    /// Reads up to a white space or a bracket.
    fn word(&mut self) -> &'a [u8] {
        let rest = &self.bytes[self.at..];
        let length =
            rest.iter().take_while(|byte| !is_space(**byte) && !is_delimiter(**byte)).count();
        self.at += length;
        &rest[..length]
    }

    /// Reads a number, a truth value, null or a word.
    fn number_or_word(&mut self) -> Option<Token<'a>> {
        let word = std::str::from_utf8(self.word()).ok()?;
        Some(match word {
            "true" | "false" => Token::Object(Object::Boolean(word == "true")),
            "null" => Token::Object(Object::Null),
            _ => match number(word) {
                Some(number) => Token::Object(number),
                None => Token::Word(word),
            },
        })
    }

    /// Reads a text in round brackets, which may lie in each other.
    fn text(&mut self) -> Option<Token<'a>> {
        self.at += 1;
        let mut text = Vec::new();
        let mut depth = 0_usize;
        loop {
            let byte = self.peek(0)?;
            self.at += 1;
            match byte {
                b'(' => depth += 1,
                b')' if depth == 0 => break,
                b')' => depth -= 1,
                b'\\' => {
                    text.extend(self.escaped()?);
                    continue;
                }
                _ => {}
            }
            text.push(byte);
        }
        Some(Token::Object(Object::String(text, StringFormat::Literal)))
    }

    /// Reads what follows a backslash; nothing for the end of a line.
    fn escaped(&mut self) -> Option<Option<u8>> {
        let byte = self.peek(0)?;
        self.at += 1;
        Some(match byte {
            b'n' => Some(b'\n'),
            b'r' => Some(b'\r'),
            b't' => Some(b'\t'),
            b'b' => Some(8),
            b'f' => Some(12),
            b'\r' => {
                self.at += usize::from(self.peek(0) == Some(b'\n'));
                None
            }
            b'\n' => None,
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.peek(0) else { break };
                    code = code * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                // What does not fit a byte is cut, as the standard has it.
                u8::try_from(code & 0xFF).ok()
            }
            other => Some(other),
        })
    }

    /// Reads a text in angle brackets: two digits a byte, a missing one is 0.
    fn hexadecimal(&mut self) -> Option<Token<'a>> {
        self.at += 1;
        let rest = &self.bytes[self.at..];
        let Some(length) = rest.iter().position(|byte| *byte == b'>') else {
            self.at = self.bytes.len();
            return None;
        };
        self.at += length + 1;
        let digits = rest[..length].iter().filter(|byte| !is_space(**byte));
        let digits: Vec<u8> = digits.map(|byte| hex(*byte)).collect::<Option<_>>()?;
        let bytes = digits.chunks(2).map(|pair| pair[0] * 16 + pair.get(1).copied().unwrap_or(0));
        Some(Token::Object(Object::String(bytes.collect(), StringFormat::Hexadecimal)))
    }
}

/// Returns whether a byte is white space.
fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ')
}

/// Returns whether a byte ends a word.
fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

/// Reads a number, and what readers take for one, such as `--5` and `1.-2`; nothing for a word.
fn number(word: &str) -> Option<Object> {
    let is_number =
        word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.'));
    if !is_number || word.is_empty() {
        return None;
    }
    if let Ok(whole) = word.parse() {
        return Some(Object::Integer(whole));
    }
    if let Ok(real) = word.parse() {
        return Some(real_number(real));
    }
    // Signs at the front count once, and what follows a sign within is left out.
    let digits = word.trim_start_matches(['+', '-']);
    let digits = digits.split(['+', '-']).next().unwrap_or_default();
    // A sign or a point alone is a zero.
    let value: f32 = if matches!(digits, "" | ".") { 0.0 } else { digits.parse().ok()? };
    Some(real_number(if word.starts_with('-') { -value } else { value }))
}

/// Returns a number within what readers hold (ISO 32000-1, annex C), as they take one beyond that.
fn real_number(value: f32) -> Object {
    Object::Real(value.clamp(-f32::MAX, f32::MAX))
}

/// Returns a name with its `#` and two digits as bytes.
fn name(word: &[u8]) -> Vec<u8> {
    let mut name = Vec::with_capacity(word.len());
    let mut rest = word;
    while let Some((byte, after)) = rest.split_first() {
        let code = match (byte, after) {
            (b'#', [high, low, ..]) => hex(*high).zip(hex(*low)).map(|(high, low)| high * 16 + low),
            _ => None,
        };
        name.push(code.unwrap_or(*byte));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    name
}

/// Returns a digit of sixteen.
fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}
