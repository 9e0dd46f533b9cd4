//! What stands around an error: the tokens of the text, and what is open there.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

/// A token of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Which one.
    pub kind: TokenKind,
    /// Its bytes.
    pub range: Range<usize>,
}

impl Token {
    /// Whether it is more than white space and comments.
    pub fn is_word(&self) -> bool {
        !matches!(self.kind, TokenKind::Whitespace | TokenKind::Newline | TokenKind::Comment)
    }

    /// Whether it is a text between quotes.
    pub fn is_text(&self) -> bool {
        self.kind.encoding().is_some()
    }
}

/// What a line begins, whatever is open before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begins {
    /// A table: `[facts]`, `[[section]]`.
    Table,
    /// A key: `title =`.
    Key,
}

/// The place of an error.
pub struct Place<'a> {
    /// The whole text.
    pub text: &'a str,
    /// Where the parser stumbled.
    pub error: Range<usize>,
    /// All tokens.
    pub tokens: Vec<Token>,
    /// The number of the word that it stumbled at.
    pub at: usize,
    /// The number of the first token of the statement: what stands between two line ends outside of brackets.
    pub first: usize,
    /// The numbers of the brackets that are open there, outermost first.
    pub open: Vec<usize>,
}

impl<'a> Place<'a> {
    /// Looks around an error.
    pub fn new(text: &'a str, error: Range<usize>) -> Self {
        let tokens: Vec<Token> = Source::new(text)
            .lex()
            .map(|token| Token {
                kind: token.kind(),
                range: token.span().start()..token.span().end(),
            })
            .collect();
        let is_there = |token: &Token| token.is_word() && token.range.end > error.start;
        let last = tokens.len().saturating_sub(1);
        let at = tokens.iter().position(is_there).unwrap_or(last);
        let (first, open) = opened(&tokens, at);
        let starts_after = tokens.get(first).is_some_and(|token| token.range.start > error.start);
        let before = tokens.iter().take(at).rposition(Token::is_word);
        let (at, (first, open)) = match before {
            // What is missing at the end of a line is missing there, and not on the next.
            Some(before) if starts_after && open.is_empty() => (before, opened(&tokens, before)),
            _ => (at, (first, open)),
        };
        Self { text, error, tokens, at, first, open }
    }

    /// The word that the parser stumbled at; the end of the text where there is none.
    pub fn token(&self) -> Token {
        let end = Token { kind: TokenKind::Eof, range: self.text.len()..self.text.len() };
        self.tokens.get(self.at).cloned().unwrap_or(end)
    }

    /// The text of a range.
    pub fn slice(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    /// The text from a byte to the end of its line.
    pub fn rest(&self, byte: usize) -> &'a str {
        self.slice(byte..self.line(byte).end)
    }

    /// The bytes of the line that a byte is in, without its end.
    pub fn line(&self, byte: usize) -> Range<usize> {
        let start = self.slice(0..byte).rfind('\n').map_or(0, |newline| newline + 1);
        let end =
            self.slice(byte..self.text.len()).find('\n').map_or(self.text.len(), |at| byte + at);
        let end = if self.slice(start..end).ends_with('\r') { end - 1 } else { end };
        start..end.max(byte)
    }

    /// The last word before a token.
    pub fn before(&self, token: usize) -> Option<&Token> {
        self.tokens.get(..token)?.iter().rev().find(|token| token.is_word())
    }

    /// Where the last word before a token ends.
    pub fn end_before(&self, token: usize) -> usize {
        self.before(token).map_or(0, |token| token.range.end)
    }

    /// The bracket that is open innermost.
    pub fn innermost(&self) -> Option<&Token> {
        self.tokens.get(*self.open.last()?)
    }

    /// The words of the statement up to the one that the parser stumbled at, with their numbers.
    pub fn words(&self) -> impl DoubleEndedIterator<Item = (usize, &Token)> {
        let own = self.tokens.iter().enumerate().take(self.at + 1).skip(self.first);
        own.filter(|(_, token)| token.is_word())
    }

    /// Whether the statement is the header of a table.
    pub fn is_header(&self) -> bool {
        self.words().next().is_some_and(|(_, token)| token.kind == TokenKind::LeftSquareBracket)
    }

    /// The number of the first word of the line that a token is in.
    pub fn first_of_line(&self, token: usize) -> usize {
        let before =
            self.tokens.iter().take(token).rposition(|token| token.kind == TokenKind::Newline);
        let start = before.map_or(0, |newline| newline + 1);
        let word = self.tokens.iter().skip(start).position(Token::is_word);
        word.map_or(token, |word| start + word).min(token)
    }

    /// The brackets that are open before a token, and the first token of its statement.
    pub fn opened(&self, token: usize) -> (usize, Vec<usize>) {
        opened(&self.tokens, token)
    }

