//! Many wordings of what the figures refute, and of what they do not: each line is one sentence.

use std::fmt::Write as _;

use crate::figures_told::{
    AREAS, DOMAINES, DONATEURS, DONORS, EN, FR, KINDS, Setting, told, told_in,
};

/// Holds each line against how many findings are to be told of it.
fn must_count(setting: &Setting, lines: &str, wanted: usize, faults: &mut String) {
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let told = told(setting, line);
        if told.len() != wanted {
            writeln!(faults, "{line}\n  told: {told:?}").unwrap();
        }
    }
}

#[test]
fn each_wording_is_read() {
    let mut faults = String::new();
    for (setting, wrong, right) in [
        (&EN, EN_WRONG, EN_RIGHT),
        (&FR, FR_WRONG, FR_RIGHT),
        (&AREAS, AREAS_WRONG, AREAS_RIGHT),
        (&DOMAINES, DOMAINES_WRONG, DOMAINES_RIGHT),
        (&DONORS, DONORS_WRONG, DONORS_RIGHT),
        (&DONATEURS, DONATEURS_WRONG, DONATEURS_RIGHT),
        (&KINDS, KINDS_WRONG, KINDS_RIGHT),
    ] {
        must_count(setting, wrong, 1, &mut faults);
        must_count(setting, right, 0, &mut faults);
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn each_place_is_read() {
    let mut faults = String::new();
    for (setting, place, text) in PLACES {
        let told = told_in(setting, place, text);
        if told.len() != 1 {
            writeln!(faults, "{place}: {text}\n  told: {told:?}").unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// Lines in titles, labels, notes and lists that are wrong.
const PLACES: &[(&Setting, &str, &str)] = &[
    (&EN, "title", "Norway doubles its contributions"),
    (&EN, "title", "Norway’s contributions have doubled"),
    (&EN, "subtitle", "Contributions at their highest in 2020"),
    (&EN, "subtitle", "A contribution that doubled in six years"),
    (&EN, "lead", "Norway has more than doubled its support since 2014."),
    (&EN, "section", "Contributions doubled since 2014"),
    (&EN, "section", "Doubled since 2014"),
    (&EN, "section", "The best year: 2020"),
    (&EN, "section", "A steady rise in contributions"),
    (&EN, "section", "Growing every year"),
    (&EN, "chart", "Contributions doubled between 2014 and 2020"),
    (&EN, "chart", "Doubled in six years"),
    (&EN, "chart", "A rise in every year"),
    (&EN, "chart", "Highest in 2020"),
    (&EN, "note", "The highest column is that of 2017."),
    (&EN, "note", "The peak of 2020 is due to a late payment."),
    (&EN, "note", "Contributions have doubled since 2014."),
    (&EN, "label", "In 2020, the highest contribution so far"),
    (&EN, "label", "Contribution in 2020, a record"),
    (&EN, "label", "Contribution in 2020, twice as much as in 2014"),
    (&EN, "label", "Given in 2020, up by 80 per cent since 2014"),
    (&EN, "bullet", "Contributions doubled since 2014"),
    (&EN, "bullet", "Highest contribution in 2020"),
    (&FR, "title", "La Norvège double sa contribution"),
    (&FR, "subtitle", "Une contribution doublée en six ans"),
    (&FR, "lead", "La Norvège a plus que doublé son appui depuis 2014."),
    (&FR, "section", "Des contributions doublées depuis 2014"),
    (&FR, "section", "La meilleure année : 2020"),
    (&FR, "section", "Une hausse constante des contributions"),
    (&FR, "chart", "Des contributions doublées entre 2014 et 2020"),
    (&FR, "chart", "Un sommet en 2017"),
    (&FR, "chart", "En hausse chaque année"),
    (&FR, "note", "La colonne la plus haute est celle de 2017."),
    (&FR, "label", "En 2020, contribution la plus élevée de la période"),
    (&FR, "label", "Contribution de 2020, le double de celle de 2014"),
    (&FR, "bullet", "Contributions doublées depuis 2014"),
    (&DONORS, "title", "Norway, the WRO’s largest donor"),
    (&DONORS, "subtitle", "The second largest donor to the WRO"),
    (&DONORS, "section", "Largest donor"),
    (&DONORS, "section", "Second among donors"),
    (&DONORS, "bullet", "Second largest donor to the WRO"),
    (&DONORS, "bullet", "1st among all donors"),
    (&DONORS, "label", "Given by Norway, the largest donor"),
    (&AREAS, "section", "More than half for water"),
    (&AREAS, "chart", "More than half goes to water"),
    (&AREAS, "note", "Water has more than half of the total."),
    (&AREAS, "bullet", "Health: two fifths of the funds"),
    (&AREAS, "bullet", "More than half for water"),
];

/// US$ 4.0 million in 2014, 4.6, none in 2016, 5.2, 6.8 in 2018, 5.9, 6.4 in 2020.
const EN_WRONG: &str = "
Norway’s yearly contribution has more than doubled since 2014.
Between 2014 and 2020 the contributions of Norway doubled in size.
Norwegian funding is now twice what it was in 2014.
Norway gives three times as much as in 2014.
Norway gave twice as much in 2020 as in 2014.
Since 2014, what Norway gives has tripled.
The amount that Norway gives each year has doubled.
Its annual support has quadrupled.
Norway nearly tripled its funding over six years.
Contributions halved between 2018 and 2020.
Norway cut its contribution by half in 2019.
In 2019, contributions dropped by a third.
Contributions rose from 2014 to 2018. They then fell by half.
Contributions went up by half between 2018 and 2020.
Contributions increased by 90 per cent from 2014 to 2020.
The contribution of 2020 is 40 per cent higher than that of 2018.
Contributions increased fourfold between 2014 and 2020.
Norway’s support has grown year after year.
Norwegian contributions grew in every year of the period.
Norway has never given less than the year before.
Not once has the contribution fallen.
Funding rose continuously from 2017 to 2020.
Its contributions have risen for three years in a row.
Contributions kept growing until 2020.
Norway has raised its contribution every year since 2017.
Contributions have been falling since 2014.
Contributions declined between 2014 and 2018.
After 2018, contributions climbed.
Contributions have held steady since 2014.
The contribution peaked at US$ 6.4 million in 2020.
Norway gave most in 2020.
Norway gave the most in 2017.
Norway gave least in 2015.
The largest contribution, in 2020, paid for the towers.
In 2020 Norway’s contribution reached an all-time high.
The contribution of 2020 is the largest that Norway ever made.
2020 saw the highest contribution of the period.
Norway’s support hit its low point in 2017.
The contribution of 2019 was the second largest.
Never before had Norway given as much as in 2020.
In 2020, Norway gave more than ever.
Contributions first exceeded US$ 5 million in 2018.
In 2020 Norwegian support passed the mark of US$ 6 million for the first time.
Norway gives {{ five | money }} on average each year.
Its average yearly contribution is {{ five | money }}.
Norway’s contributions averaged {{ five | money }} a year.
Norway has paid every year without fail.
";

const EN_RIGHT: &str = "
Norway’s yearly contribution has risen by more than half since 2014.
Norway gives half as much again as in 2014.
The amount that Norway gives has grown.
Its support doubled the number of pupils.
The country doubled its teachers, and contributions rose.
Norway helped to double harvests.
Norway cut emissions by half in 2019.
Norway raised the age of leaving school.
In 2019, contributions dropped by an eighth.
Contributions rose from 2014 to 2018. They then fell by about 6 per cent.
Rainfall dropped by a third in 2019.
The water table fell by half.
Contributions set up a school.
Norway set up a fund, which grew every year.
Up to 400 families moved down the valley.
Contributions of up to US$ 5 million pay for towers.
The project never had less than ten teachers.
The river has never been as low as in 2015.
The school has grown without a break.
The number of clinics has risen every year.
Norway gave most to the north in 2017.
Norway gave most of its old boats to the port.
Most of what Norway gave in 2020 was for towers.
In 2020, Norway gave the most to schools.
The most generous year for rice was 2019.
The best year for tourism was 2017.
The worst year was the one of the flood.
Since 2018, contributions have been lower.
After 2018, contributions fell a little.
Until 2018, contributions rose.
A record harvest was brought in in 2019.
The record keepers of 2019 left.
A high water mark on the wall shows 2019.
In 2020 the largest tower was built with its contribution.
Norway’s largest contribution to date paid for towers.
In 2020, its contribution was the second largest of the period.
For the first time, women led the crew in 2020.
In 2020, the Organization first exceeded its target.
Farmers earn US$ 5.0 million on average each year.
Norway pays teachers every year.
Every year, Norway sends a ship.
What the region gives has tripled.
Twice as many girls as in 2014 finish school.
Contributions rose from 2017 to 2018, by almost a third.
Contributions peaked in 2018 and have since been lower.
In its best year, 2018, Norway gave more than in 2020.
Norway’s contribution in 2018 was its largest.
";

const FR_WRONG: &str = "
La contribution annuelle de la Norvège a plus que doublé depuis 2014.
La contribution norvégienne est aujourd’hui deux fois plus élevée qu’en 2014.
La Norvège verse trois fois plus qu’en 2014.
La Norvège verse le double de ce qu’elle versait en 2014.
Le montant que la Norvège verse chaque année a doublé.
La Norvège a presque triplé son appui.
La contribution a été divisée par deux entre 2018 et 2020.
En 2019, les contributions ont chuté d’un tiers.
Les contributions ont augmenté de 90 % entre 2014 et 2020.
Les apports ont été multipliés par quatre entre 2014 et 2020.
L’appui de la Norvège croît d’année en année.
Les contributions norvégiennes n’ont fait que croître depuis 2017.
La Norvège n’a jamais versé moins que l’année précédente.
La contribution n’a pas baissé une seule fois.
La contribution augmente pour la deuxième année de suite depuis 2018.
Les contributions n’ont cessé d’augmenter.
La Norvège relève sa contribution tous les ans depuis 2017.
La hausse des contributions a été constante.
Les contributions reculent depuis 2014.
Après 2018, les contributions ont grimpé.
Les contributions sont restées stables.
C’est en 2020 que la Norvège a versé le plus.
C’est en 2017 que la Norvège a le plus donné.
La contribution la plus forte, celle de 2020, a payé les tours.
En 2020, la contribution a atteint un niveau record.
La contribution de 2020 est la plus élevée jamais versée par la Norvège.
L’année 2020 a vu la plus forte contribution de la période.
L’appui norvégien a touché son point bas en 2017.
La contribution de 2019 est la deuxième plus élevée.
En 2020, la Norvège a donné plus que jamais.
Jamais la Norvège n’avait autant donné qu’en 2020.
En 2020, l’appui norvégien a franchi pour la première fois la barre des 6 millions de dollars É.-U.
La contribution annuelle moyenne est de {{ five | money }}.
La Norvège verse sa contribution chaque année, sans exception.
La contribution de 2020 est supérieure à celle de 2018.
La Norvège a versé davantage en 2020 qu’en 2018.
";

const FR_RIGHT: &str = "
Le montant que la Norvège verse a augmenté.
Son appui a permis de doubler le nombre d’élèves.
Les récoltes ont doublé grâce à ses contributions.
La Norvège a doublé le nombre de ses bateaux.
La nappe a baissé de moitié.
L’eau a chuté d’un tiers en 2019.
Jamais la rivière ne fut aussi basse qu’en 2015.
Chaque année, la Norvège envoie un bateau.
Le nombre d’écoles augmente chaque année.
La meilleure année pour la pêche fut 2017.
Une récolte record est rentrée en 2019.
En 2020, la plus haute tour a été construite.
La Norvège a donné le plus de bateaux en 2017.
Après 2018, les contributions ont un peu baissé.
Jusqu’en 2018, les contributions ont augmenté.
En 2020, les femmes ont dirigé pour la première fois l’équipage.
La Norvège paie des enseignants tous les ans.
Les deux tiers des élèves sont des filles.
La contribution de 2018 est la plus élevée.
Depuis 2018, les contributions ont reculé.
L’école n’a cessé de grandir.
En tête du cortège marche le chef.
La plus forte crue date de 2019.
Jamais autant d’élèves n’ont réussi qu’en 2020.
La Norvège a versé moins en 2019 qu’en 2018.
Seule la Norvège a donné un bateau.
La promotion de 2019 est la plus grande.
Le nombre a doublé.
";

/// Water 48 per cent, health 30, education 12, rural roads 10.
const AREAS_WRONG: &str = "
Over half of the funds is spent on water.
Water accounts for more than half of the contributions.
Water makes up well over half of all funds.
Health absorbs two fifths of the money.
One third of the funds went to education.
The lion’s share of the funds went to health.
The bulk of the funding goes to education.
Less than a third of the funds goes to water.
Water and health share two thirds of the funds.
Some 60 per cent of Norway’s contributions go to water.
Health is the largest area.
Health comes first, with water in second place.
The largest share goes to health, followed by water.
Rural roads received the second largest amount.
Health received more than water.
Norway spends more on health than on water.
Funds for health exceed those for water.
";

const AREAS_RIGHT: &str = "
Water comes first.
Health comes second.
More than half of the water is lost.
Half of the villages have water.
Education comes first in the eyes of parents.
A third of the health workers are women.
Water and education get 60 per cent of the funds.
Most health centres have water.
Health is the largest employer.
The largest tank holds water for a week.
Most of the funds for health go to the north.
Half of the funds for water went to wells.
Education is the smallest but one.
Health received more than education.
The majority of rural roads are dry.
A quarter of the money goes to towers.
The first area to be cleared was the port.
";

const DOMAINES_WRONG: &str = "
L’eau absorbe plus de la moitié des fonds.
La santé reçoit les deux cinquièmes des fonds.
Les trois quarts de l’argent sont allés à l’eau.
L’essentiel des fonds va à la santé.
Moins d’un tiers des fonds va à l’eau.
Environ 60 % des contributions norvégiennes vont à l’eau.
La santé est le premier domaine.
La plus grande part va à la santé, suivie de l’eau.
L’éducation reçoit la deuxième plus grande part.
La santé a reçu plus que l’eau.
La Norvège consacre plus d’argent à la santé qu’à l’eau.
La santé est le principal bénéficiaire des fonds.
";

const DOMAINES_RIGHT: &str = "
L’eau arrive en tête.
La santé vient en deuxième position.
La moitié de l’eau est perdue.
Le tiers des soignants sont des femmes.
Plus de la moitié des fonds pour la santé va au nord.
Le premier domaine skiable a ouvert.
La plupart des routes rurales sont sèches.
La santé a reçu plus que l’éducation.
La plus grande citerne tient l’eau d’une semaine.
Un quart des fonds paie des tours.
";

/// Sweden first, Germany second, Norway third.
const DONORS_WRONG: &str = "
Norway is the Organization’s largest donor.
Norway, the second largest donor, pays for towers.
As the largest contributor, Norway sits on the board.
Norway ranks first among donors.
In 2020, Norway was the second largest donor.
Norway comes second, after Sweden.
Norway is second only to Sweden.
Only Sweden gives more than Norway.
No country gives more than Norway.
Norway gives more than Germany.
Norway is the leading donor of the WRO.
Norway is the number one donor.
Norway is among the top two donors.
Norway remains the top donor of the WRO.
Norway is the largest donor after Sweden.
Norway’s contribution is the largest of all donors.
";

const DONORS_RIGHT: &str = "
Norway is the third largest donor.
Norway ranks third.
Norway is the largest donor of boats.
Only Norway gives boats.
No country gives more boats than Norway.
No country gives more than Norway to the port.
Only Sweden and Germany give more than Norway.
Norway is the largest donor after Sweden and Germany.
Norway is the top donor of blood.
Sweden is the number one donor.
In 2019, Norway gave more than Germany.
Norway’s contribution was the largest in 2020.
The second donor came from the north.
Among Nordic donors, Norway is second.
";

const DONATEURS_WRONG: &str = "
La Norvège est le deuxième plus grand donateur.
La Norvège, deuxième bailleur de fonds, paie des tours.
Premier contributeur, la Norvège siège au conseil.
La Norvège occupe le premier rang des donateurs.
La Norvège arrive deuxième, après la Suède.
La Norvège n’est devancée que par la Suède.
Seule la Suède verse plus que la Norvège.
Aucun pays ne verse plus que la Norvège.
La Norvège verse plus que l’Allemagne.
La Norvège est le bailleur le plus généreux.
La Norvège compte parmi les deux premiers donateurs.
La contribution de la Norvège est la plus élevée de tous les donateurs.
";

const DONATEURS_RIGHT: &str = "
La Norvège est le troisième donateur.
Seules la Suède et l’Allemagne versent plus que la Norvège.
Aucun pays ne verse plus que la Suède.
La Norvège est le premier donateur de bateaux.
La Norvège est le premier donateur, après la Suède et l’Allemagne.
La Norvège a versé plus que l’Allemagne en 2019.
Parmi les bailleurs nordiques, la Norvège est deuxième.
La Suède, premier donateur, aide aussi.
";

/// Core funds 42 per cent, earmarked 58.
const KINDS_WRONG: &str = "
Core funds make up more than half of the contributions.
Two thirds of the contributions are earmarked.
More than half of its contributions are unearmarked.
Norway gives more core than earmarked funds.
Core funds grew faster, and doubled.
Earmarked funds fell in 2020.
";

const KINDS_RIGHT: &str = "
Core funds make up two fifths of the contributions.
Most contributions are earmarked.
More than half of the earmarked funds go north.
Earmarked funds were highest in 2020.
Core funds were largest in 2020.
Less than half of the contributions are unearmarked.
";
