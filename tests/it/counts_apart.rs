//! Counts of what another section shows, and of those who speak in quotes: in many wordings, right ones among them.
//!
//! A document a line; `counts.rs` says how it is written.

use crate::counts::each_has;

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
en lead: Since 2018 the Netherlands has pursued four goals with the ILO. § list: Goals = Water; Work; Schools
en The new phase has five components, which are set out below. § The components are: • clean water • flood warning • fair work • open data
en Four things have changed since then. • clean water • flood warning • fair work
en prose: Three ways to give = • clean water • flood warning • fair work • open data
en prose: What the money bought = Four results stand out. • clean water • flood warning • fair work
en Hear from four former trainees. § quotes: 3 Trainee
en Three voices, one message. § quotes: 2 Trainee
en figures: 6 countries in the region § list: Countries in the region = Kenya; Uganda; Ethiopia; Rwanda; Tanzania
en figures: 6 priority countries § It focuses on seven priority countries: Kenya, Uganda, Ethiopia, Rwanda, Tanzania, Malawi and Mozambique.
en The programme is active in six countries: Kenya, Uganda, Ethiopia, Rwanda and Tanzania.
en list: The Fund's five donors = Norad; UNICEF; Red Cross; Sintef
en dates: Five milestones = A bill; A vote; A law; A feast
en table: Staff in the five offices = Office | Staff; A | 9; B | 8; C | 7; D | 4
fr lead: Depuis 2018, la Norvège poursuit quatre objectifs. § list: Objectifs = L’eau; L’emploi; L’école
fr Quatre choses ont changé depuis. • une eau propre • une alerte rapide • un travail juste
fr prose: Trois façons de donner = • une eau propre • une alerte rapide • un travail juste • des données ouvertes
fr Cette page donne la parole à trois boulangers. § quotes: 2 Boulanger
fr Quatre anciens stagiaires racontent. § quotes: 3 Ancien stagiaire
fr Trois voix, un seul message. § quotes: 2 Stagiaire
fr Le programme est présent dans six pays : le Kenya, l’Ouganda, l’Éthiopie, le Rwanda et la Tanzanie.
fr dates: Cinq jalons = Un projet; Un vote; Une loi; Une fête
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
en lead: Since 2018 the Netherlands has pursued three goals with the ILO. § list: Goals = Water; Work; Schools
en lead: It has four goals in Kenya. § list: Goals = Water; Work; Schools
en Three things have changed since then. • clean water • flood warning • fair work
en Officials met three bakers. The bread is good. § quotes: 2 Baker
en table: Staff in two of the five offices = Office | Staff; A | 9; B | 8
en table: Visits by the five members = Office | Staff; A | 9; B | 8
";

#[test]
fn counts_of_what_stands_elsewhere_are_found() {
    each_has(WRONG_APART, 1);
}

#[test]
fn counts_of_other_things_pass() {
    each_has(RIGHT_APART, 0);
}
