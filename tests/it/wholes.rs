//! Shares and parts in sentences, lists, bands and tables, against their whole: in many wordings, right ones among them.
//!
//! A document a line; `counts.rs` says how it is written.

use crate::counts::each_has;

/// Shares and parts that do not fit their whole.
const WRONG_SHARES: &str = "\
en The funds were shared: 40 per cent went to schools, 35 per cent to clinics and 30 per cent to roads.
en Of each dollar, 60% goes to health and 45% to food.
en Half of the sum went to schools, a third to clinics and a quarter to roads.
en Staff are 60 per cent women and 45 per cent men.
en 60 per cent of the trainees are women and 45 per cent are men.
en It trained 500 people, of whom 300 women and 250 men.
en It trained 240 people (150 women and 80 men).
en Of 60 engineers, 35 are women and 30 are men.
en It trained 240 people, including 150 women and 100 men.
en It has a board of six: two from Kenya, two from Uganda and three from Norway.
en It trained 85 judges (40 in Kenya, 25 in Uganda and 30 in Rwanda).
en It built 40 wells, of which 45 are in use.
en It built 40 wells, of which 25 in Kenya and 20 in Uganda.
en The budget is divided as follows: • Health: 46% • Food: 31% • Shelter: 28%
en The whole budget is divided as follows: • Health: 46% • Food: 31% • Shelter: 13%
en figures: 46% to health; 31% to food; 28% to shelter
en figures: 58% of trainees are women; 47% of trainees are men
en table: Use = Field | Share; A | 46%; B | 31%; C | 28%
en table: Use = Field | % of total; A | 46%; B | 31%; C | 28%
en table: Use = Field | Share; A | 46%; B | 31%; Other | 13%
fr Les fonds vont pour 40 % aux écoles, 35 % aux dispensaires et 30 % aux routes.
fr 40 % des fonds sont allés aux écoles, 35 % aux dispensaires et 30 % aux routes.
fr La moitié des fonds est allée aux écoles, un tiers aux dispensaires et un quart aux routes.
fr Le personnel compte 58 % de femmes et 47 % d’hommes.
fr Il a formé 240 inspecteurs, dont 150 femmes et 100 hommes.
fr Il a formé 240 inspecteurs (150 femmes et 80 hommes).
fr Il a foré 40 puits, dont 45 sont en service.
fr Le conseil compte six membres : deux du Kenya, deux de l’Ouganda et trois de Norvège.
fr Le budget se répartit comme suit : • Santé : 46 % • Vivres : 31 % • Abris : 28 %
fr L’ensemble du budget se répartit comme suit : • 46 % pour la santé • 31 % pour les vivres • 13 % pour les abris
fr figures: 58% des stagiaires sont des femmes; 47% des stagiaires sont des hommes
fr table: Emploi = Domaine | Part; A | 46 %; B | 31 %; C | 28 %
fr table: Emploi = Domaine | Part du total; A | 46 %; B | 31 %; C | 28 %
en Seven of the six ports have a pilot.
en It trained 90 nurses, of whom 100 now work in villages.
en The crew are 70 per cent men and 40 per cent women.
en Three quarters of the grant went to wells and a half to schools.
fr Trois quarts des dons vont aux puits, un tiers aux écoles.
fr Il a formé 90 infirmières, dont 100 exercent au village.
fr L’équipage compte 70 % d’hommes et 40 % de femmes.
";

