//! Counts and shares in sentences, against what the document shows: in many wordings, right ones among them.

use std::fmt::Write as _;

use crate::sheets::{About, NORWAY, check, prose, sheet};

/// Norway, with the partners that the sentences name.
const ABOUT: About<'static> =
    About { partners: &["KE", "UG", "ET", "RW", "TZ", "MW", "MZ"], ..NORWAY };

// A document a line, after its language: sections with ` § ` between them. `•` begins a bullet; `list:`, `dates:`, `table:`,
// `figures:` and `stories:` make the section of that kind, the heading before `=`, items behind `;`, cells behind `|`.

/// Counts that are not what is shown.
const WRONG_COUNTS: &str = "\
en The partnership rests on five pillars: • clean water • flood warning • fair work • open data
en Four priorities guide the work of both sides: • clean water • flood warning • fair work • open data • schools
en Work goes on along three lines, agreed in the last review: • clean water • flood warning • fair work • open data
en It has the following three objectives: • clean water • flood warning • fair work • open data
en There are six reasons for this. • clean water • flood warning • fair work • open data
en In the next phase, three results are expected: • clean water • flood warning • fair work • open data
en The review drew three lessons from the first phase: • clean water • flood warning • fair work • open data
en Both sides agreed on a dozen measures: • clean water • flood warning • fair work • open data
en The Ministry asks three things of every project: • clean water • flood warning • fair work • open data
en Three of the six goals are still to be met: • clean water • flood warning • fair work • open data
en The other three goals are still to be met: • clean water • flood warning • fair work • open data
en In its first four years, the fund reached five goals: • clean water • flood warning • fair work • open data
en It works in four regions: Africa, Asia and the Pacific, and the Americas.
en It works in three regions: Africa, Asia and the Pacific, Latin America and the Caribbean, and the Arab States.
en It works in three countries (Kenya, Uganda, Ethiopia and Malawi).
en In three countries – Kenya, Uganda, Ethiopia and Malawi – it has an office.
en It has four partners, namely the Red Cross, Norad and the University of Bergen.
en Support takes four forms: grants, loans and advice.
en The five countries are Kenya, Uganda, Ethiopia and Malawi.
en Five countries take part: Kenya, Uganda, Ethiopia and Malawi.
en Three of the five countries (Kenya and Uganda) have a law.
en All three countries, Kenya, Uganda, Ethiopia and Malawi, have a law.
en Kenya, Uganda and Ethiopia: four countries that share one plan.
en It works in Kenya, Uganda and Ethiopia. The four countries share one plan.
en Two things matter: time, money and people.
en list: Our six partners = Norad; UNICEF; Red Cross; Sintef; Fafo
en dates: Four steps towards a law = A bill; A vote; A law
en dates: Two conventions ratified = The convention on work; The convention on rest; The convention on pay
en table: The four largest offices = Office | Staff; A | 9; B | 8; C | 7
en figures: Three figures to remember = 5 numbers; 6 schools
en Our four projects are told below. § stories: 3
en Two of our four projects are told on this page. § stories: 3
en The table below lists six offices. § table: Offices = Office | Staff; A | 9; B | 8; C | 7
en The partnership has six partner institutions. § list: Partner institutions = Norad; UNICEF; Red Cross; Sintef; Fafo
en The third and last priority is work. § list: Priorities = Water; Work; Schools; Data
fr Le partenariat s’articule autour de trois axes : • clean water • flood warning • fair work • open data
fr Cinq priorités guident l’action commune : • clean water • flood warning • fair work • open data
fr L’accord prévoit les trois mesures suivantes : • clean water • flood warning • fair work • open data
fr Trois résultats sont à retenir : • clean water • flood warning • fair work • open data
fr La coopération poursuit cinq objectifs communs, fixés en commission mixte : • clean water • flood warning • fair work • open data
fr Le plan repose sur une douzaine de mesures : • clean water • flood warning • fair work • open data
fr Il est présent dans quatre pays (le Kenya, l’Ouganda et l’Éthiopie).
fr Il compte quatre partenaires, à savoir la Croix-Rouge, Norad et l’Université de Bergen.
fr L’aide prend quatre formes : des dons, des prêts et des conseils.
fr Les cinq pays sont le Kenya, l’Ouganda, l’Éthiopie et le Malawi.
fr Cinq pays participent : le Kenya, l’Ouganda, l’Éthiopie et le Malawi.
fr Il travaille au Kenya, en Ouganda et en Éthiopie. Ces quatre pays partagent un plan.
fr Deux mots d’ordre : écouter, former, agir.
fr Il travaille dans trois régions : l’Afrique, l’Asie et le Pacifique, l’Amérique latine et les Caraïbes, ainsi que les États arabes.
fr list: Nos six partenaires = Norad; UNICEF; Croix-Rouge; Sintef; Fafo
fr Le tableau ci-contre montre les quatre plus grands bureaux. § table: Les bureaux = Bureau | Agents; A | 9; B | 8; C | 7
fr table: Les quatre plus grands bureaux = Bureau | Agents; A | 9; B | 8; C | 7
fr La troisième et dernière priorité est l’emploi. § list: Les priorités = L’eau; L’emploi; L’école; Les données
fr Le programme compte six institutions partenaires. § list: Institutions partenaires = Norad; UNICEF; Croix-Rouge; Sintef; Fafo
en What both sides want to achieve comes down to four aims. • safe water • fair pay • good schools
en Grants went to three cities, namely Nairobi, Kampala, Kigali and Maputo.
en The programme rests on two legs: training, credit and advice.
en It runs offices in Nairobi, Kampala and Kigali – four cities with a port or a railway.
en list: Seven institutions that work with us = Norad; UNICEF; Red Cross; Sintef; Fafo; Cicero
en Opposite are the five members of the board. § list: Members of the board = Ann; Bob; Cat; Dan
en table: Ten biggest ports = Port | Ships; A | 9; B | 8; C | 7
fr Sept chantiers sont ouverts : • les puits • les écoles • les routes
fr Deux villes, Nairobi, Kampala et Kigali, accueillent un bureau.
fr Les trois fleuves du programme sont le Nil, le Niger, la Volta et le Sénégal.
fr dates: Cinq étapes vers la loi = Un projet; Un vote; Une loi
fr table: Les dix plus grands ports = Port | Navires; A | 9; B | 8; C | 7
fr Les cinq récits ci-dessous parlent de l’eau. § stories: 3
fr dates: Le partenariat en quatre dates = Un projet; Un vote; Une loi
fr dates: Cinquante ans en cinq dates = Un projet; Un vote; Une loi
fr dates: Une loi en quatre étapes = Un projet; Un vote; Une loi
fr dates: Coopération : quatre moments clés = Un projet; Un vote; Une loi
fr figures: Le programme en cinq chiffres = 5 numéros; 6 écoles
en dates: The partnership in four dates = A bill; A vote; A law
en dates: Fifty years in five moments = A bill; A vote; A law
en dates: The road to a law – four steps = A bill; A vote; A law
en figures: Norway and the ILO in three figures = 5 numbers; 6 schools
en The ILO worked with two ministries, the Ministry of Health, the Ministry of Justice and the Ministry of Welfare, on one form.
en Two universities, the University of Bergen, the University of Oslo and the University of Narvik, took part.
en The work is shared by three agencies: the Agency for Water, the Agency for Work, the Agency for Trade and the Agency for Roads.
fr L’OIT travaille avec deux ministères, le Ministère de la Santé, le Ministère de la Justice et le Ministère du Travail, à un seul formulaire.
fr Trois agences, l’Agence de l’eau, l’Agence du travail, l’Agence du climat et l’Agence des routes, y participent.
fr Les quatre projets sont présentés ci-dessous. § stories: 3
";

