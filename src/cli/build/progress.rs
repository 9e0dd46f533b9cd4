//! How far a run over several documents is: a bar in a terminal, a line a document elsewhere.

use indicatif::{ProgressBar, ProgressStyle};

use crate::batch::{Record, Status};
use crate::cli::env::Env;
use crate::cli::report::size;
use crate::finding::plural;

/// How far a run is.
pub struct Progress {
    /// The bar, in a terminal.
    bar: Option<ProgressBar>,
    /// Whether a line a document is printed.
    has_lines: bool,
    done: usize,
    all: usize,
    failed: usize,
    slowest: Option<(String, f64)>,
}

impl Progress {
    /// Begins.
    pub fn new(all: usize, is_quiet: bool, env: &Env<'_>) -> Self {
        let is_bar = env.is_terminal() && !is_quiet;
        let bar = is_bar.then(|| {
            let bar = ProgressBar::new(all.try_into().unwrap_or(u64::MAX));
            let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {elapsed} {msg}");
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar
        });
        let has_lines = !is_bar && !is_quiet;
        Self { bar, has_lines, done: 0, all, failed: 0, slowest: None }
    }

    /// Notes that a document is done.
    pub fn step(&mut self, record: &Record, env: &mut Env<'_>) {
        self.done += 1;
        self.failed += usize::from(record.status == Status::Failed);
        let seconds = record.seconds.unwrap_or_default();
        if self.slowest.as_ref().is_none_or(|(_, slowest)| seconds > *slowest) {
            self.slowest = Some((record.document.clone(), seconds));
        }
        if let Some(bar) = &self.bar {
            let mut message = match &self.slowest {
                Some((document, seconds)) => format!("slowest {document} ({seconds:.1} s)"),
                None => String::new(),
            };
            if self.failed > 0 {
                message.push_str(&format!(", {} failed", self.failed));
            }
            bar.set_message(message);
            bar.inc(1);
        }
        if self.has_lines {
            env.report(&format!("{}/{} {}\n", self.done, self.all, line(record)));
        }
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

/// Says what came of a document.
fn line(record: &Record) -> String {
    let output = record.outputs.first().map_or(record.document.as_str(), |file| &file.path);
    match record.status {
        Status::Built => {
            let bytes: u64 = record.outputs.iter().map(|file| file.bytes).sum();
            let mut text = format!(
                "{output}: {}, {}, {:.1} s",
                plural(record.pages, "page"),
                size(bytes),
                record.seconds.unwrap_or_default()
            );
            if record.report.warnings > 0 {
                text.push_str(&format!(", {}", plural(record.report.warnings, "warning")));
            }
            text
        }
        Status::Unchanged => format!("{output}: unchanged"),
        Status::Failed => {
            format!("{}: failed, {}", record.document, plural(record.report.errors.max(1), "error"))
        }
        Status::Left => format!("{}: not begun", record.document),
    }
}
