//! What the pages say: facts resolved, series and pictures read, texts turned into blocks, a [`Key`] for each part.
//!
//! In: the document as written, and the files it names. Out: a [`Factsheet`], which only this stage can make.
//! What cannot be read is reported here; whether what is read holds is for the rules to say.

mod keys;
mod field;
mod body;
mod parts;
mod donor;
mod factsheet;
mod addresses;
mod glyphs;
mod invisible;
mod pictures;
mod sections;
mod selection;
mod csv_file;
mod columns;
mod series;
mod among;
mod variants;
mod notes;

pub use among::{Beside, Years, beside};
pub use body::Body;
pub use factsheet::Factsheet;
pub use field::{Field, ReadText, Role};
pub use glyphs::check as glyphs;
pub use invisible::check as invisible;
pub use keys::{Key, Keyed, Keys, Line, Order, PrintedFact, Thing};
pub use notes::listed as listed_notes;
pub use parts::{
    Figure, Fitted, Letters, LinkContent, LogoContent, OrganizationContent, PartContent,
    PictureContent, Placed, PrintedAddress, SaysOnPages, SectionContent, SheetContent,
};
pub use pictures::PictureFile;
pub use sections::{Charted, MakeContent, Maker, Place, Resolved, Texts};
pub use series::{Point, Series, SumFault, label_of, scale, scale_of, unknown as unknown_series};

use donor::Donor;
use selection::Selection;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::facts;
use crate::finding::{Code, Finding, Findings, Severity, Spanned};
use crate::fonts::Fonts;
use crate::input::{Loaded, ProjectFiles, Text};
use crate::locale::{Locale, MoneyStyle};
use crate::model::{MoneyForm, Partnership};
use crate::nearest::choices;
use crate::template::{self, BuiltIn, Found};
use crate::text::{Context, Surroundings};
use crate::theme::{self, Theme};

/// What is needed besides the document.
pub struct Surrounding<'a> {
    /// The project's files.
    pub files: &'a dyn ProjectFiles,
    /// The sources that were read, to which data files are added.
    pub loaded: &'a mut Loaded,
    /// The fonts that the pages are set in.
    pub fonts: &'a Fonts,
    /// Whether what is still missing may be drawn as a placeholder.
    pub is_draft: bool,
    /// A built-in template, in place of the one that the document names.
    pub template: Option<BuiltIn>,
}

/// Resolves a document; `None` when what is left of it cannot be set.
pub fn make(
    partnership: Partnership,
    around: &mut Surrounding<'_>,
    findings: &mut Findings,
) -> Option<Factsheet> {
    let sheet = &partnership.factsheet;
    let locale = Arc::new(locale(&sheet.language, findings));
    let named = sheet.template.as_deref();
    let own = named.map_or(BuiltIn::USUAL.name(), |named| named.value.as_str());
    let other = around.template.filter(|other| other.name() != own);
    let Found { mut template, faces } = match other {
        // What the document chooses is for its own template.
        Some(other) => other.into(),
        None => template::find(named, &sheet.options, around.files, around.loaded, findings),
    };
    if let Some(paper) = &sheet.paper {
        template.choose_paper(paper, findings);
    }
    let own_pages = sheet.pages.clone().filter(|_| other.is_none());
    if let Some(pages) = &own_pages {
        template.check_pages(pages, findings);
    }
    let budget_of = named.map_or(sheet.title.span, |named| named.span);
    let pages = own_pages.or(template.pages().map(|pages| Spanned::new(pages, budget_of)));
    let mut fonts = around.fonts.clone();
    fonts.add(faces);
    let theme = theme(sheet.theme.as_deref(), around, &mut fonts, findings);
    if theme.large == Some(true)
        && let Some(named) = sheet.theme.as_deref()
    {
        template.enlarge(named.span, findings);
    }
    let around = &mut Surrounding { loaded: &mut *around.loaded, fonts: &fonts, ..*around };
    let Selection { partnership, left_out } =
        selection::select(partnership, &template, &around.loaded.sources, findings);
    let sheet = &partnership.factsheet;
    let period = sheet.period.as_ref().map(|period| period.value);
    let facts = facts::resolve(&partnership.facts, period, findings);
    facts::check_parts(&facts, &partnership.facts, findings);
    facts::check_sources(&facts, &partnership.sources, findings);
    facts::check_todo(&facts, findings);
    for (_, entry) in partnership.series.sound() {
        if let Some(source) = &entry.source {
            facts::check_source(source, &partnership.sources, findings);
        }
    }
    let donor = Donor::new(&partnership, &locale, findings);
    let surroundings = surroundings(&partnership, &donor, &locale);
    let money = match sheet.money {
        Some(MoneyForm::Code) => MoneyStyle::Code,
        Some(MoneyForm::Short) => MoneyStyle::Short,
        _ => MoneyStyle::Compact,
    };
    let unreadable = partnership
        .facts
        .names()
        .filter(|name| !facts.iter().any(|fact| fact.name.value == *name))
        // Without its file an organization has no fields, which is reported there.
        .chain(partnership.organization.name.value.is_empty().then_some("organization"))
        .collect();
    let context =
        Context::new(&facts, unreadable, surroundings, money, Arc::clone(&locale), around.fonts);
    let context = context.with_sources(source_numbers(&partnership, &facts));
    let numbers = notes::numbers(&partnership, &left_out, &around.loaded.sources, findings);
    let context = context.with_notes(numbers);
    let sources = addresses::of_sources(&partnership, findings);
    let series = series::load(&partnership.series, period, around, findings);
    invisible::in_series(&series, findings);
    glyphs::in_series(&series, around.fonts, findings);

    let resolved = Resolved {
        partnership: &partnership,
        context: &context,
        series: &series,
        grid: template.grid(),
        sources: &sources,
    };
    let made = sections::make(&resolved, around, findings);
    let addresses = addresses::places(&partnership, &made.texts);
    if around.is_draft {
        allow_todo(findings);
    }
    Some(Factsheet {
        locale,
        money,
        theme,
        template,
        fonts: fonts.clone(),
        sheet: made.sheet,
        organization: made.organization,
        donor: donor.name().to_owned(),
        rows: made.rows,
        issued: *sheet.issued.value,
        pages,
        facts,
        series,
        left_out,
        pictures: made.pictures,
        asked: made.asked,
        places: made.places,
        keys: made.keys,
        addresses,
        texts: made.texts,
        written: partnership,
    })
}

