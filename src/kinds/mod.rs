//! The kinds of sections, a folder each.
//!
//! A folder has the kind's record, which is part of `model`, its content, which is part of `content`, and its page of
//! the format's description. How it looks stands in each template's folder, in a file of the kind's name.

pub mod prose;
pub mod panel;
pub mod chart;
pub mod story;
pub mod kpis;
pub mod results;
pub mod claim;
pub mod goals;
pub mod table;
pub mod figures;
pub mod list;
pub mod quote;
pub mod milestones;
pub mod part;
pub mod links;
pub mod logos;
pub mod sources;
pub mod imprint;
pub mod contact;

/// Hands every kind to a macro: what it is, its word in a document, its variant and its record.
macro_rules! kinds {
    ($then:ident) => {
        $then! {
            /// Running text.
            "prose" => Prose(prose::Prose),
            /// A tinted box.
            "panel" => Panel(panel::Panel),
            /// A chart.
            "chart" => Chart(chart::ChartSection),
            /// A project story.
            "story" => Story(story::Story),
            /// A band of big numbers.
            "kpis" => Kpis(kpis::Kpis),
            /// What was achieved, at a glance.
            "results" => Results(results::Results),
            /// One sentence with one fact.
            "claim" => Claim(claim::Claim),
            /// Themes, and the Sustainable Development Goals.
            "goals" => Goals(goals::Goals),
            /// A table.
            "table" => Table(table::TableSection),
            /// The figures of charts, in tables.
            "figures" => Figures(figures::Figures),
            /// A list of names.
            "list" => List(list::List),
            /// Somebody's words.
            "quote" => Quote(quote::Quote),
            /// Events in their order.
            "milestones" => Milestones(milestones::Milestones),
            /// The opener of a part of the document.
            "part" => Part(part::Opener),
            /// Where a reader finds more.
            "links" => Links(links::Links),
            /// The marks of those who take part.
            "logos" => Logos(logos::Logos),
            /// The numbered list of the sources, to which the facts in the texts lead.
            "sources" => Sources(sources::SourcesSection),
            /// Who publishes the document, when, and on what terms.
            "imprint" => Imprint(imprint::Imprint),
            /// The contact block.
            "contact" => Contact(contact::Contact),
        }
    };
}

pub(crate) use kinds;
