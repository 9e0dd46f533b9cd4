//! Totals of generated parts, through the whole check: rounding is forgiven, more than rounding is not.

use proptest::prelude::*;

use crate::sheets::{NORWAY, check, prose, sheet};

/// How a number is written: rounded to a power of ten, plainly or with a word.
#[derive(Debug, Clone, Copy)]
enum Form {
    /// An integer.
    Plain,
    /// In millions, to a number of decimals.
    Millions(u32),
}

impl Form {
    /// Returns the unit that this form rounds to, of whole dollars.
    fn unit(self) -> i64 {
        match self {
            Self::Plain => 100_000,
            Self::Millions(decimals) => 1_000_000 / 10_i64.pow(decimals),
        }
    }

    /// Rounds an amount, half up.
    fn round(self, value: i64) -> i64 {
        (value + self.unit() / 2).div_euclid(self.unit()) * self.unit()
    }

    /// Writes an amount that is rounded already.
    fn write(self, value: i64) -> String {
        match self {
            Self::Plain => value.to_string(),
            Self::Millions(decimals) => {
                let decimals = usize::try_from(decimals).unwrap();
                let fraction = format!("{:06}", value % 1_000_000);
                let point = if decimals > 0 { "." } else { "" };
                format!("\"{}{point}{} million\"", value / 1_000_000, &fraction[..decimals])
            }
        }
    }
}

/// Any form with a word, so that the precision is stated.
fn form() -> impl Strategy<Value = Form> {
    (0_u32..4).prop_map(Form::Millions)
}

/// Returns a document of parts and their total.
fn document(parts: &[(String, &str)], total: &(String, &str)) -> String {
    let fact = |name: &str, value: &str, bound: &str, more: &str| {
        format!(
            "[facts.{name}]\namount = {value}\ncurrency = \"USD\"\nbound = \"{bound}\"\n{more}source = \"pardev\"\n"
        )
    };
    let names: Vec<String> = (0..parts.len()).map(|index| format!("part_{index}")).collect();
    let mut text: String = parts
        .iter()
        .zip(&names)
        .map(|((value, bound), name)| fact(name, value, bound, ""))
        .collect();
    text += &fact("total", &total.0, total.1, &format!("parts = {names:?}\n"));
    text += &prose("It is {{ total }}.");
    sheet(NORWAY, &text)
}

/// Returns the severities of what is said of the total.
fn severities(document: &str) -> Vec<String> {
    let found = check(document, &[]);
    assert!(found.iter().all(|found| found.code == "fact/parts"), "{document}\n{found:#?}");
    found.into_iter().map(|found| found.severity).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Parts rounded each in its own way, and a total rounded in another, always pass.
    #[test]
    fn mixed_rounding_is_forgiven(
        exact in prop::collection::vec((0_i64..900_000_000, form()), 1..7),
        total in form(),
    ) {
        let parts: Vec<(String, &str)> =
            exact.iter().map(|(value, form)| (form.write(form.round(*value)), "exactly")).collect();
        let sum: i64 = exact.iter().map(|(value, _)| value).sum();
        let document = document(&parts, &(total.write(total.round(sum)), "exactly"));
        prop_assert_eq!(severities(&document), Vec::<String>::new(), "{}", document);
    }

    /// Plain integers, all rounded to the same place, always pass.
    #[test]
    fn plain_rounding_is_forgiven(exact in prop::collection::vec(0_i64..90_000_000, 1..7)) {
        let form = Form::Plain;
        let parts: Vec<(String, &str)> =
            exact.iter().map(|value| (form.write(form.round(*value)), "exactly")).collect();
        let total = form.write(form.round(exact.iter().sum()));
        let document = document(&parts, &(total, "exactly"));
        prop_assert_eq!(severities(&document), Vec::<String>::new(), "{}", document);
    }

    /// A total that is off by more than all roundings together is an error, whatever the forms.
    #[test]
    fn more_than_rounding_is_an_error(
        exact in prop::collection::vec((1_i64..900_000_000, form()), 1..7),
        total in form(),
        beyond in 1_i64..50,
    ) {
        let rounded: Vec<i64> = exact.iter().map(|(value, form)| form.round(*value)).collect();
        let parts: Vec<(String, &str)> = rounded
            .iter()
            .zip(&exact)
            .map(|(value, (_, form))| (form.write(*value), "exactly"))
            .collect();
        let slack: i64 = exact.iter().map(|(_, form)| form.unit()).sum::<i64>() / 2 + total.unit();
        let stated = total.round(rounded.iter().sum::<i64>() + slack + beyond * total.unit());
        let document = document(&parts, &(total.write(stated), "exactly"));
        prop_assert_eq!(severities(&document), ["error"], "{}", document);
    }

    /// Lower bounds refute what is smaller, and warn of what is larger.
    #[test]
    fn lower_bounds_refute_only_what_is_smaller(
        exact in prop::collection::vec((20_i64..900, any::<bool>()), 1..7),
        off in 10_i64..20,
    ) {
        let form = Form::Millions(0);
        let bound = |is_open: bool| if is_open { "more than" } else { "exactly" };
        let parts: Vec<(String, &str)> = exact
            .iter()
            .map(|(value, is_open)| (form.write(value * 1_000_000), bound(*is_open)))
            .collect();
        let sum: i64 = exact.iter().map(|(value, _)| value).sum();
        let has_open = exact.iter().any(|(_, is_open)| *is_open);
        let stated = |millions: i64| (form.write(millions * 1_000_000), "exactly");
        prop_assert_eq!(severities(&document(&parts, &stated(sum - off))), ["error"]);
        prop_assert_eq!(severities(&document(&parts, &stated(sum))), Vec::<String>::new());
        let above = if has_open { "warning" } else { "error" };
        prop_assert_eq!(severities(&document(&parts, &stated(sum + off))), [above]);
    }

    /// A share of two rounded amounts, itself rounded, always passes.
    #[test]
    fn rounded_ratios_are_forgiven(
        whole in 60_000_000_i64..900_000_000,
        per_mille in 20_i64..980,
        forms in (form(), form()),
        decimals in 0_u32..3,
    ) {
        let part = whole * per_mille / 1000;
        // The share in its last place, rounded half up, and a number more of percent.
        let place = 10_i64.pow(decimals);
        let percent = (2 * part * 100 * place + whole) / (2 * whole);
        let stated = |more: i64| {
            let value = percent + more * place;
            let width = usize::try_from(decimals).unwrap();
            let fraction = format!("{:0width$}", value % place);
            if decimals == 0 { value.to_string() } else { format!("{}.{fraction}", value / place) }
        };
        let document = |more: i64| {
            let amount = |name: &str, value: i64, form: Form| {
                format!(
                    "[facts.{name}]\namount = {}\ncurrency = \"USD\"\nsource = \"pardev\"\n",
                    form.write(form.round(value))
                )
            };
            let facts = amount("part", part, forms.0) + &amount("whole", whole, forms.1);
            let share = format!("[facts.share]\npercent = {}\nratio = [\"part\", \"whole\"]\n", stated(more));
            sheet(NORWAY, &(facts + &share + &prose("It is {{ share }}.")))
        };
        let found = check(&document(0), &[]);
        prop_assert!(found.is_empty(), "{}\n{:#?}", document(0), found);
        // Half a million off 60 and half a percent are less than five percent together.
        let found = check(&document(5), &[]);
        prop_assert!(found.len() == 1 && found[0].code == "fact/ratio", "{}\n{:#?}", document(5), found);
    }
}
