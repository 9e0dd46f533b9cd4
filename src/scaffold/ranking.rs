//! The governments beside which a donor is shown.

use crate::figures::Figures;
use crate::import::{self, Donor};
use crate::locale::Locale;
use crate::model::Of;
use crate::units::{Decimal, Period};

/// The name of the file of the largest over all years, as documents of before have it.
pub const RANKING_FILE: &str = "governments.csv";

/// The name of the file of the largest in the donor's last year.
pub const LATEST_FILE: &str = "latest-year.csv";

/// The name of the file of what each gave by year.
pub const YEARS_FILE: &str = "by-year.csv";

/// The name of the donor's series among all in that file.
pub(super) const AMONG: &str = "among_governments";

/// How many governments are shown.
const SHOWN: usize = 10;

/// Of how many a ranking says something.
const LEAST: usize = 3;

/// Donors with what they gave, the largest first.
type Rows = Vec<(Donor, Decimal)>;

/// The governments beside which a donor is shown.
#[derive(Debug, Clone)]
pub(super) struct Ranking {
    /// By which revenue.
    pub(super) of: Of,
    /// The largest over the years that the donor has, and the donor.
    rows: Rows,
    /// The same in its last year, where it has a place in that.
    latest: Option<Rows>,
    /// The one that the factsheet is about.
    donor: Donor,
}

/// Chooses the ranking: by voluntary contributions where the donor has some, else by assessed ones.
pub(super) fn choose(figures: &Figures<'_>, period: Period) -> Option<Ranking> {
    [Of::Voluntary, Of::Assessed].into_iter().find_map(|of| {
        let span = figures.span(of, period)?;
        Some(Ranking {
            of,
            rows: largest(figures, of, span)?,
            latest: largest(figures, of, Period::year(span.last())),
            donor: figures.donor().clone(),
        })
    })
}

/// Takes the largest donors of a period and the one that the factsheet is about, which may stand far below them.
fn largest(figures: &Figures<'_>, of: Of, period: Period) -> Option<Rows> {
    let all = figures.ranking(of, period);
    let own = all.iter().position(|(donor, _)| donor == figures.donor())?;
    if all.len() < LEAST {
        return None;
    }
    let added = all.get(own).filter(|_| own >= SHOWN);
    Some(all.iter().take(SHOWN).chain(added).cloned().collect())
}

impl Ranking {
    /// Returns whether the donor has a place among the largest of its last year.
    pub(super) fn has_latest(&self) -> bool {
        self.latest.is_some()
    }

    /// Writes the file of the last year.
    pub(super) fn latest_csv(&self, locale: &Locale) -> Option<String> {
        self.latest.as_ref().map(|rows| csv(rows, locale))
    }

    /// Returns the name of the donor as the files have it.
    pub(super) fn own_label(&self, locale: &Locale) -> String {
        label(&self.donor, locale)
    }
}

/// Writes what each gave.
fn csv(rows: &Rows, locale: &Locale) -> String {
    let mut text = "donor,amount_usd\n".to_owned();
    for (donor, amount) in rows {
        let name = label(donor, locale);
        text.push_str(&format!("{},{}\n", import::field(&name), import::plain(*amount)));
    }
    text
}

/// Names a donor beside a bar.
fn label(donor: &Donor, locale: &Locale) -> String {
    donor
        .code
        .as_deref()
        .and_then(|code| locale.country(code))
        .unwrap_or_else(|| donor.name.clone())
}

/// Writes the file of the largest of all years.
pub fn governments(figures: &Figures<'_>, period: Period, locale: &Locale) -> Option<String> {
    choose(figures, period).map(|ranking| csv(&ranking.rows, locale))
}

/// Writes the file of the largest of the last year.
pub fn latest(figures: &Figures<'_>, period: Period, locale: &Locale) -> Option<String> {
    choose(figures, period)?.latest_csv(locale)
}

/// Writes what the governments and the donor gave in each year of a period, by the revenue that they are ranked by.
pub fn years(figures: &Figures<'_>, period: Period, locale: &Locale) -> Option<String> {
    let ranking = choose(figures, period)?;
    let mut text = "calendar_year,donor,amount_usd\n".to_owned();
    for ((donor, year), amount) in figures.by_year(ranking.of, period) {
        let name = import::field(&label(donor, locale));
        text.push_str(&format!("{year},{name},{}\n", import::plain(amount)));
    }
    Some(text)
}
