//! What texts say of one category of a chart, against the chart: each of these with and without a slip.

use std::fmt::Write as _;

use crate::sheets::{About, NORWAY, check, prose, sheet};

/// Shares of four countries, in percent.
const WATER: &str = "land,part\nZambia,64\nMalawi,61\nLesotho,47\nMozambique,38\n";
const EAU: &str = "land,part\nZambie,64\nMalawi,61\nLesotho,47\nMozambique,38\n";

/// Numbers of things in three places.
const WELLS: &str = "land,part\nCoast Province,120\nHill Province,85\nLower Valley,64\n";
const PUITS: &str =
    "land,part\nProvince de la Côte,120\nProvince des Collines,85\nBasse Vallée,64\n";

/// After the chart (`w` water, `n` wells), texts with ` § ` between them: `title: `, `lead: `, `kpi: `, `table: `, or prose.
const WRONG: &str = "\
en w In Zambia, 54 per cent of households now have water at home.
en w Some have come far: in Malawi, 61 per cent of households have water at home. It is 54 per cent in Zambia.
en w Of the households of Lesotho, 74 per cent have water at home.
en w Households in Mozambique follow: 48 per cent have water at home.
en w - 64 per cent of households in Zambia have water at home\\n- 51 per cent of households in Malawi have water at home
en w lead: In 2023, 54 per cent of households in Zambia had water at home.
en w kpi: 54 per cent = of households in Zambia have water at home
en w Water at home has reached 64 per cent of households in Zambia, 61 per cent in Malawi and 74 per cent in Lesotho.
en w table: Country | Households with water at home; Zambia | 54%; Malawi | 61%
en n The programme drilled 210 wells in Coast Province.
en n In Hill Province there are 58 wells, and in Lower Valley 64 wells.
en n kpi: 58 = wells in Hill Province
fr w En Zambie, 54 % des ménages disposent de l’eau à domicile.
fr w Certains dépassent les attentes, comme le Malawi, où 61 % des ménages ont l’eau à domicile. Ils sont 54 % en Zambie.
fr w Au Lesotho, 74 % des ménages ont désormais l’eau à domicile.
fr w lead: En 2023, 54 % des ménages de Zambie disposaient de l’eau à domicile.
fr w kpi: 54 % = des ménages de Zambie disposent de l’eau à domicile
fr w table: Pays | Ménages disposant de l’eau à domicile; Zambie | 54 %; Malawi | 61 %
fr n Le programme a foré 210 puits dans la Province de la Côte.
fr n kpi: 58 = puits dans la Province des Collines
";

const RIGHT: &str = "\
en w In Zambia, 64 per cent of households now have water at home.
en w In Zambia, 36 per cent of households still have no water at home.
en w In Zambia, about 65 per cent of households have water at home.
en w In Zambia, more than 60 per cent of households have water at home.
en w In 2015, 31 per cent of households in Zambia had water at home.
en w In Zambia, 54 per cent of rural households have water at home.
en w In Zambia, 54 per cent of the schools have a tap.
en w In Zambia, 22 per cent of households have water at home and a latrine.
en w By 2030, 90 per cent of households in Zambia are to have water at home.
en w Norway paid 54 per cent of the pipes in Zambia.
en w In Zambia, water at home has reached 12 per cent more households than in 2020.
en w In Zambia and Malawi together, 62 per cent of households have water at home.
en w Women carry water in Malawi, where 61 per cent of households have it at home. In Zambia, 54 per cent of the committees are led by women.
en n The programme drilled 120 wells in Coast Province.
en n In 2021, the programme drilled 12 wells in Hill Province.
en n The programme repaired 31 old wells in Hill Province.
en n It trained 58 masons in Hill Province.
en n kpi: 85 = wells in Hill Province
en n Of the wells in Hill Province, 12 have run dry.
fr w En Zambie, 64 % des ménages disposent de l’eau à domicile.
fr w En Zambie, 36 % des ménages n’ont pas encore l’eau à domicile.
fr w En 2015, 31 % des ménages de Zambie disposaient de l’eau à domicile.
fr w En Zambie, 54 % des ménages ruraux disposent de l’eau à domicile.
fr w Au Malawi, 61 % des ménages ont l’eau à domicile. En Zambie, 54 % des comités sont présidés par une femme.
fr n Le programme a foré 120 puits dans la Province de la Côte.
fr n En 2021, le programme a foré 12 puits dans la Province de la Côte.
fr n Il a formé 58 maçons dans la Province des Collines.
";

/// Makes the sections that the parts of a line stand for, and what stands in the head.
fn sections(text: &str) -> (String, String) {
    let (mut head, mut rest) = (String::new(), String::new());
    for part in text.split(" § ") {
        match part.split_once(": ") {
            Some(("lead", text)) => writeln!(head, "lead = {text:?}").unwrap(),
            Some(("kpi", text)) => {
                let (value, label) = text.split_once(" = ").unwrap();
                writeln!(
                    rest,
                    "[[section]]\nkind = 'kpis'\n[[section.item]]\nvalue = {value:?}\nlabel = {label:?}"
                )
                .unwrap();
            }
            Some(("table", text)) => {
                let mut lines = text.split("; ").map(|line| line.split(" | ").collect::<Vec<_>>());
                let columns = lines.next().unwrap();
                writeln!(rest, "[[section]]\nkind = 'table'\ntitle = '…'\ncolumns = {columns:?}")
                    .unwrap();
                for cells in lines {
                    writeln!(rest, "[[section.row]]\ncells = {cells:?}").unwrap();
                }
            }
            _ => rest.push_str(&prose(&part.replace("\\n", "\n"))),
        }
    }
    (head, rest)
}

/// Expects so many findings of each document.
#[track_caller]
fn each_has(documents: &str, count: usize) {
    let mut faults = String::new();
    for line in documents.lines() {
        let [language, chart, text] = line.splitn(3, ' ').collect::<Vec<_>>()[..] else { panic!() };
        let (title, file) = match (language, chart) {
            ("en", "w") => ("Households with water at home in 2023, in per cent", WATER),
            ("fr", "w") => ("Ménages disposant de l’eau à domicile en 2023, en pour cent", EAU),
            ("en", _) => ("Wells drilled by province", WELLS),
            _ => ("Puits forés par province", PUITS),
        };
        let (head, rest) = sections(text);
        let series = "[series.own]\nfile = 'data.csv'\nx = 'land'\ny = 'part'\nsource = 'pardev'\n";
        let chart = format!(
            "[[section]]\nkind = 'chart'\ntitle = {title:?}\nchart = {{ type = 'bars', series = 'own' }}\n"
        );
        let about = About { language, partners: &["ZM", "MW", "LS", "MZ"], ..NORWAY };
        let document = sheet(about, &format!("{series}{rest}{chart}"));
        let document = document.replacen("issued ", &format!("{head}issued "), 1);
        let found = check(&document, &[("data.csv", file)]);
        let is_own = |code: &str| !matches!(code, "text/number" | "fact/unused");
        let found = found.iter().filter(|f| is_own(&f.code) && f.severity != "note");
        let found: Vec<&str> = found.map(|found| found.message.as_str()).collect();
        if found.len() != count {
            writeln!(faults, "{line}\n    {found:?}").unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn a_number_of_a_category_that_the_chart_does_not_give_is_found() {
    each_has(WRONG, 1);
}

#[test]
fn a_number_that_the_chart_gives_or_does_not_show_is_none() {
    each_has(RIGHT, 0);
}
