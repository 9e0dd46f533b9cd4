//! The files of the built-in templates, and of what all templates share.

macro_rules! embedded {
    ($($file:literal),* $(,)?) => {
        /// The files, by their paths under `templates/`.
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
    "handout/chart.typ",
    "handout/contact.typ",
    "handout/cover.typ",
    "handout/figures.typ",
    "handout/heading.typ",
    "handout/kpis.typ",
    "handout/main.typ",
    "handout/milestones.typ",
    "handout/page.typ",
    "handout/panel.typ",
    "handout/prose.typ",
    "handout/quote.typ",
    "handout/rules.typ",
    "handout/story.typ",
    "handout/template.toml",
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
