//! The widths of the words of short lines, in em, by which templates choose sizes and divide headings evenly.

use serde_json::{Map, Value, json};

use crate::charts::{Role, TextMetrics};
use crate::theme::Theme;

/// The weights of the text face in labels and in places.
const TEXT: u16 = 400;
const PLACE: u16 = 700;

/// Gives each line that needs them the widths of its words.
pub fn measure(data: &mut Value, metrics: &dyn TextMetrics, theme: &Theme) {
    let weights = Weights {
        heading: theme.style.heading_weight.number(),
        title: theme.style.title_weight.number(),
        figure: theme.style.figure_weight.number(),
    };
    let labels = data.get("labels").and_then(Value::as_object).cloned().unwrap_or_default();
    let widths: Map<String, Value> = labels
        .iter()
        .filter_map(|(name, label)| {
            Some((name.clone(), json!(metrics.width(label.as_str()?, Role::Label, 1.0, TEXT))))
        })
        .collect();
    if let Some(data) = data.as_object_mut() {
        data.insert("label_ems".to_owned(), widths.into());
    }
    let mut own = Measurer { metrics, weights };
    own.line(data.pointer_mut("/sheet/title"), Role::Figure, own.weights.title);
    own.line(data.pointer_mut("/organization/department"), Role::Label, TEXT);
    let rows = data.get_mut("rows").and_then(Value::as_array_mut).into_iter().flatten();
    for cell in rows.filter_map(Value::as_array_mut).flatten() {
        own.section(cell.get_mut("section"));
    }
}

struct Weights {
    heading: u16,
    title: u16,
    figure: u16,
}

struct Measurer<'a> {
    metrics: &'a dyn TextMetrics,
    weights: Weights,
}

impl Measurer<'_> {
    fn section(&mut self, section: Option<&mut Value>) {
        let Some(section) = section else { return };
        let heading = self.weights.heading;
        self.line(section.get_mut("title"), Role::Figure, heading);
        self.line(section.get_mut("location"), Role::Label, PLACE);
        self.line(section.get_mut("funder"), Role::Label, TEXT);
        if section.get("kind").is_some_and(|kind| kind == "quote") {
            self.line(section.get_mut("text"), Role::Figure, TEXT);
        }
        self.figure(section.get_mut("number"));
        for list in ["items", "events", "stories"] {
            for entry in section.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
                match list {
                    "items" => self.figure(Some(entry)),
                    "events" => self.line(entry.get_mut("date"), Role::Figure, heading),
                    _ => self.section(Some(entry)),
                }
            }
        }
    }

    fn figure(&mut self, figure: Option<&mut Value>) {
        let Some(figure) = figure else { return };
        self.line(figure.get_mut("value"), Role::Figure, self.weights.figure);
        self.line(figure.get_mut("label"), Role::Label, TEXT);
    }

    fn line(&mut self, line: Option<&mut Value>, role: Role, weight: u16) {
        let Some(line) = line.and_then(Value::as_object_mut) else { return };
        let text = plain(line.get("c").unwrap_or(&Value::Null));
        let width = |word: &str| self.metrics.width(word, role, 1.0, weight);
        let ems: Vec<f64> = text.split_whitespace().map(width).collect();
        line.insert("ems".to_owned(), json!(ems));
        line.insert("space".to_owned(), json!(width(" ")));
    }
}

/// Returns the characters of runs.
fn plain(runs: &Value) -> String {
    match runs {
        Value::String(text) => text.clone(),
        Value::Array(runs) => runs.iter().map(plain).collect(),
        Value::Object(run) if run.get("t").is_some_and(|kind| kind == "br") => " ".to_owned(),
        Value::Object(run) => run.get("c").map(plain).unwrap_or_default(),
        _ => String::new(),
    }
}