/// Counts that are, or of which only some are shown.
const RIGHT_COUNTS: &str = "\
en The Ministry asks four things of every project: • clean water • flood warning • fair work • open data
en In three countries the programme helps to: • build wells • train teachers • mend roads • plant trees
en Support from three ministries goes to: • clean water • flood warning • fair work • open data
en Over five years the programme has brought: • clean water • flood warning • fair work • open data
en The work of three ministries is built on trust: • clean water • flood warning • fair work • open data
en The partnership has six priorities, among them: • clean water • flood warning • fair work • open data
en Two of its six priorities are new; the others are: • clean water • flood warning • fair work • open data
en Three of the six goals are met. What is still to be done: • clean water • flood warning • fair work • open data
en In its first five years, the fund reached four goals: • clean water • flood warning • fair work • open data
en It works in three regions: Africa, Asia and the Pacific, and the Americas.
en It works in three regions: Africa, Asia and the Pacific and the Americas.
en It works in four regions: Africa, Asia and the Pacific, Latin America and the Caribbean, and the Arab States.
en Five countries take part, including Kenya, Uganda and Ethiopia.
en Five countries, such as Kenya, Uganda and Ethiopia, take part.
en It works in five countries, Kenya and Uganda among them.
en Three of the five countries (Kenya, Uganda and Ethiopia) have a law.
en It works in Kenya, Uganda and Ethiopia. The three countries share one plan.
en Ministers of Kenya and Uganda met in Ethiopia. The three countries share one plan.
en In three years: 200 wells, 30 schools, 4 clinics and a road.
en It works with three ministries, the ILO and UNICEF.
en It works with two ministries, the Ministry of Trade and Industry and the Ministry of Labour, and the ILO.
en It works with three ministries, the Ministry of Trade and Industry, the Ministry of Labour and the Ministry of Health.
en Two ministries, the Ministry of Trade and Industry and the Ministry of Labour, have signed.
en dates: The partnership in three dates = A bill; A vote; A law
en dates: Fifty years in three dates = A bill; A vote; A law
en dates: Rights in four countries = A bill; A vote; A law
en dates: The partnership in two steps of reform = A bill; A vote; A law
fr dates: Le partenariat en trois dates = Un projet; Un vote; Une loi
fr dates: Vingt ans dans quatre pays = Un projet; Un vote; Une loi
fr Deux ministères, le Ministère du Commerce et de l’Industrie et le Ministère du Travail, ont signé.
en It works with four ministries: Health, Labour and Welfare, Trade and Industry, Foreign Affairs, and Justice.
en Two phases have ended: roads, schools and clinics were built.
en Five projects (education and health) have begun.
en Two visits took place: in June and in December.
en Three things matter: time, money and people.
en list: Some of our six partners = Norad; UNICEF; Red Cross; Sintef; Fafo
en dates: Twenty years of work = A bill; A vote; A law
en dates: Two conventions = A bill; A vote; A law
en table: The three largest offices = Office | Staff; A | 9; B | 8; C | 7; Others | 5
en table: Two kinds of contributions = Year | Core | Earmarked; 2019 | 9 | 1; 2020 | 8 | 2; 2021 | 7 | 3
en Three of our four projects are told below. § stories: 3
en Two countries share the costs, as the table below shows. § table: Costs = Year | Staff; 2020 | 9; 2021 | 8; 2022 | 7
en The partnership has six partner institutions. § list: Partner institutions in Norway = Norad; UNICEF; Red Cross; Sintef; Fafo
en Six institutions have left. § list: Institutions = Norad; UNICEF; Red Cross; Sintef; Fafo
fr La coopération poursuit quatre objectifs communs, fixés en commission mixte : • clean water • flood warning • fair work • open data
fr Dans trois pays, le programme contribue à : • clean water • flood warning • fair work • open data
fr Les trois ministères demandent à chaque projet : • clean water • flood warning • fair work • open data
fr Parmi les six priorités figurent : • clean water • flood warning • fair work • open data
fr Le partenariat a six priorités, dont : • clean water • flood warning • fair work • open data
fr Le plan repose sur une douzaine de mesures : • mesure a • mesure b • mesure c • mesure d • mesure e • mesure f • mesure g • mesure h • mesure i • mesure j • mesure k
fr Cinq pays participent, notamment le Kenya, l’Ouganda et l’Éthiopie.
fr Cinq pays, dont le Kenya, l’Ouganda et l’Éthiopie, participent.
fr Trois mots d’ordre : écouter, former, agir.
fr Il travaille dans quatre régions : l’Afrique, l’Asie et le Pacifique, l’Amérique latine et les Caraïbes, ainsi que les États arabes.
fr Trois des quatre projets sont présentés ci-dessous. § stories: 3
en It works with four cities, Norad and UNICEF.
fr Trois villes, Nairobi, Kampala et Kigali, accueillent un bureau.
";

