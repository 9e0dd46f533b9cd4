//! A template's own description, and what of it the theme replaces.

use serde_json::{Value, json};

use super::assets::Templates;
use crate::arrange::Grid;
use crate::check::Factsheet;

/// Returns the description of a document's template, as templates read it, and the grid of its pages.
pub fn of(templates: &Templates, factsheet: &Factsheet) -> (Value, Grid) {
    let page = &factsheet.theme().page;
    let grid = Grid {
        width: page.width.value.get(),
        height: page.height.value.get(),
        top: page.margin_top.value.get(),
        bottom: page.margin_bottom.value.get(),
        side: page.margin_side.value.get(),
        columns: 12,
        gutter: page.gutter.value.get(),
        line: page.baseline.value.get(),
    };
    let name = factsheet.template();
    let path = format!("{name}/template.toml");
    let text = templates.files().find(|(own, _)| *own == path).map(|(_, text)| text);
    let own: Value = text.and_then(|text| toml::from_str(text).ok()).unwrap_or_default();
    let template = json!({
        "name": name,
        "page": {
            "width": grid.width,
            "height": grid.height,
            "bleed": page.bleed.value.get(),
            "margin_top": grid.top,
            "margin_bottom": grid.bottom,
            "margin_side": grid.side,
        },
        "grid": { "columns": grid.columns, "gutter": grid.gutter, "baseline": grid.line },
        "options": options(&own),
    });
    (template, grid)
}

/// Returns the value of each option of a template: the first that it may have.
fn options(own: &Value) -> Value {
    let options = own.get("options").and_then(Value::as_object).into_iter().flatten();
    let first = |option: &Value| option.get("values")?.get(0).cloned();
    options.filter_map(|(name, option)| Some((name.clone(), first(option)?))).collect()
}
