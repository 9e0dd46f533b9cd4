//! The files of the UN System Chief Executives Board, as they are.
//!
//! Three layouts are known by their columns: revenue by government donor, revenue by other donor, and the tidy extract
//! that this program ships. All quirks of the publisher are survived, and each is counted.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::{Row, cut};
use super::table::{InputFile, Reading as Way, Table, TableFault, quoted};
use super::when::When;
use super::{
    Amount, DecimalSign, Donor, Flow, Ledger, RevenueType, Tally, donors, fold, mapping, revenue,
};
use crate::units::{Decimal, Period, YEARS};

/// How rows that repeat another one exactly are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Repeats {
    /// Once: the row was exported twice.
    #[default]
    Once,
    /// Every time: two amounts happen to be equal.
    Every,
}

/// Which rows are wanted.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The agency, as the column `entity` names it; all when none is given.
    pub agency: Option<String>,
    /// The donor; all when none is given.
    pub donor: Option<Donor>,
    /// The years; all when none is given.
    pub period: Option<Period>,
    /// How repeats are counted.
    pub repeats: Repeats,
    /// The decimal sign of amounts, where the files do not show it.
    pub decimal: Option<DecimalSign>,
}

/// The columns of a layout.
struct Layout {
    name: &'static str,
    year: usize,
    donor: usize,
    revenue: usize,
    amount: usize,
    agency: Option<usize>,
    category: Option<usize>,
    are_governments: bool,
}

impl Layout {
    /// Whether a row names the columns of a layout.
    fn is_head(names: &[String]) -> bool {
        ["calendar_year", "rev_type"].iter().all(|name| Table::has_column(names, name))
    }

    /// Knows a layout by its columns.
    fn find(table: &Table) -> Result<Self, TableFault> {
        // Of two columns of one name neither is known to be meant.
        for name in
            ["calendar_year", "rev_type", "amount", "amount_usd", "donor", "government_donor"]
        {
            if Table::has_column(&table.header, name) {
                table.column(name)?;
            }
        }
        let column = |name: &str| table.column(name).ok();
        let year = column("calendar_year");
        let revenue = column("rev_type");
        let known = [
            ("revenue by government donor", column("government_donor"), column("amount"), true),
            ("the tidy extract", column("donor"), column("amount_usd"), false),
            ("revenue by other donor", column("donor"), column("amount"), false),
        ];
        if let (Some(year), Some(revenue)) = (year, revenue) {
            for (name, donor, amount, are_governments) in known {
                if let (Some(donor), Some(amount)) = (donor, amount) {
                    let agency = column("entity").or_else(|| column("agency"));
                    let category = column("category");
                    return Ok(Self {
                        name,
                        year,
                        donor,
                        revenue,
                        amount,
                        agency,
                        category,
                        are_governments,
                    });
                }
            }
        }
        Err(TableFault(format!(
            "`{}` is not a file of the Chief Executives Board: it needs the columns `calendar_year`, `rev_type`, \
             `government_donor` or `donor`, and `amount` or `amount_usd`, and has {}; \
             read it by `factsheet import csv` with a mapping",
            table.file,
            quoted(table.header.iter().map(String::as_str)),
        )))
    }
}

/// Reads files of the publisher, in any of its layouts.
pub fn read(files: &[InputFile], wanted: &Wanted) -> Result<(Ledger, Tally), TableFault> {
    let mut tally = Tally { repeats_count: wanted.repeats == Repeats::Every, ..Tally::default() };
    let mut ledger = Ledger::default();
    let mut names = BTreeMap::new();
    for file in files {
        let way = Way { decimal: wanted.decimal, ..Way::default() };
        let table = Table::read(file, &way, &Layout::is_head)?;
        let layout = Layout::find(&table)?;
        tally.add_table(&table, layout.name);
        let mut reading = Reading {
            sign: table.decimal_of(layout.amount),
            table: &table,
            layout: &layout,
            wanted,
            tally: &mut tally,
            names: &mut names,
        };
        let flows = reading.flows();
        add(&mut ledger, flows, &mut tally);
    }
    let mut years: BTreeMap<&Donor, BTreeSet<i16>> = BTreeMap::new();
    for flow in &ledger.flows {
        years.entry(&flow.donor).or_default().insert(flow.year);
    }
    tally.gaps =
        years.iter().filter_map(|(donor, years)| mapping::gap(&donor.name, years, None)).collect();
    Ok((ledger, tally))
}

/// A flow and the line that it came from.
struct Placed {
    place: String,
    is_hidden: bool,
    flow: Flow,
}

/// Adds the flows of a file; what an earlier file has already is left out, and counted.
fn add(ledger: &mut Ledger, flows: Vec<Placed>, tally: &mut Tally) {
    type Key = (i16, Donor, RevenueType);
    let key = |flow: &Flow| (flow.year, flow.donor.clone(), flow.revenue);
    let mut earlier: BTreeMap<Key, Decimal> = BTreeMap::new();
    let mut here: BTreeMap<Key, Decimal> = BTreeMap::new();
    for flow in &ledger.flows {
        *earlier.entry(key(flow)).or_default() += flow.amount;
    }
    for placed in &flows {
        *here.entry(key(&placed.flow)).or_default() += placed.flow.amount;
    }
    for Placed { place, is_hidden, flow } in flows {
        let own = here.get(&key(&flow)).copied().unwrap_or_default();
        let says = format!("{} {} {}: {}", flow.year, flow.donor.name, flow.revenue, flow.amount);
        match earlier.get(&key(&flow)) {
            None => {
                tally.kept.rows += 1;
                tally.kept.sum += flow.amount;
                if flow.amount.is_sign_negative() {
                    tally.negative.add(&place, &says, flow.amount);
                }
                if is_hidden {
                    tally.hidden.add(&place, &says, flow.amount);
                }
                ledger.flows.push(flow);
            }
            Some(sum) if *sum == own => tally.known.add(&place, &says, flow.amount),
            Some(_) => tally.contradicting.add(&place, &says, flow.amount),
        }
    }
}

