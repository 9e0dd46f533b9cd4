//! Of whom, of what and of which years a sentence about figures is: the same claims with other words around them.

use crate::figures_told::{
    AREAS, DOMAINES, EN, FR, KINDS, Setting, chart, donor, must_tell, series,
};

/// The donors of one file: the name of their series, its axes, the title of its chart.
macro_rules! league {
    ($name:literal, $x:literal, $y:literal, $title:literal) => {
        concat!(
            donor!("['SE', 'DE', 'FR', 'ES', 'KE']"),
            "\n[series.",
            $name,
            "]\nfile = 'data.csv'\nx = '",
            $x,
            "'\ny = '",
            $y,
            "'\ncurrency = 'USD'\nsource = 'report'\n",
            "\n[[section]]\nkind = 'chart'\ntitle = '",
            $title,
            "'\nchart = { type = 'bars', series = '",
            $name,
            "' }\n"
        )
    };
}

/// A band with a fourth place above a label.
macro_rules! band {
    ($label:literal) => {
        concat!(
            donor!("[]"),
            "\n[facts.place]\nrank = 4\nsource = 'report'\n",
            "\n[[section]]\nkind = 'kpis'\n\n[[section.item]]\nvalue = '{{ place | ordinal }}'\nlabel = '",
            $label,
            "'\n"
        )
    };
}

/// Shares of 31 and of 48 per cent of something, the second in a band with its label, and two amounts in a text.
macro_rules! two_kinds {
    ($of:literal, [$share:literal, $label:literal], [$core:literal, $earmarked:literal], $body:literal) => {
        concat!(
            donor!("[]"),
            "\n[facts.share]\npercent = 31\nof = '",
            $of,
            "'\nsource = 'report'\n\n[facts.",
            $share,
            "]\npercent = 48\nof = '",
            $of,
            "'\nsource = 'report'\n\n[facts.",
            $core,
            "]\namount = '2.0 million'\ncurrency = 'USD'\nsource = 'report'\n\n[facts.",
            $earmarked,
            "]\namount = '8.0 million'\ncurrency = 'USD'\nsource = 'report'\n",
            "\n[[section]]\nkind = 'kpis'\n\n[[section.item]]\nvalue = '{{ ",
            $share,
            " | percent }}'\nlabel = '",
            $label,
            "'\n\n[[section]]\nkind = 'prose'\ntitle = 'Routes'\nbody = '",
            $body,
            "'\n"
        )
    };
}

/// Five donors of one centre; the document's own is third.
const LEAGUE: Setting = Setting {
    language: "en",
    rest: league!("league", "donor", "amount", "Who pays for the flood centre"),
    file: "donor,amount\nSweden,8100000\nGermany,7900000\nNorway,7400000\nFrance,2100000\nSpain,1000000\n",
};

const CLASSEMENT: Setting = Setting {
    language: "fr",
    rest: league!("classement", "donateur", "montant", "Qui finance le centre des crues"),
    file: "donateur,montant\nSuède,8100000\nAllemagne,7900000\nNorvège,7400000\nFrance,2100000\nEspagne,1000000\n",
};

