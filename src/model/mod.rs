//! The document as written: every key of the format, each value with its place.
//!
//! In: the tree of `input`. Out: a [`Partnership`]; unknown keys, missing keys and wrong types are reported.
//! It says what was written, not whether it is true; that is for `rules`.

mod computed;
mod fact;
mod form;
mod owner;
mod place;
pub mod read;
mod kind;
mod link;
mod section;
mod shown;
mod sheet;
mod spoken;

pub use crate::kinds::chart::ChartSection;
pub use crate::kinds::milestones::Milestone;
pub use crate::kinds::quote::Quote;
pub use crate::kinds::story::Story;
pub use crate::kinds::table::TableSection;
pub use computed::{Computed, Of, Take};
pub use fact::{DataEntry, DataForm, FactEntry, Measure, SeriesEntry, SourceEntry};
pub(crate) use kind::shows_text;
pub use kind::{Again, Heading, KindRecord, Shows, TOO_WIDE};
pub use link::LinkCard;
pub use owner::Owner;
pub use place::{Logo, Picture};
pub use read::{FromToml, Named};
pub use section::{Common, Kind, Number, Part, Section, Width};
pub use sheet::{Donor, Issued, MoneyForm, NotesPlace, Organization, Paper, Sheet};
pub use shown::Shown;

use crate::finding::{Code, Finding, Findings, Spanned};
use crate::input::{Node, Text, Value};
use read::record;

/// The version of the format that this program reads and writes.
const FORMAT: u32 = 1;

record! {
    /// A factsheet: one partnership of an organization with a donor.
    pub struct Partnership {
        /// The version of this format: 1.
        pub format: Spanned<u32>,
        /// What the factsheet is: title, date, language, look.
        pub factsheet: Sheet,
        /// Who publishes it.
        pub organization: Organization,
        /// Whom it is about.
        pub donor: Spanned<Donor>,
        /// Where facts and series come from.
        #[schemars(default)]
        pub sources: Named<SourceEntry>,
        /// Every number in the texts, once.
        #[schemars(default)]
        pub facts: Named<FactEntry>,
        /// Notes to the texts, each by the name that its mark `[^name]` has there.
        #[schemars(default)]
        pub notes: Named<Text>,
        /// Yearly figures, for charts.
        #[schemars(default)]
        pub series: Named<SeriesEntry>,
        /// Findings that are as they should be, with the reason.
        #[schemars(default)]
        pub allow: Vec<Spanned<Allowance>>,
        /// The parts of the page, in reading order.
        #[schemars(default)]
        pub section: Vec<Spanned<Section>>,
    }
}

record! {
    /// A finding that is as it should be.
    pub struct Allowance {
        /// The code of the finding, such as "text/country".
        pub code: Text,
        /// Why it is right here.
        pub because: Text,
        /// What the finding must mention to be meant: a name, a number, a word. Left out, all of the code are meant.
        pub about: Option<Text>,
    }
}

/// Reads the tree as a document.
pub fn read(node: &Node, findings: &mut Findings) -> Option<Partnership> {
    let node = spoken::in_language(node, findings);
    if is_part(&node) {
        let message =
            "this file is no factsheet: it has no `format`, `factsheet`, `organization` or `donor`";
        findings.push(
            Finding::new(Code::KeyMissing, node.span, message)
                .help("name the document that includes it; `factsheet new` writes a document"),
        );
        return None;
    }
    let partnership = Partnership::from_toml(&node, findings)?;
    let format = &partnership.format;
    if format.value != FORMAT && format.span.start < format.span.end {
        findings.push(
            Finding::new(
                Code::FormatVersion,
                format.span,
                format!(
                    "this document has format {}, the program reads format {FORMAT}",
                    format.value
                ),
            )
            .help("use the version of factsheet that the document was written for"),
        );
    }
    refuse_empty(&partnership, findings);
    Some(partnership)
}

/// Returns whether a file has nothing that only documents have, as one that they include.
fn is_part(node: &Node) -> bool {
    let Value::Table(table) = &node.value else { return false };
    let own = ["format", "factsheet", "organization", "donor", "section"];
    !table.is_incomplete && own.iter().all(|key| table.get(key).is_none())
}

/// Reports a name or a title without which the pages would have a blank.
fn refuse_empty(partnership: &Partnership, findings: &mut Findings) {
    let titles = partnership.sources.sound().map(|(_, source)| (&source.title, "title"));
    let names = [(&partnership.factsheet.title, "title"), (&partnership.organization.name, "name")];
    for (text, key) in titles.chain(names) {
        if text.value.trim().is_empty() {
            let message = format!("the key `{key}` has an empty text");
            let finding = Finding::new(Code::KeyMissing, text.span, message);
            findings.push(finding.help("write a text between the quotes"));
        }
    }
}

/// Returns the JSON Schema of the format, for editors.
pub fn schema() -> serde_json::Value {
    schema_of::<Partnership>("factsheet")
}

/// Returns the JSON Schema of a file that is read as a record.
pub fn schema_of<T: schemars::JsonSchema>(title: &str) -> serde_json::Value {
    let mut schema = schemars::schema_for!(T).to_value();
    if let Some(root) = schema.as_object_mut() {
        root.insert("title".into(), title.into());
    }
    allow_include(&mut schema);
    schema
}

/// Adds the key `include` to every table, since any table may take its keys from a file.
fn allow_include(schema: &mut serde_json::Value) {
    match schema {
        serde_json::Value::Object(object) => {
            if object.get("type").is_some_and(|kind| kind == "object") {
                let include = serde_json::json!({
                    "description": "A TOML file, or several, whose keys stand here too; what is written here wins.",
                    "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }]
                });
                if let Some(properties) =
                    object.get_mut("properties").and_then(serde_json::Value::as_object_mut)
                {
                    properties.insert("include".into(), include);
                    // What an included file brings, the table need not say itself.
                    if let Some(required) = object.remove("required") {
                        object.insert(
                            "anyOf".into(),
                            serde_json::json!([{ "required": required }, { "required": ["include"] }]),
                        );
                    }
                }
            }
            object.values_mut().for_each(allow_include);
        }
        serde_json::Value::Array(values) => values.iter_mut().for_each(allow_include),
        _ => {}
    }
}