/// The codes of contradictions between numbers.
const TOLD: [&str; 7] = [
    "text/count",
    "text/shares",
    "table/total",
    "text/arithmetic",
    "text/sum",
    "text/twice",
    "text/claim",
];

/// Makes the section that a part of a line stands for.
fn section(text: &str, is_french: bool) -> String {
    let (kind, rest) = text.split_once(": ").unwrap_or_default();
    let (title, items) = rest.split_once(" = ").unwrap_or(("", rest));
    let items: Vec<&str> = items.split("; ").collect();
    let cells = |line: &str| {
        let cells: Vec<String> = line.split(" | ").map(|cell| format!("{cell:?}")).collect();
        cells.join(", ")
    };
    let head = format!("[[section]]\nkind = {kind:?}\ntitle = {title:?}\n");
    match kind {
        "prose" => format!("{head}body = '''\n{}\n'''\n", bulleted(items_of(rest))),
        "quotes" => {
            let (count, role) = rest.split_once(' ').unwrap();
            let quote = |letter| {
                format!(
                    "{}text = {:?}\nby = \"Ann {letter}ex\"\nrole = {role:?}\n",
                    head_of("quote"),
                    if is_french { "Nous avons appris le métier." } else { "We learn a lot." }
                )
            };
            ('A'..='Z').take(count.parse().unwrap()).map(quote).collect()
        }
        "list" => format!("{head}items = {items:?}\n"),
        "stories" => {
            let story = |letter| {
                format!(
                    "{}title = \"{letter}\"\nbody = {:?}\n",
                    head_of("story"),
                    if is_french { "Il en fut ainsi dans le village." } else { "It was so." }
                )
            };
            ('A'..='Z').take(rest.parse().unwrap()).map(story).collect()
        }
        "table" => {
            let rows = items.iter().skip(1);
            let row = |row: &&str| {
                let (text, mark) = match row.strip_prefix('!') {
                    Some(row) => (row, "total = true\n"),
                    None => (*row, ""),
                };
                format!("[[section.row]]\ncells = [{}]\n{mark}", cells(text))
            };
            let rows: String = rows.map(row).collect();
            format!("{head}columns = [{}]\n{rows}", cells(items[0]))
        }
        "dates" => {
            let event = |(text, year): (&&str, u16)| {
                format!("[[section.event]]\ndate = {year}\ntext = {text:?}\n")
            };
            let events: String = items.iter().zip(2010..).map(event).collect();
            format!("{}title = {title:?}\n{events}", head_of("milestones"))
        }
        "figures" => {
            let item = |item: &&str| {
                let (value, label) = item.split_once(' ').unwrap();
                format!("[[section.item]]\nvalue = {value:?}\nlabel = {label:?}\n")
            };
            let title =
                if title.is_empty() { String::new() } else { format!("title = {title:?}\n") };
            format!("{}{title}{}", head_of("kpis"), items.iter().map(item).collect::<String>())
        }
        _ => prose(&bulleted(text)),
    }
}