#[test]
fn places_among_donors() {
    must_tell(
        &LEAGUE,
        &[
            ("Norway is second only to Sweden.", "second only to Sweden"),
            ("Norway, behind only Sweden, pays for the night shift.", "behind only Sweden"),
            ("Norway is surpassed only by Sweden and Germany.", ""),
            ("As a backer of the centre Norway is second only to Germany.", "second only"),
            ("Norway is the second largest contributor to the flood centre.", "second largest"),
            ("Norway ranks fourth among the five donors of the chart.", "fourth"),
            ("Norway comes second, behind Sweden.", "second"),
            ("The country is the largest donor.", "largest donor"),
            ("Norway is the fourth-largest government donor.", "fourth-largest"),
            ("As the centre’s largest donor, Norway chairs its board.", "largest donor"),
            ("Norway is its third largest backer.", ""),
            ("Norway remains the biggest funder of the centre.", "biggest funder"),
            // Others, or somebody else.
            ("Norway is the largest donor among the Arctic States.", ""),
            ("Among the Arctic States, Norway is the largest donor.", ""),
            ("In Kenya, Norway is the largest donor.", ""),
            ("Norway is the largest donor to schools in Kenya.", ""),
            ("Norway is the largest seed donor.", ""),
            ("Norway is the largest donor of equipment.", ""),
            ("The foundation is the second largest donor.", ""),
            ("Per head, Norway is the largest donor.", ""),
            ("Norway was second in the race to the pole.", ""),
            ("Safety comes first.", ""),
            ("The third pump still runs.", ""),
            ("Norway is the first donor to sign.", ""),
            ("Norway is second only to Sweden in the number of volunteers.", ""),
        ],
    );
    must_tell(
        &CLASSEMENT,
        &[
            ("La Norvège est le deuxième bailleur du centre.", "deuxième bailleur"),
            ("La Norvège, derrière la seule Suède, paie la garde de nuit.", "derrière la seule"),
            ("La Norvège se place au quatrième rang des donateurs.", "quatrième"),
            ("La Norvège occupe la deuxième place parmi les donateurs.", "deuxième"),
            ("Le pays est le premier donateur du centre des crues.", "premier donateur"),
            ("La Norvège est le troisième contributeur du centre.", ""),
            ("La Norvège arrive en deuxième position parmi les donateurs.", "deuxième"),
            ("Premier bailleur du centre, la Norvège en préside le conseil.", "Premier bailleur"),
            ("La Norvège en est le plus gros contributeur.", "le plus gros contributeur"),
            ("La Norvège est le premier donateur parmi les États nordiques.", ""),
            ("Parmi les États nordiques, la Norvège est le premier donateur.", ""),
            ("Au Kenya, la Norvège est le premier donateur.", ""),
            ("La Norvège est le premier donateur de matériel scolaire.", ""),
            ("La fondation est le deuxième donateur.", ""),
            ("Par habitant, la Norvège est le premier donateur.", ""),
            ("La Norvège est le premier donateur à signer.", ""),
            ("La sécurité vient en premier.", ""),
        ],
    );
}

/// A band with a place, and nothing else.
const BAND: Setting = Setting {
    language: "en",
    rest: band!("Among government donors to the WRO, {{ place.period }}"),
    file: "",
};

const BANDEAU: Setting =
    Setting { language: "fr", rest: band!("rang parmi les donateurs de la région"), file: "" };

#[test]
fn places_told_twice() {
    must_tell(
        &BAND,
        &[
            ("As the third-largest government donor, Norway paid for it.", "third-largest"),
            ("Norway ranks third among government donors.", "third among government donors"),
            ("Norway is the largest government donor to the WRO.", "largest government donor"),
            ("Norway is among the three largest government donors.", "three largest"),
            ("Norway is the fourth-largest government donor.", ""),
            ("Norway is among the five largest government donors.", ""),
            ("Norway is the third-largest private donor.", ""),
            ("Norway is the largest government donor in the Arctic.", ""),
            ("In 2012, Norway ranked third among government donors.", ""),
            ("Norway is the largest government donor per head.", ""),
        ],
    );
    must_tell(
        &BANDEAU,
        &[
            ("La Norvège se place au troisième rang des donateurs de la région.", "troisième rang"),
            ("La Norvège est le troisième donateur de la région.", "troisième donateur"),
            ("Premier bailleur de la région, la Norvège aide.", "Premier bailleur"),
            ("La Norvège est le quatrième donateur de la région.", ""),
            ("La Norvège est le troisième donateur de l’île.", ""),
            ("En 2012, la Norvège était le troisième donateur de la région.", ""),
        ],
    );
}

/// Shares, and no data.
const FACTS: Setting = Setting {
    language: "en",
    rest: two_kinds!(
        "the contributions",
        ["water", "of Norway’s contributions go to water"],
        ["core", "earmarked"],
        "Core contributions were {{ core | money }}, earmarked contributions {{ earmarked | money }}."
    ),
    file: "",
};

