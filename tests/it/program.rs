//! Runs the program, inside of this process where possible.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use factsheet::cli::{self, Env, Exit};
use factsheet::content::Factsheet;
use factsheet::finding::{self, Findings, Format, Severity, Sources};
use factsheet::fonts::Fonts;
use factsheet::input::{MemoryFiles, ProjectPath};
use factsheet::pipeline::{self, Job, Options, Outcome};

/// What a run of the program did.
#[derive(Debug)]
pub struct Run {
    /// How it ended.
    pub exit: Exit,
    /// What it wrote to the output stream.
    pub out: String,
    /// What it wrote to the error stream.
    pub err: String,
}

impl Run {
    /// Expects an end.
    #[track_caller]
    pub fn must_end(&self, exit: Exit) -> &Self {
        assert_eq!(self.exit, exit, "{}", self.err);
        self
    }

    /// Expects words in the report.
    #[track_caller]
    pub fn must_report(&self, words: &str) -> &Self {
        assert!(self.err.contains(words), "`{words}` is not in this report:\n{}", self.err);
        self
    }

    /// Expects that all went well, and warnings of this code at most.
    #[track_caller]
    pub fn must_warn_only_of(&self, code: &str) -> &Self {
        self.must_end(Exit::Ok);
        let heads = self
            .err
            .lines()
            .filter(|line| ["warning[", "note["].iter().any(|severity| line.starts_with(severity)));
        let others: Vec<&str> = heads.filter(|line| !line.contains(&format!("[{code}]"))).collect();
        assert!(others.is_empty(), "{others:#?}");
        self
    }

    /// Expects that nothing was written to either stream.
    #[track_caller]
    pub fn must_be_silent(&self) -> &Self {
        assert_eq!((self.out.as_str(), self.err.as_str()), ("", ""));
        self
    }
}

/// The surroundings that a run sees.
#[derive(Debug, Default, Clone)]
pub struct Around {
    variables: BTreeMap<String, String>,
    is_terminal: bool,
}

impl Around {
    /// Returns surroundings with a variable set.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.variables.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Returns surroundings in which messages go to a terminal.
    pub fn terminal(mut self) -> Self {
        self.is_terminal = true;
        self
    }

    /// Runs the program in this process, with these arguments after its name.
    pub fn run<I: AsRef<str>>(&self, arguments: &[I]) -> Run {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let arguments = std::iter::once("factsheet").chain(arguments.iter().map(AsRef::as_ref));
        let mut env = Env::captured(&mut out, &mut err, |name| self.variables.get(name).cloned());
        if self.is_terminal {
            env = env.in_terminal();
        }
        let exit = cli::run(arguments, &mut env);
        drop(env);
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Run { exit, out: text(out), err: text(err) }
    }
}

/// Runs the program in this process, in empty surroundings.
pub fn run<I: AsRef<str>>(arguments: &[I]) -> Run {
    Around::default().run(arguments)
}

/// What a check without typesetting found.
#[derive(Debug)]
pub struct Checked {
    /// The findings.
    pub findings: Findings,
    /// What they point into.
    sources: Sources,
    /// Whether there is a document to be set.
    pub is_made: bool,
}

impl Checked {
    /// Returns the report.
    pub fn report(&self, format: Format) -> String {
        finding::render(&self.findings, &self.sources, format, Severity::Note)
    }

    /// Returns whether the author has a document, or a reason why not.
    pub fn is_told(&self) -> bool {
        self.is_made || self.findings.count(Severity::Error) > 0
    }
}

/// Checks a project in memory, whose document is `sheet/factsheet.toml`, without setting a page.
pub fn check(files: &MemoryFiles) -> Checked {
    let checked = check_at(files, "sheet/factsheet.toml");
    // Whatever is found can be shown, in every form.
    for format in [Format::Full { color: true }, Format::Short, Format::Json, Format::Github] {
        checked.report(format);
    }
    checked
}

/// Checks a document of a project in memory.
pub fn check_at(files: &MemoryFiles, document: &str) -> Checked {
    let outcome = checked(files, document);
    let is_made = outcome.output.is_some();
    Checked { findings: outcome.findings, sources: outcome.sources, is_made }
}

/// Checks the same, with all that comes of it.
pub fn checked(files: &MemoryFiles, document: &str) -> Outcome<Factsheet> {
    static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::embedded);
    let path = ProjectPath::new(document).unwrap();
    let job = Job { files, path: &path, fonts: &FONTS, options: Options::default() };
    pipeline::check(&job)
}

/// Returns the real program, for what a run inside of this process cannot show.
pub fn binary() -> Command {
    Command::new(env!("CARGO_BIN_EXE_factsheet"))
}

/// Returns a path in the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Returns a path as an argument.
pub fn argument(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}