    /// Where the statement ends, however much is left open in it.
    fn end(&self) -> usize {
        let mut open = self.open.len();
        for (index, token) in self.tokens.iter().enumerate().skip(self.at) {
            match token.kind {
                TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => open += 1,
                TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                    open = open.saturating_sub(1);
                }
                TokenKind::Newline => {
                    let next =
                        self.tokens.get(index + 1).map_or(self.text.len(), |t| t.range.start);
                    if open == 0 || begins(self.rest(next)).is_some() {
                        return token.range.start;
                    }
                }
                _ => {}
            }
        }
        self.text.len()
    }

    /// The bytes of the statement, however much is left open in it.
    pub fn statement(&self) -> Range<usize> {
        let start = self.tokens.get(self.first).map_or(self.text.len(), |token| token.range.start);
        start..self.end().max(start)
    }

    /// Where the line ends that the error is in, with its end.
    pub fn end_of_line(&self) -> usize {
        let line = self.line(self.error.end);
        let rest = self.slice(line.end..self.text.len());
        line.end + rest.len()
            - rest.strip_prefix("\r\n").or(rest.strip_prefix('\n')).unwrap_or(rest).len()
    }

    /// The places where a value of the statement may begin, up to the error.
    pub fn values(&self) -> impl Iterator<Item = (usize, Option<char>)> {
        let mut open = Vec::new();
        let mut values = Vec::new();
        for (_, token) in self.words() {
            match token.kind {
                TokenKind::LeftSquareBracket => open.push('['),
                TokenKind::LeftCurlyBracket => open.push('{'),
                TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => drop(open.pop()),
                _ => {}
            }
            let within = open.last().copied();
            let is_before = match token.kind {
                TokenKind::Equals => true,
                TokenKind::Comma | TokenKind::LeftSquareBracket => within == Some('['),
                _ => false,
            };
            if is_before && !self.is_header() {
                let rest = self.slice(token.range.end..self.text.len());
                let white = rest.len() - rest.trim_start_matches([' ', '\t']).len();
                values.push((token.range.end + white, within));
            }
        }
        values.into_iter()
    }

    /// Whether the error touches a range, but for the blanks before it.
    pub fn touches(&self, range: &Range<usize>) -> bool {
        let before = self.slice(self.line(self.error.start).start..self.error.start);
        let blanks = before.len() - before.trim_end_matches([' ', '\t']).len();
        range.start <= self.error.end && self.error.start - blanks <= range.end
    }
}

/// Returns the first token of the statement that a token is in, and the brackets that are open before it.
fn opened(tokens: &[Token], at: usize) -> (usize, Vec<usize>) {
    let (mut first, mut open) = (0, Vec::new());
    for (index, token) in tokens.iter().enumerate().take(at) {
        match token.kind {
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => open.push(index),
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => drop(open.pop()),
            TokenKind::Newline if open.is_empty() => first = index + 1,
            _ => {}
        }
    }
    (first, open)
}

/// Returns what a line begins, if it is one that no value has.
pub fn begins(line: &str) -> Option<Begins> {
    let line = line.trim_start();
    if let Some(rest) = line.strip_prefix('[') {
        let (rest, close) = rest.strip_prefix('[').map_or((rest, "]"), |rest| (rest, "]]"));
        let (name, after) = rest.split_once(']')?;
        let is_name = name.trim().starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && name.chars().all(|c| is_of_key(c) || c == '.' || c == ' ');
        let after = after.strip_prefix(close.get(1..)?)?.trim_start();
        return (is_name && (after.is_empty() || after.starts_with('#'))).then_some(Begins::Table);
    }
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    (!key.is_empty() && key.chars().all(|c| is_of_key(c) || c == '.')).then_some(Begins::Key)
}

/// Returns whether a character may stand in a key without quotes.
pub fn is_of_key(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '-')
}

/// Returns whether a text is a key without quotes.
pub fn is_key(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_of_key)
}

/// Returns whether a value can end before this: the end of the line, a comment, or what ends a value in brackets.
pub fn is_end(rest: &str, within: Option<char>) -> bool {
    match rest.trim_start_matches([' ', '\t']).chars().next() {
        None | Some('\n' | '\r' | '#') => true,
        Some(',') => within.is_some(),
        Some('}') => within == Some('{'),
        Some(']') => within == Some('['),
        _ => false,
    }
}

/// Returns whether a line that begins as a key does has a value behind it, and no words.
pub fn is_value(line: &str) -> bool {
    let Some((_, value)) = line.split_once('=') else { return true };
    let value = value.trim();
    value.starts_with(['"', '\'', '[', '{'])
        || value.starts_with(|c: char| c.is_ascii_digit())
        || matches!(value, "true" | "false")
}