const FAITS: Setting = Setting {
    language: "fr",
    rest: two_kinds!(
        "les contributions",
        ["eau", "des contributions norvégiennes vont à l’eau"],
        ["base", "affectees"],
        "Les contributions non affectées sont de {{ base | money }}, les contributions affectées de {{ affectees | money }}."
    ),
    file: "",
};

#[test]
fn shares_of_facts() {
    must_tell(
        &FACTS,
        &[
            ("Nearly half ({{ share | percent }}) of the money pays for wells.", "Nearly half"),
            ("A third of it ({{ share | percent }}) pays for wells.", ""),
            ("Two thirds, or {{ share | percent }}, pay for wells.", "Two thirds"),
            ("More than half of the contributions go to water.", "More than half"),
            ("The majority of the money goes to water.", "majority"),
            ("Almost half of the contributions go to water.", ""),
            ("A third of the funds went to water.", "A third"),
            ("More than half of the pumps lift water.", ""),
            ("A third of the pupils carry water.", ""),
            ("Most of the contributions were core.", "Most of"),
            ("More than three quarters of the contributions were earmarked.", ""),
            ("Half of the contributions were earmarked.", "Half"),
            ("Most of the earmarked contributions went to roads.", ""),
            ("In 2012, more than half of the contributions went to water.", ""),
        ],
    );
    must_tell(
        &FAITS,
        &[
            (
                "Près de la moitié ({{ share | percent }}) des fonds paie des puits.",
                "Près de la moitié",
            ),
            ("Un tiers ({{ share | percent }}) des fonds paie des puits.", ""),
            ("Les deux tiers, soit {{ share | percent }}, paient des puits.", "deux tiers"),
            ("Plus de la moitié des contributions va à l’eau.", "Plus de la moitié"),
            ("La majorité des fonds est allée à l’eau.", "majorité"),
            ("Près de la moitié des contributions va à l’eau.", ""),
            ("Plus de la moitié des pompes élèvent l’eau.", ""),
            ("La moitié des contributions était affectée.", "moitié"),
            ("Plus des trois quarts des contributions étaient affectées.", ""),
        ],
    );
}

#[test]
fn shares_by_their_hedges() {
    must_tell(
        &DOMAINES,
        &[
            // 48, 30, 12 and 10 per cent.
            (
                "L’eau reçoit plus de la moitié des fonds ; viennent ensuite la santé et l’éducation.",
                "plus de la moitié",
            ),
            ("L’eau reçoit plus du tiers des fonds.", ""),
            ("La santé reçoit plus du tiers des fonds.", "plus du tiers"),
            ("La santé reçoit moins du quart des fonds.", "moins du quart"),
            ("La santé reçoit près du tiers des fonds.", ""),
            ("L’eau, la santé et l’éducation reçoivent ensemble les neuf dixièmes des fonds.", ""),
        ],
    );
    must_tell(
        &AREAS,
        &[
            (
                "Water takes more than half of the funds; health and education follow.",
                "more than half",
            ),
            ("Water takes under half of the funds; health and education follow.", ""),
            ("Health takes just over a third of the funds.", "just over a third"),
            ("Water, health and education take nine tenths of the funds.", ""),
        ],
    );
}