/// Shares that do, or have no whole in common.
const RIGHT_SHARES: &str = "\
en The funds were shared: 40 per cent went to schools, 35 per cent to clinics and 25 per cent to roads.
en Enrolment rose from 60% to 75% for girls.
en It rose from 60 per cent in the first year to 75 per cent in the last.
en 60 per cent of women went to school and 70 per cent of men to university.
en Half of the sum went to schools, a third to clinics and a sixth to roads.
en Half went to schools, and the rest to clinics.
en 33% goes to schools, 33% to clinics and 34% to roads.
en 33% goes to schools, 33% to clinics and 33% to roads.
en 60 per cent went to Africa, of which 45 per cent to Kenya.
en 60 per cent of the trainees are women and 45 per cent are under thirty.
en 60 per cent of women and 45 per cent of men found work.
en It trained 240 people (150 women and 90 men).
en Of 60 engineers, 35 are women and 30 are young.
en Its 12 centres trained 150 women and 80 men.
en It trained 240 people, including 150 women and 80 men.
en It has a board of six: two from Kenya, two from Uganda and two from Norway.
en It built 40 wells, of which 35 are in use.
en It trained 300 pupils, of whom 200 took the course and 150 the test.
en The budget is divided as follows: • Health: 46% • Food: 31% • Shelter: 23%
en Coverage has improved: • Kenya: 46% • Uganda: 31% • Rwanda: 38%
en Where the programme works: • 92% of the households have a tap • 71% have a toilet • 54% of the members are women
en Literacy has grown: • 46% in Kenya • 71% in Uganda
en figures: 58% of the women have a job; 47% of the men have a job
en table: Taps = Town | Share of households with a tap; A | 46%; B | 31%; C | 28%
en table: Use = Field | Share; A | 46%; B | 31%
fr La moitié des ateliers enseigne la soudure, les deux tiers la menuiserie.
fr Le taux est passé de 40 % à 75 % pour les filles.
fr Le programme touche 58 % des femmes et 47 % des hommes.
fr Il a foré 40 puits, dont 35 sont en service.
en Six of the seven ports have a pilot.
en It trained 90 nurses, of whom 80 now work in villages.
";