/// Returns the number of each fact's source, if the document lists its sources.
fn source_numbers(partnership: &Partnership, facts: &[facts::Fact]) -> BTreeMap<String, usize> {
    let is_listed = partnership.sections().any(|(_, section)| section.shows().lists_sources());
    let number = |source: &str| {
        let mut names = partnership.sources.sound().map(|(name, _)| name.value.as_str());
        names.position(|name| name == source).map(|index| index + 1)
    };
    facts
        .iter()
        .filter(|_| is_listed)
        .filter_map(|fact| Some((fact.name.value.clone(), number(&fact.source.as_ref()?.value)?)))
        .collect()
}

/// Lets a draft be written although something is still to be done.
fn allow_todo(findings: &mut Findings) {
    for finding in findings.iter_mut() {
        if matches!(finding.code, Code::FactTodo | Code::TextTodo) {
            finding.severity = Severity::Warning;
        }
    }
}

/// Finds the words of the document's language; English stands in for one that is reported.
fn locale(language: &Text, findings: &mut Findings) -> Locale {
    Locale::new(&language.value).unwrap_or_else(|| {
        if !language.value.is_empty() {
            findings.push(
                Finding::new(
                    Code::LanguageUnknown,
                    language.span,
                    format!("the program has no words for the language `{}`", language.value),
                )
                .help(format!(
                    "the languages are {}",
                    choices(Locale::languages().iter().copied())
                )),
            );
        }
        Locale::english()
    })
}

/// Finds the theme: a built-in one by its name, or a file of the project.
fn theme(
    name: Option<&Text>,
    around: &mut Surrounding<'_>,
    fonts: &mut Fonts,
    findings: &mut Findings,
) -> Theme {
    let named = name.filter(|name| !name.value.is_empty());
    let found =
        named.and_then(|name| theme::find(name, around.files, around.loaded, fonts, findings));
    found.unwrap_or_else(|| theme::BuiltIn::USUAL.theme())
}

/// Returns the names besides the facts that a text may use.
fn surroundings(partnership: &Partnership, donor: &Donor, locale: &Locale) -> Surroundings {
    let sheet = &partnership.factsheet;
    let organization = &partnership.organization;
    let text = |text: &Option<Text>| text.as_ref().map_or(String::new(), |text| text.value.clone());
    let fields = BTreeMap::from([
        ("donor", donor.fields().clone()),
        (
            "organization",
            BTreeMap::from([
                ("name", organization.name.value.clone()),
                ("short_name", text(&organization.short_name)),
                ("department", text(&organization.department)),
            ]),
        ),
        ("factsheet", BTreeMap::from([("issued", locale.date(&sheet.issued.value))])),
    ]);
    // What the document does not say has no field, so that a text which prints it is reported.
    let said = |fields: BTreeMap<&'static str, String>| {
        fields.into_iter().filter(|(_, text)| !text.is_empty()).collect()
    };
    let period = sheet.period.as_ref().map(|period| period.value);
    let fields = fields.into_iter().map(|(name, own)| (name, said(own))).collect();
    Surroundings { fields, period, unsaid: donor.unsaid().clone() }
}