#[test]
fn years_that_stand_out() {
    must_tell(
        &EN,
        &[
            // 4.0, 4.6, none, 5.2, 6.8, 5.9, 6.4
            ("The best year so far was 2017.", "best"),
            ("The best year so far was 2018.", ""),
            ("2020 was a record year.", "record"),
            ("Norway’s strongest year was 2019.", "strongest"),
            ("The weakest year was 2014.", ""),
            ("The leanest year was 2015.", "leanest"),
            ("Never were contributions as low as in 2015.", "as low as"),
            ("Contributions have never been so high as in 2018.", ""),
            ("Contributions have never been as high as in 2020.", "as high as"),
            ("In 2020, Norway made its largest contribution in two years.", ""),
            ("In 2020, Norway made its largest contribution ever.", "largest"),
            ("In 2019, Norway made its largest contribution in three years.", "largest"),
            ("In 2020, Norway made its largest contribution in years.", ""),
            ("The best year for the harvest was 2017.", ""),
            ("The coldest year was 2017.", ""),
            ("The best year of the school was 2017.", ""),
            (
                "Contributions rose by two thirds between the first year and their peak, and dropped again.",
                "",
            ),
            (
                "Contributions rose by a tenth between the first year and their peak.",
                "rose by a tenth",
            ),
            ("2017 was the best year for rice.", ""),
        ],
    );
    must_tell(
        &FR,
        &[
            ("La meilleure année fut 2017.", "meilleure"),
            ("La meilleure année fut 2018.", ""),
            ("2020 est une année record.", "record"),
            ("L’année la plus faste fut 2019.", "la plus faste"),
            ("Jamais les contributions ne furent aussi faibles qu’en 2015.", ""),
            ("Jamais les contributions n’ont été aussi élevées qu’en 2020.", ""),
            ("Jamais la contribution ne fut aussi modeste qu’en 2015.", "aussi modeste"),
            ("Jamais la contribution ne fut aussi modeste qu’en 2014.", ""),
            ("Jamais la récolte ne fut aussi modeste qu’en 2015.", ""),
            ("En 2020, la Norvège a versé sa plus forte contribution en deux ans.", ""),
            ("La meilleure année pour le riz fut 2017.", ""),
        ],
    );
}

/// Two topics in one file.
const TOPICS: Setting = Setting {
    language: "fr",
    rest: concat!(
        donor!("[]"),
        series!("eau", "where = { poste = 'eau' }", "an", "usd", "Eau"),
        series!("sols", "where = { poste = 'sols' }", "an", "usd", "Sols"),
        chart!("L’appui, par poste", "lines", "['eau', 'sols']")
    ),
    file: "an,poste,usd\n2017,eau,2100000\n2018,eau,2500000\n2019,eau,2400000\n2020,eau,4300000\n\
           2017,sols,1500000\n2018,sols,2600000\n2019,sols,1400000\n2020,sols,1500000\n",
};

#[test]
fn topics_of_pronouns() {
    must_tell(
        &TOPICS,
        &[
            ("L’appui à l’eau a doublé ; celui aux sols est resté le même.", ""),
            ("L’appui à l’eau a doublé ; celui aux sols a baissé de moitié.", "baissé de moitié"),
            ("L’appui aux sols a doublé.", "doublé"),
            ("L’appui à l’eau a doublé ; celui à la santé a triplé.", ""),
            (
                "En 2020, l’appui à l’eau a dépassé pour la première fois celui aux sols.",
                "première fois",
            ),
            ("L’appui à l’eau a plus que triplé.", "plus que triplé"),
        ],
    );
    must_tell(
        &KINDS,
        &[
            ("Core funds rose; those for schools fell by half.", ""),
            ("In 2020, earmarked funds exceeded core funds for the first time.", "first time"),
            ("In 2020, core funds exceeded the rest for the first time.", ""),
            ("In 2020, earmarked funds passed the others for the first time.", "first time"),
        ],
    );
}

#[test]
fn courses_without_a_dip() {
    must_tell(
        &EN,
        &[
            ("Contributions have grown without a single dip since 2017.", "without a single dip"),
            ("Contributions rose without a fall.", "without a fall"),
            ("Contributions have risen since 2014, with a single dip.", ""),
        ],
    );
    must_tell(
        &FR,
        &[
            ("Les contributions ont augmenté sans le moindre recul.", "sans le moindre recul"),
            ("Les contributions ont progressé sans faiblir depuis 2017.", "sans faiblir"),
            ("Les contributions ont augmenté, avec un seul recul.", ""),
        ],
    );
}
