//! What sentences say of figures is held against the document's own: each of these with and without a slip.

use std::fmt::Write as _;

use serde_json::Value;

use factsheet::finding::Format;
use factsheet::input::MemoryFiles;

use crate::program::check_at;

/// A document in which sentences are set.
pub struct Setting {
    pub language: &'static str,
    /// The tables of the donor, the facts and the series, and a chart.
    pub rest: &'static str,
    /// The data.
    pub file: &'static str,
}

/// The table of a series from `data.csv`: its name, what chooses its rows, its axes, its label.
macro_rules! series {
    ($name:literal, $where:literal, $x:literal, $y:literal, $label:literal) => {
        concat!(
            "\n[series.",
            $name,
            "]\nfile = 'data.csv'\n",
            $where,
            "\nx = '",
            $x,
            "'\ny = '",
            $y,
            "'\ncurrency = 'USD'\nlabel = '",
            $label,
            "'\nsource = 'report'\n"
        )
    };
}

/// The chart of series, with its title and its type.
macro_rules! chart {
    ($title:literal, $kind:literal, $series:literal) => {
        concat!(
            "\n[[section]]\nkind = 'chart'\ntitle = '",
            $title,
            "'\nchart = { type = '",
            $kind,
            "', series = ",
            $series,
            " }\n"
        )
    };
}

/// The donor and the partners.
macro_rules! donor {
    ($partners:literal) => {
        concat!("\n[donor]\ncountry = 'NO'\npartners = ", $partners, "\n")
    };
}

pub(crate) use {chart, donor, series};

/// Yearly contributions with a peak in 2018, a fall in 2019 and a gap in 2016.
const YEARS: &str = "year,amount\n2014,4000000\n2015,4600000\n2016,\n2017,5200000\n2018,6800000\n2019,5900000\n2020,6400000\n";

pub const EN: Setting = Setting {
    language: "en",
    rest: concat!(
        donor!("[]"),
        "\n[facts.total]\namount = '32.9 million'\ncurrency = 'USD'\nbound = 'about'\nsource = 'report'\n",
        "\n[facts.five]\namount = '5.0 million'\ncurrency = 'USD'\nsource = 'report'\n",
        series!("by_year", "", "year", "amount", "Contributions")
    ),
    file: YEARS,
};

pub const FR: Setting = Setting { language: "fr", ..EN };

/// A document with each of its texts but the body.
const PLACES: &str = r#"format = 1

[factsheet]
title    = "<title>"
subtitle = "<subtitle>"
lead     = "<lead>"
issued   = "2023-06"
period   = [2014, 2020]
language = "<language>"

[organization]
name       = "World Rivers Organization"
short_name = "WRO"

[sources.report]
title     = "Report"
published = 2022
<rest>
[[section]]
kind  = "chart"
title = "<chart>"
note  = "<note>"
chart = { type = "columns", series = "<series>" }

[[section]]
kind = "kpis"

[[section.item]]
value = "US$ 6.4 million"
label = "<label>"

[[section]]
kind  = "prose"
title = "<section>"
body  = """
- <bullet>
- Towers
"""
"#;

/// What is said of a line that stands in a place of a document.
pub fn told_in(setting: &Setting, place: &str, text: &str) -> Vec<String> {
    let series = setting.rest.split("[series.").nth(1).unwrap();
    let series = series.split(']').next().unwrap();
    let document = PLACES.replace(&format!("<{place}>"), text);
    let document = document.replace("<language>", setting.language);
    let document = document.replace("<series>", series).replace("<rest>", setting.rest);
    let places = ["title", "subtitle", "lead", "chart", "note", "label", "section", "bullet"];
    let document = places
        .iter()
        .fold(document, |document, place| document.replace(&format!("<{place}>"), "Boats"));
    checked(setting, document)
}

/// What is said of a sentence in a setting, each with its words.
pub fn told(setting: &Setting, sentences: &str) -> Vec<String> {
    let document = format!(
        r#"format = 1

[factsheet]
title    = "Sheet"
issued   = "2023-06"
period   = [2014, 2020]
language = "{}"

[organization]
name       = "World Rivers Organization"
short_name = "WRO"

[sources.report]
title     = "Report"
published = 2022
{}
[[section]]
kind = "prose"
body = """
{sentences}
"""
"#,
        setting.language, setting.rest
    );
    checked(setting, document)
}