/// Further shares, parts, sums and fractions that do not fit.
const WRONG_MORE: &str = "\
en Of this sum 46 per cent went to seed and tools, a further 31 per cent to storage, 19 per cent to rural roads and the remaining 12 per cent to running costs.
en Schools received 46 per cent of the funds, clinics 35 per cent and roads 30 per cent.
en 46 per cent of the budget is for health, 35 per cent for food and 30 per cent for shelter.
en The money was spent on schools (46 per cent), clinics (35 per cent) and roads (30 per cent).
en Health takes 46 per cent of the budget, food 31 per cent and shelter 28 per cent.
en 46 per cent of the grant paid for wells, 35 per cent for pumps, and the last 30 per cent for training.
en The grant covers wells (46%), pumps (35%) and training (30%).
en prose: How the money was spent = • Health – 46% • Food – 31% • Shelter – 28%
en prose: Where each euro goes = • 46 cents • nothing § prose: Use of funds = • Wells: 46% • Pumps: 35% • Training: 30%
en prose: The budget at a glance = • Wells 46% • Pumps 35% • Training 30%
en figures: 46% of the budget for health; 31% of the budget for food; 28% of the budget for shelter
en Of the 30 districts, 34 have a plan.
en Out of 120 schools, 130 now have water.
en Of its 240 inspectors, 260 were trained in the new method.
en 34 of the 30 districts have a plan.
en 34 out of 30 districts have a plan.
en The programme trained 260 of the country’s 240 inspectors.
en Of the 1,240 labour inspectors in post, 1,420 learned to see child labour.
en Among the 30 districts, 34 chose solar pumps.
en 3,200 men and 4,100 women, 7,400 people in all, signed a contract.
en 3,200 men and 4,100 women signed a contract, 7,400 people in total.
en 7,400 people – 3,200 men and 4,100 women – signed a contract.
en Of the 28 fellows, 17 were women and 12 were men.
en Of the 28 fellows, 17 were women and 12 men.
en The 17 women and 12 men, 28 fellows altogether, work in seed banks.
en 28 fellows took part. Of these, 17 were women and 12 men.
en 28 fellows took part: 17 women and 12 men.
en figures: 28 young breeders trained in Lima § The fellowship lasts a year. Of these, 17 were women and 12 men.
en figures: 28 fellows trained; 17 women; 12 men
en figures: 7400 people placed; 3200 men placed; 4100 women placed
en It built 12 schools and 14 clinics, 28 buildings in all.
en It has 12 offices in Kenya, 8 in Uganda and 9 in Rwanda, 30 in all.
en A third (43 per cent) went to wages.
en Nearly half (31 per cent) of the contributions opens a shop.
en More than half (41 per cent) of the members have paid.
en More than half of the members, 41 per cent, have paid.
en Two thirds of them, or 52 per cent, found work.
en A quarter of the trainees (38 per cent) were under thirty.
en Less than a quarter (29 per cent) of the land is dry.
en The majority (46 per cent) of the farmers own their land.
en One farmer in three (45 per cent) has a tap.
en Three in four pupils (62 per cent) passed.
en Some 41 per cent of the land, more than half, is dry.
en table: Offices = Office | Staff; A | 9; B | 8; C | 7; !All offices | 25
en table: Offices = Office | Staff | Share; A | 10 | 40%; B | 8 | 32%; C | 7 | 38%; Total | 25 | 100%
en table: Offices = Office | Men | Women | Total; A | 4 | 5 | 9; B | 4 | 4 | 8; C | 3 | 4 | 8
en table: Offices = Office | Staff; A | 9; B | 8; C | 7; Staff in total | 26
fr Sur les 1 240 inspecteurs du travail en poste, 1 420 ont été formés à reconnaître le travail des enfants.
fr 34 des 30 districts ont un plan.
fr Des 30 districts, 34 ont un plan.
fr Parmi les 30 districts, 34 ont choisi le solaire.
fr Le programme a formé 1 420 inspecteurs sur 1 240.
fr 34 districts sur 30 ont un plan.
fr 3 200 hommes et 4 100 femmes, soit 7 400 personnes au total, ont signé un contrat.
fr 3 200 hommes et 4 100 femmes, soit 7 400 personnes, ont signé un contrat.
fr 7 400 personnes, 3 200 hommes et 4 100 femmes, ont signé un contrat.
fr Sur les 28 boursiers, 17 sont des femmes et 12 des hommes.
fr 28 boursiers ont suivi le cours. Parmi eux, 17 femmes et 12 hommes.
fr figures: 28 boursiers formés § La bourse dure un an. On y compte 17 femmes et 12 hommes.
fr Il a bâti 12 écoles et 14 dispensaires, soit 28 bâtiments en tout.
fr Il compte 12 bureaux au Kenya, 8 en Ouganda et 9 au Rwanda, soit 30 au total.
fr Sur cette somme, 46 % sont allés aux semences, 31 % au stockage, 19 % aux pistes et les 12 % restants à la gestion.
fr La santé reçoit 46 % du budget, les vivres 31 % et les abris 28 %.
fr Le budget va à la santé (46 %), aux vivres (31 %) et aux abris (28 %).
fr 46 % des fonds financent la santé, 31 % les vivres et 28 % les abris.
fr prose: Emploi des fonds = • Santé : 46 % • Vivres : 31 % • Abris : 28 %
fr prose: À quoi sert l’argent = • 46 % : santé • 31 % : vivres • 28 % : abris
fr figures: 46% du budget pour la santé; 31% du budget pour les vivres; 28% du budget pour les abris
fr Un tiers (43 %) a servi à payer des salaires.
fr Près de la moitié (31 %) des contributions ouvre un atelier.
fr Plus de la moitié (41 %) des membres ont payé.
fr Les deux tiers d’entre eux, soit 52 %, ont trouvé un emploi.
fr Un quart des stagiaires (38 %) ont moins de trente ans.
fr La majorité (46 %) des paysans possèdent leur terre.
fr Un paysan sur trois (45 %) a l’eau courante.
fr Trois élèves sur quatre (62 %) ont réussi.
fr table: Les bureaux = Bureau | Agents; A | 9; B | 8; C | 7; !Tous les bureaux | 25
fr table: Les bureaux = Bureau | Agents; A | 9; B | 8; C | 7; Total général | 26
en Of the 18 clinics visited last year, 21 had running water.
en Some 34 of its 30 member States have ratified the text.
en The Fund has equipped 62 of the region’s 58 weather stations.
en Of every 10 wells, 12 are dry.
en 12 of the 10 drivers are women.
en Of the 96 midwives trained by the programme, as many as 104 still work in their district.
en It trained 96 midwives, 104 of whom still work in their district.
en Of 96 midwives trained, 104 still work in their district.
en Twelve wells were dug in the north and nine in the south, 22 in total.
en It gave grants to 14 women, 11 men and 6 associations, 32 grants in all.
en The course had 46 participants: 25 women and 22 men.
en The course had 46 participants (25 women, 22 men).
en The course had 46 participants, 25 women and 22 men.
en A total of 46 people – 25 women and 22 men – took the course.
en 25 women and 22 men, a total of 46 people, took the course.
en Some 610 girls and 590 boys, altogether 1,300 pupils, eat at school.
en Rural households account for 64 per cent of the users and urban households for 46 per cent.
en Women make up 58 per cent of the trainees and men 52 per cent.
en Men hold 58 per cent of the posts, women 52 per cent.
en Around two thirds (51 per cent) of the seed is local.
en Four out of five (64 per cent) families have a latrine.
en Three quarters of the wells (62 per cent) are in use.
en Just over a third (29 per cent) of the grant paid for pumps.
en Half of the pumps, or 41 per cent, come from Norway.
en Almost two thirds, or 52 per cent, of the staff are women.
en 64 per cent (almost half) of the staff are women.
en Half the land (38 per cent) is forest.
en Wells took 55 per cent of the grant, pumps 30 per cent and training 25 per cent.
en The contribution is split between wells (55 per cent), pumps (30 per cent) and training (25 per cent).
en The contribution is split three ways: 55 per cent for wells, 30 per cent for pumps, 25 per cent for training.
en Norway pays 60 per cent of the budget, the cities 30 per cent and the users 20 per cent.
en figures: 55% goes to wells; 30% goes to pumps; 25% goes to training
en figures: 46 participants in the course; 25 women in the course; 22 men in the course
en prose: Who pays for it = The budget is shared: • Norway: 60% • Cities: 30% • Users: 20%
en prose: Shares of the budget = • Norway: 60% • Cities: 30% • Users: 20%
en table: Budget = Use | Part of the budget; Wells | 55%; Pumps | 30%; Training | 25%
en table: Offices = Office | Staff; A | 9; B | 8; !A and B | 18; C | 7; !All | 24
fr Sur les 18 dispensaires visités, 21 avaient l’eau courante.
fr Le fonds a équipé 62 des 58 stations de la région.
fr Il a formé 96 sages-femmes, dont 104 exercent encore.
fr Sur 96 sages-femmes formées, 104 exercent encore dans leur district.
fr Le cours a réuni 46 personnes : 25 femmes et 22 hommes.
fr Le cours a réuni 46 personnes (25 femmes, 22 hommes).
fr Le cours a réuni 25 femmes et 22 hommes, soit 46 personnes.
fr Au total, 46 personnes, 25 femmes et 22 hommes, ont suivi le cours.
fr Quelque 610 filles et 590 garçons, soit au total 1 300 élèves, mangent à l’école.
fr Les femmes représentent 58 % des stagiaires et les hommes 52 %.
fr Environ deux tiers (51 %) des semences sont locales.
fr Quatre familles sur cinq (64 %) ont des latrines.
fr Plus d’un tiers (29 %) du don a payé des pompes.
fr La moitié des pompes, soit 41 %, viennent de Norvège.
fr Les puits absorbent 55 % du don, les pompes 30 % et la formation 25 %.
fr La Norvège paie 60 % du budget, les villes 30 % et les usagers 20 %.
fr La contribution se partage entre les puits (55 %), les pompes (30 %) et la formation (25 %).
fr prose: Parts du budget = • Norvège : 60 % • Villes : 30 % • Usagers : 20 %
fr table: Budget = Usage | Part du budget; Puits | 55 %; Pompes | 30 %; Formation | 25 %
en It gave US$ 12.4 million in three ways: • US$ 5.1 million for wells • US$ 4.2 million for pumps • US$ 2.1 million for training
en In 2021 it gave US$ 12.4 million, divided as follows: • wells: US$ 5.1 million • pumps: US$ 4.2 million • training: US$ 2.1 million
en The 46 participants were: • 25 women • 22 men
en It drilled 40 wells: • 12 in Kenya • 18 in Uganda • 11 in Rwanda
en It drilled 40 wells, as the list shows: • Kenya: 12 • Uganda: 18 • Rwanda: 11
en Its 40 wells are spread over three countries: • 12 in Kenya • 18 in Uganda • 11 in Rwanda
en More than half of the 1,240 inspectors (520) were trained.
en Half of the 120 schools, 84, have water.
en A third of its 90 wells (45) are dry.
en Of the 1,240 inspectors, more than half (520) were trained.
fr Il a donné 12,4 millions d’euros de trois façons : • 5,1 millions d’euros pour les puits • 4,2 millions d’euros pour les pompes • 2,1 millions d’euros pour la formation
fr Il a foré 40 puits : • 12 au Kenya • 18 en Ouganda • 11 au Rwanda
fr Plus de la moitié des 1 240 inspecteurs (520) ont été formés.
fr La moitié des 120 écoles, soit 84, ont l’eau courante.
fr Un tiers de ses 90 puits (45) sont à sec.
fr Sur les 1 240 inspecteurs, plus de la moitié (520) ont été formés.
en Of the 14 municipalities in the valley, 16 now have a flood map.
en In all, 16 of the 14 municipalities now have a flood map.
en The scheme paid wages to 3,200 men and 4,100 women – 7,400 people in total.
en Among the 7,400 people who found work were 4,100 women and 3,400 men.
en 7,400 people found work, 4,100 of them women and 3,400 men.
en The class of 28 was made up of 17 women and 12 men.
en Some 45 per cent of the grant is for seed, 30 per cent for storage, 20 per cent for roads and 15 per cent for costs.
en The grant was divided among seed (45 per cent), storage (30 per cent), roads (20 per cent) and costs (15 per cent).
en Seed accounts for 45 per cent of spending, storage for 40 per cent and roads for 25 per cent.
en Nearly two thirds (48 per cent) of what Norway gave was spent on seed.
en Barely a quarter (41 per cent) of the land is under water.
en Every second household (34 per cent) has a latrine.
en Only one in ten (28 per cent) farmers has a tractor.
fr Sur les 14 communes de la vallée, 16 disposent d’une carte des crues.
fr Au total, 16 des 14 communes disposent d’une carte.
fr Parmi les 7 400 personnes placées, on compte 4 100 femmes et 3 400 hommes.
fr 7 400 personnes ont trouvé un emploi, dont 4 100 femmes et 3 400 hommes.
fr La promotion de 28 boursiers compte 17 femmes et 12 hommes.
fr Dix-sept femmes et douze hommes ont été retenus, soit 28 boursiers.
fr Le don se répartit entre les semences (45 %), le stockage (30 %), les pistes (20 %) et les frais (15 %).
fr Les semences représentent 45 % des dépenses, le stockage 40 % et les pistes 25 %.
fr Près des deux tiers (48 %) du don sont allés aux semences.
fr À peine un quart (41 %) des terres est inondé.
fr Un ménage sur deux (34 %) a des latrines.
fr Seul un paysan sur dix (28 %) a un tracteur.
en Norway gave US$ 79.3 million in total. § It gave in three ways: • Assessed contributions. All member States pay them. Norway paid US$ 26.9 million. • Core funds go where the need is greatest: US$ 15.7 million. • Earmarked funds are for projects: US$ 31.7 million.
";

