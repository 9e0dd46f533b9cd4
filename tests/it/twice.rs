//! Two numbers for one thing are reported; numbers of two things are not.

use std::fmt::Write as _;

use crate::sheets::{
    About, DATA, Judged, MORE, NORWAY, SERIES, about, amount, check, facts, must_pass, must_report,
    prose, sheet,
};

/// A document with a band of one figure, and then two paragraphs in two sections.
fn document(language: &str, [value, label]: [&str; 2], texts: &[&str]) -> String {
    let about = About { language, partners: &["KE", "VN", "NP"], ..NORWAY };
    let quoted = |text: &str| serde_json::json!(text).to_string();
    let mut rest = String::new();
    if !value.is_empty() {
        write!(
            rest,
            "[[section]]\nkind = \"kpis\"\n[[section.item]]\nvalue = {}\nlabel = {}\n",
            quoted(value),
            quoted(label)
        )
        .unwrap();
    }
    for text in texts {
        write!(rest, "[[section]]\nkind = \"prose\"\nbody = {}\n", quoted(text)).unwrap();
    }
    rest.push_str("[[allow]]\ncode = \"text/number\"\nbecause = \"typed for the test\"\n");
    sheet(about, &rest)
}

/// A band, a text or two, and what is underlined; nothing where they are of two things.
type Case<'a> = (&'a str, [&'a str; 2], &'a [&'a str], &'a str);

fn judge(cases: &[Case<'_>]) {
    let mut judged = Judged::default();
    for (language, band, texts, wanted) in cases {
        judged.judge(&document(language, *band, texts), &[], "text/twice", wanted);
    }
}

const NONE: [&str; 2] = ["", ""];

#[test]
fn a_figure_that_was_miswritten() {
    judge(&[
        (
            "en",
            ["US$ 31.8 million", "Voluntary contributions, 2018–2022"],
            &["Norway’s voluntary contributions came to US$ 38.1 million in these years."],
            "US$ 38.1 million",
        ),
        (
            "en",
            ["12,450", "farmers insured"],
            &["In Kenya the scheme has so far insured 12,540 farmers against drought."],
            "12,540",
        ),
        (
            "en",
            ["US$ 4.2 million", "Norway’s grant to the flood fund"],
            &[
                "Most of the villages on the coast have a shelter, thanks to US$ 2.4 million from Norway for the flood fund.",
            ],
            "US$ 2.4 million",
        ),
        (
            "en",
            ["86%", "of children vaccinated"],
            &["By the end of the campaign 68 per cent of the children had been vaccinated."],
            "68 per cent",
        ),
        (
            "en",
            NONE,
            &[
                "The fund has paid for 1,275 latrines in schools.",
                "All 1,725 latrines of the schools are looked after by parents.",
            ],
            "1,725",
        ),
        (
            "fr",
            ["7,4 millions d’euros", "Contribution au fonds pour l’eau"],
            &["La Norvège a versé 4,7 millions d’euros au fonds pour l’eau."],
            "4,7 millions d’euros",
        ),
        (
            "fr",
            ["2 350", "sages-femmes formées"],
            &["Au total, 2 530 sages-femmes ont été formées au Népal."],
            "2 530",
        ),
        (
            "fr",
            NONE,
            &[
                "Le programme appuie 128 coopératives de femmes.",
                "Les 182 coopératives de femmes vendent leur riz ensemble.",
            ],
            "182",
        ),
    ]);
}

#[test]
fn a_figure_brought_up_to_date_in_one_place() {
    judge(&[
        (
            "en",
            ["1,200", "teachers trained"],
            &["The programme has trained 1,350 teachers since it began."],
            "1,350",
        ),
        (
            "en",
            ["US$ 31.8 million", "Voluntary contributions, 2018–2022"],
            &["From 2018 to 2022 Norway’s voluntary contributions came to US$ 29.5 million."],
            "US$ 29.5 million",
        ),
        (
            "en",
            ["14", "partner countries"],
            &["The Organization works with 13 partner countries on behalf of Norway."],
            "13",
        ),
        (
            "en",
            ["62%", "of voluntary contributions are earmarked"],
            &["Of the voluntary contributions, 71 per cent are earmarked."],
            "71 per cent",
        ),
        (
            "fr",
            ["1 200", "enseignants formés"],
            &["Le programme a formé 1 350 enseignants."],
            "1 350",
        ),
        (
            "fr",
            ["31,8 millions de dollars", "Contributions volontaires"],
            &["Les contributions volontaires de la Norvège ont atteint 29,5 millions de dollars."],
            "29,5 millions de dollars",
        ),
    ]);
}

#[test]
fn numbers_of_two_things() {
    let voluntary = ["US$ 31.8 million", "Voluntary contributions, 2018–2022"];
    let trained = ["2,814", "teachers trained"];
    let of_voluntary = |text: &'static str| ("en", voluntary, text);
    let of_trained = |text: &'static str| ("en", trained, text);
    let right = [
        of_voluntary("Its voluntary contributions came to nearly US$ 32 million."),
        of_voluntary("It gave US$ 5.3 million a year in voluntary contributions."),
        of_voluntary(
            "In the five years before, voluntary contributions had come to US$ 38.1 million.",
        ),
        of_voluntary("From 2013 to 2017 voluntary contributions came to US$ 38.1 million."),
        of_voluntary("It had pledged US$ 38.1 million in voluntary contributions."),
        of_voluntary("Of the voluntary contributions, US$ 13.8 million went to Viet Nam."),
        of_voluntary("Assessed contributions came to US$ 38.1 million."),
        of_voluntary("Voluntary contributions for schools came to US$ 11.2 million."),
        of_voluntary("Voluntary contributions rose by US$ 3.1 million."),
        of_voluntary("In 2021 voluntary contributions came to US$ 6.1 million."),
        of_trained("The plan was to have 2,500 teachers trained."),
        of_trained("In Kenya 312 teachers were trained."),
        of_trained("Another 2,841 teachers were trained by the Government."),
        of_trained("In 2021 alone, 402 teachers were trained."),
        of_trained("Of the teachers trained, 1,391 are women."),
        of_trained("Some 2,800 teachers were trained."),
        of_trained("More than 2,800 teachers were trained."),
        of_trained("Half of the 5,600 teachers of the region were trained."),
        of_trained("It trained 2,841 nurses as well."),
        of_trained("It trained 45 teachers in each district."),
        of_trained("By 2019 it had trained 1,100 teachers."),
    ];
    let right: Vec<(&str, [&str; 2], [&str; 1], &str)> =
        right.iter().map(|(language, band, text)| (*language, *band, [*text], "")).collect();
    let cases: Vec<Case<'_>> = right
        .iter()
        .map(|(language, band, text, wanted)| (*language, *band, &text[..], *wanted))
        .collect();
    judge(&cases);
}

/// A text beside a chart of Norway’s voluntary contributions: 12.0, 14.5, 9.8, 11.2 and 13.0 million, 60.5 in all.
#[test]
fn what_a_chart_shows() {
    let chart = "[[section]]\nkind = \"chart\"\ntitle = \"Voluntary contributions of Norway\"\n\
                 chart = { type = \"columns\", series = \"voluntary_series\" }\n";
    let mut judged = Judged::default();
    for (text, underlined) in [
        (
            "Its voluntary contributions came to US$ 65.0 million from 2018 to 2022.",
            "US$ 65.0 million",
        ),
        ("Its voluntary contributions came to US$ 50.6 million.", "US$ 50.6 million"),
        ("In 2020 voluntary contributions came to US$ 8.9 million.", "US$ 8.9 million"),
        ("In 2019 it gave US$ 15.4 million.", "US$ 15.4 million"),
        ("Its voluntary contributions came to US$ 60.5 million.", ""),
        ("Its voluntary contributions came to nearly US$ 61 million.", ""),
        ("Its voluntary contributions came to US$ 12.1 million a year on average.", ""),
        ("In 2020 voluntary contributions came to US$ 9.8 million.", ""),
        ("Its voluntary contributions to schools in Kenya came to US$ 6.1 million.", ""),
        ("From 2013 to 2017 its voluntary contributions came to US$ 40.1 million.", ""),
        ("Its assessed contributions came to US$ 15.2 million.", ""),
        ("In 2020 it gave US$ 12.9 million in all.", ""),
    ] {
        let rest = format!(
            "{SERIES}{chart}{}[[allow]]\ncode = \"text/number\"\nbecause = \"typed\"\n",
            prose(text)
        );
        let document = sheet(About { partners: &["KE"], ..NORWAY }, &rest);
        judged.judge(&document, &[("data.csv", DATA)], "text/twice", underlined);
    }
}

/// A chart is of what its subtitle says: the total of all contributions is no slip of its values.
#[test]
fn a_subtitle_says_which_contributions() {
    let own = [
        amount("assessed", "99_500", ""),
        amount("voluntary", "60_500_000", ""),
        amount("total", "60_600_000", ", parts = [\"assessed\", \"voluntary\"]"),
    ];
    let chart = "[series.own]\nfile = \"own.csv\"\nx = \"year\"\ny = \"usd\"\ncurrency = \"USD\"\nsource = \"pardev\"\n\
                 [[section]]\nkind = \"chart\"\ntitle = \"Norway and its neighbours\"\n\
                 subtitle = \"Voluntary contributions\"\nchart = { type = \"columns\", series = \"own\" }\n";
    let text = "Norway contributed {{ total }}: {{ assessed }} in assessed and {{ voluntary }} in voluntary contributions.";
    let document = sheet(NORWAY, &(facts(&own) + chart + &prose(text)));
    let rows =
        "year,usd\n2018,12000000\n2019,14500000\n2020,9800000\n2021,11200000\n2022,13000000\n";
    must_pass(&document, &[("own.csv", rows)]);
    let open = document.replace("Voluntary contributions\"", "Contributions\"");
    must_report(&open, &[("own.csv", rows)], &[("text/twice", "total = {")]);
}

/// Shares of two wholes are two things, however much their digits look alike.
#[test]
fn shares_say_of_what_they_are() {
    let share = |name: &str, value: &str, of: &str| {
        format!("{name} = {{ percent = {value}, of = \"{of}\", source = \"pardev\" }}\n")
    };
    let document = |of: &str| {
        let own = [share("voluntary_share", "1.2", "all contributions"), share("among", "2.1", of)];
        let texts = "[[section]]\nkind = \"prose\"\n\
                     title = \"In {{ voluntary_share.period }}, {{ voluntary_share }} of what Norway gave was voluntary\"\n\
                     body = \"Norway is one of the governments that gave voluntary contributions, with {{ among }} of \
                     what all of them gave.\"\n";
        sheet(NORWAY, &format!("[facts]\n{}{texts}", own.concat()))
    };
    must_pass(&document("the contributions of all governments"), &[]);
    must_report(&document("all contributions"), &[], &[("text/twice", "among = {")]);
}

/// Published sheets whose facts name no parts.
#[test]
fn published_sums_that_are_not_tied() {
    let germany = [
        amount("assessed", "121_700_000", MORE),
        amount("core", "2_800_000", ""),
        amount("noncore", "218_000_000", MORE),
        amount("total", "298_400_000", ""),
    ];
    let text = "It gave {{ assessed }} in assessed contributions, {{ core }} to the core budget and {{ noncore }} besides. \
                The total is {{ total }}.";
    let document = sheet(about("DE", [2018, 2022]), &(facts(&germany) + &prose(text)));
    must_report(&document, &[], &[("text/sum", "total = {")]);
    must_pass(&document.replace("298_400_000", "342_500_000"), &[]);

    let japan = [
        amount("assessed", "177_800_000", ""),
        amount("voluntary", "50_900_000", ""),
        amount("overall", "228_700_000", ""),
    ];
    let text = "Japan’s overall voluntary contributions came to {{ overall }}.\n\n\
                Assessed contributions were {{ assessed }}.\n\nVoluntary contributions were {{ voluntary }}.";
    let document = sheet(about("JP", [2018, 2022]), &(facts(&japan) + &prose(text)));
    must_report(&document, &[], &[("text/sum", "overall voluntary contributions")]);

    let denmark = [
        amount("core", "8_600_000", MORE),
        amount("noncore", "14_900_000", MORE),
        amount("voluntary", "27_400_000", ""),
    ];
    let text =
        "It gave {{ voluntary }}: {{ core }} in core and {{ noncore }} in non-core contributions.";
    let document = sheet(about("DK", [2015, 2018]), &(facts(&denmark) + &prose(text)));
    must_report(&document, &[], &[("text/sum", "voluntary = {")]);
    let by_project = denmark.map(|fact| fact.replace("noncore", "projects"));
    let text = "Its voluntary contributions of {{ voluntary }} are of two kinds:\n\n\
                - {{ core }} went to the core of the programme;\n\
                - {{ projects }} was set aside for named projects.";
    let document = sheet(about("DK", [2015, 2018]), &(facts(&by_project) + &prose(text)));
    must_report(&document, &[], &[("text/sum", "voluntary = {")]);
    must_pass(&document.replace("27_400_000", "23_600_000"), &[]);

    let korea = [
        amount("assessed", "41_800_000", ""),
        amount("noncore", "21_200_000", ""),
        amount("total", "63_100_000", ""),
    ];
    let text = "It gave {{ total }}: {{ assessed }} in assessed and {{ noncore }} in non-core contributions.";
    must_pass(&sheet(about("KR", [2018, 2022]), &(facts(&korea) + &prose(text))), &[]);

    let of_all = [
        amount("assessed", "11_000_000", ""),
        amount("core", "11_500_000", ""),
        amount("noncore", "18_300_000", MORE),
        amount("voluntary", "29_800_000", ""),
        amount("overall", "40_800_000", ""),
    ];
    let text = "It gave {{ overall }}: {{ assessed }} in assessed and {{ voluntary }} in voluntary contributions. The latter \
                are {{ core }} in core and {{ noncore }} in non-core contributions.";
    let document = sheet(about("DK", [2017, 2021]), &(facts(&of_all) + &prose(text)));
    must_pass(&document, &[]);
    must_report(&document.replace("40_800_000", "48_000_000"), &[], &[("text/sum", "overall = {")]);
}

/// Core contributions are voluntary: both together are nothing, and no slip of what is assessed.
#[test]
fn a_part_is_not_added_to_its_whole() {
    let own = [
        amount("assessed", "34_300_000", ""),
        amount("voluntary", "27_600_000", ""),
        amount("core", "6_700_000", ""),
    ];
    let text = "It gave {{ assessed }} in assessed contributions and {{ voluntary }} in voluntary contributions.\n\n\
                Of the voluntary contributions, {{ core }} was left to the core of the work.";
    must_pass(&sheet(NORWAY, &(facts(&own) + &prose(text))), &[]);
}

/// A part of a part is not added to the parts.
#[test]
fn sums_within_sums() {
    let names = ["a", "b", "c", "d", "e"];
    let amounts = ["11_000_000", "11_500_000", "18_300_000", "29_800_000", "40_800_000"];
    let all: Vec<String> = (0..5).map(|at| amount(names[at], amounts[at], "")).collect();
    for (language, text) in [
        (
            "en",
            "Denmark gave {{ e }}: {{ a }} in assessed and {{ d }} in voluntary contributions, of which {{ b }} in core \
                and {{ c }} in non-core funds.",
        ),
        (
            "fr",
            "Le Danemark a versé {{ e }} au total : {{ a }} de contributions fixées et {{ d }} de contributions \
                volontaires, dont {{ b }} de fonds de base et {{ c }} de fonds préaffectés.",
        ),
    ] {
        let head = About { language, ..about("DK", [2017, 2021]) };
        must_pass(&sheet(head, &(facts(&all) + &prose(text))), &[]);
    }
}

/// Sums of contributions whose facts are called by letters, told in the ways of officers.
#[test]
fn sums_by_their_words() {
    let names = ["a", "b", "c", "d"];
    let amounts = ["121_700_000", "2_800_000", "218_000_000", "298_400_000"];
    let bounds = [MORE, "", MORE, ""];
    let all: Vec<String> = (0..4).map(|at| amount(names[at], amounts[at], bounds[at])).collect();
    let mut faults = String::new();
    for (language, text) in [
        (
            "en",
            "In all, Germany contributed {{ d }}.\n\n- **Assessed contributions:** {{ a }}\n\
                - **Core voluntary funding:** {{ b }}\n- **Non-core voluntary funding:** {{ c }}",
        ),
        (
            "en",
            "Assessed contributions to the regular budget came to {{ a }}. In addition, Germany provided {{ b }} in \
                core and {{ c }} in non-core voluntary contributions, {{ d }} in total.",
        ),
        (
            "en",
            "Since 2018 Germany has given {{ d }}. Of this, {{ a }} were assessed contributions, {{ b }} unearmarked \
                and {{ c }} earmarked voluntary contributions.",
        ),
        (
            "fr",
            "L’Allemagne a versé {{ d }} au total. Ses contributions obligatoires au budget ordinaire se sont élevées à \
                {{ a }}. S’y ajoutent {{ b }} de contributions volontaires non affectées et {{ c }} de contributions \
                affectées à des projets.",
        ),
        (
            "fr",
            "Contributions totales : {{ d }}.\n\n- **Contributions fixées :** {{ a }}\n\
                - **Contributions volontaires de base :** {{ b }}\n- **Contributions volontaires préaffectées :** {{ c }}",
        ),
    ] {
        let head = About { language, ..about("DE", [2018, 2022]) };
        let document = sheet(head, &(facts(&all) + &prose(text)));
        let found = check(&document, &[]);
        if !found.iter().any(|found| found.code == "text/sum") {
            writeln!(faults, "{text}\n  {found:?}").unwrap();
        }
        let right = check(&document.replace("298_400_000", "342_500_000"), &[]);
        if right.iter().any(|found| found.code == "text/sum") {
            writeln!(faults, "right: {text}\n  {right:?}").unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// A sentence that names a total and its parts.
#[test]
fn sums_in_sentences() {
    let mut judged = Judged::default();
    for (language, text, underlined) in [
        (
            "en",
            "It gave US$ 178 million, of which 128 million in assessed and US$ 60 million in voluntary contributions.",
            "",
        ),
        (
            "en",
            "It gave US$ 178 million, of which US$ 128 million in assessed and US$ 60 million in voluntary contributions.",
            "US$ 178 million",
        ),
        (
            "en",
            "The grant of US$ 9.4 million is made up of US$ 5.1 million for pumps and US$ 3.3 million for wells.",
            "US$ 9.4 million",
        ),
        (
            "en",
            "US$ 5.1 million for pumps and US$ 3.3 million for wells, for a total of US$ 9.4 million, were paid.",
            "US$ 9.4 million",
        ),
        (
            "en",
            "It gave US$ 12.0 million, of which US$ 21.0 million went to Kenya.",
            "US$ 12.0 million",
        ),
        (
            "en",
            "It gave US$ 9.4 million: US$ 5.1 million for pumps and US$ 3.4 million for wells.",
            "",
        ),
        ("fr", "Elle a versé 178 millions de dollars, soit 128 millions de dollars par an.", ""),
        (
            "fr",
            "Elle a versé 5,1 millions d’euros pour les pompes et 3,3 millions d’euros pour les puits, soit 9,4 millions d’euros \
             au total.",
            "9,4 millions d’euros",
        ),
        (
            "fr",
            "Le don de 9,4 millions d’euros se compose de 5,1 millions d’euros pour les pompes et de 3,3 millions d’euros pour \
             les puits.",
            "9,4 millions d’euros",
        ),
        (
            "en",
            "The grant of US$ 8.4 million is made up of US$ 5.1 million for pumps and US$ 3.3 million for wells.",
            "",
        ),
        (
            "en",
            "It gave US$ 178 million, of which US$ 28 million for pumps and US$ 60 million for wells.",
            "",
        ),
        (
            "en",
            "It gave US$ 178 million, including US$ 28 million in assessed and US$ 150 million in voluntary contributions.",
            "",
        ),
        (
            "fr",
            "Elle a versé 12,0 millions d’euros en cinq ans, soit 2,4 millions d’euros par an.",
            "",
        ),
        (
            "fr",
            "Elle a versé 12,0 millions d’euros en 2020 et 14,0 millions d’euros en 2021, soit 2,0 millions d’euros de plus.",
            "",
        ),
    ] {
        let rest =
            format!("{}[[allow]]\ncode = \"text/number\"\nbecause = \"typed\"\n", prose(text));
        let document = sheet(About { language, partners: &["KE"], ..NORWAY }, &rest);
        judged.judge(&document, &[], "text/sum", underlined);
    }
}
