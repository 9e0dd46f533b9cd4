//! The surroundings of a run: streams, variables, clock. Tests bring their own.

use std::io::{self, IsTerminal, Write};

use super::args::Color;

/// Looks a variable up.
type Variable<'a> = dyn Fn(&str) -> Option<String> + 'a;

/// The surroundings of a run.
pub struct Env<'a> {
    /// Where data go.
    out: Box<dyn Write + 'a>,
    /// Where messages go.
    err: Box<dyn Write + 'a>,
    /// Whether messages go to a terminal.
    is_terminal: bool,
    /// Looks a variable up.
    variable: Box<Variable<'a>>,
    /// Whether messages are colored.
    color: bool,
}

impl<'a> Env<'a> {
    /// Returns the real surroundings.
    pub fn real() -> Env<'static> {
        Env {
            out: Box::new(io::stdout()),
            err: Box::new(io::stderr()),
            is_terminal: io::stderr().is_terminal(),
            variable: Box::new(|name| std::env::var(name).ok()),
            color: false,
        }
    }

    /// Returns surroundings of a test: captured streams and chosen variables.
    pub fn captured(
        out: &'a mut Vec<u8>,
        err: &'a mut Vec<u8>,
        variable: impl Fn(&str) -> Option<String> + 'a,
    ) -> Self {
        Self {
            out: Box::new(out),
            err: Box::new(err),
            is_terminal: false,
            variable: Box::new(variable),
            color: false,
        }
    }

    /// Returns the same surroundings with messages going to a terminal.
    #[must_use]
    pub fn in_terminal(mut self) -> Self {
        self.is_terminal = true;
        self
    }

    /// Returns a variable that is set and not empty.
    pub fn variable(&self, name: &str) -> Option<String> {
        (self.variable)(name).filter(|value| !value.is_empty())
    }

    /// Returns whether messages are colored.
    pub fn color(&self) -> bool {
        self.color
    }

    /// Returns whether messages go to a terminal.
    pub fn is_terminal(&self) -> bool {
        self.is_terminal
    }

    /// Decides whether messages are colored: what was asked, then `NO_COLOR`, then the terminal.
    pub(super) fn choose_color(&mut self, asked: Color) {
        self.color = match asked {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => self.is_terminal && self.variable("NO_COLOR").is_none(),
        };
    }

    /// Writes data; a reader that has gone away is no fault.
    pub fn print(&mut self, text: &str) {
        drop(self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush()));
    }

    /// Writes a message; a reader that has gone away is no fault.
    pub fn report(&mut self, text: &str) {
        drop(self.err.write_all(text.as_bytes()).and_then(|()| self.err.flush()));
    }
}