/// What is said of a document with the data of a setting.
fn checked(setting: &Setting, document: String) -> Vec<String> {
    let mut files = MemoryFiles::default();
    files.0.insert("sheet/factsheet.toml".to_owned(), document.into_bytes());
    files.0.insert("sheet/data.csv".to_owned(), setting.file.as_bytes().to_vec());
    let report = check_at(&files, "sheet/factsheet.toml").report(Format::Json);
    let report: Value = serde_json::from_str(&report).unwrap();
    let findings = report["findings"].as_array().unwrap().iter();
    let told = findings.filter(|finding| {
        let is_claim = ["text/claim", "text/twice"].map(Value::from).contains(&finding["code"]);
        is_claim || finding["severity"] == "error"
    });
    told.map(|finding| finding["message"].as_str().unwrap().to_owned()).collect()
}

/// Holds each sentence against what is to be said of it: words of the message, or nothing.
pub fn must_tell(setting: &Setting, cases: &[(&str, &str)]) {
    let mut faults = String::new();
    for (sentence, wanted) in cases {
        let told = told(setting, sentence);
        let is_right = match told.as_slice() {
            [] => wanted.is_empty(),
            [one] => !wanted.is_empty() && one.contains(wanted),
            _ => false,
        };
        if !is_right {
            writeln!(faults, "{sentence}\n  wanted: {wanted}\n  told: {told:?}").unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// Categories, with a facts' total.
pub const AREAS: Setting = Setting {
    language: "en",
    rest: concat!(
        donor!("['KE', 'UG']"),
        series!("areas", "", "area", "amount", "Funds by area"),
        chart!("Funds by area", "bars", "'areas'")
    ),
    file: "area,amount\nWater,4800000\nHealth,3000000\nEducation,1200000\nRural roads,1000000\n",
};

/// The same in French.
pub const DOMAINES: Setting = Setting {
    language: "fr",
    rest: concat!(
        donor!("['KE', 'UG']"),
        series!("domaines", "", "domaine", "montant", "Fonds par domaine"),
        chart!("Fonds par domaine", "bars", "'domaines'")
    ),
    file: "domaine,montant\nEau,4800000\nSanté,3000000\nÉducation,1200000\nRoutes rurales,1000000\n",
};

/// Three donors in one file.
pub const DONORS: Setting = Setting {
    language: "en",
    rest: concat!(
        donor!("['SE', 'DE']"),
        series!("norway", "where = { donor = 'Norway' }", "year", "amount", "Norway")
    ),
    file: "donor,year,amount\nNorway,2019,7000000\nNorway,2020,7400000\nSweden,2019,8100000\nSweden,2020,8300000\n\
           Germany,2019,6900000\nGermany,2020,7900000\nFrance,2019,2000000\nFrance,2020,2100000\n",
};

pub const DONATEURS: Setting = Setting { language: "fr", ..DONORS };

/// Two kinds of one donor's funds.
pub const KINDS: Setting = Setting {
    language: "en",
    rest: concat!(
        donor!("[]"),
        series!("core", "where = { kind = 'Core' }", "year", "amount", "Core funds"),
        series!("earmarked", "where = { kind = 'Earmarked' }", "year", "amount", "Earmarked funds"),
        chart!("Core and earmarked funds", "stacked-columns", "['core', 'earmarked']")
    ),
    file: "kind,year,amount\nCore,2018,3000000\nCore,2019,3200000\nCore,2020,3500000\n\
           Earmarked,2018,4000000\nEarmarked,2019,4400000\nEarmarked,2020,5000000\n",
};

#[test]
fn multiples() {
    must_tell(
        &EN,
        &[
            // 4.0 in 2014, 6.4 in 2020: 1.6 times.
            ("Its contributions doubled.", "`doubled`"),
            ("Norway has doubled its contributions since 2014.", "`doubled`"),
            ("Norwegian support has almost tripled.", "`almost tripled`"),
            ("The yearly contribution grew threefold.", "threefold"),
            ("In 2020, contributions were twice as high as in 2014.", "twice"),
            ("Contributions rose by a third between 2014 and 2020.", "rose by a third"),
            ("Contributions rose by more than half.", ""),
            ("Contributions have gone up by 60 per cent since 2014.", ""),
            ("Contributions have gone up by 80 per cent since 2014.", "up by 80 per cent"),
            ("A doubling of contributions in six years made this possible.", "doubling"),
            ("An increase of two thirds in contributions made this possible.", ""),
            (
                "An increase of a quarter in contributions made this possible.",
                "increase of a quarter",
            ),
            ("Norway’s payments fell by half after 2018.", "fell by half"),
            ("Contributions in 2020 were 1.6 times those of 2014.", ""),
            ("Contributions in 2020 were 2.5 times those of 2014.", "2.5 times"),
            ("By 2018, contributions had grown by two thirds.", ""),
            ("Its contribution, which has tripled since 2014, pays for wells.", "tripled"),
            ("It doubled from US$ 4.0 million to US$ 6.4 million.", "doubled"),
            // Not the figures, not yet, not so.
            ("The number of pupils doubled.", ""),
            ("The project doubled its intake, and contributions rose.", ""),
            ("Norway will double its contributions.", ""),
            ("Contributions have not doubled.", ""),
            ("Norway plans to triple its support by 2030.", ""),
            ("Contributions to schools in the north doubled.", ""),
            ("Harvests doubled with its contributions.", ""),
            ("A double harvest was celebrated.", ""),
            ("The fund halved the time that women need to fetch water.", ""),
            ("Thanks to the contributions, the number of clinics doubled.", ""),
        ],
    );
    must_tell(
        &FR,
        &[
            ("Ses contributions ont doublé.", "`doublé`"),
            ("La Norvège a triplé sa contribution depuis 2014.", "triplé"),
            (
                "La contribution a été multipliée par trois entre 2014 et 2020.",
                "multipliée par trois",
            ),
            ("Le soutien norvégien a presque doublé.", "presque doublé"),
            ("Les versements ont augmenté d’un quart entre 2014 et 2020.", "augmenté d’un quart"),
            ("Les versements ont augmenté de moitié entre 2014 et 2020.", ""),
            ("Les contributions ont baissé de moitié après 2018.", "baissé de moitié"),
            ("En 2020, la contribution était deux fois plus élevée qu’en 2014.", "deux fois plus"),
            ("Elle a versé 6,4 millions en 2020, soit le double de 2014.", ""),
            ("Une hausse de moitié des contributions a permis ces travaux.", ""),
            (
                "Une hausse d’un dixième des contributions a permis ces travaux.",
                "hausse d’un dixième",
            ),
            ("Le nombre d’élèves a doublé.", ""),
            ("La Norvège doublera sa contribution.", ""),
            ("La Norvège veut doubler sa contribution.", ""),
            ("Les contributions n’ont pas doublé.", ""),
            ("L’atelier a doublé sa production grâce aux contributions.", ""),
        ],
    );
}

#[test]
fn trends() {
    must_tell(
        &EN,
        &[
            ("Contributions rose every year.", "rose every year"),
            ("Its support has grown steadily since 2017.", "grown steadily"),
            ("Norway has increased its contributions each year since 2017.", "each year"),
            ("Contributions have never fallen.", "fallen"),
            ("Contributions fell between 2014 and 2020.", "fell"),
            ("Contributions rose in 2019.", "rose"),
            ("Contributions fell in 2019.", ""),
            ("Contributions rose in 2020 for the second year in a row.", "second year in a row"),
            ("Contributions have risen since 2014.", ""),
            ("Until 2018, its contributions grew.", ""),
            ("The growth of contributions was uninterrupted.", "uninterrupted"),
            ("Contributions remained stable.", "stable"),
            ("Norway contributed every year.", "every year"),
            ("Every year, Norway has given funds without a condition.", "Every year"),
            ("Norway contributed every year but one.", ""),
            ("Norway contributed nearly every year.", ""),
            ("Every year, pupils measure the water.", ""),
            ("Each year, Norway gives scholarships to ten students.", ""),
            ("Prices rose every year.", ""),
            ("Since the contributions began, enrolment has risen every year.", ""),
            ("Contributions should rise every year.", ""),
            ("With its contributions, yields rose steadily.", ""),
        ],
    );
    must_tell(
        &FR,
        &[
            ("Les contributions ont augmenté chaque année.", "augmenté chaque année"),
            ("Les contributions n’ont cessé de croître depuis 2017.", "cessé de croître"),
            ("Les contributions n’ont jamais diminué.", "diminué"),
            ("La contribution a progressé d’année en année.", "d’année en année"),
            ("La contribution a baissé entre 2014 et 2020.", "baissé"),
            (
                "La contribution a augmenté pour la troisième année consécutive.",
                "troisième année consécutive",
            ),
            ("La Norvège a contribué chaque année.", "chaque année"),
            ("La Norvège a contribué chaque année, sauf en 2016.", ""),
            ("Le soutien est en hausse constante.", "constante"),
            ("Chaque année, des élèves mesurent l’eau.", ""),
            ("Les récoltes ont augmenté chaque année grâce aux contributions.", ""),
        ],
    );
}

#[test]
fn extremes() {
    must_tell(
        &EN,
        &[
            ("Contributions peaked in 2017.", "`peaked`"),
            ("Contributions peaked in 2018.", ""),
            ("The highest contribution was made in 2020.", "`highest`"),
            ("In 2018, Norway made its largest contribution.", ""),
            ("Norway’s contributions were lowest in 2015.", "`lowest`"),
            ("Its contributions reached a record high in 2020.", "record high"),
            ("Its contributions reached a record in 2018.", ""),
            ("2020 brought the second-highest contribution.", ""),
            ("2019 brought the second-highest contribution.", "second-highest"),
            ("In 2017, contributions exceeded US$ 5 million for the first time.", ""),
            ("In 2020, contributions exceeded US$ 5 million for the first time.", "first time"),
            ("Support was at its highest in 2019.", "at its highest"),
            ("In 2020 the river reached its highest level.", ""),
            ("The largest school opened in 2020.", ""),
            ("One of the largest contributions came in 2020.", ""),
            ("The highest standards were kept in 2020.", ""),
            ("A record flood came in 2020.", ""),
            ("In 2020, its contributions built the largest well of the region.", ""),
            ("The largest rise in contributions came in 2017.", ""),
        ],
    );
    must_tell(
        &FR,
        &[
            ("Les contributions ont atteint leur maximum en 2017.", "maximum"),
            ("Les contributions ont culminé en 2018.", ""),
            ("La contribution la plus élevée date de 2020.", "la plus élevée"),
            ("C’est en 2018 que la contribution a été la plus élevée.", ""),
            ("C’est en 2015 que la contribution a été la plus faible.", "la plus faible"),
            ("Un record de contributions a été atteint en 2020.", "record"),
            ("En 2020, le fleuve a atteint son niveau le plus élevé.", ""),
            ("La plus grande école a ouvert en 2020.", ""),
            ("L’un des versements les plus importants date de 2020.", ""),
        ],
    );
}

#[test]
fn ranks() {
    must_tell(
        &AREAS,
        &[
            ("Health received the largest share.", "largest share"),
            ("Water received the largest share.", ""),
            ("The largest share went to education.", "largest share"),
            ("Education is the second largest area.", "second largest area"),
            ("Health is the second largest area.", ""),
            ("The smallest amount went to health.", "smallest amount"),
            ("Water is home to the largest fish.", ""),
            ("Health centres are the largest buildings of the region.", ""),
        ],
    );
    must_tell(
        &DONORS,
        &[
            ("Norway is the largest donor of the WRO.", "largest donor"),
            ("Norway is the third largest donor.", ""),
            ("Sweden is the largest donor.", ""),
            ("Germany is the largest donor, ahead of Norway.", "largest donor"),
            ("Norway ranks second among the donors.", "second among the donors"),
            ("Norway is one of the largest donors.", ""),
            ("Norway is among the two largest donors.", "among the two largest donors"),
            ("Norway is the largest donor per head.", ""),
            ("Norway is the largest donor to the Wetlands Fund.", ""),
            ("Norway is the largest Nordic donor.", ""),
            ("In 2019, Norway was the second largest donor.", ""),
            ("Norway is no longer the largest donor.", ""),
        ],
    );
    must_tell(
        &DONATEURS,
        &[
            ("La Norvège est le premier donateur de l’organisation.", "premier donateur"),
            ("La Norvège est le troisième bailleur de fonds.", ""),
            ("La Norvège est le deuxième bailleur de fonds.", "deuxième bailleur"),
            ("La Norvège est le donateur le plus important.", "le plus important"),
            ("La Norvège compte parmi les plus grands donateurs.", ""),
            ("La Suède est le plus grand donateur, devant la Norvège.", ""),
        ],
    );
}

#[test]
fn shares() {
    must_tell(
        &AREAS,
        &[
            // 48, 30, 12 and 10 per cent.
            ("More than half of the funds went to water.", "More than half"),
            ("Nearly half of the funds went to water.", ""),
            ("Most of the funding is for water.", "Most of"),
            ("Two thirds of Norway’s contributions go to water.", "Two thirds"),
            ("Health receives a third of the funds.", ""),
            ("Education receives a quarter of the money.", "a quarter"),
            ("Water and health together receive more than three quarters of the funds.", ""),
            ("Almost a third of all contributions is spent on health.", ""),
            ("Of every ten dollars, more than half (48 per cent) went abroad.", "more than half"),
            ("More than half of the villages have safe water.", ""),
            ("Most of the pupils are in good health.", ""),
            ("Half of the health centres have electricity.", ""),
            ("A third of the water is lost.", ""),
        ],
    );
    must_tell(
        &DOMAINES,
        &[
            ("La majorité des fonds est allée à l’eau.", "majorité"),
            ("Près de la moitié des fonds est allée à l’eau.", ""),
            ("Plus de la moitié des contributions va à la santé.", "Plus de la moitié"),
            ("Un tiers des fonds est consacré à la santé.", ""),
            ("Un quart des contributions est consacré à l’éducation.", "Un quart"),
            ("L’eau et la santé reçoivent ensemble les trois quarts des fonds.", ""),
            ("Plus de la moitié (48 %) des fonds va à l’eau.", "Plus de la moitié"),
            ("La moitié des centres de santé ont l’électricité.", ""),
            ("La plupart des élèves sont en bonne santé.", ""),
        ],
    );
    must_tell(
        &KINDS,
        &[
            // 9.7 of 23.1, 42 per cent.
            ("More than half of the contributions are core funds.", "More than half"),
            ("The majority was core funding.", "majority"),
            ("Earmarked funds are the majority.", ""),
            ("Earmarked funds rose every year.", ""),
            ("Core funds were higher than earmarked funds.", "higher"),
            ("Norway gave less in core funds than in earmarked funds.", ""),
            ("Core funds have doubled.", "doubled"),
            ("Core funds exceed earmarked funds.", "exceed"),
        ],
    );
}

#[test]
fn amounts() {
    must_tell(
        &EN,
        &[
            // 32.9 in six years with a value, 5.5 a year.
            ("Norway gave an average of {{ five | money }} a year.", "average of"),
            ("On average, Norway contributed {{ five | money }} per year.", "average"),
            ("Farmers earn {{ five | money }} a year on average.", ""),
            ("An average of {{ five | money }} a year went to schools.", ""),
            (
                "Contributions rose from US$ 4.0 million in 2014 to US$ 6.8 million in 2020.",
                "US$ 6.8 million",
            ),
            ("Contributions rose from US$ 4.0 million in 2014 to US$ 6.8 million in 2018.", ""),
            ("Contributions in 2020 were higher than in 2018.", "higher than in 2018"),
            ("Contributions in 2020 were higher than in 2019.", ""),
            ("In 2020, Norway gave more than in any other year.", "more"),
        ],
    );
    must_tell(
        &FR,
        &[
            ("La Norvège a versé en moyenne {{ five | money }} par an.", "en moyenne"),
            (
                "Les contributions sont passées de 4,0 millions de dollars É.-U. en 2014 à 6,8 millions en 2020.",
                "",
            ),
            ("En 2020, les contributions étaient plus élevées qu’en 2018.", "plus"),
        ],
    );
}