/// Sets the bullets of a text on lines of their own.
fn bulleted(text: &str) -> String {
    match text.strip_prefix("• ") {
        Some(items) => format!("- {}", items.replace(" • ", "\n- ")),
        None => text.replacen(" • ", "\n\n- ", 1).replace(" • ", "\n- "),
    }
}

/// What stands behind the heading of a section.
fn items_of(rest: &str) -> &str {
    rest.split_once(" = ").map_or(rest, |(_, items)| items)
}

/// The beginning of a section.
fn head_of(kind: &str) -> String {
    format!("[[section]]\nkind = {kind:?}\n")
}

/// Expects so many findings of each document.
#[track_caller]
pub fn each_has(documents: &str, count: usize) {
    let mut faults = String::new();
    for line in documents.lines() {
        let (language, text) = line.split_once(' ').unwrap();
        let mut head = String::new();
        let mut rest = String::new();
        for part in text.split(" § ") {
            match part.split_once(": ") {
                Some((key @ ("lead" | "subtitle" | "title"), text)) => {
                    writeln!(head, "{key} = {text:?}").unwrap();
                }
                _ => rest.push_str(&section(part, language == "fr")),
            }
        }
        if !head.contains("title = ") || head.starts_with("subtitle") {
            head.push_str("title = \"Partnership\"\n");
        }
        let document = sheet(About { language, ..ABOUT }, &rest);
        let found = check(&document.replacen("title    = \"Partnership\"\n", &head, 1), &[]);
        let is_own = |code: &str| TOLD.contains(&code);
        let found: Vec<&str> =
            found.iter().filter(|f| is_own(&f.code)).map(|f| f.message.as_str()).collect();
        if found.len() != count {
            writeln!(faults, "{line}\n    {found:?}").unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn counts_that_are_wrong_are_found() {
    each_has(WRONG_COUNTS, 1);
}

#[test]
fn counts_that_are_right_pass() {
    each_has(RIGHT_COUNTS, 0);
}
