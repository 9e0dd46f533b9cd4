//! The surroundings of a run: streams, variables, clock. Tests bring their own.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ValueEnum;

use crate::finding::{is_obeyed, visible_but_colors, visible_lines};

/// When to color reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// In a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// How a run ended, as the shell sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Everything was done.
    Ok,
    /// The document is at fault; nothing was written.
    Faults,
    /// The command line or the machine is.
    Usage,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Ok => 0,
            Exit::Faults => 1,
            Exit::Usage => 2,
        })
    }
}

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
    /// Why the output stream did not take everything.
    fault: Option<io::Error>,
    /// The program itself, where it can be started once more.
    program: Option<PathBuf>,
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
            fault: None,
            program: std::env::current_exe().ok(),
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
            fault: None,
            program: None,
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

    /// Returns the program itself, where it can be started once more.
    pub(super) fn program(&self) -> Option<&Path> {
        self.program.as_deref()
    }

    /// Decides whether messages are colored: what was asked, then `NO_COLOR`, then the terminal.
    pub(super) fn choose_color(&mut self, asked: Color) {
        self.color = match asked {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => self.is_terminal && self.variable("NO_COLOR").is_none(),
        };
    }

    /// Writes text for people to the output stream.
    pub fn print(&mut self, text: &str) {
        self.data(&visible_lines(text));
    }

    /// Writes JSON, in which every control character is an escape.
    pub fn json(&mut self, text: &str) {
        let mut escaped = String::with_capacity(text.len());
        for character in text.chars() {
            // Those below a blank are line ends and indentation here: serde has escaped the others.
            if is_obeyed(character) && character > '\u{7e}' {
                escaped.push_str(&format!("\\u{:04x}", u32::from(character)));
            } else {
                escaped.push(character);
            }
        }
        self.data(&escaped);
    }

    /// Writes data as they are.
    pub fn data(&mut self, text: &str) {
        let written = self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush());
        // A reader that has gone away wants no more; everybody else has to know that something is missing.
        if let Err(error) = written
            && error.kind() != io::ErrorKind::BrokenPipe
        {
            self.fault.get_or_insert(error);
        }
    }

    /// Returns why the output stream did not take everything that was written to it.
    pub(super) fn fault(&self) -> Option<&io::Error> {
        self.fault.as_ref()
    }

    /// Writes a message; a reader that has gone away is no fault.
    pub fn report(&mut self, text: &str) {
        let text = if self.color { visible_but_colors(text) } else { visible_lines(text).into() };
        drop(self.err.write_all(text.as_bytes()).and_then(|()| self.err.flush()));
    }
}
