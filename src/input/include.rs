//! `include = "file.toml"`: what several documents share.

use super::{Loaded, Node, ProjectFiles, ProjectPath, Table, Text, Value, syntax};
use crate::finding::{Code, Finding, Findings};

/// How deep files may include each other.
const MAX_DEPTH: usize = 8;

/// How many files a document may include in all, each as often as it is named: few files that include each other
/// several times at every level would else never come to an end.
const MAX_FILES: usize = 200;

/// The key that names the files.
const KEY: &str = "include";

/// Merges the included files into the tables that name them; what a table says itself wins.
pub fn resolve(
    files: &dyn ProjectFiles,
    node: &mut Node,
    loaded: &mut Loaded,
    findings: &mut Findings,
) {
    let open = loaded.paths.get(&node.span.source).cloned().into_iter().collect();
    Resolver { files, loaded, findings, open, count: 0 }.visit(node);
}

/// The files that are being included, outermost first.
struct Resolver<'a> {
    files: &'a dyn ProjectFiles,
    loaded: &'a mut Loaded,
    findings: &'a mut Findings,
    open: Vec<ProjectPath>,
    /// How many files were included so far.
    count: usize,
}

impl Resolver<'_> {
    /// Resolves a value and everything in it.
    fn visit(&mut self, node: &mut Node) {
        match &mut node.value {
            Value::Array(nodes) => nodes.iter_mut().for_each(|node| self.visit(node)),
            Value::Table(table) => {
                let names = self.take_names(table);
                for entry in &mut table.entries {
                    self.visit(&mut entry.node);
                }
                for name in names {
                    match self.load(&name) {
                        Some(included) => table.merge(included),
                        None => table.is_incomplete = true,
                    }
                }
            }
            _ => {}
        }
    }

    /// Takes the key out of a table.
    fn take_names(&mut self, table: &mut Table) -> Vec<Text> {
        let Some(index) = table.entries.iter().position(|entry| entry.key.value == KEY) else {
            return Vec::new();
        };
        let entry = table.entries.remove(index);
        let nodes = match entry.node.value {
            Value::Array(nodes) => nodes,
            _ => vec![entry.node],
        };
        let mut names = Vec::new();
        for node in nodes {
            match node.value {
                Value::String(text) => names.push(text),
                other => self.findings.push(
                    Finding::new(
                        Code::ValueType,
                        node.span,
                        format!(
                            "`include` takes the path of a TOML file, not {}",
                            other.describe()
                        ),
                    )
                    .help("write `include = \"../organizations/ilo.toml\"`"),
                ),
            }
        }
        names
    }

    /// Reads an included file and what it includes in turn.
    fn load(&mut self, name: &Text) -> Option<Table> {
        let span = name.span;
        let path = self.loaded.located(name, self.findings)?;
        let already_open = self.open.contains(&path);
        if already_open || self.open.len() >= MAX_DEPTH {
            let (message, help) = if already_open {
                (
                    format!("`{}` includes itself", name.value),
                    "take one `include` of the circle away",
                )
            } else {
                (
                    format!("files include each other more than {MAX_DEPTH} deep"),
                    "name the files in one array: `include = [\"a.toml\", \"b.toml\"]`",
                )
            };
            self.findings.push(Finding::new(Code::IncludeCycle, span, message).help(help));
            return None;
        }
        self.count += 1;
        if self.count > MAX_FILES {
            // Once is enough; the rest would say the same.
            if self.count == MAX_FILES + 1 {
                self.findings.push(
                    Finding::new(
                        Code::IncludeCycle,
                        span,
                        format!("more than {MAX_FILES} files are included"),
                    )
                    .help("include a file once, where its keys belong"),
                );
            }
            return None;
        }
        let source = self.loaded.read_text(self.files, &path, Some(span), self.findings)?;
        let mut node = syntax::parse(&self.loaded.sources, source, self.findings);
        self.open.push(path);
        self.visit(&mut node);
        self.open.pop();
        match node.value {
            Value::Table(table) => Some(table),
            _ => None,
        }
    }
}
