//! The governments beside which a donor is shown.

use crate::figures::Figures;
use crate::import::{self, Donor};
use crate::locale::Locale;
use crate::model::Of;
use crate::units::{Decimal, Period};

/// The name of the file of the ranking.
pub const RANKING_FILE: &str = "governments.csv";

/// The name of the file of what each gave by year.
pub const YEARS_FILE: &str = "by-year.csv";

/// How many governments are shown.
const SHOWN: usize = 10;

/// The largest donors, and the one that the factsheet is about.
#[derive(Debug, Clone)]
pub(super) struct Ranking {
    /// By which revenue.
    pub(super) of: Of,
    /// The donors, the largest first.
    rows: Vec<(Donor, Decimal)>,
    /// The one that the factsheet is about.
    donor: Donor,
    /// Whether the donor stands below those that are the largest.
    pub(super) is_added: bool,
}

/// Chooses the ranking: by voluntary contributions where the donor has some, else by assessed ones.
pub(super) fn choose(figures: &Figures<'_>, period: Period) -> Option<Ranking> {
    [Of::Voluntary, Of::Assessed].into_iter().find_map(|of| ranking(figures, of, period))
}

/// Takes the largest donors and the one that the factsheet is about.
///
/// They are compared over the years that this one has.
fn ranking(figures: &Figures<'_>, of: Of, period: Period) -> Option<Ranking> {
    let all = figures.ranking(of, figures.span(of, period)?);
    let own = all.iter().position(|(donor, _)| donor == figures.donor())?;
    // A ranking of one says nothing.
    if all.len() < 3 {
        return None;
    }
    let is_added = own >= SHOWN;
    let mut rows: Vec<_> = all.iter().take(SHOWN).cloned().collect();
    if is_added {
        rows.extend(all.get(own).cloned());
    }
    Some(Ranking { of, rows, donor: figures.donor().clone(), is_added })
}

impl Ranking {
    /// Writes the file.
    pub(super) fn csv(&self, locale: &Locale) -> String {
        let mut text = "donor,amount_usd\n".to_owned();
        for (donor, amount) in &self.rows {
            let name = label(donor, locale);
            text.push_str(&format!("{},{}\n", import::field(&name), import::plain(*amount)));
        }
        text
    }

    /// Returns the name of the donor as the file has it.
    pub(super) fn own_label(&self, locale: &Locale) -> String {
        label(&self.donor, locale)
    }
}

/// Names a donor beside a bar.
fn label(donor: &Donor, locale: &Locale) -> String {
    donor
        .code
        .as_deref()
        .and_then(|code| locale.country(code))
        .unwrap_or_else(|| donor.name.clone())
}

/// Writes the file anew, for another period.
pub fn governments(figures: &Figures<'_>, period: Period, locale: &Locale) -> Option<String> {
    choose(figures, period).map(|ranking| ranking.csv(locale))
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
