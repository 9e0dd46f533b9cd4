//! The templates: built in, or from a designer's folder.

use std::collections::BTreeMap;

macro_rules! embedded {
    ($($file:literal),* $(,)?) => {
        /// The built-in template files, by their paths under `templates/`.
        pub const FILES: &[(&str, &str)] =
            &[$(($file, include_str!(concat!("../../templates/", $file)))),*];
    };
}

embedded![
    "cooperation/chart.typ",
    "cooperation/contact.typ",
    "cooperation/kpis.typ",
    "cooperation/list.typ",
    "cooperation/main.typ",
    "cooperation/masthead.typ",
    "cooperation/milestones.typ",
    "cooperation/page.typ",
    "cooperation/panel.typ",
    "cooperation/prose.typ",
    "cooperation/quote.typ",
    "cooperation/sources.typ",
    "cooperation/story.typ",
    "cooperation/table.typ",
    "cooperation/template.toml",
    "lib/balance.typ",
    "lib/component.typ",
    "lib/document.typ",
    "lib/drawing.typ",
    "lib/heading.typ",
    "lib/mark.typ",
    "lib/number.typ",
    "lib/picture.typ",
    "lib/text.typ",
    "lib/theme.typ",
];

/// The files of the templates, by their paths under `templates/`.
#[derive(Debug, Clone, Default)]
pub struct Templates {
    files: BTreeMap<String, String>,
}

impl Templates {
    /// Returns the built-in templates.
    pub fn embedded() -> Self {
        Self::new(FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())))
    }

    /// Makes templates of other files, such as those of a designer's folder.
    pub fn new(files: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { files: files.into_iter().collect() }
    }

    /// The files, by their paths under the folder of templates.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Returns the files by their paths in the typesetter's world.
    pub(super) fn sources(&self) -> impl Iterator<Item = (String, &str)> {
        self.files.iter().map(|(path, text)| (format!("/templates/{path}"), text.as_str()))
    }
}
