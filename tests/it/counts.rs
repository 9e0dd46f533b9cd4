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

/// Counts of what stands in another place: announced in the lead, the title or a band, and shown later.
const WRONG_APART: &str = "\
en lead: The strategy that both share rests on three pillars, and each of them has its own budget line. § The strategy has these pillars: • flood maps • early warning • fair work • open data
en lead: The partnership has three goals. § prose: What we want = The goals are: • clean water • flood warning • fair work • open data
en lead: Norway and the ILO work along five lines. § The lines of work are as follows: • clean water • flood warning • fair work • open data
en lead: Norway gave the hills their forests back in three steps. § dates: The steps of the planting = A survey; A nursery; A planting; A feast
en lead: A law in five steps, from the first draft to the last vote. § dates: Steps towards the law = A bill; A hearing; A vote; A law
en title: Four goals, one partnership § list: Goals = Water; Work; Schools
en subtitle: Five priorities for a fair recovery § list: Priorities = Water; Work; Schools; Data
en Five priorities were agreed in Oslo. § list: Priorities of the partnership = Water; Work; Schools; Data
en The plan has three strands. § prose: The strands of the plan = • clean water • flood warning • fair work • open data
en figures: 6 partner universities § list: Partner universities = Oslo; Bergen; Delft; Graz; Turin
en figures: 9 countries where Norway pays for wells § list: Countries where Norway pays for wells = Kenya; Uganda; Ethiopia; Rwanda; Tanzania; Malawi; Mozambique; Zambia
en figures: 5 priorities of the plan § list: Priorities of the plan = Water; Work; Schools; Data
en figures: 4 steps to a law § dates: Steps to a law = A bill; A vote; A law
en figures: 8 countries supported § list: Supported countries = Kenya; Uganda; Ethiopia; Rwanda; Tanzania; Malawi; Mozambique
en figures: 23 countries with programmes funded by Norway § Thanks to Norway, the ILO ran programmes in 22 countries. Scores were measured in all of them.
en figures: 14 partner countries § It works with 13 partner countries.
en figures: 12 regional offices § The ILO keeps its 11 regional offices open all year.
en figures: 31 districts with a water board § A water board met in 32 districts.
en Two teachers tell what changed. § quotes: 3 Teacher of art, Bergen
en Two voices from the field follow. § quotes: 3 Farmer
en prose: Two voices from the valley = They were asked in June. § quotes: 3 Farmer
en Three farmers look back. § quotes: 2 Farmer, Kisumu
en Three people who took part speak about what they learned. § quotes: 2 Farmer
en Here are four voices from the programme. § quotes: 3 Nurse
en Four graduates explain in their own words why they stayed. § quotes: 3 Graduate of 2019
en Two of those who built the wells, in their own words. Three witnesses tell more. § quotes: 2 Mason
en The four stories below show how it works. § stories: 3
en Four projects show what this means in practice. § stories: 3
en Five examples follow. § stories: 4
en lead: Three pillars carry the work. § prose: The pillars = • clean water • flood warning • fair work • open data
fr lead: Le Chili et le Bureau ont rendu la forêt à ses habitants en trois étapes. § dates: Les étapes du reboisement = Un relevé; Une pépinière; Une plantation; Une fête
fr lead: La stratégie commune repose sur trois piliers, et chacun a son budget. § La stratégie a les piliers que voici : • clean water • flood warning • fair work • open data
fr lead: Le partenariat poursuit trois buts. § prose: Ce que nous voulons = Ces buts sont : • clean water • flood warning • fair work • open data
fr lead: Cinq chantiers attendent le Bureau. § prose: Les chantiers = • clean water • flood warning • fair work • open data
fr subtitle: Cinq priorités pour une reprise juste § list: Priorités = L’eau; L’emploi; L’école; Les données
fr figures: 9 pays où la Norvège finance des puits § list: Pays où la Norvège finance des puits = Kenya; Ouganda; Éthiopie; Rwanda; Tanzanie; Malawi; Mozambique; Zambie
fr figures: 6 universités partenaires § list: Universités partenaires = Oslo; Bergen; Delft; Graz; Turin
fr figures: 4 étapes vers une loi § dates: Étapes vers une loi = Un projet; Un vote; Une loi
fr figures: 5 priorités du programme § list: Priorités du programme = L’eau; L’emploi; L’école; Les données
fr figures: 23 pays bénéficiaires § Les 22 pays bénéficiaires se réunissent chaque année.
fr figures: 14 pays partenaires de la Norvège § Le programme agit dans 13 pays partenaires.
fr figures: 31 districts avec un comité de l’eau § Un comité de l’eau se réunit dans 32 districts.
fr Deux enseignants racontent ce qui a changé. § quotes: 3 Enseignant, Bergen
fr Deux voix venues du terrain. § quotes: 3 Agricultrice
fr prose: Deux témoignages = Ils ont été recueillis en juin. § quotes: 3 Agricultrice
fr Trois agricultrices témoignent. § quotes: 2 Agricultrice, Kisumu
fr Quatre anciennes stagiaires prennent la parole. § quotes: 3 Stagiaire
fr Trois personnes qui ont suivi le cours s’expriment ici. § quotes: 2 Agricultrice
fr Les quatre récits qui suivent le montrent. § stories: 3
fr Quatre projets montrent ce que cela veut dire. § stories: 3
en Six aims guide what we do. § prose: Our aims = • clean water • flood warning • fair work • open data
en lead: Together with the cities, Norway pursues three aims: § prose: What for = These are the aims of the work: • clean water • flood warning • fair work • open data
en figures: 7 working groups § list: Working groups = Water; Work; Schools; Data; Law; Health
en figures: 3 lessons learned § prose: Lessons learned = • clean water • flood warning • fair work • open data
en The agreement names five areas of cooperation. § list: Areas of cooperation = Water; Work; Schools; Data
en All five members of the board are women. § list: Members of the board = Ann; Bob; Cat; Dan
en subtitle: Three cities, one river § list: Cities on the river = Oslo; Bergen; Molde; Bodø
en Three nurses remember the first night. § quotes: 2 Nurse, Kisumu
en Meet two apprentices who say what they earn now. § quotes: 3 Apprentice
en prose: Three testimonies = All were recorded in June. § quotes: 4 Farmer
en Five stories follow. § stories: 4
en Three examples illustrate how the fund works. § stories: 4
fr Six objectifs orientent l’action. § prose: Nos objectifs = • une eau propre • une alerte rapide • un travail juste • des données ouvertes
fr figures: 7 groupes de travail § list: Groupes de travail = Eau; Emploi; École; Données; Droit; Santé
fr L’accord cite cinq domaines de coopération. § list: Domaines de coopération = L’eau; L’emploi; L’école; Les données
fr Les cinq membres du conseil sont des femmes. § list: Membres du conseil = Ann; Bob; Cat; Dan
fr Trois sages-femmes se souviennent de la première nuit. § quotes: 2 Sage-femme, Kisumu
fr Trois exemples illustrent comment le fonds travaille. § stories: 4
fr prose: Trois voix du terrain = Recueillies en juin. § quotes: 4 Agricultrice
";

