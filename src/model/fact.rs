//! Facts, their sources, and series.

use super::Computed;
use super::read::{Named, PathText, Unit, keywords, record};
use super::spoken::Spoken;
use crate::finding::Spanned;
use crate::input::Text;
use crate::units::{Bound, Currency, PartialDate, Period, Quantity};

record! {
    /// Where facts and series come from.
    pub struct SourceEntry {
        /// The title of the publication or the data set.
        #[schemars(with = "Spoken<Text>")]
        pub title: Text,
        /// Who published it.
        #[schemars(default, with = "Spoken<Text>")]
        pub publisher: Option<Text>,
        /// Where it is to be had.
        #[schemars(default, with = "Spoken<Text>")]
        pub url: Option<Text>,
        /// When it was published.
        pub published: Option<Spanned<PartialDate>>,
        /// When it was last looked at.
        pub accessed: Option<Spanned<PartialDate>>,
        /// The path of the data set, for the next edition: `roll` takes the new figures from it.
        pub data: Option<Text>,
        /// Until when its figures hold.
        pub until: Option<Spanned<PartialDate>>,
        /// What to know about it.
        #[schemars(default, with = "Spoken<Text>")]
        pub note: Option<Text>,
    }

    /// A number, a date or a period that the texts name. It has exactly one of
    /// `amount`, `count`, `percent`, `rank`, `date`, or only a `period`.
    pub struct FactEntry {
        /// An amount of money; `currency` says of what.
        pub amount: Option<Spanned<Quantity>>,
        /// The currency of the amount.
        pub currency: Option<Spanned<Currency>>,
        /// How many there are of something.
        pub count: Option<Spanned<Quantity>>,
        /// A share in percent.
        pub percent: Option<Spanned<Quantity>>,
        /// What the share is of.
        pub of: Option<Text>,
        /// A place in an order: 2 for the second.
        pub rank: Option<Spanned<Quantity>>,
        /// A year, a month or a day.
        pub date: Option<Spanned<PartialDate>>,
        /// The years that the value covers, where it is not the document's period.
        pub period: Option<Spanned<Period>>,
        /// How the value is meant: a bound is printed with it.
        pub bound: Option<Spanned<Bound>>,
        /// The unit that the value is rounded to, where its digits do not say so: 1000 or "thousand".
        pub rounded_to: Option<Spanned<Unit>>,
        /// The exact number, where a rounded one or a bound is stated: it must hold of it.
        pub exact: Option<Spanned<Quantity>>,
        /// The name of its source.
        pub source: Option<Text>,
        /// The facts that must add up to this one.
        #[schemars(default)]
        pub parts: Vec<Text>,
        /// Two facts whose ratio the share is: the part and the whole.
        #[schemars(default)]
        pub ratio: Vec<Text>,
        /// What the data of a series give for it.
        pub data: Option<Spanned<DataEntry>>,
        /// What the amount is of, where its name does not say: "assessed", "voluntary" or "total".
        pub measure: Option<Measure>,
        /// What to know about it.
        pub note: Option<Text>,
        /// What the data set of its source says of it: `voluntary.rank`; `roll` renews such a fact.
        pub computed: Option<Spanned<Computed>>,
        /// What is still to be done about it; the document is not ready as long as this key is there.
        pub todo: Option<Text>,
    }

    /// How a fact follows from a series.
    pub struct DataEntry {
        /// The name of the series.
        pub series: Text,
        /// What of the series it is.
        pub r#as: DataForm,
        /// The column whose values are compared for a share or a rank, such as the donors'.
        pub among: Option<Text>,
        /// The category that it is of, where the series has categories and no years.
        pub category: Option<Text>,
    }

    /// Yearly figures from a file.
    pub struct SeriesEntry {
        /// The path of a CSV file with a header line.
        pub file: PathText,
        /// The column of the years or the categories.
        pub x: Text,
        /// The column of the values.
        pub y: Text,
        /// Which rows: a value for each column named.
        #[schemars(default)]
        pub r#where: Named<Text>,
        /// The currency of the values; without one they are counts.
        pub currency: Option<Spanned<Currency>>,
        /// The years to take, where they are not the document's period.
        pub period: Option<Spanned<Period>>,
        /// The name on the chart.
        pub label: Option<Text>,
        /// What the amounts are of, where `where` does not say.
        pub measure: Option<Measure>,
        /// The name of its source.
        pub source: Option<Text>,
    }
}

keywords! {
    /// What a fact says of a series.
    pub enum DataForm {
        /// The sum over the fact's period.
        Sum = "sum",
        /// The mean of a year over the fact's period.
        Mean = "mean",
        /// The value of the fact's one year.
        Year = "year",
        /// The largest value of the fact's period.
        Highest = "highest",
        /// The smallest value of the fact's period.
        Lowest = "lowest",
        /// The first year with a value.
        FirstYear = "first-year",
        /// The last year with a value.
        LastYear = "last-year",
        /// The share, in percent, of the sum of all that the file has under other conditions.
        Share = "share",
        /// The place among all that the file has.
        Rank = "rank",
        /// The change, in percent, from the first to the last year of the fact's period.
        Change = "change",
        /// The last year of the fact's period as a multiple of the first: 2 where it has doubled.
        Multiple = "multiple",
        /// The year with the largest value of the fact's period.
        HighestYear = "highest-year",
        /// The year with the smallest value of the fact's period.
        LowestYear = "lowest-year",
    }

    /// What an amount is of.
    pub enum Measure {
        /// What every member pays by virtue of its membership.
        Assessed = "assessed",
        /// What is given beyond that, core and earmarked.
        Voluntary = "voluntary",
        /// Both.
        Total = "total",
    }
}

impl super::FromToml for Bound {
    fn from_toml(
        node: &crate::input::Node,
        findings: &mut crate::finding::Findings,
    ) -> Option<Self> {
        super::read::keyword(node, &Self::ALL.map(|bound| (bound.keyword(), bound)), findings)
    }
}

impl schemars::JsonSchema for Bound {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Bound".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let words = Self::ALL.map(|bound| {
            let (word, meaning) = (bound.keyword(), bound.meaning());
            serde_json::json!({ "type": "string", "const": word, "description": meaning })
        });
        schemars::json_schema!({
            "oneOf": words,
            "description": "How a stated value stands to the true one.",
        })
    }
}