/// What looks like it and fits, or has no whole in common.
const RIGHT_MORE: &str = "\
en Of this sum 46 per cent went to seed, a further 31 per cent to storage, 19 per cent to roads and the remaining 4 per cent to running costs.
en Schools received 46 per cent of the funds, clinics 35 per cent and roads 19 per cent.
en Schools received 46 per cent more than before, clinics 35 per cent and roads 30 per cent.
en The money was spent on schools (46 per cent), clinics (35 per cent) and roads (19 per cent).
en Attendance rose in schools (46 per cent), clinics (35 per cent) and markets (30 per cent).
en Most pupils passed in Kenya (46 per cent), Uganda (35 per cent) and Rwanda (30 per cent).
en prose: Homes with a tap = • Kenya – 46% • Uganda – 31% • Rwanda – 28%
en prose: What has grown = • Wells: 46% • Pumps: 35% • Training: 30%
en Of the 30 districts, 24 have a plan.
en Of the 12 islands, 300 families have left.
en Of the 30 districts, 120 villages were chosen.
en On the 12 islands, 300 people have a tap.
en In 20 of 2019’s projects women lead.
en Of the 30 districts in 2020, 34 more were added.
en Out of 30 districts in 12 provinces, 24 have a plan.
en 3,200 men and 4,100 women, 7,300 people in all, signed a contract.
en Of the 28 fellows, 17 were women and 11 were men.
en 28 fellows took part. Of these, 17 were women and 11 men.
en 40 fellows took part. Of these, 17 women and 12 men work in seed banks.
en figures: 40 courses held § 17 women and 12 men teach them.
en figures: 29 fellows trained; 17 women; 12 men
en figures: 30 fellows trained; 17 women in seed banks; 12 men in seed banks
en It built 12 schools and 14 clinics, 26 buildings in all.
en It built 12 schools for 340 pupils, 28 teachers in all.
en It trained 12 judges and 300 clerks in all.
en A third (33 per cent) went to wages.
en A third (35 per cent) went to wages.
en Nearly half (46 per cent) of the contributions opens a shop.
en Almost half (49 per cent) of the contributions opens a shop.
en More than half (71 per cent) of the members have paid.
en Half of the men (31 per cent of all trainees) found work.
en Half of the members have paid (31 per cent in 2018).
en Two thirds of the women, 52 per cent of the men and all children can read.
en A third of the land, 41 per cent of it forest, is dry.
en One farmer in three (33 per cent) has a tap.
en Two thirds of the farmers, 12 per cent more than before, own their land.
en table: Offices = Office | Staff; A | 9; B | 8; C | 7; !All offices | 24
fr Sur les 1 240 inspecteurs du travail en poste, 1 024 ont été formés.
fr Sur les 12 îles, 300 familles ont l’eau courante.
fr Sur 12 ans, 300 puits ont été forés.
fr 24 districts sur 30 ont un plan.
fr Le programme touche 300 familles sur 12 îles.
fr Le train parcourt 800 kilomètres sur 12 lignes.
fr 3 200 hommes et 4 100 femmes, soit 7 300 personnes au total, ont signé un contrat.
fr Il a bâti 12 écoles pour 300 élèves, soit 25 élèves par école.
fr Il a bâti 4 écoles et 6 classes, soit 250 places.
fr Sur les 28 boursiers, 17 sont des femmes et 11 des hommes.
fr La santé reçoit 46 % du budget, les vivres 31 % et les abris 23 %.
fr Un tiers (33 %) a servi à payer des salaires.
fr Près de la moitié (47 %) des contributions ouvre un atelier.
fr Plus de la moitié (61 %) des membres ont payé.
fr La moitié des hommes (31 % de tous les stagiaires) ont trouvé un emploi.
en The 12 schools and 14 clinics together have 28 doctors.
en It runs 12 schools and 14 clinics with 28 doctors in all.
en 28 fellows took part, in 4 groups. Of these, 17 were women and 11 men.
en It works in 4 groups. Of these, 17 women and 12 men are members.
en The plot measures 40 metres by 30.
en Of the 12 months, 14 weeks were dry.
en Of the three laboratories, 12 staff work in Nairobi.
en Of the 12 sites, 40 families live on the largest.
en It trained 90 nurses, 80 of whom now work in villages.
en The course had 47 participants, 25 women and 22 men.
en The course had 46 participants, 25 women and 22 girls and boys.
en 25 women and 22 men took 46 courses.
en Women make up 58 per cent of the trainees and men 42 per cent.
en Women hold 58 per cent of the posts in Kenya and men 52 per cent in Uganda.
en Women earn 58 per cent of the wage, men 72 per cent.
en Women hold 58 per cent of the posts, men the rest.
en Women make up 58 per cent of the trainees and found work in 70 per cent of the cases.
en Wells took 55 per cent of the grant and ran 60 per cent of the time.
en Norway pays 60 per cent of the budget of Kenya, 30 per cent of that of Uganda and 20 per cent of that of Rwanda.
en Costs fell in wells (55 per cent), pumps (30 per cent) and training (25 per cent) as funds shrank.
en prose: Funding gaps = • Health: 60% • Food: 30% • Shelter: 20%
en prose: Budget spent in each country = • Kenya: 60% • Uganda: 30% • Rwanda: 20%
en prose: Change in the budget = • Kenya: 60% • Uganda: 30% • Rwanda: 20%
en A third of the seed (33 per cent) and half of the tools (49 per cent) are local.
en One in three projects (12 of 36) is led by women.
en More than half of the members (three in five, or 61 per cent) have paid.
en Over half (54 per cent of women and 61 per cent of men) can read.
en About a quarter (22 per cent) of the land is dry.
en Nearly three quarters (73.6 per cent) of the wells are in use.
fr La parcelle mesure 40 mètres sur 30.
fr Le centre est ouvert 24 heures sur 24 et 7 jours sur 7.
fr Les 12 écoles et les 14 dispensaires ont ensemble 28 médecins.
fr Sur les 12 sites, 40 familles habitent le plus grand.
fr Le cours a réuni 47 personnes : 25 femmes et 22 hommes.
fr prose: Budget dépensé par pays = • Kenya : 60 % • Ouganda : 30 % • Rwanda : 20 %
fr Environ un quart (22 %) des terres sont sèches.
en It gave US$ 11 million in three ways: • US$ 5 million for wells • US$ 4 million for pumps • US$ 2 million for training
en It gave US$ 12 million, including: • US$ 5 million for wells • US$ 4 million for pumps • US$ 2 million for training
en It drilled 40 wells: • 12 in Kenya • 18 in Uganda • 10 in Rwanda
en Its 40 wells are spread over three countries: • 12 in Kenya • 18 in Uganda • 10 in Rwanda
en It works in 30 districts: • 12 clinics in Kenya • 18 schools in Uganda • 4 offices in Rwanda
en With 40 staff it ran: • 12 courses • 18 workshops • 9 fairs
en More than half of the 1,240 inspectors (720) were trained.
en Half of the 120 schools, 61, have water.
en A third of its 90 wells (in 4 districts) are dry.
en Half of the 120 schools (12 more than in 2019) have water.
fr Il a foré 40 puits : • 12 au Kenya • 18 en Ouganda • 10 au Rwanda
fr La moitié des 120 écoles, soit 61, ont l’eau courante.
en Among the 7,400 people who found work were 1,100 women and 3,400 men.
en The class of 29 was made up of 17 women and 12 men.
en A village of 900 counts 17 women and 12 men among its trainees.
fr Parmi les 7 400 personnes placées, on compte 1 100 femmes et 3 400 hommes.
fr La promotion de 29 boursiers compte 17 femmes et 12 hommes.
fr Le réseau de 28 centres compte 170 femmes et 120 hommes.
en Norway gave US$ 74.3 million in total. § It gave in three ways: • Assessed contributions. All member States pay them. Norway paid US$ 26.9 million. • Core funds go where the need is greatest: US$ 15.7 million. • Earmarked funds are for projects: US$ 31.7 million.
en Norway gave US$ 79.3 million in total. § Some of it: • Assessed contributions were US$ 26.9 million in 2018. • Core funds: US$ 15.7 million a year. • Earmarked funds for Kenya: US$ 1.7 million.
";

#[test]
fn shares_that_do_not_fit_are_found() {
    each_has(WRONG_SHARES, 1);
}

#[test]
fn shares_that_fit_pass() {
    each_has(RIGHT_SHARES, 0);
}

#[test]
fn parts_sums_and_fractions_that_do_not_fit_are_found() {
    each_has(WRONG_MORE, 1);
}

#[test]
fn parts_sums_and_fractions_that_fit_pass() {
    each_has(RIGHT_MORE, 0);
}