/// Counts of what stands in another place that are right, or are of something else.
const RIGHT_APART: &str = "\
en lead: The strategy that both share rests on four pillars. § The strategy has these pillars: • flood maps • early warning • fair work • open data
en lead: Norway gave the hills their forests back in four steps. § dates: The steps of the planting = A survey; A nursery; A planting; A feast
en lead: Three pillars of the law of Kenya were kept. § prose: The pillars of the programme = • clean water • flood warning • fair work • open data
en lead: Norway paid in two instalments. § dates: The steps of the planting = A survey; A nursery; A planting; A feast
en Two steps lead down to the water. § dates: The steps of the planting = A survey; A nursery; A planting; A feast
en lead: Two of the goals are new. § list: Goals = Water; Work; Schools
en figures: 9 countries where Norway pays for wells § list: Countries where Norway pays for schools = Kenya; Uganda; Ethiopia; Rwanda
en figures: 9 countries where Norway pays for wells § list: Countries with new wells = Kenya; Uganda; Ethiopia; Rwanda
en figures: 23 countries with programmes funded by Norway § The ILO ran programmes in 22 countries of Africa and in Nepal.
en figures: 23 countries with programmes funded by Norway § A new law was passed in 22 countries.
en figures: 23 countries with programmes funded by Norway § In 2018 the ILO ran programmes in 22 countries.
en figures: 23 countries with programmes funded by Norway § More than 20 countries have programmes.
en figures: 14 partner countries § 13 of the 14 partner countries have signed.
en figures: 14 partner countries § Only 13 partner countries have signed.
en figures: 14 partner countries § Trade with 13 partner countries in Asia has grown.
en figures: 12 regional offices § It closed 11 regional offices in Europe.
en Three teachers tell what changed. § quotes: 3 Teacher of art, Bergen
en Two teachers lead the school. § quotes: 3 Teacher of art, Bergen
en Two of the three teachers still tell the tale. § quotes: 3 Teacher
en Two people in five tell us that they have no tap. § quotes: 3 Farmer
en Two reports tell what changed. § quotes: 3 Teacher
en Two voices from the field follow. § quotes: 2 Farmer
en Four projects ended in 2021. § stories: 3
en Four projects show a profit. § stories: 3
en In four projects women lead, which shows that it can be done. § stories: 3
fr lead: La Norvège a versé l’aide en deux tranches. § dates: Les étapes du reboisement = Un relevé; Une pépinière; Une plantation; Une fête
fr lead: Le programme a rendu la forêt en quatre étapes. § dates: Les étapes du reboisement = Un relevé; Une pépinière; Une plantation; Une fête
fr figures: 9 pays où la Norvège finance des puits § list: Pays où la Norvège finance des écoles = Kenya; Ouganda; Éthiopie; Rwanda
fr figures: 23 pays bénéficiaires § 22 des 23 pays bénéficiaires ont signé.
fr figures: 14 pays partenaires § Treize pays partenaires d’Afrique ont signé.
fr figures: 14 pays partenaires § Seuls 13 pays partenaires ont signé.
fr Deux enseignants dirigent l’école. § quotes: 3 Enseignant
fr Trois enseignants racontent ce qui a changé. § quotes: 3 Enseignant
fr Deux voix venues du terrain. § quotes: 2 Agricultrice
fr Quatre projets ont pris fin en 2021. § stories: 3
en Three goals have been reached. § prose: What we want = The programme has these goals: • clean water • flood warning • fair work • open data
en Two priorities are new. § list: Priorities = Water; Work; Schools; Data
en It reached three goals. § prose: Goals = • clean water • flood warning • fair work • open data
en lead: Three goals remain open. § list: Goals = Water; Work; Schools; Data
en Three steps are still to come. § dates: Steps towards the law = A bill; A hearing; A vote; A law
en It added two priorities. § list: Priorities = Water; Work; Schools; Data
en Two members of the board resigned. § list: Members of the board = Ann; Bob; Cat; Dan
en Three farmers share a well. § quotes: 2 Farmer
en Two farmers out of ten speak English. § quotes: 3 Farmer
en Two teachers told the commission what had changed. § quotes: 3 Teacher
en Two projects in Asia show that it works. § stories: 3
en figures: 12 pupils in each class § list: Pupils with a prize = Ann; Bob; Cat
en figures: 5 million people § list: People in charge = Ann; Bob; Cat
en figures: 3 schools § It built a school in 4 villages.
en lead: In two phases, 40 wells were drilled. § dates: The steps of the work = A survey; A nursery; A planting; A feast
en prose: Five reasons for hope = There are many. § list: Reasons for delay = Rain; Roads; Rust
fr Trois objectifs sont atteints. § prose: Ce que nous voulons = Le programme a ces objectifs : • clean water • flood warning • fair work • open data
fr Deux priorités sont nouvelles. § list: Priorités = L’eau; L’emploi; L’école; Les données
fr lead: Trois objectifs restent à atteindre. § list: Objectifs = L’eau; L’emploi; L’école; Les données
fr Trois agricultrices partagent un puits. § quotes: 2 Agricultrice
fr Deux projets montrent que cela marche en Asie. § stories: 3
fr Deux membres du conseil ont démissionné. § list: Membres du conseil = Ann; Bob; Cat; Dan
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

#[test]
fn counts_of_what_stands_elsewhere_are_found() {
    each_has(WRONG_APART, 1);
}

#[test]
fn counts_of_other_things_pass() {
    each_has(RIGHT_APART, 0);
}
