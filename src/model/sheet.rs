//! What the factsheet is, who publishes it and whom it is about.

use std::borrow::Cow;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::place::{Logo, Picture};
use super::read::{FromToml, Named, PathText, hints, record};
use super::spoken::Spoken;
use crate::finding::{Code, Findings, Spanned};
use crate::input::{Node, Text};
use crate::units::{PartialDate, Period};

record! {
    /// What the factsheet is.
    pub struct Sheet {
        /// The title in the masthead.
        pub title: Text,
        /// A line under the title.
        pub subtitle: Option<Text>,
        /// When it is published: a month or a day.
        pub issued: Spanned<Issued>,
        /// The period that facts and series cover unless they say otherwise.
        pub period: Option<Spanned<Period>>,
        /// The language of the texts, as a BCP 47 tag such as "en" or "fr".
        pub language: Text,
        /// The layout: the name of a built-in template, or the path of a folder of one's own.
        pub template: Option<PathText>,
        /// What the template leaves to choose, by the names of its options.
        #[schemars(default)]
        pub options: Named<Text>,
        /// The look: the name of a built-in theme, or the path of a theme file of one's own.
        pub theme: Option<PathText>,
        /// The page budget; a longer document is an error.
        pub pages: Option<Spanned<u32>>,
        /// The lead: what a reader in a hurry should know.
        pub lead: Option<Text>,
        /// A picture for the cover, of a template that has one for it.
        pub picture: Option<Picture>,
        /// The paper, of a template that can be had on several.
        pub paper: Option<Spanned<Paper>>,
        /// How money is written: "symbol" (US$ 271 million) or "code" (USD 271 million).
        pub money: Option<MoneyForm>,
        /// Where notes to the texts stand: "end", below the sources, or "foot", below the text that each belongs to.
        pub notes: Option<NotesPlace>,
    }

    /// Who publishes the factsheet.
    pub struct Organization {
        /// The full name.
        #[schemars(with = "Spoken<Text>")]
        pub name: Text,
        /// The usual short form.
        #[schemars(default, with = "Spoken<Text>")]
        pub short_name: Option<Text>,
        /// The department in charge.
        #[schemars(default, with = "Spoken<Text>")]
        pub department: Option<Text>,
        /// The postal address, a line each.
        #[schemars(default, with = "Spoken<Vec<Text>>")]
        pub address: Vec<Text>,
        /// The telephone number.
        #[schemars(default, with = "Spoken<Text>")]
        pub phone: Option<Text>,
        /// The fax number.
        #[schemars(default, with = "Spoken<Text>")]
        pub fax: Option<Text>,
        /// The e-mail address.
        #[schemars(default, with = "Spoken<Text>")]
        pub email: Option<Text>,
        /// The web address.
        #[schemars(default, with = "Spoken<Text>")]
        pub website: Option<Text>,
        /// The path of a logo, best an SVG; without one the name is set in type.
        pub logo: Option<PathText>,
        /// Whether it belongs to the United Nations; it does not when left out.
        pub un: Option<bool>,
    }

    /// Whom the factsheet is about.
    pub struct Donor {
        /// The country, as an ISO 3166-1 code of two letters.
        pub country: Option<Text>,
        /// The name, where it is not the country's usual one.
        pub name: Option<Text>,
        /// The article of the name within a sentence, where the donor is not a country: "the", "la".
        pub article: Option<Text>,
        /// The adjective, where it is not the country's usual one; in French the masculine singular.
        pub adjective: Option<Text>,
        /// The feminine singular of that adjective, in a language that has one.
        pub adjective_feminine: Option<Text>,
        /// The other countries that the texts may name, as ISO 3166-1 codes.
        #[schemars(default)]
        pub partners: Vec<Text>,
        /// The donor's own mark, for the masthead.
        pub emblem: Option<Logo>,
    }
}

/// When a document is published: a month or a day, since a year says too little of what is known by then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Issued(PartialDate);

impl Issued {
    /// Reads a month or a day.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().filter(|date: &PartialDate| date.month().is_some()).map(Self)
    }
}

impl Deref for Issued {
    type Target = PartialDate;

    fn deref(&self) -> &PartialDate {
        &self.0
    }
}

impl FromToml for Issued {
    fn from_toml(node: &Node, findings: &mut Findings) -> Option<Self> {
        let expected = "a month or a day, such as `\"2017-05\"` or `\"2017-05-14\"`";
        super::read::parsed(node, Code::ValueDate, expected, findings, Self::parse, hints::date)
    }

    fn stand_in() -> Option<Self> {
        Some(Self(PartialDate::Month { year: 2000, month: 1 }))
    }
}

impl JsonSchema for Issued {
    fn schema_name() -> Cow<'static, str> {
        "Issued".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "description": "A month or a day: \"2017-05\" or \"2017-05-14\".",
            "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"
        })
    }
}

super::read::keywords! {
    /// A paper.
    pub enum Paper {
        /// 210 by 297 millimetres.
        A4 = "a4",
        /// 148 by 210 millimetres.
        A5 = "a5",
        /// 8.5 by 11 inches.
        Letter = "letter",
    }
}

impl Paper {
    /// Returns its width and its height, in millimetres.
    pub const fn size(self) -> (f64, f64) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::A5 => (148.0, 210.0),
            Self::Letter => (215.9, 279.4),
        }
    }
}

super::read::keywords! {
    /// Where notes to the texts stand.
    pub enum NotesPlace {
        /// Below the sources.
        End = "end",
        /// At the foot of the text that has their mark.
        Foot = "foot",
    }
}

super::read::keywords! {
    /// How money is written.
    pub enum MoneyForm {
        /// US$ 271 million.
        Symbol = "symbol",
        /// USD 271 million.
        Code = "code",
        /// US$ 271M.
        Short = "short",
    }
}