/// Reads the rows of one file.
struct Reading<'a> {
    table: &'a Table,
    layout: &'a Layout,
    wanted: &'a Wanted,
    /// The decimal sign of its amounts.
    sign: Option<DecimalSign>,
    tally: &'a mut Tally,
    /// The first spelling of each name that is not known otherwise.
    names: &'a mut BTreeMap<String, String>,
}

impl Reading<'_> {
    /// Reads every row.
    fn flows(&mut self) -> Vec<Placed> {
        let mut seen = BTreeSet::new();
        let table = self.table;
        let mut flows = Vec::new();
        for row in &table.rows {
            let place = format!("{}:{}", table.file, row.line);
            let cells: Vec<_> = row.cells.iter().map(super::Cell::text).collect();
            if !seen.insert(cells) && self.count_repeat(row, &place) {
                continue;
            }
            match self.flow(row, &place) {
                Ok(Some(flow)) => flows.push(Placed { place, is_hidden: row.is_hidden, flow }),
                Ok(None) => {}
                Err(reason) => self.tally.unread.add(&place, &reason, Decimal::ZERO),
            }
        }
        flows
    }

    /// Counts a row that repeats an earlier one; returns whether that is all to be done with it.
    fn count_repeat(&mut self, row: &Row, place: &str) -> bool {
        let mut aside = Tally::default();
        let (table, layout, wanted, sign) = (self.table, self.layout, self.wanted, self.sign);
        let mut reading =
            Reading { table, layout, wanted, sign, tally: &mut aside, names: self.names };
        let Ok(Some(flow)) = reading.flow(row, place) else { return false };
        let says = format!("{} {} {}: {}", flow.year, flow.donor.name, flow.revenue, flow.amount);
        self.tally.repeats.add(place, &says, flow.amount);
        self.wanted.repeats == Repeats::Once
    }

    /// Reads a row; none when it is not wanted, a reason when it is not understood.
    fn flow(&mut self, row: &Row, place: &str) -> Result<Option<Flow>, String> {
        let layout = self.layout;
        let needed = [layout.year, layout.donor, layout.revenue, layout.amount];
        if let Some(reason) = self.table.misfit(row, &needed) {
            return Err(reason);
        }
        row.must_be_known(layout.agency)?;
        if let (Some(wanted), Some(column)) = (&self.wanted.agency, layout.agency)
            && fold(&row.text(column)) != fold(wanted)
        {
            self.tally.other_agency += 1;
            return Ok(None);
        }
        row.must_be_known([layout.donor, layout.year, layout.revenue])?;
        let written = row.text(layout.donor);
        if written.is_empty() {
            return Err("the row names no donor".to_owned());
        }
        if super::when::is_total(&written) {
            return Err(format!("`{}` is a sum of other rows, by its name", cut(&written)));
        }
        let (donor, is_known) = self.donor(&written);
        if self.wanted.donor.as_ref().is_some_and(|wanted| *wanted != donor) {
            self.tally.other_donor += 1;
            return Ok(None);
        }
        let year = match When::of(row.cell(layout.year)) {
            When::Year(year) | When::OfDate(year) => Some(year),
            _ => None,
        };
        let year = year
            .filter(|year| YEARS.contains(year))
            .ok_or_else(|| format!("expected a year, found `{}`", cut(&row.text(layout.year))))?;
        if self.wanted.period.is_some_and(|period| !period.contains(year)) {
            self.tally.other_year += 1;
            return Ok(None);
        }
        let written_type = row.text(layout.revenue);
        let (revenue, writing) = revenue::parse(&written_type).ok_or_else(|| {
            format!(
                "expected a type of revenue such as `R01` or `Assessed`, found `{}`",
                cut(&written_type)
            )
        })?;
        let amount = match row.cell(layout.amount).amount(self.sign)? {
            Amount::Stated(amount) => amount,
            Amount::Percent(_) => return Err("expected an amount, found a percentage".to_owned()),
            Amount::Nil => {
                let written = row.text(layout.amount);
                let says = format!("{year} {} {revenue}: `{}`", donor.name, cut(&written));
                self.tally.nil.add(place, &says, Decimal::ZERO);
                return Ok(None);
            }
        };
        match writing {
            revenue::Writing::Label => self.tally.writings[1] += 1,
            revenue::Writing::Code => self.tally.writings[0] += 1,
            revenue::Writing::OldCode => {
                self.tally.writings[0] += 1;
                let says = format!("{year} {} `{written_type}`: {amount}", donor.name);
                self.tally.old_codes.add(place, &says, amount);
            }
        }
        let spellings = self.tally.spellings.entry(donor.name.clone()).or_default();
        *spellings.entry(written.into_owned()).or_default() += 1;
        if !is_known {
            *self.tally.unknown_names.entry(donor.name.clone()).or_default() += 1;
        }
        let is_government = layout.are_governments
            || layout.category.is_some_and(|column| fold(&row.text(column)) == "government");
        Ok(Some(Flow { year, donor, is_government, revenue, amount }))
    }

    /// Finds the donor of a name; a name that is not known keeps its first spelling.
    fn donor(&mut self, written: &str) -> (Donor, bool) {
        if let Some(donor) = donors::find(written) {
            return (donor, true);
        }
        let first = self.names.entry(fold(written)).or_insert_with(|| written.to_owned());
        (Donor { name: first.clone(), code: None }, false)
    }
}
